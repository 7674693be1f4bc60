from reader.catalogue import ReadingStatus
from reader.store.library import Library
from reader.textmap import Splice, TextMap
from tests.reader.store.values import article


def test_a_reading_position_is_kept(library: Library) -> None:
    added = library.articles.add(article())
    assert library.positions.get(added.id) == 0
    library.positions.put(added.id, 12, 0.25)
    library.positions.put(added.id, 34, 0.5)
    assert library.positions.get(added.id) == 34


def test_reading_sets_the_status_and_never_back(library: Library) -> None:
    added = library.articles.add(article())
    status = lambda: library.articles.get(added.id).status  # noqa: E731
    assert status() is ReadingStatus.UNREAD
    library.positions.put(added.id, 3, 0.1)
    assert status() is ReadingStatus.READING
    library.positions.put(added.id, 30, 1.0, finished=True)
    assert status() is ReadingStatus.DONE
    library.positions.put(added.id, 0, 0.0)
    assert status() is ReadingStatus.DONE


def test_a_place_goes_along_with_a_correction_before_it(library: Library) -> None:
    read, unread = library.articles.add(article()), library.articles.add(article("نص آخر"))
    library.positions.put(read.id, 12, 0.5)
    for each in (read, unread):
        library.positions.carry(each.id, TextMap((Splice(3, "", "كلمة "),)))
    assert (library.positions.get(read.id), library.positions.get(unread.id)) == (17, 0)
