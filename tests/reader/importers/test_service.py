import pickle
from io import BytesIO

from reader.importers.collection import read_file
from reader.importers.reading import AS_FOUND
from reader.importers.service import serve


def test_every_file_is_answered_and_closed(tmp_path):
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(f"نص {number}", "utf-8")
    paths = [tmp_path / f"{number}.txt" for number in range(2)]
    asked, answered = BytesIO(b"".join(pickle.dumps((path, AS_FOUND)) for path in paths)), BytesIO()
    serve(asked, answered)
    answered.seek(0)
    answers = [pickle.load(answered) for _ in range(4)]  # noqa: S301 - what was written two lines above
    assert answers == [*read_file(paths[0]), None, *read_file(paths[1]), None]
    assert answered.read() == b""
