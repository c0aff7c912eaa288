"""Whose bastion a place was, for whom a bus is, totals of a whole land, and what befell a doer in the end."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def _sides(text: str) -> tuple[list[str], list[str]]:
    return camps(text, published="2021-03-04")


@pytest.mark.parametrize(
    "text",
    [
        "Congolese troops retook Bunagana, the last bastion of the M23 rebels.",
        "Congolese troops captured the town of Bunagana, an M23 stronghold, on Monday.",
        "Bunagana, the last redoubt of the M23, fell to Congolese troops on Monday.",
        "Bunagana, one of the M23's last remaining strongholds, was seized by Congolese troops.",
        "Congolese troops seized Bunagana, the last remaining stronghold of the M23 in the hills.",
    ],
)
def test_those_whose_bastion_a_place_is_called_defended_it(text: str) -> None:
    assert _sides(text) == (["Congolese army"], ["M23"])


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Rebels blew up a passenger train near Lomba, killing nine people.", "passenger"),
        ("A bomb went off on a tourist bus in Lomba, killing nine people.", "tourist"),
        ("Rebels attacked a student hostel in Lomba, killing nine people.", "student"),
        ("A drone hit a migrant boat off Lomba, killing nine people.", "migrant"),
    ],
)
def test_for_whom_a_bus_or_a_hostel_is_names_nobody(text: str, noun: str) -> None:
    assert noun not in {a.name for a in record(text, published="2021-03-04").actors}
    assert _sides(text)[1] == ["people"]


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    "text",
    [
        "Three Turkish soldiers die in Idlib, which brings the count of Turkish dead in Syria to 21.",
        "Three Turkish soldiers were killed in Idlib, raising the toll of dead Turkish troops in Syria to 21.",
        "Three Turkish soldiers died in Idlib, taking the total number of Turks killed across Syria to 21.",
    ],
)
def test_a_total_of_a_whole_land_is_no_claim_on_the_day_s_deed(text: str) -> None:
    claims = record(text, published="2021-03-04").claims
    assert [c.value.low for c in claims if c.kind == "killed" and c.value] == [3]


@pytest.mark.parametrize(
    ("text", "kind", "hurt"),
    [
        ("A gunman killed four soldiers in Lomba before being captured.", "captured", [4]),
        (
            "A man with a knife killed a nun and four locals in Lomba, before being arrested.",
            "captured",
            [1, 4],
        ),
        ("The gunman killed four people in Lomba before being shot dead.", "killed", [4, 1]),
    ],
)
def test_before_being_taken_tells_of_the_doer(text: str, kind: str, hurt: list[int]) -> None:
    claims = record(text, published="2021-03-04").claims
    fate = [c for c in claims if c.kind == kind and c.subject.side == "attacker"]
    assert [c.value.low for c in fate if c.value] == [1]
    assert sorted(c.value.low or 0 for c in claims if c.kind == "killed" and c.value) == sorted(hurt)


def test_those_who_died_after_being_shot_were_no_doers() -> None:
    assert _sides("Four policemen died after being shot by gunmen in Lomba.")[0] == ["gunmen"]
