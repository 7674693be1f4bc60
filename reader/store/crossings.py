"""Questions across the articles of a library: what they say about somebody, and what somebody says in them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reader.concordance import EntityPage, KwicLine, Neighbour, NoteOn, Period, Spot
from reader.dossier import Dossier, Statement
from reader.entities.model import NAMED_KINDS
from reader.identity import Referent, ReferentId
from reader.sources.model import AttributionKind, CueClass
from reader.spans import Span
from reader.store.columns import ARTICLE_DATE
from reader.store.connection import LibraryDatabase
from reader.store.names import REFERENT_COLUMNS, NameStore, referent_of

MOST_LINES = 500
MOST_STATEMENTS = 500
MOST_SENTENCES = 3_000
"""Of somebody who is named in more sentences, company is looked for in the newest of them."""
_MOST_NEIGHBOURS = 40
_MOST_NOTES = 200
_AROUND = 90
_BLANKS = re.compile(r"\s+")
_BATCH = 200
_KINDS = ", ".join(repr(kind.value) for kind in NAMED_KINDS)


class CrossingStore:
    """Answers for one library.

    Args:
        database: The library.
        names: Whom names mean.
    """

    def __init__(self, database: LibraryDatabase, names: NameStore) -> None:
        self._database = database
        self._names = names

    def page(self, who: ReferentId, *, most_lines: int = MOST_LINES) -> EntityPage | None:
        """What the library says about somebody; None if it says nothing.

        Args:
            who: Somebody; under a shorter name that means them alone, the same page.
            most_lines: So many mentions, the newest.
        """
        with self._database.reading():
            number = self._names.number_of(who)
            if number is None:
                return None
            group = self._names.group(number)
            referent = self._names.whole(group)
            if not referent.articles:
                return None
            return EntityPage(
                referent,
                self._aliases(group),
                tuple(self._lines(group, most_lines)),
                tuple(self._neighbours(group)),
                self._periods(group),
                tuple(self._notes(group)),
            )

    def dossier(self, who: ReferentId, *, most: int = MOST_STATEMENTS) -> Dossier | None:
        """What the library credits somebody with; None if nothing.

        Args:
            who: Somebody, as for `page`.
            most: So many statements, the newest.
        """
        with self._database.reading():
            number = self._names.number_of(who)
            if number is None:
                return None
            group = self._names.group(number)
            referent = self._names.whole(group)
            return Dossier(referent, tuple(self._statements(group, most))) if referent.statements else None

    def _aliases(self, group: Sequence[int]) -> tuple[tuple[str, int], ...]:
        rows = self._database.texts(
            f"""SELECT f.written, sum(l.mentions) AS count FROM alias AS l JOIN form AS f ON f.number = l.form
                WHERE l.referent IN ({_listed(group)}) AND l.mentions > 0 GROUP BY f.number ORDER BY count DESC""",  # noqa: S608
        )
        return tuple((written, count) for written, count in rows)

    def _lines(self, group: Sequence[int], most: int) -> Iterator[KwicLine]:
        rows = self._database.sql(
            f"""SELECT m.article, m.start, m."end" FROM mention AS m JOIN article AS a ON a.number = m.article
                WHERE m.referent IN ({_listed(group)}) AND a.trashed IS NULL
                ORDER BY m.article DESC, m.paragraph, m.sentence, m.start LIMIT ?""",  # noqa: S608 - numbers
            most,
        )
        for spot, text in self._with_texts(rows):
            yield _line(spot, text)

    def _neighbours(self, group: Sequence[int]) -> Iterator[Neighbour]:
        """Who stands in the same paragraphs; of several names of one, the fullest."""
        listed = _listed(group)
        rows = self._database.sql(
            f"""SELECT o.referent, count(DISTINCT o.article * 1000000 + o.paragraph),
                       count(DISTINCT iif(o.sentence = m.sentence, (o.article * 1000000 + o.paragraph) * 1000 + o.sentence, NULL))
                FROM (SELECT DISTINCT x.article, x.paragraph, x.sentence FROM mention AS x
                      CROSS JOIN article AS a ON a.number = x.article
                      WHERE x.referent IN ({listed}) AND a.trashed IS NULL
                      ORDER BY x.article DESC LIMIT {MOST_SENTENCES}) AS m
                CROSS JOIN mention AS o ON o.article = m.article AND o.paragraph = m.paragraph
                CROSS JOIN referent AS r ON r.number = o.referent AND r.kind IN ({_KINDS})
                WHERE o.referent NOT IN ({listed}) GROUP BY o.referent ORDER BY 3 DESC, 2 DESC LIMIT ?""",  # noqa: S608
            _MOST_NEIGHBOURS * 2,
        )
        found: dict[int, tuple[int, int]] = {}
        for number, paragraphs, sentences in rows:
            fullest = self._names.group(number)[0]
            known = found.get(fullest, (0, 0))
            found[fullest] = (known[0] + sentences, known[1] + paragraphs)
        referents = self._referents(found)
        near = [Neighbour(referents[number], *counts) for number, counts in found.items()]
        near.sort(key=lambda each: (-each.sentences, -each.paragraphs, each.referent.name))
        yield from near[:_MOST_NEIGHBOURS]

    def _periods(self, group: Sequence[int]) -> tuple[Period, ...]:
        rows = self._database.texts(
            f"""SELECT substr({ARTICLE_DATE}, 1, 7) AS period, count(DISTINCT p.article), sum(p.mentions)
                FROM appearance AS p JOIN article AS a ON a.number = p.article
                WHERE p.referent IN ({_listed(group)}) AND p.mentions > 0 AND a.trashed IS NULL
                GROUP BY period ORDER BY period""",  # noqa: S608 - numbers
        )
        return tuple(Period(*row) for row in rows)

    def _notes(self, group: Sequence[int]) -> Iterator[NoteOn]:
        rows = self._database.texts(
            f"""SELECT a.id, a.title, a.outlet, {ARTICLE_DATE}, n.start, n."end", n.id, n.label, n.quote, n.note
                FROM annotation AS n JOIN article AS a ON a.number = n.article
                WHERE n.state <> 'trashed' AND a.trashed IS NULL AND EXISTS (
                    SELECT 1 FROM mention AS m WHERE m.referent IN ({_listed(group)}) AND m.article = n.article
                    AND m.start < n."end" AND m."end" > n.start)
                ORDER BY n.number DESC LIMIT ?""",  # noqa: S608 - numbers
            _MOST_NOTES,
        )
        for article_id, title, outlet, date, start, end, annotation_id, label, quote, note in rows:
            yield NoteOn(Spot(article_id, title, outlet, date, Span(start, end)), annotation_id, label, quote, note)

    def _statements(self, group: Sequence[int], most: int) -> Iterator[Statement]:
        """The newest statements, the earliest of them first."""
        rows = self._database.texts(
            f"""SELECT s.article, s.start, s."end", s.cue_start, s.cue_end, s.kind, s.cue_class, coalesce(v.name, '')
                FROM statement AS s JOIN article AS a ON a.number = s.article
                LEFT JOIN referent AS v ON v.number = s.via
                WHERE s.referent IN ({_listed(group)}) AND a.trashed IS NULL
                ORDER BY {ARTICLE_DATE} DESC, s.article DESC, s.start DESC LIMIT ?""",  # noqa: S608 - numbers
            most,
        )
        rows.reverse()
        for (spot, text), row in zip(self._with_texts([row[:3] for row in rows]), rows, strict=True):
            cue_start, cue_end, kind, cue_class, via = row[3:]
            yield Statement(
                spot,
                _one_line(text[cue_start:cue_end]),
                _one_line(spot.span.of(text)),
                AttributionKind(kind),
                CueClass(cue_class),
                via,
            )

    def _with_texts(self, rows: Sequence[tuple[Any, ...]]) -> Iterator[tuple[Spot, str]]:
        """Places, given by article, start and end, with what they stand in; in their order."""
        for begin in range(0, len(rows), _BATCH):
            batch = rows[begin : begin + _BATCH]
            articles = self._articles({article for article, _, _ in batch})
            for article, start, end in batch:
                article_id, title, outlet, date, text = articles[article]
                yield Spot(article_id, title, outlet, date, Span(start, end)), text

    def _articles(self, numbers: Iterable[int]) -> Mapping[int, tuple[str, ...]]:
        """Id, title, outlet, date and text of some articles."""
        rows = self._database.texts(
            f"""SELECT a.number, a.id, a.title, a.outlet, {ARTICLE_DATE}, v.text FROM article AS a
                JOIN text_version AS v ON v.article = a.number AND v.text_sha256 = a.text_sha256
                WHERE a.number IN ({_listed(numbers)})""",  # noqa: S608 - numbers
        )
        return {row[0]: row[1:] for row in rows}

    def _referents(self, numbers: Iterable[int]) -> Mapping[int, Referent]:
        rows = self._database.texts(
            f"SELECT r.number, {REFERENT_COLUMNS} FROM referent AS r WHERE r.number IN ({_listed(numbers)})"  # noqa: S608
        )
        return {row[0]: referent_of(row[1:]) for row in rows}


def _line(spot: Spot, text: str) -> KwicLine:
    """A mention with the words of its paragraph around it, whole words as far as a line goes."""
    start, end = spot.span.start, spot.span.end
    begin = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    stop = text.find("\n", end)
    stop = min(len(text) if stop < 0 else stop, end + _AROUND)
    if begin > 0 and not text[begin - 1].isspace():
        begin = next((place for place in range(begin, start) if text[place].isspace()), begin)
    if stop < len(text) and not text[stop].isspace():
        stop = next((place for place in range(stop, end, -1) if text[place - 1].isspace()), stop)
    # A proclitic stands at the mention without a blank, and must go on doing so.
    before, after = _BLANKS.sub(" ", text[begin:start]).lstrip(), _BLANKS.sub(" ", text[end:stop]).rstrip()
    return KwicLine(spot, before, _one_line(spot.span.of(text)), after)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
