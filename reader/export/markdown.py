"""Articles and their highlights as Markdown, by a template."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import repeat
from typing import TypeVar

from reader.arabic.direction import article_direction
from reader.article import Article
from reader.catalogue import ReadingStatus
from reader.deeplinks import DeepLink
from reader.export import escape
from reader.export.crosslinks import written_links
from reader.export.fulltext import marked_paragraphs
from reader.export.model import Citing, ExportContext, ExportedArticle, ExportFormat, ExportOptions
from reader.export.names import block_id
from reader.export.parts import with_seals
from reader.export.passages import Passage, contexts, passages
from reader.export.places import Places
from reader.export.properties import with_sealed_properties
from reader.export.quotation import pages_words, source_of
from reader.export.seal import SealedBlock, sealed
from reader.export.template import Template, builtin, users_own
from reader.export.words import label_names, language_of, words_in
from reader.undisturbed import undisturbed

_Key = TypeVar("_Key")
# Holds the highlights' place until all else is written and sealed: looking through them all for what they do not hold
# would cost a tenth of the time. Nothing that an article or a note says holds a NUL by then.
_PLACE = "\x00highlights\x00"


@dataclass(frozen=True, slots=True)
class MarkdownDocument:
    """A Markdown file, whole and in its parts.

    Attributes:
        text: The file.
        blocks: The highlights in it, in order.
        passages: What stands around each.
    """

    text: str
    blocks: tuple[SealedBlock, ...]
    passages: tuple[Passage, ...] = ()


@undisturbed()
def document(
    exported: ExportedArticle, options: ExportOptions, *, at: datetime, places: Places | None = None
) -> MarkdownDocument:
    """Write one article.

    Args:
        exported: The article with what is said about it.
        options: Format or template, language, which highlights.
        at: The moment of the export in local time; the front matter carries it without a zone.
        places: Where its note and those that it links to lie; by the pattern of file names if None.

    Raises:
        TemplateError: The user's template is wrong.
        CitationPatternError: The template cites, and the pattern for that is wrong.
        FileNameError: The pattern of file names is wrong, and there is a link to another article.
    """
    template = users_own(options.template, options.template_name) if options.template else builtin(options.format)
    direction = article_direction(exported.article)
    language = language_of(options.language, direction)
    words = words_in(language)
    names = label_names(exported.labels, language) | dict(options.label_names)
    found = passages(exported, names, wanted=options.wants if options.is_choice else None)
    values = _values(exported, found, words)
    values["citation"] = ""
    if "citation" in options.template:
        citing = Citing(options.citation, exported.accessed, str(DeepLink(exported.id)))
        values["citation"] = source_of(exported.article.metadata, language=language, citing=citing)
    values |= {"direction": str(direction), "exported": at.replace(tzinfo=None).isoformat(timespec="seconds")}
    pandoc = options.format is ExportFormat.PANDOC
    rows = _rows(
        found,
        contexts(exported.article, found, options.context),
        written_links(exported, options.format, language, places or Places(options)),
        pages=_pages(exported.article, found, words),
        article_id=exported.id,
        pandoc=pandoc,
    )
    blocks = tuple(
        sealed(passage.annotation.id, text, template.name)
        for passage, text in zip(found, template.blocks(values, rows), strict=True)
    )
    values["full_text"] = (
        marked_paragraphs(exported.article, found, pandoc=pandoc) if options.context is ExportContext.FULL else []
    )
    return MarkdownDocument(framed(template, values, blocks), blocks, tuple(found))


def framed(template: Template, values: dict[str, object], blocks: Sequence[SealedBlock]) -> str:
    """A whole file: what the template writes around the blocks, sealed, with the blocks in it."""
    frame = template.document(values | {"highlights": _PLACE if blocks else ""})
    frame = with_sealed_properties(with_seals(frame))
    return frame.replace(_PLACE, "\n\n".join([block.text for block in blocks]))


def _values(exported: ExportedArticle, found: list[Passage], words: Mapping[str, str]) -> dict[str, object]:
    """What a template's document can print."""
    article, metadata = exported.article, exported.article.metadata
    tags = [*exported.tags, *(tag for passage in found for tag in passage.annotation.body.tags)]
    return {
        "id": exported.id,
        "title": escape.one_line(metadata.title) or words["untitled"],
        "author": metadata.author,
        "outlet": metadata.outlet,
        "url": metadata.url,
        "published": metadata.published,
        "language": metadata.language or "ar",
        "text_sha256": article.text_sha256,
        "text_corrected": "" if exported.corrected is None else exported.corrected.date().isoformat(),
        "tags": list(dict.fromkeys(filter(None, map(escape.tag, dict.fromkeys(tags))))),
        "starred": exported.star,
        "status": "" if exported.status is ReadingStatus.UNREAD else exported.status.value,
        "collections": list(exported.collections),
        "article_note": escape.contained(exported.note),
        "count": len(found),
        "words": words,
        "highlights": "",
        "full_text": [],
    }


