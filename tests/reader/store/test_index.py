from contextlib import suppress
from threading import Thread

import pytest

from reader.store.index import LONGEST_WORD, IndexChange, IndexTable, IndexWriter
from reader.store.library import Library


@pytest.fixture
def index(library: Library) -> IndexWriter:
    return IndexWriter(library._database)


def found(index: IndexWriter, word: str) -> list[int]:
    rows = index._database.sql("SELECT rowid FROM annotation_index WHERE annotation_index MATCH ?", f'"{word}"')
    return [number for (number,) in rows]


def test_a_row_is_found_by_its_folded_words(index: IndexWriter) -> None:
    index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كِتَابٌ جَدِيدٌ", "مدينة", "وسم"))
    assert found(index, "كتاب") == found(index, "مدينه") == found(index, "وسم") == [7]


def test_a_changed_row_is_found_by_its_new_words_only(index: IndexWriter) -> None:
    index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("قديم", "", ""))
    index.change(IndexTable.ANNOTATIONS, 7, old=("قديم", "", ""), new=("جديد", "", ""))
    assert found(index, "قديم") == []
    assert found(index, "جديد") == [7]


def test_a_row_that_is_taken_out_is_not_found(index: IndexWriter) -> None:
    index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("قديم", "", ""))
    index.change(IndexTable.ANNOTATIONS, 7, old=("قديم", "", ""), new=None)
    assert found(index, "قديم") == []


def test_what_sqlite_cannot_take_parts_words(index: IndexWriter) -> None:
    index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("one\x00two\ud800three", "", ""))
    assert found(index, "one") == found(index, "two") == found(index, "three") == [7]
    index.change(IndexTable.ANNOTATIONS, 7, old=("one\x00two\ud800three", "", ""), new=None)
    assert found(index, "two") == []


def test_an_index_of_another_folding_is_left_alone_and_marked(index: IndexWriter) -> None:
    assert index.is_current()
    index._database.sql("UPDATE search_state SET folding_version = 999")
    index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كلمة", "", ""))
    assert not index.is_current()
    assert index._database.sql("SELECT folding_version FROM search_state") == [(0,)]
    assert found(index, "كلمه") == []


def test_an_emptied_index_is_of_todays_folding(index: IndexWriter) -> None:
    index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كلمة", "", ""))
    index.mark_stale()
    index.clear()
    assert index.is_current()
    assert found(index, "كلمه") == []


def test_an_index_that_sqlite_takes_for_one_of_another_version_is_emptied(index: IndexWriter) -> None:
    index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كلمة", "", ""))
    index._database.sql("UPDATE annotation_index_config SET v = 5 WHERE k = 'version'")
    index.clear()
    assert found(index, "كلمه") == []
    index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كلمة", "", ""))
    assert found(index, "كلمه") == [7]


def test_many_rows_are_changed_at_once(index: IndexWriter) -> None:
    index.change_many(IndexTable.ANNOTATIONS, (IndexChange(n, None, (f"كلمة{n}", "", "")) for n in range(3)))
    index.change_many(
        IndexTable.ANNOTATIONS,
        [IndexChange(0, ("كلمة0", "", ""), None), IndexChange(1, ("كلمة1", "", ""), ("غيرها", "", ""))],
    )
    assert (found(index, "كلمه0"), found(index, "غيرها"), found(index, "كلمه2")) == ([], [1], [2])


def words(index: IndexWriter) -> set[str]:
    return {word for (word,) in index._database.sql("SELECT text FROM word")}


def test_every_word_is_listed_once(index: IndexWriter) -> None:
    with index._database.writing():
        index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كِتَابٌ كتاب", "مدينة", ""))
        index.change(IndexTable.ANNOTATIONS, 8, old=None, new=("كتاب", "", "ا" * (LONGEST_WORD + 1)))
    assert words(index) == {"كتاب", "مدينه"}
    index.clear()
    assert words(index) == set()


def test_a_word_of_a_change_that_was_undone_is_listed_by_the_next_one(index: IndexWriter) -> None:
    with suppress(ZeroDivisionError), index._database.writing():
        index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كتاب", "", ""))
        raise ZeroDivisionError
    assert words(index) == set()
    with index._database.writing():
        with suppress(ZeroDivisionError), index._database.writing():
            index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كتاب", "", ""))
            raise ZeroDivisionError
        index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كتاب", "", ""))
    assert words(index) == {"كتاب"}


def test_a_well_laid_out_index_finds_the_same(index: IndexWriter) -> None:
    for number in range(9):
        index.change(IndexTable.ANNOTATIONS, number, old=None, new=("كتاب", "", ""))
    index.optimise()
    assert found(index, "كتاب") == list(range(9))


def test_what_is_gathered_is_found_after_the_block_and_after_a_savepoint_in_it(index: IndexWriter) -> None:
    with index._database.writing(), index.gathering():
        index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كتاب", "", ""))
        assert found(index, "كتاب") == []
        with index._database.writing():
            index.change(IndexTable.ANNOTATIONS, 7, old=("كتاب", "", ""), new=("قلم", "", ""))
        index.change(IndexTable.ANNOTATIONS, 8, old=None, new=("قلم", "", ""))
        assert (found(index, "كتاب"), found(index, "قلم")) == ([], [7])
    assert found(index, "قلم") == [7, 8]
    assert words(index) == {"كتاب", "قلم"}


def test_what_was_gathered_in_a_block_that_failed_is_gone(index: IndexWriter) -> None:
    with suppress(ZeroDivisionError), index._database.writing(), index.gathering():
        index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كتاب", "", ""))
        raise ZeroDivisionError
    with index._database.writing(), index.gathering():
        index.change(IndexTable.ANNOTATIONS, 8, old=None, new=("كتاب", "", ""))
    assert found(index, "كتاب") == [8]


def test_a_word_that_another_connection_has_taken_out_is_listed_again(library: Library, index: IndexWriter) -> None:
    with index._database.writing():
        index.change(IndexTable.ANNOTATIONS, 7, old=None, new=("كتاب", "", ""))

    def clear() -> None:
        with library.on_this_thread():
            index.clear()

    thread = Thread(target=clear)
    thread.start()
    thread.join()
    assert words(index) == set()
    with index._database.writing():
        index.change(IndexTable.ANNOTATIONS, 8, old=None, new=("كتاب", "", ""))
    assert words(index) == {"كتاب"}
