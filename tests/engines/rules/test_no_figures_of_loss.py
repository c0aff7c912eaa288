"""Words beside the figures of a story that count nobody, and counts that belong to another fate."""

from __future__ import annotations

import pytest

from .reading import figures, record

_RAID = "Rebels attacked the Bawku post in Ghana on Sunday, killing 15 soldiers. "


@pytest.mark.parametrize(
    "aside",
    [
        "Some guards put up a fight but were overpowered.",
        "A short note issued by the colonel gave no breakdown of the killed and wounded.",
        "The post had sheltered children, women and the elderly killed in cold blood.",
        "The sick were shot in their beds.",
    ],
)
def test_what_counts_nobody_gives_no_figure(aside: str) -> None:
    assert figures(_RAID + aside) == [("killed", 15, 15)]


@pytest.mark.parametrize(
    "hurt",
    [
        "18 people were hurt, two of them dying later",
        "18 people sustained severe injuries, with two of them succumbing to their wounds",
    ],
)
def test_those_of_the_hurt_who_die_are_counted_as_killed(hurt: str) -> None:
    text = f"A bomb went off in Kano on Sunday. A nurse said {hurt}."
    assert figures(text) == [("killed", 2, 2), ("wounded", 18, 18)]


def test_a_great_herd_is_taken_in_one_raid() -> None:
    text = "Five people died in a raid in Duk county on Sunday. The mayor said 1,533 cattle were taken by the raiders."
    assert ("materiel_captured", 1533, 1533) in figures(text)


def test_men_suspected_to_have_been_abducted_are_captured() -> None:
    text = "On Sunday, three traders were also suspected to have been abducted by Boko Haram in Marte."
    assert figures(text) == [("captured", 3, 3)]


@pytest.mark.parametrize(
    "what", ["it has the uprising under control", "the insurgency there is under control"]
)
def test_unrest_under_control_is_no_place_held(what: str) -> None:
    made = record(f"{_RAID}The government insists that {what}.")
    assert all(c.kind != "control" for c in made.claims)
    assert made.engagements[0].outcome is None


@pytest.mark.parametrize(
    "told", ["There were no civilian casualties.", "No civilian casualties were reported."]
)
def test_civilians_of_whom_none_was_hurt_are_named_by_the_word_for_them(told):
    found = record(f"Soldiers killed two insurgents near Karkis on Monday. {told}")
    (civilians,) = [x for x in found.actors if x.type == "civilians"]
    assert civilians.mentions == ("civilian",)
    assert ("killed_or_wounded", 0) in {(c.kind, c.value.low) for c in found.claims}
