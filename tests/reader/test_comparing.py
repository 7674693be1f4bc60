from hypothesis import given
from hypothesis import strategies as st

from reader.comparing import only_in

ONE = "عنوان أول هنا\nقال الوزير إن المفاوضات مستمرة في جنيف.\nوأضاف أن الجولة المقبلة ستعقد غدًا في المدينة نفسها."


def own(text: str, other: str) -> list[str]:
    return [span.of(text) for span in only_in(text, other)]


def test_only_what_the_other_text_lacks_is_named() -> None:
    other = ONE.replace("غدًا", "بعد غد").replace("عنوان أول هنا", "عنوان ثان مختلف")
    assert own(ONE, other) == ["عنوان أول هنا", "غدًا"]
    assert own(other, ONE) == ["عنوان ثان مختلف", "بعد غد"]


def test_a_moved_paragraph_is_no_difference() -> None:
    lines = ONE.split("\n")
    assert own(ONE, "\n".join(reversed(lines))) == []


def test_spelling_and_marks_are_no_difference() -> None:
    assert own(ONE, ONE.replace("إن", "انّ").replace(".", "") + " !") == []


def test_a_passage_does_not_run_into_the_next_paragraph() -> None:
    assert own("سطر أول هنا\nسطر ثان هناك", "كلام آخر تمامًا لا صلة له") == ["سطر أول هنا", "سطر ثان هناك"]


def test_a_text_of_two_words_is_compared_as_a_whole() -> None:
    assert own("كلمتان اثنتان", "كلمتان اثنتان") == []
    assert own("كلمتان اثنتان", "كلمتان فقط") == ["كلمتان اثنتان"]


@given(st.text("ابت \n.", max_size=80), st.text("ابت \n.", max_size=80))
def test_passages_are_in_order_and_a_text_has_nothing_that_it_lacks_itself(one: str, other: str) -> None:
    spans = only_in(one, other)
    assert list(spans) == sorted(spans)
    assert all("\n" not in span.of(one) and span.of(one).strip() == span.of(one) != "" for span in spans)
    assert only_in(one, one) == ()
