import json
import re

from reader.annotations import AnnotationState
from reader.export.webannotation import jsonld_text, web_annotation
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
