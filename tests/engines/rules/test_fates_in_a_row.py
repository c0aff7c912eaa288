"""Members of one band told of one after another, a speaker's own men, denials beside blame, the next province."""

from __future__ import annotations

import pytest

from .reading import record


def _told(text: str) -> list[tuple[str, int | None, str | None, str | None]]:
    found = record(text, published="2020-05-06")
    names = {a.id: a.name for a in found.actors}
    return [
        (str(c.kind), c.value.low if c.value else None, names.get(c.subject.actor or ""), c.subject.side)
        for c in found.claims
    ]


RAID = "Six gunmen attacked an army camp near Zzurmi on Monday, killing 12 soldiers. "


@pytest.mark.parametrize(
    ("told", "fates"),
    [
        (
            "Three of the raiders blew themselves up, two were shot and one was captured, police said.",
            {("killed", 2), ("captured", 1)},
        ),
        (
            "Of the attackers, two detonated their belts, three were gunned down and one surrendered.",
            {("killed", 3), ("captured", 1)},
        ),
        (
            "One attacker blew himself up at the fence and five others were shot dead by guards.",
            {("killed", 5)},
        ),
    ],
)
def test_those_counted_off_one_after_another_are_all_of_the_band(
    told: str, fates: set[tuple[str, int]]
) -> None:
    attackers = {(kind, low) for kind, low, _, side in _told(RAID + told) if side == "attacker"}
    assert fates <= attackers


def test_shots_fired_by_a_band_still_hit_others() -> None:
    told = _told(RAID + "Two of the gunmen shot at a lorry and three were wounded.")
    assert ("wounded", 3) not in {(kind, low) for kind, low, _, side in told if side == "attacker"}


@pytest.mark.parametrize("people", ["men", "fighters"])
def test_its_own_men_are_the_speakers_even_behind_those_of_the_foe(people: str) -> None:
    text = (
        "The Zzurmi Liberation Front (ZLF) fought government forces at Torkamba from 3 to 9 April. "
        f"The ZLF said that 80 government soldiers and 21 of its own {people} died."
    )
    assert ("killed", 21, "Zzurmi Liberation Front", "attacker") in _told(text)


def test_who_denies_and_blames_is_one_and_the_same() -> None:
    text = (
        "Shells hit Zzurmi on Monday, killing four civilians. The army denied that its guns had fired on the town and "
        "blamed the rebels."
    )
    found = record(text, published="2020-05-06")
    names = {a.id: a.name for a in found.actors}
    said = {
        (names.get(c.claimant.actor or ""), str(c.stance), names.get(c.subject.actor or ""))
        for c in found.claims
        if c.kind == "responsibility"
    }
    assert said == {("army", "asserts", "rebels"), ("army", "denies", "army")}


@pytest.mark.parametrize(
    "denial",
    [
        "rejected accusations that the army had been warned of the raid",
        "denied that the army was slow to respond",
    ],
)
def test_who_denies_having_been_warned_is_not_held_to_have_attacked(denial: str) -> None:
    text = f"Raiders killed 27 people in Zzurmi on Monday. Army spokesman Major Sam Otteni {denial}."
    assert [kind for kind, *_ in _told(text)] == ["killed"]


def test_a_place_in_the_neighbouring_province_is_the_finer_one() -> None:
    text = (
        "Six policemen died when a bomb struck their vehicle in Helmand on Sunday. In neighbouring Kandahar, gunmen "
        "stormed a checkpoint in Zhari late on Sunday, killing three officers."
    )
    places = [e.place.name for e in record(text, published="2020-05-06").engagements if e.place]
    assert places == ["Helmand", "Zhari"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "A bomb killed the mayor, Juan Mota, a veteran of the war, and two guards in Lomba on Monday.",
            [1, 2],
        ),
        ("Gunmen shot dead the mayor of Lomba and his driver, a father of three, on Monday.", [1, 1]),
        ("Gunmen killed a nun, a member of the council and two guards in Lomba on Monday.", [1, 1, 2]),
        ("Rebels killed the mayor, a teacher and a nun in Lomba on Monday.", [1, 1, 1]),
    ],
)
def test_who_one_of_the_dead_was_is_not_one_more(text: str, killed: list[int]) -> None:
    assert [low for kind, low, *_ in _told(text) if kind == "killed"] == killed


