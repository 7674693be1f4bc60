"""One entity, all its mentions: which names of an article mean the same.

Longer names come first. A mention joins an entity of its kind by the first rule that fits: the same words, another name that the
lexicon knows («أمريكا»), a spelling variant, a shorter form («النهضة» for «حركة النهضة»), an acronym in brackets, and for people the
last or the first part of a full name. Two people who share a family name stay two: a bare family name goes to the one named last
before it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.entities.closed import Group, closed
from reader.entities.gazetteer import Gazetteer
from reader.entities.lessons import NO_LESSONS, NameLessons
from reader.entities.model import FIRST, LEARNED, Entity, EntityKind, Evidence, Mention
from reader.entities.triggers import heads, is_nationality
from reader.entities.variants import are_variants
from reader.spans import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A mention before it is joined to others.

    Attributes:
        span: Its place in the article's text.
        key: Its folded words.
        kind: What it names.
        evidence: Why it was found.
        name: Its words as the name of an entity.
        other_name_of: The key of the name before it, if it stands as that one's acronym or by-name; else empty.
        value: What a time or a quantity resolves to.
    """

    span: Span
    key: str
    kind: EntityKind
    evidence: Evidence
    name: str
    other_name_of: str = ""
    value: str = ""


@dataclass(slots=True)
class _Cluster:
    """An entity in the making; `keys` are the names by which it is known so far."""

    kind: EntityKind
    canonical: str
    keys: list[str]
    members: list[tuple[Found, str]] = field(default_factory=list)


def resolve(found: Sequence[Found], names: Gazetteer, lessons: NameLessons = NO_LESSONS) -> tuple[Entity, ...]:
    """Join mentions into entities.

    Args:
        found: Mentions without overlap.
        names: The lexicon, for other names of one thing.
        lessons: What the reader has taught about names that mean the same, or do not.

    Returns:
        Entities with ids e1, e2, … by first mention.
    """
    in_order = sorted(found, key=lambda one: one.span)
    rank = {key: place for place, key in enumerate(dict.fromkeys(one.key for one in in_order))}
    first_of = {(one.kind, one.key): one for one in reversed(in_order)}
    clusters = _Clusters(names, lessons)
    # Full names of people before bare ones, and long names before short ones: the short one is a part of the long one.
    for one in sorted(first_of.values(), key=lambda one: (-one.key.count(" "), rank[one.key])):
        clusters.place(one)
    for one in in_order:
        clusters.add(one)
    return _entities(clusters.all, lessons)


class _Clusters:
    """The entities in the making of one article."""

    def __init__(self, names: Gazetteer, lessons: NameLessons) -> None:
        self.all: list[_Cluster] = []
        self._names = names
        self._lessons = lessons
        self._home: dict[tuple[EntityKind, str], tuple[_Cluster, str]] = {}

    def place(self, found: Found) -> None:
        """Give a name its cluster: the first that it may join, or a new one."""
        entries = self._names.entries(found.key)
        canonical = found.value or next((entry.canonical for entry in entries if entry.kind is found.kind), found.key)
        for cluster in self.all:
            rule = self._rule(found, canonical, cluster) if cluster.kind is found.kind else ""
            if rule:
                cluster.keys.append(found.key)
                self._home[found.kind, found.key] = cluster, rule
                return
        canonical = self._lessons.canonical(found.kind, found.key) or canonical
        cluster = _Cluster(found.kind, canonical, [found.key])
        self.all.append(cluster)
        self._home[found.kind, found.key] = cluster, FIRST

    def _rule(self, found: Found, canonical: str, cluster: _Cluster) -> str:
        """The rule by which a name joins a cluster of its kind; empty if none does."""
        if found.kind in {EntityKind.DATE, EntityKind.QUANTITY}:
            return "value" if found.value and found.value == cluster.canonical else ""
        taught = self._taught(found, cluster) if self._lessons else None
        if taught is not None:
            return taught
        if found.other_name_of and found.other_name_of in cluster.keys:
            return "other_name"
        if canonical == cluster.canonical or canonical in cluster.keys:
            return "lexicon"
        if any(self._are_variants(found, other) for other in cluster.keys):
            return "variant"
        return _part_rule(found, cluster.keys)

    def _taught(self, found: Found, cluster: _Cluster) -> str | None:
        """The rule by which the reader joins a name to a cluster; empty where they keep them apart, None for neither."""
        lessons, kind, key = self._lessons, found.kind, found.key
        if any(lessons.are_distinct(kind, key, other) for other in cluster.keys):
            return ""
        other_name = lessons.canonical(kind, key)
        is_other = other_name and other_name in {cluster.canonical, *cluster.keys}
        return LEARNED if is_other or any(lessons.canonical(kind, other) == key for other in cluster.keys) else None

    def _are_variants(self, found: Found, other: str) -> bool:
        """Whether two names are spellings of one; two that the lexicon knows are not."""
        if self._names.entries(found.key) and self._names.entries(other):
            return False
        if found.kind is EntityKind.PER:
            return are_variants(_without_articles(found.key), _without_articles(other))
        return are_variants(found.key, other)

    def add(self, found: Found) -> None:
        """Put a mention into the cluster of its name; a bare family name that several bear goes to the one named last."""
        cluster, rule = self._home[found.kind, found.key]
        if found.kind is EntityKind.PER and " " not in found.key:
            named = [other for other in self.all if other.members and self._may_mean(found, other)]
            if named:
                cluster = max(named, key=lambda other: other.members[-1][0].span)
        cluster.members.append((found, rule))

    def _may_mean(self, found: Found, cluster: _Cluster) -> bool:
        """Whether a bare name may be that of a person, as far as the reader has not taught otherwise."""
        if cluster.kind is not EntityKind.PER or not _person_rule(found.key, cluster.keys):
            return False
        return not any(self._lessons.are_distinct(found.kind, found.key, other) for other in cluster.keys)


