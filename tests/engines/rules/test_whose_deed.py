"""Whose deed an attack was by somebody's word, in other turns of phrase: claimed, laid to others, disowned."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

BLAST = "A truck bomb killed eight soldiers at Balad on Saturday. "


def doers(text: str) -> list[tuple[str, str, str]]:
    """Gives (who did it, whose word that is, stance) of the claims of responsibility."""
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return [
        (
            name.get(c.subject.actor or "", "?"),
            name.get(c.claimant.actor or "", c.claimant.text or ""),
            c.stance,
        )
        for c in made.claims
        if c.kind == "responsibility"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Al-Shabaab said the bomb was its work.",
        "The blast was the work of its fighters, Al-Shabaab said.",
        "Al-Shabaab declared that its bombers had struck the base.",
    ],
)
def test_a_group_that_calls_a_deed_its_own_says_that_it_did_it(text: str) -> None:
    assert doers(BLAST + text) == [("Al-Shabaab", "Al-Shabaab", "asserts")]


@pytest.mark.parametrize(
    "text",
    [
        "The police laid the attack at the door of Al-Shabaab.",
        "The attack was laid at the door of Al-Shabaab by the police.",
        "The police pointed a finger of blame at Al-Shabaab.",
        "The blame was put on Al-Shabaab by the police.",
        "The police imputed the blast to Al-Shabaab.",
        "The police saw the hand of Al-Shabaab in the blast.",
        "Al-Shabaab was held responsible by the police.",
        "The perpetrators were named by the police as Al-Shabaab.",
        "The attack was the doing of Al-Shabaab, the police said.",
        "The attack bore the mark of Al-Shabaab, the police said.",
        "The soldiers had met their death at the hands of Al-Shabaab, the police said.",
        "The base was struck by Al-Shabaab, say the police; nobody else was hurt.",
    ],
)
def test_a_deed_is_laid_to_a_group_in_many_turns(text: str) -> None:
    assert [x[0] for x in doers(BLAST + text)] == ["Al-Shabaab"]
    assert "police" in doers(BLAST + text)[0][1].lower()


@pytest.mark.parametrize(
    "text",
    [
        "The Sand Front disowned the attack.",
        "The Sand Front repudiated the accusation.",
        "The Sand Front dismissed the accusation as false.",
        "The Sand Front washed its hands of the attack.",
        "A spokesman of the Sand Front disowned the blast, saying it was not the doing of his men.",
        "The Sand Front said that the attack was not its work.",
    ],
)
def test_a_group_that_disowns_a_deed_denies_it(text: str) -> None:
    lead = "A mine killed eight soldiers at Ayorou on Saturday. The army blamed the Sand Front. "
    assert [x for x in doers(lead + text) if x[2] == "denies" and x[0] == "Sand Front"]


@pytest.mark.parametrize(
    "text",
    [
        "The attack was laid at the door of Al-Shabaab.",
        "The town is in the hands of Al-Shabaab, the police said.",
        "The police saw the hand of a boy under the rubble.",
        "The police said they had laid flowers at the door of the mosque.",
        "Al-Shabaab said its work would go on.",
        "The police said their work was hard.",
        "Al-Shabaab dismissed its commander there.",
    ],
)
def test_hands_doors_and_work_that_are_no_blame(text: str) -> None:
    assert doers(BLAST + text) == []


def test_who_speaks_behind_the_deed_is_no_bid_that_failed() -> None:
    text = "A bid by Al-Shabaab to take Balad was foiled on Saturday, said the Somali army; eight soldiers were hurt."
    made = record(text)
    assert {c.claimant.text for c in made.claims} <= {"the Somali army", None}
    assert "control" in {c.kind for c in made.claims}


def test_a_raid_in_a_relative_clause_is_quoted_whole() -> None:
    text = "In Lompo, which gunmen raided on Saturday, eleven traders died, the mayor said."
    assert all(e.quote for c in record(text).claims for e in c.evidence)


@pytest.mark.parametrize(
    ("text", "who", "by"),
    [
        (
            "At least 26 traders were tortured and beheaded by gunmen near Lompo on Saturday, the mayor said.",
            "gunmen",
            "mayor",
        ),
        (
            "Gunmen raided Lompo on Saturday. The mayor spoke of two traders slain by armed bandits.",
            "bandits",
            "mayor",
        ),
        (
            "In the army's statement, rebels of the Sand Front shelled a post near Ayorou on Saturday, hurting nobody.",
            "Sand Front",
            "army",
        ),
    ],
)
def test_what_a_voice_tells_of_the_doers_is_its_word(text: str, who: str, by: str) -> None:
    assert [x for x in doers(text) if who in x[0] and by in x[1].lower()]


def test_who_killed_those_told_of_for_something_else_is_taken_as_known() -> None:
    text = "Gunmen raided Lompo on Saturday. The mayor said two traders killed by armed bandits were buried."
    assert doers(text) == []


def test_what_the_perpetrators_were_is_the_word_of_who_tells_it() -> None:
    made = record(
        "Nine traders died at Lompo on Saturday, the perpetrators being gunmen on camels, a nurse said."
    )
    found = [(c.subject.text, c.claimant.text) for c in made.claims if c.kind == "responsibility"]
    assert found == [("gunmen", "a nurse")]
