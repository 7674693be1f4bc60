"""From a query to SQL: what must be so of an article, a note, or somebody whom articles speak of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reader.arabic.normalise import fold_text
from reader.catalogue import within
from reader.dating.late import date_in_words
from reader.export.words import LANGUAGES, label_names
from reader.queries.language import (
    And,
    Field,
    Filter,
    MatchMode,
    Node,
    Not,
    Or,
    Query,
    Trait,
    Words,
    trait_of,
)
from reader.queries.parse import parse
from reader.queries.tokens import words_of
from reader.store.collections import CollectionStore
from reader.store.columns import ARTICLE_DATE, COPIED, stored
from reader.store.connection import LibraryDatabase
from reader.store.expressions import Expression, Expressions, is_negated_text, is_text
from reader.store.index import IndexTable
from reader.store.labels import LabelStore
from reader.store.names import NAMED, NameStore, expression_of
from reader.store.places import ANNOTATIONS, ARTICLE_NOTES, ARTICLES, Place
from reader.store.statements import places_for
from reader.store.vocabulary import Vocabulary

Value = str | bytes | int | float | None

_DEEPEST = 3
# Dates may be partial, and text orders them: `2023-09~` comes after all days of that month. Of a stretch, as `2024-03-11/2024-04-09`,
# the last day counts where something is to be later, the first where it is to be earlier.
_LAST = f"substr({ARTICLE_DATE}, instr({ARTICLE_DATE}, '/') + 1)"
_FIRST_ASKED, _LAST_ASKED = 0, 1
_DATES: Mapping[Field, tuple[str, tuple[int, ...]]] = MappingProxyType(
    {
        Field.DATE: (f"({_LAST} || '~' >= ? AND {ARTICLE_DATE} <= ? || '~')", (_FIRST_ASKED, _LAST_ASKED)),
        Field.FROM: (f"{_LAST} || '~' >= ?", (_FIRST_ASKED,)),
        Field.UNTIL: (f"{ARTICLE_DATE} <= ? || '~'", (_LAST_ASKED,)),
        Field.BEFORE: (f"{ARTICLE_DATE} < ?", (_FIRST_ASKED,)),
        Field.AFTER: (f"{ARTICLE_DATE} > ? || '~'", (_LAST_ASKED,)),
    }
)
"""Conditions, and which of the days that are asked for they are compared with: the first or the last."""
_NOTED = """(EXISTS (SELECT 1 FROM annotation AS t WHERE t.article = a.number AND t.state <> 'trashed')
             OR EXISTS (SELECT 1 FROM article_note AS t WHERE t.article = a.number AND t.note <> ''))"""


@dataclass(frozen=True, slots=True)
class Condition:
    """What must be so of a row, in SQL.

    Attributes:
        sql: The condition.
        values: Its parameters.
        is_exact: Whether all that it lets through fits; the rest must be looked at itself.
    """

    sql: str
    values: tuple[Value, ...] = ()
    is_exact: bool = True


ALWAYS = Condition("1")
NEVER = Condition("0")
UNSAID = Condition("1", is_exact=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """How the rows of a place are found.

    Attributes:
        match: What its full-text table is asked for; None where the table has no part in it.
        condition: What else must be so.
        is_exact: Whether all rows fit that are found so.
    """

    match: str | None
    condition: Condition
    is_exact: bool


class Conditions:
    """Says in SQL what a query asks for.

    Args:
        database: The library.
        names: Whom names mean.
        mode: What may stand around a word.
        is_indexed: Whether the full-text tables can be used.
    """

    def __init__(self, database: LibraryDatabase, names: NameStore, mode: MatchMode, *, is_indexed: bool) -> None:
        self._database = database
        self._names = names
        self._mode = mode
        self._is_indexed = is_indexed
        self._vocabulary = Vocabulary(database)
        self._depth = 0
        self._filters: Mapping[Field, Callable[[Filter, Place], Condition]] = {
            Field.SOURCE: self._speaking_of,
            Field.ENTITY: self._speaking_of,
            Field.TAG: self._tagged,
            Field.LABEL: self._labelled,
            Field.TITLE: self._described,
            Field.OUTLET: self._described,
            Field.AUTHOR: self._described,
            Field.COLLECTION: self._collected,
            Field.IS: _with_trait,
            Field.IN: _anywhere,
        }

    def plan(self, query: Query, place: Place) -> Plan:
        """How to find the rows of a place that fit a query; that may be none."""
        root = And(()) if query.root is None else query.root
        parts = root.parts if isinstance(root, And) else (root,)
        text = [part for part in parts if self._is_indexed and (is_text(part) or is_negated_text(part))]
        match = Expression(None)
        if any(map(is_text, text)):
            match = self._expressions(place.table).of(And(tuple(text)))
            parts = tuple(part for part in parts if part not in text)
        if match.fts == "":
            return Plan(None, NEVER, is_exact=True)
        condition = _all([self._of(part, place) for part in parts])
        return Plan(match.fts, condition, match.is_exact and condition.is_exact)

    def of_referents(self, query: Query, *, as_source: bool) -> Condition:
        """What must be so of a referent `r` whose name fits the words of a query, and one of whose articles its filters.

        Args:
            query: The query.
            as_source: Whether filters by source mean the referent itself, otherwise those by entity.
        """
        if query.root is None:
            return NEVER
        return self._of_referent(query.root, Field.SOURCE if as_source else Field.ENTITY)

    def _of(self, node: Node, place: Place) -> Condition:
        match node:
            case Filter():
                return self._filter(node, place)
            case Not(part):
                return _not(self._of(part, place))
            case And(parts) if not is_text(node):
                return _all([self._of(part, place) for part in parts])
            case Or(parts) if not is_text(node):
                return _any([self._of(part, place) for part in parts])
            case _:
                return self._text(node, place.table, place.number)

    def _text(self, node: Node, table: IndexTable, number: str, columns: str = "") -> Condition:
        """That a row has some words, by its number in a full-text table."""
        if not self._is_indexed:
            return UNSAID
        expression = self._expressions(table).of(node)
        if expression.fts is None:
            return UNSAID
        if not expression.fts:
            return NEVER
        match = f"{{{columns}}} : ({expression.fts})" if columns else expression.fts
        sql = f"{number} IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)"  # noqa: S608 - our own names
        return Condition(sql, (match,), expression.is_exact)

    def _expressions(self, table: IndexTable) -> Expressions:
        return Expressions(self._vocabulary, self._mode, by_prefix=table is not IndexTable.ARTICLES)

    def _of_referent(self, node: Node, itself: Field) -> Condition:
        match node:
            case Filter(field, value, is_open) if field is itself:
                return _named(words_of(value), is_open=is_open)
            case Filter():
                of_article = self._filter(node, ARTICLES)
                sql = f"""r.number IN (SELECT p.referent FROM appearance AS p JOIN article AS a ON a.number = p.article
                          WHERE a.trashed IS NULL AND {of_article.sql})"""  # noqa: S608 - our own names
                return Condition(sql, of_article.values, of_article.is_exact)
            case Not(part):
                return _not(self._of_referent(part, itself))
            case And(parts) if not is_text(node):
                return _all([self._of_referent(part, itself) for part in parts])
            case Or(parts) if not is_text(node):
                return _any([self._of_referent(part, itself) for part in parts])
            case _:
                by_form = self._text(node, IndexTable.FORMS, "l.form")
                sql = f"r.number IN (SELECT l.referent FROM alias AS l WHERE {by_form.sql})"  # noqa: S608
                return Condition(sql, by_form.values, by_form.is_exact)

    def _filter(self, asked: Filter, place: Place) -> Condition:
        if asked.field in _DATES:
            sql, ends = _DATES[asked.field]
            first, _, last = asked.value.partition("/")
            return Condition(sql, tuple((first, last or first)[end] for end in ends))
        return self._filters[asked.field](asked, place)

    def _speaking_of(self, asked: Filter, place: Place) -> Condition:
        """That an article names somebody or credits somebody with something; of a note, that its passage does."""
        as_source = asked.field is Field.SOURCE
        numbers = self._names.named(words_of(asked.value), is_open=asked.is_open, as_source=as_source)
        if not numbers:
            return NEVER
        whom = f"({', '.join(map(str, numbers))})"
        if place is ANNOTATIONS:
            table = "statement" if as_source else "mention"
            return Condition(
                f"""EXISTS (SELECT 1 FROM {table} AS t WHERE t.article = a.number AND t.referent IN {whom}
                    AND t.start < n."end" AND t."end" > n.start)"""  # noqa: S608 - our own names
            )
        counted = "statements" if as_source else "mentions"
        return Condition(
            f"a.number IN (SELECT p.article FROM appearance AS p WHERE p.referent IN {whom} AND p.{counted} > 0)"  # noqa: S608
        )

    def _tagged(self, asked: Filter, place: Place) -> Condition:
        """That an article or a note on it has a tag or one nested in it; of a note, that it has."""
        wanted = fold_text(asked.value.lstrip("#"))
        numbers = [
            number
            for number, name in self._database.texts("SELECT number, name FROM tag")
            if (folded := fold_text(name)) == wanted
            or folded.startswith(f"{wanted}/")
            or (asked.is_open and folded.startswith(wanted))
        ]
        of_article = f"SELECT x.article FROM article_tag AS x WHERE x.tag IN ({', '.join(map(str, numbers))})"  # noqa: S608
        of_note = f"SELECT x.annotation FROM annotation_tag AS x WHERE x.tag IN ({', '.join(map(str, numbers))})"  # noqa: S608
        if not numbers:
            return NEVER
        if place is ANNOTATIONS:
            return Condition(f"n.number IN ({of_note})")
        if place is not ARTICLES:
            return Condition(f"a.number IN ({of_article})")
        noted = f"SELECT t.article FROM annotation AS t WHERE t.state <> 'trashed' AND t.number IN ({of_note})"  # noqa: S608
        return Condition(f"(a.number IN ({of_article}) OR a.number IN ({noted}))")

    def _labelled(self, asked: Filter, place: Place) -> Condition:
        """That a note has a label; of an article, that a note on it has."""
        wanted = fold_text(asked.value)
        labels = LabelStore(self._database).all()
        names = [(label.id, label.id) for label in labels]
        names += [pair for language in LANGUAGES for pair in label_names(labels, language).items()]
        ids = {stored(key) for key, name in names if _is_meant(wanted, name, is_open=asked.is_open)}
        if not ids or place is ARTICLE_NOTES:
            return NEVER
        if place is ANNOTATIONS:
            return Condition(f"n.label IN ({places_for(ids)})", tuple(ids))
        return Condition(
            f"""a.number IN (SELECT t.article FROM annotation AS t
                WHERE t.state <> 'trashed' AND t.label IN ({places_for(ids)}))""",  # noqa: S608 - places
            tuple(ids),
        )

    def _described(self, asked: Filter, _: Place) -> Condition:
        """That a title, an outlet or an author has some words."""
        words = [Words((word,)) for word in words_of(asked.value)]
        if words and asked.is_open:
            words[-1] = Words(words[-1].words, is_open=True)
        return self._text(And(tuple(words)), IndexTable.ARTICLES, "a.number", asked.field.value) if words else ALWAYS

    def _collected(self, asked: Filter, _: Place) -> Condition:
        """That an article stands in a collection or in one within it, or fits the query that fills it."""
        known = CollectionStore(self._database).all()
        wanted = fold_text(asked.value)
        meant = [each for each in known if _is_meant(wanted, each.name, is_open=asked.is_open)]
        meant = list({each.id: each for top in meant for each in (top, *within(known, top.id))}.values())
        by_hand = [stored(each.id) for each in meant if not each.is_smart]
        conditions = [
            Condition(
                f"""a.number IN (SELECT s.article FROM shelving AS s JOIN collection AS c ON c.number = s.collection
                    WHERE c.id IN ({places_for(by_hand)}))""",  # noqa: S608 - places
                tuple(by_hand),
            )
        ]
        self._depth += 1
        if self._depth <= _DEEPEST:
            roots = [parse(each.query, self._mode, dates=date_in_words).root for each in meant if each.is_smart]
            conditions += [self._of(root, ARTICLES) for root in roots if root is not None]
        self._depth -= 1
        return _any(conditions)


def _named(words: Sequence[str], *, is_open: bool) -> Condition:
    """That a referent has a name with some words in it."""
    if not words:
        return NEVER
    return Condition(f"r.number IN ({NAMED})", (expression_of(words, is_open=is_open),))


def _anywhere(_asked: Filter, _place: Place) -> Condition:
    """Where to search is said elsewhere."""
    return ALWAYS


def _with_trait(asked: Filter, place: Place) -> Condition:
    """That an article or a note is marked, has notes, or has been read so far."""
    of_notes = place is ANNOTATIONS
    match trait_of(asked.value):
        case Trait.STARRED:
            return Condition("n.star" if of_notes else "a.star")
        case Trait.NOTED:
            return Condition("n.note <> ''" if of_notes else _NOTED)
        case Trait.COPIED:
            return Condition(COPIED)
        case None:
            return NEVER
        case trait:
            return Condition("a.status = ?", (trait.value,))


def _is_meant(wanted: str, name: str, *, is_open: bool) -> bool:
    folded = fold_text(name)
    return bool(name) and (folded == wanted or (is_open and folded.startswith(wanted)))


def _all(parts: Sequence[Condition]) -> Condition:
    return _joined(" AND ", parts) if parts else ALWAYS


def _any(parts: Sequence[Condition]) -> Condition:
    return _joined(" OR ", parts)


def _joined(word: str, parts: Sequence[Condition]) -> Condition:
    sql = word.join(part.sql for part in parts)
    values = tuple(value for part in parts for value in part.values)
    return Condition(f"({sql})", values, all(part.is_exact for part in parts))


def _not(part: Condition) -> Condition:
    # What is not said exactly must not be denied: too much would be.
    return Condition(f"NOT ({part.sql})", part.values) if part.is_exact else UNSAID
