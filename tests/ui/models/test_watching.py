from pathlib import Path

from ui.models.watching import WatchModel, WatchRow


def test_folders_and_files_are_said_with_how_it_is_with_them(qtbot, qtmodeltester):
    model = WatchModel()
    rows = [WatchRow(Path("/a"), "Not there."), WatchRow(Path("/a/1.txt"), "Empty.", is_folder=False)]
    model.reset(rows)
    qtmodeltester.check(model)
    assert [model.words(row) for row in rows] == [f"{Path('/a')}: Not there.", f"{Path('/a/1.txt')}: Empty."]
