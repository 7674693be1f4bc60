import json
from pathlib import Path

import pytest

from reader.entities.model import EntityKind
from reader.entities.train import CORPORA, FOLDS
from reader.sources.calibrate import Annotated, Case, cases_in, fitted, main
from reader.sources.reliability import ANY, TABLE, probability, weights_of
from reader.spans import Span
from tests.sources import article_of, entities_in

TEXT = "قال سامي إن البحر هادئ. وقالت مها إن الريح خفيفة."
NAMES = {"سامي": EntityKind.PER, "مها": EntityKind.PER}


def place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("annotated", "right"),
    [
        (Annotated(place("سامي"), "سامي", place("قال"), place("إن البحر هادئ")), [True, False]),
        (Annotated(None, "مها", place("قالت"), place("إن الريح")), [False, True]),
        (Annotated(place("مها"), "مها", place("قال"), place("إن البحر هادئ")), [False, False]),
        (Annotated(place("سامي"), "سامي", place("قال"), place("إن")), [False, False]),
    ],
)
def test_a_statement_is_right_if_source_and_content_are_annotated(annotated: Annotated, right: list[bool]) -> None:
    cases = list(cases_in(article_of(TEXT), entities_in(TEXT, NAMES), [annotated]))
    assert [case.is_right for case in cases] == right


def test_an_annotated_statement_is_met_once() -> None:
    text = "قال سامي، مؤكدا ذلك، إن البحر هادئ، وفق قوله."
    whole = Span(text.index("إن"), text.index("، وفق"))
    annotated = Annotated(None, "سامي", Span(0, 3), whole)
    cases = list(cases_in(article_of(text), entities_in(text, NAMES), [annotated]))
    assert [case.is_right for case in cases].count(True) == 1


def test_traits_are_worth_what_they_tell_of_being_right() -> None:
    cases = [Case([ANY], number % 10 != 0) for number in range(400)]
    cases += [Case([ANY, "nested"], number % 2 == 0) for number in range(400)]
    weights = {row.trait: row.weight for row in fitted(cases)}
    assert probability(weights[ANY]) == pytest.approx(0.9, abs=0.03)
    assert probability(weights[ANY] + weights["nested"]) == pytest.approx(0.5, abs=0.03)


def test_a_trait_that_was_hardly_seen_says_little() -> None:
    cases = [Case([ANY], number % 10 != 0) for number in range(400)] + [Case([ANY, "rare"], is_right=False)]
    rows = {row.trait: row for row in fitted(cases)}
    assert (rows["rare"].count, rows[ANY].count) == (1, 401)
    assert -0.5 < rows["rare"].weight < 0


def test_a_table_is_made_from_files(tmp_path: Path) -> None:
    corpora, gold = tmp_path / "corpora", tmp_path / "gold"
    corpora.mkdir()
    gold.mkdir()
    for name in CORPORA:
        (corpora / name).write_text("زار O\nجون B-PER\nسميث I-PER\nلندن B-LOC\n. O\n\n" * 3, "utf-8")
    text = "قال جون سميث إن لندن هادئة."
    entities = [{"type": "PER", "name": "جون سميث", "mentions": [[4, 12]]}]
    said = {"source": [4, 12], "source_name": "جون سميث", "cue": [0, 3], "content": [13, 26], "kind": "indirect"}
    for number in range(FOLDS):
        (gold / f"{number}.txt").write_text(text + " " * number, "utf-8")
        annotated = {"article": f"{number}.txt", "entities": entities, "attributions": [said]}
        (gold / f"{number}.json").write_text(json.dumps(annotated), "utf-8")

    main(["--corpora", str(corpora), "--gold", str(gold), "--output", str(tmp_path / "model")])

    weights = weights_of((tmp_path / "model" / TABLE).read_text("utf-8"))
    assert {ANY, "rule:verb", "place:after"} <= weights.keys()
