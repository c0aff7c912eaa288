"""Weights are fitted on labelled articles: the same ones give the same bytes, and labels come from the gold."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals import gold
from evals.fitting import Read, figures, fit, kinds, main, sides
from evals.matching import align
from extract.engines.rules import RulesEngine
from extract.engines.rules.vocabulary.weights import table_of, watching
from extract.errors import InputError, OutputError
from extract.pipeline import finish
from extract.records import Record
from tests.evals.makers import actor, claim, fight
from tests.evals.makers import record as made

SHIPPED = gold.load(gold.shipped(), split="dev").records
TEXT = (
    "A bomb killed nine shoppers in the market of Dewa on Saturday. "
    "The Sand Hills Front and the Red Dawn Militia have fought each other in the province for years. "
    "There had been talk of 70 motorbikes in the hills."
)


def _quote(words: str) -> list[dict[str, object]]:
    return [{"quote": words, "start": TEXT.index(words), "end": TEXT.index(words) + len(words)}]


def _label() -> Record:
    bomb, talk = TEXT.split(". ")[0] + ".", TEXT.split(". ")[2]
    day = {"start": "2024-07-27", "end": "2024-07-27", "precision": "day"}
    return made(
        fight(type="bombing", date=day, place={"name": "Dewa"}, evidence=_quote(bomb)),
        claim("c1", 70, kind="strength", of=("a1", "attacker"), evidence=_quote(talk)),
        actors=[actor("a1", "Sand Hills Front"), actor("a2", "shoppers", type="civilians")],
        text=TEXT,
        published="2024-07-29",
    )


def _read(record: Record) -> Read:
    with watching("sides.tsv", "kinds.tsv", "figures.tsv") as watch:
        found = finish(record.document, RulesEngine().extract(record.document))
    return Read(record, found, watch, align(record, found))


def test_an_actor_is_a_case_for_the_side_on_which_gold_has_it() -> None:
    found = sides(_read(_label()))
    right = [cues for cues, there in found["attacker"] if there]
    assert len(right) == 1
    assert "t=armed_group" in right[0]
    assert not any(there for _, there in found["defender"])


def test_an_engagement_is_a_case_for_its_type_in_gold_and_against_all_others() -> None:
    found = kinds(_read(_label()))
    assert {kind: [there for _, there in cases] for kind, cases in found.items()} == {
        kind: [kind == "bombing"] for kind in found
    }


def test_a_figure_that_no_rule_reads_is_a_case_for_the_kind_of_its_gold_claim() -> None:
    found = figures(_read(_label()))
    assert sum(there for _, there in found["strength"]) == 1
    assert not any(there for kind, cases in found.items() if kind != "strength" for _, there in cases)


@pytest.mark.parametrize("table", ["sides", "kinds", "figures"])
def test_the_same_articles_give_the_same_weights(table: str) -> None:
    first = fit(table, SHIPPED)
    assert first == fit(table, SHIPPED)
    assert table_of(first).names


def test_the_command_writes_a_table_that_can_be_read(tmp_path: Path) -> None:
    main(["kinds", str(gold.shipped()), "--split", "dev", "-o", str(tmp_path / "kinds.tsv")])
    assert table_of((tmp_path / "kinds.tsv").read_text(encoding="utf-8")).names


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"no such folder|cannot be written"):
        main(["kinds", str(gold.shipped()), "-o", str(tmp_path / "none" / "kinds.tsv")])


def test_a_path_without_labelled_articles_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=tmp_path.name):
        main(["kinds", str(tmp_path), "-o", str(tmp_path / "kinds.tsv")])
