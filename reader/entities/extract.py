"""The one entry: whom, where and what an article names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from reader.article import Article
from reader.entities.candidates import ENOUGH, Candidate, choose
from reader.entities.dates import find_times
from reader.entities.document import again, key_in, names_of
from reader.entities.features import features_of
from reader.entities.gazetteer import Entry, Match
from reader.entities.institutions import find_institutions
from reader.entities.knowledge import Knowledge, knowledge
from reader.entities.model import Entity, EntityKind, Evidence
from reader.entities.persons import find_people, parted
from reader.entities.quantities import find_quantities
from reader.entities.resolve import Found, found_key, resolve
from reader.entities.tagger import SequenceTagger, WordTag, find_tagged, tagger
from reader.entities.triggers import HeadKind, head_at
from reader.entities.words import Word, lines_of
from reader.spans import Span

_SURE = 0.8
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
    HeadKind.MOVEMENT: EntityKind.ORG,
    HeadKind.COMPANY: EntityKind.ORG,
    HeadKind.TEAM: EntityKind.ORG,
    HeadKind.PARTY: EntityKind.ORG,
    HeadKind.CLUB: EntityKind.ORG,
}
_TRUST = {
    ("lexicon.person", EntityKind.PER): 0.9,
    ("name.syllables", EntityKind.PER): 0.91,
    ("lexicon.event", EntityKind.EVENT): 0.89,
    ("lexicon.place", EntityKind.LOC): 0.9,
    ("lexicon.organisation", EntityKind.ORG): 0.92,
    ("head.noun", EntityKind.ORG): 0.95,
    ("head.noun", EntityKind.LOC): 0.95,
}


def extract_entities(article: Article) -> tuple[Entity, ...]:
    """Find the entities of an article and all their mentions.

    Deterministic and pure: the same article gives the same entities, ids included.

    Raises:
        LexiconError: A lexicon of the program itself is missing or malformed.
    """
    known = knowledge()
    published = _day(article.metadata.published)
    lines = [_Line(words, *_proposals(words, known, tagger())) for words in lines_of(article)]
    named = names_of((line.words, choose(line.candidates)) for line in lines)
    found: list[Found] = []
    for line in lines:
        named_before = again(line.words, line.tags, named, known)
        others = (*find_times(line.words, published), *find_quantities(line.words))
        chosen = choose([*line.candidates, *named_before, *others])
        found += [_found(article.text, line.words, candidate) for candidate in chosen]
    return resolve(found, known.names, article.text)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line's words, what is proposed in it, and the tagger's view of each word (nothing without a tagger)."""

    words: Sequence[Word]
    candidates: Sequence[Candidate]
    tags: Sequence[WordTag]


def _proposals(
    words: Sequence[Word], known: Knowledge, model: SequenceTagger | None
) -> tuple[list[Candidate], list[WordTag]]:
    """What lexicon, rules and tagger propose in one line."""
    matches = list(known.names.matches(words))
    people = list(find_people(words, known))
    institutions = list(find_institutions(words, matches, known))
    listed = [_of_match(words, match) for match in matches if not _is_another_word(words, match, known)]
    if model is None:
        proposed = [*listed, *people, *institutions]
        return [candidate for candidate in proposed if candidate.confidence >= ENOUGH], []
    tags = model.tag(features_of(words, matches, [*people, *institutions], known))
    proposed = [_trusted(candidate) for candidate in (*listed, *people, *institutions)]
    proposed += map(_scaled, parted(find_tagged(words, tags, known), words, known))
    return [candidate for candidate in proposed if candidate.confidence >= ENOUGH], tags


def features_of_line(words: Sequence[Word], known: Knowledge) -> list[list[str]]:
    """What the tagger sees of one line, for training: the same that it sees in `extract_entities`."""
    matches = list(known.names.matches(words))
    hints = [*find_people(words, known), *find_institutions(words, matches, known)]
    return features_of(words, matches, hints, known)


def _day(published: str) -> date | None:
    """The day on which an article appeared, if its metadata give a whole one."""
    try:
        return date.fromisoformat(published)
    except ValueError:
        return None


def _trusted(candidate: Candidate) -> Candidate:
    """A proposal of lexicon or rule beside the tagger's: what is sure counts more, what is not is the tagger's to say."""
    sure = _TRUST.get((candidate.rule, candidate.kind), 0.0) if candidate.confidence >= _SURE else 0.0
    return replace(candidate, confidence=sure)


def _scaled(candidate: Candidate) -> Candidate:
    """A proposal of the tagger, between the rules' strong and weak ones."""
    return replace(candidate, confidence=_TAGGED_FROM + candidate.confidence * _TAGGED_RANGE)


def _is_another_word(line: Sequence[Word], match: Match, known: Knowledge) -> bool:
    """Whether a single word only seems to be a proclitic and a name: «وكالة» is not «و» and «كالة»."""
    if not match.left_out or match.last > match.first + 1:
        return False
    word = line[match.first].form
    stem = key_in(line, match)
    return known.vocabulary.is_known(word) and known.vocabulary.step(word) > known.vocabulary.step(stem)


def _of_match(line: Sequence[Word], match: Match) -> Candidate:
    head = head_at(line, match.first - 1) if match.first and not match.left_out else None
    announced = _ANNOUNCED.get(head.row.kind) if head else None
    fitting = [entry for entry in match.entries if entry.kind is announced]
    entry = _best(fitting or match.entries)
    confidence = 0.3 if entry.weak and not fitting else 0.85
    return Candidate(
        match.first, match.last, match.left_out, entry.kind, _LEXICON_RULES[entry.kind], entry.form, confidence
    )


def _best(entries: Sequence[Entry]) -> Entry:
    return min(entries, key=lambda entry: entry.weak)


def _found(text: str, line: Sequence[Word], candidate: Candidate) -> Found:
    span = Span(line[candidate.first].start + candidate.left_out, line[candidate.last - 1].end)
    evidence = Evidence(candidate.rule, candidate.detail, round(candidate.confidence, 3))
    return Found(span, found_key(text, span), candidate.kind, evidence, value=candidate.value)
