from reader.entities.knowledge import knowledge


def test_the_lexicons_are_read_once():
    assert knowledge() is knowledge()
    assert len(knowledge().names) > 5_000
