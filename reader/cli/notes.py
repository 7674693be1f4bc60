"""`annotate`, `cite`, `import-annotations` and `reanchor`."""

import argparse
from pathlib import Path

from reader.annotations import Annotation, AnnotationState, Body, TextQuoteSelector
from reader.article import Article
from reader.cli.command import DONE, FAILED, Call, Command, add_visual
from reader.cli.lookup import annotation_id, label_id
from reader.cli.opening import open_workspace
from reader.cli.words import explain
from reader.deeplinks import DeepLink
from reader.errors import FileError
from reader.export.citation import FIELDS
from reader.export.model import Citing
from reader.export.quotation import quotation
from reader.export.words import LANGUAGES
from reader.places import settings_path
from reader.settings import load_settings
from reader.usecases.importing import ImportStatus


def _configure_annotate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article's id, or an unambiguous beginning of it")
    parser.add_argument("--quote", required=True, metavar="TEXT", help="the passage, word for word")
    parser.add_argument(
        "--prefix", default="", metavar="TEXT", help="what stands before it, if it stands more than once"
    )
    parser.add_argument(
        "--suffix", default="", metavar="TEXT", help="what stands after it, if it stands more than once"
    )
    parser.add_argument("--note", default="", metavar="MD", help="a note, in Markdown")
    parser.add_argument("--label", default="", metavar="NAME", help="id or name of a label: claim, ادعاء, …")
    parser.add_argument("--tag", dest="tags", action="append", default=[], metavar="T", help="a tag; may be repeated")


def _annotate(call: Call) -> int:
    """Print the id of the new annotation."""
    arguments = call.arguments
    if not arguments.quote.strip():
        call.parser.error("argument --quote: an empty passage cannot be highlighted")
    with open_workspace(call) as workspace:
        article_id = workspace.resolve_id(arguments.id)
        label = label_id(arguments.label, workspace.labels())
        if label is None:
            call.output.say(f"there is no label {arguments.label}")
            return FAILED
        quote = TextQuoteSelector(arguments.quote, arguments.prefix, arguments.suffix)
        tags = tuple(dict.fromkeys(tag.removeprefix("#") for tag in arguments.tags))
        annotation = workspace.edits.annotate_quote(article_id, quote, body=Body(arguments.note, label, tags))
    call.output.line(annotation.id)
    return DONE


def _configure_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="Web Annotations (JSON-LD), or an export of Hypothesis (JSON), Readwise (CSV), KOReader or calibre (JSON)",
    )
    parser.add_argument(
        "--article", default="", metavar="ID", help="the article they are about, where they do not say so"
    )


def _import_annotations(call: Call) -> int:
    """Print `ANNOTATION new|version|known|failed ARTICLE QUOTE` for every annotation."""
    failed = False
    wanted = call.arguments.article
    with open_workspace(call) as workspace:
        onto = workspace.resolve_id(wanted) if wanted else ""
        reason = "its words do not stand in the article" if onto else "its article is not in the library; see --article"
        for path in call.arguments.files:
            try:
                outcomes = workspace.receives.annotations(path, onto)
            except FileError as error:
                failed = True
                call.output.say(explain(error))
                continue
            for outcome in outcomes:
                target = outcome.annotation.target
                article_id = target.article_id or "-"
                call.output.line(outcome.annotation.id, outcome.status, article_id, target.quote.exact)
                if outcome.status is ImportStatus.FAILED:
                    failed = True
                    call.output.say(f"{path}: {outcome.annotation.id}: {reason}")
    return FAILED if failed else DONE


