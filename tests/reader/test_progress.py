from reader.progress import NoProgress, Piece, Progress


def test_nobody_is_told_and_nothing_is_stopped():
    progress: Progress = NoProgress()
    assert progress.step(1, 2, "file") is None


def test_a_piece_is_told_as_a_part_of_the_whole():
    class Whole:
        told = ()

        def step(self, done: int, total: int, message: str = "") -> None:
            self.told = (done, total, message)

    whole = Whole()
    Piece(whole, 0, 2).step(3, 10, "a")
    assert whole.told == (3, 20, "a")
    Piece(whole, 1, 2).step(3, 10)
    assert whole.told == (13, 20, "")
