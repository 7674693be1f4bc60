"""The words for the core's values: kinds, labels, states. The core has none of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.annotations import AnnotationState, Label
from reader.arabic.direction import POP_DIRECTIONAL_ISOLATE, isolate
from reader.arabic.letters import has_rtl_letter
from reader.article import Article
from reader.catalogue import ReadingStatus
from reader.entities.model import Entity, EntityKind
from reader.links import LinkType
from reader.queries.language import Field
from reader.revisions import TextOrigin
from reader.sources.model import AttributionKind, CueClass, SourceType
from reader.store.listing import ListOrder
from reader.store.places import HitKind
from ui.numbers import date_words, period_words


def label_name(label: Label) -> str:
    """What a label is called: the user's name for it, otherwise ours."""
    names = {
        "claim": QCoreApplication.translate("strings", "Claim"),
        "evidence": QCoreApplication.translate("strings", "Evidence"),
        "question": QCoreApplication.translate("strings", "Question"),
        "term": QCoreApplication.translate("strings", "Term"),
        "quote": QCoreApplication.translate("strings", "Quotation"),
        "important": QCoreApplication.translate("strings", "Important"),
    }
    return label.name or names.get(label.id, label.id)


def link_words(link_type: LinkType, *, is_backlink: bool) -> str:
    """What a link says, read from its source on or from its target on: in the user's words, otherwise in ours."""
    names = {
        "supports": QCoreApplication.translate("strings", "Supports"),
        "contradicts": QCoreApplication.translate("strings", "Contradicts"),
        "source-of": QCoreApplication.translate("strings", "Source of"),
        "repeats": QCoreApplication.translate("strings", "Repeats"),
    }
    inverse = {
        "supports": QCoreApplication.translate("strings", "Supported by"),
        "contradicts": QCoreApplication.translate("strings", "Contradicted by"),
        "source-of": QCoreApplication.translate("strings", "Has its source in"),
        "repeats": QCoreApplication.translate("strings", "Repeated by"),
    }
    own, ours = (link_type.inverse, inverse) if is_backlink else (link_type.name, names)
    return own or link_type.name or ours.get(link_type.id, link_type.id)


def kind_plural(kind: EntityKind) -> str:
    """The heading over all entities of a kind."""
    return {
        EntityKind.PER: QCoreApplication.translate("strings", "People"),
        EntityKind.LOC: QCoreApplication.translate("strings", "Places"),
        EntityKind.ORG: QCoreApplication.translate("strings", "Organisations"),
        EntityKind.DATE: QCoreApplication.translate("strings", "Dates"),
        EntityKind.QUANTITY: QCoreApplication.translate("strings", "Quantities"),
        EntityKind.EVENT: QCoreApplication.translate("strings", "Events"),
    }[kind]


def hit_plural(kind: HitKind) -> str:
    """The heading over all hits of a kind."""
    return {
        HitKind.ENTITY: QCoreApplication.translate("strings", "Names"),
        HitKind.SOURCE: QCoreApplication.translate("strings", "Sources"),
        HitKind.NOTE: QCoreApplication.translate("strings", "Notes"),
        HitKind.ARTICLE: QCoreApplication.translate("strings", "Articles"),
    }[kind]


def filter_words(field: Field) -> str:
    """What a filter of a search asks for."""
    return {
        Field.SOURCE: QCoreApplication.translate("strings", "credits somebody with something"),
        Field.ENTITY: QCoreApplication.translate("strings", "names somebody or something"),
        Field.TAG: QCoreApplication.translate("strings", "has a tag"),
        Field.LABEL: QCoreApplication.translate("strings", "has a highlight of a label"),
        Field.TITLE: QCoreApplication.translate("strings", "words in its title"),
        Field.OUTLET: QCoreApplication.translate("strings", "published by an outlet"),
        Field.AUTHOR: QCoreApplication.translate("strings", "written by an author"),
        Field.COLLECTION: QCoreApplication.translate("strings", "stands in a collection"),
        Field.DATE: QCoreApplication.translate("strings", "published in a year, month or day"),
        Field.FROM: QCoreApplication.translate("strings", "published then or later"),
        Field.UNTIL: QCoreApplication.translate("strings", "published then or earlier"),
        Field.BEFORE: QCoreApplication.translate("strings", "published before a date"),
        Field.AFTER: QCoreApplication.translate("strings", "published after a date"),
        Field.IS: QCoreApplication.translate("strings", "starred, unread, read, with notes"),
        Field.IN: QCoreApplication.translate("strings", "only articles, notes, names or sources"),
    }[field]


