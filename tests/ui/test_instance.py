from pathlib import Path

from ui.instance import hand_over, socket_name


def test_where_nobody_listens_the_start_goes_on(tmp_path: Path):
    assert not hand_over(socket_name(tmp_path / "library.hashiya"), [])


def test_each_library_has_its_own_window(tmp_path: Path):
    assert socket_name(tmp_path / "a.hashiya") != socket_name(tmp_path / "b.hashiya")
