from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.annotations import Annotation, AnnotationState
from reader.store.library import Library
from reader.store.listing import Heading
from reader.store.notelisting import NoteOrder, NoteQuery
from tests.reader.store.people import Named, Said, speak_of
from tests.reader.store.values import TEXT, annotation, article

QUOTES = ("الزعيم", "روسيا", "الأمر مهم", "المحرر")


@pytest.fixture
def notes(library: Library) -> tuple[Annotation, ...]:
    """Four annotations on two articles: the last two on the one whose title comes first."""
    first, second = (
        library.articles.add(article(f"{TEXT}\n{title}", title=title)).id for title in ("الوزير يصل", "«بيان» الرئيس")
    )
    bodies = (("رأي", "evidence", "سياسة/شرق"), ("", "claim"), ("سؤال", "", "سياسة", "أمن"), ("", "claim"))
    made = []
    for number, (quote, body) in enumerate(zip(QUOTES, bodies, strict=True)):
        made.append(
            replace(
                annotation(first if number < 2 else second, article(), quote, *body),
                created=datetime(2023, 9 + number // 3, 1 + number, tzinfo=UTC),
                modified=datetime(2024, 1, 9 - number, tzinfo=UTC),
            )
        )
    made[3] = replace(made[3], body=replace(made[3].body, star=True))
    library.annotations.put_many(made)
    return tuple(made)


def listed(library: Library, notes: tuple[Annotation, ...], query: NoteQuery) -> list[str]:
    """The passages of a list, with its headings before them."""
    listing = library.note_listing.list(query)
    quotes = {each.id: each.target.quote.exact for each in notes}
    shown = [quotes[annotation_id] for annotation_id in listing.ids]
    for heading in reversed(listing.headings):
        shown.insert(heading.place, f"# {heading.key}")
    return shown


def test_the_newest_come_first_under_their_months(library: Library, notes):
    first, second, third, fourth = QUOTES
    assert listed(library, notes, NoteQuery()) == ["# 2023-10", fourth, "# 2023-09", third, second, first]
    assert listed(library, notes, NoteQuery(reverse=True)) == ["# 2023-09", first, second, third, "# 2023-10", fourth]
    assert listed(library, notes, NoteQuery(order=NoteOrder.MODIFIED)) == ["# 2024-01", first, second, third, fourth]


def test_those_of_an_article_follow_its_text(library: Library, notes):
    first, second, third, fourth = QUOTES
    by_title = ["# «بيان» الرئيس", third, fourth, "# الوزير يصل", first, second]
    assert listed(library, notes, NoteQuery(order=NoteOrder.ARTICLE)) == by_title
    turned = listed(library, notes, NoteQuery(order=NoteOrder.ARTICLE, reverse=True))
    assert turned == [*by_title[3:], *by_title[:3]]


def test_labels_follow_the_legend_and_what_has_none_comes_last(library: Library, notes):
    first, second, third, fourth = QUOTES
    shown = listed(library, notes, NoteQuery(order=NoteOrder.LABEL))
    assert shown == ["# claim", fourth, second, "# evidence", first, "# ", third]


def test_a_note_stands_under_each_of_its_tags(library: Library, notes):
    first, second, third, fourth = QUOTES
    shown = listed(library, notes, NoteQuery(order=NoteOrder.TAG))
    assert shown == ["# أمن", third, "# سياسة", third, "# سياسة/شرق", first, "# ", fourth, second]


def test_filters_leave_others_out(library: Library, notes):
    first, second, third, fourth = notes
    lists = library.note_listing
    assert lists.list(NoteQuery(label="claim")).ids == (fourth.id, second.id)
    assert lists.list(NoteQuery(label="")).ids == (third.id,)
    assert lists.list(NoteQuery(tag="سياسة")).ids == (third.id, first.id)
    assert lists.list(NoteQuery(tag="سيا")).ids == ()
    assert lists.list(NoteQuery(starred=True)).ids == (fourth.id,)
    assert lists.list(NoteQuery(), frozenset([first.id])).ids == (first.id,)


def test_the_trash_is_a_list_of_its_own(library: Library, notes):
    library.annotations.remove(notes[1].id)
    listing = library.note_listing.list(NoteQuery(trashed=True))
    assert listing.ids == (notes[1].id,)
    assert listing.headings == (Heading(0, "2023-09"),)
    assert notes[1].id not in library.note_listing.list(NoteQuery()).ids
    (summary,) = library.note_listing.summaries([notes[1].id])
    assert summary.annotation.state is AnnotationState.TRASHED


def test_what_is_shown_of_a_note_is_itself_and_its_title(library: Library, notes):
    shown = library.note_listing.summaries([notes[2].id, "gone", notes[0].id, notes[2].id])
    assert [each.annotation for each in shown] == [notes[2], notes[0], notes[2]]
    assert [each.title for each in shown] == ["«بيان» الرئيس", "الوزير يصل", "«بيان» الرئيس"]


SPEECH = "قال نادر الحمداني إن الماء يكفي المدينة. وأضاف الحمداني أن السد قديم.\nوصل يوسف الكناني إلى عدن."


@pytest.fixture
def spoken(library: Library) -> tuple[Annotation, ...]:
    """Annotations on an article that names two people and credits one of them, the last on a text that is gone."""
    people = (Named("نادر الحمداني", ("نادر الحمداني", "الحمداني")), Named("يوسف الكناني"))
    said = (
        Said("نادر الحمداني", "قال", "إن الماء يكفي المدينة"),
        Said("مصدر", "وأضاف", "أن السد قديم"),
    )
    article_id = speak_of(library, SPEECH, *people, said=said, title="الماء")
    of_article = library.articles.get(article_id).article
    quotes = ("الماء يكفي", "وأضاف الحمداني أن السد قديم", "يوسف الكناني إلى", "إلى عدن")
    made = [annotation(article_id, of_article, quote) for quote in quotes]
    lost = replace(annotation(article_id, of_article, "نادر الحمداني"), state=AnnotationState.ORPHANED)
    library.annotations.put_many([*made, lost])
    return (*made, lost)


def test_a_note_stands_under_each_whom_its_passage_names(library: Library, spoken):
    water, added, arrived, place, lost = (each.target.quote.exact for each in spoken)
    by_name = listed(library, spoken, NoteQuery(order=NoteOrder.ENTITY))
    assert by_name == ["# نادر الحمداني", added, "# يوسف الكناني", arrived, "# ", lost, place, water]
    turned = listed(library, spoken, NoteQuery(order=NoteOrder.ENTITY, reverse=True))
    assert turned[:4] == ["# يوسف الكناني", arrived, "# نادر الحمداني", added]


def test_a_note_stands_under_who_says_its_passage(library: Library, spoken):
    water, added, arrived, place, lost = (each.target.quote.exact for each in spoken)
    shown = listed(library, spoken, NoteQuery(order=NoteOrder.SOURCE))
    assert shown == ["# مصدر", added, "# نادر الحمداني", water, "# ", lost, place, arrived]


def test_a_surname_that_is_one_mans_is_grouped_with_his_name(library: Library, spoken):
    article_id = speak_of(library, "تحدث الحمداني طويلا.", Named("الحمداني"), title="خبر")
    noted = annotation(article_id, library.articles.get(article_id).article, "الحمداني طويلا")
    library.annotations.put_many([noted])
    shown = listed(library, (*spoken, noted), NoteQuery(order=NoteOrder.ENTITY))
    assert shown[:3] == ["# نادر الحمداني", "الحمداني طويلا", spoken[1].target.quote.exact]
