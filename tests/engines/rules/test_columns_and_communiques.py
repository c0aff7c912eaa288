"""Guerrilla columns by their size, men by their aliases, tolls over both fights, days and places of communiques."""

from __future__ import annotations

import datetime as dt

import pytest

from .reading import figures, record, sides


@pytest.mark.parametrize(
    ("words", "low", "doer"),
    [
        ("The 70-man guerrilla column", 70, "guerrilla column"),
        ("A 45-strong rebel unit", 45, "rebel unit"),
        ("A 30-member gang", 30, "gang"),
    ],
)
def test_a_size_tied_to_a_band_by_a_hyphen_is_its_strength_and_no_part_of_its_name(
    words: str, low: int, doer: str
) -> None:
    text = f"{words} attacked the police post in Ocotal on Tuesday and wounded two officers."
    assert ("strength", low, low) in figures(text)
    assert sides(text)[0][0] == [doer]


def test_a_man_known_by_an_alias_is_a_person_of_those_among_whom_he_is_counted() -> None:
    found = record(
        "Four rebels fell, including a leader known as Bravo, when they attacked an army post in Ocotal on Tuesday."
    )
    persons = {a.id: a.name for a in found.actors if a.type == "person"}
    assert list(persons.values()) == ["Bravo"]
    claim = next(c for c in found.claims if c.subject.actor in persons)
    assert (claim.value and claim.value.low, claim.subject.side) == (1, "attacker")


@pytest.mark.parametrize(
    "words",
    [
        "Three rebels were killed in both clashes, the ministry said.",
        "Three rebels were killed during the month in several separate clashes, the ministry said.",
    ],
)
def test_a_toll_over_both_of_two_fights_is_that_of_neither(words: str) -> None:
    text = "Rebels ambushed a patrol near Ocotal on May 3. On May 4 rebels ambushed a jeep near Juigalpa. "
    assert figures(text + words, published="2020-05-06") == []


def test_what_somebody_was_accused_of_in_the_past_is_no_part_of_the_attack() -> None:
    found = record(
        "Rebels killed two guards in Ocotal on Tuesday. Officials in the past have accused them of stealing rifles."
    )
    assert [c.kind for c in found.claims] == ["killed"]


@pytest.mark.parametrize(
    "lead",
    [
        "According to a communique by the Interior Ministry released on May 5,",
        "In a bulletin sent on May 5, the army said",
    ],
)
def test_the_day_on_which_a_communique_was_put_out_is_not_that_of_the_fight(lead: str) -> None:
    found = record(f"{lead} rebels attacked a convoy near Ocotal on Sunday.", published="2020-05-06")
    date = found.engagements[0].date
    assert date is not None
    assert date.start == dt.date(2020, 5, 3)


def test_a_name_behind_a_road_and_before_its_province_is_where_it_was() -> None:
    found = record(
        "Rebels ambushed a military lorry along the coast highway, Zzurpa, Chontales department, on Tuesday."
    )
    place = found.engagements[0].place
    assert place is not None
    assert (place.name, list(place.within)) == ("Zzurpa", ["Chontales department"])


def test_what_a_text_calls_a_village_is_no_metropolis_of_that_name() -> None:
    told = "Rebels ambushed a Nicaraguan army jeep on Tuesday in Buenos Aires{}."
    for words, country in ((", a village 40 miles north of Managua", "NI"), ("", "AR")):
        place = record(told.format(words)).engagements[0].place
        assert place is not None
        assert place.country == country


def test_there_is_the_town_of_which_the_sentence_before_speaks() -> None:
    found = record(
        "Details of the massacre in Huanta are slow to come out. Gunmen shot 30 weavers there on Sunday."
    )
    assert [e.place and e.place.name for e in found.engagements] == ["Huanta"]
    found = record("The mayor of Huanta was in Lima. There was a raid on Sunday, and gunmen shot 30 weavers.")
    assert [e.place and e.place.name for e in found.engagements] != ["Huanta"]


def test_who_blames_somebody_at_the_head_of_a_sentence_says_so_and_what_follows() -> None:
    found = record(
        "Gunmen raided Ocotal on Sunday. Blaming the FARC for the deed, the prefect said six weavers had been shot."
    )
    told = [(c.kind, c.claimant.text) for c in found.claims]
    assert ("killed", "the prefect") in told or ("wounded", "the prefect") in told
    assert ("responsibility", "the prefect") in told


def test_those_who_act_behind_a_raid_without_a_comma_are_the_attackers() -> None:
    assert sides(
        "In a dawn raid guerrillas overran the barracks in Ocotal on Sunday and killed six soldiers."
    ) == [(["guerrillas"], ["nicaraguan army"])]


BARE = (
    "On Sunday about noon many men on horses came down to Ocotal from the hills and burned the market and a mill {} "
    "The valley has been fought over since the spring and most of those who lived there have gone to the coast"
)


def test_a_text_without_commas_lists_one_man_and_then_counts() -> None:
    text = BARE.format("The gunmen shot dead the priest four weavers and nine clerks before they left")
    assert [(k, low) for k, low, _ in figures(text) if k == "killed"] == [
        ("killed", 1),
        ("killed", 4),
        ("killed", 9),
    ]


def test_a_text_without_quotation_marks_goes_on_with_who_says_our() -> None:
    text = BARE.format(
        "This was a cowardly deed said Gen Juan Ruiz Lopez regional commander of the army They killed nine of our men"
    )
    claim = next(c for c in record(text).claims if c.kind == "killed" and c.value and c.value.low == 9)
    assert claim.claimant.text is not None
    assert "Juan Ruiz Lopez" in claim.claimant.text


def test_a_text_without_commas_parts_a_conceding_clause_from_who_lays_blame() -> None:
    text = BARE.format(
        "Although nobody has claimed the raid police blamed the FARC which is strong in that valley"
    )
    assert [c.claimant.text for c in record(text).claims if c.kind == "responsibility"] == ["police"]
