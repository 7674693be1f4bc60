import random
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from reader.annotating import relabelling, starring
from reader.errors import DamagedLibraryError, NotALibraryError, ReaderError
from reader.store.check import check_quickly, check_wholly, examine
from reader.store.connection import connect_plainly
from reader.store.findings import FindingVersion
from reader.store.library import Library
from tests.reader.store.values import analysis, annotation, article


@pytest.fixture
def ids(library: Library) -> tuple[str, str]:
    """An article and its annotation."""
    added = library.articles.add(article())
    value = annotation(added.id, article(), "أحمد", "ملاحظة", "claim", "وسم")
    library.annotations.put(value)
    return added.id, value.id


def test_a_whole_library_is_sound(library: Library, ids: tuple[str, str]) -> None:
    report = library.check()
    assert report.is_sound
    assert (report.texts, report.annotations) == (1, 1)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE annotation SET note = 'ملاحظه'",
        "UPDATE annotation SET start = start + 1",
        'UPDATE annotation SET "end" = -5',
        "UPDATE annotation SET quote = 'احمد'",
        "UPDATE annotation SET prefix = ''",
        "UPDATE annotation SET text_sha256 = 'f'",
        "UPDATE annotation SET row_hash = x'00'",
    ],
)
def test_a_changed_annotation_is_named(library: Library, ids: tuple[str, str], change: str) -> None:
    library._database.sql(change)
    report = library.check()
    assert [(row.table, row.key, row.article_id) for row in report.rows] == [("annotation", ids[1], ids[0])]
    assert not report.is_sound


def test_a_changed_text_is_named(library: Library, ids: tuple[str, str]) -> None:
    library._database.sql("UPDATE text_version SET text = replace(text, 'أ', 'ا')")
    (row,) = library.check().rows
    assert (row.table, row.key, row.article_id) == ("text_version", article().text_sha256, ids[0])


def test_a_row_without_what_it_refers_to_is_named(library: Library, ids: tuple[str, str]) -> None:
    library._database.sql("PRAGMA foreign_keys = 0")
    library._database.sql("DELETE FROM tag")
    assert "annotation_tag" in {row.table for row in library.check().rows}


def test_an_article_without_its_text_is_named(library: Library, ids: tuple[str, str]) -> None:
    library._database.sql("DELETE FROM text_version")
    assert [(row.table, row.key) for row in library.check().rows] == [("article", ids[0])]


def test_flipped_bits_in_a_row_are_all_seen(library: Library, ids: tuple[str, str]) -> None:
    """SQLite sees few of them: they change no structure."""
    seen = 0
    bits = random.Random(5)  # noqa: S311 - the same flips every time
    ((note,),) = library._database.sql("SELECT CAST(note AS BLOB) FROM annotation")
    for _ in range(50):
        flipped = bytearray(note)
        flipped[bits.randrange(len(note))] ^= 1 << bits.randrange(8)
        library._database.sql("UPDATE annotation SET note = CAST(? AS TEXT)", bytes(flipped))
        seen += not library.check().is_sound
    assert seen == 50


def test_a_damaged_structure_is_refused(path: Path, library: Library, ids: tuple[str, str]) -> None:
    library.close()
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 3 + 64] = b"\xff" * 64
    path.write_bytes(content)
    connection = connect_plainly(path, "ro")
    with pytest.raises(DamagedLibraryError):
        check_quickly(connection, path)
    assert not check_wholly(connection, path).is_sound
    connection.close()
    assert not examine(path).is_sound


def test_a_file_that_is_still_to_be_migrated_is_checked_for_its_structure(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE article (number INTEGER PRIMARY KEY)")
    report = check_wholly(connection, path)
    connection.close()
    assert report.is_sound
    assert report.annotations == 0


def test_a_library_that_is_not_open_can_be_examined(library: Library, path: Path, ids: tuple[str, str]) -> None:
    library._database.sql("UPDATE annotation SET note = 'changed'")
    before = path.read_bytes()
    assert [row.key for row in examine(path).rows] == [ids[1]]
    assert path.read_bytes() == before


def test_what_is_no_library_is_not_examined(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(NotALibraryError):
        examine(path)


@pytest.mark.parametrize(
    ("true", "false"),
    [
        (b"'ascii'", b"'ascih'"),
        (b"annotation_place", b"annotation_plac\xe5"),
        (b"row_hash BLOB", b"row_hasi BLOB"),
    ],
)
def test_a_changed_schema_is_damage(
    library: Library, path: Path, ids: tuple[str, str], true: bytes, false: bytes
) -> None:
    """SQLite finds nothing wrong with a flipped bit in the words that made a table; work on it then fails."""
    library.close()
    content = path.read_bytes()
    assert true in content
    path.write_bytes(content.replace(true, false, 1))
    with suppress(DamagedLibraryError):
        assert not examine(path).is_sound
    with pytest.raises(DamagedLibraryError):
        Library.open(path)


def test_flipped_bits_anywhere_are_named_or_do_not_matter(library: Library, path: Path, ids: tuple[str, str]) -> None:
    """Whatever a flipped bit does to reading, changing and undoing, what comes out of the store is an error of ours."""
    library.findings.put(ids[0], analysis(), FindingVersion(article().text_sha256, "1"))
    library.journal.apply(starring((library.annotations.get(ids[1]),), star=True))
    library.close()
    content = path.read_bytes()
    bits = random.Random(7)  # noqa: S311 - the same flips every time
    for _ in range(150):
        flipped = bytearray(content)
        flipped[bits.randrange(len(content))] ^= 1 << bits.randrange(8)
        path.write_bytes(flipped)
        with suppress(ReaderError):
            examine(path)
        with suppress(ReaderError), Library.open(path) as opened:
            opened.articles.list()
            opened.check()
            opened.search.search("روسيا")
            edit = relabelling(opened.annotations.all(), "term")
            opened.journal.apply(edit)
            opened.journal.undo(edit.id)
