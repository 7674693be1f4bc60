from reader.concordance import KwicLine, LineOrder, Spot, ordered
from reader.spans import Span


def line(before: str, after: str, date: str = "2023", article_id: str = "a") -> KwicLine:
    return KwicLine(Spot(article_id, "", "", date, Span(0, 1)), before, "كيم", after)


LINES = (
    line("قال الزعيم ", " في موسكو", "2023-09"),
    line("وصل أحمد ", "، إلى باريس", "2021-01-05"),
    line("عاد الزعيم ", " أمس", ""),
)


def test_words_before_are_compared_from_the_mention_outwards() -> None:
    assert [each.before for each in ordered(LINES, LineOrder.BEFORE)] == ["وصل أحمد ", "عاد الزعيم ", "قال الزعيم "]


def test_words_after_are_compared_without_marks_and_hamzas() -> None:
    assert [each.after for each in ordered(LINES, LineOrder.AFTER)] == ["، إلى باريس", " أمس", " في موسكو"]


def test_lines_without_a_date_come_last() -> None:
    assert [each.spot.date for each in ordered(LINES, LineOrder.DATE)] == ["2021-01-05", "2023-09", ""]
    assert ordered(LINES, LineOrder.PLACE) == LINES
