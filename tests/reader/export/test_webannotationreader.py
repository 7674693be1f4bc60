import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import AnnotationState, Label, TextQuoteSelector
from reader.catalogue import ReadingStatus
from reader.errors import DamagedFileError
from reader.export.foreignnotes import ForeignArticle
from reader.export.model import ExportedLink
from reader.export.webannotation import jsonld_text
from reader.export.webannotationreader import read_jsonld
from reader.links import Link, LinkType
from reader.spans import Span
from tests.reader.export.annomodel import faults
from tests.reader.export.samples import CREATED, FIRST, ID, SECOND, annotation, exported

NAMES = {"claim": "ادعاء"}
TEXTS = st.text(max_size=20)
TAGS = st.lists(TEXTS.filter(bool), unique=True, max_size=3).map(tuple)


def test_what_was_written_is_read_back_whole():
    source = exported()
    back = read_jsonld(jsonld_text([source], NAMES), "x")
    assert tuple(each.annotation for each in back.annotations) == source.annotations
    assert back.annotations[1].label == Label("claim", "ادعاء", "yellow", "solid", 0)
    assert back.annotations[0].title == source.article.metadata.title
    assert (back.articles, back.links) == ((), ())


@given(TEXTS.filter(bool), TEXTS, TEXTS, TAGS, st.booleans())
def test_any_annotation_survives_the_round_trip(exact, prefix, note, tags, star):
    plain = annotation("مدينة", FIRST, note=note, tags=tags, label="claim", star=star)
    quote = TextQuoteSelector(exact, prefix, "")
    whole = replace(plain, target=replace(plain.target, quote=quote), state=AnnotationState.MOVED)
    written = jsonld_text([exported(whole)], NAMES)
    assert [fault for item in json.loads(written)["first"]["items"] for fault in faults(item, embedded=True)] == []
    (back,) = read_jsonld(written, "x").annotations
    assert back.annotation == whole


@given(TEXTS, TAGS, st.booleans(), st.sampled_from(ReadingStatus), st.sampled_from(["", "https://example.org/أ"]))
def test_whatever_is_said_of_an_article_survives_the_round_trip(note, tags, star, status, url):
    source = replace(exported(url=url), note=note, tags=tags, star=star, status=status)
    written = jsonld_text([source], NAMES)
    assert [fault for item in json.loads(written)["first"]["items"] for fault in faults(item, embedded=True)] == []
    said = "" if status is ReadingStatus.UNREAD else status.value
    address, sha = url or f"urn:uuid:{ID}", source.article.text_sha256
    whole = ForeignArticle(address, note, tags, star, said, ID, sha)
    has_words = bool(note or tags or star or said)
    assert read_jsonld(written, "x").articles == ((whole,) if has_words else ())


@given(TEXTS.filter(bool), TEXTS, TEXTS, TEXTS)
def test_any_link_survives_the_round_trip(type_id, note, name, inverse):
    source = exported()
    link = Link(FIRST, SECOND, type_id, note, "44444444-4444-4444-8444-444444444444", CREATED)
    known = LinkType(type_id, name, inverse, 0)
    linked = ExportedLink(link, False, source.annotations[1], source.article.metadata)
    written = jsonld_text([replace(source, links=(linked,), link_types=(known,))], NAMES)
    (back,) = read_jsonld(written, "x").links
    assert (back.link, back.type) == (link, known)


# In the shapes of the recommendation: 3.2.4 and 3.2.5 (bodies), 4.2.4 and 4.2.5 (selectors), 5 (collections).
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


def shaped(**changes):
    """A valid annotation of another program with other parts."""
    value = FOREIGN | {"body": "http://example.org/post1"} | changes
    assert faults(value) == []
    return json.dumps(value)


def test_annotations_of_other_programs_are_read():
    (found,) = read_jsonld(json.dumps(FOREIGN), "x").annotations
    assert found.source == "http://example.org/page1"
    assert found.annotation.target.quote == TextQuoteSelector("anotation", "this is an ", " that has some")
    assert (found.annotation.body.note, found.annotation.body.tags) == ("comment", ("tag",))
    assert found.annotation.created.year == 2015
    assert read_jsonld(json.dumps(FOREIGN), "x").annotations == (found,)


def test_a_body_may_be_a_bare_value_and_a_target_a_place():
    item = {
        "type": "Annotation",
        "bodyValue": "Comment text",
        "target": {"source": "http://x", "selector": {"type": "TextPositionSelector", "start": 412, "end": 795}},
    }
    (found,) = read_jsonld(json.dumps({"type": "AnnotationPage", "items": [item]}), "x").annotations
    assert found.annotation.target.span == Span(412, 795)
    assert found.annotation.body.note == "Comment text"


