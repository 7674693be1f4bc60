from reader.links import Link


def test_links_are_told_apart_by_their_ids() -> None:
    first, second = Link("a", "b", "supports"), Link("a", "b", "supports")
    assert first.id != second.id
    assert first.created.tzinfo is not None
