"""Links between annotations: what each leads to, and what it may be linked with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.annotating import subject_of
from reader.annotations import Annotation, AnnotationState, new_id
from reader.edits import Edit
from reader.errors import NotFoundError
from reader.linking import linking, turned, unlinking
from reader.links import Link, LinkType
from reader.queries.language import SearchScope
from reader.store.library import Library


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """What a link is from one of its annotations.

    Attributes:
        link: The link.
        other: The annotation at its other end.
        title: Title of the article that that stands in.
        is_backlink: Whether the link is seen from its target.
    """

    link: Link
    other: Annotation
    title: str
    is_backlink: bool

    @property
    def own_id(self) -> str:
        """Id of the annotation that it is seen from."""
        return self.link.target if self.is_backlink else self.link.source


@dataclass(frozen=True, slots=True)
class Way:
    """A way in which an annotation can be connected with another one.

    Attributes:
        type: The type of the link.
        is_backlink: Whether the link is told from its target.
    """

    type: LinkType
    is_backlink: bool = False


@dataclass(frozen=True, slots=True)
class FoundNote:
    """An annotation that may be linked with.

    Attributes:
        annotation: The annotation.
        title: Title of its article.
    """

    annotation: Annotation
    title: str


class Linking:
    """Follows the links of one open library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def types(self) -> tuple[LinkType, ...]:
        """All types of links in their order."""
        return self._library.link_types.all()

    def of_article(self, article_id: str) -> tuple[LinkEnd, ...]:
        """The links of an article's annotations, seen from there; a link within the article from both of its ends."""
        return self.of_annotations([found.id for found in self._library.annotations.of_article(article_id)])

    def of_annotations(self, annotation_ids: Sequence[str]) -> tuple[LinkEnd, ...]:
        """The links of some annotations, seen from there, the oldest first; those to or from the trash are left out."""
        return tuple(self._ends(self._library.links.of_annotations(annotation_ids), set(annotation_ids)))

    def all(self) -> tuple[LinkEnd, ...]:
        """All links, each seen from its source; those to or from the trash are left out."""
        return tuple(end for end in self._ends(self._library.links.all(), None) if not end.is_backlink)

    def link(self, own: str, other: str, way: Way, note: str = "") -> Edit:
        """Connect an annotation with another one.

        Args:
            own: Id of the annotation that the connection is told from.
            other: Id of the other one.
            way: How.
            note: A word on why; may be empty.

        Raises:
            NotFoundError: One of them, or the type, is not there.
        """
        annotation = self._library.annotations.get(own)
        self._library.annotations.get(other)
        known = self._library.link_types.find(way.type.id)
        if known is None and not way.type.name:
            raise NotFoundError(way.type.id)
        link = turned(Link(own, other, way.type.id, note), is_backlink=way.is_backlink)
        return linking(link, subject_of(annotation), way.type if known is None else None)

    def unlink(self, links: Sequence[Link]) -> Edit:
        """Take connections away, and the user's own types that only they had."""
        taken = {link.id for link in links}
        left = {link.type for link in self._library.links.all() if link.id not in taken}
        gone = {link.type for link in links} - left
        last_of = [each for each in self.types() if each.id in gone and each.name]
        known = self._library.annotations.find_many(link.source for link in links)
        return unlinking(links, next((subject_of(each) for each in known.values()), ""), last_of)

    def new_type(self, name: str, inverse: str) -> LinkType:
        """A type of the user's own; not stored yet.

        Args:
            name: Read from the source on.
            inverse: Read from the target on; empty if it is the same.
        """
        position = max((each.position for each in self.types()), default=-1) + 1
        return LinkType(new_id(), name, inverse or name, position)

    def recent(self, limit: int, *, without: str = "") -> tuple[FoundNote, ...]:
        """The annotations that were changed last, but for one."""
        found = self._library.annotations.latest(limit + 1)
        return self._found([each for each in found if each.id != without][:limit])

    def search(self, query: str, limit: int, *, without: str = "") -> tuple[FoundNote, ...]:
        """The annotations that a query fits while it is typed, the newest first, but for one."""
        hits = self._library.search.search(query, where=SearchScope.NOTES, limit=limit + 1, unfinished=True)
        ids = [hit.annotation_id for hit in hits if hit.annotation_id and hit.annotation_id != without]
        known = self._library.annotations.find_many(ids)
        return self._found([known[each] for each in ids if each in known][:limit])

    def _found(self, annotations: Sequence[Annotation]) -> tuple[FoundNote, ...]:
        titles = self._titles(annotations)
        return tuple(FoundNote(each, titles.get(each.target.article_id, "")) for each in annotations)

    def _ends(self, links: Sequence[Link], seen_from: set[str] | None) -> Iterable[LinkEnd]:
        known = self._library.annotations.find_many({key for link in links for key in (link.source, link.target)})
        live = {key: each for key, each in known.items() if each.state is not AnnotationState.TRASHED}
        titles = self._titles(live.values())
        for link in links:
            for own, other, is_backlink in ((link.source, link.target, False), (link.target, link.source, True)):
                if (seen_from is None or own in seen_from) and own in live and other in live:
                    there = live[other].target.article_id
                    if there in titles and live[own].target.article_id in titles:
                        yield LinkEnd(link, live[other], titles[there], is_backlink)

    def _titles(self, annotations: Iterable[Annotation]) -> dict[str, str]:
        """Titles of the articles of some annotations, by id; those in the trash are left out."""
        return self._library.articles.titles_of({each.target.article_id for each in annotations})
