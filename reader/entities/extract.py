"""The one entry: whom, where and what an article names."""

from collections.abc import Sequence

from reader.article import Article
from reader.entities.candidates import ENOUGH, Candidate, choose
from reader.entities.document import again, key_in, names_of
from reader.entities.gazetteer import Entry, Match
from reader.entities.institutions import find_institutions
from reader.entities.knowledge import Knowledge, knowledge
from reader.entities.model import Entity, EntityKind, Evidence
from reader.entities.persons import find_people
from reader.entities.resolve import Found, found_key, resolve
from reader.entities.triggers import HeadKind, head_at
from reader.entities.words import Word, lines_of
from reader.spans import Span


def extract_entities(article: Article) -> tuple[Entity, ...]:
    """Find the entities of an article and all their mentions.

    Deterministic and pure: the same article gives the same entities, ids included.

    Raises:
        LexiconError: A lexicon of the program itself is missing or malformed.
    """
    known_names = knowledge()
    lines = lines_of(article)
    proposed = [_candidates(line, known_names) for line in lines]
    known = names_of(zip(lines, map(choose, proposed), strict=True))
    found: list[Found] = []
    for line, candidates in zip(lines, proposed, strict=True):
        chosen = choose([*candidates, *again(line, known, known_names)])
        found += [_found(article.text, line, candidate) for candidate in chosen]
    return resolve(found, known_names.names, article.text)


def _candidates(line: Sequence[Word], known: Knowledge) -> list[Candidate]:
    matches = list(known.names.matches(line))
    candidates = [_of_match(line, match) for match in matches if not _is_another_word(line, match, known)]
    candidates += find_people(line, known)
    candidates += find_institutions(line, matches, known)
    return [candidate for candidate in candidates if candidate.confidence >= ENOUGH]


def _is_another_word(line: Sequence[Word], match: Match, known: Knowledge) -> bool:
    """Whether a single word only seems to be a proclitic and a name: «وكالة» is not «و» and «كالة»."""
    if not match.left_out or match.last > match.first + 1:
        return False
    word = line[match.first].form
    stem = key_in(line, match)
    return known.vocabulary.is_known(word) and known.vocabulary.step(word) > known.vocabulary.step(stem)


def _of_match(line: Sequence[Word], match: Match) -> Candidate:
    head = head_at(line, match.first - 1) if match.first and not match.left_out else None
    announced = EntityKind.LOC if head and head.row.kind is HeadKind.PLACE else EntityKind.ORG if head else None
    fitting = [entry for entry in match.entries if entry.kind is announced]
    entry = _best(fitting or match.entries)
    rule = {EntityKind.PER: "lexicon.person", EntityKind.LOC: "lexicon.place", EntityKind.ORG: "lexicon.organisation"}
    confidence = 0.3 if entry.weak and not fitting else 0.85
    return Candidate(match.first, match.last, match.left_out, entry.kind, rule[entry.kind], entry.form, confidence)


def _best(entries: Sequence[Entry]) -> Entry:
    return min(entries, key=lambda entry: entry.weak)


def _found(text: str, line: Sequence[Word], candidate: Candidate) -> Found:
    span = Span(line[candidate.first].start + candidate.left_out, line[candidate.last - 1].end)
    evidence = Evidence(candidate.rule, candidate.detail, round(candidate.confidence, 3))
    return Found(span, found_key(text, span), candidate.kind, evidence)
