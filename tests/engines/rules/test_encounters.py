"""Encounters between troops and rebels: sides, strength, place; what stands beside them in local papers."""

from __future__ import annotations

from .reading import figures, record, said, sides


def kinds(text: str) -> list[str]:
    """Gives the types of all engagements."""
    return [e.type for e in record(text).engagements]


def where(text: str) -> list[tuple[str | None, list[str]]]:
    """Gives name and enclosing areas of the place of each engagement."""
    return [(e.place.name, list(e.place.within)) if e.place else (None, []) for e in record(text).engagements]


def test_a_battalion_and_the_soldiers_of_it_stand_on_one_side_of_an_encounter() -> None:
    text = (
        "Three fighters of the New People's Army died in an encounter with men of the 20th Infantry Battalion "
        "near Catubig, Northern Samar on Monday. One soldier of the Philippine Army was wounded."
    )
    (found,) = sides(text)
    assert "new people's army" not in found[1 if "20th infantry battalion" in found[1] else 0]
    assert {"philippine army", "20th infantry battalion"} <= set(found[0]) | set(found[1])
    assert ("philippine army" in found[0]) == ("20th infantry battalion" in found[0])


def test_a_marine_who_fell_in_clashes_with_rebels_was_on_the_side_of_the_forces() -> None:
    text = (
        "Twelve rebels and a marine were killed in clashes between the rebel group and security forces in Patikul, the "
        "governor of Sulu in the Philippines said on Wednesday."
    )
    ((first, second),) = sides(text)
    assert ["rebels"] in (first, second)


def test_rebels_who_fired_on_a_patrol_stay_its_attackers_beside_other_forces() -> None:
    text = (
        "Four jawans and two Naxals died in an encounter in Chhattisgarh, India on Saturday. It began when Naxals "
        "fired on a Central Reserve Police Force patrol near Palnar."
    )
    assert sides(text)[0][0] == ["naxals"]


def test_a_fight_that_also_killed_others_is_no_deed_of_those_who_fell_in_it() -> None:
    text = (
        "Soldiers seized a hill camp of Abu Sayyaf gunmen and killed six militants in a firefight that also left three "
        "soldiers dead near Sumisip on Saturday, officials said."
    )
    assert sides(text) == [(["philippine army"], ["abu sayyaf"])]


def test_whoever_initiates_attacks_is_the_attacker() -> None:
    text = "Two policemen died when rebels initiated attacks on patrolling policemen in Aceh, Indonesia on Friday."
    assert sides(text)[0][0] == ["rebels"]


def test_a_band_behind_and_in_a_fight_between_two_is_counted() -> None:
    text = (
        "A gunfight between troops of the 5th Infantry Battalion and some 20 rebels led by a certain Ka Dado broke out "
        "in Barangay San Roque, Gumaca town on Friday. A rebel was killed."
    )
    assert ("strength", 20, 20) in figures(text)


def test_counted_groups_and_battalions_are_no_strength() -> None:
    first = (
        "Two resistance groups ambushed a convoy close to Pakokku, Myanmar on Monday, killing seven soldiers."
    )
    second = "Three rebel battalions attacked the town of Kassala, Sudan on Monday and killed nine soldiers."
    assert not [x for x in figures(first) + figures(second) if x[0] == "strength"]


def test_men_of_a_counted_team_are_still_a_strength() -> None:
    text = "A 12-member police team was ambushed near Kassala, Sudan on Monday, and nine policemen died."
    assert ("strength", 12, 12) in figures(text)


def test_those_manning_a_checkpoint_are_counted() -> None:
    text = "The roughly 40 soldiers manning the checkpoint ran when guerrillas attacked it near Kassala on Monday."
    assert ("strength", 40, 40) in figures(text)


