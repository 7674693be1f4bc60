import json
from contextlib import closing

import pytest

from reader.analysis import analyse
from reader.annotating import removing
from reader.workspace import Workspace

TEXT = "بدأت القافلة الزرقاء رحلتها أمس. ووصلت إلى المدينة."


@pytest.fixture
def trashed(run, tmp_path) -> list[str]:
    """Ids of two notes in the trash; a third is not."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    article_id = run("import", path).rows[0][0]
    ids = [
        run("annotate", article_id, "--quote", quote, "--label", "claim", "--note", "رأي").rows[0][0]
        for quote in ("القافلة الزرقاء", "رحلتها أمس", "المدينة")
    ]
    with closing(Workspace.open(None, analyse=analyse)) as workspace:
        workspace.edits.apply(removing(workspace.reviews.annotations(ids[:2])))
    return ids[:2]


def test_the_trash_is_listed_and_notes_come_back(run, trashed: list[str]):
    first, second = run("trash").rows
    assert (first[0], first[2:], second[0]) == (trashed[0], ["ادعاء", "القافلة الزرقاء"], trashed[1])
    (told, _) = json.loads(run("trash", "--json").out)
    assert (told["id"], told["note"], told["quote"]) == (trashed[0], "رأي", "القافلة الزرقاء")
    result = run("trash", "--restore", trashed[0][:13])
    assert (result.code, result.err.strip()) == (0, "hashiya: 1 note brought back")
    assert [row[0] for row in run("trash").rows] == [trashed[1]]


def test_notes_are_deleted_for_good(run, trashed: list[str]):
    assert "1 note deleted for good" in run("trash", "--purge", trashed[1]).err
    assert [row[0] for row in run("trash").rows] == [trashed[0]]
    assert run("trash", "--empty").code == 0
    assert run("trash").out == ""


def test_what_is_not_in_the_trash_is_not_deleted(run, trashed: list[str]):
    result = run("trash", "--purge", trashed[0], "00000000")
    assert result.code == 1
    assert len(run("trash").rows) == 2


def test_articles_come_back_or_are_deleted_for_good_with_their_notes(run, trashed: list[str]):
    article_id = run("list").rows[0][0]

    assert run("trash", "--put", article_id[:8]).err.strip() == "hashiya: 1 article put in the trash"
    assert run("list").out == ""
    (row,) = run("trash").rows  # its notes lie there with it
    assert row[:3] == [article_id, "-", "-"]
    (told,) = json.loads(run("trash", "--json").out)
    assert (told["kind"], told["id"], told["notes"]) == ("article", article_id, 1)
    assert run("trash", "--restore", article_id[:8]).err.strip() == "hashiya: 1 article brought back"
    assert len(run("trash").rows) == 2
    assert run("trash", "--put", article_id).code == 0
    assert "1 article deleted for good" in run("trash", "--empty").err
    assert run("trash").out == run("list").out == ""
    assert run("search", "القافلة").out == ""


def test_a_note_is_put_in_the_trash_once(run, trashed: list[str]):
    article_id = run("list").rows[0][0]
    (note_id,) = (row[0] for row in run("show", article_id, "--notes").rows)
    assert run("trash", "--put", note_id, note_id[:13]).err.strip() == "hashiya: 1 note put in the trash"
    assert note_id in {row[0] for row in run("trash").rows}
    assert run("show", article_id, "--notes").out == ""
    assert run("trash", "--put", note_id).code == 1
