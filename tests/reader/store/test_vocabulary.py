import pytest

from reader.store.index import LONGEST_WORD
from reader.store.library import Library
from reader.store.vocabulary import MOST_WORDS, Vocabulary
from tests.reader.store.values import article


@pytest.fixture
def vocabulary(library: Library) -> Vocabulary:
    library.articles.add(article("المدرسة والمدرسة مدارس مُدَرِّس"))
    return Vocabulary(library._database)


def test_only_words_that_stand_in_the_library_are_known(vocabulary: Vocabulary) -> None:
    assert vocabulary.known(["مدرسه", "المدرسه", "بالمدرسه", "والمدرسه"]) == ["المدرسه", "والمدرسه"]
    assert vocabulary.known(["كلمه"]) == []


def test_a_word_too_long_for_the_list_may_be_there(vocabulary: Vocabulary) -> None:
    assert vocabulary.known(["ا" * (LONGEST_WORD + 1)]) != []


def test_words_are_found_by_their_beginnings_and_parts(vocabulary: Vocabulary) -> None:
    assert sorted(vocabulary.beginning_with(["مدر", "المدر"]) or []) == ["المدرسه", "مدرس"]
    assert sorted(vocabulary.holding("درس") or []) == ["المدرسه", "مدرس", "والمدرسه"]
    assert vocabulary.holding("ضض") == []


def test_very_many_words_are_too_many(library: Library) -> None:
    library.articles.add(article(" ".join(f"كلمة{number}" for number in range(MOST_WORDS + 1))))
    vocabulary = Vocabulary(library._database)
    assert vocabulary.beginning_with(["كلمه"]) is None
    assert vocabulary.holding("لمه") is None
    assert vocabulary.beginning_with(["كلمه1"]) is not None
