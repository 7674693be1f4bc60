import platform

import pytest

from tests.programs import printed


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc gives threads memory of their own")
def test_threads_take_memory_from_one_place():
    program = """
import ctypes, os, tempfile, threading
from ui.allocator import share_memory
{}
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
def allocate():
    held.append([bytearray(4000) for _ in range(20)])
    gate.wait()
held, gate = [], threading.Barrier(5)
threads = [threading.Thread(target=allocate) for _ in range(4)]
for thread in threads:
    thread.start()
gate.wait()
for thread in threads:
    thread.join()
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "told").encode()
    told = libc.fopen(path, b"w")
    libc.malloc_info(0, ctypes.c_void_p(told))
    libc.fclose(ctypes.c_void_p(told))
    print(open(path).read().count("<heap nr="))
"""
    assert printed(program.format("print(share_memory())")).split() == ["True", "1"]
    assert int(printed(program.format(""))) > 1
