"""A passage with where it is from, to be pasted into a text of one's own: on one line, or as Markdown."""

import re
from calendar import monthrange
from collections.abc import Mapping

from reader.article import Metadata
from reader.export.citation import STANDARD, CitationPattern
from reader.export.escape import blockquote, inline, one_line
from reader.export.model import Citing
from reader.export.words import LANGUAGES, words_in
from reader.notemarkup import plain_note

_DATE = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-3][0-9]))?)?")
Pages = tuple[int, int]
_LINE_END = re.compile(r"\s*\n\s*")


_USUAL = Citing()


def quotation(words: str, metadata: Metadata, *, language: str = "ar", link: str = "", citing: Citing = _USUAL) -> str:
    """The passage in quotation marks, then what is known of its author, title, outlet, date and address.

    Args:
        words: The passage word for word; line ends become spaces.
        metadata: Of its article; what is not known is left out.
        language: Of the marks and the month's name, `ar` or `en`.
        link: A deep link to put at the end of the source; empty for none.
        citing: Another pattern, and what can stand in it.

    Returns:
        One line: `«…» — سامر الحلبي، «عودة الماء»، الغد، 12 سبتمبر 2023، https://…`. The day stands before a month's name
        because a date in digits alone is shown the wrong way round after Arabic letters.

    Raises:
        CitationPatternError: The pattern is none.
        ValueError: The language is another.
    """
    values = _values(_LINE_END.sub(" ", words.strip()), metadata, citing, language=language, link=link)
    return CitationPattern(citing.pattern or STANDARD[language]).write(values)


def markdown_quotation(
    words: str, metadata: Metadata, *, language: str = "ar", link: str = "", citing: Citing = _USUAL
) -> str:
    """The passage as a Markdown block quotation, and its source in a paragraph below it.

    Args:
        words: The passage word for word, each of its lines a paragraph.
        metadata: Of its article.
        language: Of the source's marks and the month's name, `ar` or `en`.
        link: A deep link to put at the end; empty for none.
        citing: Another pattern, of which all but the passage is written below it, and what can stand in it.

    Raises:
        CitationPatternError: The pattern is none.
        ValueError: The language is another.
    """
    parts = [inline(source_of(metadata, language=language, citing=citing)), f"<{link}>" if link else ""]
    source = words_in(language)["comma"].join(filter(None, parts))
    return f"{blockquote(words)}\n\n— {source}\n" if source else f"{blockquote(words)}\n"


def source_of(metadata: Metadata, *, language: str = "ar", citing: Citing = _USUAL) -> str:
    """Where a passage is from, as the user cites, for where the passage itself stands elsewhere; on one line.

    Args:
        metadata: Of the article.
        language: Of the marks and the month's name, `ar` or `en`.
        citing: Another pattern, and what can stand in it.

    Raises:
        CitationPatternError: The pattern is none.
        ValueError: The language is another.
    """
    if not citing.pattern:
        return credit(metadata, language=language, pages=citing.pages)
    alone = CitationPattern(citing.pattern).source_alone()
    return "" if alone is None else alone.write(_values("", metadata, citing, language=language, link=""))


def _values(quote: str, metadata: Metadata, citing: Citing, *, language: str, link: str) -> dict[str, str]:
    """What a pattern's fields are."""
    source = credit(metadata, language=language, link=link, pages=citing.pages)
    known = words_in(language)
    months = known["months"].split()
    year = _DATE.fullmatch(metadata.published.partition("/")[0])
    return {
        "quote": quote,
        "source": source,
        "author": one_line(metadata.author),
        "title": one_line(metadata.title),
        "outlet": one_line(metadata.outlet),
        "published": _date(metadata.published, months),
        "year": year[1] if year else "",
        "accessed": _date(citing.accessed, months),
        "pages": pages_words(citing.pages, known),
        "url": metadata.url,
        "link": citing.place,
        "note": plain_note(citing.note),
    }


def credit(metadata: Metadata, *, language: str = "ar", link: str = "", pages: Pages | None = None) -> str:
    """What is known of an article's author, title, outlet, date, pages and address, on one line; may be empty.

    Args:
        metadata: Of the article.
        language: Of the title's marks and the month's name, `ar` or `en`.
        link: A deep link to put at the end; empty for none.
        pages: The first and the last page that is meant; None for none.

    Raises:
        ValueError: The language is another.
    """
    if language not in LANGUAGES:
        raise ValueError(f"a quotation is written in one of {LANGUAGES}, not in {language!r}")
    known = words_in(language)
    before, after = known["quotation_marks"].split()
    title = one_line(metadata.title)
    parts = [
        one_line(metadata.author),
        f"{before}{title}{after}" if title else "",
        one_line(metadata.outlet),
        _date(metadata.published, known["months"].split()),
        pages_words(pages, known),
        metadata.url,
        link,
    ]
    return known["comma"].join(part for part in parts if part)


def pages_words(pages: Pages | None, known: Mapping[str, str]) -> str:
    """The pages of print on which a passage stands, in words; empty for none.

    Args:
        pages: The first and the last.
        known: The words of the language.
    """
    if pages is None:
        return ""
    first, last = pages
    return known["page"].format(first) if first >= last else known["pages"].format(f"{first}–{last}")


def _date(published: str, months: list[str]) -> str:
    """An ISO date, or a stretch of two, with the months' names; anything else as it is."""
    first, stretches, last = published.partition("/")
    if stretches:
        return f"{_date(first, months)} – {_date(last, months)}"
    match = _DATE.fullmatch(published)
    if match is None:
        return one_line(published)
    year, month, day = match[1], int(match[2] or 0), int(match[3] or 0)
    if not month:
        return year
    if not day:
        return f"{months[month - 1]} {year}"
    if int(year) < 1 or not 1 <= day <= monthrange(int(year), month)[1]:
        return one_line(published)
    return f"{day} {months[month - 1]} {year}"
