"""Which part of a town, which village of a province, what day: read from how news tells it."""

from __future__ import annotations

import datetime as dt

import pytest

from .reading import record

_DAY = "2016-04-20"


def _first(text: str, published: str | None = _DAY) -> tuple[str | None, list[str]]:
    place = record(text, published=published).engagements[0].place
    assert place is not None
    return place.name, list(place.within)


@pytest.mark.parametrize(
    ("text", "name", "around"),
    [
        (
            "A bomb killed nine people in the Shia district of Kadhimiya in north Baghdad.",
            "Kadhimiya",
            "Baghdad",
        ),
        ("Jets bombed the Aleppo district of Tarik Zahra on Monday, killing nine.", "Tarik Zahra", "Aleppo"),
        ("Gunmen shot dead two guards near Turbat's Kolwai area on Monday.", "Kolwai", "Turbat"),
        (
            "Three soldiers died in a clash in the Dopar forest of Kulgam district.",
            "Dopar",
            "Kulgam district",
        ),
        ("Gunmen killed six men on Monday in the Sablo neighbourhood of Murzuq.", "Sablo", "Murzuq"),
        (
            "Rebels killed nine farmers between Monday and Tuesday in Ubingu, in the territory of Beni.",
            "Ubingu",
            "Beni",
        ),
        (
            "Gunmen raided the police post in Mullah Nur Khel village in Andar district.",
            "Mullah Nur Khel",
            "Andar district",
        ),
    ],
)
def test_the_part_is_the_place_and_the_whole_lies_around_it(text: str, name: str, around: str) -> None:
    told = _first(text)
    assert told[0] == name
    assert around in told[1]


def test_the_governor_of_one_name_with_a_district_takes_no_place_from_it() -> None:
    text = (
        "Six policemen were killed when Taliban fighters stormed a checkpoint in Khogyani district of Nangarhar "
        "province, said Najib Khogyani, spokesman for the governor."
    )
    assert _first(text)[0] == "Khogyani district"


def test_a_name_behind_at_is_a_place_though_a_rank_follows() -> None:
    assert _first("Rebels attacked a camp at Tobi Wager, killing a colonel of the army.")[0] == "Tobi Wager"


def test_the_seat_of_a_government_is_no_place_of_an_attack_on_another() -> None:
    text = (
        "Five people were killed in a blast at a market in Baidoa. The blast, which struck on Monday, was claimed by "
        "Al-Shabaab, which fights to overthrow the internationally backed government in Mogadishu."
    )
    (only,) = record(text, published=_DAY).engagements
    assert only.place is not None
    assert only.place.name == "Baidoa"
    assert only.date is not None
    assert only.date.start == dt.date(2016, 4, 18)


def test_the_district_told_later_is_put_into_the_province_told_first() -> None:
    text = (
        "An assault on a police checkpoint in the northern province of Kunduz has killed six policemen. A spokesman "
        "said the attack happened late on Monday in Imam Sahib district."
    )
    assert _first(text) == ("Imam Sahib district", ["Kunduz"])


def test_fewer_dead_in_a_town_of_the_province_are_those_of_another_strike() -> None:
    text = (
        "Air strikes killed at least 23 civilians on Monday in the northwestern province of Idlib.\n\nFifteen people "
        "were killed when warplanes hit a bakery in the town of Binnish, a monitor said."
    )
    places = [e.place and e.place.name for e in record(text, published=_DAY).engagements]
    assert "Binnish" in places
    assert places[0] != "Binnish"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The town of Mushaki fell to the rebels on Monday. Five soldiers were killed.", "assault"),
        ("Army units established control over Tal Saman on Monday, killing five gunmen.", "assault"),
    ],
)
def test_a_place_that_falls_or_comes_under_control_was_attacked(text: str, kind: str) -> None:
    first = record(text, published=_DAY).engagements[0]
    assert first.type == kind
    assert first.date is not None
    assert first.date.start == dt.date(2016, 4, 18)
    assert first.attackers


def test_shells_that_fall_on_a_town_take_nothing() -> None:
    first = record("Shells fell on the town of Mushaki on Monday, killing two women.").engagements[0]
    assert first.type == "shelling"
    assert first.outcome is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "3 March 2016. Rebels and soldiers clashed near Oron village, leaving four dead.",
            dt.date(2016, 3, 3),
        ),
        ("Over the past day, April 19, gunmen killed two soldiers near Oron.", dt.date(2016, 4, 19)),
    ],
)
def test_the_day_that_stands_over_or_beside_the_account_is_its_day(text: str, start: dt.date) -> None:
    published = None if text[0] == "3" else _DAY
    when = record(text, published=published).engagements[0].date
    assert when is not None
    assert (when.start, when.end) == (start, start)


