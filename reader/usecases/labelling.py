"""Labels and tags of a whole library: how often they are used, and changing them wherever they stand."""

from collections.abc import Mapping

from reader.annotations import Annotation
from reader.catalogue import ArticleDetails
from reader.edits import Edit
from reader.errors import NotFoundError
from reader.legend import dropping, merging
from reader.store.library import Library
from reader.tagging import dropping as dropping_tag
from reader.tagging import is_within, renaming


class Labelling:
    """Looks up what labels and tags of one open library stand on, and builds edits of all of it."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def counts(self) -> Mapping[str, int]:
        """How many annotations outside the trash have each label, by its id; those without one under an empty id."""
        return self._library.annotations.count_by_label()

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag in use with the number of annotations and articles outside the trash that have it, by name."""
        return self._library.tags.counts()

    def tag_names(self) -> tuple[str, ...]:
        """Every tag in use, by name."""
        return self._library.tags.names()

    def merging(self, label_id: str, into_id: str, name: str) -> Edit:
        """Take a label away and give all that have it another one; see `reader.legend`.

        Raises:
            NotFoundError: One of the labels is not there.
        """
        label, into = self._library.labels.get(label_id), self._library.labels.get(into_id)
        return merging(label, into, self._library.annotations.labelled(label_id, with_trash=True), name)

    def dropping(self, label_id: str, name: str, *, with_notes: bool) -> Edit:
        """Take a label away, with what has it or from what has it; see `reader.legend`.

        Raises:
            NotFoundError: The label is not there.
        """
        label = self._library.labels.get(label_id)
        annotations = self._library.annotations.labelled(label_id, with_trash=not with_notes)
        return dropping(label, annotations, name, with_notes=with_notes)

    def renaming_tag(self, old: str, new: str) -> Edit:
        """Call a tag otherwise wherever it stands; see `reader.tagging`.

        Raises:
            NotFoundError: Nothing has the tag.
        """
        return renaming(*self._tagged(old), old, new)

    def dropping_tag(self, tag: str) -> Edit:
        """Take a tag off all that have it; see `reader.tagging`.

        Raises:
            NotFoundError: Nothing has the tag.
        """
        return dropping_tag(*self._tagged(tag), tag)

    def _tagged(self, tag: str) -> tuple[tuple[Annotation, ...], tuple[ArticleDetails, ...]]:
        """What has a tag or one within it, in the trash or not."""
        names = [name for name in self._library.tags.names() if is_within(name, tag)]
        annotations = self._library.annotations.tagged(names)
        articles = tuple(map(self._library.details.get, self._library.tags.tagged_articles(names)))
        if not annotations and not articles:
            raise NotFoundError(tag)
        return annotations, articles
