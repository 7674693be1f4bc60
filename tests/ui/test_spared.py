import subprocess
import sys


def printed(program: str) -> str:
    """What a program of its own prints; it must say nothing else."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout


def test_digests_are_the_same_without_openssl():
    program = """
import sys
{}
import hashlib, hmac, uuid
print(hashlib.sha256(b"abc").hexdigest(), hashlib.blake2b(b"abc", digest_size=16).hexdigest())
print(hashlib.file_digest(open(hashlib.__file__, "rb"), "sha256").hexdigest(), uuid.uuid5(uuid.NAMESPACE_URL, "a"))
print(hmac.new(b"a", b"b", "sha256").hexdigest())
print("_hashlib" in sys.modules and sys.modules["_hashlib"] is not None)
"""
    usual = printed(program.format(""))
    spared = printed(program.format("from ui.spared import spare_openssl; spare_openssl()"))
    assert spared.splitlines()[:-1] == usual.splitlines()[:-1]
    assert spared.splitlines()[-1] == "False"


def test_a_python_without_digests_of_its_own_keeps_openssl():
    program = """
import sys
sys.modules["_md5"] = None
from ui.spared import spare_openssl
spare_openssl()
import hashlib
print(hashlib.md5(b"").hexdigest())
"""
    assert printed(program) == "d41d8cd98f00b204e9800998ecf8427e\n"


def test_no_module_s_source_is_read_but_to_import_it():
    program = """
import linecache
from ui.spared import spare_source_reading
spare_source_reading()
from PySide6.QtCore import QObject
import ui.window, statistics
class Named(QObject): pass
Named().setObjectName("works")
print(sorted(name for name in linecache.cache if "statistics" in name or "window" in name))
"""
    assert printed(program) == "[]\n"
