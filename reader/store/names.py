"""Whom names mean across articles, and what can complete a name."""

from collections.abc import Iterable, Sequence
from typing import Any

from reader.identity import Referent, ReferentId, may_be_short_for
from reader.store.columns import stored
from reader.store.connection import LibraryDatabase

_MOST_NAMED = 500
_MOST_MEANT = 20
_MOST_FORMS = 50
REFERENT_COLUMNS = "r.kind, r.key, r.name, r.articles, r.mentions, r.statements"
"""What `referent_of` reads, of a referent called `r`."""
NAMED = """SELECT l.referent FROM alias AS l WHERE l.form IN (
    SELECT rowid FROM form_index WHERE form_index MATCH ?)"""
"""SQL for those who have a name for which `expression_of` asks."""


class NameStore:
    """The names of one library's referents."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def get(self, who: ReferentId) -> Referent | None:
        """A referent; None if no article of the library speaks of it."""
        number = self.number_of(who)
        if number is None:
            return None
        ((*row,),) = self._database.texts(f"SELECT {REFERENT_COLUMNS} FROM referent AS r WHERE r.number = ?", number)  # noqa: S608
        return referent_of(row)

    def number_of(self, who: ReferentId) -> int | None:
        """The row of a referent; None if there is none."""
        found = self._database.sql("SELECT number FROM referent WHERE kind = ? AND key = ?", who.kind, stored(who.key))
        return int(found[0][0]) if found else None

    def group(self, number: int) -> tuple[int, ...]:
        """The rows of a referent and of the shorter names that mean it alone, the fullest name first."""
        fullest = number
        for _ in range(len(("surname", "name", "full name"))):
            longer = self._longer(fullest)
            if len(longer) != 1:
                break
            fullest = longer[0]
        who = self.id_of(fullest)
        forms = self._database.texts(
            "SELECT f.folded FROM alias AS l JOIN form AS f ON f.number = l.form"
            " WHERE l.referent = ? AND l.mentions > 0 ORDER BY l.mentions DESC LIMIT ?",
            fullest,
            _MOST_FORMS,
        )
        group = [fullest]
        for (folded,) in forms:
            shorter = ReferentId(who.kind, folded)
            known = self.number_of(shorter) if may_be_short_for(shorter, who) else None
            if known is not None and self._longer(known) == [fullest]:
                group.append(known)
        return tuple(dict.fromkeys((*group, number)))

    def whole(self, group: Sequence[int]) -> Referent:
        """A group as one referent: the fullest one's name, the counts of all."""
        if len(group) == 1:
            ((*row,),) = self._database.texts(
                f"SELECT {REFERENT_COLUMNS} FROM referent AS r WHERE r.number = ?",  # noqa: S608 - our own words
                group[0],
            )
            return referent_of(row)
        ((kind, key, name),) = self._database.texts("SELECT kind, key, name FROM referent WHERE number = ?", group[0])
        ((articles, mentions, statements),) = self._database.sql(
            f"""SELECT count(DISTINCT p.article), coalesce(sum(p.mentions), 0), coalesce(sum(p.statements), 0)
                FROM appearance AS p JOIN article AS a ON a.number = p.article
                WHERE p.referent IN ({_listed(group)}) AND a.trashed IS NULL"""  # noqa: S608 - numbers
        )
        return Referent(ReferentId(kind, key), name, articles, mentions, statements)

    def forms(self, group: Sequence[int]) -> tuple[str, ...]:
        """How the names of a group are written, the most frequent first."""
        rows = self._database.texts(
            f"""SELECT f.written FROM alias AS l JOIN form AS f ON f.number = l.form
                WHERE l.referent IN ({_listed(group)}) GROUP BY f.number ORDER BY sum(l.mentions) DESC LIMIT ?""",  # noqa: S608
            _MOST_FORMS,
        )
        return tuple(written for (written,) in rows)

    def named(self, words: Sequence[str], *, is_open: bool, as_source: bool) -> tuple[int, ...]:
        """The rows of those in one of whose names some words all stand, with the shorter names that mean them alone.

        Args:
            words: Folded.
            is_open: Whether the last one may go on.
            as_source: Whether to look among sources only, otherwise among those that are named.
        """
        if not words:
            return ()
        rows = self._database.sql(
            f"""SELECT r.number FROM referent AS r WHERE r.number IN ({NAMED})
                AND {"r.statements" if as_source else "r.mentions"} > 0 ORDER BY r.articles DESC LIMIT ?""",  # noqa: S608
            expression_of(words, is_open=is_open),
            _MOST_NAMED,
        )
        numbers = [number for (number,) in rows]
        # Of very many, the shorter names do not matter: they fit the words themselves, or are few beside so many.
        groups = (self.group(number) for number in numbers[:_MOST_FORMS])
        return tuple(dict.fromkeys((*numbers, *(member for group in groups for member in group))))

    def meant(self, words: Sequence[str], *, as_source: bool) -> tuple[Referent, ...]:
        """Those whom somebody may mean by some words: called just so if there are any, or else in whose names they stand.

        Args:
            words: Folded.
            as_source: As for `named`.
        """
        if not words:
            return ()
        counted = "r.statements" if as_source else "r.mentions"
        rows = self._database.sql(
            f"SELECT r.number FROM referent AS r WHERE r.key = ? AND {counted} > 0 ORDER BY r.articles DESC",  # noqa: S608
            " ".join(words),
        )
        numbers = [number for (number,) in rows] or self.named(words, is_open=False, as_source=as_source)[:_MOST_MEANT]
        groups = dict.fromkeys(map(self.group, numbers))
        whole = {group[0]: self.whole(group) for group in groups}
        return tuple(whole.values())

    def complete(self, typed: str, *, as_source: bool, limit: int) -> tuple[Referent, ...]:
        """Those whose name goes on as somebody began to write it, or has such a word; the most frequent first.

        Args:
            typed: Folded words, of which the last may go on; none for anybody.
            as_source: As for `named`.
            limit: The most of them.
        """
        counted = "r.statements" if as_source else "r.mentions"
        words = typed.split()
        condition = f"r.number IN ({NAMED}) AND" if words else ""
        rows = self._database.texts(
            f"""SELECT {REFERENT_COLUMNS} FROM referent AS r WHERE {condition} {counted} > 0 AND r.articles > 0
                ORDER BY r.articles DESC, r.number LIMIT ?""",  # noqa: S608
            *([expression_of(words, is_open=True)] if words else []),
            limit,
        )
        return tuple(map(referent_of, rows))

    def _longer(self, number: int) -> list[int]:
        """Those who are called so somewhere, and have a longer name that this one may be short for."""
        who = self.id_of(number)
        rows = self._database.texts(
            # In this order, whatever SQLite thinks: it knows no better and would begin with all of one kind.
            "SELECT r.number, r.key FROM form AS f CROSS JOIN alias AS l ON l.form = f.number AND l.mentions > 0"
            " CROSS JOIN referent AS r ON r.number = l.referent WHERE f.folded = ? AND r.kind = ? AND r.number <> ?",
            stored(who.key),
            who.kind,
            number,
        )
        return [other for other, key in rows if may_be_short_for(who, ReferentId(who.kind, key))]

    def id_of(self, number: int) -> ReferentId:
        """Who a row is about."""
        ((kind, key),) = self._database.texts("SELECT kind, key FROM referent WHERE number = ?", number)
        return ReferentId(kind, key)


def referent_of(row: Iterable[Any]) -> Referent:
    """A referent from its columns; `Any` because they differ."""
    kind, key, name, articles, mentions, statements = row
    return Referent(ReferentId(kind, key), name, articles, mentions, statements)


def expression_of(words: Sequence[str], *, is_open: bool) -> str:
    """What the table of names is asked for, for names that hold some folded words."""
    return " AND ".join(f'"{word}"' for word in words) + (" *" if is_open else "")


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
