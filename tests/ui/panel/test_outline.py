from PySide6.QtCore import Qt

from tests.ui.making import TEXT, article, span_of
from ui.panel.outline import OutlineTab
from ui.widgets.rows import RowView


def test_a_heading_leads_to_its_place_and_reading_marks_it(qtbot, theme, measures):
    tab = OutlineTab(theme, measures)
    qtbot.addWidget(tab)
    tab.set_article(article())
    tab.resize(300, 300)
    tab.show()
    view = tab.findChild(RowView)
    tab.follow(len(TEXT))
    assert view.currentIndex().row() == 1
    with qtbot.waitSignal(tab.passage_requested) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [span_of("تحديات وفرص")]
    assert not tab.grab().isNull()
