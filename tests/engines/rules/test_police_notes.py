"""What police reports leave to the next sentence: who of those shot died, who was only arrested, whom "he" means."""

from __future__ import annotations

from tests.engines.rules.reading import figures, record


def _killed(text: str) -> list[tuple[int | None, str | None]]:
    made = record(text)
    name = {a.id: a.type for a in made.actors}
    return [
        (c.value.low, name.get(c.subject.actor or "")) for c in made.claims if c.value and c.kind == "killed"
    ]


def test_those_shot_of_whom_some_lived_are_killed_or_wounded() -> None:
    text = "Three officers were shot on Friday in Cahul. One of the officers was killed and two were wounded."
    assert figures(text) == [("killed", 1, 1), ("killed_or_wounded", 3, 3), ("wounded", 2, 2)]
    assert figures("Three officers were shot on Friday on a highway in Cahul.") == [("killed", 3, 3)]


def test_suspects_of_a_deed_are_no_prisoners() -> None:
    text = (
        "Five men were arrested in connection with Monday's bomb attack in Newry, which wounded 27 shoppers."
    )
    assert figures(text) == [("wounded", 27, 27)]


def test_he_is_the_officer_who_was_shot_in_the_sentence_before() -> None:
    text = (
        "A bomb killed politician Jose Ibarra in Leiza on Saturday. Hours later a policeman was shot near Andoain. He "
        "died of his wounds in hospital, a nurse said."
    )
    assert (1, "state_forces") in _killed(text)


def test_parts_of_bomb_attacks_are_bombings() -> None:
    text = (
        "Simultaneous bomb attacks at two checkpoints in Ulster today killed six soldiers, police said.\n\nFive of "
        "the soldiers died at a checkpoint in Strabane.\n\nThe sixth soldier was killed at a checkpoint in Newry."
    )
    kinds = {e.place.name: e.type for e in record(text, published="1990-10-24").engagements if e.place}
    assert kinds == {"Strabane": "bombing", "Newry": "bombing"}


def test_what_a_clause_sums_up_about_a_land_is_no_claim() -> None:
    text = (
        "The attack raises questions about Lombia, where up to 1,900 men have died since the president "
        "launched a drive against separatists last February."
    )
    assert figures(text) == []


def test_monitors_are_known_by_their_letters() -> None:
    made = record("The SMM confirmed the death of a baker in the shelling of Horlivka on 26 May.")
    assert [a.type for a in made.actors if a.name == "SMM"] == ["international"]


def test_a_single_shot_is_of_whoever_stands_behind_from() -> None:
    made = record("A guard on the bridge of Gori died on Monday, killed by a lone shot from gunmen.")
    (e,) = made.engagements
    names = {a.id: a.name for a in made.actors}
    assert [names[x] for x in e.attackers] == ["gunmen"]
    assert [(c.kind, c.subject.side) for c in made.claims if c.subject] == [("killed", "defender")]


def test_two_prepositions_before_one_place_do_not_hide_who_was_hurt() -> None:
    made = record("A bomb went off in Belfast on Monday. Nine men inside or near the inn were injured.")
    assert [(c.kind, c.value.low) for c in made.claims if c.value] == [("wounded", 9)]


def test_an_old_dateline_ends_with_a_stop() -> None:
    for line in ("BELFAST, November 1.\n\n", "BELFAST, November 1. ", "BELFAST, November 1 (AP). "):
        made = record(f"{line}A bomb killed two girls in Derry last night.", published="1972-11-02")
        (e,) = made.engagements
        assert e.date is not None
        assert str(e.date.start) == "1972-10-31"
