"""Every change that a user makes to a library, as a value: what was, what is, and what undoing it is called.

An edit may change many records of many kinds; it is stored and undone as one. Undoing puts back only what the edit has
changed: a note that was moved to a newer text meanwhile stays there.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from reader.annotations import Annotation, Body, Label, new_id, now
from reader.article import Metadata
from reader.catalogue import ArticleDetails, Collection, Distinction, Shelving
from reader.corrections.model import Correction
from reader.links import Link, LinkType
from reader.memory import Forgetting
from reader.plain import field_from_plain, from_plain, to_plain
from reader.revisions import Revision

Record = (
    Annotation
    | Label
    | Link
    | LinkType
    | ArticleDetails
    | Collection
    | Shelving
    | Correction
    | Forgetting
    | Revision
    | Distinction
)
"""Whatever an edit can change."""


class RecordKind(StrEnum):
    """The kinds of records, as the journal names them."""

    ANNOTATION = "annotation"
    LABEL = "label"
    LINK = "link"
    LINK_TYPE = "link_type"
    ARTICLE = "article"
    COLLECTION = "collection"
    SHELVING = "shelving"
    CORRECTION = "correction"
    FORGETTING = "forgetting"
    REVISION = "revision"
    DISTINCTION = "distinction"


RECORD_TYPES: Mapping[RecordKind, type[Record]] = MappingProxyType(
    {
        RecordKind.ANNOTATION: Annotation,
        RecordKind.LABEL: Label,
        RecordKind.LINK: Link,
        RecordKind.LINK_TYPE: LinkType,
        RecordKind.ARTICLE: ArticleDetails,
        RecordKind.COLLECTION: Collection,
        RecordKind.SHELVING: Shelving,
        RecordKind.CORRECTION: Correction,
        RecordKind.FORGETTING: Forgetting,
        RecordKind.REVISION: Revision,
        RecordKind.DISTINCTION: Distinction,
    }
)
_KINDS: Mapping[type[Record], RecordKind] = MappingProxyType({each: kind for kind, each in RECORD_TYPES.items()})
# Of these, single fields are kept and put back; every other value is whole.
_MERGED = (Body, Metadata)

SUBJECT_LENGTH = 60
"""So many code points of what an edit was done to name it."""

KEPT_EDITS, KEPT_CHANGES = 500, 1_000_000
"""So many edits, and so many changes in all of them, can be undone; older ones are forgotten."""


class EditKind(StrEnum):
    """What an edit is called when it is to be undone; the words for it are the interface's."""

    HIGHLIGHT = "highlight"
    MARK_ALL = "mark_all"
    NOTE = "note"
    LABEL = "label"
    TAGS = "tags"
    STAR = "star"
    RESIZE = "resize"
    REMOVE = "remove"
    RESTORE = "restore"
    REATTACH = "reattach"
    ACCEPT = "accept"
    DETACH = "detach"
    IMPORT = "import"
    TAKE_BUNDLE = "take_bundle"
    LEGEND = "legend"
    MERGE_LABELS = "merge_labels"
    REMOVE_LABEL = "remove_label"
    RENAME_TAG = "rename_tag"
    REMOVE_TAG = "remove_tag"
    LINK = "link"
    UNLINK = "unlink"
    DETAILS = "details"
    STATUS = "status"
    REMOVE_ARTICLE = "remove_article"
    RESTORE_ARTICLE = "restore_article"
    COLLECTIONS = "collections"
    SHELVE = "shelve"
    RENAME_ENTITY = "rename_entity"
    RETYPE_ENTITY = "retype_entity"
    MERGE_ENTITIES = "merge_entities"
    SPLIT_ENTITY = "split_entity"
    REJECT_FINDING = "reject_finding"
    ADD_NAME = "add_name"
    CHANGE_SOURCE = "change_source"
    ADJUST_STATEMENT = "adjust_statement"
    ADD_STATEMENT = "add_statement"
    TAKE_BACK = "take_back"
    FORGET = "forget"
    UNSHELVE = "unshelve"
    REVISE = "revise"
    CARRY_REVISIONS = "carry_revisions"
    RESTORE_TEXT = "restore_text"
    DISTINGUISH = "distinguish"
    RESEMBLE = "resemble"


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after an edit.

    Attributes:
        before: As it was; None for one that is new.
        after: As it is now; None for one that is gone.

    Raises:
        ValueError: Both are None, or they are not the same record.
    """

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        present = [record for record in (self.before, self.after) if record is not None]
        if not present or len({(type(record), key_of(record)) for record in present}) != 1:
            raise ValueError("a change is about one record")

    @property
    def record(self) -> Record:
        """The record as it is now, or as it was last."""
        record = self.after if self.after is not None else self.before
        if record is None:
            raise AssertionError("checked when the change was made")
        return record

    @property
    def kind(self) -> RecordKind:
        """What kind of record it is about."""
        return _KINDS[type(self.record)]

    @property
    def key(self) -> str:
        """Which record it is about."""
        return key_of(self.record)


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes that belong together.

    Attributes:
        kind: What was done.
        changes: In the order in which they are made; undone in the reverse order.
        subject: The words that it was done to (of a note, a passage, a title), on one line; may be empty.
        id: UUID; one that continues an earlier edit has the id of that, and holds what was changed since.
        made: In UTC.
    """

    kind: EditKind
    changes: tuple[Change, ...]
    subject: str = ""
    id: str = field(default_factory=new_id)
    made: datetime = field(default_factory=now)

    def continues(self, earlier: "Edit") -> bool:
        """Whether this edit and an earlier one are pieces of typing in the same note, and so one step to undo."""
        if self.kind is not EditKind.NOTE or earlier.kind is not EditKind.NOTE:
            return False
        return len(self.changes) == len(earlier.changes) == 1 and self.changes[0].key == earlier.changes[0].key


