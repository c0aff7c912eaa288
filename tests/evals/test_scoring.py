"""The measure as a whole: gold against itself is 1.0, and each change moves the figures that it should, no others."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import gold as golds
from evals.metrics import COUNTED, JUDGED, Count, DocumentScore
from evals.scoring import score, total
from extract.records import Record

from .makers import DAY, WORDS, actor, claim, fight, record

LATER = {**DAY, "start": "2024-07-09", "end": "2024-07-09"}


def rich() -> Record:
    """Three engagements at places of their own, nine claims with figures of their own, a bystander."""
    fights = [
        fight("e1"),
        fight("e2", type="ambush", date=LATER, place={"name": "Karo"}, focus="background"),
        fight("e3", type="shelling", date=None, place={"name": "Suna"}, attackers=["a2"], defenders=["a1"]),
    ]
    claims = [
        claim(
            f"c{n}",
            n,
            engagement=f"e{1 + n % 3}",
            kind=("killed", "wounded", "captured")[n % 3],
            by=("a2", "army"),
        )
        for n in range(1, 10)
    ]
    people = [
        actor("a1", "Hill Front", "HF"),
        actor("a2", "army", type="state_forces"),
        actor("a3", "Relief Board", type="civilians", core=False),
    ]
    return record(*fights, *claims, actors=people, title="Fights", source="Hill News")


GOLD = rich()


def changed(**lists: list[Any]) -> Record:
    data = GOLD.model_dump()
    return Record.model_validate({**data, **lists})


def plain(name: str) -> list[dict[str, Any]]:
    return [dict(item) for item in GOLD.model_dump()[name]]


def figures(s: DocumentScore) -> dict[str, Any]:
    return {**{n: s.counts[n] for n in COUNTED}, **s.accuracies}


PERFECT = figures(score(GOLD, GOLD))


def moved(predicted: Record) -> set[str]:
    """The measures that differ from those of gold against itself; accuracies only where their mean differs."""
    now = figures(score(predicted, GOLD))
    return {
        name
        for name, value in now.items()
        if (value != PERFECT[name] if isinstance(value, Count) else value.value != PERFECT[name].value)
    }


# gold against itself


def test_gold_against_itself_is_one_in_every_figure() -> None:
    for s in (score(GOLD, GOLD), score(record(), record())):
        for name in (*COUNTED, *JUDGED):
            assert s.value(name) in (1.0, None), name
        assert not s.mistakes


@pytest.mark.parametrize("part", ["shipped", "seeds", "dev"])
def test_every_gold_record_against_itself_is_one(part: str, request: pytest.FixtureRequest) -> None:
    folder = golds.shipped() if part == "shipped" else _external(request) / part
    for r in golds.load(folder, checked=False).records:
        s = score(r, r)
        assert not s.mistakes, r.document.id
        for name in (*COUNTED, *JUDGED):
            assert s.value(name) is None or s.value(name) == pytest.approx(1), (r.document.id, name)


def _external(request: pytest.FixtureRequest) -> Path:
    shared: Path = request.getfixturevalue("shared")
    return shared / "gold"


# dropping, inventing, swapping


@given(st.sets(st.integers(0, 8), min_size=1))
def test_dropping_claims_lowers_the_recall_of_claims_alone(dropped: set[int]) -> None:
    kept = [c for i, c in enumerate(plain("claims")) if i not in dropped]
    predicted = changed(claims=kept)
    s = score(predicted, GOLD)
    assert s.counts["claims"] == s.counts["claims_full"] == Count.of(len(kept), 9, len(kept))
    assert s.counts["figures"].missed == len(dropped)
    allowed = {"claims", "claims_full", "figures", "casualties", "casualties_full", "killed", "killed_full"}
    # with no claim left the means over claims are unscored
    assert moved(predicted) <= allowed | {n for n, a in s.accuracies.items() if not a.of}
    assert s.errors() == {"claim_missed": len(dropped)}


@given(st.integers(1, 5))
def test_inventing_claims_lowers_the_precision_of_claims_alone(number: int) -> None:
    extra = [claim(f"x{n}", 50 + n) for n in range(number)]
    s = score(changed(claims=[*plain("claims"), *extra]), GOLD)
    assert s.counts["claims"] == Count.of(9, 9, 9 + number)
    assert s.counts["killed"].invented == s.counts["figures"].invented == number
    assert s.counts["engagements"] == PERFECT["engagements"]
    assert s.counts["actors"] == PERFECT["actors"]
    assert s.errors() == {"claim_invented": number}


def test_the_same_claim_twice_is_right_once() -> None:
    twice = [*plain("claims"), {**plain("claims")[0], "id": "x"}]
    assert score(changed(claims=twice), GOLD).counts["claims"] == Count.of(9, 9, 10)


def test_dropping_an_engagement_loses_it_and_its_claims() -> None:
    fights = [e for e in plain("engagements") if e["id"] != "e2"]
    claims = [c for c in plain("claims") if c["engagement"] != "e2"]
    s = score(changed(engagements=fights, claims=claims), GOLD)
    assert s.counts["engagements"] == Count.of(2, 3, 2)
    assert s.counts["engagements_main"] == PERFECT["engagements_main"]  # it was background
    assert s.counts["claims"] == Count.of(6, 9, 6)
    assert s.errors() == {"engagement_missed": 1, "claim_missed": 3}


def test_inventing_an_engagement_lowers_the_precision_of_engagements_alone() -> None:
    extra = fight("x", date=LATER, place={"name": "Nowhere"}, type="bombing", attackers=[], defenders=[])
    predicted = changed(engagements=[*plain("engagements"), extra])
    assert moved(predicted) == {"engagements", "engagements_main", "ceaf_rme"}
    assert score(predicted, GOLD).counts["engagements"] == Count.of(3, 3, 4)


def test_merging_two_engagements_costs_recall() -> None:
    fights = [e for e in plain("engagements") if e["id"] != "e2"]
    claims = [{**c, "engagement": "e1"} if c["engagement"] == "e2" else c for c in plain("claims")]
    s = score(changed(engagements=fights, claims=claims), GOLD)
    assert s.counts["engagements"] == Count.of(2, 3, 2)
    assert s.counts["claims"] == Count.of(6, 9, 9)
    assert s.counts["figures"].f1 == 1  # the figures themselves are all there
    assert s.errors()["claim_engagement"] == 3


def test_dropping_a_core_actor_lowers_recall_and_dropping_a_bystander_costs_nothing() -> None:
    without = [a for a in plain("actors") if a["id"] != "a3"]
    s = score(changed(actors=without), GOLD)
    assert s.counts["actors"] == Count(2, 2, 2, 2)
    assert moved(changed(actors=without)) == {"actors"}  # the count of predictions, not its scores
    assert s.value("actors") == 1


def test_a_bystander_that_is_found_is_right_and_one_that_is_made_up_is_wrong() -> None:
    assert PERFECT["actors"] == Count(2, 2, 3, 3)
    s = score(changed(actors=[*plain("actors"), actor("x", "Nobody", core=False)]), GOLD)
    assert s.counts["actors"] == Count(2, 2, 3, 4)


def test_swapping_the_values_of_two_claims_makes_both_wrong_and_keeps_the_figures() -> None:
    claims = plain("claims")
    killed = [c for c in claims if c["kind"] == "killed"]
    one, two = killed[0], killed[1]
    two["engagement"] = "e1"
    one = {**one, "engagement": "e1", "subject": {"actor": "a1", "side": "attacker"}}
    gold = changed(claims=[one, two])
    swapped = changed(claims=[{**one, "value": two["value"]}, {**two, "value": one["value"]}])
    s = score(swapped, gold)
    assert s.counts["claims"] == Count.of(0, 2, 2)
    assert s.counts["figures"].f1 == 1


def test_swapping_attackers_and_defenders_moves_the_sides_alone() -> None:
    fights = plain("engagements")
    fights[0] = {**fights[0], "attackers": fights[0]["defenders"], "defenders": fights[0]["attackers"]}
    assert moved(changed(engagements=fights)) == {"slot_attackers", "slot_defenders", "ceaf_rme"}


@pytest.mark.parametrize(
    ("field", "value", "measures"),
    [
        ("type", "assault", {"slot_type", "ceaf_rme"}),
        ("date", LATER, {"slot_date"}),
        ("place", {"name": "Nowhere"}, {"slot_place", "ceaf_rme"}),
        ("outcome", "attackers", {"slot_outcome"}),
        ("focus", "background", {"slot_focus", "engagements_main"}),
        ("initiator_known", False, {"slot_initiator"}),
    ],
)
def test_a_wrong_slot_moves_its_own_accuracy(field: str, value: Any, measures: set[str]) -> None:
    fights = plain("engagements")
    fights[0] = {**fights[0], field: value}
    assert moved(changed(engagements=fights)) == measures


@pytest.mark.parametrize(
    ("fields", "measures"),
    [
        ({"claimant": {"actor": None, "text": None}}, {"claims_full", "claimant"}),
        ({"stance": "denies"}, {"claims_full", "stance"}),
        ({"relayed_by": "Hill Radio"}, {"relayed_by"}),
        ({"made_on": "2024-07-02"}, {"made_on"}),
        ({"value": {"low": 1, "high": 1, "approximate": True, "text": "1"}}, {"approximate"}),
    ],
)
def test_a_wrong_part_of_a_claim_moves_its_own_figures(fields: dict[str, Any], measures: set[str]) -> None:
    claims = plain("claims")
    assert claims[0]["kind"] == "wounded"
    claims[0] = {**claims[0], **fields}
    more = {"casualties_full"} if "claims_full" in measures else set()
    assert moved(changed(claims=claims)) == measures | more


def test_a_wrong_type_of_actor_moves_its_own_accuracy() -> None:
    people = plain("actors")
    people[0] = {**people[0], "type": "militia"}
    assert moved(changed(actors=people)) == {"actor_type"}


def test_the_order_of_a_record_changes_nothing() -> None:
    turned = changed(**{name: plain(name)[::-1] for name in ("actors", "engagements", "claims")})
    assert moved(turned) == set()


@given(st.permutations(range(9)))
def test_names_of_ids_change_nothing(order: list[int]) -> None:
    claims = [{**c, "id": f"z{order[i]}"} for i, c in enumerate(plain("claims"))]
    assert moved(changed(claims=claims)) == set()


# documents that failed, and others


def test_a_document_that_failed_misses_all_of_its_gold() -> None:
    s = score(None, GOLD, failed="the server was away")
    assert s.failed == "the server was away"
    for name in ("actors", "engagements", "claims", "figures"):
        assert s.counts[name].recall == 0
        assert s.counts[name].invented == 0
    assert set(s.claims.values()) == {"missed"}


def test_a_failed_document_lowers_the_set_as_much_as_an_empty_record() -> None:
    empty = Record(document=GOLD.document, provenance=None)
    assert total([score(None, GOLD)]).counts == total([score(empty, GOLD)]).counts


def test_engagements_of_a_document_without_any_are_inventions() -> None:
    s = score(record(fight(), claim()), record(actors=[]))
    assert s.counts["engagements"] == Count.of(0, 0, 1)
    assert s.value("claims") == 0


def test_main_engagements_are_asked_for_by_gold_and_judged_by_what_is_told_as_main() -> None:
    gold = record(fight("g1"), fight("g2", focus="background", date=LATER, place={"name": "Karo"}))
    predicted = record(
        fight("p1", focus="background"),
        fight("p2", date=LATER, place={"name": "Karo"}),
        fight("p3", type="bombing", date=None, place={"name": "Suna"}, attackers=[]),
    )
    # g1 is found though told as background; p2 is an engagement of gold, p3 is not
    assert score(predicted, gold).counts["engagements_main"] == Count(1, 1, 1, 2)


def test_quotes_that_the_pipeline_had_to_drop_count_as_not_found() -> None:
    data = GOLD.model_dump()
    provenance = {
        "engine": "x",
        "engine_version": "1",
        "toolkit_version": "1",
        "warnings": [{"code": "ungrounded_quote", "message": "not in the text"}] * 4,
    }
    s = score(Record.model_validate({**data, "provenance": provenance}), GOLD)
    assert s.accuracies["quotes"].of == 12 + 4
    assert s.accuracies["quotes"].credit == 12


def test_claims_are_counted_by_kind_on_both_sides() -> None:
    s = score(record(claim("p"), claim("q", 8, kind="wounded")), record(claim(), claim("c2", 9)))
    assert s.kinds["claim:killed"] == Count(1, 2, 1, 1)
    assert s.kinds["claim:wounded"] == Count(0, 0, 0, 1)


def test_each_gold_claim_says_what_became_of_it() -> None:
    gold = record(claim("c1"), claim("c2", 8, by=(None, "residents")), claim("c3", 9))
    predicted = record(claim("p1"), claim("p2", 8))
    assert score(predicted, gold).claims == {"c1": "full", "c2": "core", "c3": "missed"}


def test_an_error_shows_what_was_wanted_what_was_given_and_where() -> None:
    (m,) = score(record(claim("p", 8)), record(claim())).mistakes
    assert (m.kind, m.id, m.wanted, m.given) == ("claim_value", "c1", "7", "8")
    assert m.spans == ((0, len(WORDS)),)
