"""Statistics of the open article or of the whole library, as charts."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.identity import ReferentId
from reader.spans import Span
from reader.usecases.counting import ArticleStatistics, LibraryStatistics
from ui.charts.card import ChartCard
from ui.charts.chart import Chart
from ui.charts.company import CompanyChart
from ui.charts.courses import CoursesChart
from ui.charts.look import Look
from ui.charts.shares import SharesChart
from ui.charts.trails import TrailsChart
from ui.style import Measures
from ui.theme import Theme
from ui.views.view import View


@dataclass(frozen=True, slots=True)
class ChartToSave:
    """A chart that the user wants as a file.

    Attributes:
        chart: The chart.
        form: `svg`, `png` or `csv`.
        title: What it shows.
        heads: What stands over the columns of its values.
        width: As wide as it is shown, in pixels.
        look: As it is shown.
    """

    chart: Chart
    form: str
    title: str
    heads: tuple[str, ...]
    width: int
    look: Look


class StatisticsView(View):
    """Shows statistics.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    subject_wanted = Signal(bool)
    """Whether the library is to be counted, otherwise the open article: `show_article` or `show_library` answers."""
    page_requested = Signal(object)
    """`ReferentId` of somebody in a chart."""
    save_requested = Signal(object)
    """A `ChartToSave`."""
    find_requested = Signal()
    """Articles that were not looked through yet are to be."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._article_id = self._article_title = ""
        self._missing = self._count = 0
        self._is_counting = False
        self._scope, self._find, self._nothing = QComboBox(self), QPushButton(self), QLabel(self)
        self._scope.addItems(["", ""])
        self._scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._find.hide()
        self._nothing.setProperty("role", "dim")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.add_to_bar(self._scope, self._find)
        inside = QWidget()
        inside.setObjectName("view")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(4)
        self._cards = tuple(ChartCard(theme, measures, inside) for _ in range(4))
        for card in self._cards:
            card.hide()
            column.addWidget(card)
            card.widget.chosen.connect(self._choose)
            card.save_requested.connect(self._ask_save)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self.body.addWidget(self._area, 1)
        self._scope.activated.connect(self._ask)
        self._find.clicked.connect(self.find_requested)
        self.retranslate()

    @property
    def shows_library(self) -> bool:
        """Whether the library is counted, otherwise the open article."""
        return self._scope.currentIndex() == 1

    def show_subject(self, subject: object) -> None:  # noqa: ARG002 (it keeps what was chosen)
        """Ask for what is chosen."""
        self._ask()

    def show_article(self, article_id: str, title: str, found: ArticleStatistics) -> None:
        """Show what was counted in an article.

        Args:
            article_id: The article.
            title: Its title.
            found: What was counted.
        """
        if not self.shows_library:
            self._article_id, self._article_title, self._missing = article_id, title, 0
            company = CompanyChart.of(found.company)
            self._show(TrailsChart(found.trails), SharesChart(found.shares), None, company)

    def show_library(self, found: LibraryStatistics, missing: int) -> None:
        """Show what was counted in the library.

        Args:
            found: What was counted.
            missing: How many articles were not looked through yet.
        """
        if self.shows_library:
            self._count, self._missing = found.count, missing
            company = CompanyChart.of(found.company)
            self._show(None, SharesChart(found.shares), CoursesChart(found.chronicle), company)

    def show_nothing(self) -> None:
        """There is no article to count in."""
        self._show(None, None, None, None)

    def focus_body(self) -> None:
        """Let keys go to the choice of what is counted."""
        self._scope.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        super().set_theme(theme)
        for card in self._cards:
            card.widget.theme = theme
            card.widget.update()

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        remark = self.tr("%Ln article(s)", "", self._count) if self.shows_library else self._article_title
        self.set_title(self.tr("Statistics"), remark)
        self._scope.setItemText(0, self.tr("Open article"))
        self._scope.setItemText(1, self.tr("Whole library"))
        self._scope.setAccessibleName(self.tr("What is counted"))
        self._find.setText(self.tr("Look through %Ln more article(s)", "", self._missing))
        self._find.setVisible(self._missing > 0)
        nothing = self.tr("There is nothing to count here.")
        self._nothing.setText(self.tr("Counting…") if self._is_counting else nothing)
        for card, (title, remark) in zip(self._cards, self._words(), strict=True):
            card.set_words(title, remark)

    def _words(self) -> tuple[tuple[str, str], ...]:
        is_all = self.shows_library
        return (
            (
                self.tr("Where it names whom"),
                self.tr("From the beginning of the text to its end; a click goes to the place."),
            ),
            (
                self.tr("Who is credited with how much"),
                self.tr("Shares of all statements") if is_all else self.tr("Shares of the text"),
            ),
            (self.tr("Who is named when"), self.tr("Articles in each time")),
            (
                self.tr("Who appears with whom"),
                self.tr("In the same articles") if is_all else self.tr("In the same sentences"),
            ),
        )

    def _heads(self, place: int) -> tuple[str, ...]:
        name = self.tr("Name")
        return (
            (name, self.tr("Kind"), self.tr("Place")),
            (self.tr("Source"), self.tr("Share")),
            (name, self.tr("Time"), self.tr("Articles")),
            (name, self.tr("Other name"), self.tr("Times together")),
        )[place]

    def _show(self, *charts: Chart | None) -> None:
        self._is_counting = False
        for card, chart in zip(self._cards, charts, strict=True):
            card.set_chart(chart)
        self._nothing.setVisible(all(chart is None or chart.is_empty for chart in charts))
        self.retranslate()

    def _ask(self) -> None:
        self._is_counting = True
        self.retranslate()
        self.subject_wanted.emit(self.shows_library)

    def _choose(self, meaning: object) -> None:
        if isinstance(meaning, Span):
            self.passage_requested.emit(self._article_id, meaning, "")
        elif isinstance(meaning, ReferentId):
            self.page_requested.emit(meaning)

    def _ask_save(self, form: str) -> None:
        for place, card in enumerate(self._cards):
            if card is self.sender() and card.widget.chart is not None:
                widget, title = card.widget, card.title
                self.save_requested.emit(
                    ChartToSave(card.widget.chart, form, title, self._heads(place), widget.width(), widget.look)
                )
