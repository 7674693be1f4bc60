import pytest

from reader.queries.language import MatchMode
from reader.queries.parse import parse
from reader.store.expressions import Expression, Expressions, is_negated_text, is_text
from reader.store.library import Library
from reader.store.vocabulary import Vocabulary
from tests.reader.store.values import article

WORDS = "وزير والوزير الخارجية وخارجية روسيا لروسيا حرب"


@pytest.fixture
def vocabulary(library: Library) -> Vocabulary:
    library.articles.add(article(WORDS))
    return Vocabulary(library._database)


def of(vocabulary: Vocabulary, query: str, mode: MatchMode = MatchMode.CLITICS, **options: bool) -> Expression:
    root = parse(query, mode, unfinished=options.pop("unfinished", False)).root
    assert root is not None
    assert is_text(root)
    return Expressions(vocabulary, mode, by_prefix=options.pop("by_prefix", False)).of(root)


def test_a_word_is_all_its_forms_that_there_are(vocabulary: Vocabulary) -> None:
    assert of(vocabulary, "روسيا") == Expression('"روسيا" OR "لروسيا"')
    assert of(vocabulary, "روسيا", MatchMode.EXACT) == Expression('"روسيا"')
    assert of(vocabulary, "غائب") == Expression("")
    assert of(vocabulary, "حرب غائب") == Expression("")


def test_a_phrase_is_written_out(vocabulary: Vocabulary) -> None:
    expression = of(vocabulary, "«وزير خارجية»")
    assert expression.is_exact
    assert expression.fts is not None
    assert set(expression.fts.split(" OR ")) == {
        f'"{first} {second}"' for first in ("وزير", "والوزير") for second in ("الخارجيه", "وخارجيه")
    }


def test_a_phrase_with_too_many_forms_is_asked_in_pairs(library: Library) -> None:
    runs = ("", "و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال")
    library.articles.add(article(" ".join(run + word for word in ("حرب", "سلم", "بيت") for run in runs)))
    vocabulary = Vocabulary(library._database)
    two, three = of(vocabulary, "«حرب سلم»"), of(vocabulary, "«حرب سلم بيت»")
    assert two.is_exact
    assert not three.is_exact
    assert three.fts is not None
    assert ") AND (" in three.fts


def test_operators_are_sqlites_own(vocabulary: Vocabulary) -> None:
    assert of(vocabulary, "حرب OR روسيا", MatchMode.EXACT).fts == '("حرب") OR ("روسيا")'
    assert of(vocabulary, "حرب -روسيا", MatchMode.EXACT) == Expression('(("حرب")) NOT ("روسيا")')
    assert of(vocabulary, "NEAR(حرب روسيا, 3)", MatchMode.EXACT) == Expression('NEAR("حرب" "روسيا", 3)')


def test_what_is_not_there_need_not_be_taken_away(vocabulary: Vocabulary) -> None:
    assert of(vocabulary, "حرب -غائب", MatchMode.EXACT) == Expression('("حرب")')
    assert of(vocabulary, "حرب OR غائب", MatchMode.EXACT) == Expression('("حرب")')


def test_an_open_word_is_all_words_that_begin_so(vocabulary: Vocabulary) -> None:
    assert of(vocabulary, "خار*", MatchMode.CLITICS).fts in {
        '"الخارجيه" OR "وخارجيه"',
        '"وخارجيه" OR "الخارجيه"',
    }
    assert of(vocabulary, "خار*", MatchMode.EXACT, by_prefix=True).fts == '"خار" *'
    assert of(vocabulary, "«وزير الخا*»", MatchMode.EXACT).fts == '"وزير الخارجيه"'


def test_what_cannot_be_said_lets_everything_through(library: Library) -> None:
    library.articles.add(article(" ".join(f"كلمة{number}" for number in range(700))))
    vocabulary = Vocabulary(library._database)
    assert of(vocabulary, "كلم*", MatchMode.EXACT) == Expression(None, is_exact=False)
    assert of(vocabulary, "كلم* كلمة7", MatchMode.EXACT) == Expression('("كلمه7")', is_exact=False)
    assert of(vocabulary, "كلم* OR كلمة7", MatchMode.EXACT).fts is None
    assert of(vocabulary, "كلمة7 -كلم*", MatchMode.EXACT) == Expression('("كلمه7")', is_exact=False)


@pytest.mark.parametrize(
    ("query", "text", "negated"),
    [
        ("a", True, False),
        ("a b -c", True, False),
        ("-a", False, True),
        ("a OR -b", False, False),
        ("a مصدر:x", False, False),
        ("-(a OR b)", False, True),
        ("-مصدر:x", False, False),
    ],
)
def test_what_is_made_of_words_is_known(query: str, text: bool, negated: bool) -> None:
    root = parse(query).root
    assert root is not None
    assert (is_text(root), is_negated_text(root)) == (text, negated)
