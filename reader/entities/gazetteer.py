"""The names that the program knows: places, organisations, well-known people, and the parts that personal names are made of.

Everything is kept under its folded spelling; runs of words are found by their first word, longest first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reader.arabic.normalise import fold_text
from reader.entities.lexicon import read_or_lose, read_table
from reader.entities.model import EntityKind
from reader.entities.variants import skeleton
from reader.entities.words import Word

_SHORTEST_VARIANT = 5
_SHORTEST_SKELETON = 3


class PlaceKind(StrEnum):
    """What a place is."""

    COUNTRY = "country"
    CAPITAL = "capital"
    CITY = "city"
    REGION = "region"
    CONTINENT = "continent"
    SEA = "sea"
    MOUNTAIN = "mountain"
    ISLAND = "island"
    LANDMARK = "landmark"
    PLANET = "planet"
    TERRITORY = "territory"


class OrganisationKind(StrEnum):
    """What an organisation is."""

    AGENCY = "agency"
    TELEVISION = "television"
    RADIO = "radio"
    NEWSPAPER = "newspaper"
    PLATFORM = "platform"
    INTERNATIONAL = "international"
    STATE = "state"
    ARMED = "armed"
    PARTY = "party"
    CLUB = "club"
    COMPANY = "company"
    UNIVERSITY = "university"


OUTLETS = frozenset(
    {
        OrganisationKind.AGENCY,
        OrganisationKind.TELEVISION,
        OrganisationKind.RADIO,
        OrganisationKind.NEWSPAPER,
        OrganisationKind.PLATFORM,
    }
)
"""The kinds of organisation that publish news."""


class Gender(StrEnum):
    """Who bears a given name."""

    MALE = "m"
    FEMALE = "f"
    UNKNOWN = ""


class NamePart(StrEnum):
    """Where a word stands in a personal name."""

    GIVEN = "given"
    FAMILY = "family"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A line of `places.tsv`."""

    form: str
    kind: PlaceKind
    canonical: str
    weak: bool


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """A line of `organisations.tsv`."""

    form: str
    kind: OrganisationKind
    canonical: str
    weak: bool


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A line of `people.tsv`."""

    form: str
    weak: bool


@dataclass(frozen=True, slots=True)
class CountedRow:
    """A line of `mentions_corpora.tsv`."""

    form: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class EventRow:
    """A line of `events.tsv`."""

    form: str


@dataclass(frozen=True, slots=True)
class NameRow:
    """A line of `names.tsv`."""

    form: str
    gender: Gender
    part: NamePart
    weak: bool


@dataclass(frozen=True, slots=True)
class NationalityRow:
    """A line of `nationalities.tsv`."""

    form: str
    place: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A name that the lexicon knows.

    Attributes:
        kind: What it names.
        form: The entry as it is written in the lexicon.
        subkind: A value of `PlaceKind` or `OrganisationKind`; empty for people.
        canonical: The folded main name of what it names; several names of one thing share it.
        weak: Whether the words are more often something else, so that the lexicon alone does not suffice.
    """

    kind: EntityKind
    form: str
    subkind: str
    canonical: str
    weak: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A run of words that the lexicon knows.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        left_out: Characters of proclitics before it in its first word.
        entries: What it may name; at least one.
    """

    first: int
    last: int
    left_out: int
    entries: tuple[Entry, ...]


class Gazetteer:
    """All names, by their folded spelling."""

    def __init__(self, entries: Mapping[str, tuple[Entry, ...]], names: Mapping[str, NameRow]) -> None:
        self._entries = entries
        self._names = names
        self._skeletons = frozenset(map(skeleton, names))
        self._longest: dict[str, int] = {}
        for key in entries:
            first, _, rest = key.partition(" ")
            count = rest.count(" ") + 2 if rest else 1
            if count > self._longest.get(first, 0):
                self._longest[first] = count

    def __len__(self) -> int:
        return len(self._entries)

    def entries(self, key: str) -> tuple[Entry, ...]:
        """What a folded name may stand for; nothing if it is unknown."""
        return self._entries.get(key, ())

    def name(self, form: str) -> NameRow | None:
        """The part of a personal name that a folded word is, or None; «شويجو» is found under «شويغو»."""
        row = self._names.get(form)
        return self._names.get(form.replace("ج", "غ")) if row is None and "ج" in form else row

    def is_name_variant(self, form: str) -> bool:
        """Whether a folded word is likely another spelling of a part of a foreign name."""
        bones = skeleton(form)
        return len(bones) >= _SHORTEST_SKELETON and bones in self._skeletons

    def is_part(self, form: str) -> bool:
        """Whether a known name begins with the folded word, or a personal name may hold it."""
        return form in self._longest or self.name(form) is not None

    def matches(self, words: Sequence[Word]) -> Iterator[Match]:
        """Find every longest run of known names, from left to right, without overlap.

        Args:
            words: One line.

        Yields:
            Matches in order; of two readings of a word the longer run wins, then the one without proclitics.
        """
        longest = self._longest
        index, count = 0, len(words)
        while index < count:
            word = words[index]
            found = None
            for left_out, stem in word.stems:
                reach = longest.get(stem)
                if reach:
                    match = self._longest_run(words, index, left_out, stem, reach)
                    if match and (found is None or match.last > found.last):
                        found = match
            if found:
                yield found
                index = found.last
            else:
                index += 1

    def _longest_run(self, words: Sequence[Word], index: int, left_out: int, stem: str, reach: int) -> Match | None:
        """The longest entry that begins with `stem` at `index`."""
        keys = [stem]
        for word in words[index + 1 : index + reach]:
            if not word.form[0].isalnum():
                break
            keys.append(f"{keys[-1]} {word.form}")
        for size in range(len(keys), 0, -1):
            entries = self._entries.get(keys[size - 1])
            if entries:
                return Match(index, index + size, left_out, entries)
        return None


def gazetteer() -> Gazetteer:
    """The program's own names, read on first use; a table that is missing or malformed costs its own."""
    return _read()[0]


