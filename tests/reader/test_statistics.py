import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.identity import ReferentId
from reader.sources.shares import Share
from reader.spans import Span
from reader.statistics import (
    MOST_NODES,
    Chronicle,
    Company,
    chronicle,
    chronicle_table,
    company,
    company_table,
    layout,
    shares_table,
    trails,
    trails_table,
)

EVIDENCE = Evidence("x")
A, B, C = (ReferentId("PER", letter) for letter in "abc")
NAMES = {A: "أ", B: "ب", C: "ج"}


def entity(name: str, *starts: int, kind: EntityKind = EntityKind.PER) -> Entity:
    return Entity(name, kind, name, tuple(Mention(Span(start, start + 2), kind, EVIDENCE) for start in starts))


def test_trails_tell_where_the_most_frequent_are_named() -> None:
    found = trails([entity("قليل", 5), entity("كثير", 0, 50, 99), entity("2023", 7, 8, kind=EntityKind.DATE)], 100)
    assert [(trail.name, trail.places) for trail in found] == [("كثير", (0.0, 0.5, 0.99)), ("قليل", (0.05,))]
    assert trails_table(found)[0] == ("كثير", "PER", 0.0)
    assert len(trails([entity(str(number), number) for number in range(30)], 100, most=4)) == 4
    assert trails([entity("x", 0)], 0)[0].places == (0.0,)


def test_a_chronicle_has_no_gaps() -> None:
    found = chronicle({A: {"2022-11": 2, "2023-02": 1}, B: {"2022-12": 3}}, NAMES)
    assert found.periods == ("2022-11", "2022-12", "2023-01", "2023-02")
    assert [(course.name, course.counts) for course in found.courses] == [
        ("أ", (2, 0, 0, 1)),
        ("ب", (0, 3, 0, 0)),
        ("ج", (0, 0, 0, 0)),
    ]
    assert chronicle_table(found)[:2] == [("أ", "2022-11", 2), ("أ", "2022-12", 0)]


@pytest.mark.parametrize("counts", [{"2010-01": 1, "2023-02": 2}, {"2010": 1, "2023-02": 2}])
def test_a_long_or_rough_chronicle_counts_years(counts: dict[str, int]) -> None:
    found = chronicle({A: counts}, {A: "أ"})
    assert found.periods == tuple(str(year) for year in range(2010, 2024))
    assert (found.courses[0].counts[0], found.courses[0].counts[-1]) == (1, 2)


def test_what_has_no_date_is_in_no_chronicle() -> None:
    assert chronicle({A: {"": 3, "أمس": 1}}, {A: "أ"}) == Chronicle()


def test_the_table_of_shares_names_each_source() -> None:
    assert shares_table([Share("كيم", 0, 1 / 3), Share("رويترز", 1, 0.3)]) == [("كيم", 0.33333), ("رويترز", 0.3)]


def test_company_is_who_shares_a_sentence() -> None:
    found = company({A: 0b0111, B: 0b0110, C: 0b1000}, NAMES)
    assert [(node.name, node.weight) for node in found.nodes] == [("أ", 3), ("ب", 2), ("ج", 1)]
    assert [(edge.first, edge.second, edge.weight) for edge in found.edges] == [(0, 1, 2)]
    assert company_table(found) == [("أ", "ب", 2)]


def test_a_graph_is_no_thicket() -> None:
    many = {ReferentId("PER", str(number)): 1 for number in range(90)}
    found = company(many, {who: who.key for who in many}, most_edges=100)
    assert (len(found.nodes), len(found.edges)) == (MOST_NODES, 100)


def graph(count: int, together: list[tuple[int, int]]) -> Company:
    sets = dict.fromkeys((ReferentId("PER", f"{number:02}") for number in range(count)), 0)
    ids = list(sets)
    for bit, (one, other) in enumerate(together):
        for who in (ids[one % count], ids[other % count]):
            sets[who] |= 1 << bit
    return company(sets, {who: who.key for who in ids})


@given(st.integers(0, 12), st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=20))
def test_a_layout_is_always_the_same_and_stays_within_its_square(count: int, together: list[tuple[int, int]]) -> None:
    made = graph(count, together if count else [])
    points = layout(made)
    assert points == layout(made)
    assert len(points) == count
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in points)
    assert len(set(points)) == count


def test_nobody_stands_on_anybody_else_where_all_appear_together() -> None:
    points = layout(graph(12, [(one, other) for one in range(12) for other in range(one)]))
    for place, (x, y) in enumerate(points):
        assert all(abs(x - u) > 0.12 or abs(y - v) > 0.09 for u, v in points[:place])


def test_those_who_appear_together_stand_nearer() -> None:
    pairs = [(0, 1)] * 5 + [(2, 3)] * 5 + [(0, 4), (2, 4)]
    made = graph(5, pairs)
    places = dict(zip((node.name for node in made.nodes), layout(made), strict=True))

    def distance(one: str, other: str) -> float:
        (x, y), (u, v) = places[one], places[other]
        return ((x - u) ** 2 + (y - v) ** 2) ** 0.5

    assert distance("00", "01") < distance("00", "02")
    assert distance("02", "03") < distance("01", "03")
