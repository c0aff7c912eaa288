"""Those whom an attack brings in, bands with their men, places that pound nobody, and leads said twice."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record


@pytest.mark.parametrize(
    ("text", "attackers", "defenders"),
    [
        (
            "Rebels stormed the town of Karkis on Sunday, prompting air strikes by the Malian army.",
            ["Rebels"],
            ["Malian army"],
        ),
        (
            "Al-Shabaab fighters attacked Karkis on Sunday, triggering an air strike by African Union helicopters.",
            ["Al-Shabaab"],
            ["African Union"],
        ),
        (
            "Taliban fighters attacked Karkis on Sunday, drawing US air strikes.",
            ["Taliban"],
            ["American army"],
        ),
    ],
)
def test_who_strikes_because_of_an_attack_is_with_those_attacked(text, attackers, defenders):
    assert camps(text) == (attackers, defenders)
    assert record(text).engagements[0].type == "assault"


def test_a_fight_may_bring_in_who_attacks():
    text = (
        "Clashes broke out in Karkis on Sunday, prompting shelling by the Malian army that killed two people."
    )
    assert camps(text)[0] == ["Malian army"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Nine Islamic State militants and 20 Kurdish militia fighters were killed in Karkis on Sunday.",
            "Kurdish militia fighters",
        ),
        ("Jihadists killed 20 Kurdish-Arab alliance troops in Karkis on Sunday.", "Kurdish-Arab alliance"),
    ],
)
def test_the_men_of_a_band_are_of_that_band(text, who):
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    lost = [names[c.subject.actor] for c in found.claims if c.value and c.value.low == 20 and c.subject.actor]
    assert lost == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled the east of the city pounding it with mortars on Sunday.",
        "Rebels targeted homes in the centre of the town hitting them with rockets on Sunday.",
        "Rebels attacked the north of the province bombarding villages on Sunday.",
    ],
)
def test_a_town_pounds_nobody(text):
    assert camps(text)[0] == ["Rebels"]


def test_buses_that_leave_a_town_take_no_part_in_a_fight():
    text = (
        "A convoy of 11 buses carrying 300 people left Karkis after shells killed two people there on Sunday."
    )
    assert figures(text) == [("killed", 2, 2)]
    hit = "A convoy of 11 army trucks left Karkis on Sunday and was ambushed by rebels."
    assert figures(hit) == [("strength", 11, 11)]


def test_who_is_to_be_besieged_has_not_been_attacked():
    text = "Some 900 families in Karkis go hungry, and a new attempt to besiege them has made it worse."
    assert record(text).engagements == ()


def test_a_lead_printed_again_tells_of_the_same_attack():
    lead = "Army jets carried out nine raids on rebels near Karkis on Sunday and killed 12 of them."
    text = f"{lead} Rebels had stormed the town of Dewa in the morning, officials said. {lead}"
    assert [(c.engagement, c.value.low) for c in record(text).claims if c.kind == "killed"] == [("e1", 12)]
