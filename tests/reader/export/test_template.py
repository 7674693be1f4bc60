from dataclasses import replace

import pytest

from reader.errors import CitationPatternError, TemplateError
from reader.export.markdown import document
from reader.export.model import ExportFormat, ExportOptions
from reader.export.template import BLOCK_VALUES, DOCUMENT_VALUES, Template, builtin, builtin_source, users_own
from tests.reader.export.samples import AT, exported

FRAME = "{{% macro highlight({}) %}}{}{{% endmacro %}}%% hashiya:begin %%\n{{{{ highlights }}}}\n%% hashiya:end %%\n"


def written(source):
    return document(exported(), ExportOptions(template=source, template_name="mine"), at=AT).text


def test_a_users_template_is_given_what_it_asks_for():
    text = written(FRAME.format("quote, label, link", "{{ quote }} {{ label }} {{ link }}"))
    assert '> سوليفان أن توفير الأسلحة "ستدفع الثمن" ادعاء hashiya://article/' in text


def test_a_template_may_ask_for_the_link_alone():
    assert written(FRAME.format("link", "{{ link }}")).count("hashiya://article/") == 3


def test_filters_escape_as_markdown_and_yaml():
    source = "{{ '# [a]' | markdown }} {{ 'a\"b' | yaml }} {{ 'أ ب' | tag }} {{ 'أ|ب' | wikilink }} {{ 'أ' | quote }}\n"
    assert written(source + FRAME.format("link", "{{ link }}")).startswith('\\# \\[a\\] "a\\"b" أ_ب [[أ ب]] > أ')


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("{% if %}", 1),
        ("سطر\n{{ highlights", 2),
        ("بلا علامات", 0),
        (FRAME.format("quote", "{{ quote }}"), 1),
        (FRAME.format("link, colour", "{{ link }}"), 1),
        (FRAME.format("link", "{{ link }}") + "\n{{ titel }}", 5),
        (FRAME.format("link", "{{ link }}{{ 1 // 0 }}"), 1),
        (FRAME.format("link", "بلا رابط"), 0),
        (FRAME.format("link", "{{ link.__class__.__mro__ }}{{ link }}"), 1),
        (FRAME.format("link", "{{ link }}") + "{{ range(10 ** 9) }}", 4),
    ],
)
def test_a_wrong_template_is_named_with_its_line(source, line):
    with pytest.raises(TemplateError) as caught:
        written(source)
    assert (caught.value.name, caught.value.line) == ("mine", line)
    assert caught.value.reason


@pytest.mark.parametrize(
    ("source", "line", "unknown", "suggestion"),
    [
        (FRAME.format("link", "{{ link }}") + "\n{{ titel }}", 5, "titel", "title"),
        (FRAME.format("link", "{{ link }}") + "{% if false %}{{ titel }}{% endif %}", 4, "titel", "title"),
        (FRAME.format("link", "{{ quote }}{{ link }}") + "", 1, "quote", "quote"),
        (FRAME.format("link, qoute", "{{ link }}"), 1, "qoute", "quote"),
        (FRAME.format("link", "{{ link }}") + "{{ title | markdwon }}", 4, "markdwon", "markdown"),
        (FRAME.format("link", "{{ link }}{{ words.plaec }}"), 1, "plaec", "place"),
        (FRAME.format("link", "{{ link }}{{ words.place.xyz }}"), 1, "xyz", ""),
        (FRAME.format("link", "{{ link }}") + "{{ قيمة }}", 4, "قيمة", ""),
    ],
)
def test_what_is_unknown_is_named_and_what_may_have_been_meant(source, line, unknown, suggestion):
    with pytest.raises(TemplateError) as caught:
        written(source)
    assert (caught.value.line, caught.value.unknown, caught.value.suggestion) == (line, unknown, suggestion)


def test_all_that_a_template_can_ask_for_is_there():
    printed = "\n".join(f"{{{{ {name} }}}}" for name in DOCUMENT_VALUES)
    macro = "{% macro highlight(" + ", ".join(BLOCK_VALUES) + ") %}{{ quote }} {{ link }}{% endmacro %}"
    assert "hashiya:begin" in written(f"{macro}%% hashiya:begin %%\n{printed}\n%% hashiya:end %%\n")


def test_a_template_may_have_names_of_its_own():
    source = "{% set x = 1 %}{% for tag in tags %}{{ loop.index + x }}{% endfor %}" + FRAME.format("link", "{{ link }}")
    assert written(source)


@pytest.mark.parametrize("file_format", [each for each in ExportFormat if each.is_markdown])
def test_the_programs_own_templates_parse(file_format):
    assert isinstance(builtin(file_format), Template)
    assert "macro highlight" in builtin_source(file_format)


def test_a_users_template_is_parsed_once():
    source = FRAME.format("link", "{{ link }}")
    assert users_own(source, "mine") is users_own(source, "mine")
    assert users_own(source, "other").name == "other"


def test_a_template_cites_as_the_user_does():
    source = "{{ citation }}\n" + FRAME.format("link", "{{ link }}")
    usual = ExportOptions(template=source, template_name="mine")
    taken_in = replace(exported(), accessed="2024-03-02")
    own = replace(usual, citation="«{quote}» — {outlet}[، {accessed}]")
    assert document(taken_in, own, at=AT).text.startswith("الغد، 2 مارس 2024\n")
    assert "12 سبتمبر 2023" in document(taken_in, usual, at=AT).text.partition("\n")[0]
    with pytest.raises(CitationPatternError):
        document(taken_in, replace(usual, citation="{nothing}"), at=AT)
