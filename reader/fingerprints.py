"""How much two texts have in common, told from small fingerprints of them.

A text is taken for the set of its triples of words, folded. Of 64 bins into which the hashes of the triples fall, each
keeps the least: two texts share as many bins, on average, as they share triples of all that stand in either.

Source: Broder (1997), «On the resemblance and containment of documents»; Li, Owen, Zhang (2012), «One permutation
hashing»; Shrivastava, Li (2014), «Densifying one permutation hashing via rotation» (for texts of few words).
"""

import re
from array import array
from dataclasses import dataclass
from zlib import crc32

from reader.arabic.normalise import FOLDING_VERSION, fold_text

FINGERPRINT_VERSION = 100 + FOLDING_VERSION
"""Grows whenever a text may have another fingerprint."""

_BINS = 64
_ROWS = 4
_TRIPLE = 3
_WORD = re.compile(r"[^\W_]+")
_EMPTY = 0xFFFFFFFF
_STEP = 0x9E3779B1


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The fingerprint of a text.

    Attributes:
        bins: 64 numbers of 32 bits; none for a text without words.
    """

    bins: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Fingerprint":
        """Take the fingerprint of a text."""
        bins = [_EMPTY] * _BINS
        for triple in triples(text):
            hashed = crc32(triple.encode("utf-8", "surrogatepass"))
            # The low bits say which bin; the hash as a whole is as good as any other order within it.
            place = hashed % _BINS
            bins[place] = min(bins[place], hashed)
        return cls(tuple(_filled(bins)))

    @classmethod
    def from_bytes(cls, content: bytes) -> "Fingerprint":
        """The fingerprint behind its bytes; of a damaged one, that of a text without words."""
        bins = array("I")
        if len(content) == _BINS * bins.itemsize:
            bins.frombytes(content)
        return cls(tuple(bins))

    def to_bytes(self) -> bytes:
        """256 bytes, or none."""
        return array("I", self.bins).tobytes()

    def bands(self) -> tuple[int, ...]:
        """16 numbers: texts that share half of their triples share one of them two times out of three, at 70 % always."""
        return tuple(
            (start // _ROWS) << 44 | hash_of(self.bins[start : start + _ROWS])
            for start in range(0, len(self.bins), _ROWS)
        )

    def resemblance(self, other: "Fingerprint") -> float:
        """How many of the triples in either text are in both, from 0 to 1; give or take six hundredths."""
        if not self.bins or not other.bins:
            return 0.0
        return sum(mine == theirs for mine, theirs in zip(self.bins, other.bins, strict=True)) / _BINS


def hash_of(numbers: tuple[int, ...]) -> int:
    """A number of 44 bits for several of 32."""
    content = array("I", numbers).tobytes()
    return crc32(content) << 12 | crc32(content, _STEP) >> 20


def triples(text: str) -> frozenset[str]:
    """The triples of words of a text, folded; the whole of a text that has fewer words."""
    words = _WORD.findall(fold_text(text))
    if not words:
        return frozenset()
    return frozenset(" ".join(words[start : start + _TRIPLE]) for start in range(max(1, len(words) - _TRIPLE + 1)))


def share_of(first: str, second: str) -> float:
    """How much of the shorter of two texts stands in the other: the share of its triples, from 0 to 1."""
    mine, theirs = triples(first), triples(second)
    least = min(len(mine), len(theirs))
    return len(mine & theirs) / least if least else 0.0


def _filled(bins: list[int]) -> list[int]:
    """Fill each empty bin from the next one that is not, told apart by how far that is; nothing if all are empty."""
    if all(each == _EMPTY for each in bins):
        return []
    filled = list(bins)
    for place, each in enumerate(bins):
        if each == _EMPTY:
            distance = next(step for step in range(1, _BINS) if bins[(place + step) % _BINS] != _EMPTY)
            filled[place] = (bins[(place + distance) % _BINS] + distance * _STEP) & _EMPTY
    return filled
