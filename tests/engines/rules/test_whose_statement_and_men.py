"""Who only puts out a statement or a count, who takes a town while others die, and militias that are no rebels."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record, said, sides


@pytest.mark.parametrize(
    "source",
    [
        "according to a communique from the Malian army",
        "according to a release by the Malian army",
        "according to figures given by the Malian army",
    ],
)
def test_who_issues_a_statement_on_an_explosion_did_not_cause_it(source: str) -> None:
    text = f"Five women were killed in an explosion near Gao on Monday, {source}."
    assert all(not attackers for attackers, _ in sides(text))
    assert [c.kind for c in record(text).claims] == ["killed"]
    army = next(a.id for a in record(text).actors if a.name == "Malian army")
    assert [c.claimant.actor for c in record(text).claims] == [army]


@pytest.mark.parametrize(
    ("count", "who"),
    [("a tally compiled by AFP", "AFP"), ("a list drawn up by the Red Cross", "Red Cross")],
)
def test_whose_count_it_is_gives_the_figure(count: str, who: str) -> None:
    text = f"Five women were killed at Gao on Monday, according to {count}."
    assert [x for _, _, x in said(text)] == [who] or who in str(said(text))


@pytest.mark.parametrize(
    "speaker",
    [
        "An aid official in Nairobi who was in touch with colleagues there",
        "An army officer in Nairobi who spoke by telephone on condition of anonymity",
    ],
)
def test_an_official_in_a_town_of_whom_a_clause_tells_more_is_who_speaks(speaker: str) -> None:
    text = f"Rebels attacked Garissa on Saturday. {speaker} said nine traders were killed."
    assert [x and x.startswith(speaker.split(" in ", 1)[0]) for _, _, x in said(text)] == [True]
    assert [e.place.name for e in record(text).engagements if e.place] == ["Garissa"]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels said they had killed 60 Nigerian soldiers belonging to a peace force while capturing Kona.",
        "The rebels killed 60 Nigerian soldiers who were guarding a bridge before seizing the town of Kona.",
    ],
)
def test_who_takes_a_town_is_who_killed_and_not_those_killed_there(text: str) -> None:
    attackers, defenders = camps(text)
    assert "Nigerian army" in defenders
    assert "Nigerian army" not in attackers


def test_who_takes_command_takes_no_town() -> None:
    text = (
        "A gunfight broke out between rebels and loyal troops in Monrovia on Friday, hours after the United Nations "
        "took command of the peacekeepers."
    )
    assert all("united nations" not in attackers for attackers, _ in sides(text))


@pytest.mark.parametrize(
    "text",
    [
        "The army and the Arrow Boys militia repelled rebel fighters at Soroti on Monday, killing six of the rebels.",
        "Government troops backed by the Arrow Boys militia drove rebel fighters from Soroti on Monday.",
    ],
)
def test_a_militia_beside_the_troops_is_not_the_rebels_whom_they_fight(text: str) -> None:
    made = record(text)
    boys = next(a for a in made.actors if "Arrow Boys" in a.name)
    assert not any("rebel" in m.lower() for m in boys.mentions)


def test_the_rebels_are_those_called_so_and_not_the_militia_named_last() -> None:
    text = (
        "AFRC and RUF rebel forces fought Kamajor militiamen at Moyamba on Saturday. People who fled said the rebels "
        "had stormed the town."
    )
    kamajors = next(a for a in record(text).actors if "Kamajor" in a.name)
    assert not any("rebel" in m.lower() for m in kamajors.mentions)


def test_who_is_sent_to_a_village_to_repel_raiders_has_not_done_so_yet() -> None:
    text = (
        "Bandits raided Gidan village on Monday, killing five farmers. Police teams mobilised to the village to repel "
        "the attack and restore calm, a spokesman said."
    )
    made = record(text)
    assert [e.outcome for e in made.engagements] == [None]
    assert all(c.kind != "control" for c in made.claims)
