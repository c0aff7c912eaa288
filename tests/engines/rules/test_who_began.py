"""Who attacked and how, where it is told later, by a hint or between the lines: accusations, habits, bombs."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


@pytest.mark.parametrize(
    ("hint", "accused"),
    [
        ("Investigators pointed to the New People's Army as the authors of the crime.", "new people's army"),
        ("The bishop held the New People's Army responsible for the death.", "new people's army"),
        (
            "A spokesman for the New People's Army accepted responsibility for the attack.",
            "new people's army",
        ),
    ],
)
def test_a_later_hint_names_the_attacker(hint: str, accused: str) -> None:
    ((attackers, _),) = sides(f"The mayor of Daram was shot dead at his gate on Monday. {hint}")
    assert attackers == [accused]


def test_a_government_that_holds_others_responsible_did_not_do_it() -> None:
    text = "Two priests were murdered in Barinas on Friday. The government holds the ELN responsible."
    ((attackers, _),) = sides(text)
    assert attackers == ["eln"]


def test_planes_believed_to_be_of_a_country_are_its_forces() -> None:
    text = "Warplanes thought to be Russian carried out three raids on the town of Sarja on Monday, killing a man."
    (engagement,) = record(text).engagements
    assert engagement.type == "air_strike"
    assert sides(text)[0][0] == ["russian army"]


@pytest.mark.parametrize(
    "bomb",
    [
        "A bomb planted by the roadside by members of",
        "An explosive device placed at a gate by",
        "A mine laid by",
    ],
)
def test_who_planted_a_bomb_attacked(bomb: str) -> None:
    ((attackers, _),) = sides(f"{bomb} the Maute group went off near Piagapo on Sunday, hurting a soldier.")
    assert attackers == ["maute"]


def test_a_mine_and_then_gunfire_are_an_ambush() -> None:
    text = (
        "Four soldiers were killed on Monday near Awaran. A roadside bomb went off as their trucks passed, "
        "after which armed men opened fire at the vehicles from the hills."
    )
    (engagement,) = record(text).engagements
    assert engagement.type == "ambush"


def test_a_base_that_was_overrun_was_not_only_bombed() -> None:
    text = (
        "Al-Shabaab fighters overran an army base in Hulugho on Sunday. It began when a suicide bomber blew up "
        "a car at the gate."
    )
    (engagement,) = record(text).engagements
    assert engagement.type == "assault"


def test_a_town_hall_blown_up_after_a_murder_makes_no_bombing() -> None:
    text = (
        "Shining Path rebels murdered the mayor of Tambo on Tuesday. The rebels, riding in two trucks, then "
        "dynamited the town hall."
    )
    (engagement,) = record(text).engagements
    assert engagement.type == "attack_on_civilians"


def test_what_a_captured_leader_is_known_for_is_no_attack() -> None:
    text = (
        "Afghan soldiers killed a Taliban leader in Chimtal district on Monday. The leader commanded men who carry "
        "out roadside bomb attacks against police."
    )
    (engagement,) = record(text).engagements
    assert engagement.type == "battle"


def test_whom_the_group_of_a_victim_once_fought_is_no_party() -> None:
    text = (
        "Gunmen shot dead six people in a house in Qayara on Sunday. Their host had been a member of a militia "
        "that fought al Qaeda."
    )
    ((attackers, defenders),) = sides(text)
    assert attackers == ["gunmen"]
    assert "al qaeda" not in defenders


def test_who_is_said_to_open_fire_began_and_not_who_then_killed() -> None:
    text = (
        "Soldiers killed two insurgents during a search in Panjwai on Monday. The insurgents had fired on the "
        "soldiers from a tree line."
    )
    ((attackers, _),) = sides(text)
    assert attackers == ["insurgents"]


def test_those_fired_on_are_the_ones_spoken_of_before() -> None:
    text = (
        "A team of the army and the police was out on an area domination exercise near Minpa on Friday when Maoists "
        "opened fire on it, police said."
    )
    ((attackers, defenders),) = sides(text)
    assert attackers == ["maoists"]
    assert len(defenders) == 2


@pytest.mark.parametrize(
    "words", ["received small-arms fire from", "came under heavy fire from", "drew fire from"]
)
def test_a_patrol_that_draws_fire_is_attacked(words: str) -> None:
    ((attackers, _),) = sides(f"A patrol of the Malian army {words} gunmen near Sokolo on Monday.")
    assert attackers == ["gunmen"]


def test_a_foiled_attempt_is_that_of_those_who_tried() -> None:
    text = "An army unit foiled an attempt by an armed group to slip into the village of Mazra on Monday."
    ((attackers, _),) = sides(text)
    assert len(attackers) == 1


def test_strikes_listed_are_those_of_who_conducts_them() -> None:
    text = (
        "Coalition forces conducted three strikes on Monday.\n\n"
        "Near Rutbah, a strike suppressed an ISIL mortar position.\n\n"
        "Near Hit, two strikes destroyed an ISIL headquarters and two tunnels."
    )
    found = [(e.type, a) for e, (a, _) in zip(record(text).engagements, sides(text), strict=True)]
    assert found
    assert all(kind == "air_strike" and any("coalition" in x for x in a) for kind, a in found)


def test_blamed_it_on_others_blames_them() -> None:
    ((attackers, _),) = sides(
        "A bomb exploded at a market in Isabela on Monday, hurting six vendors. Police blamed it on the Abu Sayyaf."
    )
    assert attackers == ["abu sayyaf"]


def test_who_announces_control_over_a_village_took_it() -> None:
    (engagement,) = record(
        "The YPG announced control over the village of Barak near Hasakah on Friday after clashes with ISIS."
    ).engagements
    assert engagement.type in ("assault", "battle")
    assert engagement.outcome == "attackers"


def test_suicide_attacks_that_a_dead_man_had_planned_do_not_tell_how_he_died() -> None:
    text = (
        "Afghan soldiers killed a Haqqani commander in Zurmat on Monday. The man had facilitated suicide attacks "
        "in Kabul."
    )
    assert record(text).engagements[0].type == "battle"


def test_a_person_of_no_body_who_is_murdered_makes_civilians_the_target() -> None:
    ((attackers, defenders),) = sides(
        "The civic leader Alvaro Montes was murdered in San Vicente last night by two hired assassins."
    )
    assert (attackers, defenders) == (["hired assassins"], ["civilians"])


def test_who_backs_a_force_takes_part_with_it() -> None:
    ((attackers, defenders),) = sides(
        "Mozambican forces backed by Rwandan troops captured the town of Chai from the insurgents on Monday."
    )
    assert len(attackers) == 2
    assert defenders == ["insurgents"]


def test_an_operation_that_kills_rebels_is_that_of_the_forces_spoken_of() -> None:
    ((attackers, defenders),) = sides(
        "A further operation, near Makin, eliminated four terrorists on Monday, the Pakistani army said."
    )
    assert (attackers, defenders) == (["pakistani army"], ["terrorists"])


def test_a_bomb_before_the_offices_of_a_party_is_aimed_at_it() -> None:
    ((_, defenders),) = sides(
        "A bomb exploded on Monday in front of the offices of the Christian Democratic Party in Guatemala City."
    )
    assert defenders == ["christian democratic party"]


def test_armed_men_are_of_the_group_that_they_say() -> None:
    ((attackers, _),) = sides(
        "A teacher was kidnapped on Sunday by five armed men who introduced themselves as members of the Popular "
        "Liberation Army (EPL)."
    )
    assert "popular liberation army" in attackers


def test_the_party_attacked_on_its_way_is_the_one_told_of_before() -> None:
    text = (
        "Maoists killed six men of a CRPF party in the Chintag forest on Monday. The party was returning to its camp "
        "at Burka when around 100 ultras attacked."
    )
    assert len(record(text).engagements) == 1


def test_a_scene_told_in_between_does_not_take_over_who_attacks() -> None:
    text = (
        "Gunmen entered the Zzolo mosque in Kano, Nigeria, while worshippers were praying, and opened fire."
    )
    assert [x[0] for x in sides(text)] == [["gunmen"]]


def test_police_who_shoot_the_last_of_the_attackers_do_not_attack() -> None:
    text = (
        "Three gunmen attacked a hotel in Gao, Mali, on Friday and killed four guests. "
        "Two gunmen died on the stairs and the last was gunned down by policemen."
    )
    assert all("Malian police" not in x[0] and "police" not in x[0] for x in sides(text))


def test_outlaws_who_kill_men_of_a_state_after_they_attack_their_convoy_began() -> None:
    text = (
        "Bandits killed six policemen after they raided their barracks at Lom on Monday, the governor said."
    )
    ((attackers, _),) = sides(text)
    assert attackers == ["bandits"]


def test_who_only_killed_those_that_tried_to_take_a_town_defended_it() -> None:
    text = (
        "The Kamajor militia claims to have killed 30 RUF rebels near Kenema on Monday. The battle began when the RUF"
        " tried to retake the town, a trader said."
    )
    ((attackers, defenders),) = sides(text)
    assert (attackers, defenders) == (["ruf"], ["kamajor"])
    assert record(text).engagements[0].outcome is None


def test_who_fired_on_forces_that_fought_back_began() -> None:
    text = (
        "Troops engaged bandits near Gusau on Monday, the army said. The troops, while on patrol, came under gunfire of"
        " bandits at Lom and killed nine of them."
    )
    ((attackers, defenders),) = sides(text)
    assert attackers == ["bandits"]
    assert defenders == ["nigerian army"]


@pytest.mark.parametrize("aside", ["while on patrol", "while escorting a convoy", "when on their way home"])
def test_asides_without_a_verb_stand_between_a_subject_and_its_verb(aside: str) -> None:
    ((attackers, defenders),) = sides(f"The soldiers, {aside}, were attacked by rebels near Gulu on Monday.")
    assert (attackers, defenders) == (["rebels"], ["ugandan army"])


def test_forces_who_kill_gunmen_in_a_raid_of_their_own_began() -> None:
    for raid in ("in a raid on Jenin", "during an operation in Jenin", "in a raid by rebels on Jenin"):
        ((attackers, defenders),) = sides(
            f"Israeli forces killed three Palestinian gunmen {raid} on Thursday."
        )
        began = "israeli army" in attackers and defenders == ["palestinian gunmen"]
        assert began == ("rebels" not in raid)
