from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from reader.annotations import Body
from reader.arabic.direction import isolate
from reader.article import Article, Block, BlockKind, blocks_of
from reader.entities.model import EntityKind
from reader.spans import Span
from tests.ui.page.samples import LABELS, MIXED, annotation_of, article_of, mentions_of, span_of
from ui.page.blend import contrast, mixed
from ui.page.display import BIDI_MARK
from ui.page.painter import masthead_height, shown_line
from ui.page.view import ArticlePage
from ui.theme import THEME_NAMES, load_theme

Opener = Callable[..., ArticlePage]


def picture_of(page: ArticlePage) -> QImage:
    return page.viewport().grab().toImage()


def ink_of(picture: QImage, rect: QRect, ground: QColor) -> int:
    """How many pixels differ from the ground."""
    return sum(
        picture.pixel(x, y) != ground.rgb()
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    )


def colours_below(page: ArticlePage, span: Span) -> set[int]:
    """The colours between the baseline and the bottom of a passage's first band."""
    flow = page._scene.flow
    assert flow is not None
    rect = flow.rects(span)[0].translated(page._scene.geometry.column_left, page._top_of_text()).toRect()
    picture = picture_of(page)
    return {
        picture.pixel(x, y)
        for x in range(rect.left() + 4, rect.right() - 4)
        for y in range(rect.bottom() - 9, rect.bottom())
    }


def test_glyphs_are_the_same_with_and_without_marks(open_page: Opener) -> None:
    """Bands change the ground of letters, not the letters: where ink was full, it still is."""
    article = article_of(*MIXED)
    page = open_page(article)
    plain = picture_of(page)
    page.set_annotations([annotation_of(article, Span(start, start + 7)) for start in range(0, 300, 11)], LABELS)
    page.set_mentions(mentions_of([Span(start, start + 5) for start in range(3, 300, 13)]))
    marked = picture_of(page)
    ink = page._scene.style.theme.colour("ink").rgb()
    moved = [
        (x, y)
        for x in range(plain.width())
        for y in range(0, plain.height(), 3)
        if plain.pixel(x, y) == ink and QColor(marked.pixel(x, y)).lightness() > 140
    ]
    assert marked != plain
    assert moved == []


def test_a_page_painted_in_strips_is_the_page_painted_at_once(open_page: Opener) -> None:
    """What comes into sight by the wheel is painted a strip at a time, and only the lines that reach into it."""
    article = article_of(*MIXED, MIXED[2] * 3)
    page = open_page(article)
    page.set_annotations([annotation_of(article, Span(start, start + 60)) for start in range(0, 600, 97)], LABELS)
    page.set_mentions(mentions_of([Span(start, start + 5) for start in range(3, 600, 13)]))
    whole = picture_of(page)
    composed = QImage(whole.size(), whole.format())
    for top in range(0, whole.height(), 23):
        strip = QRect(0, top, whole.width(), 23)
        page.viewport().render(composed, strip.topLeft(), strip)
    assert composed == whole


def test_marks_heaped_on_a_letter_leave_other_lines_alone(open_page: Opener) -> None:
    page = open_page(article_of(MIXED[0] * 2, "حرف", MIXED[0]))
    page.clearFocus()  # the caret is not looked at here
    flow = page._scene.flow
    assert flow is not None
    layout = flow.layout(0)
    above = QRect(0, 0, page.viewport().width(), page._top_of_text() + layout.line_top(layout.line_count))
    plain = picture_of(page).copy(above)
    page.set_article(article_of(MIXED[0] * 2, "حرف" + "\u064e" * 10_000, MIXED[0]))
    flow = page._scene.flow
    assert flow is not None
    assert picture_of(page).copy(above) == plain
    assert flow.layout(1).line_count == 1
    assert page.paragraph_count() == 3


def test_kinds_of_entities_have_their_colours(open_page: Opener) -> None:
    article = article_of("وصل كيم إلى موسكو مع وزارة الدفاع")
    page = open_page(article)
    theme = page._scene.style.theme
    for kind in (EntityKind.PER, EntityKind.LOC, EntityKind.ORG):
        page.set_mentions(mentions_of([span_of(article, "موسكو")], kind))
        assert any(
            QColor(colour) == theme.colour(kind.value) for colour in colours_below(page, span_of(article, "موسكو"))
        )
    page.set_mentions(mentions_of([span_of(article, "موسكو")], EntityKind.DATE))
    assert page._scene.mention_values == ()


@pytest.mark.parametrize("name", THEME_NAMES)
def test_a_hit_is_seen_on_a_highlight(open_page: Opener, name: str) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    theme = load_theme(name)
    page.set_style(replace(page._scene.style, theme=theme))
    page.set_annotations([annotation_of(article, Span(0, 60))], LABELS)
    page.find([Span(10, 14)], -1)
    flow = page._scene.flow
    assert flow is not None
    edge = flow.rects(Span(10, 14))[0].translated(page._scene.geometry.column_left, page._top_of_text()).toRect()
    picture = picture_of(page)
    outline = [picture.pixelColor(x, edge.top()) for x in range(edge.left() + 6, edge.right() - 6)]
    ground = mixed(theme, [theme.labels["yellow"]])
    assert all(contrast(colour, ground) > 1.15 for colour in outline)


