from PySide6.QtWidgets import QTabBar

from ui.panel.panel import SidePanel, Tab
from ui.theme import load_theme


def test_tabs_are_shown_and_named(qtbot, theme, measures, preview):
    panel = SidePanel(theme, measures, preview)
    qtbot.addWidget(panel)
    panel.show()
    with qtbot.waitSignal(panel.tab_changed):
        panel.show_tab(Tab.NOTES)
    assert panel.tab == Tab.NOTES
    assert panel.notes.isVisible()
    bar = panel.findChild(QTabBar)
    assert [bar.tabText(tab) for tab in Tab] == ["Entities", "Sources", "Notes", "Contents"]


def test_the_panel_speaks_arabic_while_it_runs(qtbot, theme, measures, preview, spoken):
    panel = SidePanel(theme, measures, preview)
    qtbot.addWidget(panel)
    spoken.apply("ar", "western")
    qtbot.waitUntil(lambda: panel.findChild(QTabBar).tabText(Tab.SOURCES) == "المصادر")
    assert panel.isRightToLeft()


def test_the_panel_takes_another_theme(qtbot, theme, measures, preview):
    panel = SidePanel(theme, measures, preview)
    qtbot.addWidget(panel)
    panel.set_theme(load_theme("dark"))
    assert not panel.grab().isNull()
