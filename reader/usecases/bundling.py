"""Bundles: taking articles with all that is kept about them to another library, and taking them in from one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from reader.anchors.resolve import Resolver
from reader.annotations import Annotation, AnnotationState, TextPositionSelector, now
from reader.arabic.direction import article_direction
from reader.article import Article, text_sha256
from reader.catalogue import ArticleDetails, Collection, Distinction, Shelving, path_of
from reader.edits import Change, Edit, EditKind, key_of
from reader.errors import DamagedFileError
from reader.export.bundle import Bundle, BundleContents, BundledArticle, BundledFile, BundledText, opened, write_bundle
from reader.export.mirror import opened_mirror, write_mirror
from reader.export.words import language_of, words_in
from reader.links import Link
from reader.merging import merged_annotations, merged_details, name_of
from reader.progress import NoProgress, Progress
from reader.store.backup import BackupReason
from reader.store.library import Library
from reader.store.provenance import Provenance
from reader.store.texts import TextVersion
from reader.usecases.anchoring import Anchoring, reanchored
from reader.usecases.importing import ImportStatus


@dataclass(frozen=True, slots=True)
class BundleOutcome:
    """One article of a bundle that was taken in.

    Attributes:
        article_id: The article in this library.
        title: Its title.
        status: New; one that was there and has got something new; or known with all that the bundle holds.
        added: How many notes are new.
        changed: How many notes took the place of older ones.
        conflicts: How many notes were changed on both sides: the older one's words are a note of their own now.
        lost: How many notes were not found in the article's present text.
        displaced: How many notes that were there a new text has moved, or left without a passage.
    """

    article_id: str
    title: str
    status: ImportStatus
    added: int = 0
    changed: int = 0
    conflicts: int = 0
    lost: int = 0
    displaced: int = 0


@dataclass(slots=True)
class _Taken:
    """What was taken in so far.

    Attributes:
        earlier: What annotations of this library have said before, by their ids.
        changes: To records, in the order in which they can be made.
        articles: Ids of articles in this library by those in the bundle.
        annotations: Ids of the annotations that will be there.
        outcomes: One for every article.
    """

    earlier: Mapping[str, frozenset[str]]
    changes: list[Change] = field(default_factory=list)
    articles: dict[str, str] = field(default_factory=dict)
    annotations: set[str] = field(default_factory=set)
    outcomes: list[BundleOutcome] = field(default_factory=list)


class Bundling:
    """Makes bundles of one open library, and takes others in."""

    def __init__(self, library: Library, anchors: Anchoring) -> None:
        self._library = library
        self._anchors = anchors

    def write(self, path: Path, article_ids: Sequence[str], progress: Progress | None = None) -> None:
        """Put articles into a bundle, with all their texts, notes, links, collections and corrections.

        Args:
            path: The file; an earlier one is replaced.
            article_ids: The articles.
            progress: Told of every article.

        Raises:
            NotFoundError: There is no such article.
            UnwritableFileError: The system refused; an earlier file is untouched.
            CancelledError: The user stopped; an earlier file is untouched.
        """
        progress = progress or NoProgress()
        ids = sorted(set(article_ids))
        write_bundle(path, len(ids), self._bundled(ids, progress), self._contents(ids), self._files(ids))

    def take(self, path: Path, progress: Progress | None = None) -> list[BundleOutcome]:
        """Take a bundle in, as one step that can be undone.

        Raises:
            FileError: It cannot be read, is damaged, or a newer program wrote it; nothing was taken in.
            StoreError: The library cannot be written; nothing was taken in.
            CancelledError: The user stopped; nothing was taken in.
        """
        self.back_up(path)
        with self._library.transaction():
            edit, outcomes = self.taking(path, progress)
            if edit.changes:
                self._library.journal.apply(edit)
        return outcomes

    def back_up(self, path: Path) -> None:
        """Make a backup before a bundle is taken in that changes much at once.

        Raises:
            FileError: The bundle cannot be read, is damaged, or a newer program wrote it.
            StoreError: The backup cannot be made.
        """
        with opened(path) as bundle:
            count = bundle.count
        if count > 1 and not self._library.read_only and self._library.listing.counts().all:
            self._library.backup.make_if_due(BackupReason.IMPORT, interval=timedelta(0))

    def taking(self, path: Path, progress: Progress | None = None) -> tuple[Edit, list[BundleOutcome]]:
        """As `take`, but the edit is made by the caller, in the same transaction.

        Articles and texts that are new are stored at once; until the edit is made, and when it is undone, new articles
        lie in the trash.
        """
        with opened(path) as bundle:
            return self._taking(bundle, path.stem, progress or NoProgress())

    def mirror(self, folder: Path, progress: Progress | None = None) -> list[Path]:
        """Bring a folder up to date in which every article outside the trash is kept as a file.

        Args:
            folder: The user's folder.
            progress: Told of every article.

        Returns:
            The files that were written.

        Raises:
            UnwritableFileError: The system refused; files that were written stay.
            CancelledError: The user stopped; files that were written stay.
        """
        ids = sorted(summary.id for summary in self._library.articles.list())
        articles = self._bundled(ids, progress or NoProgress())
        return write_mirror(folder, len(ids), articles, self._contents(ids), self._files(ids))

    def rebuild(
        self, folder: Path, progress: Progress | None = None
    ) -> tuple[list[BundleOutcome], list[DamagedFileError]]:
        """Take in all that a mirror holds, as one step that can be undone.

        Args:
            folder: The user's folder.
            progress: Told of every article.

        Returns:
            One outcome for every article, and what was left out because it is damaged.

        Raises:
            FileError: There is no mirror, or a newer program wrote it; nothing was taken in.
            StoreError: The library cannot be written; nothing was taken in.
            CancelledError: The user stopped; nothing was taken in.
        """
        mirror, damaged = opened_mirror(folder), list[DamagedFileError]()
        if self._library.listing.counts().all:
            self._library.backup.make_if_due(BackupReason.IMPORT, interval=timedelta(0))
        with self._library.transaction():
            edit, outcomes = self._taking(mirror, folder.name, progress or NoProgress(), damaged.append)
            if edit.changes:
                self._library.journal.apply(edit)
        return outcomes, damaged

    def _taking(
        self,
        bundle: Bundle,
        name: str,
        progress: Progress,
        pass_over: Callable[[DamagedFileError], None] | None = None,
    ) -> tuple[Edit, list[BundleOutcome]]:
        taken = _Taken(self._library.journal.earlier_notes())
        contents = bundle.contents(pass_over)
        taken.changes += self._new_labels(contents)
        for done, bundled in enumerate(bundle.articles(pass_over)):
            progress.step(done, bundle.count, bundled.details.metadata.title)
            self._take_article(bundled, taken)
            self._take_original(bundled, bundle, taken.articles[bundled.id], pass_over)
        progress.step(bundle.count, bundle.count)
        taken.changes += self._new_links(contents.links, taken)
        taken.changes += self._new_shelvings(contents, taken)
        taken.changes += self._new_distinctions(contents.distinctions, taken)
        return Edit(EditKind.TAKE_BUNDLE, tuple(taken.changes), name), taken.outcomes

    def _bundled(self, ids: Sequence[str], progress: Progress) -> Iterator[BundledArticle]:
        earlier = self._library.journal.earlier_notes()
        for done, article_id in enumerate(ids):
            bundled = self._article(article_id, earlier)
            progress.step(done, len(ids), bundled.details.metadata.title)
            yield bundled
        progress.step(len(ids), len(ids))

    def _article(self, article_id: str, earlier: Mapping[str, frozenset[str]]) -> BundledArticle:
        library = self._library
        texts = []
        for version in library.texts.versions(article_id):
            article = library.texts.get(article_id, version.text_sha256)
            passed = library.revisions.passed(article_id, version.text_sha256) if version.is_corrected else ()
            texts.append(
                BundledText(
                    article.text,
                    article.blocks,
                    version.added,
                    version.origin,
                    version.base,
                    version.revised,
                    tuple(sha for sha in passed if sha != version.base),
                )
            )
        record, original = library.articles.get(article_id), library.originals.of_article(article_id)
        annotations = library.annotations.of_article(article_id)
        return BundledArticle(
            article_id,
            record.added,
            record.article.text_sha256,
            tuple(texts),
            replace(library.details.get(article_id), trashed=None),
            tuple(sorted(annotations, key=lambda annotation: annotation.id)),
            library.corrections.of_article(article_id),
            tuple(
                (annotation.id, name)
                for annotation in sorted(annotations, key=lambda annotation: annotation.id)
                for name in sorted(map(name_of, earlier.get(annotation.id, frozenset()) - {annotation.body.note}))
            ),
            *(("", "") if original is None else (original.sha256, str(original.path))),
        )

    def _files(self, ids: Sequence[str]) -> Iterator[BundledFile]:
        """The files that articles came from, as far as they are kept."""
        originals = self._library.originals
        kept = {found.sha256 for article_id in ids if (found := originals.of_article(article_id)) is not None}
        for sha256 in sorted(kept):
            yield BundledFile(sha256, partial(originals.content, sha256))

    def _contents(self, ids: Sequence[str]) -> BundleContents:
        library = self._library
        annotations = {each.id for article_id in ids for each in library.annotations.of_article(article_id)}
        links = [link for link in library.links.all() if {link.source, link.target} <= annotations]
        known = library.collections.all()
        standing = {article_id: library.shelvings.with_article(article_id) for article_id in ids}
        filled = {collection_id for collection_ids in standing.values() for collection_id in collection_ids}
        around = {each.id for collection in known if collection.id in filled for each in path_of(known, collection)}
        return BundleContents(
            library.labels.all(),
            library.link_types.all(),
            tuple(sorted(links, key=lambda link: link.id)),
            tuple(sorted((each for each in known if each.id in around), key=lambda each: each.id)),
            tuple(
                Shelving(collection_id, article_id)
                for article_id in ids
                for collection_id in sorted(standing[article_id])
            ),
            library.distinctions.among(ids),
        )

    def _take_article(self, bundled: BundledArticle, taken: _Taken) -> None:
        article_id, status, displaced = self._known(bundled), ImportStatus.KNOWN, 0
        before = len(taken.changes)
        if article_id is None:
            article_id, status = bundled.id, ImportStatus.NEW
            moment = now()
            self._library.articles.adopt(article_id, bundled.article, added=bundled.added, trashed=moment)
            stored = ArticleDetails(article_id, bundled.article.metadata, trashed=moment)
            taken.changes.append(Change(stored, replace(bundled.details, trashed=None)))
            self._keep_texts(article_id, bundled.texts)
        else:
            is_new, displaced = self._take_texts(article_id, bundled)
            if is_new:
                status = ImportStatus.VERSION
            known = self._library.details.get(article_id)
            details = merged_details(known, replace(bundled.details, article_id=article_id))
            if details != known:
                taken.changes.append(Change(known, details))
        taken.articles[bundled.id] = article_id
        outcome = self._take_annotations(article_id, bundled, taken)
        for correction in bundled.corrections:
            if self._library.corrections.find(correction.id) is None:
                taken.changes.append(Change(None, replace(correction, article_id=article_id)))
        if status is ImportStatus.KNOWN and len(taken.changes) > before:
            status = ImportStatus.VERSION
        taken.outcomes.append(replace(outcome, status=status, displaced=displaced))

    def _take_original(
        self,
        bundled: BundledArticle,
        bundle: Bundle,
        article_id: str,
        pass_over: Callable[[DamagedFileError], None] | None,
    ) -> None:
        """Keep the file that an article came from, if the bundle has it and the article here came from no other."""
        provenance = self._library.provenance.get(article_id) or Provenance(metadata=bundled.article.metadata)
        if provenance.file_sha256 not in {"", bundled.original}:
            return
        try:
            content = bundle.original(bundled)
        except DamagedFileError as error:
            if pass_over is None:
                raise
            pass_over(error)
            return
        if content is not None:
            self._library.originals.put(Path(bundled.original_path), content)
            self._library.provenance.put(article_id, replace(provenance, file_sha256=bundled.original))

    def _known(self, bundled: BundledArticle) -> str | None:
        """The article of this library that a bundled one is: by its id, a text that both have, or its address."""
        articles = self._library.articles
        if self._library.details.find(bundled.id) is not None:
            return bundled.id
        for text in reversed(bundled.texts):
            known = articles.by_text_hash(text_sha256(text.text))
            if known is not None:
                return known
        known = articles.by_url(bundled.details.metadata.url)
        return known if known is not None and articles.is_version(known, bundled.article) else None

    def _take_texts(self, article_id: str, bundled: BundledArticle) -> tuple[bool, int]:
        """Keep the texts of an article that is here.

        The bundle's present text becomes the article's own only where that goes on from the library's: where the library's
        is one that the other has had before, and not the other way round. A text that was corrected further since is known.

        Returns:
            Whether there was a new one, and how many annotations that has displaced.
        """
        versions = self._library.texts.versions(article_id)
        known = {version.text_sha256 for version in versions}
        known |= {
            sha for version in versions for sha in self._library.revisions.passed(article_id, version.text_sha256)
        }
        (current,) = (version.text_sha256 for version in versions if version.is_current)
        theirs = {text_sha256(text.text): text for text in bundled.texts}
        new = [text for sha, text in theirs.items() if sha not in known]
        self._keep_texts(article_id, new)
        displaced = 0
        if bundled.current not in known and (current in theirs or current in theirs[bundled.current].passed):
            self._library.articles.replace_text(article_id, bundled.article)
            displaced = self._anchors.reanchor(article_id).displaced
        return bool(new), displaced

    def _keep_texts(self, article_id: str, texts: Sequence[BundledText]) -> None:
        metadata = self._library.details.get(article_id).metadata
        for text in texts:
            article = text.article(metadata)
            version = TextVersion(
                article.text_sha256,
                text.added,
                is_current=False,
                origin=text.origin,
                base=text.base,
                revised=text.revised,
            )
            self._library.articles.keep_version(article_id, article, version)

    def _take_annotations(self, article_id: str, bundled: BundledArticle, taken: _Taken) -> BundleOutcome:
        """Take the notes of one article."""
        library = self._library
        article = library.articles.get(article_id).article
        tag = words_in(language_of("", article_direction(article)))["conflict"]
        finder = Resolver(article.text)
        theirs: dict[str, set[str]] = {}
        for annotation_id, name in bundled.earlier:
            theirs.setdefault(annotation_id, set()).add(name)
        added = changed = conflicts = lost = 0
        for each in bundled.annotations:
            placed = _placed(each, article_id, article, finder)
            taken.annotations.add(placed.id)
            known = library.annotations.find(placed.id)
            if known is None:
                taken.changes.append(Change(None, placed))
                added += 1
                lost += placed.state is AnnotationState.ORPHANED
                continue
            earlier = theirs.get(placed.id, set()) | set(map(name_of, taken.earlier.get(placed.id, ())))
            newer, conflict = merged_annotations(known, placed, earlier=earlier, tag=tag)
            if newer is not known:
                taken.changes.append(Change(known, newer))
                changed += 1
            if conflict is not None and library.annotations.find(conflict.id) is None:
                taken.changes.append(Change(None, conflict))
                conflicts += 1
        title = bundled.details.metadata.title
        return BundleOutcome(article_id, title, ImportStatus.KNOWN, added, changed, conflicts, lost)

    def _new_labels(self, contents: BundleContents) -> Iterator[Change]:
        """Labels and types of links that the library has not, after its own."""
        library = self._library
        labels, types = library.labels.all(), library.link_types.all()
        known = {*(label.id for label in labels), *(each.id for each in types)}
        last = max((label.position for label in labels), default=-1)
        for label in contents.labels:
            if label.id not in known:
                last += 1
                yield Change(None, replace(label, position=last))
        last = max((each.position for each in types), default=-1)
        for link_type in contents.link_types:
            if link_type.id not in known:
                last += 1
                yield Change(None, replace(link_type, position=last))

    def _new_links(self, links: Sequence[Link], taken: _Taken) -> Iterator[Change]:
        """Links that the library has not, between annotations that it will have."""
        for link in links:
            if self._library.links.find(link.id) is None and {link.source, link.target} <= taken.annotations:
                yield Change(None, link)

    def _new_distinctions(self, distinctions: Sequence[Distinction], taken: _Taken) -> Iterator[Change]:
        """What tells articles apart that are two here too, unless it is said already."""
        for distinction in distinctions:
            one, other = taken.articles.get(distinction.article_id), taken.articles.get(distinction.other_id)
            if one is not None and other is not None and one != other:
                here = Distinction.between(one, other)
                if self._library.distinctions.find(key_of(here)) is None:
                    yield Change(None, here)

    def _new_shelvings(self, contents: BundleContents, taken: _Taken) -> Iterator[Change]:
        """Collections and what stands in them; one of the same name in the same place is the same collection."""
        known = {each.id: each for each in self._library.collections.all()}
        ids: dict[str, str] = {}
        for collection in _parents_first(contents.collections):
            here = replace(collection, parent=ids.get(collection.parent, ""))
            alike = [each.id for each in known.values() if (each.name, each.parent) == (here.name, here.parent)]
            ids[collection.id] = here.id if here.id in known else alike[0] if alike else here.id
            if ids[collection.id] not in known:
                known[here.id] = here
                yield Change(None, here)
        for shelving in contents.shelvings:
            article_id, collection_id = taken.articles.get(shelving.article_id), ids.get(shelving.collection_id)
            if article_id is None or collection_id is None:
                continue
            if self._library.shelvings.find(f"{collection_id} {article_id}") is None:
                yield Change(None, Shelving(collection_id, article_id))


def _placed(annotation: Annotation, article_id: str, article: Article, finder: Resolver) -> Annotation:
    """The annotation on its passage in the article's present text of this library."""
    target = replace(annotation.target, article_id=article_id)
    start, end = target.position.start, target.position.end
    if not 0 <= start <= end:
        target = replace(target, position=TextPositionSelector(0, 0), text_sha256="")
    elif target.text_sha256 == article.text_sha256 and article.text[start:end] != target.quote.exact:
        # Its place is not what it says: it must be found by its words.
        target = replace(target, text_sha256="")
    return reanchored(replace(annotation, target=target), article, finder)


def _parents_first(collections: Sequence[Collection]) -> list[Collection]:
    """The collections, each after the one that it stands in."""

    def place(collection: Collection) -> tuple[int, int, str]:
        return len(path_of(collections, collection)), collection.position, collection.id

    return sorted(collections, key=place)
