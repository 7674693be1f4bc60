from dataclasses import replace
from itertools import pairwise

import pytest

from reader.annotations import Annotation, Body
from reader.article import Article, Direction
from reader.spans import Span
from tests.ui.page.samples import LABELS, annotation_of, long_article
from ui.page.flow import Flow
from ui.page.late import set_note
from ui.page.margin import LANES, Margin, NoteLayout
from ui.page.scene import AnnotationLayer, Scene
from ui.page.style import PageStyle, page_geometry

LONG_NOTE = "قارن بتقدير SIPRI لعام 2023: الإنفاق العسكري الروسي 5.9% من الناتج، وانظر البيان. " * 3


def scene_of(article: Article, style: PageStyle, annotations: list[Annotation], *, width: int = 1100) -> Scene:
    geometry = page_geometry(width, style.column_px, Direction.RTL)
    scene = Scene(style, geometry, Flow(article, Direction.RTL, style, geometry.column_width))
    scene.annotations = AnnotationLayer(annotations, LABELS)
    return scene


@pytest.fixture
def article() -> Article:
    return long_article(60)


def test_a_note_stands_on_the_baseline_of_its_passage(article: Article, style: PageStyle) -> None:
    span = Span(article.blocks[2].span.start + 10, article.blocks[2].span.start + 20)
    scene = scene_of(article, style, [annotation_of(article, span, note="حاشية")])
    note = Margin(set_note).placed(scene, 0, 800)[0]
    assert scene.flow is not None
    assert note.baseline == scene.flow.line_of(span.start).baseline
    assert note.rect.y() + note.layout.rise == note.baseline
    assert note.rect.x() == scene.geometry.note_left


def test_notes_never_overlap(article: Article, style: PageStyle) -> None:
    spans = [Span(start, start + 4) for start in range(0, 400, 12)]
    annotations = [annotation_of(article, span, note=LONG_NOTE) for span in spans]
    notes = Margin(set_note).placed(scene_of(article, style, annotations), 0, 900)
    assert len(notes) > 5
    for before, after in pairwise(notes):
        assert after.rect.top() > before.rect.bottom()


def test_bare_highlights_have_no_note(article: Article, style: PageStyle) -> None:
    scene = scene_of(article, style, [annotation_of(article, Span(0, 9))])
    assert Margin(set_note).placed(scene, 0, 800) == []
    scene.edited = next(iter(scene.annotations.marks.spans))
    assert len(Margin(set_note).placed(scene, 0, 800)) == 1


def test_a_narrow_page_places_none(article: Article, style: PageStyle) -> None:
    scene = scene_of(article, style, [annotation_of(article, Span(0, 9), note="حاشية")], width=700)
    assert Margin(set_note).placed(scene, 0, 800) == []


def test_a_changed_note_is_set_anew(article: Article, style: PageStyle) -> None:
    margin = Margin(set_note)
    annotation = annotation_of(article, Span(0, 9), note="حاشية")
    scene = scene_of(article, style, [annotation])
    before = margin.placed(scene, 0, 800)[0]
    scene.annotations.put(replace(annotation, body=Body(LONG_NOTE, "claim")))
    after = margin.placed(scene, 0, 800)[0]
    assert after.rect.height() > before.rect.height()
    assert margin.placed(scene, 0, 800)[0].layout is after.layout


def test_a_note_is_found_where_it_is_drawn(article: Article, style: PageStyle) -> None:
    margin = Margin(set_note)
    scene = scene_of(article, style, [annotation_of(article, Span(0, 9), note="حاشية")])
    notes = margin.placed(scene, 0, 800)
    center = notes[0].rect.center()
    assert margin.note_at(notes, center.x(), center.y()) is notes[0]
    assert margin.note_at(notes, center.x(), center.y() + 200) is None
    assert margin.note_at(notes, scene.geometry.column_left + 50, center.y()) is None


def test_notes_of_the_paragraphs_above_push_those_of_the_page(article: Article, style: PageStyle) -> None:
    first, second = article.blocks[4].span, article.blocks[5].span
    annotations = [
        annotation_of(article, Span(first.start, first.start + 5), note=LONG_NOTE * 3),
        annotation_of(article, Span(second.start, second.start + 5), note="حاشية"),
    ]
    scene = scene_of(article, style, annotations)
    assert scene.flow is not None
    whole = Margin(set_note).placed(scene, 0, 3000)
    top = scene.flow.place(5).top
    part = Margin(set_note).placed(scene, top, top + 300)
    assert part[-1].rect == whole[1].rect


