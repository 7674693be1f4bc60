"""Who speaks is somebody: rare words between a verb of speech and what was said are a person's name («وقال زالا إنه»).

Foreign names are spelled by ear and stand in no lexicon; but where a verb of speech has a subject of one to three words that the news
hardly know, and what it said or a mark comes right after them, they name a person.
"""

from collections.abc import Iterator, Sequence

from reader.entities.candidates import Candidate
from reader.entities.closed import Group, closed
from reader.entities.knowledge import Knowledge
from reader.entities.model import EntityKind
from reader.entities.words import Word

_LONGEST = 3
_SHORTEST_WORD = 3
_RARE = 3
_COMMON = 4
_SURE = 0.8
_MARKS = frozenset(':"«“،,.')
"""What may follow a subject beside the words of `after_speaker`."""
_ON = "على"
"""It is no entry of a folded table, where it would be the name «علي»."""
_NO_NAME = ("ها", "هم", "نا", "ته", "يون", "يين")
"""Endings of words with pronouns and of people in the plural."""
_SHORTEST_PARTICIPLE = 5


def find_speakers(words: Sequence[Word], knowledge: Knowledge) -> Iterator[Candidate]:
    """Propose the unknown people of one line who speak.

    Args:
        words: The line.
        knowledge: The lexicon and the frequencies.

    Yields:
        Candidates in order.
    """
    verbs = closed(Group.SPEECH)
    for index in range(1, len(words)):
        verb = words[index - 1].form
        if verb not in verbs or _is_manner(words[index].form, verb, knowledge):
            continue
        if last := _after_name(words, index, knowledge):
            yield Candidate(index, last, 0, EntityKind.PER, "name.speech", verb, _SURE)


def _after_name(words: Sequence[Word], index: int, knowledge: Knowledge) -> int:
    """Index after the name that begins here; 0 if none does."""
    last = index
    while last < len(words) and last - index < _LONGEST and _may_be_name(words[last], knowledge):
        last += 1
    if last == index or (last < len(words) and not _may_follow(words[last])):
        return 0
    return last if _may_begin(words[index], knowledge) else 0


def _is_manner(form: str, verb: str, knowledge: Knowledge) -> bool:
    """Whether a word says how somebody spoke, and not who: «أضافت مبتسمةً», «قال متأثرًا»."""
    ending = "ه" if verb.endswith("ت") else "ا"
    is_participle = form.startswith("م") and form.endswith(ending) and len(form) >= _SHORTEST_PARTICIPLE
    return is_participle and knowledge.names.name(form) is None


def _may_follow(word: Word) -> bool:
    return word.form in _MARKS or word.form == _ON or word.form in closed(Group.AFTER_SPEAKER)


def _may_be_name(word: Word, knowledge: Knowledge) -> bool:
    """Whether a word is rare or a part of names, and looks like neither an ordinary noun nor a verb."""
    form = word.form
    if not word.is_word or len(form) < _SHORTEST_WORD or _may_follow(word) or form.endswith(_NO_NAME):
        return False
    if form.startswith("ال") or knowledge.names.entries(form):
        return False
    row = knowledge.names.name(form)
    is_part = row is not None and not row.weak
    return is_part or knowledge.vocabulary.step(form) < _RARE


def _may_begin(word: Word, knowledge: Knowledge) -> bool:
    """Whether a name may begin with a word: not where it is rather a proclitic and a name or a common word («لبنس»)."""
    names, vocabulary = knowledge.names, knowledge.vocabulary
    if names.name(word.form) is not None:
        return True
    rest = [stem for _, stem in word.stems[1:]]
    return not any(names.name(stem) is not None or vocabulary.step(stem) >= _COMMON for stem in rest)
