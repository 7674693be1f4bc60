import pytest

from reader.entities.model import EntityKind
from reader.sources.relays import find_relayed
from tests.sources import line_in


@pytest.mark.parametrize(
    ("text", "relayed", "content"),
    [
        ("نقلت عن سامي قوله إن البحر هادئ", "سامي", "إن"),
        ("نقلت عن سامي: البحر هادئ", "سامي", "البحر"),
        ('نقلت عن سامي "إن البحر هادئ"', "سامي", '"'),
        ("نقلت عن سامي شعوره بالفرح", "سامي", "شعوره"),
        ("نقلت عن سامي", None, None),
        ("نقلت عن سامي في المدينة", None, None),
        ("نقلت عن كثب أن البحر هادئ", None, None),
    ],
)
def test_a_second_source_and_its_words_are_found(text: str, relayed: str | None, content: str | None) -> None:
    line = line_in(text, {"سامي": EntityKind.PER})
    found = find_relayed(line, 1, len(line.words), None)
    assert (found.relayed.span.of(text) if found is not None and found.relayed is not None else None) == relayed
    assert (line.words[found.index].text if found is not None else None) == content
