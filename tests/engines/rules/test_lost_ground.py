"""Promises about towns and posts that one side loses or leaves to the other."""

from __future__ import annotations

import pytest

from .reading import camps, record


@pytest.mark.parametrize(
    "text",
    [
        "Orvath fell to the rebels on Saturday after soldiers abandoned their posts.",
        "Soldiers abandoned the town of Orvath to the rebels on Saturday.",
        "Soldiers gave up Orvath on Saturday, leaving it to the rebels.",
        "Soldiers lost the town of Orvath to the rebels on Saturday.",
        "Rebels seized the town of Orvath on Saturday, forcing soldiers to flee.",
        "Rebels seized the town of Orvath on Saturday, sending soldiers fleeing into the hills.",
        "Rebels seized the town of Orvath on Saturday after soldiers had withdrawn.",
        "Rebels entered the town of Orvath on Saturday after soldiers had fled.",
        "Rebels moved into the town of Orvath on Saturday after soldiers withdrew.",
        "Soldiers were forced to withdraw from Orvath by rebels on Saturday.",
        "Rebels forced soldiers to abandon the town of Orvath on Saturday.",
        "Rebels wrested the border crossing at Orvath from soldiers on Saturday.",
        "Rebels took the settlement of Orvath from soldiers on Saturday.",
        "The capture of Orvath by rebels on Saturday followed three days of fighting with soldiers.",
    ],
)
def test_who_takes_a_place_that_others_lose_is_the_attacker(text: str) -> None:
    (e,) = record(text).engagements
    assert (e.type, e.place and e.place.name, e.outcome) == ("assault", "Orvath", "attackers")
    first, second = camps(text)
    assert [x.lower() for x in (*first, *second)] in (["rebels", "soldiers"], ["the rebels", "soldiers"])


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers withdrew from Orvath on Monday after clashes with rebels.",
        "Soldiers pulled out of Orvath on Monday after a week of fighting with rebels.",
        "Soldiers fell back from Orvath on Monday after a gunfight with rebels.",
    ],
)
def test_who_leaves_after_a_fight_fought_it(text: str) -> None:
    assert camps(text) == (["Soldiers"], ["rebels"])
    assert record(text).engagements[0].type == "battle"


def test_who_leaves_after_an_assault_was_attacked() -> None:
    text = (
        "Rebels withdrew from Orvath on Wednesday after the Syrian army launched an assault on the village."
    )
    assert camps(text) == (["Syrian army"], ["Rebels"])


def test_who_routs_others_wins() -> None:
    text = "On 3 May 2021, rebels routed government troops at Orvath."
    assert camps(text) == (["rebels"], ["government troops"])
    assert record(text).engagements[0].outcome == "attackers"


def test_rebels_from_whom_a_group_takes_a_town_are_not_that_group() -> None:
    assert camps("ISLAMIC STATE SEIZES TOWN OF RAQQA FROM REBELS AFTER HEAVY CLASHES") == (
        ["ISLAMIC STATE"],
        ["REBELS"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ari Lomo fell to the ground in Agra on Monday.",
        "Soldiers withdrew from Agra on Monday under a peace accord.",
        "The troops entered Agra on Monday to welcoming crowds.",
        "The mayor gave up his post in Agra on Monday.",
        "Farmers abandoned the village of Agra on Monday because of the drought.",
    ],
)
def test_who_leaves_or_enters_in_peace_takes_nothing(text: str) -> None:
    assert not record(text).engagements
