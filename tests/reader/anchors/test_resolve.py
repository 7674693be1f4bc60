import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.describe import describe
from reader.anchors.resolve import Resolver, resolve
from reader.annotations import AnnotationState, Target, TextPositionSelector, TextQuoteSelector
from reader.spans import Span
from tests.reader.anchors.edits import FollowedText, highlights, judge, target_of, text_of
from tests.reader.arabic.texts import texts


def passage(text, words):
    start = text.index(words)
    return target_of(text, Span(start, start + len(words)))


def test_an_unchanged_text_keeps_every_passage():
    text = text_of(1)
    for span in highlights(text, 100, 1):
        resolution = resolve(text, target_of(text, span))
        assert (resolution.span, resolution.state) == (span, AnnotationState.ANCHORED)


def test_a_passage_that_slid_is_told_as_moved():
    text = text_of(2)
    target = target_of(text, Span(200, 260))
    resolution = resolve("عنوان جديد\n" + text, target)
    assert resolution.span == Span(211, 271)
    assert resolution.state is AnnotationState.MOVED


def test_of_equal_words_the_one_between_the_old_neighbours_is_taken():
    text = "قال كيم إنه سعيد بالزيارة. وفي المساء قال كيم إنه غادر المدينة. وقال كيم أيضا نعم."
    start = text.index("كيم", 20)
    target = target_of(text, Span(start, start + 3))
    changed = "أضيفت هنا جملة كاملة قبل كل شيء. " + text
    found = resolve(changed, target).span
    assert found == Span(start + 33, start + 36)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("قررت اللجنة تأجيل الجلسة", "قَرَّرَتِ اللجنةُ تأجيل الجلسة"),
        ("قررت اللجنة تأجيل الجلسة", "قررت اللجنه تاجيل الجلسة"),
        ("قال «نعم للسلام» ومضى", 'قال "نعم للسلام" ومضى'),
        ("قررت اللجنة تأجيل الجلسة", "قررت اللجنة أمس تأجيل الجلسة"),
        ("قررت اللجنة تأجيل الجلسة", "قررت تأجيل الجلسة"),
    ],
)
def test_a_corrected_passage_is_found_with_its_new_words(old, new):
    before, after = text_of(3, 3), text_of(4, 3)
    target = passage(f"{before}\n{old}.\n{after}", old)
    text = f"{before}\n{new}.\n{after}"
    resolution = resolve(text, target)
    assert resolution.state is AnnotationState.MOVED
    assert resolution.span is not None
    assert resolution.span.of(text) == new


def test_a_deleted_passage_is_an_orphan():
    text = text_of(5)
    lines = text.split("\n")
    target = passage(text, lines[4])
    resolution = resolve("\n".join(lines[:4] + lines[5:]), target)
    assert (resolution.span, resolution.state) == (None, AnnotationState.ORPHANED)


def test_a_word_is_not_looked_for_in_another_text():
    target = passage(text_of(6), "السوق")
    other = "نص آخر تماما يذكر السوق مرة واحدة فقط في وسطه بلا أي صلة بما سبق من كلام"
    assert resolve(other, target).span is None


def test_a_target_without_words_is_an_orphan():
    target = Target("a", "v", TextQuoteSelector(""), TextPositionSelector(0, 0))
    assert resolve("نص", target).state is AnnotationState.ORPHANED


def test_a_place_past_the_end_is_no_harm():
    quote, _ = describe("قال الرئيس نعم للسلام الدائم", Span(0, 28))
    target = Target("a", "v", quote, TextPositionSelector(5_000, 5_028))
    assert resolve("قال الرئيس نعم للسلام الدائم", target).span == Span(0, 28)


@given(texts(120), texts(120), st.data())
def test_any_passage_in_any_text_is_found_or_an_orphan(old, new, data):
    start = data.draw(st.integers(0, len(old)))
    target = target_of(old, Span(start, data.draw(st.integers(start, len(old)))))
    resolution = resolve(new, target)
    assert (resolution.span is None) == (resolution.state is AnnotationState.ORPHANED)
    if resolution.span:
        assert resolution.span.end <= len(new)
    assert 0 <= resolution.score <= 1.0001


@pytest.mark.parametrize(
    ("share", "least_right", "most_wrong"), [(0.02, 0.99, 0.004), (0.05, 0.98, 0.004), (0.15, 0.95, 0.007)]
)
def test_edited_texts_keep_their_notes(share, least_right, most_wrong):
    judged = Counter()
    for seed in range(10):
        text = text_of(seed, 20)
        followed = FollowedText(text, seed)
        followed.edit(share)
        resolver = Resolver(followed.text)
        for span in highlights(text, 30, seed):
            judged[judge(followed, span, resolver.resolve(target_of(text, span)).span)] += 1
    total = judged.total()
    assert judged["right"] >= least_right * total, judged
    assert judged["wrong"] <= most_wrong * total, judged


def test_three_hundred_thousand_characters_are_searched_at_once():
    text = text_of(8, 900)[:300_000]
    span = Span(150_000, 150_200)
    target = target_of(text, span)
    changed = text[:100] + text[200_000:] + text[100:200_000].replace("الشتاء", "الصيف")
    start = time.process_time()
    resolve(changed, target)
    assert time.process_time() - start < 0.5  # some 40 ms on a quiet machine


@pytest.mark.shared
def test_edited_newspaper_texts_keep_their_notes(shared):
    gold = [path.read_text(encoding="utf-8").strip() for path in sorted((shared / "gold").glob("*/*.txt"))]
    judged = Counter()
    for seed, start in enumerate(range(0, len(gold), 4)):
        text = "\n".join(gold[start : start + 4])
        followed = FollowedText(text, seed)
        followed.edit(0.05)
        resolver = Resolver(followed.text)
        for span in highlights(text, 40, seed):
            judged[judge(followed, span, resolver.resolve(target_of(text, span)).span)] += 1
    assert judged["right"] >= 0.99 * judged.total(), judged
    assert judged["wrong"] <= 0.002 * judged.total(), judged
