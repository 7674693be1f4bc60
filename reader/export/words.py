"""The words that an export writes itself, and what the program's own labels are called."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from reader.annotations import Label
from reader.article import Direction

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
    own = _tables()[language]["labels"]
    named = own if isinstance(own, dict) else {}
    return {label.id: label.name or named.get(label.id, label.id) for label in labels}
