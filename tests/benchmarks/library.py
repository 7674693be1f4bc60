"""What a library costs: to fill with files, to open, to list, to write one note in, to back up, to look through."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from reader.analysis import analyse
from reader.store.library import Library
from reader.workspace import Workspace
from tests.benchmarks.corpus import ARTICLES, articles, fill, note_on
from tests.benchmarks.figures import Figure, Options, middle
from tests.benchmarks.intake import insert_plainly, pages, texts, unlike_texts, write

_START = (
    "import time; start = time.process_time()\n"
    "from ui.promised import promise; promise()\n"
    "from ui.sharedmethods import share_dataclass_methods; share_dataclass_methods()\n"
    "import sys; from pathlib import Path; from reader.store.library import Library\n"
    "library = Library.open(Path(sys.argv[1])); print(time.process_time() - start); library.close()"
)
_NOTES = 100
_TEXTS = 3_000
_PAGES = 120
_SHOWN = 400


def measure(options: Options) -> Iterator[Figure]:
    """A small library, then one of 10,000 articles."""
    with tempfile.TemporaryDirectory(prefix="hashiya-") as folder:
        yield from _small(Path(folder) / "small.hashiya", options)
        yield from _large(Path(folder) / "large.hashiya", Path(folder) / "local", options)
        yield from _texts(Path(folder) / "texts", options)
        yield from _pages(Path(folder) / "pages", options)
        yield _window(Path(folder) / "window")
        yield _survey(Path(folder) / "survey", min(ARTICLES, options.articles))


def _small(path: Path, options: Options) -> Iterator[Figure]:
    """The start, as the program begins: in a new process each time, its modules compiled as those of an installed one.

    The least of the runs, because the rest is the machine's other work.
    """
    with Library.open(path) as library:
        fill(library, articles(10))
    command = [sys.executable, "-X", f"pycache_prefix={path.with_name('compiled')}", "-c", _START, path]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = [
        float(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout)
        for _ in range(1 + options.runs)
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


def _texts(folder: Path, options: Options) -> Iterator[Figure]:
    """Text files, against what Python and SQLite need for them at least."""
    paths = write(unlike_texts(_TEXTS), folder, ".txt")
    plain, whole = [], []
    for run in range(min(3, options.runs)):
        plain += _times(partial(insert_plainly, paths, folder / f"{run}.plain"), 1)
        whole += _times(partial(_import, paths, folder / f"{run}.hashiya"), 1)
    yield Figure(
        f"{_TEXTS} texts read, stored and indexed, in one CPU second",
        _TEXTS / min(whole),
        target=1_500,
        baseline=_TEXTS / min(plain),
        at_least=True,
        bounds_value=True,
    )


def _pages(folder: Path, options: Options) -> Iterator[Figure]:
    """Saved pages, against what trafilatura needs to find the article in them, which we ask it too."""
    import trafilatura

    paths = write(pages(_PAGES), folder, ".html")
    plain, whole = [], []
    for run in range(min(3, options.runs)):
        plain += _times(lambda: [trafilatura.extract(path.read_bytes(), include_comments=False) for path in paths], 1)
        whole += _times(partial(_import, paths, folder / f"{run}.hashiya"), 1)
    size = sum(path.stat().st_size for path in paths) / len(paths) / 1000
    yield Figure(
        f"{_PAGES} saved pages of {size:.0f} kB read, stored and indexed, in one CPU second",
        _PAGES / min(whole),
        target=60,
        baseline=_PAGES / min(plain),
        at_least=True,
        bounds_value=True,
    )


def _window(folder: Path) -> Figure:
    """What a real window's own thread does while others import and extract: no turn longer than a frame at 60 a second."""
    write(texts(_SHOWN), folder / "in", ".txt")
    home = folder / "home"
    home.mkdir(mode=0o700)
    environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.benchmarks.busy_window", folder / "l.hashiya", folder / "in"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    longest, _ = map(float, done.stdout.split())
    return Figure(f"longest turn of a window, {_SHOWN} texts taken in, looked through, CPU", longest, "ms", target=16)


def _survey(folder: Path, count: int) -> Figure:
    """From files to searchable names, by all processors; the target holds for two of them."""
    paths = write(texts(count), folder, ".txt")
    with closing(Workspace.open(folder / "l.hashiya", analyse=analyse)) as workspace:
        start = time.monotonic()
        workspace.imports.files(paths)
        workspace.surveys.run(processes=os.cpu_count() or 1)
        took = time.monotonic() - start
    return Figure(
        f"{count} texts read, stored, indexed, analysed, on the clock", took, "s", target=360 * count / ARTICLES
    )


def _import(paths: list[Path], library: Path) -> None:
    """Import all in this process; nothing is extracted."""
    workspace = Workspace.open(library, analyse=analyse)
    workspace.imports.files(paths)
    workspace.close()


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
