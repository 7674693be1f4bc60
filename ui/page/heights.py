"""Heights of the paragraphs, for ten thousands of them, without touching more than a few.

A paragraph's height is estimated from its length, and corrected once it has been laid out. The estimates need no
sum: the top of a paragraph is a linear function of the characters and the paragraphs before it. Only corrections
are kept, in a tree. Opening an article and setting it anew in another width so cost the same at any length.
"""

from collections.abc import Callable, Iterable


class Heights:
    """Whole pixels by paragraph.

    Source: P. Fenwick, A New Data Structure for Cumulative Frequency Tables (1994), for the corrections.
    """

    __slots__ = ("_corrected", "_count", "_growth", "_per_character", "_per_paragraph", "_start_of", "_top", "_tree")

    def __init__(
        self, count: int, start_of: Callable[[int], int], *, per_character: float, per_paragraph: float
    ) -> None:
        """Estimate all heights.

        Args:
            count: How many paragraphs there are.
            start_of: Gives the code point at which a paragraph begins; for `count`, one past the end of the text.
            per_character: Pixels of height that a character adds.
            per_paragraph: Pixels of height that a paragraph adds.
        """
        self._count = count
        self._start_of = start_of
        self._per_character = per_character
        self._per_paragraph = per_paragraph
        self._corrected: dict[int, int] = {}
        self._growth = 0
        self._tree: dict[int, int] = {}
        self._top = 1 << (count.bit_length() - 1) if count else 0

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> int:
        if not 0 <= index < self._count:
            raise IndexError(index)
        return self._estimate(index + 1) - self._estimate(index) + self._corrected.get(index, 0)

    @property
    def total(self) -> int:
        """The height of all together."""
        return self._estimate(self._count) + self._growth

    @property
    def exact(self) -> int:
        """How many of them are exact."""
        return len(self._corrected)

    @property
    def exact_ones(self) -> Iterable[int]:
        """The paragraphs whose heights were set."""
        return self._corrected.keys()

    def is_exact(self, index: int) -> bool:
        """Whether a height was set and is not estimated."""
        return index in self._corrected

    def set_as(self, other: "Heights", *, but: range) -> None:
        """Correct all heights that are exact with others of the same paragraphs, except for some."""
        for index in other.exact_ones:
            if index not in but:
                self.set(index, other[index])

    def set(self, index: int, height: int) -> int:
        """Correct one height; returns by how much it grew."""
        growth = height - self[index]
        self._corrected[index] = self._corrected.get(index, 0) + growth
        self._growth += growth
        node = index + 1
        while growth and node <= self._count:
            self._tree[node] = self._tree.get(node, 0) + growth
            node += node & -node
        return growth

    def top_of(self, index: int) -> int:
        """Where a paragraph begins: the sum of the heights before it."""
        top, node = self._estimate(index), index
        while node > 0:
            top += self._tree.get(node, 0)
            node -= node & -node
        return top

    def index_at(self, y: int) -> int:
        """The paragraph that holds a height; the first or the last one outside of all."""
        index, corrections, step, tree = 0, 0, self._top, self._tree
        start_of, per_character, per_paragraph = self._start_of, self._per_character, self._per_paragraph
        while step:
            node = index + step
            if node < self._count:
                # The estimate, said once more: this is asked so often that a call would tell.
                moved = corrections + tree.get(node, 0)
                if int(start_of(node) * per_character + node * per_paragraph) + moved <= y:
                    index, corrections = node, moved
            step >>= 1
        return index

    def _estimate(self, index: int) -> int:
        """Estimated top of a paragraph."""
        return int(self._start_of(index) * self._per_character + index * self._per_paragraph)
