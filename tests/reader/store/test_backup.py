import itertools
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.errors import CancelledError, DamagedLibraryError, FullDiskError, LockedLibraryError, StoreError
from reader.store import backup as module
from reader.store.backup import BackupKeeper, BackupReason
from reader.store.header import read_header
from reader.store.library import Library
from reader.store.lock import FileLock
from tests.reader.store.values import annotation, article

ROOT = Path(__file__).resolve().parents[3]
START = datetime(2026, 1, 1, 8, tzinfo=UTC)
OTHERS = {".writing", ".lock"}
"""What lies in the folder beside backups and their seals."""


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = START

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "now", clock)
    return clock


@pytest.fixture
def texts() -> Iterator[str]:
    return (f"نص {number}" for number in itertools.count())


def test_a_backup_holds_what_the_library_holds(library: Library, backups: Path) -> None:
    added = library.articles.add(article())
    library.annotations.put(annotation(added.id, article(), "أحمد"))
    path = library.backup.make(BackupReason.IMPORT)
    (info,) = library.backup.list()
    assert info.path == path
    assert path.is_relative_to(backups)
    assert (info.articles, info.annotations, info.reason, info.verified) == (1, 1, BackupReason.IMPORT, True)
    assert info.damaged_rows == 0
    with Library.open(path, create=False) as copy:
        assert copy.annotations.all() == library.annotations.all()


def test_nothing_half_made_is_left(library: Library) -> None:
    path = library.backup.make()
    assert sorted(file.suffix for file in path.parent.iterdir() if file.suffix not in OTHERS) == [".hashiya", ".json"]


def test_a_backup_is_due_when_something_has_changed_and_time_has_passed(
    library: Library, clock: Clock, texts: Iterator[str]
) -> None:
    assert library.backup.make_if_due() is not None
    clock.moment += timedelta(hours=1)
    assert library.backup.make_if_due() is None
    library.articles.add(article(next(texts)))
    assert library.backup.make_if_due() is not None
    library.articles.add(article(next(texts)))
    clock.moment += timedelta(minutes=9)
    assert library.backup.make_if_due() is None
    clock.moment += timedelta(minutes=1)
    assert library.backup.make_if_due() is not None


def test_a_clock_that_was_set_back_keeps_no_backup_from_being_made(
    library: Library, clock: Clock, texts: Iterator[str]
) -> None:
    library.backup.make()
    clock.moment -= timedelta(days=400)
    library.articles.add(article(next(texts)))
    newest = library.backup.make_if_due()
    assert library.backup.list()[0].path == newest


@pytest.mark.parametrize("place", [100, 5000, -200])
def test_a_damaged_backup_is_not_offered_as_verified(library: Library, place: int) -> None:
    library.articles.add(article())
    path = library.backup.make()
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    (info,) = library.backup.list()
    assert not info.verified
    before = library.path.read_bytes()
    with pytest.raises(DamagedLibraryError):
        library.backup.restore(path, library.path)
    assert library.path.read_bytes() == before


@pytest.mark.parametrize("seal", [None, "", "{", '{"sha256": 1}', "[]"])
def test_a_backup_without_its_seal_is_looked_through(library: Library, seal: str | None) -> None:
    library.articles.add(article())
    path = library.backup.make()
    if seal is None:
        path.with_suffix(".json").unlink()
    else:
        path.with_suffix(".json").write_text(seal)
    (info,) = library.backup.list()
    assert (info.verified, info.articles) == (True, 1)
    path.write_bytes(path.read_bytes()[:6000])
    assert not library.backup.list()[0].verified


def test_other_files_in_the_folder_are_no_backups(library: Library) -> None:
    path = library.backup.make()
    (path.parent / "notes.hashiya").write_bytes(b"mine")
    (path.parent / "000009-20260101T000000Z-odd.hashiya").write_bytes(b"mine")
    assert [info.path for info in library.backup.list()] == [path]


