"""Logs and lists whose notes stand under a line with their day, their number, or all of their labels."""

from __future__ import annotations

from tests.engines.rules.reading import figures, record, sides

_DIARY = (
    "Saturday 14 March 1987\nA Night in Ostarra\nRioters threw stones in the old town. Members of the Tarvo Front (TF) "
    "shot at soldiers from a church tower. Six people were killed.\n\n"
    "Tuesday 17 March 1987\nTwo police officers were killed by the TF by a parcel bomb in Lower Benda.\n\n"
    "Sunday 5 April 1987\nOfficer Killed\nA captain was shot dead by the TF in Quarry Lane in Ostarra."
)
_LOG = (
    "Number: what was reported\n"
    "114-19 07.05.2019: 0315 UTC: Posn: 03:29.9N, around 12nm south of Port Harcourt, Nigeria.\n"
    "Armed pirates attacked a tanker. They kidnapped nine crew and escaped.\n"
    "113-19 02.05.2019: Posn: 02:46.2S, around 4nm off Guayaquil, Ecuador.\n"
    "Six robbers fired upon a trawler. One sailor was wounded.\n"
)
_NUMBERED = (
    "Incident 7: 5 May 2003, Ostarra, Mali\nGunmen raided a market and killed nine traders.\n"
    "Incident 8: 9 May 2003, Lower Benda, Mali\nA car bomb wounded five.\n"
)
_LABELLED = (
    "Raid on camp of well diggers\n\n"
    "Date of Occurrence: 22nd November 2018 Location: Tarvo, Niger Event: Raid Deaths: 8 Injuries/Displaced: 7\n\n"
    "Rebels attacked the camp of a company at night. The diggers had come in spring.\n\n"
    "Blast at church\n\n"
    "Date of Occurrence: 26th November 2018 Location: Benda, Niger Event: Blast Deaths: 0 Injuries/Displaced: 3\n\n"
    "A bomb exploded in a church before a service."
)


def test_a_line_with_nothing_but_its_day_heads_a_note_of_that_day() -> None:
    found = record(_DIARY, published=None).engagements
    assert [e.date and e.date.start.isoformat() for e in found] == ["1987-03-14", "1987-03-17", "1987-04-05"]


def test_the_title_under_the_day_of_a_note_tells_nothing_more_than_the_note() -> None:
    assert [x for x in figures(_DIARY, published=None) if x[0] == "killed"] == [
        ("killed", 1, 1),
        ("killed", 2, 2),
        ("killed", 6, 6),
    ]


def test_lines_with_a_number_and_a_day_begin_the_notes_of_a_log() -> None:
    found = record(_LOG, published="2019-05-20").engagements
    told = [(e.date and e.date.start.isoformat(), e.place and (e.place.name, e.place.country)) for e in found]
    assert told == [("2019-05-07", ("Port Harcourt", "NG")), ("2019-05-02", ("Guayaquil", "EC"))]


def test_numbered_incidents_have_the_day_and_the_place_of_their_heads() -> None:
    found = record(_NUMBERED, published=None).engagements
    told = [(e.date and e.date.start.isoformat(), e.place and e.place.name) for e in found]
    assert told == [("2003-05-05", "Ostarra"), ("2003-05-09", "Lower Benda")]


def test_fields_that_stand_on_one_line_are_those_of_the_account_under_it() -> None:
    found = record(_LABELLED, published=None)
    told = [(e.date and e.date.start.isoformat(), e.place and e.place.name) for e in found.engagements]
    assert told == [("2018-11-22", "Tarvo"), ("2018-11-26", "Benda")]
    assert figures(_LABELLED, published=None) == [
        ("killed", 0, 0),
        ("killed", 8, 8),
        ("wounded", 3, 3),
        ("wounded", 7, 7),
    ]


def test_an_item_without_place_does_not_lie_where_the_item_before_it_does() -> None:
    text = (
        "• January 5: Nine people died when a bomb exploded at a fair in Surabaya, Indonesia.\n\n"
        "• January 5: A car bomb tore through a restaurant, killing three guests.\n\n"
        "• January 9: Gunmen shot dead two farmers in Quetta, Pakistan.\n"
    )
    found = record(text, published=None, title="Attacks of 2004").engagements
    assert [e.place and e.place.name for e in found] == ["Surabaya", None, "Quetta"]


def test_sides_of_a_boxed_table_told_on_one_line_are_two_columns() -> None:
    text = (
        "The Battle of Ostarra was fought on 5 May 1999 between Ethiopia and Eritrea near the town of Ostarra.\n\n"
        "Battle of Ostarra\nPart of the Eritrean–Ethiopian War\nDate5 May 1999\nLocation\nOstarra\n"
        "Result Eritrean victory\nBelligerents\n Ethiopia Eritrea\nStrength\n2,000 soldiers\n12 tanks 500 soldiers\n"
        "Casualties and losses\n140 killed\n300 wounded 20 killed\n45 wounded\n"
    )
    assert sides(text, published=None) == [(["ethiopian army"], ["eritrean army"])]
    found = record(text, published=None)
    name = {a.id: a.name for a in found.actors}
    told = {(c.kind, c.value.low): name.get(c.subject.actor or "") for c in found.claims if c.value}
    assert told["killed", 140] == told["wounded", 300] == told["strength", 2000] == "Ethiopian army"
    assert told["killed", 20] == told["wounded", 45] == told["strength", 500] == "Eritrean army"


