"""The translations are complete: every string of the window, every plural form, and compiled as they stand."""

import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(str(files("resources") / "translations"))
TOOLS = Path(sys.executable).parent
CATALOGUES = ["hashiya_ar.ts", "hashiya_en.ts"]
PLURALS = {"ar": 6, "en": 2}
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%L?\d")


def updated(catalogue: str, folder: Path) -> list[ElementTree.Element]:
    """The messages of a catalogue after lupdate has read the sources anew."""
    copy = folder / catalogue
    shutil.copy(FOLDER / catalogue, copy)
    sources = sorted(str(path) for path in (ROOT / "ui").rglob("*.py"))
    subprocess.run([TOOLS / "pyside6-lupdate", "-silent", "-no-obsolete", *sources, "-ts", copy], check=True)
    return ElementTree.parse(copy).findall("context/message")  # noqa: S314 - our own file


def forms(message: ElementTree.Element) -> list[str]:
    """The translation of a message in all its forms."""
    translation = message.find("translation")
    if translation is None:
        return []
    numbers = translation.findall("numerusform")
    return [form.text or "" for form in numbers] if message.get("numerus") else [translation.text or ""]


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_nothing_is_left_untranslated(catalogue: str, tmp_path: Path) -> None:
    language = catalogue.partition("_")[2].removesuffix(".ts")
    missing = []
    for message in updated(catalogue, tmp_path):
        translation = message.find("translation")
        unfinished = translation is None or translation.get("type") == "unfinished" or not all(forms(message))
        plural = message.get("numerus") == "yes"
        # English strings stand in the source; only their plurals need a catalogue.
        if (plural or language != "en") and (unfinished or (plural and len(forms(message)) != PLURALS[language])):
            missing.append(message.findtext("source"))
    assert missing == []


def test_translations_keep_the_placeholders(tmp_path: Path) -> None:
    lost = []
    for message in updated("hashiya_ar.ts", tmp_path):
        wanted = set(PLACEHOLDER.findall(message.findtext("source") or ""))
        for form in forms(message):
            found = set(PLACEHOLDER.findall(form))
            # «one» and «two» of something are said in words in Arabic.
            spared = {"%n"} if message.get("numerus") else set()
            if not (wanted - spared <= found <= wanted):
                lost.append((message.findtext("source"), form))
    assert lost == []


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_the_compiled_catalogue_is_made_from_the_source(catalogue: str, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    subprocess.run([TOOLS / "pyside6-lrelease", "-silent", FOLDER / catalogue, "-qm", compiled], check=True)
    assert compiled.read_bytes() == (FOLDER / catalogue).with_suffix(".qm").read_bytes()
