import os
import stat

import pytest

from reader.errors import UnwritableFileError
from reader.export.atomic import write_atomically


def test_a_file_is_made_with_its_folder(tmp_path):
    path = tmp_path / "خزانة" / "ملاحظة.md"
    write_atomically(path, "نص".encode())
    assert path.read_text("utf-8") == "نص"
    assert [entry.name for entry in path.parent.iterdir()] == ["ملاحظة.md"]


def test_the_earlier_file_is_kept_beside_the_new_one(tmp_path):
    path = tmp_path / "a.md"
    write_atomically(path, b"1", backup=True)
    write_atomically(path, b"2", backup=True)
    assert path.read_bytes() == b"2"
    assert (tmp_path / "a.md.bak").read_bytes() == b"1"


def test_a_new_file_gets_the_users_mask_and_an_old_one_keeps_its_rights(tmp_path):
    path = tmp_path / "a.md"
    mask = os.umask(0o027)
    try:
        write_atomically(path, b"1")
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        path.chmod(0o604)
        write_atomically(path, b"2")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_a_link_stays_a_link(tmp_path):
    real = tmp_path / "real.md"
    real.write_text("1")
    link = tmp_path / "link.md"
    link.symlink_to(real)
    write_atomically(link, b"2")
    assert link.is_symlink()
    assert real.read_bytes() == b"2"


def test_a_refusal_names_the_file_and_leaves_no_trace(tmp_path):
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "folder.md" / "x").write_text("1")
    with pytest.raises(UnwritableFileError) as caught:
        write_atomically(tmp_path / "folder.md", b"2")
    assert caught.value.path == tmp_path / "folder.md"
    assert caught.value.reason
    assert [entry.name for entry in tmp_path.iterdir()] == ["folder.md"]


def test_a_file_where_a_folder_should_be_is_named(tmp_path):
    (tmp_path / "file").write_text("1")
    with pytest.raises(UnwritableFileError):
        write_atomically(tmp_path / "file" / "a.md", b"2")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_nothing_but_a_regular_file_is_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(UnwritableFileError):
            write_atomically(path, b"1", backup=True)
    assert pipe.is_fifo()
