from pathlib import Path

from reader.importers.reading import AS_FOUND, ReadOptions
from reader.store.library import Library


def test_files_wait_in_order_with_their_options(library: Library) -> None:
    options = ReadOptions(encoding="cp1256", whole_body=True)
    first = library.intake.put([Path("/a/ب.txt"), Path("/a/\udcff.txt")], options)
    second = library.intake.put([Path("/c\nd.html")], AS_FOUND)
    assert [(each.path, each.options) for each in first] == [
        (Path("/a/ب.txt"), options),
        (Path("/a/\udcff.txt"), options),
    ]
    assert library.intake.all() == (*first, *second)
    assert library.intake.count() == 3


def test_what_is_done_waits_no_longer(library: Library) -> None:
    first, second, third = library.intake.put([Path("a"), Path("b"), Path("c")], AS_FOUND)
    library.intake.remove([first.number, third.number])
    assert library.intake.all() == (second,)
    library.intake.clear()
    assert library.intake.count() == 0
