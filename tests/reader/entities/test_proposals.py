from reader.entities.knowledge import knowledge
from reader.entities.model import EntityKind
from reader.entities.proposals import proposals
from reader.entities.tagger import WordTag
from reader.entities.words import words_of
from reader.spans import Span


class Saying:
    """A tagger that holds every word outside of names, and for a place with a given probability."""

    def __init__(self, probability):
        self.probability = probability

    def tag(self, words, features):
        kinds = {EntityKind.PER: 0.0, EntityKind.LOC: self.probability, EntityKind.ORG: 0.0}
        return [WordTag("O", 0.6, kinds) for _ in words]


def proposed(text, model=None):
    words = words_of(text, Span(0, len(text)))
    return [
        (one.kind.value, text[words[one.first].start + one.left_out : words[one.last - 1].end])
        for one in proposals(words, knowledge(), model).candidates
    ]


def test_what_the_lexicon_is_sure_of_needs_no_tagger():
    assert proposed("زار الوفد برلين") == [("LOC", "برلين")]
    assert proposed("زار الوفد برلين", Saying(0.0)) == [("LOC", "برلين")]


def test_a_guess_does_not_count_beside_a_tagger():
    assert proposed("هذا مشهد جميل", Saying(0.9)) == []


def test_a_classifier_makes_an_ambiguous_name_sure():
    assert ("LOC", "مشهد") in proposed("زار مدينة مشهد")
    assert proposed("هذا مشهد جميل") == []


def test_an_adjective_that_is_spelled_like_its_state_is_no_place():
    assert proposed("نشرت الصحف السعودية ذلك") == []
    assert proposed("وصل إلى السعودية أمس") == [("LOC", "السعودية")]


def test_a_word_is_not_cut_into_a_proclitic_and_a_rare_name():
    assert proposed("هذه وكالة جديدة") == []


class NamingAll:
    """A tagger that holds every word for a person."""

    def tag(self, words, features):
        kinds = {EntityKind.PER: 0.9, EntityKind.LOC: 0.0, EntityKind.ORG: 0.0}
        return [WordTag("B-PER", 0.9, kinds) for _ in words]


def test_to_me_is_nobody_after_a_verb_of_speech():
    assert ("PER", "لي") in proposed("عاد لي أمس", NamingAll())
    assert ("PER", "لي") not in proposed("وقال لي ذلك", NamingAll())


def test_who_speaks_is_proposed_though_nobody_knows_the_name():
    assert ("PER", "زرقيشان") in proposed("وقال زرقيشان إنه سيعود", Saying(0.0))


def test_a_doubtful_name_that_is_more_often_another_word_is_none():
    class Doubting(NamingAll):
        def __init__(self, probability):
            self.probability = probability

        def tag(self, words, features):
            kinds = {EntityKind.PER: 0.0, EntityKind.LOC: 0.0, EntityKind.ORG: self.probability}
            return [WordTag("B-ORG", self.probability, kinds) for _ in words]

    assert ("ORG", "الخبر") in proposed("الخبر", Doubting(0.6))
    assert ("ORG", "الخبر") not in proposed("الخبر", Doubting(0.4))
