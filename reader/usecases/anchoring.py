"""Keeping annotations on their passages when the text of an article changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from reader.anchors.describe import describe
from reader.annotating import accepting
from reader.annotations import Annotation, AnnotationState, Target
from reader.article import Article
from reader.edits import Edit
from reader.late import resolver
from reader.progress import Progress
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
        displaced: How many of these were moved, or were not found any more, just now.
    """

    anchored: tuple[Annotation, ...] = ()
    moved: tuple[Annotation, ...] = ()
    orphaned: tuple[Annotation, ...] = ()
    displaced: int = 0


@dataclass(frozen=True, slots=True)
class Displaced:
    """An annotation that the user should look at, for the text of its article has changed.

    Attributes:
        annotation: As it is: moved, with the present passage as its target, or an orphan.
        title: Of its article.
        before: The passage in the older text; None where no older text holds it.
    """

    annotation: Annotation
    title: str
    before: Target | None

    @property
    def is_lost(self) -> bool:
        """Whether its passage is not in the present text."""
        return self.annotation.state is AnnotationState.ORPHANED


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
            sum(annotation.state is not AnnotationState.ANCHORED for annotation in changed),
        )

    def displaced(self, progress: Progress) -> tuple[Displaced, ...]:
        """The annotations that were moved or lost, each with its passage before; by article and place.

        Args:
            progress: Told of every article.
        """
        found = self._library.annotations.displaced()
        titles = self._library.articles.titles_of({annotation.target.article_id for annotation in found})
        listed: list[Displaced] = []
        for article_id, group in groupby(found, key=lambda annotation: annotation.target.article_id):
            progress.step(len(listed), len(found), titles[article_id])
            those = tuple(group)
            before = self._older_targets(article_id, [each for each in those if each.state is AnnotationState.MOVED])
            for each in those:
                is_lost = each.state is AnnotationState.ORPHANED
                listed.append(Displaced(each, titles[article_id], each.target if is_lost else before.get(each.id)))
        return tuple(listed)

    def accepting_all(self) -> Edit:
        """Agree to the places of all annotations that were moved."""
        found = self._library.annotations.displaced()
        return accepting(annotation for annotation in found if annotation.state is AnnotationState.MOVED)

    def _older_targets(self, article_id: str, moved: Sequence[Annotation]) -> dict[str, Target]:
        """The passages of annotations in the newest older text that holds each, by their ids."""
        texts, targets, left = self._library.texts, dict[str, Target](), list(moved)
        for version in reversed(texts.versions(article_id) if left else ()):
            if version.is_current or not left:
                continue
            text = texts.text_of(article_id, version.text_sha256)
            finder = resolver(text)
            for annotation in left:
                span = finder.resolve(annotation.target).span
                if span is not None:
                    targets[annotation.id] = Target(article_id, version.text_sha256, *describe(text, span))
            left = [annotation for annotation in left if annotation.id not in targets]
        return targets


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
