"""Single victims: officials with names and titles, those beside them, and what is burned with them."""

from __future__ import annotations

import pytest

from .reading import figures, losses, record, sides

SLAIN = [
    "Union leader Pedro Salinas Rey, a member of the National Front [FN] and councilman of Tarma, was shot dead.",
    "Pedro Salinas Rey, minister of public works, and his driver were murdered in Lima on 3 May 1989.",
    "Hooded men murdered Pedro Salinas Rey, minister of public works, along with his driver, in Lima.",
]


def _victims(text: str) -> list[tuple[str, str | None]]:
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    return [(c.kind, names.get(c.subject.actor or "")) for c in found.claims]


@pytest.mark.parametrize("text", SLAIN)
def test_a_person_is_killed_whatever_office_stands_between_him_and_the_verb(text: str) -> None:
    assert ("killed", "Pedro Salinas Rey") in _victims(text)


def test_those_in_a_list_of_officials_are_all_killed() -> None:
    text = "Rebels executed the mayor, the justice of the peace, and three farmers in Tarma on 3 May 1989."
    assert figures(text) == [("killed", 1, 1), ("killed", 1, 1), ("killed", 3, 3)]


def test_an_acronym_in_brackets_leaves_the_dead_in_front_of_it_counted() -> None:
    text = "Nine guerrillas of the Army of National Liberation [ELN] and two soldiers died in Arauca."
    assert losses(text) == [("killed", 9), ("killed", 2)]


def test_a_name_before_who_is_the_one_to_whom_it_was_done() -> None:
    text = "The rebels released Senator Luis Arce Paz, who had been kidnapped in Cali on 3 May 1989."
    assert ("captured", "Luis Arce Paz") in _victims(text)


def test_a_bodyguard_is_not_the_mayor_he_guarded() -> None:
    text = (
        "The mayor of Tarma, Pedro Salinas Rey, was murdered by four hooded men in Tarma on 3 May 1989. "
        "His bodyguard was wounded."
    )
    assert _victims(text)[-1] == ("wounded", "bodyguard")
    assert "bodyguard" in sides(text)[0][1]


def test_a_town_hall_that_burns_is_nobody_killed() -> None:
    text = "On 3 May 1989 rebels attacked Tarma, killed a policeman and set fire to the town hall."
    assert [x for x in losses(text) if x[0] == "killed"] == [("killed", 1)]


def test_a_dotted_land_before_a_noun_ends_nothing() -> None:
    assert losses("Two U.S. missionaries were shot to death in La Paz.") == [("killed", 2)]


def test_bodyguards_among_the_dead_are_not_among_those_hurt_after_them() -> None:
    text = "Six people died, among them three of his bodyguards, and more than 50 were injured in Cali."
    assert losses(text) == [("killed", 6), ("killed", 3), ("wounded", 51)]


def test_who_was_kidnapped_and_murdered_is_killed() -> None:
    text = "Union leader Pedro Salinas Rey was kidnapped and murdered in Cali on 3 May 1989."
    assert ("killed", "Pedro Salinas Rey") in _victims(text)


def test_a_town_called_santa_ana_has_no_afghan_army() -> None:
    assert "Afghan army" not in [
        a.name for a in record("SANTA ANA, 4 FEB 89 -- REBELS KILLED TWO MEN.").actors
    ]


def test_a_former_chief_of_the_army_is_not_the_army() -> None:
    text = (
        "Former Armed Forces chief General Gustavo Paz Rey was shot dead by five men in Tela on 3 May 1989."
    )
    (found,) = sides(text)
    assert "honduran army" not in found[1]
    assert ("killed", "Gustavo Paz Rey") in _victims(text)
