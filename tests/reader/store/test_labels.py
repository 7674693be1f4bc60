import pytest

from reader.annotations import Label
from reader.errors import NotFoundError
from reader.store.library import Library


def test_a_new_library_has_the_six_labels_of_the_program(library: Library) -> None:
    labels = library.labels.all()
    assert [label.id for label in labels] == ["claim", "evidence", "question", "term", "quote", "important"]
    assert [label.colour for label in labels] == ["yellow", "green", "blue", "violet", "orange", "rose"]
    assert len({label.pattern for label in labels}) == 6
    assert {label.name for label in labels} == {""}


def test_a_label_is_added_and_replaced(library: Library) -> None:
    library.labels.put(Label("own", "رأي", "blue", "solid", 6))
    library.labels.put(Label("own", "رأي آخر", "rose", "dots", -1))
    assert library.labels.all()[0] == Label("own", "رأي آخر", "rose", "dots", -1)
    assert len(library.labels.all()) == 7


def test_a_label_of_a_damaged_row_has_looks_that_there_are(library: Library) -> None:
    library._database.sql("UPDATE label SET colour = 'yelmow', pattern = '' WHERE id = 'claim'")
    label = library.labels.get("claim")
    assert (label.colour, label.pattern) == ("yellow", "solid")


def test_a_label_that_is_not_there_is_not_got(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.labels.get("غائب")
