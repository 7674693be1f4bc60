"""Texts that are edited as people and pages edit them, while every character is followed."""

import random

from reader.anchors.describe import describe
from reader.annotations import Target
from reader.spans import Span

LETTERS = "ابتجدرسعفكلمنهوي"
HARAKAT = "\u064e\u064f\u0650\u0651"


TALE = (
    "اجتمع مجلس المدينة أمس لبحث خطة ترميم السوق القديم وقال رئيسه إن العمل سيبدأ مطلع الشهر المقبل على أن ينتهي قبل "
    "حلول الشتاء وأضاف أن الكلفة لم تحدد بعد لكن التجار أبدوا قلقهم من طول المدة ومن إغلاق الشارع الرئيسي أمام الزوار "
    "بينما رأى آخرون فيها فرصة لا تتكرر كثيرا ودعت جمعية محلية إلى نشر تفاصيل المشروع كاملة قبل توقيع العقود النهائية"
)
WORDS = [before + word + after for after in ("", "ها", "هم") for before in ("", "و", "ب", "س") for word in TALE.split()]
WEIGHTS = [1 / (rank + 20) for rank in range(len(WORDS))]


def text_of(seed, paragraphs=12):
    """An invented text of some hundred words, the first of them often: much of it is alike, as in any text."""
    chosen = random.Random(seed)  # noqa: S311 - repeatable
    lengths = [chosen.randrange(30, 70) for _ in range(paragraphs)]
    return "\n".join(" ".join(chosen.choices(WORDS, WEIGHTS, k=length)) + "." for length in lengths)


class FollowedText:
    """A text that knows of each character where it stood at first (None for a new one)."""

    def __init__(self, text, seed):
        self.characters = list(enumerate(text))
        self.random = random.Random(seed)  # noqa: S311 - repeatable

    @property
    def text(self):
        return "".join(ch for _, ch in self.characters)

    def edit(self, share):
        """Change about `share` of the characters by typos, vowels, quotation marks and whole paragraphs."""
        budget = int(len(self.characters) * share)
        while budget > 0:
            kind = self.random.random()
            if kind < 0.02:
                budget -= self._paragraph()
            elif kind < 0.3:
                budget -= self._vowel()
            elif kind < 0.4:
                budget -= self._quotation_mark()
            else:
                budget -= self._typo()

    def _place(self):
        return self.random.randrange(len(self.characters))

    def _typo(self):
        place = self._place()
        kind = self.random.randrange(3)
        if kind == 0:
            del self.characters[place]
        elif kind == 1:
            self.characters.insert(place, (None, self.random.choice(LETTERS)))
        else:
            self.characters[place] = (self.characters[place][0], self.random.choice(LETTERS))
        return 1

    def _vowel(self):
        place = self._place()
        if self.characters[place][1] in HARAKAT:
            del self.characters[place]
        elif self.characters[place][1].isalpha():
            self.characters.insert(place + 1, (None, self.random.choice(HARAKAT)))
        return 1

    def _quotation_mark(self):
        swaps = {"«": '"', "»": '"', '"': "«", "أ": "ا", "ة": "ه", "ى": "ي"}
        places = [place for place, (_, ch) in enumerate(self.characters) if ch in swaps]
        if places:
            place = self.random.choice(places)
            then, ch = self.characters[place]
            self.characters[place] = (then, swaps[ch])
        return 1

    def _paragraph(self):
        """Move, drop or insert one; all of its characters count."""
        starts = [0] + [place + 1 for place, (_, ch) in enumerate(self.characters) if ch == "\n"]
        start = self.random.choice(starts)
        end = next((place for place in starts if place > start), len(self.characters))
        piece = self.characters[start:end]
        kind = self.random.randrange(3)
        if kind == 0 and len(starts) > 3:
            del self.characters[start:end]
            target = self.random.choice([place for place in starts if place <= len(self.characters)])
            self.characters[target:target] = piece
        elif kind == 1 and len(starts) > 6:
            del self.characters[start:end]
        else:
            words = "".join(ch for _, ch in piece).split()
            self.random.shuffle(words)
            new = " ".join(words[: len(words) // 2 + 1]) + "\n"
            self.characters[start:start] = [(None, ch) for ch in new]
        return max(1, len(piece))


def highlights(text, count, seed):
    """Passages as people mark them: some words, a sentence, some over a paragraph's end."""
    chosen = random.Random(seed)  # noqa: S311 - repeatable
    edges = [0] + [place + 1 for place, ch in enumerate(text) if ch in " \n"]
    for _ in range(count):
        first = chosen.randrange(len(edges) - 1)
        last = min(len(edges) - 1, first + chosen.choice([1, 2, 3, 5, 8, 12, 20, 40]))
        yield Span(edges[first], max(edges[first] + 1, edges[last] - 1))


def target_of(text, span):
    quote, position = describe(text, span)
    return Target("article", "version", quote, position)


def judge(text, span, found):
    """`right`, `wrong` or `orphan`.

    Right is a place that holds most of the characters that survive of the passage and little else (of a passage that
    was torn in two: one half), or none for a passage of which less than half survives.
    """
    own = {now for now, (then, _) in enumerate(text.characters) if then is not None and span.start <= then < span.end}
    if found is None:
        return "right" if len(own) * 2 < len(span) else "orphan"
    held = sum(1 for place in own if found.start <= place < found.end)
    hull = Span(min(own), max(own) + 1) if own else Span(0, 0)
    inside = found.intersection(hull)
    is_precise = inside is not None and len(inside) * 10 >= len(found) * 7
    return "right" if is_precise and held * 2 >= len(own) else "wrong"
