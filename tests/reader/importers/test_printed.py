import pytest

from reader.importers.printed import UNKNOWN, PrintedLine, PrintedPage, badness, with_brackets_turned
from tests.reader.importers.articles import TEXT


def page(*texts):
    return PrintedPage(tuple(PrintedLine(text, 0, 400, 700 - 20 * row, 12) for row, text in enumerate(texts)))


def test_arabic_text_is_not_bad():
    assert badness(TEXT) == 0
    assert badness("") == 0
    assert badness("قال أ. سامر و«هند» (ب) في م 3 هـ إن ه") == 0


@pytest.mark.parametrize(
    "word", ["ةنيدملا", "ىلإ", "ءاملا", "َّيل", f"ا{UNKNOWN}حد", "م\x02", "ث", "\ue012كلمة", "مدينةكبيرة"]
)
def test_what_no_arabic_word_looks_like_is_bad(word):
    assert badness(f"هذه {word}") == 0.5


def test_turned_words_make_a_page_bad():
    assert badness(" ".join(word[::-1] for word in TEXT.split())) > 0.1


def test_quotation_marks_are_turned_only_where_most_stand_wrong():
    wrong, right = page("قال »نعم« ثم »لا«."), page("قال «نعم» ثم «لا».")
    assert with_brackets_turned([wrong])[0].text == right.text
    assert with_brackets_turned([right])[0].text == right.text
    assert with_brackets_turned([right, right, wrong])[2].text == wrong.text


def test_every_pair_is_judged_by_itself():
    assert with_brackets_turned([page("قال «نعم» )أمس( هنا")])[0].text == "قال «نعم» (أمس) هنا"
