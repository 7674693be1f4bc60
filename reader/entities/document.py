"""The article as a whole: a name that was recognised once is recognised wherever it stands.

A full name makes its family name a person everywhere in the article, and its first name where that is how such people are called
(Korean and Chinese names) or where it stands in quotation marks. A name found in one place with good evidence counts in every
other; in an article about sport a city that stands for its club once does so wherever nobody is in it. A party may go without its
head noun («النهضة» for «حزب النهضة»), and a person who is named twice with the same rare word after the name bears that word, too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from reader.entities.candidates import Candidate
from reader.entities.closed import Group, closed
from reader.entities.gazetteer import Gazetteer, Match, NamePart
from reader.entities.knowledge import Knowledge
from reader.entities.model import EntityKind
from reader.entities.tagger import OUTSIDE, WordTag
from reader.entities.triggers import HeadKind, heads, is_adjective, is_definite, is_on
from reader.entities.words import Word

_SHORTEST = 3
_OFTEN = 2
_TWO_PARTS = 2
_PARTIES = frozenset({HeadKind.PARTY, HeadKind.MOVEMENT})
_LIKELY = 0.15
_OPENING = frozenset('"«“')
_CLUB = 0.91
_WHERE = frozenset({"في", "الي", "من"})
_LONGEST = 5


@dataclass(slots=True)
class NamesOfArticle:
    """What was recognised so far in an article.

    Attributes:
        kinds: How often each folded name was found as what.
        surnames: Family names of full names, with the full name; only where nothing else in the article bears the word.
        first_names: First parts of full names, likewise.
        parties: Names of parties without their head noun, with the whole name.
        after: How often a word stood right after a person's name; names and words are folded.
        settlements: Names that «مدينة» or the like stood before: that outweighs what the tagger holds them for elsewhere.
        is_sport: Whether the article is about sport, where cities stand for their clubs.
        keys: All runs of words by which something may be found again.
    """

    kinds: dict[str, Counter[EntityKind]] = field(default_factory=dict)
    surnames: dict[str, str] = field(default_factory=dict)
    first_names: dict[str, str] = field(default_factory=dict)
    parties: dict[str, str] = field(default_factory=dict)
    after: Counter[tuple[str, str]] = field(default_factory=Counter)
    settlements: set[str] = field(default_factory=set)
    is_sport: bool = False
    keys: set[str] = field(default_factory=set)

    def add(self, key: str, kind: EntityKind) -> None:
        """Note that a name was found."""
        self.kinds.setdefault(key, Counter())[kind] += 1
        self.keys.add(key)
        parts = key.split()
        if kind is EntityKind.PER and len(parts) > 1 and parts[-1] not in closed(Group.REGNAL_NUMBERS):
            self._add_parts(key, parts)
        if kind is EntityKind.ORG and len(parts) > 1:
            row = heads().get(parts[0].removeprefix("ال"))
            if row and row.kind in _PARTIES:
                self._note(self.parties, " ".join(parts[1:]), key)

    def _add_parts(self, key: str, parts: Sequence[str]) -> None:
        """Note by which parts a person's full name is found again."""
        if len(parts) > _TWO_PARTS and parts[1] not in closed(Group.NAME_LINKS):
            self._note(self.surnames, " ".join(parts[1:]), key)
        start = len(parts) - 1
        while start > 1 and parts[start - 1] in closed(Group.NAME_LINKS):
            start -= 1
        self._note(self.surnames, " ".join(parts[start:]), key)
        if start < len(parts) - 1 and parts[start] not in closed(Group.NAME_OPENERS):
            self._note(self.surnames, parts[-1], key)
        if parts[0] not in closed(Group.NAME_LINKS) and not parts[0].startswith("ال"):
            self._note(self.first_names, parts[0], key)

    def _note(self, table: dict[str, str], part: str, whole: str) -> None:
        table.setdefault(part, whole)
        self.keys.add(part)

    def note_after(self, key: str, form: str) -> None:
        """Note that a word stood right after a person's name."""
        self.after[key, form] += 1
        if self.after[key, form] == _OFTEN:
            self.keys.add(f"{key} {form}")

    def add_longer(self, knowledge: Knowledge) -> None:
        """Note the names that go on with a rare word more than once: their last parts are family names, too.

        Args:
            knowledge: The lexicon and the frequencies.
        """
        for name, last in list(self.after):
            if _longer(f"{name} {last}", self, knowledge):
                self.add(f"{name} {last}", EntityKind.PER)


