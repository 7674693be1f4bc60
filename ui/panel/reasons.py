"""Why something was found, in words: the rule or model, what it rests on, how sure it is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.arabic.direction import isolate
from reader.entities.model import FIRST, LEARNED, USER, Evidence
from reader.sources.model import Attribution, Identity, SourcePlace
from reader.spans import Span
from ui.numbers import percent

_SPEECH = ".speech"


def mention_reason(evidence: Evidence, join: str) -> str:
    """Why words are taken for a name, and for a name of this entity.

    Args:
        evidence: Of the mention.
        join: The rule that joined the mention to its entity, as in `Entity.joins`; `FIRST` for the first one.
    """
    parts = [_found_by(evidence)]
    if join != FIRST and (joined := _joined_by(join)) and evidence.rule != USER:
        parts.append(joined)
    return _told(parts, evidence)


def statement_reason(attribution: Attribution, text: str) -> str:
    """Why somebody is credited with something, one reason a line.

    Args:
        attribution: The statement.
        text: The article's text.
    """
    evidence, speaker = attribution.evidence, attribution.speaker
    if evidence.rule == USER and not evidence.detail:
        return _by_user()
    rule = evidence.detail if evidence.rule == USER else evidence.rule
    lines = [_statement_rule(rule.removesuffix(_SPEECH)).format(cue=_words(attribution.cue, text))]
    if rule.endswith(_SPEECH):
        lines.append(QCoreApplication.translate("reasons", "The words stand in quotation marks."))
    facts = {"words": _words(speaker.words, text), "antecedent": _words(speaker.antecedent, text)}
    lines += [words.format(**facts) for words in (_place(speaker.place), _identity(speaker.identity)) if words]
    if evidence.rule == USER:
        return "\n".join([_by_user(), *lines])
    if evidence.rule == LEARNED:
        lines.append(_learned(evidence.detail))
    return "\n".join([*lines, _confidence(evidence)])


def _told(parts: Sequence[str], evidence: Evidence) -> str:
    return " ".join(parts if evidence.rule == USER else [*parts, _confidence(evidence)])


def _confidence(evidence: Evidence) -> str:
    words = QCoreApplication.translate("reasons", "Right in about {share} of such cases.")
    return words.format(share=percent(evidence.confidence))


def _by_user() -> str:
    return QCoreApplication.translate("reasons", "You put this right.")


def _learned(article: str) -> str:
    if not article:
        return QCoreApplication.translate("reasons", "Learned from what you put right before.")
    words = QCoreApplication.translate("reasons", "Learned from what you put right in “{article}”.")
    return words.format(article=isolate(article))


def _found_by(evidence: Evidence) -> str:
    """The rule that found a mention; a rule without words of its own is told by its name."""
    if evidence.rule == USER:
        return _by_user()
    if evidence.rule == LEARNED:
        return _learned(evidence.detail)
    words = {
        "lexicon.person": QCoreApplication.translate("reasons", "In the list of known people."),
        "lexicon.place": QCoreApplication.translate("reasons", "In the list of places."),
        "lexicon.organisation": QCoreApplication.translate("reasons", "In the list of organisations."),
        "lexicon.event": QCoreApplication.translate("reasons", "In the list of events."),
        "acronym": QCoreApplication.translate("reasons", "Capital letters, as acronyms have."),
        "name.title": QCoreApplication.translate("reasons", "Names after a title or a calling: {detail}."),
        "name.parts": QCoreApplication.translate("reasons", "Made of known first and family names."),
        "name.syllables": QCoreApplication.translate("reasons", "Built as names of that language are."),
        "head.noun": QCoreApplication.translate("reasons", "Begins with “{detail}”, as organisations and places do."),
        "head.quoted": QCoreApplication.translate("reasons", "In quotation marks after “{detail}”."),
        "head.classifier": QCoreApplication.translate("reasons", "Stands after “{detail}”, which says what it is."),
        "head.settlement": QCoreApplication.translate("reasons", "Stands after “{detail}”, which says what it is."),
        "document.longer": QCoreApplication.translate("reasons", "Goes on from a name of this article: {detail}."),
        "document.joined": QCoreApplication.translate(
            "reasons", "First and last name, joined where they stand together."
        ),
        "document.party": QCoreApplication.translate("reasons", "The article names it in full: {detail}."),
        "document.same": QCoreApplication.translate("reasons", "The same words are a name elsewhere in the article."),
        "document.surname": QCoreApplication.translate("reasons", "Family name of {detail}."),
        "document.first_name": QCoreApplication.translate("reasons", "First name of {detail}."),
        "date.explicit": QCoreApplication.translate("reasons", "Written as a date."),
        "date.hijri": QCoreApplication.translate("reasons", "Written as a Hijri date."),
        "date.relative": QCoreApplication.translate("reasons", "Reckoned from the day of the article."),
        "quantity.rule": QCoreApplication.translate("reasons", "A number with its unit."),
        "tagger": QCoreApplication.translate("reasons", "Found by the trained tagger, from the words around it."),
    }
    other = QCoreApplication.translate("reasons", "Rule {rule}.")
    rule = isolate(evidence.rule)
    return words.get(evidence.rule, other).format(detail=isolate(evidence.detail), rule=rule)


def _joined_by(rule: str) -> str:
    """The rule that joined a mention to its entity; empty for one that needs no words."""
    return {
        "lexicon": QCoreApplication.translate("reasons", "The lists know it as another name of the same."),
        "other_name": QCoreApplication.translate("reasons", "The article gives it as another name of the same."),
        "variant": QCoreApplication.translate("reasons", "Another spelling of the same name."),
        "surname": QCoreApplication.translate("reasons", "The last part of the full name."),
        "first_name": QCoreApplication.translate("reasons", "The first part of the full name."),
        "short": QCoreApplication.translate("reasons", "A shorter form of the same name."),
        "value": QCoreApplication.translate("reasons", "The same value."),
        LEARNED: QCoreApplication.translate("reasons", "You once said that both names mean the same."),
        USER: QCoreApplication.translate("reasons", "You joined it to this name."),
    }.get(rule, "")


def _statement_rule(rule: str) -> str:
    words = {
        "verb": QCoreApplication.translate("reasons", "“{cue}” is a verb of saying."),
        "participle": QCoreApplication.translate("reasons", "“{cue}” goes on with what the same speaker says."),
        "noun": QCoreApplication.translate("reasons", "“{cue}” is a noun that tells what somebody said."),
        "noun.light": QCoreApplication.translate("reasons", "“{cue}” tells what somebody said."),
        "noun.purpose": QCoreApplication.translate("reasons", "“{cue}” tells what somebody asks for."),
        "credit": QCoreApplication.translate("reasons", "“{cue}” names whom the sentence is credited to."),
        "relayed": QCoreApplication.translate("reasons", "“{cue}” lets another one speak, who is named after it."),
        "headline": QCoreApplication.translate("reasons", "A colon parts the speaker from the words."),
        "verb.back": QCoreApplication.translate("reasons", "“{cue}” stands after the words that it tells of."),
        "verb.postposed": QCoreApplication.translate("reasons", "“{cue}” stands within or after the words."),
        "quotation": QCoreApplication.translate("reasons", "Words in quotation marks, without a verb of saying."),
    }
    return words.get(rule, QCoreApplication.translate("reasons", "“{cue}” credits somebody with these words."))


def _place(place: SourcePlace) -> str:
    """Where the source is named; empty where the cue carries its subject, of which the identity tells."""
    return {
        SourcePlace.AFTER: QCoreApplication.translate("reasons", "The source is named after it: “{words}”."),
        SourcePlace.BEFORE: QCoreApplication.translate("reasons", "The source is named before it: “{words}”."),
        SourcePlace.CREDITED: QCoreApplication.translate("reasons", "The source follows: “{words}”."),
        SourcePlace.OWNER: QCoreApplication.translate("reasons", "Whose words they are is told by “{words}”."),
        SourcePlace.RELAYED: QCoreApplication.translate("reasons", "The source follows: “{words}”."),
        SourcePlace.COLON: QCoreApplication.translate("reasons", "The source stands before the colon: “{words}”."),
        SourcePlace.CARRIED: "",
    }[place]


def _identity(identity: Identity) -> str:
    """How those words lead to the source; empty for a name, which speaks for itself."""
    return {
        Identity.NAME: "",
        Identity.PART: QCoreApplication.translate("reasons", "That is a part of a name given before: “{antecedent}”."),
        Identity.TITLE: QCoreApplication.translate("reasons", "That is the title of “{antecedent}”."),
        Identity.LATER: QCoreApplication.translate("reasons", "Who that is comes only later: “{antecedent}”."),
        Identity.BACK: QCoreApplication.translate("reasons", "That points back to “{antecedent}”."),
        Identity.PHRASE: QCoreApplication.translate("reasons", "No name is given."),
        Identity.SENTENCE: QCoreApplication.translate(
            "reasons", "The speaker of the same sentence goes on: “{antecedent}”."
        ),
        Identity.TURN: QCoreApplication.translate(
            "reasons", "It names nobody; “{antecedent}” spoke last and agrees with it."
        ),
        Identity.REPEATED: QCoreApplication.translate(
            "reasons", "It names nobody; it repeats that “{antecedent}” is speaking."
        ),
        Identity.ITSELF: QCoreApplication.translate(
            "reasons", "It names nobody; “{antecedent}” speaks of themselves in their own words."
        ),
        Identity.SUBJECT: QCoreApplication.translate(
            "reasons", "It names nobody; the sentence is about “{antecedent}”."
        ),
        Identity.MENTIONED: QCoreApplication.translate(
            "reasons", "It names nobody; “{antecedent}” was mentioned last and agrees with it."
        ),
    }[identity]


def _words(span: Span | None, text: str) -> str:
    return isolate(" ".join(span.of(text).split()) if span else "…")
