"""`survey`, and looking through what nobody has looked through before a question about all articles."""

import argparse
import os
from contextlib import suppress

from reader.cli.command import DONE, FAILED, Call, Command, whole_number
from reader.cli.opening import open_workspace
from reader.cli.stopping import stopped_by_signal
from reader.errors import CancelledError, FullDiskError
from reader.findings import TIME_LIMIT
from reader.usecases.surveying import SurveyOutcome
from reader.workspace import Workspace

_FEW = 20
"""So many articles are looked through before other processes have started."""


def look_through(call: Call, workspace: Workspace) -> None:
    """Look through the articles in which nobody has looked, so that an answer about all of them is one."""
    with suppress(FullDiskError):  # what is known already answers all the same
        if workspace.findings.missing() <= _FEW:
            workspace.findings.find_missing()
        else:
            _tell(call, workspace.surveys.run(processes=_all_processors()))
    if left := workspace.findings.missing():
        call.output.say(f"names and quotations of {left} articles are not in the library yet")


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--processes",
        type=whole_number,
        default=_all_processors(),
        metavar="N",
        help="how many work at once (default: as many as there are processors)",
    )

    parser.add_argument(
        "--failed", action="store_true", help="try those again too of which nothing could be found the last time"
    )


def _survey(call: Call) -> int:
    """Print how many articles were looked through; Ctrl+C keeps what was found."""
    with open_workspace(call) as workspace, stopped_by_signal() as progress:
        try:
            if call.arguments.failed:
                workspace.findings.forget_failed()
            outcome = workspace.surveys.run(progress, processes=call.arguments.processes)
        except CancelledError:
            call.output.say(f"{workspace.findings.missing()} articles are left: hashiya survey")
            raise KeyboardInterrupt from None
    call.output.line(outcome.count)
    _tell(call, outcome)
    return FAILED if outcome.lost or outcome.failures else DONE


def _tell(call: Call, outcome: SurveyOutcome) -> None:
    """Say what could not be looked through."""
    for lost in outcome.lost:
        what = "took too long" if lost.failure == TIME_LIMIT else "broke down"
        call.output.say(f"{lost.title}: looking for names and quotations {what}; hashiya survey --failed tries again")
    if outcome.failures:
        call.output.say(f"looking for names and quotations fails: {', '.join(outcome.failures)}")


def _all_processors() -> int:
    return os.cpu_count() or 1


COMMANDS = {"survey": Command("$ hashiya import articles/ && hashiya survey\n412", _configure, _survey)}
