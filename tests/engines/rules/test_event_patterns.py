"""Patterns of single incidents: fire and mines, unnamed patrols, peoples for forces, murders, dates and places."""

from __future__ import annotations

import pytest

from extract.records import Engagement
from tests.engines.rules.reading import record, sides


def _one(text: str, **kwargs: str) -> Engagement:
    found = record(text, **kwargs).engagements
    assert len(found) == 1, [e.type for e in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A vehicle carrying six soldiers hit a roadside bomb outside Kidal, Mali, on Sunday.", "bombing"),
        ("A woman stepped on a landmine near the village of Kunde in Mopti region on Monday.", "bombing"),
        (
            "Unidentified individuals dynamited two pylons in the outskirts of San Pedro Sula on Friday.",
            "bombing",
        ),
        ("A drone strike hit a truck near Gara, northern Iraq, on Wednesday.", "air_strike"),
        ("Russian troops dropped two bombs on Orikhiv on Monday, wounding one person.", "air_strike"),
        (
            "The mayor of Apartado, Luis Perez Gomez, was assassinated by hitmen on Monday.",
            "attack_on_civilians",
        ),
        (
            "Maoists slit the throat of a villager, Ramesh Kumar, at Bodla village on Sunday.",
            "attack_on_civilians",
        ),
        (
            "A grenade was thrown at a bar in Bujumbura on Wednesday night, killing two people.",
            "attack_on_civilians",
        ),
        ("Soldiers clashed with rebels near Besson on Monday and regained control of the village.", "battle"),
        ("An ISAF convoy came under fire from insurgents in Sangin district on Monday.", "ambush"),
    ],
)
def test_the_type_follows_from_what_was_used_and_whom_it_hit(text: str, kind: str) -> None:
    assert _one(text).type == kind


def test_who_treads_on_a_mine_is_no_attacker() -> None:
    assert sides("A police vehicle struck a landmine near Ghazni, Afghanistan, on Monday.")[0][0] == []


def test_who_comes_under_fire_is_the_target() -> None:
    attackers, defenders = sides("A UN convoy came under fire from FARC rebels near Tibu on Monday.")[0]
    assert any("farc" in x for x in attackers)
    assert defenders


def test_a_people_that_attacks_is_the_forces_of_its_country() -> None:
    found = record("The Russians shelled Orikhiv with artillery on Monday, wounding two women.")
    name = {a.id: a for a in found.actors}
    attackers = [name[x] for x in found.engagements[0].attackers]
    assert [(a.type, a.country) for a in attackers] == [("state_forces", "RU")]


def test_plain_persons_who_open_fire_are_unidentified_perpetrators() -> None:
    found = record(
        "Four men in army uniforms opened fire on a bus near Talca, Chile, on Friday, killing two farmers."
    )
    kinds = {a.id: a.type for a in found.actors}
    assert [kinds[x] for x in found.engagements[0].attackers] == ["unidentified"]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a rebel leader responsible for mortar attacks in Andar district on Monday.",
        "The security force detained two suspects during a search for a Taliban IED facilitator on Sunday.",
    ],
)
def test_an_arrest_for_an_attack_is_no_engagement(text: str) -> None:
    assert record(text).engagements == ()


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        (
            "Warplanes bombed the Hanano district of Aleppo on Thursday, killing two people.",
            "Hanano",
            "Aleppo",
        ),
        ("Bandits raided Kurar village in Bungudu on Monday, killing six farmers.", "Kurar", "Bungudu"),
        (
            "Gunmen shot dead an elder in the Kuchlak area of Quetta district on Monday.",
            "Kuchlak",
            "Quetta district",
        ),
    ],
)
def test_the_smaller_place_is_the_place(text: str, name: str, within: str) -> None:
    place = _one(text).place
    assert place is not None
    assert place.name == name
    assert within in place.within


