from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.catalogue import Collection, ReadingStatus
from reader.identity import Referent, ReferentId
from reader.spans import Span
from reader.store.hits import SearchHit
from reader.store.listing import ListOrder
from reader.store.places import HitKind
from tests.ui.making import summary
from ui.library.delegates import ARTICLE_PX, SHELF_PX, ArticleDelegate, ResultDelegate, ShelfDelegate
from ui.models.articles import GroupRow
from ui.models.results import ResultModel
from ui.models.rows import RowModel
from ui.models.shelves import ShelfKind, ShelfRow
from ui.widgets.rows import RowView

HIT = SearchHit(HitKind.NOTE, "a1", "n1", "مقال", "وصل إلى روسيا صباح اليوم", (Span(8, 13),), Span(0, 5), 1)


def bare(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def test_the_second_line_says_what_is_known(theme, measures, qapp):
    delegate = ArticleDelegate(theme, measures)
    line = delegate.below(summary(1, annotation_count=3, progress=0.62))
    assert bare(line) == "صحيفة · 12 September 2023 · 3 notes · 62%"
    assert bare(delegate.below(summary(1, outlet="", published=""))).startswith("2 January 2026")


def test_each_fact_keeps_its_own_order(theme, measures, qapp):
    line = ArticleDelegate(theme, measures).below(summary(1, progress=0.5))
    assert line.count("\u2068") == line.count("\u2069") == 3


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_the_words_that_were_found_are_marked(qtbot, theme, measures, direction: str):
    view = RowView()
    qtbot.addWidget(view)
    view.setLayoutDirection(Qt.LayoutDirection[direction])
    model = ResultModel(view)
    view.setModel(model)
    view.setItemDelegate(ResultDelegate(theme, measures, view))
    model.show([HIT])
    view.resize(260, 160)
    view.show()
    image = view.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 260, 2) for y in range(60, 130, 2)}
    assert theme.colour("hit").name() in colours


def test_a_name_takes_a_line_and_a_second_one_where_another_of_its_names_was_found(theme, measures, qapp):
    delegate = ResultDelegate(theme, measures)
    referent = Referent(ReferentId("PER", "فلاديمير بوتين"), "فلاديمير بوتين", 1, 2, 0)
    hit = SearchHit(HitKind.ENTITY, "", None, referent.name, referent.name, (Span(0, 8),), None, 2, referent)
    assert delegate.row_height(hit, 260) < delegate.row_height(replace(hit, snippet="بوتين"), 260)


def painted(delegate, row, qtbot, direction="LeftToRight", height=ARTICLE_PX):
    """A row in a view of its own."""
    view = RowView()
    qtbot.addWidget(view)
    view.setLayoutDirection(Qt.LayoutDirection[direction])
    model = Rows(view)
    view.setModel(model)
    delegate.setParent(view)
    view.setItemDelegate(delegate)
    model.reset([row])
    view.resize(240, height + 8)
    view.show()
    return view.grab().toImage()


class Rows(RowModel[object]):
    def words(self, row: object) -> str:
        return ""


def test_what_is_unread_or_starred_shows_it(theme, measures, qtbot):
    done = summary(1, status=ReadingStatus.DONE)
    images = [
        painted(ArticleDelegate(theme, measures), row, qtbot)
        for row in (
            done,
            replace(done, star=True),
            replace(done, status=ReadingStatus.UNREAD),
            replace(done, status=ReadingStatus.READING),
            None,
            GroupRow(ListOrder.OUTLET, "رويترز"),
        )
    ]
    assert all(first != second for place, first in enumerate(images) for second in images[:place])


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_nested_shelves_are_indented_from_the_leading_edge(theme, measures, qtbot, direction: str):
    outer = ShelfRow(ShelfKind.COLLECTION, 3, collection=Collection("سياسة"), has_more=True)
    inner = replace(outer, depth=2, has_more=False)
    images = [painted(ShelfDelegate(theme, measures), row, qtbot, direction, SHELF_PX) for row in (outer, inner)]
    ink = theme.colour("ink")

    def edge(image):
        dark = [
            x
            for x in range(20, 220)
            for y in range(4, SHELF_PX)
            if abs(image.pixelColor(x, y).lightness() - ink.lightness()) < 60
        ]
        return max(dark) if direction == "RightToLeft" else min(dark)

    assert abs(edge(images[0]) - edge(images[1])) >= 14


def test_an_angle_shows_whether_a_shelf_is_open(theme, measures, qtbot):
    outer = ShelfRow(ShelfKind.COLLECTION, 3, collection=Collection("س"), has_more=True)
    images = [
        painted(ShelfDelegate(theme, measures), row, qtbot, height=SHELF_PX)
        for row in (outer, replace(outer, is_open=False), replace(outer, has_more=False))
    ]
    assert images[0] != images[1] != images[2]
    assert ShelfDelegate(theme, measures).row_height(ShelfRow(ShelfKind.TAGS), 200) > SHELF_PX
