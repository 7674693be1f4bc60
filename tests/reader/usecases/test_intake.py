import os
import time
from pathlib import Path

from reader.importers.collection import Found
from reader.importers.plain import article_from_text
from reader.importers.reading import AS_FOUND, Reading
from reader.progress import NoProgress
from reader.store.intake import WaitingFile
from reader.usecases import intake
from reader.usecases.intake import Batch, Steps


def waiting(path: Path) -> WaitingFile:
    path.write_text("نص", "utf-8")
    moment = time.time() - 60
    os.utime(path, (moment, moment))
    return WaitingFile(path, AS_FOUND, 0)


def test_a_batch_is_due_after_so_many_letters(tmp_path, monkeypatch):
    monkeypatch.setattr(intake, "_MOST_LETTERS_AT_ONCE", 10)
    monkeypatch.setattr(intake, "_LONGEST_S", 1e9)
    batch, file = Batch(), waiting(tmp_path / "a.txt")
    batch.add(Found(file.path), file)
    assert not batch.is_due
    batch.add(Found(file.path, Reading(article_from_text("عشرة أحرف وأكثر", name=""))), file)
    assert batch.is_due


class Told(NoProgress):
    def __init__(self):
        self.told = []

    def step(self, done, total, message=""):
        self.told.append((done, total, message))


def test_how_far_an_import_is_can_be_told_again():
    told = Told()
    steps = Steps(told, 3)
    steps.step(1, Path("a.txt"))
    steps.again()
    assert told.told == [(1, 3, "a.txt")] * 2
