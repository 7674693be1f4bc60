from pathlib import Path

import pytest

from reader.arabic.finding import FindMode
from ui.desk.finding import Finding
from ui.preferences import Preferences
from ui.widgets.findbar import FindBar
from ui.window import MainWindow


@pytest.fixture
def preferences(dressed, tmp_path: Path) -> Preferences:
    return Preferences(dressed, tmp_path / "settings.toml")


@pytest.fixture
def window(qtbot, preferences: Preferences) -> MainWindow:
    window = MainWindow(preferences.measures, preferences.page_style)
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_bar_is_made_when_words_are_looked_for_and_hands_on_what_it_says(window, preferences, qtbot):
    preferences.remember(find_mode=FindMode.EXACT.value)
    finding = Finding(window, preferences)
    finding.give_up()
    preferences.switch_theme()
    assert window.findChild(FindBar) is None
    with qtbot.waitSignal(finding.hits_changed) as told:
        finding.begin("قال زيد وقال عمرو", 0, "قال")
    assert [(span.start, span.end) for span in told.args[0]] == [(0, 3)]
    assert finding.bar.isVisible()
    assert finding.bar is window.findChild(FindBar)
    with qtbot.waitSignal(finding.closed):
        finding.bar.leave()
    finding.bar.mode_changed.emit(FindMode.AS_WRITTEN)
    assert preferences.settings.find_mode == FindMode.AS_WRITTEN.value


def test_the_bar_follows_the_theme_and_another_article_ends_the_search(window, preferences):
    finding = Finding(window, preferences)
    finding.begin("قال زيد", 0, "زيد")
    before = finding.bar._close.icon().cacheKey()
    preferences.switch_theme()
    assert finding.bar._close.icon().cacheKey() != before
    finding.give_up()
    assert not finding.bar.isVisible()
