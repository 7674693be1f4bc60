"""What can be counted in an article or in many: pure values, which the charts of the window draw.

Source: force-directed placement, T. Fruchterman and E. Reingold, Software: Practice and Experience 21 (1991).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import copysign, cos, hypot, pi, sin, sqrt

from reader.entities.model import NAMED_KINDS, Entity
from reader.identity import ReferentId
from reader.sources.shares import Share
from reader.spans import Span

MOST_NODES = 60
"""A graph of more names is a thicket."""


_MOST_MONTHS = 48
_ROOM_ACROSS, _ROOM_DOWN = 0.13, 0.1
"""What a name with its circle takes of the square, mostly."""
_MOST_FILLED = 0.5
_PARTING_ROUNDS = 100
_NEARLY = 1e-3
_ROUNDS = 160
_GOLDEN_ANGLE = pi * (3 - sqrt(5))

Table = Sequence[Sequence[str | int | float]]
"""Rows of values, for CSV; what heads the columns is the caller's to say."""


@dataclass(frozen=True, slots=True)
class Trail:
    """Where in an article somebody is named.

    Attributes:
        name: Who.
        kind: Value of their `EntityKind`.
        spans: The mentions, in order.
        places: The same as parts of the article's length, from 0 to 1.
    """

    name: str
    kind: str
    spans: tuple[Span, ...]
    places: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """How often somebody is named in each time.

    Attributes:
        id: Who.
        name: What they are called.
        counts: Articles that name them, for each period of the `Chronicle`.
    """

    id: ReferentId
    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Who is named when.

    Attributes:
        periods: Months such as `2023-09`, or years, without a gap, the earliest first.
        courses: The most frequent first.
    """

    periods: tuple[str, ...] = ()
    courses: tuple[Course, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in a graph.

    Attributes:
        id: Who.
        name: What they are called.
        weight: In how many sentences or articles they are named.
    """

    id: ReferentId
    name: str
    weight: int


@dataclass(frozen=True, slots=True)
class Edge:
    """That two appear together.

    Attributes:
        first: Number of the one in the graph, the smaller.
        second: Number of the other.
        weight: In how many sentences or articles both are named.
    """

    first: int
    second: int
    weight: int


