"""Keeping annotations on their passages when the text of an article changes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.anchors.describe import describe
from reader.annotations import Annotation, AnnotationState, Target
from reader.article import Article
from reader.late import resolver
from reader.store.library import Library

if TYPE_CHECKING:
    from reader.anchors.resolve import Resolver


@dataclass(frozen=True, slots=True)
class AnchorReport:
    """How the annotations of an article stand after its text has changed.

    Attributes:
        anchored: Those that stand where they stood, with the same words.
        moved: Those that were found elsewhere or with changed words: the user should look at them.
        orphaned: Those that were not found; they keep the words that they were made on.
    """

    anchored: tuple[Annotation, ...] = ()
    moved: tuple[Annotation, ...] = ()
    orphaned: tuple[Annotation, ...] = ()


class Anchoring:
    """Anchors annotations in one open library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def anchor(self, annotations: Iterable[Annotation]) -> dict[str, Annotation]:
        """Find annotations of older texts in the present ones; stores those that stand elsewhere now.

        Returns:
            Those that had to be looked for, by id, as they stand now.
        """
        lost: dict[str, list[Annotation]] = {}
        known = tuple(annotations)
        hashes = self._library.articles.hashes_of(annotation.target.article_id for annotation in known)
        for annotation in known:
            target = annotation.target
            if not _is_in_place(annotation, hashes[target.article_id]):
                lost.setdefault(target.article_id, []).append(annotation)
        anchored: dict[str, Annotation] = {}
        for article_id, those in lost.items():
            article = self._library.articles.get(article_id).article
            finder = resolver(article.text)
            anchored.update((annotation.id, reanchored(annotation, article, finder)) for annotation in those)
        self._library.annotations.put_many(tuple(anchored.values()))
        return anchored

    def reanchor(self, article_id: str) -> AnchorReport:
        """Find the annotations of older text versions in the present text, and those that were lost before.

        Returns:
            Every annotation of the article as it stands now, those in the trash left out.
        """
        article = self._library.articles.get(article_id).article
        finder = resolver(article.text)
        before = self._library.annotations.of_article(article_id)
        after = [reanchored(annotation, article, finder) for annotation in before]
        changed = [new for old, new in zip(before, after, strict=True) if new != old]
        if changed:
            self._library.annotations.put_many(changed)
        return AnchorReport(
            tuple(annotation for annotation in after if annotation.state is AnnotationState.ANCHORED),
            tuple(annotation for annotation in after if annotation.state is AnnotationState.MOVED),
            tuple(annotation for annotation in after if annotation.state is AnnotationState.ORPHANED),
        )


def reanchored(annotation: Annotation, article: Article, finder: "Resolver") -> Annotation:
    """The annotation as it stands to the article's text; its body and its dates are not touched."""
    if _is_in_place(annotation, article.text_sha256):
        return annotation
    target = annotation.target
    found = finder.resolve(target)
    if found.span is None:
        return replace(annotation, state=AnnotationState.ORPHANED)
    quote, position = describe(article.text, found.span)
    # What moved once stays marked until the user has looked at it.
    state = AnnotationState.MOVED if annotation.state is AnnotationState.MOVED else found.state
    return replace(annotation, target=Target(target.article_id, article.text_sha256, quote, position), state=state)


def _is_in_place(annotation: Annotation, text_sha256: str) -> bool:
    """Whether an annotation stands in the present text, and so need not be looked for."""
    return annotation.target.text_sha256 == text_sha256 and annotation.state is not AnnotationState.ORPHANED
