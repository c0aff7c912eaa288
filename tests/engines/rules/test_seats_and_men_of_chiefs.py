"""Offices whose seat is no place of a deed, men who died with their chief, and deeds whose doer is left open."""

import pytest

from tests.engines.rules.reading import analysis, camps, figures, record


def places(text: str, **kwargs: str) -> list[str | None]:
    """Gives the names of the places of all engagements."""
    return [e.place and e.place.name for e in record(text, **kwargs).engagements]


def test_the_seat_of_a_man_who_was_hit_is_no_second_place() -> None:
    text = (
        "Two policemen died in an ambush in Takhar province on Sunday night, the ministry said. Rahim Sultani, the "
        "acting police chief of Warsaj district, was killed when gunmen ambushed his car late on Sunday, it said."
    )
    assert places(text) == ["Takhar province"]


def test_the_seat_stays_the_place_where_no_other_is_told() -> None:
    assert places("The mayor of Herat was shot dead on Monday.") == ["Herat"]
    another = "A mine killed two soldiers near Bagram on Monday. In another incident, the mayor of Herat was shot dead."
    assert places(another) == ["Bagram", "Herat"]


@pytest.mark.parametrize(
    "office",
    [
        "acting police chief of Warsaj district",
        "the police chief of Warsaj district",
        "deputy police chief",
        "a police commander",
    ],
)
def test_a_man_is_of_the_police_whose_office_stands_behind_his_name(office: str) -> None:
    assert camps(f"Rahim Sultani, {office}, was killed in Takhar on Monday.")[1] == ["Afghan police"]


def test_a_man_is_of_the_army_whose_post_stands_behind_his_name() -> None:
    assert camps("Musa Garba, army commander in Yobe, was killed on Monday.")[1] == ["Nigerian army"]


def test_who_speaks_behind_those_who_did_it_does_not_lead_them() -> None:
    made = record(
        "Two guards were shot by insurgents, provincial police chief Nadir Shah told reporters in Herat on Monday."
    )
    person = next(a for a in made.actors if a.name == "Nadir Shah")
    names = {a.id: a.name for a in made.actors}
    assert not any(names[t.target] == "insurgents" for t in person.affiliations)


def test_ranks_of_policemen_in_letters_are_no_group() -> None:
    text = "A bomb hit a van in Quetta on Monday. Officials said SSP Adnan Raza was hurt and ASI Umar Gul was killed."
    made = record(text)
    assert all(a.type != "armed_group" for a in made.actors)
    assert camps(text)[1] == ["Pakistani police"]


def test_men_who_died_with_their_chief_are_counted() -> None:
    assert figures(
        "A rebel commander was killed in Mandera on Sunday with three of his men, the army said."
    ) == [
        ("killed", 1, 1),
        ("killed", 3, 3),
    ]
    assert figures(
        "The warlord was killed by a mine in Mandera on Sunday with a girl and two other people."
    ) == [
        ("killed", 1, 1),
        ("killed", 1, 1),
        ("killed", 2, 2),
    ]
    assert figures("The militia's leader with his five men was killed by troops in Mandera on Friday.") == [
        ("killed", 1, 1),
        ("killed", 5, 5),
    ]


def test_whom_a_fight_was_with_did_not_die_of_it() -> None:
    text = "A lieutenant was killed on Sunday in a clash with nine of his former men in Mandera."
    assert ("killed", 9, 9) not in figures(text)


@pytest.mark.parametrize(
    "left_open",
    [
        "It was not immediately clear whether it was carried out by American forces or by the Afghan air force.",
        "It is unclear if the strike was carried out by American forces or the Afghan air force.",
        "He could not say whether American forces or the Afghan air force carried out the strike.",
    ],
)
def test_who_may_have_done_it_did_not(left_open: str) -> None:
    text = f"An air strike killed seven farmers in Kunduz on Monday, a doctor said. {left_open}"
    made = record(text)
    assert not made.engagements[0].attackers
    assert all(c.kind != "responsibility" for c in made.claims)


