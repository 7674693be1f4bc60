from reader.entities.model import EntityKind


def test_kinds_are_written_as_the_gold_articles_write_them():
    assert [str(kind) for kind in EntityKind][:3] == ["PER", "LOC", "ORG"]
