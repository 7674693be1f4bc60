"""Questions across the articles of a library: about somebody whom they name, or credit with something."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from reader.article import Metadata
from reader.concordance import EntityPage, Joined, Spot
from reader.corrections.model import Merge, Rename
from reader.dossier import Dossier
from reader.errors import AmbiguousIdError, NotFoundError
from reader.export.atomic import write_atomically
from reader.identity import ReferentId, name_key
from reader.late import dossier_to_markdown, page_to_markdown
from reader.progress import Progress
from reader.queries.tokens import words_of
from reader.store.crossings import MOST_LINES, MOST_STATEMENTS
from reader.store.library import Library
from reader.usecases.finding import Finding


class Crossing:
    """Answers for one open library.

    Args:
        library: The library.
        findings: What its articles say about whom.
    """

    def __init__(self, library: Library, findings: Finding) -> None:
        self._library = library
        self._findings = findings

    def page(self, who: ReferentId, progress: Progress | None = None, *, most_lines: int = MOST_LINES) -> EntityPage:
        """What the library says about somebody.

        Args:
            who: Somebody; under a shorter name that means them alone, the same page.
            progress: Told of articles whose rows must be made first.
            most_lines: So many mentions, the newest.

        Raises:
            NotFoundError: It says nothing.
        """
        self._findings.fill(progress)
        page = self._library.crossings.page(who, most_lines=most_lines)
        if page is None:
            raise NotFoundError(who.key)
        return replace(page, joined=tuple(self._joined(page)))

    def dossier(self, who: ReferentId, progress: Progress | None = None, *, most: int = MOST_STATEMENTS) -> Dossier:
        """What the library credits somebody with.

        Args:
            who: Somebody, as for `page`.
            progress: As for `page`.
            most: So many statements, the newest.

        Raises:
            NotFoundError: Nothing.
        """
        self._findings.fill(progress)
        dossier = self._library.crossings.dossier(who, most=most)
        if dossier is None:
            raise NotFoundError(who.key)
        return dossier

    def find(self, name: str, *, kind: str = "", as_source: bool = False) -> ReferentId:
        """Whom somebody means by a name: those who are called just so before those in whose name its words stand.

        Args:
            name: The name, or some words of it.
            kind: Value of an `EntityKind`; empty for any.
            as_source: Whether to look among sources, otherwise among those who are named.

        Raises:
            NotFoundError: Nobody.
            AmbiguousIdError: Several.
        """
        self._findings.fill()
        found = [
            each
            for each in self._library.names.meant(words_of(name), as_source=as_source)
            if not kind or each.id.kind == kind
        ]
        if not found:
            raise NotFoundError(name)
        if len(found) > 1:
            raise AmbiguousIdError(name, tuple(f"{each.name} ({each.id.kind})" for each in found))
        return found[0].id

    def _joined(self, page: EntityPage) -> Iterator[Joined]:
        """The names that the user has merged or changed into those of the page."""
        keys = {page.referent.id.key, *(name_key(name) for name, _ in page.aliases)}
        found = [
            (each.article_id, each.payload.entity.name, into)
            for each in self._library.corrections.all()
            if isinstance(each.payload, Merge | Rename)
            for into in (each.payload.into.name if isinstance(each.payload, Merge) else each.payload.name,)
            if each.payload.entity.kind.value == page.referent.id.kind and name_key(into) in keys
        ]
        titles = self._library.articles.titles({article_id for article_id, _, _ in found})
        for article_id, name, into in found:
            yield Joined(name, into, article_id, titles.get(article_id, ""))

    def page_text(self, page: EntityPage, *, language: str, pattern: str = "") -> str:
        """An entity page as Markdown.

        Args:
            page: The page.
            language: Of the note's own words, `ar` or `en`.
            pattern: The pattern that the user cites by; empty for the usual one.

        Raises:
            CitationPatternError: The pattern is wrong.
        """
        spots = (each.spot for part in (page.lines, page.notes) for each in part)
        articles = self._cited(spots) if pattern else {}
        at = datetime.now().astimezone()
        return page_to_markdown(page, language=language, at=at, pattern=pattern, articles=articles)

    def dossier_text(self, dossier: Dossier, *, language: str, pattern: str = "") -> str:
        """A dossier as Markdown; see `page_text`."""
        spots = (*(each.spot for each in dossier.statements), *(spot for spot, _ in dossier.articles))
        articles = self._cited(spots) if pattern else {}
        at = datetime.now().astimezone()
        return dossier_to_markdown(dossier, language=language, at=at, pattern=pattern, articles=articles)

    def _cited(self, spots: Iterable[Spot]) -> Mapping[str, tuple[Metadata, str]]:
        """What is known of the articles of some passages, and the day on which each was taken in."""
        return self._library.articles.known({spot.article_id for spot in spots})

    def write(self, text: str, path: Path) -> None:
        """Write a page or a dossier into a file.

        Raises:
            UnwritableFileError: The system refused; an earlier file is untouched.
        """
        write_atomically(path, text.encode("utf-8", "replace"))
