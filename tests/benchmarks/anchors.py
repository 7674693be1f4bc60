"""Anchors: how many highlights are found again in edited texts, and how fast one is found in a long text."""

import time
from collections import Counter
from collections.abc import Iterator

from reader.anchors.resolve import Resolver
from reader.spans import Span
from tests.benchmarks.figures import Figure, Options, middle
from tests.reader.anchors.edits import FollowedText, highlights, judge, target_of, text_of

TEXTS, PARAGRAPHS, HIGHLIGHTS = 40, 25, 25
LEAST_RIGHT = {0.02: 99.5, 0.05: 99.0, 0.15: 95.0}
MOST_WRONG = 0.1
LONG_PARAGRAPHS = 1_150


def measure(options: Options) -> Iterator[Figure]:
    """Find a thousand highlights after edits of each strength, and one passage of 200 characters in 300,000."""
    for share, least in LEAST_RIGHT.items():
        judged, seconds = _judged(share, options)
        total = judged.total()
        name = f"{total} highlights, {share:.0%} of characters edited"
        yield Figure(f"{name}: right", 100 * judged["right"] / total, "%", least, at_least=True)
        yield Figure(f"{name}: wrong place", 100 * judged["wrong"] / total, "%", MOST_WRONG)
        yield Figure(f"{name}: CPU each", 1_000 * seconds / total, "ms")
    yield from _in_a_long_text(options)


def _judged(share: float, options: Options) -> tuple[Counter[str], float]:
    judged: Counter[str] = Counter()
    seconds = 0.0
    own = options.article.read_text(encoding="utf-8").strip() if options.article else ""
    for seed in range(TEXTS):
        text = own or text_of(seed, PARAGRAPHS)
        followed = FollowedText(text, seed)
        followed.edit(share)
        resolver = Resolver(followed.text)
        for span in highlights(text, HIGHLIGHTS, seed):
            target = target_of(text, span)
            start = time.process_time()
            found = resolver.resolve(target).span
            seconds += time.process_time() - start
            judged[judge(followed, span, found)] += 1
    return judged, seconds


def _in_a_long_text(options: Options) -> Iterator[Figure]:
    """A passage with a changed word, near its old place and in the other half of the text."""
    text = text_of(0, LONG_PARAGRAPHS)[:300_000]
    span = Span(100_000, 100_200)
    target = target_of(text, span)
    words = span.of(text)
    changed = words.replace(words.split()[3], "كلمة")
    near = f"{text[: span.start]}{changed}{text[span.end :]}"
    around = near[span.start - 400 : span.end + 400]
    far = f"{near[: span.start - 400]}{near[span.end + 400 : 250_000]}{around}{near[250_000:]}"
    for name, version, most in (("near its old place", near, 2.0), ("anywhere", far, 25.0)):
        times = []
        for _ in range(options.runs):
            resolver = Resolver(version)
            start = time.process_time()
            resolver.resolve(target)
            times.append(1_000 * (time.process_time() - start))
        yield Figure(f"200 characters in 300,000, {name}: CPU", middle(times), "ms", most)
