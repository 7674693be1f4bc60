"""Draw the icons: for every `resources/icons/*.svg` the pictures that the window loads, at one, two and three times.

    python packaging/draw_icons.py

Run it with the Python of `.venv` after a change of a drawing. The window does not draw them itself: Qt's reader of SVG
costs every window 1.6 MB. Where a drawing says `currentColor`, its picture is a mask that the window tints.
"""

import os
import re
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
SIZE_PX = 18
SIZES_PX = {"check": (14,), "chevron-down": (12,), "clear": (16,), "hashiya": (16, 32, 64, 128)}
"""Those that are shown in another size; in several, they have it in their names."""
RATIOS = (1, 2, 3)


def picture(drawing: Path, pixels: int) -> QImage:
    """A drawing in a size."""
    sized = re.sub(
        r'width="\d+" height="\d+"', f'width="{pixels}" height="{pixels}"', drawing.read_text("utf-8"), count=1
    )
    return QImage.fromData(sized.encode()).convertToFormat(QImage.Format.Format_ARGB32)


def pictures(drawing: Path) -> dict[str, QImage]:
    """The pictures of a drawing by their file names."""
    sizes = SIZES_PX.get(drawing.stem, (SIZE_PX,))
    if len(sizes) > 1:
        return {f"{drawing.stem}-{size}.png": picture(drawing, size) for size in sizes}
    marks = {ratio: f"@{ratio}x" if ratio > 1 else "" for ratio in RATIOS}
    return {f"{drawing.stem}{mark}.png": picture(drawing, sizes[0] * ratio) for ratio, mark in marks.items()}


def main() -> int:
    """Draw all of them anew.

    Returns:
        0 when all is written, 1 otherwise.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    written = [
        image.save(str(FOLDER / name))
        for drawing in sorted(FOLDER.glob("*.svg"))
        for name, image in pictures(drawing).items()
    ]
    del application
    return 0 if written and all(written) else 1


if __name__ == "__main__":
    sys.exit(main())
