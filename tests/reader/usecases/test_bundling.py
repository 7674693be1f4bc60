from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import analyse
from reader.annotating import removing, rewriting
from reader.annotations import AnnotationState, Body, Label, TextQuoteSelector
from reader.article import Article, Metadata, blocks_of
from reader.catalogue import Collection, Distinction, Shelving
from reader.corrections.model import Correction, EntityAnchor, Place, Rename, Split
from reader.entities.model import EntityKind
from reader.errors import CancelledError, DamagedFileError
from reader.export.bundle import opened
from reader.links import Link, LinkType
from reader.spans import Span
from reader.usecases.importing import ImportStatus
from reader.workspace import Workspace
from tests.reader.usecases.values import TEXT, article

LATER = datetime(2030, 1, 1, tzinfo=UTC)


@pytest.fixture
def other(tmp_path):
    """A colleague's library."""
    opened = Workspace.open(tmp_path / "other.hashiya", analyse=analyse)
    yield opened
    opened.close()


@pytest.fixture
def bundle(tmp_path):
    return tmp_path / "x.hashiyabundle"


def annotate(workspace, article_id, words, **body):
    return workspace.edits.annotate_quote(article_id, TextQuoteSelector(words), body=Body(**body))


def give(workspace, other, bundle, *article_ids):
    """Have one library take what another gives."""
    workspace.bundles.write(bundle, article_ids or [each.id for each in workspace.articles()])
    return other.bundles.take(bundle)


def contents(workspace):
    """All that a library keeps, in an order that does not depend on how it came there."""
    library = workspace.library
    return (
        {each.id: (each.body, each.target, each.state) for each in library.annotations.all()},
        {each.id: library.details.get(each.id) for each in library.articles.list()},
        sorted(library.links.all(), key=lambda link: link.id),
        sorted(library.collections.all(), key=lambda each: each.id),
        {each.id: library.shelvings.with_article(each.id) for each in library.articles.list()},
        library.corrections.all(),
    )


@pytest.fixture
def full(workspace):
    """A library with one of everything; gives the ids of its two articles."""
    library = workspace.library
    first = workspace.imports.text(TEXT, title="مفاوضات").article_id
    second = workspace.imports.text("ردّ المتحدث بأن المفاوضات توقفت.", title="رد").article_id
    library.labels.put(Label("own", "فرضية", "blue", "dots", 9))
    library.link_types.put(LinkType("explains", "يشرح", "يشرحه", 9))
    here = annotate(workspace, first, "المفاوضات مستمرة", note="أي **مفاوضات**؟", label="own", tags=("ماء",))
    there = annotate(workspace, second, "المفاوضات توقفت", star=True)
    library.links.put(Link(there.id, here.id, "explains", "انظر"))
    library.details.put(replace(library.details.get(first), note="رأي", tags=("حرب",), star=True))
    outer = Collection("بحث")
    inner = Collection("فصل", parent=outer.id)
    for collection in (outer, inner, Collection("غيره")):
        library.collections.put(collection)
    library.shelvings.put(Shelving(inner.id, first))
    quote = TextQuoteSelector("سامر الحلبي")
    place = Place(quote, here.target.position)
    said = Rename(EntityAnchor("سامر الحلبي", EntityKind.PER, (place,)), "سامر")
    library.corrections.put(Correction(first, said))
    return first, second


def test_a_bundle_brings_all_that_is_kept_about_articles(workspace, other, full, bundle):
    outcomes = give(workspace, other, bundle)
    assert [(outcome.status, outcome.added) for outcome in outcomes] == [(ImportStatus.NEW, 1)] * 2
    mine, theirs = contents(workspace), contents(other)
    assert theirs[:3] == mine[:3]
    assert [each.name for each in theirs[3]] == [each.name for each in mine[3] if each.name != "غيره"]
    assert theirs[4:] == mine[4:]
    assert other.article(full[0]).article == workspace.article(full[0]).article
    assert other.article(full[0]).added == workspace.article(full[0]).added
    assert "فرضية" in {label.name for label in other.labels()}
    assert other.library.link_types.find("explains").inverse == "يشرحه"


