import json

from reader.analysis import analyse
from reader.article import Article, Metadata, blocks_of
from reader.findings import analysis_to_json

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