@pytest.mark.parametrize(
    "told",
    [
        "The assailants arrived around noon on Friday at Indelimba, in the Menaka region.",
        "An army officer said the assailants arrived around noon on Friday at Indelimba.",
        "The attackers reached Indelimba at noon on Friday, a trader said.",
    ],
)
def test_where_and_when_the_attackers_came_is_where_and_when_they_attacked(told: str) -> None:
    text = f"An attack on an army post in northern Mali cost 50 soldiers their lives, the army said Saturday. {told}"
    (attack,) = record(text, published="2020-05-03").engagements
    assert attack.place is not None
    assert attack.place.name == "Indelimba"
    assert attack.date is not None
    assert str(attack.date.start) == "2020-05-01"


def test_an_attack_of_a_month_before_takes_no_victim_from_the_lead() -> None:
    text = (
        "An attack on a post in northern Mali left nine guards and one farmer dead, the army said. The gunmen "
        "arrived on Friday at Indelimba. A month earlier two attacks on Boulkessy and Mondoro killed 40 soldiers."
    )
    found = record(text, published="2020-05-03")
    first = found.engagements[0].id
    assert [(c.value.low, c.engagement == first) for c in found.claims if c.value] == [
        (9, True),
        (1, True),
        (40, False),
    ]


def test_what_a_party_did_the_next_day_is_no_day_of_the_attack() -> None:
    text = (
        "A bomb in a Lomba market killed at least 20 people on Saturday. Nobody claimed the bombing but "
        "suspicion fell on the Zzurmi Front, which a day later pledged allegiance to Islamic State."
    )
    (attack,) = record(text, published="2020-05-05").engagements
    assert attack.date is not None
    assert str(attack.date.end) == "2020-05-02"


def test_the_capital_of_a_people_is_the_town_from_which_the_story_was_filed() -> None:
    text = (
        "GROZNY, Russia - Rockets hit a market in the Chechen capital on Thursday, killing 18 people. Near the village "
        "of Goragorsk, Russian troops lost six men in a clash with rebels."
    )
    places = [e.place.name for e in record(text, published="2020-05-05").engagements if e.place]
    assert [str(x).title() for x in places] == ["Grozny", "Goragorsk"]


@pytest.mark.parametrize(
    ("deed", "low"),
    [
        ("shooting dead seven passengers", 7),
        ("shooting dead at least nine passengers", 9),
        ("stabbing to death nearly 30 passengers", 30),
        ("burning to death 12 passengers", 12),
    ],
)
def test_a_participle_that_goes_on_to_death_counts_the_dead(deed: str, low: int) -> None:
    told = _told(f"Gunmen stormed a bus in Lomba on Sunday, {deed}.")
    assert [(kind, n) for kind, n, *_ in told if kind == "killed"] == [("killed", low)]


def test_a_story_that_opens_on_a_weekday_and_a_count_has_no_dateline() -> None:
    told = _told(
        "On Wednesday 13 soldiers were killed in fighting near Lomba; the rebels said they lost 22 men."
    )
    assert [n for kind, n, *_ in told if kind == "killed"] == [13, 22]
    assert [name for kind, n, name, _ in told if n == 22] == ["rebels"]


@pytest.mark.parametrize("posts", ["border posts", "army posts", "command posts"])
def test_posts_of_an_army_are_no_messages(posts: str) -> None:
    (attack,) = record(
        f"Afghan forces fired heavy weapons at Pakistani {posts} on Monday, wounding four.",
        published="2020-05-06",
    ).engagements
    assert attack.type == "assault"
    assert len(attack.defenders) == 1


def test_soldiers_hit_at_a_foreign_post_are_those_of_the_post() -> None:
    told = _told(
        "Afghan forces fired at a Pakistani border post near Chamim on Monday. A captain was among four soldiers "
        "wounded."
    )
    assert ("wounded", 4, "Pakistani army", "defender") in told


