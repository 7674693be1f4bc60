from dataclasses import replace

import pytest

from reader.anchors.describe import new_annotation
from reader.annotations import AnnotationState, Body
from reader.article import Article, Block, BlockKind, blocks_of
from reader.revisions import Revision, carried, is_touched, revised
from reader.spans import Span
from reader.textmap import Splice, TextMap

TEXT = "عنوان\nفقرة أولى فيها خطا.\nبند\nفقرة أخيرة."
KINDS = (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH)


def article() -> Article:
    blocks = zip(blocks_of(TEXT), KINDS, strict=True)
    return Article(TEXT, tuple(Block(block.span, kind, int(kind is BlockKind.LIST_ITEM)) for block, kind in blocks))


def splice(old: str, new: str) -> Splice:
    return Splice(TEXT.index(old), old, new)


@pytest.mark.parametrize("splices", [(splice("خطا", "خطأ كبير"),), (splice("عنوان", "ع"), splice("أخيرة", "آخرة"))])
def test_lines_that_become_longer_or_shorter_keep_their_kinds(splices):
    after = revised(article(), splices)
    assert [block.span for block in after.blocks] == [block.span for block in blocks_of(after.text)]
    assert tuple(block.kind for block in after.blocks) == KINDS


def test_a_line_that_is_parted_gives_its_kind_to_both_halves_and_a_joined_one_takes_that_of_the_first():
    parted = revised(article(), (splice("بند", "بند أول\nبند ثان"),))
    assert [block.kind for block in parted.blocks] == [KINDS[0], KINDS[1], KINDS[2], KINDS[2], KINDS[3]]
    assert [block.level for block in parted.blocks] == [0, 0, 1, 1, 0]
    joined = revised(article(), (splice("بند\nفقرة", "بند فقرة"),))
    assert [block.kind for block in joined.blocks] == [KINDS[0], KINDS[1], KINDS[2]]
    assert [block.span.of(joined.text) for block in joined.blocks] == joined.text.split("\n")


def test_a_revision_and_the_one_that_takes_it_back():
    before, splices = article(), (splice("خطا", "خطأ"), splice("أخيرة", ""))
    after = revised(before, splices)
    revision = Revision("a1", before.text_sha256, after.text_sha256, splices)
    assert revised(after, revision.undoing.splices) == before
    assert revision.undoing.undoing == revision
    assert not revision.is_switch


def test_an_annotation_is_brought_up_to_date_only_where_its_words_or_their_neighbours_changed():
    before, splices = article(), (splice("خطا", "خطأ كبير"),)
    after, text_map = revised(before, splices), TextMap(splices)
    start = TEXT.index("أخيرة")
    far = new_annotation("a1", before, Span(start, start + 5), Body("بعيدة"))
    far = replace(far, target=replace(far.target, quote=replace(far.target.quote, prefix="فقرة ", suffix=".")))
    moved = carried(far, text_map, after.text, after.text_sha256)
    assert not is_touched(far.target, text_map)
    assert (moved.target.quote, moved.target.text_sha256) == (far.target.quote, after.text_sha256)
    assert moved.target.span.of(after.text) == "أخيرة"
    start = TEXT.index("فيها خطا")
    over = carried(new_annotation("a1", before, Span(start, start + 8), Body()), text_map, after.text, "s")
    assert over.target.quote.exact == over.target.span.of(after.text) == "فيها خطأ كبير"
    assert over.state is AnnotationState.ANCHORED


def test_an_annotation_of_which_nothing_is_left_loses_its_passage_and_keeps_its_words():
    before, splices = article(), (splice("خطا", ""),)
    after, start = revised(before, splices), TEXT.index("خطا")
    annotation = new_annotation("a1", before, Span(start, start + 3), Body("ملاحظة"))
    lost = carried(annotation, TextMap(splices), after.text, after.text_sha256)
    assert lost == replace(annotation, state=AnnotationState.ORPHANED)
    in_trash = replace(annotation, state=AnnotationState.TRASHED)
    assert carried(in_trash, TextMap(splices), after.text, after.text_sha256) == in_trash


def test_what_is_corrected_in_print_keeps_its_pages():
    first, second = TEXT.index("فقرة"), TEXT.index("فيها")
    title, paragraph, *rest = article().blocks
    printed = replace(
        article(),
        blocks=(
            replace(title, page=1),
            replace(paragraph, page=1, turns=(second,)),
            *(replace(each, page=2) for each in rest),
        ),
    )
    longer = revised(printed, (splice("أولى", "أولى طويلة"),))
    assert longer.pages_of(Span(first, first + 4)) == (1, 1)
    assert longer.pages_of(Span(longer.text.index("فيها"), longer.text.index("خطا"))) == (2, 2)
    parted = revised(printed, (splice("أولى فيها", "أولى\nفيها"),))
    assert [(block.page, block.turns) for block in parted.blocks] == [(1, ()), (1, ()), (2, ()), (2, ()), (2, ())]
