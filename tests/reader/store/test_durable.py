from pathlib import Path

import pytest

from reader.store.durable import discard, move_into_place, replace_text, sync_file, sync_folder


def test_a_finished_file_gets_its_name(tmp_path: Path) -> None:
    temporary, path = tmp_path / "new", tmp_path / "name"
    temporary.write_text("content")
    move_into_place(temporary, path)
    assert path.read_text() == "content"
    assert not temporary.exists()


def test_a_name_that_is_taken_stays_whose_it_is(tmp_path: Path) -> None:
    temporary, path = tmp_path / "new", tmp_path / "name"
    temporary.write_text("new")
    path.write_text("old")
    with pytest.raises(FileExistsError):
        move_into_place(temporary, path)
    assert path.read_text() == "old"


def test_a_small_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "name"
    replace_text(path, "one")
    replace_text(path, "ثانٍ")
    assert path.read_text(encoding="utf-8") == "ثانٍ"
    assert list(tmp_path.iterdir()) == [path]


def test_files_and_folders_can_be_synced(tmp_path: Path) -> None:
    path = tmp_path / "name"
    path.write_bytes(b"x")
    sync_file(path)
    sync_folder(tmp_path)
    assert path.read_bytes() == b"x"


def test_an_unwanted_file_is_removed_if_it_is_there(tmp_path: Path) -> None:
    path = tmp_path / "name"
    path.write_bytes(b"x")
    discard(path)
    discard(path)
    discard(path / "below a file")
    assert not path.exists()
