"""What is told aside (why, when it was claimed, what fell from the sky) neither hides an attack nor makes one."""

from __future__ import annotations

import pytest

from extract.records import Record

from .reading import record


def _engagements(found: Record) -> list[tuple[str | None, str, str]]:
    return [(e.place.name if e.place else None, e.type, e.focus) for e in found.engagements]


def _figures(found: Record) -> dict[int | None, str]:
    """The place of the engagement of each figure."""
    places = {e.id: (e.place.name if e.place else None) or "" for e in found.engagements}
    return {c.value.low: places[c.engagement] for c in found.claims if c.value}


@pytest.mark.parametrize(
    "why", ["in retaliation for the killing", "to avenge the deaths", "in response to the murder"]
)
def test_what_an_attack_answered_is_background_and_the_dead_behind_it_are_those_of_the_attack(
    why: str,
) -> None:
    found = record(
        f"Rebels attacked a base in Wajid on Friday, {why} of five farmers in Dinsoor in March. "
        "The attackers killed nine soldiers."
    )
    assert _engagements(found) == [
        ("Wajid", "assault", "main"),
        ("Dinsoor", "attack_on_civilians", "background"),
    ]
    assert _figures(found) == {5: "Dinsoor", 9: "Wajid"}


def test_of_what_the_target_of_a_raid_was_guilty_is_another_engagement() -> None:
    found = record(
        "Police stormed a farm in Wajid to seize the rebels responsible for the murder of six nuns in Dinsoor."
    )
    assert _figures(found) == {6: "Dinsoor"}


def test_who_says_to_be_responsible_for_an_attack_tells_of_that_attack() -> None:
    found = record("The militia said it was responsible for the killing of six nuns in Dinsoor on Friday.")
    assert [x[0] for x in _engagements(found)] == ["Dinsoor"]


@pytest.mark.parametrize("channel", ["via Telegram", "in a statement"])
def test_the_day_on_which_an_attack_was_claimed_opens_no_other_attack(channel: str) -> None:
    found = record(
        f"Gunmen attacked a base in Wajid on Tuesday, killing nine soldiers. The Taliban claimed the attack {channel} "
        "on Saturday, calling it a strike against spies."
    )
    assert [e.date.start.isoformat() for e in found.engagements if e.date] == ["2024-07-23"]


@pytest.mark.parametrize(
    "text",
    [
        "A small plane crashes into a school in Wajid, Somalia, with at least two casualties.",
        "An army helicopter crashed near Wajid on Friday, killing six soldiers.",
        "Police and ambulances surrounded the scene in the Wajid district of the city.",
    ],
)
def test_what_fell_from_the_sky_or_was_cordoned_off_was_not_attacked(text: str) -> None:
    assert not record(text).engagements


def test_an_aircraft_that_was_fired_at_was_attacked_though_it_crashed() -> None:
    text = (
        "Rebels shot down a helicopter near Wajid on Friday. It crashed into a field, killing six soldiers."
    )
    assert len(record(text).engagements) == 1


def test_battles_that_rage_in_a_town_are_an_engagement() -> None:
    assert _engagements(record("Battles rage in Wajid near the Ethiopian border.")) == [
        ("Wajid", "battle", "main")
    ]
    assert not record("Attacks occur almost daily in the region.").engagements


def test_what_somebody_says_has_struck_tells_by_what() -> None:
    assert _engagements(record("Kenya says missiles have hit the town of Wajid.")) == [
        ("Wajid", "shelling", "main")
    ]


def test_a_heading_over_a_part_of_an_article_parts_no_notes() -> None:
    found = record(
        "On 2 June 2015, raiders assaulted an army camp in Wajid.\n\n## Attack\nIt began on "
        "2 June 2015 with a volley of mortar shells that killed eight recruits in the camp.",
        title="Wajid attack",
        published=None,
    )
    assert len(found.engagements) == 1


def test_the_day_of_a_clause_on_what_came_a_day_before_counts_from_the_main_clause() -> None:
    found = record(
        "Gendarmes shot one rebel dead and arrested five others during searches on Friday, two "
        "days after masked gunmen had ambushed a miller near Wajid."
    )
    assert [e.date.start.isoformat() for e in found.engagements if e.date] == ["2024-07-26", "2024-07-24"]


def test_an_attack_called_by_its_day_is_told_though_only_of_those_behind_it() -> None:
    found = record(
        "At a press conference on Friday the police chief said the three gunmen behind the July 14 attack in Wajid, in "
        "which a waiter was wounded, had been arrested."
    )
    assert [(e.place and e.place.name, str(e.date and e.date.start)) for e in found.engagements] == [
        ("Wajid", "2024-07-14")
    ]


def test_what_an_attack_came_after_is_no_part_of_it() -> None:
    found = record(
        "Rebels massacred 40 villagers in Wajid on Friday. The massacre comes after herders had barred the bridge "
        "because a guard allegedly shot dead one shepherd in Dinsoor."
    )
    assert _figures(found) == {40: "Wajid", 1: "Dinsoor"}


def test_an_army_that_says_in_a_war_whom_it_killed_sums_up_nothing() -> None:
    found = record("Chadian rebellion: the gendarmerie says it has killed 14 raiders near Wajid.")
    assert _figures(found) == {14: "Wajid"}


def test_an_attack_called_by_another_day_is_another_attack_in_the_same_town() -> None:
    found = record(
        "Two policemen were shot dead in Wajid on Friday. Police said the three gunmen behind the July 14 attack in "
        "Wajid, in which a waiter was wounded, had been arrested."
    )
    assert [str(e.date and e.date.start) for e in found.engagements] == ["2024-07-26", "2024-07-14"]


def test_who_then_kills_one_of_the_attackers_elsewhere_fights_a_fight_of_his_own() -> None:
    found = record(
        "Islamic State militants attacked a crowd in the capital on Thursday, and nine people died. "
        "Soldiers killed one militant during a search of the docks in Wajid."
    )
    assert len(found.engagements) == 2


@pytest.mark.parametrize(
    "further",
    [
        "Hours later in northern Somalia, gunmen forced 20 passengers off buses and killed them.",
        "Army helicopters also hit two camps in Bakool province on the border.",
        "Rebels then mounted a subsequent offensive on Dinsoor.",
    ],
)
def test_a_further_attack_in_another_area_is_one_of_its_own(further: str) -> None:
    assert len(record(f"Army helicopters hit a camp in Wajid on Friday. {further}").engagements) == 2


def test_what_happens_hours_later_in_the_hospital_is_no_further_attack() -> None:
    text = (
        "Gunmen attacked a market in Wajid on Friday. Hours later in the hospital, two of the wounded died."
    )
    assert len(record(text).engagements) == 1


def test_a_chronology_gives_a_day_to_what_it_counts_and_not_to_what_it_began_with() -> None:
    found = record(
        "Soldiers came under fire in Wajid. Six civilians were injured in Luuq on 3 July. A soldier was wounded by "
        "rebel fire in Dinsoor on 4 July. Four soldiers were injured on 5 July because of shelling."
    )
    assert [str(e.date and e.date.start) for e in found.engagements if e.date] == [
        "2024-07-03",
        "2024-07-04",
        "2024-07-05",
    ]
