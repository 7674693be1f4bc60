from datetime import datetime

import pytest
import yaml
from markdown_it import MarkdownIt

from reader.article import Metadata
from reader.concordance import EntityPage, KwicLine, Neighbour, NoteOn, Period, Spot
from reader.dossier import Dossier, Statement
from reader.errors import CitationPatternError
from reader.export.crossings import Cited, dossier_to_markdown, page_to_markdown
from reader.identity import Referent, ReferentId
from reader.sources.model import AttributionKind, CueClass
from reader.spans import Span

AT = datetime(2026, 1, 2, 3, 4, 5).astimezone()
EVIL = "<b>*اسم* [x](y)"
WHO = Referent(ReferentId("PER", "اسم"), EVIL, 2, 3, 1)
SPOT = Spot("id-1", "عنوان _مائل_", "الوطن", "2023-09-12", Span(3, 9))
PAGE = EntityPage(
    WHO,
    (("اسم", 3),),
    (KwicLine(SPOT, "قال # و", "اسم", "، ثم ==عاد=="),),
    (Neighbour(Referent(ReferentId("LOC", "موسكو"), "موسكو", 1, 1, 0), 1, 2),),
    (Period("2023-09", 1, 3),),
    (NoteOn(SPOT, "h-1", "claim", "مقطع\nعلى سطرين", "حاشية **مهمة**"),),
)
DOSSIER = Dossier(WHO, (Statement(SPOT, "زعم", "- قول", AttributionKind.MIXED, CueClass.DOUBTING, "رويترز"),))


def read(text: str) -> tuple[dict[str, object], str]:
    """The front matter, and the words that a reader of Markdown sees."""
    _, head, body = text.split("---\n", 2)
    return yaml.safe_load(head), MarkdownIt("commonmark").render(body)


def test_an_entity_page_reads_as_what_it_says() -> None:
    head, html = read(page_to_markdown(PAGE, language="ar", at=AT))
    assert (head["title"], head["dir"], head["articles"], head["mentions"]) == (EVIL, "rtl", 2, 3)
    assert "<h1>&lt;b&gt;*اسم* [x](y)</h1>" in html
    assert "قال # و<strong>اسم</strong>، ثم ==عاد==…" in html
    assert "موسكو: 1 / 2" in html
    assert "2023-09: 3" in html
    assert "<p>مقطع</p>\n<p>على سطرين</p>" in html
    assert "حاشية <strong>مهمة</strong>" in html
    assert '<a href="hashiya://article/id-1?h=h-1">«عنوان _مائل_»، الوطن، 12 سبتمبر 2023</a>' in html


@pytest.mark.parametrize(
    ("language", "told", "seen"),
    [
        ("ar", "<strong>زعم</strong> · مباشر جزئيًا · تشكيك · عبر رويترز", "أول ذكر: 12 سبتمبر 2023"),
        ("en", "<strong>زعم</strong> · partly direct · doubt · via رويترز", "First seen: 12 September 2023"),
    ],
)
def test_a_dossier_tells_how_each_statement_was_made(language: str, told: str, seen: str) -> None:
    _, html = read(dossier_to_markdown(DOSSIER, language=language, at=AT))
    assert told in html
    assert seen in html
    assert "<blockquote>\n<p>- قول</p>\n</blockquote>" in html
    assert html.count('href="hashiya://article/id-1"') == 2


def test_what_is_not_there_has_no_heading() -> None:
    bare = page_to_markdown(EntityPage(WHO), language="ar", at=AT)
    assert "##" not in bare
    assert "##" not in dossier_to_markdown(Dossier(WHO), language="ar", at=AT)


def test_articles_are_cited_as_the_user_likes_it() -> None:
    known = Metadata("عنوان", "سامر", "الوطن", "https://example.org/a", "2023-09-12")
    cited = Cited("{quote} ({author}، {title}[، {url}]، اطُّلع عليه في {accessed})", {"id-1": (known, "2026-01-02")})
    words = "سامر، عنوان، https://example.org/a، اطُّلع عليه في 2 يناير 2026"
    for text in (
        page_to_markdown(PAGE, language="ar", at=AT, cited=cited),
        dossier_to_markdown(DOSSIER, language="ar", at=AT, cited=cited),
    ):
        _, html = read(text)
        assert words in html
        assert "«عنوان" not in html
    with pytest.raises(CitationPatternError):
        page_to_markdown(PAGE, language="ar", at=AT, cited=Cited("{nobody}"))
