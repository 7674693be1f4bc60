from importlib.resources import files
from unicodedata import is_normalized

import pytest

TABLES = sorted(file.name for file in (files("resources") / "lexicon").iterdir() if file.name.endswith(".tsv"))


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_clean_text_with_as_many_cells_a_row_as_it_has_columns(table: str) -> None:
    text = (files("resources") / "lexicon" / table).read_bytes().decode("utf-8")
    rows = [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert is_normalized("NFC", text)
    assert [row for row in rows[1:] if len(row) > len(rows[0])] == []
    assert [row for row in rows if any(cell != cell.strip() for cell in row)] == []
