"""A note for every name that exported highlights link to, with the highlights that name it and those that are its words.

Such a note is brought up to date like every export: by its id, between its markers, with what the user wrote into it kept.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from reader.annotations import Annotation
from reader.arabic.direction import article_direction
from reader.article import Direction
from reader.deeplinks import DeepLink
from reader.export import escape
from reader.export.crosslinks import reference, shortened
from reader.export.markdown import MarkdownDocument, framed
from reader.export.model import ExportedArticle, ExportFormat, ExportOptions
from reader.export.passages import Passage
from reader.export.places import Places
from reader.export.seal import FoundBlock, sealed
from reader.export.template import BLOCK_VALUES, builtin
from reader.export.words import language_of, words_in

NAME_ID = "name-"
"""The beginning of the ids of such notes."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """A highlight in the note on a name.

    Attributes:
        annotation: The highlight.
        title: Of its article.
        path: Where that article's note lies.
        cue: The words that say whose words they are; empty where the highlight only names it.
    """

    annotation: Annotation
    title: str
    path: Path
    cue: str


@dataclass(frozen=True, slots=True)
class NameNote:
    """The note on a name.

    Attributes:
        id: The same for the same name at every export.
        name: As links write it.
        subfolder: Where a new one comes to lie; empty for the folder itself.
        language: Of its own words.
        direction: Of the first article that names it.
        passages: What it holds: what the name says first, then where it is named.
    """

    id: str
    name: str
    subfolder: str
    language: str
    direction: Direction
    passages: tuple[_Passage, ...]


class NameNotes:
    """Gathers the names of the articles of one export.

    Args:
        options: How the export is wanted.
        places: Where notes lie.
        at: The moment of the export, in local time.
    """

    def __init__(self, options: ExportOptions, places: Places, at: datetime) -> None:
        self._options, self._places, self._at = options, places, at
        self._directions: dict[str, Direction] = {}
        self._said: dict[str, list[_Passage]] = {}
        self._named: dict[str, list[_Passage]] = {}
        self._articles: set[str] = set()

    def add(self, exported: ExportedArticle, passages: Sequence[Passage], path: Path) -> None:
        """Take the names of one article.

        Args:
            exported: The article.
            passages: Its highlights as they were exported.
            path: Where its note lies.
        """
        self._articles.add(exported.id)
        if not self._options.names:
            return
        direction = article_direction(exported.article)
        title = escape.one_line(exported.article.metadata.title)
        for passage in passages:
            cues = dict(zip(map(escape.link_name, passage.credits[::2]), passage.credits[1::2], strict=True))
            for name in dict.fromkeys((*cues, *map(escape.link_name, passage.entities))):
                if name:
                    self._directions.setdefault(name, direction)
                    found = _Passage(passage.annotation, title, path, cues.get(name, ""))
                    (self._said if name in cues else self._named).setdefault(name, []).append(found)

    def notes(self) -> Iterator[NameNote]:
        """The notes, in the order in which the names were met."""
        for name, direction in self._directions.items():
            language = language_of(self._options.language, direction)
            # Logseq knows the pages of one folder only.
            is_flat = self._options.format is ExportFormat.LOGSEQ
            yield NameNote(
                f"{NAME_ID}{sha256(name.casefold().encode('utf-8', 'replace')).hexdigest()[:16]}",
                name,
                "" if is_flat else words_in(language)["names_folder"],
                language,
                direction,
                (*self._said.get(name, ()), *self._named.get(name, ())),
            )

    def document(self, note: NameNote, path: Path) -> MarkdownDocument:
        """Write a note.

        Args:
            note: The note.
            path: Where it comes to lie.
        """
        template = builtin("names-logseq" if self._options.format is ExportFormat.LOGSEQ else "names")
        values: dict[str, object] = {
            "id": note.id,
            "title": note.name,
            "direction": str(note.direction),
            "exported": self._at.replace(tzinfo=None).isoformat(timespec="seconds"),
            "words": words_in(note.language),
            "highlights": "",
        }
        texts = template.blocks(values, self._rows(note, path))
        blocks = tuple(
            sealed(passage.annotation.id, text, template.name)
            for passage, text in zip(note.passages, texts, strict=True)
        )
        return MarkdownDocument(framed(template, values, blocks), blocks)

    def stays(self, block: FoundBlock) -> bool:
        """Whether a block of an earlier note stays: one of an article that is not exported now."""
        return block.article_id not in self._articles

    def _rows(self, note: NameNote, path: Path) -> Iterable[tuple[object, ...]]:
        """The `BLOCK_VALUES` of every highlight; the heading of each of the two parts stands with its first."""
        words = words_in(note.language)
        headings = {True: words["said"], False: words["named"]}
        for passage in note.passages:
            annotation = passage.annotation
            target = annotation.target
            cue = f" — «{escape.inline(escape.one_line(passage.cue))}»" if passage.cue else ""
            row: dict[str, object] = {
                "section": headings.pop(bool(passage.cue), ""),
                "quote": escape.blockquote(target.quote.exact),
                "links": (f"{self._link(passage, path, words['untitled'])}{cue}",),
                "created": str(annotation.created.date()),
                "link": f"{DeepLink(target.article_id)}?h={annotation.id}",
            }
            yield tuple(row.get(name, "") for name in BLOCK_VALUES)

    def _link(self, passage: _Passage, path: Path, untitled: str) -> str:
        title = passage.title or untitled
        link = reference(passage.annotation.id, title, passage.path, path, self._options.format)
        if self._options.format is ExportFormat.LOGSEQ:
            return f"{escape.wikilink(passage.path.stem) or escape.inline(shortened(title))} {link}"
        return link
