"""The tables as the store's code reads and writes them; what makes them stands in `migrations/`.

The models bind to nothing: every query is run on the database of the library that it is for.
"""

import peewee

from reader.store.columns import AnyTextField, MomentField


class _Table(peewee.Model):
    """Base of all tables."""

    class Meta:
        """Table names are the class names in snake case."""

        legacy_table_names = False


class ArticleRow(_Table):
    """An article without its text."""

    number = peewee.AutoField()
    id = AnyTextField()
    text_sha256 = AnyTextField()
    title = AnyTextField()
    author = AnyTextField()
    outlet = AnyTextField()
    url = AnyTextField()
    published = AnyTextField()
    language = AnyTextField()
    origin = AnyTextField()
    word_count = peewee.IntegerField()
    star = peewee.BooleanField(default=False)
    status = AnyTextField(default="unread")
    added = MomentField()
    trashed = MomentField(null=True)

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "article"


class TextVersionRow(_Table):
    """A text that an article has or had; only one that is being corrected by hand is ever changed."""

    number = peewee.AutoField()
    article = peewee.IntegerField()
    text_sha256 = AnyTextField()
    text = AnyTextField()
    blocks = AnyTextField()
    added = MomentField()
    origin = AnyTextField(default="")
    base = AnyTextField(default="")
    revised = MomentField(null=True)

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "text_version"


class ReadingPositionRow(_Table):
    """How far an article has been read; apart from it because it changes all the time."""

    article = peewee.IntegerField(primary_key=True)
    start = peewee.IntegerField()
    progress = peewee.FloatField()
    modified = MomentField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "reading_position"


class LabelRow(_Table):
    """A meaning that a highlight can have."""

    id = AnyTextField(primary_key=True)
    name = AnyTextField()
    colour = AnyTextField()
    pattern = AnyTextField()
    position = peewee.IntegerField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "label"


class AnnotationRow(_Table):
    """A highlight with its note; `row_hash` covers what must not change unseen."""

    number = peewee.AutoField()
    id = AnyTextField()
    article = peewee.IntegerField()
    text_sha256 = AnyTextField()
    start = peewee.IntegerField()
    end = peewee.IntegerField()
    quote = AnyTextField()
    prefix = AnyTextField()
    suffix = AnyTextField()
    note = AnyTextField()
    label = AnyTextField()
    state = AnyTextField()
    created = MomentField()
    modified = MomentField()
    row_hash = peewee.BlobField()
    star = peewee.BooleanField(default=False)

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "annotation"


class TagRow(_Table):
    """The name of a tag, once."""

    number = peewee.AutoField()
    name = AnyTextField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "tag"


class AnnotationTagRow(_Table):
    """The tags of an annotation, in the user's order."""

    annotation = peewee.IntegerField()
    position = peewee.IntegerField()
    tag = peewee.IntegerField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "annotation_tag"
        primary_key = peewee.CompositeKey("annotation", "position")


class FindingRow(_Table):
    """All that was found in one article, as JSON."""

    article = peewee.IntegerField(primary_key=True)
    text_sha256 = AnyTextField()
    version = AnyTextField()
    analysis = AnyTextField()
    made = MomentField()
    memory = AnyTextField(default="")
    published = AnyTextField(default="")

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "finding"


class JournalRow(_Table):
    """An edit that can be undone, or done again."""

    number = peewee.AutoField()
    id = AnyTextField()
    kind = AnyTextField()
    subject = AnyTextField()
    count = peewee.IntegerField()
    changes = AnyTextField()
    made = MomentField()
    undone = peewee.BooleanField(default=False)

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "journal"


class LinkRow(_Table):
    """A connection between two annotations."""

    number = peewee.AutoField()
    id = AnyTextField()
    source = peewee.IntegerField()
    target = peewee.IntegerField()
    type = AnyTextField()
    note = AnyTextField()
    created = MomentField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "link"


class LinkTypeRow(_Table):
    """A way in which annotations can be connected."""

    id = AnyTextField(primary_key=True)
    name = AnyTextField()
    inverse = AnyTextField()
    position = peewee.IntegerField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "link_type"


class ArticleNoteRow(_Table):
    """A note on a whole article; apart from it because of its hash."""

    article = peewee.IntegerField(primary_key=True)
    note = AnyTextField()
    row_hash = peewee.BlobField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "article_note"


class ArticleTagRow(_Table):
    """The tags of an article, in the user's order."""

    article = peewee.IntegerField()
    position = peewee.IntegerField()
    tag = peewee.IntegerField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "article_tag"
        primary_key = peewee.CompositeKey("article", "position")


class CollectionRow(_Table):
    """A shelf for articles."""

    number = peewee.AutoField()
    id = AnyTextField()
    name = AnyTextField()
    parent = AnyTextField()
    query = AnyTextField()
    position = peewee.IntegerField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "collection"


class ShelvingRow(_Table):
    """That an article stands in a collection."""

    collection = peewee.IntegerField()
    article = peewee.IntegerField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "shelving"
        primary_key = peewee.CompositeKey("collection", "article")


class CorrectionRow(_Table):
    """What the reader says against what was found in an article."""

    number = peewee.AutoField()
    id = AnyTextField()
    article = peewee.IntegerField()
    payload = AnyTextField()
    created = MomentField()
    row_hash = peewee.BlobField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "correction"


class RevisionRow(_Table):
    """What the user has corrected in the text of an article."""

    number = peewee.AutoField()
    id = AnyTextField()
    article = peewee.IntegerField()
    text_before = AnyTextField()
    text_after = AnyTextField()
    splices = AnyTextField()
    made = MomentField()
    row_hash = peewee.BlobField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "revision"


class ForgettingRow(_Table):
    """A lesson that the reader wants forgotten."""

    key = AnyTextField(primary_key=True)
    moment = MomentField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "forgetting"


class ProvenanceRow(_Table):
    """Which file an article came from, how it was read, and what it said of the article."""

    article = peewee.IntegerField(primary_key=True)
    file_sha256 = AnyTextField()
    options = AnyTextField()
    metadata = AnyTextField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "provenance"


class WaitingFileRow(_Table):
    """A file of an import that is not finished."""

    number = peewee.AutoField()
    path = AnyTextField()
    options = AnyTextField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "waiting_file"


class DistinctionRow(_Table):
    """That two articles are not the same story, from one end."""

    article = peewee.IntegerField()
    other = peewee.IntegerField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "distinction"
        primary_key = peewee.CompositeKey("article", "other")


class OriginalRow(_Table):
    """A file that articles came from, without its bytes."""

    number = peewee.AutoField()
    sha256 = AnyTextField()
    path = AnyTextField()
    size = peewee.IntegerField()
    is_packed = peewee.BooleanField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "original"


class OriginalPieceRow(_Table):
    """A piece of the bytes of such a file, as they lie in the library."""

    number = peewee.AutoField()
    original = peewee.IntegerField()
    content = peewee.BlobField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "original_piece"


class WatchedFolderRow(_Table):
    """A folder out of which new files come in by themselves."""

    number = peewee.AutoField()
    path = AnyTextField()

    class Meta:
        """Named without the suffix that tells the row from the value."""

        table_name = "watched_folder"
