"""Edits of what is kept about articles, each as one edit that can be undone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.annotations import now
from reader.catalogue import ArticleDetails, Distinction, ReadingStatus
from reader.edits import Change, Edit, EditKind, excerpt


@dataclass(frozen=True, slots=True)
class DetailsChange:
    """What is to be changed about one article or many; what is not named stays as it is with each.

    Attributes:
        metadata: New values of the fields of `Metadata` by name; an empty one takes away what was known.
        star: Whether they are marked.
        status: How far they have been read.
        added: Tags to put on.
        removed: Tags to take off.
        note: A note on the whole article.
    """

    metadata: Mapping[str, str] = field(default_factory=dict)
    star: bool | None = None
    status: ReadingStatus | None = None
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    note: str | None = None

    def __call__(self, known: ArticleDetails) -> ArticleDetails:
        """What is kept about an article afterwards."""
        kept = [tag for tag in known.tags if tag not in self.removed]
        return replace(
            known,
            metadata=replace(known.metadata, **self.metadata),
            star=known.star if self.star is None else self.star,
            status=self.status or known.status,
            tags=tuple(dict.fromkeys((*kept, *self.added))),
            note=known.note if self.note is None else self.note,
        )


def detailing(articles: Iterable[ArticleDetails], change: Callable[[ArticleDetails], ArticleDetails]) -> Edit:
    """Keep other things about articles; those that stay as they are do not count."""
    changed = [(known, after) for known in articles if (after := change(known)) != known]
    title = changed[0][0].metadata.title if changed else ""
    return Edit(EditKind.DETAILS, tuple(Change(known, after) for known, after in changed), title)


def noting(before: ArticleDetails, note: str) -> Edit:
    """Write another note on an article; typing on is one step."""
    change = Change(before, replace(before, note=note))
    return Edit(EditKind.NOTE, (change,), excerpt(note) or before.metadata.title)


def trashing(articles: Iterable[ArticleDetails]) -> Edit:
    """Put articles in the trash; their notes stay with them."""
    return _changing(EditKind.REMOVE_ARTICLE, articles, lambda known: replace(known, trashed=now()))


def restoring(articles: Iterable[ArticleDetails]) -> Edit:
    """Take articles out of the trash."""
    return _changing(EditKind.RESTORE_ARTICLE, articles, lambda known: replace(known, trashed=None))


def marking(articles: Iterable[ArticleDetails], status: ReadingStatus) -> Edit:
    """Say how far articles have been read."""
    return _changing(EditKind.STATUS, articles, lambda known: replace(known, status=status))


def starring(articles: Iterable[ArticleDetails], *, star: bool) -> Edit:
    """Mark articles above others, or no longer."""
    return _changing(EditKind.STAR, articles, lambda known: replace(known, star=star))


def retagging(articles: Iterable[ArticleDetails], added: Sequence[str] = (), removed: Sequence[str] = ()) -> Edit:
    """Put tags on articles and take others off."""

    def retagged(known: ArticleDetails) -> ArticleDetails:
        kept = [tag for tag in known.tags if tag not in removed]
        return replace(known, tags=tuple(dict.fromkeys((*kept, *added))))

    return _changing(EditKind.TAGS, articles, retagged)


def distinguishing(article_id: str, other_id: str, title: str) -> Edit:
    """Say that two articles are not the same story, of which the second one has a title."""
    return Edit(EditKind.DISTINGUISH, (Change(None, Distinction.between(article_id, other_id)),), title)


def resembling(article_id: str, other_id: str, title: str) -> Edit:
    """Say no longer that two articles are not the same story, of which the second one has a title."""
    return Edit(EditKind.RESEMBLE, (Change(Distinction.between(article_id, other_id), None),), title)


def _changing(
    kind: EditKind, articles: Iterable[ArticleDetails], change: Callable[[ArticleDetails], ArticleDetails]
) -> Edit:
    known = tuple(articles)
    title = known[0].metadata.title if known else ""
    return Edit(kind, tuple(Change(each, change(each)) for each in known), title)
