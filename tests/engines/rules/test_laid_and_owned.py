"""Deeds laid to somebody past what is told of them, callers who speak for a group, counts that were changed."""

from __future__ import annotations

import pytest

from .reading import camps, figures, record, said


def doers(text: str) -> list[tuple[str, str]]:
    """Gives (claimant, who did it) of the claims of responsibility."""
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return [
        (name.get(c.claimant.actor or "", c.claimant.text or ""), name.get(c.subject.actor or "", ""))
        for c in made.claims
        if c.kind == "responsibility"
    ]


@pytest.mark.parametrize(
    "blame",
    [
        "Police attributed the bombing in Gao, Mali, which killed five people, to the Vesk Front.",
        "Police laid the blame for the car bomb in Gao, Mali, which killed five people, on the Vesk Front.",
        "Police pinned the blame for the bombing in Gao, Mali, in which five people died, on the Vesk Front.",
    ],
)
def test_a_deed_is_laid_to_those_named_behind_what_is_told_of_it(blame: str) -> None:
    assert camps(blame) == (["Vesk Front"], ["people"])
    assert [who for _, who in doers(blame)] == ["Vesk Front"]
    assert [x for x in said(blame) if x[0] == "killed"] == [("killed", 5, None)]


@pytest.mark.parametrize("verb", ["owned", "shouldered", "has taken"])
def test_words_for_owning_to_a_deed(verb: str) -> None:
    told = f"The Vesk Front {verb} responsibility for the attack in Gao, Mali, that killed nine soldiers."
    assert doers(told) == [("Vesk Front", "Vesk Front")]


@pytest.mark.parametrize(
    "caller",
    [
        "A caller claiming to speak for the Vesk Front told Reuters that it had",
        "A person claiming to represent the Vesk Front said it had",
        "A statement posted on a website and attributed to the Vesk Front said the group had",
    ],
)
def test_a_caller_for_a_group_speaks_its_word(caller: str) -> None:
    assert doers(f"{caller} carried out the bombing in Gao, Mali, on Monday.") == [
        ("Vesk Front", "Vesk Front")
    ]


def test_a_caller_who_names_a_group_does_not_speak_for_it() -> None:
    told = "A caller told AFP that the Vesk Front had killed nine farmers in Gao, Mali."
    assert [who for who, _ in doers(told)] == ["A caller"]


@pytest.mark.parametrize(
    "change",
    [
        "Police raised the death toll in Friday's bombing in the town of Gao, Mali, from 11 to 17.",
        "Officials revised the number of dead from 11 to 17 after the bombing in Gao, Mali.",
    ],
)
def test_a_toll_that_somebody_changed_is_no_range(change: str) -> None:
    assert figures(change) == [("killed", 11, 11), ("killed", 17, 17)]


@pytest.mark.parametrize(
    "taken", ["took seven hostage", "took the passengers hostage", "held 12 passengers captive"]
)
def test_hostage_only_tells_as_what_people_are_taken(taken: str) -> None:
    made = record(f"Gunmen attacked a bus near Gao, Mali, on Monday and {taken}.")
    assert all(x not in a.mentions for a in made.actors for x in ("hostage", "captive"))


def test_an_old_hostage_is_somebody() -> None:
    assert [a.name for a in record("Gunmen took a hostage in Gao, Mali, on Monday.").actors][-1] == "hostage"


def test_prisoners_without_a_noun_are_of_those_fought() -> None:
    made = record("The Vesk Front said it had killed 60 soldiers at Gao, Mali, and taken nine hostage.")
    name = {a.id: a.name for a in made.actors}
    taken = next(c for c in made.claims if c.kind == "captured")
    assert taken.value is not None
    assert (taken.value.low, name[taken.subject.actor or ""]) == (
        9,
        "Malian army",
    )
