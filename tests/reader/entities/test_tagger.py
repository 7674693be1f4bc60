import logging
import shutil
from pathlib import Path

import pytest

import resources
from reader.article import Article, blocks_of
from reader.entities import extract, tagger
from reader.entities.extract import extract_entities
from reader.entities.knowledge import knowledge
from reader.entities.tagger import WordTag, find_tagged, proclitics_of
from reader.entities.words import words_of
from reader.spans import Span


def line(text):
    return words_of(text, Span(0, len(text)))


def tags(*labels):
    return [WordTag(label, 0.9, {}) for label in labels]


def test_labels_become_names():
    words = line("قال جون سميث لندن")

    found = find_tagged(words, tags("O", "B-PER", "I-PER", "B-LOC"), knowledge())

    assert [(one.first, one.last, one.kind.value) for one in found] == [(1, 3, "PER"), (3, 4, "LOC")]


@pytest.mark.parametrize(
    ("word", "left_out"),
    [("لروسيا", 1), ("وبروسيا", 2), ("وليد", 0), ("فيصل", 0), ("وللأمم", 2), ("بسام", 0), ("ولندن", 1)],
)
def test_proclitics_are_told_from_first_letters(word, left_out):
    assert proclitics_of(line(word), 0, knowledge()) == left_out


@pytest.mark.parametrize("damage", [lambda model: model[:-1], lambda model: b"", lambda model: b"x" + model[1:]])
def test_a_damaged_model_is_refused(monkeypatch, tmp_path, damage):
    folder = tmp_path / "model"
    shutil.copytree(Path(resources.__path__[0]) / "model", folder)
    (folder / tagger.MODEL).write_bytes(damage((folder / tagger.MODEL).read_bytes()))
    monkeypatch.setattr(tagger, "files", lambda _: tmp_path)

    with pytest.raises(ValueError, match="damaged"):
        tagger.read_model()


def test_without_the_tagger_rules_and_lexicons_work_on(monkeypatch, caplog):
    monkeypatch.setattr(tagger, "MODEL", "missing.crfsuite")
    monkeypatch.setattr(extract, "tagger", tagger.tagger.__wrapped__)
    text = "زار فلاديمير بوتين بكين."

    with caplog.at_level(logging.WARNING):
        names = [one.name for one in extract_entities(Article(text, blocks_of(text)))]

    assert names == ["فلاديمير بوتين", "بكين"]
    assert "without the tagger" in caplog.text


def test_the_programs_own_model_opens():
    assert tagger.tagger() is not None


def test_marks_around_a_name_are_no_part_of_it():
    words = words_of("«فيسكورتان» هنا", Span(0, 15))
    tags = [WordTag(label, 0.9, {}) for label in ("B-LOC", "I-LOC", "I-LOC", "O")]

    assert [(one.first, one.last) for one in find_tagged(words, tags, knowledge())] == [(1, 2)]
    assert list(find_tagged(words[:1], tags[:1], knowledge())) == []
