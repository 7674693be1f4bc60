"""Write requirements.txt and requirements-test.txt: every version locked, with hashes, for every Python we run on.

    python packaging/lock.py PYTHON...

Each PYTHON is an interpreter with pip-tools, one for each minor version (3.11, 3.12, 3.13). pip-compile resolves for
the Python it runs on only; what the runs agree on is written once, the rest is marked with the versions it is for.
Versions that are locked already stay as long as they fit; to have newer ones, take their lines out first.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"requirements.txt": ("build",), "requirements-test.txt": ("build", "test", "transformers")}
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)")
HASH = re.compile(r"--hash=(?P<hash>sha256:[0-9a-f]{64})")


@dataclass(slots=True)
class Pin:
    """One locked version.

    Attributes:
        hashes: Of every file of this version.
        pythons: The minor versions (3, N) that resolve to it.
    """

    hashes: set[str] = field(default_factory=set)
    pythons: set[tuple[int, int]] = field(default_factory=set)


def compile_lock(python: str, extras: tuple[str, ...], locked: Path) -> str:
    """Let pip-compile resolve the project's dependencies for one Python, near to what is locked."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "lock.txt"
        shutil.copy(locked, output)
        command = [
            python,
            "-m",
            "piptools",
            "compile",
            "--quiet",
            "--generate-hashes",
            "--strip-extras",
            "--allow-unsafe",
        ]
        command += [
            "--no-emit-index-url",
            "--no-emit-find-links",
            "--no-emit-trusted-host",
            "--no-header",
            "--no-annotate",
        ]
        command += [f"--extra={extra}" for extra in extras]
        subprocess.run([*command, f"--output-file={output}", "pyproject.toml"], cwd=ROOT, check=True)
        return output.read_text(encoding="utf-8")


def minor_version(python: str) -> tuple[int, int]:
    """Ask an interpreter which Python it is."""
    code = "import sys; print(*sys.version_info[:2])"
    major, minor = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    return int(major), int(minor)


def merge(locks: dict[tuple[int, int], str]) -> str:
    """Join the locks of several Pythons into one, with markers where they differ."""
    pins: dict[tuple[str, str], Pin] = {}
    for python, lock in locks.items():
        pin = Pin()
        for line in lock.splitlines():
            if found := PIN.match(line):
                pin = pins.setdefault((found["name"].lower(), found["version"]), Pin())
                pin.pythons.add(python)
            pin.hashes.update(found["hash"] for found in HASH.finditer(line))
    lines = [
        " \\\n".join(
            [f"{name}=={version}{marker(pin.pythons, set(locks))}", *(f"    --hash={h}" for h in sorted(pin.hashes))]
        )
        for (name, version), pin in sorted(pins.items())
    ]
    return "\n".join(lines) + "\n"


def marker(pythons: set[tuple[int, int]], everyone: set[tuple[int, int]]) -> str:
    """The environment marker for the versions that a pin is for; empty if it is for all.

    Raises:
        ValueError: The versions are neither the oldest nor the newest ones.
    """
    others = everyone - pythons
    if not others:
        return ""
    if max(pythons) < min(others):
        return ' ; python_version < "{}.{}"'.format(*min(others))
    if min(pythons) > max(others):
        return ' ; python_version >= "{}.{}"'.format(*min(pythons))
    raise ValueError(f"no simple marker for {sorted(pythons)} among {sorted(everyone)}")


def main(interpreters: list[str]) -> int:
    """Write both locks."""
    if not interpreters:
        print(__doc__, file=sys.stderr)
        return 2
    pythons = {minor_version(python): python for python in interpreters}
    for name, extras in LOCKS.items():
        path = ROOT / "packaging" / name
        lock = merge({version: compile_lock(python, extras, path) for version, python in sorted(pythons.items())})
        path.write_text(f"# Made by packaging/lock.py from pyproject.toml.\n{lock}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
