"""The page: opening, scrolling, marking and resizing, in processor time of the GUI thread, beside a QTextBrowser.

A step counts with its painting: whatever it left to be painted is painted at once.
"""

import gc
import os
import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import thread_time

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextOption
from PySide6.QtWidgets import QApplication, QTextBrowser

from reader.annotations import Annotation, Body, Label, Target, TextPositionSelector, TextQuoteSelector
from reader.article import Article, blocks_of
from reader.spans import Span
from tests.benchmarks.figures import Figure, Options, middle
from ui.page.style import PageStyle
from ui.page.view import ArticlePage
from ui.theme import load_theme

SIZE = (1100, 860)
SIZES = {"30 k": 30_000, "300 k": 300_000, "3 M": 3_000_000}
ANNOTATIONS = 10_000
LABELS = {
    label_id: Label(label_id, label_id, colour, "solid", position)
    for position, (label_id, colour) in enumerate((("claim", "yellow"), ("evidence", "green"), ("question", "blue")))
}
OPENINGS = ("قال", "أضاف", "أكد", "ذكر", "أعلن", "نفى")
SPEAKERS = ("الوزير", "المتحدث باسم الرئاسة", "مصدر مطلع", "تقرير SIPRI لعام 2023", 'مراسل "بي بي سي"', "جاك سوليفان")
MATTERS = (
    "أن الإنفاق العسكري بلغ 5.9% من الناتج المحلي",
    "أن المحادثات بين موسكو وبيونج يانج سوف تستمر حتى نهاية العام المقبل",
    "أن توفير الأسلحة لن يكون له مردود طيب على كوريا الشمالية",
    "أن الحدود أغلقت عام 2019 بسبب تفشي الوباء",
    "أن الزيارة هي الأولى من نوعها منذ عقدين من الزمن",
)


def measure(options: Options) -> Iterator[Figure]:
    """Measure the page, then the browser, on the same texts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a core application is running already")
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page = shown_page()
    page.set_article(news(5_000))
    paint()
    yield from memory(page)
    articles = {name: news(size) for name, size in SIZES.items()}
    yield from opening(page, articles, options.runs)
    yield from marking(page, articles["3 M"], options.runs)
    yield from moving(page)
    yield from changing(page, options.runs)
    page.deleteLater()


def paint() -> None:
    """Paint what is to be painted, as the event loop would next."""
    QApplication.sendPostedEvents()


def shown_page() -> ArticlePage:
    """An empty page of the size that the figures are given for."""
    page = ArticlePage(PageStyle(load_theme("light")))
    page.resize(*SIZE)
    page.show()
    QApplication.processEvents()  # before the window is exposed, nothing is painted
    return page


def news(characters: int, seed: int = 5) -> Article:
    """News-like paragraphs of 60 to 600 characters, mixed with Latin and digits, in all as long as asked for."""
    chance = random.Random(seed)  # noqa: S311 - the same text every time
    lines = []
    length = 0
    while length < characters:
        sentences = [
            f"و{chance.choice(OPENINGS)} {chance.choice(SPEAKERS)} {chance.choice(MATTERS)}."
            for _ in range(chance.randint(1, 7))
        ]
        lines.append(f"{len(lines) + 1}. {' '.join(sentences)}")
        length += len(lines[-1]) + 1
    text = "\n".join(lines)
    return Article(text, blocks_of(text))


def annotations_of(article: Article, count: int) -> list[Annotation]:
    """Highlights spread over an article, every third with a note."""
    chance = random.Random(9)  # noqa: S311 - the same spans every time
    step = len(article.text) // count
    made = []
    for number in range(count):
        start = number * step + chance.randrange(step // 2)
        span = Span(start, min(len(article.text), start + chance.randint(5, 160)))
        target = Target("a", "", TextQuoteSelector(""), TextPositionSelector(span.start, span.end))
        note = "راجع البيان الصادر في اليوم نفسه." if number % 3 == 0 else ""
        made.append(Annotation(target, Body(note, tuple(LABELS)[number % len(LABELS)])))
    return made


def milliseconds(work: Callable[[], object]) -> float:
    """Processor time of this thread for one piece of work, garbage left aside."""
    gc.collect()
    gc.disable()
    start = thread_time()
    work()
    taken = thread_time() - start
    gc.enable()
    return taken * 1000


def quantile(values: Sequence[float], share: float) -> float:
    """The value that this share of the values does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def memory(page: ArticlePage) -> Iterator[Figure]:
    """What the largest text costs, itself and its blocks included, after a screen of it was painted."""
    page.set_article(None)
    paint()
    gc.collect()
    before = private_kb()
    page.set_article(news(SIZES["3 M"]))
    paint()
    lay_out_ahead(page)
    gc.collect()
    yield Figure("memory over the empty page, 3 M", (private_kb() - before) / 1024, "MB", 30)
    page.set_article(None)


