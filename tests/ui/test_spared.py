from tests.programs import printed


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


DECIMALS = """
import sys
{}
import peewee
print("decimal" in sys.modules and not getattr(sys.modules["decimal"], "is_promised", False))
class Price(peewee.Model):
    amount = peewee.DecimalField(max_digits=9, decimal_places=2)
library = peewee.SqliteDatabase(":memory:")
with library.bind_ctx([Price]):
    library.create_tables([Price])
    from decimal import Decimal, localcontext
    Price.create(amount=Decimal("12.50"))
    print(Price.get().amount, library.execute_sql("select ?", (Decimal("1.5"),)).fetchone())
print(type(peewee.decimal.Decimal(1)) is Decimal, len(sys.meta_path))
"""


def test_decimals_are_the_same_when_they_come_late():
    usual = printed(DECIMALS.format("")).splitlines()
    spared = printed(DECIMALS.format("from ui.spared import spare_decimal; spare_decimal()")).splitlines()
    assert (usual[0], spared[0]) == ("True", "False")
    assert spared[1:] == usual[1:]


def test_decimals_that_are_there_already_are_left_alone():
    program = """
import decimal, sys
from ui.spared import spare_decimal
spare_decimal()
import peewee
print(peewee.decimal is decimal, decimal.Decimal(1))
"""
    assert printed(program) == "True 1\n"


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
