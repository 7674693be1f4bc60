"""What lexicon, rules and tagger propose in one line, and how much each of them counts.

Measured on the annotated articles: what lexicon and head nouns are sure of is right more often than the tagger, and the tagger more
often than what they only guess, so beside a tagger their guesses do not count. How much a sure proposal counts stands in
`resources/model/weights.tsv`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.entities.candidates import ENOUGH, Candidate
from reader.entities.closed import Group, closed
from reader.entities.document import key_in
from reader.entities.features import features_of
from reader.entities.gazetteer import Match, NamePart
from reader.entities.institutions import find_institutions
from reader.entities.knowledge import Knowledge
from reader.entities.model import EntityKind
from reader.entities.persons import find_people, parted
from reader.entities.speech import find_speakers
from reader.entities.tagger import SequenceTagger, WordTag, find_tagged
from reader.entities.triggers import Head, HeadKind, head_at, is_adjective, is_on
from reader.entities.words import Word

SURE = 0.8
"""How sure a proposal of lexicon or rule must be of itself to count beside the tagger's."""

_TAGGED_FROM = 0.6
_TAGGED_RANGE = 0.3
_LEXICON_RULES = {
    EntityKind.PER: "lexicon.person",
    EntityKind.LOC: "lexicon.place",
    EntityKind.ORG: "lexicon.organisation",
    EntityKind.EVENT: "lexicon.event",
}
_ANNOUNCED = {
    HeadKind.PLACE: EntityKind.LOC,
    HeadKind.OUTLET: EntityKind.ORG,
    HeadKind.BODY: EntityKind.ORG,
    HeadKind.MOVEMENT: EntityKind.ORG,
    HeadKind.COMPANY: EntityKind.ORG,
    HeadKind.TEAM: EntityKind.ORG,
    HeadKind.PARTY: EntityKind.ORG,
    HeadKind.CLUB: EntityKind.ORG,
}
_MAY_BE_CLUB = 0.6
_LISTED, _UNSURE = 0.85, 0.3
_DOUBTFUL = 0.5
_TO_ME = "لي"
_OPENING = frozenset('"«“')


@dataclass(frozen=True, slots=True)
class Line:
    """A line's words, what is proposed in it, and the tagger's view of each word (nothing without a tagger)."""

    words: Sequence[Word]
    candidates: Sequence[Candidate]
    tags: Sequence[WordTag]


def proposals(words: Sequence[Word], known: Knowledge, model: SequenceTagger | None, *, is_sport: bool = False) -> Line:
    """Gather what is proposed in one line; without a tagger what lexicon and rules are sure enough of.

    Args:
        words: The line.
        known: The lexicon and the frequencies.
        model: The tagger, if there is one.
        is_sport: Whether the article is about sport: the tagger then says which city is a club.
    """
    matches = list(known.names.matches(words))
    people = list(find_people(words, known))
    institutions = list(find_institutions(words, matches, known))
    listed = [_of_match(words, match) for match in matches if not _is_another_word(words, match, known)]
    proposed = [*listed, *people, *institutions, *find_speakers(words, known)]
    if model is None:
        return Line(words, _enough(proposed), ())
    hints = [*people, *institutions]
    tags = model.tag(words, lambda: features_of(words, matches, hints, known, is_sport=is_sport))
    tagged = parted(find_tagged(words, tags, known), words, known)
    found = [
        *(_weighed(one, known, is_sport=is_sport) for one in proposed),
        *(_scaled(_mended(one, words, known)) for one in tagged),
    ]
    return Line(words, _enough([*found, *_acronyms(words, found)]), tags)


def rules_in(words: Sequence[Word], known: Knowledge) -> list[Candidate]:
    """What lexicon and rules propose in one line, however unsure, as if there were no tagger."""
    matches = list(known.names.matches(words))
    listed = [_of_match(words, match) for match in matches if not _is_another_word(words, match, known)]
    return [
        *listed,
        *find_people(words, known),
        *find_speakers(words, known),
        *find_institutions(words, matches, known),
    ]


def features_of_line(words: Sequence[Word], known: Knowledge, *, is_sport: bool) -> list[list[str]]:
    """What the tagger sees of one line, for training: the same that it sees in `proposals`."""
    matches = list(known.names.matches(words))
    hints = [*find_people(words, known), *find_institutions(words, matches, known)]
    return features_of(words, matches, hints, known, is_sport=is_sport)