def again(
    words: Sequence[Word], tags: Sequence[WordTag], known: NamesOfArticle, knowledge: Knowledge
) -> Iterator[Candidate]:
    """Propose every further occurrence of what the article has named already.

    Args:
        words: One line.
        tags: The tagger's view of each word; empty without a tagger.
        known: What was recognised in all lines.
        knowledge: The lexicon and the frequencies.

    Yields:
        Candidates by their first word; they may overlap.
    """
    for index, word in enumerate(words):
        if word.is_word:
            for left_out, stem in word.stems:
                for size, key in _keys(words, index, stem):
                    if key in known.keys and not is_on(words, index, size):
                        run = _Run(words, tags, index, size, left_out, key)
                        yield from _named_before(run, known, knowledge)


@dataclass(frozen=True, slots=True)
class _Run:
    """Some words of a line that may be a name: their place, the proclitics before them, and their key."""

    words: Sequence[Word]
    tags: Sequence[WordTag]
    index: int
    size: int
    left_out: int
    key: str

    @property
    def before(self) -> Word | None:
        """The word or mark before them."""
        return self.words[self.index - 1] if self.index else None

    @property
    def is_quoted(self) -> bool:
        """Whether a quotation mark opens before them."""
        return self.before is not None and self.before.form in _OPENING

    @property
    def speaks(self) -> bool:
        """Whether a verb of speech stands before them."""
        return self.before is not None and not self.left_out and self.before.form in closed(Group.SPEECH)

    def stands_alone(self, knowledge: Knowledge) -> bool:
        """Whether they may be a name because the article names it elsewhere."""
        if self.size > 1 or _may_stand_alone(self.key, self.left_out, knowledge):
            return True
        return bool(self.tags and self.tags[self.index].kinds[EntityKind.PER] >= _LIKELY)


def _named_before(run: _Run, known: NamesOfArticle, knowledge: Knowledge) -> Iterator[Candidate]:
    """What some words name, if the article has named it elsewhere."""
    proposal = (
        _longer(run.key, known, knowledge)
        or _same(run, known, knowledge)
        or _part(run, known, knowledge)
        or _party(run, known)
    )
    if proposal:
        kind, rule, detail, confidence = proposal
        yield Candidate(run.index, run.index + run.size, run.left_out, kind, rule, detail, confidence)


def _keys(words: Sequence[Word], index: int, stem: str) -> Iterator[tuple[int, str]]:
    """Every run of words that begins at `index`, with its number of words."""
    key = stem
    yield 1, key
    for size in range(2, min(_LONGEST, len(words) - index) + 1):
        key = f"{key} {words[index + size - 1].form}"
        yield size, key


_Proposal = tuple[EntityKind, str, str, float]


def _longer(key: str, known: NamesOfArticle, knowledge: Knowledge) -> _Proposal | None:
    """A person's name with the rare word that stands after it more than once."""
    name, _, last = key.rpartition(" ")
    if known.after[name, last] < _OFTEN or known.kinds.get(last):
        return None
    if knowledge.vocabulary.is_common(last) or last.startswith("و") or last.endswith("ا"):
        return None
    return EntityKind.PER, "document.longer", name, 0.93


def _party(run: _Run, known: NamesOfArticle) -> _Proposal | None:
    """A party's name without its head noun; after a definite noun the same word is an adjective («المرشح الجمهوري»)."""
    whole = known.parties.get(run.key)
    if not whole or (run.before is not None and run.before.is_word and is_definite(run.before)):
        return None
    return EntityKind.ORG, "document.party", whole, 0.8


def _same(run: _Run, known: NamesOfArticle, knowledge: Knowledge) -> _Proposal | None:
    """The name stands elsewhere in the article."""
    kinds = known.kinds.get(run.key)
    if not kinds or is_adjective(run.words, run.index, run.size, run.left_out) or not run.stands_alone(knowledge):
        return None
    if known.is_sport and kinds[EntityKind.ORG] and kinds[EntityKind.LOC] and not _is_where(run.before):
        return EntityKind.ORG, "document.same", run.key, _CLUB
    if run.key in known.settlements:
        return EntityKind.LOC, "document.same", run.key, 0.92
    kind, count = kinds.most_common(1)[0]
    return kind, "document.same", run.key, 0.85 if run.size > 1 else 0.7 if count > 1 else 0.62


def _is_where(before: Word | None) -> bool:
    """Whether a city after a word is a place, and not its club: after «في», «مدينة»."""
    return before is not None and (before.form in _WHERE or any(stem in heads() for _, stem in before.stems))


