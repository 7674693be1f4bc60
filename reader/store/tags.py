"""Tags: their names, kept once, for annotations and articles alike."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import peewee

from reader.store.connection import LibraryDatabase
from reader.store.schema import AnnotationRow, AnnotationTagRow, ArticleRow, ArticleTagRow, TagRow
from reader.store.statements import Statement, deletion, in_batches, insertion


class TagStore:
    """The tags of one library; always inside the caller's transaction where it writes."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def of_annotations(self, tags: Mapping[int, Sequence[str]]) -> None:
        """Replace the tags of annotations.

        Args:
            tags: By the rows of the annotations.
        """
        self._database.run_many(_taking_off(), ((number,) for number in tags))
        numbers = self._numbers_of(dict.fromkeys(name for names in tags.values() for name in names))
        self._database.run_many(
            _putting_on(),
            (
                (number, position, numbers[name])
                for number, names in tags.items()
                for position, name in enumerate(names)
            ),
        )

    def of_article(self, number: int, names: Sequence[str]) -> None:
        """Replace the tags of an article, given its row."""
        self._database.run(ArticleTagRow.delete().where(ArticleTagRow.article == number))
        for position, name in enumerate(names):
            tag = self._numbers_of((name,))[name]
            self._database.run(ArticleTagRow.insert(article=number, position=position, tag=tag))

    def article_tags(self, number: int) -> tuple[str, ...]:
        """The tags of an article, given its row, in the user's order."""
        rows = self._database.rows(
            ArticleTagRow.select(TagRow.name)
            .join(TagRow, on=ArticleTagRow.tag == TagRow.number)
            .where(ArticleTagRow.article == number)
            .order_by(ArticleTagRow.position)
        )
        return tuple(name for (name,) in rows)

    def counts(self) -> tuple[tuple[str, int], ...]:
        """Every tag in use with the number of annotations and articles outside the trash that have it, by name."""
        of_annotations = (
            TagRow.select(TagRow.name, peewee.fn.count(AnnotationTagRow.annotation.distinct()))
            .join(AnnotationTagRow, on=AnnotationTagRow.tag == TagRow.number)
            .join(AnnotationRow, on=AnnotationTagRow.annotation == AnnotationRow.number)
            .join(ArticleRow, on=AnnotationRow.article == ArticleRow.number)
            .where((AnnotationRow.state != "trashed") & ArticleRow.trashed.is_null())
            .group_by(TagRow.number)
        )
        of_articles = (
            TagRow.select(TagRow.name, peewee.fn.count(ArticleTagRow.article.distinct()))
            .join(ArticleTagRow, on=ArticleTagRow.tag == TagRow.number)
            .join(ArticleRow, on=ArticleTagRow.article == ArticleRow.number)
            .where(ArticleRow.trashed.is_null())
            .group_by(TagRow.number)
        )
        counted: dict[str, int] = {}
        for name, count in self._database.rows(of_annotations) + self._database.rows(of_articles):
            counted[name] = counted.get(name, 0) + count
        return tuple(sorted(counted.items()))

    def names(self) -> tuple[str, ...]:
        """All tags that an annotation or an article has, be it in the trash, by name."""
        is_used = peewee.fn.EXISTS(
            AnnotationTagRow.select(AnnotationTagRow.tag).where(AnnotationTagRow.tag == TagRow.number)
        ) | peewee.fn.EXISTS(ArticleTagRow.select(ArticleTagRow.tag).where(ArticleTagRow.tag == TagRow.number))
        rows = self._database.rows(TagRow.select(TagRow.name).where(is_used).order_by(TagRow.name))
        return tuple(name for (name,) in rows)

    def tagged_articles(self, names: Iterable[str]) -> tuple[str, ...]:
        """Ids of the articles that have one of some tags, those in the trash too."""
        found: dict[str, None] = {}
        for batch in in_batches(names):
            rows = self._database.rows(
                ArticleRow.select(ArticleRow.id)
                .join(ArticleTagRow, on=ArticleTagRow.article == ArticleRow.number)
                .join(TagRow, on=ArticleTagRow.tag == TagRow.number)
                .where(TagRow.name.in_(batch))
                .order_by(ArticleRow.number)
            )
            found.update(dict.fromkeys(article_id for (article_id,) in rows))
        return tuple(found)

    def _numbers_of(self, names: Iterable[str]) -> dict[str, int]:
        """The rows of tags by name; those that are new are written."""
        numbers: dict[str, int] = {}
        for batch in in_batches(names):
            known = self._database.rows(TagRow.select(TagRow.name, TagRow.number).where(TagRow.name.in_(batch)))
            numbers.update(known)
            for name in batch:
                if name not in numbers:
                    numbers[name] = self._database.run(TagRow.insert(name=name))
        return numbers


@cache
def _taking_off() -> Statement:
    return deletion(AnnotationTagRow.annotation)


@cache
def _putting_on() -> Statement:
    return insertion(AnnotationTagRow.annotation, AnnotationTagRow.position, AnnotationTagRow.tag)
