"""The one door to a library: every use case of the command line and the window."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.annotations import Annotation, Label
from reader.findings import Analyse
from reader.importers.collection import ReadFiles, read_files
from reader.places import backup_folder, library_path
from reader.store.articles import ArticleRecord, ArticleSummary
from reader.store.backup import BackupInfo, BackupKeeper, BackupReason
from reader.store.check import CheckReport
from reader.store.library import Library
from reader.store.lock import InstanceLock
from reader.usecases.anchoring import Anchoring
from reader.usecases.cataloguing import Cataloguing
from reader.usecases.editing import Editing
from reader.usecases.finding import Finding
from reader.usecases.importing import Importing
from reader.usecases.late import (
    bundling,
    copying,
    counting,
    crossing,
    discarding,
    exporting,
    keeping,
    labelling,
    revising,
    searching,
    surveying,
    watching,
)
from reader.usecases.linking import Linking
from reader.usecases.receiving import Receiving
from reader.usecases.reviewing import Reviewing

if TYPE_CHECKING:
    from reader.usecases.bundling import Bundling
    from reader.usecases.copying import Copying
    from reader.usecases.counting import Counting
    from reader.usecases.crossing import Crossing
    from reader.usecases.discarding import Discarding
    from reader.usecases.exporting import Exporting
    from reader.usecases.keeping import Keeping
    from reader.usecases.labelling import Labelling
    from reader.usecases.revising import Revising
    from reader.usecases.searching import Searching
    from reader.usecases.surveying import Surveying
    from reader.usecases.watching import Watching


class Workspace:
    """The use cases over one open library.

    It keeps nothing but the open library, so that any thread may use it inside
    `with workspace.library.on_this_thread():`.

    Attributes:
        library: The open library.
        anchors: Keeps annotations on their passages.
        catalogue: Lists of articles, what is kept about them, collections.
        edits: Changes what can be undone.
        linking: Links between annotations.
        findings: What articles say about whom.
        imports: Brings articles in.
        receives: Takes in annotations of other programs.
        reviews: Lists of annotations, and edits of many of them.
    """

    def __init__(self, library: Library, *, analyse: Analyse, read: ReadFiles = read_files) -> None:
        self.library = library
        self.anchors = Anchoring(library)
        self.catalogue = Cataloguing(library)
        self.findings = Finding(library, analyse)
        self.edits = Editing(library, self.anchors, self.findings)
        self.linking = Linking(library)
        self.imports = Importing(library, self.anchors, read)
        self.receives = Receiving(library)
        self.reviews = Reviewing(library, self.findings)
        self._analyse, self._read = analyse, read

    @cached_property
    def exports(self) -> "Exporting":
        """Takes articles and notes out."""
        return exporting(self.library, self.findings)

    @cached_property
    def labelling(self) -> "Labelling":
        """Labels and tags of the whole library."""
        return labelling(self.library)

    @cached_property
    def searches(self) -> "Searching":
        """Searches, and completes what is typed."""
        return searching(self.library)

    @cached_property
    def copies(self) -> "Copying":
        """Articles that tell one story in the same words."""
        return copying(self.library)

    @cached_property
    def counts(self) -> "Counting":
        """Statistics of one article or of many."""
        return counting(self.library, self.findings)

    @cached_property
    def trash(self) -> "Discarding":
        """What lies in the trash."""
        return discarding(self.library, self.anchors)

    @cached_property
    def originals(self) -> "Keeping":
        """The files that articles came from, where they are kept."""
        return keeping(self.library)

    @cached_property
    def watching(self) -> "Watching":
        """Folders out of which new files come in by themselves."""
        return watching(self.library, self.imports)

    @cached_property
    def crossings(self) -> "Crossing":
        """Questions across articles about somebody."""
        return crossing(self.library, self.findings)

    @cached_property
    def surveys(self) -> "Surveying":
        """Looks through all articles in which nobody has looked yet."""
        return surveying(self.library, self.findings)

    @cached_property
    def bundles(self) -> "Bundling":
        """Makes bundles of articles, and takes others in."""
        return bundling(self.library, self.anchors)

    @cached_property
    def texts(self) -> "Revising":
        """The texts of articles: versions, differences, corrections by hand."""
        return revising(self.library)

    @classmethod
    def open(
        cls, path: Path | None = None, *, analyse: Analyse, read: ReadFiles = read_files, create: bool = True
    ) -> "Workspace":
        """Open a library for the calling thread.

        Args:
            path: The file; None for the user's own library.
            analyse: Finds what articles say about whom, where no findings are kept.
            read: Reads the files that are imported.
            create: Whether to make it if it is not there.

        Raises:
            UnreadableFileError: It is not there, or may not be read.
            StoreError: It is no library, damaged, too new, locked, or the environment refused.
        """
        library = Library.open(path or library_path(), create=create, backups=backup_folder())
        return cls(library, analyse=analyse, read=read)

    def close(self) -> None:
        """Let the library go."""
        self.library.close()

    def articles(self) -> tuple[ArticleSummary, ...]:
        """All articles outside the trash, the newest first."""
        return self.library.articles.list()

    def article(self, article_id: str) -> ArticleRecord:
        """One article.

        Raises:
            NotFoundError: There is none with this id.
        """
        return self.library.articles.get(article_id)

    def resolve_id(self, prefix: str) -> str:
        """The full id of the article whose id begins with `prefix`.

        Raises:
            NotFoundError: There is none.
            AmbiguousIdError: There are several.
        """
        return self.library.articles.resolve_id(prefix)

    def reading_position(self, article_id: str) -> int:
        """The code point at the top of the page when it was last read."""
        return self.library.positions.get(article_id)

    def set_reading_position(self, article_id: str, offset: int, progress: float, *, finished: bool = False) -> None:
        """Remember where the reader is; see `PositionStore.put`."""
        self.library.positions.put(article_id, offset, progress, finished=finished)

    def annotations(self, article_id: str) -> tuple[Annotation, ...]:
        """The annotations of an article outside the trash, by place."""
        return self.library.annotations.of_article(article_id)

    def labels(self) -> tuple[Label, ...]:
        """The labels in the order of the legend."""
        return self.library.labels.all()

    def check(self) -> CheckReport:
        """Look at everything in the file; names the rows that are not what was written."""
        return self.library.check()

    def backup(self) -> Path:
        """Make a verified backup now.

        Raises:
            StoreError: The library is not whole, or there is no room.
        """
        return self.library.backup.make(BackupReason.MANUAL)

    def back_up_if_due(self, reason: BackupReason = BackupReason.TIMED) -> Path | None:
        """Make a verified backup if the library has changed since the last one and that one is ten minutes old.

        To be called after the start and then every ten minutes.

        Returns:
            The backup; None if none was due.

        Raises:
            StoreError: As for `backup`.
        """
        return self.library.backup.make_if_due(reason)

    def backups(self) -> tuple[BackupInfo, ...]:
        """All backups with what they hold, the newest first."""
        return self.library.backup.list()

    def restore(self, backup: Path) -> "Workspace":
        """Close the library, put a backup in its place, and open that; the file that was there is kept beside it.

        Raises:
            StoreError: The backup is not whole, or the environment refused; the library is as it was, but closed.
        """
        path = self.library.path
        self.close()
        backup_keeper(path).restore(backup)
        return Workspace.open(path, analyse=self._analyse, read=self._read)


def instance_lock(path: Path | None = None) -> InstanceLock:
    """What a window holds while it has a library open: nobody else may put another file in its place then.

    Args:
        path: The library; None for the user's own.
    """
    return InstanceLock((path or library_path()).absolute(), backup_folder())


def backup_keeper(path: Path | None = None) -> BackupKeeper:
    """The backups of a library that is not open, perhaps because it is damaged.

    Args:
        path: The library; None for the user's own.
    """
    return BackupKeeper((path or library_path()).absolute(), backup_folder())
