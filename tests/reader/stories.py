"""Stories as agencies send them and outlets print them, to tell copies from others by."""

import random

STOCK = (
    "قال وزير الخارجية في مؤتمر صحفي عقده اليوم",
    "وأضاف المتحدث باسم الوزارة في تصريح لوكالة الأنباء",
    "وكان رئيس مجلس الوزراء قد أعلن في وقت سابق من الشهر الجاري",
    "ومن المقرر أن تعقد اللجنة اجتماعها المقبل في العاصمة",
    "وأشارت مصادر مطلعة طلبت عدم الكشف عن هويتها إلى أن",
    "ولم يصدر أي تعليق رسمي من الجانب الآخر حتى الآن",
)
_LETTERS = "ابتجحدرسشصطعغفقكلمنهوي"


class Newsroom:
    """Makes stories, the same ones for the same seed.

    Args:
        seed: Of chance.
    """

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - the same stories every time
        self.words = ["".join(self.chance.choices(_LETTERS, k=self.chance.randint(2, 7))) for _ in range(8_000)]

    def paragraph(self) -> str:
        """Two sentences, each of a stock phrase and words of its own."""
        return " ".join(f"{self.chance.choice(STOCK)} {self.some(self.chance.randint(12, 30))}." for _ in range(2))

    def some(self, count: int) -> str:
        """Words in no order."""
        return " ".join(self.chance.choices(self.words, k=count))

    def story(self, paragraphs: int = 8) -> list[str]:
        """A headline, a lede and paragraphs: some 400 words."""
        return [self.some(8), *(self.paragraph() for _ in range(paragraphs))]

    def retold(self, story: list[str], *ways: str) -> list[str]:
        """A story as another outlet prints it: with another `head` and `lede`, `cut`, `added` to, `edited`, vocalised."""
        told = list(story)
        if "cut" in ways:
            told = told[: len(told) * 6 // 10]
        if "head" in ways:
            told[0] = self.some(9)
        if "lede" in ways:
            told[1] = self.paragraph()
        if "added" in ways:
            told += [self.paragraph() for _ in range(len(told) // 2)]
        if "edited" in ways:
            told = [" ".join(self._edited(word) for word in line.split()) for line in told]
        if "vocalised" in ways:
            told = [line.replace("ال", "الـ").replace("م", "مُ").replace("ا", "أ") for line in told]
        return told

    def of_one_frame(self, count: int) -> list[list[str]]:
        """Different stories of one topic: sentences of one frame, every fifth word of which is the story's own."""
        frame = [line.split() for line in self.story()]
        return [
            [
                " ".join(self.chance.choice(self.words) if place % 5 == 0 else word for place, word in enumerate(line))
                for line in frame
            ]
            for _ in range(count)
        ]

    def _edited(self, word: str) -> str:
        return self.chance.choice(self.words) if self.chance.random() < 0.06 else word


WAYS = (
    ("head",),
    ("head", "lede"),
    ("cut",),
    ("added",),
    ("edited",),
    ("vocalised",),
    ("head", "cut"),
    ("head", "lede", "added"),
    ("head", "cut", "edited"),
    ("head", "added", "edited"),
    ("cut", "added"),
)
"""In what ways stories are printed that readers take for copies."""