def test_restoring_keeps_the_present_file(path: Path, backups: Path) -> None:
    with Library.open(path, backups=backups) as library:
        library.articles.add(article("أول"))
        saved = library.backup.make()
        library.articles.add(article("ثان"))
    before = path.read_bytes()
    aside = BackupKeeper(path, backups).restore(saved)
    assert aside is not None
    assert aside.read_bytes() == before
    assert aside.parent == path.parent
    with Library.open(path, backups=backups) as library:
        assert len(library.articles.list()) == 1
    assert sorted(file for file in path.parent.iterdir() if file.is_file()) == sorted([aside, path])


def test_a_damaged_library_is_kept_when_a_backup_takes_its_place(path: Path, backups: Path) -> None:
    with Library.open(path, backups=backups) as library:
        library.articles.add(article())
        saved = library.backup.make()
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(StoreError):
        Library.open(path, backups=backups)
    path.with_name(f"{path.name}-journal").write_bytes(b"journal")
    keeper = BackupKeeper(path, backups)
    assert [info.path for info in keeper.list() if info.verified] == [saved]
    aside = keeper.restore(saved)
    assert aside is not None
    assert len(aside.read_bytes()) == 5000
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"journal"
    with Library.open(path, backups=backups) as library:
        assert len(library.articles.list()) == 1


def test_a_lost_library_comes_back(path: Path, backups: Path) -> None:
    with Library.open(path, backups=backups) as library:
        library.articles.add(article())
        saved = library.backup.make()
    path.unlink()
    assert BackupKeeper(path, backups).restore(saved) is None
    with Library.open(path, create=False) as library:
        assert len(library.articles.list()) == 1


def test_two_restores_in_one_second_keep_both_files(path: Path, backups: Path, clock: Clock) -> None:
    with Library.open(path, backups=backups) as library:
        saved = library.backup.make()
    keeper = BackupKeeper(path, backups)
    assert keeper.restore(saved) != keeper.restore(saved)


def test_backups_are_thinned_out_by_rank(library: Library, clock: Clock) -> None:
    """Three a day for two months: the last ten, the last of each day before, the last of each month before that."""
    for _ in range(60):
        for hour in (8, 12, 16):
            clock.moment = clock.moment.replace(hour=hour)
            library.backup.make()
        clock.moment += timedelta(days=1)
    created = [info.created for info in library.backup.list()]
    assert len(created) == 10 + 14 + 2
    assert created[:10] == sorted(created[:10], reverse=True)
    assert len({moment.date() for moment in created[10:24]}) == 14
    assert [moment.strftime("%m-%d") for moment in created[24:]] == ["02-12", "01-31"]


def test_a_library_that_has_shrunk_lets_no_fuller_backup_go(library: Library, clock: Clock) -> None:
    ids = [library.articles.add(article(f"نص {number}")).id for number in range(2)]
    values = [annotation(ids[0], article("نص 0"), "نص") for _ in range(10)]
    library.annotations.put_many(values)
    full = library.backup.make()
    for value in values[:5]:
        library.annotations.purge(value.id)
    for _ in range(30):
        clock.moment += timedelta(seconds=1)
        library.backup.make()
    kept = library.backup.list()
    assert kept[-1].path == full
    assert len(kept) < 15


def test_a_library_with_damaged_rows_is_backed_up_and_lets_no_backup_go(library: Library, clock: Clock) -> None:
    added = library.articles.add(article())
    library.annotations.put(annotation(added.id, article(), "أحمد"))
    sound = library.backup.make()
    library._database.sql("UPDATE annotation SET note = 'changed'")
    for _ in range(14):
        library.backup.make()
    kept = library.backup.list()
    assert len(kept) == 15
    assert (kept[0].damaged_rows, kept[0].verified) == (1, True)
    assert kept[-1].path == sound


def test_a_library_that_fails_leaves_all_backups_and_makes_none(path: Path, backups: Path) -> None:
    with Library.open(path, backups=backups) as library:
        library.articles.add(article("نص " * 20000))
        library.backup.make()
    content = bytearray(path.read_bytes())
    content[4096 * 4 : 4096 * 8] = bytes(4096 * 4)
    path.write_bytes(content)
    keeper = BackupKeeper(path, backups)
    with pytest.raises(StoreError):
        keeper.make()
    assert len(keeper.list()) == 1
    assert sorted(file.suffix for file in keeper.folder.iterdir() if file.suffix not in OTHERS) == [".hashiya", ".json"]


