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


BATTLE = (
    "The battle of Bardhalla was fought in Somalia in May 2008.\n\n"
    "On 3 May 2008, Islamist fighters attacked the garrison of Bardhalla, killing six Somali soldiers. "
    "Fighting went on the next day.\n\n"
    "On 9 May, the Islamists launched a second assault on the town and killed 14 soldiers. "
    "On 12 May, Somali soldiers launched a counteroffensive from the south, killing 30 fighters. "
    "On 15 May, the African Union condemned the attack."
)


def test_a_second_assault_and_a_counteroffensive_on_later_days_are_phases_of_their_own() -> None:
    made = record(BATTLE, published=None)
    days = {e.id: e.date.start.day for e in made.engagements if e.date}
    assert sorted(days.values()) == [3, 9, 12]
    counted = {(days[c.engagement], c.value.low) for c in made.claims if c.value and c.kind == "killed"}
    assert counted == {(3, 6), (9, 14), (12, 30)}


def test_who_strikes_back_on_a_later_day_is_the_attacker_there() -> None:
    made = record(BATTLE, published=None)
    names = {a.id: a.name for a in made.actors}
    last = next(e for e in made.engagements if e.date and e.date.start.day == 12)
    assert [names[x] for x in last.attackers] == ["Somali army"]


def test_soldiers_who_storm_the_site_on_the_next_day_end_the_same_attack() -> None:
    text = (
        "On 3 May 2011, five gunmen entered the Rosewater hotel in Zaranj, Afghanistan, and killed nine guests. "
        "On 4 May, Afghan commandos stormed the hotel and killed the gunmen. "
        "On 5 May, the Taliban claimed responsibility for the attack."
    )
    assert len(record(text, published=None).engagements) == 1


def test_a_phase_within_a_siege_of_weeks_is_no_part_of_its_first_day() -> None:
    text = (
        "The siege of Harmala took place from 2 to 19 March 1999 around the town of Harmala in Ethiopia. "
        "On 2 March 1999, rebels attacked the garrison of Harmala and killed eleven soldiers. "
        "On 8 March, army helicopters bombed rebel positions at the edge of the town, wounding nine civilians."
    )
    made = record(text, published=None)
    days = {e.id: (e.date.start.day, e.place and e.place.name) for e in made.engagements if e.date}
    assert days[next(c for c in made.claims if c.kind == "wounded").engagement] == (8, "Harmala")


def test_in_a_chronology_a_day_before_who_speaks_is_that_of_what_is_new() -> None:
    text = (
        "On 4 June 2012, Eritrean troops shelled a post at Assab, killing two soldiers. "
        "On 6 June, gunmen killed a trader in Obock, Djibouti. "
        "On 9 June, the army said that its men had come under fire in Tadjoura and killed two gunmen."
    )
    assert ("Tadjoura", "2012-06-09") in _days(text)


def test_a_day_that_opens_a_sentence_before_a_reprisal_stays_with_it() -> None:
    text = (
        "On 4 June 1988, in retaliation for the raid on Massawa, an Eritrean bomber attacked the airfield of "
        "Asmara and killed two soldiers."
    )
    assert _days(text) == [("Asmara", "1988-06-04")]


POINTS = """# Documented killings

## Zzodro Killings (3 April 2003)

* **Location:** Zzodro and nearby hamlets, Ituri
* **Perpetrators:** FNI fighters
* **Casualties:** At least 150 civilians killed, 40 wounded
* **Sources:** a local church

## Attack on Bbogoro (24 February 2003)

* **Location:** Bbogoro
* **Perpetrators:** FRPI fighters
* **Casualties:** More than 200 people killed
* **Aftermath:** Two men were tried in May 2009 for having killed 90 people.

A memorial was opened in 2013.
"""


def test_labelled_points_under_a_heading_with_a_name_and_a_day_are_one_incident() -> None:
    made = record(POINTS, published=None)
    assert _days(POINTS) == [("Bbogoro", "2003-02-24"), ("Zzodro", "2003-04-03")]
    names = {a.id: a.name for a in made.actors}
    assert [[names[x] for x in e.attackers] for e in made.engagements] == [["FNI"], ["FRPI"]]
    counted = [(c.engagement, c.kind, c.value.low) for c in made.claims if c.value]
    assert counted == [("e1", "killed", 150), ("e1", "wounded", 40), ("e2", "killed", 201)]


def test_points_under_a_heading_without_a_day_are_no_incident() -> None:
    text = POINTS.replace(" (3 April 2003)", "").replace(" (24 February 2003)", "")
    assert all(day is None for _, day in _days(text))


def test_what_stands_under_a_heading_aftermath_is_background_however_marked() -> None:
    body = "On 6 May 1999, rebels raided the barracks of Faya in Chad, leaving 21 conscripts dead.\n\n{}\n"
    body += "On 9 May, a mine blew up a lorry near Zouar and killed four herders. A committee met in July."
    for heading in ("Aftermath", "## Aftermath", "== Aftermath ==", "**Aftermath**"):
        found = record(body.format(heading), published=None).engagements
        assert [(e.focus, e.place and e.place.name) for e in found] == [
            ("main", "Faya"),
            ("background", "Zouar"),
        ]


def test_a_marked_heading_tells_of_nothing() -> None:
    text = (
        "The Faya raid took place in Chad on 6 May 1999.\n\n## The ambush\n"
        "Rebels raided the barracks of Faya and left 21 conscripts dead. The army sent help. It came too late."
    )
    assert [e.type for e in record(text, published=None).engagements] == ["assault"]


def test_lines_led_by_their_years_are_a_chronicle_of_main_engagements() -> None:
    text = (
        "Chronology of an island war\n"
        "1971: Gunmen kill four people in Lefka.\n"
        "1973: Nine die in a bombing in Famagusta; five guards killed by a mine near Morphou.\n"
        "1974: 12 killed by shells in Kyrenia."
    )
    found = record(text, published="1994-08-28")
    places = {e.place.name: (e.focus, str(e.date.start)) for e in found.engagements if e.place and e.date}
    assert places == {
        "Lefka": ("main", "1971-01-01"),
        "Famagusta": ("main", "1973-01-01"),
        "Morphou": ("main", "1973-01-01"),
        "Kyrenia": ("main", "1974-01-01"),
    }


def test_a_weekday_and_a_day_alone_on_a_line_date_what_stands_below() -> None:
    text = (
        "Monday 12 June 1972\n\nA baker was shot dead by two gunmen in Lurgan.\n\n"
        "Friday 12 June 1981\n\nA mine killed three troopers near Keady."
    )
    found = record(text, published=None)
    assert [(e.place.name, str(e.date.start)) for e in found.engagements if e.place and e.date] == [
        ("Lurgan", "1972-06-12"),
        ("Keady", "1981-06-12"),
    ]
