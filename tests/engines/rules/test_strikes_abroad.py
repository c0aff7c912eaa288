"""Air campaigns and wars told from abroad: strikes on several places, what was struck, in which land, by whose word."""

from __future__ import annotations

import pytest

from .reading import analysis, losses, record, said, sides


def _places(text: str) -> list[tuple[str | None, str | None]]:
    """The name and the country of the place of each engagement."""
    return [(e.place.name, e.place.country) if e.place else (None, None) for e in record(text).engagements]


def test_what_is_wrecked_near_several_places_was_hit_in_several_strikes() -> None:
    text = (
        "The coalition staged four air strikes on Monday, hitting a depot near Tikrit, destroying three trucks near "
        "Ramadi and two bunkers near Mosul."
    )
    found = record(text)
    assert [e.place and e.place.name for e in found.engagements] == ["Tikrit", "Ramadi", "Mosul"]
    assert [(c.engagement, c.value and c.value.low) for c in found.claims] == [("e2", 3), ("e3", 2)]


def test_the_posts_of_a_group_are_things_and_none_of_its_men() -> None:
    assert losses("Jets destroyed three Taliban guard posts near Kunduz.") == [("materiel_destroyed", 3)]


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Turkish jets bombed Sinjar on Friday.", "IQ"),
        ("Russian warplanes bombed Saraqib on Friday, killing three farmers.", "SY"),
        ("The Turkish army and Syrian rebels shelled the village of Lomba on Friday, the SDF said.", "SY"),
        ("Turkish soldiers clashed with rebels in the village of Lomba in Hakkari on Friday.", "TR"),
    ],
)
def test_a_place_lies_where_an_army_strikes_and_not_where_it_is_from(text: str, land: str) -> None:
    assert _places(text)[0][1] == land


@pytest.mark.parametrize(
    "told",
    [
        "Lomba and the surrounding villages were subjected to heavy shelling by the Syrian army on Friday.",
        "Lomba was exposed to a bombardment by the Syrian army on Friday.",
        "Lomba was the target of Syrian army shelling on Friday.",
        "The Syrian army shelled the outskirts of Lomba on Friday.",
    ],
)
def test_a_name_that_no_list_has_is_a_place_where_shells_fall_on_it(told: str) -> None:
    found = record(told)
    assert [e.place and e.place.name for e in found.engagements] == ["Lomba"]
    assert sides(told)[0][0] == ["syrian army"]


def test_where_an_army_confirmed_an_attack_is_not_where_it_was() -> None:
    text = "Rebels attacked a post near Kalma on Friday. In Khartoum, the army confirmed the raid and its nine dead."
    assert [name for name, _ in _places(text)] == ["Kalma"]


def test_in_a_digest_the_town_before_the_police_is_where_it_was() -> None:
    assert [name for name, _ in _places("In Mosul, police said gunmen killed five men on Friday.")] == [
        "Mosul"
    ]


def test_what_raids_followed_is_another_attack() -> None:
    text = (
        "The raids on Sanaa followed missile and drone raids on Abu Dhabi on Friday that killed three cooks."
    )
    assert _places(text)[0] == ("Abu Dhabi", "AE")


def test_what_is_not_military_is_no_army() -> None:
    found = {m.type for m in analysis("Bombs fell on non-military sites in Sanaa.").mentions}
    assert "state_forces" not in found


def test_findings_speak_for_nobody_but_those_who_made_them() -> None:
    assert said("According to initial findings, six rebels were killed near Hula.") == [("killed", 6, None)]
    told = said("Six rebels were killed near Hula, according to preliminary findings by the army.")
    assert told == [("killed", 6, "the army")]


def test_a_statement_that_is_announced_speaks_through_the_paragraphs_of_its_quote() -> None:
    text = (
        "The statement by the Turkish Armed Forces reads as follows:\n\n"
        '"Rebels attacked our post near Lomba on Friday. Two of our soldiers fell.\n\n'
        'Six rebels were killed."'
    )
    assert {who for _, _, who in said(text)} == {"Turkish Armed Forces"}


def test_measures_to_come_hold_no_place() -> None:
    text = "Rockets hit Sderot on Friday, killing two. Israel will go on taking steps to foil such raids, it said."
    assert all(c.kind != "control" for c in record(text).claims)
