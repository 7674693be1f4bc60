"""What articles say about whom: found once, kept, put right by the reader, found again when there is reason to."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from reader.corrections.model import Corrected, Correction
from reader.edits import Change
from reader.errors import FullDiskError, NotFoundError
from reader.findings import EXTRACTION, TIME_LIMIT, Analyse, Analysis
from reader.late import corrected, remembered
from reader.memory import NOTHING_LEARNED, Memory
from reader.progress import NoProgress, Progress
from reader.store.articles import ArticleRecord
from reader.store.findings import FindingVersion
from reader.store.library import Library

FINDINGS_VERSION = "2"
"""Changes with whatever changes what is found: kept findings of another version are made again when they are wanted."""


@dataclass(frozen=True, slots=True)
class Question:
    """An article in which somebody is to look.

    Attributes:
        record: The article.
        memory: What the corrections of other articles have taught.
        version: What the answer will have been made from.
    """

    record: ArticleRecord
    memory: Memory
    version: FindingVersion


class Finding:
    """Finds in the articles of one open library.

    What is kept is what the program found; what the reader put right is kept apart and laid over it each time, so that
    it outlives every new version of the program and of the text.

    Args:
        library: The library.
        analyse: Finds what articles say about whom, where no findings are kept.
    """

    def __init__(self, library: Library, analyse: Analyse) -> None:
        self._library = library
        self._analyse = analyse
        self._memory: tuple[object, Memory] | None = None

    def of(self, article_id: str) -> Analysis:
        """What the article's present text says about whom, with the reader's corrections.

        What was kept is taken if it was found in this text by the present rules, with dates reckoned from the article's present
        day; otherwise it is found now and kept.

        Raises:
            NotFoundError: There is no such article.
        """
        return self.corrected(article_id).analysis

    def corrected(self, article_id: str, *, up_to_date: bool = False, pending: Sequence[Change] = ()) -> Corrected:
        """As `of`, with the corrections that no longer apply.

        Args:
            article_id: The article.
            up_to_date: Whether findings are made again that rest on less, or other things, than was learned since.
            pending: Changes that are not in the library yet; those of corrections count.

        Raises:
            NotFoundError: There is no such article.
        """
        record = self._library.articles.get(article_id)
        memory = _stamp(self._memory_for(article_id)) if up_to_date else None
        kept = self._library.findings.get(article_id) if self._is_kept(article_id, _version(record, memory)) else None
        # Over what broke down in the background it is tried again when somebody reads it.
        if kept is None or (up_to_date and kept.failures):
            return self._found(record, pending)
        return self._put_right(record, kept, pending)

    def again(self, article_id: str, *, pending: Sequence[Change] = ()) -> Corrected:
        """Look again, whatever is kept; the corrections stay.

        Args:
            article_id: The article.
            pending: As for `corrected`.

        Raises:
            NotFoundError: There is no such article.
        """
        return self._found(self._library.articles.get(article_id), pending)

    def renew(self, article_ids: Iterable[str]) -> None:
        """Bring the rows by which articles are found across the library in line with their corrections."""
        for article_id in article_ids:
            record = self._library.articles.get(article_id)
            kept = self._library.findings.get(article_id)
            version = self._library.findings.version(article_id)
            if kept is not None and version is not None and version.text_sha256 == record.article.text_sha256:
                self._library.findings.put_rows(article_id, self._put_right(record, kept).analysis)

    def fill(self, progress: Progress | None = None) -> int:
        """Make the rows for questions across articles where they are missing or of an older make, from what is kept.

        Returns:
            For how many articles; none in a library that cannot be written, and no more where its disk is full.

        Raises:
            CancelledError: The user stopped; what was made stays.
        """
        if self._library.read_only or not self._library.referents.has_unfilled():
            return 0
        progress = progress or NoProgress()
        unfilled = self._library.referents.unfilled()
        for done, article_id in enumerate(unfilled):
            progress.step(done, len(unfilled))
            try:
                self.renew((article_id,))
                self._library.referents.pass_over(article_id)
            except FullDiskError:
                return done
        return len(unfilled)

    def missing(self) -> int:
        """In how many articles nothing was looked for yet, or by older rules."""
        return sum(map(len, self.wanted()))

    def wanted(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The articles in which nothing was looked for yet, and those in which it was by older rules, the newest first."""
        return self._library.findings.outdated(FINDINGS_VERSION)

    def question(self, article_id: str) -> Question | None:
        """What is to be asked about an article; None where the answer is known already.

        Raises:
            NotFoundError: There is no such article.
        """
        record = self._library.articles.get(article_id)
        if self._is_kept(article_id, _version(record, None)):
            return None
        memory = self._memory_for(article_id)
        return Question(record, memory, _version(record, _stamp(memory)))

    def keep(self, found: Iterable[tuple[Question, Analysis]]) -> None:
        """Keep what was found in several articles, as one change of the file; of those that have another text now, nothing."""
        with self._library.transaction():
            for question, analysis in found:
                article_id = question.record.id
                try:
                    is_present = (
                        self._library.articles.hashes_of([article_id])[article_id] == question.version.text_sha256
                    )
                except NotFoundError:
                    continue
                if is_present:
                    shown = self._put_right(question.record, analysis).analysis
                    self._library.findings.put(article_id, analysis, question.version, shown=shown)

    def forget_failed(self) -> int:
        """Let those articles be looked through again of which nothing could be found.

        Returns:
            How many these are.

        Raises:
            StoreError: The library cannot be written.
        """
        return self._library.findings.forget([Analysis(failures=(failure,)) for failure in (EXTRACTION, TIME_LIMIT)])

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
        self.fill(progress)
        missing, stale = self.wanted()
        for done, article_id in enumerate((*missing, *stale)):
            progress.step(done, len(missing) + len(stale))
            self.of(article_id)
        return len(missing) + len(stale)

    def memory(self) -> Memory:
        """What was learned from the corrections of all articles and is not forgotten."""
        forgotten = self._library.forgettings.all()
        state = (self._library.corrections.state(), tuple(sorted(forgotten.items())))
        if self._memory is None or self._memory[0] != state:
            self._memory = (state, self._learned(self._library.corrections.all(), forgotten))
        return self._memory[1]

    def _memory_for(self, article_id: str) -> Memory:
        """What other articles teach: what is put right in this one counts in it anyway, and may be taken back."""
        if not self._library.corrections.of_article(article_id):
            return self.memory()
        others = [each for each in self._library.corrections.all() if each.article_id != article_id]
        return self._learned(others, self._library.forgettings.all())

    def _learned(self, corrections: Sequence[Correction], forgotten: Mapping[str, datetime]) -> Memory:
        if not corrections:
            return NOTHING_LEARNED
        titles = self._library.articles.titles({each.article_id for each in corrections})
        return remembered(corrections, titles=titles, forgotten=forgotten)

    def _found(self, record: ArticleRecord, pending: Sequence[Change] = ()) -> Corrected:
        memory = self._memory_for(record.id)
        found = self._analyse(record.article, memory)
        result = self._put_right(record, found)
        # What a failing part did not find is looked for again next time.
        if not self._library.read_only and not found.failures:
            with suppress(FullDiskError):  # it can be read all the same, and is found again when it is wanted
                self._library.findings.put(record.id, found, _version(record, _stamp(memory)), shown=result.analysis)
        return self._put_right(record, found, pending) if pending else result

    def _put_right(self, record: ArticleRecord, found: Analysis, pending: Sequence[Change] = ()) -> Corrected:
        corrections = {each.id: each for each in self._library.corrections.of_article(record.id)}
        for change in pending:
            if isinstance(change.after, Correction) and change.after.article_id == record.id:
                corrections[change.key] = change.after
            elif change.after is None:
                corrections.pop(change.key, None)
        return corrected(found, record.article, corrections.values()) if corrections else Corrected(found)

    def _is_kept(self, article_id: str, wanted: FindingVersion) -> bool:
        """Whether what is kept was found in this text by the present rules, and with the present memory if that counts."""
        kept = self._library.findings.version(article_id)
        if kept is not None and wanted.memory is None:
            kept = replace(kept, memory=None)
        return kept == wanted


def _version(record: ArticleRecord, memory: str | None) -> FindingVersion:
    """What findings in the present article are made from."""
    article = record.article
    return FindingVersion(article.text_sha256, FINDINGS_VERSION, memory, article.metadata.published)


def _stamp(memory: Memory) -> str:
    """Names a state of the memory; empty for one that holds nothing."""
    if not memory:
        return ""
    said = "\n".join(f"{lesson.key}|{lesson.name}|{lesson.articles}" for lesson in memory.lessons)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]
