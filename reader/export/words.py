"""The words that an export writes itself, and what the program's own labels and types of links are called."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from reader.annotations import Label
from reader.article import Direction
from reader.links import LinkType
from reader.sources.model import AttributionKind, CueClass

Words = Mapping[str, str]

LANGUAGES = ("ar", "en")
"""The languages that an export's own words are there in."""


@cache
def _tables() -> dict[str, dict[str, object]]:
    return tomllib.loads((files("resources") / "templates" / "words.toml").read_text("utf-8"))


def language_of(language: str, direction: Direction) -> str:
    """The language to write in: the one that is asked for, otherwise Arabic beside a text that runs right to left."""
    known = language.partition("-")[0].lower()
    if known in LANGUAGES:
        return known
    return "ar" if direction is Direction.RTL else "en"


def words_in(language: str) -> Words:
    """Every word of an export, by its key in `resources/templates/words.toml`."""
    return {key: word for key, word in _tables()[language].items() if isinstance(word, str)}


def label_names(labels: Iterable[Label], language: str) -> dict[str, str]:
    """What every label is called: by the user, or in `language` for the program's own."""
    own = _table(language, "labels")
    return {label.id: label.name or own.get(label.id, label.id) for label in labels}


def link_names(types: Iterable[LinkType], language: str) -> tuple[dict[str, str], dict[str, str]]:
    """What every type of link is called, read from its source on, and from its target on."""
    own, inverse = _table(language, "links"), _table(language, "backlinks")
    known = list(types)
    return (
        {each.id: each.name or own.get(each.id, each.id) for each in known},
        {each.id: each.inverse or inverse.get(each.id) or each.name or each.id for each in known},
    )


def kind_names(language: str) -> dict[AttributionKind, str]:
    """How a statement can be quoted."""
    own = _table(language, "kinds")
    return {kind: own[kind.value] for kind in AttributionKind}


def cue_names(language: str) -> dict[CueClass, str]:
    """What a cue can say about a statement; a neutral one says nothing."""
    own = _table(language, "cues")
    return {each: own[each.value] for each in CueClass if each.value in own}


def _table(language: str, name: str) -> dict[str, str]:
    found = _tables()[language][name]
    return found if isinstance(found, dict) else {}