def test_a_very_long_note_is_cut_short(style: PageStyle, article: Article) -> None:
    def layout_of(note: str, **more: int) -> NoteLayout:
        annotation = annotation_of(article, article.blocks[2].span, note=note)
        return Margin(set_note, **more).layout(scene_of(article, style, [annotation]), annotation)

    whole, cut, lines = layout_of(LONG_NOTE), layout_of(LONG_NOTE * 20), layout_of("سطر\n" * 40)
    assert whole.paragraphs()[-1].text() != "…"
    assert cut.paragraphs()[-1].text() == lines.paragraphs()[-1].text() == "…"
    assert cut.height - cut.caption_height == lines.height - lines.caption_height == 15 * cut.pitch
    assert layout_of(LONG_NOTE * 20, longest=1000).height > 30 * cut.pitch


def test_lines_of_a_note_are_kept_apart(style: PageStyle, article: Article) -> None:
    annotation = annotation_of(article, article.blocks[2].span, note="أول\n\nثالث")
    note = Margin(set_note).layout(scene_of(article, style, [annotation]), annotation)
    assert note.height == note.caption_height + 3 * note.pitch
    assert [layout.text() for layout in note.paragraphs()] == ["أول", " ", "ثالث"]


def test_a_note_is_shown_without_the_signs_of_its_markdown(style: PageStyle, article: Article) -> None:
    annotation = annotation_of(article, article.blocks[2].span, note="- **أول** https://example.org")
    note = Margin(set_note).layout(scene_of(article, style, [annotation]), annotation)
    assert [layout.text() for layout in note.paragraphs()] == ["•", "أول https://example.org"]
    address = note.paragraphs()[1].glyphRuns(4, 5)[0].boundingRect().center()
    assert note.link_at(address.x(), address.y() + note.caption_height) == "https://example.org"
    assert note.link_at(1, 1) == ""


def test_leaders_of_notes_on_neighbouring_lines_keep_apart_and_in_their_lanes(
    article: Article, style: PageStyle
) -> None:
    start = article.blocks[2].span.start
    scene = scene_of(article, style, [])
    flow = scene.flow
    assert flow is not None
    layout = flow.layout(2)
    lines = [start + layout.line_start(number) for number in range(layout.line_count)]
    spans = [Span(line, line + 4) for line in lines]
    scene = scene_of(article, style, [annotation_of(article, span, note="حاشية") for span in spans])
    lanes = [note.lane for note in Margin(set_note).placed(scene, 0, 1500)]
    assert len(lanes) >= 3
    assert all(before != after for before, after in pairwise(lanes))
    assert set(lanes) <= set(range(LANES))
    lower = Margin(set_note).placed(scene, flow.heights.top_of(2) + 60, 1500)
    assert [note.lane for note in lower] == lanes[-len(lower) :]


def test_no_paragraph_above_is_laid_out_for_the_sake_of_its_notes(article: Article, style: PageStyle) -> None:
    annotations = [
        annotation_of(article, Span(block.span.start, block.span.start + 5), note="حاشية") for block in article.blocks
    ]
    scene = scene_of(article, style, annotations)
    flow = scene.flow
    assert flow is not None
    top = flow.heights.top_of(30)
    flow.layout(25)
    assert Margin(set_note).placed(scene, top, top + 100)
    assert [index for index in range(30) if flow.is_ready(index)] == [25]


def test_notes_with_the_same_label_share_their_caption(article: Article, style: PageStyle) -> None:
    spans = [Span(block.span.start, block.span.start + 5) for block in article.blocks[:3]]
    margin = Margin(set_note)
    scene = scene_of(article, style, [annotation_of(article, span, note="حاشية") for span in spans])
    captions = [note.layout.caption for note in margin.placed(scene, 0, 800)]
    assert captions[0] is not None
    assert captions[0] is captions[1]
    assert captions[0].text() == "ادعاء"
