import sqlite3
from pathlib import Path

import pytest

from reader.errors import NewerLibraryError, NotALibraryError, UnreadableFileError
from reader.store.header import APPLICATION_ID, read_header, require_library


def sqlite_file(path: Path, *, application_id: int, user_version: int) -> bytes:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {application_id}")
    connection.execute(f"PRAGMA user_version = {user_version}")
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    return path.read_bytes()


def test_a_header_is_read_without_sqlite(path: Path) -> None:
    sqlite_file(path, application_id=APPLICATION_ID, user_version=7)
    header = read_header(path)
    assert (header.application_id, header.user_version) == (APPLICATION_ID, 7)


def test_the_change_counter_grows_with_every_change(path: Path) -> None:
    sqlite_file(path, application_id=APPLICATION_ID, user_version=1)
    before = read_header(path).change_counter
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO t VALUES (1)")
    connection.commit()
    connection.close()
    assert read_header(path).change_counter > before


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"%PDF-1.7" + bytes(200), "نص".encode() * 100])
def test_what_is_no_sqlite_file_is_refused_and_untouched(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NotALibraryError) as caught:
        require_library(path, supported=1)
    assert caught.value.path == path
    assert path.read_bytes() == content


def test_another_programs_file_is_refused_and_untouched(path: Path) -> None:
    content = sqlite_file(path, application_id=0x0F055112, user_version=1)
    with pytest.raises(NotALibraryError):
        require_library(path, supported=1)
    assert path.read_bytes() == content


def test_a_newer_file_is_refused_and_untouched(path: Path) -> None:
    content = sqlite_file(path, application_id=APPLICATION_ID, user_version=3)
    with pytest.raises(NewerLibraryError) as caught:
        require_library(path, supported=2)
    assert (caught.value.version, caught.value.supported) == (3, 2)
    assert path.read_bytes() == content


def test_a_missing_file_and_a_folder_are_unreadable(path: Path, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        read_header(path)
    with pytest.raises(UnreadableFileError):
        read_header(tmp_path)
