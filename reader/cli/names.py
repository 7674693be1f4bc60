"""The sub-commands, by which the program is told from the window; importing this costs nothing."""

import re
from pathlib import Path

COMMANDS = {
    "import": "add files, folders and bundles to the library",
    "watch": "list the folders that are watched, watch more of them or fewer",
    "reread": "read the file of an article again, in another encoding or as a whole page",
    "list": "list the articles of the library",
    "duplicates": "list articles that tell one story in the same words, or tell two of them apart",
    "original": "write the file that an article came from, keep or forget it, or list those that are kept",
    "show": "print an article or its notes",
    "set": "change what is kept about articles: title, date, tags, status, collections",
    "collections": "list, make and change collections of articles",
    "extract": "find names and quotations in files, without a library",
    "survey": "find names and quotations in all articles of the library",
    "entities": "list whom and what an article names",
    "sources": "list whom an article quotes",
    "entity": "print what the library says about somebody, as a concordance",
    "source": "print what the library credits somebody with",
    "memory": "list what was learned from your corrections, or forget some of it",
    "statistics": "count who is named where, when and with whom, and who is credited with how much",
    "search": "search articles, notes, entities and sources",
    "annotate": "highlight a passage of an article",
    "import-annotations": "take in notes from Web Annotations and other programs",
    "reanchor": "find the notes of an article again after its text has changed",
    "versions": "list the texts that an article has had, compare them, or go back to one",
    "correct": "put words right in the text of an article; its notes move along",
    "link": "connect two highlights",
    "unlink": "take connections of highlights away",
    "links": "list the connections of highlights",
    "labels": "list what highlights can mean",
    "tags": "list tags, rename or remove one wherever it stands",
    "trash": "list the articles and notes in the trash, put some there, bring them back, or delete them for good",
    "cite": "print highlights as quotations with their source",
    "export": "write articles with their notes to Markdown and other formats",
    "bundle": "put articles with all notes into one file, for another machine or a colleague",
    "mirror": "keep every article as JSON and Markdown in a folder of yours",
    "rebuild": "build a library from such a folder",
    "templates": "list your export templates, or print one to begin from",
    "check": "read the whole library and name what is damaged",
    "backup": "make a backup of the library, or list them",
    "restore": "put a backup in the place of the library",
}
"""Every sub-command with what it does, in the order of the help."""

WINDOW_WORD = "open"
"""Before files and links: they are opened in the window, as they are without it."""

_WITH_VALUE = {"--library"}
_PROGRAM_OPTIONS = {"-h", "--help", "--version"}
_LIKE_A_COMMAND = re.compile(r"[a-z]+(?:-[a-z]+)*")


def is_for_command_line(arguments: list[str]) -> bool:
    """Whether arguments ask for a sub-command, the help or the version; otherwise the window is meant.

    A word that looks like a sub-command and is no file is taken for a mistyped one: a script must hear of it.

    Args:
        arguments: Those of the process, without the program's name.
    """
    remaining = iter(arguments)
    for argument in remaining:
        if argument in _WITH_VALUE:
            next(remaining, None)
        elif argument in _PROGRAM_OPTIONS or argument in COMMANDS:
            return True
        elif argument == WINDOW_WORD:
            return False
        elif not argument.startswith("-"):
            return _LIKE_A_COMMAND.fullmatch(argument) is not None and not Path(argument).exists()
    return False
