from dataclasses import replace

from reader.annotations import AnnotationState, Body, Label
from reader.arabic.direction import isolate
from reader.spans import Span
from tests.ui.page.samples import LABELS, annotation_of, article_of
from ui.page.scene import AnnotationLayer
from ui.theme import load_theme

ARTICLE = article_of("وصل الزعيم الكوري الشمالي إلى روسيا صباح اليوم")


def test_annotations_are_found_by_place() -> None:
    long, short = annotation_of(ARTICLE, Span(0, 20)), annotation_of(ARTICLE, Span(0, 5))
    layer = AnnotationLayer([short, long], LABELS)
    assert layer.within(Span(2, 3)) == [long, short]
    assert layer.within(Span(10, 12)) == [long]
    assert layer.within(Span(30, 40)) == []


def test_orphaned_and_trashed_annotations_are_not_shown() -> None:
    annotation = annotation_of(ARTICLE, Span(0, 20))
    for state in (AnnotationState.ORPHANED, AnnotationState.TRASHED):
        assert len(AnnotationLayer([replace(annotation, state=state)], LABELS)) == 0
    layer = AnnotationLayer([annotation], LABELS)
    layer.put(replace(annotation, state=AnnotationState.TRASHED))
    assert layer.get(annotation.id) is None


def test_a_changed_annotation_takes_the_place_of_the_one_before() -> None:
    annotation = annotation_of(ARTICLE, Span(0, 20))
    layer = AnnotationLayer([annotation], LABELS)
    changed = replace(annotation, body=Body("حاشية", "evidence"))
    layer.put(changed)
    assert layer.within(Span(0, 1)) == [changed]
    layer.drop(changed.id)
    layer.drop("unknown")
    assert layer.within(Span(0, 1)) == []


def test_a_caption_has_the_label_and_the_tags() -> None:
    layer = AnnotationLayer([], {**LABELS, "own": Label("own", "فكرة", "rose", "wave", 6)})
    assert layer.caption(replace(annotation_of(ARTICLE, Span(0, 5)), body=Body("", "own", ("سلاح", "حرب")))) == (
        f"فكرة · {isolate('#سلاح')} · {isolate('#حرب')}"
    )
    layer.names = {"own": "Idea"}
    assert layer.caption(annotation_of(ARTICLE, Span(0, 5), label="own")) == "Idea"
    assert layer.caption(annotation_of(ARTICLE, Span(0, 5), label="")) == ""


def test_colours_come_from_the_label_or_are_yellow() -> None:
    theme, layer = load_theme("light"), AnnotationLayer([], LABELS)
    assert layer.band_colour(annotation_of(ARTICLE, Span(0, 5), label="evidence"), theme) == theme.labels["green"]
    assert layer.edge_colour(annotation_of(ARTICLE, Span(0, 5), label="gone"), theme) == theme.label_edges["yellow"]
