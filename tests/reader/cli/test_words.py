from pathlib import Path

import pytest

from reader import errors
from reader.cli.words import explain

PATH = Path("/x/مقال.txt")
ERRORS = [
    errors.CancelledError(),
    *(
        kind(PATH, "why")
        for kind in (
            errors.UnreadableFileError,
            errors.UnknownFormatError,
            errors.EmptyFileError,
            errors.ScannedFileError,
            errors.NotAFileError,
            errors.ChangingFileError,
            errors.DamagedFileError,
            errors.ProtectedFileError,
            errors.HostileFileError,
            errors.NewerFileError,
            errors.UnwritableFileError,
            errors.NotALibraryError,
            errors.DamagedLibraryError,
            errors.DamagedRowsError,
            errors.LockedLibraryError,
            errors.FullDiskError,
            errors.ReadOnlyLibraryError,
            errors.MovedLibraryError,
            errors.MigrationError,
        )
    ),
    errors.TooLargeFileError(PATH, size=9, most=1),
    errors.NewerLibraryError(PATH, version=9, supported=1),
    errors.NotFoundError("abc"),
    errors.AmbiguousIdError("ab", ("abc", "abd")),
    errors.QuoteNotFoundError("كلام {x}"),
    errors.QuoteAmbiguousError("كلام", 3),
    errors.LexiconError("places.tsv", 7, "why"),
    errors.TaggerError(PATH, "why"),
    errors.TaggerPackageError(PATH, "onnxruntime"),
    errors.TaggerLabelsError(PATH, ("O", "B-DATE")),
    errors.TemplateError("mine", 3, "why"),
    errors.FileNameError("colour"),
    errors.TextChangedError("كلمة"),
    errors.EmptyTextError(),
    errors.LongCorrectionError(9, 1),
    errors.CitationPatternError(errors.PatternFlaw.UNKNOWN, "colour", 3),
]


def subclasses(kind):
    return {kind} | {below for child in kind.__subclasses__() for below in subclasses(child)}


def test_every_error_that_a_user_can_meet_has_its_sentence():
    abstract = {errors.ReaderError, errors.FileError, errors.StoreError}
    named = {kind for kind in subclasses(errors.ReaderError) - abstract if kind.__module__ == "reader.errors"}
    assert {type(error) for error in ERRORS} == named


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_a_sentence_names_what_it_is_about(error):
    sentence = explain(error)
    for fact in ("path", "key", "quote", "name", "field"):
        if hasattr(error, fact):
            assert str(getattr(error, fact)) in sentence
    assert "None" not in sentence


def test_an_error_without_a_sentence_says_what_it_knows():
    assert explain(errors.ReaderError("what")) == "what"
    assert explain(errors.FileError(PATH, "why")) == f"{PATH}: why"


def test_an_empty_id_is_spoken_of_in_words():
    assert explain(errors.NotFoundError("")) == "nothing in the library answers to an empty id"
