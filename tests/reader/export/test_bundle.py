import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import Annotation, Body, Label, Target, TextPositionSelector, TextQuoteSelector
from reader.article import Block, BlockKind, Metadata, blocks_of, text_sha256
from reader.bundlefile import SUFFIX
from reader.catalogue import ArticleDetails, Collection, ReadingStatus, Shelving
from reader.corrections.model import Correction, EntityAnchor, Place, Rename
from reader.entities.model import EntityKind
from reader.errors import DamagedFileError, NewerFileError, UnreadableFileError, UnwritableFileError
from reader.export.bundle import (
    BundleContents,
    BundledArticle,
    BundledText,
    opened,
    write_bundle,
)
from reader.links import Link, LinkType
from reader.spans import Span

ID = "a7f3c0de-0000-4000-8000-000000000001"
MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
TEXT = "وصل الوفد.\nثم غادر."


def article(text=TEXT, article_id=ID, **changes):
    """An article with one of everything."""
    blocks = tuple(replace(block, kind=BlockKind.HEADING, level=2) for block in blocks_of(text))
    place = Place(TextQuoteSelector("الوفد", "وصل ", "."), TextPositionSelector(4, 9))
    target = Target(article_id, text_sha256(text), place.quote, place.position)
    return replace(
        BundledArticle(
            article_id,
            MOMENT,
            text_sha256(text),
            (BundledText("نص قديم", blocks_of("نص قديم"), MOMENT), BundledText(text, blocks, MOMENT)),
            ArticleDetails(article_id, Metadata(title="خبر"), True, ReadingStatus.DONE, ("ماء",), "رأي"),
            (Annotation(target, Body("ملاحظة", "claim", ("نهر",), star=True), "n1", created=MOMENT, modified=MOMENT),),
            (Correction(article_id, Rename(EntityAnchor("وفد", EntityKind.ORG, (place,)), "الوفد"), "c1", MOMENT),),
            (("11111111", "0123456789abcdef"),),
        ),
        **changes,
    )


CONTENTS = BundleContents(
    (Label("claim", "زعم", "yellow", "solid", 0),),
    (LinkType("supports", "", "", 0),),
    (Link("1", "2", "supports", "لأن", "l1", MOMENT),),
    (Collection("بحث", id="k1"),),
    (Shelving("k1", ID),),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / f"x{SUFFIX}"


def read(path):
    with opened(path) as bundle:
        return list(bundle.articles()), bundle.contents()


def packed(path, **members):
    """A bundle with some members, given by their names without ending."""
    members = {"hashiya-bundle": {"format": "hashiya-bundle", "version": 1}, "contents": {}} | members
    with zipfile.ZipFile(path, "w") as archive:
        for name, value in members.items():
            archive.writestr(f"{name.replace('__', '/')}.json", value if isinstance(value, str) else json.dumps(value))
    return path


def test_what_is_written_is_read_back(path):
    write_bundle(path, 1, [article()], CONTENTS)
    assert read(path) == ([article()], CONTENTS)


TEXTS = st.text(st.characters(exclude_characters="\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), min_size=1)


@given(TEXTS, st.text(), st.text())
def test_any_words_are_read_back(tmp_path_factory, text, note, title):
    path = tmp_path_factory.mktemp("bundle") / "x"
    sample = article(text)
    sample = replace(sample, details=replace(sample.details, note=note, metadata=Metadata(title=title)))
    write_bundle(path, 1, [sample], BundleContents())
    assert read(path) == ([sample], BundleContents())


def test_the_same_articles_make_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        write_bundle(tmp_path / name, 1, [article()], CONTENTS)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_texts_structure_is_kept_where_it_fits(path):
    assert article().article.blocks[0].kind is BlockKind.HEADING
    odd = BundledText(TEXT, (Block(Span(0, 500)),), MOMENT)
    assert odd.article(Metadata()).blocks == blocks_of(TEXT)


def test_a_bundle_of_a_newer_program_is_refused_in_words(path):
    packed(path, **{"hashiya-bundle": {"format": "hashiya-bundle", "version": 2}})
    with pytest.raises(NewerFileError, match="version 2"):
        read(path)


@pytest.mark.parametrize(
    "header", ["", "{", "[]", "{}", '{"format": "other", "version": 1}', '{"format": "hashiya-bundle", "version": "1"}']
)
def test_what_does_not_say_that_it_is_a_bundle_is_none(path, header):
    packed(path, **{"hashiya-bundle": header})
    with pytest.raises(DamagedFileError):
        read(path)


def test_other_files_are_no_bundles(tmp_path):
    (tmp_path / "x").write_text("نص")
    with pytest.raises(DamagedFileError):
        read(tmp_path / "x")
    for missing in (tmp_path / "none", tmp_path):
        with pytest.raises(UnreadableFileError):
            read(missing)


@pytest.mark.parametrize(
    "change",
    [
        {"current": "0" * 64},
        {"details": ArticleDetails("other", Metadata())},
        {"corrections": (replace(article().corrections[0], article_id="other"),)},
        {
            "annotations": (
                replace(article().annotations[0], target=replace(article().annotations[0].target, article_id="x")),
            )
        },
    ],
)
def test_an_article_that_contradicts_itself_is_damage(path, change):
    write_bundle(path, 1, [article(**change)], BundleContents())
    with pytest.raises(DamagedFileError):
        read(path)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"id": 1}', "[" * 100_000, '{"id": "a", "added": "yesterday"}'])
def test_an_article_of_another_shape_is_damage(path, content):
    packed(path, articles__a=content)
    with pytest.raises(DamagedFileError):
        read(path)


@pytest.mark.parametrize("name", ["articles__..__..__x", "__etc__x", "articles__a__b", "articles__أ"])
def test_a_member_with_another_name_is_not_looked_at(path, name):
    packed(path, **{name: "{"})
    assert read(path) == ([], BundleContents())
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_bomb_is_refused_before_it_unpacks(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("hashiya-bundle.json", '{"format": "hashiya-bundle", "version": 1}')
        archive.writestr("articles/a.json", b" " * 300_000_000)
    with pytest.raises(DamagedFileError, match="unpacks"):
        read(path)


def test_a_cut_off_bundle_is_damage(path):
    write_bundle(path, 1, [article()], CONTENTS)
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(DamagedFileError):
        read(path)


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left_behind(tmp_path):
    (tmp_path / "x").mkdir()
    with pytest.raises(UnwritableFileError):
        write_bundle(tmp_path / "x", 0, [], BundleContents())

    def failing():
        yield article()
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 (the test's own)
        write_bundle(tmp_path / "y", 2, failing(), BundleContents())
    assert [entry.name for entry in tmp_path.iterdir()] == ["x"]
