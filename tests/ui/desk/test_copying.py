from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.analysis import analyse
from reader.workspace import Workspace
from tests.reader.stories import Newsroom
from tests.reader.usecases.values import article
from tests.ui.desks import Sitting
from ui.desk.viewing import ViewKind
from ui.dialogs.outcomes import OutcomeDialog
from ui.models.shelves import ShelfKind
from ui.views.copies import CopyView


@pytest.fixture
def told() -> tuple[list[str], ...]:
    """A story, and two ways in which others print it."""
    room = Newsroom(1)
    story = room.story()
    return story, room.retold(story, "head"), room.retold(story, "head", "added")


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path, told):
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path, story in zip(paths, told, strict=True):
        path.write_text("\n".join(story), "utf-8")
    sitting = Sitting(qtbot, library, paths[:1]).begin()
    sitting.settle()
    yield sitting
    sitting.end()


def offer(sitting: Sitting) -> QToolButton:
    return sitting.desk._noticing.bar.findChildren(QToolButton)[0]


def shown(sitting: Sitting) -> CopyView:
    view = sitting.window.findChild(CopyView)
    sitting.qtbot.waitUntil(lambda: bool(view.rows), timeout=20_000)
    return view


def copied(sitting: Sitting) -> int:
    return sitting.session.catalogue.shelves.counts.copied


def test_an_import_says_of_what_it_has_brought_a_copy(sitting: Sitting, qtbot, tmp_path: Path):
    sitting.session.imports.files([tmp_path / "1.txt"])
    qtbot.waitUntil(lambda: offer(sitting).isVisible(), timeout=20_000)
    qtbot.mouseClick(offer(sitting), Qt.MouseButton.LeftButton)
    view = shown(sitting)
    assert sitting.desk.viewing.kind is ViewKind.COPIES
    assert view.article_id == sitting.session.open_article.id
    qtbot.waitUntil(lambda: bool(view.other.paragraphs), timeout=20_000)
    assert [bool(row.own) for row in view.own.paragraphs][:2] == [True, False]
    assert not offer(sitting).isVisible()


def test_an_import_of_several_lists_them(sitting: Sitting, qtbot, tmp_path: Path):
    sitting.session.imports.files([tmp_path / "1.txt", tmp_path / "2.txt"])
    qtbot.waitUntil(lambda: offer(sitting).isVisible(), timeout=20_000)
    qtbot.mouseClick(offer(sitting), Qt.MouseButton.LeftButton)
    dialog = sitting.window.findChild(OutcomeDialog)
    assert dialog.isVisible()
    dialog.close()


def test_an_answer_takes_the_mark_off_until_it_is_undone(sitting: Sitting, qtbot, tmp_path: Path):
    sitting.session.imports.files([tmp_path / "1.txt"])
    qtbot.waitUntil(lambda: copied(sitting) == 2, timeout=20_000)
    assert any(row.kind is ShelfKind.COPIED for row in sitting.desk.sidebar._shelves.rows)
    sitting.desk._actions.copies.trigger()
    view = shown(sitting)
    qtbot.mouseClick(view.distinguish, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.rows[0].is_distinct and copied(sitting) == 0, timeout=20_000)
    assert not any(row.kind is ShelfKind.COPIED for row in sitting.desk.sidebar._shelves.rows)
    sitting.settle()
    sitting.desk._actions.undo.trigger()
    qtbot.waitUntil(lambda: not view.rows[0].is_distinct and copied(sitting) == 2, timeout=20_000)


def test_a_copy_is_opened_from_the_view(sitting: Sitting, qtbot, tmp_path: Path):
    first = sitting.session.open_article.id
    sitting.session.imports.files([tmp_path / "1.txt"])
    qtbot.waitUntil(lambda: copied(sitting) == 2 and sitting.session.open_article.id != first, timeout=20_000)
    sitting.desk._cataloguing.copies_requested.emit(sitting.session.open_article.id)
    qtbot.mouseClick(shown(sitting).show_article, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sitting.session.open_article.id == first, timeout=20_000)
    assert sitting.desk.viewing.kind is None


def test_a_library_of_before_is_looked_through_in_the_background(qtbot, dressed, library: Path, told, monkeypatch):
    monkeypatch.setattr("ui.desk.copying._REST_MS", 10)
    workspace = Workspace.open(library, analyse=analyse)
    for story in told:
        workspace.library.articles.add(article("\n".join(story), url=""))
    assert workspace.copies.all() == ()
    workspace.close()
    sitting = Sitting(qtbot, library).begin()
    qtbot.waitUntil(lambda: copied(sitting) == 3 and offer(sitting).isVisible(), timeout=20_000)
    qtbot.mouseClick(offer(sitting), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sitting.session.catalogue.query.copied, timeout=20_000)
    sitting.end()
