from reader.entities.model import EntityKind
from reader.sources.cast import Cast
from reader.sources.forms import Gender
from reader.sources.model import Identity, SourceType
from reader.sources.phrases import noun_phrase
from tests.sources import Names, line_in, said

NAMES: Names = {
    "سامي الزين": EntityKind.PER,
    "مها عواد": EntityKind.PER,
    "المساء": EntityKind.ORG,
    "مجلس البلدة": EntityKind.ORG,
}


def meant(text: str, word: str) -> tuple[str, SourceType]:
    line = line_in(text, NAMES)
    cast = Cast([line])
    last = max(index for index, found in enumerate(line.words) if found.text == word)
    phrase = noun_phrase(line, last, len(line.words))
    assert phrase is not None
    speaker = cast.identify(phrase).speaker
    return speaker.name, speaker.type


def test_a_title_means_who_bore_it() -> None:
    assert meant("جاء وزير العدل سامي الزين ومها عواد . الوزير", "الوزير") == ("سامي الزين", SourceType.PERSON)
    assert meant("جاءت مها عواد، المتحدثة باسم البلدة . المتحدثة", "المتحدثة")[0] == "مها عواد"


def test_other_words_of_a_title_must_fit() -> None:
    text = "جاء وزير العدل سامي الزين . وزيرة الصحة"
    assert meant(text, "وزيرة")[0] == "وزيرة الصحة"


def test_a_classifier_means_the_outlet_that_it_introduced() -> None:
    assert meant('كتبت صحيفة "المساء" مقالا . الصحيفة', "الصحيفة")[0] == "المساء"


def test_known_outlets_and_what_is_called_one_are_outlets() -> None:
    assert meant('كتبت صحيفة "المساء" مقالا . الصحيفة', "الصحيفة")[1] is SourceType.OUTLET
    line = line_in("قالت رويترز", {"رويترز": EntityKind.ORG})
    phrase = noun_phrase(line, 1, 2)
    assert phrase is not None
    assert Cast([line]).identify(phrase).speaker.type is SourceType.OUTLET


def test_a_given_name_tells_who_can_be_meant() -> None:
    line = line_in("فاطمة الزين", {"فاطمة الزين": EntityKind.PER})
    phrase = noun_phrase(line, 0, 2)
    assert phrase is not None
    assert Cast([line]).identify(phrase).speaker.agreement.gender is Gender.FEMININE


def test_a_head_noun_means_the_body_that_has_it() -> None:
    assert meant("اجتمع مجلس البلدة . المجلس", "المجلس") == ("مجلس البلدة", SourceType.ORGANISATION)


def test_a_surname_means_the_full_name_though_no_entity_covers_it() -> None:
    assert meant("جاء سامي الزين ثم الزين", "الزين")[0] == "سامي الزين"


def test_an_indefinite_noun_is_somebody_new() -> None:
    assert meant("جاء وزير العدل سامي الزين . وزير آخر", "آخر")[0] == "آخر"
    assert meant("جاء الوزير سامي الزين . مصدر", "مصدر") == ("مصدر", SourceType.UNNAMED)


def test_who_appeared_is_given_the_latest_first() -> None:
    line = line_in("سامي الزين ثم مها عواد ثم", NAMES)
    names = [speaker.name for _, speaker in Cast([line]).before(len(line.text))]
    assert names == ["مها عواد", "سامي الزين"]


def identified(text: str, word: str) -> tuple[str, Identity, str]:
    line = line_in(text, NAMES)
    phrase = noun_phrase(line, next(n for n, found in enumerate(line.words) if found.text == word), len(line.words))
    assert phrase is not None
    known = Cast([line]).identify(phrase)
    return known.speaker.name, known.identity, known.antecedent.of(text) if known.antecedent is not None else ""


def test_a_title_may_come_before_its_bearer_is_named() -> None:
    text = "محامي الصيادين يعترض . وصل محامي الصيادين سامي الزين"
    assert identified(text, "محامي") == ("سامي الزين", Identity.LATER, "محامي الصيادين سامي الزين")


