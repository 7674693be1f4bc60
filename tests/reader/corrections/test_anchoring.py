import pytest

from reader.corrections.anchoring import Finder, anchor_of, attribution_anchor, place_of
from reader.spans import Span
from tests.reader.corrections.samples import TEXT, analysis, moved, span


def test_words_are_found_in_their_old_place_though_they_stand_elsewhere_too():
    place = place_of(TEXT, span("سوسنة", 1))
    assert Finder(TEXT).span(place) == span("سوسنة", 1)


@pytest.mark.parametrize("nth", [0, 1])
def test_words_are_found_in_a_changed_text_where_they_still_stand(nth):
    text = "عاجل: خبر من المراسل.\n" + TEXT.replace("مطلع الأسبوع", "أول أمس")
    place = place_of(TEXT, span("سوسنة", nth))
    assert Finder(text).span(place) == span("سوسنة", nth, text)


def test_words_that_stand_once_are_found_among_strange_neighbours_but_not_inside_another_word():
    place = place_of(TEXT, span("بلدنا"))
    assert Finder("كتبت بلدنا، نعم.").span(place) == Span(5, 10)
    assert Finder("كتبت وبلدناها، نعم.").span(place) is None


def test_words_that_are_gone_are_not_found():
    assert Finder("نص آخر لا شأن له.").span(place_of(TEXT, span("هالة كرم"))) is None


def test_an_entity_is_found_by_its_mentions_whatever_it_is_called_now():
    found = analysis()
    again = moved(TEXT, found)
    for entity in found.entities:
        same = Finder(TEXT).entity(anchor_of(TEXT, entity), again.entities)
        assert same is not None
        assert same.name == entity.name


def test_an_entity_whose_places_are_gone_is_found_by_its_name_and_kind():
    hala = analysis().entities[0]
    other = "قالت هالة كرم إنها هالة كرم ولا أحد غير هالة كرم."
    entity = type(hala)(
        "e1", hala.kind, "هالة كرم", (type(hala.mentions[0])(Span(5, 13), hala.kind, hala.mentions[0].evidence),)
    )
    assert Finder(other).entity(anchor_of(TEXT, hala), [entity]) == entity


def test_an_attribution_is_found_by_cue_and_source_where_two_share_a_content():
    found = analysis()
    names = {source.id: source.name for source in found.sources}
    pairs = [(one, names[one.source_id]) for one in found.attributions]
    for one, name in pairs:
        assert Finder(TEXT).attribution(attribution_anchor(TEXT, one, name), pairs) == one


def test_an_attribution_that_is_not_there_is_not_replaced_by_another():
    found = analysis()
    said, other = found.attributions[0], found.attributions[2]
    assert Finder(TEXT).attribution(attribution_anchor(TEXT, said, "هالة كرم"), [(other, "بلدنا")]) is None
