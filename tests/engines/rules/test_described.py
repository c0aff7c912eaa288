"""Victims whom no list of groups or forces knows, and deeds told in words of their own."""

from __future__ import annotations

import pytest

from .reading import camps, figures, record

CIVIL = [
    ("Guerrillas of the Red Dawn shot the deputy governor dead in Cusco on Friday.", "deputy governor"),
    ("A ticket collector was gunned down by masked men in Karachi on Friday.", "ticket collector"),
    ("Masked men abducted an honorary consul in Sanaa on Friday.", "honorary consul"),
    (
        "Masked men murdered the head of the port authority in Karachi on Friday.",
        "head of the port authority",
    ),
]


@pytest.mark.parametrize(("text", "name"), CIVIL)
def test_whoever_is_hurt_is_named_by_what_he_is(text: str, name: str) -> None:
    made = record(text)
    (victim,) = [a for a in made.actors if a.id in made.engagements[0].defenders]
    assert (victim.name.lower(), victim.type) == (name, "civilians")
    assert [c.subject.actor for c in made.claims if c.value is not None] == [victim.id]


@pytest.mark.parametrize(
    ("rank", "branch"), [("a sergeant", "army"), ("a police sergeant", "police"), ("two captains", "army")]
)
def test_a_man_with_a_rank_is_of_the_force_whose_rank_it_is(rank: str, branch: str) -> None:
    made = record(f"Gunmen killed {rank} in Mosul on Friday.")
    (victim,) = [a for a in made.actors if a.id in made.engagements[0].defenders]
    assert (victim.type, victim.name.rpartition(" ")[2]) == ("state_forces", branch)


@pytest.mark.parametrize(
    "who", ["a guerrilla leader", "a commander", "two recruits", "the head of the rebel army"]
)
def test_who_may_be_anybodys_man_is_no_civilian(who: str) -> None:
    made = record(f"Soldiers killed {who} near Mosul on Friday.")
    assert not [a for a in made.actors if a.type == "civilians"]


def test_an_office_that_only_tells_who_a_named_man_is_names_no_group_beside_him() -> None:
    made = record(
        "The former minister and bank director, Luis Arce Paz, was killed by gunmen in Lima on Friday."
    )
    assert [a.name for a in made.actors if a.type in ("civilians", "person")] == ["Luis Arce Paz"]


DEATHS = [
    "Raiders burned the catechist of Tumbala alive in Chiapas on Friday.",
    "Raiders hacked to death the catechist of Tumbala in Chiapas on Friday.",
    "Raiders put a catechist to death in Chiapas on Friday.",
    "Raiders cut the throat of a catechist in Chiapas on Friday.",
    "Raiders bludgeoned a member of the choir to death in Chiapas on Friday.",
]


@pytest.mark.parametrize("text", DEATHS)
def test_a_killing_told_in_several_words_has_who_did_it_and_to_whom(text: str) -> None:
    attackers, defenders = camps(text)
    assert attackers == ["Raiders"]
    assert len(defenders) == 1
    assert figures(text) == [("killed", 1, 1)]


@pytest.mark.parametrize("all_of_them", ["both", "both of them", "all of them"])
def test_all_of_them_are_as_many_as_were_shot_at(all_of_them: str) -> None:
    assert figures(f"Raiders fired at two surveyors near Herat on Friday, killing {all_of_them}.") == [
        ("killed", 2, 2)
    ]


TAKEN = [
    "Rebels captured five soldiers near Bria on Friday.",
    "Rebels took two surveyors captive near Bria on Friday.",
    "Three peacekeepers were seized by men in camouflage near Bria on Friday.",
]


@pytest.mark.parametrize("text", TAKEN)
def test_people_whom_no_state_takes_are_abducted(text: str) -> None:
    made = record(text)
    assert [e.type for e in made.engagements] == ["abduction"]
    assert made.engagements[0].attackers
    assert made.engagements[0].defenders


def test_police_who_detain_somebody_abduct_nobody() -> None:
    assert not record("Police detained three surveyors near Bria on Friday.").engagements


DOERS = [
    ("Two men on a scooter shot the mayor of Tarma dead on Friday.", "men"),
    ("Angry tenants lynched a tax collector in Patna on Friday.", "angry tenants"),
    ("Smugglers shot dead three border guards near Zahedan on Friday.", "smugglers"),
    ("Three farmers were killed by a group of young men in Patna on Friday.", "young men"),
    ("Suspected members of the ZKR killed three farmers in Patna on Friday.", "zkr"),
]


@pytest.mark.parametrize(("text", "name"), DOERS)
def test_whoever_kills_attacks_whatever_he_is_called(text: str, name: str) -> None:
    made = record(text)
    named = {a.id: a for a in made.actors}
    assert [named[x].name.lower() for x in made.engagements[0].attackers] == [name]
    assert not set(made.engagements[0].attackers) & set(made.engagements[0].defenders)


def test_what_is_no_person_attacks_nobody() -> None:
    made = record("Cholera and fever killed nine farmers in Patna on Friday. Civilians killed: 9.")
    assert not any(e.attackers for e in made.engagements)


