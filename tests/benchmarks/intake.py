"""Files to be imported: articles as text files and as saved pages, with what stands around an article on a news page."""

import json
import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from html import escape
from pathlib import Path

from reader.arabic.normalise import fold_words
from reader.article import Article
from tests.benchmarks.corpus import news

_HEADLINE = 7
_PARAGRAPH = 60
_TEASERS = 24
_SECTIONS = ("سياسة", "اقتصاد", "رياضة", "ثقافة", "علوم", "رأي", "منوعات", "صحة", "فيديو", "صور", "بيئة", "مدن")
_RULES = 90
_SCRIPTS = 3
_BATCH = 200


def texts(count: int) -> Iterator[str]:
    """Articles of about 400 words as text files hold them: a headline, then paragraphs."""
    return map(_as_file, news(count))


def unlike_texts(count: int) -> Iterator[str]:
    """The same with the words of each in an order of its own: no two share a sentence, as unrelated articles do not."""
    chance = random.Random(13)  # noqa: S311 - the same texts every time
    for article in news(count):
        words = article.text.split()
        chance.shuffle(words)
        yield _as_file(replace(article, text=" ".join(words)))


def pages(count: int) -> Iterator[str]:
    """The same articles as saved pages of some 50 kB and 1,000 elements, with menus, teasers, comments, styles and scripts."""
    chance = random.Random(17)  # noqa: S311 - the same pages every time
    parted = list(map(_parted, news(count)))
    headlines = [headline for headline, _ in parted]
    rules = "\n".join(f".b{number}{{margin:{chance.randrange(99)}px;padding:{number}px}}" for number in range(_RULES))
    calls = "\n".join(f"window.q.push(['event',{number},{chance.random():.9f}]);" for number in range(40))
    scripts = f"<script>{calls}</script>\n" * _SCRIPTS
    for number, (headline, paragraphs) in enumerate(parted):
        teasers = [_teasers(chance.choices(headlines, k=_TEASERS), label) for label in ("اقرأ أيضًا", "الأكثر قراءة")]
        yield _page(number, headline, paragraphs, teasers, f"<style>{rules}</style>{scripts}")


def write(files: Iterator[str], folder: Path, suffix: str) -> list[Path]:
    """Write each into a file of its own."""
    folder.mkdir(parents=True)
    paths = []
    for number, content in enumerate(files):
        path = folder / f"{number:05}{suffix}"
        path.write_bytes(content.encode())
        paths.append(path)
    return paths


def insert_plainly(paths: Sequence[Path], into: Path) -> None:
    """What Python and SQLite need at least for texts and a full-text index of them, folded as the library folds them."""
    with closing(sqlite3.connect(into, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("CREATE TABLE article (number INTEGER PRIMARY KEY, text TEXT)")
        connection.execute(
            "CREATE VIRTUAL TABLE article_index USING fts5(body, content='', prefix='2 3', tokenize='unicode61')"
        )
        for start in range(0, len(paths), _BATCH):
            rows = [
                (number, path.read_text("utf-8")) for number, path in enumerate(paths[start : start + _BATCH], start)
            ]
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT INTO article VALUES (?, ?)", rows)
            folded = [(number, fold_words(text)) for number, text in rows]
            connection.executemany("INSERT INTO article_index (rowid, body) VALUES (?, ?)", folded)
            connection.execute("COMMIT")


def _as_file(article: Article) -> str:
    headline, paragraphs = _parted(article)
    return "\n".join([headline, *paragraphs, ""])


def _parted(article: Article) -> tuple[str, list[str]]:
    """A headline and paragraphs."""
    words = article.text.split()
    starts = range(_HEADLINE, len(words), _PARAGRAPH)
    return " ".join(words[:_HEADLINE]), [" ".join(words[start : start + _PARAGRAPH]) + "." for start in starts]


def _page(number: int, headline: str, paragraphs: list[str], teasers: list[str], head: str) -> str:
    title, day = escape(headline), f"2023-09-{number % 28 + 1:02}"
    body = "\n".join(f'<p class="text">{escape(paragraph)}</p>' for paragraph in paragraphs)
    linked = json.dumps(
        {"@type": "NewsArticle", "headline": headline, "datePublished": day, "author": {"name": "مراسل الصحيفة"}}
    )
    return f"""<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title} | صحيفة القياس</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="صحيفة القياس">
<meta property="article:published_time" content="{day}T10:00:00+03:00">
<link rel="canonical" href="https://news.example/article/{number}">
<script type="application/ld+json">{linked}</script>{head}</head>
<body><header><div class="logo"><a href="/">صحيفة القياس</a></div><nav>{_menu()}</nav></header>
<div class="wrapper"><main><article><h1>{title}</h1>
<div class="meta"><span class="author">كتب: مراسل الصحيفة</span><time datetime="{day}">{day}</time></div>
<div class="share"><a href="#fb">شارك</a><a href="#tw">غرد</a></div>
<div class="article-body">{body}</div></article>{teasers[0]}{_comments(paragraphs)}</main>
<aside class="sidebar">{teasers[1]}</aside></div>
<footer>{_menu()}<p>جميع الحقوق محفوظة © صحيفة القياس 2023</p></footer></body></html>
"""


def _menu() -> str:
    entries = "".join(
        f'<li class="menu-item"><a href="/section/{name}">{name}</a><ul class="sub-menu">'
        + "".join(f'<li><a href="/section/{name}/{place}">{name} {place}</a></li>' for place in range(8))
        + "</ul></li>"
        for name in _SECTIONS
    )
    return f'<ul class="menu">{entries}</ul>'


def _teasers(headlines: list[str], label: str) -> str:
    cards = "".join(
        f'<div class="card b{place}"><div class="thumb"><a href="/article/{place}"><img src="/img/{place}.jpg" alt=""></a>'
        f'</div><div class="card-text"><a href="/article/{place}"><h4>{escape(words)}</h4></a>'
        f'<span class="date">قبل {place + 2} ساعات</span></div></div>'
        for place, words in enumerate(headlines)
    )
    return f'<div class="related"><h3>{label}</h3>{cards}</div>'


def _comments(paragraphs: list[str]) -> str:
    said = "".join(
        f'<div class="comment"><span class="who">قارئ {place}</span><p>{escape(words[:90])}</p></div>'
        for place, words in enumerate(paragraphs)
    )
    return f'<section class="comments"><h3>التعليقات</h3>{said}</section>'
