"""Politicians and their parties, who took arms in a fight, by-names in names of groups, and what counts nobody."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, sides


def _defenders(text: str) -> list[str]:
    made = record(text)
    names = {a.id: a.name.lower() for a in made.actors}
    return [names[x] for e in made.engagements for x in e.defenders]


@pytest.mark.parametrize(
    "text",
    [
        "A leader of the Andean Workers Party, Juan Mota, was killed on Friday in Quito.",
        "Andean Workers Party (PTA) leader Juan Mota was shot dead on Friday in Quito.",
        "Juan Mota, secretary general of the Andean Workers Party (PTA), was kidnapped in Quito on Friday.",
        "Andean Workers Party presidential candidate Juan Mota was wounded in Quito on Friday.",
        "Two members of the leftist Andean Workers Party were killed in Quito on Friday.",
    ],
)
def test_a_blow_against_a_politician_falls_on_the_party_named_with_him(text: str) -> None:
    for told in (text, text.upper()):
        assert _defenders(told) == ["andean workers party"]


def test_a_party_that_only_speaks_or_whose_men_strike_is_not_the_target() -> None:
    assert _defenders("The Andean Workers Party condemned the killing of two nuns in Quito on Friday.") == [
        "nuns"
    ]
    told = "Three members of the Andean Workers Party threw a bomb at a nun in Quito on Friday, killing her."
    assert "andean workers party" not in _defenders(told)


@pytest.mark.parametrize(
    "text",
    [
        "Army troops seized 15 grenades after a clash with ELN rebels near Ocana, Colombia, on Friday.",
        "Soldiers confiscated three rifles during a battle with the ELN near Ocana, Colombia, on Friday.",
        "Troops found a radio following a skirmish with ELN fighters near Ocana, Colombia, on Friday.",
    ],
)
def test_who_took_arms_in_a_fight_is_a_side_of_it(text: str) -> None:
    for told in (text, text.upper()):
        (found,) = sides(told)
        assert ("colombian army" in found[0], "eln" in found[1]) == (True, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            'The Ernesto "Chepe" Mota Front kidnapped a mayor near Ocana on Friday.',
            'Ernesto "Chepe" Mota Front',
        ),
        (
            'Gunmen of the "Tupa" People\'s Liberation Front shot a judge in Ocana on Friday.',
            "Liberation Front",
        ),
        ("The Luis “Pata Brava” Rojas Column burned two buses near Ocana on Friday.", "Rojas Column"),
    ],
)
def test_a_by_name_in_marks_is_part_of_the_name_of_a_group(text: str, name: str) -> None:
    groups = [a.name for a in record(text).actors if a.type == "armed_group"]
    assert len(groups) == 1
    assert groups[0].endswith(name)
    assert len(groups[0].split()) > 3


@pytest.mark.parametrize(
    "text",
    [
        "A boy picked up a bomb in Ocana on Friday, which went off and caused serious injuries.",
        "Gunmen shot at a judge in Ocana on Friday, hitting him in several parts of the body.",
        "Juan Mota was taken to a clinic with grave wounds after a blast in Ocana on Friday.",
    ],
)
def test_injuries_and_parts_of_a_body_count_nobody(text: str) -> None:
    assert [x for x in figures(text) if x[2] is None] == []


@pytest.mark.parametrize(
    "text",
    [
        "Troops seized 15 grenades, five Claymore mines and ten units of TNT after a clash near Ocana on Friday.",
        "Rebels planted Claymore mines near Ocana on Friday; two soldiers were killed.",
        "Police found six sticks of Semtex and PMN mines after a clash with rebels near Ocana on Friday.",
    ],
)
def test_mines_and_explosives_are_neither_places_nor_parties(text: str) -> None:
    made = record(text)
    assert {e.place.name for e in made.engagements if e.place is not None} <= {"Ocana"}
    assert not [a.name for a in made.actors if a.name in ("TNT", "Semtex", "PMN")]


@pytest.mark.parametrize(
    "told",
    [
        "The judge said that Captain Luis Funes was the mastermind of the murder of teacher Ana Rojas",
        "The judge said that Captain Luis Funes ordered the murder of teacher Ana Rojas",
        "The judge said that Captain Luis Funes, who fled, masterminded the murder of teacher Ana Rojas",
        "The judge said that Captain Luis Funes was the author of the murder of teacher Ana Rojas",
    ],
)
def test_who_led_a_deed_as_somebody_says_is_responsible_though_no_side_of_it(told: str) -> None:
    for text in (f"{told} in Quito on Friday.", f"{told} in Quito on Friday.".upper()):
        made = record(text)
        names = {a.id: a.name.lower() for a in made.actors}
        found = [c for c in made.claims if c.kind == "responsibility"]
        assert [names[c.subject.actor] for c in found if c.subject.actor] == ["luis funes"]
        assert made.engagements[0].attackers == ()


@pytest.mark.parametrize(
    "text",
    [
        "Two sticks of dynamite were thrown at a church in Quito on Friday.",
        "A stick of dynamite was hurled at the offices of a newspaper in Quito on Friday.",
        "Five sticks of dynamite were flung at a school in Quito on Friday.",
    ],
)
def test_explosives_told_by_their_measure_are_thrown_as_bombs(text: str) -> None:
    for told in (text, text.upper()):
        assert [e.type for e in record(told).engagements] == ["bombing"]


@pytest.mark.parametrize(
    "text",
    [
        "There was fighting on Friday between the army and the ELN in Ocana and Tibu, Colombia.",
        "There was heavy fighting between the army and the ELN in Ocana and Tibu, Colombia, on Friday.",
        "There were fierce clashes between the army and the ELN in Ocana and Tibu, Colombia, on Friday.",
    ],
)
def test_there_was_fighting_tells_of_a_fight_in_each_town(text: str) -> None:
    for told in (text, text.upper()):
        made = record(told)
        assert [e.type for e in made.engagements] == ["battle", "battle"]
        assert [e.place.name.lower() for e in made.engagements if e.place and e.place.name] == [
            "ocana",
            "tibu",
        ]


@pytest.mark.parametrize(
    "text",
    [
        "There was heavy fighting in Ocana on Friday.",
        "There has been shooting in Ocana since Friday, and two people were killed.",
        "Police arrested three traffickers after a shootout in Ocana on Friday.",
    ],
)
def test_what_there_was_and_arrests_after_a_fight_are_news_of_it(text: str) -> None:
    assert [e.place.name for e in record(text).engagements if e.place] == ["Ocana"]


def test_there_was_no_fighting_tells_of_none() -> None:
    assert record("There was no fighting in Ocana on Friday.").engagements == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A BOMB WENT OFF ON FRIDAY AT THE ALFREDO MOTA INTERNATIONAL AIRPORT IN OCANA.",
            "ALFREDO MOTA INTERNATIONAL",
        ),
        (
            "REBELS ATTACKED THE SAN PEDRITO ELECTRIC POWER PLANT NEAR OCANA ON FRIDAY.",
            "SAN PEDRITO ELECTRIC POWER",
        ),
        ("GUNMEN SHOT A JUDGE ON FRIDAY AT THE ROJAS RAILROAD STATION IN OCANA.", "ROJAS RAILROAD"),
    ],
)
def test_a_site_has_its_whole_name_in_a_text_in_capitals(text: str, name: str) -> None:
    (found,) = record(text).engagements
    assert found.place is not None
    assert (found.place.name or "").startswith(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "REBELS CLASHED WITH THE PARATROOPER BATTALION NEAR OCANA, COLOMBIA, ON FRIDAY.",
            "PARATROOPER BATTALION",
        ),
        (
            "A BOMB DAMAGED THE REGIONAL DEVELOPMENT CORPORATION IN OCANA ON FRIDAY.",
            "REGIONAL DEVELOPMENT CORPORATION",
        ),
        ("REBELS ATTACKED TROOPS OF THE 9TH ARMY DIVISION NEAR OCANA ON FRIDAY.", "9TH ARMY DIVISION"),
    ],
)
def test_a_unit_or_body_by_everyday_words_is_named_in_a_text_in_capitals(text: str, name: str) -> None:
    assert name in _defenders(text)[0].upper()
