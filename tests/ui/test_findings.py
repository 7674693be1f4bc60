from dataclasses import replace
from pathlib import Path

from reader.cataloguing import detailing
from reader.correcting import correcting, forgetting
from reader.corrections.make import Corrector
from reader.corrections.model import Correction
from reader.edits import EditKind
from reader.entities.model import EntityKind
from reader.errors import FullDiskError
from reader.findings import Analysis
from reader.late import text_correction
from reader.usecases.editing import Editing
from reader.workspace import Workspace
from tests.ui.making import TEXT, span_of
from ui.session import Session

DATED = "قال سامر الحلبي إن الوفد وصل أمس إلى جنيف."


def read(session: Session, qtbot, text: str) -> Session:
    with qtbot.waitSignals([session.opened.article_opened, session.analysis_found], timeout=20_000):
        session.imports.text(text)
    return session


def names(session: Session) -> set[str]:
    return {entity.name for entity in session.analysis.entities}


def entity(session: Session, name: str):
    return next(found for found in session.analysis.entities if found.name == name)


def corrector(session: Session) -> Corrector:
    opened = session.open_article
    return Corrector(opened.id, opened.article.text, session.analysis)


def correct(session: Session, correction: Correction) -> None:
    assert session.edits.make(correcting(correction))


def test_what_is_looked_for_is_said(session: Session, qtbot):
    said = []
    session.findings.looking_changed.connect(lambda: said.append(session.findings.is_looking))
    read(session, qtbot, TEXT)
    assert said == [True, False]
    assert "روسيا" in names(session)


def test_a_correction_shows_and_goes_with_its_undoing(opened: Session, qtbot):
    correct(opened, corrector(opened).rename(entity(opened, "روسيا"), "روسيا الاتحادية"))
    qtbot.waitUntil(lambda: "روسيا الاتحادية" in names(opened))
    opened.edits.undo()
    qtbot.waitUntil(lambda: "روسيا الاتحادية" not in names(opened) and "روسيا" in names(opened))
    opened.edits.redo()
    qtbot.waitUntil(lambda: "روسيا الاتحادية" in names(opened))


def test_a_correction_shows_also_where_it_cannot_be_stored(opened: Session, qtbot, monkeypatch):
    monkeypatch.setattr(Editing, "apply", lambda *_: (_ for _ in ()).throw(FullDiskError(Path("library"))))
    with qtbot.waitSignal(opened.failed):
        correct(opened, corrector(opened).reject_entity(entity(opened, "روسيا")))
    qtbot.waitUntil(lambda: "روسيا" not in names(opened))
    monkeypatch.undo()
    opened.outbox.retry()
    qtbot.waitUntil(lambda: not opened.is_busy)


def test_several_corrections_at_once_are_looked_for_once(opened: Session, qtbot):
    told = []
    opened.analysis_found.connect(told.append)
    made = corrector(opened)
    correct(opened, made.retype(entity(opened, "روسيا"), EntityKind.ORG))
    correct(opened, made.rename(entity(opened, "روسيا"), "الروس"))
    qtbot.waitUntil(lambda: "الروس" in names(opened) and not opened.is_busy and not opened.findings.is_looking)
    assert len(told) == 1


def test_what_another_article_teaches_is_known_in_the_next(opened: Session, qtbot):
    correct(opened, corrector(opened).add_mention(span_of("قمة مرتقبة"), EntityKind.EVENT))
    qtbot.waitUntil(lambda: "قمة مرتقبة" in names(opened) and not opened.is_busy)
    taught = opened.open_article.id
    read(opened, qtbot, "بدأت قمة مرتقبة أمس.")
    assert "قمة مرتقبة" in names(opened)
    (lesson,) = _memory(opened, qtbot).lessons
    assert lesson.article_id == taught
    opened.edits.make(forgetting(lesson))
    qtbot.waitUntil(lambda: "قمة مرتقبة" not in names(opened))


def _memory(session: Session, qtbot):
    told = []
    session.start_job(lambda workspace, _: workspace.findings.memory(), told.append)
    qtbot.waitUntil(lambda: bool(told))
    return told[0]


def test_dates_are_reckoned_anew_from_another_day(session: Session, qtbot):
    read(session, qtbot, DATED)
    article_id = session.open_article.id

    def date_of(day: str):
        def build(workspace: Workspace):
            before = workspace.library.details.get(article_id)
            return detailing([before], lambda known: replace(known, metadata=replace(known.metadata, published=day)))

        session.edits.make_by(EditKind.DETAILS, build)

    def values() -> list[str]:
        return [found.value for found in session.analysis.entities if found.kind is EntityKind.DATE]

    assert values() == [""]
    date_of("2023-09-12")
    qtbot.waitUntil(lambda: values() == ["2023-09-11"])
    date_of("2023-01-01")
    qtbot.waitUntil(lambda: values() == ["2022-12-31"])


def test_corrections_that_no_longer_apply_are_known(opened: Session, qtbot):
    gone = replace(corrector(opened).reject_mention(entity(opened, "روسيا"), entity(opened, "روسيا").mentions[0]))
    place = replace(gone.payload.mention.quote, exact="لا يقف هنا", prefix="", suffix="")
    lost = replace(gone, payload=replace(gone.payload, mention=replace(gone.payload.mention, quote=place)))
    with qtbot.waitSignal(opened.analysis_found):
        correct(opened, lost)
    assert opened.findings.lost == (lost,)


def test_everything_is_looked_for_again_when_that_is_wanted(opened: Session, qtbot):
    before = names(opened)
    opened.findings._answered((opened.findings._question, replace(opened.findings._corrected, analysis=Analysis())))
    assert names(opened) == set()
    with qtbot.waitSignal(opened.analysis_found, timeout=20_000):
        opened.findings.look_again()
    assert names(opened) == before


def test_an_answer_that_comes_too_late_is_dropped(opened: Session, qtbot):
    question = opened.findings._question
    opened.findings.open("")
    opened.findings._answered((question, replace(opened.findings._corrected, analysis=Analysis(failures=("x",)))))
    assert opened.analysis == Analysis()
    assert not opened.findings.is_looking


def test_what_was_found_goes_with_a_corrected_text_and_is_looked_for_when_that_is_stored(opened: Session, qtbot):
    article = opened.open_article
    said, names_before = [], names(opened)
    opened.analysis_found.connect(said.append)
    made = text_correction(article.id, article.article, span_of("وصل أحمد"), "وصل الباحث أحمد")
    assert made is not None
    assert opened.edits.revise(made)
    text = opened.open_article.article.text
    assert said
    assert {entity.name for entity in said[-1].entities} == names_before
    assert all(mention.span.end <= len(text) for entity in said[-1].entities for mention in entity.mentions)
    assert "روسيا" in {mention.span.of(text) for entity in said[-1].entities for mention in entity.mentions}
    opened.findings.look_again()
    qtbot.waitUntil(lambda: not opened.is_busy)
    qtbot.waitUntil(lambda: opened.findings.is_looking, timeout=20_000)
    qtbot.waitUntil(lambda: not opened.findings.is_looking, timeout=20_000)
    assert "روسيا" in {mention.span.of(text) for one in opened.analysis.entities for mention in one.mentions}
