import itertools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from reader.article import Article, blocks_of
from reader.entities.extract import extract_entities
from reader.entities.model import EntityKind


def found(text):
    """Kind and text of every mention, in order of the text."""
    mentions = [mention for entity in extract_entities(Article(text, blocks_of(text))) for mention in entity.mentions]
    return [(mention.kind.value, mention.span.of(text)) for mention in sorted(mentions, key=lambda one: one.span)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("توجه الوفد أمس لروسيا والصين.", [("LOC", "روسيا"), ("LOC", "الصين")]),
        ("قدمت بعثتها تقريرا للأمم المتحدة.", [("ORG", "لأمم المتحدة")]),
        ('نقلت وكالة "رويترز" الخبر.', [("ORG", "رويترز")]),
        ("أعلنت وزارة الصحة الأردنية الحصيلة.", [("ORG", "وزارة الصحة الأردنية")]),
        ("زار الرئيس الفرنسي إيمانويل ماكرون برلين.", [("PER", "إيمانويل ماكرون"), ("LOC", "برلين")]),
        ("قالت الحكومة البريطانية إنها تدرس الأمر.", [("ORG", "الحكومة البريطانية")]),
    ],
)
def test_names_are_found_without_what_does_not_belong_to_them(text, expected):
    assert [one for one in found(text) if one[0] in {"PER", "LOC", "ORG"}] == expected


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from('ابتوفلكسيمن أإة"«»()،.-ًـ\u200f1٢A')), max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_mentions_in_bounds_that_do_not_overlap(text):
    entities = extract_entities(Article(text, blocks_of(text)))

    spans = sorted(mention.span for entity in entities for mention in entity.mentions)
    assert all(span and span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert [entity.id for entity in entities] == [f"e{number}" for number in range(1, len(entities) + 1)]
    assert all(len(entity.joins) == len(entity.mentions) - 1 for entity in entities)
    assert all(mention.kind is entity.kind for entity in entities for mention in entity.mentions)


def test_the_same_article_gives_the_same_entities():
    article = Article("زار فلاديمير بوتين بكين، وقال بوتين إن روسيا والصين شريكتان.", ())
    article = Article(article.text, blocks_of(article.text))

    assert extract_entities(article) == extract_entities(article)


def test_a_family_name_joins_the_full_name():
    text = "زار فلاديمير بوتين بكين. وقال بوتين إنه راض."
    people = [one for one in extract_entities(Article(text, blocks_of(text))) if one.kind is EntityKind.PER]

    assert [(one.name, one.joins) for one in people] == [("فلاديمير بوتين", ("surname",))]


def names(text):
    return [(one.name, one.joins) for one in extract_entities(Article(text, blocks_of(text)))]


def test_the_article_that_a_proclitic_swallowed_belongs_to_the_name():
    assert names("قدم الوفد تقريره للأمم المتحدة.") == [("الأمم المتحدة", ())]
    assert names("وصل الوفد إلى مقر الأمم المتحدة، وشكر للأمم المتحدة دعمها.") == [("الأمم المتحدة", ("same",))]


def test_a_state_keeps_the_letter_that_is_its_own():
    assert names("قدمت القمة المساعدة للبنان.") == [("لبنان", ())]


def test_an_acronym_in_brackets_is_another_name():
    assert names("قالت منظمة الأغذية والزراعة (فاو) ذلك.") in (
        [("منظمة الأغذية والزراعة", ("other_name",))],
        [("منظمة الأغذية والزراعة", ("lexicon",))],
    )


@pytest.mark.parametrize(
    ("table", "lost", "kept"),
    [
        ("places.tsv", "", "فلاديمير بوتين"),
        ("people.tsv", "", "دمشق"),
        ("frequencies.tsv", "", "دمشق"),
        ("names.tsv", "", "دمشق"),
        ("organisations.tsv", "", "دمشق"),
        ("calendar.tsv", "عام 2019", "دمشق"),
    ],
)
def test_a_damaged_table_costs_what_it_holds_and_is_named(tmp_path, table, lost, kept):
    names, failures = with_damaged(tmp_path, "lexicon", table)
    assert failures == [table]
    assert kept in names
    assert lost not in names


def test_a_damaged_model_is_named_and_costs_the_tagger(tmp_path):
    names, failures = with_damaged(tmp_path, "model", "entities.crfsuite")
    assert failures == ["entities.crfsuite"]
    assert {"فلاديمير بوتين", "دمشق"} <= set(names)


_PROGRAM = """
import json, sys
from reader.analysis import analyse
from reader.article import Article, blocks_of
text = "زار فلاديمير بوتين دمشق عام 2019."
found = analyse(Article(text, blocks_of(text)))
print(json.dumps([[entity.name for entity in found.entities], list(found.failures)]))
"""


def with_damaged(folder, room, name):
    """What a program of its own finds whose file `resources/ROOM/NAME` is damaged: names, and failures."""
    shutil.copytree(Path(resources.__path__[0]), folder / "resources")
    (folder / "resources" / room / name).write_bytes(b"damaged\n\xff")
    path = os.pathsep.join((str(folder), str(Path(resources.__path__[0]).parent)))
    ran = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        check=True,
        capture_output=True,
        text=True,
    )
    assert name in ran.stderr or room == "model"
    return json.loads(ran.stdout)
