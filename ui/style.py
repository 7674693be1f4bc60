"""How the window is dressed: palette, style sheet and fonts made from the theme in use."""

import sys
import tomllib
from dataclasses import dataclass
from string import Template

from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from ui.resource import resource
from ui.theme import Theme

_PADDING = 5
"""Above and below what is typed or chosen in a field."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Typefaces and sizes of the interface, read from `resources/themes/measures.toml`; all sizes are pixels.

    Attributes:
        interface_families: For the chrome, best first.
        interface_px: For the chrome.
        small_px: For second lines, headings of lists and the status line.
        page_families: Offered for the page, best first.
        page_px: For the page, until the user chooses.
        smallest_px: The least that the user can choose.
        largest_px: The most that the user can choose.
        column_px: Width of the text's column.
        pitch: Distance of the page's baselines, in ems.
        card_px: For statements and notes in the side panel.
        card_pitch: Distance of their baselines, in ems.
        window_px: First width and height of the window.
        library_px: First width of the library.
        panel_px: First width of the side panel.
        bar_px: Height of the bar.
        status_px: Height of the status line.
    """

    interface_families: tuple[str, ...]
    interface_px: int
    small_px: int
    page_families: tuple[str, ...]
    page_px: int
    smallest_px: int
    largest_px: int
    column_px: int
    pitch: float
    card_px: int
    card_pitch: float
    window_px: tuple[int, int]
    library_px: int
    panel_px: int
    bar_px: int
    status_px: int


def load_measures() -> Measures:
    """Read the measures."""
    table = tomllib.loads(resource("themes", "measures.toml").read_text(encoding="utf-8"))
    interface, page, cards, window = table["interface"], table["page"], table["cards"], table["window"]
    return Measures(
        interface_families=tuple(interface["families"]),
        interface_px=interface["size_px"],
        small_px=interface["small_px"],
        page_families=tuple(page["families"]),
        page_px=page["size_px"],
        smallest_px=page["smallest_px"],
        largest_px=page["largest_px"],
        column_px=page["column_px"],
        pitch=page["pitch"],
        card_px=cards["size_px"],
        card_pitch=cards["pitch"],
        window_px=(window["width"], window["height"]),
        library_px=window["library"],
        panel_px=window["panel"],
        bar_px=window["bar"],
        status_px=window["status"],
    )


def interface_font(measures: Measures) -> QFont:
    """The font of the chrome: the system's own on Windows and macOS, which have good Arabic ones."""
    font = QFont()
    if sys.platform not in {"win32", "darwin"}:
        font.setFamilies([*measures.interface_families, *font.families()])
    font.setPixelSize(measures.interface_px)
    return font


def line_font(measures: Measures) -> QFont:
    """The font of lines that are typed in: that of the chrome with its Arabic face first, which lacks Latin letters.

    Qt raises the text of a line edit by what a lent letter rises above the first face; so Arabic would stand too high.
    """
    font = interface_font(measures)
    arabic = [family for family in font.families() if "Arabic" in family]
    font.setFamilies([*arabic, *(family for family in font.families() if family not in arabic)])
    return font


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette, for whatever the style sheet does not reach."""
    colours = QPalette()
    roles = {
        QPalette.ColorRole.Window: "chrome",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "paper",
        QPalette.ColorRole.AlternateBase: "chrome",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "dim",
        QPalette.ColorRole.Button: "chrome",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.ToolTipBase: "paper",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "ink",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "dim",
        QPalette.ColorRole.Light: "paper",
    }
    for role, name in roles.items():
        colours.setColor(role, theme.colour(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("dim"))
    return colours


def style_sheet(theme: Theme, measures: Measures) -> str:
    """The theme's style sheet, from `resources/themes/window.qss`."""
    template = resource("themes", "window.qss").read_text(encoding="utf-8")
    values = {name: colour.name() for name, colour in theme.colours.items()}
    names = {"chevron": "chevron-down.png", "clear": "clear.png", "check": "check.png"}
    drawings = {role: _url(name) for role, name in names.items()}
    lines = line_font(measures)
    # The lines of an Arabic face are taller: a line edit is to be as high as the buttons beside it all the same.
    taller = QFontMetrics(lines).height() - QFontMetrics(interface_font(measures)).height()
    return Template(template).substitute(
        {**values, **drawings},
        small=f"{measures.small_px}px",
        padding=f"{_PADDING}px",
        line_padding=f"{max(0, _PADDING - taller // 2)}px",
        line_families=", ".join(f'"{family}"' for family in lines.families()),
    )


def _url(name: str) -> str:
    """A drawing of ours as a style sheet names it."""
    path = resource("icons", name).as_posix()
    return f'"{path}"'


def dress(application: QApplication, theme: Theme, measures: Measures) -> None:
    """Give the whole application the theme's look; works again and again while it runs."""
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme, measures))
