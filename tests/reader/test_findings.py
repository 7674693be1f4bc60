import json
from dataclasses import replace

from reader.analysis import analyse
from reader.article import Article, Metadata, blocks_of
from reader.entities.model import SURE, USER, Entity, EntityKind, Evidence, Mention
from reader.findings import Analysis, analysis_to_json, without_doubtful
from reader.sources.model import Attribution, AttributionKind, CueClass, Source, SourceType
from reader.spans import Span

TEXT = "وصل الرئيس الفرنسي إيمانويل ماكرون إلى بيروت. وقال ماكرون إن الزيارة قصيرة، حسبما ذكرت وكالة رويترز."


def test_the_output_has_the_shape_that_scripts_rely_on() -> None:
    article = Article(TEXT, blocks_of(TEXT), Metadata(title="زيارة", language="ar"))
    output = analysis_to_json(article, analyse(article), file="a.txt")
    assert json.loads(json.dumps(output, ensure_ascii=False)) == output
    assert (output["file"], output["title"], output["language"], output["text"]) == ("a.txt", "زيارة", "ar", TEXT)
    names = {source["id"]: source["name"] for source in output["sources"]}
    for found in output["attributions"]:
        assert found["source_name"] == names[found["source_id"]]
        assert TEXT[slice(*found["cue"])] in {"قال", "حسبما ذكرت"}
        assert found["kind"] == "indirect"
        assert found["rule"]
    for entity in output["entities"]:
        assert {"id", "type", "name", "mentions", "value"} <= set(entity)
        assert {len(entity[key]) for key in ("confidence", "rules", "joins")} == {len(entity["mentions"])}
        assert all(0 < confidence <= 1 for confidence in entity["confidence"])


def test_without_what_is_doubtful_only_sure_names_statements_and_their_sources_are_left() -> None:
    sure, doubtful = Evidence("lexicon.place", "", SURE), Evidence("tagger", "", SURE - 0.1)
    spans = [Span(0, 2), Span(3, 5), Span(6, 8)]
    both = Entity(
        "e1",
        EntityKind.LOC,
        "بيروت",
        (Mention(spans[0], EntityKind.LOC, doubtful), Mention(spans[1], EntityKind.LOC, sure)),
    )
    neither = Entity("e2", EntityKind.PER, "ماكرون", (Mention(spans[2], EntityKind.PER, doubtful),))
    sources = (Source("s1", "بيروت", SourceType.STATE, "e1"), Source("s2", "ماكرون", SourceType.PERSON, "e2"))
    said = tuple(
        Attribution(None, source, Span(0, 0), span, AttributionKind.DIRECT, CueClass.NEUTRAL, evidence)
        for source, span, evidence in (("s1", spans[0], sure), ("s1", spans[1], doubtful), ("s2", spans[2], doubtful))
    )
    left = without_doubtful(Analysis((both, neither), sources, said, ("sources",)))
    assert left == Analysis((both,), sources[:1], said[:1], ("sources",))


def test_whom_the_reader_has_named_is_sure() -> None:
    doubtful = Mention(Span(0, 2), EntityKind.LOC, Evidence("tagger", "", SURE - 0.1))
    found = Entity("e1", EntityKind.LOC, "بيروت", (doubtful,))
    assert not found.is_sure
    assert replace(found, named=Evidence(USER)).is_sure
