"""Bundles: articles with all that is kept about them in one file, for another machine or for a colleague.

A ZIP archive. Its first member, not compressed, says what it is, so that it is known by its first bytes. Then follow a member for every article and one for what
stands between articles: legend, links, collections, which are not the same story; then the files that articles came from, as far as they are kept. The
same articles make the same bytes.

A bundle comes from elsewhere: nothing of it is unpacked to disk, lengths are counted and not believed, and every value is
checked before it is used.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, Protocol, TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from reader.annotations import Annotation, Label
from reader.article import Article, Block, Metadata, blocks_of, text_sha256
from reader.bundlefile import HEADER
from reader.catalogue import ArticleDetails, Collection, Distinction, Shelving
from reader.corrections.model import Correction
from reader.errors import DamagedFileError, NewerFileError, UnreadableFileError
from reader.export.atomic import replacing
from reader.importers.archive import Archive, ArchiveLimits
from reader.links import Link, LinkType
from reader.plain import from_plain, to_plain
from reader.revisions import TextOrigin

VERSION = 1

_CONTENTS = "contents.json"
_ARTICLE = re.compile(r"articles/([0-9A-Za-z-]{1,64})\.json")
_LIMITS = ArchiveLimits(members=200_000, bytes=256 << 20, bytes_in_all=8 << 30)
# The first moment that ZIP knows: the same articles make the same bytes whenever they are bundled.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_RIGHTS = 0o644 << 16
_UNIX = 3
_SURROGATE = re.compile("[\ud800-\udfff]")

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class BundledText:
    """A text that an article has or had.

    Attributes:
        text: Blocks joined by one line feed.
        blocks: One for every line.
        added: When it came in, in UTC; of one corrected by hand, when that began.
        origin: Where it comes from.
        base: Of one corrected by hand, SHA-256 of the text that came in and was corrected; empty for others.
        revised: When it was corrected last, in UTC; None for one that was not.
        passed: SHA-256 of the texts that it has come through since, correction by correction.
    """

    text: str
    blocks: tuple[Block, ...]
    added: datetime
    origin: TextOrigin = TextOrigin.IMPORTED
    base: str = ""
    revised: datetime | None = None
    passed: tuple[str, ...] = ()

    def article(self, metadata: Metadata) -> Article:
        """The text as an article; where its blocks are not those of its lines, each line is a paragraph."""
        ends = [span.end for span in (block.span for block in blocks_of(self.text))]
        fits = [block.span.end for block in self.blocks] == ends
        return Article(self.text, self.blocks if fits else blocks_of(self.text), metadata)


@dataclass(frozen=True, slots=True)
class BundledArticle:
    """An article with all that is kept about it.

    Attributes:
        id: UUID.
        added: When it first came in, in UTC.
        current: SHA-256 of its present text.
        texts: All its texts, in the order in which they came in.
        details: What the user keeps about it.
        annotations: Those that are not in the trash.
        corrections: What the user says against what was found in it.
        earlier: Of an annotation and what it said before, what `merging.name_of` makes of that.
        original: SHA-256 of the file that it came from, which is in the bundle too; empty where it is not kept.
        original_path: Where that file lay.
    """

    id: str
    added: datetime
    current: str
    texts: tuple[BundledText, ...]
    details: ArticleDetails
    annotations: tuple[Annotation, ...] = ()
    corrections: tuple[Correction, ...] = ()
    earlier: tuple[tuple[str, str], ...] = ()
    original: str = ""
    original_path: str = ""

    @property
    def article(self) -> Article:
        """Its present text.

        Raises:
            ValueError: It is not among its texts.
        """
        for text in self.texts:
            if text_sha256(text.text) == self.current:
                return text.article(self.details.metadata)
        raise ValueError(f"the article {self.id} has no text")


@dataclass(frozen=True, slots=True)
class BundleContents:
    """What stands between the articles of a bundle.

    Attributes:
        labels: The legend.
        link_types: The types of its links.
        links: Links between its annotations.
        collections: Those that its articles stand in, and those around these.
        shelvings: Which article stands in which.
        distinctions: Which articles the user says are not the same story.
    """

    labels: tuple[Label, ...] = ()
    link_types: tuple[LinkType, ...] = ()
    links: tuple[Link, ...] = ()
    collections: tuple[Collection, ...] = ()
    shelvings: tuple[Shelving, ...] = ()
    distinctions: tuple[Distinction, ...] = ()


@dataclass(frozen=True, slots=True)
class BundledFile:
    """A file that articles came from.

    Attributes:
        sha256: Names its bytes.
        read: Gives them.
    """

    sha256: str
    read: Callable[[], bytes]

    @property
    def name(self) -> str:
        """The name of its member."""
        return original_name(self.sha256)


def write_bundle(
    path: Path,
    count: int,
    articles: Iterable[BundledArticle],
    contents: BundleContents,
    originals: Iterable[BundledFile] = (),
) -> None:
    """Write a bundle.

    Args:
        path: The file; an earlier one is replaced.
        count: How many articles there are.
        articles: The articles, taken one at a time, in the order of their ids.
        contents: What stands between them.
        originals: The files that they came from, in the order of their hashes.

    Raises:
        UnwritableFileError: The system refused; an earlier file is untouched.
    """
    with replacing(path) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        written = ((name, encoded(plain)) for name, plain in members(count, articles, contents))
        files = ((file.name, file.read()) for file in originals)
        for name, content in chain(written, files):
            member = ZipInfo(name, _MOMENT)
            member.external_attr, member.create_system = _RIGHTS, _UNIX
            member.compress_type = ZIP_STORED if name == HEADER else ZIP_DEFLATED
            archive.writestr(member, content)


def members(
    count: int, articles: Iterable[BundledArticle], contents: BundleContents
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The members of a bundle, each with its name and its value as JSON can hold it.

    Args:
        count: How many articles there are.
        articles: The articles, taken one at a time.
        contents: What stands between them.
    """
    yield HEADER, {"format": "hashiya-bundle", "version": VERSION, "articles": count}
    for article in articles:
        yield f"articles/{article.id}.json", to_plain(article)
    yield _CONTENTS, to_plain(contents)


