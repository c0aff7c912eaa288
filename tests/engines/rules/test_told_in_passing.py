"""What only stands beside a deed: where word of it came in, what is counted over years, whose nouns are no names."""

from __future__ import annotations

import pytest

from .reading import figures, losses, record, sides


def _places(text: str, **kwargs: str) -> list[str | None]:
    return [e.place.name if e.place else None for e in record(text, **kwargs).engagements]


def test_where_a_report_came_in_is_not_where_it_happened() -> None:
    text = "Islamist guerrillas shot dead nine monks on Saturday, Reuters reports from Vienna."
    assert "Vienna" not in _places(text)
    text = "Word reaching Nairobi on Monday said that rebels had killed nine herders on the road to Oro."
    assert "Nairobi" not in _places(text)


@pytest.mark.parametrize("when", ["in the past 48 hours", "over the last three days", "in as many days"])
def test_a_time_over_which_attacks_are_counted_is_not_when_the_last_of_them_happened(when: str) -> None:
    text = (
        "Gunmen threw a grenade at policemen in Gondar on Sunday, killing two.\n\n"
        f"It was the third such attack in the city {when}."
    )
    days = [e.date and (e.date.start.isoformat(), e.date.end.isoformat()) for e in record(text).engagements]
    assert days == [("2024-07-28", "2024-07-28")]


def test_dead_counted_over_months_are_of_no_engagement() -> None:
    text = (
        "Three guards died in an ambush by rebels near Gondar on Friday.\n\nBetween 1 March 2021 and 30 April "
        "2023, 140 guards have been killed, by the ministry's count. In the same period, 60 herders died, too."
    )
    assert figures(text) == [("killed", 3, 3)]


def test_a_quarter_of_the_town_spoken_of_is_no_second_place() -> None:
    text = (
        "Militants opened fire on soldiers in Gondar on Sunday.\n\nAn officer said the militants fired at the "
        "soldiers in the Azezo area of the town, wounding two."
    )
    assert len(record(text).engagements) == 1


def test_in_all_sums_up_and_is_no_preposition() -> None:
    assert losses("In all 4 men and 3 women were hanged.") == [("killed", 4), ("killed", 3)]


def test_one_before_a_name_tells_of_a_person() -> None:
    found = record("In the firing one Dorin Velko, a 27-year-old guard, was killed in Gondar on Sunday.")
    assert [a.name for a in found.actors if a.type == "person"] == ["Dorin Velko"]
    assert _places("In the firing one Dorin Velko, a guard, was killed in Gondar on Sunday.") == ["Gondar"]


def test_a_gunfight_is_set_off_by_no_charge_and_by_those_who_hide() -> None:
    text = "As soldiers closed in on a house in Gondar on Sunday, hiding militants shot at them, triggering a gunfight."
    assert [e.type for e in record(text).engagements] == ["battle"]
    ((attackers, _),) = sides(text)
    assert any("militants" in x for x in attackers)


def test_police_who_are_told_to_fight_where_they_lost_men_are_the_ones_attacked() -> None:
    text = (
        "The minister said the police were fighting near Gondar, where rebels killed 22 policemen and 11 soldiers on "
        "Sunday."
    )
    ((attackers, defenders),) = sides(text)
    assert attackers == ["rebels"]
    assert len(defenders) == 2


def test_forces_counted_in_one_breath_were_hit_as_one_party() -> None:
    text = (
        "Taliban fighters overran two army outposts in Ghazni on Sunday, killing nine Afghan soldiers. Five soldiers "
        "and two policemen were hurt."
    )
    assert sides(text) == [(["taliban"], ["afghan army", "afghan police"])]


def test_who_tells_of_a_deed_is_not_named_after_it_where_a_comma_is_left_out() -> None:
    found = record("Soldiers in Gondar on Sunday repulsed the attack police said.")
    assert not any("attack" in a.name for a in found.actors)


def test_soldiers_beside_foreign_drones_are_those_of_the_land() -> None:
    text = (
        "Six militants were killed when US drones fired missiles at a house near Wana, Pakistan, on Sunday.\n\n"
        "A mine killed one soldier in Miranshah on Sunday."
    )
    names = {a.id: a.country for a in record(text).actors}
    claims = [c for c in record(text).claims if c.value and c.value.low == 1]
    assert [names[c.subject.actor or ""] for c in claims] == ["PK"]


def test_an_earlier_episode_that_is_recalled_has_its_own_place_and_dead() -> None:
    text = (
        "Gunmen killed 17 monks on a train near Gondar on Sunday.\n\nThe murders recalled a similar episode in May, "
        "when nine monks were shot on a ferry at Bahir Dar."
    )
    found = record(text)
    assert {e.place.name: e.focus for e in found.engagements if e.place} == {
        "Gondar": "main",
        "Bahir Dar": "background",
    }


def test_what_others_did_earlier_that_day_is_an_attack_of_its_own() -> None:
    text = (
        "In Gondar on Sunday evening, a suicide bomber rammed a car into a police post, killing three.\n\nEarlier, two "
        "roadside bombs killed five farmers and a nurse."
    )
    found = record(text)
    assert [e.type for e in found.engagements] == ["suicide_bombing", "bombing"]
    text = (
        "In Gondar on Sunday evening, a suicide bomber rammed a car into a police post, killing three.\n\nEarlier, two "
        "officials had put the dead at five."
    )
    assert len(record(text).engagements) == 1


def test_who_speaks_behind_a_victim_is_no_victim() -> None:
    assert losses("Troops were sent in after the murder of a judge, a police source said.") == [("killed", 1)]
    assert losses("They deplored the murder of a judge, a clerk and two guards.") == [
        ("killed", 1),
        ("killed", 1),
        ("killed", 2),
    ]


def test_brackets_within_a_noun_part_nothing() -> None:
    assert losses("Rebels gunned down ZPI(M) activist Dorin Velko in Gondar.") == [("killed", 1)]
    assert losses("They seized a grenade propelling (GP) launcher and two rifles.") == [
        ("materiel_captured", 1),
        ("materiel_captured", 2),
    ]


def test_a_statement_on_a_days_attack_dates_the_attack() -> None:
    text = "The rebels on Saturday issued a long statement on Thursday's attack on an army convoy in Gondar."
    days = [e.date and e.date.start.isoformat() for e in record(text).engagements]
    assert days == ["2024-07-25"]


def test_where_a_broadcast_was_heard_is_no_place_of_the_attack() -> None:
    text = "The radio, monitored in Nairobi, said rebels fired 22 rockets at Gondar on Sunday, killing nine people."
    assert _places(text) == ["Gondar"]