def kind_singular(kind: EntityKind) -> str:
    """What an entity of a kind is."""
    return {
        EntityKind.PER: QCoreApplication.translate("strings", "Person"),
        EntityKind.LOC: QCoreApplication.translate("strings", "Place"),
        EntityKind.ORG: QCoreApplication.translate("strings", "Organisation"),
        EntityKind.DATE: QCoreApplication.translate("strings", "Date"),
        EntityKind.QUANTITY: QCoreApplication.translate("strings", "Quantity"),
        EntityKind.EVENT: QCoreApplication.translate("strings", "Event"),
    }[kind]


def entity_words(entity: Entity) -> str:
    """What an entity is, in a line: a time as the day or days that it means, all else by name and kind."""
    if entity.kind is EntityKind.DATE and entity.value:
        words = period_words(entity.value)
        return words if entity.is_sure else doubted(words)
    name = isolate(entity.name) if entity.is_sure else doubted(entity.name)
    return f"{name} · {kind_singular(entity.kind)}"


def attribution_kind(kind: AttributionKind) -> str:
    """How a statement is quoted."""
    return {
        AttributionKind.DIRECT: QCoreApplication.translate("strings", "direct"),
        AttributionKind.MIXED: QCoreApplication.translate("strings", "partly direct"),
        AttributionKind.INDIRECT: QCoreApplication.translate("strings", "indirect"),
    }[kind]


def source_type(kind: SourceType) -> str:
    """What a source is."""
    return {
        SourceType.OUTLET: QCoreApplication.translate("strings", "outlet"),
        SourceType.PERSON: QCoreApplication.translate("strings", "person"),
        SourceType.ORGANISATION: QCoreApplication.translate("strings", "organisation"),
        SourceType.STATE: QCoreApplication.translate("strings", "state"),
        SourceType.DOCUMENT: QCoreApplication.translate("strings", "document"),
        SourceType.UNNAMED: QCoreApplication.translate("strings", "unnamed source"),
    }[kind]


def cue_class(kind: CueClass) -> str:
    """What the cue says about the statement; empty for a neutral one, which needs no word."""
    return {
        CueClass.NEUTRAL: "",
        CueClass.QUOTING: "",
        CueClass.ASSERTIVE: QCoreApplication.translate("strings", "assertion"),
        CueClass.DOUBTING: QCoreApplication.translate("strings", "doubt"),
        CueClass.DENYING: QCoreApplication.translate("strings", "denial"),
        CueClass.WARNING: QCoreApplication.translate("strings", "warning"),
        CueClass.ASKING: QCoreApplication.translate("strings", "question"),
        CueClass.ACCUSING: QCoreApplication.translate("strings", "accusation"),
    }[kind]


def doubted(words: str) -> str:
    """Words with a sign that they may be wrong."""
    return QCoreApplication.translate("strings", "{words}?").format(words=isolate(words))


def chain_words(names: Sequence[str]) -> str:
    """Who reports whom, in the direction of the names: «رويترز ← سوليفان» where رويترز was read, and quotes سوليفان."""
    is_rtl = any(has_rtl_letter(name) for name in names)
    opening, arrow = ("\u2067", " ← ") if is_rtl else ("\u2066", " → ")
    return f"{opening}{arrow.join(isolate(name) for name in names)}{POP_DIRECTIONAL_ISOLATE}"


