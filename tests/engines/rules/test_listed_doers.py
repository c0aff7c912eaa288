"""Pages that list the attacks of one group, with entries that need not name it, and entries that know no day."""

from __future__ import annotations

from tests.engines.rules.reading import record, sides

_ENTRIES = """
- 4 May 2012: A car bomb goes off at a church in Kaduna, killing nine worshippers.
- 9 June 2012: Six policemen are killed in an ambush near Potiskum.
- 3 August 2013: Soldiers kill nine boys in Bama.
"""


def test_entries_of_a_list_of_attacks_by_a_group_are_its_attacks() -> None:
    found = sides(
        "This is a chronological list of attacks carried out by Boko Haram.\n" + _ENTRIES, published=None
    )
    assert [x[0] for x in found] == [["boko haram"], ["boko haram"], ["nigerian army"]]


def test_the_title_may_say_whose_attacks_are_listed() -> None:
    named = (
        _ENTRIES.strip() + "\n- 8 August 2013: Boko Haram burns down a school in Damboa and kills its guard."
    )
    found = sides(named, title="Timeline of Boko Haram attacks", published=None)
    assert [x[0] for x in found] == [["boko haram"], ["boko haram"], ["nigerian army"], ["boko haram"]]


def test_entries_of_other_lists_have_no_attackers_that_nobody_names() -> None:
    found = sides(_ENTRIES.strip(), title="Timeline of the war on Boko Haram", published=None)
    assert [x[0] for x in found][:2] == [[], []]


def test_entries_that_begin_with_their_month_are_told_as_much_as_those_with_a_day() -> None:
    text = (
        "June 2003: Lendu fighters kill 22 people at Katoto.\n\n"
        "March 2005: Nine peacekeepers are killed in an ambush near Kafe.\n\n"
        "9 May 2006: Some 60 villagers are massacred in Blukwa.\n"
    )
    made = record(text, published="2021-05-05")
    assert [e.focus for e in made.engagements] == ["main"] * 3
    assert [str(e.date.start)[:7] for e in made.engagements if e.date] == ["2003-06", "2005-03", "2006-05"]


def test_what_a_murder_answers_names_no_attackers() -> None:
    for what in ("execution of two separatists by the army", "arrest of a bishop by the police"):
        (found,) = sides(
            f"On 4 May 1979 the judge Luis Parra was shot dead in Lima in revenge for the {what}."
        )
        assert found[0] == []


def test_months_over_the_paragraphs_of_a_page_are_those_of_what_they_tell() -> None:
    text = (
        "CENTRAL MARKET, MARCH 2004\n\n"
        "Rebels threw grenades among shoppers in Gulu and killed 17 people.\n\n"
        "RAID ON A BARRACKS, JULY 1999\n\n"
        "Fighters of the LRA stormed a camp of the army in Kitgum and killed 30 soldiers.\n"
    )
    made = record(text, published="2011-05-05")
    assert [(e.focus, str(e.date.start)[:7]) for e in made.engagements if e.date] == [
        ("main", "2004-03"),
        ("main", "1999-07"),
    ]


def test_an_event_line_that_tells_a_story_is_read_as_one() -> None:
    text = (
        "Date: 3 May 2015\nLocation: near Beni\n"
        "Event: Gunmen stopped a bus on its way to Kasindi and shot the driver and four passengers dead.\n"
        "Killed: 5\nInjured: 2\nSource: local radio\n"
    )
    made = record(text, published=None)
    assert [e.place.name for e in made.engagements if e.place] == ["Beni"]
    assert [(c.kind, c.value.low) for c in made.claims if c.value] == [
        ("killed", 1),
        ("killed", 4),
        ("killed", 5),
        ("wounded", 2),
    ]
    assert record(text.upper().replace(".", ""), published=None).engagements
