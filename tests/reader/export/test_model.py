from reader.export.model import ExportFormat


def test_every_format_has_its_ending():
    assert {ExportFormat(name).suffix for name in ("markdown", "obsidian", "logseq", "pandoc")} == {".md"}
