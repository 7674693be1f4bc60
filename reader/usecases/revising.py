"""The texts of articles: which they have had, how these differ, and corrections by hand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.anchors.describe import describe
from reader.anchors.quotes import find_quote
from reader.annotations import Annotation, AnnotationState, Target, TextQuoteSelector
from reader.arabic.tokens import word_at
from reader.article import Article
from reader.differences import Comparison, compare
from reader.edits import Change, Edit, EditKind
from reader.errors import NotFoundError, QuoteAmbiguousError, QuoteNotFoundError, TextChangedError
from reader.late import resolver
from reader.progress import Progress
from reader.revising import corrected_article, correction_of, revising, revision_of
from reader.revisions import Revision, carried, is_touched
from reader.spans import Span
from reader.store.library import Library
from reader.store.texts import TextVersion
from reader.textmap import Splice, TextMap
from reader.usecases.anchoring import reanchored


@dataclass(frozen=True, slots=True)
class Carrying:
    """What became of corrections that were made in one text when they were to be made in another.

    Attributes:
        edit: Makes those that can be made; without changes where none can.
        made: How many can be made.
        known: How many the other text has already.
        lost: What was to stand where, of those whose place is not in the other text.
    """

    edit: Edit
    made: int = 0
    known: int = 0
    lost: tuple[Splice, ...] = ()


class Revising:
    """Looks after the texts of articles in one open library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def versions(self, article_id: str) -> tuple[TextVersion, ...]:
        """All texts of an article, in the order in which they came in.

        Raises:
            NotFoundError: There is none with this id.
        """
        return self._library.texts.versions(article_id)

    def resolve_version(self, article_id: str, prefix: str) -> TextVersion:
        """The text of an article whose SHA-256 begins with `prefix`.

        Raises:
            NotFoundError: There is none, or several.
        """
        found = [each for each in self.versions(article_id) if prefix and each.text_sha256.startswith(prefix)]
        if len(found) != 1:
            raise NotFoundError(prefix)
        return found[0]

    def compare(self, article_id: str, old: str, new: str, progress: Progress | None = None) -> Comparison:
        """Compare two texts of an article.

        Args:
            article_id: The article.
            old: SHA-256 of the one.
            new: SHA-256 of the other.
            progress: Told how far it is.

        Raises:
            NotFoundError: The article never had one of them.
            CancelledError: The user stopped.
        """
        texts = self._library.texts
        return compare(texts.text_of(article_id, old), texts.text_of(article_id, new), progress)

    def correcting(self, revision: Revision, kind: EditKind = EditKind.REVISE) -> Edit:
        """Correct the text of an article; to be applied in the same transaction.

        Raises:
            NotFoundError: There is no such article.
            TextChangedError: The article has another text than the one that is to be corrected.
        """
        library, article_id = self._library, revision.article_id
        before = library.articles.get(article_id).article
        if before.text_sha256 != revision.text_before:
            raise TextChangedError("".join(splice.new for splice in revision.splices).strip())
        return revising(
            revision,
            (before, corrected_article(before, revision.splices)),
            self._annotations(article_id),
            library.corrections.of_article(article_id),
            library.details.get(article_id),
            kind,
        )

    def correcting_quote(self, article_id: str, quote: TextQuoteSelector, words: str) -> Edit | None:
        """Put other words in the place of the passage that has these.

        Args:
            article_id: The article.
            quote: The passage word for word; prefix and suffix where it stands more than once.
            words: What is to stand there.

        Returns:
            The edit, to be applied in the same transaction; None where nothing differs.

        Raises:
            NotFoundError: There is no such article.
            QuoteNotFoundError: The words stand nowhere (with this prefix and suffix).
            QuoteAmbiguousError: They stand more than once.
            EmptyTextError: Nothing would be left of the article.
            LongCorrectionError: There are too many words.
        """
        article = self._library.articles.get(article_id).article
        found = find_quote(article.text, quote)
        if not found:
            raise QuoteNotFoundError(quote.exact)
        if len(found) > 1:
            raise QuoteAmbiguousError(quote.exact, len(found))
        made = correction_of(article_id, article, found[0], words)
        return self.correcting(made[0]) if made is not None else None

    def restoring(self, article_id: str, text_sha256: str, progress: Progress | None = None) -> Edit:
        """Let a text that an article has had be its present one again; to be applied in the same transaction.

        Annotations whose words both texts have move along exactly, the others are looked for.

        Raises:
            NotFoundError: There is no such article, or it never had this text.
            CancelledError: The user stopped.
        """
        before = self._library.articles.get(article_id).article
        after = self._library.texts.get(article_id, text_sha256)
        if before.text_sha256 == after.text_sha256:
            return Edit(EditKind.RESTORE_TEXT, ())
        text_map = TextMap(compare(before.text, after.text, progress).splices)
        moved = self._moved(self._library.annotations.of_article(article_id), text_map, before, after)
        switch = Change(None, Revision(article_id, before.text_sha256, after.text_sha256))
        title = self._library.details.get(article_id).metadata.title
        return Edit(EditKind.RESTORE_TEXT, (switch, *moved), title)

    def left_behind(self, article_id: str) -> TextVersion | None:
        """The newest text corrected by hand that is not the present one; None where there is none."""
        versions = self.versions(article_id)
        known = {version.text_sha256 for version in versions}
        corrected = (each for each in reversed(versions) if each.is_corrected and each.base in known)
        return next((each for each in corrected if not each.is_current), None)

    def carrying(self, article_id: str) -> Carrying:
        """Make the corrections that were left behind in an older text in the present one too; applied as `correcting`.

        Raises:
            NotFoundError: There is no such article.
        """
        nothing = Carrying(Edit(EditKind.CARRY_REVISIONS, ()))
        corrected = self.left_behind(article_id)
        if corrected is None:
            return nothing
        articles = self._library.articles
        present = articles.get(article_id).article
        comparison = self.compare(article_id, corrected.base, corrected.text_sha256)
        finder = resolver(present.text)
        made: list[Splice] = []
        lost: list[Splice] = []
        known = 0
        for splice, old, new in _passages(comparison):
            place = finder.resolve(old).span
            if place is not None and place.of(present.text) == old.quote.exact:
                made.append(Splice(place.start, old.quote.exact, new.quote.exact))
                continue
            place = finder.resolve(new).span
            if place is not None and place.of(present.text) == new.quote.exact:
                known += 1
            else:
                lost.append(splice)
        splices = _apart(made)
        known += len(made) - len(splices)
        if not splices:
            return replace(nothing, known=known, lost=tuple(lost))
        revision, _ = revision_of(article_id, present, splices)
        edit = self.correcting(revision, EditKind.CARRY_REVISIONS)
        return Carrying(edit, len(splices), known, tuple(lost))

    def _annotations(self, article_id: str) -> tuple[Annotation, ...]:
        """All annotations of an article, those in the trash too."""
        store = self._library.annotations
        return (*store.of_article(article_id), *store.of_article(article_id, trashed=True))

    def _moved(
        self, annotations: Iterable[Annotation], text_map: TextMap, before: Article, after: Article
    ) -> Iterator[Change]:
        """What becomes of annotations when another text takes the place of theirs."""
        finder = resolver(after.text)
        for annotation in annotations:
            target = annotation.target
            is_here = target.text_sha256 == before.text_sha256 and annotation.state is not AnnotationState.ORPHANED
            if is_here and not is_touched(target, text_map):
                moved = carried(annotation, text_map, after.text, after.text_sha256)
            else:
                moved = reanchored(annotation, after, finder)
            if moved != annotation:
                yield Change(annotation, moved)


def _passages(comparison: Comparison) -> Iterator[tuple[Splice, Target, Target]]:
    """What was corrected, as passages of both texts that hold at least a word, so that they can be found."""
    old, new = comparison.old, comparison.new
    growth = 0
    for splice in comparison.splices:
        span = Span(splice.start, splice.end)
        if not splice.old.strip():
            # An insertion is found by the words beside it.
            before, after = word_at(old, max(0, splice.start - 1)), word_at(old, min(len(old), splice.end + 1))
            span = Span(min(span.start, before.start), max(span.end, after.end))
        into = Span(span.start + growth, span.end + growth + splice.growth)
        yield splice, Target("", "", *describe(old, span)), Target("", "", *describe(new, into))
        growth += splice.growth


def _apart(splices: Sequence[Splice]) -> tuple[Splice, ...]:
    """Splices in order; of those that share a place, the first."""
    found: list[Splice] = []
    for splice in sorted(splices, key=lambda each: each.start):
        if not found or splice.start >= found[-1].end:
            found.append(splice)
    return tuple(found)
