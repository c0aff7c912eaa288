"""Groups that stand up town by town, units by short numbers, and armies that are no state's."""

from __future__ import annotations

import pytest

from extract.records import Record

from .reading import record, sides


def parties(text: str) -> set[tuple[str, str]]:
    """Gives (name, type) of all actors."""
    return {(a.name, a.type) for a in record(text).actors}


def speakers(found: Record) -> set[str | None]:
    """Gives the names of the actors whose word the claims are."""
    name = {a.id: a.name for a in found.actors}
    return {name.get(c.claimant.actor or "") for c in found.claims}


def test_an_ethnic_army_is_the_group_that_a_text_names_and_never_that_of_the_land() -> None:
    text = (
        "The Kachin Independence Army stormed a junta post near Waingmaw on Monday. The ethnic army said it had killed "
        "14 soldiers there and lost two of its own."
    )
    assert sides(text) == [(["kachin independence army"], ["myanmar army"])]
    assert "Kachin Independence Army" in speakers(record(text))


def test_an_ethnic_minority_army_that_takes_a_base_is_an_armed_group() -> None:
    text = (
        "An ethnic minority army overran a junta base outside Hsenwi in Shan State on Monday, witnesses said."
    )
    assert ("ethnic minority army", "armed_group") in parties(text)


def test_groups_of_one_name_from_different_towns_are_different_parties() -> None:
    text = (
        "On Monday the Salin PDF shot at junta soldiers close to Kanni village and killed four. On Tuesday fighters of "
        "the Myaing PDF raided a police post in Myaing and killed two policemen."
    )
    names = {name for name, kind in parties(text) if kind == "armed_group"}
    assert names == {"Salin PDF", "Myaing PDF"}


def test_short_and_full_name_of_one_towns_group_are_one_party() -> None:
    text = (
        "The Yesagyo People's Defense Force raided a police post in Yesagyo on Monday. Three officers died, the "
        "Yesagyo PDF said. Resistance fighters got away unhurt."
    )
    assert [name for name, kind in parties(text) if kind == "armed_group"] == [
        "Yesagyo People's Defense Force"
    ]


def test_nouns_of_resisters_are_the_one_local_group_that_a_text_names() -> None:
    text = (
        "Some 30 junta soldiers fell in an ambush by resistance fighters in Tilin Township on Tuesday, "
        "according to the Tilin Guerrilla Force."
    )
    assert sides(text) == [(["tilin guerrilla force"], ["myanmar army"])]


def test_a_group_told_of_as_a_whole_first_keeps_its_parts() -> None:
    text = (
        "The People's Defence Force (PDF) ambushed a Myanmar army convoy near Kayan on Monday, killing six soldiers. "
        "Men of the Bago PDF took part."
    )
    assert [name for name, kind in parties(text) if kind == "armed_group"] == ["People's Defence Force"]


def test_a_battalion_by_number_and_letters_is_the_one_named_in_full() -> None:
    text = (
        "A New People's Army squad clashed with the 20th Infantry Battalion near Catubig, Northern Samar on Monday. "
        "The 20IB lost a corporal, and the 20th IB found two rifles."
    )
    units = [a for a in record(text).actors if "Battalion" in a.name]
    assert [set(a.mentions) for a in units] == [{"20th Infantry Battalion", "20IB", "20th IB"}]


def test_a_units_number_keeps_its_no() -> None:
    text = "The No. 84 Infantry Battalion shelled Kyaikto in Myanmar on Monday, killing two villagers."
    assert ("No. 84 Infantry Battalion", "state_forces") in parties(text)


def test_units_of_a_towns_group_are_no_soldiers_of_the_state() -> None:
    text = (
        "Junta troops in Myanmar killed nine men near Chaungu on Friday. The dead were of Battalions 2 and 3 of the "
        "Monywa District PDF."
    )
    assert not [name for name, kind in parties(text) if kind == "state_forces" and "Battalion" in name]


def test_a_headquarters_with_a_number_is_no_party() -> None:
    text = (
        "The Arakan Army took a base in Rakhine State on Monday. The No. 9 Operation Command Headquarters fell to the "
        "Arakan Army at dawn."
    )
    assert not [name for name, _ in parties(text) if "Headquarters" in name]


def test_what_a_paper_calls_a_known_group_is_no_part_of_its_name() -> None:
    text = "Nine soldiers were killed in a communist New People's Army attack on Luzon, the Philippines on Tuesday."
    assert ("New People's Army", "armed_group") in parties(text)


def test_men_of_a_ranger_patrol_are_no_civilians() -> None:
    text = "A member of a ranger patrol died and two others were hurt in a bombing near Yala, Thailand on Monday."
    assert not [name for name, kind in parties(text) if kind == "civilians"]


@pytest.mark.parametrize(
    "group",
    [
        "Najd Province of the Islamic State",
        "Aden-Abyan Province of the Islamic State",
        "Tripoli Province of Islamic State",
        "Khorasan Chapter of the Islamic State",
        "Algeria Province of the Islamic State",
    ],
)
def test_what_a_group_calls_itself_in_one_land_claims_its_deeds(group: str) -> None:
    made = record(
        f"A bomb killed four people in Qatif on Monday. The {group} claimed responsibility for the attack."
    )
    names = {a.id: a.name for a in made.actors}
    assert [names[x] for x in made.engagements[0].attackers] == [group]
    assert [names[c.subject.actor or ""] for c in made.claims if c.kind == "responsibility"] == [group]


def test_a_branch_of_a_group_is_no_town() -> None:
    made = record(
        "A bomb killed four people in Sanaa on Monday. The Aden branch of al-Qaida claimed responsibility."
    )
    assert [e.place.name for e in made.engagements if e.place] == ["Sanaa"]
    assert made.engagements[0].attackers


def test_an_outlet_s_name_before_the_noun_of_a_house_is_that_house() -> None:
    made = record("Gunmen attacked the Al-Jazeera Hotel in Mogadishu on Monday, killing two guards.")
    assert [e.place.name for e in made.engagements if e.place] == ["Al-Jazeera Hotel"]
    assert not [a for a in made.actors if a.type == "media"]
