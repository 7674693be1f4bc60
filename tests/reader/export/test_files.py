import os
from dataclasses import replace

import pytest

from reader.errors import DamagedFileError, UnreadableFileError, UnwritableFileError
from reader.export.files import write_document, write_documents, write_whole
from reader.export.model import ExportOptions, ExportStatus
from tests.reader.export.samples import AT, SECOND, exported

OTHER = "bbbbbbbb-0000-4000-8000-000000000002"


def write(path, source=None, **options):
    return write_document(source or exported(), path, ExportOptions(**options), at=AT)


def write_all(folder, *articles, **options):
    return write_documents(articles, folder, ExportOptions(**options), at=AT)


def test_an_export_is_made_then_found_unchanged_then_brought_up_to_date(tmp_path):
    path = tmp_path / "a.md"
    assert write(path).status is ExportStatus.CREATED
    assert write(path).status is ExportStatus.UNCHANGED
    assert not (tmp_path / "a.md.bak").exists()
    first = path.read_bytes()
    assert write(path, replace(exported(), annotations=exported().annotations[:1])).status is ExportStatus.UPDATED
    assert (tmp_path / "a.md.bak").read_bytes() == first


def test_edited_blocks_are_reported(tmp_path):
    path = tmp_path / "a.md"
    write(path)
    path.write_text(path.read_text("utf-8").replace("ملاحظة **مهمة**", "عدّلتُها"), "utf-8")
    outcome = write(path)
    assert outcome.kept == (SECOND,)
    assert outcome.status is ExportStatus.UNCHANGED


def test_a_file_has_no_mark_and_plain_line_feeds(tmp_path):
    write(tmp_path / "a.md")
    content = (tmp_path / "a.md").read_bytes()
    assert content.startswith(b"---\n")
    assert b"\r" not in content


def test_a_file_that_an_editor_gave_other_line_ends_is_still_known(tmp_path):
    path = tmp_path / "a.md"
    write(path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert write(path).status is ExportStatus.UNCHANGED


def test_somebody_elses_file_is_not_overwritten_unless_asked(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("كلامي")
    with pytest.raises(UnwritableFileError):
        write(path)
    assert path.read_text() == "كلامي"
    assert write(path, overwrite=True).status is ExportStatus.UPDATED
    assert (tmp_path / "a.md.bak").read_text() == "كلامي"


def test_a_file_that_is_no_text_is_left_alone(tmp_path):
    (tmp_path / "a.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DamagedFileError):
        write(tmp_path / "a.md")


def test_a_renamed_and_moved_export_is_found_again(tmp_path):
    (outcome,) = write_all(tmp_path, exported())
    assert outcome.path.name == "زعيم في قمة الأسلحة ما بعد.md"
    moved = tmp_path / "مشروع" / "قمة.md"
    moved.parent.mkdir()
    outcome.path.rename(moved)
    (again,) = write_all(tmp_path, replace(exported(), annotations=exported().annotations[:1]))
    assert (again.path, again.status) == (moved, ExportStatus.UPDATED)
    assert not outcome.path.exists()


def test_articles_of_one_title_get_names_of_their_own(tmp_path):
    first, second = write_all(tmp_path, exported(), replace(exported(), id=OTHER))
    assert second.path.name == "زعيم في قمة الأسلحة ما بعد (bbbbbbbb).md"
    assert [outcome.status for outcome in write_all(tmp_path, exported(), replace(exported(), id=OTHER))] == [
        ExportStatus.UNCHANGED,
        ExportStatus.UNCHANGED,
    ]
    assert first.path != second.path


def test_one_bad_file_costs_only_itself(tmp_path):
    first, _ = write_all(tmp_path, exported(), replace(exported(), id=OTHER))
    text = first.path.read_text("utf-8")
    first.path.write_text(text.replace("%% hashiya:end highlights %%", ""), "utf-8")
    outcomes = write_all(tmp_path, exported(), replace(exported(), id=OTHER))
    assert [outcome.status for outcome in outcomes] == [ExportStatus.FAILED, ExportStatus.UNCHANGED]
    assert isinstance(outcomes[0].error, DamagedFileError)


def test_a_table_is_made_anew_and_the_earlier_one_kept(tmp_path):
    path = tmp_path / "a.csv"
    assert write_whole(path, "1\n", ["a"]).status is ExportStatus.CREATED
    with pytest.raises(UnwritableFileError):
        write_whole(path, "2\n", ["a"])
    path.write_text("1 hashiya\n")
    assert write_whole(path, "نص \ud800\n", ["a"]).status is ExportStatus.UPDATED
    assert path.read_text("utf-8") == "نص \ufffd\n"
    assert (tmp_path / "a.csv.bak").read_text() == "1 hashiya\n"
    assert write_whole(path, "2\n", ["a"], overwrite=True).status is ExportStatus.UPDATED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_neither_read_nor_replaced(tmp_path):
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableFileError):
        write(pipe)
    with pytest.raises(UnwritableFileError):
        write_whole(pipe, "x", [])
    assert write_all(tmp_path, exported())[0].status is ExportStatus.CREATED


def test_an_empty_file_is_filled(tmp_path):
    path = tmp_path / "a.md"
    path.touch()
    assert write(path).status is ExportStatus.CREATED
