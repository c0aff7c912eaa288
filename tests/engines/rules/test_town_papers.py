"""Papers of many towns: errands of those who speak, stories under crossheads, outlets and groups by short names."""

from __future__ import annotations

import pytest

from .reading import camps, figures, record, sides


def places(text: str) -> list[str | None]:
    """Gives the name of the place of each engagement."""
    return [e.place.name if e.place else None for e in record(text).engagements]


@pytest.mark.parametrize(
    "errand",
    [
        "The defence minister, who flew to Kitgum on Tuesday,",
        "The governor, who is touring the camps in Kitgum this week,",
        "A clerk, who had come back from Kitgum on Tuesday,",
    ],
)
def test_where_he_who_speaks_went_is_not_where_it_happened(errand: str) -> None:
    made = record(
        f"Rebels ambushed a patrol near Lira on Friday. {errand} said four soldiers had been killed."
    )
    assert [e.place.name for e in made.engagements if e.place] == ["Lira"]
    assert [c.value.low for c in made.claims if c.kind == "killed" and c.value] == [4]


@pytest.mark.parametrize(
    "measure",
    ["in the bloodiest fighting on the island this year", "in the worst loss of life there in months"],
)
def test_an_attack_measured_by_those_of_a_year_is_no_sum_of_them(measure: str) -> None:
    text = f"An army sweep has left seven soldiers and eight rebels dead near Surigao {measure}, police said."
    assert ("killed", 7, 7) in figures(text)


@pytest.mark.parametrize("band", ["police team", "army patrol", "paramilitary squad"])
def test_a_band_with_a_hyphened_count_is_so_many_wherever_it_stands(band: str) -> None:
    made = record(f"A lorry with a 12-member {band} was attacked by bandits near Sukkur on Monday.")
    claim = next(c for c in made.claims if c.kind == "strength")
    assert (claim.value.low if claim.value else None, claim.subject.side) == (12, "defender")


def test_acronyms_that_papers_write_like_names_are_those_of_the_groups() -> None:
    assert camps("Isis gunmen shot dead two clerks in Hawija on Monday.")[0] == ["Isis"]
    assert camps("The banned Ulfa killed a tea planter in Tinsukia on Monday.")[0] == ["Ulfa"]


def test_papers_named_behind_what_they_are_are_media() -> None:
    text = "Nine shepherds were shot dead near Blida on Friday, the dailies El Fedjr, Sawt and La Nouvelle reported."
    made = record(text)
    kinds = {a.name: a.type for a in made.actors}
    assert kinds["El Fedjr"] == kinds["Sawt"] == kinds["La Nouvelle"] == "media"
    assert len([c for c in made.claims if c.kind == "killed"]) == 3


def test_the_town_of_a_hospital_is_not_where_men_were_hurt() -> None:
    text = (
        "Gunmen waylaid a lorry of the border guard near Digboi on Monday. Five injured guards were admitted to "
        "the Upper Valley Medical College and Clinic in Tezpur."
    )
    assert places(text) == ["Digboi"]


def test_stories_under_crossheads_have_parties_and_places_of_their_own() -> None:
    text = (
        "KARACHI: Two gunmen riding a motorbike killed a lawyer in Landhi on Sunday, officials said.\n\n"
        "The gunmen fled after the murder, they added.\n\nButcher shot in Malir\n\n"
        "A 40-year-old butcher was killed in the Malir quarter by three armed men on foot.\n\n"
        "“The motive was not known,” a police officer said."
    )
    made = record(text, published="2014-10-06")
    name = {a.id: a.name for a in made.actors}
    told = [(e.place.name if e.place else "", [name[x] for x in e.attackers]) for e in made.engagements]
    assert told == [("Landhi", ["gunmen"]), ("Malir", ["armed men"])]


def test_the_wounds_of_one_who_was_killed_are_no_further_loss() -> None:
    text = "A baker was shot dead in Malir on Monday. He sustained six bullet wounds, police said."
    assert figures(text) == [("killed", 1, 1)]


