"""Pages of histories and official releases: whose army a nation is, what a box names, what else a release tells."""

from __future__ import annotations

import pytest

from extract.records import Record
from extract.text.tidying import tidy

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


def test_lines_torn_anywhere_are_read_as_one() -> None:
    found = record(
        "Hooded men butchered\n11\npeople in western Ecuador, the police said Monday.\nSeven of the dead were seized "
        "in\nthe town of\nVinces, far from\nQuito, on Sunday.\nAnother\nbody lay near a canal. The area is\npoor.",
        published="2003-06-17",
    )
    assert _places(found)[0][0] == "Vinces"
    assert ("killed", 11) in _losses(found)


def test_lines_of_a_list_are_not_joined() -> None:
    assert (
        tidy("Basilan - two killed\nJolo - three hurt\nSibuco - one taken\nCotabato - no report\nSulu - calm")
        is None
    )


def test_the_heading_over_the_attack_leads_back_to_what_the_page_is_about() -> None:
    found = record(
        "The Tarrin landmine attack took place on 6 May 1982 near Tarrin, County Down, when rebels killed four "
        "soldiers.\n\n"
        "Background\n\nIn October 1979, two constables died when a mine wrecked their van near Gorey. It was the worst "
        "loss of that year.\n\n"
        "Attack\n\nThe rebels had buried a mine in a culvert at Moyle. When the lorry crossed it, the mine was set off "
        "from a hill. One driver was also wounded.",
        published=None,
    )
    assert [focus for _, focus in _places(found)] == ["main", "background"]
    assert _by_place(found)[1] == "Tarrin"


def test_an_army_that_has_fought_battles_fights_none_here() -> None:
    found = record(
        "Gunmen shot dead five herders in Kabare on Friday. The town is close to the Mudundu Front, an army of 900 "
        "fighters that have waged fierce battles with soldiers."
    )
    assert [e.type for e in found.engagements] == ["attack_on_civilians"]
    assert ("strength", 900) not in _losses(found)


def test_what_a_wave_has_cost_is_no_toll_of_one_attack() -> None:
    found = record(
        "Militiamen killed 13 peasants in Chajul on Friday. A spate of killings has cost over 41 lives."
    )
    assert set(_losses(found)) == {("killed", 13)}


def test_the_days_of_several_attacks_are_not_that_of_one_of_them() -> None:
    found = record("The ambush in Chajul was one of several raids in the past week. It killed three guards.")
    assert all(e.date is None for e in found.engagements)


def test_who_is_accused_of_aiding_rebels_did_nothing() -> None:
    text = (
        "The mayor said militiamen shot 13 peasants in Chajul after accusing them of sheltering guerrillas."
    )
    told = [c.subject.text for c in record(text).claims if c.kind == "responsibility"]
    assert told == ["militiamen"]


def test_a_further_town_that_was_also_struck_is_another_engagement() -> None:
    found = record(
        "Rebels attacked the town of Faya on Monday, killing six soldiers. They also shelled the market in Kirdi, "
        "wounding four traders."
    )
    assert _by_place(found) == {6: "Faya", 4: "Kirdi"}


def test_another_group_on_another_day_strikes_elsewhere() -> None:
    found = record(
        "Masked men shot nine farmers in Kabare on Saturday. On Sunday another band of masked men halted a lorry, "
        "picked out five passengers and killed them.",
        published=None,
    )
    assert len(found.engagements) == 2
    assert _by_place(found)[5] is None


def test_who_inflicts_losses_attacks() -> None:
    assert sides(
        "Zambian troops inflicted heavy losses on raiders at a camp near Kaoma village on Friday."
    ) == [(["zambian army"], ["raiders"])]


def test_what_stands_there_is_of_the_town_told_last() -> None:
    found = record(
        "Troops stormed Faya on Monday, killing six rebels. That was two days after rebels had overrun "
        "the town of Kirdi. The rebels took nine soldiers prisoner there."
    )
    assert _by_place(found)[9] == "Kirdi"


