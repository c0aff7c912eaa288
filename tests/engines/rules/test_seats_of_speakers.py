"""Towns in which somebody only speaks, or to which he was once sent: nothing of what he tells happened there."""

from __future__ import annotations

import pytest

from .reading import record


def _towns(text: str) -> list[str | None]:
    return [e.place and e.place.name for e in record(text).engagements]


_RAID = "Guerrillas seized the northern town of Kidal on Sunday after two days of fighting, their spokesman said. "


@pytest.mark.parametrize(
    "answer",
    [
        "In the capital, Bamako, army officers acknowledged an attack on Kidal but denied that the town had fallen.",
        "In the Malian capital of Bamako, a general conceded that Kidal had been lost.",
        "State radio's Paul Keita, reporting from the capital, Bamako, said the men had taken two trucks.",
        "The prefect, who spoke to the paper from his office in Segou, said the attack came at dusk.",
    ],
)
def test_the_town_in_which_an_answer_is_given_is_not_where_they_fought(answer: str) -> None:
    assert _towns(_RAID + answer) == ["Kidal"]


def test_what_was_done_in_the_capital_itself_stays_there() -> None:
    text = "In the capital, Bamako, police said gunmen killed two guards at a bank on Sunday."
    assert _towns(text) == ["Bamako"]


def test_where_a_dead_man_was_once_envoy_nobody_was_attacked() -> None:
    text = (
        "Two bombs killed eleven people outside a cinema on Sunday, officials said. A spokesman said a well known "
        "writer, Ali Bakr, a former ambassador to Paris, was among the dead."
    )
    assert _towns(text) == [None]


def test_where_a_railway_leads_to_is_not_the_town_that_was_taken() -> None:
    text = "The rebels seized Wau and the terminus of a railway linking southern Sudan to Khartoum on Sunday."
    assert [e.place and e.place.name for e in record(text, published="1998-02-05").engagements] == ["Wau"]


def test_others_killed_in_a_town_on_which_a_sentence_opens_fell_in_another_attack() -> None:
    text = (
        "Rebels ambushed an army convoy in the east of the Congo on Sunday, killing six soldiers. In Goma, unknown men "
        "killed two traders in their shop."
    )
    made = record(text)
    assert [e.place and e.place.name for e in made.engagements] == [None, "Goma"]
    assert len({c.engagement for c in made.claims}) == 2
