from pathlib import Path

import pytest

from reader.spans import Span
from ui.drafts import Draft, Drafts, drafts_path

DRAFT = Draft("a1", 5, "الزيارة", "الزيارات\nالرسمية \ud800")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "drafts" / "one.json"


def test_what_was_left_is_there_after_a_restart_until_it_is_dropped(path: Path):
    drafts = Drafts(path)
    drafts.put(Draft("a1", 1, "و", "ف"))
    drafts.put(DRAFT)
    assert Drafts(path).of("a1") == DRAFT
    drafts.drop("a1")
    assert Drafts(path).of("a1") is None
    assert not path.parent.exists()


def test_a_passage_is_found_again_nearest_to_where_it_stood():
    assert DRAFT.span_in("وهذه الزيارة الزيارة") == Span(5, 12)
    assert DRAFT.span_in("الزيارة في غير موضعها، ثم الزيارة") == Span(0, 7)
    assert DRAFT.span_in("لا شيء") is None


def test_no_more_are_kept_than_anybody_has_left(path: Path):
    drafts = Drafts(path)
    for number in range(60):
        drafts.put(Draft(f"a{number}", 0, "و", "ف"))
    again = Drafts(path)
    assert again.of("a9") is None
    assert again.of("a10") is not None


@pytest.mark.parametrize(
    "content", [b"", b"[1]", b"{", b'[{"article_id": 1}]', b'[{"article_id": 1, "start": "", "old": 1, "new": 2}]']
)
def test_a_damaged_file_holds_none(path: Path, content: bytes):
    path.parent.mkdir()
    path.write_bytes(content)
    assert Drafts(path).of("a1") is None


def test_where_nothing_can_be_written_words_stay_in_memory(tmp_path: Path):
    (tmp_path / "drafts").write_text("no folder")
    drafts = Drafts(tmp_path / "drafts" / "one.json")
    drafts.put(DRAFT)
    assert drafts.of("a1") == DRAFT


def test_every_library_has_a_file_of_its_own(tmp_path: Path):
    assert drafts_path(tmp_path / "a") != drafts_path(tmp_path / "b")