@dataclass(frozen=True, slots=True)
class Company:
    """Who appears with whom.

    Attributes:
        nodes: The most frequent first.
        edges: The strongest first.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()


def trails(entities: Iterable[Entity], length: int, *, most: int = 14) -> tuple[Trail, ...]:
    """Where those are named who are named most, the most frequent first.

    Args:
        entities: Of one article.
        length: Of its text, in code points.
        most: So many of them.
    """
    named = [entity for entity in entities if entity.kind in NAMED_KINDS]
    named.sort(key=lambda entity: -len(entity.mentions))
    found = []
    for entity in named[:most]:
        spans = tuple(mention.span for mention in entity.mentions)
        found.append(Trail(entity.name, entity.kind.value, spans, tuple(span.start / max(1, length) for span in spans)))
    return tuple(found)


def chronicle(counts: Mapping[ReferentId, Mapping[str, int]], names: Mapping[ReferentId, str]) -> Chronicle:
    """Who is named when, in periods without a gap: months, or years where there are too many of these.

    Args:
        counts: Articles by period, `2023-09` or, where no more is known, `2023`; those without a date are left out.
        names: What everybody is called; they keep their order.
    """
    dated = {
        who: {period: count for period, count in by_period.items() if period[:4].isdecimal()}
        for who, by_period in counts.items()
    }
    known = sorted({period for by_period in dated.values() for period in by_period})
    if not known:
        return Chronicle()
    months = _months(known[0], known[-1]) if all("-" in period for period in known) else ()
    if 0 < len(months) <= _MOST_MONTHS:
        periods, length = months, len("2023-09")
    else:
        length = len("2023")
        periods = tuple(str(year) for year in range(int(known[0][:length]), int(known[-1][:length]) + 1))
    places = {period: place for place, period in enumerate(periods)}
    courses = []
    for who, name in names.items():
        sums = [0] * len(periods)
        for period, count in dated.get(who, {}).items():
            sums[places[period[:length]]] += count
        courses.append(Course(who, name, tuple(sums)))
    return Chronicle(periods, tuple(courses))


def company(
    sets: Mapping[ReferentId, int], names: Mapping[ReferentId, str], *, most: int = MOST_NODES, most_edges: int = 150
) -> Company:
    """Who appears with whom.

    Args:
        sets: For everybody, a bit for each sentence or article that names them.
        names: What everybody is called.
        most: So many of them, the most frequent.
        most_edges: So many pairs, the strongest: more lines hide one another.
    """
    frequent = sorted(sets, key=lambda who: (-sets[who].bit_count(), names[who]))[:most]
    nodes = tuple(Node(who, names[who], sets[who].bit_count()) for who in frequent)
    together = [
        Edge(first, second, weight)
        for (first, one), (second, other) in combinations(enumerate(frequent), 2)
        if (weight := (sets[one] & sets[other]).bit_count())
    ]
    together.sort(key=lambda edge: (-edge.weight, edge.first, edge.second))
    return Company(nodes, tuple(together[:most_edges]))


def layout(graph: Company, rounds: int = _ROUNDS) -> tuple[tuple[float, float], ...]:
    """Where the names of a graph stand so that those who appear together stand near; always the same.

    Args:
        graph: The graph.
        rounds: How often everybody is moved; the later the less.

    Returns:
        A point for each node, inside the square from 0 to 1.
    """
    count = len(graph.nodes)
    if count < len(("one", "other")):
        return ((0.5, 0.5),) * count
    # A sunflower spiral: no two points alike, and the most frequent in the middle.
    xs = [0.5 + 0.4 * sqrt((place + 0.5) / count) * cos(place * _GOLDEN_ANGLE) for place in range(count)]
    ys = [0.5 + 0.4 * sqrt((place + 0.5) / count) * sin(place * _GOLDEN_ANGLE) for place in range(count)]
    strongest = max((edge.weight for edge in graph.edges), default=1)
    pulls = [(edge.first, edge.second, 0.3 + 0.7 * edge.weight / strongest) for edge in graph.edges]
    distance = 0.9 / sqrt(count)
    for number in range(rounds):
        _move(xs, ys, pulls, distance, 0.08 * (1 - number / rounds))
    xs, ys = _stretched(xs), _stretched(ys)
    _part(xs, ys)
    return tuple(zip(xs, ys, strict=True))


def _part(xs: list[float], ys: list[float]) -> None:
    """Push those apart that stand on one another, so that each has room for its name; where all crowd, for less of it."""
    shrink = min(1.0, sqrt(_MOST_FILLED / (len(xs) * _ROOM_ACROSS * _ROOM_DOWN)))
    across, down = _ROOM_ACROSS * shrink, _ROOM_DOWN * shrink
    for _ in range(_PARTING_ROUNDS):
        is_parted = True
        for one, other in combinations(range(len(xs)), 2):
            dx, dy = xs[other] - xs[one], ys[other] - ys[one]
            over_x, over_y = across - abs(dx), down - abs(dy)
            if over_x <= _NEARLY or over_y <= _NEARLY:
                continue
            is_parted = False
            values, step = (xs, copysign(over_x, dx)) if over_x / across < over_y / down else (ys, copysign(over_y, dy))
            values[one] = min(max(values[one] - step / 2, 0.0), 1.0)
            values[other] = min(max(values[other] + step / 2, 0.0), 1.0)
        if is_parted:
            return


def _move(
    xs: list[float], ys: list[float], pulls: Sequence[tuple[int, int, float]], distance: float, furthest: float
) -> None:
    """One round: everybody is pushed off by all others, drawn by their company, and a little to the middle."""
    count = len(xs)
    moves_x, moves_y = [0.0] * count, [0.0] * count
    square = distance * distance
    for one in range(count):
        x, y = xs[one], ys[one]
        for other in range(one + 1, count):
            dx, dy = x - xs[other], y - ys[other]
            force = square / (dx * dx + dy * dy + 1e-6)
            moves_x[one] += dx * force
            moves_y[one] += dy * force
            moves_x[other] -= dx * force
            moves_y[other] -= dy * force
        moves_x[one] += (0.5 - x) * 0.3
        moves_y[one] += (0.5 - y) * 0.3
    for one, other, strength in pulls:
        dx, dy = xs[one] - xs[other], ys[one] - ys[other]
        force = strength * hypot(dx, dy) / distance
        moves_x[one] -= dx * force
        moves_y[one] -= dy * force
        moves_x[other] += dx * force
        moves_y[other] += dy * force
    for one in range(count):
        length = hypot(moves_x[one], moves_y[one]) or 1.0
        step = min(length, furthest) / length
        xs[one] += moves_x[one] * step
        ys[one] += moves_y[one] * step


def _stretched(values: Sequence[float]) -> list[float]:
    """Values spread over the whole length from 0 to 1."""
    least, most = min(values), max(values)
    return [(value - least) / (most - least) if most > least else 0.5 for value in values]


def trails_table(found: Iterable[Trail]) -> Table:
    """Name, kind, place from 0 to 1: a row for every mention."""
    return [(trail.name, trail.kind, round(place, 5)) for trail in found for place in trail.places]


def shares_table(found: Iterable[Share]) -> Table:
    """Source, share from 0 to 1."""
    return [(share.name, round(share.share, 5)) for share in found]


def chronicle_table(found: Chronicle) -> Table:
    """Name, period, articles."""
    return [
        (course.name, period, count)
        for course in found.courses
        for period, count in zip(found.periods, course.counts, strict=True)
    ]


def company_table(found: Company) -> Table:
    """One name, the other, how often together."""
    return [(found.nodes[edge.first].name, found.nodes[edge.second].name, edge.weight) for edge in found.edges]


def _months(first: str, last: str) -> tuple[str, ...]:
    begin, end = (int(period[:4]) * 12 + int(period[5:7]) - 1 for period in (first, last))
    return tuple(f"{month // 12:04}-{month % 12 + 1:02}" for month in range(begin, end + 1))
