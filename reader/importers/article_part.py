"""Which lines of a web page are its article.

trafilatura finds the part; here its finding is laid over the page's own lines. That keeps the words exact, gives back
the headings and the odd paragraph that it drops, and leaves out the boxes that it keeps.
"""

import logging
import re
from collections.abc import Iterator
from itertools import pairwise
from types import ModuleType
from typing import TYPE_CHECKING

from reader.arabic.normalise import fold_text
from reader.article import BlockKind
from reader.importers.build import Line
from reader.importers.markup import MarkupLine

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEAST_LETTERS = 100
_LEAST_SHARE = 0.9
_MOSTLY_LINKS = 0.6
_SET_APART = frozenset([BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTATION])
_MOST_OF_PAGE = 0.5
_OF_ITS_OWN = 20
"""A shorter line must be one of the extractor's lines, not merely part of one."""
_TEASERS = re.compile(
    "(?:[*•-] ?)?(?:(?:اقرا|طالع|شاهد|تابع|انظر|قد يهمك|قد يعجبك|للمزيد|المزيد)(?:وا)?(?: (?:ايضا|المزيد|كذلك|اكثر|من))?|"
    "(?:مواضيع|اخبار|مقالات|موضوعات) (?:ذات صله|متعلقه|مشابهه)|read (?:also|more)|see also|related)(?=[^\\w]|$)"
)
_IMPRINT = re.compile(r"(?:©|\(c\)|copyright|all rights reserved|(?:جميع |كافه |كل )?(?:ال)?حقوق .{0,30}محفوظه)")
# All that is no letter or digit, exactly as `str.isalnum` has it.
_SIGNS = re.compile(r"[\W_]+")
_LABEL_LENGTH = 30
_HEADLINE_LENGTH = 140
_LEAST_HEADLINE = 12
_PARAGRAPH_LENGTH = 80


def article_part(root: "HtmlElement", lines: list[MarkupLine], title: str, *, is_flat: bool) -> list[MarkupLine]:
    """Choose the lines of the article itself; all that is not mostly links where no article can be made out.

    Args:
        root: The page.
        lines: All of its lines.
        title: Its title.
        is_flat: Whether the page's structure was given up, so that nothing can be made out of it.
    """
    keys = [line_key(line.line.text) for line in lines]
    told = sum(len(key) for key, line in zip(keys, lines, strict=True) if line.link_share < _MOSTLY_LINKS)
    chosen = [] if is_flat else _extracted_keys(root, told)
    kept = _kept(lines, keys, chosen, line_key(title))
    letters = sum(len(key) for key, keep in zip(keys, kept, strict=True) if keep)
    if letters < _LEAST_LETTERS and letters < _LEAST_SHARE * told:
        return [line for line in lines if line.link_share < _MOSTLY_LINKS]
    return [line for line, keep in zip(lines, kept, strict=True) if keep]


def _extracted_keys(root: "HtmlElement", told: int) -> list[str]:
    """What trafilatura takes for the article, line by line, in comparable form.

    Args:
        root: The page.
        told: How many letters stand outside links. Where the extractor's first try has most of them, its other tries, which
            take as long again, could hardly find more.
    """
    first = _keys_of(root, fast=True)
    return first if sum(map(len, first)) >= _MOST_OF_PAGE * told else _keys_of(root, fast=False)


def _keys_of(root: "HtmlElement", *, fast: bool) -> list[str]:
    document = _trafilatura().bare_extraction(root, include_comments=False, include_tables=True, fast=fast)
    body = getattr(document, "body", None)
    if body is None:
        return []
    keys = [
        line_key("".join(block.itertext())) for block in body.iter("p", "head", "item", "quote", "cell", "row", "code")
    ]
    return [key for key in keys if key]


def _trafilatura() -> ModuleType:
    """Import trafilatura without the socket that urllib3 opens at import to see whether there is IPv6."""
    import socket

    there_is_ipv6, socket.has_ipv6 = socket.has_ipv6, False
    try:
        import trafilatura
    finally:
        socket.has_ipv6 = there_is_ipv6
    # It warns of every page in which it finds nothing; the caller then takes the whole page.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura


