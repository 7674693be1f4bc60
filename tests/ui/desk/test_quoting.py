from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from reader.deeplinks import parse_link
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.dialogs.citation import CitationDialog


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def copied() -> str:
    return QGuiApplication.clipboard().text()


def chosen(sitting: Sitting, language: str) -> None:
    (action,) = (each for each in sitting.desk._actions.quotation_languages.actions() if each.data() == language)
    action.trigger()


def test_a_passage_is_copied_as_a_quotation_with_its_source(sitting: Sitting):
    sitting.window.page.select(span_of("صباح اليوم"))
    sitting.desk._actions.copy_quotation.trigger()
    assert copied().startswith("«صباح اليوم» — «قمة مرتقبة»")
    sitting.window.page.select(None)
    sitting.desk._actions.copy_quotation.trigger()
    assert "Select" in sitting.desk._status._message.text()


def test_without_a_selection_the_highlight_that_is_active_is_quoted(sitting: Sitting):
    added = sitting.annotating.add(span_of("صباح اليوم"))
    sitting.window.page.select(None)
    sitting.window.page.activate(added.id)
    sitting.desk._actions.copy_quotation.trigger()
    assert copied().startswith("«صباح اليوم» — ")


def test_a_passage_is_copied_as_markdown(sitting: Sitting):
    sitting.window.page.select(span_of("صباح اليوم"))
    sitting.desk._actions.copy_markdown.trigger()
    lines = copied().splitlines()
    assert lines[0] == "> صباح اليوم"
    assert lines[2].startswith("— «قمة مرتقبة»")


def test_the_language_of_quotations_is_chosen_and_kept(sitting: Sitting):
    chosen(sitting, "en")
    sitting.window.page.select(span_of("صباح اليوم"))
    sitting.desk._actions.copy_quotation.trigger()
    assert copied().startswith("“صباح اليوم” — “قمة مرتقبة”")
    assert sitting.desk._preferences.settings.quotation_language == "en"
    chosen(sitting, "")
    sitting.desk._actions.copy_quotation.trigger()
    assert copied().startswith("«صباح اليوم»")


def test_a_quotation_ends_in_a_link_to_its_passage_where_that_is_wanted(sitting: Sitting):
    added = sitting.annotating.add(span_of("صباح اليوم"))
    article_id = sitting.session.open_article.id
    sitting.desk._actions.quotation_link.trigger()
    sitting.window.page.select(span_of("صباح اليوم"))
    sitting.desk._actions.copy_quotation.trigger()
    assert copied().endswith(f"hashiya://article/{article_id}?h={added.id}")
    sitting.desk._actions.copy_markdown.trigger()
    assert copied().endswith(f"<hashiya://article/{article_id}?h={added.id}>\n")
    sitting.window.page.select(span_of("روسيا"))
    sitting.desk._actions.copy_quotation.trigger()
    assert copied().endswith(f"hashiya://article/{article_id}")


def test_the_link_that_is_copied_leads_back_to_the_highlight(sitting: Sitting, qtbot):
    added = sitting.annotating.add(span_of("صباح اليوم"))
    sitting.settle()
    page = sitting.window.page
    page.select(None)
    page.activate(added.id)
    sitting.desk._actions.copy_link.trigger()
    link = copied()
    page.activate("")
    sitting.desk._actions.copy_link.trigger()
    assert copied() == link.partition("?")[0]
    sitting.desk._listener.link_received.emit(parse_link(link))
    qtbot.waitUntil(lambda: page.active_annotation == added.id)


def pattern_dialog(sitting: Sitting) -> CitationDialog:
    sitting.desk._actions.quotation_pattern.trigger()
    return next(each for each in sitting.window.findChildren(CitationDialog) if each.isVisible())


def test_quotations_follow_a_pattern_of_ones_own(sitting: Sitting):
    added = sitting.annotating.add(span_of("صباح اليوم"), note="**انظر**")
    sitting.window.page.select(span_of("صباح اليوم"))
    dialog = pattern_dialog(sitting)
    dialog.field.line.setText("{title}: {quote}[ ({note})][ {link}]")
    assert dialog.field.sample.text().startswith("قمة مرتقبة: صباح اليوم (انظر) hashiya://")
    dialog.accept()
    sitting.desk._actions.copy_quotation.trigger()
    assert copied() == f"قمة مرتقبة: صباح اليوم (انظر) hashiya://article/{added.target.article_id}?h={added.id}"
    sitting.desk._actions.copy_markdown.trigger()
    assert copied().startswith("> صباح اليوم\n\n— قمة مرتقبة")
    assert sitting.desk._preferences.settings.quotation_pattern
    dialog = pattern_dialog(sitting)
    dialog.reset.click()
    dialog.accept()
    sitting.desk._actions.copy_quotation.trigger()
    assert copied().startswith("«صباح اليوم» — «قمة مرتقبة»")


def test_a_pattern_that_was_broken_by_hand_is_told_and_nothing_is_copied(sitting: Sitting):
    QGuiApplication.clipboard().setText("before")
    sitting.desk._preferences.remember(quotation_pattern="{quote} {colour}")
    sitting.window.page.select(span_of("صباح اليوم"))
    for action in (sitting.desk._actions.copy_quotation, sitting.desk._actions.copy_markdown):
        action.trigger()
        assert "colour" in sitting.desk._status._message.text()
        assert copied() == "before"
