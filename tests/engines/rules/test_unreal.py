"""What is only meant, feared or tried in court is no loss; what is told twice or only described is none either."""

from __future__ import annotations

import pytest

from .reading import losses, record


@pytest.mark.parametrize(
    "text",
    [
        "The device could have killed 70 passengers.",
        "The cell planned to kill nine magistrates.",
        "Raiders tried to destroy a bridge near Orlu.",
        "He was jailed for killing 17 shepherds.",
        "The man is wanted for the murder of a shopkeeper.",
        "Officers arrested a man accused of killing three nurses.",
    ],
)
def test_what_is_only_meant_or_tried_in_court_is_no_loss(text: str) -> None:
    assert losses(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid may have killed up to 70 men.", [("killed", None)]),
        ("Sentries managed to kill two raiders.", [("killed", 2)]),
        ("Nine raiders are believed to have been killed.", [("killed", 9)]),
        ("The army was accused of killing three nurses.", [("killed", 3)]),
    ],
)
def test_what_is_said_to_have_happened_stays_a_loss(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


def test_a_speaker_behind_a_quotation_is_no_more_of_its_list() -> None:
    text = '"They carried off two grooms and 31 horses," a stable hand, a cousin of the owner, said.'
    assert losses(text) == [("captured", 2), ("materiel_captured", 31)]


@pytest.mark.parametrize(
    "text",
    [
        "The woman killed was a weaver.",
        "The note gave no breakdown of dead and wounded.",
        "Officers recovered the head of the bomber.",
    ],
)
def test_what_counts_nobody_anew_is_no_loss(text: str) -> None:
    assert losses(text) == []


def test_the_state_of_some_of_the_wounded_is_no_further_count_unless_it_has_a_figure() -> None:
    assert losses("Seventy people were wounded, some of them critically.") == [("wounded", 70)]
    assert losses("Seventy people were wounded, nine of them critically.") == [
        ("wounded", 70),
        ("wounded", 9),
    ]


def test_injuries_count_those_who_sustained_them() -> None:
    assert losses("Nine men died and 17 sustained injuries.") == [("killed", 9), ("wounded", 17)]


def test_an_age_before_a_man_leaves_him_one_person() -> None:
    assert losses("A 70-year-old man and his two daughters were killed.") == [("killed", 1), ("killed", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "The raid was revenge for five jailed rebels being executed.",
        "The front said it struck to avenge the killing of two of its leaders.",
        "The shelling came in retaliation for killing four herders.",
        "The mayor said there were dead and injured.",
        "The province lost several outposts.",
    ],
)
def test_a_motive_a_bare_mention_of_dead_and_ground_given_up_are_no_losses(text: str) -> None:
    assert losses(text) == []


def test_a_deed_that_was_avenged_counts_where_it_has_a_day_of_its_own() -> None:
    text = "The raid came in revenge for the killing of five rebels on Friday."
    assert losses(text) == [("killed", 5)]


def test_both_before_two_nouns_is_no_two() -> None:
    text = "A blast killed 14 people. The dead included both Peruvian cooks and Chilean drivers."
    assert losses(text) == [("killed", 14)]
    assert losses("A blast killed both cooks.") == [("killed", 2)]


def test_a_deed_avenged_that_was_a_fight_of_its_own_counts() -> None:
    text = "The raid came in revenge for the killing of two raiders in an ambush."
    assert losses(text) == [("killed", 2)]


NOTHING = [
    "Flash floods triggered by days of rain have killed 21 herders around Orlin.",
    "A gas explosion wrecked a block of flats in Orlin on Friday, killing six tenants.",
    "A military lorry overturned outside Orlin on Friday, killing four soldiers.",
    "Elephants trampled two growers to death near Orlin on Friday.",
    "The minister said the armed forces were ready to repel any offensive by the guerrillas.",
    "The bishops demanded the release of captives and an end to the bombing of Orlin.",
    "The envoys called on the junta to end attacks on Orlin.",
    "The general said the army needs more helicopters to fight the insurgents.",
    "Dockers clashed with the port's owners over wages in Orlin on Friday.",
    "Warders foiled an escape by six convicts in Orlin on Friday.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nature_traffic_readiness_and_appeals_are_no_engagement(text: str) -> None:
    assert not record(text).engagements


@pytest.mark.parametrize(
    "text",
    [
        "Rebels derailed a goods train near Orlin on Friday, killing the driver.",
        "A lorry bomb exploded near a gas depot in Orlin on Friday, killing six tenants.",
        "Soldiers continued to fight insurgents in Orlin on Friday.",
    ],
)
def test_what_rebels_derail_or_a_bomb_destroys_is_no_accident(text: str) -> None:
    assert len(record(text).engagements) == 1


@pytest.mark.parametrize("cause", ["dengue fever", "a heart attack", "hunger", "cholera in the camp"])
def test_who_dies_of_an_illness_was_killed_by_nobody(cause: str) -> None:
    assert losses(f"Six inmates died of {cause} on Tuesday.") == []
    assert losses("Six inmates died of their wounds on Tuesday.") == [("killed", 6)]


def test_those_for_whom_somebody_came_are_not_taken_yet() -> None:
    assert losses("Troops surrounded a house in Wajid on Monday to arrest two brothers.") == []
    assert losses("Raiders came to the hamlet on Friday to kidnap the headman, but fled.") == []
    assert losses("Raiders came to the hamlet on Friday and kidnapped the headman.") == [("captured", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "A man tried to stab a policeman in Karkis and fled.",
        "Police in Karkis arrested a man accused of stabbing a guard.",
        "A man with a knife who wanted to stab a guard was led away in Karkis.",
    ],
)
def test_who_was_to_be_stabbed_is_not_wounded(text: str) -> None:
    assert ("wounded", 1) not in losses(text)
