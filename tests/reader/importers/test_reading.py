from reader.article import Article, blocks_of
from reader.importers.reading import Reading


def test_a_file_that_was_read_whole_lost_no_page():
    text = "نص"
    assert Reading(Article(text, blocks_of(text))).lost_pages == ()
