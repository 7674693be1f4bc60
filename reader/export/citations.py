"""The articles themselves as references: BibTeX and CSL-JSON.

Source: biblatex manual 2.1.1 and 2.2 (`@online` and its fields); https://docs.citationstyles.org (CSL-JSON schema).
"""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from reader.article import Metadata
from reader.export.escape import json_value, one_line
from reader.export.model import ExportedArticle

_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
_TEX_SPECIAL = re.compile(r"[\\{}$&#%_^~]")
_URL_SPECIAL = re.compile(r"[\\{}\s]")
_LANGUAGES = {"ar": "arabic", "en": "english", "fr": "french", "fa": "persian", "he": "hebrew"}
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def bibtex_text(articles: Iterable[ExportedArticle]) -> str:
    """One `@online` entry for every article."""
    return "\n".join(_entry(citation_key(exported.id), exported.article.metadata) for exported in articles)


def citation_key(article_id: str) -> str:
    """What a text cites an article by: stable, and letters, digits and a dash only."""
    return f"hashiya-{article_id.partition('-')[0]}"


def _entry(key: str, metadata: Metadata) -> str:
    """An entry with the fields that are known. The title stands in two pairs of braces: styles must not change it."""
    date = metadata.published if _dates(metadata.published) else ""
    language = metadata.language.partition("-")[0]
    fields = {
        "title": f"{{{_tex(metadata.title)}}}" if metadata.title else "",
        # A name in braces is one name: Arabic names are not parted into first and last.
        "author": f"{{{_tex(metadata.author)}}}" if metadata.author else "",
        "organization": _tex(metadata.outlet),
        "date": date,
        "year": date[:4],
        "url": _URL_SPECIAL.sub(lambda match: quote(match[0]), metadata.url),
        "langid": _LANGUAGES.get(language, ""),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{key},", *lines, "}", ""])


def _tex(text: str) -> str:
    """The text on one line, as TeX prints it."""
    return _TEX_SPECIAL.sub(lambda match: _TEX[match[0]], one_line(text))


def csl_text(articles: Iterable[ExportedArticle]) -> str:
    """One CSL item for every article, as a JSON array."""
    return json_value([_item(exported) for exported in articles])


def _item(exported: ExportedArticle) -> dict[str, Any]:
    """A CSL item: JSON values of several types."""
    metadata = exported.article.metadata
    item: dict[str, Any] = {
        "id": citation_key(exported.id),
        "type": "article-newspaper",
        "title": one_line(metadata.title),
        "author": [{"literal": one_line(metadata.author)}] if metadata.author else [],
        "container-title": one_line(metadata.outlet),
        "URL": metadata.url,
        "language": metadata.language,
    }
    if dates := _dates(metadata.published):
        item["issued"] = {"date-parts": dates}
    return {name: value for name, value in item.items() if value}


def _dates(published: str) -> list[list[int]]:
    """Year, month and day as far as they are known, of one date, or of the first and the last; nothing if it is no date."""
    found = [_DATE.fullmatch(part) for part in published.split("/")]
    dates = [[int(part) for part in date.groups() if part] for date in found if date is not None]
    return dates if len(dates) == len(found) <= len(("first", "last")) else []
