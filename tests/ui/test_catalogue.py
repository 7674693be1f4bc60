from dataclasses import replace

import pytest

from reader.annotations import Body
from reader.catalogue import ReadingStatus
from reader.edits import Change
from reader.progress import NoProgress
from reader.store.listing import ListOrder, ListQuery
from tests.ui.making import annotation
from tests.ui.shelves import change, fill, found
from ui.catalogue import Catalogue


@pytest.fixture
def ids(workspace, catalogue: Catalogue):
    ids = fill(workspace)
    catalogue.load(workspace.catalogue.list(ListQuery()))
    return ids


def test_the_list_is_narrowed_and_sorted(catalogue: Catalogue, ids, qtbot):
    assert catalogue.listing.ids == tuple(reversed(ids))
    with qtbot.waitSignal(catalogue.listed):
        catalogue.show(ListQuery(status=ReadingStatus.UNREAD, order=ListOrder.TITLE))
    assert catalogue.listing.ids == (ids[1], ids[2], ids[3], ids[4])
    with qtbot.assertNotEmitted(catalogue.listed):
        catalogue.show(catalogue.query)


def test_shelves_are_counted(workspace, catalogue: Catalogue, ids, qtbot):
    assert (catalogue.shelves.counts.all, catalogue.shelves.counts.noted) == (5, 1)
    collection = found(workspace, "سياسة", ids[0])
    with qtbot.waitSignal(catalogue.shelved):
        catalogue.refresh()
    assert catalogue.shelves.collections == (collection,)


def test_what_is_known_of_an_article_comes_when_it_is_wanted(catalogue: Catalogue, ids, qtbot):
    assert catalogue.summary(ids[0]) is None
    with qtbot.waitSignal(catalogue.summarised) as told:
        catalogue.want(ids[:2])
        catalogue.want([ids[1], "gone"])
    assert set(told.args[0]) == {ids[0], ids[1], "gone"}
    assert catalogue.summary(ids[1]).title == "بيان الرئيس"
    with qtbot.assertNotEmitted(catalogue.summarised, wait=50):
        catalogue.want(ids[:2])


def test_an_edit_is_followed_by_one_look(workspace, catalogue: Catalogue, ids, qtbot):
    catalogue.want(ids)
    qtbot.waitUntil(lambda: catalogue.summary(ids[1]) is not None)
    before = workspace.catalogue.details([ids[1]])[0]
    change(workspace, ids[1], star=True)
    with qtbot.waitSignals([catalogue.shelved, catalogue.summarised]):
        for _ in range(3):
            catalogue.take([Change(before, replace(before, star=True))])
    assert catalogue.summary(ids[1]).star
    assert catalogue.shelves.counts.starred == 2


def test_the_words_of_a_note_change_no_list(catalogue: Catalogue, ids):
    written = annotation("صباح اليوم", "أول")
    catalogue.take([Change(written, replace(written, body=replace(written.body, note="ثان")))])
    assert not catalogue._soon_timer.isActive()
    catalogue.take([Change(written, replace(written, body=Body(tags=("وسم",))))])
    assert catalogue._soon_timer.isActive()


def test_what_queries_find_is_counted_after_all_else_and_again_after_changes(
    workspace, catalogue: Catalogue, ids, qtbot
):
    catalogue._later_timer.setInterval(0)
    found(workspace, "عن الجديد", query="جديد")
    catalogue.refresh()
    assert catalogue.shelves.by_query == {}
    qtbot.waitUntil(lambda: catalogue.shelves.by_query == {"جديد": 1})
    written = workspace.annotations(ids[4])[0]
    change(workspace, ids[0], note="أمر جديد")
    catalogue.take([Change(written, replace(written, body=replace(written.body, note="كلام")))])
    qtbot.waitUntil(lambda: catalogue.shelves.by_query == {"جديد": 2})


def test_reading_changes_what_is_unread(workspace, catalogue: Catalogue, ids, qtbot):
    catalogue.want(ids)
    qtbot.waitUntil(lambda: catalogue.summary(ids[1]) is not None)
    workspace.set_reading_position(ids[1], 3, 0.5)
    with qtbot.waitSignal(catalogue.shelved):
        catalogue.look_again([ids[1]])
    assert catalogue.shelves.counts.by_status[ReadingStatus.READING] == 1


def test_an_answer_to_an_older_question_is_dropped(workspace, ids):
    waiting = []
    catalogue = Catalogue()
    catalogue.asked.connect(lambda work, done: waiting.append((work, done)))
    catalogue.load(workspace.catalogue.list(ListQuery()))
    catalogue.show(ListQuery(starred=True))
    catalogue.show(ListQuery(noted=True, order=ListOrder.TITLE))
    for work, done in reversed(waiting):
        done(work(workspace, NoProgress()))
    assert catalogue.query.noted
    assert catalogue.listing.ids == (ids[4],)


def test_nothing_is_asked_of_a_library_that_is_not_open(catalogue, qtbot):
    with qtbot.assertNotEmitted(catalogue.asked, wait=20):
        catalogue.show(ListQuery(starred=True))
        catalogue.want(["a"])
        catalogue.refresh()
    assert catalogue.listing.ids == ()


def test_nothing_is_asked_of_a_library_that_is_closed(workspace, catalogue: Catalogue, ids, qtbot):
    catalogue.want(ids)
    before = workspace.catalogue.details([ids[1]])[0]
    catalogue.take([Change(before, replace(before, star=True))])
    catalogue.close()
    with qtbot.assertNotEmitted(catalogue.asked, wait=300):
        catalogue.show(ListQuery(starred=True))
        catalogue.take([Change(before, replace(before, star=True))])
        catalogue.look_again(ids)
    assert not catalogue._soon_timer.isActive()
    assert not catalogue._ask_timer.isActive()


def test_a_look_that_fails_leaves_what_was_known_and_is_made_again(workspace, catalogue: Catalogue, ids, qtbot):
    catalogue.asked.disconnect()
    catalogue.want(ids)
    qtbot.waitUntil(lambda: bool(catalogue._asked))
    catalogue.fail(OSError("away"))
    assert len(catalogue.listing.ids) == 5
    catalogue.asked.connect(lambda work, done: done(work(workspace, NoProgress())))
    catalogue.want(ids)
    qtbot.waitUntil(lambda: catalogue.summary(ids[0]) is not None)
