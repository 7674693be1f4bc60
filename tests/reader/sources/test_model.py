from reader.sources.model import AttributionKind


def test_kinds_are_written_as_the_gold_articles_write_them():
    assert {str(kind) for kind in AttributionKind} == {"direct", "mixed", "indirect"}
