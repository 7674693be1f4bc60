import pytest

from reader.annotations import Label
from reader.cli.lookup import annotation_id, label_id
from reader.errors import AmbiguousIdError, NotFoundError

LABELS = (Label("claim", "", "yellow", "solid", 0), Label("7f", "فرضية", "blue", "solid", 1))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("", ""), ("CLAIM", "claim"), ("ادعاء", "claim"), ("Claim", "claim"), ("فرضية", "7f"), ("لا شيء", None)],
)
def test_a_label_is_known_by_its_id_and_by_its_name_in_any_language(wanted, found):
    assert label_id(wanted, LABELS) == found


def test_an_annotation_is_known_by_the_beginning_of_its_id():
    assert annotation_id("AB", ["abcd", "xyz"]) == "abcd"
    with pytest.raises(NotFoundError):
        annotation_id("", ["abcd"])
    with pytest.raises(AmbiguousIdError):
        annotation_id("a", ["ab", "ac"])
