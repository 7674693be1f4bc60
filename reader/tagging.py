"""Tags and the tags within them; edits of a tag wherever it stands, each as one edit that can be undone."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from reader.annotations import Annotation, now
from reader.catalogue import ArticleDetails
from reader.edits import Change, Edit, EditKind

NESTING = "/"
"""Between a tag and one within it."""

_APART = re.compile(r"[\s,،#]+")


def tag_of(words: str) -> str:
    """What a user has typed as the name of one tag; words are joined by a line, as tags cannot hold a blank.

    Returns:
        The tag without `#`; empty where nothing is left.
    """
    steps = ("_".join(part for part in _APART.split(step) if part) for step in words.split(NESTING))
    return NESTING.join(step for step in steps if step)


def tags_in(words: str) -> tuple[str, ...]:
    """The tags in a line, with or without `#`, apart by blanks or commas; each once, in order."""
    return tuple(dict.fromkeys(tag for word in _APART.split(words) if (tag := tag_of(word))))


def is_within(tag: str, outer: str) -> bool:
    """Whether a tag is another one, or stands within it."""
    return tag == outer or tag.startswith(outer + NESTING)


def renaming(annotations: Iterable[Annotation], articles: Iterable[ArticleDetails], old: str, new: str) -> Edit:
    """Call a tag otherwise, and with it those within it; where the new name is in use, the two become one.

    Args:
        annotations: All that have the tag or one within it, those in the trash too.
        articles: What is kept about all articles that have.
        old: The tag.
        new: Its new name.
    """

    def renamed(tag: str) -> str:
        return new + tag.removeprefix(old) if is_within(tag, old) else tag

    return _changing(EditKind.RENAME_TAG, annotations, articles, old, lambda tags: map(renamed, tags))


def dropping(annotations: Iterable[Annotation], articles: Iterable[ArticleDetails], tag: str) -> Edit:
    """Take a tag, and those within it, off all that have it; see `renaming`."""
    return _changing(
        EditKind.REMOVE_TAG,
        annotations,
        articles,
        tag,
        lambda tags: (each for each in tags if not is_within(each, tag)),
    )


def _changing(
    kind: EditKind,
    annotations: Iterable[Annotation],
    articles: Iterable[ArticleDetails],
    tag: str,
    change: Callable[[tuple[str, ...]], Iterable[str]],
) -> Edit:
    def changed(tags: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(change(tags)))

    moment = now()
    changes = [
        Change(known, replace(known, body=replace(known.body, tags=changed(known.body.tags)), modified=moment))
        for known in annotations
    ]
    changes += [Change(known, replace(known, tags=changed(known.tags))) for known in articles]
    return Edit(kind, tuple(changes), f"#{tag}")
