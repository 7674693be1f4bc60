"""An entity page and a dossier made by hand."""

from reader.concordance import EntityPage, Joined, KwicLine, Neighbour, NoteOn, Period, Spot
from reader.dossier import Dossier, Statement
from reader.identity import Referent, ReferentId
from reader.sources.model import AttributionKind, CueClass
from reader.spans import Span

SALIM = ReferentId("PER", "سالم")
ADEN = Referent(ReferentId("LOC", "عدن"), "عدن", 2, 3, 0)
OLD = Spot("a1", "مقال قديم", "صحيفة", "2023-09-12", Span(4, 8))
NEW = Spot("a2", "مقال جديد", "", "2024", Span(9, 13))
LINES = (
    KwicLine(NEW, "ثم عاد و", "سالم", " إلى عدن"),
    KwicLine(OLD, "قال ", "سالم", " إن البحر هادئ"),
)
CLAIMED = Statement(OLD, "زعم", "أن البحر هادئ", AttributionKind.INDIRECT, CueClass.DOUBTING)
STATED = Statement(NEW, "أكد", "البحر هائج", AttributionKind.DIRECT, CueClass.ASSERTIVE, "رويترز")
REFERENT = Referent(SALIM, "سالم", 2, 3, 2)
PAGE = EntityPage(
    REFERENT,
    (("سالم", 2), ("السالم", 1)),
    LINES,
    (Neighbour(ADEN, 1, 2),),
    (Period("2023-09", 1, 2), Period("2024-01", 1, 1)),
    (NoteOn(OLD, "n1", "claim", "سالم", "متى؟"),),
    (Joined("السالم", "سالم", "a1", "مقال قديم"),),
)
DOSSIER = Dossier(REFERENT, (CLAIMED, STATED))