def test_an_axis_between_two_towns_has_no_name() -> None:
    place = _one("Rebels stopped a truck on the Bocaranga - Koui axis on Monday and killed one trader.").place
    assert place is None or place.name is None


def test_the_same_day_counts_from_the_day_told_before() -> None:
    text = (
        "Gunmen attacked a police post in Garissa, Kenya, on 3 May 2019, killing two officers. "
        "On the same day, a roadside bomb wounded three soldiers in Mandera."
    )
    found = record(text, published="2019-05-20").engagements
    assert [e.date.start.isoformat() for e in found if e.date] == ["2019-05-03", "2019-05-03"]


def test_who_died_of_wounds_was_hit_on_the_earlier_day() -> None:
    text = "A sergeant died early today of wounds he received on Thursday when rebels attacked a post in Puno, Peru."
    date = _one(text, published="1988-06-19").date
    assert date is not None
    assert date.start.isoformat() == "1988-06-16"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05/12/2014: Assailants attacked a bus in Garissa, Kenya, killing three people.", "2014-05-12"),
        ("On 05/12/2014 gunmen killed two men in Garissa. On 05/13/2014 there were protests.", "2014-05-12"),
        ("On 05/12/2014 gunmen killed two men in Garissa. On 25/11/2014 there were protests.", "2014-12-05"),
    ],
)
def test_numeric_dates_are_read_in_the_order_of_the_others(text: str, day: str) -> None:
    date = record(text, published=None).engagements[0].date
    assert date is not None
    assert date.start.isoformat() == day


def test_a_bomber_who_blows_herself_up_attacks_the_place() -> None:
    text = "A female suicide bomber blew herself up at a mosque in Mafa, Borno State, Nigeria, on Tuesday morning."
    found = _one(text, published="2018-11-21")
    assert found.type == "suicide_bombing"
    assert found.place is not None
    assert found.place.name == "Mafa"
    assert found.attackers


def test_what_is_recalled_stays_background() -> None:
    text = (
        "Bandits attacked Kurar village in Zamfara State, Nigeria, on Monday, killing nine farmers, police said.\n\n"
        "It would be recalled that last Thursday gunmen ambushed soldiers near Gusau, killing four of them."
    )
    found = record(text, published="2021-02-16").engagements
    assert [e.focus for e in found] == ["main", "background"]


def test_bombs_that_only_later_sentences_name_leave_an_attack_on_a_post_an_assault() -> None:
    text = (
        "Some 40 rebels attacked the police post of Santa Rita, Honduras, on Monday, killing two policemen.\n\n"
        "The rebels threw several bombs at the building, and a mine went off behind it, the police said. "
        "Another bomb was found on the road."
    )
    assert record(text, published="1989-05-04").engagements[0].type == "assault"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A suicide-bomb attack on a mosque in Mafa, Nigeria, on Monday killed nine people.",
            "suicide_bombing",
        ),
        ("A helicopter raid by the army killed nine militants near Gao, Mali, on Monday.", "air_strike"),
    ],
)
def test_the_type_is_read_from_the_whole_name_of_an_attack(text: str, kind: str) -> None:
    assert _one(text, published="2019-05-07").type == kind


def test_who_begins_an_offensive_operation_against_a_group_attacks() -> None:
    text = "Some 3,000 troops of the Malian army began an offensive operation against Ansar Dine near Gao on Monday."
    assert sides(text, published="2019-05-07") == [(["malian army"], ["ansar dine"])]


@pytest.mark.parametrize("verb", ["placed", "planted", "left", "hid", "installed", "attached"])
def test_those_who_lay_a_bomb_somewhere_attack(verb: str) -> None:
    text = f"Rebels {verb} a bomb at a police station in Cali on Monday. Two policemen died."
    assert sides(text) == [(["rebels"], ["colombian police"])]


def test_a_bomb_that_only_lay_there_is_no_attack() -> None:
    assert not record("Rebels had planted a bomb near Lomba on Monday. It was defused.").engagements
