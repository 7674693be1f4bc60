import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.annotations import AnnotationState
from reader.article import Article, Block, BlockKind, Metadata
from reader.catalogue import ReadingStatus
from reader.errors import AmbiguousIdError, NotFoundError
from reader.revisions import TextOrigin
from reader.spans import Span
from reader.store.articles import AddStatus
from reader.store.library import Library
from reader.store.texts import TextVersion
from tests.reader.store.values import annotation, article


def test_an_article_comes_back_as_it_went_in(library: Library) -> None:
    text = "عنوان\n«CNN ذكرت…» \U0001f600 \ud800\x00كِتَابٌ"
    blocks = (Block(Span(0, 5), BlockKind.HEADING, 2), Block(Span(6, len(text)), BlockKind.QUOTATION, 0, 3, (9,)))
    metadata = Metadata("عنوان", "كاتب", "صحيفة", "https://example.org/1", "2023-09", "ar")
    added = library.articles.add(Article(text, blocks, metadata), origin="/home/u/نص.txt")
    record = library.articles.get(added.id)
    assert record.article == Article(text, blocks, metadata)
    assert (record.origin, record.star, record.status) == ("/home/u/نص.txt", False, ReadingStatus.UNREAD)
    assert added.status is AddStatus.NEW


def test_the_same_text_is_the_same_article(library: Library) -> None:
    first = library.articles.add(article())
    again = library.articles.add(article(title="عنوان آخر"), origin="/elsewhere")
    assert (again.id, again.status) == (first.id, AddStatus.KNOWN)
    assert library.articles.get(first.id).article.metadata.title == "زيارة"


@pytest.mark.parametrize(("url", "origin"), [("https://example.org/1", ""), ("", "/home/u/نص.txt")])
def test_another_text_from_the_same_place_is_a_new_version(library: Library, url: str, origin: str) -> None:
    old, new = article("نص أول", url=url, author="كاتب"), article("نص ثان", url=url)
    first = library.articles.add(old, origin=origin)
    second = library.articles.add(new, origin=origin)
    assert (second.id, second.status) == (first.id, AddStatus.VERSION)
    assert library.articles.get(first.id).article.text == "نص ثان"
    assert library.articles.get(first.id).article.metadata.author == "كاتب"
    assert [version.is_current for version in library.texts.versions(first.id)] == [False, True]
    assert library.texts.text_of(first.id, old.text_sha256) == "نص أول"


def test_an_article_from_the_trash_comes_back_when_it_is_added_again(library: Library) -> None:
    added = library.articles.add(article())
    library.details.remove(added.id)
    assert library.articles.list() == ()
    assert [summary.id for summary in library.articles.list(trashed=True)] == [added.id]
    assert library.articles.get(added.id).trashed
    assert library.articles.add(article()).id == added.id
    assert len(library.articles.list()) == 1


def test_a_list_shows_the_last_added_first_and_counts_what_is_not_in_the_trash(library: Library) -> None:
    one, two = article("أول نص"), article("ثاني نص هنا", outlet="صحيفة", published="2023-09-12")
    first, second = library.articles.add(one), library.articles.add(two)
    note = annotation(second.id, two, "نص")
    library.annotations.put_many([note, annotation(second.id, two, "هنا")])
    library.annotations.put(replace(note, state=AnnotationState.TRASHED))
    library.positions.put(second.id, 7, 0.5)
    library.details.put(replace(library.details.get(second.id), star=True, status=ReadingStatus.READING))
    top, below = library.articles.list()
    assert (top.id, below.id) == (second.id, first.id)
    assert (top.word_count, top.annotation_count, top.progress) == (3, 1, 0.5)
    assert (top.star, top.status, top.outlet, top.published) == (True, ReadingStatus.READING, "صحيفة", "2023-09-12")
    assert top.last_read is not None
    assert (below.annotation_count, below.progress, below.last_read) == (0, 0.0, None)


def test_an_id_may_be_shortened(library: Library) -> None:
    ids = [library.articles.add(article(f"نص {number}")).id for number in range(20)]
    assert library.articles.resolve_id(ids[3]) == ids[3]
    assert library.articles.resolve_id(ids[3][:13]) == ids[3]
    shared = next(first for first in "0123456789abcdef" if sum(key.startswith(first) for key in ids) > 1)
    with pytest.raises(AmbiguousIdError) as caught:
        library.articles.resolve_id(shared)
    assert caught.value.matches == tuple(sorted(key for key in ids if key.startswith(shared)))


@pytest.mark.parametrize("prefix", ["", "zz", "%", "\x00"])
def test_a_prefix_of_no_id_is_not_found(library: Library, prefix: str) -> None:
    library.articles.add(article())
    with pytest.raises(NotFoundError):
        library.articles.resolve_id(prefix)


