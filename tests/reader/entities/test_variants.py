import pytest

from reader.entities.variants import are_variants


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كيم جونغ اون", "كيم جونج اون"),
        ("بيل غيتس", "بيل جيتس"),
        ("هونغ كونغ", "هونج كونج"),
        ("انجيلا ميركل", "انغيلا ميركل"),
        ("سيرغي شويغو", "سيرجي شويجو"),
        ("كريستيانو رونالدو", "كرستيانو رونالدو"),
        ("زوكربيرغ", "زوكربرج"),
        ("طوكيو القديمه", "توكيو القديمه"),
    ],
)
def test_spellings_of_one_foreign_name_are_variants(one, other):
    assert are_variants(one, other)
    assert are_variants(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("لبنان", "اليابان"),
        ("مالي", "مولي"),
        ("منتخب البرتغال", "المنتخب البرتغالي"),
        ("جون كيري", "جون ماكين"),
        ("كيم", "كوم"),
        ("ايران", "العراق"),
    ],
)
def test_different_names_are_not(one, other):
    assert not are_variants(one, other)