def test_a_victim_told_by_his_office_is_the_one_whom_the_next_sentence_names() -> None:
    text = "Raiders shot a judge dead in Patna on Friday. Anil Prasad, 52, died at once."
    assert figures(text) == [("killed", 1, 1)]
    assert figures(text.replace("died", "was also killed")) == [("killed", 1, 1), ("killed", 1, 1)]


def test_some_of_the_attackers_are_no_part_of_those_attacked() -> None:
    made = record(
        "Raiders stormed a hotel in Patna on Friday. Nine people, including two of the raiders, were killed."
    )
    named = {a.id: a.name for a in made.actors}
    found = {c.value.low: (named.get(c.subject.actor or ""), c.subject.side) for c in made.claims if c.value}
    assert found == {9: (None, None), 2: ("Raiders", "attacker")}


def test_a_bomber_who_killed_himself_is_not_the_others_whom_he_hurt() -> None:
    made = record(
        "A man set off a bomb in Herat on Friday, killing four people and himself and wounding five others."
    )
    named = {a.id: a.type for a in made.actors}
    assert [named[c.subject.actor or ""] for c in made.claims if c.kind == "wounded"] == ["civilians"]


def test_the_mayor_of_a_town_is_killed_with_those_beside_him() -> None:
    text = "The mayor of Tarma, his driver and two bodyguards were killed by gunmen on Friday."
    assert figures(text) == [("killed", 1, 1), ("killed", 1, 1), ("killed", 2, 2)]


def test_who_tries_to_overrun_a_base_has_not_won() -> None:
    made = record(
        "Rebels tried to overrun an army base near Bria on Friday. Seven of the attackers were killed."
    )
    assert made.engagements[0].outcome is None


def test_perpetrators_told_of_again_are_no_victims() -> None:
    text = "Two men on a scooter shot a priest dead in Patna on Friday. Police said one of the men was later killed."
    made = record(text)
    (doer,) = made.engagements[0].attackers
    assert [c.subject.actor == doer for c in made.claims if c.kind == "killed"] == [False, True]


def test_who_opens_fire_is_no_victim_of_it() -> None:
    made = record("Five passengers were killed when two men on a scooter opened fire in Patna on Friday.")
    named = {a.id: a.name for a in made.actors}
    assert [named[x] for x in made.engagements[0].attackers] == ["men"]


NAMED = [
    "MEMBERS OF THE RED DAWN BRIGADE KILLED FIVE SURVEYORS NEAR HERAT ON FRIDAY, A LOCAL OFFICIAL SAID.",
    "THE FRONT FOR THE DEFENSE OF SOLURIA (FDS) KILLED FIVE SURVEYORS NEAR HERAT ON FRIDAY, AN OFFICIAL SAID.",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_group_of_common_words_is_a_name_in_capitals_too(text: str) -> None:
    made = record(text)
    (doer,) = [a for a in made.actors if a.id in made.engagements[0].attackers]
    assert doer.type == "armed_group"
    assert doer.name in ("RED DAWN BRIGADE", "FRONT FOR THE DEFENSE OF SOLURIA")


RIDING = [
    "Police are looking for two men on a scooter who stabbed a tailor to death in Patna on Friday.",
    "Five tailors were mowed down when two men on a scooter attacked a house in Patna on Friday.",
]


@pytest.mark.parametrize("text", RIDING)
def test_what_the_perpetrators_rode_did_nothing(text: str) -> None:
    attackers, defenders = camps(text)
    assert attackers == ["men"]
    assert len(defenders) == 1


def test_members_of_one_family_are_counted_and_the_family_is_not() -> None:
    assert figures("A raid by gunmen near Bria on Friday left nine members of one family dead.") == [
        ("killed", 9, 9)
    ]


def test_who_is_shot_at_is_the_one_killed_with_him() -> None:
    _, defenders = camps("Gunmen opened fire on the director of the lottery in Lima on Friday, killing him.")
    assert defenders == ["director"]


def test_the_commandos_are_those_of_the_army_named_before() -> None:
    text = "Army commandos shot a tailor dead in Patna on Friday. It is not known why the commandos attacked."
    attackers, _ = camps(text)
    assert len(attackers) == 1


LATE = [
    ("Gunmen attacked a bank in Lima on Friday, killing three guards.", "guards", 3),
    ("A man was shot dead by gunmen in Lima on Friday.", "man", 1),
    ("Marauders have shot dead a local politician in Jos, police said on Friday.", "local politician", 1),
    ("Gunmen shot dead an elderly couple in Lima on Friday.", "elderly couple", 2),
]


@pytest.mark.parametrize(("text", "name", "many"), LATE)
def test_those_hurt_are_the_target_where_nobody_else_is(text: str, name: str, many: int) -> None:
    made = record(text)
    (victim,) = [a for a in made.actors if a.id in made.engagements[0].defenders]
    assert victim.name.lower() == name
    assert [(c.value.low, c.subject.actor) for c in made.claims if c.value] == [(many, victim.id)]


def test_an_office_before_a_name_is_that_man() -> None:
    made = record("Rebels killed the chairman of the league, Luis Arce, in Lima on Friday.")
    named = {a.id: a.name for a in made.actors}
    assert [named.get(c.subject.actor or "") for c in made.claims if c.kind == "killed"] == ["Luis Arce"]
    assert made.engagements[0].defenders
