from reader.importers.html import parse_html
from reader.importers.markup import lines_of, mark_footnotes, text_of


def lines(body):
    root = parse_html(f"<html><body>{body}</body></html>")
    mark_footnotes(root)
    return lines_of(root)


def texts(body):
    return [found.line.text for found in lines(body)]


def test_blocks_are_lines_and_inline_elements_are_not():
    assert texts("<p>أ<b>ب</b> <i>ج</i></p><div>د<p>ه</p>و</div>") == ["أب ج", "د", "ه", "و"]
    assert texts("أ<br>ب<br/><br>ج") == ["أ", "ب", "ج"]


def test_white_space_collapses_as_html_says():
    assert texts("<p> أ \n\t ب\u00a0ج </p>") == ["أ ب\u00a0ج"]
    assert [line for text in texts("<pre>أ  \nب</pre>") for line in text.splitlines()] == ["أ ", "ب"]


def test_kinds_and_depths_are_told():
    found = [
        (line.line.kind.value, line.line.level)
        for line in lines("<h3>أ</h3><ul><li>ب<ol><li>ج</li></ol></li></ul><blockquote><p>د</p></blockquote><p>ه</p>")
    ]
    assert found == [("heading", 3), ("list_item", 1), ("list_item", 2), ("quotation", 0), ("paragraph", 0)]


def test_a_row_of_a_table_is_a_line():
    table = "<table><tr><th>أ</th><th>ب</th></tr> <tr><td>1</td> <td></td> <td>2</td></tr></table>"
    assert texts(table) == ["أ | ب", "1 | 2"]


def test_links_are_weighed():
    found = lines("<p><a href=x>أأأأ</a> ب</p><p>ج</p>")
    assert found[0].link_share > 0.6
    assert found[1].link_share < 0.01


def test_quotation_elements_get_their_marks():
    assert texts("<p>قال <q>نعم</q>.</p>") == ["قال «نعم»."]


def test_footnotes_are_told_from_other_links_inside_the_page():
    body = (
        '<p id="top">نص<sup><a href="#n1">1</a></sup> و<a href="#top">أعلى</a><a href="#s2">2</a></p>'
        '<h2 id="s2">قسم</h2><p>متن</p><ol><li id="n1"><a href="#top">^</a> الحاشية <a href="x">مصدر</a></li></ol>'
    )
    found = lines(body)
    assert [line.line.text for line in found] == ["نص[1] وأعلى2", "قسم", "متن", "الحاشية مصدر"]
    assert [line.note for line in found] == ["", "", "", "1"]


def test_a_footnote_named_by_an_anchor_is_found():
    found = lines('<p>نص<a href="#f">[1]</a></p><p><a name="f"></a>حاشية</p>')
    assert [(line.line.text, line.note) for line in found] == [("نص[1]", ""), ("حاشية", "1")]


def test_all_words_of_an_element_come_in_order():
    assert text_of(parse_html("<p>أ<b>ب</b>ج</p>")) == "أبج"
