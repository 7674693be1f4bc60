import pytest

from reader.annotations import Annotation
from reader.errors import NotFoundError
from reader.links import Link, LinkType
from reader.store.library import Library
from tests.reader.store.values import annotation, article


@pytest.fixture
def notes(library: Library) -> tuple[Annotation, Annotation]:
    """Two notes in two articles."""
    other = article("روسيا تنفي")
    first = annotation(library.articles.add(article()).id, article(), "أحمد")
    second = annotation(library.articles.add(other).id, other, "تنفي")
    library.annotations.put_many([first, second])
    return first, second


def test_a_link_is_found_from_both_of_its_ends(library: Library, notes: tuple[Annotation, Annotation]) -> None:
    link = Link(notes[0].id, notes[1].id, "contradicts", "قارن")
    library.links.put(link)
    assert library.links.find(link.id) == link
    for note in notes:
        assert library.links.of_annotations([note.id]) == (link,)
    assert library.links.of_annotations(["missing"]) == ()


def test_a_link_is_changed_and_taken_away(library: Library, notes: tuple[Annotation, Annotation]) -> None:
    link = Link(notes[0].id, notes[1].id, "contradicts")
    library.links.put(link)
    turned = Link(notes[1].id, notes[0].id, "supports", "بالعكس", id=link.id, created=link.created)
    library.links.put(turned)
    assert library.links.all() == (turned,)
    library.links.remove(link.id)
    library.links.remove("missing")
    assert library.links.all() == ()


def test_a_link_needs_both_of_its_ends(library: Library, notes: tuple[Annotation, Annotation]) -> None:
    with pytest.raises(NotFoundError):
        library.links.put(Link(notes[0].id, "missing", "supports"))
    assert library.links.all() == ()


def test_links_go_with_an_annotation_that_is_deleted_for_good(
    library: Library, notes: tuple[Annotation, Annotation]
) -> None:
    library.links.put(Link(notes[0].id, notes[1].id, "supports"))
    library.annotations.purge(notes[1].id)
    assert library.links.all() == ()


def test_a_new_library_has_the_four_types_of_the_program_and_takes_others(library: Library) -> None:
    assert [each.id for each in library.link_types.all()] == ["supports", "contradicts", "source-of", "repeats"]
    library.link_types.put(LinkType("own", "يفسر", "يفسره", 4))
    assert library.link_types.find("own") == LinkType("own", "يفسر", "يفسره", 4)
    library.link_types.remove("own")
    assert library.link_types.find("own") is None
