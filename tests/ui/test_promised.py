import pytest

from tests.programs import printed


def test_a_promised_module_comes_when_something_in_it_is_asked_for():
    program = """
import sys
from ui.promised import promise
promise()
import calendar, uuid
print(calendar.is_promised, uuid.is_promised, calendar.__name__, calendar.__spec__.name, "locale" in sys.modules)
print(calendar.isleap(2024), calendar.is_promised, uuid.is_promised, sys.modules["calendar"] is calendar)
from uuid import UUID
print(UUID(int=1), uuid.is_promised)
try:
    calendar.nothing
except AttributeError as error:
    print(error)
"""
    assert printed(program).splitlines() == [
        "True True calendar calendar False",
        "True False True True",
        "00000000-0000-0000-0000-000000000001 False",
        "module 'calendar' has no attribute 'nothing'",
    ]


def test_what_all_modules_have_does_not_make_it_come():
    program = """
from ui.promised import promise
promise()
import calendar
print(calendar.__file__.endswith("calendar.py"), hasattr(calendar, "__path__"), calendar.is_promised)
"""
    assert printed(program) == "True False True\n"


def test_a_module_that_is_there_already_stays_as_it_is():
    program = """
import calendar
from ui.promised import promise
promise(["calendar", "no_such_module"])
import sys
print(type(sys.modules["calendar"]).__name__, "no_such_module" in sys.modules)
"""
    assert printed(program) == "module False\n"


@pytest.mark.parametrize("name", ["bz2", "lzma"])
def test_a_python_without_a_packer_is_told_so_at_the_import(name: str):
    program = f"""
import sys
finders = sys.meta_path[:]
class Without:
    def __init__(self, finder): self.finder = finder
    def find_spec(self, name, *rest): return None if name == "_{name}" else self.finder.find_spec(name, *rest)
sys.meta_path[:] = [Without(finder) for finder in finders]
from ui.promised import promise
promise()
import zipfile
print(zipfile.{name})
"""
    assert printed(program) == "None\n"


def test_threads_that_ask_at_once_find_the_whole_module():
    program = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from ui.promised import LateModule
from time import sleep
def run(module):
    module.runs = getattr(module, "runs", 0) + 1
    sleep(0.05)
    module.last = "made"
module = LateModule("slow", run)
together = Barrier(8)
def ask(_):
    together.wait()
    return module.last
with ThreadPoolExecutor(8) as pool:
    print(set(pool.map(ask, range(8))), module.runs)
"""
    assert printed(program) == "{'made'} 1\n"
