"""Murders of officials as agencies of the eighties tell them: with drivers, sons and guards, offices and parties."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record


def lost(text: str) -> list[tuple[str, str | None, int | None]]:
    """Gives (kind, words of whom, low) of all claims with a figure."""
    return [(c.kind, c.subject and c.subject.text, c.value.low) for c in record(text).claims if c.value]


@pytest.mark.parametrize("owner", ["Mota's", "Senator Mota's", "The senator's"])
def test_somebodys_driver_is_one(owner: str) -> None:
    assert figures(f"{owner} driver was killed in the attack in Cali on Monday.") == [("killed", 1, 1)]


def test_stress_on_who_suffered_hides_nobody() -> None:
    text = "Colonel Juan Mota himself was wounded in the ambush at Tarma on Monday and his driver died."
    assert figures(text) == [("killed", 1, 1), ("wounded", 1, 1)]


@pytest.mark.parametrize("man", ["the mayor of Tocache", "the chief of police", "a prosecutor"])
def test_whose_driver_dies_by_name_is_another_one(man: str) -> None:
    text = f"Gunmen shot dead {man} in Tarma on Monday. His driver, Juan Mota, died at the scene."
    assert figures(text) == [("killed", 1, 1), ("killed", 1, 1)]


def test_what_else_is_told_beside_an_age_counts_nobody() -> None:
    text = "Corporal Juan Mota, 34 and the father of three children, was struck by bullets and died in Cali on Monday."
    assert [x[2] for x in lost(text) if x[0] == "killed"] == [1]
    assert all(x[1] != "the father" for x in lost(text))


def test_a_list_goes_on_behind_an_office_and_its_letters() -> None:
    text = "Gunmen killed Juan Mota, leader of the Oro Farmers Union (OFU), and lawyer Ana Ruiz in Cali on Monday."
    assert [x[1] for x in lost(text)] == ["Juan Mota", "lawyer Ana Ruiz"]


def test_his_son_by_name_is_one() -> None:
    text = "Armed men shot Juan Mota, president of the Oro Workers Union, and his son Luis to death in Cali on Monday."
    assert [x[2] for x in lost(text)] == [1, 1]


@pytest.mark.parametrize(
    "who", ["leader of the National Oro Movement (NOM)", "who belonged to the National Oro Movement (NOM)"]
)
def test_the_guerrillas_are_not_the_party_of_whom_they_killed(who: str) -> None:
    found = record(f"Guerrillas killed Juan Mota, {who}, in Cali on Monday.")
    names = {a.id: a.name for a in found.actors}
    assert [names[x].lower() for x in found.engagements[0].attackers] == ["guerrillas"]


@pytest.mark.parametrize("told", ["deputies of the ruling", "a deputy of the", "candidates of the"])
def test_who_stands_for_elections_is_no_armed_group(told: str) -> None:
    found = record(f"Gunmen shot at {told} National Oro Front in Cali on Monday, wounding two people.")
    assert [a.type for a in found.actors if a.name == "National Oro Front"] in ([], ["government"])


def test_rebels_of_a_front_are_an_armed_group() -> None:
    found = record("Rebels of the National Oro Front killed a deputy in Cali on Monday.")
    assert [a.type for a in found.actors if a.name == "National Oro Front"] == ["armed_group"]


def test_the_one_named_behind_his_office_begins_a_clause_anew() -> None:
    text = (
        "Four officers suffered burns in Cali on Monday, and the pilot, Captain Juan Mota, died on the way."
    )
    assert [(x[0], x[2]) for x in lost(text)] == [("wounded", 4), ("killed", 1)]


@pytest.mark.parametrize("link", [", and", " and"])
def test_who_has_a_verb_behind_an_aside_is_no_object(link: str) -> None:
    text = f"Gunmen killed the judge in Cali on Monday{link} his driver, a former guard, was wounded."
    assert figures(text) == [("killed", 1, 1), ("wounded", 1, 1)]


@pytest.mark.parametrize("how", ["the investigation into", "the trial for"])
def test_a_deed_with_a_day_of_its_own_counts_its_dead(how: str) -> None:
    text = f"Judge Mota was in charge of {how} the massacre of 20 farm workers in Lomba on 4 March 1988."
    assert figures(text) == [("killed", 20, 20)]


def test_a_question_of_how_many_counts_nobody() -> None:
    assert (
        figures("We do not know how many casualties they had in the attack on the base at Jocoro on Monday.")
        == []
    )


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Rockets were launched from Gaza at Ashkelon on Monday, wounding two people.", "Ashkelon"),
        (
            "Planes took off from Ilopango and bombed the village of Perquin on Monday, killing two.",
            "Perquin",
        ),
        ("Two missionaries from Utah were shot dead in Tarija on Monday.", "Tarija"),
    ],
)
def test_where_shots_or_victims_come_from_is_no_scene(text: str, town: str) -> None:
    (first,) = record(text).engagements
    assert first.place is not None
    assert first.place.name == town


def test_what_a_group_is_called_is_no_second_one() -> None:
    found = record("Juan Mota was killed in Cali on Monday by members of the paramilitary group ORDEN.")
    assert [a.name for a in found.actors if a.type in ("militia", "armed_group")] == ["ORDEN"]


@pytest.mark.parametrize("letters", ["", " [OU]", " (OU)"])
def test_an_aside_on_a_body_hides_not_who_was_murdered(letters: str) -> None:
    text = (
        f"A deputy of the Oro Union{letters}, the coalition that was founded in 1985, was murdered on Monday in Cali, "
        "and his wife was wounded."
    )
    assert figures(text) == [("killed", 1, 1), ("wounded", 1, 1)]
