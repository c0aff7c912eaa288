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


@pytest.mark.usefixtures("by_rules_alone")
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


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        (
            "An air strike hit a car in which three militants were travelling near Marib, killing all of them.",
            3,
        ),
        (
            "A drone struck a vehicle in which two militants were riding near Marib on Monday, killing both.",
            2,
        ),
        ("A drone hit a building where militants were meeting near Wana on Monday, killing five.", 5),
    ],
)
def test_those_inside_what_was_hit_are_whom_it_hit(text: str, hit: int) -> None:
    _, _, attackers, defenders = fight(text)
    assert (attackers, [x.split()[-1] for x in defenders]) == ([], ["militants"])
    assert [(kind, low) for kind, _, low in lost(text)] == [("killed", hit)]


@pytest.mark.parametrize(
    "who",
    [
        "The diplomats, who insisted on anonymity, said",
        "Relief workers in Wajir said",
        "Priests, speaking on condition of anonymity, said",
        "Diplomats quoted travelers as saying",
        "Two teachers who asked not to be named told AFP",
        "Truck drivers reaching Wajir said",
    ],
)
def test_people_who_only_speak_are_nobodys_victims(who: str) -> None:
    assert fight(f"{who} that rebels attacked the village of Ara on Monday, killing 30 villagers.")[3] == [
        "villagers"
    ]


def test_who_leads_others_is_no_group_of_its_own() -> None:
    text = (
        "Rebels of the Jamiat led by Ahmad Shah Masul attacked a convoy near the Salang Pass on Monday, killing 40 "
        "soldiers. Eleven of Masul's men died."
    )
    assert fight(text)[2:] == (["Jamiat"], ["Afghan army"])


@pytest.mark.parametrize(
    "how",
    [
        "not answering distress calls",
        "doing nothing",
        "its inaction",
        "not coming in time",
        "the lack of protection",
    ],
)
def test_forces_blamed_for_what_they_did_not_do_did_not_attack(how: str) -> None:
    verb = "accused the army of" if how == "doing nothing" else "blamed the army for"
    assert fight(f"Gunmen killed eight people in Wajir on Monday. Residents {verb} {how}.")[2] == ["Gunmen"]


def test_he_is_the_gunman_of_the_same_sentence_and_not_who_was_named_before() -> None:
    text = (
        "Minister Ruben Zevi was buried in Wajir. On Monday, a gunman slipped into a camp near Oro and wounded two "
        "soldiers before he was shot dead."
    )
    assert lost(text)[-1] == ("killed", "gunman", 1)


def test_nobody_kills_himself_by_him() -> None:
    text = "A man ran at the soldiers near Samarra on Monday. The Iraqi army engaged the man, killing him."
    assert ("killed", "Iraqi army", 1) not in lost(text)


@pytest.mark.parametrize(
    "who",
    [
        "troops backed by tanks and helicopters",
        "troops with tanks and helicopters",
        "soldiers in helicopters",
    ],
)
def test_craft_that_troops_come_with_make_no_air_strike(who: str) -> None:
    assert (
        fight(f"Russian {who} attacked the village of Oro on Monday, killing nine villagers.")[0]
        != "air_strike"
    )


def test_a_limb_is_no_materiel() -> None:
    text = "A naval vessel shelled Pauktaw on Monday. A woman was killed and her brother lost an arm."
    assert whose(text, "materiel_destroyed") == []
    assert [x[0] for x in lost(text)] == ["killed", "wounded"]


@pytest.mark.parametrize(
    "end",
    ["One of them died later.", "One of them, Sepoy Ranjit Sin, succumbed at a base hospital."],
)
def test_who_died_of_his_wounds_is_one_of_those_who_were_hurt(end: str) -> None:
    text = f"Three policemen were wounded when rebels attacked a post in Oro on Monday. {end}"
    assert [x[:2] for x in lost(text)] == [("wounded", "police"), ("killed", "police")]


def test_those_who_fell_when_others_shot_back_are_not_those_who_were_hurt() -> None:
    text = "Troops chased the rebels near Wajir on Monday. Three soldiers were hurt, and nine of the rebels died."
    assert lost(text)[-1] == ("killed", "rebels", 9)
