import pytest

from reader.entities.model import EntityKind
from reader.sources.particles import (
    has_attached_b,
    is_break,
    is_clause_starter,
    points_back,
    proclitic_of,
    skip_adverbs,
    stops,
)
from tests.sources import index_of, line_in


@pytest.mark.parametrize(
    ("word", "starts"), [("أن", True), ("إنها", True), ("بأنه", True), ("ان", True), ("لأن", False), ("بان", True)]
)
def test_clauses_begin_with_an(word: str, starts: bool) -> None:
    assert is_clause_starter(line_in(word).words[0]) is starts


def test_a_name_is_no_clause_whatever_it_looks_like() -> None:
    line = line_in("التقى بان كي مون", {"بان كي مون": EntityKind.PER})
    assert not is_clause_starter(line.words[1])


@pytest.mark.parametrize(("word", "letters"), [("ومصادر", 1), ("لمصدر", 1), ("ولوزير", 2), ("وزير", 0), ("شجرة", 0)])
def test_proclitics_before_source_nouns_are_counted(word: str, letters: int) -> None:
    assert proclitic_of(line_in(word), 0) == letters


def test_proclitics_before_names_are_counted() -> None:
    line = line_in("وصل ولبنان معا", {"لبنان": EntityKind.LOC})
    assert proclitic_of(line, 1) == 1


@pytest.mark.parametrize(
    ("word", "attached"), [("بنقل", True), ("بعد", False), ("بيان", False), ("بالقوة", True), ("بن", False)]
)
def test_the_preposition_is_told_from_the_letter(word: str, attached: bool) -> None:
    assert has_attached_b(line_in(word), 0) is attached


@pytest.mark.parametrize(
    ("text", "points"),
    [("ذلك", True), ("هذه الأنباء", True), ("هذا الأمر", True), ("هذا القارب", False), ("ذلك الرجل", False)],
)
def test_a_pronoun_points_back_to_what_was_said(text: str, points: bool) -> None:
    line = line_in(text)
    assert points_back(line, 0, len(line.words)) is points
    assert not points_back(line, 0, 0)


@pytest.mark.parametrize("word", ["في", "الذي", "اليوم", "أن", "لم", "قوله", "قد", "للصحفيين", "وفي"])
def test_small_words_end_a_noun_phrase(word: str) -> None:
    assert stops(line_in(word), 0)


@pytest.mark.parametrize("word", ["الدفاع", "مطلعة", "الأول"])
def test_nouns_and_adjectives_go_on(word: str) -> None:
    assert not stops(line_in(word), 0)


def test_adverbs_dates_and_addressees_are_skipped() -> None:
    line = line_in("قال اليوم الأربعاء 12 سبتمبر للصحفيين سامي")
    assert skip_adverbs(line, 1, len(line.words)) == index_of(line, "سامي")


def test_quotation_marks_break_nothing() -> None:
    line = line_in('"، ')
    assert [is_break(word) for word in line.words] == [False, True]
