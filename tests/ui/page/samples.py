"""Texts, articles and annotations that the tests of the page share."""

from collections.abc import Sequence

from reader.annotations import Annotation, Body, Label, Target, TextPositionSelector, TextQuoteSelector
from reader.article import Article, Block, BlockKind, Metadata, blocks_of
from reader.entities.model import EntityKind, Evidence, Mention
from reader.spans import Span

MIXED = (
    'جاءت في عامي 2018 و2019، حيث شارك "كيم" في سلسلة من المحادثات الثنائية بهدف تعزيز برامج الأسلحة.',
    "قارن بتقدير SIPRI لعام 2023: الإنفاق العسكري الروسي 5.9% من الناتج (GDP) هنا، كما ورد في The New York Times.",
    "نص مُشَكَّلٌ تَشْكِيلًا كامِلًا: لا إله إلا الله محمد رسول الله، وَالْحَمْدُ لِلَّهِ رَبِّ الْعَالَمِينَ عام 1445.",
    'قال: "The end is near" ثم خرج في 12/09/2023 الساعة 10:30 إلى الموقع https://example.org/a?b=1 الرسمي.',
    "Windows 11 يعمل على جهاز ThinkPad X1 منذ 2019، كما قالت CNN وأكدته Reuters في تقريرها (ص. 12-14) أمس.",
    "وصل الزعيم 😀 الكوري الشمالي، كيم جونج أون، إلى روسيا 𝔸𝔹 صباح اليوم، استعدادًا لقمة متوقعة.",
)

DATED = (
    "صدر البيان في 2023-09-12، ثم تبعه آخر في 2019-01-03 الساعة 10:30، وبلغت النسبة 5.9% في عامي 2019-2020.",
    "للاتصال: +963-11-222-3333 أو 011-2345678 (من 9:00 إلى 17:00)، ورقم ISBN 978-3-16-148410-0 للكتاب، ص 12-14.",
    "سُجِّلَ الحدثُ و2023-09-12T10:30:00Z هو وقته، و2023-09-12 تاريخه، 5.9% و12-09-2023م.",
    "في ٢٠٢٣-٠٩-١٢ و٢٠١٩-٢٠٢٠ وصل الوفد 2023-09-12",
)
"""Texts with dates and telephone numbers that Unicode alone would turn round."""

LABELS = {
    "claim": Label("claim", "ادعاء", "yellow", "solid", 0),
    "evidence": Label("evidence", "دليل", "green", "dotted", 1),
    "question": Label("question", "سؤال", "blue", "dashed", 2),
}

HEADING = "تحديات وفرص"

BAD_INPUT = {
    "a million characters without a blank": "ا" * 1_000_000,
    "ten thousand marks on one letter": "ا" + "\u064e" * 10_000,
    "lone surrogates": "قال \ud800 وقال \udfff نعم",
    "overrides": "قال \u202eabc وقال \u202dنعم\u2066 ثم \u2067 لا",
    "controls": "قال\x00\x07\u2028\u2029\ufff9 نعم\r",
    "nothing": "",
    "only Latin": "The end is near, said the fox.",
    "only digits": "2019 2020 12/09/2023 5.9%",
    "a table": "\n".join("\t".join(str(row * column) for column in range(12)) for row in range(40)),
    "only blanks": "   \u00a0 ",
    "emoji": "😀👨‍👩‍👧‍👦🇪🇬" * 50,
}
"""Texts that no page should have to bear, by what is wrong with them."""


def article_of(*lines: str) -> Article:
    """An article of these lines; one that is the known heading becomes a heading."""
    text = "\n".join(lines)
    blocks = tuple(
        Block(block.span, BlockKind.HEADING, 2) if block.span.of(text) == HEADING else block
        for block in blocks_of(text)
    )
    return Article(text, blocks, Metadata(language="ar"))


def long_article(paragraphs: int) -> Article:
    """An article of many paragraphs of different lengths, numbered so that every one differs."""
    lines = [f"{number}. {MIXED[number % len(MIXED)]} " * (number % 3 + 1) for number in range(paragraphs)]
    return article_of(*(line.strip() for line in lines))


def annotation_of(article: Article, span: Span, *, label: str = "claim", note: str = "") -> Annotation:
    """An annotation of a span."""
    target = Target(
        "a7f3",
        article.text_sha256,
        TextQuoteSelector(span.of(article.text)),
        TextPositionSelector(span.start, span.end),
    )
    return Annotation(target, Body(note, label))


def span_of(article: Article, quote: str) -> Span:
    """Where a quote stands first."""
    start = article.text.index(quote)
    return Span(start, start + len(quote))


def mentions_of(spans: Sequence[Span], kind: EntityKind = EntityKind.PER) -> tuple[Mention, ...]:
    """Mentions of one kind."""
    return tuple(Mention(span, kind, Evidence("test")) for span in spans)
