import pytest

from reader.entities.model import EntityKind
from reader.sources.complements import find_complement
from reader.sources.cues import cues_of
from reader.sources.openings import Complement
from reader.sources.words import Line
from tests.sources import line_in, said


def look(text: str) -> tuple[Line, Complement | None]:
    line = line_in(text, {"سامي": EntityKind.PER, "وكالة المدى": EntityKind.ORG})
    return line, find_complement(line, 0, cues_of(line.words[0])[0], len(line.words))


@pytest.mark.parametrize(
    ("text", "subject", "first"),
    [
        ("قال سامي إن", "سامي", "إن"),
        ("قالت المديرة في لقاء طويل إن", "المديرة", "إن"),
        ("قال اليوم مصدر أمني إن", "مصدر أمني", "إن"),
        ("أكد أن", None, "أن"),
        ("أفاد القبطان بأن", "القبطان", "بأن"),
        ("أفادت وكالة المدى ببيروت اليوم أن", "وكالة المدى", "أن"),
        ("أفاد القبطان بوصول السفينة", "القبطان", "بوصول"),
        ("قال مجهد إن", "مجهد", "إن"),
        ("أكد أهمية العمل", None, "أهمية"),
        ("علق سامي بالقول إن", None, None),
    ],
)
def test_subject_and_content_are_found(text: str, subject: str | None, first: str | None) -> None:
    line, found = look(text)
    if first is None:
        assert found is None
        return
    assert found is not None
    assert line.words[found.index].text == first
    assert (found.subject.span.of(text) if found.subject is not None else None) == subject


def test_by_saying_makes_any_verb_a_verb_of_saying() -> None:
    line, found = look("علق بالقول إن")
    assert found is not None
    assert line.words[found.index].text == "إن"


def test_a_relayed_source_is_kept_apart() -> None:
    line, found = look("نقلت وكالة المدى عن خبير قوله إن")
    assert found is not None
    assert found.subject is not None
    assert found.relayed is not None
    assert found.relayed.span.of(line.text) == "خبير"
    assert line.words[found.index].text == "إن"


def test_a_clause_may_tell_what_a_pronoun_means() -> None:
    text = "ونفى سامي ما تردده الوكالة من أن البحر هائج."
    assert ("الوكالة", "تردده", "أن البحر هائج") in said(text, {"سامي": EntityKind.PER})
    assert all(cue != "تردده" for _, cue, _ in said("وهذه الأغنية التي تردده الوكالة بعد أن عاد.", {}))


def test_another_verb_of_saying_ends_the_search() -> None:
    _, found = look("قال سامي شيئا وأضاف عمر أن")
    assert found is None


def test_a_content_does_not_begin_past_the_limit() -> None:
    line = line_in("قال سامي إن")
    assert find_complement(line, 0, cues_of(line.words[0])[0], 2) is None


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("واتهم إيران بدعم المسلحين.", "سامي الزين", "إيران بدعم المسلحين"),
        ("ودعا روسيا إلى الحوار.", "سامي الزين", "روسيا إلى الحوار"),
        ("وحذرت سامي الزين من السفر.", "مها عواد", "سامي الزين من السفر"),
        ("وحذرت الوزيرة سامي الزين من السفر.", "مها عواد", "سامي الزين من السفر"),
        ("وحذرت النائب مها عواد من السفر.", "مها عواد", "السفر"),
        ("واتهمت إيران الحكومة بالكذب.", "إيران", "الحكومة بالكذب"),
        ("ودعت روسيا إلى الحوار.", "روسيا", "الحوار"),
    ],
)
def test_a_name_of_the_other_gender_is_whom_the_verb_speaks_of(text: str, who: str, what: str) -> None:
    names = {"إيران": EntityKind.LOC, "روسيا": EntityKind.LOC, "سامي الزين": EntityKind.PER, "مها عواد": EntityKind.PER}
    before = "قالت الوزيرة مها عواد إن البحر هادئ. " if who == "مها عواد" else "قال سامي الزين إن البحر هادئ. "
    found = said(before + text, names)[-1]
    assert (found[0], found[2]) == (who, what)
