import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.luadata import read_lua

# As KOReader's own writer does: every key in brackets, a comma after every value.
SIDECAR = r"""-- /mnt/onboard/books/كتاب.epub
return {
    ["annotations"] = {
        [1] = {
            ["datetime"] = "2026-07-27 09:18:26",
            ["note"] = "قال \"نعم\"\
سطر ثان\\",
            ["pageno"] = 235,
            ["text"] = "المياه",
        },
    },
    ["percent_finished"] = 0.4237,
    ["highlight"] = {
        [12] = {},
    },
    ["sync"] = false,
    ["last"] = nil,
}
"""


def test_a_sidecar_is_read_as_data():
    assert read_lua(SIDECAR) == {
        "annotations": [
            {"datetime": "2026-07-27 09:18:26", "note": 'قال "نعم"\nسطر ثان\\', "pageno": 235, "text": "المياه"}
        ],
        "percent_finished": 0.4237,
        "highlight": {12: []},
        "sync": False,
        "last": None,
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("return 1", 1),
        ("{}", []),
        ("{1, 2; 3}", [1, 2, 3]),
        ("{a = 1, ['b'] = 2, [3.5] = 'x'}", {"a": 1, "b": 2, 3.5: "x"}),
        ("{'a', x = 1}", {1: "a", "x": 1}),
        ("{-1, 0x1F, .5, 1e3, 2.}", [-1, 31, 0.5, 1000.0, 2.0]),
        ("--[[ long\ncomment ]] {1 --[==[ ] ]==] , 2} -- end", [1, 2]),
        ("[==[\nأ ]] ب]==]", "أ ]] ب"),
        (r"'\65\066\x43\u{0639}\n\'\z" + "\n   x'", "ABCع\n'x"),
        (r"'\217\133'", "م"),
        ("{[1] = true, [2] = false, [3] = nil}", [True, False, None]),
    ],
)
def test_values_are_read_as_lua_reads_them(text, value):
    assert read_lua(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "return",
        "os.execute('rm -rf /')",
        "return os.time()",
        "{1 + 2}",
        "{f()}",
        "{[x] = 1}",
        "{[{}] = 1}",
        "{a = }",
        "{1",
        "{1 2}",
        "{'unclosed}",
        "{[[unclosed}",
        "{} {}",
        "return {} return {}",
        "{a == 1}",
        "--[[ unclosed {}",
        "{" * 5000,
        "function() end",
    ],
)
def test_whatever_would_have_to_be_computed_is_an_error(text):
    with pytest.raises(ValueError):  # noqa: PT011 (what it says differs)
        read_lua(text)


def written(value):
    """A value as KOReader writes it."""
    if isinstance(value, dict):
        return "{" + "".join(f"[{written(key)}] = {written(each)}," for key, each in value.items()) + "}"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\\n").replace("\r", "\\r")
        return '"' + escaped.replace("\0", "\\0") + '"'
    return json.dumps(value)


SCALARS = st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs", "Nd"]))
TABLES = st.recursive(
    SCALARS, lambda inner: st.dictionaries(st.text("abجـ", max_size=3), inner, min_size=1, max_size=4)
)


@given(TABLES)
def test_what_is_written_is_read_back(value):
    assert read_lua(f"return {written(value)}") == value


@given(st.text(alphabet="{}[]()=,;-\"'\\ \nax1.") | st.text())
def test_no_file_fails_in_another_way(text):
    try:
        read_lua(text)
    except ValueError:
        return
