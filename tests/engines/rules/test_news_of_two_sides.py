"""State agencies, opposition outlets and monitors on one war: who speaks, who was hit, what a name stands for."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, losses, record, said, sides


def _names(text: str, type_: str) -> list[str]:
    return [a.name for a in record(text).actors if a.type == type_]


def test_a_surname_with_its_article_is_the_person_named_in_full_behind_a_verb_of_saying() -> None:
    text = (
        "Shells struck two buses in Taiz, killing nine people, said Walid al-Omari, a spokesman for the council. "
        '"Most of them were boys," al-Omari told reporters. He said seven others were hurt, al-Omari added.'
    )
    assert _names(text, "person") == ["Walid al-Omari"]


def test_an_outlet_called_the_agency_of_a_country_speaks_for_itself() -> None:
    text = "NNA, the state news agency of Lebanon, said gunmen killed two guards near Tyre on Sunday."
    assert _names(text, "media") == ["NNA"]
    assert not _names(text, "government")


def test_named_aid_bodies_that_speak_are_actors() -> None:
    text = "The White Helmets said jets hit a bakery in Idlib on Sunday, killing six people."
    assert "White Helmets" in _names(text, "civilians")
    assert camps(text)[1] == ["people"]


def test_who_is_told_to_an_agency_is_not_part_of_its_name() -> None:
    text = "A nurse told AFP gunmen killed two drivers in Hama on Sunday."
    assert camps(text) == (["gunmen"], ["drivers"])


def test_a_source_at_a_titled_police_body_is_one_speaker() -> None:
    text = "A source at Homs Police Command told SANA that a mine killed three pupils in Talbiseh on Sunday."
    assert said(text) == [("killed", 3, "A source at Homs Police Command")]


def test_killed_and_wounded_before_one_count_are_not_told_apart() -> None:
    assert losses("Rebels killed and injured 20 soldiers near Hama.") == [("killed_or_wounded", 20)]
    assert losses("Rebels killed ten soldiers and injured 20 near Hama.") == [("killed", 10), ("wounded", 20)]


def test_a_town_that_was_retaken_before_is_no_claim_of_control() -> None:
    text = (
        "Jets bombed the recently recaptured town of Saraqeb on Sunday, killing four people, the agency said."
    )
    assert [c.kind for c in record(text).claims] == ["killed"]


def test_a_toll_behind_the_towns_that_were_hit_is_the_count_of_the_dead() -> None:
    text = "The count of victims of shells that hit two hamlets near Daraa on Sunday has gone up to nine."
    assert figures(text) == [("killed", 9, 9)]


def test_a_toll_is_of_those_among_whose_members_it_is_counted() -> None:
    text = "The number of dead among the members of the Hawk Brigade rose to five after a mine exploded near Palmyra."
    assert camps(text) == ([], ["Hawk Brigade"])


def test_who_was_at_work_when_a_mine_went_off_was_hit_by_it() -> None:
    for text in (
        "A mine went off in Palmyra on Sunday while men of the Hawk Brigade were searching a field, killing two.",
        "Members of the Hawk Brigade were searching a field in Palmyra on Sunday when a mine exploded, killing two.",
    ):
        assert camps(text) == ([], ["Hawk Brigade"])
    planting = "Two rebels were planting a device in Palmyra on Sunday when the bomb went off, killing both."
    assert all("rebels" not in defenders or not attackers for attackers, defenders in sides(planting))


def test_the_name_of_an_operation_tells_of_no_deed_and_its_aim_of_no_place() -> None:
    text = "In May Jordan launched Operation Desert Rain to expel gunmen from eastern Syria."
    assert not record(text).engagements
    drive = record("On Sunday Turkey launched a drive to expel the YPG from Afrin.")
    assert all(e.outcome is None for e in drive.engagements)


def test_the_terrorists_are_those_whose_name_the_text_joins_to_the_word() -> None:
    text = (
        "A car bomb set off by the terrorists killed two people in Azaz on Sunday, the ministry said. "
        "It said YPG/PKK terrorists had aimed at shoppers."
    )
    assert [x.lower() for x in camps(text)[0]] == ["ypg/pkk"]


def test_a_town_of_two_words_tells_in_which_country_a_common_name_is_meant() -> None:
    text = (
        "Iranian advisers came to Deir Ezzor. A mine killed four men of the National Defence at a crossroads in "
        "Deir Ezzor on Sunday."
    )
    assert camps(text)[1] == ["National Defence"]


def test_whom_a_station_cites_as_saying_it_is_who_says_it() -> None:
    text = "State radio cited a ministry source as saying that nine people died in a blast in Hama on Sunday."
    assert said(text) == [("killed", 9, "a ministry source")]


@pytest.mark.usefixtures("by_rules_alone")
def test_the_car_that_a_bomber_blows_up_is_his_bomb_and_no_loss() -> None:
    text = "The suicide attacker blew up his lorry outside a bakery in Hama on Sunday, killing six people."
    assert figures(text) == [("killed", 6, 6)]


def test_hurt_people_taken_to_a_medical_point_are_no_captives() -> None:
    text = "Mortars hit Sarmin on Sunday. Medics took two wounded girls to a medical point nearby."
    assert figures(text) == [("wounded", 2, 2)]


def test_shelling_of_forces_that_hit_a_town_is_theirs() -> None:
    text = "Three people died on Sunday in rocket shelling of the regime forces that targeted the town of Sarmin."
    assert camps(text) == (["Syrian army"], ["people"])


def test_commanders_of_a_group_killed_by_those_who_foiled_an_attack_had_attacked() -> None:
    text = "The Syrian army foiled an attack by gunmen near Hama on Sunday and killed two chiefs of the Nusra Front."
    attackers, defenders = camps(text)
    assert "Nusra Front" in attackers
    assert defenders == ["Syrian army"]


def test_leaders_of_terrorists_and_militants_are_some_of_them() -> None:
    text = "Two terrorist commanders died in clashes with the army near Hama on Sunday."
    assert [x.lower() for x in camps(text)[0]] == ["terrorist commanders"]


def test_who_was_able_to_take_a_place_took_it_and_who_presses_on_with_an_attack_attacks() -> None:
    able = record(
        "Government troops were able to wrest all of the Zara farms from rebels near Aleppo on Sunday."
    )
    assert [e.outcome for e in able.engagements] == ["attackers"]
    text = "Lebanese Army troops pressed on with their assault on gunmen in Arsal on Sunday."
    assert camps(text) == (["Lebanese Army"], ["gunmen"])


def test_the_name_of_a_people_before_a_noun_is_no_place() -> None:
    text = "A bomb went off by a patrol of Kurdish security on a road south of Kirkuk on Sunday, killing one guard."
    places = [e.place.name for e in record(text).engagements if e.place]
    assert places == ["Kirkuk"]


def test_the_same_day_at_the_head_of_an_item_is_that_of_the_item_before() -> None:
    text = (
        "Some of the worst raids on the city of Raqqa:\n"
        "- On October 3, an air raid killed six men near a well in Raqqa.\n"
        "- The same day, nine women died in an air raid on a house in Tabqa.\n"
        "- On October 5, an air raid killed two boys in Raqqa."
    )
    days = {str(e.date.start)[5:] for e in record(text, published="2017-10-20").engagements if e.date}
    assert days == {"10-03", "10-05"}


def test_a_toll_that_has_gone_up_to_a_figure_is_that_figure() -> None:
    assert figures("The death toll of a blast in Hama on Sunday has gone up to nine.") == [("killed", 9, 9)]
