"""Strategies for text that is likely to break what reads Arabic."""

from hypothesis import strategies as st

_LIKELY = "كتابأإآىةؤئءلوفبس\u064e\u064b\u0651\u0652\u0670\u0640\u200c\u200d\u200f\u202e\u2067\u2069ﻻﷲﷺﹰکیگپ١٢۳٪٫ aÉéﬁß’'\"«».؟!…،:-/19\n\t\u00a0\u2028\x00\ud800😀"


def texts(max_size: int = 60) -> st.SearchStrategy[str]:
    """Any Unicode text, lone surrogates included, most of it of characters that matter here."""
    return st.text(st.one_of(st.sampled_from(_LIKELY), st.characters()), max_size=max_size)
