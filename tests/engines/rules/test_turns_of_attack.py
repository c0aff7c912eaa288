"""Attacks told by turns of phrase: "set upon by", "swooped on a post", "brought under fire", "a bid was thwarted"."""

from __future__ import annotations

import pytest

from extract.records import Engagement
from tests.engines.rules.reading import record


def told(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Gives type, attackers and defenders of each engagement, names in lower case."""
    found = record(text)
    name = {a.id: a.name.lower() for a in found.actors}

    def of(e: Engagement) -> tuple[str, list[str], list[str]]:
        return e.type, [name[x] for x in e.attackers], [name[x] for x in e.defenders]

    return [of(e) for e in found.engagements]


def only(text: str) -> tuple[str, str, str]:
    """Gives type, attackers and defenders of the one engagement of a text."""
    found = told(text)
    assert len(found) == 1, found
    kind, attackers, defenders = found[0]
    return kind, " ".join(attackers), " ".join(defenders)


@pytest.mark.parametrize(
    "deed",
    [
        "An army convoy was set upon by rebels outside Dinsor on Sunday.",
        "Rebel fighters pounced on an army convoy outside Dinsor on Sunday.",
        "Rebel fighters swooped down on an army convoy outside Dinsor on Sunday.",
        "Rebel fighters fell on an army convoy outside Dinsor on Sunday.",
        "Outside Dinsor on Sunday rebels lay in wait for an army convoy.",
        "Rebels surprised an army convoy outside Dinsor on Sunday, killing two soldiers.",
        "An army convoy was taken by surprise by rebels outside Dinsor on Sunday; two soldiers died.",
        "An army convoy was brought under fire by rebels outside Dinsor on Sunday.",
        "An army convoy was caught in an ambush by rebels outside Dinsor on Sunday.",
        "An army convoy stumbled into a rebel ambush outside Dinsor on Sunday.",
        "Rebels opened up on an army convoy outside Dinsor on Sunday.",
        "Rebels poured fire into an army convoy outside Dinsor on Sunday.",
    ],
)
def test_who_comes_upon_a_column_ambushes_it(deed: str) -> None:
    kind, attackers, defenders = only(deed)
    assert kind == "ambush"
    assert "rebel" in attackers
    assert "army" in defenders


@pytest.mark.parametrize(
    "deed",
    [
        "Rebels swarmed over an army post in Dinsor on Sunday, killing two soldiers.",
        "Rebels rushed an army post in Dinsor on Sunday, killing two soldiers.",
        "Rebels charged an army post in Dinsor on Sunday, killing two soldiers.",
        "Rebels shot their way into an army post in Dinsor on Sunday, killing two soldiers.",
        "Rebels hurled themselves at an army post in Dinsor on Sunday.",
        "Rebels laid siege to an army post in Dinsor on Sunday.",
        "Rebels made an attack on an army post in Dinsor on Sunday.",
        "Rebels turned their guns on an army post in Dinsor on Sunday.",
        "Rebels aimed small-arms fire and shells at an army post in Dinsor on Sunday.",
        "Rebels used rifles and grenade launchers against an army post in Dinsor on Sunday.",
        "An army post in Dinsor was the target of a rebel raid on Sunday.",
        "An army post in Dinsor was the scene of a rebel raid on Sunday.",
        "The target of the rebels on Sunday was an army post in Dinsor, where two soldiers died.",
        "It was an army post in Dinsor that rebels struck on Sunday.",
        "An army post in Dinsor fell to rebels on Sunday.",
        "A rebel bid on the army post in Dinsor was frustrated on Sunday.",
        "A bid by rebels to seize the army post in Dinsor was thwarted on Sunday.",
    ],
)
def test_who_goes_at_a_post_assaults_it(deed: str) -> None:
    kind, attackers, defenders = only(deed)
    assert kind == "assault"
    assert "rebel" in attackers
    assert "army" in defenders


@pytest.mark.parametrize(
    ("deed", "kind", "doer"),
    [
        (
            "Farmers near Dinsor were set upon by gunmen on Sunday, and three died.",
            "attack_on_civilians",
            "gunmen",
        ),
        (
            "Gunmen made a teacher their target in Dinsor on Sunday, shooting him.",
            "attack_on_civilians",
            "gunmen",
        ),
        ("Nine villagers fell to gunmen in Dinsor on Sunday.", "attack_on_civilians", "gunmen"),
        (
            "A bus was held up by gunmen near Dinsor on Sunday and a man was shot.",
            "attack_on_civilians",
            "gunmen",
        ),
        ("Nine policemen fell to the guns of rebels near Dinsor on Sunday.", "battle", "rebels"),
        ("A car carrying policemen was fired on by gunmen in Dinsor on Sunday.", "ambush", "gunmen"),
        ("Gunmen riddled a police van with bullets in Dinsor on Sunday.", "ambush", "gunmen"),
        ("Two clerks fell into the hands of rebels near Dinsor on Sunday.", "abduction", "rebels"),
        ("Rebels made off with two clerks from Dinsor on Sunday.", "abduction", "rebels"),
        ("Rebels let off a volley of rockets at Dinsor on Sunday.", "shelling", "rebels"),
        ("A salvo of rockets was loosed at Dinsor by rebels on Sunday.", "shelling", "rebels"),
        ("Dinsor was struck by rockets which rebels had sent on Sunday; two men died.", "shelling", "rebels"),
        ("Dinsor came under rebel shellfire on Sunday and two men died.", "shelling", "rebel"),
        ("Shells rained down on Dinsor on Sunday, killing two men.", "shelling", ""),
        ("A rebel camp near Dinsor was bombed from the air on Sunday.", "air_strike", ""),
        ("Helicopters rained fire on a rebel camp near Dinsor on Sunday.", "air_strike", ""),
        ("Two soldiers were hurt in a minefield near Dinsor on Sunday.", "bombing", ""),
    ],
)
def test_a_turn_of_phrase_tells_how_it_was_done(deed: str, kind: str, doer: str) -> None:
    found, attackers, _ = only(deed)
    assert found == kind
    assert doer in attackers


@pytest.mark.parametrize(
    "deed",
    [
        "An exchange of shots between troops and rebels took place near Dinsor on Sunday.",
        "Gunfire was exchanged between troops and rebels near Dinsor on Sunday.",
        "A fire-fight erupted between troops and rebels near Dinsor on Sunday.",
        "Troops and rebels fought a gun duel near Dinsor on Sunday, in which two rebels died.",
    ],
)
def test_fire_exchanged_is_a_fight(deed: str) -> None:
    assert only(deed)[0] == "battle"


def test_rockets_fired_by_way_of_reply_are_an_attack_of_their_own() -> None:
    found = told(
        "Israeli warplanes struck Aitaroun in Lebanon on Sunday, killing a fighter of Hezbollah. In reply, "
        "Hezbollah let off a volley of rockets at a barracks in Israel."
    )
    assert [kind for kind, _, _ in found] == ["air_strike", "shelling"]


@pytest.mark.parametrize(
    "text",
    [
        "Reporters descended on the town of Dinsor on Sunday.",
        "Suspicion fell on the rebels in Dinsor on Sunday.",
        "The task of guarding Dinsor fell upon soldiers on Sunday.",
        "Shops in Dinsor opened up on Sunday.",
        "The rebels opened up on their plans in Dinsor on Sunday.",
        "Police forced their way into a flat in Dinsor on Sunday and arrested two men.",
        "The government was surprised by the rebels' offer on Sunday.",
        "A rebel bid for talks was frustrated in Dinsor on Sunday.",
        "The talks in Dinsor were held up by rebels on Sunday.",
        "The army used helicopters against locusts near Dinsor on Sunday.",
        "The army sent drones to Dinsor on Sunday.",
        "The troops exchanged prisoners with the rebels in Dinsor on Sunday.",
        "The general came under fire from lawmakers in Dinsor on Sunday.",
        "Six soldiers fell to their deaths from a helicopter in Dinsor on Sunday.",
        "The general took the ministry by surprise on Sunday when he resigned.",
        "Rebels threatened to fall upon the army post in Dinsor.",
    ],
)
def test_the_same_words_of_peaceful_things_tell_of_no_attack(text: str) -> None:
    assert told(text) == []


def test_a_police_station_at_the_head_of_a_sentence_is_no_place_named_a() -> None:
    assert "police" in only("A police station in Dinsor was attacked by rebels on Sunday.")[2]


@pytest.mark.parametrize(
    ("deed", "kind", "doer", "target"),
    [
        (
            "The storming of an army post in Dinsor by rebels on Sunday cost two lives.",
            "assault",
            "rebels",
            "army",
        ),
        (
            "The gunning down of a clerk by gunmen in Dinsor on Sunday was reported.",
            "attack_on_civilians",
            "gunmen",
            "",
        ),
        (
            "The bombing of a rebel camp near Dinsor by the air force on Sunday killed six.",
            "air_strike",
            "air",
            "rebel",
        ),
        ("The garrison of Dinsor held out against an attack by rebels on Sunday.", "assault", "rebels", ""),
        ("Soldiers withstood a rebel attack on Dinsor on Sunday.", "assault", "rebel", "army"),
        (
            "Soldiers saw off an attack by rebels on their base in Dinsor on Sunday.",
            "assault",
            "rebels",
            "army",
        ),
        (
            "Gunmen surrounded a police van in Dinsor on Sunday, killing two officers.",
            "ambush",
            "gunmen",
            "police",
        ),
    ],
)
def test_deeds_named_by_nouns_of_verbs_and_those_who_withstood_them(
    deed: str, kind: str, doer: str, target: str
) -> None:
    found, attackers, defenders = only(deed)
    assert found == kind
    assert doer in attackers
    assert target in defenders


def test_an_earlier_deed_of_a_day_and_the_other_attack_are_engagements_of_their_own() -> None:
    found = told(
        "A suicide bomber struck an army convoy near Dinsor on 26 July 2024, killing three soldiers. Earlier on 26 "
        "July, a police van was fired on by gunmen in Bardera; two policemen died. Five guards were injured in the "
        "other attack, the bombing of a post near Jamame."
    )
    assert [kind for kind, _, _ in found] == ["suicide_bombing", "ambush", "bombing"]


def test_a_fight_that_somebody_is_said_to_wage_is_no_engagement() -> None:
    assert (
        told("The guards were raised in May 2019 to aid the army in its fight with rebels, and have 200 men.")
        == []
    )


def test_a_list_of_incidents_keeps_those_of_one_town_apart() -> None:
    found = record(
        "A roadside bomb went off in Baidoa and wounded two clerks. Gunmen shot at a police patrol in Baidoa; two "
        "policemen were wounded.",
        title="Summary of incidents in Somalia",
    )
    assert len(found.engagements) == 2
