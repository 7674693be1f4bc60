"""Copies: articles that tell one story in the same words, as agencies' stories are taken over by one outlet from another."""

from dataclasses import dataclass, replace

from reader.catalogue import Copy
from reader.cataloguing import distinguishing, resembling
from reader.comparing import only_in
from reader.edits import Edit
from reader.progress import NoProgress, Progress
from reader.spans import Span
from reader.store.copies import Filled
from reader.store.library import Library


@dataclass(frozen=True, slots=True)
class Compared:
    """A text beside another one.

    Attributes:
        title: Of its article.
        text: The text.
        own: What stands in no other place of the other text, in order.
    """

    title: str
    text: str
    own: tuple[Span, ...]


class Copying:
    """Finds copies in one open library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def fill_some(self, before: Filled | None = None) -> Filled:
        """Do a piece of looking through the articles that have not been looked through; see `CopyStore.fill`.

        Args:
            before: What the piece before has come to; None to begin.

        Returns:
            What there is to go on from; done at once where nothing is left, or the library is read only.
        """
        before = before or Filled()
        if self._library.read_only or self._library.copies.is_filled(before):
            return replace(before, is_done=True)
        return self._library.copies.fill(before)

    def fill(self, progress: Progress | None = None) -> None:
        """Look through all of these articles.

        Args:
            progress: Told of every piece.

        Raises:
            CancelledError: Stopped; what is done stays so.
            StoreError: The environment refused.
        """
        progress = progress or NoProgress()
        filled = self.fill_some()
        while not filled.is_done:
            progress.step(0, 0)
            filled = self.fill_some(filled)

    def of(self, article_id: str) -> tuple[Copy, ...]:
        """All copies of an article, the nearest first; last those that the user says are none.

        Raises:
            NotFoundError: There is no such article.
        """
        self._library.articles.number_of(article_id)
        return self._library.copies.whole(article_id)

    def all(self) -> tuple[Copy, ...]:
        """All pairs of copies, each once, the newest article first."""
        return self._library.copies.all()

    def compare(self, article_id: str, other_id: str) -> tuple[Compared, Compared]:
        """Two articles side by side.

        Raises:
            NotFoundError: One is not there.
        """
        one, two = (self._library.articles.get(each).article for each in (article_id, other_id))
        return (
            Compared(one.metadata.title, one.text, only_in(one.text, two.text)),
            Compared(two.metadata.title, two.text, only_in(two.text, one.text)),
        )

    def distinguish(self, article_id: str, other_id: str, *, is_distinct: bool) -> Edit:
        """The edit that says that two articles are not the same story, or says it no longer.

        Returns:
            The edit; one without changes where it is said, or not said, already.

        Raises:
            NotFoundError: The second article is not there.
        """
        title = self._library.articles.get(other_id).article.metadata.title
        edit = (distinguishing if is_distinct else resembling)(article_id, other_id, title)
        known = self._library.distinctions.find(edit.changes[0].key)
        return replace(edit, changes=()) if (known is not None) is is_distinct else edit