def test_a_selection_is_seen_on_both_sides_of_a_paragraph_end(open_page: Opener) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    plain = picture_of(page)
    page.select(Span(50, 150))
    assert picture_of(page) != plain
    page.select(None)
    page.clearFocus()
    assert picture_of(page).pixel(5, 5) == plain.pixel(5, 5)


def test_a_title_stands_above_the_text_unless_the_text_begins_with_it(open_page: Opener) -> None:
    page = open_page(article_of("عنوان المقال", *MIXED))
    page.set_masthead("عنوان المقال", "صحيفة — 2023")
    with_line_only = masthead_height(page._scene)
    page.set_masthead("عنوان آخر", "صحيفة — 2023")
    assert masthead_height(page._scene) > with_line_only
    page.set_masthead("عنوان آخر طويل جدا لا يسعه سطر واحد " * 9, "")
    assert masthead_height(page._scene) < 300


@pytest.mark.parametrize(
    ("title", "as_if"),
    [
        ("CNN تذكر قمة", "\u200fCNN تذكر قمة"),  # from right to left, whatever comes first
        ("قمة في 2023-09-12", "قمة في \u200e2023-09-12"),
        ("قمة \u202eabc", f"قمة {BIDI_MARK}abc"),
    ],
)
def test_a_title_above_the_text_is_set_as_the_text_is(open_page: Opener, title: str, as_if: str) -> None:
    pictures = []
    page = open_page(article_of(MIXED[0]))
    for words in (title, as_if):
        page.set_masthead(words, "")
        pictures.append(picture_of(page))
    assert pictures[0] == pictures[1]


def test_the_parts_of_the_line_below_the_title_stay_isolated_and_are_shown_as_the_text_is(open_page: Opener) -> None:
    page = open_page(article_of(MIXED[0]))
    page.set_masthead("قمة", f"{isolate('سامر')} · {isolate('في 2023-09-12')} · \u202eabc")
    assert shown_line(page._scene) == " · ".join(
        (isolate("سامر"), isolate("في \u200e2023-09-12\u200f"), f"{BIDI_MARK}abc")
    )


def test_the_line_below_the_title_is_in_the_order_of_the_interface(open_page: Opener) -> None:
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
    page = open_page(article_of(MIXED[0]))
    pictures = []
    line = f"{isolate('سامر')} · {isolate('1 minute')}"
    for words in (line, f"\u2066{line}\u2069"):  # the second is from left to right whatever stands around it
        page.set_masthead("قمة", words)
        pictures.append(picture_of(page))
    assert pictures[0] == pictures[1]


def test_the_dark_theme_paints_on_dark_paper(open_page: Opener) -> None:
    page = open_page(article_of(*MIXED))
    dark = load_theme("dark")
    page.set_style(replace(page._scene.style, theme=dark))
    picture = picture_of(page)
    assert picture.pixelColor(3, 3) == dark.colour("paper")


def test_a_list_item_has_a_bullet_and_a_quotation_an_indent(open_page: Opener) -> None:
    text = "قال الوزير\nبند أول\nقول منقول"
    blocks = blocks_of(text)
    kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
    article = Article(text, tuple(Block(block.span, kind) for block, kind in zip(blocks, kinds, strict=True)))
    page = open_page(article)
    flow = page._scene.flow
    assert flow is not None
    right = [flow.layout(index).table(0).clusters[-1].right for index in range(3)]
    assert right[1] < right[0] - 20
    assert right[2] < right[1]
    left, top = page._scene.geometry.column_left, page._top_of_text()
    place = flow.place(1)
    bullet = QRect(left + round(right[1]) + 4, top + place.top, 22, 51)
    assert ink_of(picture_of(page), bullet, page._scene.style.theme.colour("paper")) > 4


def test_an_item_with_a_mark_of_its_own_has_no_bullet(open_page: Opener) -> None:
    text = "1. بند أول\nبند ثان"
    page = open_page(Article(text, tuple(Block(block.span, BlockKind.LIST_ITEM) for block in blocks_of(text))))
    flow = page._scene.flow
    assert flow is not None
    assert [flow.layout(index).has_bullet for index in range(2)] == [False, True]


def test_notes_become_marks_on_a_narrow_page(open_page: Opener) -> None:
    article = article_of(*MIXED)
    page = open_page(article, width=700)
    plain = picture_of(page)
    page.set_annotations([annotation_of(article, Span(3, 12), note="حاشية")], LABELS)
    bar = page._scene.geometry.bar_left
    edge = page._scene.style.theme.label_edges["yellow"]
    column = [QColor(picture_of(page).pixel(bar + 1, y)) for y in range(200)]
    assert edge in column
    assert edge not in [QColor(plain.pixel(bar + 1, y)) for y in range(200)]


def test_a_caption_runs_as_the_article_whichever_way_the_interface_runs(open_page: Opener, qapp: QApplication) -> None:
    article = article_of(*MIXED)
    page = open_page(article, width=1400)
    tagged = replace(annotation_of(article, Span(3, 12)), body=Body("حاشية", "", ("سلاح",)))
    page.set_annotations([tagged], {})
    try:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        in_english = picture_of(page)
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert picture_of(page) == in_english
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
