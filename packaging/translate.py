"""Bring the translations up to date: gather the strings of `ui/`, tell which have no translation yet, compile the rest.

    python packaging/translate.py

Run it with the Python of `.venv` after a change of any string, write what it lists as missing into
`resources/translations/hashiya_ar.ts` (plurals also into `hashiya_en.ts`), and run it again.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent
# Sorted and without line numbers, so that a change of the sources changes only the lines that it is about.
GATHERING = ("-silent", "-no-obsolete", "-locations", "none", "-sort-messages")


def gather(catalogue: Path) -> None:
    """Put the strings of the sources into a catalogue; those that are gone leave it."""
    sources = sorted(str(path) for path in (ROOT / "ui").rglob("*.py"))
    plurals = ("-pluralonly",) if catalogue.stem.endswith("_en") else ()
    subprocess.run([TOOLS / "pyside6-lupdate", *GATHERING, *plurals, *sources, "-ts", catalogue], check=True)


def untranslated(catalogue: Path) -> list[str]:
    """The strings of a catalogue that have no translation yet."""
    messages = ElementTree.parse(catalogue).findall("context/message")  # noqa: S314 - our own file
    unfinished = [message for message in messages if message.find("translation[@type='unfinished']") is not None]
    return [message.findtext("source") or "" for message in unfinished]


def main() -> int:
    """Do it for every catalogue.

    Returns:
        0 when all is translated, 1 otherwise.
    """
    missing = 0
    for catalogue in sorted(TRANSLATIONS.glob("*.ts")):
        gather(catalogue)
        for source in untranslated(catalogue):
            sys.stdout.write(f"{catalogue.name}: not translated: {source}\n")
            missing += 1
        compiled = catalogue.with_suffix(".qm")
        subprocess.run([TOOLS / "pyside6-lrelease", "-silent", catalogue, "-qm", compiled], check=True)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
