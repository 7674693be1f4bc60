"""Completing what is typed into the search box: names of filters, and the values that they can have in this library."""

from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from reader.progress import Progress
from reader.queries.late import completed, filter_names, typed_at
from reader.workspace import Workspace
from ui.desk.late import completion_list
from ui.preferences import Preferences
from ui.session import Session
from ui.strings import label_name
from ui.textpos import TextPositions
from ui.widgets.topbar import SearchLine

if TYPE_CHECKING:
    from reader.queries.completing import Completion, Typed
    from ui.widgets.completionlist import CompletionList

_SHORTEST = 2
"""Of a word that may become the name of a filter: a single letter begins too many."""

_Answer: TypeAlias = "tuple[Typed, Sequence[Completion]]"


class Completing(QObject):
    """Offers ways to go on under the box.

    Args:
        box: What is typed into; owns this object.
        session: Knows the names and values of the library.
        preferences: How the offers look.
    """

    def __init__(self, box: SearchLine, session: Session, preferences: Preferences) -> None:
        super().__init__(box)
        self._box, self._session, self._preferences = box, session, preferences
        self._typed: Typed | None = None
        box.textEdited.connect(self._complete)
        box.filters_wanted.connect(self._offer_filters)

    @cached_property
    def _list(self) -> "CompletionList":
        """Made for the first offer."""
        made = completion_list(self._box, self._preferences)
        made.chosen.connect(self._take)
        self._preferences.theme_changed.connect(made.set_theme)
        return made

    def _complete(self) -> None:
        text = self._box.text()
        self._typed = typed = typed_at(text, TextPositions(text).to_offset(self._box.cursorPosition()))
        if typed is None or (typed.field is None and len(typed.value) < _SHORTEST):
            self._offer((self._typed, ()))
        elif typed.field is None:
            self._offer((typed, filter_names(typed, arabic=self._box.isRightToLeft())))
        elif self._session.is_open:
            names = {label.id: label_name(label) for label in self._session.labels.values()}
            self._session.start_job(partial(_values, typed, names), self._offer)

    def _offer_filters(self) -> None:
        """Offer all filters, in the language of the interface."""
        self._typed = typed_at("", 0)
        if self._typed is not None:
            self._offer((self._typed, filter_names(self._typed, arabic=self._box.isRightToLeft())))

    def _offer(self, answer: "tuple[Typed | None, Sequence[Completion]]") -> None:
        typed, offered = answer
        # What is written out already needs no completion.
        left = [each for each in offered if typed is not None and each.text.strip() != typed.span.of(self._box.text())]
        if typed == self._typed and (left or "_list" in self.__dict__):
            self._list.offer(left)

    def _take(self, completion: "Completion") -> None:
        if self._typed is not None:
            text, cursor = completed(self._box.text(), self._typed, completion)
            self._box.setText(text)
            self._box.setCursorPosition(TextPositions(text).to_qt(cursor))
            self._complete()


def _values(typed: "Typed", label_names: Mapping[str, str], workspace: Workspace, _: Progress) -> _Answer:
    return typed, workspace.searches.complete(typed, label_names)
