from reader.export.model import ExportFormat


def test_every_format_has_its_ending():
    assert [ExportFormat(name).suffix for name in ("markdown", "obsidian", "csv", "bibtex")] == [
        ".md",
        ".md",
        ".csv",
        ".bib",
    ]


def test_formats_make_one_file_for_an_article_or_one_for_all():
    assert [each for each in ExportFormat if not each.is_collective] == [
        ExportFormat.MARKDOWN,
        ExportFormat.OBSIDIAN,
        ExportFormat.LOGSEQ,
        ExportFormat.PANDOC,
        ExportFormat.HTML,
    ]
