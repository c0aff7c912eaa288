"""What is weighed adds to what the rules say where they say nothing, and takes nothing away."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from evals import gold
from extract.engines.rules.claims import weighed_figures
from extract.engines.rules.engagements import weighed_sides
from extract.engines.rules.scenes import weighed_kinds
from extract.engines.rules.vocabulary.weights import Table, table_of, watching
from extract.records import Record
from tests.engines.rules.reading import ENGINE, record

STORIES = [r.document for r in gold.load(gold.shipped()).records]

UNTOLD = (
    "A bomb killed nine shoppers in the market of Dewa on Saturday. "
    "The Sand Hills Front and the Red Dawn Militia have fought each other in the province for years. "
    "Soldiers searched houses after the blast."
)


def _sides(found: Record) -> dict[str, tuple[set[str], set[str]]]:
    names = {a.id: a.name for a in found.actors}
    return {
        e.evidence[0].quote: ({names[x] for x in e.attackers}, {names[x] for x in e.defenders})
        for e in found.engagements
    }


def _only(lines: str) -> Table:
    return table_of("\n".join(x.replace(" ", "\t") for x in lines.split(";")))


@pytest.mark.parametrize("document", STORIES, ids=lambda x: x.id)
def test_who_the_rules_put_on_a_side_stays_there(document: object) -> None:
    with watching("sides.tsv", "kinds.tsv", "figures.tsv"):
        ruled = ENGINE.extract(document)  # type: ignore[arg-type]
    weighed = ENGINE.extract(document)  # type: ignore[arg-type]
    names = [{a["id"]: a["name"] for a in x.actors} for x in (ruled, weighed)]
    for e in ruled.engagements:
        same = [x for x in weighed.engagements if x["evidence"] == e["evidence"]]
        assert same
        for side in ("attackers", "defenders"):
            mine = {names[0][x] for x in e[side]}
            assert any(mine <= {names[1][y] for y in x[side]} for x in same)


@pytest.mark.parametrize("document", STORIES, ids=lambda x: x.id)
def test_no_figure_that_the_rules_read_is_lost(document: object) -> None:
    with watching("figures.tsv"):
        ruled = ENGINE.extract(document)  # type: ignore[arg-type]
    weighed = ENGINE.extract(document)  # type: ignore[arg-type]
    counts = [
        Counter((c["kind"], c["value"]["text"]) for c in x.claims if c["value"] is not None)
        for x in (ruled, weighed)
    ]
    assert not counts[0] - counts[1]


def test_somebody_for_whom_much_speaks_is_put_on_the_side_that_is_empty(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(weighed_sides, "table", lambda _: _only("attacker t=armed_group 90;defender b -90"))
    assert _sides(record(UNTOLD))["A bomb killed nine shoppers in the market of Dewa on Saturday."] == (
        {"Sand Hills Front"},
        {"shoppers"},
    )
    monkeypatch.setattr(weighed_sides, "table", lambda _: _only("attacker b -90;defender b -90"))
    assert not next(iter(_sides(record(UNTOLD)).values()))[0]


@pytest.mark.parametrize(
    "told",
    [
        "No group, including the Sand Hills Front, claimed the blast.",
        "The Sand Hills Front denied any part in it.",
        "It is not clear whether the Sand Hills Front laid it.",
    ],
)
def test_who_is_said_to_have_had_no_part_is_put_on_no_side_whatever_speaks_for_it(
    told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weighed_sides, "table", lambda _: _only("attacker b 90;defender b -90"))
    text = f"A bomb killed nine shoppers in the market of Dewa on Saturday. {told}"
    assert not any("Sand Hills Front" in x for x, _ in _sides(record(text)).values())


def test_nobody_without_a_name_joins_those_who_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed_sides, "table", lambda _: _only("attacker b 90;defender b -90"))
    text = (
        "The Sand Hills Front attacked an army post near Bankilare on Saturday, killing four soldiers. "
        "Suspected bandits are active there, too."
    )
    assert next(iter(_sides(record(text)).values()))[0] == {"Sand Hills Front"}


def test_an_engagement_is_of_another_type_than_the_rules_say_only_where_that_is_clearly_ahead(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Gunmen attacked an army post near Bankilare on Saturday, killing four soldiers."
    weights = "assault b 10;battle b {}"
    found = []
    for weight in (9, 12, 30):
        monkeypatch.setattr(weighed_kinds, "table", lambda _, w=weight: _only(weights.format(w)))
        found.append(record(text).engagements[0].type)
    assert found == ["assault", "assault", "battle"]


def test_a_figure_that_no_rule_reads_is_a_claim_where_enough_speaks_for_it_and_stands_in_its_quote(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = (
        "Gunmen attacked an army post near Bankilare on Saturday. "
        "There had been talk of 70 motorbikes in the hills, the governor said."
    )
    monkeypatch.setattr(weighed_figures, "table", lambda _: _only("strength b -90"))
    assert not record(text).claims
    monkeypatch.setattr(weighed_figures, "table", lambda _: _only("strength b 90"))
    claims = [c for c in record(text).claims if c.value is not None and c.value.low == 70]
    assert [c.kind for c in claims] == ["strength"]
    assert all("70" in c.evidence[0].quote for c in claims)


def test_without_weights_the_rules_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    with watching("sides.tsv", "kinds.tsv", "figures.tsv"):
        ruled = record(UNTOLD)
    for module in (weighed_sides, weighed_kinds, weighed_figures):
        monkeypatch.setattr(module, "table", lambda _: table_of(""))
    weighed = record(UNTOLD)
    assert (weighed.engagements, weighed.claims) == (ruled.engagements, ruled.claims)


_COUNTED = """
from evals import gold
from extract.engines.rules.vocabulary.weights import watching
from tests.engines.rules.reading import ENGINE
for record in gold.load(gold.shipped()).records:
    with watching() as watch:
        ENGINE.extract(record.document)
    print(watch.seen)
"""


def test_another_run_with_other_hashes_sees_the_same_cues() -> None:
    told = [
        subprocess.run(
            [sys.executable, "-c", _COUNTED],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).resolve().parents[3],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1]
    assert b"sides.tsv" in told[0]
