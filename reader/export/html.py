"""Articles and their highlights as one HTML file that needs nothing else and runs nothing but its own filter."""

import re
from base64 import b64encode
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from reader.arabic.direction import article_direction
from reader.article import Direction
from reader.deeplinks import DeepLink
from reader.export.escape import one_line
from reader.export.model import ExportedArticle
from reader.export.names import block_id
from reader.export.passages import Passage, passages
from reader.export.quotation import pages_words
from reader.export.words import language_of, link_names, words_in

if TYPE_CHECKING:
    from jinja2 import Template
    from markdown_it import MarkdownIt

_WEB = re.compile(r"https?://", re.IGNORECASE)


def html_text(
    articles: Iterable[ExportedArticle], label_names: Mapping[str, str], *, language: str = "", at: datetime
) -> str:
    """One page with all articles.

    A policy in its head lets run only the filter's own script, by its hash, and loads nothing, whatever articles and
    notes say. Notes are Markdown without HTML and without pictures.

    Args:
        articles: The articles.
        label_names: What labels are called, by id.
        language: Of the page's own words; empty for that of the first article's direction.
        at: The moment of the export.
    """
    from markupsafe import Markup

    chosen_articles = list(articles)
    here = {annotation.id for exported in chosen_articles for annotation in exported.annotations}
    found = [_article(exported, label_names, here, language) for exported in chosen_articles]
    direction = found[0]["direction"] if found else Direction.RTL
    chosen = language_of(language, direction)
    words = words_in(chosen)
    script, style = _resource("article.js"), _resource("article.css")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return _template().render(
        articles=found,
        language=chosen,
        direction=direction,
        title=found[0]["title"] if len(found) == 1 else f"{words['highlights']} {at.date()}",
        words=words,
        labels=sorted({passage["label"] for article in found for passage in article["passages"] if passage["label"]}),
        script=Markup(script),  # noqa: S704 - the program's own, as is the style
        style=Markup(style),  # noqa: S704
        script_hash=f"sha256-{digest}",
    )


def _article(
    exported: ExportedArticle, label_names: Mapping[str, str], here: Collection[str], language: str
) -> dict[str, Any]:
    """What the template shows of an article: values of several types.

    Args:
        exported: The article.
        label_names: What labels are called, by id.
        here: Ids of the highlights that are on the page.
        language: As for `html_text`.
    """
    article, metadata = exported.article, exported.article.metadata
    direction = article_direction(article)
    links = _links(exported, here, language_of(language, direction))
    colours = {label.id: label.colour for label in exported.labels}
    shown, section = [], ""
    for passage in passages(exported, label_names):
        heading, section = ("" if passage.section == section else passage.section), passage.section
        on = article.pages_of(passage.annotation.target.span) if passage.is_placed else None
        more = {
            "section": heading,
            "links": links.get(passage.annotation.id, []),
            "pages": pages_words(on, words_in(language_of(language, direction))),
        }
        shown.append(_passage(exported.id, passage, colours) | more)
    return {
        "title": metadata.title or words_in(language_of("", direction))["untitled"],
        "language": metadata.language or "ar",
        "direction": direction,
        "byline": [part for part in (metadata.author, metadata.outlet, metadata.published) if part],
        # Any other scheme could run a script in the reader's browser.
        "url": metadata.url if _WEB.match(metadata.url) else "",
        "note": _rendered(exported.note),
        "tags": exported.tags,
        "star": exported.star,
        "corrected": "" if exported.corrected is None else exported.corrected.date().isoformat(),
        "passages": shown,
    }


def _links(
    exported: ExportedArticle, here: Collection[str], language: str
) -> dict[str, list[tuple[str, str, str, str]]]:
    """By highlight, of each of its links: what it says, where it leads, by which words, and the word on why."""
    names, inverse = link_names(exported.link_types, language)
    found: dict[str, list[tuple[str, str, str, str]]] = {}
    for link in exported.links:
        said = (inverse if link.is_backlink else names).get(link.type, link.type)
        other = link.other
        address = f"#{block_id(other.id)}" if other.id in here else str(DeepLink(other.target.article_id, other.id))
        words = one_line(other.target.quote.exact)
        found.setdefault(link.annotation_id, []).append((said, address, words, link.note))
    return found


def _passage(article_id: str, passage: Passage, colours: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows of a highlight: values of several types."""
    annotation, body = passage.annotation, passage.annotation.body
    return {
        "block_id": block_id(annotation.id),
        "colour": colours.get(body.label, ""),
        "lines": [line for line in annotation.target.quote.exact.split("\n") if line],
        "is_orphan": not passage.is_placed,
        "credits": list(zip(passage.credits[::2], passage.credits[1::2], strict=True)),
        "note": _rendered(body.note),
        "star": body.star,
        "label": passage.label,
        "tags": body.tags,
        "entities": passage.entities,
        "link": str(DeepLink(article_id, annotation.id)),
        "created": str(annotation.created.date()),
    }


def _rendered(note: str) -> str:
    """A note as HTML."""
    from markupsafe import Markup

    return Markup(_markdown().render(note)) if note else ""  # noqa: S704 - made without raw HTML


@cache
def _markdown() -> "MarkdownIt":
    """Markdown without HTML and pictures; links with a scheme that could run something stay text."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).disable("image")


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    return environment.from_string(_resource("article.html.j2"))


def _resource(name: str) -> str:
    return (files("resources") / "templates" / name).read_text("utf-8").strip()
