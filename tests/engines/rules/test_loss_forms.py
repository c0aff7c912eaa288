"""Losses in brackets and asides, behind ages, in hospital, among the dead, and put to death."""

from __future__ import annotations

import pytest

from .reading import analysis, losses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seventeen people (nine guards and eight cooks) were killed.", [17, 9, 8]),
        ("Seventeen people - nine children among them - were killed.", [17, 9]),
        ("His wife and daughter were killed.", [1, 1]),
        ("Shells killed a couple and their daughter.", [2, 1]),
        ("Among the dead was a surgeon.", [1]),
        ("One of his soldiers was among the dead.", [1]),
        ("The clash led to the death of nine herders and 17 raiders.", [9, 17]),
        ("Raiders stabbed nine herders to death.", [9]),
        ("We have the names of 17 people who were killed, nine of them children.", [17, 9]),
        ("The raiders, Ibra Dao, 31, and Sule Kane, 27, were killed.", [1, 1]),
        ("Two nurses, Ana Rivas, 31, and Rosa Sosa, 27, were killed.", [2]),
        ("The raid claimed the lives of 31 to 36 herders.", [31]),
        ("The raid claimed the lives of exactly nine herders.", [9]),
        ("The raid killed a confirmed nine herders.", [9]),
        ("The raid cost a couple of the herders their lives.", [2]),
        ("An elder said that many herders were killed.", [1]),
    ],
)
def test_the_dead_are_counted_however_they_are_set_down(text: str, expected: list[int]) -> None:
    assert losses(text) == [("killed", x) for x in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seventeen villagers were rushed to hospital.", [17]),
        ("Reports put the number of wounded soldiers at nine.", [9]),
        ("Nine herders received gunshot wounds.", [9]),
        ("Dozens of herders were rushed to hospital.", [24]),
        ("The raid left dozens of herders with burns.", [24]),
    ],
)
def test_the_wounded_are_counted_however_they_are_set_down(text: str, expected: list[int]) -> None:
    assert losses(text) == [("wounded", x) for x in expected]


def test_the_dead_that_are_brought_to_a_hospital_are_not_wounded() -> None:
    assert losses("Seventeen bodies were taken to hospital.") == [("killed", 17)]


def test_an_animal_is_no_one_killed() -> None:
    assert losses("Poachers killed an elephant.") == []


def test_a_name_before_an_age_or_a_fate_is_a_person() -> None:
    text = (
        "Ibra Dao, 31, was shot dead on Monday. Rosa Sosa was killed by raiders near Port Mara, 12 km away."
    )
    assert [m.text for m in analysis(text).mentions if m.kind == "person"] == ["Ibra Dao", "Rosa Sosa"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four out of nine raiders were killed.", [("killed", 4)]),
        ("Nine herders had been hit by bullets in the raid.", [("wounded", 9)]),
        ("Corporal Ibra Dao, 31, who held the gate, embraced martyrdom in the clash.", [("killed", 1)]),
    ],
)
def test_shares_hits_and_clauses_do_not_hide_a_count(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lives of at least nine guards were lost.", [("killed", 9)]),
        ("Nine brave sons of the valley embraced shahadat.", [("killed", 9)]),
        ("The bandits went away with 17 residents.", [("captured", 17)]),
        ("The shell caused serious injuries to nine herders.", [("wounded", 9)]),
        ("Nine injured personnel were flown to the capital.", [("wounded", 9)]),
        ("Nine men were wounded, including one seriously.", [("wounded", 9), ("wounded", 1)]),
        ("They were sought for killing nine constables.", []),
    ],
)
def test_lives_injuries_and_those_led_away_are_counted(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels ambushed and killed nine constables.", [("killed", 9)]),
        ("Nine constables ambushed and killed in Mali", [("killed", 9)]),
        ("We lost a captain and nine privates.", [("killed", 1), ("killed", 9)]),
        ("The number of injured civilians was 17.", [("wounded", 17)]),
        ("Seventeen raiders were sent to hell.", [("killed", 17)]),
    ],
)
def test_verbs_that_share_an_object_and_ranks_lost_are_counted(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A shell fell, claiming the lives of a nun and a child.", [("killed", 1), ("killed", 1)]),
        ("They had killed 31 guards and taken nine others prisoner.", [("killed", 31), ("captured", 9)]),
        ("The raid killed a family of seven.", [("killed", 7)]),
        ("He put the day's losses at 31 rebels and 17 soldiers killed.", [("killed", 31), ("killed", 17)]),
        ("No life was lost.", [("killed", 0)]),
        ("Troops found six bodies, along with nine old rifles.", [("killed", 6), ("materiel_captured", 9)]),
        ("Troops seized 14 assault rifles.", [("materiel_captured", 14)]),
        ("She lost one leg.", [("wounded", 1)]),
        ("The party lost two seats.", []),
        ("It shot down 17.", []),
    ],
)
def test_lists_share_their_verb_and_only_people_are_lost(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine troops, a junior officer among them, died.", [("killed", 9), ("killed", 1)]),
        ("Scores of people, women and monks among them, were killed.", [("killed", 40)]),
        ("The third, a girl of six, was wounded.", [("wounded", 1)]),
        ("A trio of separatist rebels were killed.", [("killed", 3)]),
        ("Raiders shot dead a man identified as Ibra Dao.", [("killed", 1)]),
        ("A raid led to the death of Ibra Dao on Monday.", [("killed", 1)]),
        ("Some provisions were taken away.", []),
        ("Some of the injured are in a critical state.", []),
    ],
)
def test_asides_and_trios_are_counted_as_who_they_are(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNIDENTIFIED MEN SHOT TO DEATH MAYOR PEDRO RUIZ.", [("killed", 1)]),
        ("THE BODY OF UNION LEADER ROSA SOSA WAS FOUND.", [("killed", 1)]),
        ("The governing body of the league met.", []),
    ],
)
def test_one_person_without_an_article_is_counted(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police fatally shot a grocer.", [("killed", 1)]),
        ("A ferryman was mortally wounded.", [("killed", 1)]),
        ("Four cattle thieves, named as Oduya, Wekesa and Otieno Ochieng, were killed.", [("killed", 4)]),
        ("Raiders dragged 17 pilgrims from a coach, stood them in a row and killed them.", [("killed", 17)]),
        ("Raiders abducted six weavers and later killed them.", [("captured", 6), ("killed", 6)]),
        ("The skirmish cost 14 gendarmes their lives.", [("killed", 14)]),
        ("Officials put the number of guards killed at anything from four to 11.", [("killed", 4)]),
    ],
)
def test_deaths_are_counted_by_adverbs_asides_pronouns_and_what_they_cost(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two corporals were sentenced to death.",
        "Turkey hanged three officers for a mutiny.",
        "Raiders met villagers and shot at them.",
    ],
)
def test_what_courts_do_and_shots_at_uncounted_people_are_no_deaths(text: str) -> None:
    assert [x for x in losses(text) if x[0] == "killed"] == []


