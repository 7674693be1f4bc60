"""What can go wrong for a user: facts, not words; `ui/strings.py` and `reader/cli.py` say them."""

from enum import StrEnum
from pathlib import Path


class ReaderError(Exception):
    """Base of all that a user can meet."""


class CancelledError(ReaderError):
    """The user stopped a long piece of work."""


class FileError(ReaderError):
    """Something is wrong with one file.

    Attributes:
        path: The file (or the name it was given by, for pasted text).
        reason: What the system or the parser said, untranslated; may be empty.
    """

    def __init__(self, path: Path, reason: str = "") -> None:
        super().__init__(f"{path}: {reason}" if reason else str(path))
        self.path = path
        self.reason = reason


class UnreadableFileError(FileError):
    """The file is missing, a directory or a socket, forbidden, or vanished while it was read."""


class TooLargeFileError(UnreadableFileError):
    """The file is longer than any article.

    Attributes:
        size: Its length in bytes.
        most: The greatest length that is read.
    """

    def __init__(self, path: Path, *, size: int, most: int) -> None:
        super().__init__(path, f"{size} bytes, at most {most} are read")
        self.size = size
        self.most = most


class NotAFileError(UnreadableFileError):
    """What bears the name is a folder, a pipe, a socket or a device."""


class ChangingFileError(UnreadableFileError):
    """Another program writes the file while it is read, again and again."""


class UnknownFormatError(FileError):
    """No importer knows this kind of file."""


class EmptyFileError(FileError):
    """The file holds no text that could be read."""


class ScannedFileError(FileError):
    """The file's pages are pictures of text, or their fonts do not tell which letters they draw."""


class DamagedFileError(FileError):
    """The file's format is known, but its content is broken, encrypted or hostile."""


class ProtectedFileError(DamagedFileError):
    """The file is encrypted, and a password or a licence opens it."""


class HostileFileError(DamagedFileError):
    """The file is made so that it harms whoever reads it: it unpacks to far more than it weighs, or declares entities."""


class NewerFileError(FileError):
    """The file was written by a newer Hashiya; `reason` names its version."""


class UnwritableFileError(FileError):
    """The file or its folder cannot be written (permissions, full disk, vanished)."""


class StoreError(ReaderError):
    """Base of what can go wrong with a library file.

    Attributes:
        path: The library file.
        reason: What SQLite or the system said, untranslated; may be empty.
    """

    def __init__(self, path: Path, reason: str = "") -> None:
        super().__init__(f"{path}: {reason}" if reason else str(path))
        self.path = path
        self.reason = reason


class NotALibraryError(StoreError):
    """The file is empty, no SQLite file, or another program's SQLite file."""


class NewerLibraryError(StoreError):
    """The file was written by a newer Hashiya.

    Attributes:
        version: The file's schema version.
        supported: The newest schema version that this program knows.
    """

    def __init__(self, path: Path, *, version: int, supported: int) -> None:
        super().__init__(path, f"schema {version}, this program knows {supported}")
        self.version = version
        self.supported = supported


class DamagedLibraryError(StoreError):
    """SQLite or a row hash says that the file is corrupt."""


class DamagedRowsError(DamagedLibraryError):
    """Parts of a library that can be opened are not what was written; `reason` names them, one a line."""


class LockedLibraryError(StoreError):
    """Another program holds the library."""


class FullDiskError(StoreError):
    """There is no room left where the library or its backup lies."""


class ReadOnlyLibraryError(StoreError):
    """The library, its folder or its medium cannot be written; reading works."""


class MovedLibraryError(ReadOnlyLibraryError):
    """The library file was moved, replaced or deleted while it was open."""


class MigrationError(StoreError):
    """An older library could not be brought up to date; it is untouched."""


