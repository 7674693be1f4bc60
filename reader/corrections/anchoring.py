"""From findings to words and places, and back to the findings that another analysis made of them."""

from collections.abc import Iterable, Sequence
from itertools import islice

from reader.anchors.describe import describe
from reader.anchors.quotes import occurrences
from reader.anchors.resolve import Resolver
from reader.annotations import Target
from reader.arabic.normalise import fold_text
from reader.corrections.model import AttributionAnchor, EntityAnchor, Place
from reader.entities.model import Entity, EntityKind
from reader.sources.model import Attribution
from reader.spans import Span

_MOST_PLACES = 4
_SAME_PLACE, _SAME_WORDS, _SAME_KIND = 4, 2, 1
_ENOUGH_COMMON = 0.5


def place_of(text: str, span: Span) -> Place:
    """Describe a stretch of text.

    Raises:
        ValueError: The span ends past the text.
    """
    return Place(*describe(text, span))


def anchor_of(text: str, entity: Entity) -> EntityAnchor:
    """Describe an entity by its name, its kind and some of its mentions, one for each of its forms first."""
    forms = {mention.span.of(text): mention.span for mention in reversed(entity.mentions)}
    spans = dict.fromkeys([*sorted(forms.values()), *(mention.span for mention in entity.mentions)])
    return EntityAnchor(entity.name, entity.kind, tuple(place_of(text, span) for span in islice(spans, _MOST_PLACES)))


def attribution_anchor(text: str, attribution: Attribution, source_name: str) -> AttributionAnchor:
    """Describe an attribution by its cue, its content and its source's name."""
    cue = place_of(text, attribution.cue) if attribution.cue else None
    return AttributionAnchor(source_name, cue, place_of(text, attribution.content))


class Finder:
    """Finds what corrections speak of in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._resolver = Resolver(text)
        self._known: dict[Place, Span | None] = {}

    def span(self, place: Place) -> Span | None:
        """Where the words stand now; None where they do not, or only might."""
        if place not in self._known:
            found = self._resolver.resolve(Target("", "", place.quote, place.position)).span
            self._known[place] = found or self._only_one(place)
        return self._known[place]

    def _only_one(self, place: Place) -> Span | None:
        """The one place where the very words stand, as a whole, whatever stands around them now."""
        quote = place.quote
        joined = _is_joined(quote.prefix, quote.exact), _is_joined(quote.exact, quote.suffix)
        found = [
            span
            for span in islice(occurrences(self._text, quote.exact), _MOST_PLACES)
            if (
                _is_joined(self._text[max(0, span.start - 1) : span.start], quote.exact),
                _is_joined(quote.exact, self._text[span.end : span.end + 1]),
            )
            == joined
        ]
        return found[0] if len(found) == 1 else None

    def spans(self, places: Iterable[Place]) -> list[Span]:
        """Where those of the places stand that can be found."""
        return [span for place in places if (span := self.span(place))]

    def entity(self, anchor: EntityAnchor, entities: Sequence[Entity]) -> Entity | None:
        """The entity that an anchor means: whose mentions stand there, or else who bears the name.

        Of several the one of its kind with most of the places counts, then the first.
        """
        places = self.spans(anchor.places)
        scored = [(self._score(entity, anchor.kind, places), entity) for entity in entities]
        best = max(scored, key=lambda pair: pair[0], default=None)
        if best is not None and best[0] >= _SAME_WORDS:
            return best[1]
        key = fold_text(anchor.name)
        named = [entity for entity in entities if fold_text(entity.name) == key]
        return next((entity for entity in named if entity.kind is anchor.kind), None)

    def _score(self, entity: Entity, kind: EntityKind, places: Sequence[Span]) -> int:
        points = 0
        for span in places:
            points += max((self.likeness(mention.span, span) for mention in entity.mentions), default=0)
        return points + (_SAME_KIND if points and entity.kind is kind else 0)

    def likeness(self, one: Span, other: Span) -> int:
        """How far two spans are one mention: its very place, the same number of words in it, or not at all (0)."""
        if one == other:
            return _SAME_PLACE
        is_same = one.overlaps(other) and len(one.of(self._text).split()) == len(other.of(self._text).split())
        return _SAME_WORDS if is_same else 0

    def attribution(
        self, anchor: AttributionAnchor, attributions: Sequence[tuple[Attribution, str]]
    ) -> Attribution | None:
        """The attribution that an anchor means.

        Args:
            anchor: By cue, content and source.
            attributions: Those of an analysis, each with its source's name.
        """
        content = self.span(anchor.content)
        cue = self.span(anchor.cue) if anchor.cue else None
        best, best_points = None, 0.0
        for attribution, name in attributions:
            same_cue = attribution.cue.overlaps(cue) if cue else anchor.cue is None and not attribution.cue
            common = _common(attribution.content, content) if content else 0.0
            if not same_cue and common < _ENOUGH_COMMON:
                continue
            points = 2.0 * same_cue + common + (fold_text(name) == fold_text(anchor.source_name))
            if points > best_points:
                best, best_points = attribution, points
        return best if best_points > 1 else None


def _common(one: Span, other: Span) -> float:
    """How much of two spans together both cover."""
    both = one.intersection(other)
    return len(both) / (len(one) + len(other) - len(both)) if both else 0.0


def _is_joined(before: str, after: str) -> bool:
    """Whether a word goes on over the seam of two texts."""
    return before[-1:].isalnum() and after[:1].isalnum()
