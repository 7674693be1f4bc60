import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.differences import Likeness, compare, in_lines, splices_between
from reader.errors import CancelledError
from reader.textmap import inverted, spliced

WORDS = ["قال", "وزير", "الخارجية", "سامر", "الحلبي", "إن", "المفاوضات", "مستمرة", "في", "جنيف", "،", ".", "كِتَابٌ"]
PARAGRAPHS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
TEXTS = st.lists(PARAGRAPHS, min_size=1, max_size=7).map("\n".join)


@given(TEXTS, TEXTS)
def test_the_differences_make_one_text_of_the_other_both_ways(old, new):
    comparison = compare(old, new)
    assert spliced(old, comparison.splices) == new
    assert spliced(new, inverted(comparison.splices)) == old
    only_new = {Likeness.ADDED, Likeness.MOVED_HERE}
    counts = [each.count for each in comparison.stretches if each.likeness not in only_new]
    assert sum(counts) == old.count("\n") + 1
    for stretch in comparison.stretches:
        if stretch.likeness is Likeness.SAME:
            assert stretch.old.of(old) == stretch.new.of(new)


def kinds(old: str, new: str) -> list[Likeness]:
    return [stretch.likeness for stretch in compare(old, new).stretches]


OLD = "عنوان النص\nقال الوزير إن المفاوضات مستمره في جنيف.\nفقرة ثالثة لا تتغير أبدا.\nخاتمة."


def test_paragraphs_are_found_the_same_changed_removed_and_added():
    new = "عنوان النص\nقال الوزير إن المفاوضات مستمرة في جنيف.\nجديد تماما كل هذا.\nفقرة ثالثة لا تتغير أبدا."
    assert kinds(OLD, new) == [
        Likeness.SAME,
        Likeness.CHANGED,
        Likeness.ADDED,
        Likeness.SAME,
        Likeness.REMOVED,
    ]
    assert kinds(OLD, OLD) == [Likeness.SAME]


def test_a_changed_paragraph_names_the_words_that_differ():
    comparison = compare(OLD, OLD.replace("مستمره", "مستمرّة").replace("في جنيف", "في مدينة جنيف"))
    (changed,) = comparison.differences
    assert [(splice.old, splice.new.strip()) for splice in changed.splices] == [("مستمره", "مستمرّة"), ("", "مدينة")]
    assert (comparison.words_removed, comparison.words_added) == (1, 2)


def test_words_that_were_replaced_side_by_side_are_one_difference():
    (splice,) = splices_between("بدأ الخبر الأول هنا", "بدأ النبأ الثاني هنا")
    assert (splice.old, splice.new) == ("الخبر الأول", "النبأ الثاني")


def test_what_stands_in_a_text_only_once_keeps_long_texts_together():
    chance = random.Random(4)  # noqa: S311 - the same texts every time
    before = [f"{number} {' '.join(chance.choices(WORDS, k=30))}" for number in range(6_000)]
    after = [line for line in before if chance.random() > 0.01]
    for place in chance.sample(range(len(after)), 40):
        after[place] += " زيادة"
    old, new = "\n".join(before), "\n".join(after)
    comparison = compare(old, new)
    assert spliced(old, comparison.splices) == new
    assert sum(each.likeness is Likeness.CHANGED for each in comparison.stretches) == 40
    assert not any(each.likeness is Likeness.ADDED for each in comparison.stretches)


def test_one_paragraph_of_a_hundred_thousand_words_is_compared_word_by_word():
    chance = random.Random(5)  # noqa: S311 - the same texts every time
    words = [f"{chance.choice(WORDS)}{number}" for number in range(30_000)]
    old = " ".join(words)
    words[15_000] = "كلمة"
    (splice,) = compare(old, " ".join(words)).splices
    assert splice.new == "كلمة"


def test_texts_with_nothing_in_common_are_compared_too():
    old, new = "\n".join(["أ ب"] * 3_000), "\n".join(["ج د"] * 2_900)
    comparison = compare(old, new)
    assert spliced(old, comparison.splices) == new
    assert {stretch.likeness for stretch in comparison.stretches} <= {
        Likeness.CHANGED,
        Likeness.REMOVED,
        Likeness.ADDED,
    }


def test_comparing_can_be_stopped():
    class Stopping:
        def step(self, done: int, total: int, piece: str = "") -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        compare(OLD, "", Stopping())


def test_a_paragraph_that_stands_elsewhere_has_moved():
    first, second, third, last = OLD.split("\n")
    new = "\n".join((first, third, last, f"{second} وزيادة", "جديد تماما كل هذا"))
    moved = "\n".join((third, first, second, last))
    comparison = compare(OLD, moved)
    away, here = sorted(comparison.differences, key=lambda stretch: stretch.likeness)
    assert (away.likeness, here.likeness) == (Likeness.MOVED_AWAY, Likeness.MOVED_HERE)
    assert away.old == here.elsewhere
    assert away.elsewhere == here.new
    assert away.old.of(OLD) == here.new.of(moved) == third
    assert (comparison.words_removed, comparison.words_added) == (0, 0)
    assert list(in_lines(comparison)) == [(">", third), ("<", third)]
    assert Likeness.MOVED_HERE not in kinds(OLD, new)


def test_of_equal_paragraphs_as_many_have_moved_as_are_gone_and_new():
    text = "\n".join(["أ ب ج", "سطر أول", "سطر ثان", "سطر ثالث"])
    found = kinds(f"{text}\nأ ب ج", "\n".join(["سطر أول", "أ ب ج", "سطر ثان", "سطر ثالث"]))
    assert (found.count(Likeness.MOVED_AWAY), found.count(Likeness.MOVED_HERE), found.count(Likeness.REMOVED)) == (
        1,
        1,
        1,
    )
