from hypothesis import given
from hypothesis import strategies as st

from reader.entities.model import EntityKind
from reader.sources.words import key_of
from tests.sources import index_of, line_in


def test_a_key_drops_signs_and_hamza_but_keeps_endings() -> None:
    assert key_of("أكّدَتْ") == "اكدت"
    assert key_of("مؤكدة") == "مؤكدة"
    assert key_of("نفى") != key_of("نفي")


@given(st.text())
def test_keys_are_stable(text: str) -> None:
    assert key_of(key_of(text)) == key_of(text)


def test_a_word_can_leave_its_first_letters() -> None:
    text = "وَقال"
    word = line_in(text).words[0]
    assert word.after(1).of(text) == "قال"
    assert word.after(0) == word.span
    assert not word.after(99)


def test_a_mention_stands_at_the_word_that_it_begins_in() -> None:
    line = line_in("وصل إلى لبنان وفدان", {"لبنان": EntityKind.LOC})
    named = line.named[index_of(line, "لبنان")]
    assert named.first == named.last
    assert line.words[named.first].is_name
    assert not named.is_person


def test_a_sentence_goes_on_where_a_quotation_closes() -> None:
    line = line_in('قال "واحد. اثنان" ثم خرج. وعاد.')
    assert [span.of(line.text) for span in line.sentences] == ['قال "واحد. اثنان" ثم خرج.', "وعاد."]
    assert line.sentence_around(index_of(line, "اثنان")).of(line.text) == "اثنان"


def test_an_abbreviation_with_full_stops_ends_no_sentence() -> None:
    assert len(line_in("ذكرت شبكة سي.إن.إن أن الجو صحو.").sentences) == 1


def test_the_sentence_before_a_place_is_known() -> None:
    line = line_in("واحد. اثنان.")
    before = line.sentence_before(line.sentences[1].start)
    assert before == line.sentences[0]
    assert line.sentence_before(0) is None


def test_marks_know_the_quotation_that_they_open_or_close() -> None:
    line = line_in('رأى "البحر" وعاد')
    assert line.quotation_at(1) == line.quotations[0]
    assert line.quotation_closed_at(3) == line.quotations[0]
    assert line.quotation_at(0) is None
    assert line.quotation_at(99) is None
