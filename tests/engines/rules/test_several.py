"""Texts with more than one engagement: what is told of each, and what goes on with the one before."""

from __future__ import annotations

import pytest

from .reading import record


def _places(text: str) -> list[str | None]:
    return [e.place.name if e.place else None for e in record(text).engagements]


def test_each_town_of_a_list_of_targets_is_an_engagement() -> None:
    assert _places("Russia launched drone strikes on Kharkiv, Odesa and Kyiv on Monday.") == [
        "Kharkiv", "Odesa", "Kyiv",
    ]  # fmt: skip


def test_a_road_between_two_towns_is_one_place() -> None:
    assert len(_places("Militants ambushed a convoy between Djibo and Arbinda on Monday.")) == 1


def test_a_town_of_a_list_that_is_told_of_for_itself_is_not_told_twice() -> None:
    text = (
        "Russia launched drone strikes on Kharkiv and Odesa on Monday. "
        "In Odesa, drones hit a block of flats, killing four people."
    )
    assert sorted(x or "" for x in _places(text)) == ["Kharkiv", "Odesa"]


@pytest.mark.parametrize(
    "update",
    [
        "One of the wounded died in hospital on Wednesday.",
        "A seventh soldier died in a military hospital on Wednesday.",
        "On Wednesday the army raised its count to nine dead.",
    ],
)
def test_the_day_of_a_later_toll_makes_no_second_engagement(update: str) -> None:
    text = f"Gunmen ambushed an army convoy near Dikwa on Monday, killing six soldiers. {update}"
    (engagement,) = record(text).engagements
    assert engagement.date is not None
    assert engagement.date.start == engagement.date.end


def test_another_attack_of_the_same_day_at_another_place_stands_apart() -> None:
    text = (
        "A soldier was killed by insurgents in Helmand province on Monday. "
        "Also on Monday, gunmen attacked a patrol in Kunduz city, killing two policemen."
    )
    assert len(record(text).engagements) == 2


def test_what_happened_there_belongs_to_what_was_told_last() -> None:
    text = (
        "Boko Haram attacked soldiers in Dikwa on Monday, killing five. "
        "On Tuesday gunmen attacked a police station in Bama, killing two officers. "
        "Three civilians were wounded there."
    )
    read = record(text)
    bama = next(e.id for e in read.engagements if e.place is not None and e.place.name == "Bama")
    assert [c.engagement for c in read.claims if c.kind == "wounded"] == [bama]


def test_alleged_rebels_are_nobody_who_speaks() -> None:
    text = "On Monday, alleged rebels attacked a police station in Bama, killing two officers."
    (engagement,) = record(text).engagements
    assert engagement.date is not None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A patrol was struck by a roadside bomb in Kunduz on Monday.", "bombing"),
        ("The village of Kabo was hit by mortar fire on Monday.", "shelling"),
    ],
)
def test_what_a_weapon_struck_was_attacked_whoever_it_was(text: str, kind: str) -> None:
    (engagement,) = record(text).engagements
    assert engagement.type == kind


def test_their_convoy_of_people_counted_in_the_sentence_is_not_the_one_told_of_before() -> None:
    text = (
        "Gunmen attacked an army base in Dikwa on Wednesday, killing three soldiers. "
        "On Tuesday, two soldiers died when a mine on the road near Bama hit their convoy."
    )
    assert len(record(text, published="2024-08-01").engagements) == 2


def test_the_stretch_that_a_summary_says_it_reports_on_is_the_day_of_what_it_tells() -> None:
    text = (
        'In the area of Dilmar the air force hit a supply depot of the Islamic State. "Some 30 militants were killed," '
        "the ministry's spokesman said. He said that in the past 24 hours the air force had flown 40 sorties."
    )
    when = record(text, published="2017-06-12").engagements[0].date
    assert when is not None
    assert (when.start.isoformat(), when.end.isoformat()) == ("2017-06-11", "2017-06-12")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("In the first raid, five nurses were killed.", " In the other, two guards were hurt."),
        (
            "In the worst attack, five nurses were shot dead.",
            " In the second attack, two guards were wounded.",
        ),
        ("In one incident, five nurses died", "; in the second, two guards were wounded."),
    ],
)
def test_attacks_that_a_lead_only_counts_are_told_one_by_one_with_their_dead(first: str, second: str) -> None:
    text = f"LIMA -- Gunmen raided two clinics in Ayacucho on Monday. {first}{second}"
    found = record(text)
    assert [e.place and e.place.name for e in found.engagements] == ["Ayacucho", "Ayacucho"]
    assert [len(e.attackers) for e in found.engagements] == [1, 1]
    told = [(c.engagement, c.kind, c.value.low) for c in found.claims if c.kind in ("killed", "wounded")]
    assert told == [(found.engagements[0].id, "killed", 5), (found.engagements[1].id, "wounded", 2)]


def test_an_attack_of_another_month_or_town_is_not_the_first_of_those_in_the_lead() -> None:
    text = "LIMA -- Rebels attacked a bus near Ayacucho on Monday. In one incident {}, six farmers were killed in Puno."
    for day in ("last month", "on Sunday"):
        assert _places(text.format(day)) == ["Ayacucho", "Puno"]