@pytest.mark.parametrize(
    ("body", "note", "tags"),
    [
        ("http://example.org/note1", "http://example.org/note1", ()),
        (
            {"type": "TextualBody", "value": "<p>j'adore !</p>", "format": "text/html", "language": "fr"},
            "j'adore !",
            (),
        ),
        ([{"type": "TextualBody", "purpose": "tagging", "value": "love"}, {"id": "http://x.org/b"}], "", ("love",)),
        ({"type": "SpecificResource", "purpose": "tagging", "source": "http://example.org/city1"}, "", ()),
        ({"type": "Choice", "items": ["http://example.org/a", {"type": "TextualBody", "value": "b"}]}, "b", ()),
    ],
)
def test_bodies_in_every_shape_of_the_model_are_read(body, note, tags):
    selector = {"type": "TextQuoteSelector", "exact": "كلمات"}
    target = {"source": "http://example.org/page1", "selector": selector}
    (found,) = read_jsonld(shaped(body=body, target=target), "x").annotations
    assert (found.annotation.body.note, found.annotation.body.tags) == (note, tags)


@pytest.mark.parametrize(
    "target",
    [
        {"source": "http://x.org/1", "selector": [{"type": "TextQuoteSelector", "exact": "كلمات"}]},
        {"source": {"id": "http://x.org/1"}, "selector": {"type": "TextQuoteSelector", "exact": "كلمات"}},
        [{"source": "http://x.org/1", "selector": {"type": "TextQuoteSelector", "exact": "كلمات"}}, "http://x.org/2"],
        {
            "source": "http://x.org/1",
            "selector": {
                "type": "FragmentSelector",
                "value": "para5",
                "refinedBy": {"type": "TextQuoteSelector", "exact": "كلمات"},
            },
        },
        {
            "type": "List",
            "items": [
                {"source": "http://x.org/1", "selector": {"type": "TextQuoteSelector", "exact": "كلمات"}},
                {"source": "http://x.org/2", "selector": {"type": "TextQuoteSelector", "exact": "غيرها"}},
            ],
        },
    ],
)
def test_targets_in_every_shape_of_the_model_are_read(target):
    found = read_jsonld(shaped(target=target), "x").annotations[0]
    assert (found.source, found.annotation.target.quote.exact) == ("http://x.org/1", "كلمات")


@pytest.mark.parametrize(
    "selector",
    [
        {"type": "CssSelector", "value": "#elemid > .elemclass + p"},
        {"type": "XPathSelector", "value": "/html/body/p[2]"},
        {"type": "SvgSelector", "id": "http://example.org/svg1"},
        {"type": "DataPositionSelector", "start": 4096, "end": 4104},
        "http://example.org/selector1",
    ],
)
def test_places_that_are_no_words_are_passed_over(selector):
    target = {"source": "http://example.org/page1", "selector": selector}
    found = read_jsonld(shaped(target=target), "x")
    assert (found.annotations, found.articles) == ((), ())


def test_an_annotation_on_two_passages_becomes_one_on_each():
    passages = [
        {"source": "http://x.org/1", "selector": {"type": "TextQuoteSelector", "exact": words}}
        for words in ("كلمات", "غيرها")
    ]
    target = {"type": "Composite", "items": passages}
    value = shaped(id="urn:uuid:" + FIRST, target=target, body={"type": "TextualBody", "value": "رأي"})
    first, second = (each.annotation for each in read_jsonld(value, "x").annotations)
    assert (first.id, first.target.quote.exact, second.target.quote.exact) == (FIRST, "كلمات", "غيرها")
    assert second.id not in {FIRST, ""}
    assert first.body.note == second.body.note == "رأي"
    assert read_jsonld(value, "x").annotations[1].annotation.id == second.id


def test_a_note_on_a_whole_page_is_one_on_its_article():
    body = {"type": "TextualBody", "value": "عن كلها", "purpose": "commenting"}
    found = read_jsonld(shaped(body=body, target="http://example.org/page1"), "x")
    assert found.annotations == ()
    assert found.articles == (ForeignArticle("http://example.org/page1", "عن كلها"),)


def test_a_link_between_annotations_of_other_programs_supports():
    first, second = "urn:uuid:" + FIRST, "urn:uuid:" + SECOND
    (found,) = read_jsonld(shaped(motivation="linking", body=second, target=first), "x").links
    assert (found.link.source, found.link.target, found.link.type) == (FIRST, SECOND, "supports")
    assert read_jsonld(shaped(motivation="linking", body="http://x.org/a", target="http://x.org/b"), "x").links == ()


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '"x"', "[" * 100_000, '{"type":"Annotation"}'])
def test_a_file_without_annotations_is_refused(content):
    with pytest.raises(DamagedFileError):
        read_jsonld(content, "x.jsonld")


@pytest.mark.parametrize("key", ["target", "body", "selector"])
def test_a_file_of_lists_within_lists_is_refused_and_no_more(key):
    nested = '{"items":' * 900 + "[]" + "}" * 900
    target = f'{{"source": "http://x.org/1", "selector": {nested if key == "selector" else "[]"}}}'
    parts = {"target": target, "body": '"http://x.org"'} | ({key: nested} if key != "selector" else {})
    with suppress(DamagedFileError):
        read_jsonld(f'{{"type": "Annotation", "target": {parts["target"]}, "body": {parts["body"]}}}', "x")


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
    shapes = [
        value,
        FOREIGN | {"body": value},
        FOREIGN | {"target": value},
        FOREIGN | {"motivation": ["linking", value]},
    ]
    with suppress(DamagedFileError):
        read_jsonld(json.dumps(shapes), "x")
