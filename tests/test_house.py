"""The house as DESIGN draws it: what may stand where, checked on the source itself. import-linter holds the directions."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.lateness import DOORS, behind
from ui.compatibility import SYSTEM_PACKAGES

ROOT = Path(__file__).resolve().parent.parent
OURS = ("reader", "ui", "resources", "tests")
FOLDERS = {"reader", "ui", "resources", "tests", "packaging", ".ci"}
MODULES = sorted(path.relative_to(ROOT).as_posix() for name in ("reader", "ui") for path in (ROOT / name).rglob("*.py"))
# A script must not pay for the window, and the first paint must not wait for the library. All else that is loaded late is
# loaded through a room's `late.py`.
LATE_IMPORTS = {
    "ui/__main__.py": {
        "reader.cli.main.main",
        "reader.cli.names.is_for_command_line",
        "ui.allocator.share_memory",
        "ui.app.main",
        "ui.sharedmethods.share_dataclass_methods",
        "ui.spared.spare_openssl",
        "ui.spared.spare_peewee",
        "ui.sparedqt.spare_explanations",
    },
    "ui/app.py": {"ui.desk.desk.Desk"},
}
OPENED_LATE = {name for door in DOORS for name in behind(door)}
# Loaded by what is behind a door, and named before for the type checker; `tests/ui/test_late.py` holds that they are late.
LOADED_WITH_IT = {"reader.arabic.finding", "reader.queries.matching", "ui.views.view"}
BINARY = {".png", ".docx", ".epub", ".pdf", ".gz", ".xz", ".model", ".qm", ".hashiya", ".odt", ".zip"}
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}){1,2}")
# Parted, so that this file does not hold what it forbids.
HOSTS = re.compile(
    "|".join(("pypi" + r"\.org", "python" + r"hosted\.org", "deb" + r"\.debian\.org", "registry" + r"\.npmjs"))
)


@cache
def tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf-8"), module)


def imports(node: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    """Every import under a node, as a dotted name (`PySide6.QtCore.Qt`)."""
    for part in ast.walk(node):
        if isinstance(part, ast.Import):
            yield from ((part, alias.name) for alias in part.names)
        elif isinstance(part, ast.ImportFrom):
            yield from ((part, f"{part.module}.{alias.name}") for alias in part.names)


def imported(module: str) -> set[str]:
    return {name for _, name in imports(tree(module))}


def types_only(module: str) -> set[str]:
    """What a module imports under `if TYPE_CHECKING`."""
    blocks = [
        node for node in tree(module).body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    return {name for block in blocks for _, name in imports(block)}


def is_under(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def constants(module: str) -> list[object]:
    """The constants in the code of a module, docstrings left out."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree(module))
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value for node in ast.walk(tree(module)) if isinstance(node, ast.Constant) and id(node) not in docstrings
    ]


def calls(module: str) -> set[str]:
    """What a module calls: `print` for `print(...)`, `.setHtml` for `self.browser.setHtml(...)`."""
    called = (node.func for node in ast.walk(tree(module)) if isinstance(node, ast.Call))
    return {node.id if isinstance(node, ast.Name) else f".{getattr(node, 'attr', '')}" for node in called}


