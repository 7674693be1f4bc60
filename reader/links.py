"""Connections between annotations, across articles: this passage contradicts that one."""

from dataclasses import dataclass, field
from datetime import datetime

from reader.annotations import new_id, now


@dataclass(frozen=True, slots=True)
class Link:
    """What one annotation has to do with another.

    Attributes:
        source: Id of the annotation that does what the type says.
        target: Id of the annotation that it is done to.
        type: Id of a `LinkType`.
        note: A word on why; may be empty.
        id: UUID.
        created: In UTC.
    """

    source: str
    target: str
    type: str
    note: str = ""
    id: str = field(default_factory=new_id)
    created: datetime = field(default_factory=now)


@dataclass(frozen=True, slots=True)
class LinkType:
    """A way in which annotations can be connected.

    Attributes:
        id: Stable key: `supports`, `contradicts`, … for ours, a UUID for the user's own.
        name: Read from the source on («supports»); empty for ours, which the interface names in its language.
        inverse: Read from the target on («is supported by»); empty for ours.
        position: Order in lists, from 0.
    """

    id: str
    name: str
    inverse: str
    position: int
