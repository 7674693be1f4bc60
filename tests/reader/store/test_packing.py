import os

import pytest

from reader.store.packing import packed, unpacked


@pytest.mark.parametrize("content", [b"", b"a" * 1_000, os.urandom(1_000)])
def test_bytes_come_back_and_never_grow(content: bytes) -> None:
    lying, is_packed = packed(content)
    assert unpacked(lying, is_packed=is_packed) == content
    assert len(lying) <= len(content)


def test_of_damaged_bytes_there_are_none() -> None:
    assert unpacked(b"damaged", is_packed=True) == b""
