"""Articles of one's own writing, with the names in them, for the tests of `reader.sources`."""

import re
from collections.abc import Sequence

from reader.article import Article, blocks_of
from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.sources.attribute import extract_attributions
from reader.sources.find import find_statements
from reader.sources.quotations import find_quotations
from reader.sources.statements import Statement
from reader.sources.words import Line, line_of
from reader.spans import Span

Names = dict[str, EntityKind]
"""Names with their kinds; other names of the same entity stand behind bars: `{"ليلى حداد|حداد": EntityKind.PER}`."""


def article_of(text: str) -> Article:
    return Article(text, blocks_of(text))


def entities_in(text: str, names: Names) -> tuple[Entity, ...]:
    """An entity for every name, with all its mentions; the longest alias wins."""
    entities = []
    for number, (forms, kind) in enumerate(names.items(), 1):
        aliases = forms.split("|")
        pattern = "|".join(re.escape(alias) for alias in sorted(aliases, key=len, reverse=True))
        mentions = tuple(Mention(Span(*match.span()), kind, Evidence("test")) for match in re.finditer(pattern, text))
        if mentions:
            entities.append(Entity(f"e{number}", kind, aliases[0], mentions))
    return tuple(entities)


def said(text: str, names: Names | None = None) -> list[tuple[str, str, str]]:
    """Who said what in a text: source's name, cue, content, in the order of the cues."""
    sources, attributions = extract_attributions(article_of(text), entities_in(text, names or {}))
    by_id = {source.id: source.name for source in sources}
    ordered = sorted(attributions, key=lambda attribution: attribution.cue)
    return [(by_id[found.source_id], found.cue.of(text), found.content.of(text)) for found in ordered]


def line_in(text: str, names: Names | None = None) -> Line:
    """A text of one line as the search sees it."""
    span = Span(0, len(text))
    pairs = [(entity, mention) for entity in entities_in(text, names or {}) for mention in entity.mentions]
    pairs.sort(key=lambda pair: pair[1].span)
    return line_of(text, span, find_quotations(text, [span]), pairs)


def statements_in(text: str, names: Names | None = None) -> Sequence[Statement]:
    return find_statements(line_in(text, names), None)


def index_of(line: Line, word: str) -> int:
    """The place of a word in its line."""
    return next(index for index, found in enumerate(line.words) if found.text == word)
