"""Whose word a figure is, and whom the words "our", "enemy" and "recovered" point to."""

from __future__ import annotations

import pytest

from extract.records import Claim, Record

from .reading import record


def named(found: Record, actor: str | None) -> str | None:
    return next((a.name for a in found.actors if a.id == actor), None)


def killed(found: Record, low: int) -> Claim:
    return next(c for c in found.claims if c.value is not None and c.value.low == low)


COMMUNIQUE = (
    "Communique of the Taliban press office. On Monday our fighters attacked an army base in Quetta. "
    "The enemy suffered 14 dead. Three of our fighters were martyred."
)


def test_a_text_that_says_our_is_the_word_of_the_party_that_publishes_it() -> None:
    found = record(COMMUNIQUE)
    assert {named(found, c.claimant.actor) for c in found.claims if c.value is not None} == {"Taliban"}


def test_a_quote_that_says_our_does_not_make_the_text_its_speakers() -> None:
    found = record(
        'Taliban fighters attacked a base in Quetta on Monday, killing 14 soldiers. "Our forces won," said a soldier.'
    )
    assert killed(found, 14).claimant.actor is None


def test_the_enemy_is_the_other_side_than_the_one_that_speaks() -> None:
    found = record(COMMUNIQUE)
    assert killed(found, 14).subject.side == "defender"
    assert killed(found, 3).subject.side == "attacker"


@pytest.mark.parametrize("words", ["nine rifles were recovered", "nine trucks were destroyed"])
def test_things_that_one_side_reports_taken_or_destroyed_were_the_other_sides(words: str) -> None:
    found = record(f"Taliban fighters attacked an army base in Quetta on Monday. The army said {words}.")
    assert killed(found, 9).subject.side == "attacker"


SPEAKERS = [
    (
        "A bomb killed five people and wounded over twenty in Gao on Monday, witnesses and medics said.",
        5,
        "witnesses",
    ),
    (
        "Three children were wounded and 7 men died in Gao on Monday, said a relief worker.",
        7,
        "a relief worker",
    ),
    (
        "Gunmen attacked Gao on Monday. A farmer who escaped said by phone that 15 villagers were killed.",
        15,
        "A farmer",
    ),
    ("7 rebels killed in an army raid near Gao on Monday, per security sources.", 7, "security sources"),
    (
        "Gunmen attacked Gao on Monday. The defence headquarters said 8 men died.",
        8,
        "The defence headquarters",
    ),
    ("Gunmen attacked Gao on Monday. The White Helmets raised the toll to 23.", 23, "The White Helmets"),
]


@pytest.mark.parametrize(("text", "low", "words"), SPEAKERS)
def test_speakers_are_found_before_and_behind_the_verb(text: str, low: int, words: str) -> None:
    assert (killed(record(text), low).claimant.text or "").startswith(words)


def test_it_is_a_body_and_she_is_a_person() -> None:
    text = (
        "Gunmen attacked Gao on Monday. The Red Cross said 5 people died. Awa Diallo, a nurse, said 7 died. "
        "It said 9 people were wounded. She said 11 people were missing."
    )
    found = record(text)
    assert killed(found, 9).claimant.text == "The Red Cross"
    assert (killed(found, 11).claimant.text or "").startswith("Awa Diallo")


def test_who_is_unable_to_verify_doubts() -> None:
    text = (
        "Rebels killed 44 soldiers in Gao on Monday, the rebels said. "
        "Reuters was unable to verify the killing of 44 soldiers."
    )
    assert {c.stance for c in record(text).claims if c.value is not None} == {"asserts", "doubts"}


def test_a_name_behind_a_comma_is_the_one_who_was_killed() -> None:
    found = record("Gunmen shot dead a trade unionist, Carlos Paredes, in Lima on Monday.")
    assert named(found, killed(found, 1).subject.actor) == "Carlos Paredes"


OTHER_SIDE = [
    "Taliban fighters attacked an army base in Quetta on Monday. The force recovered nine rifles.",
    "Taliban fighters attacked an army base in Quetta on Monday. Nine rifles were recovered by the troops.",
    "Taliban fighters attacked an army base in Quetta on Monday. An army spokesman said nine rifles were seized.",
    "Taliban fighters attacked an army base in Quetta on Monday. The army said it took nine prisoners.",
]


@pytest.mark.parametrize("text", OTHER_SIDE)
def test_booty_and_prisoners_are_the_other_sides(text: str) -> None:
    assert killed(record(text), 9).subject.side == "attacker"


def test_the_vehicle_that_was_destroyed_is_one() -> None:
    found = record(
        "A bomb went off near an army truck in Quetta on Monday, killing 3 soldiers. The truck was destroyed."
    )
    assert any(
        c.kind == "materiel_destroyed" and c.value is not None and c.value.low == 1 for c in found.claims
    )


def test_a_claimant_behind_a_list_in_a_box_stands_for_the_whole_list() -> None:
    text = (
        "Battle of X\n\nDate: 11 June 1998\nLocation: Gao, Mali\nResult: Taliban victory\n"
        "Belligerents: Mali | Taliban\nCasualties and losses: 112 killed, 340 wounded (per Taliban) | 86 killed\n\n"
        "The battle was fought on 11 June 1998. The Taliban attacked and overran an army base near Gao.\n"
    )
    found = record(text)
    assert named(found, killed(found, 112).claimant.actor) == "Taliban"
    assert killed(found, 86).claimant.actor is None


