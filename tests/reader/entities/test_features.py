from reader.entities.features import is_about_sport
from reader.entities.knowledge import knowledge
from reader.entities.proposals import features_of_line
from reader.entities.words import words_of
from reader.spans import Span


def features(text):
    words = words_of(text, Span(0, len(text)))
    return [set(own) for own in features_of_line(words, knowledge(), is_sport=is_about_sport([words]))]


def test_a_word_is_described_by_its_letters_lexicon_and_neighbours():
    title, place, *_ = features("الرئيس بموسكو أمس")

    assert {"w=الرييس", "p=ال", "Toffice", "D"} <= title
    assert {"st=موسكو", "-1w=الرييس", "-1Toffice", "LBLOCcapi1+"} <= place


def test_words_in_quotation_marks_are_marked():
    _, quoted, _ = features("«نعم»")

    assert {"q", "q-", "q+"} <= quoted


def test_numbers_count_by_their_length():
    assert "w=04" in features("1987")[0]


def test_in_an_article_about_sport_names_are_marked():
    (*_, city) = features("فوز الفريق في مباراة فالنسيا")

    assert "sportLBLOCcity1?" in city
    assert not any(feature.startswith("sport") for own in features("زار الوفد مدينة فالنسيا") for feature in own)


def test_many_words_of_sport_make_a_report_of_it_though_they_are_rare():
    often = "فوز بعد فوز " + "في المدينة الكبيرة القديمة " * 16
    once = (
        "وقع المهاجم للأندية وقال اللاعب إن الموسم طويل وإن نادي المدينة يريد كأس البلاد " + "في المدينة القديمة " * 45
    )

    assert not is_about_sport([words_of(often, Span(0, len(often)))])
    assert is_about_sport([words_of(once, Span(0, len(once)))])
