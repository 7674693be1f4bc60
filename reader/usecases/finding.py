"""What articles say about whom: found once, kept, found again when the text or the extraction is new."""

from reader.findings import Analyse, Analysis
from reader.progress import NoProgress, Progress
from reader.store.library import Library

FINDINGS_VERSION = "2"
"""Changes with whatever changes what is found: kept findings of another version are made again when they are wanted."""


class Finding:
    """Finds in the articles of one open library.

    Args:
        library: The library.
        analyse: Finds what articles say about whom, where no findings are kept.
    """

    def __init__(self, library: Library, analyse: Analyse) -> None:
        self._library = library
        self._analyse = analyse

    def of(self, article_id: str) -> Analysis:
        """What the article's present text says about whom: kept from before, or else found now and kept.

        Raises:
            NotFoundError: There is no such article.
        """
        article = self._library.articles.get(article_id).article
        kept = self._library.findings.get(article_id) if self._has_findings(article_id, article.text_sha256) else None
        if kept is not None:
            return kept
        found = self._analyse(article)
        # What a failing part did not find is looked for again next time.
        if not self._library.read_only and not found.failures:
            self._library.findings.put(article_id, article.text_sha256, found, FINDINGS_VERSION)
        return found

    def find_missing(self, progress: Progress | None = None) -> int:
        """Find what was not found yet, in every article, so that entities and sources can be searched.

        Returns:
            How many articles were looked at; none in a library that cannot be written.

        Raises:
            CancelledError: The user stopped; what was found stays.
        """
        if self._library.read_only:
            return 0
        progress = progress or NoProgress()
        missing = self._library.findings.outdated(FINDINGS_VERSION)
        for done, article_id in enumerate(missing):
            progress.step(done, len(missing))
            self.of(article_id)
        return len(missing)

    def _has_findings(self, article_id: str, text_sha256: str) -> bool:
        """Whether what is kept was found in this text by the present rules."""
        kept = self._library.findings.version(article_id)
        return kept is not None and (kept.version, kept.text_sha256) == (FINDINGS_VERSION, text_sha256)
