import pytest

from reader.annotating import removing
from reader.annotations import Body
from reader.spans import Span
from reader.store.notelisting import NoteOrder, NoteQuery
from tests.reader.usecases.values import TEXT

WORDS = ("الخارجية", "سامر الحلبي", "مستمرة", "جنيف")


@pytest.fixture
def notes(workspace, article_id):
    """Annotations from the first to the last word."""
    made = []
    for words, body in zip(
        WORDS,
        (Body("قِراءةٌ أولى"), Body("", "claim", ("ناس",)), Body("قراءات", "claim"), Body("", star=True)),
        strict=True,
    ):
        start = TEXT.index(words)
        made.append(workspace.edits.annotate(article_id, Span(start, start + len(words)), body=body))
    return made


def found(workspace, text: str, **filters: object) -> list[str]:
    ids = workspace.reviews.list(NoteQuery(text, reverse=True, **filters)).ids
    return [each.target.quote.exact for each in workspace.reviews.annotations(ids)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("", WORDS),
        ("in:notes", WORDS),
        ("قراءة", WORDS[:1]),
        ("قرا", (WORDS[0], WORDS[2])),
        ("الحلبى", WORDS[1:2]),
        ("tag:ناس", WORDS[1:2]),
        ("label:claim قرا", WORDS[2:3]),
        ("لاشيء", ()),
    ],
)
def test_notes_are_found_by_their_words_and_what_the_search_understands(workspace, notes, text, quotes):
    assert found(workspace, text) == list(quotes)


def test_words_and_filters_go_together(workspace, notes):
    assert found(workspace, "قرا", label="claim") == [WORDS[2]]
    assert found(workspace, "جنيف", starred=True) == [WORDS[3]]


def test_the_trash_is_searched_by_itself(workspace, notes):
    workspace.edits.apply(removing(notes[:1]))
    assert found(workspace, "قرا") == [WORDS[2]]
    ids = workspace.reviews.list(NoteQuery("قرا", trashed=True)).ids
    assert ids == (notes[0].id,)
    assert workspace.reviews.annotations(ids) == ()


def test_names_that_were_not_noted_yet_are_before_notes_are_parted_by_them(workspace, notes):
    workspace.findings.find_missing()
    workspace.library._database.sql("DELETE FROM mention")
    workspace.library._database.sql("DELETE FROM appearance")
    workspace.library._database.sql("INSERT OR IGNORE INTO unfilled (article) SELECT article FROM finding")
    keys = [heading.key for heading in workspace.reviews.list(NoteQuery(order=NoteOrder.ENTITY)).headings]
    assert "سامر الحلبي" in keys
    assert keys[-1] == ""