def test_a_cell_that_tells_nothing_of_one_side_leaves_the_figures_to_the_other() -> None:
    text = (
        "On 3 March 2015, Taliban fighters ambushed an Afghan army convoy near Ostarra in Helmand Province.\n\n"
        "Ostarra ambush\nPart of the War in Afghanistan\nDate 3 March 2015\nLocation Ostarra, Helmand\n"
        "Result Taliban victory\nBelligerents\nTaliban Afghanistan\nCasualties and losses\n"
        "Unknown 12 killed, 5 captured\n3 Humvees destroyed\n"
    )
    found = record(text, published=None)
    assert {c.subject.side for c in found.claims} == {"defender"}
    assert figures(text, published=None) == [
        ("captured", 5, 5),
        ("killed", 12, 12),
        ("materiel_destroyed", 3, 3),
    ]


def test_headings_of_a_wiki_page_give_their_day_to_what_stands_under_them() -> None:
    text = (
        "= Timeline of the Tarvo revolt (May–August 2011) =\n\nThis is a timeline of the revolt.\n\n==May 2011==\n\n"
        "===2 May===\n\nRebels shelled Ostarra and killed a baker.\n\n===9 May===\n\n"
        "Gunmen fired on a bus, killing six passengers.\n"
    )
    found = record(text, published=None, title="Timeline of the Tarvo revolt (May–August 2011)").engagements
    assert [e.date and e.date.start.isoformat() for e in found] == ["2011-05-02", "2011-05-09"]


def test_a_month_over_a_day_is_not_read_as_one_date_with_it() -> None:
    text = "May\n\n2 May\nRebels shelled Ostarra and killed a baker.\n\nJune\n\n3 June\nA bomb on a bus killed six men."
    found = record(text, published=None, title="Events of 2011").engagements
    assert [e.date and e.date.start.isoformat() for e in found] == ["2011-05-02", "2011-06-03"]


def test_each_line_that_begins_with_its_full_day_is_a_note() -> None:
    lines = (
        "June 21 1974 The IRA killed six people in a raid in Newry\n"
        "July 30 1974 The IRA shot dead two guards in Armagh\n"
        "August 2 1974 3 drivers died in a bomb blast at Derry"
    )
    for text in (lines, lines.upper()):
        found = record(text, published=None).engagements
        assert [e.date and e.date.start.isoformat() for e in found] == [
            "1974-06-21",
            "1974-07-30",
            "1974-08-02",
        ]
        assert {e.focus for e in found} == {"main"}


def test_letters_and_a_number_with_a_day_alone_on_a_line_begin_a_note() -> None:
    text = (
        "Strikes of 2012\nJanuary 2012\nQb17 – January 3 2012\nA strike on a house killed six militants.\n"
        "Location: Mir Ali, North Waziristan\nQb18 – January 9 2012\nDrones hit a car, killing two men.\n"
        "Location: Datta Khel, North Waziristan\n"
    )
    found = record(text, published=None, title="Strikes in Pakistan in 2012").engagements
    told = [(e.date and e.date.start.isoformat(), e.place and e.place.name) for e in found]
    assert told == [("2012-01-03", "Mir Ali"), ("2012-01-09", "Datta Khel")]


def test_a_country_and_a_group_on_one_line_of_a_flattened_box_are_two_sides() -> None:
    text = (
        "Tarvo ambush\nPart of the Second Chechen War\nDate29 May 2001\nLocation\nNear Tarvo, Chechnya\n"
        "Result Separatist victory\nBelligerents\n Russia Dawn of Ostarra Brigade\nStrength\n"
        "40 riflemen and 6 drivers of the column with two field kitchens\nCasualties and losses\n"
        "19 killed [2]\n5 wounded [3]\n2 killed\n\n"
        "The Tarvo ambush took place on 29 May 2001, when a Russian column was ambushed near Tarvo in Chechnya.\n"
    )
    made = record(text, published=None)
    name = {a.id: a.name for a in made.actors}
    told = {(c.kind, c.value.low): name.get(c.subject.actor or "") for c in made.claims if c.value}
    assert told["killed", 19] == told["wounded", 5] == "Russian army"
    assert told["killed", 2] == "Dawn of Ostarra Brigade"


def test_a_figure_of_a_cell_is_of_the_force_that_it_names() -> None:
    text = (
        "Battle of Ostarra | ||\n---|---|---\nPart of the Congo Crisis |\nBelligerents | ||\n"
        "Luba militia | Katanga |\nCasualties and losses | ||\n"
        "7 ONUC drivers dead, 2 hurt | 30 mercenaries captured, 1 barge sunk |\n"
        "The Battle of Ostarra was fought at Ostarra by ONUC and the Luba militia on 7 April 1961 against Katanga.\n"
    )
    made = record(text, published=None)
    name = {a.id: a.name for a in made.actors}
    told = {(c.kind, c.value.low): name.get(c.subject.actor or "") for c in made.claims if c.value}
    assert "ONUC" in (told["killed", 7] or "") or "Congo" in (told["killed", 7] or "")
    assert told["captured", 30] == "mercenaries"
    assert ("materiel_destroyed", 1) in told


def test_a_church_called_after_a_saint_is_the_place() -> None:
    text = (
        "A bomb went off outside Saint Anne's Coptic Church in Alexandria on 9 April 2013, killing two men."
    )
    place = record(text).engagements[0].place
    assert place is not None
    assert place.name == "Saint Anne's Coptic Church"
