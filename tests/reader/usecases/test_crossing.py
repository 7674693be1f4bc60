from pathlib import Path

import pytest

from reader.corrections.model import Correction, EntityAnchor, Merge
from reader.entities.model import EntityKind
from reader.errors import AmbiguousIdError, NotFoundError
from reader.findings import Analysis
from reader.identity import ReferentId
from reader.store.library import Library
from reader.workspace import Workspace
from tests.reader.store.people import Named, Said, speak_of


def unused(*_: object) -> Analysis:
    raise AssertionError("what was kept is enough")


@pytest.fixture
def workspace(tmp_path: Path):
    with Library.open(tmp_path / "library.hashiya") as library:
        speak_of(library, "قال سالم أحمد شيئا.", Named("سالم أحمد"), said=(Said("سالم أحمد", "قال", "شيئا"),))
        speak_of(library, "جاء سالم علي.", Named("سالم علي"))
        speak_of(library, "تونس في تونس.", Named("تونس", kind=EntityKind.LOC))
        yield Workspace(library, analyse=unused)


def test_somebody_is_found_by_name_or_by_words_of_it(workspace: Workspace) -> None:
    assert workspace.crossings.find("سالم احمد") == workspace.crossings.find("أحمد") == ReferentId("PER", "سالم احمد")
    assert workspace.crossings.find("سالم", as_source=True) == ReferentId("PER", "سالم احمد")


def test_a_name_of_several_is_refused_with_their_names(workspace: Workspace) -> None:
    with pytest.raises(AmbiguousIdError) as raised:
        workspace.crossings.find("سالم")
    assert set(raised.value.matches) == {"سالم أحمد (PER)", "سالم علي (PER)"}


def test_one_who_is_called_just_so_is_meant(workspace: Workspace) -> None:
    speak_of(workspace.library, "سالم وحده.", Named("سالم"))
    assert workspace.crossings.find("سالم") == ReferentId("PER", "سالم")


def test_kinds_tell_names_apart(workspace: Workspace) -> None:
    speak_of(workspace.library, "فازت تونس.", Named("تونس", kind=EntityKind.ORG))
    with pytest.raises(AmbiguousIdError):
        workspace.crossings.find("تونس")
    assert workspace.crossings.find("تونس", kind="ORG") == ReferentId("ORG", "تونس")


@pytest.mark.parametrize("name", ["غائب", "", "؟"])
def test_nobody_is_not_found(workspace: Workspace, name: str) -> None:
    with pytest.raises(NotFoundError):
        workspace.crossings.find(name)
    with pytest.raises(NotFoundError):
        workspace.crossings.page(ReferentId("PER", name))
    with pytest.raises(NotFoundError):
        workspace.crossings.dossier(ReferentId("PER", name))


def test_missing_rows_are_made_before_the_answer(workspace: Workspace) -> None:
    workspace.library._database.sql("UPDATE referent_state SET version = 0")
    assert workspace.crossings.page(ReferentId("LOC", "تونس")).referent.mentions == 2
    assert not workspace.library.referents.has_unfilled()


def test_pages_and_dossiers_become_notes(workspace: Workspace) -> None:
    who = ReferentId("PER", "سالم احمد")
    assert "# سالم أحمد" in workspace.crossings.page_text(workspace.crossings.page(who), language="ar")
    assert "> شيئا" in workspace.crossings.dossier_text(workspace.crossings.dossier(who), language="en")


def test_names_that_the_user_joined_stand_on_the_page(workspace: Workspace, tmp_path: Path) -> None:
    ids = [summary.id for summary in workspace.articles()]
    anchor, into = (EntityAnchor(name, EntityKind.PER, ()) for name in ("أبو أحمد", "سالم أحمد"))
    workspace.library.corrections.put(Correction(ids[0], Merge(anchor, into)))
    page = workspace.crossings.page(ReferentId("PER", "سالم احمد"))
    assert [(each.name, each.into) for each in page.joined] == [("أبو أحمد", "سالم أحمد")]
    text = workspace.crossings.page_text(page, language="en")
    assert "أبو أحمد → سالم أحمد" in text
    workspace.crossings.write(text, tmp_path / "page.md")
    assert (tmp_path / "page.md").read_text("utf-8") == text
