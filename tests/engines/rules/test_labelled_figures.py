"""Figures behind a label, as fact sheets and coded notes give them, and the words that count beside them."""

from __future__ import annotations

import pytest

from .reading import figures, losses, record

RAID = "On 3 May 2024 raiders attacked a market in Port Mara."


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Fatalities: 3", [("killed", 3, 3)]),
        ("Killed: 3\nInjured: 17\nAbducted: 9", [("captured", 9, 9), ("killed", 3, 3), ("wounded", 17, 17)]),
        ("Total number of deaths: 17", [("killed", 17, 17)]),
        ("Best: 9 High: 17 Low: 3.", [("killed", 9, 9)]),
        ("Dead: 9 nurses, 3 guards.", [("killed", 3, 3), ("killed", 9, 9)]),
        ("Killed - 9, wounded - 17.", [("killed", 9, 9), ("wounded", 17, 17)]),
        ("Fatalities unknown and coded as 10.", []),
        ("Fatalities 4.", [("killed", 4, 4)]),
        ("Low 9 / best 11 / high 12.", [("killed", 11, 11)]),
        (
            "\nCivilians reported killed\n7 – 14\nPeople reported injured\n17",
            [("killed", 7, 14), ("wounded", 17, 17)],
        ),
        ("Number of fatalities: unknown", []),
        ("Page: 3", []),
    ],
)
def test_a_figure_behind_a_label_is_counted(label: str, expected: list[tuple[str, int, int]]) -> None:
    assert figures(f"{RAID}\n{label}") == expected