def _kept(lines: list[MarkupLine], keys: list[str], chosen: list[str], title: str) -> list[bool]:
    """Which lines of the page are the article's."""
    whole, joined = set(chosen), "|".join(chosen)
    kept = [key in whole or (len(key) >= _OF_ITS_OWN and key in joined) for key in keys]
    places = [place for place, keep in enumerate(kept) if keep]
    if not places:
        return kept
    for place in range(places[0], places[-1]):
        kept[place] = kept[place] or _was_dropped(lines, keys, kept, place)
    for start, end in _runs_between(kept):
        run = lines[start:end]
        if all(line.line.kind in _SET_APART and line.link_share < _MOSTLY_LINKS for line in run):
            kept[start:end] = [True] * len(run)  # short lists and quotations are what an extractor drops as a whole
    for place in range(len(lines) - 2, -1, -1):
        # A heading belongs to the paragraph that it stands over.
        is_heading = lines[place].line.kind is BlockKind.HEADING and lines[place].link_share < _MOSTLY_LINKS
        kept[place] = kept[place] or (is_heading and kept[place + 1] and bool(keys[place]))
    kept = _without_linked_ends(lines, kept)
    first = kept.index(True) if any(kept) else 0
    headlines = [place for place in range(first) if is_headline(lines[place].line, title)]
    if headlines and not any(is_headline(lines[place].line, title) for place in places[:3]):
        kept[headlines[-1]] = True
    return kept


def _runs_between(kept: list[bool]) -> Iterator[tuple[int, int]]:
    """Where lines that are left out begin and end between others that are kept."""
    places = [place for place, keep in enumerate(kept) if keep]
    return ((before + 1, after) for before, after in pairwise(places) if after - before > 1)


def _was_dropped(lines: list[MarkupLine], keys: list[str], kept: list[bool], place: int) -> bool:
    """Whether a line is one that an extractor drops here and there from the middle of others like it."""
    line, before, after = lines[place], lines[place - 1], lines[place + 1]
    if line.link_share >= _MOSTLY_LINKS:
        return False
    follows = place >= 1 and kept[place - 1] and (before.parent, before.tag) == (line.parent, line.tag)
    leads = kept[place + 1] and (after.parent, after.tag) == (line.parent, line.tag)
    is_paragraph = line.tag == "p" and len(keys[place]) >= _OF_ITS_OWN
    return (follows and leads) or (is_paragraph and (follows or leads))


def _without_linked_ends(lines: list[MarkupLine], kept: list[bool]) -> list[bool]:
    """Leave out menus above the first and below the last of the article's paragraphs, and whose page it is."""
    own = [place for place, keep in enumerate(kept) if keep and lines[place].link_share < _MOSTLY_LINKS]
    paragraphs = [place for place in own if len(lines[place].line.text) >= _PARAGRAPH_LENGTH] or own
    if not paragraphs:
        return [False] * len(kept)
    first, last = paragraphs[0], paragraphs[-1]
    ends = {place for place in own if place <= first or not _IMPRINT.match(fold_text(lines[place].line.text))}
    return [keep and (first <= place <= last or place in ends) for place, keep in enumerate(kept)]


def is_headline(line: Line, title: str) -> bool:
    """Whether a line is the page's title, or all of it but the site's name.

    Args:
        line: A line of the page.
        title: The page's title as a `line_key`.
    """
    key = line_key(line.text)
    return bool(key) and (key == title or (title.startswith(key) and len(key) * 2 >= len(title) >= _LEAST_HEADLINE))


def without_teasers(lines: list[MarkupLine]) -> list[MarkupLine]:
    """Leave out «اقرأ أيضًا» boxes: their label, and the links after it."""
    kept: list[MarkupLine] = []
    in_box = False
    for place, line in enumerate(lines):
        is_linked = line.link_share >= _MOSTLY_LINKS
        if in_box and is_linked:
            continue
        leads_to_links = place + 1 < len(lines) and lines[place + 1].link_share >= _MOSTLY_LINKS
        teaser = _TEASERS.match(fold_text(line.line.text).lstrip(' :«"[('))
        in_box = teaser is not None and _is_label(teaser, leads_to_links=leads_to_links)
        is_teaser = teaser is not None and (line.link_share >= 1 / 2 or _names_another(teaser))
        if not in_box and not is_teaser:
            kept.append(line)
    return kept


def _is_label(teaser: re.Match[str], *, leads_to_links: bool) -> bool:
    """Whether a line says «اقرأ أيضًا» and no more, or little more right before links."""
    rest = teaser.string[teaser.end() :].strip(' :؟.…»"])')
    return not rest or (leads_to_links and len(teaser.string) < _LABEL_LENGTH)


def _names_another(teaser: re.Match[str]) -> bool:
    """Whether a line names another article without a link to it: «اقرأ أيضا: …», «شاهد أيضا | …», no sentence."""
    rest = teaser.string[teaser.end() :].lstrip('"”»)] ')
    is_parted = rest.startswith((":", "|", "..", "…", "-", "–", "—", "»"))
    return is_parted and len(rest) < _HEADLINE_LENGTH and not rest.rstrip('"”») ').endswith((".", "؟", "!"))


def line_key(text: str) -> str:
    """A text's letters and digits, folded: how lines of a page and of an extractor are compared."""
    return _SIGNS.sub("", fold_text(text))
