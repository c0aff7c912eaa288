"""Whose word it is where other names stand beside the verb: those quoted by an agency, accused, or told of before."""

from __future__ import annotations

import pytest

from .reading import record


def _words(text: str, kind: str) -> list[tuple[str | None, str | None]]:
    """Gives (claimant's name or words, subject's words) of the claims of a kind."""
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return [
        (name.get(c.claimant.actor or "", c.claimant.text), c.subject.text)
        for c in made.claims
        if c.kind == kind
    ]


@pytest.mark.parametrize(
    "quoted",
    ["was quoted as saying by Reuters", "was quoted as saying", "was quoted by Reuters as saying"],
)
def test_who_was_quoted_by_an_agency_speaks_and_not_the_agency(quoted: str) -> None:
    text = f'Gunmen attacked a hamlet in Guji zone on Sunday. "They killed nine farmers," prefect Elias Tola {quoted}.'
    assert _words(text, "killed") == [("Elias Tola", "farmers")]


def test_who_accuses_stands_before_the_clause_on_what_he_could_not_say() -> None:
    text = (
        "Two people died in a raid on Mayom on Sunday. A police officer, who could not identify the dead, accused "
        "armed youths of the deed."
    )
    assert _words(text, "responsibility") == [("A police officer", "armed youths")]


def test_an_office_told_in_the_next_sentence_is_not_the_man_named_before() -> None:
    text = (
        "Five people died in a raid near Rumbek on Sunday, laid to rebels led by the former deputy, Riak Deng. Rumbek "
        'county commissioner, in a note released later, said armed men did it. "Four fell on the spot and two others '
        'were hurt," explained the commissioner.'
    )
    assert {who for who, _ in _words(text, "wounded")} == {"Rumbek county commissioner"}


def test_on_whose_side_a_ministry_is_tells_nothing_of_whom_it_counts() -> None:
    text = (
        "Fighting went on south of Tripoli on Sunday. The health ministry, on the side of the government, said 25 "
        "people had been killed and 80 wounded."
    )
    assert ("health ministry", "the government") not in _words(text, "wounded")


def test_nobody_tells_of_his_own_death() -> None:
    text = (
        "A man was killed in a cattle raid in Twic county on Sunday, an official said. Commissioner Deng Ajak told the "
        'radio that he was a herder. "No one knows the raiders that killed him," Ajak said.'
    )
    made = record(text)
    persons = {a.id for a in made.actors if a.type == "person"}
    assert all(c.subject.actor not in persons for c in made.claims)


@pytest.mark.parametrize("offer", ["a truce", "the accord put forward by the president", "an amnesty"])
def test_who_turns_down_an_offer_denies_no_deed(offer: str) -> None:
    text = f"Rebels killed 26 people in Chlef on Sunday, the army said. The Sand Hills Front has rejected {offer}."
    assert [c.stance for c in record(text).claims if c.kind == "responsibility"] == ["asserts"]


def test_officials_who_claim_that_a_strike_targeted_others_did_not_fly_it() -> None:
    text = (
        "Drones killed over 100 civilians in Keret on Sunday. Local authorities claimed the strike targeted Fano "
        "fighters gathered there."
    )
    assert _words(text, "responsibility") == []
