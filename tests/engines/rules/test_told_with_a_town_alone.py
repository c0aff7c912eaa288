"""An attack told with its town alone, what nearly came to pass, where the dead are sent, and whom soldiers mistook."""

from __future__ import annotations

import pytest

from extract.records import Record

from .reading import record


def _places(found: Record) -> list[tuple[str | None, str | None]]:
    return [(e.place.name, e.place.country) if e.place else (None, None) for e in found.engagements]


def _figures(found: Record) -> list[tuple[str, int | None]]:
    return [(c.kind, c.value.low) for c in found.claims if c.value]


def _attackers(found: Record) -> list[str]:
    names = {a.id: a.name for a in found.actors}
    return [names[x] for e in found.engagements for x in e.attackers]


@pytest.mark.parametrize(
    "told",
    [
        "There has been another attack in Cucuta",
        "There was an attack in Cucuta",
        "There has been a terrorist attack in Cucuta",
        "An attack took place yesterday in Cucuta",
    ],
)
def test_an_attack_told_with_its_town_alone_is_the_one_whose_hurt_are_counted_behind_it(told: str) -> None:
    found = record(f"{told}. Four people were injured in the blast.")
    assert _places(found)[0][0] == "Cucuta"
    assert _figures(found) == [("wounded", 4)]


@pytest.mark.parametrize(
    "sent",
    [
        "Their bodies will be flown to Italy tomorrow.",
        "Their bodies were sent to Italy.",
        "Their remains were repatriated to Italy.",
    ],
)
def test_where_the_dead_are_sent_is_not_where_they_fell(sent: str) -> None:
    found = record(f"LIMA, 3 Mar 89 (EFE) -- Two nuns were killed yesterday by unidentified men. {sent}")
    assert _places(found) == [(None, "PE")]


@pytest.mark.parametrize(
    "almost", ["His wife was nearly killed.", "His wife was almost killed.", "They almost killed his wife."]
)
def test_what_nearly_came_to_pass_did_not(almost: str) -> None:
    found = record(f"Gunmen attacked the house of the mayor of Ibarra and shot dead two guards. {almost}")
    assert _figures(found) == [("killed", 2)]


@pytest.mark.parametrize(
    "meant",
    ["with the intention of kidnapping", "with the aim of kidnapping", "in a bid at kidnapping"],
)
def test_what_somebody_meant_to_do_is_no_figure(meant: str) -> None:
    found = record(f"Rebels entered the hotel in Tulua on Monday {meant} Senator Carlos Mora.")
    assert _figures(found) == []


def test_sums_of_money_are_not_people() -> None:
    found = record("A bomb went off in a square in Tulua, with six people hurt and losses of millions.")
    assert _figures(found) == [("wounded", 6)]


@pytest.mark.parametrize(
    "mistook",
    [
        "when soldiers mistook them for guerrillas",
        "by soldiers who mistook them for guerrillas",
        "after being mistaken for guerrillas by soldiers",
    ],
)
def test_those_who_mistook_the_dead_for_others_had_attacked_them(mistook: str) -> None:
    found = record(f"Nine peasants were killed near Coban on Sunday {mistook}.")
    assert _attackers(found) == ["Guatemalan army"]


def test_those_killed_along_with_some_told_before_are_counted() -> None:
    found = record(
        "Two fishermen were murdered on Monday in Lomba. They were killed along with 12 other fishermen."
    )
    assert _figures(found) == [("killed", 2), ("killed", 12)]


def test_whoever_was_shot_in_the_back_was_attacked() -> None:
    found = record("Student Juan Mota was shot in the back in western San Salvador on 22 August 1989.")
    assert _places(found) == [("San Salvador", "SV")]


def test_a_quarter_lies_in_the_land_of_its_town() -> None:
    assert _places(record("Gunmen killed a judge in San Diego, southern Medellin.")) == [("San Diego", "CO")]


def test_four_digits_are_an_hour_where_a_text_writes_hours_so() -> None:
    found = record(
        "At 1530 rebels attacked a post in San Vicente. By 1800 nine soldiers had been killed, and by 1900 it was over."
    )
    assert [e.date.start.year for e in found.engagements if e.date] == [2024]
    assert _figures(found) == [("killed", 9)]


def test_a_town_called_like_a_surname_is_a_town() -> None:
    found = record(
        "Bombs went off twice in La Paz last night, hours before a speech of President Jaime Paz Mora."
    )
    assert _places(found) == [("La Paz", "BO")]


