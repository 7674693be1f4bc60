from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.corrections.make import Corrector
from reader.corrections.model import Correction
from reader.entities.model import EntityKind
from reader.errors import NotFoundError
from reader.memory import Forgetting
from reader.spans import Span
from reader.store.library import Library
from tests.reader.store.values import TEXT, analysis, article


@pytest.fixture
def article_id(library: Library) -> str:
    return library.articles.add(article()).id


def every_kind(article_id: str) -> list[Correction]:
    """A correction of every kind."""
    found = analysis()
    make = Corrector(article_id, TEXT, found)
    russia, date = found.entities
    statement = found.attributions[0]
    source = make.choose_source(russia)
    return [
        make.rename(russia, "الاتحاد الروسي"),
        make.retype(russia, EntityKind.ORG),
        make.merge(date, russia),
        make.split(russia, russia.mentions[1:]),
        make.reject_entity(date),
        make.reject_mention(russia, russia.mentions[0]),
        make.add_mention(Span(0, 4), EntityKind.PER, name="وصل \ud800"),
        make.change_source(statement, source),
        make.adjust_content(statement, Span(0, 9)),
        make.reject_attribution(statement),
        make.add_attribution(source, Span(0, 9)),
    ]


def test_every_kind_of_correction_comes_back_as_it_was(library: Library, article_id: str) -> None:
    corrections = every_kind(article_id)
    for correction in corrections:
        library.corrections.put(correction)
    assert library.corrections.of_article(article_id) == tuple(corrections) == library.corrections.all()
    assert library.corrections.find(corrections[2].id) == corrections[2]
    assert library.check().is_sound


def test_a_correction_is_replaced_and_taken_back(library: Library, article_id: str) -> None:
    first, second, *_ = every_kind(article_id)
    library.corrections.put(first)
    before = library.corrections.state()
    library.corrections.put(replace(second, id=first.id))
    assert library.corrections.all() == (replace(second, id=first.id),)
    library.corrections.remove(first.id)
    library.corrections.remove("missing")
    assert library.corrections.all() == ()
    assert library.corrections.find(first.id) is None
    assert library.corrections.state() != before


def test_a_correction_needs_its_article(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.corrections.put(every_kind("missing")[0])


@pytest.mark.parametrize("damage", ["", "{}", '{"odd": 1}', "[1]"])
def test_a_damaged_correction_hides_no_other_and_is_named(library: Library, article_id: str, damage: str) -> None:
    damaged, sound, *_ = every_kind(article_id)
    for correction in (damaged, sound):
        library.corrections.put(correction)
    library._database.sql("UPDATE correction SET payload = ? WHERE id = ?", damage, damaged.id)
    assert library.corrections.all() == (sound,)
    assert [(row.table, row.key, row.article_id) for row in library.check().rows] == [
        ("correction", damaged.id, article_id)
    ]


def test_lessons_are_forgotten_and_remembered_again(library: Library) -> None:
    forgetting = Forgetting("typed|ORG|فجر|", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    library.forgettings.put(forgetting)
    assert library.forgettings.find(forgetting.key) == forgetting
    assert library.forgettings.all() == {forgetting.key: forgetting.moment}
    library.forgettings.remove(forgetting.key)
    assert library.forgettings.find(forgetting.key) is None
