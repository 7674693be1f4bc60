"""A process that writes notes until it is killed, and says on stdout what has been acknowledged to it.

Every change stores note n and the second edition of note n - 1, together or not at all.

Usage: python -m tests.reader.store.notes_writer LIBRARY LOCAL_FOLDER FIRST COUNT
"""

import os
import sys
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from reader.annotations import Annotation, Body, Target, TextPositionSelector, TextQuoteSelector
from reader.store.library import Library
from tests.reader.store.values import article

MOMENT = datetime(2026, 11, 23, tzinfo=UTC)
ARTICLE = article("قال محمد إن الأمر مهم. " * 40)


def note_of(article_id: str, number: int, edition: int) -> Annotation:
    """Note `number` as it was written: some short, some longer than a page of the file."""
    start = number * 7 % 500
    words = f"ملاحظة {number} في طبعتها {edition} " * (1 + number * 13 % 97)
    return Annotation(
        Target(
            article_id,
            ARTICLE.text_sha256,
            TextQuoteSelector(ARTICLE.text[start : start + 20], ARTICLE.text[max(0, start - 32) : start]),
            TextPositionSelector(start, start + 20),
        ),
        Body(words, "claim", (f"وسم/{number % 5}", f"طبعة/{edition}")),
        id=str(UUID(int=number + 1)),
        created=MOMENT,
        modified=MOMENT,
    )


def faults(library: Library, acknowledged: int) -> list[str]:
    """What is wrong with a library after its writer died.

    Args:
        library: Opened again.
        acknowledged: The last note that the writer said was stored; -1 for none.
    """
    report = library.check()
    found = [] if report.is_sound else [f"check: {report}"]
    ids = [summary.id for summary in library.articles.list()]
    if not ids:
        return found + ([f"lost all of {acknowledged + 1}"] if acknowledged >= 0 else [])
    values = {UUID(value.id).int - 1: value for value in library.annotations.all()}
    last = max(values, default=-1)
    if last < acknowledged:
        found.append(f"lost {acknowledged - last} of {acknowledged + 1}")
    for number in range(last + 1):
        expected = note_of(ids[0], number, 1 if number == last else 2)
        if values.get(number) != expected:
            found.append(f"note {number} of {last + 1} is not whole")
    return found


def main(path: Path, local: Path, first: int, count: int, *, told: int = 1) -> None:
    """Write, and say so on the stream `told`."""
    library = Library.open(path, backups=local)
    article_id = library.articles.add(ARTICLE).id
    for number in range(first, first + count):
        change = [note_of(article_id, number, 1)]
        if number:
            change.append(note_of(article_id, number - 1, 2))
        library.annotations.put_many(change)
        os.write(told, f"ACK {number}\n".encode())
    library.close()


def write_to(sender: Connection, path: Path, local: Path, first: int, count: int) -> None:
    """As `main`, in a process that was forked; what is acknowledged goes into the pipe."""
    main(path, local, first, count, told=sender.fileno())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
