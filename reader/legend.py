"""Edits of the legend: what the labels of highlights are called and look like, each as one edit that can be undone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.annotating import relabelling, removing
from reader.annotations import COLOURS, PATTERNS, Annotation, Label, new_id
from reader.edits import Change, Edit, EditKind


def next_label(legend: Sequence[Label], name: str) -> Label:
    """A label of the user's own, at the end of the legend, in the colour and with the line that are used least."""

    def least(choices: Sequence[str], used: Sequence[str]) -> str:
        return min(choices, key=used.count)

    colour = least(COLOURS, [label.colour for label in legend])
    pattern = least(PATTERNS, [label.pattern for label in legend if label.colour == colour] or ["solid"])
    position = max((label.position for label in legend), default=-1) + 1
    return Label(new_id(), name, colour, pattern, position)


def adding(label: Label) -> Edit:
    """Add a label."""
    return Edit(EditKind.LEGEND, (Change(None, label),), label.name)


def redefining(before: Label, after: Label, name: str) -> Edit:
    """Give a label another name, colour or line.

    Args:
        before: As it is.
        after: As it is to be.
        name: What it is called.
    """
    return Edit(EditKind.LEGEND, (Change(before, after),), name)


def ordering(legend: Sequence[Label], name: str) -> Edit:
    """Put the labels into another order.

    Args:
        legend: All of them, in the new order.
        name: What the one that was moved is called.
    """
    placed = ((label, replace(label, position=place)) for place, label in enumerate(legend))
    return Edit(EditKind.LEGEND, tuple(Change(old, new) for old, new in placed if old != new), name)


def merging(label: Label, into: Label, annotations: Iterable[Annotation], name: str) -> Edit:
    """Take a label away and give all that have it another one.

    Args:
        label: The one that goes.
        into: The one that stays.
        annotations: All that have the first, those in the trash too.
        name: What the one that goes is called.
    """
    changes = relabelling(annotations, into.id).changes
    return Edit(EditKind.MERGE_LABELS, (*changes, Change(label, None)), name)


def dropping(label: Label, annotations: Iterable[Annotation], name: str, *, with_notes: bool = False) -> Edit:
    """Take a label away.

    Args:
        label: The label.
        annotations: All that have it.
        name: What it is called.
        with_notes: Whether they go to the trash; if not, they stay without a label.
    """
    changes = (removing(annotations) if with_notes else relabelling(annotations, "")).changes
    return Edit(EditKind.REMOVE_LABEL, (*changes, Change(label, None)), name)