def opening(page: ArticlePage, articles: dict[str, Article], runs: int) -> Iterator[Figure]:
    """From a text in memory to the first painted viewport."""
    taken = {}
    for name, article in articles.items():

        def open_article(article: Article = article) -> None:
            page.set_article(article)
            paint()

        taken[name] = middle([milliseconds(open_article) for _ in range(runs)])
    browser = shown_browser()

    def open_text() -> None:
        browser.setPlainText(articles["300 k"].text)
        paint()

    baseline = milliseconds(open_text)
    yield Figure("text to first painted viewport, 30 k", taken["30 k"], "ms")
    yield Figure("text to first painted viewport, 300 k", taken["300 k"], "ms", 15)
    yield Figure("text to first painted viewport, 3 M", taken["3 M"], "ms", 25)
    yield Figure("the same, 3 M against 30 k", taken["3 M"], "ms", 1.2, taken["30 k"])
    yield Figure("the same, 300 k against QTextBrowser", taken["300 k"], "ms", 1.0, baseline)
    yield from browser_figures(browser, page, articles["300 k"])
    browser.deleteLater()


def browser_figures(browser: QTextBrowser, page: ArticlePage, article: Article) -> Iterator[Figure]:
    """Scrolling by pages and resizing, 300 k, ours against the browser's."""
    page.set_article(article)
    paint()
    ours, theirs = page_steps(page, 100), page_steps(browser, 100)
    yield Figure("page scroll p50, 300 k, against QTextBrowser", middle(ours), "ms", None, middle(theirs))
    browser_resize = milliseconds(lambda: resized(browser, SIZE[0] - 120))
    our_resize = milliseconds(lambda: resized(page, SIZE[0] - 120))
    page.resize(*SIZE)
    yield Figure("resize, 300 k, against QTextBrowser", our_resize, "ms", 1.0, browser_resize)


def marking(page: ArticlePage, article: Article, runs: int) -> Iterator[Figure]:
    """Ten thousand highlights, and one more."""
    annotations = annotations_of(article, ANNOTATIONS)
    page.set_article(article)
    paint()

    def load() -> None:
        page.set_annotations(annotations, LABELS)
        paint()

    yield Figure("load 10,000 highlights and paint", middle([milliseconds(load) for _ in range(runs)]), "ms", 20)
    target = Target("a", "", TextQuoteSelector(""), TextPositionSelector(20, 90))
    fresh = Annotation(target, Body("حاشية", "claim"))

    def add() -> None:
        page.put_annotation(fresh)
        paint()

    def remove() -> None:
        page.drop_annotation(fresh.id)
        paint()

    added, removed = [], []
    for _ in range(runs * 3):
        added.append(milliseconds(add))
        removed.append(milliseconds(remove))
    yield Figure("add one highlight, painted, p50", middle(added), "ms", 2)
    yield Figure("remove one highlight, painted, p50", middle(removed), "ms", 2)


