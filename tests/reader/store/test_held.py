from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import AnnotationState
from reader.errors import StoreError
from reader.store.held import HeldArticle, held_in
from reader.store.library import Library
from tests.reader.store.values import annotation, article

OLDEST = Path(__file__).resolve().parents[2] / "files" / "libraries" / "0001.hashiya"


def test_a_file_is_told_without_being_touched(tmp_path: Path):
    path = tmp_path / "library.hashiya"
    with Library.open(path) as library:
        text = article("نص أول")
        added = (text, article("نص ثان", title="الثاني"))
        first, second = (library.articles.add(each).id for each in added)
        library.annotations.put(annotation(first, text, "نص", "رأي"))
        library.annotations.put(replace(annotation(first, text, "أول"), state=AnnotationState.ORPHANED))
        library.annotations.put(replace(annotation(first, text, "نص", "قديم"), state=AnnotationState.TRASHED))
    before = path.read_bytes()
    assert held_in(path) == (
        HeldArticle(second, "الثاني", is_trashed=False, annotations=0, notes=0),
        HeldArticle(first, "زيارة", is_trashed=False, annotations=2, notes=1),
    )
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_the_oldest_file_is_told_too():
    before = OLDEST.read_bytes()
    assert held_in(OLDEST)
    assert OLDEST.read_bytes() == before


def test_a_file_that_is_none_is_an_error(tmp_path: Path):
    path = tmp_path / "x.hashiya"
    path.write_bytes(b"no library at all" * 100)
    with pytest.raises(StoreError):
        held_in(path)
