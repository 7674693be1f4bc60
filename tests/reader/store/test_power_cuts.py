"""What an acknowledgement is worth when the power fails: every moment of a writer's work is replayed."""

import hashlib
import importlib.util
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from reader.errors import StoreError
from reader.store.library import Library
from tests.conftest import SHARED
from tests.reader.store.notes_writer import faults

ROOT = Path(__file__).resolve().parents[3]
NOTES = 20
"""Long notes among short ones, and tags that are there already."""


@pytest.fixture(scope="module")
def simulator() -> ModuleType:
    if not SHARED.is_dir():
        pytest.skip(f"there is no {SHARED}")
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    specification = importlib.util.spec_from_file_location("powerloss_sim", SHARED / "reliability/powerloss_sim.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def recorded(simulator: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[tuple], Path]:
    """What a writer of notes did to its folder, step by step, and the folder."""
    folder = tmp_path_factory.mktemp("recorded")
    root, trace = folder / "root", folder / "trace"
    root.mkdir()
    traced = subprocess.run(
        ["strace", "-o", str(folder / "probe"), "true"], check=False, capture_output=True, text=True
    )
    if traced.returncode:
        pytest.skip(f"strace may not trace here: {traced.stderr}")
    writer = [sys.executable, "-m", "tests.reader.store.notes_writer"]
    heard = simulator.record(
        str(trace), [*writer, str(root / "library.hashiya"), str(folder / "local"), "0", str(NOTES)]
    )
    assert heard.stdout.count(b"ACK") == NOTES
    # The simulator knows no links: giving a second name and taking away the first is a rename in two steps.
    trace.write_text(re.sub(r"(?<!un)link(at)?\(", "rename(", trace.read_text()))
    return simulator.parse(str(trace), str(root)), root


@dataclass(frozen=True)
class Left:
    """What a power cut has left.

    Attributes:
        digest: Of the names and contents of all files: many cuts leave the same, which need not be opened twice.
        last: The last note that was acknowledged; -1 for none.
    """

    folder: Path = field(compare=False)
    digest: bytes
    last: int


def judge(folder: str, acknowledged: list[int]) -> dict[str, object]:
    """Say what is wrong with what a power cut has left."""
    place, digest = Path(folder), hashlib.sha256()
    for path in sorted(path for path in place.rglob("*") if path.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(place)} {len(content)}\n".encode())
        digest.update(content)
    return wrongs(Left(place, digest.digest(), max(acknowledged, default=-1)))


@cache
def wrongs(left: Left) -> dict[str, object]:
    """Open it, as the next start would."""
    try:
        with Library.open(left.folder / "library.hashiya") as library:
            found = faults(library, left.last)
    except StoreError as error:
        return {"lost": left.last + 1, "corrupt": True, "torn": 0, "exc": repr(error)}
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
    simulator: ModuleType, recorded: tuple[list[tuple], Path], names: str, torn: int
) -> None:
    operations, root = recorded
    results, first = simulator.explore(
        operations, str(root), judge, models=(("all", 1), ("drop", 1), ("torn", torn)), dirs=names
    )
    assert first == {}
    for counts in results.values():
        assert counts["states"] >= len(operations)
        assert counts["states_lost"] == counts["corrupt"] == counts["torn_rows"] == 0
