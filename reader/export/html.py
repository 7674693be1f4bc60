"""Articles and their highlights as one HTML file that needs nothing else and runs nothing but its own filter."""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from reader.arabic.direction import article_direction
from reader.article import Direction
from reader.deeplinks import DeepLink
from reader.export.markdown import block_id
from reader.export.model import ExportedArticle
from reader.export.passages import Passage, passages
from reader.export.words import language_of, words_in

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

    found = [_article(exported, label_names) for exported in articles]
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
        script=Markup(script),  # noqa: S704 - the program's own, as is the style
        style=Markup(style),  # noqa: S704
        script_hash=f"sha256-{digest}",
    )


def _article(exported: ExportedArticle, label_names: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows of an article: values of several types."""
    article, metadata = exported.article, exported.article.metadata
    direction = article_direction(article)
    colours = {label.id: label.colour for label in exported.labels}
    shown, section = [], ""
    for passage in passages(exported, label_names):
        heading, section = ("" if passage.section == section else passage.section), passage.section
        shown.append(_passage(exported.id, passage, colours) | {"section": heading})
    return {
        "title": metadata.title or words_in(language_of("", direction))["untitled"],
        "language": metadata.language or "ar",
        "direction": direction,
        "byline": [part for part in (metadata.author, metadata.outlet, metadata.published) if part],
        # Any other scheme could run a script in the reader's browser.
        "url": metadata.url if _WEB.match(metadata.url) else "",
        "passages": shown,
    }


def _passage(article_id: str, passage: Passage, colours: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows of a highlight: values of several types."""
    from markupsafe import Markup

    annotation, body = passage.annotation, passage.annotation.body
    return {
        "block_id": block_id(annotation.id),
        "colour": colours.get(body.label, ""),
        "lines": [line for line in annotation.target.quote.exact.split("\n") if line],
        "is_orphan": not passage.is_placed,
        "credits": list(zip(passage.credits[::2], passage.credits[1::2], strict=True)),
        "note": Markup(_markdown().render(body.note)) if body.note else "",  # noqa: S704 - made without raw HTML
        "label": passage.label,
        "tags": body.tags,
        "entities": passage.entities,
        "link": str(DeepLink(article_id, annotation.id)),
        "created": str(annotation.created.date()),
    }


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
