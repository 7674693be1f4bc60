import os
from pathlib import Path

import pytest

from reader.errors import DamagedFileError, NotFoundError
from reader.store.library import Library
from reader.store.provenance import Provenance
from tests.reader.store.values import article

LONG = os.urandom(1_000) * 3_000 + "نص".encode()
"""Some three pieces of bytes that can be packed."""


@pytest.mark.parametrize("content", [b"", b"\x00\xff", "صفحة".encode() * 9, LONG, os.urandom(2_500_000)])
def test_an_original_comes_back_as_it_was(library: Library, content: bytes) -> None:
    kept = library.originals.put(Path("/a/صفحة.html"), content)
    assert library.originals.content(kept.sha256) == content
    assert library.originals.find(kept.sha256) == kept
    assert (kept.path, kept.size) == (Path("/a/صفحة.html"), len(content))


def test_a_file_is_kept_once_wherever_it_lies(library: Library) -> None:
    first = library.originals.put(Path("/a/1.txt"), LONG)
    assert library.originals.put(Path("/b/2.txt"), LONG) == first
    assert library.originals.all() == (first,)
    # What can be packed is.
    assert library.path.stat().st_size < 3_000_000


def test_an_article_knows_its_original_until_it_is_forgotten(library: Library) -> None:
    article_id = library.articles.add(article()).id
    kept = library.originals.put(Path("/a.txt"), b"content")
    assert library.originals.of_article(article_id) is None
    library.provenance.put(article_id, Provenance(kept.sha256))
    assert library.originals.of_article(article_id) == kept
    library.originals.forget(kept.sha256)
    library.originals.forget(kept.sha256)
    assert library.originals.of_article(article_id) is None
    assert library._database.sql("SELECT count(*) FROM original_piece") == [(0,)]
    with pytest.raises(NotFoundError):
        library.originals.content(kept.sha256)


@pytest.mark.parametrize("damage", ["x'00'", "substr(content, 2)"])
def test_a_damaged_original_is_named_and_never_given(library: Library, damage: str) -> None:
    kept = library.originals.put(Path("/a.txt"), LONG)
    assert library.check().is_sound
    library._database.sql(f"UPDATE original_piece SET content = {damage}")  # noqa: S608
    with pytest.raises(DamagedFileError):
        library.originals.content(kept.sha256)
    (row,) = library.check().rows
    assert (row.table, row.key) == ("original", kept.sha256)
