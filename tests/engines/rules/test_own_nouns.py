"""Men whom a text calls by a noun of its own, and by nouns that few texts have, are read by what is said of them."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, sides


@pytest.mark.parametrize(
    ("text", "attackers", "killed"),
    [
        (
            "Suspected gorkers stormed a police station near Bankilare on Saturday, killing four constables. "
            "Two gorkers were killed in return fire, police said.",
            ["suspected gorkers"],
            [4, 2],
        ),
        (
            "Drevers ambushed a convoy outside Tavo on Monday, killing seven soldiers. One of the drevers was killed.",
            ["drevers"],
            [7, 1],
        ),
        (
            "An army post near Tavo was raided by plindists on Friday and three soldiers lost their lives. "
            "Nine plindists were killed.",
            ["plindists"],
            [3, 9],
        ),
        (
            "Six plindists riding motorcycles burst into a hall in Tavo on Friday, killing five guests. One of the "
            "plindists was killed.",
            ["plindists"],
            [5, 1],
        ),
    ],
)
def test_a_noun_that_no_list_has_means_fighters_throughout_once_a_text_says_so(
    text: str, attackers: list[str], killed: list[int]
) -> None:
    found = record(text)
    assert sides(text)[0][0] == attackers
    told = [(c.value.low, str(c.subject.side)) for c in found.claims if c.kind == "killed" and c.value]
    assert [n for n, _ in told] == killed
    assert told[0][1].endswith("defender")
    assert told[1][1].endswith("attacker")


def test_those_with_whom_troops_fight_are_a_side_by_any_noun() -> None:
    text = (
        "The army said it had clashed with plindists near Tavo on Friday. Twelve plindists were killed and three "
        "soldiers were wounded, it said."
    )
    assert ["plindists"] in [side for pair in sides(text) for side in pair]
    assert figures(text) == [("killed", 12, 12), ("wounded", 3, 3)]


def test_those_who_are_told_to_be_an_armys_are_its_men_by_any_noun() -> None:
    found = record(
        "Three army buskers were killed by a landmine near Tavo on Sunday. The buskers had been on patrol."
    )
    forces = [a for a in found.actors if a.type == "state_forces"]
    assert len(forces) == 1
    assert not [a for a in found.actors if a.type == "civilians"]


@pytest.mark.parametrize(
    "text",
    [
        "Angry protesters stormed the town hall in Tavo on Monday and two protesters were killed by police.",
        "Passengers attacked by gunmen near Tavo on Monday said three passengers were killed.",
        "Rebels attacked by helicopters near Tavo on Monday fired on villagers and killed two miners.",
    ],
)
def test_people_who_are_hurt_are_no_fighters_by_what_stands_near_them(text: str) -> None:
    people = [a for a in record(text).actors if a.type == "civilians"]
    assert people
    assert any(a.id in e.defenders for a in people for e in record(text).engagements)


@pytest.mark.parametrize(
    "noun",
    [
        "riflemen", "lancers", "machine gunners", "artillerymen", "buglers", "draftees", "national servicemen",
        "enlisted men", "stretcher-bearers", "troopers", "sentries", "signallers",
    ],
)  # fmt: skip
def test_soldiers_are_the_armys_by_whatever_arm_they_serve(noun: str) -> None:
    text = f"Insurgents ambushed an army patrol near Tavo on Monday. The army said nine {noun} were killed."
    found = record(text)
    army = next(a for a in found.actors if a.type == "state_forces")
    assert [c.subject.actor for c in found.claims if c.kind == "killed"] == [army.id]


@pytest.mark.parametrize("noun", ["lawmen", "patrolmen", "detectives", "traffic officers", "riot policemen"])
def test_policemen_are_the_polices_by_whatever_duty_they_do(noun: str) -> None:
    text = f"Rebels attacked a police station near Tavo on Monday. Police said two {noun} were killed."
    found = record(text)
    police = next(a for a in found.actors if a.type == "state_forces")
    assert [c.subject.actor for c in found.claims if c.kind == "killed"] == [police.id]


@pytest.mark.parametrize(
    "noun",
    [
        "cutthroats",
        "malefactors",
        "highwaymen",
        "mutineers",
        "insurrectionists",
        "zealots",
        "triggermen",
        "splittists",
    ],
)
def test_whoever_attacks_is_one_actor_with_those_of_them_who_fall(noun: str) -> None:
    text = f"Soldiers clashed with {noun} near Tavo on Monday. Five {noun} and one soldier were killed."
    found = record(text)
    name = {a.id: a.name.lower() for a in found.actors}
    assert next(name[c.subject.actor or ""] for c in found.claims if c.kind == "killed") == noun


@pytest.mark.parametrize(
    "who",
    [
        "great-grandmothers",
        "newborn babies",
        "bell ringers",
        "wedding guests",
        "congregants",
    ],
)
def test_plain_people_are_civilians_whatever_they_are_to_others(who: str) -> None:
    found = record(f"Gunmen opened fire in Tavo on Monday. Police said the attack left nine {who} dead.")
    people = next(a for a in found.actors if a.type == "civilians")
    assert [c.subject.actor for c in found.claims if c.kind == "killed"] == [people.id]


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("Rebels abducted several jandimists near Tavo on Monday and led them into the bush.", "captured", 3),
        ("At least nine frosks died when a mine went off under their bus near Tavo on Monday.", "killed", 9),
        ("Six twelms were kidnapped from a quarry near Tavo on Monday by gunmen.", "captured", 6),
        ("Gunmen shot dead a priest and wounded four elderly gorps near Tavo on Monday.", "wounded", 4),
    ],
)
def test_whoever_is_counted_as_hurt_is_a_civilian_by_a_noun_that_no_list_has(
    text: str, kind: str, count: int
) -> None:
    found = record(text)
    people = [a.id for a in found.actors if a.type == "civilians"]
    told = [(c.value.low, c.subject.actor in people) for c in found.claims if c.kind == kind and c.value]
    assert told == [(count, True)]


def test_a_noun_that_tells_of_the_hurt_once_tells_of_them_again() -> None:
    text = (
        "Two patients and the culdimherd were killed in Tavo on Monday when gunmen attacked a clinic. The culdimherd "
        "had worked there for years."
    )
    assert figures(text) == [("killed", 1, 1), ("killed", 2, 2)]


@pytest.mark.parametrize("noun", ["four-wheel drives", "jeeps", "tractors", "rifles"])
def test_things_are_no_people_by_what_befalls_them(noun: str) -> None:
    text = f"Rebels attacked a convoy near Tavo on Monday and took three {noun}. A policeman was killed."
    assert not [a for a in record(text).actors if a.type == "civilians"]


@pytest.mark.parametrize(
    ("one", "item"),
    [
        ("a hatchback", "hatchback"),
        ("a cathedral", "cathedral"),
        ("a bungalow", "bungalow"),
        ("a scooter", "scooter"),
    ],
)
def test_less_common_things_are_counted_as_common_ones_are(one: str, item: str) -> None:
    found = record(f"Rebels raided the town of Tavo on Monday and burned down two houses and {one}.")
    assert item in [c.item for c in found.claims if c.kind == "materiel_destroyed"]


@pytest.mark.parametrize("convoy", ["cavalcade", "motorcade", "cortege", "caravan"])
def test_convoys_are_ambushed_and_counted_by_any_of_their_nouns(convoy: str) -> None:
    found = record(
        f"Rebels ambushed an army {convoy} of seven trucks near Tavo on Monday, killing a soldier."
    )
    assert found.engagements[0].type == "ambush"
    assert [c.value.low for c in found.claims if c.kind == "strength" and c.value] == [7]
