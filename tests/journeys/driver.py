"""Drives the real program on a screen of its own, as a user would: through its window, with mouse and keyboard."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from tests.screen import Screen, ScreenError, wait_for

Answer = TypeVar("Answer")
ROOT = Path(__file__).resolve().parents[2]
ANSWER_S = 30.0
WHEEL_DOWN, WHEEL_UP = 5, 4  # buttons of X


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a user sits: a screen, and a home folder that outlives the program."""

    screen: Screen
    home: Path

    def environment(self, language: str) -> dict[str, str]:
        """What the program knows of the world."""
        kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "VIRTUAL_ENV") if name in os.environ}
        runtime = self.screen.folder / "run"  # the path of a socket may have 107 letters, those of homes have more
        runtime.mkdir(mode=0o700, exist_ok=True)
        return {
            **kept,
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(runtime),
            "DISPLAY": self.screen.display,
            "LANG": language,
            "PYTHONPATH": str(ROOT),
            "PYTHONFAULTHANDLER": "1",
            "QT_QPA_PLATFORM": "xcb",
        }


class Sitting:
    """One run of the program, from its start to its end.

    Args:
        seat: Screen and home folder.
        arguments: The program's own.
        language: Of the desktop, as in `LANG`.
        watched_by: A command that runs the program under its eyes, such as strace.
    """

    def __init__(
        self,
        seat: Seat,
        arguments: Sequence[str | Path] = (),
        *,
        language: str = "ar_EG.UTF-8",
        watched_by: Sequence[str] = (),
    ) -> None:
        self.seat = seat
        self.screen = seat.screen
        self._log = (seat.home / "stderr.log").open("a+", encoding="utf-8")
        self._process = subprocess.Popen(
            [*watched_by, sys.executable, "-m", "tests.journeys.program", *map(str, arguments)],
            env=seat.environment(language),
            cwd=seat.home,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        self._is_watched = bool(watched_by)
        self._answers: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        try:
            self.window = self.wait_for(self._find_window, "the main window")
            self.screen.input("windowfocus", "--sync", self.window)
            self.wait_for(lambda: self.ask("viewport"), "an article on the page")
            self.screen.wait_until_still()  # the library comes after the text, and may move it
        except BaseException:
            self.close()
            raise

    def ask(self, question: str, **facts: Any) -> Any:
        """Ask the program where things stand; None if what is asked for does not stand there.

        Raises:
            ScreenError: It ended, or did not answer.
        """
        if self._process.stdin is None or self._process.poll() is not None:
            raise ScreenError(f"the program has ended with {self._process.returncode}: {self.log()}")
        self._process.stdin.write(json.dumps({"ask": question, **facts}) + "\n")
        self._process.stdin.flush()
        try:
            answer = json.loads(self._answers.get(timeout=ANSWER_S))
        except queue.Empty as error:
            raise ScreenError(f"no answer to {question}: {self.log()}") from error
        return None if isinstance(answer, dict) and "missing" in answer else answer

    def wait_for(self, question: Callable[[], Answer | None], what: str, *, timeout_s: float = 40) -> Answer:
        """Ask until the answer is something.

        Raises:
            ScreenError: It did not come in time, or the program complained on stderr meanwhile.
        """

        def ask_unless_it_complains() -> Answer | None:
            if words := self.log():
                raise ScreenError(f"while {what} was waited for, the program said:\n{words}")
            return question()

        try:
            return wait_for(ask_unless_it_complains, what, timeout_s=timeout_s)
        except ScreenError as error:
            picture = self.seat.home / "in-vain.png"
            self.screen.save(picture)
            raise ScreenError(f"{error} (see {picture})") from error

    def log(self) -> str:
        """What the program has said on stderr."""
        self._log.seek(0)
        return self._log.read()

    def key(self, *keys: str) -> None:
        """Press keys one after the other, in the words of xdotool (`ctrl+s`)."""
        self.screen.input("key", "--clearmodifiers", *keys)

    def write(self, words: str) -> None:
        """Type words where the keyboard goes."""
        self.screen.input("type", "--delay", 25, words)

    def click(self, x: float, y: float, button: int = 1) -> None:
        """Click at a point of the screen."""
        self.screen.input("mousemove", x, y, "click", button)

    def drag(self, *points: tuple[float, float]) -> None:
        """Hold the mouse at the first point and let it go at the last."""
        self.screen.input("mousemove", *points[0], "mousedown", 1)
        for (x1, y1), (x2, y2) in pairwise(points):
            self.screen.input("mousemove", (x1 + x2) / 2, (y1 + y2) / 2)
            self.screen.input("mousemove", x2, y2)
        self.screen.input("mouseup", 1)

    def point_in(self, start: int, end: int) -> tuple[float, float]:
        """The middle of a passage's first line on the screen."""
        self.show(start, end)
        left, top, *_ = self.ask("viewport")
        x, y, width, height = self.ask("rectangles", start=start, end=end)[0]
        return left + x + width / 2, top + y + height / 2

    def click_on(self, name: str) -> None:
        """Click on the middle of a widget."""
        left, top, width, height = self.ask("widget", name=name)
        self.click(left + width / 2, top + height / 2)

    def turn_to(self, name: str) -> None:
        """Wait for a dialog and give it the keyboard: there is no window manager to do that."""
        window = self.wait_for(lambda: self.ask("window_of", name=name), f"{name} to open")
        self.screen.input("windowfocus", "--sync", window)

    def turn_back(self, name: str) -> None:
        """Wait until a dialog is closed and give the keyboard back to the main window."""
        self.wait_for(lambda: self.ask("window_of", name=name) is None, f"{name} to close")
        self.screen.input("windowfocus", "--sync", self.window)

    def find(self, words: str) -> tuple[int, int]:
        """The span of words that stand once in the article."""
        text = self.ask("text")
        assert text.count(words) == 1, f"«{words}» stands {text.count(words)} times in the article"
        return text.index(words), text.index(words) + len(words)

    def show(self, start: int, end: int) -> None:
        """Turn the wheel over the page until a passage is in sight."""
        left, top, width, height = self.ask("viewport")
        self.screen.input("mousemove", left + width / 2, top + height / 2)

        def is_in_sight() -> bool:
            rectangles = self.ask("rectangles", start=start, end=end)
            first, last = rectangles[0], rectangles[-1]
            if first[1] >= 0 and last[1] + last[3] <= height:
                return True
            self.screen.input("click", WHEEL_UP if first[1] < 0 else WHEEL_DOWN)
            return False

        self.wait_for(is_in_sight, f"the passage {start}–{end} to come in sight")

    def drag_over(self, start: int, end: int) -> None:
        """Select a passage with the mouse."""
        self.show(start, end)
        first = self.ask("edge", start=start, end=end, after=False)
        last = self.ask("edge", start=start, end=end, after=True)
        assert first, f"no point of the screen begins {start}–{end}"
        assert last, f"no point of the screen ends {start}–{end}"
        between = ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2)
        self.screen.input("mousemove", *first, "mousedown", 1)
        self.screen.input("mousemove", *between)
        self.screen.input("mousemove", *last)
        self.wait_for(lambda: self.ask("selection") == [start, end], f"the selection {start}–{end}", timeout_s=5)
        self.screen.input("mouseup", 1)

    def picture(self, path: Path) -> None:
        """Write a PNG of the screen when it has come to rest."""
        self.screen.wait_until_still(still_s=0.2, timeout_s=3)
        self.screen.save(path)

    def end(self) -> int:
        """Close the program as a user does, and give back its exit code."""
        self.key("ctrl+q")
        return self._process.wait(timeout=20)

    def _find_window(self) -> str | None:
        if self._process.poll() is not None:
            raise ScreenError(f"the program ended with {self._process.returncode}: {self.log()}")
        return self.screen.main_window(self._program())

    def _program(self) -> int:
        """The process id of the program itself, also where it is watched."""
        if not self._is_watched:
            return self._process.pid
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text(encoding="ascii")
        return int(children.split()[0]) if children else 0

    def _listen(self) -> None:
        if self._process.stdout:
            for line in self._process.stdout:
                self._answers.put(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the program, whatever it does, and what watches it."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout, self._log):
            if stream:
                stream.close()
