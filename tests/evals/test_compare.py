"""A comparison says what moved, which claims were won and lost, and refuses what cannot be compared."""

from dataclasses import replace

import pytest

from evals.compare import compare
from extract.errors import ConfigError

from .runs_of import gold, run, worse


def test_a_run_against_itself_moves_nothing() -> None:
    c = compare(run(), run())
    for part in (c.moved, c.won, c.lost, c.invented, c.withdrawn):
        assert not part
    assert all(d.difference in (0, None) for d in c.deltas.values())


def test_a_worse_run_loses_claims_and_says_which() -> None:
    c = compare(run(), run(worse()))
    assert [(m.document, m.claim, m.before, m.after) for m in c.lost] == [
        ("a", "c2", "full", "missed"),
        ("b", "c2", "full", "missed"),
        ("c", "c1", "full", "missed"),
        ("c", "c2", "full", "missed"),
    ]
    assert "killed 9" in c.lost[0].words
    assert [document for document, _ in c.invented] == ["b"]
    assert {m.id for m in c.moved} == {"a", "b", "c"}
    assert c.deltas["claims"].difference is not None
    assert c.deltas["claims"].difference < 0


def test_the_way_back_wins_what_the_way_there_lost() -> None:
    there, back = compare(run(), run(worse())), compare(run(worse()), run())
    assert [(m.document, m.claim) for m in there.lost] == [(m.document, m.claim) for m in back.won]
    assert there.invented == back.withdrawn


def test_a_claim_that_falls_from_full_to_core_is_lost() -> None:
    a, *others = gold().records
    data = a.model_dump()
    data["claims"][0]["claimant"] = {"actor": None, "text": None}
    c = compare(run(), run([type(a).model_validate(data), *others]))
    assert [(m.claim, m.before, m.after) for m in c.lost] == [("c1", "full", "core")]


def test_runs_over_other_documents_other_gold_or_by_another_measure_are_refused() -> None:
    base = run()
    with pytest.raises(ConfigError, match="different documents"):
        compare(base, replace(base, documents=base.documents[1:]))
    with pytest.raises(ConfigError, match="changed between"):
        compare(base, replace(base, documents=[replace(base.documents[0], sha256="0"), *base.documents[1:]]))
    with pytest.raises(ConfigError, match="measures"):
        compare(base, replace(base, measure="0"))


def test_documents_are_compared_by_id_and_not_by_place() -> None:
    base = run()
    assert not compare(base, replace(base, documents=base.documents[::-1])).moved
