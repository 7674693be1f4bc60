from collections.abc import Sequence

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.store.listing import Heading, Listing
from ui.models.listing import ListingModel
from ui.models.roles import Role


class Letters(ListingModel):
    """Shows ids as they are, and remembers which neighbours it was told."""

    neighbours: Sequence[str] = ()

    def words(self, row: object) -> str:
        return str(row)

    def group_row(self, key: str) -> str:
        return f"# {key}"

    def known_row(self, wanted: str, neighbours: Sequence[str]) -> str:
        self.neighbours = neighbours
        return wanted


@pytest.fixture
def letters(qapp) -> Letters:
    model = Letters()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.take(Listing(tuple("abcab"), (Heading(0, "x"), Heading(3, "y"))))
    return model


def test_headings_stand_between_the_ids_and_cannot_be_chosen(letters: Letters):
    assert [letters.index(row).data(Role.ROW) for row in range(7)] == ["# x", "a", "b", "c", "# y", "a", "b"]
    assert [bool(letters.index(row).flags()) for row in range(7)] == [False, True, True, True, False, True, True]


def test_an_id_may_stand_twice(letters: Letters):
    assert letters.row_of("a") == 1
    assert [letters.row_at(place) for place in range(5)] == [1, 2, 3, 5, 6]
    assert letters.ids_in([range(2, 6)]) == ("b", "c", "a")
    assert letters.row_of("d") is None


def test_headings_among_rows_are_not_counted(letters: Letters):
    assert letters.count_in([range(7)]) == 5
    assert letters.count_in([range(1, 4), range(4, 6)]) == 4
    assert letters.count_in([]) == 0


def test_only_the_neighbours_of_a_row_are_looked_up_with_it(letters: Letters):
    letters.take(Listing(tuple(str(number) for number in range(100_000))))
    letters.index(50_000).data(Role.ROW)
    assert "50000" in letters.neighbours
    assert len(letters.neighbours) < 200
