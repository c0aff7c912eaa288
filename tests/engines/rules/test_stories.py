"""Single stories of local papers, monitors and press offices: their turns of phrase for losses, searches and totals."""

from __future__ import annotations

import pytest

from .reading import figures, record

PUBLISHED = "2022-05-11"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Troops sent nine raiders to hell in the Tirah valley on Monday.", ("killed", 9, 9)),
        ("Nine raiders were dispatched to hell in a clash in Bannu on Monday.", ("killed", 9, 9)),
        ("Two soldiers died in a clash in Bannu. Also killed was a driver.", ("killed", 1, 1)),
        (
            "Rebels and soldiers clashed in Bannu on Monday. Recovered from the site were six rifles.",
            ("materiel_captured", 6, 6),
        ),
        (
            "Soldiers fought rebels in Bannu on Monday and seized three radio sets.",
            ("materiel_captured", 3, 3),
        ),
        (
            "Five suspected New People's Army (NPA) rebels and two soldiers were killed in a clash in Catubig.",
            ("killed", 5, 5),
        ),
    ],
)
def test_local_turns_of_phrase_count_a_loss(text: str, figure: tuple[str, int, int]) -> None:
    assert figure in figures(text, published=PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit a farm near Idlib, killing eight people, and a narrow street in the north of the town.",
        "Shells killed eight people near Idlib. The toll may rise as many of the wounded are in a bad state.",
        "Shells killed eight people near Idlib. Since the 3rd of May 2019, the group has documented the killing of "
        "at least 630 soldiers there.",
    ],
)
def test_streets_the_state_of_the_hurt_and_running_totals_are_no_toll(text: str) -> None:
    assert figures(text, published=PUBLISHED) == [("killed", 8, 8)]


def test_a_search_is_no_engagement_beside_the_fight_it_led_to_but_tells_where_it_was() -> None:
    found = record(
        "Two militants were killed in a gunfight with soldiers in Kulgam district on Tuesday. Police and soldiers had "
        "launched a search operation at Nadura village. The militants opened fire on them.",
        published=PUBLISHED,
    )
    (only,) = found.engagements
    assert only.place is not None
    assert only.place.name == "Nadura"


def test_an_officer_of_a_named_force_is_lost_by_that_force() -> None:
    found = record(
        "Six jawans of the Central Reserve Police Force were killed when Maoists ambushed a patrol in Sukma on Monday. "
        "The Maoists fired on the army men from a hill.",
        published=PUBLISHED,
    )
    name = {a.id: a.name for a in found.actors}
    (subject,) = {
        c.subject.actor for c in found.claims if c.kind == "killed" and c.subject and c.subject.actor
    }
    assert name[subject] == "Central Reserve Police Force"


def test_a_paper_is_not_found_in_a_longer_name() -> None:
    found = record(
        "A mine exploded near a car of the National Defence in Homs, Syria, killing three members."
    )
    assert "media" not in {a.type for a in found.actors}


@pytest.mark.parametrize(
    "text",
    [
        "Fighter jets of the junta bombed Tarsa village in Chin state, Myanmar, on Tuesday, killing three residents.",
        "Army helicopters fired on Tarsa village in Chin state, Myanmar, on Tuesday, killing three residents.",
    ],
)
def test_aircraft_of_a_junta_or_army_strike_for_the_army(text: str) -> None:
    found = record(text, published=PUBLISHED)
    name = {a.id: a.name for a in found.actors}
    assert [name[x] for x in found.engagements[0].attackers] == ["Myanmar army"]


def test_a_clause_that_looks_back_does_not_hide_what_happened_on_a_day() -> None:
    found = record(
        "Rebels raided a village near Tarsa on Tuesday, deepening fears in a land where the generals seized power last "
        "year.",
        published=PUBLISHED,
    )
    assert len(found.engagements) == 1


def test_what_the_dead_had_done_before_is_neither_an_engagement_nor_a_loss() -> None:
    found = record(
        "Security forces killed five militants in a gunfight in Tank district on Monday, the army said. The dead men "
        "were involved in several attacks on police and in the killing of 12 traders.",
        published=PUBLISHED,
    )
    (only,) = found.engagements
    assert [(c.kind, c.value.low) for c in found.claims if c.value is not None] == [("killed", 5)]
    assert len(only.defenders) == 1


def test_a_line_above_the_story_belongs_to_its_engagement() -> None:
    found = record(
        "Two women were also hurt in Nadura village, the scene of the encounter.\nThree militants died in a shootout "
        "with security forces in Kulgam district of Kashmir on Monday, police said.",
        published=PUBLISHED,
    )
    assert len(found.engagements) == 1


