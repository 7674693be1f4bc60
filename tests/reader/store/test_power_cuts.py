"""What an acknowledgement is worth when the power fails: every moment of a writer's work is replayed."""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from reader.errors import StoreError
from reader.store.library import Library
from tests.reader.store.notes_writer import faults

ROOT = Path(__file__).resolve().parents[3]
NOTES = 20


@pytest.fixture
def simulator(shared: Path) -> ModuleType:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    specification = importlib.util.spec_from_file_location("powerloss_sim", shared / "reliability/powerloss_sim.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def judge(folder: str, acknowledged: list[int]) -> dict[str, object]:
    """Open what a power cut has left, as the next start would."""
    last = max(acknowledged, default=-1)
    try:
        with Library.open(Path(folder) / "library.hashiya") as library:
            found = faults(library, last)
    except StoreError as error:
        return {"lost": last + 1, "corrupt": True, "torn": 0, "exc": repr(error)}
    return {
        "lost": sum(fault.startswith("lost") for fault in found),
        "corrupt": any(fault.startswith("check") for fault in found),
        "torn": sum(fault.startswith("note") for fault in found),
        "exc": "; ".join(found),
    }


@pytest.mark.shared
@pytest.mark.timeout(600)
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # the simulator's own
@pytest.mark.parametrize(("names", "torn"), [("ext4", 1), ("posix", 2)])
def test_a_power_cut_at_any_moment_loses_and_halves_no_note(
    simulator: ModuleType, tmp_path: Path, names: str, torn: int
) -> None:
    root, trace = tmp_path / "root", tmp_path / "trace"
    root.mkdir()
    writer = [sys.executable, "-m", "tests.reader.store.notes_writer"]
    arguments = [str(root / "library.hashiya"), str(tmp_path / "local"), "0", str(NOTES)]
    traced = subprocess.run(
        ["strace", "-o", str(tmp_path / "probe"), "true"], check=False, capture_output=True, text=True
    )
    if traced.returncode:
        pytest.skip(f"strace may not trace here: {traced.stderr}")
    heard = simulator.record(str(trace), writer + arguments)
    assert heard.stdout.count(b"ACK") == NOTES
    # The simulator knows no links: giving a second name and taking away the first is a rename in two steps.
    trace.write_text(re.sub(r"(?<!un)link(at)?\(", "rename(", trace.read_text()))
    operations = simulator.parse(str(trace), str(root))
    results, first = simulator.explore(
        operations, str(root), judge, models=(("all", 1), ("drop", 1), ("torn", torn)), dirs=names
    )
    assert first == {}
    for counts in results.values():
        assert counts["states"] >= len(operations)
        assert counts["states_lost"] == counts["corrupt"] == counts["torn_rows"] == 0
