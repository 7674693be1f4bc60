"""What a user can undo: every change to the notes, as commands over values."""

from enum import IntEnum
from typing import Protocol

from PySide6.QtGui import QUndoCommand

from reader.annotations import Annotation


class AnnotationKeeper(Protocol):
    """Shows and stores annotations."""

    def put_annotation(self, annotation: Annotation) -> None:
        """Show and store a new annotation or the new state of a known one."""

    def drop_annotation(self, annotation: Annotation) -> None:
        """Show an annotation no longer and move it to the trash."""


class CommandId(IntEnum):
    """Kinds of commands that merge with one of their own kind."""

    NONE = -1
    NOTE = 1


class AddAnnotation(QUndoCommand):
    """Adds a highlight or a note.

    Args:
        keeper: Does it.
        annotation: What is added.
        words: What undo calls it, translated.
    """

    def __init__(self, keeper: AnnotationKeeper, annotation: Annotation, words: str) -> None:
        super().__init__(words)
        self._keeper = keeper
        self._annotation = annotation

    def redo(self) -> None:
        """Add it."""
        self._keeper.put_annotation(self._annotation)

    def undo(self) -> None:
        """Take it away again."""
        self._keeper.drop_annotation(self._annotation)


class RemoveAnnotation(QUndoCommand):
    """Moves a highlight with its note to the trash.

    Args:
        keeper: Does it.
        annotation: What is removed.
        words: What undo calls it, translated.
    """

    def __init__(self, keeper: AnnotationKeeper, annotation: Annotation, words: str) -> None:
        super().__init__(words)
        self._keeper = keeper
        self._annotation = annotation

    def redo(self) -> None:
        """Remove it."""
        self._keeper.drop_annotation(self._annotation)

    def undo(self) -> None:
        """Bring it back."""
        self._keeper.put_annotation(self._annotation)


class ChangeAnnotation(QUndoCommand):
    """Changes the note, label or tags of an annotation.

    Args:
        keeper: Does it.
        before: As it was.
        after: As it becomes.
        words: What undo calls it, translated.
        typing: Whether it is a piece of typing, which joins the piece before it.
    """

    def __init__(
        self, keeper: AnnotationKeeper, before: Annotation, after: Annotation, words: str, *, typing: bool = False
    ) -> None:
        super().__init__(words)
        self._keeper = keeper
        self._before = before
        self._after = after
        self._typing = typing

    def redo(self) -> None:
        """Change it."""
        self._keeper.put_annotation(self._after)

    def undo(self) -> None:
        """Change it back."""
        self._keeper.put_annotation(self._before)

    def id(self) -> int:
        """Typing merges with typing; nothing else merges."""
        return CommandId.NOTE if self._typing else CommandId.NONE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the result of later typing in the same note."""
        if not isinstance(other, ChangeAnnotation) or other._after.id != self._after.id:  # noqa: SLF001 (its own class)
            return False
        self._after = other._after  # noqa: SLF001 (its own class)
        return True
