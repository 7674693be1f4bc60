"""What the tagger sees of each word: its letters, its neighbours, and what lexicon and rules say about it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from reader.arabic.tokens import TokenKind
from reader.entities.candidates import Candidate
from reader.entities.closed import Group, closed
from reader.entities.gazetteer import Match
from reader.entities.knowledge import Knowledge
from reader.entities.triggers import head_at, is_nationality, titles
from reader.entities.words import Stems, Word

_LONGEST_AFFIX = 4
_RARE = 5
_SPORT_SHARE = 0.04
_MANY_SPORT_WORDS = 5
_SPORT_SHARE_OF_MANY = 0.025
"""A report of a transfer names players and clubs once each; an election has «فوز» and «فريق» again and again."""
_OPENING = frozenset('"«“')
_CLOSING = frozenset('"»”')


def features_of(
    words: Sequence[Word],
    matches: Sequence[Match],
    hints: Sequence[Candidate],
    knowledge: Knowledge,
    *,
    is_sport: bool = False,
) -> list[list[str]]:
    """The features of every word of one line.

    Args:
        words: The line.
        matches: What the lexicon knows in it.
        hints: What the rules propose in it, however unsure.
        knowledge: The lexicon and the frequencies.
        is_sport: Whether the article is about sport, where cities stand for their clubs.

    Returns:
        A list of features for each word, in order.
    """
    known = _known(words, matches, hints)
    marks = [_marks(words, index, knowledge) for index in range(len(words))]
    shapes = [_shape(word) for word in words]
    features = []
    for index, word in enumerate(words):
        own = list(_letters(word.form, word.stems)) if word.is_word else ["b", "w=" + shapes[index]]
        own += known[index]
        if is_sport:
            own += [f"sport{mark}" for mark in known[index]]
        own += marks[index]
        own.append(f"f={knowledge.vocabulary.step(word.form)}")
        own += _neighbours(words, index, shapes)
        for distance in (-1, 1):
            place = index + distance
            if 0 <= place < len(words):
                own += [f"{distance}{mark}" for mark in known[place]]
                own += [f"{distance}{mark}" for mark in marks[place]]
        if index > 1:
            own += [f"-2{mark}" for mark in marks[index - 2]]
        features.append(own)
    return features


def is_about_sport(lines: Iterable[Sequence[Word]]) -> bool:
    """Whether words of sport are frequent in an article."""
    sport = closed(Group.SPORT)
    words = [word for line in lines for word in line if word.is_word]
    said = [stem for word in words for _, stem in word.stems if stem in sport]
    share = _SPORT_SHARE if len(set(said)) < _MANY_SPORT_WORDS else _SPORT_SHARE_OF_MANY
    return len(said) > 1 and len(said) >= len(words) * share


def _neighbours(words: Sequence[Word], index: int, shapes: Sequence[str]) -> list[str]:
    """The words around a word, and whether it stands in or beside quotation marks."""
    form = shapes[index]
    before = shapes[index - 1] if index else "^"
    after = shapes[index + 1] if index + 1 < len(words) else "$"
    found = [f"-1w={before}", f"+1w={after}", f"wb={before}|{form}", f"wa={form}|{after}"]
    if index > 1:
        found.append(f"-2w={shapes[index - 2]}")
    if index + 2 < len(words):
        found.append(f"+2w={shapes[index + 2]}")
    if words[index].quoted:
        found.append("q")
    if before in _OPENING:
        found.append("q-")
    if after in _CLOSING:
        found.append("q+")
    return found


@lru_cache(maxsize=32_768)
def _letters(form: str, stems: Stems) -> tuple[str, ...]:
    """Features of a word by itself."""
    found = ["b", f"w={form}", f"l={min(len(form), 8)}"]
    for size in range(1, min(_LONGEST_AFFIX, len(form) - 1) + 1):
        found.append(f"p={form[:size]}")
        found.append(f"s={form[-size:]}")
    found += [f"g={form[place : place + 3]}" for place in range(1, len(form) - 3)]
    found += [f"st={stem}" for _, stem in stems]
    if len(stems) > 1:
        found.append(f"c={form[0]}")
        found.append(f"sp={stems[1][1][:2]}")
    if form.isascii():
        found.append("latin")
    return tuple(found)


def _shape(word: Word) -> str:
    """A word's form; a number only by its length."""
    if word.kind is TokenKind.NUMBER:
        return f"0{min(len(word.form), 5)}"
    return word.form


def _marks(words: Sequence[Word], index: int, knowledge: Knowledge) -> list[str]:
    """What the lexicon says about the single word: title, head noun, nationality, part of a name."""
    word = words[index]
    if not word.is_word:
        return []
    found = []
    for left_out, stem in word.stems:
        found += [f"{mark}{'+' if left_out else ''}" for mark in _stem_marks(stem, knowledge)]
    if not found and knowledge.vocabulary.step(word.form) < _RARE and knowledge.names.is_name_variant(word.form):
        found.append("P~")
    if knowledge.vocabulary.is_name(word.form):
        found.append("n")
    if word.form.startswith("ال"):
        found.append("D")
    head = head_at(words, index)
    if head:
        found.append(f"H{head.row.kind}")
    return found


def _stem_marks(stem: str, knowledge: Knowledge) -> Iterator[str]:
    """What the lexicon says about one reading of a word."""
    kind = titles().get(stem)
    if kind:
        yield f"T{kind}"
    if is_nationality(stem):
        yield "N"
    row = knowledge.names.name(stem)
    if row:
        yield f"P{row.part}{'?' if row.weak else ''}"
        yield f"G{row.gender}"


def _known(words: Sequence[Word], matches: Sequence[Match], hints: Sequence[Candidate]) -> list[list[str]]:
    """For every word the entries and the proposals of rules that cover it, and where it stands in them."""
    known: list[list[str]] = [[] for _ in words]
    for match in matches:
        size = "1" if match.last == match.first + 1 else "2"
        for entry in match.entries:
            name = f"{entry.kind}{entry.subkind[:4]}{size}{'?' if entry.weak else ''}{'+' if match.left_out else ''}"
            known[match.first].append(f"LB{name}")
            for place in range(match.first + 1, match.last):
                known[place].append(f"LI{name}")
    for hint in hints:
        name = f"{hint.rule}{hint.kind}{int(hint.confidence * 10)}"
        known[hint.first].append(f"RB{name}")
        for place in range(hint.first + 1, hint.last):
            known[place].append(f"RI{name}")
    return known