def _part(run: _Run, known: NamesOfArticle, knowledge: Knowledge) -> _Proposal | None:
    """The last or the first part of a full name that stands elsewhere in the article."""
    alone = run.speaks or run.stands_alone(knowledge)
    full = known.surnames.get(run.key)
    if full and alone:
        return EntityKind.PER, "document.surname", full, 0.91 if run.size > 1 and _is_apart(run, full) else 0.84
    full = known.first_names.get(run.key)
    if full and (run.is_quoted or run.key in closed(Group.FAMILY_NAME_FIRST)):
        return EntityKind.PER, "document.first_name", full, 0.8
    if full and alone:
        return EntityKind.PER, "document.first_name", full, 0.55
    return None


def _is_apart(run: _Run, full: str) -> bool:
    """Whether no more of a name stands before the last part of a full one: neither its own first part nor another's."""
    if run.before is None:
        return True
    parts = full.split()
    place = len(parts) - run.size - 1
    follows = place >= 0 and any(parts[place] == stem for _, stem in run.before.stems)
    return not follows and (not run.tags or run.tags[run.index - 1].label == OUTSIDE)


def _may_stand_alone(stem: str, left_out: int, knowledge: Knowledge) -> bool:
    """Whether a single word may be taken for a name because the article names it elsewhere."""
    if len(stem) < _SHORTEST + (1 if left_out else 0):
        return False
    row = knowledge.names.name(stem)
    return not knowledge.vocabulary.is_common(stem) or (row is not None and not row.weak)


def names_of(lines: Iterable[tuple[Sequence[Word], Iterable[Candidate]]], names: Gazetteer) -> NamesOfArticle:
    """Gather what was recognised in all lines."""
    known = NamesOfArticle()
    for words, candidates in lines:
        for candidate in candidates:
            key = key_in(words, candidate, names)
            known.add(key, candidate.kind)
            if candidate.rule == "head.settlement":
                known.settlements.add(key)
            if candidate.kind is EntityKind.PER and candidate.last < len(words) and words[candidate.last].is_word:
                known.note_after(key, words[candidate.last].form)
    return known


def joined(
    words: Sequence[Word], chosen: Sequence[Candidate], known: NamesOfArticle, knowledge: Knowledge
) -> list[Candidate]:
    """Join a person's first and last name where each was found by itself: «هارشواردهان» and «زالا», «فلان» and «جونيور».

    Args:
        words: One line.
        chosen: Its candidates, in order and without overlap.
        known: What was recognised in all lines.
        knowledge: The lexicon and the frequencies.
    """
    kept: list[Candidate] = []
    for candidate in chosen:
        if kept and _goes_on(words, kept[-1], candidate, known, knowledge):
            kept[-1] = replace(kept[-1], last=candidate.last, rule="document.joined")
        else:
            kept.append(candidate)
    return kept


def _goes_on(
    words: Sequence[Word], before: Candidate, candidate: Candidate, known: NamesOfArticle, knowledge: Knowledge
) -> bool:
    """Whether a name of one word right after another is its last part: both unknown, or «جونيور»."""
    people = before.kind is candidate.kind is EntityKind.PER and candidate.last == candidate.first + 1
    if not people or before.last != candidate.first or candidate.left_out:
        return False
    last = words[candidate.first].form
    if last.startswith("و") and len(words[candidate.first].stems) > 1:
        return False
    if last in closed(Group.YOUNGER):
        return True
    first = key_in(words, before, knowledge.names)
    row = knowledge.names.name(first)
    # «أوباما بوتين» are two.
    may_begin = " " not in first and (row is None or row.part is NamePart.GIVEN)
    famous = any(knowledge.names.entries(key) for key in (first, last))
    return may_begin and not famous and not {first, last} & known.surnames.keys()


def key_in(words: Sequence[Word], candidate: Candidate | Match, names: Gazetteer) -> str:
    """The folded words of a run, without its proclitics and with the article that «لـ» swallowed: «للأمم» is «الامم»."""
    first = words[candidate.first]
    stems = [stem for left_out, stem in first.stems if left_out == candidate.left_out] or [first.form]
    known = next((stem for stem in stems if names.is_part(stem)), "")
    restored = next((stem for stem in stems if len(stems) > 1 and stem.startswith("ال")), stems[0])
    return " ".join([known or restored, *(word.form for word in words[candidate.first + 1 : candidate.last])])
