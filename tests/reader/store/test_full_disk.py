"""A disk that fills up: the cause is named, nothing is lost, and work goes on once there is room."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Body
from reader.errors import FullDiskError
from reader.store.library import Library
from tests.reader.store.mounts import fill, small_disk
from tests.reader.store.values import annotation, article

NOTE = "ملاحظة طويلة " * 4000


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 2048) as disk:
        yield disk


@pytest.mark.parametrize("leave_kib", [0, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128])
def test_a_full_disk_is_named_and_nothing_is_lost(disk: Path, tmp_path: Path, leave_kib: int) -> None:
    """However much room is left, it ends somewhere: in the journal, in the library, or in neither."""
    with Library.open(disk / "library.hashiya", backups=tmp_path / "local") as library:
        added = library.articles.add(article())
        stored = annotation(added.id, article(), "أحمد", "قصيرة")
        library.annotations.put(stored)
        ballast = fill(disk, leave_kib=leave_kib)
        longer = replace(stored, body=Body(NOTE))
        more = [annotation(added.id, article(), "روسيا", NOTE) for _ in range(3)]
        with pytest.raises(FullDiskError) as caught:
            library.annotations.put_many([longer, *more])
        assert caught.value.path == disk / "library.hashiya"
        assert library.annotations.all() == (stored,)
        assert library.check().is_sound
        ballast.unlink()
        library.annotations.put_many([longer, *more])
        assert library.annotations.all() == (longer, *more)
        assert library.check().is_sound


def test_a_library_on_a_full_disk_opens_and_can_be_read(disk: Path, tmp_path: Path) -> None:
    path = disk / "library.hashiya"
    with Library.open(path, backups=tmp_path / "local") as library:
        added = library.articles.add(article())
    fill(disk)
    with Library.open(path, backups=tmp_path / "local") as library:
        assert library.articles.get(added.id).article == article()
        assert len(library.search.search("روسيا")) == 1
        with pytest.raises(FullDiskError):
            library.articles.add(article(NOTE))


def test_a_library_that_finds_no_room_leaves_nothing_behind(disk: Path) -> None:
    ballast = fill(disk, leave_kib=16)
    with pytest.raises(FullDiskError):
        Library.open(disk / "library.hashiya")
    assert list(disk.iterdir()) == [ballast]


def test_a_backup_that_finds_no_room_is_named_and_leaves_nothing_behind(disk: Path, path: Path) -> None:
    with Library.open(path, backups=disk / "local") as library:
        library.articles.add(article(NOTE))
        ballast = fill(disk, leave_kib=64)
        with pytest.raises(FullDiskError):
            library.backup.make()
        assert library.backup.list() == ()
        library.articles.add(article())
        ballast.unlink()
        assert library.backup.make().exists()


def test_a_mark_that_finds_no_room_costs_no_note(disk: Path, path: Path) -> None:
    with Library.open(path, backups=disk / "local") as library:
        fill(disk)
        assert library.articles.add(article()).id
