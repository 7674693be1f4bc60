from dataclasses import dataclass

import pytest

from reader.cli.main import main

TEXT = (
    "قال وزير الخارجية سامر الحلبي إن المفاوضات مستمرة.\n"
    'وأضاف الوزير: "المفاوضات ستُستأنف غدًا في جنيف"، حسبما ذكرت رويترز.'
)


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def rows(self):
        """The lines of data, taken apart at their tabs."""
        return [line.split("\t") for line in self.out.splitlines()]


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    """Run the command line in this process, on a library of the test's own."""
    monkeypatch.setenv("HASHIYA_LIBRARY", str(tmp_path / "library.hashiya"))
    main(["import"])  # wrong usage; takes what was captured before out of the way
    capsys.readouterr()

    def call(*arguments):
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return call


@pytest.fixture
def article_file(tmp_path):
    path = tmp_path / "مقال.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def article_id(run, article_file):
    return run("import", article_file).rows[0][0]
