"""Use cases that are loaded with their first use. See CONTRIBUTING, «What is loaded when»."""

from typing import TYPE_CHECKING

from reader.catalogue import ArticleDetails
from reader.store.library import Library
from reader.usecases.anchoring import Anchoring
from reader.usecases.finding import Finding
from reader.usecases.importing import Importing

if TYPE_CHECKING:
    from reader.usecases.bundling import Bundling
    from reader.usecases.copying import Copying
    from reader.usecases.counting import Counting
    from reader.usecases.crossing import Crossing
    from reader.usecases.discarding import Discarding
    from reader.usecases.exporting import Exporting
    from reader.usecases.keeping import Keeping
    from reader.usecases.labelling import Labelling
    from reader.usecases.revising import Revising
    from reader.usecases.searching import Searching
    from reader.usecases.surveying import Surveying
    from reader.usecases.watching import Watching


def bundling(library: Library, anchors: Anchoring) -> "Bundling":
    """See `reader.usecases.bundling`."""
    from reader.usecases.bundling import Bundling

    return Bundling(library, anchors)


def copying(library: Library) -> "Copying":
    """See `reader.usecases.copying`."""
    from reader.usecases.copying import Copying

    return Copying(library)


def counting(library: Library, findings: Finding) -> "Counting":
    """See `reader.usecases.counting`."""
    from reader.usecases.counting import Counting

    return Counting(library, findings)


def crossing(library: Library, findings: Finding) -> "Crossing":
    """See `reader.usecases.crossing`."""
    from reader.usecases.crossing import Crossing

    return Crossing(library, findings)


def discarding(library: Library, anchors: Anchoring) -> "Discarding":
    """See `reader.usecases.discarding`."""
    from reader.usecases.discarding import Discarding

    return Discarding(library, anchors)


def exporting(library: Library, findings: Finding) -> "Exporting":
    """See `reader.usecases.exporting`."""
    from reader.usecases.exporting import Exporting

    return Exporting(library, findings)


def labelling(library: Library) -> "Labelling":
    """See `reader.usecases.labelling`."""
    from reader.usecases.labelling import Labelling

    return Labelling(library)


def searching(library: Library) -> "Searching":
    """See `reader.usecases.searching`."""
    from reader.usecases.searching import Searching

    return Searching(library)


def revising(library: Library) -> "Revising":
    """See `reader.usecases.revising`."""
    from reader.usecases.revising import Revising

    return Revising(library)


def keeping(library: Library) -> "Keeping":
    """See `reader.usecases.keeping`."""
    from reader.usecases.keeping import Keeping

    return Keeping(library)


def watching(library: Library, imports: Importing) -> "Watching":
    """See `reader.usecases.watching`."""
    from reader.usecases.watching import Watching

    return Watching(library, imports)


def surveying(library: Library, findings: Finding) -> "Surveying":
    """See `reader.usecases.surveying`."""
    from reader.usecases.surveying import Surveying

    return Surveying(library, findings)


def merged_details(known: ArticleDetails, received: ArticleDetails) -> ArticleDetails:
    """See `reader.merging`."""
    from reader import merging

    return merging.merged_details(known, received)
