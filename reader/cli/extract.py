"""`extract`: what files say about whom, without a library."""

import argparse
from pathlib import Path

from reader.analysis import analyse
from reader.cli.command import DONE, FAILED, Call, Command
from reader.cli.words import explain
from reader.entities.transformer import open_tagger
from reader.errors import FileError
from reader.findings import analysis_to_json
from reader.importers.registry import read_article


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an article")
    parser.add_argument(
        "--json",
        action="store_true",
        help="one JSON object a file, on a line of its own: file, title, language, text, entities, sources, "
        "attributions; places are half-open pairs of code points",
    )
    parser.add_argument(
        "--tagger",
        type=Path,
        metavar="FOLDER",
        help="find names with this token classification network in ONNX (model.onnx, config.json, tokenizer.json) instead "
        "of the program's own tagger; rules and lexicons stay; needs the extra `transformers`",
    )


def _extract(call: Call) -> int:
    """Print what every file names and quotes; one that cannot be read stops none of the others."""
    failed = False
    folder = call.arguments.tagger
    model = open_tagger(folder) if folder is not None else None
    for path in call.arguments.files:
        try:
            article = read_article(path)
        except FileError as error:
            failed = True
            call.output.say(explain(error))
            continue
        analysis = analyse(article, model=model)
        for part in analysis.failures:
            failed = True
            call.output.say(f"{path}: {part} failed; the rest was found")
        if call.arguments.json:
            call.output.json(analysis_to_json(article, analysis, file=str(path)))
            continue
        for entity in analysis.entities:
            call.output.line(path, entity.kind, len(entity.mentions), entity.name)
        for source in analysis.sources:
            own = sum(attribution.source_id == source.id for attribution in analysis.attributions)
            call.output.line(path, "SOURCE", own, source.name)
    return FAILED if failed else DONE


COMMANDS = {
    "extract": Command(
        '$ hashiya extract --json article.txt\n{"file": "article.txt", "title": "…", "entities": […], "sources": […], …}',
        _configure,
        _extract,
    )
}
