from tests.programs import printed

LATE = "from ui.promised import promise; promise(); from ui.sparedqt import spare_explanations; spare_explanations()"


def test_no_module_s_source_is_read_but_to_import_it():
    program = """
import linecache
from ui.sparedqt import spare_explanations
spare_explanations()
from PySide6.QtCore import QObject
import ui.window, statistics
class Named(QObject): pass
Named().setObjectName("works")
print(sorted(name for name in linecache.cache if "statistics" in name or "window" in name))
"""
    assert printed(program) == "[]\n"


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
    spared = printed(WRONG_CALLS.format(LATE))
    assert "QTimer.setInterval(msec: int" in usual
    assert spared == usual


def test_threads_may_make_their_first_wrong_calls_at_once():
    # PySide6 asks some of them to be explained while it has overlooked an error, see `_Explanations`. Which, is chance.
    program = f"""
{LATE}
from threading import Barrier, Thread
from PySide6.QtCore import QPoint, QTimer
start, told = Barrier(8), []
def call(wrong):
    start.wait()
    try:
        wrong()
    except Exception as error:
        told.append(error)
calls = [lambda: QTimer().setInterval("soon"), lambda: QPoint("here")] * 4
threads = [Thread(target=call, args=(wrong,)) for wrong in calls]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
try:
    QPoint("there")
except TypeError as error:
    print(len(told), "xpos: int" in str(error))
"""
    for _ in range(2):
        assert printed(program) == "8 True\n"


def test_what_explains_is_only_promised_and_comes_when_it_is_wanted():
    program = f"""
import sys
{LATE}
from ui.promised import LateModule
from PySide6.QtWidgets import QWidget
promised = [module for name, module in sys.modules.items() if isinstance(module, LateModule) and "shiboken" in name]
print(sorted(module.__name__.rpartition(".")[2] for module in promised))
print({{module.is_promised for module in promised}}, sys.modules["inspect"].is_promised, type(sys.meta_path).__name__)
from PySide6.support.signature.lib import pyi_generator
print(pyi_generator.generate_pyi.__name__, pyi_generator.is_promised)
"""
    assert printed(program).splitlines() == [
        "['enum_sig', 'errorhandler', 'layout', 'parser', 'pyi_generator', 'tool']",
        "{True} True list",
        "generate_pyi False",
    ]


def test_a_machine_without_pyside_is_told_so():
    program = """
import sys
sys.modules["PySide6"] = None
from ui.sparedqt import spare_explanations
before = sys.meta_path
try:
    spare_explanations()
except ImportError as error:
    print(error.name, sys.meta_path is before)
"""
    assert printed(program) == "PySide6 True\n"
