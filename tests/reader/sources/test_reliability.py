import pytest

from reader.entities.model import EntityKind
from reader.errors import LexiconError
from reader.sources.attribute import turns_of
from reader.sources.quotations import find_quotations
from reader.sources.reliability import ANY, NESTED, Reliability, probability, reliability, traits_of, weights_of
from tests.sources import article_of, entities_in

NAMES = {"سامي": EntityKind.PER, "مها": EntityKind.PER}


def traits_in(text: str) -> list[tuple[str, ...]]:
    article = article_of(text)
    return [traits_of(turn) for turn in turns_of(article, entities_in(text, NAMES), find_quotations(text, []))]


def test_a_statement_has_the_traits_of_its_construction_and_of_its_speaker() -> None:
    named, carried = traits_in("قال سامي إن البحر هادئ. وأكد أن الريح خفيفة.")
    assert named == (ANY, "rule:verb", "class:neutral", "place:after", "identity:name")
    assert carried == (ANY, "rule:verb", "class:assertive", "place:carried", "identity:turn")


def test_a_statement_within_another_has_one_trait_more() -> None:
    outer, inner = traits_in("قال سامي إن مها أكدت أن البحر هادئ.")
    assert NESTED not in outer
    assert NESTED in inner


def test_the_confidence_is_what_the_weights_of_the_traits_add_up_to() -> None:
    known = Reliability({ANY: 2.0, "rule:verb": -1.0})
    assert known.confidence([ANY]) == round(probability(2.0), 2)
    assert known.confidence([ANY, "rule:verb"]) == round(probability(1.0), 2)


def test_what_nobody_has_measured_is_trusted_less() -> None:
    known = Reliability({ANY: 2.0})
    assert known.confidence([ANY, "rule:new"]) < known.confidence([ANY])
    assert 0.5 < Reliability().confidence([ANY]) < 0.9


@pytest.mark.parametrize("text", ["", "trait\tweight\nany\t1\n", "trait\tweight\tcount\nany\t1\t1\nany\t2\t1\n"])
def test_a_malformed_table_is_refused(text: str) -> None:
    with pytest.raises(LexiconError):
        weights_of(text)


def test_the_programs_own_table_is_whole() -> None:
    known = reliability()
    assert known.lost == ()
    assert known.confidence(traits_in("قال سامي إن البحر هادئ.")[0]) > 0.9
    outer, inner = traits_in("قال سامي إن مها أكدت أن البحر هادئ.")
    assert known.confidence(inner) < known.confidence(outer)
