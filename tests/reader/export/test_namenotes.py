from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from markdown_it import MarkdownIt

from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.export.files import write_documents
from reader.export.markdown import document
from reader.export.model import ExportFormat, ExportOptions, ExportStatus
from reader.export.namenotes import NAME_ID, NameNotes
from reader.export.places import Places
from reader.findings import Analysis
from tests.reader.export.samples import AT, FIRST, ID, SECOND, annotation, exported, span_of
from tests.reader.export.test_escape import HOSTILE, shown

OTHER = "bbbbbbbb-0000-4000-8000-000000000002"
FOLDER = "الأعلام والمصادر"


def other(*annotations):
    """Another article with the same words, that names the same man."""
    made = exported(*(annotations or (annotation("سوليفان", "44444444-4444-4444-8444-444444444444"),)), title="خبر آخر")
    moved = tuple(replace(each, target=replace(each.target, article_id=OTHER)) for each in made.annotations)
    return replace(made, id=OTHER, annotations=moved)


def write(folder, *articles, **options):
    return write_documents(articles or (exported(),), folder, ExportOptions(names=True, **options), at=AT)


def note(folder, name, subfolder=FOLDER):
    return (folder / subfolder / f"{name}.md").read_text("utf-8")


def test_every_name_that_highlights_link_to_has_a_note(tmp_path):
    outcomes = write(tmp_path)
    assert [outcome.path.name for outcome in outcomes[1:]] == ["رويترز.md", "جاك سوليفان.md"]
    assert all(outcome.status is ExportStatus.CREATED for outcome in outcomes)
    text = note(tmp_path, "رويترز")
    head = yaml.safe_load(text.split("---\n")[1])
    assert (head["title"], head["dir"], head["hashiya-id"][: len(NAME_ID)]) == ("رويترز", "rtl", NAME_ID)
    assert '## نُقل عنه\n\n> سوليفان أن توفير الأسلحة "ستدفع الثمن"\n\n' in text
    assert "[[زعيم في قمة الأسلحة ما بعد#^h-222222222222|زعيم في قمة الأسلحة ما بعد]] — «حسبما ذكرت»" in text
    assert "## ذُكر في\n\n> سوليفان" in note(tmp_path, "جاك سوليفان")


def test_no_notes_are_written_unless_asked_for(tmp_path):
    outcomes = write_documents([exported()], tmp_path, ExportOptions(), at=AT)
    assert len(outcomes) == 1
    assert not (tmp_path / FOLDER).exists()


def test_pandoc_knows_no_such_links(tmp_path):
    assert len(write(tmp_path, format=ExportFormat.PANDOC)) == 1


def test_logseq_finds_them_beside_the_articles(tmp_path):
    write(tmp_path, format=ExportFormat.LOGSEQ)
    text = note(tmp_path, "رويترز", "")
    assert f"- [[زعيم في قمة الأسلحة ما بعد]] (({SECOND})) — «حسبما ذكرت»" in text
    assert [outcome.status for outcome in write(tmp_path, format=ExportFormat.LOGSEQ)] == [ExportStatus.UNCHANGED] * 3


def test_the_notes_are_brought_up_to_date_with_what_the_user_wrote_kept(tmp_path):
    write(tmp_path)
    path = tmp_path / FOLDER / "رويترز.md"
    path.write_text(path.read_text("utf-8") + "\nوكالة أنباء\n", "utf-8")
    assert [outcome.status for outcome in write(tmp_path)] == [ExportStatus.UNCHANGED] * 3
    moved = tmp_path / "رويترز (وكالة).md"
    path.rename(moved)
    first, second, third = exported().annotations
    changed = replace(second, target=replace(second.target, quote=replace(second.target.quote, exact="ستدفع الثمن")))
    outcomes = write(tmp_path, replace(exported(), annotations=(first, changed, third)))
    assert outcomes[1].path == moved
    assert "> ستدفع الثمن\n" in moved.read_text("utf-8")
    assert "وكالة أنباء" in moved.read_text("utf-8")


