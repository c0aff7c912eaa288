"""Who the dead are by name, whose losses a toll is by its owner, and those counted as one more: "a third was hurt"."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

RAID = "Gunmen attacked a farm in Karakh on Sunday. "


def dead(text: str) -> list[tuple[str, str | None]]:
    """The kinds of the losses of one, with whose they are."""
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    return sorted(
        (c.kind, names.get(c.subject.actor or "", c.subject.text))
        for c in found.claims
        if c.value is not None and c.value.low == c.value.high == 1
    )


def whose(text: str) -> list[tuple[str, int | None, str | None]]:
    """The losses with the names of those whose they are."""
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    return [
        (c.kind, c.value.low, names.get(c.subject.actor or ""))
        for c in found.claims
        if c.value is not None and c.kind != "strength"
    ]


THREE = [("killed", "Anton Mirov"), ("killed", "Luka Senko"), ("killed", "Omar Dalin")]


@pytest.mark.parametrize(
    "text",
    [
        RAID + "The dead were identified as Anton Mirov, Luka Senko and Omar Dalin.",
        RAID + "The victims were named by police as Anton Mirov, 45, Luka Senko, 20, and Omar Dalin, 31.",
        RAID + "Police identified the dead as Anton Mirov, Luka Senko and Omar Dalin.",
        RAID + "The dead were Anton Mirov, Luka Senko and Omar Dalin.",
        RAID + "The dead included Anton Mirov, Luka Senko and Omar Dalin.",
        "Anton Mirov, Luka Senko and Omar Dalin were shot dead by gunmen in Karakh on Sunday.",
        "Those killed in the ambush near Karakh were Anton Mirov, Luka Senko and Omar Dalin.",
    ],
)
def test_each_of_those_named_as_the_dead_is_counted(text: str) -> None:
    assert dead(text) == THREE


@pytest.mark.parametrize(
    "text",
    [
        "One of those killed in the ambush near Karakh was Colonel Anton Mirov.",
        "One of the victims of the ambush near Karakh was Colonel Anton Mirov.",
        "Colonel Anton Mirov was one of nine soldiers killed in the ambush near Karakh.",
        "Among the dead in the ambush near Karakh was Colonel Anton Mirov.",
    ],
)
def test_one_of_the_dead_is_who_he_is_told_to_be(text: str) -> None:
    assert dead(text) == [("killed", "Anton Mirov")]


def test_an_age_behind_one_of_the_family_counts_nobody() -> None:
    text = RAID + "The victims were Anton Mirov, 45, and his wife, 40."
    assert all(low in (None, 1) for _, low, _ in whose(text))


@pytest.mark.parametrize(
    "text",
    [
        "Colonel Anton Mirov, commander of the Karakh garrison, and nine soldiers were killed near Karakh.",
        "Colonel Anton Mirov, the commander of the Karakh garrison, and nine soldiers were killed near Karakh.",
        "Colonel Anton Mirov, head of the Karakh police, and nine soldiers were killed in an ambush near Karakh.",
    ],
)
def test_who_holds_an_office_falls_with_those_behind_it(text: str) -> None:
    assert [(k, n) for k, n, _ in whose(text)] == [("killed", 1), ("killed", 9)]


@pytest.mark.parametrize(
    "text",
    [
        "Five hooded men took Anton Mirov from his house in Karakh and killed him.",
        "Gunmen dragged Anton Mirov from his home in Karakh and killed him.",
    ],
)
def test_a_man_taken_from_his_house_is_he_who_is_killed(text: str) -> None:
    assert ("killed", "Anton Mirov") in dead(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army put its losses in the Karakh ambush at six dead and 11 wounded.",
        "The army gave its losses in the Karakh ambush as six dead and 11 wounded.",
        "Army losses in the Karakh ambush were put at six dead and 11 wounded.",
        "The guerrillas caused the army six dead and 11 wounded in an ambush near Karakh.",
    ],
)
def test_losses_are_theirs_who_own_them(text: str) -> None:
    found = [(k, n, (w or "").lower()) for k, n, w in whose(text)]
    assert found == [("killed", 6, "army"), ("wounded", 11, "army")]


@pytest.mark.parametrize("noun", ["losses", "casualties"])
@pytest.mark.parametrize("who", ["Rebel", "Guerrilla", "Insurgent"])
def test_the_losses_of_fighters_name_them(who: str, noun: str) -> None:
    text = f"{who} {noun} in the battle near Karakh were put at 30 dead."
    assert whose(text) == [("killed", 30, who)]


@pytest.mark.parametrize(
    "text",
    [
        "The army said 12 insurgents were killed in Karakh with no losses on its side.",
        "The army said that 12 insurgents were killed in Karakh and that there were no casualties on its side.",
    ],
)
def test_nobody_lost_on_its_side_is_of_who_speaks(text: str) -> None:
    assert whose(text) == [("killed", 12, "insurgents"), ("killed_or_wounded", 0, "army")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Troops killed 12 insurgents near Karakh without loss.", "Troops"),
        ("Troops retook Karakh from the rebels without losses.", "Troops"),
        ("Police killed 12 robbers in Karakh without casualties.", "Police"),
    ],
)
def test_who_fights_without_loss_lost_nobody(text: str, who: str) -> None:
    assert ("killed_or_wounded", 0, who) in whose(text)


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        (
            "Three soldiers were killed and a fourth was wounded in an ambush near Karakh.",
            ("wounded", 1, "soldiers"),
        ),
        ("Gunmen killed two policemen in Karakh and injured a third.", ("wounded", 1, "police")),
        ("Three attackers were shot dead and a fourth was captured in Karakh.", ("captured", 1, "attackers")),
        ("Police killed one attacker and captured a second in Karakh.", ("captured", 1, "attacker")),
    ],
)
def test_one_more_is_of_those_counted_before(text: str, loss: tuple[str, int, str]) -> None:
    assert loss in whose(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A civilian, identified as Mohd. Ashraf, was shot dead by militants in Tral on Friday.",
            "Mohd. Ashraf",
        ),
        ("Militants shot dead Ghulam Mohd. Dar in Tral on Friday.", "Ghulam Mohd. Dar"),
        ("Ab. Rashid, a shopkeeper, was killed in Shopian on Friday.", "Ab. Rashid"),
    ],
)
def test_a_first_name_written_short_ends_no_sentence(text: str, name: str) -> None:
    made = record(text)
    names = {a.id: a.name for a in made.actors}
    assert [(names[c.subject.actor or ""], c.value.low) for c in made.claims if c.value] == [(name, 1)]


def test_riflemen_and_havildars_are_of_an_army() -> None:
    for rank in ("Rifleman", "Havildar", "Naik", "Subedar"):
        made = record(f"{rank} Ram Singh was killed in Pulwama on Friday.")
        names = {a.id: a.name for a in made.actors}
        assert [names[x] for x in made.engagements[0].defenders] == ["Indian army"]


def test_who_burns_a_police_station_assaults_it() -> None:
    for deed in ("burnt a police station", "set fire to a police station", "torched the police station"):
        assert [e.type for e in record(f"Hoodlums {deed} in Orlu on Sunday.").engagements] == ["assault"]