def test_the_hour_of_a_communique_is_no_day_of_the_attack() -> None:
    text = (
        "Gunmen attacked the post of Lomas last night, killing two policemen. In a communique released this noon the "
        "ministry said two more policemen were hurt in the attack."
    )
    when = record(text, published=_DAY).engagements[0].date
    assert when is not None
    assert (when.start, when.end) == (dt.date(2016, 4, 19), dt.date(2016, 4, 19))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels have stormed a base, killing nine soldiers. Ali Noor, the district chief in Lomba, in the western "
         "Farah province, says four more were hurt.", "Lomba"),
        ("Gunmen have raided a market, killing nine people, residents of Orun said.", "Orun"),
        ("The attack on the governor of Dur Lam, Nangarhar province, killed three people.", "Dur Lam"),
        ("Bandits on Sunday invaded Kwana Baje, a farming community near Anka, killing four persons.", "Kwana Baje"),
        ("Fighting broke out in a village called Qalim, some 30km from Jowhar. Two soldiers died.", "Qalim"),
        ("Two jawans were killed on Friday in a blast in Kanker district. Rebels set off the device near Kamtara "
         "forest, an officer said.", "Kamtara"),
    ],
)  # fmt: skip
def test_the_village_is_found_however_the_text_comes_to_it(text: str, name: str) -> None:
    assert _first(text)[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Two Soldiers Killed in Ambush\n\nTwo soldiers died on Monday, the army said in a note on its losses.",
        "Six people were killed on Monday in Shilluk-held sections of the land, the army said in a note.",
    ],
)
def test_what_stands_behind_in_is_not_always_a_place(text: str) -> None:
    places = [e.place and e.place.name for e in record(text, published=_DAY).engagements]
    assert not any(places)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "Posted on: April 20, 2016\n\nGunmen killed three policemen in Orun yesterday.",
            dt.date(2016, 4, 19),
        ),
        ("[2016-04-19] Gunmen killed three policemen in Orun.", dt.date(2016, 4, 19)),
        (
            "Soldiers killed nine villagers in Orun on April 19, 2016. From May 2 to May 9, monitors interviewed 23 "
            "witnesses of the killings.",
            dt.date(2016, 4, 19),
        ),
    ],
)
def test_the_day_of_the_deed_is_neither_that_of_the_page_nor_of_the_inquiry(
    text: str, start: dt.date
) -> None:
    when = record(text, published=None).engagements[0].date
    assert when is not None
    assert (when.start, when.end) == (start, start)


def test_years_in_which_an_area_was_given_up_are_not_those_of_the_ambush() -> None:
    text = (
        "Rebels killed nine policemen in an ambush in southern Colombia, officials said. The ambush happened near an "
        "area that the state had given up from 1999 to 2002."
    )
    assert record(text, published=_DAY).engagements[0].date is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels fired at the convoy while it drove to the town of Gudum in Borno state.", "Gudum"),
        ("Army helicopters sank two boats of the rebels off Mundi on Monday.", "Mundi"),
        ("At 5:40 a.m. (Sanaa time) rebels attacked the post of Hajar, killing two.", "Hajar"),
        (
            "Two soldiers died in a clash at Sitio Kan Lomas, Barangay Buan, in Patikul, Sulu.",
            "Sitio Kan Lomas",
        ),
        (
            "Nine rebels carrying arms from the northern Mannar to the eastern Galle were killed off Kokul.",
            "Kokul",
        ),
    ],
)
def test_roads_coasts_clocks_and_homes_do_not_hide_the_place(text: str, name: str) -> None:
    assert _first(text)[0] == name


def test_the_people_of_a_land_are_no_quarter_of_it() -> None:
    text = "Two guards were killed by gunmen in Iran's Kurdish areas on Monday, a monitor said."
    place = record(text, published=_DAY).engagements[0].place
    assert place is not None
    assert place.name is None


def test_a_battle_in_which_a_post_was_attacked_is_an_assault() -> None:
    text = (
        "The Battle of Tel Sam was fought in May 2013 for the grain silos. On 3 May rebels attacked the army post "
        "there from three sides, killing nine soldiers."
    )
    assert record(text, published=None).engagements[0].type == "assault"


@pytest.mark.parametrize(
    "city", ["the country's biggest port Karachi", "the provincial capital city, Quetta"]
)
def test_where_a_convoy_was_bound_is_not_where_it_was_attacked(city: str) -> None:
    text = f"Raiders killed nine guards in Balochistan after stopping trucks travelling on a road towards {city}."
    assert [e.place and e.place.name for e in record(text).engagements] == ["Balochistan"]


def test_where_victims_live_is_not_where_they_were_hit() -> None:
    text = (
        "Four anglers, living in the village of Lomba, were killed by gunmen in Macomia district on Tuesday."
    )
    found = record(text)
    place = found.engagements[0].place
    assert place is not None
    assert place.name != "Lomba"


def test_a_title_of_capitals_tells_the_town_before_its_event() -> None:
    found = record(
        "Gunmen ambushed a patrol on Saturday, wounding two servicemen.",
        title="Two Soldiers Hurt in Kismayo Ambush",
    )
    place = found.engagements[0].place
    assert place is not None
    assert place.name == "Kismayo"


@pytest.mark.parametrize(
    ("text", "place", "within"),
    [
        (
            "Budalin Township, Sagaing Region. Fighters attacked a column of soldiers on 3 May. Four soldiers died.",
            "Budalin Township",
            ["Sagaing Region"],
        ),
        (
            "Miranshah, North Waziristan: Gunmen shot dead two policemen on Monday.",
            "Miranshah",
            ["North Waziristan"],
        ),
        ("Tame, Arauca - Two soldiers died when the ELN attacked a patrol on Monday.", "Tame", ["Arauca"]),
        (
            "New Delhi: Two soldiers died when militants attacked a patrol in Shopian on Monday.",
            "Shopian",
            [],
        ),
    ],
)
def test_a_note_that_names_no_place_happened_at_those_it_is_headed_by(
    text: str, place: str, within: list[str]
) -> None:
    found = record(text, published="2020-05-06").engagements[0].place
    assert found is not None
    assert (found.name, list(found.within)) == (place, within)
