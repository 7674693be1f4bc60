from reader.entities.vocabulary import vocabulary


def test_function_words_are_common_and_names_are_not():
    known = vocabulary()

    assert known.is_common("في")
    assert known.is_common("الذي")
    assert not known.is_common("فرنسا")
    assert known.is_name("فرنسا")


def test_an_unknown_word_is_rare():
    assert vocabulary().step("ككككككك") == 0
    assert not vocabulary().is_known("ككككككك")
