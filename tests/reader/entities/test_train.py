import hashlib

from reader.entities.tagger import DIGEST, MODEL, CrfTagger
from reader.entities.train import CORPORA, main


def test_a_model_is_made_from_files_and_opens(tmp_path):
    corpora = tmp_path / "corpora"
    corpora.mkdir()
    for name in CORPORA:
        (corpora / name).write_text("زار O\nجون B-PER\nسميث I-PER\nلندن B-LOC\n. O\n" * 3, "utf-8")

    for output in ("one", "other"):
        main(["--corpora", str(corpora), "--output", str(tmp_path / output)])

    one = (tmp_path / "one" / MODEL).read_bytes()
    assert one == (tmp_path / "other" / MODEL).read_bytes()
    assert (tmp_path / "one" / DIGEST).read_text("utf-8").strip() == hashlib.sha256(one).hexdigest()
    assert CrfTagger(one).tag([], lambda: [["b"]])[0].label in {"O", "B-PER", "I-PER", "B-LOC"}
