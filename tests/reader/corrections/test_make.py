from reader.corrections.model import AddMention, RejectMention
from reader.entities.model import EntityKind
from reader.sources.model import SourceType
from tests.reader.corrections.samples import analysis, corrector, span


def test_names_are_kept_on_one_line():
    assert corrector().rename(analysis().entities[0], " هالة\n كرم ").payload.name == "هالة كرم"


def test_a_rejected_mention_knows_whether_the_words_stand_for_the_entity_elsewhere():
    hala, town = analysis().entities[:2]
    one, other = (
        corrector().reject_mention(*pair).payload for pair in ((town, town.mentions[0]), (hala, hala.mentions[2]))
    )
    assert isinstance(one, RejectMention)
    assert (one.only, other.only) == (False, True)


def test_a_mention_can_be_added_to_an_entity_or_as_one():
    new, known = (
        corrector().add_mention(span("الميناء"), EntityKind.LOC),
        corrector().add_mention(span("الميناء"), EntityKind.LOC, into=analysis().entities[1]),
    )
    assert isinstance(new.payload, AddMention)
    assert new.payload.into is None
    assert known.payload.into.name == "سوسنة"


def test_words_that_name_one_entity_elsewhere_are_known_for_it():
    second, unknown = (span("سوسنة", 1), span("الميناء"))
    assert corrector().known_as(second, EntityKind.LOC).name == "سوسنة"
    assert corrector().known_as(second, EntityKind.PER) is None
    assert corrector().known_as(unknown, EntityKind.LOC) is None


def test_a_source_is_chosen_among_sources_entities_or_by_a_new_name():
    found = analysis()
    outlet = corrector().choose_source(found.entities[3])
    assert (outlet.name, outlet.type, outlet.entity.name) == ("بلدنا", SourceType.OUTLET, "بلدنا")
    assert corrector().choose_source(found.entities[1]).type is SourceType.STATE
    assert corrector().choose_source(found.sources[0]).entity.name == "هالة كرم"
    new = corrector().choose_source("مصادر  مطلعة", span("شبكة بلدنا"))
    assert (new.name, new.type, new.entity) == ("مصادر مطلعة", SourceType.UNNAMED, None)
    assert new.place.quote.exact == "شبكة بلدنا"
