import json
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DamagedFileError
from reader.export.foreign import read_annotations
from reader.export.webannotation import jsonld_text
from tests.reader.export.samples import exported

HYPOTHESIS = {
    "total": 2,
    "rows": [
        {
            "id": "aBcD",
            "created": "2026-01-02T03:04:05.123456+00:00",
            "updated": "2026-01-03T03:04:05.123456+00:00",
            "uri": "https://example.org/1",
            "text": "ملاحظة",
            "tags": ["ماء", "ماء"],
            "target": [
                {
                    "source": "https://example.org/1",
                    "selector": [
                        {"type": "RangeSelector", "startOffset": 1},
                        {"type": "TextPositionSelector", "start": 900, "end": 905},
                        {"type": "TextQuoteSelector", "exact": "المياه", "prefix": "منسوب ", "suffix": " في"},
                    ],
                }
            ],
        },
        {"id": "page", "uri": "https://example.org/1", "text": "على الصفحة", "target": [{"source": "x"}]},
    ],
}
READWISE = (
    "\ufeffHighlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n"
    '"المياه، كلها",كتاب,مؤلف,,ملاحظة,yellow,"ماء, نهر",page,3,2026-01-02 03:04:05+00:00,\n'
)
KOREADER = {
    "documents": [
        {
            "title": "كتاب",
            "entries": [
                {"text": "المياه", "note": "ملاحظة", "time": 1767323045, "page": 3, "sort": "highlight"},
                {"text": "", "time": 1767323045, "sort": "bookmark"},
            ],
        }
    ],
    "version": "json/1.0.0",
}
CALIBRE = {
    "version": 1,
    "type": "calibre_annotation_collection",
    "annotations": [
        {
            "type": "highlight",
            "highlighted_text": "المياه",
            "notes": "ملاحظة",
            "uuid": "Qm9vayBvZiBzYW5kcw",
            "timestamp": "2026-01-02T03:04:05.000Z",
        },
        {"type": "highlight", "highlighted_text": "محذوف", "removed": True},
        {"type": "bookmark", "title": "علامة"},
    ],
}
MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def read(value):
    return read_annotations(value if isinstance(value, str) else json.dumps(value), "x")


@pytest.mark.parametrize(
    ("content", "exact", "tags"),
    [
        (HYPOTHESIS, "المياه", ("ماء",)),
        (HYPOTHESIS["rows"], "المياه", ("ماء",)),
        (READWISE.removeprefix("\ufeff"), "المياه، كلها", ("ماء", "نهر")),
        (KOREADER, "المياه", ()),
        (KOREADER["documents"][0], "المياه", ()),
        (CALIBRE, "المياه", ()),
        ({"highlights": CALIBRE["annotations"]}, "المياه", ()),
        ({"annotations": [{"book_id": 1, "annotation": CALIBRE["annotations"][0]}]}, "المياه", ()),
    ],
)
def test_highlights_and_notes_of_other_programs_are_read(content, exact, tags):
    (found,) = read(content)
    annotation = found.annotation
    assert (annotation.target.quote.exact, annotation.body.note, annotation.body.tags) == (exact, "ملاحظة", tags)
    assert annotation.created == MOMENT
    assert read(content) == [found]


def test_hypothesis_says_what_it_is_about():
    (found,) = read(HYPOTHESIS)
    assert found.source == "https://example.org/1"
    assert (found.annotation.target.quote.prefix, found.annotation.target.quote.suffix) == ("منسوب ", " في")
    assert found.annotation.modified.day == 3


def test_web_annotations_are_read_as_before():
    assert len(read(jsonld_text([exported()], {}))) == 3


@pytest.mark.parametrize(
    "content",
    [
        "",
        "نص",
        "{}",
        "[]",
        "[1]",
        '{"rows": []}',
        "Highlight\n",
        "Highlight\n\n",
        '{"annotations": [{"annotation": {}}]}',
        "[" * 100_000,
    ],
)
def test_what_holds_no_annotation_is_an_error(content):
    with pytest.raises(DamagedFileError):
        read(content)


VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "rows",
                    "documents",
                    "entries",
                    "annotations",
                    "annotation",
                    "uri",
                    "target",
                    "selector",
                    "text",
                    "time",
                    "tags",
                    "highlighted_text",
                    "type",
                    "exact",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
)


@given(VALUES)
def test_nothing_that_a_file_holds_fails_in_another_way(value):
    with suppress(DamagedFileError):
        read(value)