def test_a_day_behind_a_place_is_no_part_of_it() -> None:
    found = record(
        "Rebels attacked an army camp at Vavunikal Tuesday, killing nine soldiers.", published=PUBLISHED
    )
    (only,) = found.engagements
    assert only.place is not None
    assert only.place.name == "Vavunikal"
    assert only.date is not None
    assert only.date.start.isoformat() == "2022-05-10"


def test_today_is_the_day_of_a_dateline_without_a_year() -> None:
    text = "SRINAGAR, May 9 (PTI): Gunmen killed four policemen in Sopore today, officials said."
    (only,) = record(text, published=PUBLISHED).engagements
    assert only.date is not None
    assert only.date.start.isoformat() == "2022-05-09"


@pytest.mark.parametrize(
    "text",
    [
        "Nine alleged members of Al Qaeda in the Arabian Peninsula were killed in a drone strike on a car near Azzan, "
        "Yemen, on Monday.",
        "Nine soldiers died when gunmen fired on their post near Azzan, Yemen, on Monday. The gunmen belonged to Al "
        "Qaeda in the Arabian Peninsula.",
    ],
)
def test_members_of_a_group_and_those_who_belong_to_it_are_the_group(text: str) -> None:
    found = record(text, published=PUBLISHED)
    name = {a.id: a.name for a in found.actors}
    (only,) = found.engagements
    assert "Al Qaeda in the Arabian Peninsula" in [name[x] for x in (*only.attackers, *only.defenders)]


def test_heavy_losses_to_others_are_theirs_and_spent_shells_are_no_booty() -> None:
    found = record(
        "Militants attacked a camp of the security forces near Kalat, Pakistan, on Monday. Troops beat them back, "
        "inflicting heavy casualties to militants. Police found 50 spent shells.",
        published=PUBLISHED,
    )
    (heavy,) = [c for c in found.claims if c.value is not None]
    name = {a.id: a.name.lower() for a in found.actors}
    assert heavy.subject is not None
    assert "militants" in name[heavy.subject.actor or ""]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "It climbed to 15 (two women among them) the number of those killed as jets struck Ariha, Syria.",
            15,
        ),
        (
            "The number of civilians killed by air strikes on the town of Ariha in Syria rose to 14 on Monday.",
            14,
        ),
        ("Eight pro-government troops were killed in a clash with rebels in Hays, Yemen, on Monday.", 8),
    ],
)
def test_a_toll_is_read_far_from_its_noun_and_before_it(text: str, figure: int) -> None:
    assert ("killed", figure, figure) in figures(text, published=PUBLISHED)


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        (
            "Nine soldiers were killed when a bomb planted by Abu Sayyaf bandits exploded in Lamitan.",
            "abu sayyaf",
        ),
        (
            "Nine soldiers died as the Chinland Defense Force-Tarsa ambushed a convoy in Chin state.",
            "chinland",
        ),
    ],
)
def test_planters_of_a_bomb_and_local_branches_attack(text: str, attacker: str) -> None:
    found = record(text, published=PUBLISHED)
    name = {a.id: a.name.lower() for a in found.actors}
    assert attacker in " ".join(name[x] for x in found.engagements[0].attackers)


def test_the_post_of_a_speaker_is_no_place_of_what_happened() -> None:
    found = record(
        "Four rangers were shot dead when gunmen fired on their patrol near Tarsa, Thailand, on Monday. The attack "
        "took place about 8.10am, said Chai Prasong, chief of the Yaranga police station.",
        published=PUBLISHED,
    )
    (only,) = found.engagements
    assert only.place is not None
    assert only.place.name == "Tarsa"


def test_another_is_of_those_counted_before() -> None:
    found = record(
        "Rebels ambushed a convoy in Chin state, Myanmar, on Friday, killing 18 soldiers. Two resistance fighters were "
        "killed and another was wounded.",
        published=PUBLISHED,
    )
    (hurt,) = [c for c in found.claims if c.kind == "wounded"]
    assert hurt.subject is not None
    assert hurt.subject.side == "attacker"


def test_the_wounded_did_not_begin_the_fight_they_were_hurt_in() -> None:
    found = record(
        "Government troops clashed with rebels in Chin state, Myanmar, on Friday. A spokesman of the army said 39 "
        "soldiers were also wounded in the fighting, which began on Tuesday.",
        published=PUBLISHED,
    )
    assert not [c for c in found.claims if c.kind == "responsibility"]
