"""Infoboxes in the forms that pages come in: sides between bars, labels over rows, prose below like a label."""

from __future__ import annotations

from extract.text.prose import infobox


def cells(text: str) -> list[tuple[str, int, str]]:
    return [(f.label, f.column, text[f.value_start : f.value_end]) for f in infobox(text)]


def test_a_bar_parts_the_sides_of_a_labelled_line() -> None:
    text = (
        "Battle of X\n\nDate: 11 June 1998\nLocation: X\nBelligerents: Army A | Front B\nStrength: ~1,200 | 600\n"
        "Casualties and losses: 12 killed | 86 killed\n\nThe battle was fought from 11 to 13 June 1998.\n"
    )
    found = cells(text)
    assert ("combatants", 2, "Front B") in found
    assert ("strength", 1, "~1,200") in found
    assert ("casualties", 2, "86 killed") in found


def test_a_label_alone_stands_over_the_rows_that_follow() -> None:
    text = (
        "Battle of X\nDate | 11 June 1998\nLocation | X\nResult | Victory\nBelligerents |\nArmy A | Front B\n"
        "Strength |\n~120 | 40\n\nThe battle was fought for three days near the town of X in June.\n"
    )
    assert [c for c in cells(text) if c[0] == "strength"] == [("strength", 1, "~120"), ("strength", 2, "40")]


def test_a_line_far_below_that_looks_like_a_label_does_not_hide_the_box() -> None:
    text = (
        "Infobox military conflict\n- Date: 22 January 2021\n- Place: X\n- Combatant1: A\n- Casualties1: 2 killed\n\n"
        "The battle was fought for three days near the town of X in January 2021.\n\nCasualties\n\nMore prose.\n"
    )
    assert ("casualties", 1, "2 killed") in cells(text)


def test_sides_in_one_cell_are_parted_by_the_mark_between_the_belligerents() -> None:
    text = (
        "Battle of X\n| Date | 3 May 1999 |\n| Location | X |\n| Result | A victory |\n"
        "| Belligerents | Army A – Front B |\n| Strength | ~700 – 200–300 |\n"
        "| Casualties and losses | 9 killed – 31 killed |\n\nThe battle was fought for a day near the town of X.\n"
    )
    found = cells(text)
    assert [c for c in found if c[0] == "strength"] == [("strength", 1, "~700"), ("strength", 2, "200–300")]
    assert ("casualties", 2, "31 killed") in found


def test_a_dash_in_a_cell_parts_nothing_where_the_belligerents_stand_apart() -> None:
    text = (
        "Battle of X\n\nDate: 11 June 1998\nLocation: X\nBelligerents: Army A | Front B\n"
        "Casualties and losses: 12 killed – all officers | 86 killed\n\nThe battle was fought from 11 to 13 June.\n"
    )
    assert ("casualties", 1, "12 killed – all officers") in cells(text)
