import pytest

from reader.entities.gazetteer import key_of
from reader.entities.lexicon import read_table
from reader.entities.triggers import HeadKind, HeadRow, TitleRow, head_at, is_nationality, is_on, title_before
from reader.entities.words import words_of
from reader.spans import Span


def words(text):
    return words_of(text, Span(0, len(text)))


@pytest.mark.parametrize(("table", "row"), [("titles.tsv", TitleRow), ("heads.tsv", HeadRow)])
def test_a_table_is_sorted_and_without_doubles(table, row):
    forms = [one.form for one in read_table(table, row, unique="form")]

    assert forms == sorted(forms)


def test_titles_and_heads_are_many():
    assert len(read_table("titles.tsv", TitleRow)) + len(read_table("heads.tsv", HeadRow)) >= 800


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("السفير مارتن", "السفير"),
        ("وزير الخارجية النرويجي، مارتن", "وزير"),
        ("والدكتور مارتن", "الدكتور"),
        ("اشترى مارتن", ""),
        ("المدير. مارتن", ""),
    ],
)
def test_a_title_is_seen_before_a_name(text, title):
    line = words(text)

    assert title_before(line, len(line) - 1) == title


def test_a_title_may_stand_behind_definite_words():
    line = words("وزير الدفاع الوطني السويدي مارتن")

    assert title_before(line, len(line) - 1) != ""


def test_the_longest_head_is_found_without_its_proclitics():
    head = head_at(words("وبالجمعية الوطنية للطيران"), 0)
    assert head is None or head.row.kind is not HeadKind.OUTLET

    head = head_at(words("ولوزارة الصحة"), 0)
    assert head is not None
    assert (head.row.kind, head.left_out) == (HeadKind.MINISTRY, 2)


def test_adjectives_of_origin_are_told_from_others():
    assert is_nationality(key_of("البرازيلية"))
    assert not is_nationality(key_of("الجديدة"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الهجوم علي المدينة", True),
        ("رد علي «الاعتداءات»", True),
        ("قال علي إن", False),
        ("عاد علي", False),
        ("الهجوم عمر المدينة", False),
    ],
)
def test_the_preposition_may_be_spelled_like_a_name(text, expected):
    words = words_of(text, Span(0, len(text)))

    assert is_on(words, 1, 1) is expected
    assert not is_on(words, 1, 2)
