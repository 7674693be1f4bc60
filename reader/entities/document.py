"""The article as a whole: a name that was recognised once is recognised wherever it stands.

A full name makes its family name a person everywhere in the article, and its first name where that is how such people are called
(Korean and Chinese names) or where it stands in quotation marks. A name found in one place with good evidence counts in every other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.entities.candidates import Candidate
from reader.entities.closed import Group, closed
from reader.entities.gazetteer import Match
from reader.entities.knowledge import Knowledge
from reader.entities.model import EntityKind
from reader.entities.tagger import WordTag
from reader.entities.words import Word

_SHORTEST = 3
_LIKELY = 0.15
_OPENING = frozenset('"«“')
_LONGEST = 5


@dataclass(slots=True)
class NamesOfArticle:
    """What was recognised so far in an article.

    Attributes:
        kinds: How often each folded name was found as what.
        surnames: Family names of full names, with the full name; only where nothing else in the article bears the word.
        first_names: First parts of full names, likewise.
    """

    kinds: dict[str, Counter[EntityKind]] = field(default_factory=dict)
    surnames: dict[str, str] = field(default_factory=dict)
    first_names: dict[str, str] = field(default_factory=dict)

    def add(self, key: str, kind: EntityKind) -> None:
        """Note that a name was found."""
        self.kinds.setdefault(key, Counter())[kind] += 1
        parts = key.split()
        if kind is EntityKind.PER and len(parts) > 1 and parts[-1] not in closed(Group.REGNAL_NUMBERS):
            start = len(parts) - 1
            while start > 1 and parts[start - 1] in closed(Group.NAME_LINKS):
                start -= 1
            self.surnames.setdefault(" ".join(parts[start:]), key)
            if start < len(parts) - 1 and parts[start] not in closed(Group.NAME_OPENERS):
                self.surnames.setdefault(parts[-1], key)
            if parts[0] not in closed(Group.NAME_LINKS):
                self.first_names.setdefault(parts[0], key)


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
                    alone = size > 1 or _may_stand_alone(key, left_out, knowledge)
                    alone = alone or bool(tags and tags[index].kinds[EntityKind.PER] >= _LIKELY)
                    quoted = index > 0 and words[index - 1].form in _OPENING
                    candidate = _same(key, known, alone=alone) or _part(key, known, quoted=quoted, alone=alone)
                    if candidate:
                        kind, rule, detail, confidence = candidate
                        yield Candidate(index, index + size, left_out, kind, rule, detail, confidence)


def _keys(words: Sequence[Word], index: int, stem: str) -> Iterator[tuple[int, str]]:
    """Every run of words that begins at `index`, with its number of words."""
    key = stem
    yield 1, key
    for size in range(2, min(_LONGEST, len(words) - index) + 1):
        key = f"{key} {words[index + size - 1].form}"
        yield size, key


_Proposal = tuple[EntityKind, str, str, float]


def _same(key: str, known: NamesOfArticle, *, alone: bool) -> _Proposal | None:
    """The name stands elsewhere in the article."""
    kinds = known.kinds.get(key)
    if not kinds or not alone:
        return None
    kind, count = kinds.most_common(1)[0]
    return kind, "document.same", key, 0.82 if " " in key else 0.7 if count > 1 else 0.62


def _part(key: str, known: NamesOfArticle, *, quoted: bool, alone: bool) -> _Proposal | None:
    """The last or the first part of a full name that stands elsewhere in the article."""
    full = known.surnames.get(key)
    if full and alone:
        return EntityKind.PER, "document.surname", full, 0.84
    full = known.first_names.get(key)
    if full and (quoted or key in closed(Group.FAMILY_NAME_FIRST)):
        return EntityKind.PER, "document.first_name", full, 0.8
    if full and alone:
        return EntityKind.PER, "document.first_name", full, 0.55
    return None


def _may_stand_alone(stem: str, left_out: int, knowledge: Knowledge) -> bool:
    """Whether a single word may be taken for a name because the article names it elsewhere."""
    if len(stem) < _SHORTEST + (1 if left_out else 0):
        return False
    row = knowledge.names.name(stem)
    return not knowledge.vocabulary.is_common(stem) or (row is not None and not row.weak)


def names_of(lines: Iterable[tuple[Sequence[Word], Iterable[Candidate]]]) -> NamesOfArticle:
    """Gather what was recognised in all lines."""
    known = NamesOfArticle()
    for words, candidates in lines:
        for candidate in candidates:
            known.add(key_in(words, candidate), candidate.kind)
    return known


def key_in(words: Sequence[Word], candidate: Candidate | Match) -> str:
    """The folded words of a run, without its proclitics."""
    first = words[candidate.first]
    stem = next((stem for left_out, stem in first.stems if left_out == candidate.left_out), first.form)
    return " ".join([stem, *(word.form for word in words[candidate.first + 1 : candidate.last])])


def majority(known: NamesOfArticle) -> Mapping[str, EntityKind]:
    """What each name mostly is in the article."""
    return {key: kinds.most_common(1)[0][0] for key, kinds in known.kinds.items()}
