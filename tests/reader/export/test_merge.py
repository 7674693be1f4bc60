from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DamagedFileError
from reader.export.markdown import document
from reader.export.merge import merged, without_blocks
from reader.export.model import ExportOptions, Part
from reader.export.names import block_id
from tests.reader.export.samples import AT, FIRST, ID, SECOND, annotation, exported

PATH = Path("export.md")


def fresh(*annotations, at=AT):
    return document(exported(*annotations), ExportOptions(), at=at)


def with_note(note):
    """The sample with another note on its second highlight."""
    source = exported()
    first, second, third = source.annotations
    changed = replace(second, body=replace(second.body, note=note))
    return document(replace(source, annotations=(first, changed, third)), ExportOptions(), at=AT)


def test_the_same_export_twice_changes_nothing():
    result = merged(fresh().text, fresh(at=AT + timedelta(hours=1)), PATH)
    assert not result.is_changed
    assert result.kept == ()


def test_a_changed_note_is_written_anew():
    result = merged(fresh().text, with_note("رأي آخر"), PATH)
    assert result.is_changed
    assert "رأي آخر" in result.text
    assert "ملاحظة **مهمة**" not in result.text


def test_what_stands_outside_the_markers_stays():
    existing = fresh().text.replace("# زعيم", "كلامي قبل\n\n# زعيم") + "\nكلامي بعد\n"
    existing = existing.replace("lang: ", "mine: 1\nlang: ")
    result = merged(existing, with_note("رأي"), PATH)
    assert all(words in result.text for words in ("كلامي قبل", "كلامي بعد", "mine: 1", "رأي"))
    assert result.text.count("## ملاحظاتي") == 1


def test_an_edited_block_is_kept_and_named():
    existing = fresh().text.replace("ملاحظة **مهمة**", "ملاحظة عدّلتُها")
    result = merged(existing, with_note("رأي آخر"), PATH)
    assert result.kept == (SECOND,)
    assert "ملاحظة عدّلتُها" in result.text
    assert "رأي آخر" not in result.text


def test_a_block_stays_kept_at_every_later_export():
    existing = fresh().text.replace("ملاحظة **مهمة**", "ملاحظة عدّلتُها")
    once = merged(existing, with_note("رأي"), PATH)
    twice = merged(once.text, with_note("رأي"), PATH)
    assert twice.text == once.text
    assert twice.kept == (SECOND,)


def test_lines_between_blocks_stay_before_the_block_they_stood_before():
    existing = fresh().text.replace("## تهديد أمريكي", "كلام بين مقطعين\n\n## تهديد أمريكي")
    result = merged(existing, with_note("رأي"), PATH)
    assert "كلام بين مقطعين\n\n## تهديد أمريكي\n\n>" in result.text
    assert "رأي" in result.text
    assert result.kept == ()


def test_lines_after_the_last_block_stay_last():
    existing = fresh().text.replace("%% hashiya:end", "كلام أخير\n\n%% hashiya:end")
    result = merged(existing, with_note("رأي"), PATH)
    assert "كلام أخير\n\n%% hashiya:end" in result.text


def test_the_block_of_a_deleted_highlight_goes_and_the_lines_before_it_stay():
    existing = fresh().text.replace("## تهديد أمريكي", "كلام بين مقطعين\n\n## تهديد أمريكي")
    first, _, third = exported().annotations
    result = merged(existing, fresh(first, third), PATH)
    assert "ستدفع الثمن" not in result.text
    assert result.text.index("كلام بين مقطعين") < result.text.index("## خاتمة")


def test_the_edited_block_of_a_deleted_highlight_stays():
    existing = fresh().text.replace("ملاحظة **مهمة**", "ملاحظة عدّلتُها")
    first, _, third = exported().annotations
    result = merged(existing, fresh(first, third), PATH)
    assert "ملاحظة عدّلتُها" in result.text
    assert result.kept == (SECOND,)


def test_a_new_highlight_comes_in_its_place():
    first, second, third = exported().annotations
    result = merged(fresh(first, third).text, fresh(first, second, third), PATH)
    assert result.text.partition("# زعيم")[2] == fresh(first, second, third).text.partition("# زعيم")[2]


def test_a_block_whose_link_was_removed_is_not_written_twice():
    text = fresh().text
    start = text.index("2026-08-21", text.index("[[جاك سوليفان]]"))
    existing = text[:start] + text[text.index("\n", start) + 1 :]
    result = merged(existing, fresh(), PATH)
    assert result.text.count(f"^{block_id(SECOND)}") == 1
    assert result.kept == (SECOND,)


def test_blanks_that_a_formatter_changed_are_no_edit():
    existing = fresh().text.replace("\n\n^h-", "\n\n\n^h-").replace("[[جاك سوليفان]]", "[[جاك سوليفان]]  ")
    result = merged(existing, with_note("رأي"), PATH)
    assert result.kept == ()
    assert "رأي" in result.text


