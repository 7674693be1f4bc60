"""Dates as people write them into a field: «12 سبتمبر 2023», «أيلول 2023», 2023/9/12, «أمس»."""

import re
from datetime import date

from reader.arabic.normalise import fold_text
from reader.entities.dates import find_times
from reader.entities.reckoning import Reckoning
from reader.entities.words import words_of
from reader.spans import Span

_PARTS = re.compile(r"(\d{4})(?:\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2}))?)?(?:\s*م)?")
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def iso_date_of(written: str, today: date) -> str:
    """The date that is meant, in ISO 8601 as far as it goes: `2023`, `2023-09` or `2023-09-12`.

    Args:
        written: What somebody wrote; empty for no date.
        today: What «أمس» and a day without its year are reckoned from.

    Raises:
        ValueError: It is no date that can be understood.
    """
    plain = " ".join(fold_text(written).split())
    if not plain:
        return ""
    if parts := _PARTS.fullmatch(plain):
        return _checked("-".join(part.zfill(2) for part in parts.groups() if part))
    found = list(find_times(words_of(written, Span(0, len(written))), Reckoning.of(today.isoformat())))
    if len(found) != 1 or not _ISO.fullmatch(found[0].value):
        raise ValueError(written)
    return found[0].value


def _checked(iso: str) -> str:
    """The date, if the calendar has it.

    Raises:
        ValueError: It has not.
    """
    year, month, day = [*map(int, iso.split("-")), 1, 1][:3]
    date(year, month, day)
    return iso
