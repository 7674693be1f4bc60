import json
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DamagedFileError
from reader.export.foreign import read_annotations
from reader.export.foreignnotes import ForeignArticle
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
    (found,) = read(content).annotations
    annotation = found.annotation
    assert (annotation.target.quote.exact, annotation.body.note, annotation.body.tags) == (exact, "ملاحظة", tags)
    assert annotation.created == MOMENT
    assert read(content).annotations == (found,)


def test_hypothesis_says_what_it_is_about():
    (found,) = read(HYPOTHESIS).annotations
    assert found.source == "https://example.org/1"
    assert (found.annotation.target.quote.prefix, found.annotation.target.quote.suffix) == ("منسوب ", " في")
    assert found.annotation.modified.day == 3


def test_a_note_of_hypothesis_on_a_whole_page_is_one_on_its_article():
    assert read(HYPOTHESIS).articles == (ForeignArticle("https://example.org/1", "على الصفحة"),)
    reply = {"id": "r", "uri": "https://example.org/1", "text": "أوافق", "references": ["aBcD"], "target": []}
    assert read({"rows": [*HYPOTHESIS["rows"], reply]}).articles == read(HYPOTHESIS).articles


def test_a_favourite_of_readwise_has_a_star_and_its_book_is_named():
    (found,) = read(READWISE.lstrip("\ufeff").replace("ماء, نهر", ".favorite, ماء")).annotations
    assert (found.annotation.body.star, found.annotation.body.tags) == (True, ("ماء",))
    assert found.title == "كتاب"


def test_koreader_names_the_book_that_was_marked():
    assert read(KOREADER).annotations[0].title == "كتاب"


# As KOReader's dump.lua writes beside a book since 2024: bookmarks without an end stand among the highlights.
SIDECAR = r"""-- /storage/books/كتاب.epub
return {
    ["annotations"] = {
        [1] = {
            ["chapter"] = "الأول",
            ["color"] = "yellow",
            ["datetime"] = "2026-01-02 03:04:05",
            ["datetime_updated"] = "2026-01-03 03:04:05",
            ["drawer"] = "lighten",
            ["note"] = "ملاحظة\
ثانية",
            ["page"] = "/body/DocFragment[3]/body/p[2]/text().10",
            ["pos0"] = "/body/DocFragment[3]/body/p[2]/text().10",
            ["pos1"] = "/body/DocFragment[3]/body/p[2]/text().16",
            ["text"] = "المياه",
        },
        [2] = {
            ["datetime"] = "2026-01-02 03:05:05",
            ["page"] = "/body/DocFragment[4]/body/p[1]/text().0",
            ["text"] = "في الأول",
        },
    },
    ["doc_props"] = {
        ["authors"] = "مؤلف",
        ["title"] = "كتاب",
    },
    ["percent_finished"] = 0.42,
}
"""
# As before 2024: highlights by page, and what was said of them among the bookmarks.
OLD_SIDECAR = r"""-- we can read Lua syntax here!
return {
    ["bookmarks"] = {
        [1] = {
            ["datetime"] = "2026-01-02 03:04:05",
            ["highlighted"] = true,
            ["notes"] = "المياه",
            ["page"] = 12,
            ["text"] = "ملاحظة",
        },
        [2] = {
            ["datetime"] = "2026-01-02 03:06:05",
            ["highlighted"] = true,
            ["notes"] = "منسوب النهر",
            ["page"] = 14,
            ["text"] = "Page 14 منسوب النهر @ 2026-01-02 03:06:05",
        },
    },
    ["highlight"] = {
        [12] = {
            [1] = {
                ["datetime"] = "2026-01-02 03:04:05",
                ["drawer"] = "lighten",
                ["text"] = "المياه",
            },
        },
        [14] = {
            [1] = {
                ["datetime"] = "2026-01-02 03:06:05",
                ["drawer"] = "lighten",
                ["text"] = "منسوب النهر",
            },
        },
    },
    ["stats"] = {
        ["title"] = "كتاب",
    },
}
"""


def test_the_file_that_koreader_keeps_beside_a_book_is_read():
    (found,) = read(SIDECAR).annotations
    annotation = found.annotation
    assert (annotation.target.quote.exact, annotation.body.note) == ("المياه", "ملاحظة\nثانية")
    assert (annotation.created, annotation.modified.day, found.title) == (MOMENT, 3, "كتاب")


def test_the_file_that_koreader_kept_before_is_read_without_the_notes_that_nobody_wrote():
    first, second = (each.annotation for each in read(OLD_SIDECAR).annotations)
    assert (first.target.quote.exact, first.body.note) == ("المياه", "ملاحظة")
    assert (second.target.quote.exact, second.body.note) == ("منسوب النهر", "")
    assert {each.title for each in read(OLD_SIDECAR).annotations} == {"كتاب"}


def test_a_sidecar_that_would_compute_something_is_refused():
    with pytest.raises(DamagedFileError):
        read('return { ["annotations"] = os.execute("touch /tmp/x") }')


def test_web_annotations_are_read_as_before():
    assert len(read(jsonld_text([exported()], {})).annotations) == 3


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
        "return {}",
        "return {1, {",
        "return " + "{" * 100_000,
        'return {["annotations"] = {{["text"] = "x", ["pos0"] = 1}}}',
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