def test_what_is_not_there_is_not_found(library: Library) -> None:
    store = library.articles
    for call in (store.get, library.details.remove, library.details.restore, store.number_of):
        with pytest.raises(NotFoundError):
            call("missing")
    assert store.by_url("") is None
    assert store.by_text_hash("0" * 64) is None


def test_a_status_that_we_do_not_know_hides_no_article(library: Library) -> None:
    added = library.articles.add(article())
    library._database.sql("UPDATE article SET status = 'unreadable'")
    assert library.articles.get(added.id).status is ReadingStatus.UNREAD
    assert library.articles.list()[0].status is ReadingStatus.UNREAD


def test_a_list_of_ten_thousand_articles_takes_a_tenth_of_a_second(library: Library) -> None:
    library._database.sql(
        """WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
           INSERT INTO article (id, text_sha256, title, author, outlet, url, published, language, origin, word_count,
                                added)
           SELECT 'id' || i, hex(randomblob(32)), 'عنوان ' || i, '', 'صحيفة', '', '2023', 'ar', '/f/' || i, 300,
                  '2026-11-23T20:00:00+00:00' FROM n"""
    )
    library._database.sql(
        """WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
           INSERT INTO annotation (id, article, text_sha256, start, "end", quote, prefix, suffix, note, label, state,
                                   created, modified, row_hash)
           SELECT 'n' || i, 1 + i % 10000, '', 0, 1, 'q', '', '', 'n', '', 'anchored', '2026', '2026', x'' FROM n"""
    )
    times = []
    for _ in range(3):
        start = time.thread_time()
        summaries = library.articles.list()
        times.append(time.thread_time() - start)
    assert len(summaries) == 10_000
    assert min(times) < 0.1


def test_a_damaged_date_hides_no_article(library: Library) -> None:
    library.articles.add(article())
    library.articles.add(article("آخر"))
    library._database.sql("UPDATE article SET added = '2026/11-23T22' WHERE number = 1")
    assert [summary.added.year > 1970 for summary in library.articles.list()] == [True, False]


@pytest.mark.parametrize("key", ["\ud800", "a\x00b", ""])
def test_no_key_is_more_than_unknown(library: Library, key: str) -> None:
    added = library.articles.add(article())
    for ask in (library.articles.get, library.articles.resolve_id, library.details.remove, library.texts.versions):
        with pytest.raises(NotFoundError):
            ask(key)
    with pytest.raises(NotFoundError):
        library.texts.text_of(added.id, key)
    assert library.articles.by_text_hash(key) is None
    assert library.articles.by_url(key) is None


def test_the_address_of_a_whole_site_is_that_of_no_article(library: Library) -> None:
    for url in ("https://example.org", "https://example.org/", "not an address"):
        first = library.articles.add(article(f"نص أول {url}", title="أ", url=url))
        second = library.articles.add(article(f"نص ثان عن أمر آخر {url}", title="ب", url=url))
        assert (first.status, second.status) == (AddStatus.NEW, AddStatus.NEW)


def test_a_text_that_resembles_no_earlier_one_of_its_address_is_another_article(library: Library) -> None:
    url = "https://example.org/live"
    first = library.articles.add(
        article("كتب المحرر عن القمة المرتقبة في جنيف بعد أسابيع من التوتر.", title="أ", url=url)
    )
    other = library.articles.add(article("تأخرت الأمطار هذا العام في الوادي كله.", title="ب", url=url))
    assert other.status is AddStatus.NEW
    titled = library.articles.add(article("نص جديد كل الجدة لا يشبه ما سبقه.", title="أ", url=url))
    assert (titled.status, titled.id) == (AddStatus.VERSION, first.id)


def test_an_article_of_another_library_keeps_its_id_its_moment_and_its_texts(library: Library) -> None:
    moment = datetime(2020, 1, 2, tzinfo=UTC)
    current, old = article(), article("نص قديم.")
    library.articles.adopt("a1", current, added=moment, trashed=moment)
    texts = (
        TextVersion(old.text_sha256, moment, is_current=False),
        TextVersion(
            current.text_sha256,
            moment,
            is_current=True,
            origin=TextOrigin.CORRECTED,
            base=old.text_sha256,
            revised=moment,
        ),
    )
    for text, version in zip((old, current), texts, strict=True):
        library.articles.keep_version("a1", text, version)
    record = library.articles.get("a1")
    assert (record.article, record.added, record.trashed) == (current, moment, True)
    assert library.texts.versions("a1") == texts
    assert library.texts.get("a1", old.text_sha256) == replace(old, metadata=current.metadata)
    with pytest.raises(NotFoundError):
        library.texts.get("a1", "0" * 64)


def test_a_text_that_resembles_that_of_an_article_is_a_version_of_it(library: Library) -> None:
    article_id = library.articles.add(article()).id
    assert library.articles.is_version(article_id, article(f"{article().text}\nوزيادة."))
    assert not library.articles.is_version(article_id, article("كلام آخر لا صلة له بما سبق.", title="غيرها"))
