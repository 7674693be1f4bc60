"""What a program has loaded, and what it must not have loaded yet."""

import ast
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOORS = sorted(
    path.relative_to(ROOT).as_posix() for name in ("reader", "ui") for path in (ROOT / name).rglob("late.py")
)
"""The modules whose functions load others when they are called."""

TELLING = """
modules = {name: module for name, module in sys.modules.items() if module and not getattr(module, "is_promised", False)}
made = [f"{name}.{kind}" for name in modules if name.startswith("PySide6.Qt") for kind in vars(modules[name])]
print(*modules, *made)
"""


def behind(door: str) -> set[str]:
    """The modules that the functions of a module load, and those that it names for the type checker only."""
    tree = ast.parse((ROOT / door).read_text(encoding="utf-8"))
    late = [node for part in tree.body if isinstance(part, ast.FunctionDef | ast.If) for node in ast.walk(part)]
    names = [f"{node.module}.{alias.name}" for node in late if isinstance(node, ast.ImportFrom) for alias in node.names]
    return {module for name in names for module in (name, name.rpartition(".")[0]) if is_module(module)}


def is_module(name: str) -> bool:
    return (ROOT / f"{name.replace('.', '/')}.py").is_file()


def loaded_by(code: str, *arguments: str) -> set[str]:
    """The modules that a program of its own has loaded when it ends, and what of Qt it has made (`PySide6.QtGui.QIcon`)."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\n{TELLING}", *arguments],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split())
