from reader.article import Metadata
from reader.store.library import Library
from reader.store.metadata import METADATA, by_column, in_columns, merged, metadata_of
from tests.reader.store.values import article

SAID = Metadata("عنوان", "كاتب", "صحيفة", "https://example.org/1", "2023-09", "ar")


def test_metadata_comes_back_from_its_columns() -> None:
    assert metadata_of(in_columns(SAID)) == SAID
    assert by_column(SAID) == {column.name: getattr(SAID, column.name) for column in METADATA}


def test_what_a_newer_file_says_counts_where_the_user_has_not_changed_it() -> None:
    mine, newer = Metadata("عنواني", "كاتب"), Metadata("عنوان جديد", "كاتبة", outlet="صحيفة")
    assert merged(mine, newer, Metadata("عنوان", "كاتب")) == Metadata("عنواني", "كاتبة", outlet="صحيفة")
    assert merged(mine, newer, None) == newer
    assert merged(SAID, Metadata(), SAID) == SAID


def test_metadata_is_replaced(library: Library) -> None:
    added = library.articles.add(article())
    library.articles.set_metadata(added.id, Metadata(title="جديد"))
    assert library.articles.get(added.id).article.metadata == Metadata(title="جديد")