def test_what_a_missile_or_a_man_carries_is_not_taken_from_anybody() -> None:
    told = _told(
        "A missile strike in Lomba killed 52 people on Friday. The governor said the missile carried munitions. "
        "Gunmen carrying 12 rifles then attacked the town."
    )
    assert "materiel_captured" not in {kind for kind, *_ in told}


def test_a_district_called_after_a_town_abroad_lies_in_the_land_of_the_text() -> None:
    text = (
        "A truck bomb in Mogadishu on Saturday killed 31 people. Two hours later a second bomb in the Madina district "
        "killed two people. Somalia has been at war for years."
    )
    lands = {e.place.country for e in record(text, published="2020-05-06").engagements if e.place}
    assert lands == {"SO"}


@pytest.mark.parametrize("men", ["one noncommissioned officer", "one conscript", "one cadet"])
def test_men_hit_at_a_post_are_of_the_force_that_holds_it(men: str) -> None:
    told = _told(
        f"PKK militants opened fire on a gendarmerie outpost near Semdinli on Monday, leaving {men} dead."
    )
    assert ("killed", 1, "Turkish gendarmerie", "defender") in told


def test_a_mission_tells_in_which_land_an_unlisted_town_lies() -> None:
    text = (
        "Peacekeepers from Burundi came under attack in Bangolossou on Monday; one was killed, MINUSCA said."
    )
    assert [e.place.country for e in record(text, published="2020-05-06").engagements if e.place] == ["CF"]


@pytest.mark.parametrize(
    ("where", "name", "land"),
    [
        ("in Port-au-Prince", "Port-au-Prince", "HT"),
        ("in the Port-au-Prince neighbourhood of Bel Air", "Bel Air", "HT"),
    ],
)
def test_a_town_with_a_prince_in_its_name_is_a_town(where: str, name: str, land: str) -> None:
    (attack,) = record(f"Gangs killed four people {where} on Thursday.", published="2020-05-06").engagements
    assert attack.place is not None
    assert (attack.place.name, attack.place.country) == (name, land)


@pytest.mark.parametrize(
    "deed", ["took control of an army base", "said they had seized control of a military camp"]
)
def test_who_loses_control_of_a_base_is_the_army(deed: str) -> None:
    found = record(f"Rebels {deed} in Lere, Mali, on Sunday.", published="2020-05-06")
    names = {a.id: a.name for a in found.actors}
    assert [names[x] for x in found.engagements[0].defenders] == ["Malian army"]


@pytest.mark.parametrize(
    "answer", ["dismissed the claim as propaganda", "denied those reports", "rejected the rebels' claim"]
)
def test_a_claim_of_the_sentence_before_is_denied_with_its_figure(answer: str) -> None:
    text = f"Rebels said they killed 94 soldiers in an ambush near Lomba. The army {answer}."
    found = record(text, published="2020-05-06")
    assert [(c.value.low, str(c.stance)) for c in found.claims if c.value] == [
        (94, "asserts"),
        (94, "denies"),
    ]


def test_who_murders_in_a_chronicle_told_in_the_present_kills() -> None:
    told = _told("A gunman who had gained entry to a home in Zzurmi murders a mother and her daughter.")
    assert [n for kind, n, *_ in told if kind == "killed"] == [1, 1]


@pytest.mark.parametrize("beside", ["a soldier", "two soldiers", "a civilian"])
def test_fighters_of_a_group_are_its_own_whoever_died_beside_them(beside: str) -> None:
    told = _told(f"Seven fighters of the Zzurmi Front and {beside} were killed near Lomba on Monday.")
    assert [name for kind, n, name, _ in told if (kind, n) == ("killed", 7)] == ["Zzurmi Front"]


@pytest.mark.parametrize(
    "end",
    [
        "but were driven off with the loss of seven men",
        "and were repulsed, leaving seven dead",
        "but were repelled with seven killed",
    ],
)
def test_who_was_driven_off_lost_those_counted_behind_it(end: str) -> None:
    told = _told(f"Fighters of the Zzurmi Front attacked an army base near Lomba on Monday {end}.")
    assert [name for kind, n, name, _ in told if (kind, n) == ("killed", 7)] == ["Zzurmi Front"]
