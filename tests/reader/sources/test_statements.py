from reader.entities.model import EntityKind
from tests.sources import statements_in


def test_a_statement_tells_its_construction() -> None:
    text = "قال سامي إنه بخير، مضيفا أن الجو صحو، بحسب مصدر مطلع."
    verb, participle, credit = statements_in(text, {"سامي": EntityKind.PER})
    assert (verb.rule, participle.rule, credit.rule) == ("verb", "participle", "credit")
    assert participle.is_participle
    assert credit.is_credit
    assert verb.by_pronoun
    assert verb.lemma == "قال"
