"""Parts of the desk that are loaded with their first use. See CONTRIBUTING, «What is loaded when»."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.annotations import Annotation
from reader.corrections.model import Correction
from reader.edits import Edit, EditSummary
from reader.entities.model import Entity
from reader.findings import Analysis
from reader.links import LinkType
from reader.memory import Lesson
from reader.sources.model import Source
from reader.spans import Span
from ui.models.entities import EntityRow, MentionRow, TimeRow
from ui.models.sources import StatementRow
from ui.opened import OpenArticle
from ui.preferences import Preferences
from ui.theme import Theme
from ui.widgets.topbar import SearchLine
from ui.window import MainWindow

if TYPE_CHECKING:
    from reader.corrections.make import Corrector
    from reader.differences import Comparison
    from ui.desk.paper import Paper
    from ui.dialogs.link import LinkDialog
    from ui.drafts import Draft, Drafts
    from ui.page.passages import LensPassage
    from ui.panel.menus import EntityMenu, FindingMenu, SourceMenu, StatementMenu
    from ui.views.allnotes import AllNotesView
    from ui.views.anchors import AnchorView
    from ui.views.copies import CopyView
    from ui.views.dossier import DossierView
    from ui.views.entity import EntityView
    from ui.views.history import HistoryView
    from ui.views.legend import LegendView
    from ui.views.memory import MemoryView
    from ui.views.statistics import ChartToSave, StatisticsView
    from ui.views.tags import TagView
    from ui.views.trash import TrashView
    from ui.views.versions import VersionsView
    from ui.widgets.completionlist import CompletionList
    from ui.widgets.findbar import FindBar
    from ui.widgets.notice import NoticeBar


def paper(window: MainWindow, preferences: Preferences) -> "Paper":
    """See `ui.desk.paper`."""
    from ui.desk.paper import Paper

    return Paper(window, preferences)


def lines_of(comparison: "Comparison") -> Iterator[tuple[str, str]]:
    """See `reader.differences`."""
    from reader import differences

    return differences.in_lines(comparison)


def find_bar(theme: Theme) -> "FindBar":
    """See `ui.widgets.findbar`."""
    from ui.widgets.findbar import FindBar

    return FindBar(theme)


def notice_bar() -> "NoticeBar":
    """See `ui.widgets.notice`."""
    from ui.widgets.notice import NoticeBar

    return NoticeBar()


def draft(article: OpenArticle, span: Span, typed: str) -> "Draft":
    """See `ui.drafts`."""
    from ui.drafts import Draft

    return Draft(article.id, span.start, span.of(article.article.text), typed)


def drafts(library: Path) -> "Drafts":
    """See `ui.drafts`."""
    from ui.drafts import Drafts, drafts_path

    return Drafts(drafts_path(library))


def lens_passages(analysis: Analysis) -> "list[LensPassage]":
    """See `ui.page.passages`."""
    from ui.page.passages import passages_of

    return passages_of(analysis)


def corrector(article: OpenArticle, analysis: Analysis, build: "Callable[[Corrector], Correction]") -> Edit:
    """The edit of a correction that `build` makes of an article's findings; see `reader.corrections.make`."""
    from reader.correcting import correcting
    from reader.corrections.make import Corrector

    return correcting(build(Corrector(article.id, article.article.text, analysis)))


def taking_back(correction: Correction) -> Edit:
    """See `reader.correcting`."""
    from reader import correcting

    return correcting.taking_back(correction)


def correction_summary(correction: Correction) -> EditSummary:
    """What a list of edits shows of a correction; see `reader.correcting`."""
    from reader import correcting

    return correcting.summary_of(correction)


def forgetting(lesson: Lesson) -> Edit:
    """See `reader.correcting`."""
    from reader import correcting

    return correcting.forgetting(lesson)


def memory_view(preferences: Preferences) -> "MemoryView":
    """See `ui.views.memory`."""
    from ui.views.memory import MemoryView

    return MemoryView(preferences.theme, preferences.measures)


