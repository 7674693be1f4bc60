from pathlib import Path

import pytest

from reader.queries.completing import typed_at
from reader.store.library import Library
from reader.store.searchrun import Search
from reader.usecases.searching import Searching
from tests.reader.store.people import Named, Said, speak_of
from tests.reader.store.values import annotation, article

TEXT = "قال كيم إن روسيا قريبة."


@pytest.fixture
def searching(tmp_path: Path):
    with Library.open(tmp_path / "library.hashiya") as library:
        said = (Said("كيم", "قال", "روسيا قريبة"),)
        article_id = speak_of(library, TEXT, Named("كيم"), said=said, outlet="الوطن", author="سمير")
        library.annotations.put(annotation(article_id, article(TEXT), "روسيا", "ملاحظة", "claim", "سياسة"))
        yield Searching(library)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مصدر:ك", [("مصدر:كيم", 1)]),
        ("entity:", [("entity:كيم", 1)]),
        ("وسم:", [("وسم:سياسة", 1)]),
        ("تصنيف:اد", [("تصنيف:ادعاء", 1)]),
        ("جهة:و", [("جهة:الوطن", 1)]),
        ("كاتب:سم", [("كاتب:سمير", 1)]),
        ("في:حو", [("في:حواشي", None)]),
        ("مجموعة:", []),
        ("كيم", []),
    ],
)
def test_the_values_of_a_filter_are_offered_with_their_counts(searching, text: str, expected: list) -> None:
    typed = typed_at(text, len(text))
    assert typed is not None
    offered = [(each.text, each.count) for each in searching.complete(typed, {"claim": "ادعاء"})]
    assert offered == expected


def test_what_was_completed_finds_its_articles(searching) -> None:
    (hit,) = searching.page(Search("مصدر:كيم in:articles")).hits
    assert searching.article_ids("مصدر:كيم") == {hit.article_id}
    assert [hit.title for hit in searching.all("كيم")] == ["كيم", "زيارة"]
