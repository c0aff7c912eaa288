"""Records told in labelled fields, one a note or a table row: their day, place, sides and tolls hold."""

from __future__ import annotations

import pytest

from extract.text.forms import forms
from tests.engines.rules.reading import record

_TABLE = """Attacks on health posts, Orvale province, 2016

| Date | Place | Killed | Injured | Perpetrator | Summary |
|---|---|---|---|---|---|
| 3 May 2016 | Upper Tarvo | 0 | 2 | Unknown gunmen | Shots fired at the gate wounded two nurses. |
| 9 May 2016 | Lower Benda | 4 | 11 | Northern Dawn Front (claimed) | A car bomb went off beside the clinic. |
| 17 May 2016 | Lower Benda | 3 | – | Unknown | Mortar shells hit the ward; three patients were killed. |

The list was closed at the end of the year.
"""
_NOTES = """Date: 2 March 2013. Actor1: Military Forces of Chad. Actor2: Boko Haram. Location: Ngouboua, Lac.
Notes: Soldiers repelled an attack on the lakeside post. Two soldiers and five militants were killed. Fatalities 7.

Date: 5 March 2013. Actor1: Unidentified Armed Group. Actor2: Civilians. Location: Bagasola.
Notes: Gunmen opened fire on a market, killing three traders. Fatalities 3.
"""


def test_each_row_of_a_table_is_an_engagement_with_its_day_and_place() -> None:
    made = record(_TABLE)
    told = [(str(e.date.start), e.place.name, e.type) for e in made.engagements if e.date and e.place]
    assert told == [
        ("2016-05-03", "Upper Tarvo", "attack_on_civilians"),
        ("2016-05-09", "Lower Benda", "bombing"),
        ("2016-05-17", "Lower Benda", "shelling"),
    ]


def test_the_counts_of_a_row_are_claims_and_nothing_is_counted_twice() -> None:
    made = record(_TABLE)
    counted = [(c.engagement, c.kind, c.value.low) for c in made.claims if c.value]
    assert sorted(counted) == [
        ("e1", "killed", 0),
        ("e1", "wounded", 2),
        ("e2", "killed", 4),
        ("e2", "wounded", 11),
        ("e3", "killed", 3),
    ]


def test_a_group_marked_as_claiming_a_row_did_it_and_says_so() -> None:
    made = record(_TABLE)
    names = {a.id: a.name for a in made.actors}
    assert [names[x] for x in made.engagements[1].attackers] == ["Northern Dawn Front"]
    said = [(c.engagement, c.claimant.text) for c in made.claims if c.kind == "responsibility"]
    assert said == [("e2", "Northern Dawn Front")]


def test_notes_with_labels_are_read_one_by_one() -> None:
    made = record(_NOTES)
    names = {a.id: a.name for a in made.actors}
    told = [
        (str(e.date.start), e.place.name, [names[x] for x in e.attackers])
        for e in made.engagements
        if e.date and e.place
    ]
    assert [x[:2] for x in told] == [("2013-03-02", "Ngouboua"), ("2013-03-05", "Bagasola")]
    assert told[1][2] == ["Unidentified Armed Group"]


def test_a_total_over_both_sides_is_of_none() -> None:
    made = record(_NOTES)
    first = made.engagements[0].id
    total = [c for c in made.claims if c.engagement == first and c.value and c.value.low == 7]
    assert [(c.kind, c.subject.actor, c.subject.side) for c in total] == [("killed", None, None)]


def test_no_label_becomes_an_actor() -> None:
    assert not {"Perpetrator", "Injured", "Actor1"} & {m for a in record(_TABLE).actors for m in a.mentions}


@pytest.mark.parametrize(
    "text",
    [
        "Date: 4 May 2014. The army said that two of its men had died.",
        "Location | 3 km north of Tarvo\nDate | 4 May 2014\nResult | Rebel victory\nThe battle began at dawn.",
        "The minister said: the date is open. Place: unknown. Sources: several.",
    ],
)
def test_prose_and_single_boxes_are_no_list_of_records(text: str) -> None:
    assert forms(text) == ()


@pytest.mark.parametrize("field", ['"Year": "2019",', "Year: 2019", '"date": 2019,', "Event year: 2019"])
def test_the_year_of_a_record_is_that_of_what_it_tells(field: str) -> None:
    found = record(
        f"{field}\nCountry: Mali\nDescription: A roadside bomb hit an army convoy near Wajid, killing four soldiers.",
        published=None,
    )
    assert [(str(e.date and e.date.start), e.date and e.date.precision) for e in found.engagements] == [
        ("2019-01-01", "year")
    ]


def test_the_figure_of_a_field_counts_all_and_is_no_claim_where_the_words_say_whom() -> None:
    text = (
        '"Year": "2019",\n"Perpetrator": "JNIM",\n"Injured": "{}",\n"Dead": "4",\n'
        '"Description": "Gunmen attacked an army post near Wajid, killing four soldiers and wounding three."'
    )
    found = record(text.format(3), published=None)
    assert [(c.kind, c.value and c.value.low, c.subject.side) for c in found.claims] == [
        ("killed", 4, "defender"),
        ("wounded", 3, "defender"),
    ]
    found = record(text.format(5), published=None)
    assert ("wounded", 5, None) in [(c.kind, c.value and c.value.low, c.subject.side) for c in found.claims]
