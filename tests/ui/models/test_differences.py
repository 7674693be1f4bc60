from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.annotations import Annotation, AnnotationState
from reader.differences import Comparison, Likeness, compare
from tests.ui.making import TEXT, annotation
from ui.models.differences import DifferenceModel, Piece, PieceKind, rows_of, unfolded

OLD = "\n".join([*(f"فقرة رقم {number}." for number in range(20)), TEXT, *(f"خاتمة {number}." for number in range(9))])
NEW = OLD.replace("الزيارة مهمة", "الزيارات مهمة").replace("تحديات وفرص\n", "").replace("خاتمة 8.", "خاتمة 8.\nملحق.")


@pytest.fixture
def comparison() -> Comparison:
    return compare(OLD, NEW)


def test_what_differs_stands_between_its_neighbours_and_the_rest_is_folded_away(comparison):
    rows = rows_of(comparison)
    assert [(row.likeness, row.folded.count if row.folded else 0, row.number) for row in rows] == [
        (Likeness.SAME, 20, 0),
        (Likeness.SAME, 0, 0),
        (Likeness.CHANGED, 0, 1),
        (Likeness.REMOVED, 0, 2),
        (Likeness.SAME, 0, 0),
        (Likeness.SAME, 8, 0),
        (Likeness.SAME, 0, 0),
        (Likeness.ADDED, 0, 3),
    ]
    removed, apart, added = rows[2].pieces[1:4]
    assert (removed, added) == (Piece(PieceKind.REMOVED, "الزيارة"), Piece(PieceKind.ADDED, "الزيارات"))
    assert apart == Piece(PieceKind.SAME, " ")
    assert rows[7].place.of(NEW) == "ملحق."
    assert "".join(piece.text for piece in rows[1].pieces) == "قمة مرتقبة"


def test_what_was_folded_away_unfolds_paragraph_by_paragraph(comparison):
    folded = rows_of(comparison)[5]
    assert folded.folded is not None
    rows = unfolded(comparison, folded.folded)
    assert ["".join(piece.text for piece in row.pieces) for row in rows] == [f"خاتمة {number}." for number in range(8)]
    assert [row.place.of(NEW) for row in rows] == [f"خاتمة {number}." for number in range(8)]


def test_a_long_unchanged_stretch_within_a_paragraph_is_cut_short():
    words = " ".join(f"كلمة{number}" for number in range(200))
    rows = rows_of(compare(f"أول {words} وسط {words} آخر", f"أول {words} الوسط {words} آخر"))
    (row,) = rows
    text = "".join(piece.text for piece in row.pieces)
    assert len(text) < 500
    assert text.count("…") == 2
    assert [piece.text.strip() for piece in row.pieces if piece.kind is not PieceKind.SAME] == ["وسط", "الوسط"]


def on(words: str, text: str, state: AnnotationState = AnnotationState.ANCHORED) -> Annotation:
    found, start = annotation("أحمد"), text.index(words)
    position = replace(found.target.position, start=start, end=start + len(words))
    quote = replace(found.target.quote, exact=words)
    return replace(found, target=replace(found.target, position=position, quote=quote), state=state)


def test_notes_on_what_differs_are_named_with_it_also_those_whose_words_are_gone(comparison):
    over, beside = on("إن الزيارات مهمة", NEW), on("وصل أحمد", NEW)
    lost = on("تحديات وفرص", OLD, AnnotationState.ORPHANED)
    rows = rows_of(comparison, (over, beside, lost))
    assert [(row.number, row.notes) for row in rows if row.notes] == [(1, (over,)), (2, (lost,))]


def test_equal_texts_are_one_folded_row():
    (row,) = rows_of(compare(OLD, OLD))
    assert row.folded is not None
    assert row.folded.count == OLD.count("\n") + 1


def test_as_many_rows_are_shown_as_were_scrolled_to_and_a_difference_is_found_behind_them(qtbot):
    old = "\n".join(f"{number} نص" for number in range(1_200))
    new = "\n".join(f"{number} {'نص' if number % 2 else 'متن'}" for number in range(1_200))
    model = DifferenceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(rows_of(compare(old, new)))
    assert model.rowCount() < 300
    assert model.canFetchMore()
    place = model.place_of(600)
    assert model.rows[place].number == 600
    assert model.place_of(601) == -1
    assert not model.canFetchMore()


def test_rows_unfold_in_their_place(qtbot, comparison):
    model = DifferenceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(rows_of(comparison))
    folded = model.rows[0].folded
    assert folded is not None
    model.unfold(0, unfolded(comparison, folded))
    assert model.words(model.rows[0]) == "فقرة رقم 0."
    assert model.words(model.rows[20]) == "قمة مرتقبة"


def test_a_screen_reader_says_what_goes_and_what_comes(comparison):
    model = DifferenceModel()
    rows = rows_of(comparison)
    assert "[removed: الزيارة] [added: الزيارات]" in model.words(rows[2])
    assert model.words(rows[3]) == "removed: [removed: تحديات وفرص]"
    assert model.words(rows[0]) == "20 unchanged paragraphs"


def test_a_paragraph_that_has_moved_says_whither_and_whence():
    lines = ["أول السطور هنا", "ثاني السطور هنا", "ثالث السطور وهو أطول", "رابع السطور هنا"]
    comparison = compare("\n".join(lines), "\n".join([lines[2], *lines[:2], lines[3]]))
    here, away = (row for row in rows_of(comparison) if row.number)
    assert [piece.kind for piece in (*here.pieces, *away.pieces)] == [PieceKind.SAME] * 2
    model = DifferenceModel()
    assert model.words(here) == f"moved here from further down: {lines[2]}"
    assert model.words(away) == f"moved further up: {lines[2]}"
