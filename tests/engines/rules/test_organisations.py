"""Civil bodies told by a name: companies, banks, newspapers and parties whose premises or people are attacked."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "A bomb went off on Friday at a branch of the Banco Cordillera in Quito.",
            "Banco Cordillera",
            "civilians",
        ),
        (
            "Rebels attacked the camp of the Rigsur company near Quito on Friday.",
            "Rigsur company",
            "civilians",
        ),
        ("Rebels blew up two towers of the state enterprise Lucisol near Quito.", "Lucisol", "civilians"),
        (
            "A grenade hit the warehouse of Andean Savings Bank in Quito on Friday.",
            "Andean Savings Bank",
            "civilians",
        ),
        (
            "Gunmen attacked the offices of the Zamorista Party in Quito on Friday.",
            "Zamorista Party",
            "government",
        ),
        (
            "A bomb wrecked the presses of the daily La Bitacora in Quito on Friday.",
            "La Bitacora",
            "civilians",
        ),
    ],
)
def test_a_named_body_is_the_target_of_an_attack_on_what_is_its_own(text: str, name: str, kind: str) -> None:
    for told in (text, text.upper()):
        made = record(told)
        target = next(a for a in made.actors if a.name.lower() == name.lower())
        assert target.type == kind
        assert made.engagements[0].defenders == (target.id,)


def test_people_of_a_body_are_meant_themselves() -> None:
    made = record("Rebels kidnapped two engineers of the French company Rigsur near Quito on Friday.")
    assert [a.name for a in made.actors if a.type == "civilians"] == ["engineers"]


def test_a_body_is_one_actor_by_its_name_and_its_letters() -> None:
    made = record(
        "A bomb damaged a pipeline of the Andean Petroleum Corporation, APECOR, near Quito on Friday. "
        "APECOR said that the Andean Petroleum Corporation had lost nothing."
    )
    body = next(a for a in made.actors if a.type == "civilians")
    assert set(body.mentions) == {"Andean Petroleum Corporation", "APECOR"}


@pytest.mark.parametrize(
    "told",
    [
        "The attack was claimed by the Sarmachar Yakjah Sangat (SYS), an alliance of armed separatist groups.",
        "The attack was claimed by Sarmachar Yakjah Sangat (SYS).",
        "The Sarmachar Yakjah Sangat (SYS) claimed responsibility for the attack.",
    ],
)
def test_whoever_claims_an_attack_by_a_name_that_no_list_has_is_a_group(told: str) -> None:
    found = record(f"A bomb killed three guards in Quetta on Monday. {told}")
    assert ("armed_group", "Sarmachar Yakjah Sangat") in [(a.type, a.name) for a in found.actors]


@pytest.mark.parametrize("force", ["Sri Lanka Army", "Sri Lanka Navy"])
def test_letters_behind_the_name_of_a_force_are_that_force(force: str) -> None:
    short = "".join(x[0] for x in force.split())
    found = record(f"{force} ({short}) boats shelled Muttur on Friday. The {short} said four rebels died.")
    assert [a.name for a in found.actors if short in a.mentions] == [force]
    assert "person" not in [a.type for a in found.actors]


def test_a_count_before_a_numbered_unit_is_no_part_of_its_name() -> None:
    found = record("About 200 Light Infantry Division 44 soldiers attacked Loikaw in Myanmar on Monday.")
    assert "Light Infantry Division 44" in [a.name for a in found.actors]


def test_those_whom_a_term_is_said_to_mean_are_that_group() -> None:
    text = (
        "Troops killed six terrorists in an operation in Tank on Monday, the military said, using the term khawarij, "
        "which refers to the outlawed Jamaat-ul-Ahrar."
    )
    assert [a.type for a in record(text).actors if "terrorists" in a.mentions] == ["armed_group"]


def test_letters_for_an_operation_are_no_town() -> None:
    text = "Troops killed three rebels in an IBO in Tank on Monday. In another IBO in Bannu, two rebels were killed."
    assert [e.place and e.place.name for e in record(text).engagements] == ["Tank", "Bannu"]
