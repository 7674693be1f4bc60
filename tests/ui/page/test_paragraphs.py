from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Block, BlockKind, blocks_of
from reader.spans import Span
from tests.ui.page.samples import HEADING, article_of
from ui.page.paragraphs import LONGEST, Paragraphs


def test_every_block_is_a_paragraph() -> None:
    article = article_of("أول", HEADING, "ثالث")
    paragraphs = Paragraphs(article)
    assert [paragraphs[index].span for index in range(3)] == [block.span for block in article.blocks]
    assert paragraphs[1].kind is BlockKind.HEADING
    assert paragraphs[1].level == 2


def test_an_article_without_text_has_one_empty_paragraph() -> None:
    paragraphs = Paragraphs(Article("", ()))
    assert len(paragraphs) == 1
    assert paragraphs[0].span == Span(0, 0)
    assert paragraphs.index_at(0) == 0


def test_a_line_end_belongs_to_the_paragraph_before_it() -> None:
    paragraphs = Paragraphs(article_of("أول", "ثان"))
    assert [paragraphs.index_at(offset) for offset in range(8)] == [0, 0, 0, 0, 1, 1, 1, 1]


def test_a_long_block_is_cut_after_sentences_and_stays_one_block() -> None:
    text = "قال الوزير إن العام كان طويلا. " * 400
    article = article_of("قصير", text.strip())
    paragraphs = Paragraphs(article)
    pieces = [paragraphs[index] for index in range(1, len(paragraphs))]
    assert all(len(piece.span) <= LONGEST for piece in pieces)
    assert all(piece.span.of(article.text).endswith(". ") for piece in pieces[:-1])
    assert [piece.opens for piece in pieces] == [True] + [False] * (len(pieces) - 1)
    assert [piece.closes for piece in pieces] == [False] * (len(pieces) - 1) + [True]
    assert paragraphs.block_at(pieces[2].span.start + 5) == article.blocks[1].span


@given(st.lists(st.integers(0, LONGEST * 3), min_size=1, max_size=4), st.sampled_from(["ا", "اب جد ", "قال. "]))
def test_pieces_cover_the_text_without_gap(lengths: list[int], pattern: str) -> None:
    lines = [(pattern * (length // len(pattern) + 1))[:length] for length in lengths]
    text = "\n".join(lines)
    paragraphs = Paragraphs(Article(text, blocks_of(text)))
    spans = [paragraphs[index].span for index in range(len(paragraphs))]
    assert spans[0].start == 0
    assert spans[-1].end == len(text)
    for before, after in pairwise(spans):
        assert after.start - before.end == (1 if text[before.end : after.start] else 0)
    assert max(len(span) for span in spans) <= LONGEST
    assert [paragraphs.start_of(index) for index in range(len(spans))] == [span.start for span in spans]
    assert paragraphs.start_of(len(spans)) == len(text) + 1


@given(st.integers(0, 300), st.integers(0, 300), st.integers(LONGEST - 2, LONGEST + 3))
def test_one_long_block_among_short_ones_is_cut(before: int, after: int, length: int) -> None:
    text = "\n".join([*["قال نعم"] * before, "ا" * length, *["قال لا"] * after])
    paragraphs = Paragraphs(Article(text, blocks_of(text)))
    assert len(paragraphs) == before + after + (1 if length <= LONGEST else 2)


def test_kinds_and_levels_survive_the_cut() -> None:
    text = "ا" * (LONGEST + 10)
    paragraphs = Paragraphs(Article(text, (Block(Span(0, len(text)), BlockKind.LIST_ITEM, 2),)))
    assert {(paragraphs[index].kind, paragraphs[index].level) for index in range(2)} == {(BlockKind.LIST_ITEM, 2)}


def test_no_cut_parts_marks_from_their_letter() -> None:
    heap = "حرف" + "\u064e" * LONGEST * 3
    for text in (f"{heap} ثم", f"{heap}{heap}{heap}", f"{heap} {'كلمة ' * LONGEST}"):
        paragraphs = Paragraphs(Article(text, blocks_of(text)))
        pieces = [paragraphs[index].span.of(text) for index in range(len(paragraphs))]
        assert "".join(pieces) == text
        assert all(piece[0] != "\u064e" for piece in pieces)
        assert pieces[0].startswith("حرف\u064e")
