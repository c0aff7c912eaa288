"""Wars of two states: whose the enemy's losses are, whose attacks were beaten off, where it was."""

from __future__ import annotations

import pytest

from .reading import record


def _sides(text: str, k: int = 0) -> tuple[list[str], list[str]]:
    found = record(text)
    by_id = {actor.id: actor.name for actor in found.actors}
    e = found.engagements[k]
    return [by_id[x] for x in e.attackers], [by_id[x] for x in e.defenders]


def _losses(text: str) -> set[tuple[str, int | None, str | None, str | None]]:
    found = record(text)
    by_id = {actor.id: actor.name for actor in found.actors}
    return {
        (c.kind, c.value.high, by_id.get(c.subject.actor or ""), c.subject.side)
        for c in found.claims
        if c.value is not None
    }


@pytest.mark.parametrize(
    ("text", "attackers", "defenders"),
    [
        (
            "Russian troops beat off two Ukrainian attacks near Robotyne on Monday.",
            ["Ukrainian army"],
            ["Russian army"],
        ),
        (
            "Azerbaijani units repelled four attacks of the Armenian army near Fuzuli on Monday.",
            ["Armenian army"],
            ["Azerbaijani army"],
        ),
        ("Iran repelled an Iraqi assault on Mehran on Monday.", ["Iraqi army"], ["Iranian army"]),
    ],
)
def test_an_attack_called_after_an_army_is_by_it_where_it_was_beaten_off(
    text: str, attackers: list[str], defenders: list[str]
) -> None:
    assert _sides(text) == (attackers, defenders)


def test_losses_inflicted_on_nobody_named_are_those_of_the_other_army() -> None:
    text = "Russian troops repelled three Ukrainian attacks near Lyman, inflicting 95 casualties on Monday."
    assert ("killed_or_wounded", 95, "Ukrainian army", "attacker") in _losses(text)


@pytest.mark.usefixtures("by_rules_alone")
def test_the_enemy_of_a_ministry_is_the_army_of_the_other_country() -> None:
    text = (
        "Azerbaijan's Defence Ministry said Armenian forces shelled Madagiz on Friday. "
        "The enemy lost 30 men and four tanks, the ministry said."
    )
    assert {("killed", 30, "Armenian army", "attacker")} <= _losses(text)


def test_the_enemy_of_a_state_that_rebels_fight_is_the_rebels() -> None:
    text = "Ukraine's Defence Ministry said rebels attacked Avdiivka on Monday and that the enemy lost 12 fighters."
    assert ("killed", 12, "rebels", "attacker") in _losses(text)


def test_losses_that_amount_to_men_and_things_are_counted_one_by_one() -> None:
    text = (
        "Russian forces repelled five attacks of the Ukrainian army near Krasnohorivka on Monday. "
        "Enemy losses amounted to 215 servicemen, two tanks and three cars, the Russian Defence Ministry said."
    )
    assert {
        ("killed_or_wounded", 215, "Ukrainian army", "attacker"),
        ("materiel_destroyed", 2, "Ukrainian army", "attacker"),
        ("materiel_destroyed", 3, "Ukrainian army", "attacker"),
    } <= _losses(text)


@pytest.mark.usefixtures("by_rules_alone")
def test_a_foe_that_lost_men_stands_on_the_side_that_nobody_is_told_to_be_on() -> None:
    text = (
        "Russian troops repelled three attacks near Kupyansk on Monday. The Ukrainian army lost 80 soldiers."
    )
    assert _sides(text) == (["Ukrainian army"], ["Russian army"])


def test_police_who_lost_men_beside_villagers_are_not_their_foes() -> None:
    text = "Gunmen raided a village near Goma on Monday, killing nine farmers. The police lost two men."
    assert "police" not in str(_sides(text)[0]).lower()


def test_a_town_of_the_other_country_is_known_from_a_communique_that_does_not_name_it() -> None:
    text = "Russia's Defense Ministry said on Monday that its troops repelled three attacks near Kupyansk."
    place = record(text).engagements[0].place
    assert place is not None
    assert place.country == "UA"


def test_the_side_of_a_country_at_war_is_its_army() -> None:
    text = "The Armenian side fired mortars at the village of Agdam on Monday, wounding two residents."
    assert _sides(text)[0] == ["Armenian army"]


def test_the_servicemen_of_a_republic_are_those_of_the_group_that_calls_itself_one() -> None:
    text = (
        "Ukrainian forces shelled Horlivka in the self-proclaimed Donetsk People's Republic on Monday. "
        "The republic's two servicemen were killed."
    )
    found = record(text)
    types = {actor.id: actor.type for actor in found.actors}
    assert [types[x.subject.actor or ""] for x in found.claims if x.kind == "killed"] == ["armed_group"]


