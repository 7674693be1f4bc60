import json

from reader.annotations import AnnotationState
from reader.catalogue import ReadingStatus
from reader.export.model import ExportedLink
from reader.export.webannotation import jsonld_text, web_annotation
from reader.export.webannotationreader import read_jsonld
from reader.links import Link, LinkType
from tests.reader.export.annomodel import faults
from tests.reader.export.samples import CREATED, FIRST, ID, SECOND, TEXT, annotation, exported, printed

NAMES = {"claim": "ادعاء"}
LINK = "44444444-4444-4444-8444-444444444444"


def collection(*articles):
    return json.loads(jsonld_text(articles, NAMES))


def items(*articles):
    return collection(*articles)["first"]["items"]


def told(**changes):
    """The article with all that can be said of a whole one, and a link between two of its highlights."""
    source = exported()
    link = Link(FIRST, SECOND, "mine", "لأن **هذا**", LINK, CREATED)
    first, second, _ = source.annotations
    links = (
        ExportedLink(link, False, second, source.article.metadata),
        ExportedLink(link, True, first, source.article.metadata),
    )
    whole = {
        "note": "عن المقال\n\n- بند",
        "tags": ("نهر", "ماء/عذب"),
        "star": True,
        "status": ReadingStatus.DONE,
        "links": links,
        "link_types": (LinkType("mine", "يفسر", "يفسره", 7),),
    }
    return source.__class__(source.id, source.article, source.annotations, labels=source.labels, **(whole | changes))


def test_annotations_stand_in_one_collection():
    value = collection(exported())
    assert value["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (value["type"], value["total"], value["first"]["type"]) == ("AnnotationCollection", 3, "AnnotationPage")
    assert [item["id"] for item in value["first"]["items"]][:2] == [f"urn:uuid:{FIRST}", f"urn:uuid:{SECOND}"]


def test_an_annotation_has_what_the_model_asks_for():
    written = items(told())
    assert len(written) == 5
    assert [fault for item in written for fault in faults(item, embedded=True)] == []


def test_the_selectors_say_the_words_and_where_they_stand():
    for item in items(exported()):
        quote, position = item["target"]["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert TEXT[position["start"] : position["end"]] == quote["exact"]


def test_note_label_and_tags_are_bodies_of_their_own():
    item = items(exported())[1]
    assert [(body["purpose"], body["value"]) for body in item["body"]] == [
        ("commenting", "ملاحظة **مهمة**"),
        ("classifying", "ادعاء"),
        ("tagging", "تهديد أمريكي"),
        ("tagging", "روسيا/الحرب"),
    ]
    label = item["body"][1]
    assert (label["hashiya:label"], label["hashiya:colour"], label["hashiya:pattern"]) == ("claim", "yellow", "solid")


def test_a_bare_highlight_has_no_body():
    source = exported()
    assert web_annotation(source, source.annotations[0], NAMES)["body"] == []


def test_a_star_is_written_where_there_is_one():
    marked, bare = items(exported(annotation("مدينة", FIRST, star=True), annotation("الوفد", SECOND)))
    assert marked["hashiya:star"] is True
    assert "hashiya:star" not in bare


def test_the_source_is_the_address_or_else_the_article_itself():
    (item, *_) = items(exported(url="https://example.org/a"))
    assert item["target"]["source"]["id"] == "https://example.org/a"
    (item, *_) = items(exported())
    assert item["target"]["source"]["id"] == f"urn:uuid:{ID}"
    assert item["target"]["source"]["hashiya:article"] == ID


def test_what_is_said_of_the_whole_article_stands_first_and_is_the_same_annotation_at_every_export():
    about = items(told())[0]
    assert about["motivation"] == "describing"
    assert about["target"]["hashiya:article"] == ID
    assert [(body["purpose"], body["value"]) for body in about["body"]] == [
        ("describing", "عن المقال\n\n- بند"),
        ("tagging", "نهر"),
        ("tagging", "ماء/عذب"),
    ]
    assert (about["hashiya:star"], about["hashiya:status"]) == (True, "done")
    assert items(told(note="غيرها"))[0]["id"] == about["id"]


def test_of_an_article_of_which_nothing_is_said_nothing_is_written():
    nothing = told(note="", tags=(), star=False, status=ReadingStatus.UNREAD, links=())
    assert [item["motivation"] for item in items(nothing)] == ["highlighting", "commenting", "commenting"]


def test_a_link_is_written_once_with_the_names_of_its_type():
    (link,) = (item for item in items(told()) if item["motivation"] == "linking")
    assert link["id"] == f"urn:uuid:{LINK}"
    assert (link["target"], link["body"][0]) == (f"urn:uuid:{FIRST}", f"urn:uuid:{SECOND}")
    assert link["body"][1]["value"] == "لأن **هذا**"
    assert (link["hashiya:linkType"], link["hashiya:name"], link["hashiya:inverse"]) == ("mine", "يفسر", "يفسره")


def test_the_trash_is_left_out():
    assert collection(exported(annotation("مدينة", FIRST, state=AnnotationState.TRASHED)))["total"] == 0


def test_the_page_of_print_is_told_as_the_fragment_of_a_pdf():
    source = printed()
    written = items(source)
    values = [item["target"]["selector"][0]["value"] for item in written]
    assert values == ["page=4", "page=4"]
    assert [fault for item in written for fault in faults(item, embedded=True)] == []
    read = read_jsonld(jsonld_text([source], {}), "notes.jsonld")
    assert [each.annotation for each in read.annotations] == list(source.annotations)
