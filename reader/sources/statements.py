"""A statement: an attribution before its source has a name."""

from dataclasses import dataclass

from reader.sources.forms import Agreement
from reader.sources.model import CueClass
from reader.sources.phrases import NounPhrase
from reader.spans import Span

VERB = "verb"
PARTICIPLE = "participle"
RELAYED = "relayed"
NOUN = "noun"
LIGHT = "noun.light"
PURPOSE = "noun.purpose"
CREDIT = "credit"
HEADLINE = "headline"
BACK = "verb.back"
POSTPOSED = "verb.postposed"
ACT = "act"
QUOTATION = "quotation"
"""The constructions, as `Evidence.rule` names them; `.speech` is added where direct speech was found."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution before its source has a name.

    Attributes:
        cue: The words that attribute.
        cue_class: What they say about the statement.
        content: What was said.
        source: The noun phrase that names the source; None where the verb carries its subject.
        agreement: Who can be meant where `source` is None.
        rule: The construction.
        sentence: The sentence of the cue.
        lemma: The verb, where the cue is one.
        by_pronoun: Whether its content begins with the speaker's own pronoun («إنها»).
        describes: Whether it describes the noun before it, which a pronoun stands for («القرار الذي وصفه بـ»).
        is_in_document: Whether «فيه» after its verb means a document right before it («بيانا أكد فيه»).
    """

    cue: Span
    cue_class: CueClass
    content: Span
    source: NounPhrase | None
    agreement: Agreement
    rule: str
    sentence: Span
    lemma: str = ""
    by_pronoun: bool = False
    describes: bool = False
    is_in_document: bool = False

    @property
    def construction(self) -> str:
        """Its rule without what is added to it: `verb` for `verb.speech`."""
        return self.rule.partition(".")[0]

    @property
    def is_credit(self) -> bool:
        """Whether a phrase such as «بحسب» credits it."""
        return self.rule == CREDIT

    @property
    def is_act(self) -> bool:
        """Whether it tells only who spoke, not what."""
        return self.rule == ACT

    @property
    def is_participle(self) -> bool:
        """Whether its cue says that the sentence's subject speaks («مؤكدا», «للمطالبة»)."""
        return self.rule.startswith(PARTICIPLE) or self.rule == PURPOSE