def _enough(candidates: Iterable[Candidate]) -> list[Candidate]:
    return [candidate for candidate in candidates if candidate.confidence >= ENOUGH]


def _weighed(candidate: Candidate, known: Knowledge, *, is_sport: bool) -> Candidate:
    """A proposal of lexicon or rule, as sure as it was found to be beside the tagger's."""
    if is_sport and candidate.rule == _LEXICON_RULES[EntityKind.LOC] and candidate.confidence >= SURE:
        return replace(candidate, confidence=_MAY_BE_CLUB)
    weight = known.trust.weight(candidate.rule, candidate.kind) if candidate.confidence >= SURE else 0.0
    return replace(candidate, confidence=weight)


def _scaled(candidate: Candidate) -> Candidate:
    """A proposal of the tagger, between the rules' strong and weak ones."""
    if candidate.confidence < 0:
        return candidate
    return replace(candidate, confidence=_TAGGED_FROM + candidate.confidence * _TAGGED_RANGE)


def _is_another_word(words: Sequence[Word], match: Match, known: Knowledge) -> bool:
    """Whether a single word only seems to be a proclitic and a name: «وكالة» is not «و» and «كالة»."""
    if not match.left_out or match.last > match.first + 1:
        return False
    form = words[match.first].form
    stem = key_in(words, match, known.names)
    return known.vocabulary.is_known(form) and known.vocabulary.step(form) > known.vocabulary.step(stem)


def _of_match(words: Sequence[Word], match: Match) -> Candidate:
    """What the lexicon proposes: sure, unless the words are more often something else and no classifier stands before them."""
    head = _classifier(words, match)
    announced = _ANNOUNCED.get(head.row.kind) if head else None
    fitting = [entry for entry in match.entries if entry.kind is announced]
    entry = min(fitting or match.entries, key=lambda one: one.weak)
    is_sure = bool(fitting) or not (
        entry.weak or is_adjective(words, match.first, match.last - match.first, match.left_out)
    )
    confidence = _LISTED if is_sure else _UNSURE
    rule = _LEXICON_RULES[entry.kind]
    return Candidate(match.first, match.last, match.left_out, entry.kind, rule, entry.form, confidence)


def _classifier(words: Sequence[Word], match: Match) -> Head | None:
    """The head noun right before a known name, or before the quotation mark that opens it."""
    place = match.first - 1
    if place > 0 and words[place].form in _OPENING:
        place -= 1
    return head_at(words, place) if place >= 0 and not match.left_out else None


def _acronyms(words: Sequence[Word], candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """A single word in brackets after an organisation: «… (DGSI)»."""
    for candidate in candidates:
        place = candidate.last + 1
        if candidate.kind is EntityKind.ORG and place + 1 < len(words):
            before, word, after = words[place - 1 : place + 2]
            if (before.form, after.form) == ("(", ")") and word.is_word and word.form.isascii():
                yield Candidate(place, place + 1, 0, EntityKind.ORG, "acronym", word.form, candidate.confidence)


def _is_to_me(words: Sequence[Word], index: int) -> bool:
    """Whether «لي» after a verb of speech is whom it speaks to, and not Lee."""
    return index > 0 and words[index].form == _TO_ME and words[index - 1].form in closed(Group.SPEECH)


def _mended(candidate: Candidate, words: Sequence[Word], known: Knowledge) -> Candidate:
    """A single word that the tagger holds for a name: a given name is no place or body, an adjective and «قال لي» nothing."""
    size = candidate.last - candidate.first
    if is_on(words, candidate.first, size) or (size == 1 and _is_to_me(words, candidate.first)):
        return replace(candidate, confidence=-1.0)
    if candidate.kind is EntityKind.PER or size > 1:
        return candidate
    if is_adjective(words, candidate.first, size, candidate.left_out):
        return replace(candidate, confidence=-1.0)
    form = words[candidate.first].form
    entries = known.names.entries(form)
    if candidate.confidence < _DOUBTFUL and entries and all(entry.weak for entry in entries):
        # «الخبر» is a newspaper, but more often news.
        return replace(candidate, confidence=-1.0)
    row = known.names.name(form)
    is_given = row is not None and not row.weak and row.part is NamePart.GIVEN
    return replace(candidate, kind=EntityKind.PER) if is_given and not entries else candidate