def lost_names() -> tuple[str, ...]:
    """The tables of names that are missing or malformed."""
    return _read()[1]


@cache
def _read() -> tuple[Gazetteer, tuple[str, ...]]:
    lost: list[str] = []
    entries: dict[str, tuple[Entry, ...]] = {}

    def add(form: str, kind: EntityKind, subkind: str, canonical: str, *, weak: bool) -> None:
        key = key_of(form)
        entry = Entry(kind, form, subkind, key_of(canonical) if canonical else key, weak)
        entries[key] = (*entries.get(key, ()), entry)
        # Egyptian papers write ج for the foreign g, others غ.
        if "غ" in key and len(key) > _SHORTEST_VARIANT:
            entries.setdefault(key.replace("غ", "ج"), (entry,))

    for table in ("places.tsv", "places_cldr.tsv"):
        for place in read_or_lose(table, PlaceRow, lost):
            add(place.form, EntityKind.LOC, place.kind.value, place.canonical, weak=place.weak)
    for body in read_or_lose("organisations.tsv", OrganisationRow, lost):
        add(body.form, EntityKind.ORG, body.kind.value, body.canonical, weak=body.weak)
    for event in read_or_lose("events.tsv", EventRow, lost):
        add(event.form, EntityKind.EVENT, "", "", weak=False)
    for person in read_or_lose("people.tsv", PersonRow, lost):
        add(person.form, EntityKind.PER, "", "", weak=person.weak)
    for counted in read_or_lose("mentions_corpora.tsv", CountedRow, lost):
        if counted.form not in entries:
            add(counted.form, counted.kind, "counted", "", weak=True)
    # What was counted must not replace what was written.
    tables = (read_or_lose("names_corpora.tsv", NameRow, lost), read_or_lose("names.tsv", NameRow, lost))
    names = {key_of(name.form): name for table in tables for name in table}
    return Gazetteer(entries, names), tuple(lost)


@cache
def nationalities() -> Mapping[str, str]:
    """The place that a folded adjective of origin belongs to, in all its forms; empty where it is no state's.

    «روسي»، «روسية»، «الروسي»، «الروسية» are four keys.
    """
    forms: dict[str, str] = {}
    for row in read_table("nationalities.tsv", NationalityRow):
        stems = fold_text(row.form).split()
        for ending in ("", "ه", "ين", "ون", "تين", "ان", "ات"):
            for article in ("", "ال"):
                forms[" ".join(article + stem + ending for stem in stems)] = fold_text(row.place)
    return forms


def key_of(name: str) -> str:
    """The folded spelling under which a name is kept: words parted by one blank, inner dots and dashes left out."""
    return " ".join(fold_text(name).replace(".", " ").replace("-", " ").split())
