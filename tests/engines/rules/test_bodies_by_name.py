"""Forces, militias, offices and outlets of everyday reports, by the nouns that the lexicon has for them."""

import pytest

from tests.engines.rules.reading import record


def types(text: str) -> dict[str, str]:
    return {x: a.type for a in record(text).actors for x in (a.name, *a.mentions)}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("village defence volunteers", "militia"),
        ("men of a village protection unit", "militia"),
        ("men of a local self-defence force", "militia"),
        ("men of rural self-defense patrols", "militia"),
        ("home guards", "militia"),
        ("coastguards", "state_forces"),
        ("brides", "civilians"),
        ("tribals", "civilians"),
    ],
)
def test_who_was_killed_is_of_the_kind_that_the_noun_tells(words: str, kind: str) -> None:
    found = record(f"Two {words} were killed near Bankilare on Saturday by bandits.")
    (lost,) = [x.subject.actor for x in found.claims if x.kind == "killed"]
    assert next(x.type for x in found.actors if x.id == lost) == kind


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("The intelligence ministry", "intelligence ministry", "government"),
        ("The National Security Council", "National Security Council", "government"),
        ("The office of the prosecutor general", "office of the prosecutor general", "government"),
        ("Iraq's Security Media Cell", "Security Media Cell", "government"),
        ("Tass", "Tass", "media"),
        ("Kolyma news agency", "Kolyma news agency", "media"),
        ("The news site Bankilare Matin", "Bankilare Matin", "media"),
    ],
)
def test_bodies_and_outlets_are_told_by_their_nouns(words: str, name: str, kind: str) -> None:
    assert types(f"{words} said two men were killed near Bankilare on Saturday.")[name] == kind


def test_what_paramilitary_describes_is_no_second_force() -> None:
    found = record(
        "Rebels waylaid a car of the paramilitary Assam Rifles near Imphal on Saturday; two men died."
    )
    assert [x.name for x in found.actors if x.type in ("militia", "state_forces")] == ["Assam Rifles"]


def test_paramilitaries_who_attack_are_a_party() -> None:
    assert (
        types("Paramilitaries killed two farmers near Apartado on Saturday.")["Paramilitaries"] == "militia"
    )
