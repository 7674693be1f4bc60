import random
from statistics import mean

from hypothesis import given
from hypothesis import strategies as st

from reader.fingerprints import Fingerprint, share_of, triples

WORDS = [f"كلمة{number}" for number in range(4_000)]


def text_of(chance: random.Random, count: int) -> list[str]:
    return chance.choices(WORDS, k=count)


def test_a_text_resembles_itself_however_it_is_vocalised() -> None:
    first, second = Fingerprint.of("قَالَ الوَزيرُ إنّ الأمرَ مُهِمّ"), Fingerprint.of("قال الوزير ان الامر مهم")
    assert first == second
    assert first.resemblance(second) == 1.0


def test_resemblance_is_near_the_share_of_common_triples() -> None:
    chance = random.Random(3)  # noqa: S311 - the same texts every time
    errors = []
    for kept in (20, 60, 100, 150, 180):
        for _ in range(8):
            common, mine, theirs = text_of(chance, kept), text_of(chance, 200 - kept), text_of(chance, 200 - kept)
            first, second = " ".join(common + mine), " ".join(common + theirs)
            exact = len(triples(first) & triples(second)) / len(triples(first) | triples(second))
            errors.append(abs(Fingerprint.of(first).resemblance(Fingerprint.of(second)) - exact))
    assert mean(errors) < 0.06


def test_texts_that_share_most_of_their_words_share_a_band() -> None:
    chance = random.Random(5)  # noqa: S311 - the same texts every time
    found = 0
    for _ in range(40):
        common = text_of(chance, 180)
        first = Fingerprint.of(" ".join(common + text_of(chance, 20)))
        second = Fingerprint.of(" ".join(text_of(chance, 20) + common))
        found += bool(set(first.bands()) & set(second.bands()))
    assert found >= 39


def test_other_texts_share_none() -> None:
    chance = random.Random(7)  # noqa: S311 - the same texts every time
    prints = [Fingerprint.of(" ".join(text_of(chance, 200))) for _ in range(60)]
    bands = [band for each in prints for band in each.bands()]
    assert len(set(bands)) == len(bands)
    assert all(0 <= band < 1 << 48 for band in bands)


def test_a_cut_text_stands_in_the_whole_one() -> None:
    chance = random.Random(9)  # noqa: S311 - the same texts every time
    words = text_of(chance, 400)
    assert share_of(" ".join(words), " ".join(words[:120])) == 1.0
    assert share_of(" ".join(words), " ".join(text_of(chance, 100))) < 0.05


def test_a_text_without_words_resembles_nothing() -> None:
    nothing = Fingerprint.of("… — !")
    assert nothing.bins == ()
    assert nothing.resemblance(nothing) == 0.0
    assert nothing.bands() == ()
    assert share_of("", "نص") == 0.0


@given(st.text(max_size=200))
def test_every_fingerprint_comes_back_from_its_bytes(text: str) -> None:
    taken = Fingerprint.of(text)
    assert Fingerprint.from_bytes(taken.to_bytes()) == taken
    assert Fingerprint.from_bytes(b"damaged").bins == ()
