import pytest

from reader.entities.quantities import find_quantities
from reader.entities.words import words_of
from reader.spans import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بلغت الكلفة 3,5 مليار دولار", [("3,5 مليار دولار", "3500000000")]),
        ("دفع 1,250,000 دينار تونسي نقدا", [("1,250,000 دينار تونسي", "1250000")]),
        ("ارتفع بنسبة 16.1%", [("16.1%", "16.1")]),
        ("نحو 40 في المئة", [("40 في المئة", "40")]),
        ("على بعد ٢٥ كيلومترا", [("٢٥ كيلومترا", "25")]),
        ("بمليوني يورو", []),
        ("قدم مليوني يورو", [("مليوني يورو", "2000000")]),
        ("شارك 300 شخص", []),
    ],
)
def test_numbers_with_a_unit_are_quantities(text, expected):
    words = words_of(text, Span(0, len(text)))

    found = [(text[words[one.first].start : words[one.last - 1].end], one.value) for one in find_quantities(words)]

    assert found == expected
