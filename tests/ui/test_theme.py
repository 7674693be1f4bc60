import pytest

from ui.theme import LABEL_COLOURS, THEME_NAMES, load_theme


@pytest.mark.parametrize("name", THEME_NAMES)
def test_a_theme_names_every_label_colour(name: str):
    theme = load_theme(name)
    assert theme.name == name
    assert set(theme.labels) == set(theme.label_edges) == set(LABEL_COLOURS)
    assert all(colour.isValid() for colour in (*theme.colours.values(), *theme.labels.values()))


def test_themes_name_the_same_roles():
    roles = [set(load_theme(name).colours) for name in THEME_NAMES]
    assert all(role == roles[0] for role in roles)
