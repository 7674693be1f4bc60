import json
import re

from hypothesis import given
from hypothesis import strategies as st

from reader.export.citations import bibtex_text, citation_key, csl_text
from tests.reader.export.samples import ID, exported


def test_an_article_is_an_entry_with_what_is_known():
    entry = bibtex_text([exported(author="أحمد سالم", url="https://example.org/a_b?x=1%20&y={z}")])
    assert entry.startswith("@online{hashiya-a7f3c0de,\n")
    assert '  title = {{زعيم في "قمة" الأسلحة: ما [بعد]}},\n' in entry
    assert "  author = {{أحمد سالم}},\n" in entry
    assert "  organization = {الغد},\n" in entry
    assert "  date = {2023-09-12},\n  year = {2023},\n" in entry
    assert "  url = {https://example.org/a_b?x=1%20&y=%7Bz%7D},\n" in entry
    assert "  langid = {arabic},\n" in entry


def test_what_is_unknown_is_left_out():
    entry = bibtex_text([exported(outlet="", published="أمس", language="")])
    assert not re.search(r"date|year|organization|author|langid|url", entry)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_title_breaks_out_of_its_braces(title):
    entry = bibtex_text([exported(title=title)])
    bare = re.sub(r"\\textbackslash\{\}|\\text\w+\{\}|\\.", "", entry)
    assert bare.count("{") == bare.count("}")
    assert bare.rstrip().endswith("}")
    assert entry.startswith("@online{")


def test_several_articles_are_several_entries():
    assert bibtex_text([exported(), exported()]).count("@online{") == 2


def test_csl_names_the_article_as_citation_programs_read_it():
    (item,) = json.loads(csl_text([exported(author="أحمد", url="https://example.org")]))
    assert item["id"] == citation_key(ID) == "hashiya-a7f3c0de"
    assert item["type"] == "article-newspaper"
    assert item["author"] == [{"literal": "أحمد"}]
    assert item["container-title"] == "الغد"
    assert item["issued"] == {"date-parts": [[2023, 9, 12]]}


def test_a_partial_date_stays_partial():
    (item,) = json.loads(csl_text([exported(published="2023-09")]))
    assert item["issued"] == {"date-parts": [[2023, 9]]}
    (item,) = json.loads(csl_text([exported(published="2024-03-11/2024-04-09")]))
    assert item["issued"] == {"date-parts": [[2024, 3, 11], [2024, 4, 9]]}
    (item,) = json.loads(csl_text([exported(published="")]))
    assert "issued" not in item


def test_a_month_of_another_calendar_is_a_stretch_of_days():
    assert "  date = {2024-03-11/2024-04-09},\n  year = {2024}," in bibtex_text(
        [exported(published="2024-03-11/2024-04-09")]
    )
