import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import DamagedLibraryError, NotALibraryError
from reader.store.library import Library
from reader.store.mending import make_indexes_anew
from tests.reader.store.values import annotation, article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.hashiya"
    with Library.open(path) as library:
        text = article()
        library.annotations.put(annotation(library.articles.add(text).id, text, "روسيا", "ملاحظة"))
    return path


def empty(path: Path, name: str) -> None:
    """Make a table or an index look as if it held nothing, with the rest of its page left over."""
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[(root - 1) * size + 3 : (root - 1) * size + 5] = b"\0\0"
    path.write_bytes(content)


def test_a_library_that_only_its_indexes_keep_from_opening_is_mended(path: Path):
    empty(path, "annotation_place")
    with pytest.raises(DamagedLibraryError), Library.open(path):
        pass
    make_indexes_anew(path)
    with Library.open(path) as library:
        assert library.check().is_sound
        assert [each.body.note for each in library.annotations.all()] == ["ملاحظة"]


def test_a_library_in_which_more_is_damaged_is_left_as_it_is(path: Path):
    empty(path, "text_version")
    before = path.read_bytes()
    with pytest.raises(DamagedLibraryError):
        make_indexes_anew(path)
    assert path.read_bytes() == before


def test_what_is_no_library_is_left_alone(tmp_path: Path):
    path = tmp_path / "x"
    path.write_bytes(b"x" * 5000)
    with pytest.raises(NotALibraryError):
        make_indexes_anew(path)
