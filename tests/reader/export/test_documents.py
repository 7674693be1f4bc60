import csv
import io
import json

import pytest

from reader.errors import UnwritableFileError
from reader.export.documents import export_files, export_text
from reader.export.model import ExportFormat, ExportOptions, ExportStatus
from reader.progress import NoProgress
from tests.reader.export.samples import AT, SECOND, exported


def text(file_format, **options):
    return export_text([exported()], ExportOptions(format=file_format, **options), at=AT)


def write(path, *articles, file_format=ExportFormat.MARKDOWN, **options):
    wanted = ExportOptions(format=file_format, **options)
    return export_files(articles, path, wanted, NoProgress(), count=len(articles), at=AT)


@pytest.mark.parametrize("file_format", list(ExportFormat))
def test_every_format_is_written_and_names_the_article(file_format):
    written = text(file_format)
    assert "زعيم في" in written
    assert written.endswith("\n") or file_format is ExportFormat.HTML


@pytest.mark.parametrize("file_format", [each for each in ExportFormat if "bib" not in each and "csl" not in each])
def test_highlights_can_be_chosen_by_label_in_every_format(file_format):
    written = text(file_format, labels=frozenset({"claim"}))
    assert "ستدفع الثمن" in written
    assert "h-111111111111" not in written
    assert "11111111-1111" not in written


def test_the_callers_names_of_labels_win():
    rows = list(csv.DictReader(io.StringIO(text(ExportFormat.CSV, label_names={"claim": "زعم"}))))
    assert rows[1]["label"] == "زعم"
    assert "#زعم" in text(ExportFormat.MARKDOWN, label_names={"claim": "زعم"})


def test_one_article_goes_to_the_file_that_is_named(tmp_path):
    (outcome,) = write(tmp_path / "x.md", exported())
    assert (outcome.path, outcome.status) == (tmp_path / "x.md", ExportStatus.CREATED)


def test_one_article_goes_into_a_folder_that_is_there(tmp_path):
    (outcome,) = write(tmp_path, exported())
    assert outcome.path.parent == tmp_path


def test_articles_share_a_table(tmp_path):
    (outcome,) = write(tmp_path, exported(), exported(), file_format=ExportFormat.CSV)
    assert outcome.path == tmp_path / "hashiya.csv"
    assert len(list(csv.DictReader(io.StringIO(outcome.path.read_text("utf-8"))))) == 6


@pytest.mark.parametrize("file_format", [each for each in ExportFormat if not each.is_markdown])
def test_an_earlier_export_is_replaced_and_kept_beside(tmp_path, file_format):
    write(tmp_path, exported(), file_format=file_format)
    (again,) = write(tmp_path, exported(), file_format=file_format)
    assert again.status is ExportStatus.UPDATED
    assert again.path.with_name(f"{again.path.name}.bak").is_file()


def test_somebody_elses_table_is_left_alone(tmp_path):
    (tmp_path / "x.json").write_text("{}")
    with pytest.raises(UnwritableFileError):
        write(tmp_path / "x.json", exported(), file_format=ExportFormat.JSON)
    write(tmp_path / "x.json", exported(), file_format=ExportFormat.JSON, overwrite=True)
    value = json.loads((tmp_path / "x.json").read_text("utf-8"))
    assert value["articles"][0]["annotations"][1]["id"] == SECOND


def test_progress_counts_the_articles(tmp_path):
    steps = []

    class Told:
        def step(self, done, total, message=""):
            steps.append((done, total))

    export_files([exported(), exported()], tmp_path, ExportOptions(), Told(), count=2, at=AT)
    assert steps == [(0, 2), (1, 2), (2, 2)]
