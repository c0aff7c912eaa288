"""Leads over several operations, of which the next sentences tell one by one."""

from __future__ import annotations

from .reading import record


def test_a_lead_over_two_encounters_counts_for_neither_where_both_are_told() -> None:
    text = (
        "Seven rebels fell in two separate encounters with troops in Tank and Bannu districts on Monday, the "
        "army said. Troops searched a village at Jandola in Tank on Monday. Two rebels died when they opened fire. In "
        "another operation at Domel in Bannu district, five rebels were killed by troops."
    )
    found = record(text)
    where = {e.id: e.place and e.place.name for e in found.engagements}
    assert sorted((where[c.engagement], c.value.low) for c in found.claims if c.value) == [
        ("Domel", 5),
        ("Jandola", 2),
    ]


def test_what_several_further_fights_cost_together_is_counted_for_none() -> None:
    text = (
        "Troops killed four rebels at Domel on Monday. The army said weapons were found there. "
        "Three more encounters took place in Tank and Swat, in which nine rebels were killed."
    )
    assert [c.value.low for c in record(text).claims if c.value and c.kind == "killed"] == [4]
