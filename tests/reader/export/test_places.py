from pathlib import Path

import pytest

from reader.article import Metadata
from reader.errors import FileNameError
from reader.export.model import ExportFormat, ExportOptions
from reader.export.places import Places

NEWS, OTHER = Metadata(title="خبر"), Metadata(title="خبر آخر")


def test_an_article_keeps_the_place_that_it_was_given():
    places = Places(ExportOptions())
    assert places.of("aaaa-1", NEWS) == places.of("aaaa-1", OTHER) == Path("خبر.md")


def test_two_articles_never_share_a_place(tmp_path):
    for places in (Places(ExportOptions()), Places(ExportOptions(), tmp_path)):
        assert places.of("aaaa-1", Metadata(title="News")).name == "News.md"
        assert places.of("bbbb-2", Metadata(title="news")).name == "news (bbbb).md"


def test_a_file_of_the_users_keeps_its_name(tmp_path):
    (tmp_path / "خبر.md").write_text("كلامي")
    assert Places(ExportOptions(), tmp_path).of("aaaa-1", NEWS) == tmp_path / "خبر (aaaa).md"


def test_an_earlier_export_keeps_its_place_wherever_it_is_now(tmp_path):
    moved = tmp_path / "مشروع" / "اسم آخر.md"
    moved.parent.mkdir()
    moved.write_text('---\nhashiya-id: "aaaa-1"\n---\n')
    assert Places(ExportOptions(), tmp_path).of("aaaa-1", NEWS) == moved


def test_the_pattern_and_the_format_make_the_name():
    options = ExportOptions(format=ExportFormat.LOGSEQ, file_name="{published} {title}")
    assert Places(options).of("a", Metadata(title="خبر", published="2023")) == Path("2023 خبر.md")
    with pytest.raises(FileNameError):
        Places(ExportOptions(file_name="{colour}")).of("a", NEWS)


def test_a_name_has_a_place_unless_another_note_has_it(tmp_path):
    (tmp_path / "News.md").write_text("كلامي")
    places = Places(ExportOptions(), tmp_path)
    places.of("aaaa-1", NEWS)
    assert places.of_name("name-1", "رويترز", "أعلام") == tmp_path / "أعلام" / "رويترز.md"
    assert places.of_name("name-1", "خبر", "أعلام") is None
    assert places.of_name("name-1", "news", "أعلام") is None


def test_the_note_on_a_name_keeps_its_place(tmp_path):
    moved = tmp_path / "رويترز (وكالة).md"
    moved.write_text('---\nhashiya-id: "name-1"\n---\n')
    places = Places(ExportOptions(), tmp_path)
    assert places.of_name("name-1", "رويترز", "أعلام") == moved
    assert places.earlier("name-") == [("name-1", moved)]
