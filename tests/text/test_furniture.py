"""What a page has around its story is not read as part of it."""

from __future__ import annotations

import pytest

from extract.text.furniture import is_furniture
from extract.text.prose import mask, sections


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Also read: Floods close two roads in the south",
        "READ MORE | Minister visits the coast",
        "Share this story on Facebook",
        "Facebook Twitter WhatsApp",
        "By Ines Okafor and Tom Reilly",
        "BY INES OKAFOR",
        "Published on March 3, 2019 at 10:20 GMT",
        "Photo: Ines Okafor/Press Office",
        "(Reporting by Ines Okafor; Editing by Tom Reilly)",
        "4 min read",
        "writer: Online Desk",
        "Editor : Ines Okafor",
        "Home > News > Africa",
        "Listen to this article",
        "Story continues below",
        "© 2019 The Ataca Courier",
    ],
)
def test_lines_around_a_story_are_furniture(line):
    assert is_furniture(line, 0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday the army had retaken the town.",
        "By dawn, nine men lay dead in the market",
        "Published reports said 12 soldiers were killed",
        "Watchmen at the mill were shot",
        "12 soldiers killed in Ataca",
        "Printers found the two bodies",
        "Category A prisoners fled",
    ],
)
def test_lines_of_a_story_are_not(line):
    assert not is_furniture(line, 0, len(line))


def test_a_line_of_navigation_between_paragraphs_opens_no_section():
    long = (
        "Rebels shelled the garrison of Ataca on Sunday and killed four soldiers, the governor of the region said. "
        * 2
    )
    assert len(sections(f"{long}\n\nAdvertisement\n\n{long}")) == 1


def test_credits_in_brackets_are_blanked():
    assert mask("Smoke over Ataca (AP Photo/Ines Okafor) on Sunday").split() == [
        "Smoke",
        "over",
        "Ataca",
        "on",
        "Sunday",
    ]


@pytest.mark.parametrize(
    "line", ["by " + "A " * 100, "(" * 200, "read more " * 20, "published " * 20, "x " * 40]
)
def test_hostile_lines_are_judged_at_once(line):
    is_furniture(line.strip(), 0, len(line.strip()))
