"""Links from one highlight to another, as the note programs write them: a wikilink, a block reference, a link to a file."""

import os
from pathlib import Path
from urllib.parse import quote

from reader.export import escape
from reader.export.model import ExportedArticle, ExportFormat
from reader.export.names import block_id
from reader.export.places import Places
from reader.export.words import link_names

_LONGEST_NAME = 60


def written_links(
    exported: ExportedArticle, file_format: ExportFormat, language: str, places: Places
) -> dict[str, tuple[str, ...]]:
    """The links of an article's highlights, those that point to them among them.

    Args:
        exported: The article.
        file_format: One of the Markdown formats: it decides how a link is written.
        language: Of the words for our own types of links.
        places: Where notes lie.

    Returns:
        For every highlight that has some, a line of Markdown for each: what the link says, where it leads, the word on why.

    Raises:
        FileNameError: The pattern of file names is wrong.
    """
    if not exported.links:
        return {}
    names, inverse = link_names(exported.link_types, language)
    pandoc = file_format is ExportFormat.PANDOC
    here = places.of(exported.id, exported.article.metadata)
    written: dict[str, tuple[str, ...]] = {}
    for link in exported.links:
        said = (inverse if link.is_backlink else names).get(link.type, link.type)
        other = link.other
        there = places.of(other.target.article_id, link.metadata)
        there_link = reference(other.id, other.target.quote.exact, there, here, file_format)
        line = f"{escape.inline(escape.one_line(said), pandoc=pandoc)}: {there_link}"
        if link.note:
            line += f" — {escape.inline(escape.one_line(link.note), pandoc=pandoc)}"
        written[link.annotation_id] = (*written.get(link.annotation_id, ()), line)
    return written


def reference(annotation_id: str, words: str, there: Path, here: Path, file_format: ExportFormat) -> str:
    """A link to a highlight.

    Args:
        annotation_id: The highlight.
        words: What the link is called, where it has a name of its own.
        there: The file that holds it.
        here: The file that the link stands in.
        file_format: One of the Markdown formats.
    """
    if file_format is ExportFormat.LOGSEQ:
        return f"(({annotation_id}))"
    words = shortened(escape.one_line(words))
    if file_format is ExportFormat.PANDOC:
        file = "" if there == here else quote(Path(os.path.relpath(there, here.parent)).as_posix())
        return f"[{escape.inline(words, pandoc=True) or '…'}]({file}#{block_id(annotation_id)})"
    file = "" if there == here else escape.link_name(there.stem)
    name = escape.link_name(words)
    return f"[[{file}#^{block_id(annotation_id)}{f'|{name}' if name else ''}]]"


def shortened(words: str) -> str:
    """The first words, where there are many."""
    return words if len(words) <= _LONGEST_NAME else f"{words[:_LONGEST_NAME].rstrip()}…"
