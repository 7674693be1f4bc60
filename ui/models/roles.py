"""The one custom role of all models."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """What a delegate or a view asks a model for beyond Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole
    """The row's value: a frozen dataclass, what it is depends on the model."""
