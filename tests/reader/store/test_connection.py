import sqlite3
import threading
import time
from pathlib import Path

import pytest

from reader.errors import DamagedLibraryError, LockedLibraryError, MovedLibraryError, NotFoundError, StoreError
from reader.store.connection import PRAGMAS, LibraryDatabase, connect_plainly, prepare, sqlite_uri
from reader.store.library import Library
from reader.store.schema import LabelRow, TagRow
from reader.store.statements import insertion
from tests.reader.store.values import article


def test_every_pragma_of_the_design_holds(library: Library) -> None:
    answers = {name: library._database.sql(f"PRAGMA {name}")[0][0] for name in PRAGMAS}
    assert answers == dict(PRAGMAS)
    assert (answers["journal_mode"], answers["synchronous"]) == ("delete", 3)
    assert (answers["foreign_keys"], answers["trusted_schema"]) == (1, 0)


def test_every_thread_has_the_pragmas(library: Library) -> None:
    answers: list[object] = []

    def ask() -> None:
        with library.on_this_thread():
            answers.extend(library._database.sql("PRAGMA synchronous")[0])

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert answers == [3]


class Stubborn(sqlite3.Connection):
    """Does not honour one PRAGMA, as SQLite does in silence where it cannot."""

    def execute(self, sql: str, *parameters: object) -> sqlite3.Cursor:
        return super().execute(sql.replace("synchronous = 3", "synchronous = 1"), *parameters)


def test_a_pragma_that_did_not_take_is_noticed(path: Path) -> None:
    connection = sqlite3.connect(":memory:", factory=Stubborn)
    connection.execute("PRAGMA journal_mode = delete")
    with pytest.raises(StoreError):
        prepare(connection, path)
    connection.close()


def test_a_path_may_hold_what_an_address_may_not(tmp_path: Path) -> None:
    path = tmp_path / "حاشية ?mode=ro#100%&.hashiya"
    connect_plainly(path, "rwc").close()
    assert path.exists()
    assert sqlite_uri(Path("/a b"), "ro") == "file:///a%20b?mode=ro"


def test_connecting_makes_no_file(path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connect_plainly(path, "rw")
    assert not path.exists()


def test_a_change_is_announced_before_it_is_made(path: Path, library: Library) -> None:
    announced: list[str] = []
    database = LibraryDatabase(path, read_only=False, before_change=lambda: announced.append("now"))
    with database.on_this_thread():
        database.rows(LabelRow.select())
        assert announced == []
        with database.writing():
            assert announced == ["now"]


def test_a_thread_that_did_not_come_in_is_told_so(library: Library) -> None:
    caught: list[Exception] = []

    def ask() -> None:
        try:
            library._database.raw()
        except RuntimeError as error:
            caught.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_coming_in_twice_is_coming_in_once(library: Library) -> None:
    with library.on_this_thread(), library.on_this_thread():
        pass
    assert library.labels.all()


def test_a_transaction_that_fails_leaves_nothing(library: Library) -> None:
    def add_and_fail() -> None:
        with library.transaction():
            library.articles.add(article())
            library.details.remove("missing")

    with pytest.raises(NotFoundError):
        add_and_fail()
    assert library.articles.list() == ()


def test_nobody_goes_on_in_a_transaction_that_sqlite_has_undone(library: Library) -> None:
    """As it does by itself when the disk is full, and a caller might catch that."""

    def go_on(*, further: bool) -> None:
        with library.transaction():
            library._database.raw().execute("ROLLBACK")
            if further:
                library.articles.add(article())

    for further in (True, False):
        with pytest.raises(StoreError):
            go_on(further=further)
    assert library.articles.list() == ()
    assert library.articles.add(article()).status == "new"


def test_another_writer_is_waited_for_and_then_named(path: Path, library: Library) -> None:
    other = connect_plainly(path, "rw")
    other.execute("BEGIN EXCLUSIVE")
    library._database.sql("PRAGMA busy_timeout = 50")
    with pytest.raises(LockedLibraryError):
        library.articles.add(article())
    other.execute("ROLLBACK")
    other.close()
    assert library.articles.add(article()).status == "new"


def test_one_thread_reads_while_another_writes(library: Library) -> None:
    done = threading.Event()

    def write() -> None:
        with library.on_this_thread():
            for number in range(10):
                library.articles.add(article(f"نص {number}"))
        done.set()

    thread = threading.Thread(target=write)
    thread.start()
    seen = []
    while not done.is_set():
        seen.append(len(library.articles.list()))
    thread.join()
    assert seen == sorted(seen)
    assert len(library.articles.list()) == 10


def test_a_note_waits_for_a_backup_and_does_not_fail(path: Path, library: Library) -> None:
    added = library.articles.add(article())
    reading = threading.Event()

    def read_for_a_while() -> None:
        reader = connect_plainly(path, "ro")
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM article").fetchone()
        reading.set()
        time.sleep(0.3)
        reader.close()

    thread = threading.Thread(target=read_for_a_while)
    thread.start()
    reading.wait()
    library.positions.put(added.id, 1, 0.1)
    thread.join()
    assert library.positions.get(added.id) == 1


def test_a_constraint_that_fails_in_a_sound_file_is_our_own_mistake(library: Library) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        library._database.sql("INSERT INTO label SELECT * FROM label")


def test_a_constraint_that_fails_in_a_damaged_file_is_the_files_fault(library: Library, path: Path) -> None:
    library._database.run(TagRow.insert(name="وسم"))
    library.close()
    content = path.read_bytes()
    # The second one stands in the index.
    first, _, rest = content.partition("وسم".encode())
    path.write_bytes(first + "وسم".encode() + rest.replace("وسم".encode(), "وسن".encode()))
    with Library.open(path) as opened, pytest.raises(DamagedLibraryError, match="index"):
        opened._database.sql("INSERT INTO label SELECT * FROM label")


def test_a_statement_is_run_for_every_row(library: Library) -> None:
    library._database.run_many(insertion(TagRow.number, TagRow.name), [(7, "أ"), (8, "\x00")])
    rows = library._database.rows(TagRow.select(TagRow.number, TagRow.name).order_by(TagRow.number))
    assert rows == [(7, "أ"), (8, "\x00")]


def test_a_library_that_is_moved_away_says_so_and_is_written_again_when_it_is_back(library: Library) -> None:
    stored, path = library.articles.add(article()), library.path
    away = path.rename(path.with_name("away"))
    for _ in range(2):
        with pytest.raises(MovedLibraryError), library.transaction():
            library.articles.add(article("خبر آخر"))
    away.rename(path)
    with library.transaction():
        added = library.articles.add(article("خبر آخر"))
    assert {each.id for each in library.articles.list()} == {stored.id, added.id}
