"""Labels and annotations by whatever the user calls them."""

from collections.abc import Iterable

from reader.annotations import Label
from reader.errors import AmbiguousIdError, NotFoundError
from reader.export.words import LANGUAGES, label_names, link_names
from reader.links import LinkType
from reader.usecases.linking import Way


def label_id(wanted: str, labels: tuple[Label, ...]) -> str | None:
    """The id of the label that is called so, by its id or in any language; None if there is none."""
    if not wanted:
        return ""
    names = {label.id.casefold(): label.id for label in labels}
    for language in LANGUAGES:
        names |= {name.casefold(): key for key, name in label_names(labels, language).items()}
    return names.get(wanted.casefold())


def link_way(wanted: str, types: tuple[LinkType, ...]) -> Way | None:
    """The type of links that is called so, by its id or in any language, from either end; None if there is none."""
    known = {each.id.casefold(): Way(each) for each in types}
    for language in LANGUAGES:
        for names, is_backlink in zip(link_names(types, language), (False, True), strict=True):
            for each in types:
                known.setdefault(names[each.id].casefold(), Way(each, is_backlink))
    return known.get(wanted.casefold())


def annotation_id(prefix: str, known: Iterable[str]) -> str:
    """The one known id that begins so.

    Raises:
        NotFoundError: There is none.
        AmbiguousIdError: There are several.
    """
    found = [each for each in known if prefix and each.startswith(prefix.lower())]
    if len(found) == 1:
        return found[0]
    raise AmbiguousIdError(prefix, tuple(found)) if found else NotFoundError(prefix)
