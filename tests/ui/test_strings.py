import pytest

from reader.analysis import ENTITIES, SOURCES
from reader.annotations import AnnotationState, Label
from reader.entities.calendar import CALENDAR
from reader.entities.model import EntityKind
from reader.findings import EXTRACTION
from reader.queries.language import Field
from reader.sources.model import AttributionKind, CueClass, SourceType
from reader.store.places import HitKind
from tests.ui.making import LABELS, article
from ui.strings import (
    annotation_state,
    attribution_kind,
    chain_words,
    cue_class,
    failure_words,
    filter_words,
    hit_plural,
    kind_plural,
    label_name,
    language_name,
    masthead,
    reading_minutes,
    source_type,
)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (kind_plural, EntityKind),
        (attribution_kind, AttributionKind),
        (source_type, SourceType),
        (cue_class, CueClass),
        (annotation_state, AnnotationState),
        (hit_plural, HitKind),
        (filter_words, Field),
    ],
)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_value_of_the_core_has_words(spoken, words, kinds, language: str):
    spoken.apply(language, "western")
    said = [words(kind) for kind in kinds]
    assert len({text for text in said if text}) == len([text for text in said if text])
    assert sum(not text for text in said) <= (2 if kinds is CueClass else 1 if kinds is AnnotationState else 0)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_part_that_can_fail_has_words(spoken, language: str):
    spoken.apply(language, "western")
    said = {failure_words(part) for part in (EXTRACTION, ENTITIES, SOURCES, CALENDAR)}
    assert len(said) == 4
    assert "\u2068places.tsv\u2069" in failure_words("places.tsv")


def test_the_users_name_for_a_label_wins():
    assert label_name(LABELS["claim"]) == "Claim"
    assert label_name(Label("claim", "رأي", "yellow", "solid", 0)) == "رأي"
    assert label_name(Label("1234", "", "yellow", "solid", 0)) == "1234"


def test_a_language_is_named_or_stays_a_tag():
    assert (language_name("ar-EG"), language_name("xx")) == ("Arabic", "xx")


def test_the_masthead_says_what_is_known():
    assert (
        masthead(article(outlet="صحيفة", published="2023-09-12")) == "\u2068صحيفة\u2069 · \u206812 September 2023\u2069"
    )
    assert masthead(article()) == ""


def test_reading_takes_at_least_a_minute():
    assert reading_minutes(article()) == 1


def test_a_chain_runs_as_its_names_do():
    assert chain_words(["رويترز", "سوليفان"]) == "\u2067\u2068رويترز\u2069 ← \u2068سوليفان\u2069\u2069"
    assert chain_words(["CNN", "BBC"]) == "\u2066\u2068CNN\u2069 → \u2068BBC\u2069\u2069"
