"""Places that no list knows, stretches without a name, and the countries that a text states."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _place(text: str) -> tuple[str | None, list[str], str | None] | None:
    place = record(text).engagements[0].place
    return None if place is None else (place.name, list(place.within), place.country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen crossed into Qorwa Zad on Monday and shot dead four herders in Niger.", "Qorwa Zad"),
        ("A bomb went off outside the courthouse of Zzamora, Narino, on Monday, killing two.", "Zzamora"),
        ("Militiamen attacked the site of Zzavu (Irumu territory, Ituri) on Monday, killing six.", "Zzavu"),
        ("Soldiers took away six villagers of Zzan Long on Monday, Myanmar activists said.", "Zzan Long"),
        ("Rebels entered Zzurta on Monday and killed two soldiers in Mali.", "Zzurta"),
        ("Gunmen abducted two nurses from the Zzinar clinic in Omdurman on Monday.", "Zzinar clinic"),
        ("A bomb went off in zone 4 of Guatemala City on Monday, killing one.", "zone 4"),
        ("Police repelled an attack in Zze 'Ali district, Helmand, on Monday.", "Zze 'Ali district"),
        ("A bomb killed two people in Sadr City, Iraq, on Monday.", "Sadr City"),
        ("Rebels killed two soldiers in north-western Zzorbaya in Mannar on Monday.", "Zzorbaya"),
        ("A bomb killed two people in Herat City, Afghanistan, on Monday.", "Herat"),
    ],
)
def test_words_around_a_name_show_that_it_is_the_place(text: str, name: str) -> None:
    found = _place(text)
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Soldiers were hit by a Claymore mine in Chajul, Guatemala, on Monday; two died.", "Chajul"),
        (
            "Raiders from the outpost of Zzur entered Kafr Zzalem in Syria on Monday, killing two.",
            "Kafr Zzalem",
        ),
        ("Rebels positioned in Harasta shelled Jaramana in Syria on Monday, killing two.", "Jaramana"),
        ("Rebels seized Zzamat, Ethiopia, on Monday as they marched on Mekelle.", "Zzamat"),
        (
            "Six agents of the Zzuds base of the army died in the border town of Zzavan, Iran, on Monday.",
            "Zzavan",
        ),
        ("Gunmen took 17 people in Zzawa community in Kaura Local Government Area, Nigeria.", "Zzawa"),
        ("In Lima, rebels blew up two towers in Zzosica on Monday, the Peruvian police said.", "Zzosica"),
        ("RAMADI - A rocket attack on Camp Zzulu killed two Iraqi soldiers on Monday.", "Camp Zzulu"),
        ("In Baghdad, a bomb killed two people in the Zzayun district on Monday.", "Zzayun"),
        ("Army guns in Zzatla shelled the village of Zzusain on Monday, killing two in Syria.", "Zzusain"),
        ("The mayor of Zzalbert, Cesar, Orlando Duarte, was kidnapped on Monday in Colombia.", "Zzalbert"),
        ("In Zzovchansk an FPV drone hit a police car on Monday, killing two Ukrainians.", "Zzovchansk"),
        ("Soldiers took the strategic Hill 1027 from rebels in Syria on Monday.", "Hill 1027"),
        ("Pupils were kidnapped from Kagara in Nigeria on Monday, police in Minna said.", "Kagara"),
    ],
)
def test_weapons_origins_and_goals_are_not_the_place(text: str, name: str) -> None:
    found = _place(text)
    assert found is not None
    assert found[0] == name


def test_a_stretch_between_two_towns_has_only_the_area_around_it() -> None:
    text = (
        "Guerrillas fired on a convoy on the road between Zzevio and Morales, Cauca, on Monday, killing two."
    )
    assert _place(text) == (None, ["Cauca"], "CO")


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        (
            "Two Colombian soldiers were killed in an ambush in Zzeciras Huila on Monday",
            "Zzeciras",
            ["Huila"],
        ),
        (
            "Two Colombian soldiers were killed in an ambush in Algeciras Huila on Monday",
            "Algeciras",
            ["Huila"],
        ),
        (
            "Ten people died in a raid on a base in Zzirnin Kaduna State Nigeria on Monday",
            "Zzirnin",
            ["Kaduna State"],
        ),
        ("Ten people were killed in a raid in Zzomba Mali on Monday", "Zzomba", []),
        ("Ten people were killed in a raid in Lower Shabelle in Somalia on Monday", "Lower Shabelle", []),
    ],
)
def test_a_town_ends_where_its_area_begins_without_a_comma(text: str, name: str, within: list[str]) -> None:
    found = _place(text)
    assert found is not None
    assert found[:2] == (name, within)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("In Palma, Mozambique, militants killed seven people on Monday.", "MZ"),
        ("In Palma, Cabo Delgado, Mozambique, militants killed seven people on Monday.", "MZ"),
        ("Houthi forces fired a missile at the Saudi town of Zzamran on Monday, killing one.", "SA"),
    ],
)
def test_the_country_that_a_text_states_for_a_place_goes_before_any_list(text: str, country: str) -> None:
    found = _place(text)
    assert found is not None
    assert found[2] == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Nine rebels died in a gun battle close to Zzeddar and Zzutven villages in India on Monday.",
            "Zzeddar",
        ),
        (
            "Nine rebels died in a clash in Zzeddar village under the Zzorpal police station limits in India.",
            "Zzeddar",
        ),
    ],
)
def test_a_village_goes_before_its_neighbour_and_before_the_police_station_it_is_under(
    text: str, name: str
) -> None:
    found = _place(text)
    assert found is not None
    assert found[0] == name


def test_a_province_whose_name_has_another_country_in_it_lies_in_its_own() -> None:
    found = _place("Two guards were killed in a clash in West Azerbaijan province on Monday.")
    assert found is not None
    assert found[2] == "IR"


@pytest.mark.parametrize(
    "text",
    [
        "Israeli airstrikes kill some 25 people across the Gaza Strip.",
        "Nine people died in Israeli shelling in the Gaza Strip.",
        "Israeli jets bombed a house in the Gaza Strip, killing nine people.",
    ],
)
def test_an_area_behind_a_little_word_and_the_is_where_it_happened(text: str) -> None:
    (found,) = record(text).engagements
    assert found.place is not None
    assert (found.place.name, found.place.country) == ("Gaza Strip", "PS")


def test_a_sea_is_no_province_of_that_name() -> None:
    (found,) = record("Gunmen fired at a tanker in the Red Sea on Monday, wounding two sailors.").engagements
    assert found.place is not None
    assert (found.place.name, found.place.country) == ("Red Sea", None)
    (found,) = record("Russian jets sank a boat in the Black Sea, killing nine.").engagements
    assert found.place is not None
    assert found.place.name == "Black Sea"
    (found,) = record("Rebels attack a police station in Red Sea state, Sudan, killing two.").engagements
    assert found.place is not None
    assert (found.place.name, found.place.country) == ("Red Sea state", "SD")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen killed nine students at Wajid Military University on Monday.", "Wajid Military University"),
        ("A bomb hit the Marshal Luuq National Defense University in Wajid, killing nine.",
         "Marshal Luuq National Defense University"),
        ("A car bomb exploded at the General Ruiz National Police Academy in Wajid, killing nine cadets.",
         "General Ruiz National Police Academy"),
        ("Jets struck two tanks near Wajid Military Airfield on Friday.", "Wajid Military Airfield"),
        ("Gunmen attacked St. Mary's Church in Wajid, killing nine worshippers.", "St. Mary's Church"),
        ("Gunmen attacked the Luuq gas terminal near Wajid, killing two guards.", "Luuq gas terminal"),
    ],
)  # fmt: skip
def test_houses_of_forces_schools_and_saints_keep_their_whole_names(text: str, place: str) -> None:
    assert [e.place and e.place.name for e in record(text).engagements] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Rebels burned five vehicles including a truck and three machines at Luuq village in Wajid District.",
            "Luuq",
        ),
        (
            "Nine people are killed in attacks across Lombia, including six civilians in Luuq, Wajid province.",
            "Luuq",
        ),
        ("Nine people died in shelling, including four in Luuq, Wajid province.", "Luuq"),
        ("Gunmen killed nine people in Wajid on Friday, including two in the Luuq market.", "Wajid"),
    ],
)
def test_a_part_gives_the_place_where_it_alone_has_one(text: str, place: str) -> None:
    assert [e.place and e.place.name for e in record(text).engagements] == [place]