@pytest.mark.parametrize("way", ["bundle", "mirror"])
def test_which_articles_are_not_the_same_story_travels(workspace, other, full, bundle, tmp_path, way):
    workspace.edits.apply(workspace.copies.distinguish(*full, is_distinct=True))
    said = (Distinction.between(*full),)
    if way == "bundle":
        give(workspace, other, bundle)
        step = other.edits.history()[-1].id
        other.edits.undo(step)
        assert other.library.distinctions.among(full) == ()
        other.edits.redo(step)
        assert {each.status for each in other.bundles.take(bundle)} == {ImportStatus.KNOWN}
    else:
        workspace.bundles.mirror(tmp_path / "mirror")
        other.bundles.rebuild(tmp_path / "mirror")
    assert other.library.distinctions.among(full) == said


def test_who_is_not_somebody_else_travels(workspace, other, full, bundle):
    first, _ = full
    (renaming,) = workspace.library.corrections.of_article(first)
    anchor = renaming.payload.entity
    split = Correction(first, Split(anchor, anchor.places, "سامر آخر"))
    workspace.library.corrections.put(split)
    give(workspace, other, bundle)
    assert split in other.library.corrections.of_article(first)


def test_taking_it_again_changes_nothing(workspace, other, full, bundle):
    give(workspace, other, bundle)
    before, edits = contents(other), other.edits.history()
    assert {outcome.status for outcome in other.bundles.take(bundle)} == {ImportStatus.KNOWN}
    assert (contents(other), other.edits.history()) == (before, edits)


def test_a_library_that_gives_what_it_took_gives_the_same_bytes(workspace, other, full, bundle, tmp_path):
    give(workspace, other, bundle)
    other.bundles.write(tmp_path / "again", full)
    with opened(bundle) as mine, opened(tmp_path / "again") as theirs:
        assert list(mine.articles()) == list(theirs.articles())
        assert mine.contents().links == theirs.contents().links


def test_it_is_one_step_to_undo_and_puts_new_articles_in_the_trash(workspace, other, full, bundle):
    give(workspace, other, bundle)
    (edit,) = other.edits.history()
    other.edits.undo(edit.id)
    assert other.articles() == ()
    assert other.library.links.all() == ()
    assert {each.state for each in other.library.annotations.all(trashed=True)} == {AnnotationState.TRASHED}
    other.edits.redo(edit.id)
    assert contents(other)[0] == contents(workspace)[0]
    other.edits.undo(edit.id)
    other.bundles.take(bundle)
    assert {each.id for each in other.articles()} == set(full)


def test_only_the_articles_that_are_given_go_and_only_links_between_them(workspace, other, full, bundle):
    first, _ = full
    give(workspace, other, bundle, first)
    assert [each.id for each in other.articles()] == [first]
    assert other.library.links.all() == ()


def test_what_lies_in_the_trash_is_not_given(workspace, other, full, bundle):
    annotation = annotate(workspace, full[0], "جنيف", note="سر")
    workspace.edits.apply(removing([annotation]))
    give(workspace, other, bundle)
    assert other.library.annotations.find(annotation.id) is None


def test_the_same_text_is_the_same_article_whatever_its_id(workspace, other, bundle):
    mine = workspace.imports.text(TEXT, title="مفاوضات").article_id
    theirs = other.imports.text(TEXT, title="عنوان آخر").article_id
    annotation = annotate(workspace, mine, "جنيف", note="أين؟")
    (outcome,) = give(workspace, other, bundle)
    assert (outcome.article_id, outcome.status, outcome.added) == (theirs, ImportStatus.VERSION, 1)
    assert len(other.articles()) == 1
    assert other.library.annotations.get(annotation.id).target.article_id == theirs