def test_a_bare_title_fits_any_origin() -> None:
    assert meant("جاء الرئيس سامي الزين . ثم الرئيس الكندي", "الرئيس")[0] == "سامي الزين"
    assert meant("جاء رئيس النرويج سامي الزين . ثم الرئيس الكندي", "الرئيس")[0] == "الرئيس الكندي"


def test_a_title_in_the_accusative_follows_its_bearer() -> None:
    text = "انتخب الأعضاء سامي الزين أمينا عاما . خلفا لمها عواد . الأمين العام الجديد"
    assert identified(text, "الأمين")[:2] == ("سامي الزين", Identity.TITLE)


def test_the_genitive_of_a_title_is_another_office() -> None:
    text = "قال نائب الأمين العام سامي الزين . الأمين العام"
    line = line_in(text, NAMES)
    last = max(index for index, word in enumerate(line.words) if word.text == "الأمين")
    phrase = noun_phrase(line, last, len(line.words))
    assert phrase is not None
    assert Cast([line]).identify(phrase).speaker.name != "سامي الزين"


def test_a_man_is_who_spoke_last_without_a_name() -> None:
    text = "وقال أحد أصدقاء الضحية إن البحر هائج. وأضاف الرجل أن الريح شديدة."
    assert [who for who, _, _ in said(text)] == ["أحد أصدقاء الضحية"] * 2


def test_the_player_of_one_club_is_not_that_of_another() -> None:
    assert meant("قال لاعب الأفق سامي الزين . لاعب المدى", "لاعب")[0] == "لاعب المدى"


def test_the_only_document_of_its_kind_is_meant_with_its_owner_too() -> None:
    assert meant("جاء البيان . بيان الوزارة", "بيان")[0] == "بيان الوزارة"
    text = "وأوضح البيان أن البحر هادئ. وأشار بيان الوزارة إلى أن الريح خفيفة."
    assert [who for who, _, _ in said(text)] == ["البيان", "البيان"]


def test_one_is_not_meant_by_many() -> None:
    assert meant("قال مسؤول كبير . المسؤولون", "المسؤولون")[0] == "المسؤولون"


def test_the_source_is_whoever_was_quoted_last() -> None:
    text = "قالت بلدية المساء إن البحر هادئ. وأوضح المصدر نفسه أن الريح خفيفة. والجو صحو، وفق ذات المصدر."
    assert {who for who, _, _ in said(text, NAMES)} == {"بلدية المساء"}
    text = "البحر هادئ، حسبما ذكرت المساء. وأضاف المصدر أن الريح خفيفة."
    assert [who for who, _, _ in said(text, NAMES)] == ["المساء", "المساء"]


def test_a_source_that_nobody_was_quoted_before_is_somebody_new() -> None:
    assert said("وأوضح المصدر أن البحر هادئ.")[0][0] == "المصدر"


def test_who_is_named_later_is_told_in_the_headline_by_what_he_is() -> None:
    text = "وزيرة ألمانية تحذر من العاصفة\nقالت وزيرة البيئة الألمانية مها عواد إن البحر هائج."
    assert [who for who, _, _ in said(text, NAMES)] == ["مها عواد", "مها عواد"]
    text = "وزيرة يابانية تحذر من العاصفة\nقالت وزيرة البيئة الألمانية مها عواد إن البحر هائج."
    assert [who for who, _, _ in said(text, NAMES)] == ["وزيرة يابانية", "مها عواد"]


def test_who_speaks_in_the_headline_is_told_below_it_by_what_he_is() -> None:
    text = "سامي الزين: البحر هادئ\nأكد حارس مرمى النادي أن البحر هادئ.\nوقال حارس مرمى النادي إن الريح خفيفة."
    assert [who for who, _, _ in said(text, NAMES)] == ["سامي الزين", "سامي الزين", "حارس مرمى النادي"]
    text = "سامي الزين: البحر هادئ\nقالت لاعبة النادي إن البحر هائج."
    assert said(text, NAMES)[-1][0] == "لاعبة النادي"


def test_a_title_with_a_name_is_definite() -> None:
    text = 'وقال سامي الزين، مؤسس "المساء"، إن البحر هادئ. وأوضح مؤسس "المساء" أن الريح خفيفة.'
    assert [who for who, _, _ in said(text, NAMES)] == ["سامي الزين", "سامي الزين"]