def test_a_link_to_a_block_among_the_users_words_is_no_such_block():
    own = f"انظر [[#^{block_id(SECOND)}]] و hashiya://article/{ID}?h={SECOND}"
    result = merged(fresh().text.replace("## تهديد", f"{own}\n\n## تهديد"), with_note("رأي"), PATH)
    assert own in result.text
    assert "رأي" in result.text
    assert result.kept == ()


def test_a_block_that_is_said_to_stay_stays_where_it_stood():
    first, second, _ = exported().annotations
    result = merged(fresh().text, fresh(second), PATH, stays=lambda block: block.annotation_id == first.id)
    assert result.text.index("> مدينة النور") < result.text.index("ستدفع الثمن")
    assert "## خاتمة" not in result.text
    assert result.kept == ()
    assert not merged(result.text, fresh(second), PATH, stays=lambda block: block.annotation_id == first.id).is_changed


def test_properties_that_the_user_left_alone_are_written_anew_with_the_highlights():
    existing = fresh().text.replace("---\n\n# زعيم", "mine: 1\n---\n\n# زعيم")
    renamed = document(replace(exported(author="أحمد"), tags=("جديد",), star=True), ExportOptions(), at=AT)
    result = merged(existing, renamed, PATH)
    head = result.text.partition("\n---\n")[0]
    assert all(words in head for words in ('author: "أحمد"', '"جديد"', "starred: true", "mine: 1"))
    assert result.kept == ()


def test_properties_that_the_user_changed_are_kept_and_named_when_there_are_new_ones():
    existing = fresh().text.replace('"تهديد_أمريكي"', '"كلمتي"')
    assert merged(existing, fresh(), PATH).kept == ()
    result = merged(existing, document(exported(author="أحمد"), ExportOptions(), at=AT), PATH)
    assert result.kept == (Part.PROPERTIES,)
    assert '"كلمتي"' in result.text
    assert "أحمد" not in result.text


def test_a_file_without_markers_gets_the_highlights_at_its_end():
    result = merged(f'---\nhashiya-id: "{ID}"\n---\n\nكلامي\n', fresh(), PATH)
    assert result.text.index("كلامي") < result.text.index("%% hashiya:begin") < result.text.index("%% hashiya:end")
    assert not merged(result.text, fresh(), PATH).is_changed


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("%% hashiya:end highlights %%", ""),
        ("%% hashiya:begin highlights %%", ""),
        ("%% hashiya:begin highlights %%", "%% hashiya:end highlights %%\n%% hashiya:begin highlights %%"),
    ],
)
def test_a_file_with_broken_markers_is_refused(old, new):
    with pytest.raises(DamagedFileError):
        merged(fresh().text.replace(old, new), fresh(), PATH)


@given(st.lists(st.tuples(st.integers(0, 80), st.booleans()), min_size=1, max_size=5), st.booleans(), st.booleans())
def test_no_line_that_the_user_wrote_is_ever_lost(places, changed, removed):
    lines = fresh().text.split("\n")
    for number, (place, spaced) in enumerate(places):
        own = f"كلامي رقم {number} هنا"
        lines[min(place, len(lines)) : min(place, len(lines))] = ["", own, ""] if spaced else [own]
    now = with_note("رأي آخر") if changed else fresh()
    now = fresh(*exported().annotations[::2]) if removed else now
    once = merged("\n".join(lines), now, PATH)
    for number in range(len(places)):
        assert once.text.count(f"كلامي رقم {number} هنا") == 1
    twice = merged(once.text, now, PATH)
    assert twice.text == once.text
    assert not twice.is_changed


def test_the_moment_and_the_hash_are_brought_up_to_date():
    existing = fresh().text.replace("hashiya-text-sha256: ", "hashiya-text-sha256: 0")
    result = merged(existing, fresh(at=AT + timedelta(days=1)), PATH)
    assert result.is_changed
    assert result.text == fresh(at=AT + timedelta(days=1)).text


def test_words_of_the_article_cannot_pass_for_markers():
    highlight = annotation("مدينة النور", FIRST, note="%% hashiya:end highlights %%\n\n^h-000000000000")
    once = fresh(highlight)
    assert not merged(once.text, once, PATH).is_changed


def test_an_export_can_be_emptied_of_what_the_user_did_not_touch():
    existing = fresh().text.replace("ملاحظة **مهمة**", "عدّلتُها")
    result = merged(existing, without_blocks(existing, PATH), PATH)
    assert "مدينة النور" not in result.text
    assert "عدّلتُها" in result.text
    assert without_blocks("كلامي", PATH).text == "كلامي"