def test_a_coded_total_of_all_sides_is_of_no_side_and_no_claim_where_it_repeats_a_figure() -> None:
    text = f"{RAID} Nine traders and three raiders were killed. "
    total = [c.subject.side for c in record(text + "Best: 12 High: 17 Low: 9.").claims if c.value.low == 12]
    assert total == [None]
    assert figures(text + "Best: 9 High: 17 Low: 9.") == [("killed", 3, 3), ("killed", 9, 9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid led to the killing of nine members of the guild.", [("killed", 9)]),
        ("The murder on Saturday of nine union leaders is blamed on raiders.", [("killed", 9)]),
        ("Diplomats put the rebel dead at 40.", [("killed", 40)]),
        ("Nine army and militia fighters, among them three cooks, and 17 rebels were killed.",
         [("killed", 9), ("killed", 3), ("killed", 17)]),
        ("The clash left the rebels with 17 dead and the army with nine.", [("killed", 17), ("killed", 9)]),
        ("Among those killed in the raid on Monday was a surgeon.", [("killed", 1)]),
        ("The figure was later lowered to nine.", [("killed", 9)]),
        ("Raiders captured a pilot.", [("captured", 1)]),
        ("The priest was shot dead along with his driver.", [("killed", 1), ("killed", 1)]),
        ("Raiders killed Ana Rivas, the head of the union, together with nine of her guards.",
         [("killed", 1), ("killed", 9)]),
        ("Raiders killed nine soldiers as well as 17 villagers.", [("killed", 9), ("killed", 17)]),
        ("Shells killed three people - a baker, a student and a nun - on Monday.",
         [("killed", 3), ("killed", 1), ("killed", 1), ("killed", 1)]),
        ("Raiders killed on Monday in the hills a judge and two guards.", [("killed", 1), ("killed", 2)]),
        ("Two raiders killed on Monday were brothers.", [("killed", 2)]),
        ("The mason lost his wife and nine children.", [("killed", 1), ("killed", 9)]),
        ("Nine of our comrades fell.", [("killed", 9)]),
        ("Nine bodies were found on Monday and three more on Tuesday.", [("killed", 9)]),
        ("The raid left 70 dead, 41 of them rebels and 29 soldiers.", [("killed", 70), ("killed", 41), ("killed", 29)]),
        ("The army rescued three of them days later.", []),
        ("The army denied that any soldiers had been killed.", [("killed", 0)]),
        ("The army denied that any rebels were near.", []),
        ("The clash left 70 dead, 41 of them pro-Lomba fighters and 29 raiders.",
         [("killed", 70), ("killed", 41), ("killed", 29)]),
        ("Among the dead was Qasim Vulani.", [("killed", 1)]),
        ("Among the dead were Lomban officers.", []),
        ("A spokesman put the number of abducted at 17.", [("captured", 17)]),
        ("Raiders abducted the branch manager.", [("captured", 1)]),
        ("Nine others sustained various degrees of injury.", [("wounded", 9)]),
        ("Two Multi-National Division – North soldiers were killed.", [("killed", 2)]),
        ("At least, nine soldiers were killed.", [("killed", 9)]),
        ("Nine sailors were killed, as was one foreign adviser.", [("killed", 9), ("killed", 1)]),
        ("Soldiers killed 44 villagers, among them 20 boys, in Lomba, and 17, including nine boys, in Port Mara.",
         [("killed", 44), ("killed", 20), ("killed", 17), ("killed", 9)]),
        ("Two peacekeepers and a Serb working as an interpreter were wounded.", [("wounded", 2), ("wounded", 1)]),
        ("Rebels kidnapped two policemen and a district officer identified as Ibra Dao.",
         [("captured", 2), ("captured", 1)]),
        ("Nine raiders were killed and as many others were injured.", [("killed", 9), ("wounded", 9)]),
        ("Four of the victims were potters.", [("killed", 4)]),
        ("Heavy casualties are feared on either side.", []),
        ("31 killed 45 wounded 12 prisoners", [("killed", 31), ("wounded", 45), ("captured", 12)]),
        ("The army mourns a raid that claimed 71 soldiers.", [("killed", 71)]),
        ("The slain include one sergeant and seven constables.", [("killed", 1), ("killed", 7)]),
        ("Several others fled with gunshot wounds.", [("wounded", 3)]),
        ("Two terrorist groups were destroyed.", []),
        ("A bomb went off without leaving victims.", [("killed_or_wounded", 0)]),
        ("One of the guards is in critical condition.", [("wounded", 1)]),
    ],
)  # fmt: skip
def test_the_dead_and_the_hurt_are_counted_in_other_turns_of_phrase(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert losses(text) == expected


def test_a_loss_that_was_not_any_keeps_its_negation_in_its_evidence() -> None:
    claims = record(
        "Rebels shelled the fort of Port Mara on 3 May 2024 without causing any casualties."
    ).claims
    assert [c.evidence[0].quote for c in claims] == ["without causing any casualties"]


def test_a_total_is_of_those_told_of_before_where_only_the_defenders_died() -> None:
    claims = record(f"{RAID} Nine traders died. Three more died in hospital. Best estimate 12.").claims
    assert [(c.value.low, c.subject.side, c.claimant.text) for c in claims][-1] == (12, "defender", None)


def test_records_whose_notes_follow_their_fields_are_read_as_prose() -> None:
    fields = "Date: {}-October-2012. Actor1: Raiders. Location: Port Mara.\nNotes: {}Fatalities {}.\n\n"
    told = (
        "Raiders came to the village of Lomba before dawn and burned most of its houses, killing {} farmers. "
    )
    text = "".join(fields.format(day, told.format(dead), dead) for day, dead in ((12, 9), (14, 3), (16, 17)))
    assert figures(text) == [("killed", 17, 17), ("killed", 3, 3), ("killed", 9, 9)]


def test_a_count_of_somebody_who_sees_it_otherwise_is_of_the_engagement_told_last() -> None:
    text = (
        f"{RAID} Nine traders were killed. Later in the evening the Lomban Liberation Front said in a statement that "
        "its men had killed 17 soldiers."
    )
    assert figures(text) == [("killed", 17, 17), ("killed", 9, 9)]


def test_what_somebody_sank_is_no_accident() -> None:
    told = "Rebels and the navy fought off Port Mara on 3 May 2024. "
    assert figures(told + "The navy sank two rebel boats and killed 14 guerrillas.") == [
        ("killed", 14, 14),
        ("materiel_destroyed", 2, 2),
    ]
    assert figures(told + "A ferry sank in a storm, killing 14 people.") == []


def test_the_names_of_those_counted_before_are_no_further_dead() -> None:
    names = "Sergeant Musa Jahan, Sergeant Malik Taher and Private Kamran Keram were killed, the army said."
    assert figures(f"{RAID} Three guards were killed. {names}") == [("killed", 3, 3)]
    assert figures(f"{RAID} {names}") == [("killed", 1, 1)] * 3
