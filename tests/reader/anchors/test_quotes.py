from reader.anchors.quotes import find_quote, occurrences
from reader.annotations import TextQuoteSelector
from reader.spans import Span

TEXT = "قال كيم إن كيم جاء. ثم قال كيم نعم"


def test_every_place_is_found_in_order():
    assert [span.of(TEXT) for span in find_quote(TEXT, TextQuoteSelector("كيم"))] == ["كيم"] * 3
    assert [span.start for span in find_quote(TEXT, TextQuoteSelector("كيم"))] == [4, 11, 27]


def test_prefix_and_suffix_narrow_the_choice_whatever_blanks_lie_between():
    assert find_quote(TEXT, TextQuoteSelector("كيم", prefix="إن ")) == [Span(11, 14)]
    assert find_quote(TEXT, TextQuoteSelector("كيم", prefix="إن")) == [Span(11, 14)]
    assert find_quote(TEXT, TextQuoteSelector("كيم", suffix="نعم")) == [Span(27, 30)]
    assert find_quote(TEXT, TextQuoteSelector("كيم", prefix="قال", suffix="نعم")) == [Span(27, 30)]
    assert find_quote(TEXT, TextQuoteSelector("كيم", prefix="هنا")) == []


def test_the_nearest_comes_first_when_asked():
    assert [span.start for span in find_quote(TEXT, TextQuoteSelector("كيم"), near=30)] == [27, 11, 4]


def test_nothing_and_what_stands_nowhere_are_not_found():
    assert find_quote(TEXT, TextQuoteSelector("")) == []
    assert find_quote(TEXT, TextQuoteSelector("بوتين")) == []


def test_overlapping_places_all_count():
    assert list(occurrences("ااا", "اا")) == [Span(0, 2), Span(1, 3)]