def original_name(digest: str) -> str:
    """The name of the member that holds a file as it was read, by its SHA-256."""
    return f"originals/{digest}"


def encoded(plain: object, *, indent: int | None = None) -> bytes:
    """A member's value as JSON, the same bytes every time; on many lines where an indent is given."""
    separators = (",", ":") if indent is None else (",", ": ")
    written = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=separators, indent=indent)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", written).encode()


class Members(Protocol):
    """Where the members of a bundle are read from.

    Attributes:
        names: Their names.
    """

    names: frozenset[str]

    def read(self, name: str) -> bytes:
        """Read one whole.

        Raises:
            DamagedFileError: It is missing or cannot be read.
        """


class Bundle:
    """A bundle that is open to be read; see `opened`.

    Attributes:
        count: How many articles it says that it holds.
    """

    def __init__(self, archive: Members, path: Path) -> None:
        """Read what it says of itself.

        Raises:
            DamagedFileError: It is no bundle, or a damaged one.
            NewerFileError: A newer program wrote it in a way that this one does not know.
        """
        self._archive, self._path = archive, path
        header = self._read(HEADER)
        version = header.get("version") if isinstance(header, dict) else None
        if not isinstance(header, dict) or header.get("format") != "hashiya-bundle" or not isinstance(version, int):
            raise DamagedFileError(path, "no bundle of Hashiya")
        if version > VERSION:
            raise NewerFileError(path, f"version {version}, this program knows {VERSION}")
        self._ids = sorted(match[1] for name in archive.names if (match := _ARTICLE.fullmatch(name)))
        self.count = len(self._ids)

    def articles(self, pass_over: Callable[[DamagedFileError], None] | None = None) -> Iterator[BundledArticle]:
        """Its articles, one at a time.

        Args:
            pass_over: Told of those that are not what they should be, which are then left out; None where they are an error.

        Raises:
            DamagedFileError: One is not what it should be.
        """
        for article_id in self._ids:
            try:
                article = self._article(article_id)
            except DamagedFileError as error:
                if pass_over is None:
                    raise
                pass_over(error)
            else:
                yield article

    def contents(self, pass_over: Callable[[DamagedFileError], None] | None = None) -> BundleContents:
        """What stands between the articles.

        Args:
            pass_over: As for `articles`; there is nothing between them then.

        Raises:
            DamagedFileError: It is not what it should be.
        """
        try:
            return self._value(BundleContents, _CONTENTS)
        except DamagedFileError as error:
            if pass_over is None:
                raise
            pass_over(error)
            return BundleContents()

    def original(self, article: BundledArticle) -> bytes | None:
        """The file that an article came from; None where it is not in the bundle.

        Raises:
            DamagedFileError: It is not what it should be.
        """
        name = original_name(article.original)
        if not article.original or name not in self._archive.names:
            return None
        content = self._archive.read(name)
        if sha256(content).hexdigest() != article.original:
            raise DamagedFileError(self._path, f"{name} is not what it was")
        return content

    def _article(self, article_id: str) -> BundledArticle:
        article = self._value(BundledArticle, f"articles/{article_id}.json")
        speak_of_it = all(each.target.article_id == article_id for each in article.annotations) and all(
            each.article_id == article_id for each in article.corrections
        )
        if not article.id == article.details.article_id == article_id or not speak_of_it:
            raise DamagedFileError(self._path, f"the article {article_id} speaks of another one")
        try:
            _ = article.article
        except ValueError as error:
            raise DamagedFileError(self._path, str(error)) from error
        return article

    def _value(self, kind: type[_Value], name: str) -> _Value:
        try:
            return from_plain(kind, self._read(name))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise DamagedFileError(self._path, f"{name}: {error}") from error

    def _read(self, name: str) -> Any:  # noqa: ANN401 (whatever JSON held)
        try:
            return json.loads(self._archive.read(name))
        except (ValueError, RecursionError) as error:
            raise DamagedFileError(self._path, f"{name}: {error}") from error


@contextmanager
def opened(path: Path) -> Iterator[Bundle]:
    """Open a bundle.

    Raises:
        UnreadableFileError: It cannot be read.
        DamagedFileError: It is no bundle, or a damaged one.
        NewerFileError: A newer program wrote it in a way that this one does not know.
    """
    try:
        if not path.is_file():
            raise UnreadableFileError(path, "not a regular file" if path.exists() else "no such file")
        with path.open("rb") as file:
            yield Bundle(Archive(file, path, _LIMITS), path)
    except OSError as error:
        raise UnreadableFileError(path, error.strerror or str(error)) from error
