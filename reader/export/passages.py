"""Every highlight of an article with what stands around it: its section, who said it, whom it names."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from operator import attrgetter

from reader.annotations import Annotation, AnnotationState
from reader.arabic.tokens import sentences
from reader.article import Article
from reader.entities.model import EntityKind
from reader.export.model import ExportContext, ExportedArticle
from reader.overlaps import Overlaps, is_made_of
from reader.sources.model import Attribution
from reader.spans import Span, trimmed

_NAMED = frozenset({EntityKind.PER, EntityKind.LOC, EntityKind.ORG, EntityKind.EVENT})


@dataclass(slots=True)
class Passage:
    """A highlight in its place; not frozen, because ten thousand of them are made in a tenth of a second.

    Attributes:
        annotation: The highlight with its note.
        section: The article's heading above it; empty before the first.
        credits: Who said it, by place: a source's name and the words that credit it, in turn, each pair once; empty
            where the article speaks for itself.
        entities: Names of persons, places, organisations and events in it, by first mention, each once.
        label: What its label is called; empty for none.
        is_placed: Whether it was found in the present text.
    """

    annotation: Annotation
    section: str
    credits: tuple[str, ...]
    entities: tuple[str, ...]
    label: str
    is_placed: bool


class _Surroundings:
    """What an article holds around a span: headings, statements, names."""

    def __init__(self, exported: ExportedArticle) -> None:
        article, analysis = exported.article, exported.analysis
        headings = [block.span for block in article.blocks if block.is_heading]
        self._text = article.text
        self._sources = {source.id: source.name for source in analysis.sources}
        self._heading_starts = [span.start for span in headings]
        self._headings = ["", *(" ".join(span.of(article.text).split()) for span in headings)]
        self._statements = Overlaps(
            (statement.content, statement)
            for statement in analysis.attributions
            if statement.source_id in self._sources and statement.content
        )
        self._mentions = Overlaps(
            (mention.span, entity.name)
            for entity in analysis.entities
            if entity.kind in _NAMED
            for mention in entity.mentions
        )

    def passages(self, annotations: Sequence[Annotation], label_names: Mapping[str, str]) -> list[Passage]:
        """The highlights with what stands around them."""
        # No spans are made: this runs for every highlight, and a span checks itself.
        positions = [annotation.target.position for annotation in annotations]
        starts, ends = [position.start for position in positions], [position.end for position in positions]
        return [
            Passage(
                annotation,
                self._headings[heading],
                self._credits(statements, start, end) if statements else (),
                tuple(dict.fromkeys(names)) if len(names) > 1 else tuple(names),
                label_names.get(annotation.body.label, annotation.body.label),
                is_placed=True,
            )
            for annotation, start, end, heading, statements, names in zip(
                annotations,
                starts,
                ends,
                map(bisect_right, repeat(self._heading_starts), starts),
                self._statements.of_each(starts, ends),
                self._mentions.of_each(starts, ends),
                strict=True,
            )
        ]

    def _credits(self, statements: list[Attribution], start: int, end: int) -> tuple[str, ...]:
        """Sources and cues of the statements that a stretch is mostly made of, in turn."""
        pairs = []
        for statement in statements:
            if is_made_of(start, end, statement.content.start, statement.content.end):
                cue = statement.cue
                pairs.append((self._sources[statement.source_id], self._text[cue.start : cue.end]))
        return pairs[0] if len(pairs) == 1 else tuple(chain.from_iterable(dict.fromkeys(pairs)))


def passages(
    exported: ExportedArticle, label_names: Mapping[str, str], *, wanted: Callable[[Annotation], bool] | None = None
) -> list[Passage]:
    """The highlights that are exported, by place, those without a place last; none from the trash.

    Args:
        exported: The article.
        label_names: What labels are called, by id.
        wanted: Whether a highlight is wanted; all are if None.
    """
    version = exported.article.text_sha256
    placed, lost = [], []
    for annotation in sorted(exported.annotations, key=attrgetter("target.position.start", "target.position.end")):
        if annotation.state is AnnotationState.TRASHED or (wanted is not None and not wanted(annotation)):
            continue
        if annotation.state is AnnotationState.ORPHANED or annotation.target.text_sha256 != version:
            label = label_names.get(annotation.body.label, annotation.body.label)
            lost.append(Passage(annotation, "", (), (), label, is_placed=False))
        else:
            placed.append(annotation)
    return _Surroundings(exported).passages(placed, label_names) + lost


def contexts(article: Article, found: list[Passage], wanted: ExportContext) -> Iterable[str]:
    """What stands around every highlight, on one line; empty where it is the highlight itself, or lost.

    Args:
        article: The article.
        found: Its highlights.
        wanted: How much.
    """
    if wanted in {ExportContext.NONE, ExportContext.FULL}:
        return repeat("", len(found))
    return [_context(article, passage, wanted) for passage in found]


def _context(article: Article, passage: Passage, wanted: ExportContext) -> str:
    """The sentences or paragraphs that a highlight lies in."""
    span = passage.annotation.target.span
    text = article.text
    if not passage.is_placed or not span:
        return ""
    end = text.find("\n", span.end)
    around = Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)
    if wanted is not ExportContext.PARAGRAPH:
        around = _sentences(text, span, around, beside=1 if wanted is ExportContext.SENTENCES else 0)
    return "" if trimmed(around, text) == span else " ".join(around.of(text).split())


def _sentences(text: str, span: Span, paragraphs: Span, *, beside: int) -> Span:
    """The sentences that a span lies in, with so many on either side of them in the same paragraphs."""
    found = sentences(text, paragraphs)
    touched = [place for place, sentence in enumerate(found) if sentence.overlaps(span)]
    if not touched:
        return paragraphs
    first, last = max(touched[0] - beside, 0), min(touched[-1] + beside, len(found) - 1)
    return Span(found[first].start, found[last].end)