@cache
def tracked() -> list[str]:
    """The repository's files, as git knows them."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    return [name for name in listed.decode().split("\0") if name]


def test_only_the_folders_of_the_design_stand_at_the_top() -> None:
    assert {name.partition("/")[0] for name in tracked() if "/" in name} <= FOLDERS


def test_no_tracked_file_names_a_registry_host() -> None:
    texts = [ROOT / name for name in tracked() if Path(name).suffix not in BINARY and (ROOT / name).is_file()]
    assert [path.name for path in texts if HOSTS.search(path.read_text(encoding="utf-8", errors="replace"))] == []


@pytest.mark.parametrize("module", [module for module in MODULES if not module.endswith("__init__.py")])
def test_a_module_has_its_test_file(module: str) -> None:
    path = Path(module)
    test = ROOT / "tests" / path.parent / f"test_{path.stem.strip('_')}.py"
    assert test.is_file(), f"{test.relative_to(ROOT)} is missing"


@pytest.mark.parametrize("module", [module for module in MODULES if module.endswith("__init__.py")])
def test_a_package_file_holds_a_docstring_only(module: str) -> None:
    assert ast.get_docstring(tree(module))
    assert len(tree(module).body) == 1


@pytest.mark.parametrize("module", [module for module in MODULES if not module.endswith("/late.py")])
def test_our_own_modules_are_imported_at_the_top(module: str) -> None:
    top = {statement for statement in tree(module).body if isinstance(statement, ast.Import | ast.ImportFrom)}
    hidden = [name for statement, name in imports(tree(module)) if statement not in top and name.split(".")[0] in OURS]
    # What is loaded late is known to the type checker only.
    typed = {name for name in types_only(module) if name.rpartition(".")[0] in OPENED_LATE | LOADED_WITH_IT}
    assert set(hidden) - typed <= LATE_IMPORTS.get(module, set())


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_its_room_may(module: str) -> None:
    names = imported(module)
    if not module.startswith("ui/"):
        assert [name for name in names if is_under(name, "PySide6") or is_under(name, "ui")] == []
    if not module.startswith("reader/store/"):
        assert [name for name in names if is_under(name, "peewee") or is_under(name, "playhouse")] == []
    if module != "ui/errors.py":
        assert [name for name in names if name.endswith((".QMessageBox", ".QErrorMessage"))] == []
    network = {name for name in names if is_under(name, "PySide6.QtNetwork")}
    assert network <= {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}
    assert "PySide6.QtWidgets.QTextBrowser" not in names
    if module != "ui/dialogs/history.py":  # keeps Qt's own history of folders in our folder
        assert "PySide6.QtCore.QSettings" not in names


@pytest.mark.parametrize("module", MODULES)
def test_a_module_calls_nothing_that_is_banned(module: str) -> None:
    banned = {"eval", "exec", "print", "sleep", ".sleep"}
    if module.startswith("ui/"):
        banned |= {".setHtml", ".insertHtml", ".processEvents"}
    assert calls(module) & banned == set()


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith("ui/")])
def test_colours_come_from_the_themes(module: str) -> None:
    literal = [value for value in constants(module) if isinstance(value, str) and COLOUR.fullmatch(value)]
    named = [
        node.attr
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "GlobalColor"
    ]
    numbers = [
        ast.unparse(node)
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QColor"
        if len(node.args) >= 3 and all(isinstance(argument, ast.Constant) for argument in node.args)
    ]
    assert [*literal, *(name for name in named if name != "transparent"), *numbers] == []


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith("ui/")])
def test_no_svg_is_read_while_the_window_runs(module: str) -> None:
    # Their reader costs 1.6 MB: see packaging/draw_icons.py.
    assert [value for value in constants(module) if isinstance(value, str) and value.endswith(".svg")] == []


@pytest.mark.parametrize("module", [m for m in MODULES if m.startswith("ui/") and m != "ui/textpos.py"])
def test_only_one_module_of_the_window_knows_utf_16(module: str) -> None:
    knows = {"utf-16", "utf-16-le", "utf-16-be", "utf_16", "utf16", 0x10000, 0xFFFF, "\uffff"}
    assert [value for value in constants(module) if isinstance(value, str | int) and value in knows] == []


def test_the_system_libraries_are_listed_alike_everywhere() -> None:
    setup = (ROOT / "packaging" / "setup.sh").read_text(encoding="utf-8")
    listed = re.search(r"^window_packages='([^']*)'", setup, re.MULTILINE)
    assert listed is not None
    assert set(listed[1].split()) == {*SYSTEM_PACKAGES.split(), "fonts-hosny-amiri"}
