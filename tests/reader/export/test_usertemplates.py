import pytest

from reader.errors import DamagedFileError, UnreadableFileError, UnwritableFileError
from reader.export.usertemplates import UserTemplates, read_template


@pytest.fixture
def templates(tmp_path):
    return UserTemplates(tmp_path / "templates")


def test_a_template_is_kept_under_its_name(templates):
    assert templates.names() == ()
    assert templates.save("مشروعي", "{{ highlights }}\n") == "مشروعي"
    assert templates.save("أول", "x") == "أول"
    assert templates.names() == ("أول", "مشروعي")
    assert templates.source("مشروعي") == "{{ highlights }}\n"
    templates.save("أول", "y")
    assert templates.source("أول") == "y"
    templates.remove("أول")
    templates.remove("أول")
    assert templates.names() == ("مشروعي",)


@pytest.mark.parametrize("name", ["../../etc/x", "a/b", "con", "", "a\\b:c"])
def test_no_name_leads_out_of_the_folder(templates, name):
    saved = templates.save(name, "x")
    assert templates.names() == (saved,)
    assert [path.parent for path in templates.folder.iterdir()] == [templates.folder]
    with pytest.raises(UnreadableFileError):
        templates.source("../templates/x")


def test_what_is_no_template_is_passed_over(templates):
    templates.folder.mkdir()
    (templates.folder / "x.txt").write_text("x")
    (templates.folder / ".hidden.md.j2").write_text("x")
    (templates.folder / "folder.md.j2").mkdir()
    assert templates.names() == ()
    with pytest.raises(UnreadableFileError):
        templates.source("x")


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableFileError):
        UserTemplates(tmp_path / "file" / "templates").save("x", "y")


def test_a_file_of_another_encoding_is_refused(tmp_path):
    (tmp_path / "x.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DamagedFileError):
        read_template(tmp_path / "x.j2")
