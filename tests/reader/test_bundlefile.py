from reader.bundlefile import is_bundle
from reader.export.bundle import BundleContents, write_bundle


def test_a_bundle_is_known_by_its_first_bytes_whatever_it_is_called(tmp_path):
    path = tmp_path / "x.zip"
    write_bundle(path, 0, [], BundleContents())
    assert is_bundle(path)
    (tmp_path / "y.zip").write_bytes(b"PK\x03\x04")
    for other in (tmp_path / "y.zip", tmp_path / "none", tmp_path):
        assert not is_bundle(other)
