import pytest

import reader.analysis
from reader.analysis import analyse
from reader.article import Article, Metadata, blocks_of
from reader.errors import LexiconError
from reader.findings import Analysis

TEXT = "وصل الرئيس الفرنسي إيمانويل ماكرون إلى بيروت. وقال ماكرون إن الزيارة قصيرة، حسبما ذكرت وكالة رويترز."


def article_of(text: str) -> Article:
    return Article(text, blocks_of(text), Metadata(title="زيارة", language="ar"))


def test_an_article_is_analysed_whole() -> None:
    analysis = analyse(article_of(TEXT))
    assert analysis.failures == ()
    assert {"إيمانويل ماكرون", "رويترز"} <= {source.name for source in analysis.sources}
    ids = {entity.id for entity in analysis.entities}
    assert all(source.entity_id in ids for source in analysis.sources if source.entity_id is not None)


def test_the_same_article_gives_the_same_analysis() -> None:
    assert analyse(article_of(TEXT)) == analyse(article_of(TEXT))


def test_an_empty_article_has_nothing() -> None:
    assert analyse(article_of("")) == Analysis()
    assert analyse(Article("", ())) == Analysis()


@pytest.mark.parametrize(("part", "failure"), [("extract_entities", "entities"), ("extract_attributions", "sources")])
def test_a_part_that_fails_costs_that_part(monkeypatch: pytest.MonkeyPatch, part: str, failure: str) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LexiconError("names.tsv", 3, "damaged")

    monkeypatch.setattr(reader.analysis, part, fail)
    analysis = analyse(article_of(TEXT))
    assert analysis.failures == (failure,)
    assert bool(analysis.entities) is (failure != "entities")
    assert bool(analysis.attributions) is (failure != "sources")
