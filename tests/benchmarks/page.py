"""The page: opening, scrolling, marking, finding and resizing, in processor time of the GUI thread.

Each figure stands beside what a QTextBrowser takes for the same work on the same text in the same run (None where it
cannot do it). A step counts with its painting: whatever it left to be painted is painted at once.
"""

import gc
import os
import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import thread_time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.annotations import Annotation, Body, Label, Target, TextPositionSelector, TextQuoteSelector
from reader.arabic.finding import Finder, FindMode, Found
from reader.article import Article, blocks_of
from reader.revising import correction_of
from reader.spans import Span
from reader.textmap import TextMap
from tests.benchmarks.browser import Browser
from tests.benchmarks.figures import Figure, Options, middle
from tests.ui.page.probes import compare_bands, glyphs, probe_letters
from tests.ui.page.qt_truth import FAMILIES, layout_of
from tests.ui.page.samples import BAD_INPUT, DATED, MIXED
from ui.page.style import PageStyle
from ui.page.view import ArticlePage
from ui.theme import load_theme

SIZE = (1100, 860)
SIZES = {"30 k": 30_000, "300 k": 300_000, "3 M": 3_000_000}
ANNOTATIONS = 10_000
LABELS = {
    label_id: Label(label_id, label_id, colour, pattern, position)
    for position, (label_id, colour, pattern) in enumerate(
        (("claim", "yellow", "solid"), ("evidence", "green", "line"), ("question", "blue", "dots"))
    )
}
OPENINGS = ("قال", "أضاف", "أكد", "ذكر", "أعلن", "نفى")
SPEAKERS = ("الوزير", "المتحدث باسم الرئاسة", "مصدر مطلع", "تقرير SIPRI لعام 2023", 'مراسل "بي بي سي"', "جاك سوليفان")
MATTERS = (
    "أن الإنفاق العسكري بلغ 5.9% من الناتج المحلي",
    "أن المحادثات بين موسكو وبيونج يانج سوف تستمر حتى نهاية العام المقبل",
    "أن توفير الأسلحة لن يكون له مردود طيّب على كوريا الشمالية",
    "أن الحدود أغلقت عام 2019 بسبب تفشي الوباء مجددًا",
    "أن الزيارة هي الأولى من نوعها منذ عقدين من الزمن",
)
SOUGHT = "بيونج"
BROWSER_STEPS = 60
"""The browser is slow: fewer steps say enough of it."""


def measure(options: Options) -> Iterator[Figure]:
    """Measure the page, and the browser, on the same texts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a core application is running already")
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    articles = {name: news(size) for name, size in SIZES.items()}
    page, browser = shown_page(), Browser(*SIZE)
    page.set_article(news(5_000))
    browser.open(news(5_000).text)
    paint()
    yield memory(page, browser)
    yield from opening(page, browser, articles, options.runs)
    yield from marking(page, browser, articles["3 M"], options.runs)
    yield from moving(page, browser)
    yield from changing(page, browser, options.runs)
    yield from correcting(page, articles["3 M"], options.runs)
    yield from finding(browser, articles["3 M"].text, options.runs)
    browser.close()
    QApplication.processEvents()  # the browser has turns of its own, which must not be taken for those of the page
    yield blocking(page)
    page.deleteLater()
    yield from exactness()


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
    """Processor time of this thread for one piece of work, garbage left aside.

    What has survived one collection is not walked again: to look at all objects before each of a thousand steps would
    empty the processor's caches every time, as nothing does between two steps of a reader.
    """
    gc.collect()
    gc.freeze()
    gc.disable()
    start = thread_time()
    work()
    taken = thread_time() - start
    gc.enable()
    return taken * 1000


def painted(work: Callable[[], object]) -> float:
    """Processor time of a piece of work and of what is to be painted after it."""

    def whole() -> None:
        work()
        paint()

    return milliseconds(whole)


def quantile(values: Sequence[float], share: float) -> float:
    """The value that this share of the values does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def timed(name: str, value: float, target: float | None = None, baseline: float | None = None) -> Figure:
    """A time that must not exceed its target, whatever the browser takes."""
    return Figure(name, value, "ms", target, baseline, bounds_value=True)