def failure_words(part: str) -> str:
    """What could not be found in an article because a part of the extraction failed.

    Args:
        part: Its name in `Analysis.failures`: the process, a stage, or a file of the program.
    """
    words = {
        "extraction": QCoreApplication.translate("strings", "The search for names and sources was cut short."),
        "time": QCoreApplication.translate("strings", "The search for names and sources took too long."),
        "entities": QCoreApplication.translate("strings", "Names could not be looked for: a word list is damaged."),
        "sources": QCoreApplication.translate("strings", "Sources could not be looked for: a word list is damaged."),
        "calendar.tsv": QCoreApplication.translate("strings", "Dates could not be read: {file} is missing or damaged."),
    }
    other = QCoreApplication.translate("strings", "Names were found without {file}, which is missing or damaged.")
    return words.get(part, other).format(file=isolate(part))


def annotation_state(state: AnnotationState) -> str:
    """How a note stands to the text; empty where all is well."""
    return {
        AnnotationState.ANCHORED: "",
        AnnotationState.MOVED: QCoreApplication.translate("strings", "moved with the text"),
        AnnotationState.ORPHANED: QCoreApplication.translate("strings", "passage no longer found"),
        AnnotationState.TRASHED: QCoreApplication.translate("strings", "in the trash"),
    }[state]


def status_name(status: ReadingStatus) -> str:
    """How far an article has been read."""
    return {
        ReadingStatus.UNREAD: QCoreApplication.translate("strings", "Unread"),
        ReadingStatus.READING: QCoreApplication.translate("strings", "Being read"),
        ReadingStatus.DONE: QCoreApplication.translate("strings", "Done"),
    }[status]


def origin_words(origin: TextOrigin) -> str:
    """Where a text of an article comes from."""
    return {
        TextOrigin.IMPORTED: QCoreApplication.translate("strings", "Imported"),
        TextOrigin.IMPORTED_AGAIN: QCoreApplication.translate("strings", "Imported again"),
        TextOrigin.READ_OTHERWISE: QCoreApplication.translate("strings", "Read in another way"),
        TextOrigin.CORRECTED: QCoreApplication.translate("strings", "Corrected by hand"),
    }[origin]


def order_name(order: ListOrder) -> str:
    """By what a list is sorted."""
    return {
        ListOrder.ADDED: QCoreApplication.translate("strings", "Date added"),
        ListOrder.PUBLISHED: QCoreApplication.translate("strings", "Date published"),
        ListOrder.READ: QCoreApplication.translate("strings", "Last read"),
        ListOrder.TITLE: QCoreApplication.translate("strings", "Title"),
        ListOrder.AUTHOR: QCoreApplication.translate("strings", "Author"),
        ListOrder.OUTLET: QCoreApplication.translate("strings", "Outlet"),
        ListOrder.STATUS: QCoreApplication.translate("strings", "Reading status"),
        ListOrder.LENGTH: QCoreApplication.translate("strings", "Length"),
        ListOrder.NOTES: QCoreApplication.translate("strings", "Number of notes"),
    }[order]


def language_name(tag: str) -> str:
    """The name of an article's language; the tag itself where we have no name for it."""
    names = {
        "ar": QCoreApplication.translate("strings", "Arabic"),
        "en": QCoreApplication.translate("strings", "English"),
        "fa": QCoreApplication.translate("strings", "Persian"),
        "ur": QCoreApplication.translate("strings", "Urdu"),
        "fr": QCoreApplication.translate("strings", "French"),
        "he": QCoreApplication.translate("strings", "Hebrew"),
    }
    return names.get(tag.partition("-")[0], tag)


def reading_minutes(article: Article) -> int:
    """Minutes that a careful reader needs for an article, at least one."""
    return max(1, round(article.word_count / _WORDS_A_MINUTE))


def masthead(article: Article) -> str:
    """What is known of an article, for the line under its title: outlet, author, date, each in an order of its own."""
    metadata = article.metadata
    parts = (metadata.outlet, metadata.author, date_words(metadata.published) if metadata.published else "")
    return " · ".join(isolate(part) for part in parts if part)


_WORDS_A_MINUTE = 180
