"""What the status line says: whether all is saved, which article of how many, its notes, how it is set."""

from PySide6.QtCore import QObject

from reader.arabic.direction import isolate
from reader.article import Article
from ui.numbers import number, percent
from ui.outbox import SaveState
from ui.page.style import PageStyle, has_arabic_family, has_family
from ui.preferences import Preferences
from ui.session import Session
from ui.strings import failure_words, language_name
from ui.widgets.statusline import StatusLine


class Teller(QObject):
    """Puts the state of the session into the words of the status line.

    Args:
        line: The status line; owns this object.
        session: What is told of.
        preferences: How the page is set.
    """

    def __init__(self, line: StatusLine, session: Session, preferences: Preferences) -> None:
        super().__init__(line)
        self._line, self._session, self._preferences = line, session, preferences
        session.save_state_changed.connect(self._tell_saved)
        session.catalogue.listed.connect(self._tell_place)
        session.opened.article_opened.connect(self.retranslate)
        session.opened.article_closed.connect(self.retranslate)
        session.opened.annotations_loaded.connect(self._tell_notes)
        session.opened.annotation_put.connect(self._tell_notes)
        session.opened.annotation_dropped.connect(self._tell_notes)
        session.opened.position_changed.connect(self._tell_progress)
        session.analysis_found.connect(self._tell_gap)
        session.findings.looking_changed.connect(self._tell_gap)
        line.gap_clicked.connect(session.findings.look_again)

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self._tell_saved()
        self._tell_place()
        self._tell_notes()
        self._tell_gap()
        self.tell_type(self._preferences.page_style)
        opened = self._session.open_article
        self._line.set_language(_language(opened.article) if opened is not None else "")
        self._line.set_progress(percent(opened.progress) if opened is not None else "")

    def tell_type(self, style: PageStyle) -> None:
        """Say in which typeface and size the page is set, or which typeface is missing."""
        if has_family(style.family):
            self._line.set_type(f"{style.family} {number(style.size_px)}")
        else:
            self._line.set_type(*self.missing_type(style.family, has_another=has_arabic_family()))

    def missing_type(self, family: str, *, has_another: bool) -> tuple[str, str]:
        """What is said of a typeface that is missing, and what to do.

        Args:
            family: Its name.
            has_another: Whether the machine has another typeface for Arabic.
        """
        if has_another:
            words = self.tr("{family} is not installed")
            hint = self.tr("The article is set in another typeface. Choose one under Aa, or install {family}.")
        else:
            words = self.tr("No Arabic typeface is installed")
            hint = self.tr("Arabic may be illegible. Install a typeface such as {family}, then start Hashiya again.")
        return words.format(family=isolate(family)), hint.format(family=isolate(family))

    def tell_closed(self) -> None:
        """Say that there is no library."""
        self._line.set_saved(self.tr("No library is open"), "", failed=True)

    def _tell_saved(self) -> None:
        state = self._session.state
        words = {
            SaveState.SAVED: self.tr("Saved"),
            SaveState.SAVING: self.tr("Saving…"),
            SaveState.FAILED: self.tr("Not saved — try again"),
            SaveState.READ_ONLY: self.tr("Read only"),
        }[state]
        hint = self.tr("Click to save now what could not be saved") if state is SaveState.FAILED else ""
        self._line.set_saved(words if self._session.is_open else "", hint, failed=state is SaveState.FAILED)

    def _tell_place(self) -> None:
        opened, ids = self._session.open_article, self._session.catalogue.listing.ids
        if opened is not None and opened.id in ids:
            words = self.tr("Article {place} of {all}")
            self._line.set_place(words.format(place=number(ids.index(opened.id) + 1), all=number(len(ids))))
        else:
            self._line.set_place("")

    def _tell_notes(self) -> None:
        annotations = self._session.annotations.values()
        count = len(annotations)
        tags = len({tag for annotation in annotations for tag in annotation.body.tags})
        parts = (self.tr("%Ln note(s)", "", count) if count else "", self.tr("%Ln tag(s)", "", tags) if tags else "")
        self._line.set_notes(" · ".join(part for part in parts if part))

    def _tell_gap(self) -> None:
        failures = self._session.analysis.failures
        if not failures:
            self._line.set_gap("", "")
        elif self._session.findings.is_looking:
            self._line.set_gap(self.tr("Looking again…"), "")
        else:
            hint = "\n".join([*map(failure_words, failures), self.tr("Click to look again.")])
            self._line.set_gap(self.tr("Names incomplete — look again"), hint)

    def _tell_progress(self, progress: float) -> None:
        self._line.set_progress(percent(progress))


def _language(article: Article) -> str:
    return language_name(article.metadata.language) if article.metadata.language else ""
