from datetime import date

import pytest

from reader.dating import iso_date_of

TODAY = date(2023, 9, 13)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("", ""),
        ("  ", ""),
        ("2023", "2023"),
        ("2023-9", "2023-09"),
        ("٢٠٢٣/٩/١٢", "2023-09-12"),
        ("2023.09.12", "2023-09-12"),
        ("12/9/2023", "2023-09-12"),
        ("12 سبتمبر 2023", "2023-09-12"),
        ("12 سبتمبر ٢٠٢٣ م", "2023-09-12"),
        ("28 آب/أغسطس 2019", "2019-08-28"),
        ("أيلول 2023", "2023-09"),
        ("جانفي 2020", "2020-01"),
        ("7 تشرين الأول", "2023-10-07"),
        ("أمس", "2023-09-12"),
        ("الثلاثاء الماضي", "2023-09-12"),
    ],
)
def test_a_date_is_understood_as_people_write_it(written: str, iso: str) -> None:
    assert iso_date_of(written, TODAY) == iso


@pytest.mark.parametrize("written", ["2023-13", "2023-02-30", "غير معروف", "0000", "12"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        iso_date_of(written, TODAY)
