"""Small disks of their own, where the machine lets us mount them."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, size_kib: int) -> Iterator[Path]:
    """A file system of `size_kib` at `folder`; skips the test where none can be mounted."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size_kib}k", "none", str(folder)]
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True)
    except OSError as error:
        pytest.skip(f"no file system can be mounted here: {error}")
    if done.returncode:
        pytest.skip(f"no file system can be mounted here: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        # Lazily: the traceback of an expected error still holds a cursor, and so the file.
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def make_read_only(folder: Path, *, read_only: bool = True) -> None:
    """Let nobody, not even root, write on a disk that `small_disk` has mounted; or let everybody again."""
    subprocess.run(["mount", "-o", f"remount,{'ro' if read_only else 'rw'}", str(folder)], check=True)


def fill(disk: Path, *, leave_kib: int = 0) -> Path:
    """Fill a disk but for `leave_kib`; returns the file that does it."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)) == 4096:
            pass
    size = ballast.stat().st_size
    with ballast.open("rb+") as file:
        file.truncate(max(0, size - leave_kib * 1024))
    return ballast
