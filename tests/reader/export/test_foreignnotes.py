from reader.export.foreignnotes import ForeignArticle, ForeignNotes


def test_a_file_may_hold_nothing_of_a_sort():
    assert ForeignNotes() == ForeignNotes((), (), ())
    assert ForeignArticle("", "https://example.org/1").tags == ()
