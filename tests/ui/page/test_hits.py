from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from reader.article import Direction
from tests.ui.page.probes import probe_letters
from tests.ui.page.qt_truth import FAMILIES, layout_of
from tests.ui.page.samples import MIXED


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(("scale", "narrowest"), [(1, 5), (6, 3)])
def test_the_nearer_edge_of_the_letter_under_the_mouse_is_hit(
    qapp: QApplication, family: str, scale: int, narrowest: int
) -> None:
    """Some 2,500 probes each, 10,000 in all."""
    tally = probe_letters(family, scale, narrowest)
    assert tally.tried >= 2500
    assert tally.wrong == []


def test_beyond_the_ends_of_a_line_its_own_start_and_end_are_hit(qapp: QApplication) -> None:
    layout = layout_of(MIXED[1], "Amiri", width=330)
    assert layout.line_count > 2
    for number in range(layout.line_count):
        start, end = layout.line_start(number), layout.line_end(number)
        assert layout.position_on(number, 2000) == start
        assert layout.position_on(number, -50) == end
        assert not MIXED[1][end - 1].isspace()


def test_beyond_the_ends_of_a_left_to_right_line_start_and_end_change_sides(qapp: QApplication) -> None:
    layout = layout_of("The end is near, said the fox to the hen at noon.", "Amiri", width=330, direction=Direction.LTR)
    assert layout.position_on(0, -50) == 0
    assert layout.position_on(0, 2000) == layout.line_end(0)


def test_the_caret_stands_where_a_click_put_it(qapp: QApplication) -> None:
    for text in MIXED:
        layout = layout_of(text, "Amiri", width=400)
        for number in range(layout.line_count):
            for cluster in layout.table(number).clusters:
                line, x = layout.caret(layout.position_on(number, (cluster.left * 3 + cluster.right) / 4))
                assert line in {number, number + 1}
                assert 0 <= x <= 400


def test_the_letters_of_a_ligature_share_its_box(qapp: QApplication) -> None:
    """Noto Naskh draws لا as one glyph, all of which Qt gives to the lam; the alef has half of it here."""
    layout = layout_of("قال لا لن", "Noto Naskh Arabic")
    lam, alef = (next(cluster for cluster in layout.table(0).clusters if cluster.start == start) for start in (4, 5))
    assert alef.right == pytest.approx(lam.left)
    assert alef.right - alef.left == pytest.approx(lam.right - lam.left)
    assert layout.position_on(0, lam.left + 0.5) == 5
    assert layout.position_on(0, alef.left + 0.5) == 6
    assert layout.bands(5, 6) == [(0, pytest.approx(alef.left), pytest.approx(alef.right))]


def test_the_letters_of_allah_keep_their_order(qapp: QApplication) -> None:
    """In Noto Naskh Qt places the two lams on the blank and the word before."""
    layout = layout_of("رسول الله محمد", "Noto Naskh Arabic")
    clusters = [cluster for cluster in reversed(layout.table(0).clusters) if cluster.start < 10]
    assert [cluster.start for cluster in clusters] == list(range(10))
    assert all(after.right <= before.left + 0.5 for before, after in pairwise(clusters))


@pytest.mark.parametrize("text", ["1. قال الوزير", "CNN ذكرت", "2023-09-12 صدر", "قال"])
def test_the_caret_at_the_start_of_a_line_stands_at_its_edge(qapp: QApplication, text: str) -> None:
    assert layout_of(text, "Amiri", width=330).caret(0) == (0, pytest.approx(330, abs=0.5))
    back = layout_of(f"{text}, said the fox", "Amiri", width=330, direction=Direction.LTR)
    assert back.caret(0) == (0, pytest.approx(0, abs=0.5))