@pytest.mark.parametrize("lead", ["three villages in Plateau state", "villages to the south of Jos"])
def test_towns_told_behind_a_raid_on_villages_are_attacks_of_their_own(lead: str) -> None:
    text = (
        f"Bandits raided {lead} on Sunday night, killing 21 people. In Kuru, nine people were shot dead. Twelve more "
        "were killed in Bassa."
    )
    assert places(text) == ["Kuru", "Bassa"]
    assert [who for who, _ in sides(text)] == [["bandits"], ["bandits"]]


def test_dacoits_and_pillion_riders_are_those_who_attack() -> None:
    assert camps("Pillion riders shot dead a shopkeeper in Orangi on Monday.")[0] == ["Pillion riders"]
    assert camps("A truck driver was killed by dacoits near Kashmore on Monday.")[0] == ["dacoits"]


@pytest.mark.parametrize(
    "opening", ["Denying any involvement", "Rejecting the accusation", "While denying any role"]
)
def test_who_opens_on_a_denial_denies_what_he_is_accused_of(opening: str) -> None:
    text = (
        "Nine villagers were killed near Gulu on Monday. Army spokesman Paddy Okello blamed the LRA for it. "
        f"{opening}, LRA spokesman Obonyo Otim said that his men were far away."
    )
    told = [(c.stance, c.claimant.text) for c in record(text).claims if c.kind == "responsibility"]
    assert [x for x, _ in told] == ["asserts", "denies"]


@pytest.mark.parametrize("name", ["Queen's Own Borderers", "Royal Blue Jackets", "Atholl Highlanders"])
def test_regiments_are_named_by_what_their_men_are_called(name: str) -> None:
    made = record(
        f"Two soldiers of the {name} were killed in an attack on a checkpoint at Rosslea on 4 May 1990."
    )
    assert [(a.name, a.type) for a in made.actors if a.core] == [(name, "state_forces")]


def test_those_who_shell_a_post_and_lead_men_off_attack_it() -> None:
    text = "Rebels fired mortars at a police barracks in Narino, killing nine men and taking six prisoners."
    assert [e.type for e in record(text).engagements] == ["assault"]


def test_two_who_fought_each_other_stay_apart_where_one_is_blamed() -> None:
    text = (
        "A villager died in a gun battle between Zomi Front and Hmar Council men in Lamka on Monday. "
        "Police blamed the Hmar Council for the murder."
    )
    who, whom = camps(text)
    assert len(who) == len(whom) == 1


def test_a_deed_on_a_day_behind_since_and_a_year_is_no_sum() -> None:
    text = "The Front had been there since 1994 and in April 1999 guerrillas shot at a lorry near Bubanza, killing 12."
    made = record(text, published=None)
    assert [str(e.date.start) for e in made.engagements if e.date] == ["1999-04-01"]
    assert ("killed", 12, 12) in figures(text)


def test_a_report_on_what_was_done_long_ago_is_about_it() -> None:
    text = (
        "Soldiers executed 11 villagers at Tanai late in January 2018, a rights group said today.\n\n"
        "The killings, on January 27, followed a raid by rebels two days before that in which four soldiers died near "
        "Namti.\n\nA farmer said that he saw 13 bodies of villagers.\n\nA nurse said that 12 villagers were shot."
    )
    made = record(text, published="2018-04-30")
    assert made.engagements[0].focus == "main"
    told = {c.value.low for c in made.claims if c.engagement == "e1" and c.kind == "killed" and c.value}
    assert {11, 12, 13} <= told


@pytest.mark.parametrize("where", ["in the attack", "from there", "."])
def test_people_who_were_taken_and_nothing_more_are_captives(where: str) -> None:
    text = (
        f"Gunmen attacked Erena on Monday. The mayor said nine persons were taken {where}".rstrip(" .") + "."
    )
    assert (("captured", 9, 9) in figures(text)) == (where != "from there")


def test_what_is_told_under_the_heading_of_an_attack_is_of_it() -> None:
    text = (
        "On 4 February 1990 rebels attacked a checkpoint at Clonmore. Two soldiers were killed.\n\nBackground\n"
        "In May 1987 eight rebels were shot by troops in an ambush at Loughrea.\n\nThe attack\n"
        "At noon the lorry was driven from the farm to the checkpoint, manned by six soldiers."
    )
    made = record(text, published=None)
    assert [(c.engagement, c.value.low) for c in made.claims if c.kind == "strength" and c.value] == [
        ("e1", 6)
    ]
