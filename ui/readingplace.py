"""Where the open article is read, and whether it was read to its end; told soon, not with every line."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from reader.article import Article
from reader.textmap import TextMap

_SOON_MS = 1500
_FINISHED = 0.99
_MOST_WORDS_A_SECOND = 12
"""Nobody reads faster; whoever jumps to the end of an article has not read it."""


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """Where the reader of an article is.

    Attributes:
        article_id: The article.
        offset: The code point at the top of the page.
        progress: How much has been read, 0 to 1.
        finished: Whether it has been read to its end.
    """

    article_id: str
    offset: int
    progress: float
    finished: bool


class ReadingPlace:
    """Follows the reader through the article that is open.

    Args:
        store: Gets every place that is to be kept.
        parent: Owns the timer.
    """

    def __init__(self, store: Callable[[ReadingPosition], None], parent: QObject) -> None:
        self._store = store
        self._position: ReadingPosition | None = None
        self._opened_at, self._begun = 0.0, 0
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self.keep)

    def begin(self, offset: int) -> None:
        """Reading of an article begins at a code point."""
        self._opened_at, self._begun = monotonic(), offset

    def move(self, article_id: str, article: Article, offset: int, progress: float) -> None:
        """The reader is elsewhere: remember it, and have it stored soon."""
        finished = self._has_read(article, progress)
        self._position = ReadingPosition(article_id, offset, progress, finished)
        self._timer.start()

    def carry(self, text_map: TextMap) -> None:
        """Follow a correction of the article's text."""
        if self._position is not None:
            self._position = replace(self._position, offset=text_map.place_of(self._position.offset))

    def keep(self) -> None:
        """Have the place stored now, if it is not."""
        self._timer.stop()
        if self._position is not None:
            position, self._position = self._position, None
            self._store(position)

    def forget(self) -> None:
        """Remember no place: the article is closed."""
        self._position = None

    def _has_read(self, article: Article, progress: float) -> bool:
        """Whether the end of the article is reached, after a while in which its rest could have been read."""
        if progress < _FINISHED:
            return False
        rest = article.word_count * (1 - self._begun / max(1, len(article.text)))
        return monotonic() - self._opened_at >= rest / _MOST_WORDS_A_SECOND
