"""Places that what happens takes over from the story, and the countries that the other places lie in."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def test_what_happened_in_the_village_happened_in_the_one_that_the_story_told_of() -> None:
    text = (
        "Rebels attacked the army post at Zzamin in Syria on 3 February 2013 and killed nine soldiers.\n\n"
        "A suicide bomber blew up a truck at the eastern gate of the post on 7 March 2013, killing eleven.\n\n"
        "Soldiers of another unit ambushed some rebels on 9 May 2013 and killed three of them."
    )
    places = [e.place.name if e.place else None for e in record(text, published=None).engagements]
    assert places == ["Zzamin", "Zzamin", None]


def test_an_area_around_the_place_told_before_is_no_finer_place() -> None:
    text = (
        "Two officers died in a gunfight with rebels near Zzistar in Chhattisgarh's Sukma district on Monday.\n\n"
        "The gunfight in Sukma lasted an hour and two rebels were killed, too."
    )
    place = record(text).engagements[0].place
    assert place is not None
    assert place.name == "Zzistar"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "A bomb hit a bus in Santiago on Monday. A man was shot dead in Valparaiso and another in "
            "Rancagua. Police killed two rebels in San Miguel.",
            "CL",
        ),
        (
            "HATAY, Turkey - Two Turkish soldiers were killed in Syria's Afrin on Monday, the Turkish army said. "
            "Turkish troops killed four rebels in the village of Zzushagi.",
            "SY",
        ),
        ("Nine people were killed in raids on Zzi and Zzo villages of Plateau State on Monday.", "NG"),
        (
            "Rebels retook Zzessenei from the Ethiopian army on Monday in Operation Red Sea, killing two.",
            "ET",
        ),
        (
            "Jihadists stormed a camp of the Chadian army at Zzindji on the shore of Lake Chad on Monday.",
            "TD",
        ),
    ],
)
def test_a_place_lies_in_the_country_of_the_others(text: str, country: str) -> None:
    assert [e.place.country for e in record(text).engagements if e.place][-1] == country


def test_a_day_behind_a_count_of_weeks_is_the_day() -> None:
    text = (
        "Rebels attacked a post in Zzindji, Chad, on 22 September 2018 and killed two soldiers.\n\n"
        "Two weeks later, on 7 October, army helicopters attacked rebels near Zzundi, killing four."
    )
    when = record(text, published=None).engagements[1].date
    assert when is not None
    assert when.start.isoformat() == "2018-10-07"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Gunmen stormed two posts in Afghanistan's northern province of Baghlan on Monday, killing nine police.\n\n"
            "The posts lie in the Zzand-e Ghori area. Two gunmen died in the fight, too.",
            "Zzand-e Ghori",
        ),
        (
            "Five rebels were killed on Monday in the Tank district of Pakistan, the military said.\n\n"
            "Troops had gone into the general area of Zzomal after word of a hideout.",
            "Zzomal",
        ),
        (
            "Five rebels were killed on Monday in the Tank district of Pakistan, the military said.\n\n"
            "A police officer said in Zzeshawar that the army had told him of the operation.",
            "Tank district",
        ),
        (
            "Gunmen killed four soldiers in Kech district of Pakistan on Tuesday.\n\n"
            "The troops were patrolling the Zzarzo area when they came under fire.",
            "Zzarzo",
        ),
        (
            "Six police were killed on Monday as Taliban fighters raided a post in Afghanistan's eastern province of "
            "Ghazni.\n\nThe gunmen stormed the police post in Zzulai locality before dawn.",
            "Zzulai",
        ),
        (
            "Four guards died in a clash with rebels near the northern city of Kidal, Mali, on Friday.\n\n"
            "The clash took place in the district of Zzerdal, a monitor reported.",
            "Zzerdal",
        ),
        (
            "Four guards died in a clash with rebels near the northern city of Kidal, Mali, on Friday.\n\n"
            "The colonel was born in the district of Zzerdal, a monitor reported.",
            "Kidal",
        ),
    ],
)
def test_a_village_that_a_next_sentence_tells_is_nearer_than_the_district(text: str, name: str) -> None:
    place = record(text).engagements[0].place
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Eleven people were killed in US airstrikes in the village of Zzarvel, officials said.", None),
        ("A US drone strike killed four al-Shabaab fighters near Zzarvel on Monday.", "SO"),
        ("Soldiers of the US army shot dead a gunman in the US town of Zzarvel on Monday.", "US"),
    ],
)
def test_no_place_lies_in_a_country_because_its_forces_strike_there(text: str, country: str | None) -> None:
    place = record(text, published=None).engagements[0].place
    assert place is not None
    assert place.country == country


def test_a_small_place_told_next_lies_in_the_country_of_the_district_and_not_where_a_list_has_its_name() -> (
    None
):
    text = (
        "Two soldiers and five gunmen were killed in an attack in Balochistan's Qila Saifullah district, Pakistan.\n\n"
        "The gunmen attempted to attack a post of the army in the district's general area of Gulistan on Monday. "
        "Afghan officials in Kandahar, Afghanistan, said that nobody had come over the Afghan border."
    )
    place = record(text, published=None).engagements[0].place
    assert place is not None
    assert (place.name, place.country) == ("Gulistan", "PK")


def test_a_release_under_its_title_did_not_happen_where_it_was_written() -> None:
    text = (
        "PRESS RELEASE\nThe mission condemns attack near Zzarat\n\n"
        "Bamako, 27 October 2020 – This morning a convoy hit a bomb near Zzarat in Mali; one soldier was killed."
    )
    place = record(text, published=None).engagements[0].place
    assert place is not None
    assert place.name == "Zzarat"
