import pytest

from reader.entities.closed import Group, closed


@pytest.mark.parametrize("group", list(Group))
def test_every_list_has_words(group):
    assert closed(group)


def test_words_are_folded():
    assert "ابو" in closed(Group.NAME_LINKS)
