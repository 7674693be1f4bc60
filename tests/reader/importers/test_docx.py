from pathlib import Path

import pytest

from reader.errors import DamagedFileError, EmptyFileError, ProtectedFileError
from reader.importers.docx import article_from_docx
from reader.importers.registry import article_from_bytes
from tests.reader.importers.archives import WORD, docx, packed
from tests.reader.importers.articles import FIRST, HEADING, check_rules, kinds

FILE = Path(__file__).parents[2] / "files" / "office" / "article.docx"


def article_of(body, **members):
    return article_from_docx(docx(body, **members), name="a.docx")


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_document_made_by_pandoc_gives_its_paragraphs():
    article = article_from_docx(FILE.read_bytes(), name="article.docx")
    check_rules(article)
    found = kinds(article)
    assert found[:2] == [("title", "مكتبة قديمة: تفتح أبوابها"), ("paragraph", "سامر الحلبي")]
    assert ("heading", "رفوف من القرن الماضي") in found
    assert ("quotation", "لم نغير شيئا في روح المكان، لكننا جعلناه يحتمل مئة عام أخرى.") in found
    assert ("list_item", "ركن القصص") in found
    assert ("paragraph", "2023 | 3.400") in found
    assert found[-1] == ("footnote", "[1] بحسب سجل البلدية.")
    assert next(text for _, text in found if text.startswith("افتتحت")).endswith("ثلاث سنوات.[1]")
    assert article.metadata.author == "سامر الحلبي، هند القاسم"
    assert article.metadata.language == "ar"


def test_deleted_text_codes_and_second_drawings_stay_out():
    body = (
        f"<w:p>{run('باق ')}<w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del><w:ins>{run('مضاف')}</w:ins>"
        "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r></w:p>"
        f'<x:AlternateContent xmlns:x="urn:x"><x:Choice><w:p>{run("إطار")}</w:p></x:Choice><x:Fallback><w:p>{run("إطار")}</w:p></x:Fallback></x:AlternateContent>'
    )
    assert article_of(body).text == "باق مضاف\nإطار"


def test_breaks_tabs_and_hyphens_are_characters():
    assert (
        article_of(
            f"<w:p>{run('أ')}<w:r><w:tab/></w:r>{run('ب')}<w:r><w:br/></w:r>{run('ج')}<w:r><w:noBreakHyphen/></w:r>{run('د')}</w:p>"
        ).text
        == "أ ب\nج\u2011د"
    )


def test_styles_are_followed_to_what_they_are_based_on():
    styles = (
        f'<w:styles xmlns:w="{WORD}"><w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Own"><w:name w:val="خاص"/><w:basedOn w:val="H"/></w:style>'
        '<w:style w:styleId="Loop"><w:name w:val="x"/><w:basedOn w:val="Loop"/></w:style></w:styles>'
    )
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(style)}</w:p>' for style in ("Own", "Loop", "None")
    )
    article = article_of(body, word__styles_dot_xml=styles)
    assert [(block.kind.value, block.level) for block in article.blocks] == [
        ("heading", 2),
        ("paragraph", 0),
        ("paragraph", 0),
    ]


def test_a_file_name_in_the_properties_is_no_title():
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Microsoft Word - x.doc</dc:title></c>'
    assert article_of(f"<w:p>{run(FIRST)}</w:p>", docProps__core_dot_xml=core).metadata.title.startswith("افتتحت")


def test_broken_encrypted_and_empty_documents_are_told_apart():
    with pytest.raises(DamagedFileError):
        article_from_docx(b"PK\x03\x04 nothing", name="a.docx")
    with pytest.raises(DamagedFileError):
        article_from_docx(packed(other="x"), name="a.docx")
    with pytest.raises(ProtectedFileError):
        article_from_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", name="a.docx")
    with pytest.raises(EmptyFileError):
        article_of("<w:p/>")


def test_a_heading_with_an_outlines_number_is_no_item_of_a_list():
    style = '<w:style w:styleId="h" w:type="paragraph"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    styles = f'<w:styles xmlns:w="{WORD}">{style}</w:styles>'
    body = f'<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr><w:r><w:t>{HEADING}</w:t></w:r></w:p>'
    article = article_from_docx(docx(body, word__styles_dot_xml=styles), name="a.docx")
    assert kinds(article) == [("heading", HEADING)]
