from reader.findings import Analysis
from reader.spans import Span
from tests.ui.making import attributions, entities, sources
from ui.page.passages import DEEPEST, LensLayer, LensPassage, passages_of


def passage(start: int, end: int, source: int = 0) -> LensPassage:
    return LensPassage(Span(start, end), source, ("كيم",))


def found(layer: LensLayer, start: int, end: int) -> list[tuple[int, int, int]]:
    return [(one.span.start, one.span.end, depth) for one, depth in layer.within(Span(start, end))]


def test_a_passage_knows_how_many_it_lies_in() -> None:
    layer = LensLayer([passage(40, 50), passage(10, 100), passage(30, 60), passage(70, 90)])
    assert found(layer, 0, 200) == [(10, 100, 0), (30, 60, 1), (40, 50, 2), (70, 90, 1)]


def test_passages_that_only_cross_lie_in_none() -> None:
    layer = LensLayer([passage(0, 20), passage(10, 30), passage(30, 40)])
    assert found(layer, 0, 200) == [(0, 20, 0), (10, 30, 0), (30, 40, 0)]


def test_the_outer_comes_before_the_inner_also_where_both_begin_together() -> None:
    layer = LensLayer([passage(0, 10, 1), passage(0, 20, 2), passage(0, 10, 3)])
    assert [one.source for one, _ in layer.within(Span(0, 5))] == [2, 1, 3]
    assert [depth for _, depth in layer.within(Span(0, 5))] == [0, 1, 2]


def test_only_those_on_a_stretch_are_given() -> None:
    layer = LensLayer([passage(0, 20), passage(30, 2_000), passage(2_100, 2_110)])
    assert found(layer, 25, 28) == []
    assert found(layer, 1_500, 1_600) == [(30, 2_000, 0)]
    assert found(LensLayer([]), 0, 10) == []


def test_depth_has_an_end() -> None:
    layer = LensLayer([passage(place, 100 - place) for place in range(12)])
    assert max(depth for _, depth in layer.within(Span(0, 100))) == DEEPEST


def test_of_two_that_share_their_words_the_one_that_is_reported_lies_in_the_other() -> None:
    reported, reporting = LensPassage(Span(0, 9), 0, ("سوليفان", "رويترز")), LensPassage(Span(0, 9), 1, ("رويترز",))
    layer = LensLayer([reported, reporting])
    assert layer.within(Span(0, 9)) == [(reporting, 0), (reported, 1)]


def test_what_was_found_becomes_passages_with_the_numbers_of_the_panel() -> None:
    shown = passages_of(Analysis(entities(), sources(), attributions()))
    assert [(one.source, one.chain) for one in shown] == [
        (1, ("رويترز",)),
        (0, ("أحمد", "رويترز")),
        (0, ("أحمد",)),
    ]
    assert [one.span for one in shown] == [attribution.content for attribution in attributions()]
