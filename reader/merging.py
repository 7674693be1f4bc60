"""What becomes of a note that two libraries have, and of what they keep about one article: nothing is lost.

Libraries have no common clock and no common past: a newer note takes the place of an older one, and the older one's words
stay as a note of their own unless the newer one has them, or its user is known to have rewritten them. Two colleagues who take each other's bundles end up with the
same notes, and taking a bundle a second time changes nothing.
"""

import re
from collections.abc import Container
from dataclasses import fields, replace
from uuid import NAMESPACE_URL, uuid5

from reader.annotations import Annotation, AnnotationState, Body
from reader.article import Metadata, text_sha256
from reader.catalogue import ArticleDetails

_NAME_LENGTH = 16
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")


def merged_annotations(
    known: Annotation, received: Annotation, *, earlier: Container[str] = (), tag: str
) -> tuple[Annotation, Annotation | None]:
    """Make one of two states of an annotation.

    Args:
        known: As the library has it, perhaps in the trash.
        received: As another library has it, on its passage in this library's text.
        earlier: Names of notes that the one of the two says no more because its user has rewritten them.
        tag: What marks a note whose words would else be lost.

    Returns:
        The newer one, and the older one's note as an annotation of its own; None where nothing of it would be lost.
    """
    if _content(known) == _content(received):
        return known, None
    # Of two that were changed in the same second, both libraries must choose the same.
    newer, older = sorted((known, received), key=lambda each: (each.modified, _content(each)), reverse=True)
    is_rewritten = name_of(older.body.note) in earlier or _has_words_of(newer.body.note, older.body.note)
    if is_rewritten or older.state is AnnotationState.TRASHED:
        return newer, None
    body = Body(older.body.note, older.body.label, tuple(dict.fromkeys((*older.body.tags, tag))), older.body.star)
    conflict = replace(
        older,
        target=newer.target,
        body=body,
        id=str(uuid5(NAMESPACE_URL, f"hashiya:conflict:{older.id}:{older.body.note}")),
        state=AnnotationState.ANCHORED if newer.state is AnnotationState.TRASHED else newer.state,
    )
    return newer, conflict


def name_of(note: str) -> str:
    """What tells a note from others without giving it away."""
    return text_sha256(note)[:_NAME_LENGTH]


def merged_details(known: ArticleDetails, received: ArticleDetails) -> ArticleDetails:
    """What the library keeps about an article, with what another one does.

    What is known and not the same stays as it is; tags come together, and of the other's note the paragraphs that are new.
    """
    paragraphs = _paragraphs(known.note)
    added = [each for each in _paragraphs(received.note) if each not in paragraphs]
    return replace(
        known,
        metadata=_filled(known.metadata, received.metadata),
        star=known.star or received.star,
        tags=tuple(dict.fromkeys((*known.tags, *received.tags))),
        note="\n\n".join((known.note.rstrip("\n"), *added) if known.note.strip() else added) if added else known.note,
        trashed=None,
    )


def _filled(known: Metadata, received: Metadata) -> Metadata:
    """What is known, and where nothing is, what the other knows."""
    return Metadata(*(getattr(known, each.name) or getattr(received, each.name) for each in fields(Metadata)))


def _content(annotation: Annotation) -> tuple[str, str, tuple[str, ...], bool, str]:
    """What an annotation says and of which words, wherever they stand and whether it lies in the trash."""
    body = annotation.body
    return body.note, body.label, body.tags, body.star, annotation.target.quote.exact


def _has_words_of(note: str, other: str) -> bool:
    """Whether a note has all the words of another one, in their order."""
    return "".join(other.split()) in "".join(note.split())


def _paragraphs(note: str) -> list[str]:
    return [each.strip("\n") for each in _PARAGRAPHS.split(note) if each.strip()]
