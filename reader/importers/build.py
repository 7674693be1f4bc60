"""From lines to an article: every importer ends here, so that all articles obey the same rules.

An article's text is its lines joined by a line feed, none of them empty, each without its outer white space. Nothing
else is changed but what cannot be stored or shown: NULs go, lone surrogates become U+FFFD.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.arabic.letters import BIDI_CONTROLS, arabic_letter_count, letter_count
from reader.article import Article, Block, BlockKind, Metadata, begins_as_item
from reader.spans import Span

TITLE_LENGTH = 60
"""A title made of a text's opening words is cut to this many code points."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_INVISIBLE = BIDI_CONTROLS + "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_OPENING_LINES = 5
_HEADING_LENGTH = 80
_TITLE_LENGTH = 120  # headlines run longer than the headings between paragraphs
_PARAGRAPH_LENGTH = 80
_RTL_SCRIPT_LANGUAGES = frozenset(["ar", "fa", "ur", "ps", "ckb", "ug", "sd", "arz", "ary", "he"])
_NO_HEADING_END = tuple(".…:،,؛;")
_DATELINE = re.compile(r"\d{1,4}\s?[-/]\s?\d{1,2}\s?[-/]\s?\d{1,4}|[-–—/|(]\s*(?:وكال|متابعات|مراسل|خاص(?!\w))")
"""Where and when a text was sent from, and by whom: «المدينة - وكالات»; as short as a heading, and no heading."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an article to be, as an importer found it.

    Attributes:
        text: Its characters; line ends inside part it into several lines of the same kind.
        kind: What it is.
        level: Depth of a heading or list item, 0 otherwise.
        page: Of a printed file, counted from 1, on which it begins; 0 where there are no pages.
        turns: Places in its characters, which are then trimmed and of one line, at which the following pages begin.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    page: int = 0
    turns: tuple[int, ...] = ()


def build(lines: Iterable[Line], metadata: Metadata) -> Article:
    """Make an article of lines whose kinds are known.

    Args:
        lines: In reading order; empty ones count for nothing.
        metadata: What is known; an empty title or language is filled in from the text.

    Returns:
        The article; of no text at all if no line holds any.
    """
    return build_clean((replace(line, text=text) for line in lines for text in clean_lines(line.text)), metadata)


def build_clean(lines: Iterable[Line], metadata: Metadata) -> Article:
    """As `build`, of lines that are clean: each is one of those that `clean_lines` gives."""
    blocks = []
    texts = []
    start = 0
    for line in _without_repeats(lines, metadata):
        length = len(line.text)
        turns = tuple(start + min(turn, length) for turn in line.turns)
        blocks.append(Block(Span(start, start + length), line.kind, line.level, line.page, turns))
        texts.append(line.text)
        start += length + 1
    whole = "\n".join(texts)
    return Article(whole, tuple(blocks) or (Block(Span(0, 0)),), completed(metadata, whole, blocks))


def _without_repeats(lines: Iterable[Line], metadata: Metadata) -> Iterator[Line]:
    """Leave out a heading that says the title again right after it, and take an author's line for no heading."""
    title = ""
    for place, line in enumerate(lines):
        if line.kind is BlockKind.HEADING and place < _OPENING_LINES and title and line.text.strip() == title:
            continue
        if line.kind is BlockKind.TITLE:
            title = line.text.strip()
        is_author = line.kind is BlockKind.HEADING and line.text.strip() == metadata.author != ""
        yield replace(line, kind=BlockKind.PARAGRAPH, level=0) if is_author else line


