"""Plain ways to tell who was killed, drowned, taken or lost, and who did it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engines.rules.reading import record


def short(text: str) -> tuple[str, list[str], list[str], list[tuple[str, str | None, int | None]]]:
    """Gives the kind and the sides of the one engagement of a text, and what it counts."""
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    event, *more = found.engagements
    assert not more
    counted: list[Any] = [c for c in found.claims if c.value is not None]
    return (
        event.type,
        [names[a] for a in event.attackers],
        [names[a] for a in event.defenders],
        [(c.kind, names.get(c.subject.actor or ""), c.value.low) for c in counted],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Twelve soldiers are missing after an attack on a military camp in Gao.",
        "Twelve soldiers were missing on Monday after the attack on Gao.",
        "Twelve soldiers went missing in an attack on a military camp in Gao.",
        "The fate of twelve soldiers is unknown after an attack on the military camp in Gao.",
        "An attack on a military camp in Gao left twelve soldiers missing.",
        "Twelve soldiers remain unaccounted for after an attack on a military camp in Gao.",
    ],
)
def test_those_missing_after_an_attack_are_told_of_it(text: str) -> None:
    assert short(text)[2:] == (["Malian army"], [("missing", "Malian army", 12)])


def test_those_missing_at_sea_are_of_no_attack() -> None:
    assert not record("Twelve sailors are missing after a storm off Gao.").engagements


@pytest.mark.parametrize(
    "text",
    [
        "Rebels drowned five fishermen near Goma.",
        "Five fishermen were drowned by rebels near Goma.",
        "Rebels tied up and drowned five fishermen near Goma.",
        "The rebels who drowned five fishermen near Goma fled.",
    ],
)
def test_to_drown_somebody_is_to_kill_him(text: str) -> None:
    assert short(text)[2:] == (["fishermen"], [("killed", "fishermen", 5)])


@pytest.mark.parametrize(
    "text", ["Five fishermen drowned near Goma.", "The flood drowned five fishermen near Goma."]
)
def test_who_drowns_alone_was_killed_by_nobody(text: str) -> None:
    assert not record(text).engagements


@pytest.mark.parametrize(
    "text",
    [
        "Ukrainian troops captured seven Russian soldiers near Vuhledar.",
        "Ukrainian troops took seven Russian soldiers prisoner near Vuhledar.",
        "Seven Russian soldiers were captured by Ukrainian troops near Vuhledar.",
        "The capture of seven Russian soldiers by Ukrainian troops near Vuhledar was announced on Monday.",
    ],
)
def test_an_army_takes_men_of_another_army(text: str) -> None:
    assert short(text) == (
        "abduction",
        ["Ukrainian army"],
        ["Russian army"],
        [("captured", "Russian army", 7)],
    )


def test_soldiers_held_by_their_own_police_are_no_prisoners_of_war() -> None:
    assert not record("Two soldiers were arrested by military police in Kampala on Friday.").engagements


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot dead Captain Pedro Ruiz in Chalatenango.",
        "Gunmen shot Captain Pedro Ruiz dead in Chalatenango.",
        "Captain Pedro Ruiz was gunned down by gunmen in Chalatenango.",
        "Guerrillas killed Captain Pedro Ruiz in Chalatenango.",
    ],
)
def test_a_captain_whom_outlaws_kill_is_of_the_army_there(text: str) -> None:
    assert short(text)[2:] == (["Salvadoran army"], [("killed", "Pedro Ruiz", 1)])


@pytest.mark.parametrize(
    "text",
    [
        "Rebels inflicted eight dead and 12 wounded on the army near Mocoa.",
        "Guerrilla units inflicted 20 casualties, 8 dead and 12 wounded, on the army near Mocoa.",
        "Rebels ambushed a patrol, inflicting eight dead and 12 wounded upon the army near Mocoa.",
    ],
)
def test_losses_are_of_those_on_whom_they_are_inflicted(text: str) -> None:
    _, _, defenders, counted = short(text)
    assert "Colombian army" in defenders
    assert ("killed", "Colombian army", 8) in counted
    assert ("wounded", "Colombian army", 12) in counted


@pytest.mark.parametrize("how", ["killed or captured", "dead or wounded", "killed or wounded"])
def test_men_lost_in_one_of_two_ways_are_not_told_apart(how: str) -> None:
    found = short(f"The insurgents lost 25 men, {how}, in the battle for Kunduz airport.")
    assert found[3] == [("killed_or_wounded", "insurgents", 25)]


@pytest.mark.parametrize(
    "text",
    [
        "THREE SOLDIERS KILLED IN GUERRILLA ATTACK ON SUCHITOTO",
        "Three soldiers killed in guerrilla attack on Suchitoto",
        "Three soldiers die during guerrilla raid on Suchitoto",
    ],
)
def test_the_attack_of_a_headline_is_no_verb(text: str) -> None:
    _, attackers, defenders, counted = short(text)
    assert [x.lower() for x in attackers] == ["guerrilla"]
    assert defenders == ["Salvadoran army"]
    assert counted == [("killed", "Salvadoran army", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "An ambush near Jolo left one officer dead, another missing and a third badly hurt.",
        "One officer was killed, another missing and a third hurt in an ambush near Jolo.",
    ],
)
def test_another_missing_is_one_more(text: str) -> None:
    assert [(k, n) for k, _, n in short(text)[3]] == [("killed", 1), ("missing", 1), ("wounded", 1)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A guard was killed in an attack on a mine near Kidal.", "attack_on_civilians"),
        ("Gunmen raided a mine near Kidal and killed a guard.", "attack_on_civilians"),
        ("A truck hit a mine near Kidal, killing a guard.", "bombing"),
        ("A guard was killed by a mine near Kidal.", "bombing"),
    ],
)
def test_a_mine_that_is_attacked_is_no_weapon(text: str, kind: str) -> None:
    assert short(text)[0] == kind


def test_who_suffers_losses_in_a_clash_is_a_side_of_it() -> None:
    found = short("The troops suffered two dead and four wounded in the clash near Mocoa.")
    assert found[1] == ["Colombian army"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Judge, bodyguard killed in Lahore ambush", [("killed", 1), ("killed", 1)]),
        ("TWO SOLDIERS, CIVILIAN KILLED IN GAO AMBUSH", [("killed", 2), ("killed", 1)]),
        ("Lahore: policeman, two clerks hurt in grenade attack", [("wounded", 1), ("wounded", 2)]),
        ("Gunmen kill judge and his bodyguard in Lahore", [("killed", 1), ("killed", 1)]),
        ("Gunmen abduct doctor in Quetta", [("captured", 1)]),
        ("Militants kill policeman, wound two others in Peshawar", [("killed", 1), ("wounded", 2)]),
        ("Rebels gun down three policemen in Arauca", [("killed", 3)]),
    ],
)
def test_headlines_count_without_articles(text: str, counted: list[tuple[str, int]]) -> None:
    assert [(k, n) for k, _, n in short(text)[3]] == counted


def test_a_place_before_a_comma_is_nobody_who_fell() -> None:
    assert [(k, n) for k, _, n in short("In Gao, two soldiers killed in ambush")[3]] == [("killed", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "A farmer was taken from his home near Gwoza by armed men and killed.",
        "In Gwoza, armed men took a farmer hostage and killed him.",
        "A farmer was abducted from his home near Gwoza by armed men and killed.",
    ],
)
def test_one_who_is_taken_from_his_home_was_taken_by_them(text: str) -> None:
    found = short(text)
    assert found[:2] == ("abduction", ["armed men"])
    assert [(k, n) for k, _, n in found[3]] == [("captured", 1), ("killed", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Three policemen were seized in Arauca on Sunday.",
        "Three policemen have been captured in Arauca, residents said.",
        "Three policemen were reported captured in Arauca on Sunday.",
    ],
)
def test_policemen_who_were_taken_were_taken_by_somebody(text: str) -> None:
    assert short(text)[::3] == ("abduction", [("captured", "Colombian police", 3)])


def test_suspects_who_were_taken_are_in_the_hands_of_the_law() -> None:
    assert not record("Three suspects were captured in Arauca on Sunday.").engagements


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen stabbed four farmers in Gwoza on Sunday.",
        "Four farmers were stabbed by gunmen in Gwoza on Sunday.",
        "Four farmers stabbed in Gwoza by gunmen",
        "Four farmers were reported stabbed in Gwoza on Sunday.",
    ],
)
def test_whoever_is_stabbed_is_wounded(text: str) -> None:
    _, attackers, defenders, counted = short(text)
    assert "farmers" not in attackers
    assert (defenders, counted) == (["farmers"], [("wounded", "farmers", 4)])


def test_whoever_is_stabbed_to_death_is_not_wounded() -> None:
    assert short("Gunmen stabbed four farmers to death in Gwoza.")[3] == [("killed", "farmers", 4)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The bandits fled, carrying away two dead, after a gunfight near Zurmi.", ("killed", "bandits", 2)),
        ("The rebels said they took away 60 wounded after the battle of Jamame.", ("wounded", "rebels", 60)),
    ],
)
def test_those_whom_a_band_carries_away_hurt_are_its_own(text: str, counted: tuple[str, str, int]) -> None:
    assert counted in short(text)[3]


def test_how_often_one_is_shot_is_no_object() -> None:
    found = short("A farmer was dragged from his home and shot three times by hooded men near Gwoza.")
    assert found[1] == ["hooded men"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen abducted a teacher near Gwoza; his beheaded body was discovered two days later.",
        "Gunmen abducted a teacher near Gwoza on Monday and his bullet-riddled body was found a day later.",
        "A teacher was abducted by gunmen near Gwoza, and his body was dumped by the road.",
        "Gunmen abducted a teacher near Gwoza. His body was found on Tuesday.",
    ],
)
def test_who_was_taken_and_whose_body_was_found_is_dead(text: str) -> None:
    assert short(text)[3] == [("captured", "teacher", 1), ("killed", "teacher", 1)]


def test_who_was_taken_and_then_freed_is_not_dead() -> None:
    found = short("Gunmen abducted a teacher near Gwoza; his bag was found two days later.")
    assert found[3] == [("captured", "teacher", 1)]


def test_to_seize_and_then_to_execute_are_two_things() -> None:
    found = short("Soldiers captured and executed 12 youths in Demoso on Friday.")
    assert [(k, n) for k, _, n in found[3]] == [("captured", 12), ("killed", 12)]


def test_to_capture_or_to_kill_is_not_told_apart() -> None:
    found = short("Soldiers captured or killed 12 rebels near Demoso on Friday.")
    assert [(k, n) for k, _, n in found[3]] == [("killed_or_wounded", 12)]


def test_a_band_that_detains_somebody_takes_him() -> None:
    found = short("Al-Shabaab fighters detained four elders in Dinsor on Monday.")
    assert found == ("abduction", ["Al-Shabaab"], ["elders"], [("captured", "elders", 4)])


@pytest.mark.parametrize("office", ["attorney general", "solicitor general", "director general"])
def test_a_general_of_an_office_is_no_soldier(office: str) -> None:
    found = short(f"The {office} was killed when a bomb exploded in San Salvador.")
    assert found[2:] == ([office], [("killed", office, 1)])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("SNHR documented the killing of four civilians by rebels in Saraqeb on July 3.", "2024-07-03"),
        ("SNHR recorded the death of four civilians in an airstrike on Saraqeb on July 3.", "2024-07-03"),
        ("The killing of four civilians by rebels in Saraqeb was confirmed by police on Thursday.", None),
    ],
)
def test_a_day_behind_documented_deaths_is_theirs_and_one_behind_who_confirms_them_is_not(
    text: str, day: str | None
) -> None:
    when = record(text).engagements[0].date
    assert (str(when.start) if when is not None else None) == day


def test_the_victim_is_called_by_what_he_is() -> None:
    found = short("Gunmen abducted a doctor from his clinic in Quetta. The victim was released on Sunday.")
    assert found[2:] == (["doctor"], [("captured", "doctor", 1)])
