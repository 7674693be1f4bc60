"""`check`, `backup` and `restore`."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.cli.command import DONE, FAILED, Call, Command, add_json
from reader.cli.opening import open_workspace
from reader.errors import DamagedLibraryError, UnreadableFileError
from reader.places import backup_folder, library_path
from reader.store.backup import BackupInfo
from reader.store.check import examine
from reader.store.lock import InstanceLock
from reader.store.mending import make_indexes_anew
from reader.store.salvage import salvage
from reader.workspace import backup_keeper


def _configure_check(parser: argparse.ArgumentParser) -> None:
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--reindex", action="store_true", help="first make anew by what rows are found")
    ways.add_argument(
        "--rescue", type=Path, metavar="NEW", help="make a new library of all that can be read; this one is only read"
    )
    add_json(parser)


def _check(call: Call) -> int:
    """Print a line for every fault: `structure COMPLAINT` or `TABLE KEY ARTICLE`; and what was looked at."""
    path = call.library or library_path()
    if call.arguments.rescue is not None:
        return _rescue(call, path)
    try:
        if call.arguments.reindex:
            with InstanceLock(path, backup_folder()):
                make_indexes_anew(path)
        with open_workspace(call) as workspace:
            if call.arguments.reindex:
                workspace.library.search.rebuild()
            report = workspace.check()
    except DamagedLibraryError:
        # Too damaged to work with, perhaps not too damaged to say where.
        report = examine(path)
    if call.arguments.json:
        call.output.json({**asdict(report), "sound": report.is_sound}, indent=1)
    else:
        call.output.lines(("structure", complaint) for complaint in report.structure)
        call.output.lines((row.table, row.key, row.article_id or "-") for row in report.rows)
    looked_at = f"{report.texts} texts and {report.annotations} notes looked at"
    if report.is_sound:
        call.output.say(f"{path}: sound; {looked_at}")
        return DONE
    faults = len(report.structure) + len(report.rows)
    call.output.say(
        f"{path}: {faults} faults; {looked_at}; see `hashiya backup --list`, then `hashiya restore`; without a backup,"
        " `hashiya check --rescue NEW`"
    )
    return FAILED


def _rescue(call: Call, path: Path) -> int:
    """Print `kept|lost TABLE COUNT`, `unread TABLE` and `note WORDS`; then what is damaged, as `check` does."""
    found = salvage(path, call.arguments.rescue)
    if call.arguments.json:
        call.output.json(asdict(found), indent=1)
    else:
        call.output.lines(("kept", table, count) for table, count in found.kept.items() if count)
        call.output.lines(("lost", table, count) for table, count in found.lost.items())
        call.output.lines(("unread", table) for table in found.unread)
        call.output.lines(("note", " ".join(words.split())) for words in found.notes)
        call.output.lines((row.table, row.key, row.article_id or "-") for row in found.report.rows)
    if found.lost or found.unread or not found.report.is_sound:
        call.output.say(f"{call.arguments.rescue}: all that could be read is in it; not all could")
        return FAILED
    call.output.say(f"{call.arguments.rescue}: everything is in it")
    return DONE


def _configure_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--list", action="store_true", help="list the backups and what they hold")
    add_json(parser)


def _backup(call: Call) -> int:
    """Print the path of the new backup; or `created reason articles notes verified|damaged PATH` for every one."""
    if not call.arguments.list:
        with open_workspace(call) as workspace:
            call.output.line(workspace.backup())
        return DONE
    found = backup_keeper(call.library).list()
    if call.arguments.json:
        call.output.json([_to_json(backup) for backup in found], indent=1)
    else:
        call.output.lines(map(_row, found))
    return DONE


def _row(backup: BackupInfo) -> tuple[object, ...]:
    moment = backup.created.isoformat(timespec="seconds")
    state = "verified" if backup.verified and not backup.damaged_rows else "damaged"
    return moment, backup.reason, backup.articles, backup.annotations, state, backup.path


def _to_json(backup: BackupInfo) -> dict[str, Any]:
    """A backup as JSON values, whose types differ."""
    return {**asdict(backup), "path": str(backup.path), "created": backup.created.isoformat()}


def _configure_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "backup", nargs="?", type=Path, metavar="BACKUP", help="a backup's file (default: the newest that is whole)"
    )


def _restore(call: Call) -> int:
    """Print where the library that was there is kept. The library is not opened: it may be what is damaged."""
    keeper = backup_keeper(call.library)
    backup = call.arguments.backup
    if backup is None:
        whole = [info for info in keeper.list() if info.verified and not info.damaged_rows]
        if not whole:
            call.output.say(f"{keeper.folder}: no backup that is whole")
            return FAILED
        backup = whole[0].path
        call.output.say(f"restoring {backup} ({whole[0].articles} articles, {whole[0].annotations} notes)")
    if not backup.is_file():
        raise UnreadableFileError(backup, "no such file")
    # A window that has the library open would go on writing into the file that is put aside.
    with InstanceLock(keeper.path, backup_folder()):
        aside = keeper.restore(backup)
    if aside is not None:
        call.output.say("the library that was there is kept under this name:")
        call.output.line(aside)
    return DONE


COMMANDS = {
    "check": Command(
        "$ hashiya check\nhashiya: library.hashiya: sound; 12 texts and 40 notes looked at\n"
        "$ hashiya check --rescue saved.hashiya",
        _configure_check,
        _check,
    ),
    "backup": Command("$ hashiya backup\n$ hashiya backup --list", _configure_backup, _backup),
    "restore": Command(
        "$ hashiya backup --list\n$ hashiya restore ~/.local/share/hashiya/backups/…/000012-….hashiya",
        _configure_restore,
        _restore,
    ),
}