def test_an_article_that_is_not_exported_now_stays_in_the_notes(tmp_path):
    write(tmp_path, exported(), other())
    assert note(tmp_path, "جاك سوليفان").count("hashiya://") == 2
    write(tmp_path, other())
    assert note(tmp_path, "جاك سوليفان").count("hashiya://") == 2
    first, _, third = exported().annotations
    write(tmp_path, replace(exported(), annotations=(first, third)))
    text = note(tmp_path, "جاك سوليفان")
    assert f"hashiya://article/{OTHER}" in text
    assert f"hashiya://article/{ID}" not in text


def test_a_name_that_no_highlight_links_to_any_more_is_emptied_and_not_deleted(tmp_path):
    write(tmp_path)
    path = tmp_path / FOLDER / "رويترز.md"
    path.write_text(path.read_text("utf-8") + "\nوكالة أنباء\n", "utf-8")
    first, _, third = exported().annotations
    outcomes = write(tmp_path, replace(exported(), annotations=(first, third)))
    assert [outcome.status for outcome in outcomes] == [ExportStatus.UPDATED] * 3
    assert "hashiya://" not in path.read_text("utf-8")
    assert "وكالة أنباء" in path.read_text("utf-8")


def test_a_note_of_the_users_with_that_name_is_left_alone(tmp_path):
    own = tmp_path / "قديم" / "رويترز.md"
    own.parent.mkdir()
    own.write_text("كلامي")
    outcomes = write(tmp_path)
    assert [(outcome.status, str(outcome.path)) for outcome in outcomes if outcome.status is ExportStatus.KEPT] == [
        (ExportStatus.KEPT, "رويترز")
    ]
    assert own.read_text() == "كلامي"
    assert not (tmp_path / FOLDER / "رويترز.md").exists()


def test_an_article_with_the_name_of_a_source_is_no_note_on_it(tmp_path):
    outcomes = write(tmp_path, exported(title="رويترز"))
    assert ExportStatus.KEPT in {outcome.status for outcome in outcomes}
    assert "hashiya:begin" in (tmp_path / "رويترز.md").read_text("utf-8")


def test_one_note_that_cannot_be_written_costs_only_itself(tmp_path):
    (tmp_path / FOLDER / "رويترز.md").mkdir(parents=True)
    statuses = [outcome.status for outcome in write(tmp_path)]
    assert statuses == [ExportStatus.CREATED, ExportStatus.FAILED, ExportStatus.CREATED]


def test_a_highlight_of_a_sources_words_that_names_it_stands_once(tmp_path):
    evidence = Evidence("test")
    named = Entity("e2", EntityKind.ORG, "رويترز", (Mention(span_of("ستدفع"), EntityKind.ORG, evidence),))
    sample = exported()
    sample = replace(sample, analysis=replace(sample.analysis, entities=(*sample.analysis.entities, named)))
    write(tmp_path, sample)
    assert note(tmp_path, "رويترز").count("hashiya://") == 1


@pytest.mark.parametrize("file_format", [ExportFormat.MARKDOWN, ExportFormat.LOGSEQ])
@given(HOSTILE, HOSTILE)
def test_whatever_a_name_or_a_title_holds_the_note_shows_it(file_format, name, title):
    evidence = Evidence("test")
    entity = Entity("e1", EntityKind.PER, name, (Mention(span_of("سوليفان"), EntityKind.PER, evidence),))
    sample = replace(exported(annotation("سوليفان", FIRST), title=title), analysis=Analysis((entity,)))
    options = ExportOptions(names=True, format=file_format)
    places = Places(options)
    names = NameNotes(options, places, AT)
    path = places.of(sample.id, sample.article.metadata)
    names.add(sample, document(sample, options, at=AT, places=places).passages, path)
    for found in names.notes():
        text = names.document(found, path).text
        paragraphs = shown(MarkdownIt("commonmark").parse(text.rpartition("\n---\n")[2]))
        assert "سوليفان" in paragraphs
        if file_format is ExportFormat.MARKDOWN:
            assert yaml.safe_load(text.split("---\n")[1])["title"] == found.name
            assert found.name in paragraphs