def test_aircraft_that_come_to_help_make_no_air_strike_of_a_fight() -> None:
    first = (
        "Some 60 guerrillas killed five soldiers on patrol in the Philippines on Monday. The rebels fled before two "
        "helicopter gunships arrived to help the soldiers."
    )
    second = (
        "Soldiers met a rebel band near Jolo, triggering a clash on Friday. A pursuit backed by helicopter gunships "
        "was launched against the fleeing rebels."
    )
    third = (
        "Troops backed by helicopters attacked a rebel camp near Tandag on Monday, killing six guerrillas."
    )
    assert "air_strike" not in kinds(first) + kinds(second) + kinds(third)


def test_aircraft_that_come_and_bomb_make_an_air_strike() -> None:
    first = (
        "Planes flew over the town of Kassala in Sudan on Monday and bombed the market, killing nine people."
    )
    second = "Helicopter gunships attacked a rebel camp near Tandag on Monday, killing six guerrillas."
    assert kinds(first) + kinds(second) == ["air_strike", "air_strike"]


def test_soldiers_who_have_surrendered_after_a_base_fell_are_counted() -> None:
    text = (
        "At least 200 junta troops have surrendered after rebels captured their base near Buthidaung, Myanmar on "
        "Thursday, residents said."
    )
    assert ("captured", 200, None) in figures(text)


def test_a_toll_of_two_battles_together_is_no_claim() -> None:
    text = (
        "Guerrillas killed 18 soldiers in Misamis, the Philippines on Thursday. On Tuesday 19 soldiers were killed in "
        "a rebel attack on Luzon. The 37 deaths in the two battles are the most in a week."
    )
    assert [low for kind, low, _ in said(text) if kind == "killed"] == [18, 19]


def test_the_toll_of_an_insurgency_beside_a_place_is_no_claim() -> None:
    text = (
        "Gunmen beheaded a villager in Yala, Thailand on Tuesday. The body lay beside a road in Yala, one of three "
        "provinces in the grip of an insurgency in which over 900 persons have died."
    )
    assert [low for kind, low, _ in said(text) if kind == "killed"] == [1]


def test_towns_with_a_shortened_saint_or_rank_in_their_names_are_whole() -> None:
    text = (
        "Soldiers clashed with ten rebels in Sitio Malinao, Brgy. Sta. Rita, Gen. Nakar town, Quezon on Friday. A "
        "rebel was killed."
    )
    assert where(text) == [("Sitio Malinao", ["Sta. Rita", "Gen. Nakar", "Quezon"])]


def test_names_with_a_short_part_behind_a_hyphen_are_whole() -> None:
    text = "Two rebels died in a clash with soldiers in Brgy. Tan-an, Kabankalan City, Negros Occidental on Friday."
    assert where(text) == [("Tan-an", ["Kabankalan", "Negros Occidental"])]


def test_ranks_with_stops_belong_to_no_name() -> None:
    text = (
        "Gunmen shot Tech. Sgt. Norberto Paz dead in Pasig on Friday. Sgt. 1st Class Ramon Gil fell, too, Adj. Comr. "
        "Sudarso said. Air Chief Marshal Prasit Chan mourned them."
    )
    names = {a.name for a in record(text).actors if a.type == "person"}
    assert names == {"Norberto Paz", "Ramon Gil", "Sudarso", "Prasit Chan"}


def test_aircraft_that_will_be_sent_on_missions_attacked_nobody() -> None:
    text = (
        "A village head was shot dead in Pattani, Thailand on Wednesday. The Air Force will deploy more aircraft on "
        "aerial missions in the south by the end of this year, an officer said."
    )
    assert len(sides(text)) == 1
    assert sides(text)[0][0] == []


def test_men_who_gave_themselves_up_to_the_authorities_fought_nobody_there() -> None:
    text = (
        "A village head was shot dead in Pattani, Thailand on Wednesday. On Tuesday nine rebels surrendered to the "
        "authorities in Yala, saying that they were tired."
    )
    assert len(sides(text)) == 1
    assert ("captured", 9, 9) not in figures(text)