def test_the_only_group_named_is_not_the_doer_where_that_is_left_open() -> None:
    text = (
        "A drone strike killed four people in Nyala on Monday, residents said. It is unclear whether the army or "
        "the Rapid Support Forces carried out the attack."
    )
    assert camps(text)[0] == []


def test_a_double_hyphen_is_a_dash() -> None:
    assert figures("A teacher -- Nabil Khan -- was killed in Sopore on Monday.") == [("killed", 1, 1)]
    assert len(analysis("A teacher -- Nabil Khan -- was killed.").sentences[0].losses) == 1


def test_a_short_line_behind_its_day_is_an_item_and_no_heading() -> None:
    text = (
        "Attacks on officials this year:\n\n- March 2: A tax collector was killed in Bama\n\n"
        "- April 14: The brother of a councillor -- a pupil -- was shot dead in Gwoza on his way home from school.\n\n"
        "- May 9: Two judges killed in Damboa"
    )
    assert places(text, published="2014-10-08") == ["Bama", "Gwoza", "Damboa"]


def test_others_killed_earlier_in_the_month_are_of_an_attack_of_their_own() -> None:
    text = (
        "An attack on a post near Bannu killed two policemen on Wednesday. Earlier this month, gunmen killed "
        "a constable in Bannu."
    )
    assert [
        (e.focus, e.date.precision) for e in record(text, published="2024-05-22").engagements if e.date
    ] == [
        ("main", "day"),
        ("background", "month"),
    ]


def test_an_attack_of_days_before_in_the_same_district_is_another() -> None:
    text = (
        "A clash with rebels in Beni district killed one soldier on Sunday. On Friday, rebels attacked a convoy "
        "in the same district, wounding four soldiers."
    )
    assert len(record(text, published="2024-05-22").engagements) == 2


@pytest.mark.parametrize(
    "foiled",
    [
        "Kenyan troops helped by local police defeated an attempted al-Shabaab ambush near Mandera on Friday.",
        "Kenyan troops broke up an al-Shabaab ambush near Mandera on Friday.",
    ],
)
def test_who_defeats_an_ambush_was_attacked(foiled: str) -> None:
    attackers, defenders = camps(foiled)
    assert [x.lower() for x in attackers] == ["al-shabaab"]
    assert "Kenyan army" in defenders


def test_the_town_by_whose_clock_an_hour_is_told_again_is_no_place() -> None:
    text = "Rebels raided the town of Bunia. It began at 9:35 pm (8:35 pm in Paris) on Tuesday; 31 soldiers died."
    assert places(text) == ["Bunia"]


@pytest.mark.parametrize(
    "said",
    [
        "Nazar Jan, chief of police for Dand district, was killed by insurgents on Monday.",
        "Police chief Nazar Jan was shot dead in Dand on Monday.",
        "Village elder Haji Nazar Jan was shot dead in Dand on Monday.",
    ],
)
def test_jan_behind_a_name_is_a_name_and_no_month(said: str) -> None:
    made = record(said)
    assert "Nazar Jan" in {a.name for a in made.actors}
    assert [c.value and c.value.low for c in made.claims if c.kind == "killed"] == [1]


def test_jan_beside_a_figure_is_the_month() -> None:
    made = record("Gunmen shot Colonel Karim Jan 5 in Kandahar.", published="2012-01-09")
    assert [str(e.date and e.date.start) for e in made.engagements] == ["2012-01-05"]


def test_the_town_of_a_chief_of_whom_nothing_was_told_is_where_he_was_hit() -> None:
    text = (
        "A mine killed two officers in Khost province on Sunday. A week earlier a bomb killed a district police chief "
        "in western Herat province together with four guards."
    )
    assert places(text) == ["Khost province", "Herat province"]
