"""Units by number, persons named by what they are, and sources that no list knows."""

from __future__ import annotations

import pytest

from extract.engines.rules.mentions.mentions import find_mentions
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import figures, record


def _actors(text: str) -> dict[str, str]:
    return {a.name: a.type for a in record(text).actors}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Rebels attacked troops of the 62nd Battalion near Burkapal, India, on Monday.",
            "62nd Battalion",
            "state_forces",
        ),
        (
            "On Friday troops from LIB 504 shelled a village in Shan State, Myanmar.",
            "LIB 504",
            "state_forces",
        ),
        (
            "The 110th Mechanized Brigade repelled an attack near Avdiivka, Ukraine, on Monday.",
            "110th Mechanized Brigade",
            "state_forces",
        ),
        (
            "The 4th Front of the FARC attacked a post near Remedios, Colombia, on Monday.",
            "4th Front",
            "armed_group",
        ),
    ],
)
def test_numbered_units_are_actors(text: str, name: str, kind: str) -> None:
    assert _actors(text).get(name) == kind


def test_a_unit_is_part_of_the_army_that_the_text_names() -> None:
    found = record("The Sudanese army said rebels attacked its 22nd Brigade in Babanusa, Sudan, on Monday.")
    army = next(a for a in found.actors if a.name == "Sudanese army")
    unit = next(a for a in found.actors if a.name == "22nd Brigade")
    assert ("part_of", army.id) in [(x.relation, x.target) for x in unit.affiliations]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen shot dead a tribal elder, Sher Kasi Lal, in Quetta, Pakistan, on Monday.", "Sher Kasi Lal"),
        (
            "A civilian, Madvi Hadme (35), was killed in the crossfire near Sukma, India, on Monday.",
            "Madvi Hadme",
        ),
        (
            "The victim, identified as Abdi Farah Garane, was gunned down in Mogadishu on Monday.",
            "Abdi Farah Garane",
        ),
        (
            "Gunmen killed Carlos Ixcoy Tzul, a trade unionist, in Guatemala City on Monday.",
            "Carlos Ixcoy Tzul",
        ),
    ],
)
def test_persons_are_named_by_what_they_are_or_suffered(text: str, name: str) -> None:
    assert _actors(text).get(name) == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Troops killed six villagers near Hsipaw, Myanmar, according to the Lashio Rights Foundation.",
            "Lashio Rights Foundation",
        ),
        (
            "The Vavuniya Peace Forum said rebels killed six villagers near Mannar, Sri Lanka, on Monday.",
            "Vavuniya Peace Forum",
        ),
    ],
)
def test_unknown_sources_are_media_where_they_speak(text: str, name: str) -> None:
    assert _actors(text).get(name) == "media"


def test_an_agency_that_only_the_dateline_names_is_no_actor() -> None:
    text = "AMMAN, May 5 (Reuters) - A car bomb killed five people in Azaz, Syria, on Friday, witnesses said."
    assert "Reuters" not in _actors(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ten men of the Salt Harbour gang attacked Goma.", "Salt Harbour gang"),
        ("The Dawn Riders, a little-known rebel group, attacked Goma.", "Dawn Riders"),
        ("The separatist movement Kalindi Dawn attacked Goma.", "Kalindi Dawn"),
        ("Fighters of the Copper Falcons attacked Goma.", "Copper Falcons"),
        ("Militants from Ulinzi Wetu (UW) attacked Goma. UW fled.", "Ulinzi Wetu"),
        ("The outlawed Farmers’ Dawn Party (FDP) attacked Goma.", "Farmers’ Dawn Party"),
    ],
)
def test_a_group_is_known_by_what_the_text_calls_it(text: str, name: str) -> None:
    found = [m for m in find_mentions(text, Lexicon.load()) if m.type == "armed_group" and m.kind == "force"]
    assert name in {m.text for m in found}


@pytest.mark.parametrize(
    "text",
    [
        "Militants from Kandahar attacked the fighters of the Nuba Mountains.",
        "Heavily armed rebels met a member of the Senate.",
        "Somali gunmen and Kandahar militants fled, police said on Monday.",
    ],
)
def test_a_land_or_a_country_beside_fighters_is_no_group(text: str) -> None:
    assert not [
        m for m in find_mentions(text, Lexicon.load()) if m.kind == "force" and m.type == "armed_group"
    ]


