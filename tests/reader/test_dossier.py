from dataclasses import replace

import pytest

from reader.concordance import Spot
from reader.dossier import Choice, Dossier, Statement, chosen, cue_counts
from reader.identity import Referent, ReferentId
from reader.sources.model import AttributionKind, CueClass
from reader.spans import Span


def statement(article_id: str, date: str, cue_class: CueClass = CueClass.NEUTRAL) -> Statement:
    spot = Spot(article_id, "عنوان", "", date, Span(0, 1))
    return Statement(spot, "قال", "كلام", AttributionKind.INDIRECT, cue_class)


DOSSIER = Dossier(
    Referent(ReferentId("PER", "كيم"), "كيم", 2, 3, 3),
    (
        statement("a", "2021", CueClass.DOUBTING),
        statement("b", "2023-09"),
        statement("a", "2023-10-02", CueClass.ASSERTIVE),
    ),
)


def test_a_dossier_knows_its_articles_and_when_the_source_was_first_and_last_seen() -> None:
    assert [(spot.article_id, spot.date, count) for spot, count in DOSSIER.articles] == [
        ("a", "2021", 2),
        ("b", "2023-09", 1),
    ]
    assert (DOSSIER.first_seen, DOSSIER.last_seen) == ("2021", "2023-10-02")
    empty = Dossier(DOSSIER.referent)
    assert (empty.articles, empty.first_seen, empty.last_seen) == ((), "", "")


@pytest.mark.parametrize(
    ("choice", "places"),
    [
        (Choice(), [0, 1, 2]),
        (Choice(cue_classes=frozenset([CueClass.DOUBTING])), [0]),
        (Choice(kinds=frozenset([AttributionKind.DIRECT])), []),
        (Choice(since="2021-06"), [0, 1, 2]),
        (Choice(since="2023-09-15"), [1, 2]),
        (Choice(until="2023-09"), [0, 1]),
        (Choice(since="2022", until="2023-09-30"), [1]),
    ],
)
def test_statements_are_chosen_by_kind_by_cue_and_by_time(choice: Choice, places: list[int]) -> None:
    assert chosen(DOSSIER, choice).statements == tuple(DOSSIER.statements[place] for place in places)


def test_a_statement_of_a_stretch_of_days_may_be_of_any_of_them() -> None:
    in_ramadan = replace(DOSSIER.statements[0], spot=replace(DOSSIER.statements[0].spot, date="2024-03-11/2024-04-09"))
    assert Choice(since="2024-04-01").fits(in_ramadan)
    assert Choice(until="2024-03-11").fits(in_ramadan)
    assert not Choice(since="2024-04-10").fits(in_ramadan)
    assert not Choice(until="2024-03-10").fits(in_ramadan)


def test_classes_of_cues_are_counted_in_their_order() -> None:
    assert list(cue_counts(DOSSIER.statements).items()) == [
        (CueClass.NEUTRAL, 1),
        (CueClass.ASSERTIVE, 1),
        (CueClass.DOUBTING, 1),
    ]
