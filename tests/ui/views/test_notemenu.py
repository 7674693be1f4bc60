import pytest
from PySide6.QtWidgets import QWidget

from reader.store.notelisting import NoteSummary
from tests.ui.making import LABELS, annotation
from ui.views.notemenu import NoteAct, NoteMenu, NoteOffer


@pytest.fixture
def parent(qtbot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def menu(parent: QWidget) -> NoteMenu:
    return NoteMenu(parent)


def offers(menu: NoteMenu, title: str = "") -> list[NoteOffer]:
    menus = {action.menu().title(): action.menu() for action in menu.actions() if action.menu() is not None}
    shown = menus.get(title) if title else menu
    return [action.data() for action in shown.actions() if action.data() is not None] if shown is not None else []


def known(*tags: str) -> NoteSummary:
    return NoteSummary(annotation("الزيارة", "", label="claim", tags=tags), "قمة")


def test_labels_and_tags_are_offered_and_only_their_own_tags_taken_off(menu: NoteMenu):
    menu.offer([known("سفر")], LABELS.values(), ("سفر", "وقت"), all_known=True)
    assert [offer.what for offer in offers(menu, "Label")] == ["claim", "evidence", "question", ""]
    assert [offer.what for offer in offers(menu, "Add Tag")] == ["سفر", "وقت", None]
    assert offers(menu, "Remove Tag") == [NoteOffer(NoteAct.UNTAG, "سفر")]
    menu.offer([known("سفر")], LABELS.values(), ("سفر", "وقت"), all_known=False)
    assert [offer.what for offer in offers(menu, "Remove Tag")] == ["سفر", "وقت"]
    menu.offer([known()], LABELS.values(), ("سفر", "وقت"), all_known=True)
    assert offers(menu, "Remove Tag") == []


def test_what_lies_in_the_trash_can_be_brought_back_or_deleted_for_good(menu: NoteMenu):
    menu.offer([known()], LABELS.values(), (), all_known=True)
    assert NoteOffer(NoteAct.REMOVE) in offers(menu)
    menu.offer_trashed()
    assert offers(menu) == [NoteOffer(NoteAct.RESTORE), NoteOffer(NoteAct.PURGE)]
