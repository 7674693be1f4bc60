"""Taking in annotations that this or another program wrote."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.anchors.describe import describe
from reader.anchors.quotes import find_quote
from reader.annotations import Annotation, AnnotationState, Label
from reader.edits import Change, Edit, EditKind
from reader.errors import DamagedFileError, NotFoundError
from reader.importers.files import read_bytes
from reader.late import read_annotations, resolver
from reader.store.library import Library
from reader.usecases.anchoring import reanchored
from reader.usecases.importing import ImportStatus

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
    from reader.export.webannotation import ForeignAnnotation

_Received = tuple[AnnotationOutcome, Change | None]
_FIRST_LABEL = Label("", "", "yellow", "solid", -1)


class Receiving:
    """Takes annotations into one open library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def annotations(self, path: Path, onto: str = "") -> list[AnnotationOutcome]:
        """Take in annotations that this or another program wrote, in one change.

        Each is put on the article that it names, or that has its address, and found in that article's present text. An
        annotation that is there already stays, unless the file has a newer one: reading a file twice changes nothing.

        Args:
            path: Web Annotations, or an export of Hypothesis, Readwise, KOReader or calibre.
            onto: The article that all of them are about; those whose words it does not hold fail. Empty for what each
                says itself.

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
        received = [self._placed(each, onto, placed) for each in foreign]
        changes = [*self._new_labels(foreign, received), *(change for _, change in received if change is not None)]
        return Edit(EditKind.IMPORT, tuple(changes), path.name), [outcome for outcome, _ in received]

    def _placed(self, foreign: "ForeignAnnotation", onto: str, placed: dict[str, Annotation]) -> _Received:
        """What becomes of one annotation, and how it changes the library.

        Args:
            foreign: The annotation.
            onto: As for `annotations`.
            placed: Those of the same file so far, by id; gets this one.
        """
        annotation = foreign.annotation
        known = placed.get(annotation.id) or self._library.annotations.find(annotation.id)
        if known is not None and known.modified >= annotation.modified:
            return AnnotationOutcome(known, ImportStatus.KNOWN), None
        try:
            record = self._library.articles.get(onto or annotation.target.article_id)
        except NotFoundError:
            by_address = self._library.articles.by_url(foreign.source)
            if by_address is None:
                return AnnotationOutcome(annotation, ImportStatus.FAILED), None
            record = self._library.articles.get(by_address)
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

    def _new_labels(self, foreign: "Sequence[ForeignAnnotation]", received: Sequence[_Received]) -> Iterator[Change]:
        """Labels that annotations from outside have and the library has not."""
        labels = {label.id: label for label in self._library.labels.all()}
        for each, (_, change) in zip(foreign, received, strict=True):
            label_id = each.annotation.body.label
            if change is not None and label_id and label_id not in labels:
                last = max(labels.values(), key=lambda label: label.position, default=_FIRST_LABEL)
                position = last.position + 1
                labels[label_id] = replace(last, id=label_id, name=each.label_name or label_id, position=position)
                yield Change(None, labels[label_id])


def _read_text(path: Path) -> str:
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DamagedFileError(path, "not UTF-8") from error
