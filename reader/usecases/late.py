"""Use cases that are loaded with their first use. See CONTRIBUTING, «What is loaded when»."""

from typing import TYPE_CHECKING

from reader.catalogue import ArticleDetails
from reader.store.library import Library
from reader.usecases.anchoring import Anchoring

if TYPE_CHECKING:
    from reader.usecases.bundling import Bundling


def bundling(library: Library, anchors: Anchoring) -> "Bundling":
    """See `reader.usecases.bundling`."""
    from reader.usecases.bundling import Bundling

    return Bundling(library, anchors)


def merged_details(known: ArticleDetails, received: ArticleDetails) -> ArticleDetails:
    """See `reader.merging`."""
    from reader import merging

    return merging.merged_details(known, received)
