"""Other attacks that the last lines of a story recall in a clause of their own."""

import pytest

from tests.engines.rules.reading import record

NEWS = "Gunmen killed nine soldiers at a post in Sorve on Tuesday."


@pytest.mark.parametrize(
    ("recalled", "dead"),
    [
        (
            "Tuesday's raid was the worst since Jan. 19, when militants with grenades killed nine people in Renda.",
            9,
        ),
        (
            "The band has carried out many raids, including one on a school in Renda in April in which twelve pupils "
            "died.",
            12,
        ),
        (
            "The feud has cost hundreds of lives, including a raid in March in which horsemen killed more than 150 "
            "traders in Renda.",
            151,
        ),
        ("It was the second raid of the week, after an ambush on Sunday killed four drivers in Renda.", 4),
    ],
)
def test_what_a_clause_recalls_is_another_engagement(recalled: str, dead: int) -> None:
    found = record(f"{NEWS} {recalled}", published="2021-05-19")
    assert [e.place.name for e in found.engagements if e.place] == ["Sorve", "Renda"]
    second = found.engagements[1].id
    assert [
        c.value.low for c in found.claims if c.engagement == second and c.kind == "killed" and c.value
    ] == [dead]


def test_the_second_of_two_attacks_told_in_one_sentence_is_its_own() -> None:
    text = (
        "Fifteen civilians and a soldier died in two attacks in Burkina Faso, security sources said on Wednesday. The "
        "first attack, overnight on Tuesday, targeted a hamlet near the town of Sorve, and the second, on Wednesday, "
        "involved a mine that hit a convoy in the east, killing the soldier."
    )
    found = record(text, published="2021-05-19")
    first, second = found.engagements
    assert first.place is not None
    assert first.place.name == "Sorve"
    assert second.type == "bombing"


def test_what_came_after_an_attack_of_the_same_day_stays_with_it() -> None:
    text = "Two guards died in Sorve on Tuesday, after an attack on their post that lasted an hour, the army said."
    assert len(record(text).engagements) == 1