def test_a_source_is_no_party_though_it_is_a_group() -> None:
    found = find_mentions("The rights group Tamazo Voices said ten men died.", Lexicon.load())
    assert ("Tamazo Voices", "media") in {(m.text, m.type) for m in found}


def test_a_unit_keeps_its_number_before_a_long_name() -> None:
    text = "Soldiers of the 17th Independent Cold Ravine Mechanized Brigade fought Russian troops near Sumy on Monday."
    assert _actors(text).get("17th Independent Cold Ravine Mechanized Brigade") == "state_forces"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Lorwan People's Liberation Front (LPLF) took Barka, Sudan, on Monday. The LPLF lost two men.",
            "Lorwan People's Liberation Front",
        ),
        (
            "On Monday gunmen of the Armée de Libération du Lorwa (ALL) raided Barka, Sudan, killing two people.",
            "Armée de Libération du Lorwa",
        ),
        (
            "Jets struck a column of the Islamic State terror group near Palmyra, Syria, on Monday.",
            "Islamic State",
        ),
        ("A clash broke out on Monday near Abeche, Chad, between rebels of the UFXA and the army.", "UFXA"),
    ],
)
def test_a_group_has_its_whole_name_and_no_more(text: str, name: str) -> None:
    found = _actors(text)
    assert found.get(name) == "armed_group"
    assert "person" not in found.values()


def test_bare_peacekeepers_are_of_the_mission_that_the_text_names() -> None:
    found = record(
        "A MINUSMA convoy hit a mine 12 km north of Bourem, Mali, on Monday. "
        "One peacekeeper was killed and gunmen then fired at the peacekeepers."
    )
    (mission,) = [a for a in found.actors if a.type == "international"]
    assert mission.name == "MINUSMA"
    (event,) = found.engagements
    assert event.defenders == [mission.id] or event.defenders == (mission.id,)
    (killed,) = [c for c in found.claims if c.kind == "killed"]
    assert killed.subject is not None
    assert killed.subject.actor == mission.id


def test_people_that_are_not_counted_are_no_figure() -> None:
    assert figures(
        "Jets wiped out a column of rebels near Saraqib, Syria, on Monday, killing 25 militants."
    ) == [("killed", 25, 25)]


def test_a_rank_that_ends_a_sentence_is_of_nobody_in_the_next() -> None:
    found = record(
        "In Kirkuk a roadside bomb killed a constable. In Mosul, gunmen shot dead two soldiers on Monday."
    )
    assert "person" not in {a.type for a in found.actors}
    assert [e.place.name for e in found.engagements if e.place is not None] == ["Kirkuk", "Mosul"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A strike near Jilib on Monday killed an al-Shabaab operative, Abu Jabir, the army said.",
            "Abu Jabir",
        ),
        ("The body of one Raju Patel, who had been abducted by Maoists, was found near Konta.", "Raju Patel"),
        ("Gunmen killed a village head, Sodi Ram, and his nephew, Kosa Mandavi, near Konta.", "Kosa Mandavi"),
    ],
)
def test_a_person_is_named_behind_what_he_is(text: str, name: str) -> None:
    assert _actors(text).get(name) == "person"


def test_militants_of_another_incident_are_not_the_group_named_before() -> None:
    text = (
        "The Taliban attacked a bazaar in Bannu on Friday. In another incident, militants shot at a post in Tank "
        "on Saturday and killed two policemen."
    )
    assert "militants" in _actors(text)


def test_a_division_behind_the_town_that_lies_in_it_is_an_area() -> None:
    text = "Four soldiers died on Monday in Tumba, Welo Division, in an ambush laid by separatist fighters."
    made = record(text)
    assert not any("Division" in a.name for a in made.actors)
    assert [(e.place.name, e.place.within) for e in made.engagements if e.place] == [
        ("Tumba", ("Welo Division",))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The WPR stormed Tumba on Monday. The WPR — the Welo Party of Renewal — said its men shot six soldiers.",
        "The WPR stormed Tumba on Monday. The WPR, or Welo Front for Renewal, said its men shot six soldiers.",
        "The WPR stormed Tumba on Monday. The WPR (Welo Front for Renewal) said its men shot six soldiers.",
    ],
)
def test_letters_and_the_name_behind_them_are_one_party(text: str) -> None:
    text = text.replace("Party of", "Front for")
    assert [a.type for a in record(text).actors].count("armed_group") == 1
