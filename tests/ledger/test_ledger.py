"""Promises of the ledger: one event told by several documents is one incident, with its claims side by side."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import ledger
from extract.ledger import Incident, Ledger
from extract.records import Record
from tests.exports import cases
from tests.exports.cases import ARMY, CIVIL, REBELS, SPEAKER, claim, exact, figure


def _told(
    number: int,
    *claims: dict[str, Any],
    rename: dict[str, str] | None = None,
    day: int | None = None,
    **fields: Any,
) -> Record:
    """Gives the record of one more document on the attack on Gao; `rename` changes actors' names."""
    made = cases.record(*claims, **fields).model_dump(mode="json")
    made["document"].update(
        id=f"d{number}", source=f"Outlet {number}", published=f"2024-07-{day or 2 + number:02}"
    )
    for actor in made["actors"]:
        actor["name"] = (rename or {}).get(actor["id"], actor["name"])
    return Record.model_validate(made)


def _one(found: Ledger) -> Incident:
    assert len(found.incidents) == 1, [i.accounts for i in found.incidents]
    return found.incidents[0]


def test_two_documents_on_one_attack_are_one_incident() -> None:
    found = _one(ledger.build([_told(1), _told(2)]))
    assert [(a.record, a.document_id, a.engagement) for a in found.accounts] == [
        (0, "d1", "e1"),
        (1, "d2", "e1"),
    ]
    assert (found.attackers, found.defenders) == (("Hill Front",), ("Malian army",))


def test_an_acronym_and_a_full_name_are_one_actor() -> None:
    short, full = "JNIM", "Jama'at Nasr al-Islam wal Muslimin"
    found = _one(
        ledger.build([_told(1, rename={REBELS: short}), _told(2, rename={REBELS: full}, type="battle")])
    )
    assert found.attackers == (full,)


def test_gunmen_of_one_document_are_the_named_group_of_another() -> None:
    first = _told(1).model_dump(mode="json")
    first["actors"][1].update(name="gunmen", type="unidentified")
    found = _one(ledger.build([Record.model_validate(first), _told(2)]))
    assert found.attackers == ("Hill Front",)


@pytest.mark.parametrize(
    "other",
    [
        {"date": {"start": "2024-07-05", "end": "2024-07-05", "precision": "day"}},
        {"date": {"start": "2024-07-02", "end": "2024-07-02", "precision": "day"}},
        {"date": None},
        {"place": {"name": "Kidal", "within": [], "country": "ML"}},
        {"place": {"name": "Gao", "within": [], "country": "NE"}},
        {"place": {"name": None, "within": [], "country": "ML"}},
        {"place": None},
    ],
)
def test_another_day_another_place_or_too_little_told_is_another_incident(other: dict[str, Any]) -> None:
    assert len(ledger.build([_told(1), _told(2, **other)]).incidents) == 2


def test_a_day_apart_is_one_attack_where_the_documents_share_a_figure() -> None:
    date = {"start": "2024-07-02", "end": "2024-07-02", "precision": "day"}
    _one(ledger.build([_told(1, claim(exact(17))), _told(2, claim(exact(17)), date=date)]))


@pytest.mark.parametrize(
    "place",
    [
        {"name": "Base Firhoun", "within": ["Gao"], "country": "ML"},
        {"name": "Gao", "within": ["Gao Region"], "country": None},
    ],
)
def test_a_place_inside_the_other_is_the_same_place_and_the_fullest_is_kept(place: dict[str, Any]) -> None:
    found = _one(ledger.build([_told(1), _told(2, place=place)]))
    assert found.place is not None
    assert found.place.within


def test_the_narrowest_date_is_kept() -> None:
    month = {"start": "2024-07-01", "end": "2024-07-31", "precision": "month"}
    found = _one(ledger.build([_told(1, date=month), _told(2)]))
    assert found.date is not None
    assert (found.date.precision, found.date.start.day) == ("day", 1)


def test_two_engagements_of_one_document_are_never_one() -> None:
    made = _told(1).model_dump(mode="json")
    made["engagements"].append({**made["engagements"][0], "id": "e2"})
    found = ledger.build([Record.model_validate(made), _told(2)])
    assert sorted(len(i.accounts) for i in found.incidents) == [1, 2]


def test_sides_listed_the_other_way_round_are_turned() -> None:
    clash = {"type": "battle", "initiator_known": False}
    dead = claim(exact(3), by="a doctor", side="attacker")
    first = _told(1, claim(exact(3), by="a doctor"), **clash)
    second = _told(2, dead, attackers=[ARMY], defenders=[REBELS], **clash)
    found = _one(ledger.build([first, second]))
    assert [a.swapped for a in found.accounts] == [False, True]
    assert (found.attackers, found.defenders) == (("Hill Front",), ("Malian army",))
    assert {s.side for p in found.positions for s in p.statements} == {"defender"}


