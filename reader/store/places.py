"""The kinds of things that a search looks through, and where the library keeps them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from reader.annotations import AnnotationState
from reader.queries.language import SearchScope
from reader.store.index import IndexTable


class HitKind(StrEnum):
    """What was found."""

    ARTICLE = "article"
    NOTE = "note"
    ENTITY = "entity"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Place:
    """Things of one kind that have texts.

    Attributes:
        kind: What its hits are.
        table: Its full-text table.
        rows: SQL for its rows, after FROM; the articles are called `a`, annotations `n`.
        number: SQL for the number of a row, which is that in the full-text table.
        live: SQL for what must be so of a row: that it does not lie in the trash.
        columns: SQL for article id, annotation id, title, and the place of an annotation.
        texts: SQL for the texts of a row, the ones to quote from first.
        is_text: Whether the first text is the article's own, so that a match is itself the place to go.
    """

    kind: HitKind
    table: IndexTable
    rows: str
    number: str
    live: str
    columns: str
    texts: str
    is_text: bool = False


ARTICLES = Place(
    HitKind.ARTICLE,
    IndexTable.ARTICLES,
    "article AS a",
    "a.number",
    "a.trashed IS NULL",
    "a.id, NULL, a.title, 0, 0",
    """(SELECT v.text FROM text_version AS v WHERE v.article = a.number AND v.text_sha256 = a.text_sha256),
       a.title, a.author, a.outlet""",
    is_text=True,
)
ANNOTATIONS = Place(
    HitKind.NOTE,
    IndexTable.ANNOTATIONS,
    "annotation AS n JOIN article AS a ON a.number = n.article",
    "n.number",
    f"a.trashed IS NULL AND n.state <> '{AnnotationState.TRASHED}'",
    'a.id, n.id, a.title, n.start, n."end"',
    """n.note, n.quote, (SELECT group_concat(t.name, char(10)) FROM annotation_tag AS x JOIN tag AS t ON t.number = x.tag
       WHERE x.annotation = n.number)""",
)
TRASHED_ANNOTATIONS = replace(ANNOTATIONS, live=f"a.trashed IS NULL AND n.state = '{AnnotationState.TRASHED}'")
ARTICLE_NOTES = Place(
    HitKind.NOTE,
    IndexTable.ARTICLE_NOTES,
    "article AS a",
    "a.number",
    """a.trashed IS NULL AND (EXISTS (SELECT 1 FROM article_note AS m WHERE m.article = a.number AND m.note <> '')
       OR EXISTS (SELECT 1 FROM article_tag AS x WHERE x.article = a.number))""",
    "a.id, NULL, a.title, 0, 0",
    """(SELECT m.note FROM article_note AS m WHERE m.article = a.number),
       (SELECT group_concat(t.name, char(10)) FROM article_tag AS x JOIN tag AS t ON t.number = x.tag
        WHERE x.article = a.number)""",
)

PLACES = {
    SearchScope.ALL: (ANNOTATIONS, ARTICLE_NOTES, ARTICLES),
    SearchScope.ARTICLES: (ARTICLES,),
    SearchScope.NOTES: (ANNOTATIONS, ARTICLE_NOTES),
    SearchScope.ENTITIES: (),
    SearchScope.SOURCES: (),
}
"""Where each scope looks for texts, in the order of the hits."""
