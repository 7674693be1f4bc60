"""Keeping annotations on their passages when the text of an article changes."""

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

    def anchor(self, annotation: Annotation) -> Annotation:
        """Find one annotation of an older text in the present one; stores it if it stands there now."""
        article = self._library.articles.get(annotation.target.article_id).article
        anchored = reanchored(annotation, article, resolver(article.text))
        if anchored != annotation:
            self._library.annotations.put(anchored)
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
    target = annotation.target
    if target.text_sha256 == article.text_sha256 and annotation.state is not AnnotationState.ORPHANED:
        return annotation
    found = finder.resolve(target)
    if found.span is None:
        return replace(annotation, state=AnnotationState.ORPHANED)
    quote, position = describe(article.text, found.span)
    # What moved once stays marked until the user has looked at it.
    state = AnnotationState.MOVED if annotation.state is AnnotationState.MOVED else found.state
    return replace(annotation, target=Target(target.article_id, article.text_sha256, quote, position), state=state)
