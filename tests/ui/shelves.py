"""A small library on its shelves, for the tests of lists."""

from dataclasses import replace

from reader.annotations import Body, TextQuoteSelector
from reader.article import Article, Metadata, blocks_of
from reader.catalogue import Collection, ReadingStatus
from reader.cataloguing import detailing
from reader.collecting import founding
from reader.workspace import Workspace

TITLES = ("أحمد يعود", "بيان الرئيس", "تقرير", "الثروة", "جديد")


def fill(workspace: Workspace) -> list[str]:
    """Put five articles into a library; the last one is starred, tagged, and has a note; the first is done."""
    ids = []
    for number, title in enumerate(TITLES):
        text = f"{title}\nنص المقال رقم {number} عن أمر من الأمور."
        article = Article(text, blocks_of(text), Metadata(title=title, outlet="صحيفة", published=f"2023-0{number + 1}"))
        ids.append(workspace.imports.article(article, "").article_id)
    change(workspace, ids[4], star=True, tags=("دول/روسيا",))
    change(workspace, ids[0], status=ReadingStatus.DONE)
    workspace.edits.annotate_quote(ids[4], TextQuoteSelector("رقم 4"), body=Body("ملاحظة"))
    return ids


def change(workspace: Workspace, article_id: str, **changes: object) -> None:
    workspace.edits.apply(detailing(workspace.catalogue.details([article_id]), lambda known: replace(known, **changes)))


def found(workspace: Workspace, name: str, *ids: str, parent: str = "", query: str = "") -> Collection:
    """Make a collection and put articles into it."""
    edit = founding(workspace.catalogue.collections(), name, parent=parent, query=query)
    workspace.edits.apply(edit)
    collection = edit.changes[0].after
    workspace.edits.apply(workspace.catalogue.shelving(collection, ids))
    return collection
