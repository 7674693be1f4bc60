"""Heights of the paragraphs, for ten thousands of them: sums and places in logarithmic time."""

from collections.abc import Iterable

CHUNK = 128
"""Paragraphs summed up in one node; a power of two keeps the tree of an article of 3 M characters at 100 nodes."""


class Heights:
    """Whole pixels by paragraph, over a Fenwick tree of chunks.

    A chunk is summed in C, which makes building and estimating anew (at every resize) a matter of a
    millisecond where a tree over single paragraphs takes ten.

    Source: P. Fenwick, A New Data Structure for Cumulative Frequency Tables (1994).
    """

    __slots__ = ("_sums", "_top", "_tree", "_values")

    def __init__(self, values: Iterable[int]) -> None:
        self._values = list(values)
        self._sums = [sum(self._values[i : i + CHUNK]) for i in range(0, len(self._values), CHUNK)]
        self._tree = [0, *self._sums]
        for node in range(1, len(self._tree)):
            parent = node + (node & -node)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[node]
        self._top = 1 << (len(self._sums).bit_length() - 1) if self._sums else 0

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, index: int) -> int:
        return self._values[index]

    @property
    def total(self) -> int:
        """The height of all together."""
        return sum(self._sums)

    def set(self, index: int, height: int) -> int:
        """Correct one height; returns by how much it grew."""
        growth = height - self._values[index]
        if growth:
            self._values[index] = height
            self._sums[index // CHUNK] += growth
            node = index // CHUNK + 1
            while node < len(self._tree):
                self._tree[node] += growth
                node += node & -node
        return growth

    def top_of(self, index: int) -> int:
        """Where a paragraph begins: the sum of the heights before it."""
        node, chunk = index // CHUNK, index // CHUNK * CHUNK
        top = sum(self._values[chunk:index])
        while node > 0:
            top += self._tree[node]
            node -= node & -node
        return top

    def index_at(self, y: int) -> int:
        """The paragraph that holds a height; the first or the last one outside of all."""
        if not self._values:
            return 0
        node, step, rest = 0, self._top, max(0, y)
        while step:
            if node + step < len(self._tree) and self._tree[node + step] <= rest:
                node += step
                rest -= self._tree[node]
            step >>= 1
        index = node * CHUNK
        last = len(self._values) - 1
        while index < last and self._values[index] <= rest:
            rest -= self._values[index]
            index += 1
        return min(index, last)
