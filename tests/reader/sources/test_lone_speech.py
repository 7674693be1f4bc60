import pytest

from reader.entities.model import EntityKind
from reader.sources.lone_speech import lone_quotations, pointing_statement
from tests.sources import Names, index_of, line_in, said

NAMES: Names = {"سامي الزين": EntityKind.PER, "مها عواد": EntityKind.PER}


@pytest.mark.parametrize(
    "text",
    [
        '"البحر صديقي، وأنا أعرفه منذ الطفولة."',
        "«البحر صديقي، وأنا أعرفه منذ الطفولة».",
        "وصل القارب. “لم أر الموج منذ أسبوع”.",
        'وصل القارب! "لم أر الموج منذ أسبوع؟"',
    ],
)
def test_a_quoted_sentence_of_its_own_is_speech(text: str) -> None:
    assert len(list(lone_quotations(line_in(text), []))) == 1


@pytest.mark.parametrize(
    "text",
    [
        '"البحر والصياد العجوز".',
        '"البحر".',
        'افتتح معرض "البحر صديقي، وأنا أعرفه منذ الطفولة".',
        '"البحر صديقي، وأنا أعرفه منذ الطفولة" عنوان المعرض.',
        '"البحر صديقي، وأنا أعرفه منذ الطفولة"',
        '"البحر صديقي، وأنا أعرفه منذ الطفولة.',
    ],
)
def test_names_titles_and_what_belongs_to_a_sentence_are_not(text: str) -> None:
    assert not list(lone_quotations(line_in(text), []))


QUOTED = '"البحر صديقي، وأنا أعرفه منذ الطفولة".'


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("قال سامي الزين إن الريح خفيفة.", "سامي الزين"),
        ("قالت مها عواد إن الريح خفيفة. وأضاف سامي الزين أن الموج عال.", "سامي الزين"),
        ("يجلس سامي الزين كل صباح أمام المرفأ.", "سامي الزين"),
        ("قال سامي الزين إن الريح خفيفة.\n", "سامي الزين"),
        ("قال سامي الزين إن الريح خفيفة. ثم خرجت مها عواد إلى المرفأ.", "مها عواد"),
        ("قال سامي الزين إن الريح خفيفة. وعاد القارب.", None),
        ("يجلس سامي الزين أمام مها عواد كل صباح.", None),
        ("غرق القارب.", None),
        ("", None),
    ],
)
def test_a_lone_quotation_belongs_to_who_spoke_or_was_named_right_before(before: str, who: str | None) -> None:
    found = [
        (name, cue) for name, cue, content in said(f"{before} {QUOTED}", NAMES) if content.startswith("البحر صديقي")
    ]
    assert found == ([(who, '"')] if who is not None else [])


def test_quotations_go_on_one_after_another() -> None:
    text = f'قال سامي الزين: "الريح خفيفة".\n{QUOTED}\n"ولن نعود قبل المساء أبدا". وأضاف أن الموج عال.'
    assert [who for who, _, _ in said(text, NAMES)] == ["سامي الزين"] * 4


@pytest.mark.parametrize("gap", [" ", "\n"])
@pytest.mark.parametrize(
    ("words", "cue"),
    [("بهذه الكلمات وصف", "بهذه الكلمات"), ("هكذا لخص", "هكذا لخص"), ("بهذه العبارة ختم", "بهذه العبارة")],
)
def test_words_that_point_back_credit_the_quotation_before(gap: str, words: str, cue: str) -> None:
    text = f"{QUOTED}{gap}{words} سامي الزين رحلته."
    assert ("سامي الزين", cue, "البحر صديقي، وأنا أعرفه منذ الطفولة") in said(text, NAMES)


@pytest.mark.parametrize(
    "rest", ["بهذه الطريقة وصف سامي الزين رحلته.", "هكذا عاد سامي الزين.", "بهذه الكلمات بدأ الصيف."]
)
def test_other_words_do_not(rest: str) -> None:
    text = f"{QUOTED} {rest}"
    line = line_in(text, NAMES)
    assert pointing_statement(line, index_of(line, rest.split(maxsplit=1)[0]), None) is None
