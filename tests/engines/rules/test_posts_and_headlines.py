"""Posts, headlines and notes: articles and stops left out, words in short, one toll under one heading."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, said


@pytest.mark.parametrize(
    ("line", "place", "kind"),
    [
        ("Paramilitary drone hits clinic in Zalingei, Darfur, today. 4 patients killed.", "Zalingei", "air_strike"),
        ("BREAKING: Suicide bomber targets shrine in Sehwan, 8 dead.", "Sehwan", "suicide_bombing"),
        ("Car bomb hits patrol near Afgooye: 2 soldiers dead.", "Afgooye", "bombing"),
    ],
)  # fmt: skip
def test_a_headline_tells_in_the_present_what_hit_a_noun_without_article(line, place, kind):
    (found,) = record(line).engagements
    assert found.place is not None
    assert (found.place.name, found.type) == (place, kind)


@pytest.mark.parametrize(
    "line",
    ["Rebel raids near villages in Ituri worry the council.", "Taliban attacks in Kunduz have stopped."],
)
def test_several_attacks_named_by_a_noun_are_no_verb_of_a_headline(line):
    assert not record(line).engagements


def test_what_notes_write_in_short_is_read_in_full_and_quoted_as_it_stands():
    text = (
        "Gunmen attacked Bonkoukou on 3 May. 7 guards KIA, 5 civs incl 2 girls hurt acc. to local officials."
    )
    assert figures(text) == [("killed", 7, 7), ("wounded", 2, 2), ("wounded", 5, 5)]
    assert {x[2] for x in said(text)} == {"local officials"}
    assert all(e.quote == text[e.start : e.end] for c in record(text).claims for e in c.evidence)


def test_the_letters_of_the_dead_are_an_army_where_it_fights():
    text = "On 4 May 2023, in Kachin State, Myanmar, junta troops attacked Laiza. 5 soldiers and 3 KIA, were killed."
    assert "KIA" in {m for a in record(text).actors for m in a.mentions}


def test_those_counted_with_a_part_of_them_are_killed_with_it():
    text = "9 herders including 2 boys killed in raid by gunmen on Nafada."
    assert figures(text) == [("killed", 2, 2), ("killed", 9, 9)]


def test_a_bare_toll_under_the_name_of_a_siege_goes_on_with_the_item_before_it():
    text = (
        "Armed conflicts\n- War in Orlia\n  - Siege of Tarva\n"
        "    - Separatists shell the airport of Tarva. (Orlia Post)\n"
        "    - Six paratroopers are killed and 15 are wounded. (Tarva Radio)\n"
        "- Mexican drug war\n  - Four people die in a shooting at a bar. (Diario)\n"
        "- Colombian conflict\n  - Three people are shot dead. (El Tiempo)\n"
    )
    found = record(text, published="2014-06-12")
    assert [e.place.country if e.place else None for e in found.engagements[1:]] == ["MX", "CO"]
    assert [c.engagement for c in found.claims if c.value.low in (6, 15)] == ["e1", "e1"]


def test_attacks_reported_from_several_towns_are_several_even_where_no_list_has_the_towns():
    found = record("- Attacks are reported in Beni, Vusorongi and Kalunguta.\n- Talks go on in Goma.\n")
    assert [e.place.name for e in found.engagements if e.place] == ["Beni", "Vusorongi", "Kalunguta"]
    assert len(record("Rebels raided Beni, Vusorongi and Kalunguta, killing nine people.").engagements) == 1


def test_a_party_that_reports_deaths_is_the_claimant():
    assert said("The SPLA report the deaths of 5 guards in a rebel attack on Malakal.")[0][2] == "The SPLA"
    assert said("Officials list 22 dead after a rebel attack on Malakal.")[0][2] == "Officials"


def test_those_who_shot_down_a_jet_and_retook_a_town_won():
    (found,) = record("On 3 May 2019 Ansar rebels shot down a jet and retook the town of Barta.").engagements
    assert found.outcome == "attackers"
