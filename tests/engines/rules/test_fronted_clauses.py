"""A sentence that opens on another engagement, which was before the one that its main clause tells of."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def told(text: str) -> list[tuple[str | None, str, str | None]]:
    """Gives (place, focus, first day) of all engagements."""
    made = record(text)
    return [
        (x.place and x.place.name, x.focus, None if x.date is None else x.date.start.isoformat())
        for x in made.engagements
    ]


def tolls(text: str) -> dict[str, list[int | None]]:
    """Gives the low bounds of the dead by the place of their engagement."""
    made = record(text)
    where = {x.id: (x.place and x.place.name) or "" for x in made.engagements}
    found: dict[str, list[int | None]] = {}
    for c in made.claims:
        if c.kind == "killed" and c.value is not None:
            found.setdefault(where[c.engagement], []).append(c.value.low)
    return found


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Two days after an ambush near Dimapur left nine troopers dead", "2024-07-25"),
        ("A day after a mine killed nine troopers in Dimapur", "2024-07-26"),
        ("Days after nine troopers were killed in Dimapur", None),
        ("Within hours of a bombing in Dimapur that killed nine troopers", None),
        ("Just three days after gunmen shot dead nine troopers in Dimapur, Nagaland", "2024-07-24"),
    ],
)
def test_what_was_before_is_an_engagement_of_its_own_behind_the_news(opening: str, day: str | None) -> None:
    text = f"{opening}, insurgents stormed a police post in Tezpur on Saturday, killing two constables."
    assert told(text) == [("Tezpur", "main", "2024-07-27"), ("Dimapur", "background", day)]
    assert tolls(text) == {"Tezpur": [2], "Dimapur": [9]}


@pytest.mark.parametrize(
    "text",
    [
        "Three days after the attack, gunmen killed two guards in Tezpur.",
        "Hours after a blast killed nine people in Tezpur, detectives held two men.",
    ],
)
def test_a_time_counted_from_the_same_attack_opens_no_other(text: str) -> None:
    assert [x[0] for x in told(text)] == ["Tezpur"]


def test_a_second_rocket_of_one_salvo_is_part_of_it() -> None:
    text = (
        "A rocket slammed into a bakery in Herat on Friday, killing three men. Another rocket struck near a clinic, "
        "killing a nurse. In Farah city, rockets killed six people."
    )
    assert tolls(text) == {"Herat": [3, 1], "Farah": [6]}


def test_a_second_bomb_minutes_later_is_part_of_the_attack_and_one_in_another_town_is_not() -> None:
    first = "A bomb exploded outside a bank in Herat on Friday, killing two clerks. "
    assert tolls(first + "A second device went off minutes later, killing four policemen.") == {
        "Herat": [2, 4]
    }
    assert tolls(first + "A second bomb exploded in Kabul, killing four policemen.") == {
        "Herat": [2],
        "Kabul": [4],
    }


def test_who_owns_to_a_deed_at_the_beginning_of_a_text_tells_of_it() -> None:
    text = (
        "The Hill Front claimed responsibility for the ambush in Tirap on Saturday. Two soldiers were killed."
    )
    assert told(text) == [("Tirap", "main", "2024-07-27")]
    assert tolls(text) == {"Tirap": [2]}


def test_where_gunmen_crossed_over_from_is_not_where_they_fought() -> None:
    text = (
        "Border guards killed an insurgent near Panj on Saturday. The insurgents had crossed over from northern Kunduz "
        "province, the border guards said, adding that they killed one insurgent and wounded another."
    )
    made = record(text)
    assert [x.place and x.place.name for x in made.engagements] == ["Panj"]
    name = {a.id: a.name for a in made.actors}
    doers = {name[c.subject.actor or ""] for c in made.claims if c.kind == "responsibility"}
    assert doers == {"Border guards"}


def test_a_country_that_brokers_a_truce_is_not_where_a_bomb_went_off() -> None:
    text = (
        "Rebels killed an elder with a bomb, the governor said, in violence that threatens a US-brokered truce. "
        "The blast took place on Thursday in the province of Khost."
    )
    (one,) = record(text).engagements
    assert one.place is not None
    assert (one.place.name, one.place.country) == ("Khost", "AF")


def test_a_financial_capital_is_not_the_seat_of_government() -> None:
    text = "KARACHI: Nine shopkeepers were shot dead in Pakistan’s financial capital on Thursday."
    assert [x.place and x.place.name for x in record(text).engagements] == ["KARACHI"]