def clean_lines(text: str) -> list[str]:
    """Part a text at its line ends of whatever kind (CR, VT, FF, NEL, LS, PS too) into trimmed lines, none empty."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    if _SURROGATE.search(text):
        # Two halves of a pair that stand together are one character; a half on its own is none.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = (line.strip() for line in text.removeprefix("\ufeff").splitlines())
    return [line for line in lines if line and line.strip(_INVISIBLE)]


def with_guessed_kinds(texts: list[str]) -> list[Line]:
    """Tell headings and list items from paragraphs in text without markup.

    A heading is a short line without a final stop right before a long paragraph; the first line may be the title over
    another heading.

    Args:
        texts: Lines as `clean_lines` gives them.

    Returns:
        One line for each, in order.
    """
    lines = []
    for place, text in enumerate(texts):
        following = texts[place + 1] if place + 1 < len(texts) else ""
        if begins_as_item(text):
            lines.append(Line(text, BlockKind.LIST_ITEM, 1))
        elif place < 1 and (_heads(text, following, _TITLE_LENGTH) or _is_title_over(texts)):
            lines.append(Line(text, BlockKind.TITLE, 1))
        elif place >= 1 and _heads(text, following, _HEADING_LENGTH):
            lines.append(Line(text, BlockKind.HEADING, 2))
        else:
            lines.append(Line(text))
    return lines


def with_guessed_headings(lines: list[Line]) -> list[Line]:
    """Guess the headings of a document that marks none as such, only by bold or large letters.

    Args:
        lines: With the kinds that the document tells, each text one line.

    Returns:
        The same if any of them is a heading; otherwise with the paragraphs' kinds guessed.
    """
    kinds = {line.kind for line in lines}
    if BlockKind.HEADING in kinds:
        return lines
    others = [
        replace(line, kind=guessed.kind, level=guessed.level) if line.kind is BlockKind.PARAGRAPH else line
        for line, guessed in zip(lines, with_guessed_kinds([line.text for line in lines]), strict=True)
    ]
    if BlockKind.TITLE not in kinds:
        return others
    return [line if other.kind is BlockKind.TITLE else other for line, other in zip(lines, others, strict=True)]


def with_named_title(lines: list[Line], title: str) -> list[Line]:
    """Make the first of the opening lines that says the title the title; for a document that has none yet."""
    if not title or any(line.kind is BlockKind.TITLE for line in lines):
        return lines
    for place, line in enumerate(lines[:_OPENING_LINES]):
        if " ".join(line.text.split()) == title:
            return [*lines[:place], replace(line, kind=BlockKind.TITLE, level=1), *lines[place + 1 :]]
    return lines


def with_first_heading_as_title(lines: list[Line]) -> list[Line]:
    """Make a heading of the first level that begins a text its title."""
    if lines and lines[0].kind is BlockKind.HEADING and lines[0].level <= 1:
        return [replace(lines[0], kind=BlockKind.TITLE), *lines[1:]]
    return lines


def _heads(text: str, following: str, length: int) -> bool:
    """Whether a line of at most `length` code points looks like the heading of the line that follows."""
    is_paragraph = len(following) >= _PARAGRAPH_LENGTH and not begins_as_item(following)
    return is_paragraph and len(following) >= len(text) * 6 // 5 and _may_be_heading(text, length)


def _may_be_heading(text: str, length: int) -> bool:
    if len(text) >= length or text.rstrip("»\"')”").endswith(_NO_HEADING_END) or _DATELINE.search(text):
        return False
    letters = letter_count(text)
    return letters * 2 >= len(text)


def _is_title_over(texts: list[str]) -> bool:
    """Whether the first line stands over a short second one (subtitle, author, date) and then a long paragraph."""
    first, second, third = [*texts[:3], "", "", ""][:3]
    is_short = bool(second) and len(second) < _HEADING_LENGTH and not second.endswith(_NO_HEADING_END)
    return is_short and not begins_as_item(second) and _heads(first, third, _TITLE_LENGTH)


def completed(metadata: Metadata, text: str, blocks: Iterable[Block]) -> Metadata:
    """Fill in title and language where they are missing.

    Args:
        metadata: What the file says of itself.
        text: The article's text.
        blocks: Its blocks.

    Returns:
        The same with a title (the text's title, otherwise its opening words) and, for Arabic, a language of its script.
    """
    title = " ".join(metadata.title.split())
    if not title:
        titles = [block.span.of(text) for block in blocks if block.kind is BlockKind.TITLE]
        title = titles[0] if titles else opening_words(text)
    return replace(metadata, title=title, language=_language(metadata.language, text))


def _language(declared: str, text: str) -> str:
    """Believe a language only if it is written in the script of the text: many Arabic files say `en`."""
    guessed = guess_language(text)
    is_likely = declared.split("-", maxsplit=1)[0].lower() in _RTL_SCRIPT_LANGUAGES
    return guessed if guessed and not is_likely else declared


def opening_words(text: str) -> str:
    """The first words of a text's first line, at most 60 code points, with … where they are cut."""
    line = text.split("\n", 1)[0]
    if len(line) < TITLE_LENGTH + 1:
        return line
    cut = line[:TITLE_LENGTH]
    whole_words = cut.rpartition(" ")[0] or cut[:-1]
    return whole_words.rstrip(" ،,؛;:.-–—") + "…"


def guess_language(text: str) -> str:
    """`ar` for a text mostly in Arabic letters, nothing for any other: only the beginning is looked at."""
    beginning = text[:600]
    arabic = arabic_letter_count(beginning)
    # Mostly they are more than half of all characters, and then nothing else needs to be counted.
    return "ar" if arabic and (arabic * 2 >= len(beginning) or arabic * 2 >= letter_count(beginning)) else ""
