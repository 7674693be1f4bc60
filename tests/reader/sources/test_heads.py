from reader.sources.heads import Head
from reader.sources.nouns import NounRole, source_noun
from tests.sources import line_in


def head_of(text: str) -> Head:
    line = line_in(text)
    return Head(line, 0, 0, 0, len(line.words), line.words[0].key, source_noun(line.words[0].key), tight=False)


def test_a_known_noun_has_a_role() -> None:
    assert head_of("وزير العدل").is_a(NounRole.TITLE, NounRole.BODY)
    assert not head_of("وزير العدل").is_a(NounRole.DOCUMENT)


def test_an_unknown_noun_has_none() -> None:
    assert not head_of("قطار الليل").is_a(*NounRole)
