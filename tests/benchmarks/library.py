"""What a library costs: to open, to list, to write one note in, to back up, to look through."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.store.library import Library
from tests.benchmarks.corpus import ARTICLES, articles, fill, note_on
from tests.benchmarks.figures import Figure, Options, middle

_START = (
    "import time; start = time.process_time()\n"
    "import sys; from pathlib import Path; from reader.store.library import Library\n"
    "library = Library.open(Path(sys.argv[1])); print(time.process_time() - start); library.close()"
)
_NOTES = 100


def measure(options: Options) -> Iterator[Figure]:
    """A small library, then one of 10,000 articles."""
    with tempfile.TemporaryDirectory(prefix="hashiya-") as folder:
        yield from _small(Path(folder) / "small.hashiya", options)
        yield from _large(Path(folder) / "large.hashiya", Path(folder) / "local", options)


def _small(path: Path, options: Options) -> Iterator[Figure]:
    """The start: in a new process each time, the least of the runs because the rest is the machine's other work."""
    with Library.open(path) as library:
        fill(library, articles(10))
    times = [
        float(subprocess.run([sys.executable, "-c", _START, path], check=True, capture_output=True, text=True).stdout)
        for _ in range(options.runs)
    ]
    yield Figure("store imported, small library opened and checked, CPU", min(times) * 1000, "ms", target=120)


def _large(path: Path, local: Path, options: Options) -> Iterator[Figure]:
    made = articles()
    with Library.open(path, backups=local) as library:
        start = time.process_time()
        fill(library, made)
        yield Figure(f"{ARTICLES} articles and 5,000 notes stored and indexed, CPU", time.process_time() - start, "s")
        yield Figure(
            f"size of that library for {sum(len(a.text) for a in made) / 1e6:.0f} M characters", _mib(path), "MiB"
        )
        times = _times(library.articles.list, options.runs)
        yield Figure(f"list of {ARTICLES} articles, CPU", min(times) * 1000, "ms", target=100)
        summary = library.articles.list()[0]
        article = library.articles.get(summary.id).article
        waits = []
        for number in range(_NOTES):
            start = time.perf_counter()
            library.annotations.put(note_on(summary.id, article, f"ملاحظة {number}"))
            waits.append(time.perf_counter() - start)
        yield Figure("one note until it is acknowledged, median", middle(waits) * 1000, "ms", target=50)
        yield Figure("one note until it is acknowledged, slowest of 100", max(waits) * 1000, "ms")
        yield Figure("verified backup of that library", _times(library.backup.make, 1)[0], "s")
        yield Figure("full check of that library, CPU", _times(library.check, 1)[0], "s")
    times = _times(lambda: Library.open(path, backups=local).close(), options.runs)
    yield Figure(f"opening and checking a library of {ARTICLES} articles, CPU", min(times) * 1000, "ms")


def _times(work: Callable[[], object], runs: int) -> list[float]:
    """CPU seconds of each of several runs."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return times


def _mib(path: Path) -> float:
    return path.stat().st_size / 2**20
