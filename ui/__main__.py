"""The one command of the program: a sub-command for scripts, otherwise the window."""

import gc
import os
import sys

from ui.compatibility import missing_display, missing_library
from ui.promised import promise


def main() -> int:
    """Run the command line or the window.

    The imports stand here, and nowhere else in the program inside a function, because this is where two programs part:
    a script must not pay for Qt, which may not even be there, and the window must not pay for the command line. Neither
    is to pay for modules that are promised, or for methods that all data classes can share, which is too late once another
    has imported or made them.

    Returns:
        The exit code.
    """
    promise()
    from ui.sharedmethods import share_dataclass_methods

    share_dataclass_methods()
    from reader.cli.names import is_for_command_line

    arguments = sys.argv[1:]
    if is_for_command_line(arguments):
        from reader.cli.main import main as run_command

        return run_command(arguments)
    if refusal := missing_display(sys.platform, os.environ):
        sys.stderr.write(f"hashiya: {refusal}\n")
        return 1
    # Loading makes what stays: looking through it for garbage takes a thirtieth of the start. `ui/app.py` ends this.
    gc.disable()
    from ui.allocator import share_memory
    from ui.spared import spare_openssl, spare_peewee
    from ui.sparedqt import spare_explanations

    share_memory()
    try:
        spare_openssl()
        spare_peewee()
        spare_explanations()
        from ui.app import main as open_window
    except ImportError as error:
        if error.name is None or error.name.partition(".")[0] not in {"PySide6", "shiboken6"}:
            raise
        sys.stderr.write(f"hashiya: {missing_library(error)}\n")
        return 1
    return open_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
