"""Places of engagements: what stands over an item, sites and suburbs of towns, names that roads and countries share."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _places(text: str, title: str | None = None) -> list[str | None]:
    found = record(text, published="2019-03-04", title=title).engagements
    return [e.place.name if e.place is not None else None for e in found]


def _within(text: str) -> tuple[str, ...]:
    place = record(text, published="2019-03-04").engagements[0].place
    return place.within if place is not None else ()


@pytest.mark.parametrize(
    ("heading", "item", "name"),
    [
        ("Battle of Darfur", "Rebels shoot dead 11 farmers in Tawila, Sudan.", "Tawila"),
        ("2019 March UFDR attacks", "Gunmen kill four traders in Gao, Mali.", "Gao"),
        ("2019 March UFDR attacks", "Gunmen kill four traders in Mali.", None),
        ("Zolbe massacre", "Gunmen kill 40 farmers in Mopti Region, Mali.", "Zolbe"),
        ("Zolbe massacre", "Gunmen kill 40 farmers on a farm in Bankass, Mali.", "Zolbe"),
    ],
)
def test_a_heading_over_an_item_gives_its_place_if_it_names_a_small_one(
    heading: str, item: str, name: str | None
) -> None:
    text = f"- Sahel war\n- {heading}\n- {item} (AFP)\n- Soldiers kill two rebels in Ber, Mali. (AFP)\n"
    assert _places(text) == [name, "Ber"]


def test_a_note_takes_day_and_place_from_the_two_lines_over_it() -> None:
    text = (
        "2021-05-02\nTudun Zazzo\nGunmen on foot shot dead three farmers.\n\n"
        "2021-05-04\nGarin Bobbo, Sokoto\nHerders killed a trader on the road and fled."
    )
    found = record(text, published=None).engagements
    assert [e.place.name for e in found if e.place] == ["Tudun Zazzo", "Garin Bobbo"]
    assert [e.date.start.isoformat() for e in found if e.date] == ["2021-05-02", "2021-05-04"]


@pytest.mark.parametrize(
    "lead",
    [
        "[2021-05-02] Tudun Zazzo: ",
        "2021-05-02 - Tudun Zazzo - ",
        "02.05.2021 – Tudun Zazzo, Sokoto – ",
        "2021-05-02 | Tudun Zazzo, Sokoto\n",
        "* 2021-05-02 (Tudun Zazzo, Sokoto) ",
        "Tudun Zazzo, 2021-05-02: ",
        "Tudun Zazzo, Sokoto\n2021-05-02\n",
        "Location: Tudun Zazzo, Sokoto. Date: 2 May 2021. ",
        "Date: 2021-05-02\nLocation: Tudun Zazzo\n",
    ],
)
def test_day_and_place_lead_a_note_in_many_forms(lead: str) -> None:
    found = record(f"{lead}Gunmen on foot shot dead three farmers.", published=None).engagements
    assert [(e.place.name, e.date.start.isoformat()) for e in found if e.place and e.date] == [
        ("Tudun Zazzo", "2021-05-02")
    ]


def test_the_dateline_of_a_report_leads_no_note() -> None:
    text = (
        "Ranchi, 3 May 2021: Two constables fell in a shootout at Latehar on Sunday, police said.\n\n"
        "A third man is in hospital."
    )
    assert _places(text) == ["Latehar"]


def test_a_title_under_a_day_is_no_place() -> None:
    text = "2021-05-02\nFive Soldiers Killed\nGunmen attacked a post near Gwoza on Saturday, killing five soldiers."
    assert _places(text) == ["Gwoza"]


@pytest.mark.parametrize(
    ("text", "name", "area"),
    [
        (
            "A car bomb killed six people in the Damascus suburb of Deir el-Zarrif.",
            "Deir el-Zarrif",
            "Damascus",
        ),
        ("A bomb killed six people in Villa Sol resort in Cancun, Mexico.", "Villa Sol resort", "Cancun"),
        ("Jets killed nine people in al- Zarrab in the city of Homs.", "al- Zarrab", "Homs"),
    ],
)
def test_the_suburb_or_site_of_a_town_goes_before_the_town(text: str, name: str, area: str) -> None:
    assert _places(text) == [name]
    assert area in _within(text)


def test_two_names_before_one_noun_are_two_places() -> None:
    text = "Mortar bombs killed nine herders in its Pelka and Zarron districts, Eritrea said."
    assert _places(text)[0] in ("Pelka", "Zarron")


def test_a_road_called_after_its_two_ends_is_no_place() -> None:
    assert _places("Rebels blew up an army truck on the Zambe-Torrit Road in South Sudan, killing two.") == [
        None
    ]


def test_a_word_of_the_title_is_a_place_only_if_known_or_told_again() -> None:
    text = "Raiders killed 30 herders in several hamlets of northern Kenya last week."
    assert _places(text, title="A Truce in Tatters") == [None]


def test_a_town_lies_in_the_country_that_the_text_gives_it() -> None:
    text = (
        "- Snipers kill nine people in Tripoli, Lebanon. (AFP)\n"
        "- The army storms a house in Tripoli, killing two gunmen. (AFP)\n"
    )
    found = record(text, published="2019-03-04").engagements
    assert {e.place.country for e in found if e.place} == {"LB"}


def test_northern_ireland_is_no_north_of_ireland() -> None:
    place = record("A policeman was shot dead in Lurgan, Northern Ireland.").engagements[0].place
    assert place is not None
    assert place.country == "GB"


def test_a_city_in_capitals_over_a_story_is_no_place_of_it() -> None:
    text = (
        "MAPUTO Six farmers were beheaded on Sunday when fighters entered a hamlet near Mueda, Mozambique. "
        "A priest said that two children were hurt."
    )
    assert _places(text) == ["Mueda"]


def test_a_part_of_the_city_lies_in_the_city_told_before() -> None:
    text = (
        "A bomb killed nine people in a market in Jalalabad on Sunday, police said. The blast, which wounded four "
        "others, hit a row of shops in the Zarrin district of the city."
    )
    assert "Jalalabad" in _within(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine were shot dead in Lom on Sunday, more than on any day since the truce\nbegan in March 2012.",
        "Nine were shot dead in Lom on Sunday, and it happened the day before elections held on 4 March 2019.",
    ],
)
def test_days_of_offices_and_elections_are_none_of_the_attack(text: str) -> None:
    found = record(text, published="2019-03-04").engagements
    assert [e.date.start.isoformat() for e in found if e.date] == ["2019-03-03"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pirates killed nine sailors of a tanker in the Gulf of Oman on Sunday.", "Gulf of Oman"),
        ("Pirates seized a tanker in the Zandar Strait on Sunday, taking nine sailors.", "Zandar Strait"),
        ("Missiles hit the Black Sea port of Odesa in Ukraine on Sunday, killing nine people.", "Odesa"),
    ],
)
def test_what_happened_at_sea_has_the_sea_for_its_place(text: str, name: str) -> None:
    assert _places(text) == [name]


def test_the_site_that_the_next_sentence_gives_lies_in_the_town() -> None:
    text = (
        "A bomb killed nine people in the Egyptian city of Tanta on Sunday. "
        "The explosion took place at the back door of Zarghoon Church, a deacon said."
    )
    assert _places(text) == ["Zarghoon Church"]
    assert "Tanta" in _within(text)


def test_a_day_takes_the_year_of_the_line_over_it() -> None:
    text = (
        "2016 – After the truce\n\nOn 3 October, rebels shot dead nine soldiers in Gwoza.\n\n"
        "2018 – Talks\n\nNobody came to the talks in Abuja."
    )
    found = record(text, published=None).engagements
    assert [e.date.start.isoformat() for e in found if e.date] == ["2016-10-03"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Two men stabbed nine shoppers in the old quarter of Graz, Austria, near the crowded Zelt Square.",
            "Zelt Square",
        ),
        (
            "A sniper shot nine guards dead in the Zerrin sector of Kargil district in Jammu and Kashmir on Sunday.",
            "Zerrin",
        ),
        (
            "Word came from farms outside of Kano of a raid on Zulwari villagers in which nine people were killed. "
            "Zulwari village was burned.",
            "Zulwari",
        ),
        ("In Syria's Zalmun mountain range, nine fighters were killed in a clash on Sunday.", "Zalmun"),
    ],
)
def test_the_finer_of_two_places_is_found(text: str, name: str) -> None:
    assert _places(text)[0] == name


def test_what_is_done_in_the_neighbouring_village_was_done_there() -> None:
    text = (
        "Sunday's raid did not stop in Tombo village, for the riders killed six more herders in neighbouring "
        "Kessira village."
    )
    assert _places(text) == ["Kessira"]


def test_a_region_may_have_two_names_in_one() -> None:
    place = record("A soldier was shot dead in Samba in Jammu and Kashmir on Sunday.").engagements[0].place
    assert place is not None
    assert place.within == ("Jammu and Kashmir",)


@pytest.mark.parametrize(
    "text",
    [
        "The Zarrun Air Base in Zarrun, Syria, was hit by an air strike on Sunday that killed nine soldiers.",
        "Nine soldiers died on Sunday when jets hit the Zarrun Air Base near Zarrun in Syria.",
    ],
)
def test_a_base_that_bears_the_name_of_its_town_is_the_finer_place(text: str) -> None:
    assert _places(text) == ["Zarrun Air Base"]


def test_who_puts_out_a_report_under_its_day_is_no_place() -> None:
    text = "14 May 2018 The Oxus Group\n\nRebels overran a post in Takhar province on May 11, killing 20 soldiers."
    assert _places(text)[0] == "Takhar province"


def test_the_previous_day_of_a_digest_is_the_day_before_it() -> None:
    text = (
        "- Gunmen kill four traders in Gao, Mali. (AFP)\n"
        "- Serbia reports two guards killed in the previous day by mortar fire on Mitrovica. (BBC)\n"
    )
    found = record(text, published="2019-03-04").engagements
    assert [e.date.start.isoformat() for e in found if e.date] == ["2019-03-04", "2019-03-03"]


def test_a_deed_that_a_party_claims_to_have_done_was_done_on_the_day_it_names() -> None:
    text = "On 2 March, Houthi fighters claimed to have shot dead nine Saudi soldiers at Harad village."
    found = record(text, published="2022-03-09").engagements
    assert [e.date.start.isoformat() for e in found if e.date] == ["2022-03-02"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rockets were fired at the U.S. Embassy in Kabul, killing two guards.", "U.S. Embassy"),
        ("Fighters fired rockets at Ghana's Parliament, killing three people.", "Ghana's Parliament"),
        ("The U.S. Embassy in Juba said four people were killed in a raid in Wau.", "Wau"),
    ],
)
def test_an_embassy_is_the_place_of_what_happened_at_it(text: str, name: str) -> None:
    assert _places(text) == [name]


def test_a_short_note_under_the_day_it_came_out_tells_of_that_day() -> None:
    found = record(
        "### 2019-03-04\n\nThe army has killed nine rebels in Tal Zur, Syria.", published="2019-03-04"
    )
    assert [e.date.start.isoformat() for e in found.engagements if e.date] == ["2019-03-04"]


@pytest.mark.parametrize("topic", ["1991 pension protests in Peru", "Peruvian Internal War (1980–1995)"])
def test_the_years_of_a_topic_are_not_the_day_of_its_item(topic: str) -> None:
    text = (
        f"- {topic}: Dozens of rebels overrun the hamlet of Lircay, killing four guards. (BBC)\n"
        "- Gunmen kill four traders in Gao, Mali. (AFP)\n"
    )
    found = record(text, published="1991-04-23").engagements
    assert {e.date.start.isoformat() for e in found if e.date} == {"1991-04-23"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A truck bomb rocked the Zamora Naval Base on a quiet road in Tumbes, Peru, killing six people.",
            "Zamora Naval Base",
        ),
        ("Frogmen blew up two barges in the Port of Massawa, killing nine sailors.", "Port of Massawa"),
        ("A drone struck the port of Massawa in Eritrea, killing nine sailors.", "Massawa"),
        ("A car bomb killed nine guests near the Oasis Hotel in Jinja, Uganda.", "Oasis Hotel"),
        ("A mine killed nine shepherds in Dara-i-Zarn, a valley of Afghanistan, on Sunday.", "Dara-i-Zarn"),
    ],
)
def test_a_base_or_port_with_a_name_is_the_place(text: str, name: str) -> None:
    assert _places(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fighters from the PLA attacked Zankosha, a leafy suburb of Lusaka, on Sunday, killing three.", "Zankosha"),
        ("Two cowherds were shot dead near the hamlet of San Isidro, in the municipality of Berlin.", "San Isidro"),
        ("Raiders killed nine people in Katanga province of the DRC. Residents of Zoga said barns burned.", "Zoga"),
    ],
)  # fmt: skip
def test_the_smaller_of_two_places_is_where_it_was(text: str, name: str) -> None:
    assert _places(text) == [name]


def test_a_road_later_the_same_day_is_another_attack() -> None:
    text = (
        "Bombs went off in Betong district of Thailand on Sunday, hurting three soldiers. Later that day a farmer was "
        "shot dead on the Zaha-Yala Road."
    )
    assert _places(text) == ["Betong district", None]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Three days of clashes in Sake that ended on Wednesday killed 40 people.", ["2019-02-25", "2019-02-27"]),
        ("A judge on Thursday jailed two men over the murder of nine traders in Goma on 3 May 2018.",
         ["2018-05-03", "2018-05-03"]),
    ],
)  # fmt: skip
def test_the_days_of_fights_and_not_of_courts_are_told(text: str, days: list[str]) -> None:
    found = record(text, published="2019-03-01").engagements
    assert [x.isoformat() for e in found if e.date for x in (e.date.start, e.date.end)] == days


def test_a_capital_in_a_land_that_no_list_knows_is_no_fault() -> None:
    text = "Port-au-Prince, 3 May 2022. Gangs fought in Marécage, and four people died.\n\n"
    text += "A convoy was attacked in the capital."
    assert record(text).engagements
