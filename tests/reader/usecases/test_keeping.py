from pathlib import Path
from zipfile import ZipFile

import pytest

from reader.errors import FileError, NotFoundError, UnreadableFileError
from reader.importers.reading import ReadOptions
from reader.usecases.importing import ImportStatus
from reader.workspace import Workspace

KEEP = ReadOptions(keep_original=True)
TEXT = "نص الخبر الأول كاملًا كما جاء في الملف."


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "خبر.txt"
    path.write_text(TEXT, "cp1256")
    return path


def test_an_import_keeps_the_file_only_where_that_is_wanted(workspace, file):
    (plain,) = workspace.imports.files([file])
    assert workspace.originals.of(plain.article_id) is None
    (again,) = workspace.imports.files([file], options=KEEP)
    assert again.status is ImportStatus.KNOWN
    kept = workspace.originals.of(plain.article_id)
    assert (kept.path, kept.size) == (file, file.stat().st_size)
    assert workspace.originals.content(plain.article_id) == file.read_bytes()


def test_an_import_that_goes_on_keeps_the_files_too(workspace, tmp_path):
    for name in "أب":
        (tmp_path / f"{name}.txt").write_text(f"{TEXT} {name}", "utf-8")
    paths = [tmp_path / f"{name}.txt" for name in "أب"]
    workspace.library.intake.put(paths, KEEP)
    workspace.imports.resume()
    assert {each.path for each in workspace.originals.all()} == set(paths)


def test_all_articles_of_an_archive_have_it_for_their_original(workspace, tmp_path):
    path = tmp_path / "أخبار.zip"
    with ZipFile(path, "w") as archive:
        for number in range(2):
            archive.writestr(f"{number}.txt", f"{TEXT} {number}")
    one, two = workspace.imports.files([path], options=KEEP)
    assert workspace.originals.of(one.article_id) == workspace.originals.of(two.article_id)
    path.unlink()
    assert workspace.imports.reread(two.article_id, ReadOptions()).status is ImportStatus.KNOWN


def test_a_file_that_has_gone_is_read_again_from_what_is_kept(workspace, file):
    (wrong,) = workspace.imports.files([file], options=ReadOptions("iso8859_6", keep_original=True))
    assert workspace.article(wrong.article_id).article.text != TEXT
    file.unlink()
    assert workspace.imports.reread(wrong.article_id, ReadOptions("cp1256")).status is ImportStatus.VERSION
    assert workspace.article(wrong.article_id).article.text == TEXT
    workspace.originals.forget(wrong.article_id)
    assert workspace.imports.reread(wrong.article_id, ReadOptions("cp1256")).status is ImportStatus.FAILED


def test_a_file_is_kept_later_if_it_is_still_what_was_read(workspace, file, article_id):
    (outcome,) = workspace.imports.files([file])
    about = workspace.originals.about(outcome.article_id)
    assert (about.path, about.original) == (file, None)
    workspace.originals.keep(outcome.article_id)
    assert workspace.originals.about(outcome.article_id).original.path == file
    workspace.originals.forget(outcome.article_id)
    file.write_text("شيء آخر", "utf-8")
    with pytest.raises(UnreadableFileError):
        workspace.originals.keep(outcome.article_id)
    file.unlink()
    with pytest.raises(FileError):
        workspace.originals.keep(outcome.article_id)
    with pytest.raises(UnreadableFileError):
        workspace.originals.keep(article_id)
    assert workspace.originals.about(article_id).path == Path()


def test_an_original_is_saved_as_a_file(workspace, file, tmp_path):
    (outcome,) = workspace.imports.files([file], options=KEEP)
    workspace.originals.save(outcome.article_id, tmp_path / "نسخة.txt")
    assert (tmp_path / "نسخة.txt").read_bytes() == file.read_bytes()
    workspace.originals.forget(outcome.article_id)
    with pytest.raises(NotFoundError):
        workspace.originals.save(outcome.article_id, tmp_path / "لا.txt")


@pytest.mark.parametrize("way", ["bundle", "mirror", "backup"])
def test_originals_go_along_wherever_the_library_goes(workspace, file, tmp_path, way):
    (outcome,) = workspace.imports.files([file], options=KEEP)
    content = file.read_bytes()
    backup = workspace.backup() if way == "backup" else None
    other = Workspace.open(tmp_path / "other.hashiya" if backup is None else backup, analyse=workspace._analyse)
    if way == "bundle":
        workspace.bundles.write(tmp_path / "b.hashiyabundle", [outcome.article_id])
        other.bundles.take(tmp_path / "b.hashiyabundle")
        other.bundles.take(tmp_path / "b.hashiyabundle")
    elif way == "mirror":
        written = workspace.bundles.mirror(tmp_path / "mirror")
        assert workspace.bundles.mirror(tmp_path / "mirror") == []
        assert [path.read_bytes() for path in written if path.parent.name == "originals"] == [content]
        other.bundles.rebuild(tmp_path / "mirror")
    assert other.originals.content(outcome.article_id) == content
    assert other.originals.of(outcome.article_id) == workspace.originals.of(outcome.article_id)
    other.close()


def test_a_mirror_with_a_damaged_original_still_gives_its_articles(workspace, file, tmp_path):
    (outcome,) = workspace.imports.files([file], options=KEEP)
    (damaged,) = [p for p in workspace.bundles.mirror(tmp_path / "mirror") if p.parent.name == "originals"]
    damaged.write_bytes(b"damaged")
    other = Workspace.open(tmp_path / "other.hashiya", analyse=workspace._analyse)
    outcomes, left_out = other.bundles.rebuild(tmp_path / "mirror")
    assert (len(outcomes), len(left_out)) == (1, 1)
    assert other.originals.of(outcome.article_id) is None
    other.close()