def test_a_speaker_behind_a_semicolon_does_not_speak_for_what_stands_before_it() -> None:
    found = record(
        "The Taliban said its fighters killed 30 soldiers in Herat on Monday; the army put its losses at four."
    )
    assert named(found, killed(found, 30).claimant.actor) == "Taliban"


def test_a_spokesmans_own_troops_are_those_of_his_group() -> None:
    found = record(
        "The KIA's spokesperson, Colonel Naw Bu, said his troops attacked Laiza on Monday and seized 12 rifles."
    )
    assert [named(found, x) for x in found.engagements[0].attackers] == ["KIA"]


def test_a_police_report_is_a_source_and_no_verb() -> None:
    found = record("According to a police report, unidentified men killed three villagers in Gao on Monday.")
    assert killed(found, 3).claimant.text == "a police report"


def test_who_says_a_toll_and_accuses_in_one_sentence_makes_both_claims() -> None:
    text = (
        "Gunmen killed three people in Gao on Monday. The health ministry said that four people died "
        "and accused the Sahel Front of the attack."
    )
    made = {(c.kind, c.claimant.text) for c in record(text).claims}
    assert {("killed", "The health ministry"), ("responsibility", "The health ministry")} <= made


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("But 17 guards were killed, said Radio Lorwa, a station owned by nuns.", "Radio Lorwa"),
        ("Seventeen guards were hurt, three of them badly, said the provincial health ministry, based in Gao.",
         "the provincial health ministry"),
        ("A mayor, Ali Saley, spoke of scores of dead, and Amnesty International estimated that 17 guards died.",
         "Amnesty International"),
        ("The mayor, Ali Saley, denounced that 17 guards were killed.", "The mayor, Ali Saley"),
        ("The mayor, Ali Saley, pointed out that 17 guards were killed.", "The mayor, Ali Saley"),
        ("The Taliban claimed responsibility for the attack that killed 17 guards.", None),
        ("The mayor, Ali Saley, blamed the Taliban for the attack, which killed 17 guards.", None),
        ("The Taliban claimed responsibility for the attack, saying it had killed 17 guards.", "The Taliban"),
        ("A mine hit a bus, killing a nun and wounding 17 guards, Colonel Ali Saley said.", "Colonel Ali Saley"),
        ("Ali Saley, who confirmed the raid to reporters in Herat, put the death toll at 17.", "Ali Saley"),
        ("When contacted, Ali Saley said 17 guards were killed.", "Ali Saley"),
        ("Citing Ali Saley, Radio Lorwa said 17 guards were killed.", "Ali Saley"),
    ],
)  # fmt: skip
def test_the_word_is_of_who_stands_nearest_and_what_an_attack_did_is_the_narrators(
    words: str, speaker: str | None
) -> None:
    found = record(f"Gunmen attacked an army base in Zabul on Monday. {words}")
    assert killed(found, 17).claimant.text == speaker


def test_a_radio_without_a_capital_is_a_source_by_its_name() -> None:
    found = record("Bandits killed nine farmers at Lom on Monday, the Roman Catholic Veritas radio reported.")
    assert named(found, killed(found, 9).claimant.actor) == "Roman Catholic Veritas radio"


def test_men_who_were_overwhelmed_are_no_place_that_somebody_holds() -> None:
    found = record("The guards were overwhelmed by militants at Lom on Monday, a trader said.")
    assert not [c for c in found.claims if c.kind == "control"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bandits killed nine farmers at Lom on Monday, according to an official toll.", "an official toll"),
        (
            "The state-owned New Vision newspaper said bandits killed nine farmers at Lom.",
            "New Vision",
        ),
        (
            'Bandits killed nine farmers at Lom, according to a report in Friday\'s issue of the weekly "El Mundo".',
            "El Mundo",
        ),
        (
            "Bandits killed nine farmers at Lom. This was contained in a statement issued by the army spokesman,"
            " Colonel Dorin Velko.",
            "the army spokesman, Colonel Dorin Velko",
        ),
        (
            "The Navy Director of Public Relations, Dorin Velko, disclosed that bandits killed nine farmers at Lom.",
            "The Navy Director of Public Relations, Dorin Velko",
        ),
    ],
)
def test_papers_offices_and_statements_are_whose_word_a_toll_is(text: str, speaker: str) -> None:
    claimant = killed(record(text), 9).claimant
    assert claimant.text is not None
    assert speaker in claimant.text


def test_a_mark_that_closes_may_open_a_quote_in_the_type_of_some_papers() -> None:
    text = (
        "Rebels raided a camp near Lom on Monday. ”Nine people died there. Two more are missing,” the mayor said.\n\n"
        "”They came at dawn,” a nurse said."
    )
    assert killed(record(text), 9).claimant.text == "the mayor"


def test_reporters_who_are_told_of_a_toll_are_no_victims() -> None:
    found = record("A police spokesman told journalists that bandits killed nine people at Lom on Monday.")
    assert "journalists" not in {m for a in found.actors for m in a.mentions}
