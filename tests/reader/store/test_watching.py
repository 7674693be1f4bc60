from pathlib import Path

from reader.store.library import Library
from reader.store.watching import FileState, SeenFile


def test_folders_are_watched_once_in_the_order_in_which_they_were_added(library: Library) -> None:
    for folder in ("/b", "/a", "/b"):
        library.watching.add(Path(folder))
    assert library.watching.folders() == (Path("/b"), Path("/a"))
    library.watching.remove(Path("/b"))
    library.watching.remove(Path("/c"))
    assert library.watching.folders() == (Path("/a"),)


def test_a_file_is_remembered_as_it_was_seen_last(library: Library) -> None:
    path = Path("/a/خبر\udcff.txt")
    library.watching.see([SeenFile(path, FileState(10, 1_700_000_000_123_456_789))])
    after = SeenFile(path, FileState(12, 1_800_000_000_000_000_000), "EmptyFileError ")
    library.watching.see([after])
    assert library.watching.seen() == {path: after}
    library.watching.forget([path])
    assert library.watching.seen() == {}


def test_what_was_seen_in_a_folder_that_is_watched_no_longer_is_forgotten(library: Library) -> None:
    for folder in ("/a", "/a/inner", "/ab"):
        library.watching.add(Path(folder))
    files = [SeenFile(Path(path), FileState(1, 1)) for path in ("/a/1.txt", "/a/inner/2.txt", "/ab/3.txt")]
    library.watching.see(files)
    library.watching.remove(Path("/a"))
    assert set(library.watching.seen()) == {Path("/a/inner/2.txt"), Path("/ab/3.txt")}
