"""Killing, wounding, taking and wrecking in the words that reporters use beside the plain ones."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, losses, record, sides


def _types(text: str) -> list[str]:
    return [e.type for e in record(text).engagements]


@pytest.mark.parametrize(
    "told",
    [
        "fell on Saturday in an attack near Zinder",
        "fell in the crossfire near Zinder on Saturday",
        "fell on Saturday when rebels raided Zinder",
        "expired in a clash near Zinder on Saturday",
        "were struck down near Zinder on Saturday by gunmen",
        "were left dead near Zinder on Saturday, when gunmen raided a farm",
    ],
)
def test_those_who_fell_or_expired_in_a_fight_were_killed(told: str) -> None:
    assert ("killed", 4, 4) in figures(f"Four herders {told}.")


@pytest.mark.parametrize(
    "text",
    [
        "The ultimatum of the rebels expired on Saturday in Zinder.",
        "A minister fell on Saturday after the vote in Zinder.",
        "Two villages fell on Saturday near Zinder.",
        "The number of soldiers fell in Zinder on Saturday.",
        "The court in Zinder struck down two laws on Saturday.",
        "Two boys fell ill in Zinder on Saturday.",
        "The party grabbed nine seats in Zinder on Saturday.",
    ],
)
def test_what_falls_expires_or_is_struck_down_without_being_people_is_no_loss(text: str) -> None:
    assert losses(text) == []


@pytest.mark.parametrize(
    "those",
    ["the deceased", "the slain", "the fallen", "those who lost their lives", "those who died in the blast"],
)
def test_one_among_the_dead_by_any_name_was_killed(those: str) -> None:
    text = f"A blast shook Zinder on Saturday. Among {those} was a nurse."
    assert figures(text) == [("killed", 1, 1)]


def test_one_among_those_hurt_by_any_name_was_wounded() -> None:
    text = "A blast shook Zinder on Saturday. Among those hospitalized were two nurses."
    assert figures(text) == [("wounded", 2, 2)]


def test_wounds_caused_to_people_are_counted_by_who_bears_them() -> None:
    assert figures("A blast in Zinder on Saturday caused wounds to 22 clerks.") == [("wounded", 22, 22)]
    assert figures("A bomb went off in Zinder on Saturday. No wounds were reported.") == [("wounded", 0, 0)]
    assert losses("A clerk had three gunshot wounds.") == [("wounded", 1)]


def test_another_who_is_hurt_counts_one_as_another_who_is_wounded() -> None:
    found = figures("A guard was slain and another hurt in a raid near Zinder on Saturday.")
    assert found == [("killed", 1, 1), ("wounded", 1, 1)]


def test_hurt_and_maimed_people_are_wounded_people() -> None:
    text = "After a blast in Zinder on Saturday a clinic took in 12 bodies and about 20 maimed people."
    assert figures(text) == [("killed", 12, 12), ("wounded", 20, 20)]


def test_slayings_that_an_attack_resulted_in_are_deaths() -> None:
    assert ("killed", 12, 12) in figures("An attack near Zinder on Saturday resulted in 12 slayings.")
    assert losses("Police are looking into three murders.") == []


def test_who_needed_treatment_in_hospital_was_wounded_one_alone_as_well() -> None:
    text = "A nurse needed hospital treatment after the shelling of a clinic in Zinder on Saturday."
    assert figures(text) == [("wounded", 1, 1)]


@pytest.mark.parametrize("took", ["grabbed", "nabbed", "went off with", "ran off with"])
def test_gunmen_who_grab_people_or_go_off_with_them_abduct_them(took: str) -> None:
    text = f"Gunmen {took} five pupils near Zinder on Saturday."
    assert figures(text) == [("captured", 5, 5)]
    assert sides(text) == [(["gunmen"], ["pupils"])]


def test_a_bomb_that_goes_off_takes_nobody_along() -> None:
    assert _types("A bomb went off with a bang in Zinder on Saturday, killing two men.") == ["bombing"]


@pytest.mark.parametrize("took", ["carried off", "hauled away", "grabbed", "netted", "went off with"])
def test_a_raid_from_which_only_things_were_carried_off_is_no_abduction(took: str) -> None:
    text = f"Rebels raided an army post near Zinder on Saturday and {took} nine rifles."
    assert figures(text) == [("materiel_captured", 9, 9)]
    assert _types(text) == ["assault"]


@pytest.mark.parametrize(
    "wrecked",
    ["wiped out", "crippled", "blew apart", "set on fire", "set ablaze", "put out of action", "obliterated"],
)
def test_things_are_wrecked_in_many_words(wrecked: str) -> None:
    text = f"Rebels attacked a post near Zinder on Saturday and {wrecked} two trucks."
    assert figures(text) == [("materiel_destroyed", 2, 2)]


def test_an_attack_that_is_broken_up_was_beaten_off() -> None:
    made = record("The army broke up a rebel assault on Zinder on Saturday, a spokesman said.")
    assert [e.outcome for e in made.engagements] == ["defenders"]
    assert [c.kind for c in made.claims if c.kind == "control"] == ["control"]
    assert record("Police broke up a protest in Zinder on Saturday.").engagements == ()


def test_a_box_counts_the_slain_and_the_hurt() -> None:
    text = (
        "Battle of Zinder\nDate 4 May 2019\nLocation Zinder, Niger\nResult Army victory\nBelligerents\n"
        "Niger Armed Forces | Sand Hills Front\nCasualties and losses\n4 slain\n7 hurt | 12 slain\n"
    )
    found = figures(text, published=None)
    assert ("killed", 4, 4) in found or ("killed", 12, 12) in found


@pytest.mark.parametrize(
    "turned",
    [
        "turned their guns on",
        "trained their weapons on",
        "tore into",
        "laid into",
        "poured fire into",
        "hammered",
    ],
)
def test_who_turns_guns_on_a_patrol_attacks_it(turned: str) -> None:
    attackers, defenders = camps(f"Gunmen {turned} an army patrol near Zinder on Saturday.")
    assert (attackers, defenders) == (["Gunmen"], ["Nigerien army"])


def test_those_who_open_up_on_a_bus_are_counted_as_attackers() -> None:
    text = "About 30 gunmen turned their guns on a bus near Zinder on Saturday."
    assert ("strength", 30, 30) in figures(text)


@pytest.mark.parametrize("stormed", ["burst into", "barged into", "stormed"])
def test_a_post_that_gunmen_burst_into_was_attacked_though_nobody_is_said_to_have_died(stormed: str) -> None:
    assert _types(f"Gunmen {stormed} a police station in Zinder on Saturday.") == ["assault"]


def test_a_skirmish_behind_an_adjective_is_a_fight() -> None:
    text = "A sergeant died in a ten-minute skirmish near Zinder on Saturday."
    assert (_types(text), figures(text)) == (["battle"], [("killed", 1, 1)])


def test_men_nobody_armed_before_are_attackers_where_they_set_upon_others() -> None:
    assert camps("Ten men set upon two policemen in Zinder on Saturday.")[0] == ["men"]


@pytest.mark.parametrize(
    "told",
    [
        "fell in an operation near Zinder",
        "fell in two days of fighting near Zinder",
        "fell after a raid on Zinder",
    ],
)
def test_men_who_fell_in_or_after_a_fight_were_killed(told: str) -> None:
    assert figures(f"Five guards {told}.") == [("killed", 5, 5)]


@pytest.mark.parametrize(
    "told",
    [
        "have not been heard of again after",
        "were never seen again after",
        "dropped out of sight after",
        "passed from view after",
    ],
)
def test_men_of_whom_nothing_was_seen_since_a_fight_are_missing(told: str) -> None:
    assert figures(f"Four clerks {told} an ambush near Zinder on Saturday.") == [("missing", 4, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "The army turned back a rebel attack on Zinder on Saturday, a spokesman said.",
        "A rebel assault on Zinder was turned back by the army on Saturday, a spokesman said.",
        "The army rolled back a rebel onslaught on Zinder on Saturday, a spokesman said.",
    ],
)
def test_an_attack_that_is_turned_back_was_beaten_off(text: str) -> None:
    made = record(text)
    assert [e.outcome for e in made.engagements] == ["defenders"]
    assert "control" in [c.kind for c in made.claims]


def test_drivers_who_turn_back_beat_off_nobody() -> None:
    assert record("The drivers turned back near Zinder on Saturday.").engagements == ()


def test_a_town_that_passed_into_their_hands_was_taken_and_nobody_abducted() -> None:
    assert _types("Zinder passed into the hands of the rebels on Saturday, clerks said.") == ["assault"]


@pytest.mark.parametrize("back", ["clawed back", "took back", "wrested back", "won back"])
def test_a_town_that_is_clawed_back_was_taken(back: str) -> None:
    made = record(f"The rebels {back} the town of Zinder on Saturday, clerks said.")
    assert [e.outcome for e in made.engagements] == ["attackers"]
    assert [c.kind for c in made.claims] == ["control"]


def test_a_garrison_accounts_for_vehicles_as_for_men() -> None:
    text = "Rebels attacked a post near Zinder on Saturday and accounted for two trucks and a tank."
    assert figures(text) == [("materiel_destroyed", 1, 1), ("materiel_destroyed", 2, 2)]


@pytest.mark.parametrize(
    "struck", ["air raids", "aerial strikes", "aerial attacks", "bombing runs", "bombing raids"]
)
def test_air_raids_of_a_country_are_its_own_by_any_name(struck: str) -> None:
    found = sides(f"Several rebels were killed near Zinder on Saturday by two US {struck}.")
    assert found == [(["american army"], ["rebels"])]


@pytest.mark.parametrize(
    "fight", ["a clash", "a firefight", "a gun battle", "a skirmish", "an exchange of fire"]
)
def test_a_fight_at_another_place_that_opens_a_sentence_is_another_one(fight: str) -> None:
    text = (
        f"Rebels ambushed a patrol near Zinder on Saturday, killing four soldiers. In {fight} in Gombe, "
        "three bandits died, police said."
    )
    assert len(record(text).engagements) == 2


@pytest.mark.parametrize("nouns", ["Hostilities", "Gunplay"])
def test_hostilities_between_two_parties_are_a_fight_of_theirs(nouns: str) -> None:
    found = sides(f"{nouns} between soldiers and rebels near Zinder on Saturday left six dead.")
    assert found == [(["nigerien army"], ["rebels"])]
    assert (
        record("A cessation of hostilities between soldiers and rebels began on Saturday.").engagements == ()
    )


def test_who_lets_fly_at_what_a_pronoun_names_attacks_it() -> None:
    found = sides("Gunmen chased a ship near Cotonou on Saturday and let fly at it.")
    assert [x[0] for x in found] == [["gunmen"]]


@pytest.mark.parametrize(
    "those", ["Those killed", "Those who died", "Those who lost their lives", "Those killed in the raid"]
)
def test_those_who_are_told_to_have_died_are_counted_by_who_they_were(those: str) -> None:
    text = f"Rebels raided a post near Zinder on Saturday. {those} were two officers and a driver."
    assert figures(text) == [("killed", 1, 1), ("killed", 2, 2)]
    assert losses("Those who killed the guards were two youths.") == []
    assert losses("Those who survived were two officers.") == []


def test_a_headline_in_which_clerks_lose_lives_tells_of_deaths() -> None:
    assert figures("Nine clerks lose lives in raid near Zinder") == [("killed", 9, 9)]
    assert losses("A clerk lives in Zinder.") == []
