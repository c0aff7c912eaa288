"""What commands tell in their releases: where the story begins, who was held first, what was found, who is hunted."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


def _things(text: str, kind: str) -> list[tuple[int | None, str | None]]:
    return [(c.value.low, c.item) for c in record(text).claims if c.value and c.kind == kind]


def _counts(text: str, kind: str) -> list[int | None]:
    return [n for n, _ in _things(text, kind)]


_FIGHT = "Coalition forces killed two insurgents in Oro district on Monday."


@pytest.mark.parametrize(
    "thing",
    [
        "two ISIL staging areas",
        "two ISIL supply points",
        "two launching sites",
        "two vehicle-borne improvised explosive devices",
    ],
)
def test_words_that_act_elsewhere_are_parts_of_what_things_are_called(thing: str) -> None:
    text = f"Near Oro, three airstrikes destroyed four ISIL trucks, {thing} and an ISIL tank."
    assert _counts(text, "materiel_destroyed") == [4, 2, 1]
    assert not _counts(text, "killed")


@pytest.mark.parametrize(
    "thing", ["an ISIL mortar tube", "an ISIL rocket rail", "an ISIL HMMWV", "an ISIL checkpoint"]
)
def test_one_thing_behind_a_name_is_counted(thing: str) -> None:
    text = f"Near Oro, an airstrike damaged {thing} and destroyed two ISIL trucks."
    assert sorted(n or 0 for n in _counts(text, "materiel_destroyed")) == [1, 2]


@pytest.mark.parametrize(
    ("told", "weight"),
    [
        ("The force also discovered 882 pounds (400 kilograms) of nitrate.", 882),
        ("The troops seized 40 kg of hashish at the site.", 40),
        ("The patrol found three gallons of acid in a shed.", 3),
        ("They recovered more than 1,200 pounds of fertilizer.", 1201),
    ],
)
def test_goods_that_are_weighed_are_taken(told: str, weight: int) -> None:
    assert _counts(f"{_FIGHT} {told}", "materiel_captured") == [weight]


@pytest.mark.parametrize(
    "told",
    [
        "Thirty pounds of opium was also discovered and safely destroyed.",
        "Thirty kilograms of hashish were found and later burned.",
        "The force burned thirty pounds (14 kg) of poppy seed.",
    ],
)
def test_goods_that_are_weighed_and_destroyed_are_not_taken(told: str) -> None:
    text = f"{_FIGHT} {told}"
    assert _counts(text, "materiel_destroyed") == [30]
    assert not _counts(text, "materiel_captured")


@pytest.mark.parametrize(
    "far",
    [
        "The troops took 40 kilometers of road.",
        "He has seized 30 pounds.",
        "Prices rose by 20 pounds of late.",
    ],
)
def test_what_is_no_weight_of_goods_is_not_taken(far: str) -> None:
    assert not _counts(f"{_FIGHT} {far}", "materiel_captured")


@pytest.mark.parametrize(
    "find",
    [
        "A cache was discovered with a roadside bomb and mortar shells.",
        "The soldiers found an improvised explosive device in a house.",
        "The force recovered several suicide vests and a rocket launcher.",
    ],
)
def test_what_was_found_does_not_say_how_men_were_attacked(find: str) -> None:
    assert [e.type for e in record(f"{_FIGHT} {find}").engagements] == ["battle"]


@pytest.mark.parametrize(
    "career",
    [
        "The leader is a suicide bomb and roadside bomb facilitator for the valley.",
        "He armed fighters, transported suicide bombers and planned attacks against the Lombian army.",
        "The target, Omar Tiri, was a Taliban leader who planned bombings and attacks against the Lombian army.",
        "The commander is known to lead attacks against Lombian civilians and soldiers.",
        "Tiri was believed to be planning the abduction of Lombian nurses.",
    ],
)
def test_what_a_hunted_man_does_for_a_living_is_no_part_of_the_fight(career: str) -> None:
    found = record(f"{_FIGHT} {career}")
    assert [e.type for e in found.engagements] == ["battle"]
    assert sides(f"{_FIGHT} {career}") == [(["coalition"], ["insurgents"])]
    assert [c.kind for c in found.claims] == ["killed"]


@pytest.mark.parametrize(
    "line",
    [
        "LOMBA, Ruritania (May 9) - ",
        "LOMBA, Ruritania (May 9, 2011) – ",
        "Lomba, Ruritania (May 9, 2011)\n",
    ],
)
def test_the_day_of_a_release_is_not_that_of_the_deed(line: str) -> None:
    text = (
        "May 9: Joint Operations in the South\nNorthern Command - Ruritania\n2011-05-CA-033\nFor Immediate Release\n"
        f"\n{line}Coalition forces killed two insurgents in Oro district last night."
    )
    e = record(text, published="2011-05-09").engagements[0]
    assert e.date is not None
    assert str(e.date.start) == "2011-05-08"


def test_what_a_release_tells_without_a_day_is_of_the_day_of_the_release() -> None:
    text = (
        "Northern Command - Ruritania\nFor Immediate Release\n\nLOMBA, Ruritania (May 9, 2011) – Coalition forces "
        "killed two insurgents in Oro district. The men had opened fire on the force."
    )
    e = record(text, published="2011-05-09").engagements[0]
    assert e.date is not None
    assert str(e.date.start) == "2011-05-09"
    assert e.place is not None
    assert e.place.name == "Oro district"


@pytest.mark.parametrize(
    "flown",
    [
        "Near Oro, an airstrike destroyed an ISIL truck. Near Lomba, two airstrikes struck an ISIL unit.",
        "Two airstrikes near Oro destroyed an ISIL truck. An airstrike south of Lomba struck an ISIL unit.",
    ],
)
def test_strikes_listed_without_a_day_are_of_the_day_of_the_list(flown: str) -> None:
    days = [e.date and str(e.date.start) for e in record(flown, published="2015-03-02").engagements]
    assert days == ["2015-03-02", "2015-03-02"]


@pytest.mark.parametrize(
    "first",
    [
        "An Iraqi and coalition security force detained two men while searching a compound in Oro district on Monday.",
        "An Iraqi and coalition security force arrested two suspected insurgents in Oro district on Monday.",
        "An Iraqi and coalition force searched a house in Oro district on Monday. The force detained two insurgents.",
    ],
)
def test_who_was_held_before_a_fight_is_told_of_the_fight(first: str) -> None:
    text = (
        f"{first} As the security force left the compound, three insurgents opened fire. "
        "The force returned fire, killing one."
    )
    found = record(text, published="2011-03-09")
    assert [e.place and e.place.name for e in found.engagements] == ["Oro district"]
    assert [str(e.date.start) for e in found.engagements if e.date] == ["2011-03-07"]
    assert [c.value.low for c in found.claims if c.kind == "captured" and c.value] == [2]


def test_who_was_held_in_another_place_is_not_told_of_the_fight() -> None:
    text = (
        "Coalition forces arrested two suspected insurgents in Lomba district on Monday. "
        "In Oro district, insurgents attacked a coalition patrol on Monday, killing one soldier."
    )
    assert not _counts(text, "captured")


@pytest.mark.parametrize("sum_", ["during separate clearing operations in southern and eastern Ruritania"])
def test_a_lead_over_operations_all_over_a_land_is_no_engagement_beside_one_of_them(sum_: str) -> None:
    text = (
        f"Several insurgents were killed by coalition forces {sum_} on Monday. In Oro district, a coalition patrol "
        "observed one insurgent laying a mine. The patrol opened fire, killing the insurgent."
    )
    assert [e.place and e.place.name for e in record(text, published="2011-03-09").engagements] == [
        "Oro district"
    ]


def test_things_called_by_letters_are_no_places() -> None:
    text = f"{_FIGHT} Grenades are often taken apart so that their charges can be used in IEDs."
    assert [e.place and e.place.name for e in record(text).engagements] == ["Oro district"]


@pytest.mark.parametrize(
    "told",
    [
        "A weapons cache was discovered during the search, consisting of one rifle, four grenades and a radio.",
        "The troops found an arms cache containing one rifle, four grenades and a radio.",
        "An arms cache was seized, comprising one rifle, four grenades and a radio.",
    ],
)
def test_what_a_store_held_is_counted_in_its_stead(told: str) -> None:
    assert sorted(n or 0 for n in _counts(f"{_FIGHT} {told}", "materiel_captured")) == [1, 1, 4]


@pytest.mark.parametrize(
    "held",
    [
        "Almost two dozen suspected insurgents were detained during the operation.",
        "The force arrested 24 suspected fighters at the site.",
        "Police detained 24 suspected insurgents after the fight.",
    ],
)
def test_suspects_held_in_a_fight_are_counted_beside_its_dead(held: str) -> None:
    assert _counts(f"{_FIGHT} {held}", "captured") == [24]


@pytest.mark.parametrize(
    "reply",
    [
        "After verbal warnings, ISAF troops engaged the insurgents, killing one of them.",
        "After gaining positive identification, ISAF forces engaged the enemy position, killing one insurgent.",
        "Having positively identified the men, ISAF troops fired on the insurgents, killing one insurgent.",
    ],
)
def test_those_who_make_sure_first_reply_to_who_attacked_them(reply: str) -> None:
    text = f"On Monday insurgents attacked an ISAF outpost in Oro district. {reply}"
    assert sides(text) == [(["insurgents"], ["isaf"])]


@pytest.mark.parametrize(
    "quiet",
    [
        "There were no shots fired during the search.",
        "The security force did not fire their weapons.",
        "The forces conducted the operation without firing a shot.",
    ],
)
def test_a_search_in_which_nobody_fired_was_no_attack(quiet: str) -> None:
    text = (
        f"Coalition forces targeted three compounds near Oro on Monday and detained two insurgents. {quiet}"
    )
    assert not record(text).engagements


@pytest.mark.parametrize(
    "fought",
    [
        "Rebels attacked a post near Oro on Monday, killing two soldiers. No shots were fired at other posts.",
        "Rebels took Oro on Monday without firing a shot and captured nine soldiers.",
        "Gunmen kidnapped two clerks near Oro on Monday without firing a shot.",
    ],
)
def test_shots_that_were_not_fired_are_no_matter_where_somebody_was_attacked(fought: str) -> None:
    assert len(record(fought).engagements) == 1


@pytest.mark.parametrize(
    "hit", ["a coalition outpost", "a coalition base", "two coalition vehicles", "a coalition patrol"]
)
def test_what_a_coalition_has_is_attacked_as_the_coalition(hit: str) -> None:
    assert sides(f"Insurgents attacked {hit} in Afghanistan on Monday.") == [(["insurgents"], ["coalition"])]
