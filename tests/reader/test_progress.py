from reader.progress import NoProgress, Progress


def test_nobody_is_told_and_nothing_is_stopped():
    progress: Progress = NoProgress()
    assert progress.step(1, 2, "file") is None
