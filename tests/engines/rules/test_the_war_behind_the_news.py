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
        "The curfew was lifted as soldiers battle Zadra fighters, who have overrun much of the north.",
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
        "both blasts together left at least 20 dead."
    )
    assert len(found.engagements) == 1
    assert [c.value.low for c in found.claims if c.kind == "killed" and c.value is not None] == [20]


def test_other_attacks_are_apart_from_the_one_told() -> None:
    found = record(
        "A blast at a market in Maiduguri on Tuesday killed 50 people. The bomb lay under a table. Other attacks "
        "blamed on Boko Haram killed some 40 people there during the weekend."
    )
    first, second = found.engagements
    assert not first.attackers
    assert second.attackers
    assert [(c.engagement, c.value.low) for c in found.claims if c.value is not None] == [
        (first.id, 50),
        (second.id, 40),
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


def test_a_title_that_is_a_sentence_is_read_where_the_page_has_it_again() -> None:
    news = "The Taliban storm an Afghan army post in Ghor province, killing 14 soldiers and abducting six."
    found = record(
        f"### [2024-07-28](/news/index.md)\n\n# {news} \n\n\n### Source:\n\n1. [Reuters]", title=news
    )
    assert [(c.kind, c.value.low) for c in found.claims if c.value is not None] == [
        ("killed", 14),
        ("captured", 6),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Troops killed senior Shabaab commander, Hassan Dhere, in Sakow on Monday.",
        "Soldiers killed al-Qaeda associated Taliban leader, Wali, in Dangam district on Monday.",
        "Police killed wanted gang leader Jimmy Cruz in Cavite on Friday.",
    ],
)
def test_a_leader_whose_name_stands_behind_what_he_is_counts_one(text: str) -> None:
    assert [c.value.low for c in record(text).claims if c.kind == "killed" and c.value is not None] == [1]


def test_dozens_of_injuries_are_counted() -> None:
    found = record("The clash in Oru on Friday resulted in four deaths and dozens of injuries.")
    assert [(c.kind, c.value.low) for c in found.claims if c.value is not None] == [
        ("killed", 4),
        ("wounded", 24),
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "Tarbo has been calm since it was retaken from the Zadra rebels in 2017.",
        "The region has been poor since Tarbo fell to the Zadra rebels in May 2014.",
    ],
)
def test_from_when_on_a_town_is_calm_is_no_part_of_the_news(behind: str) -> None:
    ((attackers, defenders),) = sides(_NEWS + behind)
    assert (attackers, defenders) == (["oru front"], ["police"])


def test_what_soldiers_tell_from_another_town_happened_where_the_news_did() -> None:
    found = record(
        "Police killed 12 rebels in a gun battle in Palamu on Monday. “We have recovered some rifles,” a sergeant told "
        "AFP from Palamu, a day's drive from the state capital Ranchi."
    )
    assert [c.value.low for c in found.claims if c.kind == "materiel_captured" and c.value is not None] == [1]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "Gunmen shot dead the head of a charity in Diyarbakir on Tuesday, triggering clashes between rival groups "
            "that left three people dead.",
            [("e1", 1), ("e2", 3)],
        ),
        (
            "Herders killed two farmers near Demsa on Sunday, prompting reprisal attacks in which 11 herders died.",
            [("e1", 2), ("e2", 11)],
        ),
        (
            "Rebels attacked a police post in Demsa, triggering a gunfight in which two officers were killed.",
            [("e1", 2)],
        ),
    ],
)
def test_clashes_that_a_deed_led_to_have_dead_of_their_own(text: str, tolls: list[tuple[str, int]]) -> None:
    found = record(text)
    assert [
        (c.engagement, c.value.low) for c in found.claims if c.kind == "killed" and c.value is not None
    ] == tolls


@pytest.mark.parametrize(
    "name", ["Aytac Suden, from the Kola aid group,", "Mutasim Sode, of the farmers’ union,"]
)
def test_one_who_is_of_a_body_and_was_killed_is_a_person(name: str) -> None:
    found = record(f"Police said {name} was killed in Diyarbakir on Tuesday.")
    assert [c.value.low for c in found.claims if c.kind == "killed" and c.value is not None] == [1]


@pytest.mark.parametrize(
    "behind",
    [
        "More than 900 people have been killed and 860,000 have fled their homes in the country since 2015.",
        "More than 800 people have been killed since the Feb. 1 coup, according to a monitor.",
        "The army said it had killed 100 rebels in raids across the country since the bombing.",
    ],
)
def test_the_dead_of_a_whole_war_are_none_of_the_news(behind: str) -> None:
    found = record("Gunmen killed two policemen near Tarbo on Monday. They took a van. " + behind)
    assert [c.value.low for c in found.claims if c.kind == "killed" and c.value is not None] == [2]


def test_the_day_of_a_coup_is_none_of_an_attack() -> None:
    found = record(
        "Rebels attacked a police station in Moebye on Sunday, killing 20 officers. The force, set up by opponents of "
        "the army after it seized power on Feb. 1, said the station was burned down in the assault in Shan State."
    )
    assert [e.date.start.day for e in found.engagements if e.date is not None] == [28]


def test_those_lost_there_in_the_past_hours_fell_where_was_told_last() -> None:
    found = record(
        "A shell hit a bus near Volnovakha on Tuesday, killing eleven civilians. Elsewhere, rebels renewed their "
        "attacks on Donetsk airport. A spokesman said one soldier had been killed there in the past 24 hours."
    )
    place = {e.id: e.place.name for e in found.engagements if e.place is not None}
    lost = [(place[c.engagement], c.value.low) for c in found.claims if c.value is not None]
    assert lost == [("Volnovakha", 11), ("Donetsk airport", 1)]


def test_a_man_told_of_by_what_he_does_is_no_town() -> None:
    found = record(
        "Ewold Horn, a birdwatcher who had been held captive since 2012, was shot by a guard in Patikul on Friday. "
        "Troops recovered the body of Horn."
    )
    assert [e.place.name for e in found.engagements if e.place is not None] == ["Patikul"]


def test_the_age_of_a_victim_is_part_of_what_she_is_called() -> None:
    found = record("A bomb in Huaraz injured an 18 year-old girl on Monday.")
    assert any("18 year-old girl" in a.mentions for a in found.actors)


def test_jets_that_strike_the_raiders_on_another_day_are_an_engagement_of_their_own() -> None:
    found = record(
        "Rebels seized the town of Konna on Thursday after heavy fighting with the Malian army. A hospital took in 25 "
        "wounded soldiers. French helicopters struck a rebel column near Konna on Friday, destroying four vehicles."
    )
    assert [e.type for e in found.engagements] == ["assault", "air_strike"]
