"""What the reader says against what was found: each correction is an edit, shown at once, undone like any other."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from reader.arabic.direction import isolate
from reader.corrections.model import Correction
from reader.entities.model import Entity, EntityKind, Mention
from reader.findings import Analysis
from reader.sources.model import Attribution, Source
from reader.spans import Span
from ui.desk.editwords import EditWords
from ui.desk.late import (
    correction_summary,
    corrector,
    entity_menu,
    finding_menu,
    source_menu,
    statement_menu,
    taking_back,
)
from ui.late import ask, ask_line
from ui.models.entities import EntityRow, MentionRow, TimeRow, mention_of
from ui.models.sources import SourceRow, StatementRow
from ui.panel.panel import SidePanel, Tab
from ui.session import Session
from ui.strings import kind_singular
from ui.window import MainWindow

if TYPE_CHECKING:
    from reader.corrections.make import Corrector
    from ui.panel.menus import FindingMenu

_LONGEST = 40


class Correcting(QObject):
    """Turns what the user says about findings on page and panel into edits of the session.

    Args:
        window: Holds the page; owns this object.
        panel: Lists the findings.
        session: Holds the open article.
    """

    told = Signal(object)
    """What was done, in words."""

    def __init__(self, window: MainWindow, panel: SidePanel, session: Session) -> None:
        super().__init__(window)
        self._window, self._page, self._panel, self._session = window, window.page, panel, session
        self._words = EditWords(self)
        self._statement: Attribution | None = None
        self._lost = 0
        page, entities, sources = self._page, panel.entities, panel.sources
        page.naming_requested.connect(self.add_name)
        page.statement_resized.connect(self.adjust)
        entities.renamed.connect(self.rename)
        entities.merged.connect(self._merge_dragged)
        entities.rejected.connect(self.reject)
        entities.menu_requested.connect(self._open_entity_menu)
        sources.statement_chosen.connect(self._show_statement)
        sources.source_changed.connect(self.change_source)
        sources.rejected.connect(self.reject)
        sources.menu_requested.connect(self._open_source_menu)
        session.opened.article_opened.connect(self._forget_statement)
        session.analysis_found.connect(self._follow_statement)
        session.analysis_found.connect(self._tell_lost)

    def rename(self, entity: Entity, name: str) -> None:
        """Call an entity by another name."""
        self._make(lambda make: make.rename(entity, name))

    def retype(self, entity: Entity, kind: EntityKind) -> None:
        """Say that an entity is of another kind."""
        self._make(lambda make: make.retype(entity, kind))

    def merge(self, entity: Entity, into: Entity) -> None:
        """Say that an entity is the same as another one."""
        self._make(lambda make: make.merge(entity, into))

    def _merge_dragged(self, entity: Entity, into: Entity) -> None:
        """Merge an entity with the one that it was dragged on; where that is of another kind, only after asking."""
        if entity.kind is into.kind:
            self.merge(entity, into)
            return
        words = self.tr("“{name}” ({kind}) and “{other}” ({other_kind}) are of different kinds. Are they the same?")
        facts = {"name": entity.name, "kind": kind_singular(entity.kind)}
        facts |= {"other": into.name, "other_kind": kind_singular(into.kind)}
        asked = words.format(**{fact: isolate(value) for fact, value in facts.items()})
        ask(self._window, asked, self.tr("Merge"), partial(self.merge, entity, into))

    def split(self, entity: Entity, mentions: Sequence[Mention]) -> None:
        """Say that some mentions are of another entity."""
        self._make(lambda make: make.split(entity, mentions))

    def reject(self, row: EntityRow | MentionRow | TimeRow | StatementRow) -> None:
        """Say that what a row stands for is none."""
        if isinstance(row, StatementRow):
            self._make(lambda make: make.reject_attribution(row.attribution))
            return
        mention = next((one for one in row.entity.mentions if one.span == mention_of(row)), None)
        if mention is None:
            self._make(lambda make: make.reject_entity(row.entity))
        else:
            self._make(lambda make: make.reject_mention(row.entity, mention))

    def add_name(self, span: Span, kind: EntityKind) -> None:
        """Count a passage among the people, places or organisations that the article names."""
        opened, analysis = self._session.open_article, self._session.analysis
        if opened is None:
            return
        name = " ".join(span.of(opened.article.text).split())
        if any(mention.span == span for one in analysis.entities if one.kind is kind for mention in one.mentions):
            self.told.emit(self.tr("“{name}” is there already.").format(name=isolate(name)))
        elif self._make(lambda make: make.add_mention(span, kind, into=make.known_as(span, kind))):
            self._page.select(None)
            self._panel.show_tab(Tab.ENTITIES)

    def change_source(
        self, attribution: Attribution, source: Source | Entity | str, *, same_words: bool = False
    ) -> None:
        """Credit somebody else with a statement.

        Args:
            attribution: The statement.
            source: Who said it.
            same_words: Whether the words that name the source were right, and only what they stand for was not.
        """
        self._make(lambda make: make.change_source(attribution, make.choose_source(source), same_words=same_words))

    def adjust(self, content: Span) -> None:
        """Let the statement that is shown on the page begin or end elsewhere."""
        statement = self._statement
        if statement is not None and self._make(lambda make: make.adjust_content(statement, content)):
            self._page.select(None)
            self._page.show_statement(content)

    def take_back(self, correction: Correction) -> None:
        """Let a correction count no more: what was found counts again, and later corrections stay."""
        if self._session.edits.make(taking_back(correction)):
            self._tell_done()

    def _make(self, build: Callable[["Corrector"], Correction]) -> bool:
        """Make a correction of the open article and say what it was; whether it could be made."""
        opened = self._session.open_article
        if opened is None:
            return False
        edit = corrector(opened, self._session.analysis, build)
        if not self._session.edits.make(edit):
            return False
        self._tell_done()
        return True

    def _tell_done(self) -> None:
        if (summary := self._session.history.next_undo) is not None:
            self.told.emit(self._words.of(summary))

    def _show_statement(self, attribution: Attribution) -> None:
        self._page.go_to(attribution.content)
        self._statement = attribution
        self._page.show_statement(attribution.content)

    def _forget_statement(self) -> None:
        self._statement, self._lost = None, 0

    def _tell_lost(self) -> None:
        """Say when corrections speak of words that are not in the text any more."""
        lost = len(self._session.findings.lost)
        if lost > self._lost:
            self.told.emit(self.tr("%Ln correction(s) no longer fit the text", "", lost))
        self._lost = lost

    def _follow_statement(self, analysis: Analysis) -> None:
        """Know the statement on the page again when everything has been found anew."""
        shown = self._page.statement
        if self._statement is None or shown is None:
            return
        same = (one for one in analysis.attributions if (one.cue, one.content) == (self._statement.cue, shown))
        self._statement = next(same, None)
        if self._statement is None:
            self._page.show_statement(None)

    def _open_entity_menu(self, row: EntityRow | MentionRow | TimeRow | None, place: QPoint) -> None:
        opened = self._session.open_article
        if opened is None:
            return
        if row is None:
            self._open_rejected(self._panel.entities, place)
            return
        entity, tab = row.entity, self._panel.entities
        selection = self._page.selection()
        menu = entity_menu(row, opened.article.text, tab.entities, has_selection=selection is not None, parent=tab)
        menu.why_asked.connect(partial(tab.show_reasons, row))
        menu.library_asked.connect(partial(tab.library_requested.emit, row))
        menu.rename_asked.connect(partial(tab.edit_name, row))
        menu.kind_chosen.connect(partial(self.retype, entity))
        menu.merge_chosen.connect(partial(self.merge, entity))
        menu.split_chosen.connect(partial(self.split, entity))
        menu.rejected.connect(partial(self.reject, row))
        self._offer_taking_back(menu, entity)
        self._offer_rejected(menu)
        if selection is not None:
            menu.selection_added.connect(partial(self._add_to, entity, selection))
            menu.selection_credited.connect(partial(self._credit, entity, selection))
        menu.popup(place)

    def _open_source_menu(self, row: SourceRow | StatementRow | None, place: QPoint) -> None:
        if row is None:
            self._open_rejected(self._panel.sources, place)
            return
        if isinstance(row, StatementRow):
            self._open_statement_menu(row, place)
            return
        selection = self._page.selection()
        menu = source_menu(has_selection=selection is not None, parent=self._panel.sources)
        menu.library_asked.connect(partial(self._panel.sources.library_requested.emit, row))
        if selection is not None:
            menu.selection_credited.connect(partial(self._credit, row.source, selection))
        self._offer_rejected(menu)
        menu.popup(place)

    def _open_rejected(self, tab: QWidget, place: QPoint) -> None:
        """Open a menu beside all rows: of what has none any more."""
        if self._session.findings.rejected:
            menu = finding_menu(tab)
            self._offer_rejected(menu)
            menu.popup(place)

    def _offer_rejected(self, menu: "FindingMenu") -> None:
        menu.offer_rejected(self._session.findings.rejected)
        menu.rejection_taken_back.connect(self.take_back)

    def _open_statement_menu(self, row: StatementRow, place: QPoint) -> None:
        opened, analysis = self._session.open_article, self._session.analysis
        source = next((one for one in analysis.sources if one.id == row.attribution.source_id), None)
        if opened is None or source is None:
            return
        named = row.attribution.source
        words = " ".join(named.of(opened.article.text).split()) if named is not None else ""
        words = "" if len(words) > _LONGEST else words
        menu = statement_menu(row, source, analysis.sources, analysis.entities, words, parent=self._panel.sources)
        menu.why_asked.connect(partial(self._panel.sources.show_reasons, row))
        menu.library_asked.connect(partial(self._panel.sources.library_requested.emit, row))
        menu.source_chosen.connect(partial(self.change_source, row.attribution))
        menu.meaning_chosen.connect(partial(self._change_meaning, row.attribution))
        menu.name_asked.connect(partial(self._ask_name, row.attribution))
        menu.rejected.connect(partial(self.reject, row))
        self._offer_taking_back(menu, row.attribution)
        self._offer_rejected(menu)
        menu.popup(place)

    def _offer_taking_back(self, menu: "FindingMenu", finding: Entity | Attribution) -> None:
        correction = self._session.findings.correction_of(finding)
        if correction is not None:
            menu.offer_taking_back(self._words.of(correction_summary(correction)))
            menu.taken_back.connect(partial(self.take_back, correction))

    def _change_meaning(self, attribution: Attribution, source: Source | Entity) -> None:
        self.change_source(attribution, source, same_words=True)

    def _ask_name(self, attribution: Attribution) -> None:
        done = partial(self.change_source, attribution)
        ask_line(self._window, self.tr("Change Source"), self.tr("Who said it?"), done)

    def _add_to(self, entity: Entity, span: Span) -> None:
        if self._make(lambda make: make.add_mention(span, entity.kind, into=entity)):
            self._page.select(None)

    def _credit(self, source: Source | Entity, span: Span) -> None:
        if self._make(lambda make: make.add_attribution(make.choose_source(source), span)):
            self._page.select(None)
            self._panel.show_tab(Tab.SOURCES)
