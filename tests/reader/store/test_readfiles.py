import os
import time
from pathlib import Path

import pytest

from reader.importers.reading import AS_FOUND, ReadOptions
from reader.store.intake import WaitingFile
from reader.store.library import Library
from reader.store.readfiles import KnownArticle, ReadFile, Reads, mark_of
from tests.reader.store.values import article


def quiet(path: Path, text: str = "نص", age_s: int = 60) -> Path:
    """A file that was written so many seconds ago."""
    path.write_text(text, "utf-8")
    moment = time.time() - age_s
    os.utime(path, (moment, moment))
    return path


@pytest.fixture
def known(library: Library, tmp_path: Path) -> Path:
    """A file with two articles, both of which came in."""
    path = quiet(tmp_path / "خبر.txt")
    put(library, path, [library.articles.add(article(f"نص {number}", title=f"خبر {number}")).id for number in range(2)])
    return path


def put(library: Library, path: Path, ids: list[str], options: ReadOptions = AS_FOUND) -> None:
    with library.transaction():
        library.read_files.put([ReadFile(path, mark_of(path), options, tuple(ids))])


def unchanged(library: Library, path: Path, options: ReadOptions = AS_FOUND) -> tuple[KnownArticle, ...]:
    return library.read_files.unchanged([path], options).get(path, ())


def test_a_file_that_is_what_it_was_is_known_with_its_articles(library: Library, known: Path) -> None:
    assert [found.title for found in unchanged(library, known)] == ["خبر 0", "خبر 1"]
    assert library.read_files.unchanged([known.with_name("other.txt")], AS_FOUND) == {}


def test_one_that_was_read_in_another_way_is_not(library: Library, known: Path) -> None:
    assert unchanged(library, known, ReadOptions(encoding="cp1256")) == ()


def test_it_is_known_how_a_file_was_read(library: Library, known: Path) -> None:
    assert library.read_files.options_of(known) == library.read_files.options_of(known.with_name("none")) == AS_FOUND
    put(library, known, [], ReadOptions(encoding="cp1256"))
    assert library.read_files.options_of(known) == ReadOptions(encoding="cp1256")


def change(path: Path) -> None:
    quiet(path, "نص أطول")


def touch(path: Path) -> None:
    quiet(path, age_s=30)


def replace(path: Path) -> None:
    """Another file of the same size and age."""
    found = path.stat()
    other = quiet(path.with_name("other"))
    os.utime(other, ns=(found.st_atime_ns, found.st_mtime_ns))
    other.replace(path)


def rewrite(path: Path) -> None:
    """Other words of the same size, and its age given back to it."""
    found = path.stat()
    path.write_text("صن", "utf-8")
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def remove(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("happen", [change, touch, replace, rewrite, remove])
def test_any_change_makes_it_unknown(library: Library, known: Path, happen) -> None:
    happen(known)
    assert unchanged(library, known) == ()


def test_one_of_whose_articles_one_lies_in_the_trash_is_read_again(library: Library, known: Path) -> None:
    first, _ = unchanged(library, known)
    with library.transaction():
        library._database.sql("UPDATE article SET trashed = '2026-01-01' WHERE id = ?", first.id)
    assert unchanged(library, known) == ()


def test_a_file_that_may_still_be_written_to_has_no_mark(tmp_path: Path) -> None:
    path = quiet(tmp_path / "a.txt", age_s=0)
    assert mark_of(path) is None
    assert mark_of(tmp_path / "none.txt") is None
    assert mark_of(quiet(path)) is not None


def test_of_more_files_than_one_question_holds_all_are_known(library: Library, tmp_path: Path) -> None:
    added = library.articles.add(article("نص")).id
    paths = [quiet(tmp_path / f"{number}.txt") for number in range(600)]
    with library.transaction():
        library.read_files.put(ReadFile(path, mark_of(path), AS_FOUND, (added,)) for path in paths)
    assert set(library.read_files.unchanged(paths, AS_FOUND)) == set(paths)


def waiting(path: Path, age_s: int = 60) -> WaitingFile:
    return WaitingFile(quiet(path, age_s=age_s), AS_FOUND, 0)


def test_a_file_is_whole_when_all_in_it_has_come_in(tmp_path: Path) -> None:
    files = [waiting(tmp_path / name) for name in ("whole.zip", "half.zip", "none.txt")]
    reads = Reads(files)
    reads.note(files[0], "1")
    assert list(reads.whole([])) == []
    for article_id in ("2", "1"):
        reads.note(files[0], article_id)
    reads.note(files[1], "3")
    reads.note(files[1], None)
    (whole,) = reads.whole(files)
    assert (whole.path, whole.article_ids) == (files[0].path, ("1", "2"))


def test_a_file_that_was_just_written_is_not_taken_for_known(tmp_path: Path) -> None:
    file = waiting(tmp_path / "a.txt")
    os.utime(file.path)
    reads = Reads([file])
    reads.note(file, "1")
    assert list(reads.whole([file])) == []
