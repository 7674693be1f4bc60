import json
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.article import Article, blocks_of
from reader.entities.model import EntityKind
from reader.entities.transformer import labels_of, open_tagger
from reader.entities.words import words_of
from reader.errors import TaggerError, TaggerLabelsError, TaggerPackageError
from reader.spans import Span

TINY = Path(__file__).parents[2] / "files" / "tagger"
"""A network of one layer that knows four words; `onnx` made it."""

INSTALLED = all(map(find_spec, ("onnxruntime", "tokenizers", "numpy")))
needs_packages = pytest.mark.skipif(not INSTALLED, reason="needs the extra `transformers`")


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(TINY, tmp_path / "tagger")
    return tmp_path / "tagger"


@needs_packages
def test_words_get_the_networks_labels_and_their_probabilities():
    text = "زار جون سميث لندن اليوم"
    tags = open_tagger(TINY).tag(words_of(text, Span(0, len(text))), list)
    assert [tag.label for tag in tags] == ["O", "B-PER", "I-PER", "B-LOC", "O"]
    assert all(0.8 < tag.confidence <= 1 for tag in tags)
    assert tags[2].kinds[EntityKind.PER] > 0.9


@needs_packages
def test_its_names_go_through_the_same_rules_as_those_of_the_programs_own_tagger():
    text = "زار جون سميث لندن. وقال سميث إنه راض."
    analysis = analyse(Article(text, blocks_of(text)), model=open_tagger(TINY))
    assert [(entity.name, len(entity.mentions)) for entity in analysis.entities] == [("جون سميث", 2), ("لندن", 1)]


@needs_packages
@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_damaged_file_is_named(folder, name):
    (folder / name).write_bytes(b"\x00damaged")
    with pytest.raises(TaggerError) as raised:
        open_tagger(folder)
    assert raised.value.path == folder / name


@needs_packages
def test_a_network_with_another_number_of_labels_is_refused(folder):
    (folder / "config.json").write_text(json.dumps({"id2label": {"0": "O", "1": "B-PER"}}), "utf-8")
    with pytest.raises(TaggerError, match="2 labels"):
        open_tagger(folder)


@needs_packages
def test_a_line_longer_than_the_network_sees_is_labelled_in_parts():
    text = "جون " * 1_000
    words = words_of(text, Span(0, len(text)))
    assert [tag.label for tag in open_tagger(TINY).tag(words, list)] == ["B-PER"] * 1_000


@pytest.mark.skipif(INSTALLED, reason="the packages are there")
def test_without_its_packages_the_missing_one_is_named():
    with pytest.raises(TaggerPackageError) as raised:
        open_tagger(TINY)
    assert raised.value.package in {"onnxruntime", "tokenizers", "numpy"}


def test_labels_of_many_kinds_are_ours():
    assert labels_of(TINY) == ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "O")


@pytest.mark.parametrize("labels", [{"0": "LABEL_0", "1": "LABEL_1"}, {"0": "O", "1": "B-DATE"}, {}])
def test_a_network_for_something_else_is_refused_with_its_labels(folder, labels):
    (folder / "config.json").write_text(json.dumps({"id2label": labels}), "utf-8")
    with pytest.raises(TaggerLabelsError) as raised:
        open_tagger(folder)
    assert raised.value.labels == tuple(labels.values())


@pytest.mark.parametrize(
    "content", [None, "", "[]", '{"id2label": 1}', '{"id2label": {"0": 1}}', '{"id2label": {"3": "O"}}']
)
def test_a_missing_or_damaged_list_of_labels_is_named(folder, content):
    if content is None:
        (folder / "config.json").unlink()
    else:
        (folder / "config.json").write_text(content, "utf-8")
    with pytest.raises(TaggerError) as raised:
        open_tagger(folder)
    assert raised.value.path == folder / "config.json"


def test_a_folder_without_a_network_is_named(folder):
    (folder / "model.onnx").unlink()
    with pytest.raises(TaggerError, match=r"model\.onnx"):
        open_tagger(folder)