def moving(page: ArticlePage) -> Iterator[Figure]:
    """Scroll and jump through 3 M characters with 10,000 annotations."""
    pages = page_steps(page, 400)
    yield Figure("page scroll p50, 3 M with 10,000 annotations", middle(pages), "ms", 5)
    yield Figure("page scroll p99", quantile(pages, 0.99), "ms", 9)
    yield Figure("page scroll max", max(pages), "ms", 16)
    wheel = steps(page, 400, page.verticalScrollBar().singleStep() * 3, between=page.lay_out_ahead)
    yield Figure("wheel step p99", quantile(wheel, 0.99), "ms", 4)
    chance = random.Random(3)  # noqa: S311 - the same places every time
    jumps = []
    for _ in range(60):
        start = chance.randrange(SIZES["3 M"])
        jumps.append(milliseconds(lambda start=start: jumped(page, Span(start, start + 20))))
    yield Figure("jump anywhere p50", middle(jumps), "ms", 5)
    yield Figure("jump anywhere max: blocked in one piece", max(jumps), "ms", 16)
    slices = [milliseconds(page.lay_out_ahead) for _ in range(30)]
    yield Figure("idle work max: blocked in one piece", max(slices), "ms", 16)


def changing(page: ArticlePage, runs: int) -> Iterator[Figure]:
    """Resize, set in another size and theme at a place in the middle of 3 M characters; the place must stay."""
    place = page.place_at_top()
    style = PageStyle(load_theme("light"))
    widths = [milliseconds(lambda width=width: resized(page, width)) for width in (900, 820, 980, SIZE[0]) * runs]
    yield Figure("resize, painted, p50", middle(widths), "ms", 16)
    sizes = [milliseconds(lambda size=size: restyled(page, replace(style, size_px=size))) for size in (24, 30, 27) * 3]
    yield Figure("other type size, painted, p50", middle(sizes), "ms", 16)
    themes = [load_theme(name) for name in ("dark", "light")] * runs
    colours = [milliseconds(lambda theme=theme: restyled(page, replace(style, theme=theme))) for theme in themes]
    yield Figure("other theme, painted, p50", middle(colours), "ms", 16)
    yield Figure("drift of the reading place after all this", abs(page.place_at_top() - place), "characters", 0)


def page_steps(view: ArticlePage | QTextBrowser, count: int) -> list[float]:
    """Scroll down by pages, each painted."""
    return steps(view, count, view.verticalScrollBar().pageStep())


def steps(
    view: ArticlePage | QTextBrowser, count: int, distance: int, *, between: Callable[[], object] | None = None
) -> list[float]:
    """Scroll down in equal steps, each painted; a slice of idle work may come between two, as between two events."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    taken = []
    for _ in range(count):

        def step() -> None:
            bar.setValue(bar.value() + distance)
            paint()

        taken.append(milliseconds(step))
        if between is not None:
            between()
        if bar.value() >= bar.maximum():
            bar.setValue(0)
    return taken


def jumped(page: ArticlePage, span: Span) -> None:
    """Go to a passage and paint it."""
    page.go_to(span, flash=False)
    paint()


def resized(view: ArticlePage | QTextBrowser, width: int) -> None:
    """Resize and paint."""
    view.resize(width, SIZE[1])
    paint()


def restyled(page: ArticlePage, style: PageStyle) -> None:
    """Set in another style and paint."""
    page.set_style(style)
    paint()


def shown_browser() -> QTextBrowser:
    """A right-to-left QTextBrowser of the same size and font."""
    browser = QTextBrowser()
    font = QFont("Amiri")
    font.setPixelSize(27)
    browser.setFont(font)
    option = QTextOption(browser.document().defaultTextOption())
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    browser.document().setDefaultTextOption(option)
    browser.resize(*SIZE)
    browser.show()
    QApplication.processEvents()
    return browser


def lay_out_ahead(page: ArticlePage) -> None:
    """Do all the idle work at once."""
    for _ in range(200):
        page.lay_out_ahead()


def private_kb() -> int:
    """Memory that belongs to this process alone; 0 where the system does not say."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    return sum(int(kb) for kb in re.findall(r"^Private_\w+:\s+(\d+)", rollup.read_text(encoding="ascii"), re.MULTILINE))
