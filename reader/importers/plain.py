"""Plain text: one paragraph a line.

This module stands on the way to the first paint and imports nothing heavy.
"""

from reader.article import Article, Metadata
from reader.importers.build import build_clean, clean_lines, with_guessed_kinds


def article_from_text(text: str, *, name: str = "") -> Article:
    """Make an article of plain text, from a file or the clipboard.

    Args:
        text: Any text; for one paragraph a line, the article's text is this very text.
        name: A title that the user gave; otherwise the first line, if it looks like one, or the opening words.

    Returns:
        The article with headings guessed; of no text at all if `text` holds none.
    """
    return build_clean(with_guessed_kinds(clean_lines(text)), Metadata(title=name))
