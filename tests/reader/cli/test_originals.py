import json


def test_originals_are_kept_listed_written_and_forgotten(run, article_file, tmp_path):
    article_id = run("import", "--keep-original", article_file).rows[0][0]
    ((digest, size, path),) = run("original").rows
    assert (int(size), path) == (article_file.stat().st_size, str(article_file))
    assert run("original", article_id[:8]).rows == [[digest, size, path]]
    assert json.loads(run("original", "--json").out)[0]["sha256"] == digest
    assert run("original", article_id, "-o", tmp_path / "out.txt").code == 0
    assert (tmp_path / "out.txt").read_bytes() == article_file.read_bytes()
    assert run("original", article_id, "--forget").code == 0
    assert run("original").rows == []
    assert run("original", article_id).code == 1
    assert run("original", article_id, "--keep").rows == [[digest, size, path]]


def test_something_can_only_be_done_with_the_original_of_an_article(run, article_id):
    assert run("original", "--forget").code == 2
    assert "not kept" in run("original", article_id, "--forget").err
