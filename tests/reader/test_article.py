import pytest

from reader.article import Article, Block, BlockKind, begins_as_item, blocks_of, text_sha256
from reader.spans import Span


def test_every_line_of_a_text_is_a_block():
    text = "عنوان\nفقرة أولى\nثانية"
    blocks = blocks_of(text)
    assert [block.span.of(text) for block in blocks] == text.split("\n")
    assert {block.kind for block in blocks} == {BlockKind.PARAGRAPH}


def test_an_empty_text_has_one_empty_block():
    assert blocks_of("") == (Block(Span(0, 0)),)


def test_titles_and_headings_belong_in_an_outline():
    headings = [kind for kind in BlockKind if Block(Span(0, 1), kind).is_heading]
    assert headings == [BlockKind.TITLE, BlockKind.HEADING]


def test_the_hash_names_the_text_and_nothing_else():
    text = "نص"
    assert Article(text, blocks_of(text)).text_sha256 == text_sha256("نص") != text_sha256("نصّ")


def test_a_lone_surrogate_can_be_hashed():
    assert len(text_sha256("أ\ud800ب")) == 64


def test_words_are_counted_by_white_space():
    text = "ثلاث كلمات هنا\nورابعة"
    assert Article(text, blocks_of(text)).word_count == 4


@pytest.mark.parametrize("line", ["- بند", "• بند", "1. بند", "12) بند", "(٣) بند", "أ- بند", "–\tبند"])
def test_an_item_may_bear_its_own_mark(line):
    assert begins_as_item(line)


@pytest.mark.parametrize("line", ["بند", "2019 كان عاما", "5.9% من الناتج", "-5 درجات", "أحمد - أخوه"])
def test_other_lines_begin_with_no_mark(line):
    assert not begins_as_item(line)


def test_a_place_in_print_is_on_the_page_where_it_stands():
    text = "عنوان\nفقرة على صفحتين\nحاشية"
    title, paragraph, note = (block.span for block in blocks_of(text))
    article = Article(text, (Block(title, page=1), Block(paragraph, page=1, turns=(14,)), Block(note, page=1)))
    assert article.pages_of(Span(6, 10)) == (1, 1)
    assert article.pages_of(Span(10, 18)) == (1, 2)
    assert article.pages_of(Span(14, 20)) == (2, 2)
    assert article.pages_of(note) == (1, 1)
    assert Article(text, blocks_of(text)).pages_of(paragraph) is None
    assert Article("", blocks_of("")).pages_of(Span(0, 0)) is None


@pytest.mark.parametrize(
    "block",
    [
        Block(Span(0, 3), BlockKind.HEADING, 2),
        Block(Span(0, 3), page=7),
        Block(Span(0, 300), BlockKind.FOOTNOTE, 0, 7, (40, 90)),
    ],
)
def test_a_block_comes_back_from_its_row(block):
    assert Block.of_row(block.row) == block
    assert (len(block.row) > 4) is bool(block.page)


def test_the_longest_block_is_counted_in_code_points():
    text = "قال\nثم قال 😀\nنعم"
    assert Article(text, blocks_of(text)).longest_block == 8
    assert Article("نص بلا أجزاء", ()).longest_block == 12
