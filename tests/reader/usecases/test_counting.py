from pathlib import Path

import pytest

from reader.entities.model import EntityKind
from reader.findings import Analysis
from reader.store.library import Library
from reader.usecases.counting import LibraryStatistics
from reader.workspace import Workspace
from tests.reader.store.people import Named, Said, speak_of

TEXT = "قال سالم في عدن إن عدن بعيدة. ثم عاد سالم.\nوسكت ماجد."


def unused(*_: object) -> Analysis:
    raise AssertionError("what was kept is enough")


@pytest.fixture
def workspace(tmp_path: Path):
    with Library.open(tmp_path / "library.hashiya") as library:
        yield Workspace(library, analyse=unused)


def put(workspace: Workspace) -> str:
    people = (Named("سالم"), Named("عدن", kind=EntityKind.LOC), Named("ماجد"))
    said = (Said("سالم", "قال", "عدن بعيدة"),)
    return speak_of(workspace.library, TEXT, *people, said=said, published="2023-09")


def test_an_article_is_counted(workspace: Workspace) -> None:
    found = workspace.counts.article(put(workspace))
    assert [(trail.name, len(trail.places)) for trail in found.trails] == [("سالم", 2), ("عدن", 2), ("ماجد", 1)]
    assert [(share.name, share.share) for share in found.shares] == [
        ("سالم", pytest.approx(len("عدن بعيدة") / len(TEXT)))
    ]
    assert [(node.name, node.weight) for node in found.company.nodes] == [("سالم", 2), ("عدن", 1), ("ماجد", 1)]
    assert [(edge.first, edge.second, edge.weight) for edge in found.company.edges] == [(0, 1, 1)]


def test_a_library_is_counted_or_a_part_of_it(workspace: Workspace) -> None:
    article_id = put(workspace)
    other = speak_of(workspace.library, "جاء سالم.", Named("سالم"), published="2023-11")
    found = workspace.counts.library()
    assert found.count == 2
    assert found.chronicle.periods == ("2023-09", "2023-10", "2023-11")
    assert (found.chronicle.courses[0].name, found.chronicle.courses[0].counts) == ("سالم", (1, 0, 1))
    assert (found.company.nodes[0].name, found.company.nodes[0].weight) == ("سالم", 2)
    assert len(found.company.edges) == 3
    part = workspace.counts.library([other])
    assert (part.count, part.shares, len(part.company.nodes)) == (1, (), 1)
    assert workspace.counts.library([]) == LibraryStatistics()
    assert workspace.counts.library([article_id]).shares[0].name == "سالم"


def test_an_empty_library_has_nothing_to_count(workspace: Workspace) -> None:
    assert workspace.counts.library() == LibraryStatistics()
