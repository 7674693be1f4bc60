"""What the command line says about what went wrong."""

from reader import errors
from reader.arabic.direction import name_on_a_line


def explain(error: errors.ReaderError) -> str:
    """One sentence or two: what happened, to what, and what to do.

    Args:
        error: Anything that a user can meet.
    """
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            facts = {name: getattr(error, name) for name in _FACTS if hasattr(error, name)}
            facts |= {"path": name_on_a_line(facts["path"])} if "path" in facts else {}
            facts["key"] = facts.get("key") or "an empty id"
            facts["because"] = f" ({facts['reason']})" if facts.get("reason") else ""
            facts["hint"] = f"; did you mean {facts['suggestion']}?" if facts.get("suggestion") else ""
            facts["at"] = f", line {facts['line']}" if facts.get("line") else ""
            facts["position"] = facts.get("place", 0) + 1
            facts["ids"] = ", ".join(facts.get("matches", ()))
            return sentence.format(**facts)
    return str(error) or type(error).__name__


_FACTS = (
    "path",
    "reason",
    "version",
    "supported",
    "key",
    "matches",
    "quote",
    "count",
    "name",
    "line",
    "suggestion",
    "field",
    "words",
    "most",
    "flaw",
    "place",
)

# From the narrow to the wide: the first that fits speaks.
_SENTENCES: tuple[tuple[type[errors.ReaderError], str], ...] = (
    (errors.CancelledError, "stopped"),
    (errors.TooLargeFileError, "{path}: too large{because}"),
    (errors.NotAFileError, "{path}: a folder, pipe, socket or device, and no file"),
    (errors.ChangingFileError, "{path}: another program keeps writing it; try again when it is done"),
    (errors.UnreadableFileError, "{path}: cannot be read{because}"),
    (errors.UnknownFormatError, "{path}: no kind of file that can be read here{because}"),
    (errors.EmptyFileError, "{path}: holds no text"),
    (
        errors.ScannedFileError,
        "{path}: its pages are pictures of text or do not tell their letters{because}; recognise their text first (OCR)",
    ),
    (errors.ProtectedFileError, "{path}: protected{because}; save a copy of it without a password"),
    (errors.HostileFileError, "{path}: made so that reading it could do harm{because}; it was not read"),
    (errors.DamagedFileError, "{path}: damaged{because}"),
    (errors.TaggerPackageError, "{path}: this tagger needs the package {reason}; pip install 'hashiya[transformers]'"),
    (errors.TaggerLabelsError, "{path}: this tagger has no labels for people, places and organisations{because}"),
    (errors.TaggerError, "{path}: no tagger that can be used{because}"),
    (errors.NewerFileError, "{path}: written by a newer Hashiya{because}; update Hashiya"),
    (errors.UnwritableFileError, "{path}: cannot be written{because}"),
    (errors.NotALibraryError, "{path}: no Hashiya library{because}"),
    (
        errors.NewerLibraryError,
        "{path}: written by a newer Hashiya (schema {version}, this one knows {supported}); update Hashiya",
    ),
    (
        errors.DamagedRowsError,
        "{path}: parts of the library are damaged{because}; the rest can be used: export it, or see `hashiya backup --list`",
    ),
    (
        errors.DamagedLibraryError,
        "{path}: the library is damaged{because}; see `hashiya backup --list`, then `hashiya restore`",
    ),
    (errors.LockedLibraryError, "{path}: another program has the library{because}; close it and try again"),
    (errors.FullDiskError, "{path}: the disk is full{because}; make room and try again"),
    (
        errors.MovedLibraryError,
        "{path}: the library was moved, replaced or deleted while it was open{because}; put it back and try again",
    ),
    (errors.ReadOnlyLibraryError, "{path}: the library cannot be written{because}"),
    (errors.MigrationError, "{path}: the library could not be brought up to date{because}; it is as it was"),
    (errors.NotFoundError, "nothing in the library answers to {key}"),
    (errors.AmbiguousIdError, "{key} fits several: {ids}"),
    (errors.QuoteNotFoundError, "the article does not hold the words: {quote}"),
    (
        errors.QuoteAmbiguousError,
        "the words stand in {count} places; tell them apart with --prefix or --suffix: {quote}",
    ),
    (
        errors.TextChangedError,
        "the text has been changed by something else meanwhile; look at it and correct again: {words}",
    ),
    (errors.EmptyTextError, "nothing would be left of the article; to be rid of it, move it to the trash"),
    (errors.LongCorrectionError, "a correction can have {most} characters at most, this one has {count}"),
    (errors.LexiconError, "{name}, line {line}: {reason}; install Hashiya again"),
    (errors.TemplateError, "template {name}{at}: {reason}{hint}"),
    (
        errors.CitationPatternError,
        "pattern of quotations, from character {position} on: {words} is {flaw}{hint}; `hashiya cite --help` says how it is written",
    ),
    (
        errors.FileNameError,
        "file names can be made of title, author, outlet, published, language and id, not of {field}",
    ),
)
