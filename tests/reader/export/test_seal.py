import pytest

from reader.errors import TemplateError
from reader.export.seal import found_blocks, sealed

ONE, TWO = "11111111-1111", "22222222-2222"


def block(annotation_id, words):
    return sealed(annotation_id, f"> {words}\n\n[م](hashiya://article/a?h={annotation_id}) #وسم", "t").text


def test_a_seal_stands_in_the_link_and_nowhere_else():
    assert block(ONE, "قال").startswith("> قال\n\n[م](hashiya://article/a?h=11111111-1111&v=")


def test_blocks_are_taken_apart_as_they_were_written():
    found, after = found_blocks(f"{block(ONE, 'أ')}\n\n{block(TWO, 'ب')}")
    assert [(each.annotation_id, each.before, each.is_edited) for each in found] == [(ONE, "", False), (TWO, "", False)]
    assert [each.text for each in found] == [block(ONE, "أ"), block(TWO, "ب")]
    assert after == ""


def test_lines_around_a_block_are_told_from_it():
    found, after = found_blocks(f"قبل\nوقبل\n\n{block(ONE, 'أ')}\n\nبعد")
    assert (found[0].before, found[0].text, found[0].is_edited) == ("قبل\nوقبل", block(ONE, "أ"), False)
    assert after == "بعد"


@pytest.mark.parametrize(("old", "new"), [("أ", "أب"), ("#وسم", "#آخر"), ("> ", "")])
def test_any_change_of_words_or_marks_is_an_edit(old, new):
    found, _ = found_blocks(block(ONE, "أ").replace(old, new))
    assert found[0].is_edited


def test_a_template_without_a_link_in_its_last_line_is_refused():
    with pytest.raises(TemplateError):
        sealed(ONE, "> قال", "t")
    with pytest.raises(TemplateError):
        sealed(ONE, f"hashiya://article/a?h={ONE}\nبعد", "t")


def test_a_note_that_mentions_the_link_does_not_take_the_seal():
    text = f"انظر ?h={ONE}\n\n[م](hashiya://article/a?h={ONE})"
    found, _ = found_blocks(sealed(ONE, text, "t").text)
    assert not found[0].is_edited
