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


DATA_CLASSES = """
import dataclasses, inspect, pickle, copy
{}
from dataclasses import dataclass, field, replace, asdict, astuple
@dataclass(frozen=True, slots=True, order=True)
class Place:
    \"\"\"Somewhere.\"\"\"
    x: int
    y: float = 0.5
    names: tuple[str, ...] = ()
    def far(self) -> bool:
        return self.x > 10
@dataclass
class Mutable:
    items: list[int] = field(default_factory=list)
@dataclass(frozen=True, eq=False)
class Identity:
    a: int
a, b = Place(1), Place(1)
print(a, a == b, a != Place(2), hash(a) == hash(b), a < Place(2), {{a: 1}}[b], a == 3)
print(replace(a, x=12).far(), asdict(a), astuple(a), inspect.signature(Place), inspect.signature(Mutable))
print(pickle.loads(pickle.dumps(Mutable([1]))) == Mutable([1]), copy.copy(a) == a, Mutable() == Mutable(), Mutable([2]))
print(Identity(1) == Identity(1), Identity(1))
for wrong in (lambda: setattr(a, "x", 3), lambda: delattr(a, "x"), lambda: hash(Mutable())):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(Place.__eq__.__name__, Place.__repr__.__name__, [field.name for field in dataclasses.fields(a)], Place.__doc__)
"""


def test_data_classes_are_the_same_whenever_their_methods_are_written():
    usual = printed(DATA_CLASSES.format(""))
    late = printed(DATA_CLASSES.format("from ui.spared import spare_dataclass_methods; spare_dataclass_methods()"))
    assert "FrozenInstanceError" in usual
    assert late == usual


def test_a_data_class_with_slots_leaves_no_draft_of_itself():
    program = """
import gc
from ui.spared import spare_dataclass_methods
spare_dataclass_methods()
from dataclasses import dataclass
@dataclass(frozen=True, slots=True)
class Place:
    x: int
@dataclass(frozen=True, slots=True)
class Town(Place):
    name: str
gc.collect()
print(sorted(kind.__name__ for kind in gc.get_objects() if isinstance(kind, type) and kind.__module__ == "__main__"))
for name in ("x", "name", "other"):
    try:
        setattr(Town(1, "a"), name, 2)
    except AttributeError as error:
        print(type(error).__name__, error)
"""
    assert printed(program).splitlines() == [
        "['Place', 'Town']",
        *(f"FrozenInstanceError cannot assign to field '{name}'" for name in ("x", "name", "other")),
    ]


WRONG_CALLS = """
import sys
{}
from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
class Sender(QObject):
    sent = Signal(int)
for wrong in (
    lambda: QTimer().setInterval("soon"),
    lambda: QTimer().setInterval(1, 2),
    lambda: QTimer(nonsense=3),
    lambda: QPoint("here"),
    lambda: QColor(1, 2, "z"),
    lambda: Sender().sent.emit(1, 2),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(QWidget.grab.__doc__)
import PySide6.support.signature as signature
print(signature.parser is sys.modules["shibokensupport.signature.parser"], signature.layout.__name__)
"""


def test_a_wrong_call_is_told_in_the_same_words():
    usual = printed(WRONG_CALLS.format(""))
    spared = printed(WRONG_CALLS.format("from ui.spared import spare_stub_writing; spare_stub_writing()"))
    assert "QTimer.setInterval(msec: int" in usual
    assert spared == usual


def test_what_writes_stub_files_is_only_promised_and_comes_when_it_is_wanted():
    program = """
import sys
from ui.promised import LateModule
from ui.spared import spare_stub_writing
before = sys.meta_path
spare_stub_writing()
from PySide6.QtWidgets import QWidget
promised = [module for name, module in sys.modules.items() if isinstance(module, LateModule) and "shiboken" in name]
print(sorted(module.__name__.rpartition(".")[2] for module in promised))
print({module.is_promised for module in promised}, sys.meta_path is before)
from PySide6.support.signature.lib import pyi_generator
print(pyi_generator.generate_pyi.__name__, pyi_generator.is_promised)
"""
    assert printed(program).splitlines() == ["['enum_sig', 'pyi_generator']", "{True} True", "generate_pyi False"]


def test_a_machine_without_pyside_is_told_so():
    program = """
import sys
sys.modules["PySide6"] = None
from ui.spared import spare_stub_writing
before = sys.meta_path
try:
    spare_stub_writing()
except ImportError as error:
    print(error.name, sys.meta_path is before)
"""
    assert printed(program) == "PySide6 True\n"
