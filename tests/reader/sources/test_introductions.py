import pytest

from reader.entities.model import EntityKind
from reader.sources.forms import Gender
from reader.sources.introductions import introduce
from reader.sources.model import SourceType
from reader.sources.people import Speaker
from tests.sources import Names, line_in

NAMES: Names = {
    "سامي الزين": EntityKind.PER,
    "عواد": EntityKind.PER,
    "المساء": EntityKind.ORG,
    "مجلس البلدة": EntityKind.ORG,
}


def introduced(text: str) -> Speaker:
    """The first who is named in a text, with what is told of him there."""
    line = line_in(text, NAMES)
    named = line.named[min(line.named)]
    kind = SourceType.PERSON if named.is_person else SourceType.ORGANISATION
    speaker = Speaker(named.entity.name, kind, named.entity)
    introduce(line, named, speaker)
    return speaker


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("قال وزير العدل سامي الزين", {"وزير"}),
        ("قال سامي الزين، المتحدث باسم الشرطة، أمس", {"متحدث"}),
        ("قال سامي الزين (وهو طبيب)", {"طبيب"}),
        ("انتخب سامي الزين أمينا عاما", {"امين"}),
        ("قال نائب الرئيس سامي الزين", {"نائب"}),
        ("قال الباحث والناشط الحقوقي سامي الزين", {"ناشط"}),
        ("قال السيد الوزير سامي الزين", {"وزير"}),
        ("قال بعد الوزير إن سامي الزين نام", set()),
        ("قرأ سامي الزين بيان الوزارة", set()),
        ("عاد مجلس البلدة", {"مجلس"}),
    ],
)
def test_the_nouns_around_a_name_are_remembered(text: str, titles: set[str]) -> None:
    assert set(introduced(text).titles) == titles


def test_an_introduction_is_kept_with_its_place_and_whether_it_is_bare() -> None:
    text = "قال الوزير سامي الزين"
    title = introduced(text).titles["وزير"]
    assert (title.span.of(text), title.is_bare) == ("الوزير سامي الزين", True)
    assert not introduced("قال وزير العدل سامي الزين").titles["وزير"].is_bare


def test_a_title_tells_the_gender_and_a_classifier_the_type() -> None:
    assert introduced("قالت الوزيرة عواد").agreement.gender is Gender.FEMININE
    assert introduced('كتبت صحيفة "المساء" مقالا').type is SourceType.OUTLET
