"""How common a word is in Arabic news: names hide among rare words.

`frequencies.tsv` holds counts of words over two million words of news and encyclopedia, in steps of powers of two.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader.entities.lexicon import read_or_lose

_COMMON = 6
_KNOWN = 3


@dataclass(frozen=True, slots=True)
class FrequencyRow:
    """A line of `frequencies.tsv`.

    Attributes:
        step: The words occur at least 2^step times, and fewer than twice as often.
        words: Folded words, parted by blanks.
        names: Folded words of that frequency that are mostly names; parted by blanks.
    """

    step: int
    words: str
    names: str


class Vocabulary:
    """Frequencies of folded words."""

    def __init__(self, steps: Mapping[str, int], names: frozenset[str]) -> None:
        self._steps = steps
        self._names = names

    def step(self, form: str) -> int:
        """Binary logarithm of how often a folded word occurs; 0 for a rare or unknown one."""
        return self._steps.get(form, 0)

    def is_name(self, form: str) -> bool:
        """Whether the word is mostly a part of names."""
        return form in self._names

    def is_common(self, form: str) -> bool:
        """Whether a word occurs often and mostly outside names."""
        return self._steps.get(form, 0) >= _COMMON and form not in self._names

    def is_known(self, form: str) -> bool:
        """Whether a word occurs now and then and mostly outside names."""
        return self._steps.get(form, 0) >= _KNOWN and form not in self._names


def vocabulary() -> Vocabulary:
    """The program's own frequencies, read on first use; without their table all words are rare."""
    return _read()[0]


def lost_frequencies() -> tuple[str, ...]:
    """The table of frequencies, if it is missing or malformed."""
    return _read()[1]


@cache
def _read() -> tuple[Vocabulary, tuple[str, ...]]:
    lost: list[str] = []
    steps: dict[str, int] = {}
    names: set[str] = set()
    for row in read_or_lose("frequencies.tsv", FrequencyRow, lost):
        mostly_names = row.names.split()
        steps.update(dict.fromkeys(row.words.split(), row.step))
        steps.update(dict.fromkeys(mostly_names, row.step))
        names.update(mostly_names)
    return Vocabulary(steps, frozenset(names)), tuple(lost)
