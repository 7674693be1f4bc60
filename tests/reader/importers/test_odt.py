from pathlib import Path

import pytest

from reader.errors import DamagedFileError, EmptyFileError
from reader.importers.odt import article_from_odt
from tests.reader.importers.archives import odt, packed
from tests.reader.importers.articles import check_rules, kinds

FILE = Path(__file__).parents[2] / "files" / "office" / "article.odt"


def text_of(body):
    return article_from_odt(odt(body), name="a.odt").text


def test_a_document_made_by_pandoc_gives_its_paragraphs():
    article = article_from_odt(FILE.read_bytes(), name="article.odt")
    check_rules(article)
    found = kinds(article)
    assert found[0] == ("title", "مكتبة قديمة: تفتح أبوابها")
    assert ("heading", "رفوف من القرن الماضي") in found
    assert ("quotation", "— نادر العلي") in found
    assert ("list_item", "ركن القصص") in found
    assert ("paragraph", "2022 | 1.200") in found
    assert found[-1] == ("footnote", "[1] بحسب سجل البلدية.")
    assert (article.metadata.author, article.metadata.language) == ("سامر الحلبي، هند القاسم", "ar")


def test_white_space_is_as_the_format_says():
    assert text_of(
        '<text:p>أ\n   ب<text:s text:c="3"/>ج<text:tab/>د<text:line-break/>ه<text:s text:c="999999999"/>و</text:p>'
    ).startswith("أ ب   ج د\nه")


def test_changes_and_comments_stay_out():
    body = (
        "<text:tracked-changes><text:p>محذوف</text:p></text:tracked-changes>"
        "<text:p>باق<office:annotation><text:p>تعليق</text:p></office:annotation> هنا</text:p>"
    )
    assert text_of(body) == "باق هنا"


def test_broken_encrypted_and_empty_documents_are_told_apart():
    manifest = {"META-INF__manifest_dot_xml": "<manifest><encryption-data/></manifest>"}
    with pytest.raises(DamagedFileError, match="encrypted"):
        article_from_odt(odt("<text:p>نص</text:p>", **manifest), name="a.odt")
    with pytest.raises(DamagedFileError):
        article_from_odt(packed(content_dot_xml="<x/>"), name="a.odt")
    with pytest.raises(EmptyFileError):
        article_from_odt(odt("<text:p/>"), name="a.odt")
