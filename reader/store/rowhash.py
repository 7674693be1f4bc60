"""A hash in every annotation's row, because SQLite's own check sees one flipped bit in twenty."""

import hashlib

from reader.annotations import Target


def row_hash(annotation_id: str, target: Target, note: str) -> bytes:
    """Hash what must not change unseen: id, text version, place, quote with its context, note.

    Fields are preceded by their lengths, so that no two different rows feed the same bytes.

    Returns:
        16 bytes of BLAKE2b.
    """
    return hash_of(
        annotation_id,
        target.text_sha256,
        str(target.position.start),
        str(target.position.end),
        target.quote.exact,
        target.quote.prefix,
        target.quote.suffix,
        note,
    )


def note_hash(article_id: str, note: str) -> bytes:
    """Hash the note on a whole article, as `row_hash` does."""
    return hash_of(article_id, note)


def hash_of(*fields: str) -> bytes:
    """Hash some texts, as `row_hash` does."""
    digest = hashlib.blake2b(digest_size=16)
    for field in fields:
        content = field.encode("utf-8", "surrogatepass")
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.digest()
