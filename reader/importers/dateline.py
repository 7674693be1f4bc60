"""The day that a page shows below its headline, where it says nowhere else when it was published."""

from collections.abc import Sequence
from itertools import takewhile

from reader.article import BlockKind
from reader.entities.dates import find_times
from reader.entities.reckoning import Reckoning
from reader.entities.words import words_of
from reader.importers.build import Line
from reader.spans import Span

_PARAGRAPH_LENGTH = 80
_DATE_LINES = 6
_DAY = len("2023-09-12")
_MOST_BESIDES = 30
"""So many letters may stand in a date's line besides it (an author, «نشر في … الساعة»); more make a sentence."""


def shown_date(lines: Sequence[Line], headline: str) -> str:
    """The day that a line between the headline and the text names, and little else.

    What stands above the headline is passed over: many sites show there the day on which the page was looked at.

    Args:
        lines: Of the page.
        headline: As the page has it.

    Returns:
        An ISO 8601 date; empty where no line names one day, or only one that would have to be reckoned from another.
    """
    place = next((place for place, line in enumerate(lines) if line.text == headline), len(lines))
    below = takewhile(lambda line: len(line.text) < _PARAGRAPH_LENGTH, lines[place + 1 : place + 1 + _DATE_LINES])
    dates = (day_of(line.text) for line in below if line.kind is not BlockKind.HEADING)
    return next(filter(None, dates), "")


def day_of(text: str) -> str:
    """The one day that a short line names, if it says little else; otherwise nothing."""
    words = words_of(text, Span(0, len(text)))
    times = [time for time in find_times(words, Reckoning()) if time.value]
    days = {time.value for time in times if len(time.value) == _DAY}
    told = {place for time in times for place in range(time.first, time.last)}
    besides = "".join(text[word.start : word.end] for place, word in enumerate(words) if place not in told)
    return days.pop() if len(days) == 1 and sum(map(str.isalpha, besides)) < _MOST_BESIDES else ""
