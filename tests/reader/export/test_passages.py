from dataclasses import replace

from reader.annotations import AnnotationState
from reader.export.model import ExportContext, ExportOptions
from reader.export.passages import contexts
from reader.export.passages import passages as all_passages
from tests.reader.export.samples import FIRST, SECOND, THIRD, annotation, exported


def passages(source, **wanted):
    return all_passages(source, {"claim": "ادعاء"}, **wanted)


def test_a_highlight_knows_its_section_its_source_and_its_names():
    first, second, third = passages(exported())
    assert (first.section, second.section, third.section) == ("", "تهديد أمريكي", "خاتمة")
    assert second.credits == ("رويترز", "حسبما ذكرت")
    assert first.credits == ()
    assert second.entities == ("جاك سوليفان",)
    assert second.label == "ادعاء"


def test_a_highlight_that_grazes_a_statement_is_not_its_sources():
    (passage,) = passages(exported(annotation("أمريكي\nوأضاف سو", FIRST)))
    assert passage.credits == ()


def test_the_trash_is_left_out_and_lost_highlights_come_last():
    trashed = annotation("سوليفان", SECOND, state=AnnotationState.TRASHED)
    lost = annotation("مدينة", FIRST, state=AnnotationState.ORPHANED)
    other_text = replace(annotation("النور", "x"), target=replace(annotation("النور", "x").target, text_sha256="0"))
    found = passages(exported(trashed, lost, other_text, annotation("خاتمة", THIRD)))
    assert [(passage.annotation.id, passage.is_placed) for passage in found] == [
        (THIRD, True),
        (FIRST, False),
        ("x", False),
    ]


def test_highlights_can_be_chosen_by_label():
    found = passages(exported(), wanted=ExportOptions(labels=frozenset({"claim"})).wants)
    assert [passage.annotation.id for passage in found] == [SECOND]


def test_neighbouring_sentences_stand_beside_a_highlight():
    text = "جملة أولى. جملة ثانية طويلة. جملة ثالثة. جملة رابعة.\nسطر آخر."
    source = exported(annotation("ثانية", FIRST, text=text), text=text)
    (around,) = contexts(source.article, passages(source), ExportContext.SENTENCES)
    assert around == "جملة أولى. جملة ثانية طويلة. جملة ثالثة."
    (sentence,) = contexts(source.article, passages(source), ExportContext.SENTENCE)
    assert sentence == "جملة ثانية طويلة."
