"""A library: one SQLite file with the articles, the notes made on them and what was found in them."""

import os
from contextlib import AbstractContextManager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.edits import RecordKind
from reader.errors import ReadOnlyLibraryError, StoreError
from reader.store.annotations import AnnotationStore
from reader.store.articles import ArticleStore
from reader.store.backup import BackupKeeper, BackupReason
from reader.store.check import CheckReport, check_quickly, check_wholly
from reader.store.collections import CollectionStore, ShelvingStore
from reader.store.connection import LibraryDatabase, connect_plainly
from reader.store.corrections import CorrectionStore, ForgettingStore
from reader.store.details import DetailsStore
from reader.store.distinctions import DistinctionStore
from reader.store.durable import discard, move_into_place, temporary_beside
from reader.store.failures import named_failures
from reader.store.findings import FindingStore
from reader.store.header import APPLICATION_ID, require_library
from reader.store.index import IndexWriter, declare_current
from reader.store.intake import IntakeStore
from reader.store.journal import Journal
from reader.store.labels import LabelStore
from reader.store.late import (
    copy_store,
    counting_store,
    crossing_store,
    declare_copies_current,
    migrate,
    original_store,
    search_index,
    trash_store,
    watch_store,
)
from reader.store.links import LinkStore, LinkTypeStore
from reader.store.listing import ListingStore
from reader.store.lock import real_path
from reader.store.names import NameStore
from reader.store.notelisting import NoteListingStore
from reader.store.notesubjects import NoteSubjects
from reader.store.positions import PositionStore
from reader.store.provenance import ProvenanceStore
from reader.store.readfiles import ReadFileStore
from reader.store.referents import ReferentStore, declare_referents_current
from reader.store.revisions import RevisionStore
from reader.store.sessions import SessionMark, forget, left_by_the_dead
from reader.store.tags import TagStore
from reader.store.texts import TextStore
from reader.store.values import ValueStore
from reader.store.version import CURRENT_VERSION

if TYPE_CHECKING:
    from reader.store.copies import CopyStore
    from reader.store.counting import CountingStore
    from reader.store.crossings import CrossingStore
    from reader.store.originals import OriginalStore
    from reader.store.search import SearchIndex
    from reader.store.trash import TrashStore
    from reader.store.watching import WatchStore

# In bytes, on every file system in use.
_LONGEST_NAME = 255


