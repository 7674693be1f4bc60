"""From the launch to a text that can be read: ours against a bare PySide6 window, in turn and in the same run.

Memory is told twice, and the target holds for both. The proportional set size (PSS) parts every page of a library among the
programs that have it: the more others with Qt run beside them, the less is left of what the two windows have in common,
and the worse the ratio, while neither has changed. So what they take of a machine on which nothing else has their
libraries is told too, and beside the PSS how many others had them.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from tests.benchmarks.figures import Figure, Options, middle
from tests.screen import Frame, Screen, ScreenError

ROOT = Path(__file__).resolve().parents[2]
# Named, not imported: a measurer that has loaded Qt itself shares its libraries with what it measures.
BARE_WINDOW = Path(__file__).with_name("bare_window.py")
LAUNCH_RATIO = 1.3
MEMORY_RATIO = 1.5
STEP_S = 0.004
QUIET_S = 1.0  # the screen has come to rest when nothing has changed on it for so long
LONGEST_S = 30.0
# The middle of a window, where each of the programs has its text: left, top, width and height as shares.
TEXT_AREA = (0.30, 0.25, 0.40, 0.55)
INK = 48  # a pixel this far from the ground is ink
LEAST_INK = 0.004  # the share of ink from which a frame counts as text
PAINTED = 0.5  # the share of the final ink that must be in place


@dataclass(frozen=True, slots=True)
class Start:
    """One start of one program.

    Attributes:
        text_s: From the launch to the first frame that shows the text.
        text_cpu_s: Processor time that it took until then; what else runs on the machine hardly changes it.
        cpu_s: Processor time of the process until the screen came to rest.
        memory_mb: What it takes then of a machine on which nothing else has its libraries.
        pss_mb: Its proportional set size then, less than that by what others share with it.
    """

    text_s: float
    text_cpu_s: float
    cpu_s: float
    memory_mb: float
    pss_mb: float


@dataclass(frozen=True, slots=True)
class Change:
    """A frame that differs from the one before.

    Attributes:
        seconds: Since the launch.
        cpu_s: Processor time of the program until then.
        frame: What the screen showed.
    """

    seconds: float
    cpu_s: float
    frame: Frame


def measure(options: Options) -> Iterator[Figure]:
    """Launch the programs in turn, and compare the medians."""
    article = options.article or sample_article()
    with Screen() as screen, tempfile.TemporaryDirectory(prefix="hashiya-start-") as home:
        environment = environment_for(Path(home), screen)
        ours = [sys.executable, "-m", "ui"]
        programs = {
            "bare": [sys.executable, str(BARE_WINDOW), str(article)],
            "file": [*ours, str(article)],
            "again": ours,
        }
        watch_start(screen, programs["file"], environment)  # the first start makes the library and the compiled modules
        starts: dict[str, list[Start]] = {name: [] for name in programs}
        for _ in range(options.runs):
            for name, command in programs.items():
                starts[name].append(watch_start(screen, command, environment))
        others = programs_with_qt()
    yield from compare("hashiya FILE", starts["file"], starts["bare"], others)
    yield from compare("hashiya, article in the library", starts["again"], starts["bare"], others)


def compare(name: str, ours: Sequence[Start], bare: Sequence[Start], others: int) -> Iterator[Figure]:
    """The figures of one way to start.

    Args:
        name: Of the way.
        ours: Our starts.
        bare: Those of the bare window.
        others: How many other programs have Qt's libraries.
    """
    text, bare_text = (middle([start.text_s for start in starts]) for starts in (ours, bare))
    text_cpu, bare_text_cpu = (middle([start.text_cpu_s for start in starts]) for starts in (ours, bare))
    cpu, bare_cpu = (middle([start.cpu_s for start in starts]) for starts in (ours, bare))
    memory, bare_memory = (middle([start.memory_mb for start in starts]) for starts in (ours, bare))
    pss, bare_pss = (middle([start.pss_mb for start in starts]) for starts in (ours, bare))
    yield Figure(f"launch to text painted: {name}", text, "s", LAUNCH_RATIO, bare_text)
    yield Figure(f"processor time until text painted: {name}", text_cpu, "s", None, bare_text_cpu)
    yield Figure(f"processor time until at rest: {name}", cpu, "s", None, bare_cpu)
    yield Figure(f"memory at rest, alone on the machine: {name}", memory, "MB", MEMORY_RATIO, bare_memory)
    yield Figure(f"memory (PSS) at rest, beside {others} others with Qt: {name}", pss, "MB", MEMORY_RATIO, bare_pss)


def sample_article() -> Path:
    """The sample article that the program ships, as a file.

    Raises:
        ScreenError: There is none.
    """
    samples = sorted(Path(str(files("resources") / "samples")).glob("*.txt"))
    if not samples:
        raise ScreenError("there is no sample article to start with: name one with --article")
    return samples[0]


def environment_for(home: Path, screen: Screen) -> dict[str, str]:
    """An environment in which a program knows nothing of the user who measures; an Arabic desktop."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "VIRTUAL_ENV") if name in os.environ}
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    return {
        **kept,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "DISPLAY": screen.display,
        "LANG": "ar_EG.UTF-8",
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "xcb",
    }


