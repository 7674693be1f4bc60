import json
from contextlib import closing

import pytest

from reader.analysis import analyse
from reader.correcting import correcting
from reader.corrections.make import Corrector
from reader.entities.model import EntityKind
from reader.spans import Span
from reader.workspace import Workspace

TEXT = "بدأت القافلة الزرقاء رحلتها أمس."


@pytest.fixture
def taught(run, tmp_path) -> str:
    """The id of an article whose correction has taught something."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    article_id = run("import", path).rows[0][0]
    words = "القافلة الزرقاء"
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    with closing(Workspace.open(None, analyse=analyse)) as workspace:
        record = workspace.article(article_id)
        made = Corrector(article_id, record.article.text, workspace.findings.of(article_id))
        workspace.edits.apply(correcting(made.add_mention(span, EntityKind.ORG)))
    return article_id


def test_what_was_learned_is_printed_and_forgotten(run, taught: str):
    ((key, articles, kind, type_, form, name),) = run("memory").rows
    assert (articles, kind, type_, form, name) == ("1", "typed", "ORG", "القافلة الزرقاء", "-")
    assert run("memory", "--forget", key).code == 0
    assert run("memory").out == ""


def test_the_memory_is_written_for_scripts(run, taught: str):
    (lesson,) = json.loads(run("memory", "--json").out)
    assert (lesson["form"], lesson["article_id"]) == ("القافلة الزرقاء", taught)
    head, row = run("memory", "--tsv").rows
    assert (head[0], row[head.index("form")]) == ("kind", "القافلة الزرقاء")
    assert lesson["key"] == run("memory").rows[0][0]


def test_a_key_under_which_nothing_was_learned_is_a_failure(run, taught: str):
    result = run("memory", "--forget", "typed|PER|x|")
    assert result.code == 1
    assert "typed|PER|x|" in result.err
    assert len(run("memory").rows) == 1
