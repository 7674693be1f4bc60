import shutil
from pathlib import Path

from reader.store.library import Library

FIRST = Path(__file__).parents[3] / "files" / "libraries" / "0001.hashiya"


def test_an_older_library_has_no_corrections_and_keeps_its_findings(tmp_path: Path) -> None:
    path = tmp_path / "library.hashiya"
    shutil.copy(FIRST, path)
    with Library.open(path) as library:
        older = library.articles.list()[1]
        assert library.corrections.all() == ()
        assert library.forgettings.all() == {}
        version = library.findings.version(older.id)
        assert (version.version, version.memory) == ("1", "")
