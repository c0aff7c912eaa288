"""What was fired on, hit, rocked, downed or set ablaze by nobody who is named, and what flew or fell onto it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _told(text: str) -> list[tuple[str, str | None]]:
    return [
        (e.type, e.place.name if e.place else None) for e in record(text, published="2015-06-09").engagements
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A church in Kano was fired on on Sunday.",
        "A bus near Kano was shot at on Sunday.",
        "The school in Kano was hit in an air strike on Sunday.",
        "A bus was hit by gunfire near Kano on Sunday.",
        "The market of Kano was pounded on Sunday.",
        "The town hall in Kano was torched on Sunday.",
        "A police post in Kano was set ablaze on Sunday.",
        "A church in Kano was firebombed on Sunday.",
        "Arsonists firebombed the home of a councillor in Kano.",
        "A Russian helicopter was shot down near Kano on Sunday.",
        "A freighter was sunk by rockets off Kano on Sunday.",
        "A mortar round landed on a school in Kano on Sunday.",
        "A drone crashed into a barracks in Kano on Sunday.",
        "Militiamen destroyed a village near Kano on Sunday.",
        "The market of Kano was rocked by an explosion on Sunday.",
        "Senator Idris Bello survived an assassination attempt in Kano on Sunday.",
        "Senator Idris Bello escaped unhurt from a gun attack in Kano on Sunday.",
        "The minister survived a bomb attack in Kano on Sunday.",
        "Rebels entered Kano on Sunday.",
    ],
)
def test_what_was_struck_is_an_engagement_though_nobody_is_told_to_have_done_it(text: str) -> None:
    found = _told(text)
    assert len(found) == 1
    assert found[0][1] == "Kano"


@pytest.mark.parametrize(
    "text",
    [
        "A Russian helicopter could be shot down near Kano, the minister warned.",
        "The school in Kano was targeted by inspectors on Sunday.",
        "The town of Kano was hit by floods on Sunday.",
        "Soldiers destroyed a cache of rifles in a village near Kano.",
    ],
)
def test_what_may_happen_and_other_ills_are_no_attack(text: str) -> None:
    assert not [t for t, _ in _told(text) if t not in ("battle",)]
