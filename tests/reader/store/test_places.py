import pytest

from reader.queries.language import SearchScope
from reader.store.index import COLUMNS
from reader.store.library import Library
from reader.store.places import ARTICLES, PLACES, HitKind


@pytest.mark.parametrize("scope", SearchScope)
def test_every_place_can_be_asked(library: Library, scope: SearchScope) -> None:
    for place in PLACES[scope]:
        statement = f"SELECT {place.number}, {place.columns}, {place.texts} FROM {place.rows} WHERE {place.live}"  # noqa: S608
        assert library._database.sql(statement) == []


def test_the_texts_of_a_place_are_what_its_table_holds() -> None:
    for place in PLACES[SearchScope.ALL]:
        # A comma in a sub-query is none between texts.
        outer = "".join(part for depth, part in _by_depth(place.texts) if depth == 0)
        assert outer.count(",") + 1 == len(COLUMNS[place.table])


def test_articles_come_last_where_everything_is_searched() -> None:
    assert PLACES[SearchScope.ALL][-1] is ARTICLES
    assert {place.kind for place in PLACES[SearchScope.NOTES]} == {HitKind.NOTE}


def _by_depth(sql: str) -> list[tuple[int, str]]:
    parts, depth = [], 0
    for ch in sql:
        depth += (ch == "(") - (ch == ")")
        parts.append((depth, ch))
    return parts
