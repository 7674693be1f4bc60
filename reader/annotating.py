"""Edits of annotations: what a user does to highlights and notes, each as one edit that can be undone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from reader.annotations import Annotation, AnnotationState, Body, Target, now
from reader.edits import Change, Edit, EditKind, excerpt


def subject_of(annotation: Annotation) -> str:
    """The words that an edit of an annotation is named by: the first of its note, or else of its passage."""
    return excerpt(annotation.body.note or annotation.target.quote.exact)


def adding(annotations: Sequence[Annotation], kind: EditKind = EditKind.HIGHLIGHT) -> Edit:
    """Add annotations.

    Args:
        annotations: At least one.
        kind: What it is called: highlighting one passage, marking all occurrences, importing.
    """
    return Edit(kind, tuple(Change(None, annotation) for annotation in annotations), subject_of(annotations[0]))


def removing(annotations: Iterable[Annotation]) -> Edit:
    """Put annotations in the trash."""
    return _changing(EditKind.REMOVE, annotations, lambda known: replace(known, state=AnnotationState.TRASHED))


def restoring(annotations: Iterable[Annotation], found: Mapping[str, Annotation]) -> Edit:
    """Bring annotations back from the trash.

    Args:
        annotations: As they lie there.
        found: Those that stand elsewhere in their texts now, by id.
    """
    return _changing(
        EditKind.RESTORE,
        annotations,
        lambda known: found.get(known.id, replace(known, state=AnnotationState.ANCHORED)),
    )


def rewriting(annotation: Annotation, body: Body) -> Edit:
    """Say something else about a passage; named after what differs most."""
    before = annotation.body
    if body.note != before.note and replace(before, note=body.note) == body:
        kind = EditKind.NOTE
    elif body.label != before.label:
        kind = EditKind.LABEL
    else:
        kind = EditKind.STAR if replace(before, star=body.star) == body else EditKind.TAGS
    return _changing(kind, (annotation,), lambda known: _modified(known, body))


def relabelling(annotations: Iterable[Annotation], label: str) -> Edit:
    """Give annotations another label; empty for none."""
    return _changing(EditKind.LABEL, annotations, lambda known: _modified(known, replace(known.body, label=label)))


def retagging(annotations: Iterable[Annotation], added: Sequence[str] = (), removed: Sequence[str] = ()) -> Edit:
    """Put tags on annotations and take others off."""

    def retagged(known: Annotation) -> Annotation:
        kept = [tag for tag in known.body.tags if tag not in removed]
        return _modified(known, replace(known.body, tags=tuple(dict.fromkeys((*kept, *added)))))

    return _changing(EditKind.TAGS, annotations, retagged)


def starring(annotations: Iterable[Annotation], *, star: bool) -> Edit:
    """Mark annotations above others, or no longer."""
    return _changing(EditKind.STAR, annotations, lambda known: _modified(known, replace(known.body, star=star)))


def retargeting(annotation: Annotation, target: Target, kind: EditKind = EditKind.RESIZE) -> Edit:
    """Give an annotation another passage. The user has seen where it stands, whatever was in doubt before.

    Args:
        annotation: As it is.
        target: Its new passage.
        kind: What it is called: resizing a highlight, or attaching a lost one again.
    """
    return _changing(
        kind,
        (annotation,),
        lambda known: replace(known, target=target, state=AnnotationState.ANCHORED, modified=now()),
    )


def accepting(annotations: Iterable[Annotation]) -> Edit:
    """Agree to the places that annotations were found at in a newer text."""
    return _changing(EditKind.ACCEPT, annotations, lambda known: replace(known, state=AnnotationState.ANCHORED))


def detaching(annotation: Annotation, target: Target) -> Edit:
    """Refuse the place that an annotation was found at, and leave it without one.

    Args:
        annotation: As it is.
        target: The passage that it was made on, in an older text.
    """
    return _changing(
        EditKind.DETACH, (annotation,), lambda known: replace(known, target=target, state=AnnotationState.ORPHANED)
    )


def _modified(annotation: Annotation, body: Body) -> Annotation:
    return replace(annotation, body=body, modified=now())


def _changing(kind: EditKind, annotations: Iterable[Annotation], change: Callable[[Annotation], Annotation]) -> Edit:
    changes = tuple(Change(annotation, change(annotation)) for annotation in annotations)
    subject = next((subject_of(each.record) for each in changes if isinstance(each.record, Annotation)), "")
    return Edit(kind, changes, subject)
