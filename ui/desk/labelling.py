"""Labels and tags of the library: the views in which they are changed, and the changes."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.annotations import Label
from reader.edits import EditKind
from reader.legend import adding, next_label, ordering, redefining
from ui.actions import Actions
from ui.desk.late import legend_view, tag_view
from ui.desk.viewing import Viewing, ViewKind
from ui.panel.panel import SidePanel
from ui.preferences import Preferences
from ui.session import Session
from ui.strings import label_name

if TYPE_CHECKING:
    from ui.views.legend import LegendView
    from ui.views.tags import TagView


class Labelling(QObject):
    """Shows the legend and the tags and carries their changes to the session.

    Args:
        actions: Open the views.
        session: Holds the labels; owns this object.
        viewing: Shows the views.
        panel: Offers tags where they are typed.
        preferences: How they look.
    """

    def __init__(
        self, actions: Actions, session: Session, viewing: Viewing, panel: SidePanel, preferences: Preferences
    ) -> None:
        super().__init__(session)
        self._panel = panel
        self._session, self._preferences = session, preferences
        self._legend: LegendView | None = None
        self._tags: TagView | None = None
        self._counts: Mapping[str, int] | None = None
        actions.legend.triggered.connect(partial(viewing.open, ViewKind.LEGEND))
        actions.tags.triggered.connect(partial(viewing.open, ViewKind.TAGS))
        viewing.offer(ViewKind.LEGEND, self._make_legend)
        viewing.offer(ViewKind.TAGS, self._make_tags)
        session.labels_changed.connect(self._show_legend)
        session.edits.notes_stored.connect(self._count)
        panel.notes.tags_wanted.connect(self._offer_tags)

    def _make_legend(self) -> "LegendView":
        self._legend = view = legend_view(self._preferences)
        view.changed.connect(self._redefine)
        view.add_requested.connect(self._add)
        view.order_requested.connect(self._order)
        view.merge_requested.connect(self._merge)
        view.drop_requested.connect(self._drop)
        self._show_legend()
        self._count()
        return view

    def _make_tags(self) -> "TagView":
        self._tags = view = tag_view(self._preferences)
        view.rename_requested.connect(self._rename_tag)
        view.drop_requested.connect(self._drop_tag)
        self._count()
        return view

    def _count(self) -> None:
        """Ask what the views say of numbers."""
        if self._legend is not None:
            self._session.ask(lambda workspace: workspace.labelling.counts(), self._take_counts)
        if self._tags is not None:
            self._session.ask(lambda workspace: workspace.labelling.tags(), self._tags.set_tags)

    def _offer_tags(self) -> None:
        self._session.ask(lambda workspace: workspace.labelling.tag_names(), self._panel.notes.set_known_tags)

    def _take_counts(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._show_legend()

    def _show_legend(self) -> None:
        if self._legend is not None:
            self._legend.set_legend(tuple(self._session.labels.values()), self._counts)

    def _add(self) -> None:
        label = next_label(tuple(self._session.labels.values()), self.tr("New label"))
        if self._session.edits.make(adding(label)) and self._legend is not None:
            self._legend.edit_label(label.id)

    def _redefine(self, before: Label, after: Label) -> None:
        self._session.edits.make(redefining(before, after, label_name(after)))

    def _order(self, labels: Sequence[Label], moved: Label) -> None:
        self._session.edits.make(ordering(labels, label_name(moved)))

    def _merge(self, label: Label, into: Label) -> None:
        name = label_name(label)
        self._session.edits.make_by(
            EditKind.MERGE_LABELS, lambda workspace: workspace.labelling.merging(label.id, into.id, name)
        )

    def _drop(self, label: Label, with_notes: bool) -> None:
        name = label_name(label)
        self._session.edits.make_by(
            EditKind.REMOVE_LABEL,
            lambda workspace: workspace.labelling.dropping(label.id, name, with_notes=with_notes),
        )

    def _rename_tag(self, old: str, new: str) -> None:
        self._session.edits.make_by(EditKind.RENAME_TAG, lambda workspace: workspace.labelling.renaming_tag(old, new))

    def _drop_tag(self, tag: str) -> None:
        self._session.edits.make_by(EditKind.REMOVE_TAG, lambda workspace: workspace.labelling.dropping_tag(tag))
