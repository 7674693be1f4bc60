"""How much two texts have in common, told from small fingerprints of them.

A text is taken for the set of its triples of words, folded, each as a hash of 32 bits. The least hashes of the set stand for
it: of two texts that share a third of their triples, about a third of those are the same. The very least of them are keys:
texts that share none are not worth a second look, so that of a hundred thousand texts few are looked at.

Source: Broder (1997), «On the resemblance and containment of documents»; Cohen, Kaplan (2007), «Summarizing data using
bottom-k sketches».
"""

import struct
from bisect import bisect_left
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from zlib import crc32

from reader.arabic.normalise import FOLDING_VERSION, fold_words

FINGERPRINT_VERSION = 100 + FOLDING_VERSION
"""Grows whenever a text may have another fingerprint."""

LEAST_SHARED = 0.5
"""Of so much of the shorter one that stands in the other, two texts are copies of one story. A fifth of its words may be
others then; sentences of one frame in which each sixth word is another share less."""

_FEWEST_KEYS = 12
_KEY_LIMIT = (1 << 32) // 24
_SKETCHED = 64
_FEWEST = 24
"""Texts of fewer triples have too much in common with too many others."""
_WORTH_A_LOOK = 0.3


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The fingerprint of a text.

    Attributes:
        size: How many different triples the text has.
        sketch: The least of their hashes, at most 64 of them, in order; none for a text of fewer than 24 triples.
    """

    size: int
    sketch: tuple[int, ...]

    @classmethod
    def of(cls, triples: AbstractSet[int]) -> "Fingerprint":
        """Take the fingerprint of a text from its triples."""
        return cls(len(triples), tuple(_least(triples)) if len(triples) >= _FEWEST else ())

    @classmethod
    def from_bytes(cls, size: int, content: bytes) -> "Fingerprint":
        """The fingerprint behind its bytes; of damaged ones, one that is like no other."""
        count, rest = divmod(len(content), 4)
        return cls(size, () if rest else struct.unpack(f"<{count}I", content))

    def to_bytes(self) -> bytes:
        """Four bytes for each hash."""
        return struct.pack(f"<{len(self.sketch)}I", *self.sketch)

    @property
    def keys(self) -> tuple[int, ...]:
        """The twelve least hashes, and whatever else is among the least of all that there can be, one in 24.

        So texts of whatever length that have a hundred triples in common share a key 98 times out of 100.
        """
        return self.sketch[: max(_FEWEST_KEYS, bisect_left(self.sketch, _KEY_LIMIT))]

    def resemblance(self, other: "Fingerprint") -> float:
        """How many of the triples in either text are in both, from 0 to 1; give or take six hundredths."""
        if not self.sketch or not other.sketch:
            return 0.0
        # The least of all that stand in either: beyond them one of the two may have been cut off.
        least = sorted({*self.sketch, *other.sketch})[:_SKETCHED]
        return len({*self.sketch}.intersection(other.sketch, least)) / len(least)

    def may_share(self, other: "Fingerprint") -> bool:
        """Whether the texts may be copies of one story, which only they themselves tell for sure."""
        common = len({*self.sketch}.intersection(other.sketch))
        most = min(_SKETCHED, len(self.sketch) + len(other.sketch) - common)
        # It is at most this: of many texts that says enough, and spares putting their hashes in order.
        return self._is_much(common / max(1, most), other) and self._is_much(self.resemblance(other), other)

    def _is_much(self, resemblance: float, other: "Fingerprint") -> bool:
        common = resemblance / (1 + resemblance) * (self.size + other.size)
        return common >= _WORTH_A_LOOK * max(1, min(self.size, other.size))


def triples(text: str) -> set[int]:
    """The triples of words of a text, folded, as hashes; the whole of a text that has fewer words."""
    words = fold_words(text).encode("utf-8", "surrogatepass").split()
    if len(words) < 3:  # noqa: PLR2004 (a triple)
        return {crc32(b" ".join(words))} if words else set()
    return set(map(crc32, map(b" ".join, zip(words, words[1:], words[2:], strict=False))))


def _least(numbers: AbstractSet[int]) -> list[int]:
    """The least of some hashes, in order, without putting all of them in order."""
    limit = (1 << 32) * 2 * _SKETCHED // max(1, len(numbers))
    few = [number for number in numbers if number < limit]
    return sorted(few if len(few) >= _SKETCHED else numbers)[:_SKETCHED]


def share_of(mine: AbstractSet[int], theirs: AbstractSet[int]) -> float:
    """How much of the shorter of two texts stands in the other: the share of its triples, from 0 to 1."""
    least = min(len(mine), len(theirs))
    return len(mine & theirs) / least if least else 0.0
