"""Which values filters can have in a library, and how many articles have each."""

from collections.abc import Mapping
from types import MappingProxyType

from reader.queries.language import Field
from reader.store.connection import LibraryDatabase

_COUNTS: Mapping[Field, str] = MappingProxyType(
    {
        Field.OUTLET: "SELECT a.outlet, count(*) FROM article AS a WHERE a.trashed IS NULL AND a.outlet <> '' GROUP BY 1",
        Field.AUTHOR: "SELECT a.author, count(*) FROM article AS a WHERE a.trashed IS NULL AND a.author <> '' GROUP BY 1",
        Field.LABEL: """SELECT n.label, count(DISTINCT n.article) FROM annotation AS n JOIN article AS a ON a.number = n.article
            WHERE a.trashed IS NULL AND n.state <> 'trashed' AND n.label <> '' GROUP BY 1""",
        Field.TAG: """SELECT x.name, count(*) FROM (
                SELECT t.name AS name, x.article AS article FROM tag AS t JOIN article_tag AS x ON x.tag = t.number
                UNION
                SELECT t.name, n.article FROM tag AS t JOIN annotation_tag AS x ON x.tag = t.number
                JOIN annotation AS n ON n.number = x.annotation AND n.state <> 'trashed') AS x
            JOIN article AS a ON a.number = x.article AND a.trashed IS NULL GROUP BY 1""",
        Field.COLLECTION: """SELECT c.name, count(a.number) FROM collection AS c
            LEFT JOIN shelving AS s ON s.collection = c.number
            LEFT JOIN article AS a ON a.number = s.article AND a.trashed IS NULL WHERE c.query = '' GROUP BY 1""",
    }
)


class ValueStore:
    """The values of the filters of one library."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def counts(self, field: Field) -> Mapping[str, int]:
        """How many articles outside the trash have each value, the most frequent first; nothing for other filters.

        Args:
            field: Outlet, author, tag, collection (of those filled by hand), or label, which is counted by its id.
        """
        if field not in _COUNTS:
            return {}
        return dict(sorted(self._database.texts(_COUNTS[field]), key=lambda row: (-row[1], row[0])))
