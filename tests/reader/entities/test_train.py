import hashlib
import json

from reader.entities.model import EntityKind
from reader.entities.reliability import RELIABILITY, WEIGHTS, shares_of, weights_of
from reader.entities.tagger import DIGEST, MODEL, CrfTagger
from reader.entities.train import CORPORA, FOLDS, main


def test_a_model_is_made_from_files_and_opens(tmp_path):
    corpora = tmp_path / "corpora"
    corpora.mkdir()
    for name in CORPORA:
        (corpora / name).write_text("زار O\nجون B-PER\nسميث I-PER\nلندن B-LOC\n. O\n\n" * 3, "utf-8")

    for output in ("one", "other"):
        main(["--corpora", str(corpora), "--output", str(tmp_path / output)])

    one = (tmp_path / "one" / MODEL).read_bytes()
    assert one == (tmp_path / "other" / MODEL).read_bytes()
    assert (tmp_path / "one" / DIGEST).read_text("utf-8").strip() == hashlib.sha256(one).hexdigest()
    for table, read in ((WEIGHTS, weights_of), (RELIABILITY, shares_of)):
        text = (tmp_path / "one" / table).read_text("utf-8")
        assert text == (tmp_path / "other" / table).read_text("utf-8")
        read(text)
    assert CrfTagger(one).tag([], lambda: [["b"]])[0].label in {"O", "B-PER", "I-PER", "B-LOC"}


def test_with_annotated_articles_shares_are_measured_on_those_left_out(tmp_path):
    corpora, gold = tmp_path / "corpora", tmp_path / "gold"
    corpora.mkdir()
    gold.mkdir()
    for name in CORPORA:
        (corpora / name).write_text("زار O\nجون B-PER\nسميث I-PER\nلندن B-LOC\n. O\n\n" * 3, "utf-8")
    text = "زار جون سميث لندن."
    entities = [
        {"type": "PER", "name": "جون سميث", "mentions": [[4, 12]]},
        {"type": "LOC", "name": "لندن", "mentions": [[13, 17]]},
    ]
    for number in range(FOLDS):
        (gold / f"{number}.txt").write_text(text + " " * number, "utf-8")
        (gold / f"{number}.json").write_text(json.dumps({"article": f"{number}.txt", "entities": entities}), "utf-8")

    main(["--corpora", str(corpora), "--gold", str(gold), "--output", str(tmp_path / "model")])

    shares = shares_of((tmp_path / "model" / RELIABILITY).read_text("utf-8"))
    assert {kind for _, kind in shares} == {EntityKind.PER, EntityKind.LOC}
    assert all(row.count == FOLDS and row.share == round((FOLDS + 1) / (FOLDS + 2), 3) for (row,) in shares.values())
