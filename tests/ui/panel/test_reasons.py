import re
from dataclasses import replace
from pathlib import Path

import pytest

from reader.entities.model import FIRST, LEARNED, USER, Evidence
from reader.sources.model import Identity, SourcePlace, SpeakerEvidence
from tests.ui.making import TEXT, attributions, span_of
from ui.panel.reasons import mention_reason, statement_reason

CORE = Path(__file__).parents[3] / "reader"


def rules_of(*files: str) -> set[str]:
    """The names of rules that stand in modules of the extraction."""
    text = "".join((CORE / file).read_text("utf-8") for file in files)
    found = set(re.findall(r'"((?:lexicon|head|document|name|date|quantity)\.[a-z_]+)"', text))
    return {rule for rule in found if not rule.endswith(".tsv")} | {"tagger", "acronym"}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_rule_of_the_extraction_has_words(spoken, language: str):
    spoken.apply(language, "western")
    names = ("persons", "document", "dates", "institutions", "quantities", "proposals")
    rules = rules_of(*(f"entities/{name}.py" for name in names))
    assert len(rules) > 15
    for rule in rules:
        assert f"\u2068{rule}\u2069" not in mention_reason(Evidence(rule, "وزارة", 0.9), FIRST)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_way_to_a_speaker_has_words_and_no_braces_are_left(spoken, language: str):
    spoken.apply(language, "western")
    words, antecedent = span_of("أحمد"), span_of("روسيا")
    for place in SourcePlace:
        for identity in Identity:
            speaker = SpeakerEvidence(place, identity, words, antecedent)
            said = statement_reason(replace(attributions()[1], speaker=speaker), TEXT)
            assert "{" not in said
            assert len(said.split("\n")) >= 2


def test_a_reason_names_what_it_rests_on_and_how_sure_it_is():
    said = mention_reason(Evidence("head.noun", "وزارة", 0.83), "variant")
    assert "\u2068وزارة\u2069" in said
    assert "83%" in said
    assert "Another spelling" in said


def test_what_the_reader_said_is_told_as_such_and_not_rated():
    assert mention_reason(Evidence(USER, "tagger"), FIRST) == "You put this right."
    changed = replace(attributions()[1], evidence=Evidence(USER, "verb.speech"))
    assert statement_reason(changed, TEXT).startswith("You put this right.\n")
    assert statement_reason(replace(changed, evidence=Evidence(USER)), TEXT) == "You put this right."
    assert "%" not in statement_reason(changed, TEXT)


def test_what_was_learned_names_the_article_that_taught_it():
    assert "\u2068قمة مرتقبة\u2069" in mention_reason(Evidence(LEARNED, "قمة مرتقبة", 1.0), FIRST)
