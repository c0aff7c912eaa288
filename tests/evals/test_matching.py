"""The pairing rules of the codebook's section 5, each decided by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.matching import ClaimJudge, align, assign, pair_actors, pair_engagements
from extract.records import Record

from .makers import DAY, actor, claim, fight, record

LATER = {**DAY, "start": "2024-07-09", "end": "2024-07-09"}


def pairs(gold: Record, predicted: Record) -> dict[str, str]:
    return {p: g for p, (g, _) in align(gold, predicted).claims.items()}


def is_full(gold: Record, predicted: Record) -> bool:
    ((_, full),) = align(gold, predicted).claims.values()
    return full


# actors


@pytest.mark.parametrize(
    ("names", "others", "match"),
    [
        (("JNIM",), ("jnim",), True),
        (("Jama'at Nasr al-Islam", "JNIM"), ("Group for Islam", "JNIM"), True),
        (("Front de Libération",), ("front de liberation",), True),
        (("The Hill Front",), ("Hill Front",), True),
        (("al-Shabaab",), ("Al Shabaab",), True),
        (("Hill Front",), ("Hill Fronts",), False),
        (("Hill Front",), ("Front",), False),
    ],
)
def test_actors_pair_by_any_folded_name_or_mention(
    names: tuple[str, ...], others: tuple[str, ...], match: bool
) -> None:
    found = pair_actors(record(actors=[actor("g", *names)]), record(actors=[actor("p", *others)]))
    assert found == ({"p": "g"} if match else {})


def test_actors_pair_one_to_one_with_as_many_pairs_as_there_can_be() -> None:
    gold = record(actors=[actor("g1", "Xan", "Ybo"), actor("g2", "Xan")])
    predicted = record(actors=[actor("p1", "Xan", "Ybo"), actor("p2", "Ybo")])
    assert pair_actors(gold, predicted) == {"p1": "g2", "p2": "g1"}


def test_a_core_actor_is_paired_before_one_that_is_not() -> None:
    gold = record(actors=[actor("g1", "Xan", "Ybo", "Zed", core=False), actor("g2", "Xan")])
    assert pair_actors(gold, record(actors=[actor("p", "Xan", "Ybo", "Zed")])) == {"p": "g2"}


def test_two_predictions_of_one_actor_are_one_pair_and_one_invention() -> None:
    gold = record(actors=[actor("g", "Xan", "Ybo")])
    assert len(pair_actors(gold, record(actors=[actor("p", "Xan"), actor("q", "Ybo")]))) == 1


# engagements


def test_engagements_pair_to_the_highest_sum_of_similarities() -> None:
    gold = record(fight("g1"), fight("g2", date=LATER))
    predicted = record(fight("p1", date=LATER), fight("p2", date=LATER, place={"name": "Karo"}))
    found = pair_engagements(gold, predicted, {"a1": "a1", "a2": "a2"})
    # p1 fits both; p2 fits g2 better than g1 (by its date), so that p1 goes to g1
    assert {p: g for p, (g, _) in found.items()} == {"p1": "g1", "p2": "g2"}


# claims


def test_a_claim_matches_in_core_by_engagement_kind_subject_and_bounds() -> None:
    gold = record(claim())
    assert pairs(gold, record(claim("p"))) == {"p": "c1"}
    assert pairs(gold, record(claim("p", kind="wounded"))) == {}
    assert pairs(gold, record(claim("p", 8))) == {}
    assert pairs(gold, record(claim("p", 7, None))) == {}
    assert pairs(gold, record(claim("p", None, 7))) == {}
    assert pairs(gold, record(claim("p", of=("a1", "attacker")))) == {}


def test_approximate_item_and_dates_do_not_decide_a_match() -> None:
    gold = record(claim(value={"low": 7, "high": 7, "approximate": True, "text": "7"}, made_on="2024-07-02"))
    assert pairs(gold, record(claim("p", item="men", provisional=True))) == {"p": "c1"}


def test_a_claim_of_an_engagement_that_was_not_found_matches_nothing() -> None:
    far = fight(type="assault", date=LATER, place={"name": "Karo"})
    assert pairs(record(fight(), claim()), record(far, claim("p"))) == {}


def test_a_claim_of_another_engagement_matches_nothing() -> None:
    fights = (fight("e1"), fight("e2", date=LATER, place={"name": "Karo"}))
    gold = record(*fights, claim(engagement="e1"))
    assert pairs(gold, record(*fights, claim("p", engagement="e2"))) == {}
    assert pairs(gold, record(*fights, claim("p", engagement="e1"))) == {"p": "c1"}


@pytest.mark.parametrize(
    ("gold", "predicted", "right"),
    [
        (("a2", "defender"), ("a2", "defender"), True),
        (("a2", "defender"), ("a2", None), True),  # the same actor is enough
        (("a2", "defender"), ("a1", "defender"), False),  # two actors, the wrong one
        (("a2", "defender"), (None, "defender"), True),  # one without an actor: the side decides
        ((None, "defender"), ("a2", "defender"), True),
        ((None, "defender"), (None, "defender"), True),
        ((None, "defender"), (None, "attacker"), False),
        (("a2", "defender"), (None, None), False),
        ((None, None), (None, None), True),
    ],
)
def test_a_subject_is_right_by_its_actor_or_else_by_its_side(
    gold: tuple[str | None, str | None], predicted: tuple[str | None, str | None], right: bool
) -> None:
    assert bool(pairs(record(claim(of=gold)), record(claim("p", of=predicted)))) == right


def test_sides_of_subjects_turn_with_unordered_engagements() -> None:
    gold = record(fight(initiator_known=False), claim(of=(None, "defender")))
    turned = fight(initiator_known=False, attackers=["a2"], defenders=["a1"])
    assert pairs(gold, record(turned, claim("p", of=(None, "attacker")))) == {"p": "c1"}
    assert pairs(gold, record(turned, claim("p", of=(None, "defender")))) == {}


PEOPLE = [
    actor("a1", "Hill Front"),
    actor("a2", "army", type="state_forces"),
    actor("a3", "Col Brahim", type="person", speaks_for="a2"),
    actor("a4", "Umar Khan", type="person", leads="a1"),
    actor("a5", "First Division", type="state_forces", part_of="a2"),
    actor("a6", "Plain Union", allied_with="a1"),
]


@pytest.mark.parametrize(
    ("gold", "predicted", "right"),
    [
        ((None, None), (None, None), True),  # both the narrator
        ((None, None), ("a2", "the army"), False),
        (("a2", "the army"), (None, None), False),
        (("a2", "the army"), ("a2", "it"), True),
        (("a2", "the army"), ("a1", "the army"), False),  # two actors: their words are not asked
        (("a3", "Col Brahim"), ("a2", "the army"), True),  # speaks for
        (("a2", "the army"), ("a3", "Col Brahim"), True),
        (("a4", "Khan"), ("a1", "the front"), True),  # leads
        (("a5", "the division"), ("a2", "the army"), True),  # is part of
        (("a6", "the union"), ("a1", "the front"), False),  # an ally is another voice
        ((None, "a military source"), (None, "the military"), True),
        ((None, "local officials"), (None, "an official"), True),  # a plural is the same word
        ((None, "a resident of the town"), (None, "a man of the town hall"), True),
        ((None, "a police source"), (None, "the two of them"), False),
        ((None, "the one of the"), (None, "the one of the"), False),  # function words name nobody
        (("a2", "the army"), (None, "an army officer"), True),  # one has no actor: words are
        ((None, "residents"), ("a2", "the army"), False),
    ],
)
def test_a_claimant_is_right_by_actor_voice_or_words(
    gold: tuple[str | None, str | None], predicted: tuple[str | None, str | None], right: bool
) -> None:
    ours = record(claim(by=gold), actors=PEOPLE)
    theirs = record(claim("p", by=predicted), actors=PEOPLE)
    assert is_full(ours, theirs) == right


def test_a_spokesman_whom_gold_does_not_know_speaks_for_whom_the_prediction_says() -> None:
    gold = record(claim(by=("a2", "the army")), actors=PEOPLE[:2])
    spoken = [*PEOPLE[:2], actor("a9", "Maj Sow", type="person", speaks_for="a2")]
    silent = [*PEOPLE[:2], actor("a9", "Maj Sow", type="person")]
    assert is_full(gold, record(claim("p", by=("a9", "Maj Sow")), actors=spoken))
    assert not is_full(gold, record(claim("p", by=("a9", "Maj Sow")), actors=silent))


def test_a_prediction_cannot_link_two_voices_that_gold_keeps_apart() -> None:
    gold = record(claim(by=("a2", "the army")), actors=PEOPLE[:2])
    bold = [actor("a1", "Hill Front", part_of="a2"), PEOPLE[1]]
    assert not is_full(gold, record(claim("p", by=("a1", "the front")), actors=bold))


def test_a_full_match_needs_the_same_stance() -> None:
    assert is_full(record(claim(stance="denies")), record(claim("p", stance="denies")))
    assert not is_full(record(claim(stance="denies")), record(claim("p")))


def test_among_equal_core_matches_the_full_ones_are_taken() -> None:
    gold = record(claim("g1", by=("a1", "front")), claim("g2", by=("a2", "army")))
    predicted = record(claim("p1", by=("a2", "army")), claim("p2", by=("a1", "front")))
    assert align(gold, predicted).claims == {"p1": ("g2", True), "p2": ("g1", True)}


def test_more_core_matches_come_before_more_full_ones() -> None:
    # p1 is fully g1's match, but only p1 can be g2's (by side), while p2 fits g1 alone (another actor)
    gold = record(claim("g1", of=("a2", "defender")), claim("g2", of=("a1", "defender"), by=("a1", "front")))
    predicted = record(
        claim("p1", of=(None, "defender")), claim("p2", of=("a2", "defender"), by=("a1", "front"))
    )
    assert pairs(gold, predicted) == {"p1": "g2", "p2": "g1"}


def test_claims_of_background_engagements_count_as_well() -> None:
    gold = record(fight(focus="background"), claim())
    assert pairs(gold, record(fight(), claim("p"))) == {"p": "c1"}


def test_claims_without_figures_match_by_kind_and_subject() -> None:
    said = claim(kind="responsibility", of=("a1", "attacker"), by=("a1", "front"))
    assert pairs(record(said), record({**said, "id": "p"})) == {"p": "c1"}
    assert pairs(record(said), record({**said, "id": "p", "kind": "control"})) == {}


@given(st.lists(st.lists(st.integers(0, 5), min_size=4, max_size=4), min_size=4, max_size=4))
def test_no_other_one_to_one_pairing_is_worth_more(worth: list[list[int]]) -> None:
    from itertools import permutations

    rows = range(4)
    best = max(sum(worth[i][p[i]] for i in rows) for p in permutations(rows))
    found = assign(rows, rows, lambda i, j: worth[i][j])
    assert sum(worth[i][j] for i, j in found) == best
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found)


def test_the_judge_says_which_part_of_a_claim_is_wrong() -> None:
    gold, predicted = record(claim()), record(claim("p", 8, of=("a1", "attacker")))
    alignment = align(gold, predicted)
    judge = ClaimJudge(gold, predicted, alignment.actors, alignment.engagements)
    g, p = gold.claims[0], predicted.claims[0]
    assert judge.same_engagement(g, p)
    assert not judge.same_value(g, p)
    assert not judge.same_subject(g, p)
