"""Tags: their names, kept once, for annotations and articles alike."""

from collections.abc import Sequence

from reader.store.connection import LibraryDatabase
from reader.store.schema import AnnotationRow, AnnotationTagRow, ArticleRow, ArticleTagRow, TagRow


class TagStore:
    """The tags of one library; always inside the caller's transaction where it writes."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def of_annotation(self, number: int, names: Sequence[str]) -> None:
        """Replace the tags of an annotation, given its row."""
        self._database.run(AnnotationTagRow.delete().where(AnnotationTagRow.annotation == number))
        for position, name in enumerate(names):
            self._database.run(AnnotationTagRow.insert(annotation=number, position=position, tag=self._number_of(name)))

    def of_article(self, number: int, names: Sequence[str]) -> None:
        """Replace the tags of an article, given its row."""
        self._database.run(ArticleTagRow.delete().where(ArticleTagRow.article == number))
        for position, name in enumerate(names):
            self._database.run(ArticleTagRow.insert(article=number, position=position, tag=self._number_of(name)))

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
            TagRow.select(TagRow.name, AnnotationTagRow.annotation)
            .join(AnnotationTagRow, on=AnnotationTagRow.tag == TagRow.number)
            .join(AnnotationRow, on=AnnotationTagRow.annotation == AnnotationRow.number)
            .join(ArticleRow, on=AnnotationRow.article == ArticleRow.number)
            .where((AnnotationRow.state != "trashed") & ArticleRow.trashed.is_null())
            .distinct()
        )
        of_articles = (
            TagRow.select(TagRow.name, -ArticleTagRow.article)
            .join(ArticleTagRow, on=ArticleTagRow.tag == TagRow.number)
            .join(ArticleRow, on=ArticleTagRow.article == ArticleRow.number)
            .where(ArticleRow.trashed.is_null())
            .distinct()
        )
        counted: dict[str, int] = {}
        for name, _ in self._database.rows(of_annotations) + self._database.rows(of_articles):
            counted[name] = counted.get(name, 0) + 1
        return tuple(sorted(counted.items()))

    def _number_of(self, name: str) -> int:
        row = self._database.row(TagRow.select(TagRow.number).where(TagRow.name == name))
        return int(row[0]) if row is not None else self._database.run(TagRow.insert(name=name))
