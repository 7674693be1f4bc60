"""Entity pages and dossiers as Markdown: what a library says about somebody, and what it credits somebody with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from reader.article import Metadata
from reader.concordance import EntityPage, KwicLine, Period, Spot
from reader.deeplinks import DeepLink
from reader.dossier import Dossier, Statement
from reader.export.escape import blockquote, contained, inline, one_line, yaml
from reader.export.model import Citing
from reader.export.quotation import credit, source_of
from reader.export.words import Words, cue_names, kind_names, words_in
from reader.identity import Referent


@dataclass(frozen=True, slots=True)
class Cited:
    """How the user cites the articles of a page or a dossier.

    Attributes:
        pattern: See `reader.export.citation`; empty for the usual one, which asks for nothing else.
        articles: What is known of the articles, and the day on which each was taken in, by id.
    """

    pattern: str = ""
    articles: Mapping[str, tuple[Metadata, str]] = field(default_factory=dict)


_USUAL = Cited()


def page_to_markdown(page: EntityPage, *, language: str, at: datetime, cited: Cited = _USUAL) -> str:
    """An entity page as a note: its names, who stands near it, when it is named, the user's notes, and all mentions.

    Args:
        page: The page, with its lines in the order in which they are to stand.
        language: Of the note's own words, `ar` or `en`.
        at: The moment of the export, in local time.
        cited: How the user cites.

    Raises:
        CitationPatternError: The user's pattern is wrong.
    """
    words = words_in(language)
    parts = [
        _head(page.referent, "entity", language, at),
        f"# {inline(one_line(page.referent.name))}",
        _part(words["names"], [f"{inline(one_line(name))} ({count})" for name, count in page.aliases]),
        _part(
            words["joined"], [f"{inline(one_line(each.name))} → {inline(one_line(each.into))}" for each in page.joined]
        ),
        _part(
            words["nearby"],
            [
                f"{inline(one_line(each.referent.name))}: {each.sentences} / {each.paragraphs}"
                for each in page.neighbours
            ],
        ),
        _part(words["over_time"], [_period(period) for period in page.periods]),
        *_notes(page, words, language, cited),
        _part(words["mentions"], [_line(line, language, cited) for line in page.lines]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def dossier_to_markdown(dossier: Dossier, *, language: str, at: datetime, cited: Cited = _USUAL) -> str:
    """A dossier as a note: every statement with its cue, how it is quoted and where, and the articles.

    Args:
        dossier: The dossier, with the statements that are wanted.
        language: As for `page_to_markdown`.
        at: As for `page_to_markdown`.
        cited: As for `page_to_markdown`.

    Raises:
        CitationPatternError: The user's pattern is wrong.
    """
    words = words_in(language)
    parts = [
        _head(dossier.referent, "source", language, at),
        f"# {inline(one_line(dossier.referent.name))}",
        _seen(dossier, words, language),
        f"## {words['statements']}" if dossier.statements else "",
        *(_statement(statement, words, language, cited) for statement in dossier.statements),
        _part(words["articles"], [f"{_link(spot, language, cited)} ({count})" for spot, count in dossier.articles]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(referent: Referent, kind: str, language: str, at: datetime) -> str:
    direction = "rtl" if language == "ar" else "ltr"
    lines = (
        f"title: {yaml(one_line(referent.name))}",
        f"type: {kind}",
        f"kind: {yaml(referent.id.kind)}",
        f"dir: {direction}",
        f"direction: {direction}",
        f"articles: {referent.articles}",
        f"mentions: {referent.mentions}",
        f"statements: {referent.statements}",
        f"exported: {at.replace(tzinfo=None).isoformat(timespec='seconds')}",
    )
    return "\n".join(("---", *lines, "---"))


def _part(heading: str, items: Iterable[str]) -> str:
    """A heading over a list; empty for an empty list."""
    listed = "\n".join(f"- {item}" for item in items)
    return f"## {heading}\n\n{listed}" if listed else ""


def _period(period: Period) -> str:
    # The digits stand at the beginning of the line: after an Arabic letter they would be shown the wrong way round.
    return f"{period.key}: {period.mentions}"


def _line(line: KwicLine, language: str, cited: Cited) -> str:
    before, after = line.before.strip(), line.after.strip()
    gap = " " if line.before.endswith(" ") else ""
    following = " " if line.after.startswith(" ") else ""
    quoted = f"…{inline(before)}{gap}**{inline(line.words)}**{following}{inline(after)}…"
    return f"{quoted} — {_link(line.spot, language, cited)}"


def _notes(page: EntityPage, words: Words, language: str, cited: Cited) -> Iterator[str]:
    if page.notes:
        yield f"## {words['own_notes']}"
    for note in page.notes:
        yield "\n\n".join(
            part
            for part in (
                blockquote(note.quote),
                contained(note.note),
                f"— {_link(note.spot, language, cited, note.annotation_id)}",
            )
            if part
        )


def _seen(dossier: Dossier, words: Words, language: str) -> str:
    if not dossier.statements:
        return ""
    first, last = _day(dossier.first_seen, language), _day(dossier.last_seen, language)
    return f"{words['first_seen']} {first} — {words['last_seen']} {last}"


def _statement(statement: Statement, words: Words, language: str, cited: Cited) -> str:
    manner = [
        f"**{inline(statement.cue)}**" if statement.cue else "",
        kind_names(language)[statement.kind],
        cue_names(language).get(statement.cue_class, ""),
        f"{words['via']} {inline(one_line(statement.via))}" if statement.via else "",
    ]
    told = " · ".join(part for part in manner if part)
    return f"{blockquote(statement.content)}\n\n{told} — {_link(statement.spot, language, cited)}"


def _link(spot: Spot, language: str, cited: Cited, annotation_id: str = "") -> str:
    """The article as the user cites it, as a link to its passage."""
    link = str(DeepLink(spot.article_id, annotation_id))
    metadata, accessed = Metadata(title=spot.title, outlet=spot.outlet, published=spot.date), ""
    if cited.pattern:
        metadata, accessed = cited.articles.get(spot.article_id, (metadata, accessed))
    words = source_of(metadata, language=language, citing=Citing(cited.pattern, accessed, link))
    return f"[{inline(words or one_line(spot.title) or words_in(language)['untitled'])}]({link})"


def _day(date: str, language: str) -> str:
    return inline(credit(Metadata(published=date), language=language))
