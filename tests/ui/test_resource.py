from importlib.resources import files

from ui.resource import resource


def test_a_resource_is_the_file_that_python_finds():
    assert resource("themes", "light.toml").read_text("utf-8") == (
        files("resources") / "themes" / "light.toml"
    ).read_text("utf-8")
    assert resource("samples").is_dir()
