"""How long a search takes in 100,000 articles of about 400 words, beside SQLite's bare FTS5 on the same file.

Times are CPU times of the searching thread, which another program's work does not falsify; the first 20 hits with their
snippets against the bare row numbers of FTS5, for the same expression.
"""

import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.arabic.normalise import fold_words
from reader.queries.language import MatchMode, SearchScope
from reader.queries.matching import word_forms
from reader.store.connection import sqlite_uri
from reader.store.index import IndexTable
from reader.store.library import Library
from reader.store.searchrun import Search
from tests.benchmarks.corpus import ARTICLES, news
from tests.benchmarks.figures import Figure, Options, middle

_FIRST = 20
_QUERIES = 200
_BATCH = 1000

Words = Sequence[str]


def measure(options: Options) -> Iterator[Figure]:
    """Indexing of 10,000 articles, then searches in all of them."""
    with (
        tempfile.TemporaryDirectory(prefix="hashiya-") as folder,
        Library.open(Path(folder) / "large.hashiya") as library,
    ):
        articles = news(options.articles, options.article)
        size = sum(_fill(library, articles) for _ in range(min(ARTICLES, options.articles) // _BATCH))
        yield from _indexing(library, size)
        while _fill(library, articles):
            pass
        yield from _searching(library, options)


def _fill(library: Library, articles: Iterator) -> int:
    """Add a thousand articles; returns the length of their UTF-8, 0 where there are none left."""
    size = 0
    with library.transaction():
        for _, article in zip(range(_BATCH), articles, strict=False):
            library.articles.add(article)
            size += len(article.text.encode()) + len(article.metadata.title.encode())
    return size


def _indexing(library: Library, size: int) -> Iterator[Figure]:
    count = len(library.articles.list())
    start = time.process_time()
    library.search.rebuild()
    rate = count / (time.process_time() - start)
    yield Figure(f"{count} articles indexed, CPU", rate, "/s", target=2000, at_least=True)
    bytes_of_index = sum(
        library._database.sql(f"SELECT sum(length(block)) FROM {table}_data")[0][0]  # noqa: S608 - an enum's value
        for table in IndexTable
    )
    ((bytes_of_words,),) = library._database.sql("SELECT sum(length(CAST(text AS BLOB)) + 4) FROM word")
    yield Figure("index against the text's UTF-8", (bytes_of_index + bytes_of_words) / size, "×", target=0.7)


def _searching(library: Library, options: Options) -> Iterator[Figure]:
    ((count,),) = library._database.sql("SELECT count(*) FROM article")
    chance = random.Random(5)  # noqa: S311 - the same queries every time
    numbers = chance.sample(range(1, count + 1), min(_QUERIES, count))
    texts = [
        fold_words(library._database.texts("SELECT text FROM text_version WHERE article = ?", number)[0][0]).split()
        for number in numbers
    ]

    def phrase(words: Words) -> list[str]:
        start = chance.randrange(len(words) - 3)
        return list(words[start : start + chance.choice((2, 3))])

    exact = MatchMode.EXACT
    kinds: tuple[tuple[str, Callable[[Words], Search], Callable[[str], str]], ...] = (
        ("one word", lambda words: Search(chance.choice(words), mode=exact), _quoted),
        ("three words", lambda words: Search(" ".join(chance.sample(words, 3)), mode=exact), _all_quoted),
        ("phrase", lambda words: Search(f'"{" ".join(phrase(words))}"', mode=exact), str),
        ("word with proclitics", lambda words: Search(chance.choice(words)), _any_form),
        (
            "3-letter prefix",
            lambda words: Search(chance.choice([w for w in words if len(w) > 2])[:3], mode=exact, is_unfinished=True),
            lambda text: f'"{text}" *',
        ),
        (
            "3-letter prefix with proclitics",
            lambda words: Search(chance.choice([w for w in words if len(w) > 2])[:3], is_unfinished=True),
            lambda text: " OR ".join(f'"{form}" *' for form in word_forms(text, MatchMode.CLITICS)),
        ),
    )
    with sqlite3.connect(sqlite_uri(library.path, "ro"), uri=True) as bare:
        for name, make, expression in kinds:
            searches = [make(words) for words in texts]
            ours = _times([lambda search=search: library.search.page(search, limit=_FIRST) for search in searches])
            expressions = [expression(search.text) for search in searches]
            raw = _times([lambda asked=asked: _bare(bare, asked) for asked in expressions])
            yield Figure(f"{name} in {count} articles, first 20, p50", middle(ours), "ms", target=5)
            yield Figure("  p99", _p99(ours), "ms", target=30)
            yield Figure("  row numbers alone by bare FTS5, p50", middle(raw), "ms")
            yield Figure("  p99", _p99(raw), "ms")
        for name, make in (
            ("one word ranked", lambda words: Search(chance.choice(words), is_ranked=True)),
            ("three words ranked", lambda words: Search(" ".join(chance.sample(words, 3)), is_ranked=True)),
        ):
            searches = [make(words) for words in texts]
            ours = _times([lambda search=search: library.search.page(search, limit=_FIRST) for search in searches])
            yield Figure(f"{name}, p50", middle(ours), "ms")
            yield Figure("  p99", _p99(ours), "ms", target=80)
    several = (" OR ".join(chance.sample(words, 2)) for words in texts[: options.runs])
    times = _times([lambda query=query: library.search.article_ids(query) for query in several])
    yield Figure("all articles of a saved search, median", middle(times), "ms")
    hits = library.search.search(texts[0][0], where=SearchScope.ARTICLES, limit=count)
    yield Figure("articles with the first word of one of them", len(hits))


def _bare(bare: sqlite3.Connection, expression: str) -> None:
    bare.execute(
        f"SELECT rowid FROM {IndexTable.ARTICLES} WHERE {IndexTable.ARTICLES} MATCH ? ORDER BY rowid DESC LIMIT {_FIRST}",  # noqa: S608
        (expression,),
    ).fetchall()


def _quoted(text: str) -> str:
    return f'"{text}"'


def _all_quoted(text: str) -> str:
    return " AND ".join(map(_quoted, text.split()))


def _any_form(text: str) -> str:
    return " OR ".join(map(_quoted, word_forms(text, MatchMode.CLITICS)))


def _times(works: Sequence[Callable[[], object]]) -> list[float]:
    """CPU milliseconds of each."""
    times = []
    for work in works:
        start = time.thread_time()
        work()
        times.append((time.thread_time() - start) * 1000)
    return times


def _p99(times: Sequence[float]) -> float:
    return sorted(times)[max(0, round(len(times) * 0.99) - 1)]
