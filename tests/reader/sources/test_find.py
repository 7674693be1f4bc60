from reader.entities.model import EntityKind
from reader.sources.find import find_statements
from tests.sources import line_in, statements_in


def test_statements_come_in_the_order_of_their_cues() -> None:
    text = "بحسب مصدر أمني، قال سامي إن البحر هادئ مؤكدا أن الميناء مفتوح."
    found = statements_in(text, {"سامي": EntityKind.PER})
    assert [statement.cue.of(text) for statement in found] == ["بحسب", "قال", "مؤكدا"]


def test_a_relative_clause_between_commas_keeps_to_itself() -> None:
    text = "وقال سامي، الذي طلب عدم تصويره، إن البحر هادئ."
    found = statements_in(text, {"سامي": EntityKind.PER})
    assert [statement.cue.of(text) for statement in found] == ["قال"]


def test_a_preposition_that_is_a_verb_too_is_told_from_it() -> None:
    names = {"سامي": EntityKind.PER, "تويتر": EntityKind.ORG}
    text = "ألقى سامي كلمة عبر فيها عن قلقه."
    assert [found.cue.of(text) for found in statements_in(text, names)] == ["عبر"]
    text = "كشف سامي عبر تويتر عن موعد السفر."
    assert [found.cue.of(text) for found in statements_in(text, names)] == ["كشف"]


def test_an_empty_line_says_nothing() -> None:
    assert find_statements(line_in(""), None) == []