def _rows(
    found: list[Passage],
    around: Iterable[str],
    links: Mapping[str, tuple[str, ...]],
    *,
    pages: Iterable[str],
    article_id: str,
    pandoc: bool,
) -> Iterator[tuple[object, ...]]:
    """The `BLOCK_VALUES` of every highlight; a section's heading stands only with its first."""
    link = f"{DeepLink(article_id)}?h="
    section = ""
    # The same few sources, names and tags come again and again: each group of them is written once.
    credits_ = Memo[tuple[str, ...]](lambda group: _credits(group, pandoc=pandoc))
    names = Memo[tuple[str, ...]](lambda group: _names(group, pandoc=pandoc))
    tags = Memo[tuple[str, ...]](lambda group: _tags(group, pandoc=pandoc))
    days = Memo(date.isoformat)
    for passage, context, on_pages in zip(found, around, pages, strict=True):
        annotation = passage.annotation
        body = annotation.body
        heading = ""
        if passage.section != section:
            section = passage.section
            heading = escape.inline(section, pandoc=pandoc)
        yield (
            heading,
            escape.blockquote(annotation.target.quote.exact, pandoc=pandoc),
            block_id(annotation.id),
            credits_[passage.credits],
            body.note and escape.contained(body.note),
            names[passage.entities],
            days[annotation.created.date()],
            link + annotation.id,
            tags[passage.label, *body.tags],
            names[passage.label,] if pandoc else passage.label,
            not passage.is_placed,
            annotation.id,
            context and escape.inline(context, pandoc=pandoc),
            body.star,
            links.get(annotation.id, ()),
            on_pages,
        )


def _pages(article: Article, found: list[Passage], words: Mapping[str, str]) -> Iterable[str]:
    """The pages of print on which every highlight stands, in words; empty for those that stand in none."""
    if not any(block.page for block in article.blocks):
        return repeat("", len(found))
    return [
        pages_words(article.pages_of(passage.annotation.target.span), words) if passage.is_placed else ""
        for passage in found
    ]


class Memo(dict[_Key, str]):
    """What a function wrote of a value, written once."""

    def __init__(self, write: Callable[[_Key], str]) -> None:
        super().__init__()
        self._write = write

    def __missing__(self, key: _Key) -> str:
        """Write the value, and remember it."""
        written = self[key] = self._write(key)
        return written


def _credits(group: tuple[str, ...], *, pandoc: bool) -> str:
    """Sources, each with the words that name it: `[[رويترز]] — «حسبما ذكرت»`."""
    pairs = zip(group[::2], group[1::2], strict=True)
    return " · ".join(
        [
            f"{_names((source,), pandoc=pandoc)} — «{escape.inline(escape.one_line(cue), pandoc=pandoc)}»"
            for source, cue in pairs
        ]
    )


def _names(group: tuple[str, ...], *, pandoc: bool) -> str:
    """Names as wikilinks, or as they are for Pandoc, which knows none."""
    if pandoc:
        return " · ".join([escape.inline(escape.one_line(name), pandoc=True) for name in group])
    return " · ".join([link for link in map(escape.wikilink, group) if link])


def _tags(group: tuple[str, ...], *, pandoc: bool) -> str:
    """The label and the tags; for Pandoc as words, because it would show the marks."""
    return _names(tuple(name for name in group if name), pandoc=True) if pandoc else escape.hashtags(group)
