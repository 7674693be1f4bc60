"""What many notes cost: to store, to list, to scroll through, to change all at once, to undo that."""

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.annotating import relabelling, removing, retagging
from reader.annotations import Annotation, Body, Target, TextPositionSelector, TextQuoteSelector
from reader.appearances import Appearances, MentionPlace
from reader.article import Article
from reader.edits import Edit
from reader.identity import ReferentId
from reader.spans import Span
from reader.store.library import Library
from reader.store.notelisting import NoteOrder, NoteQuery
from tests.benchmarks.corpus import articles
from tests.benchmarks.figures import Figure, Options
from tests.benchmarks.noteview import measure_view

NOTES = 100_000
_ARTICLES = 1_000
_PEOPLE, _NAMED = 20_000, 60
_QUOTE = 40
_CONTEXT = 32
_STORED_US = 100


def measure(_: Options) -> Iterator[Figure]:
    """A library of 100,000 notes, changed as a whole."""
    with (
        tempfile.TemporaryDirectory(prefix="hashiya-") as folder,
        Library.open(Path(folder) / "notes.hashiya") as library,
    ):
        notes = made(library)
        yield _each(f"{NOTES} notes put at once, CPU a note", lambda: library.annotations.put_many(notes), _STORED_US)
        yield from _lists(library)
        yield from measure_view(library)
        yield from _as_one_edit(library, "relabelled", relabelling(notes, "term"), _STORED_US)
        yield from _as_one_edit(library, "moved to the trash", removing(notes), _STORED_US)
        # A note is found by its tags: to change them is to take all its words out of the index and put them in again.
        yield from _as_one_edit(library, "tagged", retagging(notes, ("قياس",)), None)


def made(library: Library) -> list[Annotation]:
    """Notes on the articles of a library that are still to be stored, each with two tags."""
    texts = articles(_ARTICLES)
    with library.transaction():
        ids = [library.articles.add(article).id for article in texts]
    return [_note(number, ids[number % _ARTICLES], texts[number % _ARTICLES]) for number in range(NOTES)]


def _lists(library: Library) -> Iterator[Figure]:
    """Lists of all notes; for those by name, each article names 60 people out of thousands, some of them often."""
    _name_people(library)
    for order in NoteOrder:
        start = time.thread_time()
        library.note_listing.list(NoteQuery(order=order))
        yield Figure(f"{NOTES} notes listed by {order}, off the GUI thread", (time.thread_time() - start) * 1e3, "ms")


def _name_people(library: Library) -> None:
    chance = random.Random(3)  # noqa: S311 - the same names every time
    with library.transaction():
        for number in range(1, _ARTICLES + 1):
            names = [f"اسم{who} لقب{who}" for who in (int(chance.paretovariate(0.5)) % _PEOPLE for _ in range(_NAMED))]
            mentions = tuple(
                MentionPlace(ReferentId("PER", name), Span(place * 25, place * 25 + 12), place // 10, 0, name)
                for place, name in enumerate(names)
            )
            library.referents.put(number, Appearances({each.referent: each.written for each in mentions}, mentions, ()))


def _note(number: int, article_id: str, article: Article) -> Annotation:
    text = article.text
    start = number * 37 % (len(text) - _QUOTE)
    end = start + _QUOTE
    quote = TextQuoteSelector(text[start:end], text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT])
    body = Body(f"ملاحظة رقم {number} عن الخبر", "claim", ("سلاح/نووي", f"وسم{number % 50}"))
    return Annotation(Target(article_id, article.text_sha256, quote, TextPositionSelector(start, end)), body)


def _as_one_edit(library: Library, name: str, edit: Edit, target: float | None) -> Iterator[Figure]:
    yield _each(f"{NOTES} notes {name} as one edit, CPU a note", lambda: library.journal.apply(edit), target)
    yield _each(f"{NOTES} notes {name}: undone, CPU a note", lambda: library.journal.undo(edit.id), target)


def _each(name: str, work: Callable[[], object], target: float | None) -> Figure:
    start = time.process_time()
    work()
    return Figure(name, (time.process_time() - start) / NOTES * 1e6, "µs", target=target)
