"""Spellings of one foreign name: يونغ/يونج/يونق, غيتس/جيتس, السوفيتي/السوفياتي.

A name's skeleton keeps its consonants, with those made equal that newspapers write for the same foreign sound. Two names with one
skeleton are taken for one only if they are long enough: of single words too many share a skeleton («لبنان», «اليابان» do not, but
«فرويد» and «الفريد» do).
"""

from functools import lru_cache

_EQUAL = str.maketrans({"غ": "ج", "ق": "ك", "ط": "ت", "ص": "س", "ذ": "د", "ظ": "ز", "ض": "د", "ث": "ت", "خ": "ك"})
_VOWELS = str.maketrans("", "", "اويهء")
_SHORTEST_SINGLE = 4


@lru_cache(maxsize=16_384)
def skeleton(key: str) -> str:
    """The consonants of a folded name, word by word; the first letter of a word stays even if it is a vowel."""
    return " ".join(_skeleton_of_word(word) for word in key.split())


def are_variants(one: str, other: str) -> bool:
    """Whether two folded names are likely spellings of one name.

    Same number of words, same skeleton, and either several words or at least four consonants besides the article.
    """
    if one == other:
        return True
    if one.count(" ") != other.count(" ") or one.startswith("ال") != other.startswith("ال"):
        return False
    bones = skeleton(one)
    if bones != skeleton(other):
        return False
    return " " in one or len(skeleton(one.removeprefix("ال"))) >= _SHORTEST_SINGLE


def _skeleton_of_word(word: str) -> str:
    word = word.translate(_EQUAL)
    bones = word[:1] + word[1:].translate(_VOWELS)
    # A doubled consonant is one sound: «سوفييتي», «أنجيلينا».
    return "".join(ch for before, ch in zip("\0" + bones, bones, strict=False) if ch != before)
