import pytest

from reader.analysis import analyse
from reader.annotations import Body
from reader.article import Article, Metadata, blocks_of
from reader.errors import (
    NotFoundError,
)
from reader.queries.language import SearchScope
from reader.spans import Span
from reader.workspace import Workspace, backup_keeper

TEXT = "قال وزير الخارجية سامر الحلبي إن المفاوضات مستمرة.\nوأضاف الوزير أن المفاوضات ستُستأنف غدًا في جنيف."


@pytest.fixture
def workspace(tmp_path):
    opened = Workspace.open(tmp_path / "library.hashiya", analyse=analyse)
    yield opened
    opened.close()


@pytest.fixture
def article_id(workspace):
    return workspace.imports.text(TEXT, title="مفاوضات").article_id


def article(text=TEXT, url="https://example.org/a"):
    return Article(text, blocks_of(text), Metadata(title="مفاوضات", url=url, language="ar"))


def test_articles_and_notes_are_searched(workspace, article_id):
    workspace.edits.annotate(article_id, Span(0, 3), body=Body("مراجعة لاحقة"))
    assert [hit.article_id for hit in workspace.searches.all("مفاوضات", where=SearchScope.ARTICLES)] == [article_id]
    assert len(workspace.searches.all("مراجعه", where=SearchScope.NOTES)) == 1


def test_ids_can_be_shortened(workspace, article_id):
    assert workspace.resolve_id(article_id[:6]) == article_id
    with pytest.raises(NotFoundError):
        workspace.resolve_id("zzz")


def test_a_backup_brings_back_what_was_lost(workspace, article_id):
    backup = workspace.backup()
    workspace.edits.annotate(article_id, Span(0, 3), body=Body("بعد النسخة"))
    assert workspace.check().is_sound
    assert [info.path for info in workspace.backups()] == [backup]
    restored = workspace.restore(backup)
    try:
        assert restored.annotations(article_id) == ()
        assert backup_keeper(restored.library.path).folder == backup.parent
    finally:
        restored.close()


def test_a_library_is_used_from_another_thread(workspace, article_id):
    from threading import Thread

    found = []

    def work():
        with workspace.library.on_this_thread():
            found.append(workspace.article(article_id).id)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert found == [article_id]


def test_a_backup_is_made_when_one_is_due(workspace, article_id):
    assert workspace.back_up_if_due() is not None
    assert workspace.back_up_if_due() is None
