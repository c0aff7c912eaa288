"""What a story tells of a whole war behind its news, and of the several blows of one attack."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides

_NEWS = "Gunmen of the Oru Front shot two policemen near Tarbo on Monday, officials said. They took the van. "


@pytest.mark.parametrize(
    "behind",
    [
        "The army is fighting an Islamist insurgency in the region.",
        "The region, where the Zadra group has battled troops for control of smuggling routes, is poor.",
        "The curfew was lifted as troops battle Zadra fighters who have overrun large parts of the country.",
        "The town is home to a pro-government militia fighting the Zadra rebels.",
        "The Zadra rebels say they are battling the army for land.",
        "The Zadra rebels have been fighting the army since spring and have seized swathes of territory.",
        "The Zadra rebels accuse the army of abuses.",
        "Zadra rebels have attacked clinics before.",
    ],
)
def test_who_fights_in_a_war_is_on_no_side_of_its_latest_attack(behind: str) -> None:
    ((attackers, defenders),) = sides(_NEWS + behind)
    assert attackers == ["oru front"]
    assert defenders == ["police"]
    (engagement,) = record(_NEWS + behind).engagements
    assert engagement.outcome is None


@pytest.mark.parametrize(
    "news",
    [
        "On Tuesday Zadra rebels battled the army in Jizl, killing nine soldiers.",
        "The army is fighting Zadra rebels in the town of Jizl, residents said. Nine soldiers were killed there.",
    ],
)
def test_a_fight_with_a_day_or_a_town_is_news(news: str) -> None:
    assert len(record(_NEWS + news).engagements) == 2


@pytest.mark.parametrize("how", ["Twin", "Roadside", "Suicide", "Predawn", "Landmine"])
def test_what_describes_bombings_is_no_town(how: str) -> None:
    (engagement,) = record(f"{how} bombings struck the Maro Cathedral in Mindanao on Sunday.").engagements
    assert engagement.place is not None
    assert engagement.place.name == "Maro Cathedral"


@pytest.mark.parametrize(
    ("lead", "blows"),
    [
        (
            "Car bombs at two hotels in Kirkuk have killed ten people.",
            "The first explosion went off near the Zahra hotel. The second car bomb exploded outside the Noor hotel.",
        ),
        (
            "Two explosions hit Kirkuk on Tuesday, killing ten people.",
            "The first blast struck a cafe in the Hadba district. The second bomb went off at the Noor mosque.",
        ),
    ],
)
def test_several_blows_in_one_town_are_one_attack_in_that_town(lead: str, blows: str) -> None:
    (engagement,) = record(f"{lead} {blows} Police gave no details.").engagements
    assert engagement.place is not None
    assert engagement.place.name == "Kirkuk"


def test_the_dead_of_both_blasts_are_of_the_attack() -> None:
    found = record(
        "Twin bombings struck the cathedral of Maro on Sunday. The second blast hit nurses who had come to help; "
        "between the two blasts, at least 20 were killed."
    )
    assert len(found.engagements) == 1
    assert [c.value.low for c in found.claims if c.kind == "killed" and c.value is not None] == [20]


def test_other_attacks_are_apart_from_the_one_told() -> None:
    found = record(
        "A blast at a market in Maiduguri on Tuesday killed 50 people. The bomb lay under a table. Other attacks "
        "blamed on Boko Haram killed more than 30 people in Maiduguri over the weekend."
    )
    first, second = found.engagements
    assert not first.attackers
    assert second.attackers
    assert [(c.engagement, c.value.low) for c in found.claims if c.value is not None] == [
        (first.id, 50),
        (second.id, 31),
    ]


@pytest.mark.parametrize(
    "site", ["cattle market", "fish market", "bus park", "army barracks", "general hospital"]
)
def test_sites_with_a_name_are_places(site: str) -> None:
    (engagement,) = record(f"On Tuesday a blast at the Kasuwa {site} in Maiduguri killed six.").engagements
    assert engagement.place is not None
    assert engagement.place.name == f"Kasuwa {site}"


@pytest.mark.parametrize("before", ["had earlier killed", "had previously shot dead", "earlier killed"])
def test_those_whom_others_had_killed_before_died_in_no_raid_on_them(before: str) -> None:
    found = record(
        "Turkish jets struck PKK camps near Qandil on Friday. There was no word on casualties. "
        f"The PKK {before} eight soldiers in an ambush."
    )
    assert not [c for c in found.claims if c.kind == "killed" and c.engagement == "e1"]


@pytest.mark.parametrize(
    ("text", "place", "kind"),
    [
        ("Witnesses saw them fire rockets into a post in the town of Tirva on Monday.", "Tirva", "shelling"),
        (
            "A woman saw gunmen shoot dead three farmers in the village of Tirva.",
            "Tirva",
            "attack_on_civilians",
        ),
        ("Residents heard helicopters bomb the hills near Tirva at dawn on Friday.", "Tirva", "air_strike"),
    ],
)
def test_what_somebody_saw_others_do_is_done(text: str, place: str, kind: str) -> None:
    (engagement,) = record(text).engagements
    assert engagement.place is not None
    assert (engagement.place.name, engagement.type) == (place, kind)


@pytest.mark.parametrize(
    "text", ["Police saw a police post in Tirva.", "Residents heard mortar fire near Tirva on Friday."]
)
def test_what_is_only_seen_or_heard_is_done_by_nobody_seen(text: str) -> None:
    assert all(not e.attackers for e in record(text).engagements)


def test_an_airport_stays_the_place_where_its_town_is_named() -> None:
    found = record(
        "Rebels attacked Kandahar airport on Monday. Residents who left Kandahar said that the fighting there went on."
    )
    assert found.engagements[0].place is not None
    assert found.engagements[0].place.name == "Kandahar airport"
