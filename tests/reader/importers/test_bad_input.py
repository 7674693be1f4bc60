"""Every kind of odd and bad file that the program promises to bear, read as an import reads it."""

import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import ChangingFileError, FileError, NotAFileError
from reader.filereader import read_apart
from reader.importers.collection import FileToRead, files_in, read_file
from reader.importers.files import read_bytes
from reader.importers.reading import ReadOptions
from tests.reader.importers.articles import check_rules
from tests.reader.importers.badfiles import folder_of_odd_files, odd_files

ODD = odd_files()


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd.name)
def test_an_odd_file_is_an_article_or_says_why_not(tmp_path, odd):
    path = tmp_path / odd.name
    path.write_bytes(odd.content)
    found = list(read_file(path))
    if odd.error is not None:
        assert [type(each.error) for each in found] == [odd.error]
        assert found[0].error.path.name.startswith(odd.name) or found[0].error.path.parent.name == odd.name
        return
    for each in found:
        article = each.reading.article
        check_rules(article)
        assert odd.holds in article.text
        assert not odd.lacks or odd.lacks not in article.text
    assert [file for file in tmp_path.rglob("*") if file != path] == []


@pytest.mark.parametrize(
    ("name", "encoding"), [("mac.txt", "mac_arabic"), ("windows.txt", "cp1256"), ("iso.txt", "iso8859_6")]
)
def test_a_guess_can_be_overruled_with_any_encoding(tmp_path, name, encoding):
    words = "سلام على من في المدينة"
    (tmp_path / name).write_bytes(words.encode(encoding))
    [found] = read_file(tmp_path / name, ReadOptions(encoding=encoding))
    assert found.reading.article.text == words
    [other] = read_file(tmp_path / name, ReadOptions(encoding="cp1252"))
    assert other.reading.article.text != words


def test_another_process_bears_them_all_and_names_each(tmp_path):
    with folder_of_odd_files(tmp_path) as wanted:
        files = [FileToRead(path) for path in sorted(wanted)]
        with closing(read_apart(files, lambda: None)) as reading:
            errors = {}
            for file in files:
                found = list(iter(lambda: next(reading), None))
                errors[file.path] = next((type(each.error) for each in found if each.error), None)
    assert errors == wanted


def test_a_folder_gives_its_files_and_no_pipe_holds_it_up(tmp_path):
    with folder_of_odd_files(tmp_path) as wanted:
        listed = set(files_in([tmp_path]))
    assert listed == set(wanted)
    assert tmp_path / "folder.pdf" not in listed


def test_a_folder_that_is_called_like_a_file_is_none(tmp_path):
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(NotAFileError):
        read_bytes(tmp_path / "folder.pdf")


def test_a_file_that_never_holds_still_is_told_from_one_that_is_missing(tmp_path):
    path = tmp_path / "log.txt"
    path.write_bytes(b"a" * 5_000_000)
    stop = threading.Event()

    def write_on() -> None:
        with path.open("ab", buffering=0) as file:
            while not stop.is_set():
                file.write(b"b")

    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        errors = []
        while not errors:
            try:
                read_bytes(path)
            except FileError as error:
                errors.append(type(error))
    finally:
        stop.set()
        writer.join()
    assert errors == [ChangingFileError]


def test_no_odd_file_asks_for_a_socket_or_writes_anything(tmp_path):
    for odd in ODD:
        (tmp_path / odd.name).write_bytes(odd.content)
    code = """
import sys
from pathlib import Path

def refuse(event, arguments):
    is_written = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    if event.startswith("socket.") or is_written or event in {"os.mkdir", "os.rename", "os.remove"}:
        raise SystemExit(f"{event} {arguments}")

sys.dont_write_bytecode = True
from reader.importers.collection import files_in, read_file
from reader.importers.registry import read_article
read_article(Path(sys.argv[2]))  # what is loaded late may be compiled and kept by Python itself
sys.addaudithook(refuse)
print(sum(1 for path in files_in([Path(sys.argv[1])]) for found in read_file(path)))
"""
    page = Path(__file__).parents[2] / "files" / "saved" / "blog.complete.html"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), str(page)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= len(ODD)
