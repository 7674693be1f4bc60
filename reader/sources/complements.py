"""From a verb of saying to its subject and to the place where its content begins."""

from dataclasses import dataclass, replace

from reader.sources.cues import (
    ADDRESSEE,
    BY_SAYING,
    CLAUSE,
    OBJECT,
    RELAYED,
    REPEATED,
    SAYING,
    SECOND_OBJECT,
    SPEECH,
    Cue,
    cues_of,
)
from reader.sources.forms import Agreement, FormKind
from reader.sources.nouns import NounRole, WordRole, has_article, has_role, is_adjective, roles_of
from reader.sources.objects import find_object, takes_object, with_object
from reader.sources.openings import ATTACHED, Complement, complement_at, is_adverbial
from reader.sources.particles import is_break, is_clause_starter, is_preposition, joins_verb, skip_adverbs
from reader.sources.phrases import NounPhrase, joined_phrases, noun_phrase
from reader.sources.relays import find_relayed
from reader.sources.words import COMMAS, DASHES, QUOTES, Line

_FARTHEST = 60
"""Words between a verb and its content; subjects with appositions are long, but not longer."""
_NEAR = 16
_PARTICIPLE_REACH = 8
_LONGEST_NAME = 4
_SHORTEST_NAME = 2
_ON = "على"
_OF = "من"
_WHAT = frozenset({"ما", "مما", "بما", "لما", "عما", "فيما", "وما"})
_MATTER = "الامر"
_TITLES = frozenset({NounRole.TITLE, NounRole.SPOKESMAN})
_PRONOUNS = frozenset({"به", "بها", "بهم"})


def find_complement(line: Line, index: int, cue: Cue, limit: int) -> Complement | None:
    """Find the content of a verb of saying, and its subject if that follows the verb.

    Args:
        line: The line.
        index: Index of the verb.
        cue: Its reading.
        limit: Index that the content may not begin at: the end of the sentence.

    Returns:
        None where the verb has no content: then it attributes nothing.
    """
    following = index + 1
    if following < limit and line.words[following].key == BY_SAYING and cue.form.key != BY_SAYING:
        for saying in cues_of(line.words[following]):
            if (found := find_complement(line, following, saying, limit)) is not None:
                return found
    if following < limit and line.words[following].key in _PRONOUNS:
        # «أقر بها الجميع»: the content is a pronoun.
        return None
    if cue.pronoun and cue.is_verb and not (takes_object(cue) or cue.lemma.takes(ADDRESSEE)):
        return _said_of_it(line, index, cue, limit)
    return _Search(line, index, cue, min(limit, index + _FARTHEST)).find()


def _said_of_it(line: Line, index: int, cue: Cue, limit: int) -> Complement | None:
    """«ما تردده المعارضة من أن»: the clause tells what the pronoun means."""
    if not index or line.words[index - 1].key not in _WHAT:
        return None
    found = _Search(line, index, cue, min(limit, index + _FARTHEST)).find()
    explains = found is not None and found.frame == CLAUSE and line.words[found.index - 1].key == _OF
    return found if explains else None


