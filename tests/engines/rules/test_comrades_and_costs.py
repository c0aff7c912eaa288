"""Forces that lost men beside those who fought, what a battle cost each side, and what tells of no further loss."""

from tests.engines.rules.reading import camps, figures, losses, record


def test_a_battle_costs_both_sides() -> None:
    assert figures("The battle of Jamena on Sunday cost the army 40 men and the rebels at least 90.") == [
        ("killed", 40, 40),
        ("killed", 90, None),
    ]
    text = "The two-day siege of Jamena cost the guerrillas 300 fighters, and the army 60 soldiers."
    assert figures(text) == [("killed", 300, 300), ("killed", 60, 60)]


def test_a_town_that_a_battle_cost_its_mayor_lost_no_count() -> None:
    assert losses("The raid cost the army 40 men and the town its mayor.") == [("killed", 40)]


def test_the_dead_may_be_put_at_a_count_by_nobody() -> None:
    assert losses("The dead were put at 30.") == [("killed", 30)]


def test_soldiers_hurt_beside_a_coalition_that_killed_rebels_are_on_its_side() -> None:
    text = (
        "Coalition forces killed eleven insurgents in Musa Qala on Sunday. One coalition member was wounded, and two "
        "Afghan soldiers were hurt, a statement said."
    )
    attackers, defenders = camps(text)
    assert "Afghan army" in attackers
    assert defenders == ["insurgents"]


def test_officers_lost_in_the_operation_that_killed_rebels_are_of_those_who_carried_it_out() -> None:
    text = (
        "Some 30 militants were killed and another 40 arrested on Tuesday during a special operation in Khorog. A "
        "dozen Tajik security officers died in the operation."
    )
    assert camps(text)[1] == ["militants"]


def test_soldiers_whom_a_strike_hit_by_mistake_stay_its_victims() -> None:
    text = (
        "A coalition air strike killed nine insurgents in Musa Qala on Sunday and hit a post, killing two Afghan "
        "soldiers."
    )
    assert "Afghan army" in camps(text)[1]


def test_the_day_of_arrests_beside_killings_is_that_of_the_fight() -> None:
    text = "Some 30 militants were killed and another 40 arrested on Tuesday during an operation in Khorog."
    made = record(text, published="2024-05-23")
    assert [str(e.date and e.date.start) for e in made.engagements] == ["2024-05-21"]


def test_a_murder_that_those_hit_are_linked_to_is_no_loss_of_the_raid() -> None:
    text = "Nine men died in a raid on a gang believed to be linked to the murder of a senior judge."
    assert losses(text) == [("killed", 9)]


def test_who_left_the_hospital_is_counted_with_the_hurt() -> None:
    assert losses("Fifty people were hurt in the blast and 20 of them were discharged.") == [("wounded", 50)]