def test_the_name_of_a_unit_keeps_its_point_of_the_compass() -> None:
    found = record("A patrol of the South Karoo Brigade shot two smugglers near Upington on Friday.")
    assert "South Karoo Brigade" in {a.name for a in found.actors}


def test_a_blast_minutes_after_a_calm_scene_is_in_its_town() -> None:
    found = record(
        "On Friday a man parked a lorry beside the quay in Latakia and walked off. Moments later, a blast wrecked the "
        "offices of the Oro Front, killing nine guards."
    )
    assert _places(found) == [("Latakia", "main")]


def test_a_region_that_opens_a_paragraph_parts_it_from_another_region() -> None:
    found = record(
        "Troops killed 14 militants in Ingushetia on Friday.\n\nIn Dagestan, south of Chechnya, a mine killed five "
        "nurses who were among the victims of almost daily raids.\n\n"
        "In Chechnya, west of Dagestan, three raiders who shot at a post were killed."
    )
    assert _by_place(found) == {14: "Ingushetia", 5: "Dagestan", 3: "Chechnya"}


def test_another_two_hurt_in_a_clash_in_a_part_of_the_land_were_hurt_elsewhere() -> None:
    found = record(
        "Six troops died in rebel attacks on outposts throughout Chechnya on Friday. Another three troops were hurt "
        "in a clash in the Vedeno region on Saturday."
    )
    assert _by_place(found)[3] != _by_place(found)[6]


def test_a_land_that_violence_plagues_is_not_where_it_happened() -> None:
    found = record(
        "Extremists raided a fort in Mali, killing 30 soldiers. The assault adds to the violence plaguing the Sahel "
        "region. On Saturday the fort, located in Ansongo, was in ruins."
    )
    assert "Sahel" not in str(_places(found))


def test_the_town_of_a_mayor_who_speaks_opens_no_engagement() -> None:
    found = record(
        "Gunmen stormed a fort in Tenenkou on Monday, killing nine soldiers. Issa Ba, mayor of the riverside town of "
        "Dioro, said the assailants also wounded 15 people."
    )
    assert [name for name, _ in _places(found)] == ["Tenenkou"]


def test_those_who_were_wounded_beside_a_death_are_no_dead() -> None:
    text = "Rebels shelled Gao on Monday. A nurse told of the death of a guard, along with seven who were wounded."
    assert figures(text) == [("killed", 1, 1), ("wounded", 7, 7)]


def test_people_who_received_injuries_due_to_a_mine_are_wounded() -> None:
    text = "Four sappers received injuries due to the explosion of a mine near Palai on Friday."
    assert ("wounded", 4, 4) in figures(text)


def test_the_day_in_brackets_is_the_one_that_today_means() -> None:
    found = record(
        "At Welioya today (July 27) three rebels died when they clashed with troops.", published="2024-07-28"
    )
    assert str(found.engagements[0].date.start if found.engagements[0].date else "") == "2024-07-27"


def test_another_count_of_the_dead_is_of_the_same_attack() -> None:
    found = record(
        "Gunmen stormed a fort in Tenenkou on Monday, wounding 21 people. Meanwhile, an aid worker gave a higher toll "
        "and said 33 people were hurt as gunmen stormed the fort."
    )
    assert len(found.engagements) == 1


def test_the_cells_of_a_row_that_breaks_before_its_bar_stand_in_their_columns() -> None:
    found = record(
        "Battle of Konna Ford | | |\n---|---|---|\nBelligerents | | |\nMali | Ansar Dine | |\nStrength | | |\n"
        "900 soldiers, 30 vehicles\n| 700 fighters | |\nDate | 4 May 2013 | |\n"
        "The Battle of Konna Ford was fought between the Malian army and Ansar Dine on 4 May 2013.",
        published=None,
    )
    told = {c.value.low: c.subject.side for c in found.claims if c.value and c.kind == "strength"}
    assert told[900] != told[700]
