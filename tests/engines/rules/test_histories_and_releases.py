"""Pages of histories and official releases: whose army a nation is, what a box names, what else a release tells."""

from __future__ import annotations

import pytest

from extract.records import Record

from .reading import figures, record, sides


def _losses(found: Record) -> dict[tuple[str, int | None], str | None]:
    """The name of the subject of each figure, by kind and lower bound."""
    name = {a.id: a.name for a in found.actors}
    return {(c.kind, c.value.low): name.get(c.subject.actor or "") for c in found.claims if c.value}


def _places(found: Record) -> list[tuple[str | None, str]]:
    return [(e.place.name if e.place else None, e.focus) for e in found.engagements]


def _by_place(found: Record) -> dict[int | None, str | None]:
    at = {e.id: e.place.name if e.place else None for e in found.engagements}
    return {c.value.low: at[c.engagement] for c in found.claims if c.value}


def test_a_nation_that_fights_is_its_army() -> None:
    text = (
        "On 9 March 1937 the Italians attacked the ridge near Brihuega. The Spanish lost 60 men killed and "
        "the Italians suffered 210 casualties."
    )
    assert sides(text, published=None)[0][0] == ["italian army"]
    told = _losses(record(text, published=None))
    assert told["killed", 60] == "Spanish army"
    assert told["killed_or_wounded", 210] == "Italian army"


def test_a_nation_in_a_text_in_capitals_is_its_army_too() -> None:
    text = "ON 9 MARCH 1937 THE ITALIANS ATTACKED BRIHUEGA. THE ITALIANS SUFFERED 210 CASUALTIES."
    assert _losses(record(text, published=None)) == {("killed_or_wounded", 210): "Italian army"}


def test_a_nation_that_only_speaks_is_no_army() -> None:
    found = record("Gunmen killed two farmers near Lusaka on Friday. The Danish said they would send aid.")
    assert not any(a.name == "Danish army" for a in found.actors)


@pytest.mark.parametrize("came", ["were put at", "were estimated at", "totaled", "amounted to"])
def test_losses_that_come_to_a_figure_are_of_those_named_before_them(came: str) -> None:
    text = f"Portuguese troops fought rebels at Nambuangongo in 1961. Rebel losses {came} 31 killed and 7 captured."
    told = _losses(record(text, published=None))
    assert told["killed", 31] == told["captured", 7] == "rebels"


def test_the_box_of_an_attack_gives_sides_and_place_and_the_attackers_among_the_dead() -> None:
    found = record(
        "2011 Dorsa bombing\nLocation: Dorsa, Yobe State, Nigeria\nDate: 8 May 2011\nTarget: Market traders\n"
        "Attack type: Suicide bombing\nDeaths: 27 (including 2 attackers)\nInjured: 44\nPerpetrators: Boko Haram\n\n"
        "On 8 May 2011, a double blast shook the market. It was the third attack in as many weeks.",
        published=None,
    )
    first, name = found.engagements[0], {a.id: a.name for a in found.actors}
    assert first.place is not None
    assert (first.place.name, first.place.within) == ("Dorsa", ("Yobe State",))
    assert [name[x] for x in first.attackers] == ["Boko Haram"]
    assert {(c.value.low, c.subject.side) for c in found.claims if c.value and c.kind == "killed"} == {
        (27, "defender"),
        (2, "attacker"),
    }


def test_each_item_behind_in_other_news_is_read_for_itself() -> None:
    found = record(
        "Troops shot dead two looters in Mueda district, Cabo Delgado province, on Monday.\n\n"
        "In other operations on Sunday:\n\n"
        "A patrol seized a cache of rifles in Palma district. Five insurgents fired on the patrol and were killed.\n\n"
        "The patrol also freed a hostage.\n\n"
        "In Macomia district, a mine killed a driver and his son."
    )
    assert _places(found) == [
        ("Mueda district", "main"),
        ("Palma district", "main"),
        ("Macomia district", "main"),
    ]
    assert _by_place(found)[5] == "Palma district"
    assert str(found.engagements[1].date.start if found.engagements[1].date else "") == "2024-07-28"


def test_countries_at_the_head_of_long_lines_part_a_bulletin() -> None:
    found = record(
        "Mali - A roadside bomb tore through a lorry in Gossi on 7 July 2024 and killed four traders, a mayor said.\n"
        "Niger - Raiders on motorcycles shot dead eleven herders in the hamlet of Tagazar on 8 July 2024, police said."
    )
    lands = [(e.place.name, e.place.country) for e in found.engagements if e.place]
    assert lands == [("Gossi", "ML"), ("Tagazar", "NE")]


def test_what_somebody_was_known_for_is_background_and_what_follows_is_not() -> None:
    found = record(
        "A drone strike killed a commander, Omar Said, in Jilib on Saturday. His men had been blamed for the "
        "May 9 attack on an army post in Dobley, which killed eight soldiers. Two guards were also wounded."
    )
    assert _places(found) == [("Jilib", "main"), ("Dobley", "background")]
    assert _by_place(found) == {1: "Jilib", 8: "Dobley", 2: "Jilib"}


def test_a_raid_called_by_yesterday_is_the_news() -> None:
    found = record("A group claimed yesterday's attack on a convent in Bangui that killed three nuns.")
    assert _places(found) == [("Bangui", "main")]


def test_strikes_in_another_country_are_another_engagement() -> None:
    found = record(
        "French jets hit rebel fuel dumps in Chad on Saturday. The raids were announced by the general staff "
        "in Paris.\n\nThe strikes in Niger took place on Thursday near Diffa. They killed four smugglers."
    )
    assert _places(found)[1][0] == "Diffa"
    assert found.engagements[0].place is not None
    assert (found.engagements[0].place.name, found.engagements[0].place.country) == (None, "TD")
    assert _by_place(found)[4] == "Diffa"


@pytest.mark.parametrize("moving", ["returning from leave", "heading for a rally", "escorted by policemen"])
def test_what_the_struck_were_doing_does_not_make_them_those_who_killed(moving: str) -> None:
    text = f"Rebels fired on soldiers {moving} near Isiro, killing nine privates and wounding 13."
    assert set(_losses(record(text)).values()) == {"Congolese army"}


def test_an_operation_that_troops_were_bound_for_is_not_told() -> None:
    text = "Gunmen ambushed an army convoy heading for an operation against cattle thieves near Moroto, killing six."
    assert sides(text) == [(["gunmen"], ["ugandan army"])]


def test_who_carries_arms_takes_none() -> None:
    assert figures("Rebels attacked a mill in Goma. They were carrying rifles and grenades.") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In the town of Sarvan, west of Herat in Ghor province, bandits shot four drivers.", "Sarvan"),
        ("In the mainly Sunni Baghdad district of Adhamiyah, a bomb killed three people.", "Adhamiyah"),
        ("Rebels shot nine soldiers on Monday in Beni to avenge Kinshasa's offensive in the hills.", "Beni"),
    ],
)
def test_a_capital_beside_the_scene_is_not_the_scene(text: str, place: str) -> None:
    assert _places(record(text))[0][0] == place


def test_a_day_before_the_deed_is_no_day_of_the_arrest() -> None:
    found = record("Police on Tuesday seized two students over the March 3 bombing of a shrine in Sehwan.")
    assert str(found.engagements[0].date.start if found.engagements[0].date else "") == "2024-03-03"
