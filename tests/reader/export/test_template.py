import pytest

from reader.errors import TemplateError
from reader.export.markdown import document
from reader.export.model import ExportFormat, ExportOptions
from reader.export.template import Template, builtin, builtin_source
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
        (FRAME.format("quote", "{{ quote }}"), 0),
        (FRAME.format("link, colour", "{{ link }}"), 0),
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


@pytest.mark.parametrize("file_format", [each for each in ExportFormat if each.is_markdown])
def test_the_programs_own_templates_parse(file_format):
    assert isinstance(builtin(file_format), Template)
    assert "macro highlight" in builtin_source(file_format)
