"""Questions across the articles of a library: about somebody whom they name, or credit with something."""

from datetime import datetime

from reader.concordance import EntityPage
from reader.dossier import Dossier
from reader.errors import AmbiguousIdError, NotFoundError
from reader.identity import ReferentId
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
        return page

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

    def page_text(self, page: EntityPage, *, language: str) -> str:
        """An entity page as Markdown."""
        return page_to_markdown(page, language=language, at=datetime.now().astimezone())

    def dossier_text(self, dossier: Dossier, *, language: str) -> str:
        """A dossier as Markdown."""
        return dossier_to_markdown(dossier, language=language, at=datetime.now().astimezone())
