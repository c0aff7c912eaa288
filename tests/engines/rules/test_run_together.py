"""Promises about words that ran together when a text lost its hyphens and apostrophes."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.run_together import parted
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    ("run_together", "apart"),
    [
        ("the UNbacked cabinet", "the UN-backed cabinet"),
        ("in insurgentheld Sirte", "in insurgent-held Sirte"),
        ("the Nairobibased watchdog", "the Nairobi-based watchdog"),
        ("fighters of alShabaab", "fighters of al-Shabaab"),
        ("a 16yearold herder", "a 16-year-old herder"),
        ("Nigers army", "Niger's army"),
        ("Benghazis port", "Benghazi's port"),
        ("proRussian gunmen", "pro-Russian gunmen"),
    ],
)
def test_words_that_ran_together_are_parted(run_together: str, apart: str) -> None:
    found = parted(run_together, Lexicon.load(()))
    assert found is not None
    assert found[0] == apart
    assert (
        "".join(run_together[i] for i, c in zip(found[1], apart, strict=False) if c not in "-'")
        == run_together
    )


@pytest.mark.parametrize(
    ("bare", "joined"),
    [("the town s mayor", "the town's mayor"), ("they didn t flee", "they didn't flee")],
)
def test_a_letter_gets_its_apostrophe_back(bare: str, joined: str) -> None:
    found = parted(bare, Lexicon.load(()))
    assert found is not None
    assert found[0] == joined


@pytest.mark.parametrize(
    "whole",
    ["troops withheld fire", "he was misled", "the Malians fled", "Ahmed controlled Honduras", "Reuters"],
)
def test_whole_words_stay_whole(whole: str) -> None:
    assert parted(whole, Lexicon.load(())) is None


def test_names_are_given_as_the_stripped_text_has_them() -> None:
    text = (
        "Fighters of alShabaab stormed an army camp near Kismayo on Monday and killed seven soldiers of the "
        "government the UNbacked mission said while residents told of heavy gunfire in the town all night long"
    )
    names = {m for a in record(text).actors for m in (a.name, *a.mentions)}
    assert any("alShabaab" in x for x in names)
