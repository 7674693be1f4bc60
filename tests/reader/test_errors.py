from pathlib import Path

import pytest

from reader import errors


def test_everything_a_user_can_meet_is_a_reader_error():
    kinds = [value for value in vars(errors).values() if isinstance(value, type)]
    assert all(issubclass(kind, errors.ReaderError) for kind in kinds if issubclass(kind, Exception))


@pytest.mark.parametrize("kind", [errors.EmptyFileError, errors.DamagedLibraryError])
def test_a_file_s_error_carries_its_path_and_reason(kind: type[errors.FileError | errors.StoreError]):
    error = kind(Path("مقال.txt"), "reason")
    assert (error.path, error.reason) == (Path("مقال.txt"), "reason")
    assert "مقال.txt" in str(error)


def test_a_newer_library_tells_both_versions():
    error = errors.NewerLibraryError(Path("x"), version=9, supported=2)
    assert (error.version, error.supported) == (9, 2)
