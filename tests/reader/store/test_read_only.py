"""Libraries that can be read and not written: a folder, a file, a medium."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.errors import ReadOnlyLibraryError
from reader.store.library import Library
from reader.store.search import MatchMode
from tests.reader.store.mounts import make_read_only, small_disk
from tests.reader.store.values import annotation, article

NOBODY = 65534
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither these permissions nor signals")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that a user without rights can reach, as `tmp_path` is not."""
    folder = Path(tempfile.mkdtemp(prefix="hashiya-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def somebody_without_rights() -> Iterator[None]:
    """Root ignores permissions: be somebody else meanwhile."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


def filled(path: Path, local: Path) -> str:
    with Library.open(path, backups=local) as library:
        added = library.articles.add(article())
        library.annotations.put(annotation(added.id, article(), "أحمد", "ملاحظة"))
    return added.id


def require_reading_without_writing(path: Path, article_id: str, local: Path) -> None:
    """See that all can be read and nothing written."""
    before = path.read_bytes()
    with Library.open(path, create=False, backups=local) as library:
        assert library.read_only
        assert library.articles.get(article_id).article == article()
        assert [value.body.note for value in library.annotations.all()] == ["ملاحظة"]
        for mode in MatchMode:
            assert len(library.search.search("روسيا", mode=mode)) == 1
        assert library.check().is_sound
        for change in (
            lambda: library.articles.add(article("آخر")),
            lambda: library.annotations.put(annotation(article_id, article(), "أحمد")),
            lambda: library.positions.put(article_id, 1, 0.5),
            library.search.rebuild,
        ):
            with pytest.raises(ReadOnlyLibraryError):
                change()
    assert path.read_bytes() == before


def test_a_read_only_medium_opens_for_reading_and_says_so(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2048) as disk:
        article_id = filled(disk / "library.hashiya", tmp_path / "local")
        make_read_only(disk)
        require_reading_without_writing(disk / "library.hashiya", article_id, tmp_path / "local")


def test_a_read_only_folder_opens_for_reading_and_says_so(folder: Path) -> None:
    path = folder / "library.hashiya"
    article_id = filled(path, folder / "local")
    path.chmod(0o666)
    folder.chmod(0o555)
    with somebody_without_rights():
        require_reading_without_writing(path, article_id, folder / "local")


def test_a_read_only_file_opens_for_reading_and_says_so(folder: Path) -> None:
    path = folder / "library.hashiya"
    article_id = filled(path, folder / "local")
    path.chmod(0o444)
    folder.chmod(0o777)
    with somebody_without_rights():
        require_reading_without_writing(path, article_id, folder / "local")


def test_no_library_can_be_made_in_a_read_only_folder(folder: Path) -> None:
    folder.chmod(0o555)
    with somebody_without_rights(), pytest.raises(ReadOnlyLibraryError):
        Library.open(folder / "library.hashiya")
    assert list(folder.iterdir()) == []


def test_a_medium_that_becomes_read_only_is_named(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2048) as disk:
        article_id = filled(disk / "library.hashiya", tmp_path / "local")
        make_read_only(disk)
        with Library.open(disk / "library.hashiya", backups=tmp_path / "local") as library:
            library._database.read_only = False
            with pytest.raises(ReadOnlyLibraryError):
                library.positions.put(article_id, 1, 0.1)
            assert library.articles.list()


def test_a_read_only_library_can_be_backed_up(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2048) as disk:
        filled(disk / "library.hashiya", tmp_path / "local")
        make_read_only(disk)
        with Library.open(disk / "library.hashiya", backups=tmp_path / "local") as library:
            assert library.backup.make().exists()
            assert library.backup.list()[0].annotations == 1