def test_what_a_claimant_says_later_repeats_or_updates_what_it_said() -> None:
    found = _one(
        ledger.build(
            [
                _told(3, claim(exact(12), by=ARMY)),
                _told(1, claim(exact(7), by=ARMY)),
                _told(2, claim(exact(7), by=ARMY)),
            ]
        )
    )
    (position,) = found.positions
    assert position.claimant == "Malian army"
    assert [(s.document_id, s.low) for s in position.statements] == [("d1", 7), ("d2", 7), ("d3", 12)]
    assert position.steps == ("first", "repeats", "updates")
    assert position.standing is not None
    assert position.standing.low == 12


def test_a_superseded_claim_was_said_before_its_update_whatever_days_are_told() -> None:
    first = claim(exact(23), by=ARMY)
    second = claim(exact(26), by=ARMY, made_on="2024-07-01", supersedes="c1")
    (position,) = _one(ledger.build([_told(1, first, second)])).positions
    assert [s.low for s in position.statements] == [23, 26]


def test_figures_that_cannot_both_be_right_are_a_dispute_in_one_sentence() -> None:
    found = _one(ledger.build([_told(1, claim(exact(9), by=ARMY)), _told(2, claim(exact(40), by=REBELS))]))
    (dispute,) = found.disputes
    assert dispute.ground == "figures"
    assert dispute.text == "Hill Front says 40 soldiers killed; Malian army says 9 soldiers killed."


@pytest.mark.parametrize(
    "value", [figure(7, None, "at least 7"), figure(8, 10, "8-10"), figure(10, 10, "about 10", True)]
)
def test_figures_that_fit_each_other_are_no_dispute(value: dict[str, Any]) -> None:
    found = _one(ledger.build([_told(1, claim(exact(9), by=ARMY)), _told(2, claim(value, by=REBELS))]))
    assert found.disputes == ()


def test_denials_and_doubts_across_documents_are_disputes() -> None:
    found = _one(
        ledger.build(
            [
                _told(1, claim(exact(40), by=REBELS)),
                _told(
                    2, claim(exact(40), by=ARMY, stance="denies"), claim(exact(40), by="AFP", stance="doubts")
                ),
            ]
        )
    )
    assert sorted(d.ground for d in found.disputes) == ["denial", "doubt"]


def test_blame_on_different_actors_is_a_dispute() -> None:
    blame = {"kind": "responsibility", "side": "attacker"}
    first = _told(1, claim(None, by="a minister", of=REBELS, text="rebels", **blame))
    second = _told(2, claim(None, by=SPEAKER, of=ARMY, text="the army", **blame))
    (dispute,) = _one(ledger.build([first, second])).disputes
    assert dispute.ground == "responsibility"


def test_a_part_of_a_toll_disputes_nothing() -> None:
    first = _told(1, claim(exact(9), by=ARMY, of=CIVIL, text="people"), defenders=[CIVIL])
    second = _told(2, claim(exact(2), by="a nurse", of=CIVIL, text="children"), defenders=[CIVIL])
    found = _one(ledger.build([first, second]))
    assert found.disputes == ()
    assert [p.part for p in found.positions] == [False, True]


def test_an_anonymous_source_of_two_outlets_is_two_claimants() -> None:
    source = "a military source"
    found = _one(ledger.build([_told(1, claim(exact(9), by=source)), _told(2, claim(exact(9), by=source))]))
    assert len(found.positions) == 2


def test_every_claim_and_engagement_of_the_hand_labels_is_in_the_ledger_once() -> None:
    gold = cases.gold()
    found = ledger.build(gold)
    accounts = [(a.record, a.engagement) for i in found.incidents for a in i.accounts]
    assert sorted(accounts) == sorted((n, e.id) for n, r in enumerate(gold) for e in r.engagements)
    said = [(s.record, s.claim) for i in found.incidents for p in i.positions for s in p.statements]
    assert sorted(said) == sorted((n, c.id) for n, r in enumerate(gold) for c in r.claims)
    assert Ledger.model_validate_json(found.model_dump_json()) == found
    assert found.of(*accounts[0]).accounts[0].record == accounts[0][0]


def test_different_hand_labelled_articles_tell_of_different_incidents() -> None:
    assert ledger.build(cases.gold()).shared == ()


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_the_documents_changes_no_group(order: list[int]) -> None:
    told = [
        _told(1, claim(exact(9), by=ARMY)),
        _told(2, type="battle"),
        _told(3, place={"name": "Kidal", "within": [], "country": "ML"}),
        _told(4, place={"name": "Kidal", "within": ["Kidal Region"], "country": "ML"}),
        _told(5, date={"start": "2024-07-01", "end": "2024-07-31", "precision": "month"}),
        _told(6, date=None),
    ]

    def groups(records: list[Record]) -> set[frozenset[str]]:
        return {frozenset(a.document_id for a in i.accounts) for i in ledger.build(records).incidents}

    assert groups([told[n] for n in order]) == groups(told)
