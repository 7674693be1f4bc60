"""A screen of one's own for a real program: Xvfb, what it shows, and the hands at its mouse and keyboard."""

import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

Answer = TypeVar("Answer")
POLL_S = 0.02


class ScreenError(RuntimeError):
    """The screen, or a program on it, did not do what was waited for."""


def wait_for(
    question: Callable[[], Answer | None], what: str, *, timeout_s: float = 40, poll_s: float = POLL_S
) -> Answer:
    """Ask until the answer is something (not None, not false, not empty).

    Raises:
        ScreenError: It did not come in time; the message says `what` was waited for.
    """
    end = time.monotonic() + timeout_s
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise ScreenError(f"waited {timeout_s:g} s in vain for {what}")
        time.sleep(poll_s)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the screen showed at one moment: 32 bits a pixel, blue first, rows from the top."""

    width: int
    height: int
    stride: int
    pixels: bytes

    def image(self) -> "QImage":
        """A picture of its own of this frame."""
        # Who only looks at the screen loads no Qt: its libraries would be shared with the program that is looked at, and
        # the memory of that program would be measured too small.
        from PySide6.QtGui import QImage

        return QImage(self.pixels, self.width, self.height, self.stride, QImage.Format.Format_RGB32).copy()

    def crop(self, left: int, top: int, width: int, height: int) -> bytes:
        """The green channel of a part of the frame, row after row."""
        rows = range(max(top, 0), min(top + height, self.height))
        first, last = max(left, 0) * 4 + 1, min(left + width, self.width) * 4
        return b"".join(self.pixels[row * self.stride + first : row * self.stride + last : 4] for row in rows)


class Screen:
    """An X server without a monitor, on a free display number, whose frame buffer is a file.

    There is no window manager: windows stand at the upper left corner in the size they ask for.

    Attributes:
        folder: Where it keeps what it needs; a short path, and gone when it is closed.
    """

    def __init__(self, width: int = 1440, height: int = 920) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="hashiya-screen-")
        self.folder = Path(self._folder.name)
        receiver, sender = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(sender),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-fbdir",
            str(self.folder),
        ]
        command += ["-nolisten", "tcp", "-noreset"]
        self._server = subprocess.Popen(
            command, pass_fds=(sender,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(sender)
        with os.fdopen(receiver) as pipe:
            number = pipe.readline().strip()  # written once the server is ready
        if not number:
            raise ScreenError(f"Xvfb did not start (exit {self._server.wait()})")
        self.display = f":{number}"
        # The keyboard of someone who writes both. Without it xdotool changes the key map under the program's hands.
        subprocess.run(["setxkbmap", "-display", self.display, "-layout", "us,ara"], check=True)
        with (self.folder / "Xvfb_screen0").open("rb") as file:
            self._buffer = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self._buffer[:100])  # XWDFile.h: the dump format of xwd
        self.width, self.height, self._stride = header[4], header[5], header[12]
        self._offset = header[0] + header[19] * 12

    def frame(self) -> Frame:
        """What the screen shows now."""
        pixels = self._buffer[self._offset : self._offset + self._stride * self.height]
        return Frame(self.width, self.height, self._stride, pixels)

    def save(self, path: Path) -> None:
        """Write a PNG of what the screen shows now."""
        if not self.frame().image().save(str(path)):
            raise ScreenError(f"{path} could not be written")

    def input(self, *words: str | float) -> str:
        """Do something with mouse, keyboard or windows, in the words of xdotool; gives back what it printed."""
        command = ["xdotool", *(str(round(word)) if isinstance(word, float) else str(word) for word in words)]
        environment = {**os.environ, "DISPLAY": self.display}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30, check=False)
        return done.stdout.strip()

    def windows(self, process_id: int) -> list[str]:
        """The ids of the visible windows of a process."""
        return self.input("search", "--onlyvisible", "--pid", process_id).split()

    def geometry(self, window: str) -> tuple[int, int, int, int]:
        """Left, top, width and height of a window."""
        words = self.input("getwindowgeometry", "--shell", window).split()
        found = dict(word.split("=") for word in words if "=" in word)
        return int(found["X"]), int(found["Y"]), int(found["WIDTH"]), int(found["HEIGHT"])

    def main_window(self, process_id: int) -> str:
        """The id of the largest visible window of a process; empty if it has none."""

        def area(window: str) -> int:
            _, _, width, height = self.geometry(window)
            return width * height

        return max(self.windows(process_id), key=area, default="")

    def wait_until_still(self, *, still_s: float = 0.3, timeout_s: float = 20) -> Frame:
        """Wait until nothing has changed on the screen for a moment, and give back what it shows."""
        last, since = self.frame(), time.monotonic()

        def is_still() -> Frame | None:
            nonlocal last, since
            frame = self.frame()
            if frame.pixels != last.pixels:
                last, since = frame, time.monotonic()
            return frame if time.monotonic() - since >= still_s else None

        return wait_for(is_still, "the screen to come to rest", timeout_s=timeout_s)

    def close(self) -> None:
        """Stop the server."""
        self._server.terminate()
        self._server.wait(timeout=10)
        self._buffer.close()
        self._folder.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def missing_tools() -> list[str]:
    """The programs that a screen needs and this machine lacks."""
    return [tool for tool in ("Xvfb", "xdotool", "setxkbmap") if shutil.which(tool) is None]
