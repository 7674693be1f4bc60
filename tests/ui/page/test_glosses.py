from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout

from reader.annotations import Annotation
from reader.article import Article, Direction
from reader.spans import Span
from tests.ui.page.paper import print_to, words_in, writer_at
from tests.ui.page.samples import LABELS, MIXED, annotation_of, article_of, long_article
from ui.page.display import DisplayOptions
from ui.page.glosses import Gloss, GlossPrinter, GlossType, Pouring, gloss_geometry, gloss_of
from ui.page.leaves import Leaves
from ui.page.printing import NotePlace, PrintChoices, scene_for
from ui.page.style import PageStyle
from ui.page.view import ArticlePage
from ui.textpos import TextPositions

Opener = Callable[..., ArticlePage]
CHOICES = PrintChoices(notes=NotePlace.GLOSSES)
LONG = "يراجع هذا الموضع مع ما ورد في التقرير السنوي، فإن بين النصين خلافا في الأرقام. "


@pytest.fixture
def type_(style: PageStyle) -> GlossType:
    return GlossType(style.family, 18, DisplayOptions(), style.theme)


def gloss(*paragraphs: str, key_length: int = 0) -> Gloss:
    return Gloss(paragraphs, key_length, 40.0, Direction.RTL)


def lines_of(layout: QTextLayout) -> list[tuple[str, QRectF]]:
    """The words of every line, and where it stands."""
    found, positions = [], TextPositions(layout.text())
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, end = positions.to_offset(line.textStart()), positions.to_offset(line.textStart() + line.textLength())
        found.append((layout.text()[start:end].strip(), QRectF(line.x(), line.y(), line.width(), line.height())))
    return found


def words_of(layouts: list[QTextLayout]) -> list[str]:
    return [word for layout in layouts for text, _ in lines_of(layout) for word in text.split() if word != "="]


def test_a_note_is_keyed_by_its_number_and_the_first_words_of_its_passage() -> None:
    article = article_of(MIXED[0])
    annotation = annotation_of(article, Span(0, 40), note="حاشية\n\nثانية")
    words = "جاءت في عامي 2018، حيث شارك كيم"
    found = gloss_of(annotation, words, 7, 55.0, Direction.RTL)
    assert found.paragraphs == ("7 «جاءت في عامي 2018…»: حاشية", "ثانية")
    assert found.paragraphs[0][: found.key_length] == "7 «جاءت في عامي 2018…»:"
    assert gloss_of(annotation, "CNN", 1, 0.0, Direction.LTR).paragraphs[0] == "1 “CNN”:"
    other = annotation_of(article, Span(0, 40), note="Compare with SIPRI.")
    assert gloss_of(other, "كيم", 2, 0.0, Direction.RTL).paragraphs == ("2 «كيم»:", "Compare with SIPRI.")


def test_notes_are_poured_from_frame_to_frame_and_keep_all_their_words(type_: GlossType) -> None:
    frames = [QRectF(500, 0, 140, 160), QRectF(0, 0, 140, 160), QRectF(0, 200, 640, 300)]
    glosses = [gloss("أول " + LONG * 3), gloss(LONG, "Second paragraph of it"), gloss(LONG * 4)]
    pouring = Pouring(frames, type_)
    assert pouring.take(glosses) == []
    assert words_of(pouring.layouts) == " ".join(text for one in glosses for text in one.paragraphs).split()
    for layout in pouring.layouts:
        for _, rect in lines_of(layout):
            assert any(frame.adjusted(-1, -9, 1, 9).contains(rect) for frame in frames)
    used = {rect.width() for layout in pouring.layouts for _, rect in lines_of(layout)}
    assert used == {140, 640}


def test_what_finds_no_room_goes_on_after_a_sign(type_: GlossType) -> None:
    frame = QRectF(0, 0, 140, 100)
    begun = Pouring([frame], type_)
    (rest, untouched) = begun.take([gloss("1 " + LONG * 2, key_length=1), gloss("2 آخر")])
    assert rest.paragraphs[0].startswith("= ")
    assert rest.key_length == 2
    assert untouched.paragraphs == ("2 آخر",)
    again = Pouring([QRectF(0, 0, 140, 1_000)], type_)
    assert again.take([rest]) == []
    assert words_of([*begun.layouts, *again.layouts]) == ("1 " + LONG * 2).split()


def test_a_note_of_which_nothing_was_set_is_left_as_it_was(type_: GlossType) -> None:
    whole = gloss("1 حاشية", key_length=1)
    assert Pouring([], type_).take([whole]) == [whole]
    assert Pouring([QRectF(0, 0, 140, 3)], type_).take([whole]) == [whole]
    (rest,) = Pouring([QRectF(0, 0, 140, 20)], type_).take([gloss("أول", "ثان")])
    assert rest.paragraphs == ("= ثان",)


