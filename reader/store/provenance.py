"""Where articles come from: the file, how it was read, and what it said of the article."""

import json
from dataclasses import dataclass, field
from typing import TypeVar

from reader.article import Metadata
from reader.importers.reading import AS_FOUND, ReadOptions
from reader.plain import from_plain, to_plain
from reader.store.connection import LibraryDatabase
from reader.store.schema import ArticleRow, ProvenanceRow

_Value = TypeVar("_Value", ReadOptions, Metadata)


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an article comes from.

    Attributes:
        file_sha256: Names the bytes of the file; empty for none.
        options: How it was read.
        metadata: What it said of the article; the user may have changed that since.
    """

    file_sha256: str = ""
    options: ReadOptions = AS_FOUND
    metadata: Metadata = field(default_factory=Metadata)


class ProvenanceStore:
    """Where the articles of one library come from."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def get(self, article_id: str) -> Provenance | None:
        """Where an article comes from; None where nothing is known of it."""
        row = self._database.row(
            ProvenanceRow.select(ProvenanceRow.file_sha256, ProvenanceRow.options, ProvenanceRow.metadata)
            .join(ArticleRow, on=ProvenanceRow.article == ArticleRow.number)
            .where(ArticleRow.id == article_id)
        )
        if row is None:
            return None
        file_sha256, options, metadata = row
        return Provenance(file_sha256, _value_of(ReadOptions, options), _value_of(Metadata, metadata))

    def put(self, article_id: str, provenance: Provenance) -> None:
        """Remember where an article comes from; always inside the caller's transaction."""
        # One row of values: for what may be several (INSERT … SELECT) SQLite begins a savepoint, and there FTS5 writes down
        # what it has gathered, so that of an import every article costs half as much again.
        for (number,) in self._database.sql("SELECT number FROM article WHERE id = ?", article_id):
            self._database.sql(
                "INSERT INTO provenance (article, file_sha256, options, metadata) VALUES (?, ?, ?, ?) ON CONFLICT (article)"
                " DO UPDATE SET file_sha256 = excluded.file_sha256, options = excluded.options, metadata = excluded.metadata",
                number,
                provenance.file_sha256,
                options_to_text(provenance.options),
                json.dumps(to_plain(provenance.metadata)),
            )


def options_to_text(options: ReadOptions) -> str:
    """Options as JSON."""
    return "{}" if options == AS_FOUND else json.dumps(to_plain(options))


def options_from_text(content: str) -> ReadOptions:
    """Options from JSON; of what is damaged, none."""
    return _value_of(ReadOptions, content)


def _value_of(kind: type[_Value], content: str) -> _Value:
    """A value from its JSON; one without anything where that is damaged."""
    try:
        return from_plain(kind, json.loads(content))
    except (ValueError, TypeError):
        return kind()
