"""Promises about who the victims are: their people, their nation, one group or several, and who only speaks."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, sides


def _subjects(text: str) -> list[tuple[str, int | None, str | None]]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [
        (c.kind, c.value.low, name.get(c.subject.actor or "")) for c in found.claims if c.value is not None
    ]


def _typed(text: str) -> dict[str, str]:
    return {a.name: a.type for a in record(text).actors}


def test_victims_named_by_their_people_are_others_than_those_of_the_next_engagement() -> None:
    text = (
        "Armed herders burnt huts at Dinga near Mopti, Mali, on Friday and killed 41 Bambara farmers.\n\n"
        "Two days later militants shelled Arbinda in Burkina Faso and killed six civilians."
    )
    found = _subjects(text)
    assert ("killed", 41, "Bambara farmers") in found
    assert ("killed", 6, "civilians") in found


def test_one_victim_told_of_more_closely_is_an_actor_of_her_own() -> None:
    text = (
        "A device hidden in a fruit cart blew up at Sadao, Thailand, on Friday and killed seven people.\n\n"
        "On Sunday two riders shot dead an 83-year-old woman on a lane at Raman."
    )
    assert ("killed", 1, "83-year-old woman") in _subjects(text)


def test_one_victim_beside_others_stays_with_them() -> None:
    text = (
        "A device hidden in a fruit cart blew up at Sadao, Thailand, on Friday and killed seven people.\n\n"
        "On Sunday two riders shot dead a woman and hurt three others on a lane at Raman."
    )
    assert {x for kind, _, x in _subjects(text) if kind != "strength"} == {"civilians"}


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Bandits murdered three Norwegians and a Dutchman in Herat, Afghanistan, on Friday.", "Norwegians"),
        ("Somebody knifed a Karen to death in Hpa-An, Myanmar, at noon on Friday.", "Karen"),
        ("Militiamen murdered 75 Shilluk boys in Kodok, South Sudan, on Friday.", "Shilluk boys"),
    ],
)
def test_people_counted_by_nation_or_people_are_civilians(text: str, victims: str) -> None:
    assert _typed(text)[victims] == "civilians"


@pytest.mark.parametrize(
    "text",
    [
        "Georgian gunners fired on Java on Friday and killed five Russians. Russian forces shot back.",
        "Rebels boasted of shooting 18 Russians of the Wagner Group at Ber, Mali, on Friday.",
        "A Norwegian lorry was burnt in Herat, Afghanistan, on Friday and six nurses died.",
    ],
)
def test_a_nation_that_fights_or_only_describes_gives_no_civilians(text: str) -> None:
    assert not {"Russians", "Norwegian"} & {n for n, t in _typed(text).items() if t == "civilians"}


def test_the_forces_of_a_people_are_not_the_army_of_the_country() -> None:
    text = "Moro forces stormed a barracks at Jolo, Philippines, on Friday and shot 21 marines."
    assert sides(text)[0][0] == ["moro forces"]


def test_officials_of_a_country_speak_for_its_government_and_are_no_victims() -> None:
    text = "Ghanaian officials say bandits murdered seven tea pickers at Bawku on Friday."
    found = record(text)
    name = {a.id: (a.name, a.type) for a in found.actors}
    assert {name[c.claimant.actor] for c in found.claims if c.claimant.actor} == {
        ("Ghanaian officials", "government")
    }
    assert len(sides(text)[0][1]) == 1


def test_unnamed_officials_who_speak_and_reporters_who_hear_are_no_victims() -> None:
    text = "Robbers shot dead nine pilgrims at Turbat, Pakistan, on Friday. An official told reporters who did it."
    assert not any("official" in x or "reporter" in x for a in record(text).actors for x in a.mentions)


def test_officials_who_are_shot_are_victims() -> None:
    text = "Robbers shot dead five election officials at Turbat, Pakistan, on Friday."
    assert ("killed", 5, "election officials") in _subjects(text)


def test_a_government_has_the_country_in_its_name() -> None:
    text = "The Government of Togo says raiders shot 13 guards at Dapaong on Friday."
    assert "Government of Togo" in _typed(text)


def test_who_condemns_an_attack_told_of_behind_its_day_did_not_commit_it() -> None:
    text = "The Ghanaian government condemned the attack in Bawku on Friday, which killed 16 tea pickers."
    assert [a for a, _ in sides(text)] == [[]]


def test_a_people_that_is_blamed_is_a_perpetrator_and_one_attacked_is_a_victim() -> None:
    blamed = "A priest in Jos, Nigeria, blamed armed Hausa for a raid on Friday that killed 12 Berom farmers."
    assert sides(blamed)[0] == (["armed hausa"], ["berom farmers"])
    attacked = "A grenade attack on Hindus at Sylhet, Bangladesh, killed six people on Friday."
    assert sides(attacked)[0][1] == ["hindus"]


def test_people_who_are_part_of_a_toll_are_of_those_whom_the_toll_counts() -> None:
    text = "Gunships fired on Jaffna on Friday and killed 33 Tamils, including four people at a well."
    assert [x for _, _, x in _subjects(text)] == ["Tamils", "Tamils"]


def test_a_common_soldier_stays_himself_when_only_his_surname_is_told() -> None:
    text = (
        "Cpl. Marek Zielak stood sentry as the Shining Path stormed an army outpost at Aucayacu, Peru, and shot six "
        "soldiers. Zielak died at once."
    )
    assert ("killed", 1, "Marek Zielak") in _subjects(text)


def test_the_place_before_the_name_of_a_force_is_a_form_of_its_name() -> None:
    text = "Shells wounded 17 sheep farmers outside Samarra, Iraq, on Friday, the Samarra Awakening Council said."
    assert "Samarra Awakening Council" in {x for a in record(text).actors for x in a.mentions}


@pytest.mark.parametrize(
    "words",
    [
        "Two clerks guarding the mill and six rebels were killed, the prefect said.",
        "Two clerks in a mill and six rebels were killed, the prefect said.",
    ],
)
def test_those_counted_before_a_phrase_and_those_behind_and_are_both_lost(words: str) -> None:
    found = figures("Rebels attacked Huanta on Monday. " + words)
    assert [(kind, low) for kind, low, _ in found] == [("killed", 2), ("killed", 6)]


@pytest.mark.parametrize(
    ("item", "low", "victims"),
    [
        (
            "Eleven people die when gunmen fire on a van carrying Hindu pilgrims near Dinga.",
            11,
            "Hindu pilgrims",
        ),
        (
            "The Oro Front shells a displaced persons camp in Kona, killing 14 people.",
            14,
            "displaced persons",
        ),
        ("At least six people are shot dead in an attack targeting Hindus in Sadao.", 6, "Hindus"),
    ],
)
def test_people_are_those_at_whom_their_sentence_says_the_attack_was_aimed(
    item: str, low: int, victims: str
) -> None:
    text = f"- A bomb kills nine people in Raman, Thailand. (Lom News)\n- {item} (Oro Post)"
    assert ("killed", low, victims) in _subjects(text)
    assert ("killed", 9, victims) not in _subjects(text)


def test_people_counted_beside_those_aimed_at_are_others() -> None:
    text = (
        "- A bomb kills nine people in Raman, Thailand. (Lom News)\n"
        "- Gunmen fire on Hindu pilgrims near Dinga, killing four pilgrims and two other people. (Oro Post)"
    )
    assert ("killed", 2, "Hindu pilgrims") not in _subjects(text)


@pytest.mark.parametrize("aimed", ["a van carrying Hindu pilgrims", "Hindus", "a bus of Bambara farmers"])
def test_the_only_people_of_a_text_may_be_those_at_whom_it_was_aimed(aimed: str) -> None:
    found = _subjects(f"Eleven people die when gunmen fire on {aimed} near Dinga, Mali.")
    assert [low for kind, low, _ in found if kind == "killed"] == [11]


@pytest.mark.parametrize(
    ("who", "doing", "count"),
    [
        ("Gunmen", "praying villagers", 9),
        ("The army", "retreating rebels", 9),
        ("Rebels", "sleeping soldiers", 9),
        ("Militants", "fleeing farmers", 9),
    ],
)
def test_a_word_for_what_those_counted_were_doing_is_no_verb(who: str, doing: str, count: int) -> None:
    found = record(f"{who} killed at least nine {doing} near Wajid on Friday.")
    assert [(c.kind, c.value and c.value.low, c.subject.side) for c in found.claims] == [
        ("killed", count, "defender")
    ]
    assert doing.split()[1] in (found.claims[0].subject.text or "")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Fifty of the 53 rebels", "117 of the 800 hostages"),
        ("Nine of 12 gunmen", "30 of the hostages"),
        ("Six of the 20 rebels", "two soldiers"),
    ],
)
def test_parts_of_two_groups_are_both_counted(first: str, second: str) -> None:
    found = record(f"Troops stormed a school in Wajid. {first} and {second} were killed.")
    low = {"Fifty": 50, "Nine": 9, "Six": 6}[first.split()[0]]
    assert low in [c.value.low for c in found.claims if c.kind == "killed" and c.value is not None]
    assert len([c for c in found.claims if c.kind == "killed"]) == 2
