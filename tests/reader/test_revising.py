from dataclasses import replace

import pytest

from reader.analysis import analyse
from reader.article import Article
from reader.catalogue import ArticleDetails
from reader.corrections.make import Corrector
from reader.corrections.model import Rename
from reader.edits import Change
from reader.errors import EmptyTextError, LongCorrectionError
from reader.importers.plain import article_from_text
from reader.revising import MOST_TYPED, corrected_article, correction_of, revised_analysis, revising
from reader.spans import Span
from reader.textmap import TextMap
from tests.ui.making import TEXT, span_of


@pytest.fixture
def article() -> Article:
    return article_from_text(TEXT)


def corrected(article: Article, span: Span, words: str) -> str:
    made = correction_of("a1", article, span, words)
    assert made is not None
    revision, after = made
    assert (revision.text_before, revision.text_after) == (article.text_sha256, after.text_sha256)
    assert after.text == corrected_article(article, revision.splices).text
    return after.text


def test_only_the_words_that_differ_are_replaced(article):
    sentence = span_of("وقال إن الزيارة مهمة")
    made = correction_of("a1", article, sentence, "وقال إن الزيارات مهمة")
    assert made is not None
    assert [(splice.old, splice.new) for splice in made[0].splices] == [("الزيارة", "الزيارات")]
    assert correction_of("a1", article, sentence, "وقال إن الزيارة مهمة") is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("مهمة \u202eجدا\u202c", "مهمة \u202eجدا\u202c"),
        ("مهمة\r\n\r\n  وقصيرة", "مهمة\nوقصيرة"),
        ("مهمة\u2028وقصيرة", "مهمة\nوقصيرة"),
        ("مه\x00مة\ud800", "مهمة\ufffd"),
        ("", ""),
    ],
)
def test_what_is_typed_comes_out_as_an_import_would_have_it(article, words, expected):
    assert corrected(article, span_of("مهمة"), words) == TEXT.replace("مهمة", expected)


def test_line_ends_can_be_put_in_and_taken_out(article):
    place = TEXT.index(" صباح اليوم")
    parted = corrected(article, Span(place, place + 1), "\n")
    assert parted == TEXT.replace("روسيا صباح", "روسيا\nصباح")
    assert corrected(article, span_of("رويترز.\nتحديات"), "رويترز. تحديات") == TEXT.replace(".\nتحديات", ". تحديات")


@pytest.mark.parametrize("number", range(4))
def test_a_paragraph_of_which_nothing_is_left_goes_with_its_line_end(article, number):
    lines = TEXT.split("\n")
    words = lines.pop(number)
    assert corrected(article, span_of(words), " \u200f") == "\n".join(lines)


def test_an_article_cannot_be_left_empty_and_a_whole_book_cannot_be_pasted(article):
    with pytest.raises(EmptyTextError):
        correction_of("a1", article, Span(0, len(TEXT)), "\n \n")
    with pytest.raises(LongCorrectionError) as caught:
        correction_of("a1", article, span_of("أحمد"), "ا" * (MOST_TYPED + 1))
    assert (caught.value.count, caught.value.most) == (MOST_TYPED + 1, MOST_TYPED)
    with pytest.raises(ValueError, match="ends past"):
        correction_of("a1", article, Span(0, len(TEXT) + 1), "")


def test_a_title_that_was_made_of_the_text_is_corrected_with_it_and_no_other(article):
    made = correction_of("a1", article, span_of("مرتقبة"), "مُرتقبة")
    assert made is not None
    assert (article.metadata.title, made[1].metadata.title) == ("قمة مرتقبة", "قمة مُرتقبة")
    own = replace(article, metadata=replace(article.metadata, title="عنوان القارئ"))
    kept = correction_of("a1", own, span_of("مرتقبة"), "مُرتقبة")
    assert kept is not None
    assert kept[1].metadata == own.metadata
    details = ArticleDetails("a1", article.metadata)
    edit = revising(made[0], (article, made[1]), (), (), details)
    assert Change(details, ArticleDetails("a1", made[1].metadata)) in edit.changes
    assert edit.subject == "مُرتقبة"


def test_what_the_user_has_said_of_findings_moves_with_their_words(article):
    analysis = analyse(article)
    entity = next(entity for entity in analysis.entities if entity.name == "روسيا")
    correction = Corrector("a1", TEXT, analysis).rename(entity, "روسيا الاتحادية")
    made = correction_of("a1", article, span_of("وصل أحمد"), "وصل السيد أحمد صباحا")
    assert made is not None
    edit = revising(made[0], (article, made[1]), (), (correction,), ArticleDetails("a1", article.metadata))
    (change,) = [each for each in edit.changes if each.before == correction]
    payload = change.after.payload
    assert isinstance(payload, Rename)
    assert payload.name == "روسيا الاتحادية"
    for place in payload.entity.places:
        span = place.position.span
        assert span.of(made[1].text) == place.quote.exact
        assert made[1].text[: span.start].endswith(place.quote.prefix)


def test_findings_are_shown_where_their_words_went_until_they_are_found_anew(article):
    analysis = analyse(article)
    made = correction_of("a1", article, span_of("وصل أحمد"), "وصل زيد")
    assert made is not None
    after = revised_analysis(analysis, TextMap(made[0].splices))
    before = {mention.span.of(TEXT) for entity in analysis.entities for mention in entity.mentions}
    shown = {mention.span.of(made[1].text) for entity in after.entities for mention in entity.mentions}
    assert shown - {"زيد"} <= before
    assert "روسيا" in shown
    contents = [each.content.of(made[1].text) for each in after.attributions]
    assert contents == [each.content.of(TEXT).replace("وصل أحمد", "وصل زيد") for each in analysis.attributions]
    gone = correction_of("a1", article, span_of("روسيا صباح اليوم"), "")
    assert gone is not None
    assert len(revised_analysis(analysis, TextMap(gone[0].splices)).entities) <= len(analysis.entities)
