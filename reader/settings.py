"""What the user has chosen, and where the window stood: one small TOML file, read once at start."""

import logging
import tomllib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from reader.export.atomic import write_atomically

_log = logging.getLogger(__name__)

RECENT_FILES = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, with what holds until the user chooses.

    Attributes:
        language: Of the interface, `ar` or `en`; empty for the system's.
        theme: `system`, `light`, `sepia` or `dark`.
        page_family: Font of the article page; empty for the program's own.
        page_size_px: Size of the article's text.
        page_hide_harakat: Whether vowel marks are left out on the page.
        page_guillemets: Whether straight quotation marks are shown as « and ».
        page_digits: `western` or `arabic-indic` digits on the page; empty for those of the text.
        page_leading: `tight` or `wide` lines; empty for the program's own.
        page_measure: `narrow` or `wide` column; empty for the program's own.
        page_spacing: `close` or `wide` space between paragraphs; empty for the program's own.
        page_focus: Whether all but what is read is veiled.
        page_focus_unit: `sentence` for what then stands out; empty for the paragraph.
        hide_doubtful: Whether findings are left out that may well be wrong.
        note_preview: Whether a note that is typed is also shown as it will look.
        find_mode: What counts as found in an article; empty for the program's own.
        digits: `western` or `arabic` digits in the interface; empty for those of its language.
        quotation_language: Of the marks and months in quotations that are copied, `ar` or `en`; empty for that of the
            article.
        quotation_pattern: How quotations that are copied or exported are written, see `reader.export.citation`; empty for
            the usual way.
        quotation_link: Whether quotations that are copied end in a link to the passage.
        list_order: By what the list of articles is sorted.
        list_reverse: Whether that order is turned round.
        list_grouped: Whether headings part the list.
        export_format: The format used last.
        export_context: How much of the article stood beside its highlights in the last export.
        export_folder: The folder that was exported to last.
        export_language: Of the words in the last export, `ar` or `en`; empty for that of the article.
        export_file_name: Pattern of file names in the last export.
        export_template: Name of the user's own template in the last export; empty for none.
        export_names: Whether the last export had notes on names.
        keep_originals: Whether imports keep the files that they read.
        survey: Whether new articles are looked through in the background.
        mirror_folder: Where all articles are kept as files; empty for nowhere.
        watching_paused: Whether nothing comes in by itself from the watched folders for a while.
        print_highlights: Whether highlights are printed.
        print_underlines: Whether underlines of names are printed.
        print_notes: Where notes are printed: `margin`, `glosses`, `endnotes` or `none`.
        pdf_searchable: Whether a PDF is set in plainer letters, which can be searched.
        window_geometry: As Qt saves it, in Base64.
        window_state: As Qt saves it, in Base64.
        splitter_sizes: Widths of the window's parts, in pixels.
        last_article: Id of the article that was open.
        recent_files: Paths, the newest first.
    """

    language: str = ""
    theme: str = "system"
    page_family: str = ""
    page_size_px: int = 0
    page_hide_harakat: bool = False
    page_guillemets: bool = False
    page_digits: str = ""
    page_leading: str = ""
    page_measure: str = ""
    page_spacing: str = ""
    page_focus: bool = False
    page_focus_unit: str = ""
    hide_doubtful: bool = False
    note_preview: bool = False
    find_mode: str = ""
    digits: str = ""
    quotation_language: str = ""
    quotation_pattern: str = ""
    quotation_link: bool = False
    list_order: str = "added"
    list_reverse: bool = False
    list_grouped: bool = False
    export_format: str = "markdown"
    export_context: str = "none"
    export_folder: str = ""
    export_language: str = ""
    export_file_name: str = "{title}"
    export_template: str = ""
    export_names: bool = False
    keep_originals: bool = False
    survey: bool = True
    mirror_folder: str = ""
    watching_paused: bool = False
    print_highlights: bool = True
    print_underlines: bool = False
    print_notes: str = "margin"
    pdf_searchable: bool = False
    window_geometry: str = ""
    window_state: str = ""
    splitter_sizes: tuple[int, ...] = ()
    last_article: str = ""
    recent_files: tuple[str, ...] = ()

    def with_recent_file(self, path: Path) -> "Settings":
        """The settings after a file has been opened."""
        others = [other for other in self.recent_files if other != str(path)]
        return replace(self, recent_files=(str(path), *others)[:RECENT_FILES])


def load_settings(path: Path) -> Settings:
    """Read the settings.

    Nothing in the file makes it fail: a setting of a wrong type is passed over, a file that is missing or cannot be read
    counts as empty. What a newer program wrote beside the known settings is not kept.

    Args:
        path: The file.
    """
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        _log.warning("settings %s: %s", path, error)
        return Settings()
    wanted = get_type_hints(Settings)
    known: dict[str, Any] = {}  # values of several types
    for field in fields(Settings):
        value = found.get(field.name)
        value = tuple(value) if isinstance(value, list) else value
        if value is not None and _fits(value, wanted[field.name]):
            known[field.name] = value
    return Settings(**known)


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings, all or nothing.

    Args:
        settings: What is chosen now.
        path: The file; its folder is made where it is missing.

    Raises:
        UnwritableFileError: The system refused; the earlier file is untouched.
    """
    import tomli_w

    write_atomically(path, tomli_w.dumps(_plain(settings)).encode())


def _plain(settings: Settings) -> dict[str, Any]:
    """The settings as TOML can hold them (values of several types, hence `Any`); defaults are left to the program."""
    standard = asdict(Settings())
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in asdict(settings).items()
        if value != standard[name]
    }


def _fits(value: object, wanted: Any) -> bool:  # noqa: ANN401 - a type, or a generic alias
    """Whether a value from the file has the type of its setting."""
    if get_origin(wanted) is tuple:
        return isinstance(value, tuple) and all(_fits(each, get_args(wanted)[0]) for each in value)
    return type(value) is wanted
