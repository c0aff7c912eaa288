"""Units of groups beside the group in boxes and in prose, and pages that look back over years."""

from __future__ import annotations

from tests.engines.rules.reading import camps, figures, record, sides

BOX = """Tiri ambush
Tiri ambush | |||||||
---|---|---|---|---|---|---|---|---|
Belligerents | |||||||
Mali | Sand Hills Front | ||||||
Commanders and leaders | |||||||
Col. Musa Keita | Unknown | ||||||
Units involved | |||||||
Malian Army | Red Dune Brigade | ||||||
Casualties and losses | |||||||
3 killed 1 wounded | None | ||||||
The Tiri ambush was an attack by the Red Dune Brigade of the Sand Hills Front on an army post at Tiri on 22 June 1995.
The attack killed three soldiers.
"""


def test_a_group_whose_brigade_attacks_is_not_attacked() -> None:
    attackers, defenders = camps(BOX, published=None)
    assert "Sand Hills Front" not in defenders
    assert "Sand Hills Front" in attackers


def test_attackers_that_a_box_adds_to_the_dead_are_attackers() -> None:
    text = (
        "2014 Oro Hotel attack\nLocation Kabul, Afghanistan\nDate March 20, 2014\nTarget Guests\n"
        "Attack type\nShooting\n"
        "Deaths 7 (+3 attackers)\nPerpetrators Taliban\n\nThe 2014 Oro Hotel attack was a shooting at the Oro Hotel in "
        "Kabul on March 20, 2014."
    )
    found = record(text, published=None)
    assert ("killed", 3, "attacker") in [
        (c.kind, c.value and c.value.low, c.subject.side) for c in found.claims
    ]


def test_that_attack_of_years_before_is_another_one() -> None:
    text = (
        "The Oro Hotel attack was a shooting at the Oro Hotel in Kabul on March 20, 2014. Nine guests were killed. "
        "In 2008 there was a bomb in the hotel's garden. In that attack on June 14, 2008 six guests were killed."
    )
    assert [str(e.date and e.date.start) for e in record(text, published=None).engagements] == [
        "2014-03-20",
        "2008-06-14",
    ]
    assert figures(text, published=None) == [("killed", 6, 6), ("killed", 9, 9)]


def test_they_are_those_who_had_done_such_before_and_not_those_who_could_not() -> None:
    text = (
        "The rebels wanted a zone where the police could not move. The Red Dune Brigade had staged similar attacks "
        "before.\nOn 7 June 1985, they attacked a mill in Tiri."
    )
    ((attackers, _),) = sides(text, published=None)
    assert attackers == ["red dune brigade"]


def test_they_are_not_those_who_died() -> None:
    text = (
        "The Red Dune Brigade raided a post in Tiri on Friday and two constables died. "
        "On Saturday they fired mortars at an army base in Gao."
    )
    assert all("red dune brigade" in attackers for attackers, _ in sides(text))
