"""Figures whose words a line parts in one place of the text and not in another."""

from __future__ import annotations

import pytest

from extract.engines.rules import RulesEngine
from extract.records import Document, Record

STORY = """   Orvala, 9 Dec 88 (Radio Telvan Network) -- [Report] [Text] Today a
19-year-old {who} lost his left hand as a result of the {hurt}
{harm} he sustained after he picked up a bomb that was hidden among
some garbage bags near his house in the city of Mirvale.

   Tomas Orrin, the regional Education Ministry secretary, has
reported that the {who}, who was identified as Daniel Vesk, was
injured this morning at 0815.

   The {who} picked up the bomb and it exploded, sustaining {hurt}
{harm} to his left hand. This hand was later amputated at the
Regional Hospital where he was taken urgently.
"""


@pytest.mark.parametrize(
    ("who", "hurt", "harm"),
    [("student", "serious", "injuries"), ("clerk", "severe", "wounds"), ("farmer", "serious", "wounds")],
)
@pytest.mark.parametrize("first", [" ", "\n"])
def test_a_figure_stands_in_its_quote_as_the_lines_part_it_there(
    who: str, hurt: str, harm: str, first: str
) -> None:
    text = STORY.format(who=who, hurt=hurt, harm=harm).replace(
        f"{hurt}\n{harm} he", f"{hurt}{first}{harm} he"
    )
    document = Document(id="x", title=None, text=text)
    draft = RulesEngine().extract(document)
    record = Record.model_validate(
        {
            "document": document,
            "provenance": draft.provenance,
            "actors": draft.actors,
            "engagements": draft.engagements,
            "claims": draft.claims,
        }
    )
    figures = [(c.value.text, c.evidence) for c in record.claims if c.value is not None and c.value.text]
    assert figures
    assert all(any(figure in e.quote for e in quotes) for figure, quotes in figures)
