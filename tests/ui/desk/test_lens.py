from pathlib import Path

from tests.ui.desks import Sitting
from tests.ui.making import TEXT


def test_the_lens_shows_who_says_what_and_stays_on_for_the_next_article(qtbot, dressed, library: Path, tmp_path: Path):
    sitting = Sitting(qtbot, library).begin()
    action, page, session = sitting.desk._actions.lens, sitting.window.page, sitting.session
    action.trigger()
    shown = page._scene.lens.passages
    assert sorted(passage.span for passage in shown) == sorted(one.content for one in session.analysis.attributions)
    names = {source.name for source in session.analysis.sources}
    assert {name for passage in shown for name in passage.chain} <= names
    with qtbot.waitSignal(session.analysis_found, timeout=20_000):
        session.imports.text(TEXT)
    assert page._scene.lens is not None
    assert {passage.span for passage in page._scene.lens.passages} == {
        attribution.content for attribution in session.analysis.attributions
    }
    action.trigger()
    assert page._scene.lens is None
    sitting.end()


def test_an_article_that_credits_nothing_says_so(qtbot, dressed, library: Path):
    sitting = Sitting(qtbot, library).begin()
    with qtbot.waitSignal(sitting.session.analysis_found, timeout=20_000):
        sitting.session.imports.text("هطل المطر في دمشق.\nثم أشرقت الشمس.")
    assert sitting.session.analysis.attributions == ()
    sitting.desk._actions.lens.trigger()
    assert "credits nothing" in sitting.desk._status._message.text()
    sitting.end()
