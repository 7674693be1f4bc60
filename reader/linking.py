"""Edits of links between annotations, each as one edit that can be undone.

A type of the user's own comes with its first link and goes with its last one.
"""

from collections.abc import Iterable
from dataclasses import replace

from reader.edits import Change, Edit, EditKind
from reader.links import Link, LinkType


def linking(link: Link, subject: str = "", new_type: LinkType | None = None) -> Edit:
    """Connect two annotations.

    Args:
        link: The connection.
        subject: Words of the annotation that it was made from.
        new_type: Its type, where that is new.
    """
    type_change = () if new_type is None else (Change(None, new_type),)
    return Edit(EditKind.LINK, (*type_change, Change(None, link)), subject)


def unlinking(links: Iterable[Link], subject: str = "", last_of: Iterable[LinkType] = ()) -> Edit:
    """Take connections away.

    Args:
        links: The connections.
        subject: Words of the annotation that they are seen from.
        last_of: Types that no connection has any more.
    """
    gone: tuple[Link | LinkType, ...] = (*links, *last_of)
    return Edit(EditKind.UNLINK, tuple(Change(record, None) for record in gone), subject)


def turned(link: Link, *, is_backlink: bool) -> Link:
    """A link that was put together from one end, with its ends as the type wants them."""
    return replace(link, source=link.target, target=link.source) if is_backlink else link
