import csv
import io
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Metadata
from reader.catalogue import ReadingStatus
from reader.deeplinks import parse_link
from reader.export.model import ExportedLink
from reader.export.tabular import COLUMNS, csv_text, json_text
from reader.links import Link
from tests.reader.export.samples import AT, FIRST, ID, SECOND, TEXT, THIRD, annotation, exported

NAMES = {"claim": "ادعاء"}


def rows(*articles):
    return list(csv.DictReader(io.StringIO(csv_text(articles, NAMES), newline="")))


def test_every_highlight_is_a_line_that_names_its_article():
    found = rows(exported())
    assert len(found) == 3
    assert tuple(found[0]) == COLUMNS
    second = found[1]
    assert (second["article_id"], second["annotation_id"], second["label"]) == (ID, SECOND, "ادعاء")
    assert (second["section"], second["sources"], second["entities"]) == ("تهديد أمريكي", "رويترز", "جاك سوليفان")
    assert second["tags"] == "تهديد أمريكي; روسيا/الحرب"
    assert TEXT[int(second["start"]) : int(second["end"])] == second["quote"]
    assert parse_link(second["hashiya_link"]).annotation_id == SECOND


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r")))
def test_no_note_becomes_a_formula_and_every_note_reads_back(note):
    (found,) = rows(exported(annotation("مدينة", FIRST, note=note)))
    cell = found["note"]
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠"))
    assert cell.removeprefix("'") == note


def test_json_holds_texts_and_all_that_is_said_about_them():
    value = json.loads(json_text([exported()], NAMES, at=AT))
    assert value["generator"] == "hashiya"
    (article,) = value["articles"]
    assert article["text"] == TEXT
    assert article["outlet"] == "الغد"
    assert [article["text"][start:end] for start, end, kind, _ in article["blocks"] if kind == "heading"] == [
        "تهديد أمريكي",
        "خاتمة",
    ]
    second = article["annotations"][1]
    assert second["label"] == {"id": "claim", "name": "ادعاء"}
    assert second["sources"] == [{"name": "رويترز", "cue": "حسبما ذكرت"}]
    assert article["annotations"][0]["label"] is None


def test_json_keeps_a_lone_surrogate():
    value = json.loads(json_text([exported(annotation("مدينة", FIRST, note="أ\ud800"))], NAMES, at=AT))
    assert value["articles"][0]["annotations"][0]["note"] == "أ\ud800"


def known():
    """The sample with all that can be known about an article, and a link each way."""
    other = annotation("خاتمة", THIRD)
    links = (
        ExportedLink(Link(SECOND, THIRD, "contradicts", "لأن"), False, other, Metadata(title="آخر")),
        ExportedLink(Link(THIRD, SECOND, "supports"), True, other, Metadata(title="آخر")),
    )
    status = ReadingStatus.DONE
    return replace(
        exported(), note="رأي", tags=("ماء",), star=True, status=status, collections=("بحث/أول",), links=links
    )


def test_a_line_says_what_is_known_of_the_article_and_what_the_highlight_is_linked_with():
    found = rows(known())[1]
    there = f"hashiya://article/{ID}?h={THIRD}"
    assert (found["links"], found["backlinks"]) == (f"contradicts {there}", f"supports {there}")
    assert (found["starred"], found["article_starred"], found["article_status"]) == ("0", "1", "done")
    assert (found["article_tags"], found["collections"]) == ("ماء", "بحث/أول")


def test_json_says_the_same():
    (article,) = json.loads(json_text([known()], NAMES, at=AT))["articles"]
    assert (article["note"], article["tags"], article["starred"], article["status"]) == ("رأي", ["ماء"], True, "done")
    assert article["collections"] == ["بحث/أول"]
    link, backlink = article["annotations"][1]["links"]
    assert (link["type"], link["backlink"], link["note"], link["quote"]) == ("contradicts", False, "لأن", "خاتمة")
    assert (backlink["type"], backlink["backlink"], backlink["annotation_id"]) == ("supports", True, THIRD)
