from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import now
from reader.article import Article, Metadata, blocks_of
from reader.catalogue import Distinction
from reader.store.copies import Filled
from reader.store.library import Library
from reader.store.listing import ListQuery
from tests.reader.stories import WAYS, Newsroom


def add(library: Library, *stories: Sequence[str]) -> list[str]:
    """Add stories, and look through them at once, as an import does."""
    made = ["\n".join(story) for story in stories]
    with library.transaction():
        ids = [library.articles.add_within(Article(text, blocks_of(text), Metadata()), "").id for text in made]
        library.copies.note(dict(zip(ids, made, strict=True)))
    return ids


def fill(library: Library) -> None:
    filled = Filled()
    while not filled.is_done:
        filled = library.copies.fill(filled)


def others(library: Library, article_id: str) -> list[str]:
    return [copy.other_id for copy in library.copies.of(article_id) if not copy.is_distinct]


@pytest.mark.parametrize("ways", WAYS)
def test_a_story_is_known_again_in_whatever_way_it_is_printed(library: Library, ways: tuple[str, ...]) -> None:
    room = Newsroom(1)
    stories = [room.story() for _ in range(12)]
    originals = add(library, *stories)
    printed = add(library, *(room.retold(story, *ways) for story in stories))
    found = [others(library, each) for each in printed]
    assert all(each in ([original], []) for each, original in zip(found, originals, strict=True))
    assert sum(map(len, found)) >= 11


def test_other_stories_of_the_same_topic_and_stock_phrases_are_no_copies(library: Library) -> None:
    room = Newsroom(2)
    add(library, *room.of_one_frame(15), *(room.story() for _ in range(60)))
    assert library.copies.all() == ()


def test_copies_in_one_batch_and_in_later_ones_are_found(library: Library) -> None:
    room = Newsroom(3)
    story = room.story()
    one, two = add(library, story, room.retold(story, "head"))
    (three,) = add(library, room.retold(story, "cut"))
    assert set(others(library, three)) == {one, two}
    assert [copy.share for copy in library.copies.of(one)] == sorted(
        (copy.share for copy in library.copies.of(one)), reverse=True
    )
    assert len(library.copies.all()) == 3


def test_of_a_story_with_many_copies_each_is_known_as_one(library: Library) -> None:
    room = Newsroom(5)
    story = room.story()
    ids = add(library, *(room.retold(story, "head", "edited") for _ in range(90)))
    assert all(others(library, each) for each in ids)
    for article_id in (ids[0], ids[-1]):
        whole = library.copies.whole(article_id)
        assert {copy.other_id for copy in whole} == {*ids} - {article_id}
        assert [copy.share for copy in whole] == sorted((copy.share for copy in whole), reverse=True)


def test_a_copy_of_a_copy_need_not_be_one(library: Library) -> None:
    room = Newsroom(13)
    first, second = room.story(5), room.story(5)
    one, both, two = add(library, first, [*first, *second], second)
    assert set(others(library, both)) == {one, two}
    assert [copy.other_id for copy in library.copies.whole(one)] == others(library, one) == [both]


def test_of_many_copies_too_those_that_are_told_apart_come_last(library: Library) -> None:
    room = Newsroom(14)
    story = room.story()
    ids = add(library, *(room.retold(story, "head") for _ in range(90)))
    known = {each: {each, *others(library, each)} for each in ids}
    mine, far = next((mine, other) for mine in ids for other in ids if other not in known[mine])
    library.distinctions.put(Distinction.between(mine, far))
    *_, last = library.copies.whole(mine)
    assert (last.other_id, last.is_distinct) == (far, True)


def test_which_of_very_many_copies_are_compared_at_once_is_no_chance(library: Library, tmp_path: Path) -> None:
    def pairs(of: Library) -> set[tuple[int, int]]:
        room = Newsroom(15)
        story = room.story()
        place = {each: number for number, each in enumerate(add(of, *(room.retold(story, "head") for _ in range(70))))}
        return {(place[copy.article_id], place[copy.other_id]) for copy in of.copies.all()}

    with Library.open(tmp_path / "other.hashiya") as other:
        assert pairs(library) == pairs(other)


def test_what_an_outlet_writes_under_everything_makes_no_copies(library: Library) -> None:
    room = Newsroom(6)
    footer = room.some(60)
    ids = add(library, *([*room.story(), footer] for _ in range(80)))
    assert not any(others(library, each) for each in ids)


def test_a_library_of_an_older_make_is_looked_through_piece_by_piece(library: Library) -> None:
    room = Newsroom(7)
    stories = [room.story(3) for _ in range(150)]
    texts = ["\n".join(story) for story in (*stories, *(room.retold(each, "head") for each in stories))]
    with library.transaction():
        for text in texts:
            library.articles.add_within(Article(text, blocks_of(text), Metadata()), "")
    assert not library.copies.is_filled(Filled())
    first = library.copies.fill(Filled())
    assert not first.is_done
    fill(library)
    assert library.copies.is_filled(Filled())
    assert len(library.copies.all()) == 150


def test_another_method_begins_anew(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    room = Newsroom(8)
    story = room.story()
    one, two = add(library, story, room.retold(story, "head"))
    monkeypatch.setattr("reader.store.copies.FINGERPRINT_VERSION", 999)
    (three,) = add(library, room.retold(story, "cut"))
    assert not others(library, three)
    fill(library)
    assert set(others(library, three)) == {one, two}


def test_a_new_text_is_looked_through_again(library: Library) -> None:
    room = Newsroom(9)
    story = room.story()
    one, two = add(library, story, room.retold(story, "head"))
    text = "\n".join(room.story())
    library.articles.replace_text(two, Article(text, blocks_of(text), Metadata()))
    assert others(library, one) == []
    assert not library.copies.is_filled(Filled())
    fill(library)
    assert others(library, one) == []
    library.articles.replace_text(two, Article("\n".join(story[2:]), blocks_of("\n".join(story[2:])), Metadata()))
    fill(library)
    assert others(library, one) == [two]


def test_lists_show_copies_until_the_other_is_trashed_or_told_apart(library: Library) -> None:
    room = Newsroom(10)
    story = room.story()
    one, two = add(library, story, room.retold(story, "head"))
    add(library, room.story())
    pair = {one, two}
    assert set(library.listing.list(ListQuery(copied=True)).ids) == pair
    assert library.listing.counts().copied == 2
    assert library.search.article_ids("is:copied") == library.search.article_ids("حالة:مكررة") == pair
    assert [each.copies for each in library.listing.summaries([one, two])] == [1, 1]
    library.distinctions.put(Distinction.between(one, two))
    assert library.listing.list(ListQuery(copied=True)).ids == ()
    assert library.listing.counts().copied == 0
    assert [copy.is_distinct for copy in library.copies.of(one)] == [True]
    library.distinctions.remove(f"{min(pair)} {max(pair)}")
    assert library.listing.counts().copied == 2
    library.details.put(replace(library.details.get(two), trashed=now()))
    assert library.listing.counts().copied == 0
    assert library.copies.of(one) == library.copies.all() == ()


def test_a_book_is_no_copy_of_a_story(library: Library) -> None:
    room = Newsroom(11)
    story = room.story()
    book = [*story, *(room.paragraph() for _ in range(1_400))]
    assert len("\n".join(book)) > 400_000
    one, _ = add(library, story, book)
    assert others(library, one) == []
