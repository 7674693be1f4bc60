"""An article of our own with its findings, made by hand so that no change of the extraction moves them."""

from reader.article import Article, blocks_of
from reader.corrections.make import Corrector
from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.findings import Analysis
from reader.sources.model import Attribution, AttributionKind, CueClass, Source, SourceType
from reader.spans import Span

TEXT = (
    "زارت هالة كرم مدينة سوسنة مطلع الأسبوع.\n"
    "وقالت كرم إن الميناء جاهز، ونفى سامي كرم ذلك.\n"
    "وأفادت شبكة بلدنا بأن «الميناء مغلق منذ يومين»، وعادت هالة إلى سوسنة."
)
ARTICLE = Article(TEXT, blocks_of(TEXT))


def span(words: str, nth: int = 0, text: str = TEXT) -> Span:
    """The nth place where words stand, from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def mention(words: str, kind: EntityKind, nth: int = 0, rule: str = "tagger", text: str = TEXT) -> Mention:
    return Mention(span(words, nth, text), kind, Evidence(rule, "", 0.8))


def analysis() -> Analysis:
    """Hala Karam (twice by a part of her name), Sami Karam, a town, and an outlet that speaks."""
    return Analysis(
        entities=(
            Entity(
                "e1",
                EntityKind.PER,
                "هالة كرم",
                (
                    mention("هالة كرم", EntityKind.PER),
                    mention("كرم", EntityKind.PER, 1),
                    mention("هالة", EntityKind.PER, 1),
                ),
                ("surname", "first_name"),
            ),
            Entity(
                "e2",
                EntityKind.LOC,
                "سوسنة",
                (mention("سوسنة", EntityKind.LOC), mention("سوسنة", EntityKind.LOC, 1)),
                ("same",),
            ),
            Entity("e3", EntityKind.PER, "سامي كرم", (mention("سامي كرم", EntityKind.PER),)),
            Entity("e4", EntityKind.ORG, "بلدنا", (mention("بلدنا", EntityKind.ORG),)),
        ),
        sources=(
            Source("s1", "هالة كرم", SourceType.PERSON, "e1"),
            Source("s2", "سامي كرم", SourceType.PERSON, "e3"),
            Source("s3", "بلدنا", SourceType.OUTLET, "e4"),
        ),
        attributions=(
            Attribution(
                span("كرم", 1),
                "s1",
                span("قالت"),
                span("إن الميناء جاهز"),
                AttributionKind.INDIRECT,
                CueClass.NEUTRAL,
                Evidence("verb", "قالت", 0.9),
            ),
            Attribution(
                span("سامي كرم"),
                "s2",
                span("نفى"),
                span("إن الميناء جاهز"),
                AttributionKind.INDIRECT,
                CueClass.DENYING,
                Evidence("verb", "نفى", 0.7),
            ),
            Attribution(
                span("بلدنا"),
                "s3",
                span("أفادت"),
                span("بأن «الميناء مغلق منذ يومين»"),
                AttributionKind.MIXED,
                CueClass.NEUTRAL,
                Evidence("verb", "أفادت", 0.9),
            ),
        ),
    )


def corrector() -> Corrector:
    return Corrector("article-1", TEXT, analysis())


def every_correction():
    """One of every kind, and of some two."""
    make, found = corrector(), analysis()
    hala, town, sami, outlet = found.entities
    said = found.attributions[0]
    return [
        make.rename(hala, "هالة"),
        make.retype(town, EntityKind.ORG),
        make.merge(sami, hala),
        make.split(hala, hala.mentions[1:2], "كرم"),
        make.reject_entity(outlet),
        make.reject_mention(town, town.mentions[0]),
        make.add_mention(span("الميناء"), EntityKind.LOC, name="ميناء سوسنة"),
        make.add_mention(span("الميناء"), EntityKind.LOC, into=town),
        make.change_source(said, make.choose_source(outlet, span("شبكة بلدنا"))),
        make.change_source(said, make.choose_source("مصدر"), same_words=True),
        make.adjust_content(said, span("الميناء جاهز")),
        make.reject_attribution(said),
        make.add_attribution(make.choose_source(found.sources[0]), span("الميناء"), cue=span("منذ")),
    ]


def moved(text: str, before: Analysis, old: str = TEXT) -> Analysis:
    """The findings in another text that still holds the same mentions, with other ids, as a newer version may give them."""
    entities = []
    for number, entity in enumerate(reversed(before.entities), 11):
        mentions = []
        for one in entity.mentions:
            words = one.span.of(old)
            nth = old[: one.span.start].count(words)
            mentions.append(Mention(span(words, nth, text), one.kind, one.evidence))
        entities.append(Entity(f"e{number}", entity.kind, entity.name, tuple(mentions), entity.joins))
    return Analysis(tuple(sorted(entities, key=lambda entity: entity.mentions[0].span)))
