"""Kill a process at every step that it takes on the disk: `python -m tests.reader.store.killed_steps restore|backup`.

A step is an event that Python reports to audit hooks: a file opened, renamed, linked, removed, a database connected.
A process of its own without threads, because each step is tried in a fork of it. Prints how many steps there were.
"""

import os
import shutil
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

from reader.store.backup import BackupKeeper
from reader.store.library import Library
from tests.reader.store.values import article

STEPS = ("open", "os.", "shutil.", "sqlite3.")
OLD, NEW = {"أول"}, {"أول", "ثان"}


def make_library(folder: Path) -> Path:
    """A library of two articles with a backup of the first, cut off in a transaction; returns the backup."""
    with Library.open(folder / "library.hashiya", backups=folder / "local") as library:
        library.articles.add(article("أول"))
        saved = library.backup.make()
        library.articles.add(article("ثان"))
    if not os.fork():
        connection = sqlite3.connect(folder / "library.hashiya", isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE text_version SET text = hex(randomblob(90000))")
        os.kill(os.getpid(), signal.SIGKILL)
    os.wait()
    return saved.relative_to(folder)


def dies_at(step: int, work: Callable[[], object]) -> bool:
    """Do some work in a process that is killed at a step; returns whether it came that far."""
    child = os.fork()
    if not child:
        taken = count()

        def kill_in_time(event: str, _: object) -> None:
            if event.startswith(STEPS) and next(taken) == step:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(kill_in_time)
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise SystemExit(f"step {step}: exit {os.WEXITSTATUS(status)}")
    return os.WIFSIGNALED(status)


def texts(library: Library) -> set[str]:
    return {library.articles.get(summary.id).article.text for summary in library.articles.list()}


def look_at(folder: Path, saved: Path, step: int, kind: str) -> None:
    """See that nothing is lost after a kill, and that the work can be done once more."""
    path, local = folder / "library.hashiya", folder / "local"
    with Library.open(path, create=False, backups=local) as library:
        found = texts(library)
        if found not in ((OLD, NEW) if kind == "restore" else (NEW,)) or not library.check().is_sound:
            raise SystemExit(f"step {step}: {found}")
        again = library.backup.make()
        if [info.path for info in library.backup.list() if not info.verified]:
            raise SystemExit(f"step {step}: a backup is not whole")
    for aside in folder.glob("library-before-restore-*.hashiya"):
        with Library.open(aside, create=False) as library:
            if texts(library) != NEW:
                raise SystemExit(f"step {step}: {aside.name} holds {texts(library)}")
    keeper = BackupKeeper(path, local)
    keeper.restore(folder / saved if kind == "restore" else again)
    if any(file.suffix not in {".hashiya", ".json", ".lock"} for file in keeper.folder.iterdir()):
        raise SystemExit(f"step {step}: {sorted(file.name for file in keeper.folder.iterdir())}")


def main(kind: str, folder: Path) -> None:
    saved = make_library(folder / "first")
    for step in count():
        copy = folder / f"step-{step}"
        shutil.copytree(folder / "first", copy)
        keeper = BackupKeeper(copy / "library.hashiya", copy / "local")
        if kind == "backup":
            # A backup is only made of a library that has been opened.
            Library.open(keeper.path, backups=copy / "local").close()
        # The folder of the backups is named for the library's place, which is another for the copy.
        folder_of_copy = keeper.folder
        shutil.copytree((copy / saved).parent, folder_of_copy, dirs_exist_ok=True)
        backup = folder_of_copy / saved.name
        died = dies_at(step, keeper.make if kind == "backup" else lambda: keeper.restore(backup))  # noqa: B023
        look_at(copy, backup.relative_to(copy), step, kind)
        shutil.rmtree(copy)
        if not died:
            sys.stdout.write(f"{step}\n")
            return


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "first").mkdir()
        main(sys.argv[1], Path(place))
