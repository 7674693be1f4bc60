from dataclasses import replace

import pytest

from reader.concordance import Period
from reader.entities.model import EntityKind
from reader.identity import ReferentId
from reader.sources.model import AttributionKind, CueClass
from reader.store.library import Library
from tests.reader.store.people import Named, Said, speak_of
from tests.reader.store.values import annotation, article

PUTIN = ReferentId("PER", "فلاديمير بوتين")
FIRST = "وصل فلاديمير بوتين إلى موسكو. ثم زعم بوتين أن الحرب انتهت.\nوفي باريس قال ماكرون إن موسكو بعيدة."
SECOND = "عاد بوتين إلى موسكو، وأكد أن السلام قريب."


@pytest.fixture
def ids(library: Library) -> tuple[str, str]:
    first = speak_of(
        library,
        FIRST,
        Named("فلاديمير بوتين", ("فلاديمير بوتين", "بوتين")),
        Named("موسكو", kind=EntityKind.LOC),
        Named("باريس", kind=EntityKind.LOC),
        Named("ماكرون"),
        said=(Said("فلاديمير بوتين", "زعم", "الحرب انتهت", CueClass.DOUBTING),),
        title="خبر أول",
        outlet="الوطن",
        published="2023-09-12",
    )
    second = speak_of(
        library,
        SECOND,
        Named("بوتين"),
        Named("موسكو", kind=EntityKind.LOC),
        said=(Said("بوتين", "وأكد", "السلام قريب", CueClass.ASSERTIVE, AttributionKind.MIXED),),
        title="خبر ثان",
        published="2021",
    )
    return first, second


def test_a_page_gathers_the_names_of_one_from_all_articles(library: Library, ids: tuple[str, str]) -> None:
    page = library.crossings.page(PUTIN)
    assert page is not None
    assert (page.referent.name, page.referent.articles, page.referent.mentions, page.referent.statements) == (
        "فلاديمير بوتين",
        2,
        3,
        2,
    )
    assert page.aliases == (("بوتين", 2), ("فلاديمير بوتين", 1))
    assert library.crossings.page(ReferentId("PER", "بوتين")) == page
    assert page.periods == (Period("2021", 1, 1), Period("2023-09", 1, 2))


def test_lines_hold_the_words_of_the_paragraph_around_the_mention(library: Library, ids: tuple[str, str]) -> None:
    page = library.crossings.page(PUTIN)
    assert page is not None
    newest, *older = page.lines
    assert (newest.spot.article_id, newest.before, newest.words, newest.after) == (
        ids[1],
        "عاد ",
        "بوتين",
        " إلى موسكو، وأكد أن السلام قريب.",
    )
    assert [(each.spot.article_id, each.words) for each in older] == [(ids[0], "فلاديمير بوتين"), (ids[0], "بوتين")]
    assert older[1].after == " أن الحرب انتهت."
    assert older[1].spot.span.of(FIRST) == "بوتين"
    assert len((library.crossings.page(PUTIN, most_lines=1) or page).lines) == 1


def test_a_long_paragraph_is_cut_between_words_and_proclitics_stay(library: Library) -> None:
    text = "كلمة طويلة " * 30 + "قال وبوتين، ثم " + "كلام كثير " * 30
    speak_of(library, text, Named("بوتين"))
    page = library.crossings.page(ReferentId("PER", "بوتين"))
    assert page is not None
    (line,) = page.lines
    assert line.before.endswith("قال و")
    assert line.before.startswith(("كلمة ", "طويلة "))
    assert 60 < len(line.before) <= 90
    assert line.after.endswith(("كلام", "كثير"))
    assert line.after.startswith("، ثم ")


def test_the_nearest_are_those_of_the_same_sentences(library: Library, ids: tuple[str, str]) -> None:
    page = library.crossings.page(PUTIN)
    assert page is not None
    assert [(each.referent.name, each.sentences, each.paragraphs) for each in page.neighbours] == [("موسكو", 2, 2)]
    moscow = library.crossings.page(ReferentId("LOC", "موسكو"))
    assert moscow is not None
    assert [(each.referent.name, each.sentences, each.paragraphs) for each in moscow.neighbours] == [
        ("فلاديمير بوتين", 2, 2),
        ("باريس", 1, 1),
        ("ماكرون", 1, 1),
    ]


def test_notes_on_passages_that_name_somebody_stand_on_the_page(library: Library, ids: tuple[str, str]) -> None:
    library.annotations.put(annotation(ids[0], article(FIRST), "بوتين إلى موسكو", "مهم", "claim"))
    library.annotations.put(annotation(ids[0], article(FIRST), "باريس", "غير هذا"))
    page = library.crossings.page(PUTIN)
    assert page is not None
    (note,) = page.notes
    assert (note.note, note.quote, note.label, note.spot.article_id) == ("مهم", "بوتين إلى موسكو", "claim", ids[0])


def test_a_dossier_has_every_statement_with_its_cue_the_earliest_first(library: Library, ids: tuple[str, str]) -> None:
    dossier = library.crossings.dossier(PUTIN)
    assert dossier is not None
    assert [(each.cue, each.content, each.cue_class, each.kind) for each in dossier.statements] == [
        ("وأكد", "السلام قريب", CueClass.ASSERTIVE, AttributionKind.MIXED),
        ("زعم", "الحرب انتهت", CueClass.DOUBTING, AttributionKind.INDIRECT),
    ]
    assert (dossier.first_seen, dossier.last_seen) == ("2021", "2023-09-12")
    latest = library.crossings.dossier(PUTIN, most=1)
    assert latest is not None
    assert [each.cue for each in latest.statements] == ["زعم"]


def test_what_lies_in_the_trash_says_nothing(library: Library, ids: tuple[str, str]) -> None:
    library.details.remove(ids[0])
    page, dossier = library.crossings.page(PUTIN), library.crossings.dossier(PUTIN)
    assert page is not None
    assert dossier is not None
    assert len(page.lines) == len(dossier.statements) == page.referent.articles == 1
    library.details.remove(ids[1])
    assert library.crossings.page(PUTIN) is library.crossings.dossier(PUTIN) is None


def test_of_whom_nobody_speaks_there_is_no_page(library: Library, ids: tuple[str, str]) -> None:
    assert library.crossings.page(ReferentId("PER", "غائب")) is None
    assert library.crossings.dossier(ReferentId("LOC", "موسكو")) is None


def test_an_article_without_a_date_counts_by_when_it_came_in(library: Library) -> None:
    article_id = speak_of(library, "جاء سالم.", Named("سالم"))
    page = library.crossings.page(ReferentId("PER", "سالم"))
    assert page is not None
    added = library.articles.get(article_id).added.isoformat()
    assert page.lines[0].spot.date == added[:10]
    assert [period.key for period in page.periods] == [added[:7]]


def test_corrections_count_by_themselves(library: Library, ids: tuple[str, str]) -> None:
    analysis = library.findings.get(ids[1])
    assert analysis is not None
    renamed = replace(analysis, entities=tuple(replace(each, name=f"{each.name} الابن") for each in analysis.entities))
    library.findings.put_rows(ids[1], renamed)
    page = library.crossings.page(ReferentId("PER", "بوتين الابن"))
    assert page is not None
    assert page.referent.articles == 1
