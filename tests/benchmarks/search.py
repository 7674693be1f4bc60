"""How long a search in 10,000 articles takes, and whether it finds a word behind its proclitics."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from reader.store.library import Library
from reader.store.search import MatchMode, SearchScope
from tests.benchmarks.corpus import ARTICLES, articles, fill
from tests.benchmarks.figures import Figure, Options, middle


def measure(options: Options) -> Iterator[Figure]:
    """Words of every frequency, in every mode."""
    with (
        tempfile.TemporaryDirectory(prefix="hashiya-") as folder,
        Library.open(Path(folder) / "large.hashiya") as library,
    ):
        yield from _figures(library, options)


def _figures(library: Library, options: Options) -> Iterator[Figure]:
    made = articles()
    fill(library, made)
    words = made[0].text.split()
    queries = (
        ("a rare word with its proclitics", "صواريخ", MatchMode.CLITICS),
        ("the same word alone", "والصواريخ", MatchMode.EXACT),
        ("a word that every article has", "خبر", MatchMode.CLITICS),
        ("two words of one article", f"{words[10]} {words[200]}", MatchMode.CLITICS),
        ("a phrase", f"«{words[30]} {words[31]}»", MatchMode.EXACT),
        ("two letters anywhere in a word", "صو", MatchMode.ANYWHERE),
        ("four letters anywhere in a word", "واري", MatchMode.ANYWHERE),
        ("a word that is nowhere", "ضضضضض", MatchMode.CLITICS),
    )
    for name, query, mode in queries:
        times = []
        for _ in range(options.runs):
            start = time.perf_counter()
            library.search.search(query, mode=mode)
            times.append(time.perf_counter() - start)
        yield Figure(f"{name}, in {ARTICLES} articles", middle(times) * 1000, "ms", target=100)
    for mode in (MatchMode.EXACT, MatchMode.CLITICS):
        hits = library.search.search("صواريخ", where=SearchScope.ARTICLES, mode=mode, limit=ARTICLES)
        yield Figure(f"articles found by «صواريخ», mode {mode}", len(hits))
