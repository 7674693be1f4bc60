"""Edits of what was found: each correction is one step that can be undone."""

from reader.corrections.model import (
    AddAttribution,
    AddMention,
    Correction,
    CorrectionKind,
    RejectMention,
)
from reader.edits import Change, Edit, EditKind, EditSummary
from reader.memory import Forgetting, Lesson

_KINDS = {
    CorrectionKind.RENAME: EditKind.RENAME_ENTITY,
    CorrectionKind.RETYPE: EditKind.RETYPE_ENTITY,
    CorrectionKind.MERGE: EditKind.MERGE_ENTITIES,
    CorrectionKind.SPLIT: EditKind.SPLIT_ENTITY,
    CorrectionKind.REJECT_ENTITY: EditKind.REJECT_FINDING,
    CorrectionKind.REJECT_MENTION: EditKind.REJECT_FINDING,
    CorrectionKind.ADD_MENTION: EditKind.ADD_NAME,
    CorrectionKind.CHANGE_SOURCE: EditKind.CHANGE_SOURCE,
    CorrectionKind.ADJUST_CONTENT: EditKind.ADJUST_STATEMENT,
    CorrectionKind.REJECT_ATTRIBUTION: EditKind.REJECT_FINDING,
    CorrectionKind.ADD_ATTRIBUTION: EditKind.ADD_STATEMENT,
}


def correcting(correction: Correction) -> Edit:
    """Put something right."""
    return Edit(_KINDS[correction.kind], (Change(None, correction),), subject_of(correction))


def taking_back(correction: Correction) -> Edit:
    """Take a correction back: what was found counts again."""
    return Edit(EditKind.TAKE_BACK, (Change(correction, None),), subject_of(correction))


def summary_of(correction: Correction) -> EditSummary:
    """What a list of edits shows of a correction."""
    edit = correcting(correction)
    return EditSummary(edit.id, edit.kind, edit.subject, len(edit.changes), correction.created)


def forgetting(lesson: Lesson) -> Edit:
    """Forget what was learned from corrections; the corrections themselves stay."""
    return Edit(EditKind.FORGET, (Change(None, Forgetting(lesson.key)),), lesson.form)


def subject_of(correction: Correction) -> str:
    """The words that a correction is about."""
    payload = correction.payload
    match payload:
        case AddMention() | RejectMention():
            words = payload.mention.quote.exact
        case AddAttribution():
            words = payload.source.name
        case _ if hasattr(payload, "entity"):
            words = payload.entity.name
        case _:
            words = payload.attribution.source_name
    return " ".join(words.split())