@dataclass(slots=True)
class _Search:
    """Looks for one verb's subject and content.

    Attributes:
        line: The line.
        index: Index of the verb.
        cue: Its reading.
        limit: Index that the content may not begin at.
    """

    line: Line
    index: int
    cue: Cue
    limit: int

    def find(self) -> Complement | None:
        """The complement with its subject."""
        begin = skip_adverbs(self.line, self.index + 1, self.limit)
        plain = self._plain(begin)
        subject = self._subject(begin) if plain is None else None
        after = self._past_subject(subject) if subject is not None else begin
        if (
            self.cue.lemma.takes(RELAYED)
            and (relayed := find_relayed(self.line, after, self.limit, subject)) is not None
        ):
            return relayed
        if plain is not None:
            return self._clause_past(plain) or plain
        found = self._search(after, subject)
        if found is None:
            return None
        if self.cue.form.kind is FormKind.PARTICIPLE and self._is_attributive(found):
            return None
        with_its_object = with_object(self.line, self.cue, after, found)
        if with_its_object is not found:
            return with_its_object
        return replace(found, subject=self._whole_subject(begin, found))

    def _search(self, after: int, subject: NounPhrase | None) -> Complement | None:
        """A complement that does not follow the verb at once."""
        line, index, cue, limit = self.line, self.index, self.cue, self.limit
        found = None
        if takes_object(cue):
            if not (cue.pronoun and cue.lemma.takes(SECOND_OBJECT)):
                found = self._clause_ahead(after, subject)
            found = found or find_object(line, index, after, cue, limit, subject=subject)
        return found or self._farther(after, subject)

    def _is_attributive(self, found: Complement) -> bool:
        """Whether a participle is only the adjective of the noun before it: «لقمة متوقعة وتحظى باهتمام … بأن»."""
        before = self.line.words[self.index - 1] if self.index else None
        follows_noun = before is not None and before.is_word and self.cue.form.key.endswith("ة")
        return follows_noun and found.index > self.index + _PARTICIPLE_REACH and found.frame != OBJECT

    # Subjects.

    def _subject(self, begin: int) -> NounPhrase | None:
        """The subject that follows the verb, as far as it is sure."""
        if self.cue.form.kind is FormKind.PARTICIPLE or self.line.words[min(begin, self.limit - 1)].key == _MATTER:
            # «تطلب الأمر» says nothing.
            return None
        tight = takes_object(self.cue)
        phrase = noun_phrase(self.line, begin, self.limit, tight=tight)
        if phrase is None:
            return None
        if tight:
            # An object might stand here just as well: only somebody known, and of the verb's gender, is the subject.
            return phrase if phrase.is_known and self._agrees(phrase) else None
        if begin > self.index + 1 and joins_verb(self.line, begin):
            return None
        if phrase.is_known and self.cue.lemma.takes(ADDRESSEE) and not self._agrees(phrase):
            # «أبلغ الشرطة أن»: a man told her.
            return None
        return phrase if phrase.is_known or self._may_speak(phrase, self.limit) else None

    def _past_subject(self, subject: NounPhrase) -> int:
        """Past a subject, its title, and other subjects that are joined to it."""
        index = self._past_description(subject)
        for other in joined_phrases(self.line, subject, index, self.limit, tight=takes_object(self.cue)):
            index = other.end
        return index

    def _past_description(self, subject: NounPhrase) -> int:
        """Past the title that follows a name at once: «اتهم فلان نائب الرئيس كندا بـ»."""
        if subject.named is None or not subject.named.is_person or not takes_object(self.cue):
            return subject.end
        title = noun_phrase(self.line, subject.end, self.limit, tight=True)
        if title is None or title.noun is None or title.noun.role not in _TITLES or title.first != subject.end:
            return subject.end
        # Without a second name the title is the object: «ناشد فلان رئيس الحكومة التدخل».
        return title.end if title.end in self.line.named else subject.end

    def _agrees(self, phrase: NounPhrase) -> bool:
        return phrase.agreement.fits(Agreement(self.cue.form.agreement.gender))

    def _whole_subject(self, begin: int, found: Complement) -> NounPhrase | None:
        """The subject read again where no object can follow it: now it may be as long as it likes."""
        subject = found.subject
        if not takes_object(self.cue) or not found.is_speech or self.cue.form.kind is FormKind.PARTICIPLE:
            return subject
        longer = noun_phrase(self.line, begin, found.index)
        if subject is not None:
            return longer or subject
        if longer is None or longer.is_known:
            return None
        if len(longer.keys) == 1 and longer.end == found.index and self._may_name(longer):
            return longer
        described = len(longer.keys) > 1 and is_adjective(longer.keys[1], definite=False)
        if not has_article(longer.keys[0]) and not described:
            return None
        return longer if self._agrees(longer) and self._may_speak(longer, found.index + 1) else None

    def _may_name(self, phrase: NounPhrase) -> bool:
        """Whether the one unknown word between a verb and its clause is somebody («ويؤكد والش أن»), not an adverb («مجددا»)."""
        key = phrase.keys[0]
        return not key.endswith("ا") and len(key) > _SHORTEST_NAME and not is_adjective(key, definite=False)

    def _may_speak(self, phrase: NounPhrase, limit: int) -> bool:
        """Whether unknown words look like somebody rather than like the beginning of what was said."""
        if any(has_article(key) for key in phrase.keys[:2]):
            return True
        # An unknown name: what was said, or an adverbial, comes right after it.
        if len(phrase.keys) > _LONGEST_NAME or phrase.end >= limit:
            return False
        word = self.line.words[phrase.end]
        adverbial = bool(roles_of(word.key) & {WordRole.PREPOSITION, WordRole.TIME})
        return not word.is_word or is_clause_starter(word) or adverbial

    # Contents.

    def _plain(self, begin: int) -> Complement | None:
        """A complement right after the verb, or after an adverb."""
        for place in dict.fromkeys((self.index + 1, begin)):
            if (
                place < self.limit
                and (found := complement_at(self.line, self.index, place, self.cue, None)) is not None
            ):
                return found
        return None

    def _clause_ahead(self, after: int, subject: NounPhrase | None) -> Complement | None:
        """For a verb that could also take an object: a clause or speech not far on, before anything else happens."""
        for place in range(after, min(self.limit, after + _NEAR)):
            word = self.line.words[place]
            found = complement_at(self.line, self.index, place, self.cue, subject)
            if found is not None:
                if found.frame == CLAUSE or self._leads_in(after, place):
                    return self._clause_past(found) or found
                if found.frame == SPEECH:
                    return None
            if place > after and any(self._takes_over(place, other) for other in cues_of(word)):
                return None
            if is_break(word) and word.key not in COMMAS | DASHES:
                return None
        return None

    def _takes_over(self, place: int, cue: Cue) -> bool:
        """Whether another verb, or a participle that goes on («، مشيرة إلى»), ends the search."""
        after_mark = is_break(self.line.words[place - 1])
        going_on = cue.form.kind is FormKind.PARTICIPLE and (after_mark or cue.form.key.endswith(("ا", "ين")))
        return cue.is_verb or going_on

    def _farther(self, after: int, subject: NounPhrase | None) -> Complement | None:
        """A complement somewhere after subject, apposition and adverbials."""
        place: int | None = after
        while place is not None and place < self.limit:
            found = complement_at(self.line, self.index, place, self.cue, subject)
            if found is not None and (found.quotation is None or self._leads_in(after, place)):
                return self._clause_past(found) or found
            place = self._next(place)
        return None

    def _clause_past(self, found: Complement) -> Complement | None:
        """The clause after an adverbial that could be taken for the content."""
        if not self.cue.lemma.takes(CLAUSE):
            return None
        return self._clause_past_on(found) if found.frame == _ON else self._clause_past_b(found)

    def _clause_past_on(self, found: Complement) -> Complement | None:
        """«أكد في ظهوره على البرنامج أن»; «على ضرورة أن» is one."""
        setting = noun_phrase(self.line, found.index, self.limit, tight=True)
        if setting is None or not setting.is_definite or setting.end >= self.limit:
            return None
        opens = is_clause_starter(self.line.words[setting.end])
        return replace(found, index=setting.end, frame=CLAUSE) if opens else None

    def _clause_past_b(self, found: Complement) -> Complement | None:
        """«أفادت بباريس أمس أن»."""
        if found.frame != ATTACHED:
            return None
        for place in range(found.index + 1, min(self.limit, found.index + _NEAR)):
            word = self.line.words[place]
            if is_clause_starter(word) and not is_preposition(self.line.words[place - 1]):
                return replace(found, index=place, frame=CLAUSE)
            if is_break(word) or any(cue.form.kind is not FormKind.NOUN for cue in cues_of(word)):
                return None
        return None

    def _leads_in(self, after: int, place: int) -> bool:
        """Whether what stands before a content is adverbial, or a colon says that speech follows."""
        if self.line.words[place].key == ":":
            return True
        return is_adverbial(self.line, after, place) and not any(
            joins_verb(self.line, index) for index in range(after, place)
        )

    def _next(self, place: int) -> int | None:
        """The next place to look at: past quoted names and past clauses that have their own verb; None where to give up."""
        line = self.line
        word = line.words[place]
        if (quotation := line.quotation_at(place)) is not None:
            return max(place + 1, line.index_at(quotation.outer.end))
        inner = [cue for cue in cues_of(word) if cue.form.kind is not FormKind.NOUN]
        if not inner or place == self.index + 1 or place in line.named:
            return place + 1
        if all(cue.pronoun or not cue.lemma.frames for cue in inner):
            # «التقرير الذي بثته القناة»: its object is the noun before, so what follows is not its content.
            return place + 1
        before = line.words[place - 1]
        if any(cue.form.kind is FormKind.PARTICIPLE for cue in inner):
            attributive = before.is_word and all(cue.form.key == word.key and word.key.endswith("ة") for cue in inner)
            repeats = word.key in SAYING and self.cue.lemma.takes(REPEATED)
            return place + 1 if attributive or repeats else None
        relative = has_role(before.key, WordRole.RELATIVE) or any(cue.pronoun for cue in inner)
        if inner[0].cut == 0 and (relative or any(cue.form.kind is FormKind.PRESENT for cue in inner)):
            return self._past_clause(place)
        noun_like = any(cue.form.kind is FormKind.NOUN for cue in cues_of(word))
        return place + 1 if noun_like or has_role(before.key, WordRole.PREPOSITION) else None

    def _past_clause(self, place: int) -> int | None:
        """Past «الذي قال إن …،»: to its comma if the clause has its own content, else to the next word."""
        words = self.line.words
        if words[place + 1 : place + 2] and (words[place + 1].key == ":" or words[place + 1].key in QUOTES):
            # «الذي قال: …»: what follows is his.
            return None
        if not any(is_clause_starter(word) for word in words[place + 1 : min(self.limit, place + 4)]):
            return place + 1
        return next((later + 1 for later in range(place, self.limit) if words[later].key in COMMAS | DASHES), None)
