import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import Direction
from tests.ui.making import TEXT, article
from ui.snapshot import Snapshot, load_snapshot, save_snapshot, snapshot_path


@pytest.fixture
def snapshot() -> Snapshot:
    return Snapshot("a1", article(outlet="صحيفة"), Direction.RTL, 17)


def test_a_snapshot_comes_back_as_it_went(snapshot: Snapshot, tmp_path: Path):
    path = tmp_path / "deep" / "last.json"
    save_snapshot(snapshot, path)
    assert load_snapshot(path) == snapshot


def test_a_lone_surrogate_does_no_harm(snapshot: Snapshot, tmp_path: Path):
    odd = replace(snapshot, article=article("وصل \ud800 أحمد"))
    save_snapshot(odd, tmp_path / "last.json")
    assert load_snapshot(tmp_path / "last.json") == odd


def test_there_need_be_none(tmp_path: Path):
    assert load_snapshot(tmp_path / "none.json") is None


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'{"version": 99}', b'{"version": 1, "text": 5, "blocks": []}', b"\xff\xfe"],
)
def test_an_unusable_one_counts_as_none(content: bytes, tmp_path: Path):
    path = tmp_path / "last.json"
    path.write_bytes(content)
    assert load_snapshot(path) is None


def test_blocks_that_do_not_fit_the_text_are_refused(snapshot: Snapshot, tmp_path: Path):
    path = tmp_path / "last.json"
    save_snapshot(snapshot, path)
    path.write_text(json.dumps({**json.loads(path.read_text()), "text": TEXT + "more"}))
    assert load_snapshot(path) is None


def test_a_very_long_article_is_not_kept(snapshot: Snapshot, tmp_path: Path):
    path = tmp_path / "last.json"
    save_snapshot(snapshot, path)
    save_snapshot(replace(snapshot, article=article("كلمة " * 100_000)), path)
    assert not path.exists()


def test_each_library_has_its_own(home: Path, tmp_path: Path):
    one, other = snapshot_path(tmp_path / "a.hashiya"), snapshot_path(tmp_path / "b.hashiya")
    assert one != other
    assert one.is_relative_to(home)
