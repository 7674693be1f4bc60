from reader.queries.matching import Matcher
from reader.queries.parse import parse
from reader.store.hits import SearchHit, hit_of
from reader.store.places import ANNOTATIONS, ARTICLES, HitKind, Place

LONG = " ".join(f"كلمة{number}" for number in range(100)) + "\nهنا الهدف المطلوب\n" + "خاتمة " * 60


def hit(query: str, *texts: str, place: Place = ARTICLES, annotation_id: str | None = None) -> SearchHit:
    return hit_of(place, ("id", annotation_id, "عنوان", 3, 7), list(texts), Matcher(parse(query)).look(texts))


def test_a_snippet_stands_around_the_first_match_on_one_line() -> None:
    found = hit("هدف", LONG, "عنوان")
    assert found.snippet.startswith("…كلمة")
    assert found.snippet.endswith("خاتمة…")
    assert "\n" not in found.snippet
    assert [match.of(found.snippet) for match in found.matches] == ["الهدف"]
    assert found.span is not None
    assert found.span.of(LONG) == "الهدف"


def test_the_text_that_says_most_is_quoted() -> None:
    found = hit("حرب سلام", "حرب فقط", "حرب وسلام")
    assert (found.snippet, found.span, found.count) == ("حرب وسلام", None, 3)


def test_where_nothing_is_to_be_marked_the_text_begins() -> None:
    found = hit("من:2023", LONG, "عنوان")
    assert found.matches == ()
    assert LONG.replace("\n", " ").startswith(found.snippet.removesuffix("…"))
    assert hit("من:2023", "", "عنوان").snippet == "عنوان"


def test_a_note_leads_to_its_passage() -> None:
    found = hit("حرب", "عن الحرب", place=ANNOTATIONS, annotation_id="n1")
    assert (found.kind, found.annotation_id) == (HitKind.NOTE, "n1")
    assert found.span is not None
    assert (found.span.start, found.span.end) == (3, 7)


def test_very_long_words_are_not_cut_for_ever() -> None:
    text = "ا" * 500 + " هدف " + "ب" * 500
    found = hit("هدف", text)
    assert 100 < len(found.snippet) < 140
    assert [match.of(found.snippet) for match in found.matches] == ["هدف"]
