import json
from dataclasses import replace

import pytest

from reader.errors import DamagedFileError, NewerFileError, UnreadableFileError, UnwritableFileError
from reader.export.bundle import BundleContents
from reader.export.mirror import opened_mirror, write_mirror
from tests.reader.export.test_bundle import CONTENTS, ID, article

OTHER = "b7f3c0de-0000-4000-8000-000000000002"


def test_what_is_mirrored_is_read_back_whole(tmp_path):
    written = write_mirror(tmp_path, 2, [article(), article("غيره", OTHER)], CONTENTS)
    assert len(written) == 4
    mirror = opened_mirror(tmp_path)
    assert list(mirror.articles()) == [article(), article("غيره", OTHER)]
    assert (mirror.count, mirror.contents()) == (2, CONTENTS)


def test_only_what_has_changed_is_written(tmp_path):
    write_mirror(tmp_path, 2, [article(), article("غيره", OTHER)], CONTENTS)
    assert write_mirror(tmp_path, 2, [article(), article("غيره", OTHER)], CONTENTS) == []
    changed = article()
    changed = replace(changed, details=replace(changed.details, note="رأي آخر"))
    (path,) = write_mirror(tmp_path, 2, [changed, article("غيره", OTHER)], CONTENTS)
    assert path.name == f"{ID}.json"
    assert "رأي آخر" in path.read_text("utf-8")


def test_an_article_that_has_gone_from_the_library_stays(tmp_path):
    write_mirror(tmp_path, 2, [article(), article("غيره", OTHER)], CONTENTS)
    write_mirror(tmp_path, 1, [article()], CONTENTS)
    assert len(list(opened_mirror(tmp_path).articles())) == 2


@pytest.mark.parametrize("content", ["", "{", "[]", '{"id": 1}'])
def test_a_damaged_file_hides_no_other(tmp_path, content):
    write_mirror(tmp_path, 2, [article(), article("غيره", OTHER)], CONTENTS)
    (tmp_path / "hashiya" / "articles" / f"{ID}.json").write_text(content)
    (tmp_path / "hashiya" / "contents.json").write_text(content)
    mirror, errors = opened_mirror(tmp_path), []
    assert mirror.contents(errors.append) == BundleContents()
    assert list(mirror.articles(errors.append)) == [article("غيره", OTHER)]
    assert {type(error) for error in errors} == {DamagedFileError}
    with pytest.raises(DamagedFileError):
        list(mirror.articles())


def test_what_is_no_mirror_or_a_newer_one_is_refused(tmp_path):
    with pytest.raises(UnreadableFileError):
        opened_mirror(tmp_path)
    write_mirror(tmp_path, 0, [], CONTENTS)
    header = tmp_path / "hashiya" / "hashiya-bundle.json"
    header.write_text(json.dumps({"format": "hashiya-bundle", "version": 99}))
    with pytest.raises(NewerFileError):
        opened_mirror(tmp_path)
    header.unlink()
    with pytest.raises(DamagedFileError):
        opened_mirror(tmp_path)


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path):
    (tmp_path / "hashiya").write_text("a file")
    with pytest.raises(UnwritableFileError):
        write_mirror(tmp_path, 0, [], CONTENTS)
