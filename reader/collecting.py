"""Edits of collections, and of what stands in them, each as one edit that can be undone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.catalogue import Collection, Shelving, within
from reader.edits import Change, Edit, EditKind


def founding(collections: Iterable[Collection], name: str, *, parent: str = "", query: str = "") -> Edit:
    """Make a collection, the last of its parent.

    Args:
        collections: All that there are.
        name: What it is called.
        parent: Id of the collection that it is to stand in; empty for the top.
        query: The search that fills it; empty for one that is filled by hand.
    """
    founded = Collection(name, parent, query, position=_after(collections, parent))
    return Edit(EditKind.COLLECTIONS, (Change(None, founded),), name)


def amending(before: Collection, after: Collection) -> Edit:
    """Call a collection otherwise, or have another query fill it."""
    return Edit(EditKind.COLLECTIONS, (Change(before, after),), after.name)


def moving(collections: Iterable[Collection], moved: Collection, parent: str) -> Edit:
    """Put a collection, with those in it, last into another one.

    Args:
        collections: All that there are.
        moved: The collection.
        parent: Id of the other one; empty for the top.

    Raises:
        ValueError: The other one is this one, or stands in it.
    """
    collections = tuple(collections)
    if parent in {moved.id, *(each.id for each in within(collections, moved.id))}:
        raise ValueError("a collection cannot stand in itself")
    after = replace(moved, parent=parent, position=_after(collections, parent))
    return Edit(EditKind.COLLECTIONS, (Change(moved, after),), moved.name)


def dissolving(collections: Iterable[Collection], dissolved: Collection, shelvings: Iterable[Shelving]) -> Edit:
    """Take a collection away with those in it; the articles stay in the library.

    Args:
        collections: All that there are.
        dissolved: The collection.
        shelvings: What stands in these collections; others may be among them.
    """
    gone = (dissolved, *within(collections, dissolved.id))
    ids = {each.id for each in gone}
    emptied = [Change(shelving, None) for shelving in shelvings if shelving.collection_id in ids]
    # What stands in something goes before it, so that undoing brings it back after it.
    return Edit(EditKind.COLLECTIONS, (*emptied, *(Change(each, None) for each in reversed(gone))), dissolved.name)


def shelving(collection: Collection, article_ids: Iterable[str], standing: Sequence[str] | frozenset[str] = ()) -> Edit:
    """Put articles into a collection.

    Args:
        collection: One that is filled by hand.
        article_ids: The articles.
        standing: Those that stand in it already; they are passed over.
    """
    added = (Shelving(collection.id, article_id) for article_id in dict.fromkeys(article_ids))
    changes = tuple(Change(None, each) for each in added if each.article_id not in standing)
    return Edit(EditKind.SHELVE, changes, collection.name)


def unshelving(collection: Collection, article_ids: Iterable[str], standing: Sequence[str] | frozenset[str]) -> Edit:
    """Take articles out of a collection; they stay in the library.

    Args:
        collection: One that is filled by hand.
        article_ids: The articles.
        standing: Those that stand in it; all others are passed over.
    """
    taken = (Shelving(collection.id, article_id) for article_id in dict.fromkeys(article_ids))
    changes = tuple(Change(each, None) for each in taken if each.article_id in standing)
    return Edit(EditKind.UNSHELVE, changes, collection.name)


def _after(collections: Iterable[Collection], parent: str) -> int:
    return max((each.position + 1 for each in collections if each.parent == parent), default=0)