def entity_menu(
    row: EntityRow | MentionRow | TimeRow,
    text: str,
    others: Sequence[Entity],
    *,
    has_selection: bool,
    parent: QWidget,
) -> "EntityMenu":
    """See `ui.panel.menus`."""
    from ui.panel.menus import EntityMenu

    return EntityMenu(row, text, others, has_selection=has_selection, parent=parent)


def statement_menu(
    row: StatementRow,
    source: Source,
    sources: Sequence[Source],
    entities: Sequence[Entity],
    words: str,
    *,
    parent: QWidget,
) -> "StatementMenu":
    """See `ui.panel.menus`."""
    from ui.panel.menus import StatementMenu

    return StatementMenu(row, source, sources, entities, words, parent)


def finding_menu(parent: QWidget) -> "FindingMenu":
    """See `ui.panel.menus`."""
    from ui.panel.menus import FindingMenu

    return FindingMenu(parent)


def source_menu(*, has_selection: bool, parent: QWidget) -> "SourceMenu":
    """See `ui.panel.menus`."""
    from ui.panel.menus import SourceMenu

    return SourceMenu(has_selection=has_selection, parent=parent)


def history_view(name: Callable[[EditSummary], str], preferences: Preferences) -> "HistoryView":
    """See `ui.views.history`."""
    from ui.views.history import HistoryView

    return HistoryView(name, preferences.theme, preferences.measures)


def completion_list(box: SearchLine, preferences: Preferences) -> "CompletionList":
    """See `ui.widgets.completionlist`."""
    from ui.widgets.completionlist import CompletionList

    return CompletionList(box, preferences.theme, preferences.measures)


def legend_view(preferences: Preferences) -> "LegendView":
    """See `ui.views.legend`."""
    from ui.views.legend import LegendView

    return LegendView(preferences.theme, preferences.measures)


def anchor_view(preferences: Preferences) -> "AnchorView":
    """See `ui.views.anchors`."""
    from ui.views.anchors import AnchorView

    return AnchorView(preferences.theme, preferences.measures)


def versions_view(preferences: Preferences) -> "VersionsView":
    """See `ui.views.versions`."""
    from ui.views.versions import VersionsView

    return VersionsView(preferences.theme, preferences.measures)


def trash_view(preferences: Preferences) -> "TrashView":
    """See `ui.views.trash`."""
    from ui.views.trash import TrashView

    return TrashView(preferences.theme, preferences.measures)


def tag_view(preferences: Preferences) -> "TagView":
    """See `ui.views.tags`."""
    from ui.views.tags import TagView

    return TagView(preferences.theme, preferences.measures)


def all_notes_view(preferences: Preferences) -> "AllNotesView":
    """See `ui.views.allnotes`."""
    from ui.views.allnotes import AllNotesView

    return AllNotesView(preferences.theme, preferences.measures)


def link_dialog(
    annotation: Annotation, types: Sequence[LinkType], preferences: Preferences, parent: MainWindow
) -> "LinkDialog":
    """See `ui.dialogs.link`."""
    from ui.dialogs.link import LinkDialog

    return LinkDialog(annotation, types, theme=preferences.theme, measures=preferences.measures, parent=parent)


def copy_view(preferences: Preferences) -> "CopyView":
    """See `ui.views.copies`."""
    from ui.views.copies import CopyView

    return CopyView(preferences.theme, preferences.measures)


def entity_view(preferences: Preferences) -> "EntityView":
    """See `ui.views.entity`."""
    from ui.views.entity import EntityView

    return EntityView(preferences.theme, preferences.measures)


def dossier_view(preferences: Preferences) -> "DossierView":
    """See `ui.views.dossier`."""
    from ui.views.dossier import DossierView

    return DossierView(preferences.theme, preferences.measures)


def statistics_view(preferences: Preferences) -> "StatisticsView":
    """See `ui.views.statistics`."""
    from ui.views.statistics import StatisticsView

    return StatisticsView(preferences.theme, preferences.measures)


def chart_file(wanted: "ChartToSave") -> bytes:
    """What a chart's file holds; see `ui.charts.saving`."""
    from ui.charts import saving

    return saving.content(wanted.chart, wanted.form, wanted.heads, wanted.width, wanted.look)
