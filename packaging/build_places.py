"""Write `resources/lexicon/places_cldr.tsv`: the territories and cities of CLDR in Arabic, as Babel ships them.

    python packaging/build_places.py

Pairs of places («سبتة ومليلية») are two names and left out. Only names that `places.tsv` and `organisations.tsv` do not hold are written. Babel is needed here and nowhere else.
Data: Unicode CLDR, Unicode License v3.
"""

import sys
from pathlib import Path

from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reader.arabic.normalise import fold_text  # noqa: E402 - the script is run from anywhere
from reader.entities.gazetteer import OrganisationRow, PlaceRow  # noqa: E402
from reader.entities.lexicon import read_table  # noqa: E402

SHORTEST = 3
"""A name of two letters would be found where no place is meant."""

OTHER_WORDS = frozenset({"ترك"})
"""Names that are nearly always another word: «ترك» left."""

LOCALES = ("ar", "ar_EG", "ar_DZ", "ar_MA", "ar_TN", "ar_LB", "ar_SA", "ar_AE")
HEAD = """# Territories and cities of Unicode CLDR (Unicode License v3), written by packaging/build_places.py.
form\tkind\tcanonical\tweak
"""


def places() -> dict[str, str]:
    """Every name of a territory or a city, with its kind."""
    found: dict[str, str] = {}
    for name in LOCALES:
        locale = Locale.parse(name)
        for code, territory in locale.territories.items():
            if code.isalpha() and "(" not in territory and code not in {"UN", "EU", "EZ", "ZZ", "XA", "XB"}:
                found.setdefault(territory, "territory")
        for zone in locale.time_zones.values():
            if "city" in zone:
                found.setdefault(zone["city"], "city")
    return found


def main() -> None:
    """Write the table."""
    known = {fold_text(row.form) for row in read_table("places.tsv", PlaceRow)}
    known |= {fold_text(row.form) for row in read_table("organisations.tsv", OrganisationRow)}
    rows = []
    for form, kind in places().items():
        key = fold_text(form)
        if (
            key not in known
            and form not in OTHER_WORDS
            and len(key) >= SHORTEST
            and all(ch.isalpha() or ch in " -'" for ch in key)
            and not key.isascii()
            and " و" not in key
        ):
            known.add(key)
            rows.append(f"{form}\t{kind}")
    target = ROOT / "resources" / "lexicon" / "places_cldr.tsv"
    target.write_text(HEAD + "\n".join(sorted(rows)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
