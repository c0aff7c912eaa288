"""Agencies, monitors and officials on strikes and shelling: who speaks, on which day, whose the dead are."""

from __future__ import annotations

from tests.engines.rules.reading import camps, figures, record, said


def _places(text: str) -> list[str | None]:
    return [e.place.name for e in record(text).engagements if e.place]


def test_a_day_before_those_who_say_it_in_between_is_that_of_the_deed() -> None:
    for text in (
        "On Friday night, the army said, enemy jets bombed two depots near Homs.",
        "On Friday, officers said, gunmen raided a post in Daraa and killed two guards.",
    ):
        assert [str(e.date.start) for e in record(text).engagements if e.date] == ["2024-07-26"]


def test_an_aside_with_any_verb_does_not_speak_for_whom_it_describes() -> None:
    text = "The Oron Relief Union, which staffs clinics in Syria, said three nurses died in a raid on Sarmin on Sunday."
    assert said(text) == [("killed", 3, "The Oron Relief Union")]
    assert not [a for a in record(text).actors if a.type == "armed_group"]


def test_a_hospital_that_speaks_is_no_person() -> None:
    text = "Lomba General Hospital said nine people were hurt when shells hit Marib on Sunday."
    assert not [a for a in record(text).actors if a.type == "person"]


def test_a_military_presence_is_no_army_and_their_vehicles_are_theirs() -> None:
    text = "Six fighters died in Israeli raids near Homs on Sunday, the last of many on Iran's military presence there."
    assert "iran" not in " ".join(camps(text)[1]).lower()
    coalition = (
        "The coalition said 90 Houthi gunmen were killed and six of their military vehicles burnt out by air "
        "raids on Harib on Sunday."
    )
    lost = [c for c in record(coalition).claims if c.kind == "materiel_destroyed"]
    armies = [a for a in record(coalition).actors if a.type == "state_forces"]
    assert [c.value.low for c in lost if c.value] == [6]
    assert not armies


def test_soldiers_killed_by_strikes_of_another_land_are_those_of_the_land_struck() -> None:
    for text in (
        "Israeli air raids on Homs killed three soldiers on Sunday, the agency said.",
        "An Israeli air aggression on Homs killed three soldiers on Sunday, the agency said.",
    ):
        assert camps(text) == (["Israeli army"], ["Syrian army"])
        assert [e.type for e in record(text).engagements] == ["air_strike"]


def test_a_list_behind_a_colon_that_adds_up_has_the_parts_of_the_toll_by_the_same_speaker() -> None:
    text = (
        "On Sunday nine people died in a raid near Homs, the monitor said: six militiamen and three farmers."
    )
    assert sorted(said(text)) == sorted(("killed", n, "the monitor") for n in (9, 6, 3))


def test_two_counts_before_among_them_are_both_parts() -> None:
    text = "At least nine people, two nuns and six boys among them, died in shelling of Sarmin on Sunday."
    assert sorted(n for _, n, _ in figures(text) if n) == [2, 6, 9]


def test_who_fires_at_somebody_described_by_what_he_did_is_who_kills_him() -> None:
    text = "Gunmen fired at Omar Said, a sergeant who had deserted from the army, in Nawa on Sunday and killed him."
    assert [x.lower() for x in camps(text)[0]] == ["gunmen"]


def test_attacks_only_counted_in_an_aside_on_an_area_are_no_attack_of_their_own() -> None:
    text = (
        "Fear reigns in the province of Daraa, where over ten killings were reported in the past two months.\n"
        "On Sunday gunmen shot dead two men in the town of Nawa."
    )
    assert _places(text) == ["Nawa"]


def test_pairs_of_a_list_by_areas_are_places_each() -> None:
    text = (
        "Militants shelled Kinsabba and Salma in the Latakia governorate, Jorin and Halfaya in the Hama governorate "
        "and Banan in the Aleppo governorate on Sunday."
    )
    assert {"Kinsabba", "Salma", "Jorin", "Halfaya", "Banan"} <= set(_places(text))


def test_the_dead_of_a_war_since_a_day_in_short_are_no_toll() -> None:
    text = "The exchanges of fire have killed 300 people since Oct. 8, 2023. On Sunday a drone killed two men in Tyre."
    assert figures(text) == [("killed", 2, 2)]


def test_what_somebody_describes_as_something_is_his_word_from_there_on() -> None:
    text = "Troops killed 90 men in Nawa on Sunday in what monitors describe as the gravest crime of all."
    assert said(text) == [("killed", 90, None)]


def test_members_of_our_forces_are_those_of_whoever_says_it() -> None:
    text = '"A bomb hit our gate in Alia on Sunday. Six fighters of our forces were killed," the Asayish command said.'
    assert camps(text)[1] == ["Asayish"]


def test_those_told_behind_as_well_died_too() -> None:
    text = "Eight soldiers died in a fight in Nawa on Sunday, and seven rebels as well."
    assert [n for kind, n, _ in figures(text) if kind == "killed"] == [7, 8]


def _accused(text: str) -> list[tuple[str, str]]:
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return [
        (name[c.subject.actor], c.stance)
        for c in made.claims
        if c.kind == "responsibility" and c.subject.actor is not None
    ]


def test_a_government_that_denies_a_deed_and_blames_others_clears_its_own_forces() -> None:
    text = (
        "Syria's government denied any part in the raid on Nawa on Sunday and accused rebels of staging it."
    )
    assert sorted(_accused(text)) == [("Syrian army", "denies"), ("rebels", "asserts")]


def test_a_denial_of_gas_is_a_denial_of_the_strike_it_was_used_in() -> None:
    text = (
        "Jets of the regime dropped gas on Saraqeb on Sunday and killed nine people, medics said. The Syrian army "
        "denied using toxic arms."
    )
    assert ("Syrian army", "denies") in _accused(text)


def test_fighters_of_several_groups_in_a_list_are_of_each() -> None:
    text = "Fighters of the Nusra Front, Ahrar al-Sham and Jaish al-Islam raided a post near Salma on Sunday."
    assert camps(text)[0] == ["Nusra Front", "Ahrar al-Sham", "Jaish al-Islam"]


def test_the_regime_is_the_one_that_a_text_calls_by_whose_it_is() -> None:
    text = (
        "Turkish guns hit a post near Saraqeb on Sunday and killed 20 regime elements, Ankara's defence ministry said. "
        "Turkish forces answered fire of the Assad regime."
    )
    killed = [c for c in record(text).claims if c.kind == "killed"]
    name = {a.id: a.name for a in record(text).actors}
    assert [name[c.subject.actor or ""] for c in killed] == ["Syrian army"]


def test_those_dead_since_the_end_of_a_month_are_counted_together() -> None:
    said_so = "More than 600 villagers have been killed in Dewa since the end of May, a monitor says."
    assert not record(said_so, published="2019-07-24").engagements


def test_a_high_command_of_an_army_is_a_states() -> None:
    found = record(
        "Damascus - The High Command of the Army announced on Wednesday that men took Oro in Syria from rebels.",
        published="2014-06-06",
    )
    assert [a.type for a in found.actors if "Command" in a.name] == ["state_forces"]


def test_hezbollah_is_named_without_its_land() -> None:
    found = record("Lebanon's Hezbollah ambushed a patrol near Oro on Monday and killed six rebels.")
    assert "Hezbollah" in [a.name for a in found.actors]
