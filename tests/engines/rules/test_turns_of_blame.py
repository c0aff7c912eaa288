"""Who is said to have done it in turns of phrase: own words of a group, blame laid by others, denials."""

from __future__ import annotations

import pytest

from .reading import record

SCENE = "A bomb killed six guards in Orvane on Tuesday. "


def held(text: str) -> list[tuple[str, str | None, str]]:
    """(who did it, whose word it is, stance) of all claims of responsibility."""
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return [
        (name.get(c.subject.actor or "", ""), c.claimant.text, c.stance)
        for c in made.claims
        if c.kind == "responsibility"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "admitted carrying out the bombing",
        "admitted the bombing",
        "confessed to the bombing",
        "boasted of the bombing",
        "announced responsibility for the bombing",
        "declared itself responsible for the bombing",
        "issued a claim of responsibility",
    ],
)
def test_a_group_owns_to_a_deed_in_other_words(words: str) -> None:
    assert held(SCENE + f"The Red Lantern Front {words}.") == [
        ("Red Lantern Front", "The Red Lantern Front", "asserts")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "laid the blame at the door of the Red Lantern Front",
        "pinned the bombing on the Red Lantern Front",
        "pinned the blame on the Red Lantern Front",
        "linked the bombing to the Red Lantern Front",
        "denounced the Red Lantern Front for the bombing",
        "suspect that the Red Lantern Front was behind the bombing",
        "said the Red Lantern Front was to blame",
        "said the Red Lantern Front were the culprits",
        "said the attackers were from the Red Lantern Front",
        "named the Red Lantern Front as the perpetrator",
    ],
)
def test_blame_is_laid_in_other_words(words: str) -> None:
    found = held(SCENE + f"Police {words}.")
    assert [(x, stance) for x, _, stance in found] == [("Red Lantern Front", "asserts")]


@pytest.mark.parametrize(
    "words",
    [
        "disclaimed responsibility",
        "disavowed the bombing",
        "said it was not behind the bombing",
        "said it did not carry out the bombing",
        "dismissed claims that it was responsible",
    ],
)
def test_a_group_denies_in_other_words(words: str) -> None:
    text = SCENE + f"Police blamed the Red Lantern Front. The Red Lantern Front {words}."
    assert ("Red Lantern Front", "The Red Lantern Front", "denies") in held(text)