class Library:
    """An open library file and its stores.

    The thread that opened it may use it at once; every other one enters `on_this_thread()` first. A public method of
    a store is one transaction, and has it on the disk when it returns; `transaction()` makes several one.

    Attributes:
        path: The file.
        read_only: Whether it, its folder or its medium cannot be written; changes then raise `ReadOnlyLibraryError`.
        backup: Its backups. They are made when `backup.make_if_due()` is called: after the start, then every ten minutes.
        last_check: What the full check found that an unclean end had called for; None after a clean one.
    """

    def __init__(
        self,
        database: LibraryDatabase,
        *,
        mark: SessionMark,
        backup: BackupKeeper,
        last_check: CheckReport | None,
    ) -> None:
        """Gather the stores over an open database; callers use `Library.open`."""
        self.path = database.path
        self.read_only = database.read_only
        self.last_check = last_check
        self._database = database
        self._mark = mark
        self._index = index = IndexWriter(database)
        self.tags = TagStore(database)
        self.provenance = ProvenanceStore(database)
        self.texts = TextStore(database)
        self.articles = ArticleStore(database, index, self.provenance, self.texts)
        self.positions = PositionStore(database, self.articles)
        self.details = DetailsStore(database, index, self.articles, self.tags)
        self.annotations = AnnotationStore(database, index, self.articles, self.tags)
        self.referents = ReferentStore(database, index)
        self.names = NameStore(database)
        self.values = ValueStore(database)
        self.findings = FindingStore(database, self.articles, self.referents)
        self.labels = LabelStore(database)
        self.links = LinkStore(database)
        self.link_types = LinkTypeStore(database)
        self.collections = CollectionStore(database)
        self.shelvings = ShelvingStore(database, self.articles)
        self.listing = ListingStore(database)
        self.note_listing = NoteListingStore(
            database, self.annotations, self.articles, NoteSubjects(database, self.names)
        )
        self.corrections = CorrectionStore(database, self.articles)
        self.forgettings = ForgettingStore(database)
        self.revisions = RevisionStore(database, self.articles, self.texts, self.positions, self.annotations)
        self.distinctions = DistinctionStore(database, self.articles)
        self.intake = IntakeStore(database)
        self.read_files = ReadFileStore(database)
        self.journal = Journal(
            database,
            {
                RecordKind.ANNOTATION: self.annotations,
                RecordKind.LABEL: self.labels,
                RecordKind.LINK: self.links,
                RecordKind.LINK_TYPE: self.link_types,
                RecordKind.ARTICLE: self.details,
                RecordKind.COLLECTION: self.collections,
                RecordKind.SHELVING: self.shelvings,
                RecordKind.CORRECTION: self.corrections,
                RecordKind.FORGETTING: self.forgettings,
                RecordKind.REVISION: self.revisions,
                RecordKind.DISTINCTION: self.distinctions,
            },
        )
        self.backup = backup

    @cached_property
    def copies(self) -> "CopyStore":
        """Which articles tell one story in the same words."""
        return copy_store(self._database, self.articles)

    @cached_property
    def crossings(self) -> "CrossingStore":
        """What the articles say about somebody."""
        return crossing_store(self._database, self.names)

    @cached_property
    def search(self) -> "SearchIndex":
        """What finds words in articles, notes and names."""
        indexed = (self.articles, self.details, self.annotations, self.referents)
        return search_index(self._database, self._index, indexed, self.names)

    @cached_property
    def originals(self) -> "OriginalStore":
        """The files that articles came from, where they are kept."""
        return original_store(self._database)

    @cached_property
    def watching(self) -> "WatchStore":
        """Folders that are watched, and what was seen in them."""
        return watch_store(self._database)

    @cached_property
    def trash(self) -> "TrashStore":
        """The articles in the trash."""
        return trash_store(self._database, self.articles, self.details, self.annotations)

    @cached_property
    def counting(self) -> "CountingStore":
        """Counts over many articles."""
        return counting_store(self._database, self.names)

    @classmethod
    def open(cls, path: Path, *, create: bool = True, backups: Path | None = None) -> "Library":
        """Open a library, after it has shown that it is one and is whole; bring an older one up to date.

        Args:
            path: The file.
            create: Whether to make it if it is not there.
            backups: Local folder for what is kept about libraries (backups, marks of programs at work), each in a
                folder of its own below it. Without one, backups lie beside the library and no marks are left.

        Raises:
            UnreadableFileError: There is no such file and none was to be made, or it may not be read.
            NotALibraryError: The file is empty, no SQLite file, or another program's; it is untouched.
            NewerLibraryError: A newer program wrote it; it is untouched.
            DamagedLibraryError: SQLite finds fault with it; it is untouched.
            LockedLibraryError: Another program is changing it and does not finish.
            ReadOnlyLibraryError: It must be changed before it can be read (created, migrated, rolled back) and cannot.
            FullDiskError: There is no room to create or migrate it.
            MigrationError: It could not be brought up to date; it is untouched.
        """
        leads_elsewhere = path.is_symlink()
        path = real_path(path)
        # A link to nothing is a disk that is not there, say: a new library would hide the one that is on it.
        if create and not path.exists() and not leads_elsewhere:
            _create(path)
        require_library(path, supported=CURRENT_VERSION)
        backup = BackupKeeper(path, backups)
        marks = None if backups is None else backup.folder
        dead = () if marks is None else left_by_the_dead(marks)
        was_cut_off = bool(dead) or (_has_room_for_journal(path) and _journal_of(path).exists())
        mark = SessionMark(marks)
        database = LibraryDatabase(path, read_only=not _is_writable(path), before_change=mark.leave)
        database.open_here()
        try:
            check_quickly(database.raw(), path)
            _bring_up_to_date(database, backup)
            last_check = check_wholly(database.raw(), path) if was_cut_off else None
        except BaseException:
            database.close()
            raise
        forget(dead)
        return cls(database, mark=mark, backup=backup, last_check=last_check)

    def on_this_thread(self) -> AbstractContextManager[None]:
        """Let the calling thread use the library inside the block, over a connection of its own."""
        return self._database.on_this_thread()

    def transaction(self) -> AbstractContextManager[None]:
        """Make everything that is done inside the block one change: all of it or nothing.

        Raises:
            ReadOnlyLibraryError: The library was opened for reading.
            StoreError: The environment refused; nothing of the block is in the file then.
        """
        return self._database.writing()

    def check(self) -> CheckReport:
        """Look at everything: structure, references, and the hash of every text and annotation.

        Raises:
            StoreError: The file cannot be read at all.
        """
        return check_wholly(self._database.raw(), self.path)

    def close(self) -> None:
        """End the calling thread's connection and say that all went well; other threads have left by now."""
        self._database.close()
        self._mark.take_away()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _bring_up_to_date(database: LibraryDatabase, backup: BackupKeeper) -> None:
    """Run the migrations that the file lacks, after a verified copy of it has been made.

    Raises:
        StoreError: The copy could not be made, or a step failed; the file is as it was.
    """
    ((version,),) = database.sql("PRAGMA user_version")
    if version == CURRENT_VERSION:
        return
    if database.read_only:
        raise ReadOnlyLibraryError(database.path, f"schema {version} must be brought up to {CURRENT_VERSION}")
    backup.make(BackupReason.MIGRATION)
    migrate(database.raw(), database.path)


def _create(path: Path) -> None:
    """Make a new library under another name and rename it when it is finished, so that no half of one is ever met.

    Raises:
        StoreError: The environment refused.
    """
    temporary = temporary_beside(path)
    try:
        with named_failures(path):
            if not _has_room_for_journal(path):
                raise StoreError(path, "the name is too long")
            path.parent.mkdir(parents=True, exist_ok=True)
            if not os.access(path.parent, os.W_OK):
                raise ReadOnlyLibraryError(path, "the folder cannot be written")
            connection = connect_plainly(temporary, "rwc")
            try:
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                migrate(connection, path)
                declare_current(connection)
                declare_referents_current(connection)
                declare_copies_current(connection)
            finally:
                connection.close()
            with suppress(FileExistsError):  # another process made it first: that one is opened
                move_into_place(temporary, path)
    finally:
        discard(temporary)


def _is_writable(path: Path) -> bool:
    """Whether both the file and its folder can be written; the journal needs the folder."""
    return _has_room_for_journal(path) and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _has_room_for_journal(path: Path) -> bool:
    """Whether the file's name is short enough for that of its journal: nothing can be stored otherwise."""
    return len(os.fsencode(_journal_of(path).name)) <= _LONGEST_NAME


def _journal_of(path: Path) -> Path:
    """Where SQLite keeps what it needs to undo a transaction that was cut off."""
    return path.with_name(f"{path.name}-journal")
