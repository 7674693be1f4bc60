import pytest
from hypothesis import given

from reader.anchors.likeness import context_likeness, find_alike, likeness
from tests.reader.arabic.texts import texts

BEFORE = "وفي صباح اليوم التالي اجتمع المجلس في قاعته الكبرى وناقش جدول اعماله "
PASSAGE = "ثم قررت اللجنه تاجيل النظر في الطلب الي الاسبوع المقبل"
AFTER = " وقال احد الاعضاء انهم سيعودون الي الموضوع بعد العطله مباشره"


def test_likeness_goes_from_nothing_to_all():
    assert likeness(PASSAGE, PASSAGE) == pytest.approx(1)
    assert likeness("ابج", "123") == pytest.approx(0)
    assert context_likeness("", "شيء") == pytest.approx(1)
    assert context_likeness("اب", "جد") == pytest.approx(0)


def test_very_long_texts_are_compared_by_their_ends():
    long = "كلمه طويله " * 10_000
    assert likeness(long, long) == pytest.approx(1)


@pytest.mark.parametrize(
    "changed",
    [
        PASSAGE,
        PASSAGE.replace("اللجنه", "اللجنة"),
        PASSAGE.replace("تاجيل ", ""),
        PASSAGE.replace("النظر", "النظر والبت"),
        PASSAGE.replace("ثم قررت", "وقررت"),
        PASSAGE.replace("المقبل", "القادم"),
    ],
)
def test_a_changed_passage_is_found_with_its_edges(changed):
    text = BEFORE + changed + AFTER
    found = find_alike(text, BEFORE[-32:], PASSAGE, AFTER[:32])
    assert changed in [span.of(text) for span in found]


def test_a_passage_is_found_without_its_neighbours():
    text = AFTER + PASSAGE + BEFORE
    assert PASSAGE in [span.of(text).strip() for span in find_alike(text, BEFORE[-32:], PASSAGE, AFTER[:32])]


def test_a_long_passage_is_found_by_its_ends():
    long = " ".join(f"{PASSAGE} {number}" for number in range(40))
    text = BEFORE + long.replace("20", "عشرون") + AFTER
    (found,) = find_alike(text, BEFORE[-32:], long, AFTER[:32])
    assert found.of(text) == long.replace("20", "عشرون")


def test_nothing_alike_is_nothing():
    assert list(find_alike("abc def " * 20, BEFORE[-32:], PASSAGE, AFTER[:32])) == []
    assert list(find_alike("", "", "", "")) == []


@given(texts(), texts(), texts(), texts())
def test_any_text_can_be_searched(text, prefix, exact, suffix):
    for span in find_alike(text, prefix, exact, suffix):
        assert 0 <= span.start < span.end <= len(text)
