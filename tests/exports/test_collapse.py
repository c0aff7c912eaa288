"""Promises of the collapse: from several claims about the dead to one number, and to a range."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import ConfigError
from extract.exports.collapse import Toll, toll
from extract.exports.figures import estimate
from extract.exports.policies import POLICIES
from extract.records import Value
from tests.exports import cases
from tests.exports.cases import ARMY, CIVIL, POLICE, REBELS, SPEAKER, claim, exact, figure


def _toll(*claims: dict[str, Any], policy: str = "conservative", **fields: Any) -> Toll:
    record = cases.record(*claims, **fields)
    return toll(record, record.engagements[0], policy)


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate", "acled", "ucdp"),
    [
        ("seven", 7, 7, False, 7, (7, 7, 7)),
        ("at least seven", 7, None, False, 7, (7, 7, 7)),
        ("more than 130", 131, None, False, 130, (130, 130, 130)),
        ("over 20", 21, None, False, 20, (20, 20, 20)),
        ("about 30", 30, 30, True, 30, (30, 30, 30)),
        ("89-98", 89, 98, False, 89, (89, 89, 98)),
        ("up to 40", None, 40, False, 40, (0, 40, 40)),
        ("fewer than 50", None, 49, False, 49, (0, 49, 49)),
        ("several", 3, None, True, 3, (2, 3, 10)),
        ("a few", 3, None, True, 3, (2, 3, 10)),
        ("some", 1, None, True, 3, (2, 3, 10)),
        ("many", 1, None, True, 10, (2, 10, 99)),
        ("several dozen", 24, None, True, 12, (12, 36, 99)),
        ("a dozen", 12, 12, True, 12, (12, 12, 12)),
        ("Dozens", 24, None, True, 12, (12, 24, 99)),
        ("hundreds", 200, None, True, 100, (100, 200, 999)),
        ("no", 0, 0, False, 0, (0, 0, 0)),
    ],
)
def test_a_stated_figure_becomes_the_number_of_the_data_sets_rules(
    text: str, low: int | None, high: int | None, approximate: bool, acled: int, ucdp: tuple[int, int, int]
) -> None:
    found = estimate(Value(text=text, low=low, high=high, approximate=approximate))
    assert found is not None
    assert (found.point, (found.low, found.best, found.high)) == (acled, ucdp)


def test_of_two_sides_figures_for_the_same_dead_the_lowest_counts_and_the_range_keeps_both() -> None:
    found = _toll(claim(exact(9), by=ARMY), claim(exact(40), by=REBELS))
    assert (found.fatalities, found.low, found.best, found.high) == (9, 9, 9, 40)
    assert found.disputed
    assert "Malian army" in found.reason
    assert "Hill Front 40" in found.reason


def test_the_dead_of_either_side_are_different_people_and_are_added() -> None:
    found = _toll(
        claim(exact(9), by=ARMY),
        claim(exact(2), by=REBELS, of=REBELS, side="attacker", text="fighters"),
        claim(exact(3), of=CIVIL, side=None, text="civilians"),
    )
    assert found.fatalities == 14
    assert found.groups == {"defenders": 9, "attackers": 2, "civilians": 3}


def test_a_total_is_not_counted_again_with_its_parts() -> None:
    whole = claim(exact(21), of=None, text="people")
    part = claim(exact(1), of=CIVIL, side=None, text="civilian")
    found = _toll(
        whole, part, sentence="The ambush killed 21 people, including 1 civilian, at Gao.", defenders=[ARMY]
    )
    assert found.fatalities == 21
    assert found.groups == {"civilians": 1, "defenders": 20}


def test_figures_that_a_sentence_adds_up_are_added() -> None:
    found = _toll(
        claim(figure(11, 11, "11"), by=ARMY),
        claim(figure(1, 1, "one"), by=ARMY, text="lieutenant"),
        sentence="The army said 11 soldiers and one lieutenant were killed.",
    )
    assert found.fatalities == 12


def test_figures_of_one_claimant_that_nothing_adds_up_are_parts_of_the_largest() -> None:
    assert _toll(claim(exact(44), by=ARMY), claim(exact(3), by=ARMY, text="officers")).fatalities == 44


def test_a_few_named_kinds_of_dead_do_not_compete_with_another_claimants_total() -> None:
    children = claim(exact(2), by="a nurse", of=CIVIL, text="children")
    people = claim(exact(9), by="the mayor", of=CIVIL, text="people")
    assert _toll(children, people, defenders=[CIVIL]).fatalities == 9


def test_a_superseded_claim_is_left_out() -> None:
    found = _toll(claim(exact(5), by=ARMY), claim(exact(8), by=ARMY, supersedes="c1"))
    assert (found.fatalities, found.low, found.chosen) == (8, 8, ("c2",))


def test_a_denial_and_a_doubt_are_no_figures_but_make_a_dispute() -> None:
    found = _toll(
        claim(exact(20), by=REBELS),
        claim(exact(20), by=ARMY, stance="denies"),
        claim(exact(20), by="AFP", stance="doubts"),
    )
    assert (found.fatalities, found.disputed) == (20, True)


def test_no_casualties_means_nobody_killed() -> None:
    found = _toll(
        claim(exact(13), by="sources"),
        claim(figure(0, 0, "no"), by=ARMY, kind="killed_or_wounded", text=None),
    )
    assert (found.fatalities, found.low, found.best, found.high) == (0, 0, 0, 13)


def test_wounded_captured_and_unseparated_casualties_are_not_deaths() -> None:
    kinds = ("wounded", "missing", "captured", "killed_or_wounded", "strength")
    found = _toll(*(claim(exact(30), by=ARMY, kind=k) for k in kinds))
    assert (found.fatalities, found.high, found.known) == (0, 0, False)


def test_a_bare_upper_bound_gives_way_to_any_other_claim() -> None:
    up_to = claim(figure(None, 40, "up to 40"), by=REBELS)
    alone, beside = _toll(up_to), _toll(up_to, claim(exact(12), by="a doctor"))
    assert (alone.fatalities, alone.low, alone.high) == (40, 0, 40)
    assert (beside.fatalities, beside.low, beside.best, beside.high) == (12, 12, 12, 40)


def test_a_vague_word_gives_way_to_a_number_that_it_allows_and_to_no_other() -> None:
    dozens = claim(figure(24, None, "dozens", True), by="a reporter")
    beside = _toll(dozens, claim(exact(37), by=ARMY))
    assert (beside.fatalities, beside.low, beside.high, beside.disputed) == (37, 37, 37, False)
    assert _toll(dozens, claim(exact(400), by=ARMY)).fatalities == 12


def test_a_total_of_one_claimant_holds_the_parts_that_add_up_to_it() -> None:
    found = _toll(
        claim(exact(21), of=None, text="people"),
        claim(exact(20)),
        claim(exact(1), of=CIVIL, side=None, text="civilian"),
    )
    assert found.fatalities == 21
    assert found.groups == {"defenders": 20, "civilians": 1}


def test_dead_of_neither_side_are_inside_a_toll_of_people() -> None:
    found = _toll(
        claim(exact(26), by="doctors", of=CIVIL, text="people"),
        claim(exact(6), by="the ministry", of=POLICE, side=None, text="policemen"),
        defenders=[CIVIL],
    )
    assert found.fatalities == 26
    assert found.groups == {"civilians": 20, "others": 6}


def test_policies_choose_by_their_word() -> None:
    claims = (
        claim(exact(9), by=ARMY, made_on="2024-07-02"),
        claim(exact(40), by=SPEAKER, made_on="2024-07-03"),
        claim(exact(15), by="a doctor"),
        claim(exact(9), by="AFP", stance="doubts"),
    )
    chosen = {name: _toll(*claims, policy=name).fatalities for name in POLICIES}
    assert chosen == {
        "conservative": 9,
        "max": 40,
        "median": 15,
        "latest": 40,
        "undisputed": 15,
        "own-losses": 9,
        "independent": 15,
    }
    assert _toll(*claims, policy="claimant:tamboura").fatalities == 40


def test_an_unknown_policy_is_refused_with_the_choices() -> None:
    with pytest.raises(ConfigError, match=r"policy 'lowest' is unknown; choose from conservative"):
        _toll(claim(exact(1)), policy="lowest")


VALUES = st.one_of(
    st.integers(0, 300).map(exact),
    st.integers(1, 300).map(lambda n: figure(n, None, f"at least {n}")),
    st.integers(1, 300).map(lambda n: figure(n + 1, None, f"more than {n}")),
    st.integers(1, 300).map(lambda n: figure(None, n, f"up to {n}")),
    st.tuples(st.integers(0, 300), st.integers(0, 50)).map(
        lambda p: figure(p[0], p[0] + p[1], f"{p[0]}-{p[0] + p[1]}")
    ),
    st.sampled_from([("several", 3), ("dozens", 24), ("hundreds", 200), ("many", 1)]).map(
        lambda w: figure(w[1], None, w[0], True)
    ),
)
SUBJECTS = st.sampled_from(
    [
        {"of": ARMY, "side": "defender", "text": "soldiers"},
        {"of": REBELS, "side": "attacker", "text": "fighters"},
        {"of": CIVIL, "side": "defender", "text": "people"},
        {"of": CIVIL, "side": None, "text": "children"},
        {"of": POLICE, "side": None, "text": "policemen"},
        {"of": None, "side": "defender", "text": "soldiers and civilians"},
        {"of": None, "side": "attacker", "text": None},
        {"of": None, "side": None, "text": "people"},
        {"of": None, "side": None, "text": "fighters"},
    ]
)
CLAIMS = st.builds(
    lambda value, subject, by, kind, stance: claim(value, by=by, **subject, kind=kind, stance=stance),
    VALUES,
    SUBJECTS,
    st.sampled_from([None, ARMY, REBELS, SPEAKER, "a doctor", "residents"]),
    st.sampled_from(["killed", "killed", "killed", "wounded", "killed_or_wounded"]),
    st.sampled_from(["asserts", "asserts", "asserts", "confirms", "denies", "doubts"]),
)
RECORDS = st.builds(
    lambda claims, defenders: cases.record(*claims, defenders=defenders),
    st.lists(CLAIMS, max_size=7),
    st.sampled_from([[], [ARMY], [CIVIL], [ARMY, CIVIL]]),
)
POLICY = st.sampled_from([*POLICIES, "claimant:doctor"])


@given(RECORDS, POLICY)
def test_the_range_is_in_order_and_the_groups_add_up_whatever_is_claimed(record: Any, policy: str) -> None:
    found = toll(record, record.engagements[0], policy)
    assert 0 <= found.low <= found.best <= found.high
    assert found.fatalities >= 0
    assert sum(found.groups.values()) == found.best
    assert all(number >= 0 for number in found.groups.values())


@given(RECORDS)
def test_the_conservative_number_is_never_above_the_highest(record: Any) -> None:
    e = record.engagements[0]
    assert toll(record, e).fatalities <= toll(record, e, "max").fatalities


@given(RECORDS, POLICY)
def test_the_same_claims_give_the_same_toll(record: Any, policy: str) -> None:
    e = record.engagements[0]
    assert toll(record, e, policy) == toll(record, e, policy)


@pytest.mark.parametrize("policy", POLICIES)
def test_every_hand_labelled_engagement_has_a_toll_that_adds_up(policy: str) -> None:
    for record in cases.gold():
        for engagement in record.engagements:
            found = toll(record, engagement, policy)
            assert found.low <= found.best <= found.high
            assert sum(found.groups.values()) == found.best
