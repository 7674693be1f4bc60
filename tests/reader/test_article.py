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
