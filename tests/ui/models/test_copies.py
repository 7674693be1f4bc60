from reader.catalogue import Copy
from reader.comparing import only_in
from reader.usecases.copying import Compared
from ui.models.copies import CopyModel, ParagraphModel, paragraphs_of, share_words

TEXT = "عنوان واحد هنا\nقال الوزير إن المفاوضات مستمرة.\nنهاية لا ترد في غيره."
OTHER = "قال الوزير إن المفاوضات مستمرة."


def test_paragraphs_know_what_only_they_say():
    rows = paragraphs_of(Compared("", TEXT, only_in(TEXT, OTHER)))
    assert [row.text for row in rows] == TEXT.split("\n")
    assert [[span.of(row.text) for span in row.own] for row in rows] == [[rows[0].text], [], [rows[2].text]]
    assert all(row.span.of(TEXT) == row.text for row in rows)


def test_what_is_marked_is_said_to_who_does_not_see_it(qtbot, qtmodeltester):
    model = ParagraphModel()
    model.reset(paragraphs_of(Compared("", TEXT, only_in(TEXT, OTHER))))
    qtmodeltester.check(model)
    assert model.words(model.rows[0]).endswith("only here: عنوان واحد هنا")
    assert model.words(model.rows[1]) == OTHER


def test_a_copy_says_how_near_it_is_or_that_it_is_none(qtbot, qtmodeltester):
    near, none = Copy("a", "b", "خبر", 0.915), Copy("a", "c", "آخر", 0.6, is_distinct=True)
    model = CopyModel()
    model.reset([near, none])
    qtmodeltester.check(model)
    assert "92%" in share_words(near).replace("\u2068", "").replace("\u2069", "")
    assert model.words(none) == "آخر — Not the same story, you said"
