import json
import re
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import AnnotationState, TextQuoteSelector
from reader.errors import DamagedFileError
from reader.export.webannotation import jsonld_text, read_jsonld, web_annotation
from reader.spans import Span
from tests.reader.export.samples import FIRST, ID, SECOND, TEXT, annotation, exported

NAMES = {"claim": "ادعاء"}
# The values that the recommendation allows where it lists them (3.3.5).
MOTIVATIONS = {"commenting", "highlighting", "classifying", "tagging"}


def collection(*articles):
    return json.loads(jsonld_text(articles, NAMES))


def test_annotations_stand_in_one_collection():
    value = collection(exported())
    assert value["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (value["type"], value["total"], value["first"]["type"]) == ("AnnotationCollection", 3, "AnnotationPage")
    assert [item["id"] for item in value["first"]["items"]][:2] == [f"urn:uuid:{FIRST}", f"urn:uuid:{SECOND}"]


def test_an_annotation_has_what_the_model_asks_for():
    for item in collection(exported())["first"]["items"]:
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVATIONS
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", item["created"])
        quote, position = item["target"]["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert all(body["type"] == "TextualBody" and body["purpose"] in MOTIVATIONS for body in item["body"])


def test_note_label_and_tags_are_bodies_of_their_own():
    item = collection(exported())["first"]["items"][1]
    assert [(body["purpose"], body["value"]) for body in item["body"]] == [
        ("commenting", "ملاحظة **مهمة**"),
        ("classifying", "ادعاء"),
        ("tagging", "تهديد أمريكي"),
        ("tagging", "روسيا/الحرب"),
    ]
    assert item["body"][1]["hashiya:label"] == "claim"


def test_a_bare_highlight_has_no_body():
    source = exported()
    assert web_annotation(source, source.annotations[0], NAMES)["body"] == []


def test_the_source_is_the_address_or_else_the_article_itself():
    (item, *_) = collection(exported(url="https://example.org/a"))["first"]["items"]
    assert item["target"]["source"]["id"] == "https://example.org/a"
    (item, *_) = collection(exported())["first"]["items"]
    assert item["target"]["source"]["id"] == f"urn:uuid:{ID}"
    assert item["target"]["source"]["hashiya:article"] == ID


def test_the_trash_is_left_out():
    assert collection(exported(annotation("مدينة", FIRST, state=AnnotationState.TRASHED)))["total"] == 0


def test_what_was_written_is_read_back_whole():
    source = exported()
    back = read_jsonld(jsonld_text([source], NAMES), "x")
    assert tuple(each.annotation for each in back) == source.annotations
    assert back[1].label_name == "ادعاء"


TEXTS = st.text(max_size=20)


@given(TEXTS.filter(bool), TEXTS, TEXTS, st.lists(TEXTS.filter(bool), unique=True, max_size=3))
def test_any_annotation_survives_the_round_trip(exact, prefix, note, tags):
    plain = annotation("مدينة", FIRST, note=note, tags=tuple(tags), label="claim")
    quote = TextQuoteSelector(exact, prefix, "")
    whole = replace(plain, target=replace(plain.target, quote=quote), state=AnnotationState.MOVED)
    (back,) = read_jsonld(jsonld_text([exported(whole)], NAMES), "x")
    assert back.annotation == whole


# In the shapes of the recommendation: 3.1 (bodies and targets), 3.2.5 (string body), 4.2.4, 4.2.5, 5.2 (pages).
FOREIGN = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "http://example.org/anno23",
    "type": "Annotation",
    "created": "2015-01-28T12:00:00Z",
    "body": ["comment", {"type": "TextualBody", "value": "tag", "purpose": "tagging"}],
    "target": {
        "source": "http://example.org/page1",
        "selector": {
            "type": "TextQuoteSelector",
            "exact": "anotation",
            "prefix": "this is an ",
            "suffix": " that has some",
        },
    },
}


def test_annotations_of_other_programs_are_read():
    (found,) = read_jsonld(json.dumps(FOREIGN), "x")
    assert found.source == "http://example.org/page1"
    assert found.annotation.target.quote == TextQuoteSelector("anotation", "this is an ", " that has some")
    assert (found.annotation.body.note, found.annotation.body.tags) == ("comment", ("tag",))
    assert found.annotation.created.year == 2015
    assert read_jsonld(json.dumps(FOREIGN), "x") == [found]


def test_a_body_may_be_a_bare_value_and_a_target_a_place():
    item = {
        "type": "Annotation",
        "bodyValue": "Comment text",
        "target": {"source": "http://x", "selector": {"type": "TextPositionSelector", "start": 412, "end": 795}},
    }
    (found,) = read_jsonld(json.dumps({"type": "AnnotationPage", "items": [item]}), "x")
    assert found.annotation.target.span == Span(412, 795)
    assert found.annotation.body.note == "Comment text"


def test_an_annotation_without_a_passage_is_passed_over():
    assert read_jsonld(json.dumps({"type": "Annotation", "target": "http://example.org/page1"}), "x") == []


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '"x"', "[" * 100_000, '{"type":"Annotation"}'])
def test_a_file_without_annotations_is_refused(content):
    with pytest.raises(DamagedFileError):
        read_jsonld(content, "x.jsonld")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "target", "selector", "source", "id", "body", "value", "items", "exact", "start", "purpose"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@given(JSON)
def test_no_json_makes_the_reader_fail_in_any_other_way(value):
    with suppress(DamagedFileError):
        read_jsonld(json.dumps([value, FOREIGN | {"body": value}, FOREIGN | {"target": value}]), "x")
