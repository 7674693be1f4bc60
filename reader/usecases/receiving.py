"""Taking in annotations that this or another program wrote."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.anchors.describe import describe
from reader.anchors.quotes import find_quote
from reader.annotations import Annotation, AnnotationState, Label, TextQuoteSelector
from reader.arabic.normalise import fold_text
from reader.catalogue import ArticleDetails, ReadingStatus
from reader.edits import Change, Edit, EditKind
from reader.errors import DamagedFileError
from reader.importers.files import read_bytes
from reader.late import read_annotations, resolver
from reader.queries.language import MatchMode, SearchScope
from reader.store.library import Library
from reader.usecases.anchoring import reanchored
from reader.usecases.importing import ImportStatus
from reader.usecases.late import merged_details

NOTE_SUFFIXES = (".jsonld", ".json", ".csv", ".lua", ".calibre_annotation_collection")
"""The endings of files with notes, in lower case; what counts is the content."""


@dataclass(frozen=True, slots=True)
class AnnotationOutcome:
    """One annotation of an import.

    Attributes:
        annotation: As it is in the library now; as it was read where it failed.
        status: New; a newer version of one that was there; there already; or about no article of the library.
    """

    annotation: Annotation
    status: ImportStatus


if TYPE_CHECKING:
    from reader.export.foreignnotes import ForeignAnnotation, ForeignArticle, ForeignLink, ForeignNotes

_Received = tuple[AnnotationOutcome, Change | None]
_COLOUR, _PATTERN = "yellow", "solid"
# Words by which an article is known that is not named: fewer may stand in any.
_LEAST_WORDS = 4
_ASKED_WORDS = 12
_MOST_CANDIDATES = 5
_QUOTATION_MARKS = str.maketrans(dict.fromkeys('"“”„«»', " "))


class Receiving:
    """Takes annotations into one open library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def annotations(self, path: Path, onto: str = "") -> list[AnnotationOutcome]:
        """Take in annotations that this or another program wrote, in one change.

        Each is put on the article that it names, that has its text, its address or its title, or that alone has its words,
        and found in that article's present text. An annotation that is there already stays, unless the file has a newer one: reading
        a file twice changes nothing. What is said of whole articles is added to what the library keeps about them, and
        links come with their annotations.

        Args:
            path: Web Annotations, or what Hypothesis, Readwise, KOReader or calibre wrote.
            onto: The article that all annotations are about; those whose words it does not hold fail. Empty for what each
                says itself.

        Returns:
            One outcome for every annotation.

        Raises:
            NotFoundError: There is no such article.
            UnreadableFileError: It cannot be read.
            DamagedFileError: It holds no annotations.
            StoreError: The library cannot be written; nothing was taken in.
        """
        with self._library.transaction():
            edit, outcomes = self.receiving(path, onto)
            if edit.changes:
                self._library.journal.apply(edit)
        return outcomes

    def receiving(self, path: Path, onto: str = "") -> tuple[Edit, list[AnnotationOutcome]]:
        """As `annotations`, but the edit is made by the caller, in the same transaction."""
        foreign = read_annotations(_read_text(path), str(path))
        if onto:
            self._library.articles.get(onto)
        placed: dict[str, Annotation] = {}
        titles = self._titles() if any(each.title for each in foreign.annotations) else {}
        received = [self._placed(each, onto, titles, placed) for each in foreign.annotations]
        changes = (
            *self._new_labels(foreign, received),
            *(change for _, change in received if change is not None),
            *self._new_details(foreign.articles),
            *self._new_links(foreign.links, placed),
        )
        return Edit(EditKind.IMPORT, changes, path.name), [outcome for outcome, _ in received]

    def _placed(
        self, foreign: "ForeignAnnotation", onto: str, titles: Mapping[str, str], placed: dict[str, Annotation]
    ) -> _Received:
        """What becomes of one annotation, and how it changes the library.

        Args:
            foreign: The annotation.
            onto: As for `annotations`.
            titles: Ids of articles by their titles.
            placed: Those of the same file so far, by id; gets this one.
        """
        annotation = foreign.annotation
        known = placed.get(annotation.id) or self._library.annotations.find(annotation.id)
        if known is not None and known.modified >= annotation.modified:
            placed[known.id] = known
            return AnnotationOutcome(known, ImportStatus.KNOWN), None
        article_id = onto or self._article_of(foreign, titles)
        if not article_id:
            return AnnotationOutcome(annotation, ImportStatus.FAILED), None
        record = self._library.articles.get(article_id)
        target = replace(annotation.target, article_id=record.id)
        text = record.article.text
        if not target.quote.exact and target.position.end <= len(text):
            # Known by its place alone, which can only mean the present text.
            target = replace(target, quote=describe(text, target.span)[0])
        anchored = reanchored(replace(annotation, target=target), record.article, resolver(text))
        if onto and anchored.state is AnnotationState.ORPHANED:
            # Whoever names the article may hand over notes on others with them; those are not this article's.
            return AnnotationOutcome(annotation, ImportStatus.FAILED), None
        if not target.text_sha256 and len(find_quote(text, target.quote)) == 1:
            # It never had a place in a text of ours that it could have moved from.
            anchored = replace(anchored, state=AnnotationState.ANCHORED)
        placed[anchored.id] = anchored
        status = ImportStatus.NEW if known is None else ImportStatus.VERSION
        return AnnotationOutcome(anchored, status), Change(known, anchored)

    def _article_of(self, foreign: "ForeignAnnotation", titles: Mapping[str, str]) -> str:
        """The article that an annotation is about; empty where none is known to be."""
        target = foreign.annotation.target
        named = self._known(target.article_id, target.text_sha256, foreign.source)
        # One that another library knows by its id may be any of those of that title here.
        titled = "" if target.article_id else titles.get(fold_text(foreign.title), "")
        return named or titled or self._with_words(target.quote)

    def _known(self, article_id: str, text_sha256: str, source: str) -> str:
        """The article that has this id, or else this text, or else this address; empty for none."""
        if article_id and self._library.details.find(article_id) is not None:
            return article_id
        articles = self._library.articles
        return (articles.by_text_hash(text_sha256) if text_sha256 else None) or articles.by_url(source) or ""

    def _titles(self) -> dict[str, str]:
        """Ids of articles by their titles; of titles that several have, none."""
        found: dict[str, str] = {}
        for summary in self._library.articles.list():
            title = fold_text(summary.title)
            found[title] = "" if title in found else summary.id
        found.pop("", None)
        return found

    def _with_words(self, quote: TextQuoteSelector) -> str:
        """The one article in which a passage stands, and only once; empty if there is none, or it is too short to tell."""
        words = quote.exact.split()
        if len(words) < _LEAST_WORDS:
            return ""
        asked = " ".join(words[:_ASKED_WORDS]).translate(_QUOTATION_MARKS)
        hits = self._library.search.search(
            f'"{asked}"', where=SearchScope.ARTICLES, mode=MatchMode.EXACT, limit=_MOST_CANDIDATES
        )
        found = []
        for article_id in dict.fromkeys(hit.article_id for hit in hits):
            found += [article_id] * len(find_quote(self._library.articles.get(article_id).article.text, quote))
        return found[0] if len(found) == 1 else ""

    def _new_labels(self, foreign: "ForeignNotes", received: Sequence[_Received]) -> Iterator[Change]:
        """Labels and types of links that come from outside and the library has not."""
        labels = {label.id: label for label in self._library.labels.all()}
        last = max((label.position for label in labels.values()), default=-1)
        for each, (_, change) in zip(foreign.annotations, received, strict=True):
            label_id = each.annotation.body.label
            if change is not None and label_id and label_id not in labels:
                last += 1
                given = each.label or Label(label_id, "", "", "", 0)
                looks = given.colour or _COLOUR, given.pattern or _PATTERN
                labels[label_id] = Label(label_id, given.name or label_id, *looks, last)
                yield Change(None, labels[label_id])
        types = {each.id: each for each in self._library.link_types.all()}
        last = max((each.position for each in types.values()), default=-1)
        for link in foreign.links:
            if link.type.id not in types:
                last += 1
                types[link.type.id] = replace(link.type, name=link.type.name or link.type.id, position=last)
                yield Change(None, types[link.type.id])

    def _new_details(self, articles: "Iterable[ForeignArticle]") -> Iterator[Change]:
        """What is said of whole articles and not known yet."""
        latest: dict[str, ArticleDetails] = {}
        for foreign in articles:
            article_id = self._known(foreign.article_id, foreign.text_sha256, foreign.source)
            known = latest.get(article_id) or (self._library.details.find(article_id) if article_id else None)
            if known is None or known.trashed is not None:
                continue
            said = replace(known, note=foreign.note, tags=foreign.tags, star=foreign.star)
            after = merged_details(known, said)
            statuses = {status.value: status for status in ReadingStatus}
            if known.status is ReadingStatus.UNREAD and foreign.status in statuses:
                after = replace(after, status=statuses[foreign.status])
            if after != known:
                latest[article_id] = after
                yield Change(known, after)

    def _new_links(self, links: "Iterable[ForeignLink]", placed: Mapping[str, Annotation]) -> Iterator[Change]:
        """Links that are new, between annotations that are here or come with them."""
        for foreign in links:
            link = foreign.link
            ends = (each in placed or self._library.annotations.find(each) for each in (link.source, link.target))
            if all(ends) and self._library.links.find(link.id) is None:
                yield Change(None, link)


def _read_text(path: Path) -> str:
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DamagedFileError(path, "not UTF-8") from error