@dataclass(frozen=True, slots=True)
class EditSummary:
    """What a list of edits shows of one.

    Attributes:
        id: UUID of the edit.
        kind: What was done.
        subject: The words that it was done to; may be empty.
        count: How many records it was done to.
        made: In UTC.
        is_undone: Whether it is undone at present.
    """

    id: str
    kind: EditKind
    subject: str
    count: int
    made: datetime
    is_undone: bool = False


@dataclass(frozen=True, slots=True)
class Patch:
    """A change as it is kept: of a record that was there before and after, only the fields that differ.

    Attributes:
        kind: Kind of the record.
        key: Which record.
        before: Plain values of fields by name, of body and metadata those of their own fields; None for a record that
            was not there.
        after: The same afterwards.
    """

    kind: RecordKind
    key: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None

    def inverted(self) -> "Patch":
        """The patch that undoes this one."""
        return Patch(self.kind, self.key, self.after, self.before)

    def then(self, later: "Patch") -> "Patch":
        """This patch and a later one of the same record as one."""
        before = self.before if self.before is None or later.before is None else _laid(self.before, later.before)
        after = later.after if self.after is None or later.after is None else _laid(later.after, self.after)
        return Patch(self.kind, self.key, before, after)

    def applied(self, present: Record | None) -> Record | None:
        """What becomes of a record.

        Args:
            present: As it is at present; None where it is not there.

        Returns:
            As it is to be; None where it is to go, and where there is nothing to change any more.

        Raises:
            ValueError: A value is none that the field can have.
            TypeError: A value is of another shape.
        """
        if self.after is None or (present is None and self.before is not None):
            return None
        if present is None or self.before is None:
            return from_plain(RECORD_TYPES[self.kind], dict(self.after))
        patched: Record = _patched(present, self.after)
        return patched


def key_of(record: Record) -> str:
    """What tells a record from others of its kind."""
    match record:
        case ArticleDetails():
            return record.article_id
        case Distinction():
            return f"{record.article_id} {record.other_id}"
        case Shelving():
            return f"{record.collection_id} {record.article_id}"
        case Forgetting():
            return record.key
        case _:
            return record.id


def patch_of(change: Change) -> Patch:
    """A change as it is kept."""
    before, after = change.before, change.after
    if before is None or after is None:
        return Patch(change.kind, change.key, _plain_or_none(before), _plain_or_none(after))
    return Patch(change.kind, change.key, *_difference(before, after))


def excerpt(words: str) -> str:
    """The first of some words on one line, to name an edit by."""
    line = " ".join(words[: 4 * SUBJECT_LENGTH].split())
    return line if len(line) <= SUBJECT_LENGTH else f"{line[:SUBJECT_LENGTH].rstrip()}…"


def forgotten(counts: Sequence[int]) -> int:
    """How many of the oldest edits can be undone no longer; the last one always can.

    Args:
        counts: How many changes each edit has, the oldest first.
    """
    kept = total = 0
    for count in reversed(counts[-KEPT_EDITS:]):
        total += count
        if kept and total > KEPT_CHANGES:
            break
        kept += 1
    return len(counts) - kept


def patches_to_plain(patches: Iterable[Patch]) -> list[Any]:
    """Patches for JSON."""
    return [[patch.kind.value, patch.key, patch.before, patch.after] for patch in patches]


def patches_from_plain(plain: Any) -> tuple[Patch, ...]:  # noqa: ANN401 (whatever JSON held)
    """Patches from JSON.

    Raises:
        ValueError: It is damaged, or of a kind that this program does not know.
        TypeError: It is of another shape.
    """
    return tuple(Patch(RecordKind(kind), key, before, after) for kind, key, before, after in plain)


def _plain_or_none(record: Record | None) -> Mapping[str, Any] | None:
    return None if record is None else to_plain(record)


def _difference(before: Any, after: Any) -> tuple[dict[str, Any], dict[str, Any]]:  # noqa: ANN401 (any record, or a part)
    """The plain values of the fields that differ, before and after."""
    was: dict[str, Any] = {}
    becomes: dict[str, Any] = {}
    for each in fields(after):
        old, new = getattr(before, each.name), getattr(after, each.name)
        if old == new:
            continue
        if isinstance(new, _MERGED):
            was[each.name], becomes[each.name] = _difference(old, new)
        else:
            was[each.name], becomes[each.name] = to_plain(old), to_plain(new)
    return was, becomes


def _patched(present: Any, plain: Mapping[str, Any]) -> Any:  # noqa: ANN401 (any record, or a part)
    """The value with some fields changed."""
    values = {}
    for name, value in plain.items():
        known = getattr(present, name, None)
        is_part = isinstance(known, _MERGED) and isinstance(value, dict)
        values[name] = _patched(known, value) if is_part else field_from_plain(type(present), name, value)
    return replace(present, **values)


def _laid(upper: Mapping[str, Any], lower: Mapping[str, Any]) -> dict[str, Any]:
    """Plain values over others, those of a part's fields over its others."""
    laid = {**lower, **upper}
    for name in upper.keys() & lower.keys():
        if isinstance(upper[name], dict) and isinstance(lower[name], dict):
            laid[name] = {**lower[name], **upper[name]}
    return laid
