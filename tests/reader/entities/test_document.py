import pytest

from reader.entities.candidates import Candidate
from reader.entities.document import NamesOfArticle, again, joined, names_of
from reader.entities.knowledge import knowledge
from reader.entities.model import EntityKind
from reader.entities.words import words_of
from reader.spans import Span


def line(text):
    return words_of(text, Span(0, len(text)))


def found_again(named, kind, text):
    words = line(named)
    known = names_of([(words, [Candidate(0, len(words), 0, EntityKind(kind), "test")])], knowledge().names)
    other = line(text)
    return {
        (one.rule, text[other[one.first].start + one.left_out : other[one.last - 1].end])
        for one in again(other, [], known, knowledge())
    }


def test_the_family_name_of_a_full_name_is_a_person():
    assert ("document.surname", "برونشتاين") in found_again("هانز برونشتاين", "PER", "قال برونشتاين ذلك")


def test_a_family_name_of_two_words_is_found_whole():
    assert ("document.surname", "بن حلي") in found_again("أحمد بن حلي", "PER", "وأضاف بن حلي")


def test_a_common_word_is_no_family_name():
    assert found_again("مهدي السبت", "PER", "وصل يوم السبت") == set()


def test_the_first_name_counts_in_quotation_marks():
    assert ("document.first_name", "هانز") in found_again("هانز برونشتاين", "PER", 'قال "هانز" ذلك')


def test_a_name_is_found_again_behind_proclitics():
    assert ("document.same", "فيسكورتان") in found_again("فيسكورتان", "LOC", "عاد من فيسكورتان")
    assert ("document.same", "فيسكورتان") in found_again("فيسكورتان", "LOC", "عاد وبفيسكورتان")


def test_a_party_is_found_without_its_head_noun():
    assert ("document.party", "الأفق") in found_again("حزب الأفق", "ORG", "وقال إن الأفق مستعد")


def test_an_adjective_that_is_spelled_like_a_party_is_none():
    assert found_again("الحزب الجمهوري", "ORG", "فاز المرشح الجمهوري") == set()


def test_a_person_bears_the_rare_word_that_follows_the_name_twice():
    text = "وصل عماد زرقيشان أمس، ثم عاد عماد زرقيشان"
    words = line(text)
    people = [Candidate(place, place + 1, 0, EntityKind.PER, "test") for place in (1, 7)]
    known = names_of([(words, people)], knowledge().names)

    found = [(one.first, one.last) for one in again(words, [], known, knowledge()) if one.rule == "document.longer"]

    assert found == [(1, 3), (7, 9)]


def test_the_country_of_an_article_is_no_adjective_after_a_noun():
    assert ("document.same", "السعودية") in found_again("السعودية", "LOC", "عاد إلى السعودية")
    assert found_again("السعودية", "LOC", "تحسنت العلاقات السعودية") == set()
    assert found_again("السعودية", "LOC", 'قالت صحيفة "عكاظ" السعودية') == set()


def test_all_but_the_first_of_three_names_are_found_again_whole():
    assert ("document.surname", "الحويج بوهلال") in found_again("محمد الحويج بوهلال", "PER", "وصل الحويج بوهلال")


def test_several_last_names_are_sure_unless_the_first_stands_before_them():
    text = "وصل الحويج بوهلال، ثم محمد الحويج بوهلال"
    words, known = line(text), NamesOfArticle()
    known.add("محمد الحويج بوهلال", EntityKind.PER)

    found = [one.confidence for one in again(words, [], known, knowledge()) if (one.last - one.first) == 2]

    assert found == [0.91, 0.84]


def test_a_common_word_is_a_family_name_after_a_verb_of_speech():
    assert ("document.surname", "جمعة") in found_again("مهدي جمعة", "PER", "وأكد جمعة أنه باق")


def test_the_last_part_of_a_name_that_goes_on_is_a_family_name():
    words = line("وصل عماد زرقيشان فيلخاور أمس، ثم عاد عماد زرقيشان فيلخاور ثم عاد زرقيشان فيلخاور")
    people = [Candidate(place, place + 2, 0, EntityKind.PER, "test") for place in (1, 8)]
    known = names_of([(words, people)], knowledge().names)
    known.add_longer(knowledge())

    found = [(one.first, one.last) for one in again(words, [], known, knowledge()) if one.rule == "document.surname"]

    assert (13, 15) in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل زرقيشان فيلخاور أمس", [(1, 3)]),
        ("وصل زرقيشان جونيور أمس", [(1, 3)]),
        ("وصل زرقيشان وفيلخاور أمس", [(1, 2), (2, 3)]),
        ("قابل أوباما بوتين أمس", [(1, 2), (2, 3)]),
    ],
)
def test_first_and_last_name_that_were_found_apart_are_one(text, expected):
    words = line(text)
    people = [Candidate(place, place + 1, 0, EntityKind.PER, "test") for place in (1, 2)]

    found = joined(words, people, NamesOfArticle(), knowledge())

    assert [(one.first, one.last) for one in found] == expected


def test_two_who_are_called_otherwise_elsewhere_stay_two():
    words, known = line("قابل زرقيشان فيلخاور"), NamesOfArticle()
    known.add("عماد فيلخاور", EntityKind.PER)
    people = [Candidate(place, place + 1, 0, EntityKind.PER, "test") for place in (1, 2)]

    assert joined(words, people, known, knowledge()) == people


@pytest.mark.parametrize(
    ("text", "is_sport", "kinds"),
    [
        ("فازت فالنسيا أمس", True, {"ORG"}),
        ("فازت فالنسيا أمس", False, {"LOC"}),
        ("لعب في فالنسيا أمس", True, {"LOC"}),
        ("زار مدينة فالنسيا أمس", True, {"LOC"}),
    ],
)
def test_a_city_that_is_a_club_once_is_one_wherever_nobody_is_in_it(text, is_sport, kinds):
    known = NamesOfArticle(is_sport=is_sport)
    for kind in (EntityKind.LOC, EntityKind.LOC, EntityKind.ORG):
        known.add("فالنسيا", kind)

    assert {one.kind.value for one in again(line(text), [], known, knowledge())} == kinds


def test_a_preposition_is_not_the_first_name_of_somebody():
    assert ("document.first_name", "علي") in found_again("علي فيلخاور", "PER", "وقال علي إنه باق")
    assert found_again("علي فيلخاور", "PER", "الهجوم علي المدينة") == set()
