from datetime import UTC, datetime

import pytest

from reader.edits import EditKind, EditSummary
from ui.desk.editwords import EditWords
from ui.i18n import Translation

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def words(kind: EditKind, count: int = 1, subject: str = "") -> str:
    return EditWords().of(EditSummary("e", kind, subject, count, NOW))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", EditKind)
def test_every_edit_has_a_name(spoken: Translation, language: str, kind: EditKind):
    spoken.apply(language, "western")
    assert words(kind)
    assert words(kind, 3)


def test_an_edit_is_named_with_what_it_was_done_to():
    assert words(EditKind.NOTE, subject="متى؟") == "Edit Note “\u2068متى؟\u2069”"
    assert words(EditKind.REMOVE, 3, "متى؟") == "Delete 3 notes"


def test_arabic_counts_in_its_own_way(spoken: Translation):
    spoken.apply("ar", "western")
    assert words(EditKind.REMOVE, 2) == "حذف حاشيتين"
    assert words(EditKind.REMOVE, 5) == "حذف 5 حواشٍ"
