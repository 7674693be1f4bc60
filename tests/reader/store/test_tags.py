from dataclasses import replace

from reader.annotations import AnnotationState
from reader.store.library import Library
from tests.reader.store.values import annotation, article


def test_tags_are_counted_outside_the_trash(library: Library) -> None:
    first, second = library.articles.add(article()).id, library.articles.add(article("نص آخر")).id
    library.annotations.put_many(
        [
            annotation(first, article(), "أحمد", "", "", "ب", "أ/ج"),
            annotation(first, article(), "روسيا", "", "", "ب", "ب"),
            replace(annotation(first, article(), "أحمد", "", "", "ج"), state=AnnotationState.TRASHED),
        ]
    )
    library.details.put(replace(library.details.get(first), tags=("ب", "د")))
    library.details.put(replace(library.details.get(second), tags=("ه",)))
    assert library.tags.counts() == (("أ/ج", 1), ("ب", 3), ("د", 1), ("ه", 1))
    library.details.remove(second)
    assert library.tags.counts() == (("أ/ج", 1), ("ب", 3), ("د", 1))


def test_the_tags_of_an_article_keep_their_order(library: Library) -> None:
    added = library.articles.add(article()).id
    for tags in (("ب", "أ", "ج"), ("ج", "ب")):
        library.details.put(replace(library.details.get(added), tags=tags))
        assert library.details.get(added).tags == tags


def test_names_are_those_in_use_also_in_the_trash(library: Library) -> None:
    added = library.articles.add(article()).id
    note = annotation(added, article(), "أحمد", "", "", "ب", "أ")
    library.annotations.put(note)
    library.details.put(replace(library.details.get(added), tags=("ج",)))
    assert library.tags.names() == ("أ", "ب", "ج")
    library.annotations.put(replace(note, state=AnnotationState.TRASHED, body=replace(note.body, tags=("ب",))))
    assert library.tags.names() == ("ب", "ج")
    assert library.tags.tagged_articles(("ب", "ج")) == (added,)
    assert library.annotations.tagged(("ب",))[0].id == note.id
    assert library.annotations.tagged(("أ",)) == ()
