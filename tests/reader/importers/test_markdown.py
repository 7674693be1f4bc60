import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import EmptyFileError, FileError, UnknownFormatError
from reader.importers.markdown import article_from_markdown, front_matter_metadata, markdown_lines
from tests.reader.importers.articles import check_rules, kinds

FILE = Path(__file__).parents[2] / "files" / "markdown" / "article.md"


def text_of(source):
    return [line.text for line in markdown_lines(source)]


def test_a_file_with_front_matter_becomes_its_rendered_text():
    article = article_from_markdown(FILE.read_bytes(), name="article.md")
    check_rules(article)
    found = kinds(article)
    assert found[0] == ("title", "مكتبة قديمة تفتح أبوابها في حي الزيتون")
    assert found[1] == (
        "paragraph",
        "افتتحت بلدية مدينة الواحة، أمس الثلاثاء، مكتبة حي الزيتون بعد ترميم استمر ثلاث سنوات.[1]",
    )
    assert ("heading", "رفوف من القرن الماضي") in found
    assert ("paragraph", "وقالت المديرة سلمى إن المكان مفتوح للجميع وإن الرمز محفوظ.") in found
    assert ("quotation", "لم نغير شيئا في روح المكان، لكننا جعلناه يحتمل مئة عام أخرى.") in found
    assert ("list_item", "ركن القصص") in found
    assert ("paragraph", "2023 | 3.400") in found
    assert found[-1] == ("footnote", "[1] بحسب سجل البلدية.")
    assert "alert" not in article.text
    assert "**" not in article.text


def test_front_matter_becomes_metadata():
    metadata = article_from_markdown(FILE.read_bytes(), name="article.md").metadata
    assert metadata.title == "مكتبة قديمة: تفتح أبوابها"
    assert metadata.author == "سامر الحلبي، هند القاسم"
    assert (metadata.outlet, metadata.published, metadata.language) == ("أخبار الواحة", "2024-03-05", "ar")
    assert metadata.url == "https://news.example/2024/03/library"


def test_front_matter_that_is_no_yaml_is_read_line_by_line():
    metadata = front_matter_metadata("title: قال: نعم\nauthor: 'سامر'\ndate: 2024\n")
    assert (metadata.title, metadata.author, metadata.published) == ("قال: نعم", "سامر", "2024")


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\ntitle: *c\n",
        "title: !!python/object/apply:os.system ['true']\n",
        "title: {deep: 1}\n",
        "[" * 3_000,
        "date: 2024-99-99\n",
        "- just\n- a list\n",
    ],
)
def test_hostile_front_matter_is_harmless(text):
    start = time.process_time()
    metadata = front_matter_metadata(text)
    assert len(metadata.title) < 200
    assert time.process_time() - start < 2


def test_marks_of_note_programs_are_read():
    assert text_of("[[بوتين]] و[[كيم|الزعيم]] و==مهم== و~~محذوف~~") == ["بوتين والزعيم ومهم ومحذوف"]
    assert text_of("a == b و c == d") == ["a == b و c == d"]


def test_a_file_without_front_matter_begins_with_its_text():
    assert text_of("---\n\nنص") == ["نص"]
    assert article_from_markdown("نص فقط".encode(), name="a.md").text == "نص فقط"


def test_code_keeps_its_lines():
    assert text_of("```\nأ\nب\n```") == ["أ\nب\n"]


def test_files_without_text_are_refused():
    with pytest.raises(EmptyFileError):
        article_from_markdown(b"---\ntitle: x\n---\n", name="a.md")
    with pytest.raises(UnknownFormatError):
        article_from_markdown(bytes(range(256)) * 20, name="a.md")


@pytest.mark.parametrize("piece", ["[", "> ", "- ", "*a ", "`", "![", "<", "[^1]", "||", "==", "[["])
def test_hostile_markdown_is_read_in_bounded_time(piece):
    start = time.process_time()
    markdown_lines(piece * 5_000)
    assert time.process_time() - start < 15


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "# ",
                "> ",
                "- ",
                "1. ",
                "نص ",
                "\n",
                "\n\n",
                "**",
                "[^1]",
                "[^1]: ",
                "| ",
                "|-|\n",
                "```\n",
                "---\n",
                "<b>",
                "\\",
                "[[",
                "]]",
                "\x00",
                "\ud800",
            ]
        )
    )
)
def test_any_markdown_is_an_article_or_a_file_error(pieces):
    try:
        article = article_from_markdown("".join(pieces).encode("utf-8", "surrogatepass"), name="a.md")
    except FileError:
        return
    check_rules(article)


def test_a_footnote_defined_inside_itself_costs_nothing_else():
    assert "بقية المقال" in text_of("[^1]: > [^1]: \n\nبقية المقال")
