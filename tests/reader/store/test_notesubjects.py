from reader.store.library import Library
from reader.store.notesubjects import NoteSubjects
from tests.reader.store.people import Named, Said, speak_of

TEXT = "قال سامر في عدن إن الوضع هادئ."


def subjects(library: Library) -> NoteSubjects:
    return NoteSubjects(library._database, library.names)


def place(text: str, words: str) -> tuple[int, int, int]:
    start = text.index(words)
    return 1, start, start + len(words)


def test_whoever_is_named_in_a_passage_or_cut_by_it_is_found_once(library: Library):
    speak_of(library, TEXT, Named("سامر"), said=(Said("سامر", "قال", "إن الوضع هادئ"),))
    found = subjects(library).named([place(TEXT, "قال سا"), None, place(TEXT, "هادئ"), place(TEXT, TEXT)])
    assert [tuple(subjects(library).names_of(each).values()) for each in found] == [("سامر",), (), (), ("سامر",)]


def test_a_passage_that_only_grazes_a_statement_is_not_its_speakers(library: Library):
    speak_of(library, TEXT, Named("سامر"), said=(Said("سامر", "قال", "إن الوضع هادئ"),))
    grazing, within, nowhere = subjects(library).quoted([place(TEXT, "سامر في عدن إن"), place(TEXT, "هادئ"), None])
    assert (grazing, nowhere) == ((), ())
    assert [*subjects(library).names_of(within).values()] == ["سامر"]
