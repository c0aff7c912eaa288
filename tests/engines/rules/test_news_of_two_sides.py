"""State agencies, opposition outlets and monitors on one war: who speaks, who was hit, what a name stands for."""

from __future__ import annotations

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
