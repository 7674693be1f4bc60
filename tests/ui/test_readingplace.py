from PySide6.QtCore import QObject

from reader.textmap import Splice, TextMap
from tests.ui.making import TEXT, article
from ui.readingplace import ReadingPlace, ReadingPosition


def test_whoever_jumps_to_the_end_has_not_read_it(qapp):
    kept: list[ReadingPosition] = []
    parent = QObject()
    place = ReadingPlace(kept.append, parent)
    place.begin(0)
    for progress, seconds in ((1.0, 0), (0.8, 60), (1.0, 60)):
        place._opened_at -= seconds  # as if they had gone by
        place.move("a1", article(), len(TEXT), progress)
        place.keep()
    assert [position.finished for position in kept] == [False, False, True]


def test_a_place_follows_a_correction_and_is_told_once(qapp):
    kept: list[ReadingPosition] = []
    parent = QObject()
    place = ReadingPlace(kept.append, parent)
    place.move("a1", article(), 20, 0.4)
    place.carry(TextMap((Splice(0, TEXT[:3], ""),)))
    place.keep()
    place.keep()
    assert kept == [ReadingPosition("a1", 17, 0.4, finished=False)]


def test_of_a_closed_article_no_place_is_kept(qapp):
    kept: list[ReadingPosition] = []
    parent = QObject()
    place = ReadingPlace(kept.append, parent)
    place.move("a1", article(), 20, 0.4)
    place.forget()
    place.keep()
    assert kept == []
