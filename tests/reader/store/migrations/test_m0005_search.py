import shutil
from pathlib import Path

from reader.findings import Analysis
from reader.progress import Progress
from reader.queries.language import SearchScope
from reader.store.library import Library
from reader.workspace import Workspace

FIRST = Path(__file__).parents[3] / "files" / "libraries" / "0001.hashiya"


def unused(*_: object) -> Analysis:
    raise AssertionError("what was kept is enough")


def test_a_library_of_the_first_schema_is_searched_and_asked_across_its_articles(tmp_path: Path) -> None:
    path = tmp_path / "library.hashiya"
    shutil.copy(FIRST, path)
    with Library.open(path) as library:
        assert not library.search.is_current()
        assert library.search.search("روسيا", where=SearchScope.ARTICLES)
        assert library.search.is_current()
        kept = len(library._database.sql("SELECT article FROM finding"))
        assert len(library.referents.unfilled()) == kept > 0
        assert Workspace(library, analyse=unused).findings.fill() == kept
        assert not library.referents.has_unfilled()
        assert library.check().is_sound


def test_filling_can_be_watched(tmp_path: Path) -> None:
    path = tmp_path / "library.hashiya"
    shutil.copy(FIRST, path)
    seen: list[tuple[int, int]] = []

    class Watching(Progress):
        def step(self, done: int, total: int, message: str = "") -> None:
            seen.append((done, total))

    with Library.open(path) as library:
        count = Workspace(library, analyse=unused).findings.fill(Watching())
    assert seen == [(done, count) for done in range(count)]
