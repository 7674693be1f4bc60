"""What a source is credited with across articles: every statement with its words, and how the writer stands to it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.concordance import Spot
from reader.identity import Referent
from reader.sources.model import AttributionKind, CueClass


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that a source is credited with.

    Attributes:
        spot: Where the statement stands.
        cue: The words that attribute, as they stand there: «زعم» is not «أكد».
        content: The words that are credited, on one line.
        kind: How much of them stands in quotation marks.
        cue_class: What the cue says about the statement.
        via: The outlet that reports it; empty where it comes straight.
    """

    spot: Spot
    cue: str
    content: str
    kind: AttributionKind
    cue_class: CueClass
    via: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a library credits a source with.

    Attributes:
        referent: The source, with the counts of all its names.
        statements: The earliest first; perhaps only the newest.
    """

    referent: Referent
    statements: tuple[Statement, ...] = ()

    @property
    def articles(self) -> tuple[tuple[Spot, int], ...]:
        """The articles, each by its first statement, with how many statements there are in it; the earliest first."""
        found: dict[str, tuple[Spot, int]] = {}
        for statement in self.statements:
            first, count = found.get(statement.spot.article_id, (statement.spot, 0))
            found[statement.spot.article_id] = (first, count + 1)
        return tuple(found.values())

    @property
    def first_seen(self) -> str:
        """The date of the earliest statement; empty if there is none."""
        return self.statements[0].spot.date if self.statements else ""

    @property
    def last_seen(self) -> str:
        """The date of the latest statement; empty if there is none."""
        return self.statements[-1].spot.date if self.statements else ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which statements of a dossier are wanted.

    Attributes:
        kinds: Kinds of quotation; none for any.
        cue_classes: What cues say; none for any.
        since: First date, perhaps partial; empty for any.
        until: Last date, perhaps partial; empty for any.
    """

    kinds: frozenset[AttributionKind] = frozenset()
    cue_classes: frozenset[CueClass] = frozenset()
    since: str = ""
    until: str = ""

    def fits(self, statement: Statement) -> bool:
        """Whether a statement is wanted; a date that is partial, or a stretch of days, may be any of its days."""
        date = statement.spot.date
        last = date.rpartition("/")[2]
        return (
            (not self.kinds or statement.kind in self.kinds)
            and (not self.cue_classes or statement.cue_class in self.cue_classes)
            and (not self.since or f"{last}~" >= self.since)
            and (not self.until or date <= f"{self.until}~")
        )


def chosen(dossier: Dossier, choice: Choice) -> Dossier:
    """The dossier with the statements that are wanted."""
    return replace(dossier, statements=tuple(filter(choice.fits, dossier.statements)))


def cue_counts(statements: Iterable[Statement]) -> dict[CueClass, int]:
    """How many statements are of each class, in the order of the classes; classes without any are left out."""
    classes = [statement.cue_class for statement in statements]
    return {each: classes.count(each) for each in CueClass if each in classes}