def memory(page: ArticlePage, browser: Browser) -> Figure:
    """What the largest text costs, itself and its blocks included, after a screen of it was painted."""
    page.set_article(None)
    browser.open("")
    paint()
    before = private_kb()
    page.set_article(news(SIZES["3 M"]))
    paint()
    lay_out_ahead(page)
    ours = private_kb() - before
    page.set_article(None)
    paint()
    lay_out_ahead(page)
    before = private_kb()
    browser.open(news(SIZES["3 M"]).text)
    paint()
    theirs = private_kb() - before
    browser.open("")
    return Figure("memory over the empty window, 3 M", ours / 1024, "MB", 30, theirs / 1024, bounds_value=True)


def correcting(page: ArticlePage, article: Article, runs: int) -> Iterator[Figure]:
    """A word is corrected in the middle of the largest text; a browser cannot keep what is laid over its own."""
    page.set_article(article)
    start = article.blocks[len(article.blocks) // 2].span.start
    page.go_to(Span(start, start), flash=False)
    paint()
    made, shown = [], []
    for number in range(max(3, runs)):
        span = Span(start, article.text.index(" ", start))
        corrected = correction_of("a", article, span, f"كلمة{number}")
        made.append(milliseconds(partial(correction_of, "a", article, span, f"كلمة{number}")))
        if corrected is None:
            raise AssertionError("the word is another each time")
        revision, article = corrected
        shown.append(painted(partial(page.revise_article, article, span, TextMap(revision.splices).carry)))
    yield timed("correct a word in 3 M: the new text", middle(made), 60)
    yield timed("correct a word in 3 M: shown and painted", middle(shown), 16)


def opening(page: ArticlePage, browser: Browser, articles: dict[str, Article], runs: int) -> Iterator[Figure]:
    """From a text in memory to the first painted viewport."""
    taken: dict[str, list[float]] = {name: [] for name in articles}
    for _ in range(runs * 2):  # by turns, so that a busy machine delays all sizes alike
        for name, article in articles.items():
            taken[name].append(painted(lambda article=article: page.set_article(article)))
    ours = {name: middle(values) for name, values in taken.items()}
    theirs = {name: painted(lambda article=article: browser.open(article.text)) for name, article in articles.items()}
    yield timed("text in memory to first painted viewport, 30 k", ours["30 k"], None, theirs["30 k"])
    yield timed("text in memory to first painted viewport, 300 k", ours["300 k"], 15, theirs["300 k"])
    yield timed("text in memory to first painted viewport, 3 M", ours["3 M"], 25, theirs["3 M"])
    yield Figure("the same, 3 M against 30 k", ours["3 M"], "ms", 1.2, ours["30 k"])


def marking(page: ArticlePage, browser: Browser, article: Article, runs: int) -> Iterator[Figure]:
    """Ten thousand highlights, and one more."""
    annotations = annotations_of(article, ANNOTATIONS)
    page.set_article(article)
    paint()
    load = middle([painted(lambda: page.set_annotations(annotations, LABELS)) for _ in range(runs)])
    spans = [annotation.target.span for annotation in annotations]
    yield timed("load 10,000 highlights and paint", load, 20, painted(lambda: browser.mark(spans)))
    target = Target("a", "", TextQuoteSelector(""), TextPositionSelector(20, 90))
    fresh = Annotation(target, Body("حاشية", "claim"))
    added, removed = [], []
    for _ in range(runs * 3):
        added.append(painted(lambda: page.put_annotation(fresh)))
        removed.append(painted(lambda: page.drop_annotation(fresh.id)))
    browser_added = painted(lambda: browser.mark([*spans, Span(20, 90)]))
    browser_removed = painted(lambda: browser.mark(spans))
    yield timed("add one highlight, painted, p50", middle(added), 2, browser_added)
    yield timed("add one highlight, painted, p99", quantile(added, 0.99), None)
    yield timed("remove one highlight, painted, p50", middle(removed), 2, browser_removed)


def moving(page: ArticlePage, browser: Browser) -> Iterator[Figure]:
    """Scroll and jump through 3 M characters with 10,000 annotations."""
    ours, theirs = page_steps(page, 400), page_steps(browser.view, BROWSER_STEPS)
    name = "page scroll {}, 3 M with 10,000 annotations"
    yield timed(name.format("p50"), middle(ours), 5, middle(theirs))
    yield timed(name.format("p99"), quantile(ours, 0.99), 9, quantile(theirs, 0.99))
    yield timed(name.format("max"), max(ours), 16, max(theirs))
    distance = page.verticalScrollBar().singleStep() * 3
    wheel = steps(page, 400, distance, between=page.lay_out_ahead)
    yield timed(
        "wheel step p99", quantile(wheel, 0.99), 4, quantile(steps(browser.view, BROWSER_STEPS, distance), 0.99)
    )
    chance = random.Random(3)  # noqa: S311 - the same places every time
    starts = [chance.randrange(SIZES["3 M"]) for _ in range(60)]
    jumps = [painted(lambda start=start: page.go_to(Span(start, start + 20), flash=False)) for start in starts]
    browser_jumps = [painted(lambda start=start: browser.go_to(start)) for start in starts[:10]]
    yield timed("jump anywhere p50", middle(jumps), 5, middle(browser_jumps))
    yield timed("jump anywhere max", max(jumps), 16, max(browser_jumps))


def changing(page: ArticlePage, browser: Browser, runs: int) -> Iterator[Figure]:
    """Resize, set in another size, face and theme at a place in the middle of 3 M characters; the place must stay."""
    place, browser_place = page.place_at_top(), browser.place_at_top()
    style = PageStyle(load_theme("light"))
    widths = [painted(lambda width=width: page.resize(width, SIZE[1])) for width in (900, 820, 980, SIZE[0]) * runs]
    yield timed("resize, painted, p50", middle(widths), 16, painted(lambda: browser.view.resize(900, SIZE[1])))
    sizes = [painted(lambda size=size: page.set_style(replace(style, size_px=size))) for size in (24, 30, 27) * 3]
    yield timed("other type size, painted, p50", middle(sizes), 16, painted(lambda: browser.set_font("Amiri", 24)))
    faces = [
        painted(lambda family=family: page.set_style(replace(style, family=family)))
        for family in ("Noto Naskh Arabic", "Amiri") * runs
    ]
    yield timed(
        "other typeface, painted, p50", middle(faces), 16, painted(lambda: browser.set_font("Noto Naskh Arabic", 24))
    )
    themes = [load_theme(name) for name in ("dark", "sepia", "light")] * runs
    colours = [painted(lambda theme=theme: page.set_style(replace(style, theme=theme))) for theme in themes]
    yield timed("other theme, painted, p50", middle(colours), 16, painted(lambda: browser.set_theme(themes[0])))
    drift = abs(page.place_at_top() - place)
    browser_drift = abs(browser.place_at_top() - browser_place)
    yield Figure("drift of the reading place after all this", drift, "chars", 0, browser_drift, bounds_value=True)


def finding(browser: Browser, text: str, runs: int) -> Iterator[Figure]:
    """Find all places of a word in 3 M characters, as written and folded; the browser cannot fold."""
    finder, fresh = Finder(text), [Finder(text) for _ in range(runs)]
    exact = middle([milliseconds(lambda: find_all(finder, FindMode.AS_WRITTEN)) for _ in range(runs)])
    first = middle([milliseconds(lambda finder=finder: find_all(finder, FindMode.ANYWHERE)) for finder in fresh])
    again = middle([milliseconds(lambda: find_all(fresh[0], FindMode.ANYWHERE)) for _ in range(runs)])
    count = len(find_all(finder, FindMode.AS_WRITTEN))
    yield timed(f"find all in 3 M ({count:,} hits), as written", exact, 6, milliseconds(lambda: browser.find(SOUGHT)))
    yield timed("find all in 3 M, folded, first time", first, 40)
    yield timed("find all in 3 M, folded, again", again, 6)
    whole = [milliseconds(lambda mode=mode: find_all(fresh[0], mode)) for mode in (FindMode.CLITICS, FindMode.EXACT)]
    yield timed("find all in 3 M, with prefixes or whole words, again", max(whole))


def find_all(finder: Finder, mode: FindMode) -> Found:
    """All places of the word that is looked for."""
    found = Found()
    for _ in finder.look_for(SOUGHT, mode, found):
        pass
    return found


def blocking(page: ArticlePage) -> Figure:
    """The longest piece of work of the GUI thread, whatever is opened: open, idle work, a jump to the end, a new width.

    What opening leaves to be done in turns of the event loop of its own is measured turn by turn.
    """
    longest, worst = 0.0, ""
    opened = {
        **{name: "\n".join(("قبل", text, "بعد")) for name, text in BAD_INPUT.items()},
        "news": news(3_000_000).text,
    }
    for name, text in opened.items():
        article = Article(text, blocks_of(text))
        works = (
            lambda article=article: page.set_article(article),
            *[QApplication.processEvents] * 6,
            *[page.lay_out_ahead] * 5,
            lambda text=text: page.go_to(Span(max(0, len(text) - 5), len(text)), flash=False),
            lambda: page.resize(900, SIZE[1]),
            lambda: page.resize(*SIZE),
        )
        longest, worst = max((longest, worst), *((painted(work), name) for work in works))
    return timed(f"GUI thread blocked in one piece ({worst})", longest, 16)


def exactness() -> Iterator[Figure]:
    """Letters under the mouse, bands and breaks, compared with what Qt paints."""
    for family in FAMILIES:
        tallies = [probe_letters(family, scale, narrowest) for scale, narrowest in ((1, 5), (6, 3))]
        tried, wrong = sum(tally.tried for tally in tallies), sum(len(tally.wrong) for tally in tallies)
        yield share(f"right half of the right letter, {tried:,} probes, {family}", tried, wrong)
    for family in FAMILIES:
        tally = compare_bands(family, 90)
        yield share(f"bands as Qt paints them, {tally.tried:,} spans, {family}", tally.tried, len(tally.wrong))
    changed = 0
    for family in FAMILIES:
        for text in (*MIXED, *DATED):
            marked, plain = layout_of(text, family, width=330), layout_of(text, family, width=330)
            for start in range(0, len(text) - 9, 3):
                marked.bands(start, start + 9)
            changed += glyphs(marked) != glyphs(plain)
    yield Figure("paragraphs whose breaks or glyphs highlights change", changed, "", 0)


def share(name: str, tried: int, wrong: int) -> Figure:
    """How many of a hundred are right; all must be."""
    return Figure(name, 100 * (tried - wrong) / tried, "%", 100, at_least=True)


def page_steps(view: "ArticlePage | Browser.View", count: int) -> list[float]:
    """Scroll down by pages, each painted."""
    return steps(view, count, view.verticalScrollBar().pageStep())


def steps(
    view: "ArticlePage | Browser.View", count: int, distance: int, *, between: Callable[[], object] | None = None
) -> list[float]:
    """Scroll down in equal steps, each painted; a slice of idle work may come between two, as between two events."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    taken = []
    for _ in range(count):
        taken.append(painted(lambda: bar.setValue(bar.value() + distance)))
        if between is not None:
            between()
        if bar.value() >= bar.maximum():
            bar.setValue(0)
    return taken


def lay_out_ahead(page: ArticlePage) -> None:
    """Do all the idle work at once."""
    for _ in range(200):
        page.lay_out_ahead()


def private_kb() -> int:
    """Memory that belongs to this process alone; 0 where the system does not say."""
    gc.collect()
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    return sum(int(kb) for kb in re.findall(r"^Private_\w+:\s+(\d+)", rollup.read_text(encoding="ascii"), re.MULTILINE))
