"""What understands dates in words, loaded when one is written. See CONTRIBUTING, «What is loaded when»."""


def date_in_words(written: str) -> str:
    """See `reader.dating.written`."""
    from reader.dating import written as writing

    return writing.date_in_words(written)
