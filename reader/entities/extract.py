"""The one entry: whom, where and what an article names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.article import Article
from reader.entities.calendar import CALENDAR, has_calendar
from reader.entities.candidates import Candidate, choose
from reader.entities.closed import Group, closed
from reader.entities.dates import find_times
from reader.entities.document import again, joined, key_in, names_of
from reader.entities.features import is_about_sport
from reader.entities.knowledge import Knowledge, knowledge, lost_tables
from reader.entities.lessons import NO_LESSONS, NameLessons
from reader.entities.model import Entity, EntityKind, Evidence
from reader.entities.proposals import proposals
from reader.entities.quantities import find_quantities
from reader.entities.reckoning import Reckoning
from reader.entities.reliability import Reliability
from reader.entities.resolve import Found, resolve
from reader.entities.tagger import MODEL, SequenceTagger, tagger
from reader.entities.words import Word, lines_of
from reader.spans import Span

_LONGEST_BYNAME = 2


def extract_entities(
    article: Article, lessons: NameLessons = NO_LESSONS, model: SequenceTagger | None = None
) -> tuple[Entity, ...]:
    """Find the entities of an article and all their mentions.

    Deterministic and pure: the same article with the same lessons gives the same entities, ids included.

    Args:
        article: The article.
        lessons: What the reader's corrections of other articles have taught about names.
        model: Another tagger than the program's own.

    Raises:
        LexiconError: A lexicon of the program itself is missing or malformed.
    """
    known = knowledge()
    found = mentions_in(article, known, model or tagger(), lessons)
    return resolve([_rated(one, known.trust) for one in found], known.names, lessons)


def mentions_in(
    article: Article, known: Knowledge, model: SequenceTagger | None, lessons: NameLessons = NO_LESSONS
) -> list[Found]:
    """The mentions of an article before they are joined; the confidence of their evidence is what they counted.

    Args:
        article: The article.
        known: Lexicon, frequencies, and what rules are worth.
        model: The tagger, if there is one.
        lessons: What corrections have taught about names.
    """
    published = Reckoning.of(article.metadata.published)
    lines_of_words = lines_of(article)
    is_sport = is_about_sport(lines_of_words)
    lines = [lessons.applied(proposals(words, known, model, is_sport=is_sport), known) for words in lines_of_words]
    named = names_of(((line.words, choose(line.candidates)) for line in lines), known.names)
    named.is_sport = is_sport
    named.add_longer(known)
    found: list[Found] = []
    for line in lines:
        named_before = lessons.without_rejected(line.words, again(line.words, line.tags, named, known), known)
        others = [*find_quantities(line.words), *(find_times(line.words, published) if has_calendar() else ())]
        chosen = joined(line.words, choose([*line.candidates, *named_before, *others]), named, known)
        found += _found(article.text, line.words, chosen, known)
    return found


def _rated(found: Found, trust: Reliability) -> Found:
    """The mention with the measured confidence of what found it."""
    evidence = found.evidence
    confidence = trust.confidence(evidence.rule, found.kind, evidence.confidence)
    return replace(found, evidence=replace(evidence, confidence=confidence))


def lost_parts() -> tuple[str, ...]:
    """The files of the program that are missing or damaged and that names are found without."""
    return (*lost_tables(), *(() if has_calendar() else (CALENDAR,)), *(() if tagger() else (MODEL,)))


def _found(text: str, words: Sequence[Word], chosen: Sequence[Candidate], known: Knowledge) -> Iterator[Found]:
    """The mentions of one line."""
    before: Found | None = None
    place = 0
    for candidate in chosen:
        span = Span(words[candidate.first].start + candidate.left_out, words[candidate.last - 1].end)
        key = key_in(words, candidate, known.names)
        is_other_name = before is not None and _is_other_name(before, candidate, words[place : candidate.first])
        before = Found(
            span,
            key,
            candidate.kind,
            Evidence(candidate.rule, candidate.detail, round(candidate.confidence, 3)),
            name=_name(span.of(text), key),
            other_name_of=before.key if before and is_other_name else "",
            value=candidate.value,
        )
        place = candidate.last
        yield before


def _is_other_name(before: Found, candidate: Candidate, between: Sequence[Word]) -> bool:
    """Whether a name stands as another one's acronym or by-name: «منظمة … (فاو)», «فلان المكنى أبو فلان»."""
    if before.kind is not candidate.kind or not between:
        return False
    if candidate.kind is EntityKind.ORG:
        return [word.form for word in between] == ["("] and candidate.last == candidate.first + 1
    bynames = closed(Group.BYNAMES)
    return candidate.kind is EntityKind.PER and len(between) <= _LONGEST_BYNAME and between[0].form in bynames


def _name(text: str, key: str) -> str:
    """A mention's words as the name of an entity: in one line, with the article's alif that «لـ» swallowed."""
    name = " ".join(text.split())
    return "ا" + name if key.startswith("ال") and name.startswith("ل") else name