def test_notes_on_another_text_of_the_page_are_found_by_their_words(workspace, other, bundle):
    mine = workspace.imports.article(article(), "").article_id
    other.imports.article(article(f"مقدمة جديدة للخبر.\n{TEXT}"), "")
    annotation = annotate(workspace, mine, "جنيف")
    (outcome,) = give(workspace, other, bundle)
    found = other.library.annotations.get(annotation.id)
    assert (outcome.status, found.state) == (ImportStatus.VERSION, AnnotationState.MOVED)
    assert found.target.span.of(other.article(outcome.article_id).article.text) == "جنيف"
    assert len(other.library.texts.versions(outcome.article_id)) == 2


def test_a_passage_that_the_other_text_has_not_is_told_and_keeps_its_words(workspace, other, bundle):
    mine = workspace.imports.article(article(), "").article_id
    shorter = TEXT.replace("سامر الحلبي", "آخر")
    other.imports.article(article(shorter), "")
    annotate(workspace, mine, "سامر الحلبي", note="من هو؟")
    (outcome,) = give(workspace, other, bundle)
    (lost,) = other.annotations(outcome.article_id)
    assert (outcome.lost, lost.state, lost.body.note) == (1, AnnotationState.ORPHANED, "من هو؟")


def test_a_text_that_goes_on_from_ours_becomes_the_articles_own(workspace, other, bundle):
    mine = workspace.imports.article(article(), "").article_id
    give(workspace, other, bundle)
    annotation = annotate(other, mine, "جنيف")
    workspace.imports.article(article(f"تصحيح:\n{TEXT}"), "")
    (outcome,) = give(workspace, other, bundle)
    assert outcome.status is ImportStatus.VERSION
    assert other.article(mine).article.text.startswith("تصحيح:")
    moved = other.library.annotations.get(annotation.id)
    assert moved.target.span.of(other.article(mine).article.text) == "جنيف"
    give(other, workspace, bundle)
    assert workspace.article(mine).article.text.startswith("تصحيح:")


def test_an_older_text_does_not_take_the_place_of_a_newer_one(workspace, other, bundle):
    mine = workspace.imports.article(article(), "").article_id
    give(workspace, other, bundle)
    other.imports.article(article(f"تصحيح:\n{TEXT}"), "")
    give(workspace, other, bundle)
    assert other.article(mine).article.text.startswith("تصحيح:")


def rewrite(workspace, annotation_id, note, moment):
    known = workspace.library.annotations.get(annotation_id)
    edit = rewriting(known, replace(known.body, note=note))
    (change,) = edit.changes
    workspace.edits.apply(replace(edit, changes=(replace(change, after=replace(change.after, modified=moment)),)))


def test_a_note_that_both_have_changed_keeps_the_words_of_both(workspace, other, full, bundle):
    annotation = workspace.annotations(full[0])[0]
    give(workspace, other, bundle)
    rewrite(workspace, annotation.id, "رأيي", LATER)
    rewrite(other, annotation.id, "رأيها", LATER + timedelta(hours=1))
    outcomes = give(workspace, other, bundle)
    assert sum(outcome.conflicts for outcome in outcomes) == 1
    notes = {each.body.note: each.body.tags for each in other.annotations(full[0])}
    assert notes == {"رأيها": ("ماء",), "رأيي": ("ماء", "تعارض")}
    give(other, workspace, bundle)
    assert contents(workspace)[0] == contents(other)[0]
    before = contents(other)
    give(workspace, other, bundle)
    assert contents(other) == before


def test_a_note_that_one_has_rewritten_is_no_conflict(workspace, other, full, bundle):
    annotation = workspace.annotations(full[0])[0]
    give(workspace, other, bundle)
    rewrite(workspace, annotation.id, "كلام آخر تمامًا", LATER)
    outcomes = give(workspace, other, bundle)
    assert [(outcome.changed, outcome.conflicts) for outcome in outcomes if outcome.article_id == full[0]] == [(1, 0)]
    assert [each.body.note for each in other.annotations(full[0])] == ["كلام آخر تمامًا"]
    give(other, workspace, bundle)
    assert [each.body.note for each in workspace.annotations(full[0])] == ["كلام آخر تمامًا"]


