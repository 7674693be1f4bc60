"""Passages and where they are from, on the clipboard or dragged out: as quotations, as Markdown, as links."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.article import Article, Metadata
from reader.deeplinks import DeepLink
from reader.errors import CitationPatternError
from reader.export.model import Citing
from reader.late import markdown_quotation, quotation, usual_pattern
from reader.spans import Span
from ui.late import citation_dialog, explain
from ui.opened import OpenArticle
from ui.page.view import ArticlePage
from ui.preferences import QUOTATION_LANGUAGES, Preferences
from ui.session import Session

_EXAMPLE = 60
"""So many code points of an article stand for a passage where none is meant."""


class Quoting(QObject):
    """Copies what is selected or the highlight that is active.

    Args:
        page: Knows both; owns this object.
        session: Holds the article.
        preferences: How the user wants to quote.
    """

    told = Signal(object)
    """What was done, in words."""

    def __init__(self, page: ArticlePage, session: Session, preferences: Preferences) -> None:
        super().__init__(page)
        self._page, self._session, self._preferences = page, session, preferences
        page.quote_by(self._as_markdown)
        page.copy_as_quotation_requested.connect(self._copy_quotation)
        page.copy_as_markdown_requested.connect(self._copy_markdown)

    def copy_quotation(self) -> None:
        """Copy the passage that is meant as a quotation with its source."""
        span = self._meant()
        if span is not None:
            self._copy_quotation(span)
        elif self._session.open_article is not None:
            self.told.emit(self.tr("Select the passage to quote first."))

    def copy_markdown(self) -> bool:
        """Copy the selection as a Markdown quotation with its source; whether there is a selection."""
        span = self._page.selection()
        if span is not None:
            self._copy_markdown(span)
        return span is not None

    def copy_link(self) -> None:
        """Copy a link to the highlight that is active, or else to the article."""
        opened = self._session.open_article
        if opened is not None:
            annotation_id = self._page.active_annotation
            QGuiApplication.clipboard().setText(str(DeepLink(opened.id, annotation_id)))
            is_highlight = bool(annotation_id)
            self.told.emit(
                self.tr("Link to the highlight copied") if is_highlight else self.tr("Link to the article copied")
            )

    def ask_pattern(self) -> None:
        """Ask how quotations are to be written, with the passage that is meant, or the article's first, as an example."""
        opened = self._session.open_article
        language = "ar" if opened is None else self._language(opened.article)
        citation_dialog(
            self._preferences.settings.quotation_pattern,
            usual_pattern(language),
            written=self._example,
            done=self._take_pattern,
            parent=self._page.window(),
        ).open()

    def _take_pattern(self, pattern: str) -> None:
        self._preferences.remember(quotation_pattern=pattern)

    def _example(self, pattern: str) -> str:
        """A quotation by a pattern.

        Raises:
            CitationPatternError: It is none.
        """
        opened = self._session.open_article
        if opened is None:
            return quotation("…", Metadata(), language="ar", link="", citing=Citing(pattern))
        article = opened.article
        span = self._meant() or Span(0, min(len(article.text), _EXAMPLE))
        citing = replace(self._citing(opened, span), pattern=pattern)
        return quotation(
            span.of(article.text),
            article.metadata,
            language=self._language(article),
            link=self._link(span),
            citing=citing,
        )

    def _citing(self, opened: OpenArticle, span: Span) -> Citing:
        """How the user cites, and what of a passage can be cited."""
        found = next((each for each in self._session.annotations.values() if each.target.span == span), None)
        return Citing(
            self._preferences.settings.quotation_pattern,
            opened.accessed,
            str(DeepLink(opened.id, "" if found is None else found.id)),
            "" if found is None else found.body.note,
            opened.article.pages_of(span),
        )

    def _meant(self) -> Span | None:
        """The selection, or the passage of the highlight that is active; None where there is neither."""
        active = self._session.annotations.get(self._page.active_annotation)
        return self._page.selection() or (None if active is None else active.target.span)

    def _copy_quotation(self, span: Span) -> None:
        opened = self._session.open_article
        if opened is not None:
            article = opened.article
            words = self._written(
                partial(
                    quotation,
                    span.of(article.text),
                    article.metadata,
                    language=self._language(article),
                    link=self._link(span),
                ),
                self._citing(opened, span),
            )
            if words:
                QGuiApplication.clipboard().setText(words)
                self.told.emit(self.tr("Copied as a quotation with its source"))

    def _copy_markdown(self, span: Span) -> None:
        if words := self._as_markdown(span):
            QGuiApplication.clipboard().setText(words)
            self.told.emit(self.tr("Copied as Markdown"))

    def _as_markdown(self, span: Span) -> str:
        """A passage as a Markdown quotation with its source."""
        opened = self._session.open_article
        if opened is None:
            return ""
        article = opened.article
        return self._written(
            partial(
                markdown_quotation,
                span.of(article.text),
                article.metadata,
                language=self._language(article),
                link=self._link(span),
            ),
            self._citing(opened, span),
        )

    def _written(self, write: Callable[..., str], citing: Citing) -> str:
        """A quotation; empty where the pattern is wrong, which is told: somebody has changed the settings by hand."""
        try:
            return write(citing=citing)
        except CitationPatternError as error:
            said = explain(error)
            self.told.emit(f"{said.what} {said.remedy}")
            return ""

    def _language(self, article: Article) -> str:
        """Of quotation marks and months: the one chosen, or else Arabic, unless the article is in English."""
        chosen = self._preferences.settings.quotation_language
        if chosen in QUOTATION_LANGUAGES and chosen:
            return chosen
        return "en" if article.metadata.language.partition("-")[0] == "en" else "ar"

    def _link(self, span: Span) -> str:
        """A link to the highlight on a passage, or else to the article; empty where none is wanted."""
        opened = self._session.open_article
        if opened is None or not self._preferences.settings.quotation_link:
            return ""
        found = (each.id for each in self._session.annotations.values() if each.target.span == span)
        return str(DeepLink(opened.id, next(found, "")))
