"""Deeds told behind one another: which are of their own, when they were and where, and of which a later figure is."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def told(
    text: str, published: str = "2019-06-14"
) -> list[tuple[str | None, str, list[tuple[str, int | None]]]]:
    """Place, type and figures of each engagement."""
    r = record(text, published=published)
    return [
        (
            e.place.name if e.place else None,
            e.type,
            [(c.kind, c.value.low) for c in r.claims if c.engagement == e.id and c.value is not None],
        )
        for e in r.engagements
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Gunmen raided a clinic in Tirza on Tuesday, killing 16 nurses. A bomber struck a funeral in Omari "
            "province the same day, killing 24 mourners.",
            ("Tirza", 16),
            ("Omari province", 24),
        ),
        (
            "A bomb killed nine people in Tirza on Monday. In Omari province, troops killed 12 rebels.",
            ("Tirza", 9),
            ("Omari province", 12),
        ),
        (
            "Warplanes bombed a convoy in the east on Wednesday, killing nine. In Tirza, six soldiers died in clashes "
            "with rebels.",
            (None, 9),
            ("Tirza", 6),
        ),
        (
            "Jets bombed a bus on the road between Tirza and Gulo on Wednesday, killing 11 people. In Kosovo, the army "
            "said seven of its men had fallen in combat near Junik.",
            (None, 11),
            ("Junik", 7),
        ),
        (
            "Two blasts in Basra killed 13 on Monday. In the province of Anbar, the bodies of 14 men abducted on "
            "Saturday were found in the desert.",
            ("Basra", 13),
            ("Anbar", 14),
        ),
    ],
)
def test_dead_of_other_means_or_of_a_place_on_which_a_sentence_opens_are_of_another_deed(
    text: str, first: tuple[str | None, int], second: tuple[str, int]
) -> None:
    found = [(place, counts[0][1]) for place, _, counts in told(text)]
    assert found == [first, second]


@pytest.mark.parametrize(
    "added",
    [
        "The armed forces also reported that guerrillas blew up three power lines, wounding a farmer.",
        "It was also learned that unidentified men attacked a patrol and wounded a soldier.",
        "The ministry also announced today that rebels ambushed a truck and wounded its driver.",
    ],
)
def test_what_somebody_also_reports_of_men_not_known_is_another_attack(added: str) -> None:
    found = told(f"Two policemen were killed in Tirza on Friday when rebels attacked their post. {added}")
    assert [counts for place, _, counts in found if place == "Tirza"] == [[("killed", 2)]]
    assert ("wounded", 1) in found[1][2]


def test_a_mine_that_somebody_also_reports_is_none_of_the_fight_on_a_farm() -> None:
    found = told(
        "Eight guerrillas were killed in clashes with troops at Finca La Mora, Escuintla Department, on 9 June. The "
        "ministry also reported that a soldier stepped on a mine near Nebaj, Quiche Department, and lost a leg."
    )
    assert [(place, counts) for place, _, counts in found] == [
        ("La Mora", [("killed", 8)]),
        ("Nebaj", [("wounded", 1)]),
    ]


@pytest.mark.parametrize(
    "late",
    [
        "The army said that 12 rifles were seized in Tirza.",
        "Twelve rifles were captured at Tirza, the army said.",
        "According to the army, 12 rifles were taken in Tirza.",
    ],
)
def test_arms_seized_in_a_town_are_of_the_fight_there(late: str) -> None:
    found = told(
        f"Troops killed eight rebels in Tirza on Sunday. In Gulo, a bomb wounded two men on Monday. {late}"
    )
    assert [counts for place, _, counts in found if place == "Tirza"] == [
        [("killed", 8), ("materiel_captured", 12)]
    ]


@pytest.mark.parametrize(
    "armed", ["with tanks captured in the battle of Gulo", "using rifles they had seized in Gulo"]
)
def test_where_attackers_got_their_arms_is_no_place_of_the_attack(armed: str) -> None:
    found = told(f"Rebels {armed} attacked a post in Tirza on Sunday and killed eight policemen.")
    assert [place for place, _, _ in found] == ["Tirza"]


@pytest.mark.parametrize("noun", ["bombing", "blast", "explosion"])
def test_the_bombing_is_the_one_that_was_a_bomb(noun: str) -> None:
    found = told(
        "A bomb killed nine people in Tirza on Tuesday. In Gulo, gunmen shot two farmers dead on Wednesday. Three "
        f"people were wounded in the {noun}."
    )
    assert [counts for place, _, counts in found if place == "Tirza"] == [[("killed", 9), ("wounded", 3)]]


@pytest.mark.parametrize(
    "opening", ["Hours earlier, a", "Two hours later, a", "Shortly afterwards a", "Earlier in the day, a"]
)
def test_hours_from_what_was_told_are_of_its_day(opening: str) -> None:
    r = record(
        f"A truck bomb killed 20 people in Tirza on Thursday. {opening} mine killed two policemen in Gulo.",
        published="2019-06-14",
    )
    assert [e.date.start.isoformat() for e in r.engagements if e.date] == ["2019-06-13", "2019-06-13"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels attacked Matiro, north of Oicha, on Sunday and killed one soldier.", "Matiro"),
        ("The army bombed Lumbe, just south-west of Oicha, on Sunday.", "Lumbe"),
        ("Gunmen stormed Lumbe, east of the town of Oicha, on Sunday and killed two farmers.", "Lumbe"),
        (
            "A patrol received fire from insurgents in Sorabe district, Helmand province, on Sunday and killed two.",
            "Sorabe district",
        ),
        (
            "A convoy came under attack from Taliban fighters in Sorabe district, Helmand province, on Sunday.",
            "Sorabe district",
        ),
        ("A patrol came under rocket fire at Tell Zuhur and two soldiers were wounded.", "Tell Zuhur"),
        ("Two soldiers were wounded in an exchange of fire at Burj al-Shamari on Sunday.", "Burj al-Shamari"),
    ],
)
def test_names_behind_fire_and_before_a_bearing_are_the_places_struck(text: str, place: str) -> None:
    assert [x for x, _, _ in told(text)] == [place]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The clash at Tirza on Sunday left three rebels dead and a rocket launcher in our hands.", "battle"),
        ("The fight at Tirza on Sunday cost the rebels nine dead and two rocket launchers.", "battle"),
        ("Rebels overran a checkpoint at Tirza on Saturday, taking 15 prisoners.", "assault"),
        ("The toll from Saturday's attack on a church in Tirza rose to 19 on Monday.", "attack_on_civilians"),
        ("On Friday, dynamite was set off beneath a power pylon at Tirza.", "bombing"),
    ],
)
def test_what_was_lost_seized_or_set_off_tells_the_type(text: str, kind: str) -> None:
    assert [x for _, x, _ in told(text)] == [kind]


@pytest.mark.parametrize(
    "beside",
    [
        "It was the latest in a series of attacks in the province; in March, 11 policemen were killed in Gulo.",
        "The area has seen many such raids: on March 12, rebels killed 11 policemen in Gulo.",
        "It was one of the worst days of the war; on 12 March, 11 policemen died when a post was overrun near Gulo.",
    ],
)
def test_what_stands_behind_a_mark_and_opens_on_a_day_is_an_earlier_attack(beside: str) -> None:
    found = told(f"Nine soldiers died in an attack in Tirza on Tuesday. {beside}")
    assert [(place, counts) for place, _, counts in found] == [
        ("Tirza", [("killed", 9)]),
        ("Gulo", [("killed", 11)]),
    ]


@pytest.mark.parametrize(
    "later",
    [
        "The army said that 12 rebels died in Mejara and that it lost one man.",
        "Twelve people were killed in Mejara, doctors said.",
        "In Mejara, 12 soldiers died.",
    ],
)
def test_a_town_of_a_list_has_the_dead_that_are_told_of_it_later(later: str) -> None:
    found = told(f"Rebels attacked the towns of Tirza, Mejara and Gulo on Monday. {later}")
    assert {place for place, _, _ in found} == {"Tirza", "Mejara", "Gulo"}
    assert [counts[0] for place, _, counts in found if counts] == [("killed", 12)]
    assert [place for place, _, counts in found if counts] == ["Mejara"]


@pytest.mark.parametrize(
    "hurt",
    [
        "More than 1,600 people were injured there.",
        "Some 4,000 people were injured.",
        "The blast left 2,300 people wounded.",
    ],
)
def test_thousands_hurt_by_one_bomb_are_its_own(hurt: str) -> None:
    found = told(f"A bomb killed 74 people in Tirza on Friday. {hurt}")
    assert [x[0] for x in found[0][2]] == ["killed", "wounded"]


@pytest.mark.parametrize("word", ["simultaneous", "parallel", "near-simultaneous"])
def test_a_simultaneous_raid_is_another_one(word: str) -> None:
    found = told(
        f"Rebels killed nine soldiers in Tirza on Sunday. In a {word} raid, the insurgents burned down half of Gulo, a "
        "village in the north, and shot two guards dead."
    )
    assert [(place, counts) for place, _, counts in found] == [
        ("Tirza", [("killed", 9)]),
        ("Gulo", [("killed", 2)]),
    ]


def test_bodies_found_in_a_ravine_are_of_no_accident() -> None:
    assert told(
        "In Omari, the bodies of six peasants with bullet wounds were found in a ravine near Gulo."
    ) == [("Gulo", "attack_on_civilians", [("killed", 6)])]


def test_a_strike_by_nobody_named_that_killed_came_from_the_air() -> None:
    assert [x for _, x, _ in told("On Monday, a strike on the village of Gulo killed 16 people.")] == [
        "air_strike"
    ]


@pytest.mark.parametrize(
    ("operation", "fight"),
    [
        (
            "In Omari province, troops detained several suspects during a night operation in Sorabe district.",
            "An insurgent who raised a weapon was shot and killed.",
        ),
        (
            "In the north, a security force captured a facilitator of the network in Sorabe district, Omari province.",
            "A man who threatened the force with a grenade was killed.",
        ),
        (
            "In a separate operation in Sorabe district, Omari province, a patrol found a cache of explosives.",
            "During the search one armed man attacked the patrol and was killed.",
        ),
    ],
)
def test_who_is_killed_behind_an_operation_elsewhere_is_killed_there(operation: str, fight: str) -> None:
    found = told(
        f"Troops killed two insurgents in Chak district, Wardak province, on Friday. {operation} {fight}"
    )
    assert [place for place, _, _ in found] == ["Chak district", "Sorabe district"]
    assert ("killed", 1) in found[1][2]
    assert found[0][2] == [("killed", 2)]


@pytest.mark.parametrize(
    "late",
    [
        "Police said 60 gunmen took part in the Tirza attack.",
        "The governor said 60 gunmen had stormed into Tirza.",
        "Some 60 gunmen were involved in the Tirza raid, police said.",
    ],
)
def test_a_strength_in_the_attack_of_a_town_is_of_that_attack(late: str) -> None:
    found = told(
        f"Gunmen raided Tirza on Sunday, killing 48. On Monday they killed 15 people in Poromo. {late}",
        "2019-06-18",
    )
    assert [counts for place, _, counts in found if place == "Poromo"] == [[("killed", 15)]]


@pytest.mark.parametrize("scene", ["In the mountains", "In the south", "In the jungle"])
def test_a_fight_somewhere_else_that_names_no_town_is_none_of_the_blast(scene: str) -> None:
    found = told(
        f"A bomb killed nine men in Tirza on Monday. {scene}, rebels ambushed a convoy and wounded three soldiers."
    )
    assert [(place, counts) for place, _, counts in found] == [
        ("Tirza", [("killed", 9)]),
        (None, [("wounded", 3)]),
    ]


@pytest.mark.parametrize("did", ["raised a weapon", "gave chase", "put up resistance"])
def test_what_a_man_did_in_a_clause_beside_him_leaves_him_the_one_killed(did: str) -> None:
    assert told(f"An insurgent who {did} was shot and killed in Tirza on Friday.")[0][2] == [("killed", 1)]


def test_three_of_one_and_three_of_another_are_two_deeds() -> None:
    found = told(
        "A drone strike killed three members of the YPG near Kobani on Friday. Heavy shelling of Avdira killed three "
        "civilians and wounded eight."
    )
    assert [place for place, _, _ in found] == ["Kobani", "Avdira"]


def test_what_they_also_burned_in_another_village_is_of_its_own() -> None:
    found = told(
        "The Khmer Rouge fired 30 rockets at Kompong Thom on Friday, wounding a nurse. The guerrillas also burned 40 "
        "houses in the village of Prasat."
    )
    assert [(place, kind) for place, kind, _ in found] == [
        ("Kompong Thom", "shelling"),
        ("Prasat", "attack_on_civilians"),
    ]


def test_a_name_that_goes_on_with_an_article_is_not_cut_short() -> None:
    assert [x for x, _, _ in told("A bomb killed a policeman in Kafr al-Tirza on Friday.")] == [
        "Kafr al-Tirza"
    ]


@pytest.mark.parametrize("faith", ["Shi'ite", "Shi’ite", "Shiite", "Sunni"])
def test_whose_faith_a_quarter_has_is_no_name_of_it(faith: str) -> None:
    assert [
        x for x, _, _ in told(f"Bombs killed 63 people on Monday in {faith} neighbourhoods of Baghdad.")
    ] == ["Baghdad"]


def test_the_bombing_in_a_province_is_the_one_told_there_though_a_siege_was_told_last() -> None:
    found = told(
        "Gunmen stormed a clinic in Kabul on Tuesday, killing 16 people. On the same day a suicide bomber struck a "
        "funeral in Nangarhar province, killing 24 mourners. Security forces ended the Kabul siege after five hours. "
        "The Nangarhar bombing took place in Khewa district, the governor said."
    )
    assert [place for place, _, _ in found] == ["Kabul", "Khewa district"]
