"""Quantities and sums of money by rule: «3,5 مليار دولار», «20 في المئة», «150 كيلومترا»."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

from reader.arabic.tokens import TokenKind
from reader.entities.candidates import Candidate
from reader.entities.gazetteer import key_of
from reader.entities.lexicon import read_table
from reader.entities.model import EntityKind
from reader.entities.words import Word


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A line of `units.tsv`."""

    form: str
    kind: str
    symbol: str


_LONGEST_UNIT = 2
_GROUP = 3
_MULTIPLIERS = {
    "الف": 1_000, "الفا": 1_000, "الاف": 1_000, "مليون": 1_000_000, "مليونا": 1_000_000, "ملايين": 1_000_000,
    "مليار": 10**9, "مليارا": 10**9, "مليارات": 10**9, "بليون": 10**9, "بلايين": 10**9, "تريليون": 10**12, "تريليونات": 10**12,
}  # fmt: skip
_DUALS = {"الفي": 2_000, "مليوني": 2_000_000, "مليونين": 2_000_000, "ملياري": 2 * 10**9, "مليارين": 2 * 10**9}


def find_quantities(words: Sequence[Word]) -> Iterator[Candidate]:
    """Find numbers with a unit in one line.

    Yields:
        Candidates in order, without overlap; the value is the number in digits.
    """
    index = 0
    while index < len(words):
        amount = _amount(words, index)
        unit = _unit(words, amount[0]) if amount else None
        if amount and unit:
            value = f"{amount[1].normalize():f}"
            yield Candidate(index, unit[0], 0, EntityKind.QUANTITY, "quantity.rule", unit[1].form, 0.905, value=value)
            index = unit[0]
        else:
            index += 1


@cache
def _units() -> Mapping[str, UnitRow]:
    return {key_of(row.form): row for row in read_table("units.tsv", UnitRow)}


def _amount(words: Sequence[Word], index: int) -> tuple[int, Decimal] | None:
    """Index after a number with its multipliers, and the number; «20%» is a number whose unit comes with it."""
    word = words[index]
    if word.form in _DUALS:
        return index + 1, Decimal(_DUALS[word.form])
    if word.kind is not TokenKind.NUMBER:
        return None
    number = _decimal(word.form.rstrip("%"))
    if number is None:
        return None
    place = index if word.form.endswith("%") else index + 1
    while place < len(words) and words[place].form in _MULTIPLIERS:
        number *= _MULTIPLIERS[words[place].form]
        place += 1
    return place, number


def _decimal(form: str) -> Decimal | None:
    """The number that digits with points and commas mean: «1,250,000», «16,1», «3.5»."""
    parts = form.replace(",", ".").split(".")
    grouped = len(parts) > 1 and all(len(part) == _GROUP for part in parts[1:]) and parts[0] != "0"
    try:
        return Decimal("".join(parts) if grouped else ".".join(parts))
    except InvalidOperation:
        return None


def _unit(words: Sequence[Word], place: int) -> tuple[int, UnitRow] | None:
    """Index after the unit at `place`, and the unit."""
    if place < len(words) and words[place].form.endswith("%"):
        return place + 1, _units()["%"]
    for size in range(_LONGEST_UNIT, 0, -1):
        unit = _units().get(" ".join(word.form for word in words[place : place + size]))
        if unit and place + size <= len(words):
            return place + size, unit
    return None
