import subprocess
import sys


def run(code, *arguments):
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)


def test_a_command_goes_to_the_command_line():
    code = (
        "import sys; from ui.__main__ import main; code = main(); sys.exit('Qt' if 'PySide6' in sys.modules else code)"
    )
    done = run(code, "list", "--help")
    assert done.returncode == 0
    assert "hashiya list" in done.stdout


def test_a_machine_without_qt_is_told_in_words():
    code = "import sys; sys.modules['PySide6'] = None; from ui.__main__ import main; sys.exit(main())"
    done = run(code, "article.txt")
    assert done.returncode == 1
    assert done.stderr.startswith("hashiya: ")
    assert "Traceback" not in done.stderr


def test_a_fault_of_our_own_is_not_taken_for_a_missing_qt():
    code = "import sys; from ui.__main__ import main; sys.modules['ui.app'] = None; sys.exit(main())"
    assert "ModuleNotFoundError" in run(code, "article.txt").stderr
