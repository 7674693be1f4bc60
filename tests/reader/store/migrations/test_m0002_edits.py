import shutil
from pathlib import Path

from reader.annotations import AnnotationState
from reader.store.backup import BackupReason
from reader.store.library import Library

FIRST = Path(__file__).parents[3] / "files" / "libraries" / "0001.hashiya"


def test_a_library_of_the_first_schema_keeps_everything(tmp_path: Path) -> None:
    path = tmp_path / "library.hashiya"
    shutil.copy(FIRST, path)
    with Library.open(path) as library:
        newer, older = library.articles.list()
        assert (newer.star, older.star) == (True, False)
        assert library.positions.get(older.id) == 12
        assert len(library.texts.versions(newer.id)) == 2
        bare, noted = library.annotations.of_article(older.id)
        assert (noted.body.note, noted.body.label, noted.body.tags) == (
            "ملاحظة **مهمة**",
            "claim",
            ("سلاح/نووي", "روسيا"),
        )
        assert (bare.body.label, bare.body.star) == ("evidence", False)
        assert [value.state for value in library.annotations.all(trashed=True)] == [AnnotationState.TRASHED]
        assert [each.id for each in library.link_types.all()] == ["supports", "contradicts", "source-of", "repeats"]
        assert library.details.get(older.id).tags == ()
        assert library.check().is_sound
        assert [copy.reason for copy in library.backup.list()] == [BackupReason.MIGRATION]
