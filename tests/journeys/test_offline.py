"""The program keeps to the machine it runs on."""

import re
import shutil
from pathlib import Path

import pytest

from tests.journeys.driver import Seat, Sitting

HARBOUR = Path(__file__).resolve().parents[1] / "files" / "journeys" / "harbour.txt"


@pytest.mark.journey
@pytest.mark.timeout(180)
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace cannot be found: packaging/test installs it")
def test_no_internet_socket_is_ever_asked_for(seat: Seat) -> None:
    trace = seat.home / "sockets.txt"
    watcher = ["strace", "--follow-forks", "--quiet=all", "--trace=socket,connect", f"--output={trace}"]
    with Sitting(seat, [HARBOUR], watched_by=watcher) as sitting:
        sitting.wait_for(lambda: sitting.ask("mentions"), "names to be underlined", timeout_s=60)
        assert sitting.end() == 0
    asked = trace.read_text(encoding="utf-8")
    assert "AF_UNIX" in asked, "strace saw nothing"
    assert re.findall(r".*(?:AF_INET|AF_NETLINK|AF_PACKET).*", asked) == []