def _configure_cite(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article's id, or an unambiguous beginning of it")
    parser.add_argument(
        "annotations",
        nargs="*",
        metavar="ANNOTATION",
        help="ids of highlights, or unambiguous beginnings (default: all)",
    )
    parser.add_argument("--language", default="ar", choices=LANGUAGES, help="of marks and months (default: ar)")
    parser.add_argument(
        "--pattern",
        metavar="PATTERN",
        help="how they are written, such as «{quote}»[ ({author} {year})]; of "
        + ", ".join(f"{{{field}}}" for field in FIELDS)
        + "; what stands in [ ] is left out where nothing is known of it (default: that of the settings)",
    )
    parser.add_argument("--link", action="store_true", help="with the link to the place in the library")
    add_visual(parser)


def _cite(call: Call) -> int:
    """Print a line for every highlight: its words in quotation marks, and where they are from; or as the pattern says."""
    arguments = call.arguments
    with open_workspace(call) as workspace:
        record = workspace.article(workspace.resolve_id(arguments.id))
        known = {annotation.id: annotation for annotation in workspace.annotations(record.id)}
    pattern = arguments.pattern
    if pattern is None:
        pattern = load_settings(settings_path()).quotation_pattern
    wanted = dict.fromkeys(annotation_id(each, known) for each in arguments.annotations) or known
    for chosen in wanted:
        place = str(DeepLink(record.id, chosen))
        call.output.line(
            quotation(
                known[chosen].target.quote.exact,
                record.article.metadata,
                language=arguments.language,
                link=place if arguments.link else "",
                citing=Citing(
                    pattern,
                    record.added.date().isoformat(),
                    place,
                    known[chosen].body.note,
                    _pages(record.article, known[chosen]),
                ),
            ),
            visual=arguments.visual,
        )
    return DONE


def _pages(article: Article, annotation: Annotation) -> tuple[int, int] | None:
    """The pages of print on which a highlight stands; None without pages, or where it has lost its place."""
    is_placed = annotation.target.text_sha256 == article.text_sha256
    return article.pages_of(annotation.target.span) if is_placed else None


def _configure_reanchor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="ids of articles, or unambiguous beginnings of them")
    parser.add_argument("--all", action="store_true", help="every article")


def _reanchor(call: Call) -> int:
    """Print `ANNOTATION state ARTICLE QUOTE` for every annotation, the lost ones last."""
    arguments = call.arguments
    if bool(arguments.ids) == arguments.all:
        call.parser.error("give either ids or --all")
    with open_workspace(call) as workspace:
        ids = [summary.id for summary in workspace.articles()] if arguments.all else arguments.ids
        for article_id in dict.fromkeys(map(workspace.resolve_id, ids)):
            report = workspace.anchors.reanchor(article_id)
            for annotation in (*report.anchored, *report.moved, *report.orphaned):
                call.output.line(annotation.id, annotation.state, article_id, annotation.target.quote.exact)
                if annotation.state is AnnotationState.ORPHANED:
                    call.output.say(f"{annotation.id}: not found in the present text; it keeps its words")
    return DONE


COMMANDS = {
    "annotate": Command(
        "$ hashiya annotate 3fa8 --quote 'منسوب المياه' --note 'أي **عام**؟' --label question --tag ماء\n"
        "0b1c6f0e-8e0a-4a52-9d0c-6f4a6a7d2f11",
        _configure_annotate,
        _annotate,
    ),
    "cite": Command(
        "$ hashiya cite 3fa8 0b1c\n«منسوب المياه» — سامر الحلبي، «عودة الماء إلى القنوات»، الغد، 12 سبتمبر 2023",
        _configure_cite,
        _cite,
    ),
    "import-annotations": Command(
        "$ hashiya export --all --format jsonld -o notes.jsonld\n"
        "$ hashiya --library other.hashiya import-annotations notes.jsonld\n"
        "$ hashiya import-annotations readwise.csv --article 3fa8",
        _configure_import,
        _import_annotations,
    ),
    "reanchor": Command(
        "$ hashiya reanchor 3fa8\n0b1c6f0e-8e0a-4a52-9d0c-6f4a6a7d2f11  moved  3fa85f64-…  منسوب المياه",
        _configure_reanchor,
        _reanchor,
    ),
}
