"""Pages that tell a battle day by day under lines that are only a day."""

from __future__ import annotations

from tests.engines.rules.reading import record

_PAGE = (
    "The Battle of Ostrivka was a series of clashes begun on 2 March 2022 in Ostrivka, Kharkiv Oblast, Ukraine.\n\n"
    "2 March\nRussian forces shelled the city, killing four civilians.\n\n"
    "4–5 March\nAt Dovhe, a farmer was killed by a mine.\n\n"
    "Aftermath\nA rocket killed two women in Kharkiv."
)


def test_what_stands_under_a_day_happened_on_it_up_to_the_next_heading() -> None:
    found = {
        e.place.name: e.date for e in record(_PAGE, published=None).engagements if e.place and e.place.name
    }
    assert found["Dovhe"] is not None
    assert (found["Dovhe"].start.isoformat(), found["Dovhe"].end.isoformat()) == ("2022-03-04", "2022-03-05")
    assert found["Kharkiv"] is None


def test_a_single_line_with_a_day_is_the_date_of_the_text() -> None:
    text = (
        "Morning update\nJune 12, 2012\n\nA roadside bomb killed two men in Kunduz.\n\nNothing more was said."
    )
    assert [e.date for e in record(text, published=None).engagements] == [None]


def test_places_lie_where_the_other_places_do_whoever_fights_there() -> None:
    text = (
        "Russian forces shelled Kharkiv on Monday. The Russian army said Russian troops took Izium. "
        "Russian jets then bombed Vilna Luka, killing two men."
    )
    made = record(text, published="2022-03-08")
    assert {e.place.country for e in made.engagements if e.place} == {"UA"}
