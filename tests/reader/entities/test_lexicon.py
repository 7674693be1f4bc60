from dataclasses import dataclass
from enum import StrEnum

import pytest

from reader.entities.lexicon import parse_table, read_table
from reader.errors import LexiconError


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Row:
    form: str
    weight: float
    colour: Colour
    parts: tuple[str, ...]
    strong: bool


HEAD = "form\tweight\tcolour\tparts\tstrong\n"


def test_cells_are_read_by_the_types_of_the_fields():
    rows = parse_table(f"# words\n{HEAD}\nقال\t1.5\tred\tأ|ب\t1\nذكر\t\tred\n", "cues.tsv", Row)

    assert rows == (Row("قال", 1.5, Colour.RED, ("أ", "ب"), True), Row("ذكر", 0.0, Colour.RED, (), False))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 0),
        ("form\tweight\nقال\t1", 1),
        (HEAD + "قال\tx\tred", 2),
        (HEAD + "قال\t1\tblue", 2),
        (HEAD + " قال\t1\tred", 2),
        (HEAD + "قال\t1\tred\tأ\tyes", 2),
        (HEAD + "قال\t1\tred\tأ\t1\tmore", 2),
    ],
)
def test_a_malformed_table_names_its_line(text, line):
    with pytest.raises(LexiconError) as caught:
        parse_table(text, "cues.tsv", Row)

    assert (caught.value.name, caught.value.line) == ("cues.tsv", line)


def test_a_value_that_must_be_unique_may_not_recur():
    with pytest.raises(LexiconError, match="twice"):
        parse_table(HEAD + "قال\t1\tred\nقال\t2\tred", "cues.tsv", Row, unique="form")


def test_a_missing_table_is_a_lexicon_error():
    with pytest.raises(LexiconError) as caught:
        read_table("no such table.tsv", Row)

    assert caught.value.name == "no such table.tsv"
