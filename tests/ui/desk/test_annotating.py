from pathlib import Path

import pytest

from reader.annotations import Body
from tests.ui.making import TEXT, span_of
from tests.ui.sessions import trash_article
from ui.desk.annotating import Annotating
from ui.session import Session


@pytest.fixture
def annotating(qtbot, library: Path):
    session = Session()
    with qtbot.waitSignal(session.library_opened):
        session.open_library(library)
    with qtbot.waitSignal(session.opened.article_opened):
        session.imports.text(TEXT)
    yield Annotating(session)
    session.close()


def bodies(annotating: Annotating) -> list[Body]:
    return [found.body for found in annotating._session.annotations.values()]


def test_a_passage_is_highlighted_noted_and_labelled(annotating: Annotating):
    added = annotating.add(span_of("صباح اليوم"), "evidence")
    assert added.target.quote.exact == "صباح اليوم"
    annotating.change_note(added.id, "متى؟")
    annotating.change_label(added.id, "question")
    annotating.change_body(added.id, Body("متى؟", "question", ("وقت",), star=True))
    assert bodies(annotating) == [Body("متى؟", "question", ("وقت",), star=True)]


def test_the_last_label_is_used_again(annotating: Annotating):
    assert annotating.last_label == "claim"
    annotating.add(span_of("صباح اليوم"), "term")
    assert annotating.add(span_of("الزيارة")).body.label == "term"


def test_what_changes_nothing_is_no_edit(annotating: Annotating):
    added = annotating.add(span_of("صباح اليوم"))
    last = annotating._session.history.next_undo
    annotating.change_body(added.id, added.body)
    annotating.resize(added.id, added.target.span)
    annotating.change_note("missing", "x")
    annotating.remove("missing")
    assert annotating._session.history.next_undo == last


def test_a_highlight_is_resized_and_removed(annotating: Annotating):
    added = annotating.add(span_of("صباح اليوم"))
    annotating.resize(added.id, span_of("روسيا صباح اليوم"))
    assert annotating._session.annotations[added.id].target.quote.exact == "روسيا صباح اليوم"
    annotating.remove(added.id)
    assert bodies(annotating) == []


def test_without_an_article_nothing_is_highlighted(annotating: Annotating, qtbot):
    with qtbot.waitSignal(annotating._session.opened.article_closed):
        trash_article(annotating._session)
    assert annotating.add(span_of("روسيا")) is None


def test_all_passages_are_highlighted_in_one_step_and_none_twice(annotating: Annotating, qtbot):
    first = span_of("أحمد")
    spans = [first, span_of("أحمد", after=first.end)]
    annotating.add(first, "term")
    assert annotating.add_all(spans) == 1
    assert annotating.add_all(spans) == 0
    assert [body.label for body in bodies(annotating)] == ["term", "term"]
    annotating._session.edits.undo()
    qtbot.waitUntil(lambda: len(bodies(annotating)) == 1)
    annotating.add(span_of("الزيارة"), "claim")
    assert annotating.add_all(spans) == 2
    annotating._session.edits.undo()
    qtbot.waitUntil(lambda: [body.label for body in bodies(annotating)] == ["term", "claim"])
