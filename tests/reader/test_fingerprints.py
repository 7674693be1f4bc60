import random
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.fingerprints import LEAST_SHARED, Fingerprint, share_of, triples
from tests.reader.stories import Newsroom

WORDS = [f"كلمة{number}" for number in range(4_000)]


def text_of(chance: random.Random, count: int) -> list[str]:
    return chance.choices(WORDS, k=count)


def fingerprint(text: str) -> Fingerprint:
    return Fingerprint.of(triples(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قَالَ الوَزيرُ إنّ الأمرَ مُهِمّ", "قال الوزير ان الامر مهم"),
        ("مدينـــة أعلى، (قرب) شارع ٢٥", "مدينه اعلي قرب شارع 25"),
        ("Привет, МИР и люди", "привет мир и люди"),
        ("ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺇﻥ", "قال الوزير ان"),
    ],
)
def test_a_text_is_the_same_however_it_is_written(one: str, other: str) -> None:
    assert triples(one) == triples(other) != set()


def test_resemblance_is_near_the_share_of_common_triples() -> None:
    chance = random.Random(3)  # noqa: S311 - the same texts every time
    errors = []
    for kept in (20, 60, 100, 150, 180):
        for _ in range(8):
            common, mine, theirs = text_of(chance, kept), text_of(chance, 200 - kept), text_of(chance, 200 - kept)
            first, second = triples(" ".join(common + mine)), triples(" ".join(common + theirs))
            exact = len(first & second) / len(first | second)
            errors.append(abs(Fingerprint.of(first).resemblance(Fingerprint.of(second)) - exact))
    assert mean(errors) < 0.06


def test_texts_with_a_hundred_triples_in_common_share_a_key_whatever_their_length() -> None:
    chance = random.Random(5)  # noqa: S311 - the same texts every time
    found = 0
    for length in (120, 200, 400, 800):
        for _ in range(10):
            common = text_of(chance, 102)
            first = fingerprint(" ".join(common + text_of(chance, length - 100)))
            second = fingerprint(" ".join(text_of(chance, length) + common))
            found += bool(set(first.keys) & set(second.keys))
    assert found >= 38


def test_other_texts_share_no_key() -> None:
    chance = random.Random(7)  # noqa: S311 - the same texts every time
    prints = [fingerprint(" ".join(text_of(chance, 200))) for _ in range(60)]
    keys = [key for each in prints for key in each.keys]
    assert len(set(keys)) == len(keys) == sum(len(each.keys) for each in prints)
    assert not any(one.may_share(other) for one in prints for other in prints if one is not other)


def test_a_cut_text_stands_in_the_whole_one() -> None:
    chance = random.Random(9)  # noqa: S311 - the same texts every time
    words = text_of(chance, 400)
    whole, part = triples(" ".join(words)), triples(" ".join(words[:120]))
    assert share_of(whole, part) == 1.0
    assert Fingerprint.of(whole).may_share(Fingerprint.of(part))
    assert share_of(whole, triples(" ".join(text_of(chance, 100)))) < 0.05


def test_stories_of_one_frame_share_less_than_copies() -> None:
    made = [triples("\n".join(story)) for story in Newsroom(4).of_one_frame(8)]
    assert max(share_of(one, other) for one in made for other in made if one is not other) < LEAST_SHARED


def test_short_texts_are_like_no_other() -> None:
    few = fingerprint("الصفحة التي تطلبها غير موجودة على هذا الموقع")
    assert few.keys == ()
    assert not few.may_share(few)
    assert triples("… — !") == set()
    assert len(triples("كلمتان اثنتان")) == 1
    assert share_of(triples(""), triples("نص من كلمات")) == 0.0


@given(st.text(max_size=300))
def test_every_fingerprint_comes_back_from_its_bytes(text: str) -> None:
    taken = fingerprint(text)
    assert Fingerprint.from_bytes(taken.size, taken.to_bytes()) == taken
    assert Fingerprint.from_bytes(40, b"damaged").sketch == ()


@given(st.sets(st.integers(0, (1 << 32) - 1), min_size=24, max_size=400))
def test_a_sketch_is_the_least_of_the_triples(numbers: set[int]) -> None:
    assert Fingerprint.of(numbers).sketch == tuple(sorted(numbers)[:64])
