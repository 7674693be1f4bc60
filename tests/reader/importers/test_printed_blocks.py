import pytest

from reader.importers.printed import PrintedLine, PrintedPage
from reader.importers.printed_blocks import lines_of_pages
from tests.reader.importers.articles import FIRST, SECOND

WIDTH = 400.0
PER_LETTER = 6.0


def set_text(text, *, top, size=12.0, indent=0.0):
    """Lines of a paragraph set from the right margin at 500, ragged at the left."""
    lines, words = [], text.split()
    row = top
    while words:
        room = WIDTH - (indent if not lines else 0.0)
        count = 1
        while count < len(words) and len(" ".join(words[: count + 1])) * PER_LETTER <= room:
            count += 1
        line, words = " ".join(words[:count]), words[count:]
        right = 500.0 - (indent if not lines else 0.0)
        lines.append(PrintedLine(line, right - len(line) * PER_LETTER, right, row, size))
        row -= size * 1.5
    return lines


def page(*lines):
    return PrintedPage(tuple(lines))


def found(*pages):
    return [(line.kind.value, line.text) for line in lines_of_pages(pages)]


def under(lines, gap=1.5):
    return lines[-1].baseline - gap * lines[-1].size


def test_a_short_last_line_ends_a_paragraph():
    first = set_text(FIRST, top=700)
    second = set_text(SECOND, top=under(first))
    assert found(page(*first, *second)) == [("paragraph", FIRST), ("paragraph", SECOND)]


def test_an_indented_line_begins_one():
    lines = [PrintedLine(f"سطر كامل {n}", 100, 500 - 24 * (n in {0, 3}), 700 - 18 * n, 12) for n in range(6)]
    assert [text.count("سطر") for _, text in found(page(*lines))] == [3, 3]


def test_a_wider_gap_begins_one():
    lines = [PrintedLine(f"سطر كامل {n}", 100, 500, 700 - 18 * n - 12 * (n >= 3), 12) for n in range(6)]
    assert [text.count("سطر") for _, text in found(page(*lines))] == [3, 3]


def test_a_paragraph_goes_on_over_the_page_but_not_over_a_lost_one():
    above = [PrintedLine(f"سطر كامل {n}", 100, 500, 700 - 18 * n, 12) for n in range(4)]
    below = [PrintedLine(f"تتمة كاملة {n}", 100, 500, 700 - 18 * n, 12) for n in range(4)]
    assert len(found(page(*above), page(*below))) == 1
    assert len(found(page(*above), page(), page(*below))) == 2


def test_it_is_known_where_the_page_turns():
    above = [PrintedLine(f"سطر كامل {n}", 100, 500, 700 - 18 * n, 12) for n in range(4)]
    below = [PrintedLine(f"تتمة كاملة {n}", 100, 500, 700 - 18 * n, 12) for n in range(4)]
    line, other = lines_of_pages([page(*above), page(*below), page(*set_text(FIRST, top=700, indent=30))])
    assert (line.page, other.page, other.turns) == (1, 3, ())
    (turn,) = line.turns
    assert line.text[turn:].startswith("تتمة كاملة 0")


def test_larger_type_makes_headings_and_the_largest_first_the_title():
    title = set_text("عنوان المقال كله", top=760, size=20)
    first = set_text(FIRST, top=700)
    heading = set_text("عنوان قسم منه", top=under(first, 2), size=15)
    second = set_text(SECOND, top=under(heading, 2))
    assert found(page(*title, *first, *heading, *second)) == [
        ("title", "عنوان المقال كله"),
        ("paragraph", FIRST),
        ("heading", "عنوان قسم منه"),
        ("paragraph", SECOND),
    ]


def test_small_type_at_the_foot_is_a_footnote_and_comes_last():
    first, second = set_text(FIRST, top=700), set_text(SECOND, top=700)
    note = set_text("1 هامش في أسفل الصفحة.", top=100, size=9)
    assert [kind for kind, _ in found(page(*first, *note), page(*second))] == ["paragraph", "paragraph", "footnote"]


@pytest.mark.parametrize("number", ["{}", "- {} -", "صفحة {} من 3", "{}/3", "٣"])
def test_running_heads_and_page_numbers_are_left_out(number):
    pages = []
    for n in range(1, 4):
        head = PrintedLine("صحيفة الواحة", 250, 320, 800, 9)
        foot = PrintedLine(number.format(n), 290, 300, 30, 9)
        pages.append(page(head, *set_text(f"{'أبج'[n - 1]} {FIRST}", top=730 - 30 * n), foot))
    assert [text[2:] for _, text in found(*pages)] == [FIRST] * 3


def test_what_repeats_inside_the_text_stays():
    words = ["أول", "ثان", "ثالث"]
    pages = [
        page(
            *(PrintedLine(f"{word} {n}", 100, 500, 700 - 18 * n, 12) for n in range(4)),
            *set_text(FIRST, top=600),
            *(PrintedLine(f"{n} {word}", 100, 500, 500 - 18 * n, 12) for n in range(4)),
        )
        for word in words
    ]
    assert " ".join(text for _, text in found(*pages)).count(FIRST) == 3


def test_a_line_that_two_pages_show_is_read_once():
    lines = [PrintedLine(f"سطر كامل من المقال {n}", 100, 500, 700 - 18 * n, 12) for n in range(8)]
    again = [PrintedLine(line.text, 100, 500, 790 - 18 * n, 12) for n, line in enumerate(lines[6:])]
    rest = [PrintedLine(f"سطر آخر من المقال {n}", 100, 500, 700 - 18 * n, 12) for n in range(4)]
    text = " ".join(text for _, text in found(page(*lines), page(*again, *rest)))
    assert text.count("سطر كامل من المقال 7") == 1
    assert text.count("سطر") == 12


def test_latin_words_parted_at_a_lines_end_are_joined():
    lines = [PrintedLine("a whole line of inter-", 100, 500, 700, 12), PrintedLine("national text", 100, 300, 682, 12)]
    assert found(page(*lines)) == [("paragraph", "a whole line of international text")]


def test_no_lines_make_no_text():
    assert found() == found(page()) == []
