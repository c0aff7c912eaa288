"""Promises about forces named by whom they follow, and about bodies that a text describes more than it names."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def _subjects(text: str) -> list[tuple[int | None, str | None]]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [(c.value.low, name.get(c.subject.actor or "")) for c in found.claims if c.value is not None]


def _names(text: str) -> dict[str, str]:
    return {a.name: a.type for a in record(text).actors}


def test_forces_of_one_who_is_out_of_office_are_not_the_army() -> None:
    text = (
        "Troops loyal to ousted leader Goran Matic stormed Brod, Serbia, at dawn and shot dead six soldiers."
    )
    assert camps(text) == (["Troops loyal to ousted leader Goran Matic"], ["Serbian army"])


def test_forces_of_one_who_is_in_office_are_the_army() -> None:
    text = "Troops loyal to President Goran Matic stormed Brod, Serbia, at dawn and shot dead six rebels."
    assert camps(text)[0] == ["Serbian army"]


@pytest.mark.parametrize("whose", ["pro-U.K.", "pro-Hezbollah", "pro-Eritrean"])
def test_who_sides_with_somebody_is_not_he(whose: str) -> None:
    text = f"Jets dropped bombs on a column outside Baqubah and left 28 {whose} fighters dead."
    assert _subjects(text) == [(28, f"{whose} fighters")]


def test_a_president_before_administration_names_his_own_government() -> None:
    text = (
        "Aides in the Carter administration doubt that Honduran soldiers murdered 80 farmhands at Choluteca."
    )
    found = record(text)
    assert {a.country for a in found.actors if a.type == "government"} == {"US"}


def test_the_media_of_a_country_may_be_the_source() -> None:
    text = "Kenyan media said Somali troops shot four Kenyan herders at Mandera."
    assert _names(text)["Kenyan media"] == "media"


def test_members_of_a_cartel_are_perpetrators_without_a_name() -> None:
    text = "Alleged cartel members ambushed and killed two bus drivers at Jerez, Mexico, on Friday."
    assert _names(text)["Alleged cartel members"] == "unidentified"


def test_an_insurgency_is_no_party() -> None:
    text = (
        "Troops shot three guerrillas near Idil, Turkey. The Kurdish insurgency has cost the town its trade."
    )
    assert not any("insurgency" in name for name in _names(text))


def test_a_common_soldier_with_a_name_is_counted_as_himself() -> None:
    text = (
        "Rifleman Deepak Thapa was killed when raiders fired on an army outpost above Rolpa, Nepal, at dusk."
    )
    assert _subjects(text) == [(1, "Deepak Thapa")]


def test_a_general_with_a_name_is_counted_as_himself() -> None:
    text = (
        "General Deepak Thapa was killed when raiders fired on an army outpost above Rolpa, Nepal, at dusk."
    )
    assert _subjects(text) == [(1, "Deepak Thapa")]


def test_bodyguards_are_told_apart_from_passers_by() -> None:
    text = (
        "A grenade killed four of the banker's bodyguards and wounded 17 shoppers in Quito, Ecuador, at noon."
    )
    assert _subjects(text) == [(4, "banker's bodyguards"), (17, "shoppers")]


def test_the_paramilitary_is_the_one_group_that_a_text_calls_so() -> None:
    text = (
        "Gunners of the paramilitary Rapid Support Forces pounded Kosti, Sudan, for a third night. The paramilitary "
        "announced that it had shot 26 officers."
    )
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert {name[c.claimant.actor] for c in found.claims if c.claimant.actor} == {"Rapid Support Forces"}


def test_a_navy_is_no_army() -> None:
    text = "Drones set fire to a tug of the Russian Navy off Feodosia at night. Russian troops had stormed Popasna."
    found = {a.name: a.type for a in record(text).actors}
    assert found["Russian Navy"] == "state_forces"
    assert len([x for x in found.values() if x == "state_forces"]) == 2


def test_the_name_of_an_event_is_no_person() -> None:
    text = (
        "The Lomba Massacre, a stain on the army, came up in court. Troops had shot 19 boys at Lomba, Mali."
    )
    assert "person" not in _names(text).values()


def test_letters_before_forces_are_a_party_wherever_they_stand() -> None:
    text = (
        "Guerrillas helped by QXDR forces burnt the depot at Berbera in Somaliland on Friday. The QXDR denied that "
        "anybody had died."
    )
    assert _names(text)["QXDR"] == "armed_group"


def test_gunmen_of_a_cartel_without_a_name_are_perpetrators_without_a_name() -> None:
    text = "Marines fought gunmen from a drug cartel for two hours at Jerez, Mexico, and lost nobody."
    assert _names(text)["gunmen"] == "unidentified"


def test_who_is_named_among_the_dead_is_a_person() -> None:
    text = (
        "A car packed with dynamite blew up outside a court in Cali, Colombia, and took 14 lives. Among those killed "
        "was Jorge Alonso Rivas, a notary."
    )
    assert (1, "Jorge Alonso Rivas") in _subjects(text)


def test_a_force_that_another_country_trained_is_not_that_country() -> None:
    text = "Mortars wounded nine recruits of a Jordanian-trained force outside Suwayda, Syria, at dusk."
    assert _subjects(text) == [(9, "Jordanian-trained force")]


def test_bare_soldiers_are_of_the_security_forces_where_no_army_is_named() -> None:
    text = "Security forces shot dead six rustlers at Lodwar, Kenya, on Friday. A soldier lost an eye."
    assert {x for x in _names(text).values() if x == "state_forces"} == {"state_forces"}
    assert len([x for x in _names(text).values() if x == "state_forces"]) == 1


def test_an_army_that_is_named_stays_beside_the_security_forces() -> None:
    text = "Security forces shot dead six rustlers at Lodwar, Kenya, on Friday. The army says a soldier lost an eye."
    assert len([x for x in _names(text).values() if x == "state_forces"]) == 2


@pytest.mark.parametrize("foe", ["Taliban", "Houthi", "Hezbollah"])
def test_who_is_called_by_whom_he_fights_is_not_of_them(foe: str) -> None:
    text = f"Anti-{foe} forces seized Baqubah at dawn, killing nine {foe} fighters. Anti-{foe} fighters lost two men."
    attackers, defenders = camps(text)
    assert attackers == [f"Anti-{foe} forces"]
    assert [x for x in defenders if foe in x]
    assert _names(text)[f"Anti-{foe} forces"] == "militia"
