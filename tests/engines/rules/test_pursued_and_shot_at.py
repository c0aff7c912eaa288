"""Who killed whom where forces went after outlaws, drove off who came, shot at each other or at what flew."""

from __future__ import annotations

import pytest

from .reading import record, whose


def fight(text: str) -> tuple[str, str | None, list[str], list[str]]:
    """The type, place and sides of the first engagement."""
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    e = found.engagements[0]
    return (
        e.type,
        e.place and e.place.name,
        [names[x] for x in e.attackers],
        [names[x] for x in e.defenders],
    )


def lost(text: str) -> list[tuple[str, str | None, int | None]]:
    """Kind, subject and low bound of each claim of people."""
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    return [
        (c.kind, names.get(c.subject.actor or ""), c.value.low) for c in found.claims if c.subject and c.value
    ]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            "Police drove off rebels who were trying to overrun the station at Lamitan, killing six of them.",
            "rebels",
        ),
        (
            "Troops beat back Taliban fighters who attempted to storm their base in Sangin, killing nine of them.",
            "Taliban",
        ),
        (
            "Police are looking for gunmen who tried to storm a bank in Wajir on Monday, killing six guards.",
            "guards",
        ),
    ],
)
def test_a_participle_behind_who_tried_goes_back_to_whoever_drove_them_off(text: str, dead: str) -> None:
    assert lost(text)[0][1] == dead


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The army pursued the gunmen and two were shot dead near Bannu on Monday.",
            (["Pakistani army"], ["gunmen"]),
        ),
        (
            "A police team intercepted the robbers at Mtwapa on Monday and three were shot dead.",
            (["police"], ["robbers"]),
        ),
        (
            "Soldiers hunted down the attackers and six terrorists were eliminated near Oro on Monday.",
            (["Soldiers"], ["attackers"]),
        ),
    ],
)
def test_outlaws_that_nobody_is_said_to_have_killed_fell_to_those_who_pursued_them(
    text: str, sides: tuple[list[str], list[str]]
) -> None:
    kind, _, *both = fight(text)
    assert (kind, tuple(both)) == ("battle", sides)


def test_pursuers_do_not_kill_their_own() -> None:
    assert fight("Police followed the marchers to Oro on Monday and two policemen were killed.")[2] == []


@pytest.mark.parametrize(
    "text",
    [
        "On Monday a U.S. helicopter was machinegunned near Cifuentes and its pilot was killed.",
        "Two helicopters carrying a police colonel were fired upon on Monday near Saposoa.",
        "Insurgents fired on a helicopter evacuating wounded soldiers in Sangin on Monday.",
    ],
)
def test_aircraft_that_are_shot_at_make_no_air_strike(text: str) -> None:
    assert fight(text)[0] == "battle"


def test_drones_that_are_fired_at_a_town_do() -> None:
    assert fight("Drones were fired at the port of Odesa on Monday, killing two.")[0] == "air_strike"


@pytest.mark.parametrize(
    "how", ["fired at each other", "attacked each other's posts", "opened fire on one another"]
)
def test_those_who_shoot_at_each_other_are_both_on_sides_and_nobody_began(how: str) -> None:
    found = record(f"The army and the militia {how} in Oro on Monday.")
    e = found.engagements[0]
    assert (len(e.attackers), len(e.defenders), e.initiator_known) == (1, 1, False)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "The Oro Front attacked a column near Wajir on Sunday. “Three of ours were injured,” a member of the Oro "
            "Front told reporters.",
            "Oro Front",
        ),
        (
            "The army attacked a camp of the FARC in Caqueta on Monday. The guerrillas said in a communique that nine "
            "of the enemy died.",
            "Colombian army",
        ),
    ],
)
def test_ours_and_the_enemy_are_those_of_and_across_from_who_speaks(text: str, subject: str) -> None:
    assert lost(text)[-1][1] == subject


def test_the_group_is_the_one_that_strikes_and_not_the_militia_that_it_hit() -> None:
    text = (
        "Boko Haram gunmen attacked a village near Gwoza on Tuesday, killing four members of the Civilian Joint Task "
        "Force. Two weeks earlier, the group had ambushed a convoy near Damboa, killing eleven soldiers."
    )
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert [names[x] for e in found.engagements for x in e.attackers] == ["Boko Haram", "Boko Haram"]


def test_where_somebody_died_of_his_wounds_is_not_where_he_was_hit() -> None:
    assert (
        fight("Gunmen shot a policeman in Wajir on Sunday; he died of his wounds in Nairobi.")[1] == "Wajir"
    )
    assert (
        fight("A soldier died of his wounds in Kupwara on Monday after a clash with militants.")[1]
        == "Kupwara"
    )


@pytest.mark.parametrize("where", ["near al-Sheikh Miskin", "at al-Sheikh Badr", "at Shaykh Hamad"])
def test_towns_called_after_a_sheikh_are_places_behind_a_post(where: str) -> None:
    assert (
        fight(f"Rebels attacked a post {where} on Monday, killing nine soldiers.")[1]
        == where.split(" ", 1)[1]
    )
    found = record("Rebels fired at Sheikh Ahmed on Monday, wounding him.")
    assert all(e.place is None or e.place.name is None for e in found.engagements)


def test_whose_house_was_wrecked_is_not_told_by_who_was_hurt_near_it() -> None:
    text = "Gunmen shot dead an old man in Wajir on Monday. Four lorries were burned."
    assert whose(text, "materiel_destroyed") == [(None, "defender", 4)]


def test_a_verb_that_no_list_knows_is_one_behind_were() -> None:
    text = "Troops shot at rebels who were preparing an attack on Oro on Monday, killing three of them."
    assert lost(text) == [("killed", "rebels", 3)]
