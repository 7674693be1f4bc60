import json

from reader.entities.corpora import read_conll, read_gold


def test_sentences_of_a_conll_file_are_read_and_their_labels_mended(tmp_path):
    path = tmp_path / "sample.conll"
    path.write_text("زار O\nجون B-PER\nسميث I-PER\n. O\n\nالمتحدة I-LOC\nكتاب B-MISC\n", "utf-8")

    first, second = read_conll(path)

    assert list(first.labels) == ["O", "B-PER", "I-PER", "O"]
    assert list(second.labels) == ["B-LOC", "O"]
    assert [word.form for word in second.words] == ["المتحده", "كتاب"]


def test_mentions_of_an_annotated_article_become_labels(tmp_path):
    text = 'زار جون سميث لندن.\nوقال "سميث" ذلك.'
    (tmp_path / "one.txt").write_text(text, "utf-8")
    entities = [
        {"type": "PER", "mentions": [[4, 12], [text.rindex("سميث"), text.rindex("سميث") + 4]]},
        {"type": "LOC", "mentions": [[13, 17]]},
    ]
    (tmp_path / "one.json").write_text(json.dumps({"article": "one.txt", "entities": entities}), "utf-8")

    ((article, lines),) = read_gold(tmp_path)

    assert article.text == text
    assert list(lines[0].labels) == ["O", "B-PER", "I-PER", "B-LOC", "O"]
    assert list(lines[1].labels) == ["O", "O", "B-PER", "O", "O", "O"]