def _without_articles(key: str) -> str:
    """A person's name without articles: «ياسين الصالحي» is «ياسين صالحي»."""
    first, *rest = key.split()
    return " ".join([first, *(word.removeprefix("ال") for word in rest)])


def _part_rule(found: Found, keys: Iterable[str]) -> str:
    """The rule by which a name is a shorter or longer form of another; empty if it is none."""
    if found.kind is EntityKind.PER:
        return _person_rule(found.key, keys)
    return _organisation_rule(found.key, keys) if found.kind is EntityKind.ORG else ""


def _person_rule(key: str, keys: Iterable[str]) -> str:
    """The rule by which a name is a part of one of a person's fuller names."""
    parts = key.split()
    for other in keys:
        full = other.split()
        if len(parts) > 1 and parts != full and sorted(parts) == sorted(full):
            return "order"
        if len(full) <= len(parts) or full[-1] in closed(Group.YOUNGER):
            continue
        if parts == full[-len(parts) :] or _is_tail(parts, full):
            return "surname"
        if parts == full[: len(parts)] and full[len(parts) - 1] not in closed(Group.NAME_LINKS):
            return "first_name"
        if len(parts) > 1 and parts[0] == full[0] and parts[-1] == full[-1]:
            return "short"
    return ""


def _is_tail(parts: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the last words of a full name are a spelling of `parts`; «عامري» is one of «العامري»."""
    tail = " ".join(full[-len(parts) :])
    key = " ".join(parts)
    return are_variants(key, tail) or key == tail.removeprefix("ال") or key.removeprefix("ال") == tail


def _organisation_rule(key: str, keys: Iterable[str]) -> str:
    """The rule by which an organisation's name is a shorter or longer form of another."""
    bare = _without_head(key)
    for other in keys:
        bare_other = _without_head(other)
        if bare and bare_other and (bare == bare_other or are_variants(bare, bare_other)):
            return "short"
        shorter, longer = sorted((key.split(), other.split()), key=len)
        if len(shorter) > 1 and (_goes_on(shorter, longer) or _leaves_out_a_word(shorter, longer)):
            return "short"
    return ""


def _goes_on(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether the longer name only adds whose it is or what else it is for.

    «وزارة الخارجية» and «وزارة الخارجية الفرنسية», «جبهة الإنقاذ» and «جبهة الإنقاذ والتقدم»; but «مجلس الأمن» is not «مجلس الأمن القومي».
    """
    rest = longer[len(shorter) :]
    if longer[: len(shorter)] != shorter or not rest:
        return False
    return all(map(is_nationality, rest)) or rest[0].startswith(("وال", "لل", "ل"))


def _leaves_out_a_word(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether one inner word is missing: «لجنة المرأة» for «لجنة حقوق المرأة»."""
    if len(longer) != len(shorter) + 1:
        return False
    return any(list(shorter) == [*longer[:place], *longer[place + 1 :]] for place in range(1, len(longer) - 1))


def _without_head(key: str) -> str:
    """An organisation's name without its head noun; empty if what is left only says whose it is."""
    words = key.split()
    known = heads()
    while len(words) > 1 and (words[0] in known or words[0].removeprefix("ال") in known):
        if all(map(is_nationality, words[1:])):
            # «الخارجية السعودية» is «وزارة الخارجية السعودية», «الحكومة السعودية» is not.
            return " ".join(words) if len(words) < len(key.split()) or words[0] in known else ""
        words = words[1:]
    return " ".join(words)


def _entities(clusters: Iterable[_Cluster], lessons: NameLessons) -> tuple[Entity, ...]:
    filled = [cluster for cluster in clusters if cluster.members]
    for cluster in filled:
        cluster.members.sort(key=lambda member: member[0].span)
    filled.sort(key=lambda cluster: cluster.members[0][0].span)
    return tuple(_entity(number, cluster, lessons) for number, cluster in enumerate(filled, 1))


def _entity(number: int, cluster: _Cluster, lessons: NameLessons) -> Entity:
    mentions = tuple(Mention(found.span, found.kind, found.evidence) for found, _ in cluster.members)
    taught = next((one for key in cluster.keys if (one := lessons.shown_as.get((cluster.kind, key)))), None)
    return Entity(
        id=f"e{number}",
        kind=cluster.kind,
        name=taught.name if taught is not None else _namer(cluster, lessons).name,
        mentions=mentions,
        joins=tuple(rule for _, rule in cluster.members[1:]),
        value=cluster.members[0][0].value,
        named=Evidence(LEARNED, taught.taught_by) if taught is not None else None,
    )


def _namer(cluster: _Cluster, lessons: NameLessons) -> Found:
    """The mention that names the entity: one of the name that the reader merged others into, or else the fullest."""
    found = [member for member, _ in cluster.members]
    chosen = lessons.merged_into(cluster.kind, cluster.keys)
    named = [one for one in found if one.key in chosen]
    return max(named or found, key=lambda one: (_fullness(one.key), -one.span.start))


def _fullness(key: str) -> tuple[int, int]:
    """How full a form of a name is: Arabic before an acronym in Latin letters, more words, more letters."""
    return (0 if key.isascii() else key.count(" ") + 1, len(key))
