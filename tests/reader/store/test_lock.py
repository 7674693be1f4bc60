import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import LockedLibraryError
from reader.store.lock import FileLock, InstanceLock, library_key

HOLDER = """
import sys
from pathlib import Path
from reader.store.lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]), Path(sys.argv[2]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(path: Path, backups: Path) -> subprocess.Popen[str]:
    """Another process that holds the library."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path), str(backups)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_a_second_instance_is_told_that_there_is_one(path: Path, backups: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(LockedLibraryError) as caught:
        InstanceLock(path, backups).acquire()
    assert caught.value.path == path
    end(holder)


def test_a_lock_dies_with_its_process(path: Path, backups: Path, holder: subprocess.Popen[str]) -> None:
    end(holder)
    with InstanceLock(path, backups):
        pass


def test_a_lock_can_be_given_back_and_taken_again(path: Path, backups: Path) -> None:
    first, second = InstanceLock(path, backups), InstanceLock(path, backups)
    first.acquire()
    with pytest.raises(LockedLibraryError):
        second.acquire()
    first.release()
    first.release()
    second.acquire()
    second.release()


def test_two_libraries_have_two_locks(tmp_path: Path, backups: Path) -> None:
    with InstanceLock(tmp_path / "a.hashiya", backups), InstanceLock(tmp_path / "b.hashiya", backups):
        pass


def test_the_library_itself_is_never_locked(path: Path, backups: Path) -> None:
    with InstanceLock(path, backups):
        assert not path.exists()


def test_a_library_has_one_key_by_whatever_way_it_is_reached(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    assert library_key(tmp_path / "folder" / "x.hashiya") == library_key(tmp_path / "link" / "x.hashiya")
    assert library_key(tmp_path / "x.hashiya") != library_key(tmp_path / "folder" / "x.hashiya")


def test_a_file_lock_makes_its_folder(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "a" / "b" / "lock")
    assert lock.acquire()
    lock.release()


def test_a_lock_that_is_held_is_held_on_and_one_that_cannot_be_made_is_done_without(path: Path, backups: Path) -> None:
    lock = InstanceLock(path, backups)
    lock.hold()
    lock.hold()
    with pytest.raises(LockedLibraryError):
        InstanceLock(path, backups).hold()
    lock.release()
    file = path.with_name("no folder")
    file.write_text("")
    InstanceLock(path, file).hold()
