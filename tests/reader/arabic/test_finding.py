import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.arabic.finding import Finder, FindMode, Found
from reader.arabic.normalise import fold, fold_text
from reader.spans import Span

TEXT = "قال أحمد إن أَحْمَد ذهب وأحمد عاد، ثم عاد احمد وبأحمد وأحمدان."


def found_in(text: str, words: str, mode: FindMode = FindMode.ANYWHERE, finder: Finder | None = None) -> Found:
    found = Found()
    for _ in (finder or Finder(text)).look_for(words, mode, found):
        pass
    return found


def words_in(text: str, words: str, mode: FindMode = FindMode.ANYWHERE) -> list[str]:
    return [span.of(text) for span in found_in(text, words, mode)]


def naively(text: str, words: str) -> list[Span]:
    folded, offsets = fold(text)
    needle, hits = fold_text(words), []
    place = folded.find(needle) if needle else -1
    while place >= 0:
        hits.append(offsets.to_raw(Span(place, place + len(needle))))
        place = folded.find(needle, place + len(needle))
    return hits


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (FindMode.ANYWHERE, ["أحمد", "أَحْمَد", "أحمد", "احمد", "أحمد", "أحمد"]),
        (FindMode.CLITICS, ["أحمد", "أَحْمَد", "وأحمد", "احمد", "وبأحمد"]),
        (FindMode.EXACT, ["أحمد", "أَحْمَد", "احمد"]),
        (FindMode.AS_WRITTEN, ["أحمد", "أحمد", "أحمد", "أحمد"]),
    ],
)
def test_the_mode_says_what_counts_as_the_word(mode: FindMode, expected: list[str]) -> None:
    assert words_in(TEXT, "أحمد", mode) == expected


def test_the_article_loses_its_alef_after_lam() -> None:
    assert words_in("إلى الأمم وللأمم وفللأمم ثم كللأمم", "الأمم", FindMode.CLITICS) == ["الأمم", "وللأمم"]


def test_several_words_bear_their_proclitic_at_the_first() -> None:
    text = "والأمم المتحدة ثم للأمم المتحدة، والأمم والمتحدة"
    assert words_in(text, "الامم المتحده", FindMode.CLITICS) == ["والأمم المتحدة", "للأمم المتحدة"]


def test_words_that_begin_or_end_with_a_mark_need_no_border_there() -> None:
    assert words_in('قال"نعم"ثم', '"نعم"', FindMode.EXACT) == ['"نعم"']


@pytest.mark.parametrize("mode", FindMode)
def test_nothing_is_found_where_nothing_is_looked_for(mode: FindMode) -> None:
    assert len(found_in(TEXT, "  ", mode)) == 0
    assert len(found_in("", "أحمد", mode)) == 0
    assert len(found_in(TEXT, "漢", mode)) == 0


def test_only_as_written_do_words_go_over_a_line_end() -> None:
    assert words_in("قال\nنعم", "قال\nنعم", FindMode.AS_WRITTEN) == ["قال\nنعم"]
    assert words_in("قال\nنعم قال نعم", "قال\nنعم") == ["قال نعم"]


@pytest.mark.parametrize(
    "odd",
    ["😀", "ﷲ", "\ud800", "\x00", "ﬁ", "".join(map(chr, range(0x4E00, 0x4F00))), "\ufffe\uffff", "İ"],
)
def test_lines_that_cannot_be_numbered_are_searched_all_the_same(odd: str) -> None:
    text = f"وصل أَحْمَد {odd} ثم احمد\nثم أحمد"
    assert found_in(text, "أحمد")[:] == naively(text, "أحمد")
    assert found_in(text, odd, FindMode.AS_WRITTEN)[:] == [Span(text.index(odd), text.index(odd) + len(odd))]


LETTERS = "اأإآبتةهىيؤومحد ًَُّْـ\n.«5٥۵Aa😀ﷲ"


@given(st.text(LETTERS, max_size=60), st.text(LETTERS.replace("\n", ""), max_size=3))
def test_the_same_is_found_as_in_the_folded_string(text: str, words: str) -> None:
    wanted = " ".join(words.split(" ")).strip()
    if "  " not in wanted:
        assert found_in(text, words)[:] == naively(text, wanted)


def test_a_long_text_is_found_through_in_steps_and_again() -> None:
    chance = random.Random(3)  # noqa: S311 - the same text every time
    words = ("أحمد", "إلى", "مدينةٌ", "روسيا،", "عَسكريًا", "2019", "CNN")
    text = "\n".join(" ".join(chance.choices(words, k=chance.randint(3, 90))) for _ in range(3_000))
    finder = Finder(text)
    for word in ("احمد", "عسكريا", "مدينه"):
        found = Found()
        steps = sum(1 for _ in finder.look_for(word, FindMode.ANYWHERE, found))
        assert steps > 5
        assert found[:] == naively(text, word)
    assert found_in(text, "روسيا", FindMode.AS_WRITTEN)[:] == naively(text, "روسيا")
    whole = found_in(text, "مدينة", FindMode.EXACT, finder)
    assert len(whole) == text.count("مدينةٌ")
    assert {span.of(text) for span in whole} == {"مدينةٌ"}


def test_found_spans_are_a_sequence() -> None:
    found = found_in(TEXT, "احمد")
    assert (len(found), found[0], found[-1]) == (6, Span(4, 8), found[5])
    assert found[1:5:2] == [found[1], found[3]]
    assert list(found) == found[:]
    with pytest.raises(IndexError):
        found[6]
