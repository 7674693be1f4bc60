from reader.export.model import ExportFormat


def test_every_format_has_its_ending():
    assert {each.suffix for each in ExportFormat if each.is_markdown} == {".md"}
    others = [each.suffix for each in ExportFormat if not each.is_markdown]
    assert others == [".html", ".csv", ".json", ".jsonld", ".bib", ".csl.json"]
