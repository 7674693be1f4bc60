from PySide6.QtWidgets import QLineEdit, QToolButton

from ui.panel.filterbar import FilterBar


def test_the_bar_tells_of_filter_and_order(qtbot):
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.set_words("Filter…", "By number", "In order")
    line, order = bar.findChild(QLineEdit), bar.findChild(QToolButton, "choice")
    by_count, by_place = order.menu().actions()
    assert (line.accessibleName(), by_count.text(), by_place.text()) == ("Filter…", "By number", "In order")
    with qtbot.waitSignal(bar.filter_changed) as told:
        line.setText("روسيا")
    assert told.args == ["روسيا"]
    with qtbot.waitSignal(bar.by_count_changed) as told:
        by_place.trigger()
    assert told.args == [False]
    with qtbot.waitSignal(bar.by_count_changed) as told:
        bar.set_by_count(True)
    assert told.args == [True]


def test_the_button_says_the_order_that_is_chosen(qtbot):
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.set_by_count(True)
    bar.set_words("Filter…", "By number", "In order")
    order = bar.findChild(QToolButton, "choice")
    by_count, by_place = order.menu().actions()
    assert (order.text(), order.accessibleDescription(), by_count.isChecked()) == ("By number", "By number", True)
    by_place.trigger()
    assert (order.text(), by_count.isChecked(), by_place.isChecked()) == ("In order", False, True)


def test_the_button_is_as_high_as_the_line(qtbot):
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.set_words("صفِّ الكيانات…", "بالعدد", "بالترتيب")
    bar.resize(300, bar.sizeHint().height())
    bar.show()
    line, order = bar.findChild(QLineEdit), bar.findChild(QToolButton, "choice")
    assert abs(order.height() - line.height()) <= 2