def test_a_part_that_only_tells_the_scene_is_no_part() -> None:
    assert losses("Nine raiders were killed, one when his own charge went off.") == [("killed", 9)]
    assert losses("Nine raiders were killed, one of them a woman.") == [("killed", 9), ("killed", 1)]


def test_not_even_one_is_none() -> None:
    assert losses("Not even one raider was killed.") == [("killed", 0)]


def test_one_of_the_hurt_who_died_is_dead() -> None:
    text = "The mortar wounded 16 shepherds, one of whom, Rolan Batik, died on Monday."
    assert losses(text) == [("wounded", 16), ("killed", 1)]
    assert losses("It wounded nine shepherds, two of whom are boys.") == [("wounded", 9), ("wounded", 2)]


def test_those_included_among_the_killers_are_no_part_of_the_dead() -> None:
    assert losses("A clerk was shot dead by three youths, including a woman.") == [("killed", 1)]


def test_a_vote_from_so_many_to_so_many_and_not_that_many_are_no_range_and_no_count() -> None:
    assert losses("Not that many herders were killed.") == []
    assert losses("It passed by a vote of 4 to 9.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eleven herders were shot near Orlin on Friday.", [("killed", 11)]),
        ("The hamlet was burned on 4 March 1944 and 96 of its inhabitants were shot.", [("killed", 96)]),
        ("Two drivers were shot at near Orlin on Friday.", []),
        ("A nurse was shot in the leg in Orlin on Friday.", [("wounded", 1)]),
        ("A student was shot and wounded in Orlin on Friday.", [("wounded", 1)]),
    ],
)
def test_who_is_shot_dies_of_it_unless_he_is_told_to_live(text: str, expected: list[tuple[str, int]]) -> None:
    assert [x for x in losses(text) if x[0] in ("killed", "wounded")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "A constable, Tamas Brad, was shot in the left shoulder.",
        "A cook was killed, and Sergeant Dorin Velko, 41, was shot in the knee.",
        "Gendarmes shot a student in the thigh.",
        "A driver was recovering from wounds suffered in Friday's raid.",
    ],
)
def test_who_is_shot_in_a_limb_or_recovers_from_wounds_is_wounded(text: str) -> None:
    assert ("wounded", 1) in losses(text)


def test_a_number_of_their_men_is_counted_as_several_of_them_are() -> None:
    assert losses("A number of its drivers and some herders were killed.") == [("killed", 1), ("killed", 1)]


@pytest.mark.parametrize("aside", [", including a boy,", ", among them a captain,", ""])
def test_those_counted_in_a_clause_with_as_were_killed(aside: str) -> None:
    found = losses(f"Rebels shelled Hula on Monday, as five farmers{aside} were killed near the well.")
    assert ("killed", 5) in found


def test_the_cause_behind_due_to_counts_nobody() -> None:
    assert losses("The toll rose to 20 due to rocket fire.") == [("killed", 20)]


def test_parts_of_a_count_told_before_are_counted() -> None:
    assert losses("A raid killed 31 people. Two of the 31 were teachers.") == [("killed", 31), ("killed", 2)]


def test_parts_of_casualties_may_be_dead_or_hurt() -> None:
    assert losses("The casualties included six children.") == [("killed_or_wounded", 6)]


def test_nobody_is_killed_who_is_but_a_distance() -> None:
    assert losses("Four men were killed a distance from the river.") == [("killed", 4)]


def test_out_of_a_count_some_were_children_and_some_women() -> None:
    text = "Of the 31 people who were slain, seven were pupils and nine teachers."
    assert [x for x in losses(text) if x[0] == "killed"] == [("killed", 31), ("killed", 7), ("killed", 9)]


def test_cattle_that_were_raided_were_taken() -> None:
    assert ("materiel_captured", 445) in losses("Youths raided 445 cattle at Lomba.")
