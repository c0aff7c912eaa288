"""Further blows at a later hour by other means or other men, and those who are counted on in the next town."""

from __future__ import annotations

import datetime as dt

import pytest

from .reading import record


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Militants stormed a police station in Zarman on Monday and killed four constables. Two hours after the "
            "station was retaken, helicopters bombed the bazaar of Zarman. Six shopkeepers died.",
            ["assault", "air_strike"],
        ),
        (
            "Police shot dead a student at the university in Meralo on Monday. Soon after the shooting, protesters "
            "burned a police post in Meralo and killed two officers.",
            ["attack_on_civilians", "assault"],
        ),
        (
            "Dynamite was thrown at a police post in Villa on Monday and an officer was injured. Shortly afterwards, "
            "another charge blew up a monument in Surco; there were no victims.",
            ["bombing", "bombing"],
        ),
    ],
)
def test_a_later_blow_by_other_means_or_at_another_place_is_another_engagement(
    text: str, kinds: list[str]
) -> None:
    found = record(text, published="2016-04-27")
    assert [e.type for e in found.engagements] == kinds
    tolls = {c.engagement for c in found.claims if c.kind in ("killed", "wounded", "materiel_destroyed")}
    assert len(tolls) == len(kinds)


def test_a_count_of_what_aircraft_did_in_the_same_fight_opens_no_other_engagement() -> None:
    text = (
        "Jets bombed the bazaar of Zarman on Monday, killing six shopkeepers. Two hours after the raid, aircraft were "
        "still circling over the town."
    )
    assert len(record(text, published="2016-04-27").engagements) == 1


@pytest.mark.parametrize(
    ("first", "more", "name"),
    [
        (
            "Nine rebels were killed in a clash near Pulora on Monday.",
            "Three others were killed in Sirvan.",
            "rebels",
        ),
        (
            "Soldiers shot dead four militants in Kupwara on Monday.",
            "Two more were killed in Sopore.",
            "militants",
        ),
        (
            "Troops killed six Tamil rebels in Mannar on Monday.",
            "Five others fell in Vavuniya, where a patrol surprised them.",
            "Tamil rebels",
        ),
        (
            "The army killed nine rebels in a clash near Pulora on Monday.",
            "Four others died near Sirvan, where troops trapped a group in a cave.",
            "rebels",
        ),
    ],
)
def test_others_killed_in_the_next_town_are_of_those_counted_before(first: str, more: str, name: str) -> None:
    found = record(f"{first} {more}", published="2016-04-27")
    names = {a.id: a.name for a in found.actors}
    killed = [(c.engagement, c.subject.actor) for c in found.claims if c.kind == "killed"]
    assert len({x for x, _ in killed}) == 2
    assert [names.get(who or "") for _, who in killed] == [name, name]
    assert {e.type for e in found.engagements} == {"battle"}


def test_others_killed_by_a_bomb_elsewhere_are_not_said_to_be_of_those_counted_before() -> None:
    text = "Police killed three rebels in Mosul on Monday. Two others died in a bomb attack in Kirkuk."
    found = record(text, published="2016-04-27")
    rebels = next(a.id for a in found.actors if a.name == "rebels")
    assert [c.subject.actor == rebels for c in found.claims if c.kind == "killed"] == [True, False]


@pytest.mark.parametrize("pages", ["", " pp 3, 18", " p 2", " p A-4"])
def test_the_day_of_a_paper_that_a_monitor_passes_on_dates_its_report(pages: str) -> None:
    text = f"San Salvador EL SOL in Spanish 11 Jun 88{pages} -- [Text] Gunmen burned two buses in Apopa yesterday."
    found = record(text, published=None).engagements[0]
    assert found.date is not None
    assert found.date.start == dt.date(1988, 6, 10)
