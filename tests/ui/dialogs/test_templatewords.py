from reader.export.template import BLOCK_VALUES, DOCUMENT_VALUES, Template, builtin_source
from ui.dialogs.templatewords import TemplateWords


def test_all_that_a_template_can_ask_for_is_explained(qapp):
    document, block, filters = (entries for _, entries in TemplateWords().groups())
    assert [code for code, _ in document] == [f"{{{{ {name} }}}}" for name in DOCUMENT_VALUES]
    assert [code for code, _ in block] == [f"{{{{ {name} }}}}" for name in BLOCK_VALUES]
    assert all(words for _, words in (*document, *block, *filters))


def test_every_filter_that_is_offered_exists(qapp):
    filters = TemplateWords().groups()[2][1]
    source = builtin_source("markdown")
    for code, _ in filters:
        Template(f"{source}{{{{ title{code} }}}}", "x")


def test_templates_can_be_begun_from_every_form_that_has_one(qapp):
    assert all(builtin_source(kind) for kind, _ in TemplateWords().formats())
