"""What stands beside the mentions of somebody: when, under which names, with whom, what they say, what the user says."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from reader.concordance import EntityPage, Joined, Neighbour, NoteOn, Period
from reader.dossier import Statement
from reader.notemarkup import plain_note
from ui.models.rows import RowModel
from ui.numbers import number

_MOST_STATEMENTS = 3
_MOST_NEIGHBOURS = 12


class Facts(Enum):
    """The kinds of facts, in the order in which they stand."""

    TIMES = auto()
    STATEMENTS = auto()
    NOTES = auto()
    NAMES = auto()
    JOINED = auto()
    NEIGHBOURS = auto()


@dataclass(frozen=True, slots=True)
class FactHeading:
    """Stands over the facts of a kind."""

    kind: Facts


@dataclass(frozen=True, slots=True)
class Times:
    """When somebody is named, as one small chart."""

    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """A way in which they are written, and how often."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class AllStatements:
    """Leads to all statements."""

    count: int


Fact = FactHeading | Times | Alias | Joined | Neighbour | NoteOn | Statement | AllStatements


class FactModel(RowModel[Fact]):
    """The facts about one entity."""

    def show(self, page: EntityPage, statements: Sequence[Statement]) -> None:
        """Show what is known.

        Args:
            page: Of the entity.
            statements: That it is credited with, the earliest first.
        """
        newest = list(reversed(statements))[:_MOST_STATEMENTS]
        count = page.referent.statements
        parts: dict[Facts, Sequence[Fact]] = {
            Facts.TIMES: [Times(page.periods)] if page.periods else [],
            Facts.STATEMENTS: [*newest, AllStatements(count)] if newest else [],
            Facts.NOTES: page.notes,
            Facts.NAMES: [Alias(*alias) for alias in page.aliases],
            Facts.JOINED: page.joined,
            Facts.NEIGHBOURS: page.neighbours[:_MOST_NEIGHBOURS],
        }
        self.reset([row for kind, facts in parts.items() if facts for row in (FactHeading(kind), *facts)])

    def words(self, row: Fact) -> str:
        """A fact in words; headings and the chart are said by whoever paints them."""
        match row:
            case Alias(name, count):
                words = f"{name} {number(count)}"
            case Joined(name, into):
                words = f"{name} → {into}"
            case Neighbour():
                words = f"{row.referent.name} {number(row.sentences)}" if row.sentences else row.referent.name
            case NoteOn():
                words = plain_note(row.note) or row.quote
            case Statement():
                words = f"{row.cue} {row.content}"
            case Times():
                words = ", ".join(f"{period.key} {number(period.mentions)}" for period in row.periods)
            case _:
                words = ""
        return words

    def is_heading(self, row: Fact) -> bool:
        """Whether a row cannot be chosen: headings, the chart, names that lead nowhere."""
        return isinstance(row, FactHeading | Times | Alias)
