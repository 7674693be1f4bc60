"""Markdown templates: Jinja2 in its sandbox, and the contract between a template and the writer.

A template is a document (of `DOCUMENT_VALUES`) that prints `{{ highlights }}` between a line with `hashiya:begin` and one
with `hashiya:end`, and a macro `highlight` that makes one block of it. The macro names the values that it wants as its
parameters (`BLOCK_VALUES`) and must print `{{ link }}` in its last line: by its link a block is known again at the next
export.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib.resources import files
from operator import itemgetter
from traceback import extract_tb
from typing import TYPE_CHECKING

from reader.errors import TemplateError
from reader.export import escape
from reader.export.words import LANGUAGES, words_in

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.sandbox import SandboxedEnvironment

_UNKNOWN_FILTER = re.compile(r"No (?:filter|test) named '(\w+)'")
_UNKNOWN_ATTRIBUTE = re.compile(r"has no attribute '(\w+)'")
_IN_MACROS = ("caller", "kwargs", "varargs")

DOCUMENT_VALUES = (
    "title",
    "author",
    "outlet",
    "url",
    "published",
    "language",
    "direction",
    "exported",
    "tags",
    "starred",
    "status",
    "collections",
    "article_note",
    "highlights",
    "full_text",
    "count",
    "words",
    "id",
    "text_sha256",
    "text_corrected",
    "citation",
)
"""What a template can print."""

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
    "pages",
)
"""What a template's macro can ask for, in the order of the rows that `Template.blocks` is given."""


class Template:
    """A parsed template, ready for one article after another."""

    def __init__(self, source: str, name: str) -> None:
        """Parse, and see that the template asks for nothing that there is not, in whatever branch.

        Raises:
            TemplateError: It is no valid Jinja2, has no place for the highlights, no macro `highlight` or one that leaves
                out the link, or asks for an unknown value or filter.
        """
        from jinja2 import TemplateSyntaxError, nodes

        self.name = name
        environment = _environment()
        try:
            tree = environment.parse(source)
            self._template = environment.from_string(tree)
        except TemplateSyntaxError as error:
            unknown = _UNKNOWN_FILTER.search(error.message or "")
            raise self._error(
                error.lineno, error.message or "", unknown[1] if unknown else "", environment.filters
            ) from error
        if "hashiya:begin" not in source or "hashiya:end" not in source:
            raise TemplateError(name, 0, "no lines with hashiya:begin and hashiya:end")
        macro = next((each for each in tree.find_all(nodes.Macro) if each.name == "highlight"), None)
        self._wanted = () if macro is None else tuple(argument.name for argument in macro.args)
        if macro is None or "link" not in self._wanted:
            raise TemplateError(name, 0 if macro is None else macro.lineno, "no macro highlight(…, link)")
        for wanted in self._wanted:
            if wanted not in BLOCK_VALUES:
                raise self._error(macro.lineno, f"highlight({wanted})", wanted, BLOCK_VALUES)
        self._require_known(tree)

    def _require_known(self, tree: "nodes.Template") -> None:
        """Find what would fail only on an article that comes into the branch that asks for it.

        Raises:
            TemplateError: A value is unknown.
        """
        from jinja2 import nodes
        from jinja2.meta import find_undeclared_variables

        known = {*DOCUMENT_VALUES, *_environment().globals, *_IN_MACROS}
        asked = [(each.lineno, each.name) for each in tree.find_all(nodes.Name) if each.ctx == "load"]
        undeclared = find_undeclared_variables(tree) - known
        for line, unknown in asked:
            if unknown in undeclared:
                raise self._error(line, f"'{unknown}' is undefined", unknown, (*DOCUMENT_VALUES, *BLOCK_VALUES))
        for attribute in tree.find_all(nodes.Getattr):
            if isinstance(attribute.node, nodes.Name) and attribute.node.name == "words":
                words = words_in(LANGUAGES[0])
                if attribute.attr not in words:
                    raise self._error(attribute.lineno, f"no words.{attribute.attr}", attribute.attr, words)

    def _error(self, line: int, reason: str, unknown: str, known: Iterable[str]) -> TemplateError:
        """An error that names what is unknown, and what may have been meant."""
        from difflib import get_close_matches

        close = get_close_matches(unknown, list(known), 1) if unknown else []
        return TemplateError(self.name, line, reason, unknown=unknown, suggestion=close[0] if close else "")

    def blocks(self, values: Mapping[str, object], rows: Iterable[tuple[object, ...]]) -> list[str]:
        """One block for every highlight.

        Args:
            values: What the document knows; the macro sees it, too.
            rows: The `BLOCK_VALUES` of every highlight.

        Raises:
            TemplateError: The macro failed on a highlight.
        """
        with self._failures():
            macro = getattr(self._template.make_module(dict(values)), "highlight")  # noqa: B009 (the module is untyped)
            # A lone index would hand over the bare value, not a row of one.
            alone = [0] if len(self._wanted) == 1 else []
            pick = itemgetter(*map(BLOCK_VALUES.index, self._wanted), *alone)
            return [macro(*pick(row)[: len(self._wanted)]).strip("\n") for row in rows]

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
            unknown = _UNKNOWN_ATTRIBUTE.search(str(error))
            raise self._error(line, str(error), unknown[1] if unknown else "", ()) from error


@lru_cache(maxsize=8)
def users_own(source: str, name: str) -> Template:
    """A template of the user's; see `Template`. Parsed once for all articles of an export."""
    return Template(source, name)


@cache
def builtin(name: str) -> Template:
    """The program's own template by that name: one of a Markdown format, or of the notes on names."""
    return Template(builtin_source(name), f"{name}.md.j2")


def builtin_source(name: str) -> str:
    """The text of that template, for a user to begin from."""
    return (files("resources") / "templates" / f"{name}.md.j2").read_text("utf-8")


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
