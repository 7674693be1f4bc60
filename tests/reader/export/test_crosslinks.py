from dataclasses import replace

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from reader.annotations import Target
from reader.article import Metadata
from reader.export.crosslinks import written_links
from reader.export.markdown import document
from reader.export.merge import merged
from reader.export.model import ExportedLink, ExportFormat, ExportOptions
from reader.export.places import Places
from reader.links import Link, LinkType
from tests.reader.export.samples import AT, FIRST, ID, SECOND, THIRD, annotation, exported
from tests.reader.export.test_escape import HOSTILE, shown

ELSEWHERE = "bbbbbbbb-0000-4000-8000-000000000002"
FAR = "99999999-9999-4999-8999-999999999999"
TYPES = (LinkType("contradicts", "", "", 0), LinkType("own", "يشرح", "يشرحه", 1))


def link(words="خلاف ذلك", *, note="", kind="contradicts", title="خبر آخر", is_backlink=False, article_id=ELSEWHERE):
    """A link of the second highlight."""
    other = annotation("خاتمة", FAR)
    quote = replace(other.target.quote, exact=words)
    target = Target(article_id, other.target.text_sha256, quote, other.target.position)
    ends = (FAR, SECOND) if is_backlink else (SECOND, FAR)
    return ExportedLink(Link(*ends, kind, note), is_backlink, replace(other, target=target), Metadata(title=title))


def linked(*links):
    return replace(exported(), links=links or (link(),), link_types=TYPES)


def lines(*links, file_format=ExportFormat.MARKDOWN, places=None):
    options = ExportOptions(format=file_format)
    return written_links(linked(*links), file_format, "ar", places or Places(options))[SECOND]


@pytest.mark.parametrize(
    ("file_format", "written"),
    [
        (ExportFormat.MARKDOWN, "يناقض: [[خبر آخر#^h-999999999999|خلاف ذلك]]"),
        (ExportFormat.OBSIDIAN, "يناقض: [[خبر آخر#^h-999999999999|خلاف ذلك]]"),
        (ExportFormat.LOGSEQ, f"يناقض: (({FAR}))"),
        (ExportFormat.PANDOC, "يناقض: [خلاف ذلك](%D8%AE%D8%A8%D8%B1%20%D8%A2%D8%AE%D8%B1.md#h-999999999999)"),
    ],
)
def test_a_link_is_written_as_the_program_reads_it(file_format, written):
    assert lines(file_format=file_format) == (written,)


def test_a_backlink_reads_from_the_other_end():
    assert lines(link(is_backlink=True))[0].startswith("يناقضه: ")
    assert lines(link(kind="own", is_backlink=True), link(kind="own"))[0].startswith("يشرحه: ")


def test_a_link_within_the_article_names_no_file():
    (same,) = lines(link(article_id=ID))
    assert same == "يناقض: [[#^h-999999999999|خلاف ذلك]]"


def test_the_word_on_why_stands_after_it():
    assert lines(link(note="انظر *هنا*"))[0].endswith("]] — انظر \\*هنا\\*")


def test_a_link_follows_a_note_that_was_moved_and_renamed(tmp_path):
    there = tmp_path / "آخر" / "اسم جديد.md"
    there.parent.mkdir()
    there.write_text(f'---\nhashiya-id: "{ELSEWHERE}"\n---\n')
    for file_format, target in ((ExportFormat.MARKDOWN, "[[اسم جديد#^"), (ExportFormat.PANDOC, "/%D8%A7")):
        options = ExportOptions(format=file_format)
        (line,) = lines(file_format=file_format, places=Places(options, tmp_path))
        assert target in line


@pytest.mark.parametrize("file_format", [each for each in ExportFormat if each.is_markdown])
def test_every_preset_shows_the_links_of_a_highlight(file_format):
    options = ExportOptions(format=file_format)
    fresh = document(linked(link(), link("ثان")), options, at=AT)
    assert fresh.text.count("يناقض: ") == 2
    again = merged(fresh.text, fresh, "export.md")
    assert (again.is_changed, again.kept) == (False, ())


def test_only_linked_highlights_have_links():
    assert set(written_links(linked(), ExportFormat.MARKDOWN, "ar", Places(ExportOptions()))) == {SECOND}
    assert not {FIRST, THIRD} & set(written_links(linked(), ExportFormat.LOGSEQ, "ar", Places(ExportOptions())))


@given(HOSTILE, HOSTILE, HOSTILE)
def test_nothing_in_a_link_breaks_out_of_its_line(words, title, note):
    found = link(words, note=note, title=title, kind="own")
    (line,) = lines(found)
    assert "\n" not in line
    (paragraph,) = shown(MarkdownIt("commonmark").parse(line))
    assert paragraph.startswith("يشرح: [[")
    assert paragraph.count("[[") == 1 + note.count("[[")
