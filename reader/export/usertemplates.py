"""The user's own Markdown templates: small files in the settings folder, each known by its name."""

from pathlib import Path

from reader.errors import DamagedFileError, UnreadableFileError, UnwritableFileError
from reader.export.atomic import write_atomically
from reader.export.names import file_name
from reader.importers.files import read_bytes

SUFFIX = ".md.j2"


class UserTemplates:
    """The templates in one folder.

    Args:
        folder: Where they lie; made with the first.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> tuple[str, ...]:
        """What they are called, in order; none where the folder cannot be read."""
        try:
            found = [path.name for path in self.folder.iterdir() if path.name.endswith(SUFFIX) and path.is_file()]
        except OSError:
            return ()
        return tuple(sorted(name.removesuffix(SUFFIX) for name in found if not name.startswith(".")))

    def source(self, name: str) -> str:
        """The text of a template.

        Raises:
            UnreadableFileError: There is none by this name, or it may not be read.
            DamagedFileError: It is not UTF-8.
        """
        if name not in self.names():
            raise UnreadableFileError(self.folder / f"{name}{SUFFIX}", "no such template")
        return read_template(self.folder / f"{name}{SUFFIX}")

    def save(self, name: str, source: str) -> str:
        """Write a template; an earlier one by this name is replaced.

        Returns:
            The name that it has now: one that a file can have.

        Raises:
            UnwritableFileError: The system refused; an earlier one is untouched.
        """
        path = self.folder / file_name("{title}", {"title": name, "id": "template"}, SUFFIX)
        write_atomically(path, source.encode("utf-8", "replace"))
        return path.name.removesuffix(SUFFIX)

    def remove(self, name: str) -> None:
        """Take a template away; does nothing where there is none.

        Raises:
            UnwritableFileError: The system refused.
        """
        if name not in self.names():
            return
        path = self.folder / f"{name}{SUFFIX}"
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise UnwritableFileError(path, error.strerror or str(error)) from error


def read_template(path: Path) -> str:
    """The text of a template in any file.

    Raises:
        UnreadableFileError: It is not there, or may not be read.
        DamagedFileError: It is not UTF-8.
    """
    try:
        return read_bytes(path).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise DamagedFileError(path, "not UTF-8") from error
