"""What is read of those killed once they had struck, of asides on the counted, of fights told behind an aside."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, losses, record, said


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Nine guards, two of them recruits, and a cook were killed in a raid on Ber, Mali.",
            [("killed", 9), ("killed", 2), ("killed", 1)],
        ),
        (
            "Six porters of Gao, four of whom were women, and a policeman died in a blast.",
            [("killed", 6), ("killed", 4), ("killed", 1)],
        ),
        (
            "Two nurses, one of them the sister of a mayor, and a driver are killed in an ambush in Ber.",
            [("killed", 2), ("killed", 1), ("killed", 1)],
        ),
        (
            "Three were killed, one of them a captain, and five were hurt in the blast.",
            [("killed", 3), ("killed", 1), ("wounded", 5)],
        ),
    ],
)
def test_an_aside_on_some_of_those_counted_does_not_part_a_list(
    told: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Guards near Gao shoot an unarmed herder, who later died.",
        "Police shot a herder in Gao on Friday, who succumbed to his wounds.",
        "Raiders stabbed a herder in Ber, Mali, who died instantly.",
    ],
)
def test_who_was_shot_somewhere_and_died_is_counted_among_the_dead(told: str) -> None:
    assert figures(told) == [("killed", 1, 1)]


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("Another nurse is killed in Ber, Mali, bringing the total number of nurses killed to 11.", [1]),
        (
            "Two nurses were killed in Ber, bringing the number of nurses killed in Friday's raid to 11.",
            [2, 11],
        ),
        ("Two bodies were found after the raid on Ber, bringing the number of nurses killed to 11.", [2, 11]),
    ],
)
def test_a_number_of_people_of_one_sort_is_a_running_total(told: str, values: list[int]) -> None:
    assert [value for _, value, _ in said(told)] == values


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    "told",
    [
        "A man is shot dead by African Union peacekeepers after allegedly firing at them in Ber, Mali.",
        "A man was killed by Malian soldiers in Ber after throwing a grenade at their patrol.",
        "Malian soldiers in Ber shot dead a man who attacked them with an axe.",
    ],
)
def test_who_is_killed_after_he_struck_at_forces_began_it(told: str) -> None:
    assert camps(told)[0] == ["man"]
    assert record(told).engagements[0].type != "attack_on_civilians"


@pytest.mark.parametrize(
    ("told", "began"),
    [
        ("A herder was shot dead by Malian soldiers after failing to stop in Ber.", ["Malian army"]),
        ("Malian soldiers shot dead a youth after he threw stones at them in Ber.", ["Malian army"]),
        ("A herder was shot dead by Malian soldiers after stabbing a guard in Ber.", ["herder"]),
    ],
)
def test_only_who_had_attacked_is_said_to_have_begun(told: str, began: list[str]) -> None:
    assert camps(told)[0] == began


@pytest.mark.parametrize(
    "told",
    [
        "General Omar Keita, commander of the guard, escapes injury when his convoy is attacked in Ber, Mali.",
        "Governor Omar Keita survives when gunmen attack his motorcade in Ber, Mali.",
    ],
)
def test_whom_a_blow_spared_was_attacked(told: str) -> None:
    assert [(e.type, e.place and e.place.name) for e in record(told).engagements] == [("ambush", "Ber")]


def test_whoever_flees_when_rebels_attack_tells_a_habit() -> None:
    assert not record("Villagers flee when rebels attack, he said.").engagements


def test_letters_that_end_like_a_verb_name_a_bomb() -> None:
    told = "Near Raqqa, two strikes destroyed two ISIL trucks, an ISIL VBIED, and an ISIL mortar."
    assert [value for _, value, _ in said(told)] == [2, 1, 1]
    assert {voice for _, _, voice in said(told)} == {None}


@pytest.mark.parametrize("what", ["a curfew", "a truce with the traders", "a threat"])
def test_who_only_declares_a_measure_tells_no_deed(what: str) -> None:
    told = f"The army declared {what} after MNLA rebels killed nine policemen in Ber, Mali."
    assert said(told) == [("killed", 9, None)]


@pytest.mark.parametrize(
    "told",
    [
        "Six died in battles in the eastern city of Ber, most in its port, between Malian troops and the MNLA.",
        "Six people died in clashes in Ber, the worst in weeks, between Malian troops and the MNLA.",
        "Armed clashes reportedly erupted between Malian troops and the MNLA in Ber, leaving six dead.",
        "Clashes were reported on Monday in the Ber area between Malian troops and the MNLA. Six died.",
    ],
)
def test_sides_told_behind_an_aside_fought_each_other(told: str) -> None:
    assert camps(told) == (["Malian army"], ["MNLA"])
    assert record(told).engagements[0].type == "battle"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Three clerks identified as Omar Keita (25), Ali Ba (23) and Musa Sow (22) were killed in Ber.",
            [3],
        ),
        ("Raiders killed two clerks identified as Omar Keita and Ali Ba and wounded a cook in Ber.", [2, 1]),
        ("Raiders killed a clerk identified as Omar Keita and two cooks in Ber.", [1, 2]),
        ("A combined total of nine clerks were killed in Ber.", [9]),
    ],
)
def test_names_given_to_those_counted_count_nobody_anew(told: str, expected: list[int]) -> None:
    assert [value for _, value in losses(told)] == expected


def test_suspects_named_between_arrest_and_fight_are_prisoners() -> None:
    told = "Police arrested two rebels identified as Omar Keita and Ali Ba after a gunfight in Ber, Mali."
    assert figures(told) == [("captured", 2, 2)]


@pytest.mark.parametrize(
    "told",
    [
        "An attack in Ber, Mali, destroyed two trucks.",
        "Two trucks were burned in a raid in Ber, Mali.",
    ],
)
def test_an_attack_that_only_wrecked_something_is_an_engagement(told: str) -> None:
    assert figures(told) == [("materiel_destroyed", 2, 2)]


def test_a_fire_that_wrecked_something_is_none() -> None:
    assert not record("A fire in Ber, Mali, destroyed nine houses.").engagements


@pytest.mark.parametrize(
    "told",
    [
        "Gunmen abducted nine traders from two buses near Ber, Mali.",
        "Nine people died when bombs exploded in two buses near Ber, Mali.",
    ],
)
def test_vehicles_that_were_struck_brought_nobody(told: str) -> None:
    assert [c.kind for c in record(told).claims] in (["captured"], ["killed"])


def test_a_grenade_is_thrown_and_no_bomb_that_was_laid() -> None:
    told = "A grenade attack on a bar in Ber, Mali, killed two people."
    assert record(told).engagements[0].type == "attack_on_civilians"


def test_officials_who_identify_the_assailant_name_who_did_it() -> None:
    told = "A gunman killed three guards in Ber, Mali. Officials identified the gunman as Omar Keita."
    made = record(told)
    names = {a.id: a.name for a in made.actors}
    assert [
        (c.claimant.text, names[c.subject.actor or ""]) for c in made.claims if c.kind == "responsibility"
    ] == [("Officials", "Omar Keita")]


@pytest.mark.parametrize(
    ("told", "doers"),
    [
        (
            "Residents blamed the airstrike in Ber, Mali, on Malian forces. Three people died.",
            ["Malian army"],
        ),
        ("Local sources attributed an ambush near Ber, Mali, to the MNLA.", ["MNLA"]),
        ("Officials blamed the attack on an army post in Ber, Mali, on the MNLA.", ["MNLA"]),
        ("Officials blamed an attack on a mosque in Ber, Mali, on the MNLA.", ["MNLA"]),
    ],
)
def test_a_deed_that_is_laid_to_somebody_is_told(told: str, doers: list[str]) -> None:
    made = record(told)
    assert [e.place and e.place.name for e in made.engagements] == ["Ber"]
    assert camps(told)[0] == doers
    assert [c.kind for c in made.claims if c.value is None] == ["responsibility"]


@pytest.mark.parametrize("what", ["a barber shop", "a tailor shop"])
def test_a_shop_is_not_whom_it_is_called_after(what: str) -> None:
    told = f"A bomb exploded at {what} in Ber, Mali, killing nine."
    assert not {a.name for a in record(told).actors} & {"barber", "tailor"}


def test_a_station_that_burns_is_civilian() -> None:
    told = "Assailants set fire to a radio station in Ber, Mali."
    e = record(told).engagements[0]
    assert (e.type, e.place and e.place.name) == ("attack_on_civilians", "Ber")


@pytest.mark.parametrize("town", ["Sao Lomba do Sul", "Santa Lomba dos Reis"])
def test_little_words_of_portuguese_are_part_of_names(town: str) -> None:
    place = record(f"Gunmen shot two policemen in {town}, Brazil.").engagements[0].place
    assert place is not None
    assert place.name == town


@pytest.mark.parametrize(
    ("told", "doers", "kind"),
    [
        (
            "The MNLA retaliated on Monday with cross-border shelling into Gao, Mali.",
            ["MNLA"],
            "shelling",
        ),
        (
            "The Malian army responded with air strikes on rebel positions in Gao.",
            ["Malian army"],
            "air_strike",
        ),
        ("Malian guns replied to the mortar fire with shelling of posts in Gao.", [], "shelling"),
        ("The MNLA has answered with a rocket attack on Gao, Mali.", ["MNLA"], "shelling"),
    ],
)
def test_who_answers_with_an_attack_launches_it(told: str, doers: list[str], kind: str) -> None:
    made = record(told)
    assert [(e.type, e.place and e.place.name) for e in made.engagements] == [(kind, "Gao")]
    assert not doers or camps(told)[0] == doers


@pytest.mark.parametrize(
    "told",
    [
        "The minister responded with sharp criticism of the attack in Ber.",
        "Raiders ambushed a patrol near Ber, Mali. The soldiers responded with small-arms fire.",
    ],
)
def test_who_answers_with_words_or_shots_launches_nothing(told: str) -> None:
    assert [e.type for e in record(told).engagements] in ([], ["ambush"])


def test_identified_dead_are_called_what_they_were() -> None:
    told = "At least 24 identified traders were killed in a raid on Ber, Mali."
    assert "traders" in {a.name for a in record(told).actors}


@pytest.mark.parametrize(
    "told",
    [
        "Nine people were killed in a bomb attack in Ber, Mali. Troops began a manhunt the following day.",
        "Nine people were killed when a bomb exploded in Ber, Mali. This comes a day after a similar blast.",
    ],
)
def test_a_day_counted_from_the_deed_leaves_a_note_the_day_of_its_log(told: str) -> None:
    day = record(told).engagements[0].date
    assert day is not None
    assert day.start.isoformat() == "2024-07-29"
