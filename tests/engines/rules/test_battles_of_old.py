"""Battles of earlier wars as encyclopaedias tell them: their days, the armies of earlier states, and who won."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def _sides(text: str) -> tuple[list[str], list[str]]:
    return camps(text, published=None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 6 August 1795 French troops attacked the town of Kardu.", "1795-08-06"),
        ("On August 6, 1795, French troops attacked the town of Kardu.", "1795-08-06"),
        (
            "The Battle of Kardu (8 March 1809) was fought between French and Austrian troops near Kardu.",
            "1809-03-08",
        ),
        (
            "The Battle of Kardu (8 March 1909) was fought between French and Austrian troops.",
            "1909-03-08",
        ),
        ("French troops stormed the fort of Kardu on 9 October 1760 under General Maltz.", "1760-10-09"),
    ],
)
def test_days_of_earlier_centuries_and_days_in_brackets_are_read(text: str, day: str) -> None:
    date = record(text, published=None).engagements[0].date
    assert date is not None
    assert (str(date.start), str(date.end)) == (day, day)


@pytest.mark.parametrize(
    "text", ["Rebels attacked Kardu on 12 June 1430 hours.", "Rebels attacked Kardu on 12 June 1430 GMT."]
)
def test_an_hour_behind_a_day_is_no_year(text: str) -> None:
    date = record(text, published="2019-06-13").engagements[0].date
    assert date is not None
    assert str(date.start) == "2019-06-12"


@pytest.mark.parametrize(
    ("text", "attackers", "defenders"),
    [
        (
            "On 6 August 1915, Ottoman troops attacked the British garrison at Kardu.",
            ["Turkish army"],
            ["British army"],
        ),
        (
            "The Battle of Kardu was fought on 5 May 1862 between the Union Army and the Confederate Army near Kardu.",
            ["Union Army"],
            ["Confederate Army"],
        ),
        (
            "The Battle of Kardu was fought in 1916 by the armies of the British Empire and the French Third Republic "
            "against the German Empire.",
            ["British army", "French army"],
            ["German army"],
        ),
        (
            "The Battle of Kardu was fought on 23 October 1912 between Serbia and the Ottoman Empire.",
            ["Serbian army"],
            ["Turkish army"],
        ),
        (
            "The Battle of Kardu was fought on 5 May 1757 between the British and the French.",
            ["British army"],
            ["French army"],
        ),
        (
            "In the Battle of Kardu on 9 October 1760 Prussian troops under General Maltz defeated the Austrians.",
            ["German army"],
            ["Austrian army"],
        ),
        (
            "The battle was fought on 5 May 1918 between the Reds and the Whites in Kardu.",
            ["Reds"],
            ["Whites"],
        ),
    ],
)
def test_the_armies_of_earlier_states_are_the_sides(
    text: str, attackers: list[str], defenders: list[str]
) -> None:
    assert _sides(text) == (attackers, defenders)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "The Battle of the Kardo was fought by the armies of Britain against Germany on 1 July 1916.",
            "Kardo",
        ),
        ("On 5 May 1944 Japanese forces attacked the British garrison of Kardo.", "Kardo"),
        ("The Battle of Kardo was fought on 23 October 1912 between Serbia and the Ottoman Empire.", "Kardo"),
    ],
)
def test_a_battle_was_where_it_is_named_after_and_not_in_the_lands_that_fought(text: str, place: str) -> None:
    found = record(text, published=None).engagements[0].place
    assert found is not None
    assert found.name == place


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "British forces attacked German forces at Kardu on 5 May 1915. It resulted in a British victory.",
            "attackers",
        ),
        (
            "British forces attacked German forces at Kardu on 5 May 1915. The battle ended in victory for the Allies.",
            "attackers",
        ),
        (
            "Japanese forces attacked British forces at Kardu on 5 May 1944. The siege ended in a Japanese defeat.",
            "defenders",
        ),
        (
            "The Battle of Kardu was fought between Polish forces and Austria-Hungary, from 15 to 16 February 1918, "
            "near Kardu, and ended with a decisive Polish victory.",
            "attackers",
        ),
        (
            "The battle of Kardu took place on 5 May 1992 between the army and Vesk rebels. Ten rebels were killed. "
            "The battle was a defeat for the rebels.",
            "attackers",
        ),
        ("Rebels attacked the army at Kardu on 5 May 1992. The army claimed a victory.", None),
    ],
)
def test_who_won_is_told_by_victory_and_defeat(text: str, outcome: str | None) -> None:
    assert record(text, published=None).engagements[0].outcome == outcome


def _losses(text: str) -> set[tuple[str, int | None, str | None]]:
    found = record(text, published="2019-05-08")
    named = {a.id: a.name for a in found.actors}
    return {
        (c.kind, c.value.low, named.get(c.subject.actor or ""))
        for c in found.claims
        if c.value is not None and c.subject is not None
    }


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        (
            "French forces attacked German troops at Kardu on Monday. The Germans lost 900 men, the French 200.",
            ("killed", 200, "French army"),
        ),
        (
            "French forces attacked German troops at Kardu on Monday. French losses were 40 killed against German "
            "losses of 300 killed.",
            ("killed", 300, "German army"),
        ),
        (
            "The British counted over 2,000 casualties to only 60 American losses at Kardu on Monday.",
            ("killed_or_wounded", 60, "American army"),
        ),
    ],
)
def test_losses_set_against_those_of_the_others_are_the_nation_s_own(
    text: str, loss: tuple[str, int | None, str | None]
) -> None:
    assert loss in _losses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Militants killed eight members of the Ahmadiyya faith inside a mosque in Kardu on Monday.",
        "Gunmen shot dead eight members of the Veskite sect in Kardu on Monday.",
        "Gunmen killed eight followers of the Veskite faith at a shrine in Kardu on Monday.",
    ],
)
def test_believers_are_civilians_and_no_group(text: str) -> None:
    found = record(text, published="2019-05-08")
    types = {a.id: a.type for a in found.actors}
    assert [types[x] for x in found.engagements[0].defenders] == ["civilians"]
    assert all(types[x] == "unidentified" for x in found.engagements[0].attackers)


@pytest.mark.parametrize(
    "text",
    [
        "Troops destroyed a VBIED factory of the Vesk rebels near Kardu on Monday.",
        "Troops destroyed a bomb-making workshop of the Vesk rebels near Kardu on Monday.",
        "Near Kardu, one strike destroyed an ISIL VBIED factory.",
    ],
)
def test_a_workshop_of_arms_is_no_business(text: str) -> None:
    assert all(a.type != "civilians" for a in record(text, published="2019-05-08").actors)


@pytest.mark.parametrize(
    "text",
    [
        "Vesk rebels surrounded the 1st Battalion near Kardu on Monday. Air support prevented the battalion from being "
        "overrun.",
        "Vesk rebels attacked the army base at Kardu on Monday. Reinforcements kept the base from being captured.",
        "The army prevented Vesk rebels from capturing the town of Kardu on Monday, killing 12.",
    ],
)
def test_what_was_kept_from_being_taken_was_held(text: str) -> None:
    found = record(text, published="2019-05-08")
    named = {a.id: a.name for a in found.actors}
    event = found.engagements[0]
    assert event.outcome == "defenders"
    assert [named[x] for x in event.attackers] == ["Vesk"]


def test_one_of_the_most_important_leaders_of_a_people_is_a_man() -> None:
    text = (
        "Khadim Vesk, one of the most important Sunni sheikhs of Iraq, has been shot dead, along with his "
        "two sons in Baghdad."
    )
    assert ("killed", 1, "Khadim Vesk") in _losses(text)


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        (
            "US forces bombed Houthi launchers near Kardu on Monday. They also destroyed five drones.",
            ("materiel_destroyed", 5, "Houthi"),
        ),
        (
            "Russia attacked Kardu with drones on Monday. Ukrainian forces shot down 12 drones.",
            ("materiel_destroyed", 12, "Russian army"),
        ),
    ],
)
def test_drones_that_an_attacker_shoots_down_are_those_of_whom_he_attacks(
    text: str, loss: tuple[str, int | None, str | None]
) -> None:
    assert loss in _losses(text)
