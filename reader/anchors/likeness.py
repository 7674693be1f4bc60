"""How like two passages are, and where in a text the passage most like another stands; all on folded text."""

from collections.abc import Iterator

from reader.spans import Span

HEAD_LENGTH = 256
"""Of a passage over twice as long only this much at each end is aligned."""

_LONGEST_COMPARED = 40_000
_CUTOFF = 55.0
_LEAST_LENGTH = 8
_WORD = 12


def likeness(one: str, other: str) -> float:
    """How much of two texts is common, in order, from 0 to 1; of very long ones only their ends are compared."""
    from rapidfuzz import fuzz

    if max(len(one), len(other)) >= _LONGEST_COMPARED:
        half = _LONGEST_COMPARED // 2
        heads, tails = likeness(one[: half - 1], other[: half - 1]), likeness(one[1 - half :], other[1 - half :])
        return (heads + tails) / 2
    return fuzz.ratio(one, other) / 100


def context_likeness(one: str, other: str) -> float:
    """How like two contexts are; 0 for two that have no more in common than any two stretches of one language."""
    return max(0.0, likeness(one, other) * 2 - 1) if one else 1.0


def find_alike(text: str, prefix: str, exact: str, suffix: str) -> Iterator[Span]:
    """Find the place of a text that is most like a passage with its context, then the one most like it without.

    Args:
        text: Folded text to look in.
        prefix: What stood before the passage, folded.
        exact: The passage, folded.
        suffix: What stood after it, folded.

    Yields:
        At most two spans, unscored, each searched for when it is asked for; none where nothing is remotely alike.
    """
    if len(exact) >= 2 * HEAD_LENGTH:
        head = _find(text, prefix + exact[:HEAD_LENGTH], Span(len(prefix), len(prefix) + HEAD_LENGTH))
        tail = _find(text, exact[-HEAD_LENGTH:] + suffix, Span(0, HEAD_LENGTH))
        if head and tail and len(exact) < 2 * (tail.end - head.start) < 4 * len(exact):
            yield Span(head.start, tail.end)
        return
    in_context = _find(text, prefix + exact + suffix, Span(len(prefix), len(prefix) + len(exact)))
    if in_context:
        yield in_context
    alone = _find(text, exact, Span(0, len(exact))) if len(exact) >= _LEAST_LENGTH else None
    if alone and alone != in_context:
        yield alone


def _find(text: str, needle: str, inside: Span) -> Span | None:
    """Where the part `inside` of the needle stands in the stretch of text most like the needle."""
    from rapidfuzz import fuzz

    if len(text) < len(needle) or not needle:
        start, end = 0, len(text)
    else:
        alignment = fuzz.partial_ratio_alignment(needle, text, score_cutoff=_CUTOFF)
        if alignment is None:
            return None
        # The alignment is a window as long as the needle; what was inserted lies beyond its ends.
        beyond = len(needle) // 4 + _LEAST_LENGTH
        start, end = max(0, alignment.dest_start - beyond), min(len(text), alignment.dest_end + beyond)
    found = _carried(needle, text[start:end], inside)
    return found.shifted(start) if found else None


def _carried(needle: str, region: str, inside: Span) -> Span | None:
    """Carry a part of the needle over to the region by what the two have in common.

    Any two stretches of a language share single letters in order. The part is therefore carried as its best stretch,
    in which more is common than changed: a sentence that is gone from one end of it is left out, a word is not.
    """
    from rapidfuzz.distance import Levenshtein

    common = []
    best, best_points, points = (0, 0), 0, 0
    first, before, after = 0, 0, len(region)
    for code in Levenshtein.opcodes(needle, region):
        own, there = Span(code.src_start, code.src_end), Span(code.dest_start, code.dest_end)
        if not own.overlaps(inside):
            if code.tag == "equal" and own.end <= inside.start:
                before = there.end
            elif code.tag == "equal":
                after = min(after, there.start)
            continue
        if code.tag == "equal":
            common.append((own, there))
            points += len(own)
        else:
            points -= max(len(own), len(there))
        if points < 0:
            first, points = len(common), 0
        elif points > best_points:
            best, best_points = (first, len(common)), points
    stretch = common[slice(*best)]
    if not stretch:
        return None
    start = stretch[0][1].start - _short(stretch[0][0].start - inside.start)
    end = stretch[-1][1].end + _short(inside.end - stretch[-1][0].end)
    start, end = max(start, before), min(end, after)
    return Span(start, end) if start < end else None


def _short(distance: int) -> int:
    """How far an edge goes beyond what is common: over a changed word, but not over a sentence that is gone."""
    return distance if distance < _WORD else 0
