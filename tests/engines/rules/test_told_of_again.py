"""Those whom a text names again by other words: herders who attacked, the force of a mission, an outlet by its kind."""

from __future__ import annotations

from tests.engines.rules.reading import record, sides


def test_suspected_herdsmen_are_told_of_again_as_herders_who_invade() -> None:
    text = (
        "Suspected herdsmen killed six farmers at Guma on Monday. The invading herdsmen burnt a school. Police said the"
        " herders fled."
    )
    ((attackers, defenders),) = sides(text)
    assert (attackers, defenders) == (["suspected herdsmen"], ["farmers"])


def test_the_force_of_a_union_is_the_one_mission_of_it_that_a_text_names() -> None:
    text = (
        "Al-Shabaab killed three African Union soldiers at Marka on Monday. The AU troops, called AMISOM, say two"
        " AMISOM soldiers were hurt."
    )
    assert sum(a.type == "international" for a in record(text).actors) == 1


def test_a_news_agency_is_known_by_the_name_behind_its_noun() -> None:
    found = record(
        "Gunmen killed nine people in Beira on Monday, the news agency LANA reported. LANA said six fled."
    )
    assert [a.name for a in found.actors if a.type == "media"] == ["LANA"]


def test_a_name_that_a_letter_was_left_out_of_is_the_same_place() -> None:
    text = "Rebels raided a camp in Galkacyo on Monday and killed nine soldiers. The camp in Galkayo was retaken."
    assert len(record(text).engagements) == 1


def test_an_attack_that_was_only_planned_has_no_target() -> None:
    text = "Troops killed nine militants near Marka on Monday. They had planned an attack on a Somali police camp."
    assert [x for _, x in sides(text)] == [["militants"]]


def test_who_regains_the_base_that_others_attacked_defended_it() -> None:
    text = (
        "Al-Shabaab men attacked an army base in Marka on Monday. The army says its men have regained control of the"
        " base after the raid."
    )
    found = record(text)
    assert [e.outcome for e in found.engagements] == ["defenders"]
