"""Making bytes shorter before they are stored, where that is worth it."""

import zlib


def packed(content: bytes) -> tuple[bytes, bool]:
    """Bytes as they are to lie in the library, and whether they are packed; those that are packed already gain nothing."""
    shorter = zlib.compress(content)
    return (shorter, True) if len(shorter) < len(content) else (content, False)


def unpacked(content: bytes, *, is_packed: bool) -> bytes:
    """What lay in the library as it was; of damaged bytes, none."""
    try:
        return zlib.decompress(content) if is_packed else content
    except zlib.error:
        return b""
