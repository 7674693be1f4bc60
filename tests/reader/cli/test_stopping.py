import signal
import threading
from collections.abc import Iterator

import pytest

from reader.cli.stopping import stopped_by_signal
from reader.errors import CancelledError


@pytest.fixture
def interrupts() -> Iterator[None]:
    """The signal as Python takes it, also where whoever runs the tests has it ignored, as in the background of a shell."""
    inherited = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, inherited)


@pytest.mark.usefixtures("interrupts")
def test_a_signal_stops_the_work_at_its_next_step():
    before = signal.getsignal(signal.SIGINT)
    with stopped_by_signal() as progress:
        progress.step(0, 2)
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(CancelledError):
            progress.step(1, 2)
        assert progress.is_stopped
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_another_thread_has_no_signals_to_take():
    seen = []

    def work():
        with stopped_by_signal() as progress:
            progress.step(0, 1)
            seen.append(progress.is_stopped)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [False]
