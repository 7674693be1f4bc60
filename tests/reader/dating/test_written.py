from datetime import date, datetime, timedelta

import pytest

from reader.dating.written import date_in_words, iso_date_of

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
        ("7 تشرين الأول", "2022-10-07"),
        ("7 تموز", "2023-07-07"),
        ("غدا", "2023-09-14"),
        ("أمس", "2023-09-12"),
        ("الثلاثاء الماضي", "2023-09-12"),
        ("28 آب/أغسطس", "2023-08-28"),
        ("جانفي", "2023-01"),
        ("أيلول", "2023-09"),
        ("١٥ رمضان ١٤٤٥", "2024-03-25"),
        ("20 جمادى الآخرة 1445 هـ", "2024-01-02"),
        ("28 أوت 2015", "2015-08-28"),
        ("أول أمس", "2023-09-11"),
        ("الشهر الماضي", "2023-08"),
        ("12 September 2023", "2023-09-12"),
        ("Sep 12, 2023", "2023-09-12"),
        ("Sept. 2023", "2023-09"),
        ("1st January", "2023-01-01"),
        ("28 Dec", "2022-12-28"),
        ("Yesterday", "2023-09-12"),
        ("رمضان ١٤٤٥", "2024-03-11/2024-04-09"),
        ("رمضان 1445 هـ", "2024-03-11/2024-04-09"),
        ("صفر 1320 هـ", "1902-05/1902-06"),
        ("1445 هـ", "2023-07-19/2024-07-06"),
        ("الأسبوع الماضي", "2023-09-04/2023-09-10"),
        ("هذا الأسبوع", "2023-09-11/2023-09-17"),
        ("الأسبوع القادم", "2023-09-18/2023-09-24"),
        ("العام الماضي", "2022"),
        ("السنة الماضية", "2022"),
        ("قبل شهرين", "2023-07"),
        ("15 رمضان", "2023-04-06"),
        ("15 Ramadan 1445", "2024-03-25"),
        ("Ramadan 1445 AH", "2024-03-11/2024-04-09"),
        ("Dhu al-Qa'dah 1444", "2023-05-21/2023-06-18"),
        ("2024-04-09 / 2024-03-11", "2024-03-11/2024-04-09"),
        ("2023/2024", "2023/2024"),
        ("last week", "2023-09-04/2023-09-10"),
        ("Last Year", "2022"),
    ],
)
def test_a_date_is_understood_as_people_write_it(written: str, iso: str) -> None:
    assert iso_date_of(written, TODAY) == iso


@pytest.mark.parametrize(
    "written",
    ["2023-13", "2023-02-30", "غير معروف", "0000", "12", "31 June 2023", "3 May 4 2023", "الأسبوع الماضي وأمس"],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        iso_date_of(written, TODAY)


@pytest.mark.parametrize(("today", "iso"), [(date(2023, 12, 1), "2023-04-06"), (date(2024, 3, 24), "2024-03-25")])
def test_a_hijri_day_without_its_year_is_the_last_one(today: date, iso: str) -> None:
    assert iso_date_of("15 رمضان", today) == iso


def test_words_are_reckoned_from_today_and_may_be_no_date() -> None:
    def yesterday() -> str:
        return (datetime.now().astimezone().date() - timedelta(1)).isoformat()

    before = yesterday()
    assert date_in_words("أمس") in {before, yesterday()}
    assert date_in_words("الحرب") == ""