class NotFoundError(ReaderError):
    """Nothing in the library answers to this id or prefix.

    Attributes:
        key: What was asked for.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class AmbiguousIdError(ReaderError):
    """A shortened id fits several.

    Attributes:
        key: What was asked for.
        matches: The full ids that begin with it.
    """

    def __init__(self, key: str, matches: tuple[str, ...]) -> None:
        super().__init__(f"{key}: {', '.join(matches)}")
        self.key = key
        self.matches = matches


class QuoteNotFoundError(ReaderError):
    """A quoted passage stands nowhere in the article.

    Attributes:
        quote: The passage.
    """

    def __init__(self, quote: str) -> None:
        super().__init__(quote)
        self.quote = quote


class QuoteAmbiguousError(ReaderError):
    """A quoted passage stands in several places, and prefix and suffix do not tell which.

    Attributes:
        quote: The passage.
        count: How many places fit.
    """

    def __init__(self, quote: str, count: int) -> None:
        super().__init__(f"{quote} ({count})")
        self.quote = quote
        self.count = count


class TextChangedError(ReaderError):
    """A text was to be corrected that is no longer the article's: something else has changed it meanwhile.

    Attributes:
        words: What was to stand there.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class EmptyTextError(ReaderError):
    """A correction would leave an article without any text."""


class LongCorrectionError(ReaderError):
    """More was typed or pasted into a text than a correction can be.

    Attributes:
        count: How many code points.
        most: How many may be.
    """

    def __init__(self, count: int, most: int) -> None:
        super().__init__(f"{count} > {most}")
        self.count = count
        self.most = most


class LexiconError(ReaderError):
    """A lexicon or model file of the program itself is missing or malformed.

    Attributes:
        name: The file's name in `resources`.
        line: The line that is wrong, counted from 1; 0 for the whole file.
        reason: What is wrong with it.
    """

    def __init__(self, name: str, line: int, reason: str) -> None:
        super().__init__(f"{name}:{line}: {reason}")
        self.name = name
        self.line = line
        self.reason = reason


class TaggerError(FileError):
    """A tagger from outside cannot be used: a file of it is missing or damaged.

    Attributes:
        path: Its folder, or the file.
    """


class TaggerPackageError(TaggerError):
    """A package that a tagger from outside needs is not installed.

    Attributes:
        package: The package's name.
    """

    def __init__(self, path: Path, package: str) -> None:
        super().__init__(path, package)
        self.package = package


class TaggerLabelsError(TaggerError):
    """A tagger from outside does not label people, places and organisations.

    Attributes:
        labels: What it does label.
    """

    def __init__(self, path: Path, labels: tuple[str, ...]) -> None:
        super().__init__(path, ", ".join(labels))
        self.labels = labels


class TemplateError(ReaderError):
    """An export template does not parse, asks for something that there is not, or fails on an article.

    Attributes:
        name: The template's name.
        line: The line, counted from 1; 0 if unknown.
        reason: What the template engine said.
        unknown: The value or filter that there is not; empty if something else is wrong.
        suggestion: One that there is and that is written much like it; may be empty.
    """

    def __init__(self, name: str, line: int, reason: str, *, unknown: str = "", suggestion: str = "") -> None:
        super().__init__(f"{name}:{line}: {reason}")
        self.name = name
        self.line = line
        self.reason = reason
        self.unknown = unknown
        self.suggestion = suggestion


class PatternFlaw(StrEnum):
    """What is wrong with a pattern."""

    UNKNOWN = "unknown"
    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    NESTED = "nested"
    EMPTY = "empty"


class CitationPatternError(ReaderError):
    """A pattern of quotations cannot be read.

    Attributes:
        flaw: What is wrong.
        words: The field or the sign that is.
        place: Where it stands in the pattern, in code points.
        suggestion: The field that may have been meant; empty if there is none like it.
    """

    def __init__(self, flaw: PatternFlaw, words: str, place: int, suggestion: str = "") -> None:
        super().__init__(flaw, words, place)
        self.flaw = flaw
        self.words = words
        self.place = place
        self.suggestion = suggestion


class FileNameError(ReaderError):
    """A pattern of file names asks for something that articles do not have.

    Attributes:
        field: What it asks for.
    """

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field
