from PySide6.QtWidgets import QComboBox, QLineEdit

from ui.panel.filterbar import FilterBar


def test_the_bar_tells_of_filter_and_order(qtbot):
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.set_words("Filter…", "By number", "In order")
    line, order = bar.findChild(QLineEdit), bar.findChild(QComboBox)
    assert (line.accessibleName(), order.itemText(1)) == ("Filter…", "In order")
    with qtbot.waitSignal(bar.filter_changed) as told:
        line.setText("روسيا")
    assert told.args == ["روسيا"]
    with qtbot.waitSignal(bar.by_count_changed) as told:
        order.setCurrentIndex(1)
    assert told.args == [False]
    with qtbot.waitSignal(bar.by_count_changed) as told:
        bar.set_by_count(True)
    assert told.args == [True]