@pytest.mark.parametrize("direction", Direction)
def test_the_text_stands_in_the_middle(direction: Direction) -> None:
    geometry = gloss_geometry(690, direction)
    assert geometry.column_left == 690 - geometry.column_left - geometry.column_width
    assert 300 < geometry.column_width < 400


def composed(page: ArticlePage, path: Path) -> tuple[GlossPrinter, Leaves]:
    writer = writer_at(path)
    scene = scene_for(page._scene, CHOICES, Leaves(writer, page._scene.style.theme.colour("dim")).width)
    leaves = Leaves(writer, scene.style.theme.colour("dim"))
    return GlossPrinter(leaves, scene), leaves


def annotated(article: Article, count: int, length: int) -> list[Annotation]:
    step = len(article.text) // count
    return [
        annotation_of(article, Span(start, start + 12), note=f"{number} {LONG * length}")
        for number, start in enumerate(range(0, step * count, step))
    ]


def test_few_notes_stand_beside_their_passages_and_apart(open_page: Opener, tmp_path: Path) -> None:
    article = long_article(6)
    page = open_page(article)
    page.set_annotations(annotated(article, 6, 1), LABELS)
    printer, leaves = composed(page, tmp_path / "a.pdf")
    first = printer._compose(0, 0, [])
    sides = printer._sides(leaves.height)
    blocks = [QRectF().united(lines_of(layout)[0][1]).united(lines_of(layout)[-1][1]) for layout in first.layouts]
    assert len(blocks) == len(first.noted) >= 2
    for side in sides:
        here = sorted((block for block in blocks if abs(block.x() - side.x()) < 1), key=QRectF.top)
        assert all(after.top() > before.bottom() - 8 for before, after in pairwise(here))
    flow = printer._scene.flow
    assert flow is not None
    outer = [block for block in blocks if abs(block.x() - sides[1].x()) < 1]
    baseline = flow.line_of(first.noted[0].target.span.start).baseline
    assert abs(outer[0].top() + 12 - baseline) < 20


def test_many_notes_are_poured_around_the_text_and_never_over_it(open_page: Opener, tmp_path: Path) -> None:
    article = long_article(30)
    page = open_page(article)
    page.set_annotations(annotated(article, 60, 3), LABELS)
    printer, leaves = composed(page, tmp_path / "a.pdf")
    first = printer._compose(0, 0, [])
    geometry = printer._scene.geometry
    text = QRectF(geometry.column_left - 11, 0, geometry.column_width + 22, first.sheet.bottom - first.sheet.top)
    rects = [rect for layout in first.layouts for _, rect in lines_of(layout)]
    assert rects
    assert not any(rect.intersects(text) for rect in rects)
    assert all(
        rect.left() >= -1 and rect.right() <= leaves.width + 1 and rect.bottom() < leaves.height + 9 for rect in rects
    )
    assert any(rect.top() > text.bottom() for rect in rects)


def test_every_word_of_every_note_is_printed_once_over_all_pages(open_page: Opener, tmp_path: Path) -> None:
    article = long_article(20)
    page = open_page(article)
    notes = annotated(article, 25, 12)
    page.set_annotations(notes, LABELS)
    printer, leaves = composed(page, tmp_path / "a.pdf")
    drawn: list[QTextLayout] = []
    printer._draw = drawn.extend  # type: ignore[method-assign] - what is drawn is what is asked about
    assert leaves.open()
    reached = list(printer.pages())
    leaves.close()
    assert reached == sorted(reached)
    assert leaves.count == len(reached) > 4
    numbered = [word for word in words_of(drawn) if word in {"يراجع", "خلافا"}]
    assert len(numbered) == 2 * 25 * 12
    keys = [text.split()[0] for layout in drawn for text, _ in lines_of(layout) if "«" in text]
    assert keys == [str(number) for number in range(1, 26)]


@pytest.mark.parametrize("direction", Direction)
def test_an_article_is_printed_with_glosses(open_page: Opener, tmp_path: Path, direction: Direction) -> None:
    article = long_article(30) if direction is Direction.RTL else article_of(*["The end is near, said the fox."] * 90)
    page = open_page(article, direction=direction)
    page.set_annotations(annotated(article, 30, 2), LABELS)
    assert print_to(page, tmp_path / "a.pdf", CHOICES) >= 3
    page.set_annotations([], LABELS)
    assert print_to(page, tmp_path / "b.pdf", CHOICES) >= 3


def test_the_notes_of_a_searchable_pdf_can_be_searched_too(open_page: Opener, tmp_path: Path) -> None:
    article = article_of("وصل الزعيم الكوري الشمالي إلى روسيا صباح اليوم")
    page = open_page(article)
    page.set_annotations([annotation_of(article, Span(5, 11), note="راجع التقرير السنوي")], LABELS)
    print_to(page, tmp_path / "out.pdf", PrintChoices(notes=NotePlace.GLOSSES, searchable=True))
    assert all(word in words_in(tmp_path / "out.pdf") for word in ("التقرير", "السنوي", "الزعيم"))
