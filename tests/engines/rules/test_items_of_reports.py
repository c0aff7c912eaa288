"""Reports go from place to place with turns of their own, and what was told earlier is not what was done earlier."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.commas import with_commas
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import record

_MORE = (
    " The valley has been fought over since the spring and most of those who lived there have gone to the camps in the "
    "south or over the border where they wait for the end of a war that nobody there wanted."
)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "Nine men died. Hasaka In a relevant context rebels shot two men.",
            "Hasaka. In a relevant context, rebels",
        ),
        (
            "Nine men died in Tira In the same context the army shelled a farm.",
            "Tira. In the same context, the",
        ),
        ("Nine men died. Homs The army killed two rebels.", "Homs. The army"),
        ("Nine men died. Damascus countryside A shell fell on a farm.", "countryside. A shell fell"),
        ("In another development troops shot two men.", "In another development, troops"),
    ],
)
def test_a_place_over_an_item_and_the_turn_behind_it_are_parted(text: str, marked: str) -> None:
    assert marked in with_commas(text + _MORE, Lexicon.load(), cased=True)[0]


@pytest.mark.parametrize(
    "text", ["The mayor of Homs was shot by a man.", "In a similar incident last May two men died."]
)
def test_other_places_and_turns_stay_as_they_are(text: str) -> None:
    assert with_commas(text + _MORE, Lexicon.load(), cased=True)[0].startswith(text)


@pytest.mark.parametrize(
    "turn",
    [
        "In the same context,",
        "In a relevant context,",
        "On another front,",
        "On a separate front,",
        "In a similar vein,",
    ],
)
def test_what_a_turn_adds_elsewhere_is_an_engagement_of_its_own(turn: str) -> None:
    found = record(
        "Rebels shelled a school in Karkis on Monday, killing three pupils. "
        f"{turn} fighters of the Lodu Front fired mortar shells on the town of Tira."
    )
    assert [(e.place.name, e.focus) for e in found.engagements] == [("Karkis", "main"), ("Tira", "main")]


@pytest.mark.parametrize(
    "opening",
    [
        "Earlier on Wednesday a source at the hospital told Lomba TV that",
        "Earlier on Wednesday a medic in the town said that",
        "Earlier, a source in the town said",
    ],
)
def test_what_somebody_told_earlier_is_of_the_attack_told_before(opening: str) -> None:
    found = record(
        "Rocket attacks have killed ten civilians in the town of Karkis. "
        f"{opening} rebels shelled several quarters of the town, killing one person and injuring 20 others.",
        published="2016-02-03",
    )
    assert [e.place.name for e in found.engagements] == ["Karkis"]
    assert ("wounded", 20) in {(c.kind, c.value and c.value.low) for c in found.claims}
