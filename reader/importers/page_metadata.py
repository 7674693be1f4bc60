"""What a saved page says of itself: JSON-LD first, then Open Graph and older names, then what is visible.

Only what the page declares is taken. A date is never guessed from a copyright line.

Source: https://schema.org/Article, https://ogp.me, https://www.dublincore.org/specifications/dublin-core/dcmi-terms/.
"""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reader.arabic.normalise import fold_text
from reader.article import Metadata
from reader.importers.markup import text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_DATE_NAMES = (
    "article:published_time og:article:published_time og:published_time datepublished date dc.date dc.date.issued "
    "dcterms.date dcterms.issued dcterms.created pubdate publishdate publish-date parsely-pub-date sailthru.date "
    "cxenseparse:recs:publishtime citation_publication_date"
)
_AUTHOR_NAMES = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "citation_author"]
_OUTLET_NAMES = ["og:site_name", "application-name", "dc.publisher", "publisher", "citation_journal_title"]
_TITLE_NAMES = ["og:title", "twitter:title", "dc.title", "citation_title"]
_ARTICLE_TYPES = re.compile("Article|Report|BlogPosting|Review$|LiveBlog")
_ISO_DATE = re.compile(r"((?:19|20)\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d])")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/-]|$)")
_SAVED_FROM = re.compile(rb"<!--[^<>]{0,300}?(?:saved from url=\(\d+\)|\burl:\s*)(https?://[^\s<>\"']+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_TITLE_BREAK = re.compile(r"\s+[|–—\-«»:•·]+\s+")
_BYLINE_WORDS = ("كتب", "بقلم", "تحرير", "إعداد", "الكاتب")
_BYLINE = re.compile(r"(?:كتبت?|بقلم|تحرير|إعداد|الكاتبة?)\s*[:/|\-–]\s*|بقلم\s+")
_BYLINE_CLASSES = frozenset(
    ["author", "byline", "article-author", "author-name", "post-author", "entry-author", "writer"]
)
_DIGIT = re.compile(r"\d")
_SIGNS = re.compile(r"[\W_]+")
_MOST_PARTS = 3
_MOST_JSON = 1 << 20
_LONGEST = 300
_LONGEST_NAME = 80


def page_metadata(root: "_Element", content: bytes) -> Metadata:
    """Collect what a page declares.

    Args:
        root: The parsed page, scripts included.
        content: Its bytes, for the comment in which browsers note where it was saved from.

    Returns:
        Metadata; empty strings where the page says nothing.
    """
    names = _named(root)
    linked = next(_linked_articles(root), {})
    outlet = _first(
        _name_of(linked.get("publisher")), *(names.get(name) for name in _OUTLET_NAMES), _outlet_in_title(root)
    )
    url = _url(root, names, content)
    return Metadata(
        title=_title(root, names, linked, outlet),
        author=_author(root, names, linked),
        outlet=outlet,
        url=url,
        published=_published(root, names, linked, url),
        language=_language(root, names),
    )


def iso_date(text: str) -> str:
    """The ISO date that a text begins with, as far as it goes: `2023`, `2023-09` or `2023-09-12`; else nothing."""
    match = _ISO_DATE.match(text.strip())
    if not match:
        return ""
    year, month, day = match.group(1), int(match.group(2) or 0), int(match.group(3) or 0)
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return year
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= 31 else f"{year}-{month:02}"  # noqa: PLR2004


def _first(*candidates: str | None) -> str:
    """The first candidate that says something, on one line."""
    for candidate in candidates:
        words = " ".join((candidate or "").split())
        if words and len(words) < _LONGEST:
            return words
    return ""


def _named(root: "_Element") -> dict[str, str]:
    """The page's `meta` elements by name, the first of each."""
    names: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = meta.get("content", "").strip()
        if name and content:
            names.setdefault(name.lower(), content)
    return names


def _linked_articles(root: "_Element") -> Iterator[dict[str, Any]]:
    """The articles that the page describes in JSON-LD. `Any`: it is whatever the page's author wrote."""
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", "") or not script.text or len(script.text) >= _MOST_JSON:
            continue
        try:
            found = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        waiting = [found]
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting.extend(node)
            elif isinstance(node, dict):
                if _ARTICLE_TYPES.search(" ".join(map(str, _listed(node.get("@type"))))):
                    yield node
                waiting.extend(_listed(node.get("@graph")))


def _listed(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _name_of(value: object) -> str:
    """The names of a person or organisation, or several, as JSON-LD gives them."""
    names = []
    for one in _listed(value):
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and name.strip() and "://" not in name:
            names.append(name.strip())
    return "، ".join(dict.fromkeys(names))


def _title(root: "_Element", names: dict[str, str], linked: dict[str, Any], outlet: str) -> str:
    headline = linked.get("headline")
    declared = _first(headline if isinstance(headline, str) else "", *(names.get(name) for name in _TITLE_NAMES))
    window = _first(root.findtext(".//title"))
    headings = [_first(text_of(heading)) for heading in root.iter("h1")]
    repeated = [heading for heading in headings if _key(heading) and _key(heading) in _key(window + " " + declared)]
    if repeated:
        return max(repeated, key=len)  # a site's name is often a heading too
    return _without_outlet(declared or window, outlet) or (headings[0] if len(headings) == 1 else "")


def _without_outlet(title: str, outlet: str) -> str:
    """A title without the site's name at one of its ends; without a known name, without what stands behind a bar."""
    breaks = list(_TITLE_BREAK.finditer(title))
    if not breaks:
        return title
    first, last = breaks[0], breaks[-1]
    if outlet and _key(title[last.end() :]) == _key(outlet):
        return title[: last.start()]
    if outlet and _key(title[: first.start()]) == _key(outlet):
        return title[first.end() :]
    return title[: last.start()] if "|" in last.group() and last.start() * 2 >= len(title) else title


def _outlet_in_title(root: "_Element") -> str:
    """What the page's title says after its headline, as browsers show it: «العنوان - الموقع»."""
    title = _first(root.findtext(".//title"))
    last = [*_TITLE_BREAK.finditer(title)][-1:]
    if not last:
        return ""
    headline, outlet = title[: last[0].start()], title[last[0].end() :]
    is_headline = any(_key(text_of(heading)) == _key(headline) for heading in root.iter("h1"))
    return outlet if is_headline and len(outlet) < _LONGEST_NAME else ""


def _key(text: str) -> str:
    return _SIGNS.sub("", fold_text(text))


def _author(root: "_Element", names: dict[str, str], linked: dict[str, Any]) -> str:
    declared = [name for key in _AUTHOR_NAMES if "://" not in (name := names.get(key, ""))]
    marked = [*root.iterfind(".//*[@rel='author']"), *root.iterfind(".//*[@itemprop='author']")]
    shown = [name for element in marked if len(name := text_of(element).strip()) < _LONGEST_NAME]
    said = _first(_name_of(linked.get("author")), *declared, *shown)
    return said or _first(*sorted(_bylines(root), key=len))


def _bylines(root: "_Element") -> Iterator[str]:
    """Whom the page's own lines name as the author: «كتب: …», «بقلم …», or an element that calls itself a byline."""
    for element in root.iter("span", "div", "p", "a", "address", "strong", "b", "h4", "h5", "h6"):
        names = set(element.get("class", "").lower().replace("_", "-").split())
        if len(element) > _MOST_PARTS or (names.isdisjoint(_BYLINE_CLASSES) and not _may_begin_byline(element)):
            continue
        words = " ".join(text_of(element).split())
        if not words or len(words) >= _LONGEST_NAME:
            continue
        said = _BYLINE.match(words)
        if (said or names & _BYLINE_CLASSES) and not _DIGIT.search(words):
            yield words[said.end() :] if said else words


def _may_begin_byline(element: "_Element") -> bool:
    """Whether the first words inside an element may be those of a byline: to look at all of them takes its time."""
    first = next((words for words in element.itertext() if not words.isspace()), "")
    return str(first).lstrip().startswith(_BYLINE_WORDS)


def _url(root: "_Element", names: dict[str, str], content: bytes) -> str:
    canonical = [link.get("href") or "" for link in root.iterfind(".//link[@rel='canonical']")]
    saved = _SAVED_FROM.search(content[:8_000])
    candidates = [*canonical, names.get("og:url", ""), saved.group(1).decode("ascii", "replace") if saved else ""]
    return next((url for url in map(str.strip, candidates) if re.match(r"https?://[^\s/]+", url)), "")


def _published(root: "_Element", names: dict[str, str], linked: dict[str, Any], url: str) -> str:
    times = [element.get("datetime", "") for element in root.iter("time")]
    marked = [
        element.get("content") or element.get("datetime") or text_of(element)
        for element in root.iterfind(".//*[@itemprop='datePublished']")
    ]
    declared = [str(linked.get("datePublished") or ""), *(names.get(name, "") for name in _DATE_NAMES.split()), *marked]
    for candidate in [*declared, *times[:1]]:
        date = iso_date(candidate)
        if date:
            return date
    match = _URL_DATE.search(url)
    return "-".join(part.zfill(2) for part in match.groups() if part) if match else ""


def _language(root: "_Element", names: dict[str, str]) -> str:
    html = root.getroottree().getroot()
    candidates = [
        html.get("lang", ""),
        html.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
        names.get("og:locale", ""),
    ]
    for candidate in candidates:
        if _LANGUAGE.fullmatch(candidate):
            return candidate.replace("_", "-")
    return ""
