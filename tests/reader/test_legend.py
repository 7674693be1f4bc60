from dataclasses import replace

from reader.annotations import COLOURS, PATTERNS, AnnotationState, Label
from reader.edits import EditKind
from reader.legend import adding, dropping, merging, next_label, ordering, redefining
from tests.reader.store.values import annotation, article

CLAIM, TERM = Label("claim", "", "yellow", "solid", 0), Label("term", "مصطلح", "violet", "dashes", 1)
NOTES = [annotation("a1", article(), words, "", "claim") for words in ("أحمد", "روسيا")]


def test_a_new_label_stands_last_and_looks_otherwise():
    label = next_label((CLAIM, TERM), "رأي")
    assert (label.name, label.position) == ("رأي", 2)
    assert label.colour not in {"yellow", "violet"}
    assert next_label((), "أول").position == 0


def test_when_all_colours_are_used_the_lines_differ():
    legend = [Label(f"{n}", "", colour, "solid", n) for n, colour in enumerate(COLOURS)]
    label = next_label(legend, "سابع")
    assert label.pattern in PATTERNS[1:]


def test_a_label_is_added_and_changed():
    (change,) = adding(TERM).changes
    assert (change.before, change.after) == (None, TERM)
    after = replace(TERM, colour="rose")
    edit = redefining(TERM, after, "مصطلح")
    assert (edit.kind, edit.subject, edit.changes[0].after) == (EditKind.LEGEND, "مصطلح", after)


def test_only_labels_whose_place_changes_are_changed():
    third = Label("x", "ثالث", "blue", "dots", 2)
    edit = ordering((TERM, CLAIM, third), "ادعاء")
    assert [(change.after.id, change.after.position) for change in edit.changes] == [("term", 0), ("claim", 1)]


def test_merging_gives_notes_the_other_label_and_takes_the_first_away():
    edit = merging(CLAIM, TERM, NOTES, "ادعاء")
    assert edit.kind is EditKind.MERGE_LABELS
    assert [change.after.body.label for change in edit.changes[:-1]] == ["term", "term"]
    assert (edit.changes[-1].before, edit.changes[-1].after) == (CLAIM, None)


def test_a_label_goes_without_its_notes_or_with_them():
    without = dropping(CLAIM, NOTES, "ادعاء")
    assert {change.after.body.label for change in without.changes[:-1]} == {""}
    gone = dropping(CLAIM, NOTES, "ادعاء", with_notes=True)
    assert {change.after.state for change in gone.changes[:-1]} == {AnnotationState.TRASHED}
    assert {change.after.body.label for change in gone.changes[:-1]} == {"claim"}
    assert gone.kind is without.kind is EditKind.REMOVE_LABEL
