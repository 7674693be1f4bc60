import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import NotALibraryError, StoreError
from reader.store.library import Library
from reader.store.migrate import current_statements
from reader.store.salvage import KEYED, NUMBERED, salvage
from tests.reader.store.values import annotation, article

FOUND_AGAIN = {
    *("alias", "appearance", "finding", "form", "mention", "referent", "referent_state", "search_state", "statement"),
    *("sqlite_sequence", "unfilled", "word"),
    *("copy", "fingerprint", "fingerprint_key", "fingerprint_state", "watched_file", "read_file"),
}
"""What analysis and indexing make anew."""
ARTICLES = 60
OLDEST = Path(__file__).resolve().parents[2] / "files" / "libraries" / "0001.hashiya"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of many articles, each with a note."""
    path = tmp_path / "library.hashiya"
    with Library.open(path) as library, library.transaction():
        for number in range(ARTICLES):
            text = article(f"عبارة فريدة {number} ثم كلام كثير. " + "وهلم جرا " * 150, title=f"مقال {number}")
            added = library.articles.add(text)
            library.annotations.put(annotation(added.id, text, "فريدة", f"حاشية {number}", "claim", f"وسم {number}"))
    return path


def opened_notes(path: Path) -> set[str]:
    with Library.open(path) as library:
        return {each.body.note for each in library.annotations.all()}


def page_size(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    return size


def root_of(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    return root


def smash(path: Path, pages: list[int]) -> None:
    """Write noise over pages, counted from 1."""
    size, noise = page_size(path), random.Random(1)  # noqa: S311 - the same noise at every run
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * size : page * size] = noise.randbytes(size)
    path.write_bytes(content)


def test_every_table_is_taken_out_or_can_be_found_again():
    tables = {name for name, made in current_statements().items() if made.lstrip().startswith("CREATE TABLE")}
    assert {*NUMBERED, *KEYED, *FOUND_AGAIN} == tables
    assert not FOUND_AGAIN & {*NUMBERED, *KEYED}


def test_a_sound_library_comes_out_whole(path: Path, tmp_path: Path):
    into = tmp_path / "new.hashiya"
    before = path.read_bytes()
    found = salvage(path, into)
    assert (found.lost, found.notes, found.unread, found.report.is_sound) == ({}, (), (), True)
    assert (found.kept["article"], found.kept["annotation"]) == (ARTICLES, ARTICLES)
    assert opened_notes(into) == opened_notes(path)
    assert path.read_bytes() == before
    with Library.open(into) as library:
        (hit,) = library.search.search('"حاشية 17"')
        assert library.articles.get(hit.article_id).article.metadata.title == "مقال 17"


def test_what_stands_beside_damage_is_taken_out(path: Path, tmp_path: Path):
    with closing(sqlite3.connect(path)) as connection:
        (last,) = connection.execute("PRAGMA page_count").fetchone()
    smash(path, list(range(last // 3, last // 3 + 3)))
    with pytest.raises(StoreError), Library.open(path):
        pass
    into = tmp_path / "new.hashiya"
    found = salvage(path, into)
    assert found.unread
    assert found.report.structure == ()
    with Library.open(into) as library:
        articles = library.articles.list()
        # Three pages hold a few texts; all others are there, and can be written on.
        assert ARTICLES - 6 <= len(articles) <= ARTICLES
        kept = library.articles.get(articles[0].id).article
        library.annotations.put(annotation(articles[0].id, kept, "فريدة", "جديد"))
    assert len(opened_notes(into)) + len(found.notes) > ARTICLES - 6


def test_articles_whose_row_is_lost_keep_text_and_notes(path: Path, tmp_path: Path):
    smash(path, [root_of(path, "article")])
    found = salvage(path, tmp_path / "new.hashiya")
    assert "article" in found.unread
    assert found.notes == ()
    assert opened_notes(tmp_path / "new.hashiya") == {f"حاشية {number}" for number in range(ARTICLES)}


def test_notes_whose_text_is_lost_are_handed_out_in_words(path: Path, tmp_path: Path):
    smash(path, [root_of(path, "text_version")])
    found = salvage(path, tmp_path / "new.hashiya")
    assert found.kept["article"] == 0
    assert found.lost["annotation"] == ARTICLES
    assert "فريدة\nحاشية 3" in found.notes


def test_the_legend_is_taken_out_as_far_as_it_can_be_read(path: Path, tmp_path: Path):
    smash(path, [root_of(path, "label")])
    found = salvage(path, tmp_path / "new.hashiya")
    assert "label" in found.unread
    with Library.open(tmp_path / "new.hashiya") as library:
        assert library.labels.all()


def test_rows_that_are_not_what_was_written_are_kept_and_named(path: Path, tmp_path: Path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE annotation SET note = 'شيء آخر' WHERE note = 'حاشية 5'")
    found = salvage(path, tmp_path / "new.hashiya")
    assert [row.table for row in found.report.rows] == ["annotation"]
    assert "شيء آخر" in opened_notes(tmp_path / "new.hashiya")


def test_a_library_of_the_first_version_comes_out_in_the_present_form(tmp_path: Path):
    found = salvage(OLDEST, tmp_path / "new.hashiya")
    assert found.report.is_sound
    assert found.kept["article"] > 0


def test_nothing_is_written_over_and_nothing_is_made_of_no_library(path: Path, tmp_path: Path):
    with pytest.raises(StoreError, match="has that name"):
        salvage(path, path)
    other = tmp_path / "x"
    other.write_bytes(b"x" * 5000)
    with pytest.raises(NotALibraryError):
        salvage(other, tmp_path / "new.hashiya")
    assert not (tmp_path / "new.hashiya").exists()
