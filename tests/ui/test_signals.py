import os
import signal
import sys

import pytest
from PySide6.QtCore import QObject

from ui.signals import TerminationSignals


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_becomes_a_call(qtbot, number: int):
    before = signal.getsignal(signal.SIGINT)
    owner = QObject()
    signals = TerminationSignals(owner)
    signals.listen()
    try:
        with qtbot.waitSignal(signals.received):
            os.kill(os.getpid(), number)
    finally:
        signals.close()
        signal.signal(signal.SIGINT, before)
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
