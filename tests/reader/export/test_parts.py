from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import DamagedFileError
from reader.export.markdown import document
from reader.export.merge import merged
from reader.export.model import ExportContext, ExportFormat, ExportOptions, Part
from reader.export.parts import highlights_region, with_fresh_parts, with_seals
from tests.reader.export.samples import AT, SECOND, annotation, exported

PATH = Path("export.md")
FULL = ExportOptions(context=ExportContext.FULL)


def noted(note="رأي في المقال"):
    """The sample with a note on the article."""
    return replace(exported(), note=note)


def test_a_text_that_the_user_edited_is_kept_and_named():
    earlier = document(exported(), FULL, at=AT).text.replace("صباح اليوم", "صباح أمس")
    result = merged(earlier, document(exported(annotation("الوفد", SECOND)), FULL, at=AT), PATH)
    assert result.kept == (Part.TEXT,)
    assert "صباح أمس" in result.text


def test_an_editors_blank_lines_are_no_edit():
    earlier = document(exported(), FULL, at=AT).text
    loose = earlier.replace("\n\n### تهديد", "  \n\n\n### تهديد")
    assert merged(loose, document(exported(), FULL, at=AT), PATH).kept == ()


def test_an_earlier_export_without_the_text_gets_it():
    earlier = document(exported(), ExportOptions(), at=AT).text + "\nكلامي\n"
    fresh = document(exported(), FULL, at=AT)
    result = merged(earlier, fresh, PATH)
    assert result.text == fresh.text + "\nكلامي\n"
    assert merged(result.text, document(exported(), ExportOptions(), at=AT), PATH).text == result.text


def test_markers_that_are_not_whole_are_an_error():
    fresh = document(exported(), FULL, at=AT).text
    with pytest.raises(DamagedFileError):
        with_fresh_parts(fresh.replace("%% hashiya:end text %%", ""), fresh, PATH)


def test_markers_of_highlights_that_are_not_whole_are_an_error():
    with pytest.raises(DamagedFileError):
        highlights_region("%% hashiya:begin highlights %%", PATH)
    assert highlights_region("نص", PATH) is None


@pytest.mark.parametrize("file_format", [each for each in ExportFormat if each.is_markdown])
def test_the_note_on_the_article_stands_before_the_highlights(file_format):
    options = ExportOptions(format=file_format)
    text = document(noted(), options, at=AT).text
    assert text.index("hashiya:begin note v=") < text.index("رأي في المقال") < text.index("hashiya:end note")
    assert text.index("hashiya:end note") < text.index("hashiya:begin highlights")
    again = merged(text, document(noted(), options, at=AT), PATH)
    assert (again.is_changed, again.kept) == (False, ())


def test_a_note_comes_changes_and_goes_with_later_exports():
    without = document(exported(), ExportOptions(), at=AT)
    first, second = (document(noted(note), ExportOptions(), at=AT) for note in ("رأي", "رأي\n\nآخر"))
    came = merged(without.text, first, PATH)
    assert came.text == first.text
    changed = merged(came.text, second, PATH)
    assert changed.text == second.text
    assert merged(changed.text, without, PATH).text == without.text


def test_a_note_that_the_user_edited_is_kept_and_named():
    earlier = document(noted(), ExportOptions(), at=AT).text.replace("رأي في", "رأيي في")
    for fresh in (noted("جديد"), exported()):
        result = merged(earlier, document(fresh, ExportOptions(), at=AT), PATH)
        assert result.kept == (Part.NOTE,)
        assert "رأيي في" in result.text


def test_a_note_cannot_pass_for_a_marker():
    once = document(noted("%% hashiya:end note %%\n\n%% hashiya:begin highlights %%"), ExportOptions(), at=AT)
    assert not merged(once.text, once, PATH).is_changed


def test_a_document_without_parts_gets_no_seal():
    assert with_seals("نص") == "نص"
