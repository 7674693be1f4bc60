"""Markdown templates: Jinja2 in its sandbox, and the contract between a template and the writer.

A template is a document that prints `{{ highlights }}` between a line with `hashiya:begin` and one with `hashiya:end`,
and a macro `highlight` that makes one block of it. The macro names the values that it wants as its parameters
(`BLOCK_VALUES`) and must print `{{ link }}` in its last line: by its link a block is known again at the next export.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from operator import itemgetter
from traceback import extract_tb
from typing import TYPE_CHECKING

from reader.errors import TemplateError
from reader.export import escape
from reader.export.model import ExportFormat

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

BLOCK_VALUES = (
    "section",
    "quote",
    "block_id",
    "credits",
    "note",
    "entities",
    "created",
    "link",
    "tags",
    "label",
    "is_orphan",
    "annotation_id",
    "context",
    "star",
    "links",
)
"""What a template's macro can ask for, in the order of the rows that `Template.blocks` is given."""


class Template:
    """A parsed template, ready for one article after another."""

    def __init__(self, source: str, name: str) -> None:
        """Parse.

        Raises:
            TemplateError: It is no valid Jinja2, or has no place for the highlights.
        """
        self.name = name
        from jinja2 import TemplateSyntaxError

        try:
            self._template = _environment().from_string(source)
        except TemplateSyntaxError as error:
            raise TemplateError(name, error.lineno, error.message or "") from error
        if "hashiya:begin" not in source or "hashiya:end" not in source:
            raise TemplateError(name, 0, "no lines with hashiya:begin and hashiya:end")

    def blocks(self, values: Mapping[str, object], rows: Iterable[tuple[object, ...]]) -> list[str]:
        """One block for every highlight.

        Args:
            values: What the document knows; the macro sees it, too.
            rows: The `BLOCK_VALUES` of every highlight.

        Raises:
            TemplateError: There is no macro `highlight`, it asks for an unknown value or leaves out the link, or it
                failed on a highlight.
        """
        with self._failures():
            macro = getattr(self._template.make_module(dict(values)), "highlight", None)
            wanted = getattr(macro, "arguments", ())
            if macro is None or "link" not in wanted:
                raise TemplateError(self.name, 0, "no macro highlight(…, link)")
            unknown = [name for name in wanted if name not in BLOCK_VALUES]
            if unknown:
                raise TemplateError(self.name, 0, f"highlight({', '.join(unknown)})")
            # A lone index would hand over the bare value, not a row of one.
            pick = itemgetter(*map(BLOCK_VALUES.index, wanted), *([0] if len(wanted) == 1 else []))
            return [macro(*pick(row)[: len(wanted)]).strip("\n") for row in rows]

    def document(self, values: Mapping[str, object]) -> str:
        """The whole file.

        Raises:
            TemplateError: The template failed on these values.
        """
        with self._failures():
            return str(self._template.make_module(dict(values)))

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """Turn whatever a template does wrong into a `TemplateError` that names its line."""
        from jinja2 import TemplateError as JinjaError

        try:
            yield
        except (
            JinjaError,
            ArithmeticError,
            AttributeError,
            LookupError,
            RecursionError,
            TypeError,
            ValueError,
        ) as error:
            compiled = [
                frame.lineno or 0 for frame in extract_tb(error.__traceback__) if frame.filename == "<template>"
            ]
            line = self._template.get_corresponding_lineno(compiled[-1]) if compiled else 0
            raise TemplateError(self.name, line, str(error)) from error


@cache
def builtin(file_format: ExportFormat) -> Template:
    """The template of one of the program's own Markdown formats."""
    return Template(builtin_source(file_format), f"{file_format}.md.j2")


def builtin_source(file_format: ExportFormat) -> str:
    """The text of that template, for a user to begin from."""
    return (files("resources") / "templates" / f"{file_format}.md.j2").read_text("utf-8")


@cache
def _environment() -> "SandboxedEnvironment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    # Nothing is escaped as HTML: the filters below escape as Markdown and YAML.
    environment = SandboxedEnvironment(
        autoescape=False, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, undefined=StrictUndefined
    )
    environment.filters |= {
        "markdown": lambda text: escape.inline(escape.one_line(str(text))),
        "pandoc": lambda text: escape.inline(escape.one_line(str(text)), pandoc=True),
        "quote": lambda text: escape.blockquote(str(text)),
        "yaml": lambda text: escape.yaml(str(text)),
        "yaml_list": lambda texts: escape.yaml_list([str(text) for text in texts]),
        "yaml_date": escape.yaml_date,
        "wikilink": lambda name: escape.wikilink(str(name)),
        "one_line": lambda text: escape.one_line(str(text)),
        "link_name": lambda name: escape.link_name(str(name)),
        "tag": lambda name: escape.tag(str(name)),
    }
    return environment
