import pytest
import yaml

from reader.export.markdown import document
from reader.export.model import ExportFormat, ExportOptions
from reader.export.properties import with_fresh_properties, with_sealed_properties, without_moment
from tests.reader.export.samples import AT, exported


@pytest.mark.parametrize("file_format", [each for each in ExportFormat if each.is_markdown])
def test_every_preset_is_sealed_and_takes_new_properties(file_format):
    options = ExportOptions(format=file_format)
    old, new = (document(exported(outlet=outlet), options, at=AT).text for outlet in ("الغد", "الأمس"))
    text, is_kept = with_fresh_properties(old, new)
    assert (text, is_kept) == (new, False)


def test_the_seal_is_a_word_for_yaml():
    head = document(exported(), ExportOptions(), at=AT).text.split("---\n")[1]
    assert isinstance(yaml.safe_load(head)["hashiya-properties"], str)


def test_what_stands_below_the_seal_is_the_users():
    old = document(exported(), ExportOptions(), at=AT).text.replace("\n---\n\n#", "\nmine: [1]\n---\n\n#")
    new = document(exported(author="أحمد"), ExportOptions(), at=AT).text
    text, is_kept = with_fresh_properties(old, new)
    assert "أحمد" in text
    assert "mine: [1]" in text
    assert not is_kept


@pytest.mark.parametrize(("old", "new"), [("lang: ", "mine: 1\nlang: "), ("---\ntitle", "---\nmine: 1\ntitle")])
def test_a_property_of_the_users_among_ours_makes_them_all_the_users(old, new):
    changed = document(exported(), ExportOptions(), at=AT).text.replace(old, new, 1)
    text, is_kept = with_fresh_properties(changed, document(exported(author="أحمد"), ExportOptions(), at=AT).text)
    assert is_kept
    assert text == changed


def test_an_export_of_a_template_without_a_seal_gets_the_moment_only():
    old = "---\nexported: 1\ntitle: x\n---\n%% hashiya:begin %%\n"
    assert with_fresh_properties(old, "---\nexported: 2\ntitle: y\n---\n%% hashiya:begin %%\n") == (
        old.replace("1", "2"),
        False,
    )


def test_words_of_an_article_are_no_seal():
    text = "---\ntitle: x\n---\n%% hashiya:begin %%\nhashiya-properties: 0123abcd\n"
    assert with_sealed_properties(text) == text


def test_the_moment_is_taken_out_once():
    assert without_moment("exported: 1\na\nexported: 2") == "\na\nexported: 2"