def test_a_note_that_was_thrown_away_here_stays_so(workspace, other, full, bundle):
    annotation = workspace.annotations(full[0])[0]
    give(workspace, other, bundle)
    other.edits.apply(removing([other.library.annotations.get(annotation.id)]))
    give(workspace, other, bundle)
    assert other.library.annotations.get(annotation.id).state is AnnotationState.TRASHED


def test_collections_of_one_name_in_one_place_are_one(workspace, other, full, bundle):
    own = Collection("بحث")
    other.library.collections.put(own)
    give(workspace, other, bundle)
    names = [each.name for each in other.library.collections.all()]
    assert sorted(names) == ["بحث", "فصل"]
    inner = next(each for each in other.library.collections.all() if each.name == "فصل")
    assert inner.parent == own.id
    assert other.library.shelvings.with_article(full[0]) == {inner.id}
    give(workspace, other, bundle)
    assert len(other.library.collections.all()) == 2


def test_a_damaged_bundle_takes_nothing(workspace, other, full, bundle):
    workspace.bundles.write(bundle, full)
    content = bytearray(bundle.read_bytes())
    content[len(content) // 2] ^= 0xFF
    bundle.write_bytes(content)
    with pytest.raises(DamagedFileError):
        other.bundles.take(bundle)
    assert other.library.articles.list(trashed=True) == other.articles() == ()


def test_a_stopped_taking_takes_nothing(workspace, other, full, bundle):
    workspace.bundles.write(bundle, full)

    class Stopped:
        def step(self, done, total, message=""):
            if done:
                raise CancelledError

    with pytest.raises(CancelledError):
        other.bundles.take(bundle, Stopped())
    assert other.library.articles.list(trashed=True) == other.articles() == ()
    with pytest.raises(CancelledError):
        workspace.bundles.write(bundle.with_name("y"), full, Stopped())
    assert not bundle.with_name("y").exists()


def test_a_place_that_is_not_what_it_says_is_found_by_its_words(workspace, other, bundle):
    mine = workspace.imports.article(article(), "").article_id
    annotation = annotate(workspace, mine, "جنيف")
    wrong = replace(
        annotation, target=replace(annotation.target, position=replace(annotation.target.position, start=0, end=5))
    )
    workspace.library.annotations.put(wrong)
    give(workspace, other, bundle)
    found = other.library.annotations.get(annotation.id)
    assert found.target.span.of(TEXT) == "جنيف"


def test_an_article_in_the_trash_comes_back(workspace, other, full, bundle):
    give(workspace, other, bundle)
    other.library.details.remove(full[0])
    give(workspace, other, bundle)
    assert full[0] in {each.id for each in other.articles()}


def test_an_article_with_all_its_texts_is_given(workspace, other, bundle):
    mine = workspace.imports.article(article(), "").article_id
    workspace.imports.article(article(f"{TEXT}\nوزيادة."), "")
    give(workspace, other, bundle)
    mine_texts = workspace.library.texts.versions(mine)
    theirs = other.library.texts.versions(mine)
    assert {(each.text_sha256, each.is_current) for each in mine_texts} == {
        (each.text_sha256, each.is_current) for each in theirs
    }
    blocks = Article(TEXT, blocks_of(TEXT), Metadata())
    assert other.library.texts.get(mine, blocks.text_sha256).text == TEXT


STEPS = st.lists(
    st.tuples(st.booleans(), st.sampled_from(["write", "add", "throw", "give"]), st.integers(0, 9)), max_size=10
)


@settings(max_examples=12)
@given(STEPS)
def test_two_libraries_that_exchange_end_up_with_the_same_notes(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("exchange")
    pair = [Workspace.open(folder / name, analyse=analyse) for name in ("a.hashiya", "b.hashiya")]
    words, bundle = TEXT.split(), folder / "x"
    article_id = pair[0].imports.text(TEXT, title="مفاوضات").article_id
    first = annotate(pair[0], article_id, words[2], note="أول")
    give(*pair, bundle)
    for moment, (is_other, step, number) in enumerate(steps):
        here, there = (pair[1], pair[0]) if is_other else pair
        notes = here.annotations(article_id)
        if step == "give":
            give(here, there, bundle)
        elif step == "add":
            span = here.article(article_id).article.blocks[0].span
            here.edits.annotate(
                article_id, Span(span.start + number, span.start + number + 3), body=Body(f"جديد {moment}")
            )
        elif step == "write" and notes:
            rewrite(here, notes[number % len(notes)].id, f"كلام {moment}", LATER + timedelta(minutes=moment))
        elif step == "throw" and notes:
            here.edits.apply(removing([notes[number % len(notes)]]))
    for _ in range(2):
        give(*pair, bundle)
        give(*reversed(pair), bundle)
    # What one has thrown away it gives no more: of such a note the other keeps what it has.
    states = [{each.id: each.body for each in here.library.annotations.all()} for here in pair]
    before = [contents(here) for here in pair]
    give(*pair, bundle)
    give(*reversed(pair), bundle)
    assert [contents(here) for here in pair] == before
    shared = states[0].keys() & states[1].keys()
    assert {key: states[0][key] for key in shared} == {key: states[1][key] for key in shared}
    assert all(here.library.annotations.find(first.id) is not None for here in pair)
    for here in pair:
        here.close()


def correct(workspace, article_id, old, new):
    edit = workspace.texts.correcting_quote(article_id, TextQuoteSelector(old), new)
    workspace.edits.apply(edit)
    return edit


def versions(workspace, article_id):
    return [(each.text_sha256, each.origin, each.base, each.revised) for each in workspace.texts.versions(article_id)]


def test_texts_corrected_by_hand_travel_with_their_origin(workspace, other, bundle, article_id):
    annotate(workspace, article_id, "المفاوضات مستمرة", note="رأي")
    correct(workspace, article_id, "سامر", "سمير")
    give(workspace, other, bundle)
    assert versions(other, article_id) == versions(workspace, article_id)
    assert contents(other) == contents(workspace)
    again = bundle.with_name("again.hashiyabundle")
    other.bundles.write(again, [article_id])
    with opened(bundle) as first_bundle, opened(again) as second_bundle:
        (first,), (second,) = first_bundle.articles(), second_bundle.articles()
    assert [replace(text, passed=()) for text in first.texts] == list(second.texts)
    assert other.check().is_sound


def test_further_corrections_follow_to_a_colleague_who_has_changed_nothing(workspace, other, bundle, article_id):
    note = annotate(workspace, article_id, "في جنيف", note="رأي")
    correct(workspace, article_id, "سامر", "سمير بن محمد")
    give(workspace, other, bundle)
    correct(workspace, article_id, "وأضاف", "وقال")
    (outcome,) = give(workspace, other, bundle)
    assert (outcome.status, outcome.displaced) == (ImportStatus.VERSION, 1)
    assert other.article(article_id).article.text == workspace.article(article_id).article.text
    assert other.annotations(article_id)[0].target == workspace.annotations(article_id)[0].target
    # What was sent in between is no text of ours any more, and comes back as none.
    give(other, workspace, bundle)
    assert "وقال" in workspace.article(article_id).article.text
    assert workspace.annotations(article_id)[0].id == note.id


def test_an_older_state_of_ones_own_corrections_does_not_come_back(workspace, other, bundle, article_id):
    correct(workspace, article_id, "سامر", "سمير")
    give(workspace, other, bundle)
    correct(workspace, article_id, "جنيف", "فيينا")
    before = versions(workspace, article_id)
    (outcome,) = give(other, workspace, bundle)
    assert (outcome.status, outcome.displaced) == (ImportStatus.KNOWN, 0)
    assert versions(workspace, article_id) == before


def test_a_mirror_holds_corrected_texts(workspace, other, tmp_path, article_id):
    correct(workspace, article_id, "سامر", "سمير")
    workspace.bundles.mirror(tmp_path / "mirror")
    other.bundles.rebuild(tmp_path / "mirror")
    assert versions(other, article_id) == versions(workspace, article_id)
    assert other.article(article_id).article == workspace.article(article_id).article
