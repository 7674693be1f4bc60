"""Reading and annotating: page, side panel and session, connected for the article that is open."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.annotations import Annotation, AnnotationState, Label
from reader.arabic.direction import article_direction, without_controls
from reader.article import Direction
from reader.findings import Analysis
from reader.spans import Span
from reader.textmap import TextMap
from ui.desk.annotating import Annotating
from ui.desk.finding import Finding
from ui.opened import OpenArticle
from ui.page.style import MARGIN_FROM
from ui.panel.panel import SidePanel, Tab
from ui.session import Session
from ui.snapshot import Snapshot, save_snapshot
from ui.strings import entity_words, label_name, masthead, reading_minutes
from ui.window import MainWindow

_SNAPSHOT_MS = 2500
_LONG_MIN = 120
"""What takes so long to read is counted in hours."""


class Reading(QObject):
    """Shows the open article and what is found in it and written on it; carries the user's changes to the session.

    Args:
        window: Holds the page.
        panel: The side panel.
        finding: Looks for words in the article.
        annotating: Changes highlights and notes.
        session: Holds the article.
        snapshot_path: Where the open article is kept for the next start.
    """

    told = Signal(object)
    """What was done, in words."""

    def __init__(
        self,
        window: MainWindow,
        panel: SidePanel,
        finding: Finding,
        annotating: Annotating,
        session: Session,
        snapshot_path: Path,
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._panel, self._session = window, window.page, panel, session
        self._annotating = annotating
        self._finding = finding
        self._snapshot_path = snapshot_path
        self._shown: tuple[str, Direction] | None = None
        self._goal: tuple[str, Span | None, str] = ("", None, "")
        self._underlines = True
        self._snapshot_timer = QTimer(self)
        self._snapshot_timer.setSingleShot(True)
        self._snapshot_timer.setInterval(_SNAPSHOT_MS)
        self._snapshot_timer.timeout.connect(self.keep_snapshot)
        self._connect_session()
        self._connect_page()
        self._connect_panel()

    def took_over(self, shown: tuple[str, Direction] | None) -> None:
        """Know what the page shows already, so that its reading place is not touched.

        Args:
            shown: `text_sha256` and direction; None for an empty page.
        """
        self._shown = shown

    def go(self, article_id: str, span: Span | None, annotation_id: str = "") -> None:
        """Open an article at a passage and point it out.

        Args:
            article_id: The article.
            span: The passage; None for where reading stopped.
            annotation_id: The annotation that is meant; empty for none.
        """
        self._goal = (article_id, span, annotation_id)
        opened = self._session.open_article
        if opened is not None and opened.id == article_id:
            self._reach_goal(opened)
        else:
            self._session.opened.show(article_id, span)

    def flush(self) -> None:
        """Hand notes that are being typed to the session."""
        self._panel.notes.flush()
        self._page.finish_editing()

    def keep_snapshot(self) -> None:
        """Keep the open article for the next start."""
        self._snapshot_timer.stop()
        opened = self._session.open_article
        if opened is not None:
            direction = article_direction(opened.article)
            position = self._page.place_at_top()
            save_snapshot(Snapshot(opened.id, opened.article, direction, position), self._snapshot_path)

    def set_underlines(self, shown: bool) -> None:
        """Underline names on the page, or leave it bare."""
        self._underlines = shown
        self._show_mentions(self._session.analysis)

    def highlight(self, label: str | None = None) -> None:
        """Highlight the selection; without one, relabel the note that is active.

        Args:
            label: Id of the label; None for the one used last.
        """
        span = self._page.selection()
        if span is not None:
            self._highlight(span, label)
        elif self._page.active_annotation and label is not None:
            self._annotating.change_label(self._page.active_annotation, label)

    def write_note(self) -> None:
        """Write a note on the selection, or go on with the one that is active."""
        span = self._page.selection()
        if span is not None:
            self._write_note(span)
        elif self._page.active_annotation:
            self._edit(self._page.active_annotation)

    def fit_to_selection(self) -> None:
        """Set the highlight that is active, or the statement that is shown, to the passage that is selected."""
        span = self._page.selection()
        if span is not None and self._page.statement is not None:
            self._page.statement_resized.emit(span)
        elif span is not None and self._page.active_annotation:
            self._resize(self._page.active_annotation, span)

    def star(self) -> None:
        """Mark the note that is active above others, or no longer."""
        if self._page.active_annotation:
            self._annotating.switch_star(self._page.active_annotation)

    def remove(self) -> None:
        """Delete the note that is active."""
        if self._page.active_annotation:
            self._annotating.remove(self._page.active_annotation)

    def find(self) -> None:
        """Look for words in the article, first for those that are selected."""
        opened = self._session.open_article
        if opened is not None:
            words = self._page.selected_text()
            self._finding.begin(opened.article.text, self._page.place_at_top(), "" if "\n" in words else words)
            self._page.select(None)  # the hit is marked in its place

    def _return_from_finding(self, seen: Span | None) -> None:
        """Go back to the page with the hit that was looked at selected, ready to be marked."""
        self._page.setFocus()
        if seen is not None:
            self._page.select(seen)

    def retranslate(self) -> None:
        """Name labels and masthead in the language of the interface."""
        self._name_labels(self._session.labels)
        opened = self._session.open_article
        if opened is not None:
            self._show_masthead(opened)
        elif self._session.is_open:
            self._show_hint()

    def _connect_session(self) -> None:
        session = self._session
        session.opened.article_opened.connect(self._open)
        session.opened.article_closed.connect(self.clear)
        session.opened.text_revised.connect(self._revise)
        session.opened.annotations_loaded.connect(self._show_annotations)
        session.opened.annotation_put.connect(self._put_annotation)
        session.opened.annotation_dropped.connect(self._drop_annotation)
        session.labels_changed.connect(self._show_legend)
        session.opened.details_changed.connect(self._panel.notes.set_details)
        session.analysis_found.connect(self._show_analysis)
        session.findings.looking_changed.connect(self._show_looking)

    def _connect_page(self) -> None:
        page, annotating = self._page, self._annotating
        page.highlight_requested.connect(self._highlight)
        page.note_requested.connect(self._write_note)
        page.writing_requested.connect(self._edit)
        page.note_changed.connect(annotating.change_note)
        page.remove_requested.connect(annotating.remove)
        page.resize_requested.connect(self._resize)
        page.annotation_activated.connect(self._activate)
        page.tag_requested.connect(self._tag)
        page.explain_by(self._explained)
        page.occurrences_requested.connect(self.find)
        page.label_requested.connect(annotating.change_label)
        page.position_changed.connect(self._remember_position)
        self._finding.hits_changed.connect(page.find)
        self._finding.mark_requested.connect(self._mark_all)
        self._finding.closed.connect(self._return_from_finding)

    def _connect_panel(self) -> None:
        panel, annotating = self._panel, self._annotating
        for tab in (panel.entities, panel.sources, panel.outline):
            tab.passage_requested.connect(self._page.go_to)
        panel.notes.annotation_chosen.connect(self._show_annotation)
        panel.notes.body_changed.connect(annotating.change_body)
        panel.notes.star_requested.connect(annotating.switch_star)
        panel.notes.remove_requested.connect(annotating.remove)
        panel.notes.left.connect(self._page.setFocus)
        panel.notes.article_note_changed.connect(annotating.change_article_note)

    def _open(self, opened: OpenArticle) -> None:
        self._finding.give_up()
        shown = (opened.article.text_sha256, article_direction(opened.article))
        if self._shown != shown:
            self._page.set_article(opened.article, direction=shown[1], position=opened.position)
        self._shown = shown
        self._page.set_mentions(())
        self._panel.entities.set_entities((), None)
        self._panel.sources.set_sources((), (), "")
        self._panel.outline.set_article(opened.article)
        self._show_titles(opened)
        self._snapshot_timer.start()

    def _show_titles(self, opened: OpenArticle) -> None:
        self._show_masthead(opened)
        self._window.setWindowTitle(f"{without_controls(opened.article.metadata.title)} — Hashiya")

    def _revise(self, opened: OpenArticle, text_map: TextMap) -> None:
        """Show the text that came of a correction where the one before is shown, and point out what is new."""
        if self._shown is not None:
            self._shown = (opened.article.text_sha256, self._shown[1])
        first, last = text_map.splices[0], text_map.splices[-1]
        self._page.revise_article(opened.article, Span(first.start, last.end), text_map.carry)
        changed = Span(first.start, first.start + len(first.new))
        self._page.go_to(changed)
        self._finding.follow(opened.article.text, changed.end)
        self._panel.outline.set_article(opened.article)
        self._show_titles(opened)
        self._snapshot_timer.start()

    def clear(self) -> None:
        """Show no article."""
        self._shown = None
        self._finding.give_up()
        self._page.set_article(None)
        self._page.set_masthead("", "")
        self._panel.entities.set_entities((), None)
        self._panel.sources.set_sources((), (), "")
        self._panel.notes.set_annotations((), {})
        self._panel.notes.set_details(None)
        self._panel.outline.set_article(None)
        self._window.setWindowTitle("Hashiya")
        self._show_hint()

    def _show_hint(self) -> None:
        """Say on a page that is left empty what can be done."""
        self._page.set_hint(self.tr("Open a file, drop one here, or paste a text."))

    def _show_masthead(self, opened: OpenArticle) -> None:
        found = self._session.analysis
        minutes, entities, sources = reading_minutes(opened.article), len(found.entities), len(found.sources)
        parts = (
            masthead(opened.article),
            self.tr("%Ln minute(s)", "", minutes)
            if minutes < _LONG_MIN
            else self.tr("%Ln hour(s)", "", round(minutes / 60)),
            self.tr("%Ln entities", "", entities) if entities else "",
            self.tr("%Ln source(s)", "", sources) if sources else "",
        )
        line = " · ".join(part for part in parts if part)
        title = opened.article.metadata.title
        # A title made of the opening words says nothing that does not follow below it.
        self._page.set_masthead("" if opened.article.text.startswith(title.removesuffix("…")) else title, line)

    def _show_annotations(self, annotations: Sequence[Annotation]) -> None:
        labels = self._session.labels
        self._name_labels(labels)
        # The passage of an orphan is no longer in the text: its note is shown in the panel only.
        anchored = [found for found in annotations if found.state is not AnnotationState.ORPHANED]
        self._page.set_annotations(anchored, labels)
        self._panel.notes.set_annotations(annotations, labels)
        opened = self._session.open_article
        if opened is not None:
            self._reach_goal(opened)

    def _reach_goal(self, opened: OpenArticle) -> None:
        article_id, span, annotation_id = self._goal
        self._goal = ("", None, "")
        if article_id != opened.id:
            return
        if span is not None:
            self._page.go_to(span)
        if annotation_id:
            self._page.activate(annotation_id)
            self._panel.notes.select(annotation_id)

    def _show_legend(self) -> None:
        self._show_annotations(tuple(self._session.annotations.values()))

    def _name_labels(self, labels: Mapping[str, Label]) -> None:
        self._page.set_label_names({key: label_name(label) for key, label in labels.items()})

    def _put_annotation(self, annotation: Annotation) -> None:
        if annotation.state is not AnnotationState.ORPHANED:
            self._page.put_annotation(annotation)
        else:
            self._page.drop_annotation(annotation.id)
        self._panel.notes.put_annotation(annotation)

    def _drop_annotation(self, annotation_id: str) -> None:
        self._page.drop_annotation(annotation_id)
        self._panel.notes.drop_annotation(annotation_id)

    def _show_analysis(self, analysis: Analysis) -> None:
        opened = self._session.open_article
        if opened is None:
            return
        text = opened.article.text
        self._panel.entities.set_entities(analysis.entities, opened.article)
        self._panel.sources.set_sources(analysis.sources, analysis.attributions, text)
        self._show_mentions(analysis)
        self._show_masthead(opened)

    def _show_looking(self) -> None:
        is_looking = self._session.findings.is_looking
        self._panel.entities.set_looking(is_looking)
        self._panel.sources.set_looking(is_looking)

    def _explained(self, offset: int) -> str:
        """What the name or the time at a place means."""
        for entity in self._session.analysis.entities:
            if any(mention.span.start <= offset < mention.span.end for mention in entity.mentions):
                return entity_words(entity)
        return ""

    def _show_mentions(self, analysis: Analysis) -> None:
        mentions = [mention for entity in analysis.entities for mention in entity.mentions]
        mentions.sort(key=lambda mention: mention.span)
        self._page.set_mentions(mentions if self._underlines else ())

    def _highlight(self, span: Span, label: str | None) -> None:
        annotation = self._annotating.add(span, label)
        if annotation is not None:
            self._page.select(None)
            self._page.activate(annotation.id)
            self._panel.notes.select(annotation.id)

    def _resize(self, annotation_id: str, span: Span) -> None:
        self._annotating.resize(annotation_id, span)
        self._page.select(None)
        self._page.activate(annotation_id)

    def _write_note(self, span: Span) -> None:
        annotation = self._annotating.add(span)
        if annotation is not None:
            self._page.select(None)
            self._edit(annotation.id)

    def _edit(self, annotation_id: str) -> None:
        """Open the editor in the margin, or in the panel where the page has no margin."""
        if self._page.shows_notes:
            self._page.edit_note(annotation_id)
            return
        self._page.activate(annotation_id)
        self._window.show_panel()
        self._panel.show_tab(Tab.NOTES)
        self._panel.notes.edit(annotation_id)

    def _tag(self, span: Span | None) -> None:
        """Highlight a passage, if it is not, and let tags be written on it."""
        annotation = self._annotating.add(span) if span is not None else None
        annotation_id = annotation.id if annotation is not None else self._page.active_annotation
        if annotation_id:
            self._page.select(None)
            self._page.activate(annotation_id)
            self._window.show_panel()
            self._panel.show_tab(Tab.NOTES)
            self._panel.notes.edit(annotation_id, tags=True)

    def _mark_all(self, spans: Sequence[Span]) -> None:
        count = self._annotating.add_all(spans)
        self.told.emit(self.tr("%Ln passage(s) highlighted", "", count))

    def _activate(self, annotation_id: str) -> None:
        self._panel.notes.select(annotation_id)
        if self._page.viewport().width() < MARGIN_FROM:
            self._window.show_panel()
            self._panel.show_tab(Tab.NOTES)

    def _show_annotation(self, annotation: Annotation) -> None:
        if annotation.state is not AnnotationState.ORPHANED:
            self._page.go_to(annotation.target.span)
            self._page.activate(annotation.id)

    def _remember_position(self, offset: int, progress: float) -> None:
        self._session.opened.set_position(offset, progress)
        self._panel.outline.follow(offset)
        self._snapshot_timer.start()