def watch_start(screen: Screen, command: Sequence[str], environment: dict[str, str]) -> Start:
    """Launch a program, watch the screen until it rests, end the program.

    Raises:
        ScreenError: The program ended, or showed no text.
    """
    screen.input("mousemove", screen.width - 1, screen.height - 1)
    screen.wait_until_still()
    last = screen.frame()
    changes: list[Change] = []
    launched = time.perf_counter()
    process = subprocess.Popen(command, env=dict(environment), cwd=environment["HOME"])
    try:
        while True:
            time.sleep(STEP_S)
            now = time.perf_counter() - launched
            frame = screen.frame()
            if frame.pixels != last.pixels:
                last = frame
                changes.append(Change(now, run_time(process.pid), frame))
            if process.poll() is not None:
                raise ScreenError(f"{' '.join(command)} ended by itself with {process.returncode}")
            if now > LONGEST_S or (changes and now - changes[-1].seconds > QUIET_S):
                break
        cpu_s, memory_mb, pss_mb = cost(process.pid)
        window = screen.main_window(process.pid)
        box = screen.geometry(window) if window else None
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    if box is None:
        raise ScreenError(f"{' '.join(command)} showed no window")
    painted = text_painted(changes, box)
    return Start(painted.seconds, painted.cpu_s, cpu_s, memory_mb, pss_mb)


def text_painted(changes: Sequence[Change], window: tuple[int, int, int, int]) -> Change:
    """The change from which half of the ink of the final frame was in place.

    Args:
        changes: The frames that differ from the one before.
        window: Left, top, width and height of the program's window.

    Raises:
        ScreenError: The final frame shows no text.
    """
    left, top, width, height = window
    area = (
        left + round(TEXT_AREA[0] * width),
        top + round(TEXT_AREA[1] * height),
        round(TEXT_AREA[2] * width),
        round(TEXT_AREA[3] * height),
    )
    final = changes[-1].frame.crop(*area)
    ground = max(set(final), key=final.count)
    ink = [at for at, value in enumerate(final) if abs(value - ground) > INK]
    if len(ink) < LEAST_INK * len(final):
        raise ScreenError("the window shows no text")
    for change in changes:
        part = change.frame.crop(*area)
        if sum(part[at] == final[at] for at in ink) >= PAINTED * len(ink):
            return change
    raise AssertionError("the final frame equals itself")


def cost(process_id: int) -> tuple[float, float, float]:
    """Processor seconds, and memory alone and proportional set size in MB, of a process and its children."""
    ticks = alone_kb = pss_kb = 0
    for member in family(process_id):
        stat = Path(f"/proc/{member}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        ticks += sum(int(field) for field in stat[11:15])  # utime, stime, and those of ended children
        for mapping in mappings(member):
            alone_kb += mapping.rss_kb if mapping.is_file else mapping.pss_kb
            pss_kb += mapping.pss_kb
    return ticks / os.sysconf("SC_CLK_TCK"), alone_kb / 1024, pss_kb / 1024


@dataclass(frozen=True, slots=True)
class Mapping:
    """A stretch of a process's memory.

    Attributes:
        is_file: Whether it comes from a file that others may have too; not what it shares with the X server.
        rss_kb: What of it is in memory.
        pss_kb: Of this, its own, and its share of what others have too.
    """

    is_file: bool
    rss_kb: int
    pss_kb: int


def mappings(process_id: int) -> Iterator[Mapping]:
    """The memory of a process, stretch by stretch."""
    smaps = Path(f"/proc/{process_id}/smaps").read_text(encoding="utf-8", errors="replace")
    for stretch in re.split(r"^(?=[0-9a-f]+-[0-9a-f]+ )", smaps, flags=re.MULTILINE)[1:]:
        head = stretch.partition("\n")[0].split(maxsplit=5)
        path = head[5] if len(head) > 5 else ""
        sizes = dict(re.findall(r"^(Rss|Pss):\s+(\d+)", stretch, re.MULTILINE))
        is_file = path.startswith("/") and not path.startswith(("/memfd:", "/SYSV", "/dev/"))
        yield Mapping(is_file, int(sizes["Rss"]), int(sizes["Pss"]))


def programs_with_qt() -> int:
    """How many programs that we may look at have Qt's libraries."""
    found = 0
    for maps in Path("/proc").glob("[0-9]*/maps"):
        with suppress(OSError):
            found += "libQt6Core" in maps.read_text(encoding="utf-8", errors="replace")
    return found


def run_time(process_id: int) -> float:
    """Processor seconds of the threads of a process, to the nanosecond."""
    threads = Path(f"/proc/{process_id}/task").glob("*/schedstat")
    return sum(int(thread.read_text(encoding="ascii").split()[0]) for thread in threads) / 1e9


def family(process_id: int) -> Iterable[int]:
    """A process and all that it started."""
    yield process_id
    for children in Path(f"/proc/{process_id}/task").glob("*/children"):
        for child in children.read_text(encoding="ascii").split():
            yield from family(int(child))
