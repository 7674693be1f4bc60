import pytest
from PySide6.QtWidgets import QWidget

from ui.panel.parts import NotesPart, SourcesPart


@pytest.mark.parametrize("kind", [NotesPart, SourcesPart])
def test_all_that_one_part_tells_the_other_hands_on(qtbot, kind: type[NotesPart] | type[SourcesPart]):
    outer, inner = kind(), kind()
    for part in (outer, inner):
        qtbot.addWidget(part)
    outer.hand_on(inner)
    meta = kind.staticMetaObject
    signals = [meta.method(place) for place in range(QWidget.staticMetaObject.methodCount(), meta.methodCount())]
    assert len(signals) > 5
    for signal in signals:
        name, values = bytes(signal.name()).decode(), [object() for _ in range(signal.parameterCount())]
        with qtbot.waitSignal(getattr(outer, name)) as told:
            getattr(inner, name).emit(*values)
        assert told.args == values
