"""Texts told day by day: each dated phase has its own day, its own engagement and its own claims."""

from __future__ import annotations

from tests.engines.rules.reading import record


def _days(text: str, title: str | None = None) -> list[tuple[str | None, str | None]]:
    """The town and the first day of each engagement, by day."""
    found = record(text, published=None, title=title).engagements
    return sorted(
        (e.place.name if e.place else None, e.date.start.isoformat() if e.date else None) for e in found
    )


def test_the_same_day_is_the_one_named_last_even_where_nothing_happened_on_it() -> None:
    text = (
        "2017\n\nTwo Zzarian soldiers were wounded by rebel gunfire in Lalibela, Ethiopia, on 3 June 2017. "
        "On 9 June, the army said it had seen drones over Gondar. "
        "The same day, gunmen shot dead a policeman in Mekelle."
    )
    assert ("Mekelle", "2017-06-09") in _days(text)


def test_the_end_of_a_span_of_years_in_a_title_is_not_the_year_of_what_is_told() -> None:
    text = "2016 – Raids\n\nOn 3 October, gunmen killed four villagers in Gondar, Ethiopia. Nobody claimed the attack."
    assert _days(text, "Highland feud (2016–2018)") == [("Gondar", "2016-10-03")]
