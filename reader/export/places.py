"""Where the notes of articles lie in a folder, or will lie: for writing them, and for links from one to another."""

from pathlib import Path

from reader.article import Metadata
from reader.export.model import ExportOptions
from reader.export.names import FIELDS, NotesFound, file_name, notes_in


class Places:
    """Gives every article a place; whoever asks for one again gets the same.

    Earlier exports are known by the id in their front matter: they keep their place, wherever it is now and under whatever
    name. No article gets the place of a file that belongs to something else.
    """

    def __init__(self, options: ExportOptions, folder: Path | None = None) -> None:
        """Look through the folder.

        Args:
            options: With the pattern of file names.
            folder: Where; None for a text that goes nowhere: its links then say the names that files would have.
        """
        self._options = options
        self._folder = folder or Path()
        self._there = NotesFound({}, frozenset()) if folder is None else notes_in(folder)
        self._is_real = folder is not None
        self._given: dict[str, Path] = {}
        self._taken: set[str] = set()

    def of(self, article_id: str, metadata: Metadata) -> Path:
        """The place of an article.

        Args:
            article_id: The article.
            metadata: What its name is made of, where it has no place yet.

        Raises:
            FileNameError: The pattern asks for something that articles do not have.
        """
        if article_id not in self._given:
            self._given[article_id] = path = self._found(article_id, metadata)
            self._taken.add(_folded(path))
        return self._given[article_id]

    def of_name(self, name_id: str, name: str, subfolder: str) -> Path | None:
        """The place of the note on a name, which links reach by the name alone.

        Args:
            name_id: Id of the note.
            name: What links call it.
            subfolder: Where a new one comes to lie; empty for the folder itself.

        Returns:
            The place; None where another note has that name, which links then lead to.
        """
        stem_path = self._folder / subfolder / file_name("{title}", {"title": name}, self._options.format.suffix)
        known = self._there.exports.get(name_id, [])
        if known:
            return stem_path if stem_path in known else known[0]
        stem = stem_path.stem.casefold()
        given = {path.stem.casefold() for path in self._given.values()}
        return None if stem in self._there.others or stem in given else stem_path

    def earlier(self, beginning: str) -> list[tuple[str, Path]]:
        """Earlier exports whose id begins so, with their places."""
        found = self._there.exports.items()
        return [(found_id, paths[0]) for found_id, paths in found if found_id.startswith(beginning)]

    def _found(self, article_id: str, metadata: Metadata) -> Path:
        wanted = self._folder / self._name(self._options.file_name, article_id, metadata)
        known = self._there.exports.get(article_id, [])
        if known:
            # Of several copies, the one with the expected name is the live one.
            return wanted if wanted in known else known[0]
        if _folded(wanted) not in self._taken and not (self._is_real and wanted.exists()):
            return wanted
        # Another article, or a note of the user's, has the name already.
        distinct = f"{self._options.file_name} ({article_id.split('-', maxsplit=1)[0]})"
        return self._folder / self._name(distinct, article_id, metadata)

    def _name(self, pattern: str, article_id: str, metadata: Metadata) -> str:
        fields = {name: article_id if name == "id" else getattr(metadata, name) for name in FIELDS}
        return file_name(pattern, fields, self._options.format.suffix)


def _folded(path: Path) -> str:
    """What tells a place from others: on some systems, names that differ in case only are one."""
    return str(path).casefold()
