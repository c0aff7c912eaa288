"""Where he who speaks holds office, how far a place lies from a city, where a part of the dead fell: none of it is
where the whole happened.
"""

from __future__ import annotations

import pytest

from .reading import record

_LEAD = "Gunmen attacked the village of Kumbasa in Wajid district on Monday, killing six traders. "


@pytest.mark.parametrize(
    "text",
    [
        "Three guards were killed as well, according to the Bishop of Dinsoor; the army kept silent.",
        "Inspector of police (Dinsoor range) Ahmed Barre claimed that five gunmen were shot dead.",
        "The fighting in the district, which lies 90 km north of Dinsoor, also left two militants dead.",
        "The gunmen withdrew towards Dinsoor after clashes with herders, blowing up a bridge.",
    ],
)
def test_a_place_where_nothing_happened_opens_no_engagement(text: str) -> None:
    (only,) = record(_LEAD + text).engagements
    assert only.place is not None
    assert only.place.name == "Kumbasa"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen also attacked Dinsoor, killing two guards.",
        "Some 90 km north of Wajid, in Dinsoor, a bomb killed two guards.",
    ],
)
def test_a_place_where_more_was_done_opens_another(text: str) -> None:
    places = [e.place and e.place.name for e in record(_LEAD + text).engagements]
    assert places == ["Kumbasa", "Dinsoor"]