def test_a_folder_that_cannot_be_used_is_named(library: Library, backups: Path) -> None:
    backups.mkdir(exist_ok=True)
    keeper = BackupKeeper(library.path, backups / "file" / "more")
    (backups / "file").write_text("in the way")
    with pytest.raises(StoreError):
        keeper.make()


def test_a_full_disk_is_named_and_leaves_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "sync_file", full)
    with pytest.raises(FullDiskError):
        library.backup.make()
    assert library.backup.list() == ()
    assert [file for file in library.backup.folder.iterdir() if file.suffix not in OTHERS] == []


def test_the_seal_tells_what_a_backup_holds(library: Library) -> None:
    path = library.backup.make()
    assert set(json.loads(path.with_suffix(".json").read_text())) == {
        "sha256",
        "articles",
        "annotations",
        "damaged_rows",
        "change_counter",
        "modified_ns",
    }


def test_a_backup_is_an_ordinary_library_file(library: Library) -> None:
    connection = sqlite3.connect(library.backup.make())
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
@pytest.mark.parametrize("work", ["restore", "backup"])
def test_work_that_is_killed_at_any_step_loses_nothing_and_can_be_done_again(work: str) -> None:
    """Of a library that a crash has left in the middle of a transaction."""
    command = [sys.executable, "-m", "tests.reader.store.killed_steps", work]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 10


def test_backups_made_at_once_are_all_whole(library: Library, clock: Clock) -> None:
    """In one second, for one reason, in one process: their names differ by rank alone."""
    library.articles.add(article())
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: library.backup.make(), range(8)))
    assert len(set(made)) == 8
    assert [info.verified for info in library.backup.list()] == [True] * 8


def test_a_backup_that_does_not_end_is_waited_for_no_longer_than_is_reasonable(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE_S", 0)
    lock = FileLock(library.backup.folder / "backups.lock")
    assert lock.acquire()
    with pytest.raises(LockedLibraryError):
        library.backup.make()
    lock.release()
    assert library.backup.make().exists()


def test_a_restored_library_is_not_taken_for_the_one_that_was_backed_up(library: Library, clock: Clock) -> None:
    """Its counter starts anew and may show the number of the last backup."""
    library.articles.add(article())
    saved = library.backup.make()
    library.close()
    seal = saved.with_suffix(".json")
    keeper = BackupKeeper(library.path, library.backup.folder.parent)
    keeper.restore(saved)
    counter = read_header(library.path).change_counter
    seal.write_text(json.dumps({**json.loads(seal.read_text()), "change_counter": counter}))
    assert keeper.make_if_due(interval=timedelta(0)) is not None
    assert keeper.make_if_due(interval=timedelta(0)) is None


def test_a_change_is_backed_up_at_once_where_that_is_asked_for(library: Library, clock: Clock) -> None:
    library.backup.make()
    library.articles.add(article())
    assert library.backup.make_if_due() is None
    assert library.backup.make_if_due(BackupReason.IMPORT, interval=timedelta(0)) is not None


@pytest.mark.parametrize("name", ["000001-99999999T999999Z-timed", "٠٠٠٠٠١-20260101T000000Z-timed"])
def test_a_name_that_is_no_moment_hides_no_backup(library: Library, name: str) -> None:
    path = library.backup.make()
    (path.parent / f"{name}.hashiya").write_bytes(b"mine")
    assert [info.path for info in library.backup.list()] == [path]


def test_ranks_have_no_end(library: Library) -> None:
    path = library.backup.make()
    last = path.with_name(f"999999{path.name[6:]}")
    path.rename(last)
    newest = library.backup.make()
    assert [info.path for info in library.backup.list()] == [newest, last]


def test_a_seal_of_another_shape_is_none(library: Library) -> None:
    path = library.backup.make()
    seal = json.loads(path.with_suffix(".json").read_text())
    path.with_suffix(".json").write_text(json.dumps({**seal, "articles": "many"}))
    assert library.backup.list()[0].verified
    assert library.backup.make_if_due(interval=timedelta(0)) is not None


def test_reading_through_the_backups_can_be_stopped(library: Library):
    library.backup.make()

    class Stopped:
        def step(self, done: int, total: int, message: str = "") -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        library.backup.list(Stopped())
