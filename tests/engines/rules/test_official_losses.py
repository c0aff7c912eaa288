"""What official reports count as lost: lists behind "losses", what the enemy lost, who the enemy is."""

from __future__ import annotations

from tests.engines.rules.reading import figures, record


def _lost(text: str, **kwargs: str) -> set[tuple[str, int | None, str | None]]:
    return {(c.kind, c.value.low, c.subject.side) for c in record(text, **kwargs).claims if c.value}


def test_what_losses_amount_to_is_counted_item_by_item() -> None:
    want = [("killed_or_wounded", 20, 20), ("materiel_destroyed", 1, 1), ("materiel_destroyed", 2, 2)]
    for text in (
        "The enemy's losses near Alytus on Monday amounted to 20 soldiers, two tanks and a howitzer, officials said.",
        "Enemy casualties near Alytus on Monday totalled 20 soldiers, two tanks and a howitzer.",
        "Lithuanian losses near Alytus on Monday: 20 soldiers, two tanks, one howitzer.",
    ):
        assert figures(text) == want, text


def test_men_killed_and_wounded_do_not_end_the_list() -> None:
    text = (
        "The enemy's losses near Alytus on Monday amounted to 430 soldiers killed and wounded, four armoured vehicles, "
        "and two cars."
    )
    assert figures(text) == [
        ("killed_or_wounded", 430, 430),
        ("materiel_destroyed", 2, 2),
        ("materiel_destroyed", 4, 4),
    ]


def test_who_repels_attacks_in_the_land_of_his_foe_is_not_the_enemy_there() -> None:
    text = (
        "Russian forces repelled two attacks near Orikhiv on Tuesday. The enemy lost 50 men and two lorries."
    )
    made = record(text)
    assert _lost(text) == {("killed", 50, "attacker"), ("materiel_destroyed", 2, "attacker")}
    assert [a.country for a in made.actors if a.id in made.engagements[0].defenders] == ["RU"]


def test_people_of_a_faith_are_civilians() -> None:
    for who in ("Catholic men", "Protestants", "Sikhs"):
        made = record(f"Gunmen killed six {who} in a pub in Newry on Saturday.")
        assert [a.name for a in made.actors if a.type == "civilians"] == [who]


def test_groups_of_ulster_are_told_apart() -> None:
    text = (
        "The Ulster Volunteer Force shot a man in Belfast on Sunday, and the Ulster Defence Association a bus driver "
        "in Newry on Monday."
    )
    names = {a.name for a in record(text).actors}
    assert {"Ulster Volunteer Force", "Ulster Defence Association"} <= names


def test_losses_of_a_day_on_all_fronts_are_no_claim() -> None:
    text = (
        "A drone hit a tram in Kherson on Monday, killing two. Total enemy losses over the past day amounted to "
        "900 men, 12 tanks and 30 guns."
    )
    assert figures(text) == [("killed", 2, 2)]


def test_several_attacks_repelled_at_one_town_do_not_sum_up_what_follows() -> None:
    text = (
        "Lithuanian defenders repelled 16 enemy attacks near Alytus on Monday.\n\nIn the Lazdijai sector, they "
        "repelled nine attacks near Seirijai.\n\nThey also repelled four attacks near Simnas."
    )
    assert "Alytus" in {e.place.name for e in record(text).engagements if e.place}
