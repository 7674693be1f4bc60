import pytest

from reader.entities.model import EntityKind
from reader.entities.reliability import Reliability, reliability, shares_of, weights_of
from reader.errors import LexiconError

PER, LOC = EntityKind.PER, EntityKind.LOC
SHARES = "rule\tkind\tleast\tshare\tcount\ntagger\tPER\t0.85\t0.97\t80\ntagger\tPER\t0\t0.6\t40\n"


@pytest.mark.parametrize(("weight", "confidence"), [(0.5, 0.6), (0.84, 0.6), (0.85, 0.97), (1.0, 0.97)])
def test_the_confidence_is_the_share_measured_at_that_weight(weight, confidence):
    assert Reliability(shares=shares_of(SHARES)).confidence("tagger", PER, weight) == confidence


def test_what_nobody_measured_keeps_its_weight():
    assert Reliability(shares=shares_of(SHARES)).confidence("date.explicit", EntityKind.DATE, 0.9049) == 0.905


def test_a_rule_without_a_weight_does_not_count():
    trust = Reliability(weights=weights_of("rule\tkind\tweight\nlexicon.place\tLOC\t0.9\n"))
    assert (trust.weight("lexicon.place", LOC), trust.weight("lexicon.place", PER)) == (0.9, 0.0)


@pytest.mark.parametrize("read", [weights_of, shares_of])
def test_a_malformed_table_is_refused(read):
    with pytest.raises(LexiconError):
        read("rule\tkind\nx\tPER\n")


def test_the_programs_own_tables_are_whole():
    trust = reliability()
    assert trust.lost == ()
    assert trust.weight("lexicon.place", LOC) > 0.5
    assert all(0 < row.share < 1 and row.count for rows in trust.shares.values() for row in rows)
    assert ("tagger", PER) in trust.shares
