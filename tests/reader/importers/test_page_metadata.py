import json

import pytest

from reader.importers.html import parse_html
from reader.importers.page_metadata import iso_date, page_metadata


def metadata_of(head, body="", content=b""):
    return page_metadata(parse_html(f"<html><head>{head}</head><body>{body}</body></html>"), content)


def linked(value):
    return f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>'


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2023-09-12T10:20:00+03:00", "2023-09-12"),
        ("2023-09-12", "2023-09-12"),
        ("2023/9/2", "2023-09-02"),
        ("2023-09", "2023-09"),
        ("2023", "2023"),
        ("2023-01-01", "2023-01-01"),
        ("2023-40-01", "2023"),
        ("2023-12-99", "2023-12"),
        ("20230912", ""),
        ("12 سبتمبر 2023", ""),
        ("", ""),
    ],
)
def test_dates_go_as_far_as_they_are_known(written, date):
    assert iso_date(written) == date


def test_linked_data_is_believed_first():
    head = linked(
        {
            "@graph": [
                {"@type": "WebSite", "name": "موقع"},
                {
                    "@type": ["NewsArticle"],
                    "headline": "عنوان",
                    "datePublished": "2024-03-05",
                    "author": [{"name": "سامر"}, {"name": "هند"}, "https://x.example/y"],
                    "publisher": {"name": "صحيفة"},
                },
            ]
        }
    )
    metadata = metadata_of(head + '<meta property="og:site_name" content="آخر"><meta name="author" content="غيره">')
    assert (metadata.title, metadata.author, metadata.outlet) == ("عنوان", "سامر، هند", "صحيفة")
    assert metadata.published == "2024-03-05"


@pytest.mark.parametrize(
    "broken", ["{", "[" * 100_000, "null", '"x"', '{"@type": {"a": 1}}', '{"@type": "Article", "author": 3}']
)
def test_broken_linked_data_costs_nothing_else(broken):
    head = f'<script type="application/ld+json">{broken}</script><meta name="author" content="سامر">'
    assert metadata_of(head).author == "سامر"


def test_a_year_in_the_footer_is_no_date():
    assert metadata_of("", "<footer>© 2024</footer>").published == ""


def test_a_date_is_read_from_the_address_as_far_as_it_goes():
    assert metadata_of('<link rel=canonical href="https://a.example/2024/03/05/x">').published == "2024-03-05"
    assert metadata_of('<link rel=canonical href="https://a.example/2024/3/x">').published == "2024-03"
    assert metadata_of('<link rel=canonical href="https://a.example/20240305">').published == ""


def test_a_time_element_is_a_date():
    assert metadata_of("", '<time datetime="2024-03-05T10:00">الثلاثاء</time>').published == "2024-03-05"


def test_the_site_is_cut_off_the_title():
    assert metadata_of("<title>خبر مهم - صحيفة</title><meta property=og:site_name content=صحيفة>").title == "خبر مهم"
    assert metadata_of("<title>صحيفة: خبر</title>").title == "صحيفة: خبر"
    assert metadata_of("<title>خبر طويل ومهم | موقع</title>").title == "خبر طويل ومهم"


def test_a_heading_that_the_window_title_repeats_is_the_title():
    assert metadata_of("<title>خبر مهم :: موقع</title>", "<h1>موقع</h1><h1>خبر  مهم</h1>").title == "خبر مهم"
    assert metadata_of("<title>خبر مهم :: بوابة</title>", "<h1>خبر  مهم</h1>").title == "خبر مهم"


def test_only_web_addresses_are_addresses():
    assert metadata_of('<link rel="canonical" href="javascript:alert(1)">').url == ""
    assert metadata_of('<link rel="canonical" href="file:///etc/passwd">').url == ""
    saved = b"<!--\n Page saved with SingleFile \n url: https://a.example/b \n saved date: x -->"
    assert metadata_of("", content=saved).url == "https://a.example/b"


def test_a_language_tag_is_checked():
    root = parse_html('<html lang="ar_EG"><body>x</body></html>')
    assert page_metadata(root, b"").language == "ar-EG"
    root = parse_html('<html lang="<script>"><body>x</body></html>')
    assert page_metadata(root, b"").language == ""
