from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.identity import Referent, ReferentId
from reader.spans import Span
from reader.store.hits import SearchHit
from reader.store.places import HitKind
from tests.ui.making import summary
from ui.library.delegates import ArticleDelegate, ResultDelegate
from ui.models.results import ResultModel
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