def test_the_land_somebody_left_for_is_not_the_one_it_happened_in() -> None:
    found = record(
        "LIMA, 12 Jan 90 (EFE) -- A bomb went off in front of the house of a deputy. Two people were hurt. "
        "The deputy had travelled to Miami, Florida."
    )
    assert _places(found) == [(None, "PE")]


@pytest.mark.parametrize(
    "spared",
    ["He escaped being kidnapped.", "Guards saved him from being killed.", "He fled to avoid being shot."],
)
def test_what_somebody_was_spared_is_no_figure(spared: str) -> None:
    found = record(f"Gunmen attacked the mayor in Ibarra on Monday and killed two guards. {spared}")
    assert _figures(found) == [("killed", 2)]


def test_a_report_that_goes_on_with_a_further_attack_is_about_it_too() -> None:
    found = record(
        "Rebels ambushed a convoy near Tame. In addition, ELN fighters attacked the police station in Arauquita."
    )
    assert [e.focus for e in found.engagements] == ["main", "main"]


@pytest.mark.parametrize(
    "told",
    [
        "Justice Mora's murder took place last night in downtown Cali.",
        "The threats led to Justice Mora's brutal murder on Monday in Cali.",
        "JUSTICE MORA'S ASSASSINATION YESTERDAY IN CALI WAS CLAIMED BY THE ELN.",
    ],
)
def test_whose_murder_is_told_was_killed(told: str) -> None:
    found = record(told)
    names = {a.id: a.name for a in found.actors}
    killed = [
        names.get(c.subject.actor or "", "").title() for c in found.claims if c.kind == "killed" and c.subject
    ]
    assert killed == ["Mora"]
    assert [str(x).title() for x, _ in _places(found)] == ["Cali"]


def test_whose_murder_is_looked_into_or_long_past_is_no_news() -> None:
    assert not record("Since Mora's assassination the police have arrested 200 people in Cali.").claims


def test_two_counts_among_some_are_theirs() -> None:
    found = record(
        "Rebels attacked the barracks at Lomba on Monday. The hospital reported 6 dead and 15 wounded among the "
        "soldiers and 3 dead and 5 wounded among the villagers."
    )
    assert [(c.subject.text, c.value.low) for c in found.claims if c.value and c.subject] == [
        ("the soldiers", 6),
        ("the soldiers", 15),
        ("the villagers", 3),
        ("the villagers", 5),
    ]


def test_who_reports_no_casualties_does_not_say_that_there_were_none() -> None:
    assert not _figures(record("Rebels attacked the barracks at Lomba without mentioning casualties."))
    assert not _figures(
        record("The guerrillas reported the attack on Lomba without giving figures on the dead.")
    )


@pytest.mark.parametrize("what", ["Newsman", "Announcer", "Architect", "Stewardess"])
def test_what_a_man_is_does_not_belong_to_his_name(what: str) -> None:
    found = record(f"{what} David Mora was killed in Cali yesterday by gunmen.")
    assert "David Mora" in [a.name for a in found.actors]


def test_somebody_surrounded_by_nobody_is_no_engagement() -> None:
    assert not record("One of the drug lords is surrounded, police said.").engagements


@pytest.mark.parametrize(
    "told",
    [
        "A bomb exploded at a bank in Cali last night and another at a store in Pereira.",
        "Two bombs exploded last night, one at a bank in Cali and the other at a store in Pereira.",
        "A car bomb went off near a bank in Cali on Monday and another exploded outside a church in Pereira.",
        "A bomb went off at a bank in Cali last night and a second one at a store in Pereira.",
        "Rebels staged an ambush near Cali on Monday and another near Pereira.",
        "A BOMB EXPLODED AT A BANK IN CALI LAST NIGHT AND ANOTHER IN FRONT OF A STORE IN PEREIRA.",
    ],
)
def test_another_in_another_town_is_another_attack(told: str) -> None:
    assert [str(x).title() for x, _ in _places(record(told))] == ["Cali", "Pereira"]


@pytest.mark.parametrize(
    "office",
    [
        "Minister of the Presidency",
        "Minister of Education",
        "Secretary of Agriculture",
        "Minister of Finance",
    ],
)
def test_ministers_are_told_by_name_behind_their_office(office: str) -> None:
    found = record(f"{office} Juan Mora was killed by gunmen in Lima on Monday.")
    assert "Juan Mora" in [a.name for a in found.actors]
    assert _figures(found) == [("killed", 1)]
