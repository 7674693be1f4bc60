from reader.article import Article, blocks_of
from reader.entities.calibrate import Outcome, measured_shares, measured_weights, outcomes
from reader.entities.corpora import LabelledLine
from reader.entities.knowledge import knowledge
from reader.entities.model import EntityKind
from reader.entities.tagger import tagger
from reader.entities.words import words_of
from reader.spans import Span

PER, LOC = EntityKind.PER, EntityKind.LOC


def line(text, *labels):
    return LabelledLine(words_of(text, Span(0, len(text))), labels, is_sport=False)


def weight(lines, rule):
    return next(row.weight for row in measured_weights(lines, knowledge()) if row.rule == rule)


RIGHT, WRONG = line("زار باريس", "O", "B-LOC"), line("زار باريس", "O", "B-PER")


def test_a_rule_that_is_right_where_the_tagger_is_wrong_counts_as_often_as_it_is_right():
    lines = [(RIGHT, ("O", "O"))] * 15 + [(WRONG, ("O", "B-PER"))] * 5
    assert weight(lines, "lexicon.place") == 0.75


def test_a_rule_that_is_wrong_where_the_tagger_says_something_else_does_not_count():
    lines = [(RIGHT, ("O", "B-LOC"))] * 15 + [(WRONG, ("O", "B-PER"))] * 5
    assert weight(lines, "lexicon.place") == 0.0


def test_a_rule_that_was_hardly_tried_does_not_count():
    assert weight([(RIGHT, ("O", "O"))], "lexicon.place") == 0.0


def test_what_is_found_in_an_annotated_article_is_right_or_wrong():
    text = "زار فلاديمير بوتين باريس."
    article = Article(text, blocks_of(text))
    names = {(Span(4, 18), PER), (Span(19, 24), PER)}
    found = list(outcomes(article, names, knowledge(), tagger()))
    assert [(one.kind, one.is_right) for one in found] == [(PER, True), (LOC, False)]
    assert all(0 < one.weight < 1 for one in found)


def test_shares_are_measured_by_weight_and_never_whole():
    found = [Outcome("tagger", PER, 0.62, number % 2 == 0) for number in range(40)]
    found += [Outcome("tagger", PER, 0.87, True) for _ in range(98)]
    rows = measured_shares(found)
    assert [(row.least, row.share, row.count) for row in rows] == [(0.0, 0.5, 40), (0.85, 0.99, 98)]


def test_few_mentions_are_one_line():
    found = [Outcome("tagger", PER, weight, True) for weight in (0.61, 0.72, 0.78, 0.9)]
    (row,) = measured_shares(found)
    assert (row.least, row.count) == (0.0, 4)