def test_those_reported_dead_report_nothing() -> None:
    found = record(
        "Colombian policemen reported dead and three more missing after a raid on Corinto on Monday."
    )
    assert all(c.claimant.text is None for c in found.claims)


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        (
            "Gunmen killed six guards in the hills of Dagestan on Monday.",
            "6 Dead in Dagestani Ambush",
            "Dagestan",
        ),
        ("Rebels killed three soldiers and pro-Kinshasa policemen near Goma on Monday.", None, "Goma"),
        (
            "Fighting flared near the old Adriatic port city of Zadar on Monday, killing two Croatian soldiers.",
            None,
            "Zadar",
        ),
    ],
)
def test_words_around_a_place_are_no_place(text: str, title: str | None, name: str) -> None:
    place = record(text, title=title).engagements[0].place
    assert place is not None
    assert place.name == name


def test_a_year_of_birth_in_brackets_is_no_date() -> None:
    text = "Private Aram Petrosyan (b. 1998) was killed by Azerbaijani fire on 3 May 2016."
    (e,) = record(text, published="2016-05-10").engagements
    assert e.date is not None
    assert str(e.date.start) == "2016-05-03"


def test_officers_of_an_interior_ministry_are_its_police() -> None:
    found = record("Gunmen killed four Interior Ministry officers near Lice on Monday.")
    types = {actor.id: actor.type for actor in found.actors}
    assert [types[x] for x in found.engagements[0].defenders] == ["state_forces"]


@pytest.mark.parametrize(
    ("text", "attackers", "place"),
    [
        (
            "Ankara launched air strikes on rebel camps near Duhok on Monday, killing nine rebels.",
            ["Turkish army"],
            "Duhok",
        ),
        (
            "Moscow shelled the town of Nikopol on Monday, the Ukrainian military said.",
            ["Russian army"],
            "Nikopol",
        ),
    ],
)
def test_a_capital_that_strikes_is_its_army_and_no_place(text: str, attackers: list[str], place: str) -> None:
    (e,) = record(text).engagements
    assert e.place is not None
    assert (_sides(text)[0], e.place.name) == (attackers, place)


def test_what_the_hunted_are_suspected_of_is_another_engagement() -> None:
    text = (
        "Soldiers killed seven rebels near Bingol on Sunday, in clashes with fighters suspected of murdering two "
        "teachers last week, the governor said. Rebels had shot dead the two teachers in the village of Yazgulu."
    )
    found = record(text)
    by_place = {e.id: e.place.name for e in found.engagements if e.place is not None}
    assert {
        (by_place[c.engagement], c.value.low) for c in found.claims if c.kind == "killed" and c.value
    } >= {
        ("Bingol", 7),
        ("Yazgulu", 2),
    }


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("Shells hit Beryslav on Monday. Two women suffered an acute stress reaction.", "wounded", 2),
        (
            "Shells hit Beryslav on Monday. Four men were treated after they sustained concussions.",
            "wounded",
            4,
        ),
        ("Two clerks – a porter and a cook – were killed in Beni on Monday.", "killed", 2),
    ],
)
def test_people_shocked_or_told_between_dashes_are_counted(text: str, kind: str, low: int) -> None:
    assert (kind, low) in {(c.kind, c.value.low) for c in record(text).claims if c.value is not None}


def test_a_people_names_neither_a_group_nor_a_place() -> None:
    found = record(
        "Kurdish guerrillas killed two officers on Monday in the mainly Kurdish region around Siirt."
    )
    assert "kurdish" not in {a.name.lower() for a in found.actors}
    assert all(e.place is None or e.place.name != "Kurdish" for e in found.engagements)


def test_a_region_called_like_a_town_abroad_is_the_region() -> None:
    text = "In the village of Hrodivka, Donetsk region, Russian soldiers shot dead a woman on Monday."
    place = record(text).engagements[0].place
    assert place is not None
    assert place.country == "UA"


def test_where_the_guns_stood_is_not_where_the_shells_fell() -> None:
    text = (
        "Gunners pounded Agdam with rockets from the hamlets of Ergi and Talish on Friday, killing two men."
    )
    place = record(text).engagements[0].place
    assert place is not None
    assert place.name == "Agdam"


def test_in_front_of_is_no_front() -> None:
    found = record(
        "Gunmen killed two clerks outside a bank in Beni on Monday.", title="Gunmen Kill Two In Front Of Bank"
    )
    assert not [a.name for a in found.actors if "Front" in a.name]


@pytest.mark.parametrize(
    "text",
    [
        "The Wajid Liberation Front says that Eritrea has seized the town of Luuq.",
        "Ethiopia said that Eritrea captured the town of Luuq on Friday.",
        "Ethiopian officials say Eritrea seized the town of Luuq.",
    ],
)
def test_a_country_that_took_a_town_by_anothers_word_holds_it(text: str) -> None:
    found = record(text)
    (claim,) = [c for c in found.claims if c.kind == "control"]
    assert [a.country for a in found.actors if a.id == claim.subject.actor] == ["ER"]
