"""Arabic for terminals that neither join letters nor order them; never for text that Qt draws."""

import re
from unicodedata import bidirectional

from reader.arabic.letters import has_rtl_letter

# bidi.algorithm mirrors brackets, which its faster sibling does not, but knows no isolates: embeddings do instead.
_EMBEDDED = str.maketrans({"\u2066": "\u202a", "\u2067": "\u202b", "\u2068": "\u202a", "\u2069": "\u202c"})
_SURROGATE = re.compile("[\ud800-\udfff]")


def for_terminal(text: str) -> str:
    """Shape and reorder a text line by line, so that a left-to-right terminal shows it as it is read.

    Args:
        text: Logical text; lines are reordered one by one and keep their order.

    Returns:
        Text in visual order and presentation forms, without harakat, which a terminal would put on the wrong letter;
        only good to be looked at.
    """
    return "\n".join(_visual(line) for line in text.split("\n"))


def _visual(line: str) -> str:
    if not has_rtl_letter(line):
        return line
    import arabic_reshaper
    from bidi.algorithm import get_display

    shaped = arabic_reshaper.reshape(_SURROGATE.sub("\ufffd", line).translate(_EMBEDDED))
    # It fails on characters newer than its Unicode, to which no direction is known.
    shaped = "".join(ch if bidirectional(ch) else "\ufffd" for ch in shaped)
    return str(get_display(shaped))
