import pytest

from reader.sources.cues import cues_of, form_count, phrases, report_nouns
from reader.sources.forms import SHE, FormKind
from reader.sources.model import CueClass
from reader.sources.words import Word, key_of
from reader.spans import Span


def read(text: str) -> list[tuple[str, str]]:
    word = Word(Span(0, len(text)), text, key_of(text), is_word=True)
    return [(cue.lemma.name, cue.form.kind.value) for cue in cues_of(word)]


def test_the_lexicon_is_wide() -> None:
    assert form_count() > 4_000


@pytest.mark.parametrize(
    ("text", "lemma", "kind"),
    [
        ("قالت", "قال", "past"),
        ("وأضافوا", "أضاف", "past"),
        ("سيعلن", "أعلن", "present"),
        ("ومؤكدةً", "أكد", "participle"),
        ("لتصريحات", "صرح", "noun"),
        ("اتهموه", "اتهم", "past"),
        ("نفاه", "نفى", "past"),
        ("قَالَ", "قال", "past"),
        ("اشار", "أشار", "past"),
        ("بيّن", "بيّن", "past"),
        ("بالقول", "قال", "participle"),
    ],
)
def test_forms_are_read_with_their_clitics(text: str, lemma: str, kind: str) -> None:
    assert (lemma, kind) in read(text)


@pytest.mark.parametrize("text", ["بين", "عبر", "حسب", "أُعلن", "أعتقد", "كتاب", "من", ""])
def test_prepositions_passives_and_other_words_are_no_cues(text: str) -> None:
    assert not [kind for _, kind in read(text) if kind != FormKind.NOUN]


def test_a_word_may_be_verb_and_noun() -> None:
    assert {kind for _, kind in read("وصف")} == {"past", "noun"}


def test_every_class_of_cue_has_verbs() -> None:
    words = ["قال", "أكد", "زعم", "نفى", "حذر", "طالب", "اتهم", "نقل"]
    classes = [cues_of(Word(Span(0, 4), word, key_of(word), is_word=True))[0].lemma.cue_class for word in words]
    assert set(classes) == set(CueClass)


def test_phrases_are_found_by_their_first_word() -> None:
    assert {phrase.keys for phrase in phrases()["وفقا"]} == {("وفقا", "ل")}
    assert phrases()["وفقا"][0].is_attached
    assert not phrases()["نقلا"][0].is_attached


def test_nouns_of_report_know_their_owner() -> None:
    assert report_nouns()["تعبيرها"] == SHE
