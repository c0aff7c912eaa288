"""Items of chronicles that open on a day and a place, and tell what was done there in the next sentence."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


def places(text: str) -> list[tuple[str | None, str | None]]:
    """Gives the place and the first day of each engagement."""
    return [
        (x.place.name if x.place else None, str(x.date.start) if x.date else None)
        for x in record(text, published="2016-06-20").engagements
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "On June 9, in Baidoa, police tried to stop a lorry with two armed men.",
        "At about 6:00 a.m. Nairobi time on June 9, near Baidoa, police were searching a hideout.",
        "On 9 June a twin terrorist act was committed in Baidoa.",
        "On June 9, a bomber on a motorbike carried out a self-blast by a checkpoint in Baidoa.",
    ],
)
def test_what_follows_the_day_and_place_of_an_item_happened_there_and_then(opening: str) -> None:
    text = (
        "On June 3, gunmen fired on a patrol in Gedo. One constable was killed.\n"
        f"{opening} Four people were killed and six wounded."
    )
    assert places(text) == [("Gedo", "2016-06-03"), ("Baidoa", "2016-06-09")]


def test_a_day_of_politics_lends_nothing_to_the_next_attack() -> None:
    text = (
        "Gunmen killed two constables in Gedo on June 3. On June 9, the cabinet met in Baidoa. "
        "The wounded were flown to Nairobi. Two more died."
    )
    assert places(text) == [("Gedo", "2016-06-03")]


def test_an_item_with_a_deed_of_its_own_lends_nothing_either() -> None:
    text = (
        "On June 3, gunmen shot at a convoy in Gedo. On June 9, armed men shelled a mill in Baidoa. "
        "Three millers were killed."
    )
    (first, second) = record(text, published="2016-06-20").engagements
    claims = {c.engagement for c in record(text, published="2016-06-20").claims if c.kind == "killed"}
    assert (first.place and first.place.name, second.place and second.place.name) == ("Gedo", "Baidoa")
    assert claims == {second.id}


@pytest.mark.parametrize(
    "words", ["The suspect opened fire on the constables.", "Two suspects threw grenades at the constables."]
)
def test_suspects_are_those_who_attack(words: str) -> None:
    ((attackers, _),) = sides(f"Police surrounded a house in Baidoa on Monday. {words} One constable died.")
    assert attackers
    assert "suspect" in attackers[0]


def test_whom_the_police_suspect_is_told_by_a_verb() -> None:
    found = record("A mine killed two guards near Gedo on Monday. Police suspect the Sand Hills Front.")
    assert all("suspect" not in a.name.lower() for a in found.actors)


def test_what_somebody_is_suspected_of_is_no_deed_of_the_day_on_which_he_is_caught() -> None:
    text = (
        "On June 9, near Baidoa, soldiers surrounded Hassan Barre, suspected of shooting and killing a judge. "
        "He was shot dead."
    )
    killed = [c for c in record(text, published="2016-06-20").claims if c.kind == "killed"]
    assert all("judge" not in (c.subject.text or "") for c in killed)


def test_a_hamlet_named_behind_the_opening_of_an_item_has_its_day() -> None:
    text = (
        "On June 3, gunmen fired on a patrol in Gedo. One constable was killed.\n"
        "On June 9, detectives came to Baidoa to detain a wanted smuggler. "
        "In the hamlet of Awdinle he opened fire on them, and two detectives died."
    )
    assert ("Awdinle", "2016-06-09") in places(text)
