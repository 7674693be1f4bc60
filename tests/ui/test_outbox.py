from pathlib import Path

import pytest

from reader.edits import Change, Edit, EditKind
from reader.errors import CancelledError, FullDiskError, NotFoundError
from tests.ui.making import annotation
from ui.outbox import Dispatch, Outbox, SaveState
from ui.work import Writer

NOTE = annotation("صباح اليوم", "لا تضِع")
EDIT = Edit(EditKind.HIGHLIGHT, (Change(None, NOTE),))


class File:
    """What the writer opens: takes words until it is full."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.is_full = False

    def write(self, word: str) -> str:
        if self.is_full:
            raise FullDiskError(Path("library.hashiya"))
        self.words.append(word)
        return word

    def close(self) -> None:
        pass


@pytest.fixture
def file() -> File:
    return File()


@pytest.fixture
def writer(qtbot, file: File):
    writer = Writer(lambda: file)
    writer.start(lambda _: None, lambda _: None)
    yield writer
    writer.stop()


@pytest.fixture
def outbox(writer: Writer) -> Outbox:
    outbox = Outbox()
    outbox.connect_to(writer)
    return outbox


def word(text: str, done=lambda _: None, edit: Edit | None = None) -> Dispatch:
    return Dispatch(lambda file: file.write(text), done, edit)


def settle(outbox: Outbox, qtbot, state: SaveState = SaveState.SAVED) -> None:
    qtbot.waitUntil(lambda: outbox.state is state and not outbox.is_busy)


def test_everything_is_stored_in_order_and_acknowledged(outbox: Outbox, file: File, qtbot):
    acknowledged: list[object] = []
    for text in "abc":
        outbox.put(word(text, acknowledged.append))
    assert outbox.state is SaveState.SAVING
    settle(outbox, qtbot)
    assert file.words == acknowledged == ["a", "b", "c"]


def test_what_is_put_in_before_the_library_is_open_waits(writer: Writer, file: File, qtbot):
    outbox = Outbox()
    outbox.put(word("a"))
    assert outbox.state is SaveState.SAVING
    outbox.connect_to(writer)
    settle(outbox, qtbot)
    assert file.words == ["a"]


def test_nothing_overtakes_what_could_not_be_stored(outbox: Outbox, file: File, qtbot):
    told: list[object] = []
    outbox.failed.connect(told.append)
    file.is_full = True
    outbox.put(word("a", edit=EDIT))
    outbox.put(word("b"))
    settle(outbox, qtbot, SaveState.FAILED)
    file.is_full = False
    outbox.put(word("c"))
    assert file.words == []
    assert outbox.unsaved == EDIT.changes
    assert isinstance(outbox.failure, FullDiskError)
    outbox.retry()
    settle(outbox, qtbot)
    assert file.words == ["a", "b", "c"]
    assert outbox.unsaved == ()
    assert len(told) == 1


def test_a_failure_that_lasts_is_tried_again_by_itself(outbox: Outbox, file: File, qtbot):
    outbox._timer.setInterval(1)
    file.is_full = True
    outbox.put(word("a"))
    settle(outbox, qtbot, SaveState.FAILED)
    file.is_full = False
    settle(outbox, qtbot)
    assert file.words == ["a"]


def test_what_can_never_be_stored_is_kept_and_lets_the_others_pass(outbox: Outbox, file: File, qtbot):
    def refuse(_: File) -> None:
        raise NotFoundError("a1")

    told: list[object] = []
    outbox.failed.connect(told.append)
    outbox.put(Dispatch(refuse, lambda _: None, EDIT))
    outbox.put(word("b"))
    qtbot.waitUntil(lambda: file.words == ["b"])
    settle(outbox, qtbot, SaveState.FAILED)
    assert outbox.unsaved == EDIT.changes
    assert [type(error) for error in told] == [NotFoundError]


def test_nothing_is_left_behind_when_the_program_ends(outbox: Outbox, writer: Writer, file: File, qtbot):
    for text in "abcd":
        outbox.put(word(text))
    outbox.hand_over()
    writer.stop()
    assert file.words == ["a", "b", "c", "d"]


def test_what_can_never_be_stored_and_is_not_shown_is_forgotten(qtbot, writer: Writer):
    outbox, ends = Outbox(), []
    outbox.connect_to(writer)

    def gone(_: object) -> None:
        raise NotFoundError("a1")

    with qtbot.waitSignal(outbox.failed):
        outbox.put(Dispatch(gone, ends.append, refused=lambda: ends.append("refused")))
    assert (ends, outbox.state) == (["refused"], SaveState.SAVED)


def test_what_the_user_stopped_is_no_failure(qtbot, writer: Writer):
    outbox, ends, failures = Outbox(), [], []
    outbox.connect_to(writer)
    outbox.failed.connect(failures.append)

    def stopped(_: object) -> None:
        raise CancelledError

    outbox.put(Dispatch(stopped, ends.append, refused=lambda: ends.append("stopped")))
    qtbot.waitUntil(lambda: ends == ["stopped"])
    assert failures == []


def test_what_is_taken_back_where_it_cannot_be_stored_is_not_kept(qtbot, writer: Writer):
    outbox, ends = Outbox(), []
    outbox.connect_to(writer)

    def gone(_: object) -> None:
        raise NotFoundError("a1")

    edit = Edit(EditKind.REVISE, ())
    with qtbot.waitSignal(outbox.failed):
        outbox.put(Dispatch(gone, ends.append, edit, refused=lambda: ends.append("taken back")))
    assert (ends, outbox.state, outbox.unsaved) == (["taken back"], SaveState.SAVED, ())
