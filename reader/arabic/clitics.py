"""Small words that Arabic writes onto the next one: و ف ب ك ل س and their runs, and the article ال.

No dictionary decides here whether «وليد» is a name or «و» with «ليد»: every reading is given, the whole word first,
and whoever asks knows which of the rests is a word.
"""

import re

from reader.arabic.letters import ARABIC_MARK_RANGES, TATWEEL

PROCLITICS = ("و", "ف", "ب", "ك", "ل", "س", "وب", "وك", "ول", "وس", "فب", "فك", "فل", "فس")
"""Proclitics and their runs, without the article."""

PROCLITICS_WITH_ARTICLE = ("ال", "وال", "فال", "بال", "كال", "لل", "وبال", "وكال", "ولل", "فبال", "فلل")
"""The runs that end in the article; ل swallows its alif."""

_VERB_LETTERS = "يتناأ"
_SHORTEST_REST = 2
_LETTER = re.compile(f"([^{ARABIC_MARK_RANGES}{TATWEEL}])[{ARABIC_MARK_RANGES}{TATWEEL}]*")


def split_proclitics(word: str) -> list[tuple[str, str]]:
    """Every reading of a word as proclitics and a rest.

    Args:
        word: One word as it stands in the text, vocalised or not.

    Returns:
        Pairs that join to `word`, longest rest first; the first has no proclitic. Marks and tatweel stay with their
        letter: «لِـروسيا» gives «لِـ» and «روسيا». After ل the article lacks its alif: see `dictionary_forms`.
    """
    readings = [("", word)]
    letters = [(match.group(1), match.end()) for match in _LETTER.finditer(word)]
    for count in (1, 2):
        if len(letters) - count < _SHORTEST_REST:
            break
        run = "".join(letter for letter, _ in letters[:count])
        if run not in PROCLITICS or (run.endswith("س") and letters[count][0] not in _VERB_LETTERS):
            continue
        end = letters[count - 1][1]
        readings.append((word[:end], word[end:]))
    return readings


def is_proclitic(word: str) -> bool:
    """Whether a word is nothing but proclitics, as «لـ» before a quotation mark or «و» before a number is."""
    return "".join(_LETTER.findall(word)) in PROCLITICS


def dictionary_forms(proclitic: str, rest: str) -> tuple[str, ...]:
    """The forms under which a rest may stand in a lexicon.

    Args:
        proclitic: The first part of a reading of `split_proclitics`.
        rest: Its second part.

    Returns:
        The rest itself; after ل also with the alif that the article lost («للأمم»: «الأمم») and with the whole article
        («للجنة»: «اللجنة»).
    """
    if "".join(_LETTER.findall(proclitic)).endswith("ل") and rest.startswith("ل"):
        return rest, "ا" + rest, "ال" + rest
    return (rest,)


def with_proclitics(folded_word: str) -> list[str]:
    """The forms of a word to look for when its proclitics do not matter.

    Args:
        folded_word: One folded word.

    Returns:
        The word itself first, then with every proclitic and article that can stand before it; each once.
    """
    forms = [folded_word]
    forms += [run + folded_word for run in PROCLITICS if not run.endswith("س") or folded_word[:1] in _VERB_LETTERS]
    if folded_word.startswith("ال"):
        forms += [run + folded_word[2:] for run in PROCLITICS_WITH_ARTICLE if run.endswith("لل")]
    else:
        forms += [run + folded_word for run in PROCLITICS_WITH_ARTICLE]
    return list(dict.fromkeys(forms))
