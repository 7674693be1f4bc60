from reader.store.library import Library


def test_in_which_articles_nobody_has_looked_is_told_without_reading_what_was_found(library: Library) -> None:
    plan = library._database.sql(
        "EXPLAIN QUERY PLAN SELECT f.text_sha256, f.version, f.published FROM article AS a"
        " LEFT JOIN finding AS f INDEXED BY finding_made_from ON f.article = a.number"
    )
    assert any("COVERING INDEX finding_made_from" in words for *_, words in plan)
