"""`labels` and `tags`."""

import argparse

from reader.cli.command import DONE, Call, Command, add_json, add_visual
from reader.cli.opening import open_workspace
from reader.export.words import label_names
from reader.tagging import tag_of


def _configure_labels(parser: argparse.ArgumentParser) -> None:
    add_json(parser)
    add_visual(parser)


def _labels(call: Call) -> int:
    """Print `ID NAME COLOUR LINE notes` for every label, in the order of the legend."""
    with open_workspace(call) as workspace:
        labels, counts = workspace.labels(), workspace.labelling.counts()
    names = label_names(labels, "ar")
    if call.arguments.json:
        call.output.json(
            [
                {
                    "id": label.id,
                    "name": names[label.id],
                    "colour": label.colour,
                    "pattern": label.pattern,
                    "notes": counts.get(label.id, 0),
                }
                for label in labels
            ],
            indent=1,
        )
        return DONE
    call.output.lines(
        ((each.id, names[each.id], each.colour, each.pattern, counts.get(each.id, 0)) for each in labels),
        visual=call.arguments.visual,
    )
    return DONE


def _configure_tags(parser: argparse.ArgumentParser) -> None:
    wanted = parser.add_mutually_exclusive_group()
    wanted.add_argument(
        "--rename",
        nargs=2,
        metavar=("TAG", "NEW"),
        help="call a tag otherwise wherever it stands; merges if NEW is used",
    )
    wanted.add_argument("--remove", metavar="TAG", help="take a tag, and those within it, off everything")
    add_json(parser)
    add_visual(parser)


def _tags(call: Call) -> int:
    """Print `TAG count` for every tag, with the number of notes and articles that have it; after a change, too."""
    arguments = call.arguments
    with open_workspace(call) as workspace:
        if arguments.rename:
            old, new = map(tag_of, arguments.rename)
            if not new:
                call.parser.error("argument --rename: the new name holds no letter")
            workspace.edits.apply(workspace.labelling.renaming_tag(old, new))
        elif arguments.remove:
            workspace.edits.apply(workspace.labelling.dropping_tag(tag_of(arguments.remove)))
        tags = workspace.labelling.tags()
    if arguments.json:
        call.output.json([{"tag": tag, "count": count} for tag, count in tags], indent=1)
    else:
        call.output.lines(tags, visual=arguments.visual)
    return DONE


COMMANDS = {
    "labels": Command("$ hashiya labels\nclaim  ادعاء  yellow  solid  12", _configure_labels, _labels),
    "tags": Command(
        "$ hashiya tags --rename سلاح عسكري\nروسيا  7\nعسكري  12\nعسكري/نووي  3",
        _configure_tags,
        _tags,
    ),
}
