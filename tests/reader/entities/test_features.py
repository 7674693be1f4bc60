from reader.entities.knowledge import knowledge
from reader.entities.proposals import features_of_line
from reader.entities.words import words_of
from reader.spans import Span


def features(text):
    words = words_of(text, Span(0, len(text)))
    return [set(own) for own in features_of_line(words, knowledge())]


def test_a_word_is_described_by_its_letters_lexicon_and_neighbours():
    title, place, *_ = features("الرئيس بموسكو أمس")

    assert {"w=الرييس", "p=ال", "Toffice", "D"} <= title
    assert {"st=موسكو", "-1w=الرييس", "-1Toffice", "LBLOCcapi1+"} <= place


def test_words_in_quotation_marks_are_marked():
    _, quoted, _ = features("«نعم»")

    assert {"q", "q-", "q+"} <= quoted


def test_numbers_count_by_their_length():
    assert "w=04" in features("1987")[0]
