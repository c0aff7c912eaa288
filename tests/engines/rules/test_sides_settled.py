"""Who stands where when the text says it in passing: relative clauses, adjectives, the dead, answers."""

from __future__ import annotations

import pytest

from .reading import figures, record, said, sides


def test_who_right_behind_an_agent_is_the_agent() -> None:
    text = "Twelve people were killed by suspected Islamists who attacked the village of Mainok on Monday."
    ((attackers, defenders),) = sides(text)
    assert attackers == ["suspected islamists"]
    assert defenders == ["people"]


@pytest.mark.parametrize(
    "words", ["rebel rocket fire on Midane", "a rebel attack on Midane", "rebel shelling of Midane"]
)
def test_an_adjective_before_an_attack_is_the_attacker(words: str) -> None:
    ((attackers, _),) = sides(f"Four civilians were killed on Monday in {words}.")
    assert len(attackers) == 1
    assert attackers[0].startswith("rebel")


def test_two_attacks_summed_up_do_not_make_allies() -> None:
    text = "Eleven civilians were killed by a Syrian regime air raid and rebel mortar fire in Homs."
    ((attackers, _),) = sides(text)
    assert attackers == ["syrian army"]


def test_dead_attackers_are_attackers() -> None:
    text = "Coordinated attacks in Paris on Friday killed 129 people and wounded 352. Seven attackers died."
    ((attackers, defenders),) = sides(text)
    assert (attackers, defenders) == (["attackers"], ["people"])
    (last,) = [c for c in record(text).claims if c.value is not None and c.value.low == 7]
    assert last.subject is not None
    assert last.subject.side == "attacker"


def test_the_terrorists_whom_the_army_then_killed_are_the_attackers() -> None:
    text = (
        "Two Turkish soldiers were martyred in a PKK attack in northern Iraq, the Defense Ministry said. "
        "In retaliation, the army neutralized 13 terrorists."
    )
    ((attackers, defenders),) = sides(text)
    assert (attackers, defenders) == (["pkk"], ["turkish army"])
    (last,) = [c for c in record(text).claims if c.value is not None and c.value.low == 13]
    assert last.subject is not None
    assert last.subject.side == "attacker"


@pytest.mark.parametrize("published", [None, "2016-07-15"])
@pytest.mark.parametrize("opening", ["15 July 2016: Gunmen", "On 15 July 2016, gunmen"])
def test_a_full_date_that_opens_a_note_is_the_day_of_the_attack(opening: str, published: str | None) -> None:
    text = f"{opening} on motorcycles attacked Bani village, killing 4 civilians."
    (engagement,) = record(text, published=published).engagements
    assert engagement.date is not None
    assert str(engagement.date.start) == "2016-07-15"


def test_a_name_between_commas_does_not_end_the_list_of_the_dead() -> None:
    text = "Gunmen shot and killed a tribal elder, Malik Noor, and his two sons in Miranshah."
    assert figures(text) == [("killed", 1, 1), ("killed", 2, 2)]


def test_a_monitoring_group_is_the_monitor_that_the_text_names() -> None:
    text = (
        "At least 23 civilians died in Homs on Monday, a monitoring group said. The Syrian Observatory for "
        "Human Rights said another six were wounded."
    )
    assert [words for _, _, words in said(text)] == [
        "a monitoring group",
        "The Syrian Observatory for Human Rights",
    ]
    assert len({c.claimant.actor for c in record(text).claims}) == 1


def test_a_dash_in_the_headline_does_not_make_it_a_dateline() -> None:
    text = "BAMAKO, Feb 3 - At least 12 dead, 20 wounded in market bombing - hospital source"
    assert figures(text) == [("killed", 12, None), ("wounded", 20, 20)]


def test_the_day_of_a_count_is_not_the_day_of_the_attack() -> None:
    text = (
        "Gunmen killed at least 60 people in attacks on villages in Niger, local sources said. "
        "The death toll rose to 137 on Monday, a government spokesman said."
    )
    (engagement,) = record(text).engagements
    assert engagement.date is None
    assert figures(text) == [("killed", 137, 137), ("killed", 60, None)]


def test_a_toll_told_after_something_past_is_that_of_the_main_attack() -> None:
    text = (
        "Gunmen killed at least 60 people in Intazayene in Niger on Sunday, local sources said. On March 15, 2021, "
        "suspected jihadists massacred 66 people in the Tillaberi region. The death toll rose to 137 on Monday."
    )
    found = record(text, published="2021-03-22")
    main = [e.id for e in found.engagements if e.focus == "main"]
    assert [c.engagement for c in found.claims if c.value is not None and c.value.low == 137] == main


@pytest.mark.parametrize(
    "words",
    [
        "Boko Haram is suspected.",
        "Suspicion quickly fell on Boko Haram.",
        "The raid bore the hallmarks of Boko Haram.",
        "Boko Haram militants are thought to be behind the raid.",
        "Boko Haram is the main suspect.",
    ],
)
def test_whom_the_text_suspects_is_the_attacker(words: str) -> None:
    ((attackers, _),) = sides(f"Gunmen killed four soldiers in Baga on Monday. {words}")
    assert attackers == ["boko haram"]


def test_whose_mine_it_is_attacks_whoever_triggers_it() -> None:
    ((attackers, defenders),) = sides(
        "Three fishermen triggered a Boko Haram mine near Baga on Monday; two died."
    )
    assert (attackers, defenders) == (["boko haram"], ["fishermen"])


def test_a_country_before_an_offensive_is_where_it_is() -> None:
    ((attackers, _),) = sides("Russian forces shelled Sumy on Monday as part of the Ukraine offensive.")
    assert attackers == ["russian army"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Clashes broke out in Lere, Mali, between the army and the Lorwa Front (LF).", "malian army", "lorwa front"),
        ("On Monday the Lorwa Front and the Kande Army exchanged fire near Lere.", "lorwa front", "kande army"),
        ("Lorwa Front fighters overran a post manned by Malian gendarmes in Lere.", "lorwa front", "malian gendarmes"),
        ("Lorwa Front fighters seized an army outpost in Lere, Mali, on Monday.", "lorwa front", "malian army"),
    ],
)  # fmt: skip
def test_both_sides_of_a_fight_are_named(text: str, first: str, second: str) -> None:
    ((attackers, defenders),) = sides(text)
    assert (attackers, defenders) == ([first], [second])


def test_victims_of_another_kind_are_a_group_of_their_own() -> None:
    text = "Shelling in Sumy on Monday killed four people. On Tuesday, gunmen in Kharkiv shot dead three fishermen."
    assert [d for _, d in sides(text)] == [["people"], ["fishermen"]]


def test_why_a_strike_was_made_is_no_second_attack() -> None:
    text = "The Kenyan military bombed fighters of al-Shabaab on Monday who were attacking Somali troops near Jilib."
    ((_, defenders),) = sides(text)
    assert defenders == ["al-shabaab"]


def test_a_clause_with_as_has_a_subject_of_its_own() -> None:
    text = "Seven militants lost their lives on Monday as troops conducted an operation in Tank, Pakistan."
    assert sides(text) == [(["pakistani army"], ["militants"])]


@pytest.mark.parametrize(
    ("words", "attacker"),
    [("A rebel shell", "rebel"), ("An Israeli shell", "israeli army"), ("A Houthi mortar round", "houthi")],
)
def test_whose_shell_it_was_attacked(words: str, attacker: str) -> None:
    ((attackers, _),) = sides(f"{words} hit a market in Sadah on Monday, killing three people.")
    assert attackers == [attacker]


@pytest.mark.parametrize("words", ["U.S. strikes", "A U.S. strike", "A strike by U.S. Central Command"])
def test_a_strike_of_regular_forces_is_theirs_and_from_the_air(words: str) -> None:
    (engagement,) = record(f"{words} killed four militants near Jilib on Monday.").engagements
    assert engagement.type == "air_strike"
    assert len(engagement.attackers) == 1


def test_a_dead_commander_stands_for_his_group() -> None:
    ((_, defenders),) = sides(
        "A strike near Jilib on Monday killed Omar Dirie, a senior al-Shabaab commander."
    )
    assert defenders == ["al-shabaab"]


def test_people_killed_by_who_began_are_its_targets_whatever_war_is_told_of_beside() -> None:
    text = (
        "A Houthi rocket fired into the Yemeni city of Marib has left at least nine people dead, medics said "
        "on Monday. That government has fought the Houthis."
    )
    assert sides(text)[0][1] == ["people"]


def test_dead_called_nothing_are_the_one_group_of_civilians_of_the_text() -> None:
    text = "A car bomb in Jalula left 14 dead and 30 wounded on Monday. Residents fled the market."
    ((_, defenders),) = sides(text)
    assert len(defenders) == 1


def test_dead_of_a_fight_called_nothing_are_no_civilians() -> None:
    text = "Clashes in Jalula left 14 dead on Monday. Residents fled the market."
    assert not any("residents" in d for _, d in sides(text))


@pytest.mark.parametrize("beyond", ["the border with Niger", "the frontier with Burkina Faso"])
def test_the_land_beyond_a_border_takes_no_part(beyond: str) -> None:
    text = f"Gunmen killed six soldiers on Sunday in an ambush on a convoy in eastern Mali, near {beyond}."
    ((attackers, defenders),) = sides(text)
    assert (attackers, defenders) == (["gunmen"], ["malian army"])


@pytest.mark.parametrize(
    "told",
    [
        "The Battle of Wour was fought on 3 May 2015 between Chadian and Libyan forces.",
        "The Battle of Wour was a military engagement fought on 3 May 2015 between the Chadian army and Libyan troops.",
        "The Battle of Wour took place in May 2015 between soldiers of the Chadian army and the Libyan army.",
    ],
)
def test_a_battle_page_names_its_sides_behind_between(told: str) -> None:
    assert sides(told) == [(["chadian army"], ["libyan army"])]


def test_civilians_who_were_killed_attack_nobody() -> None:
    text = (
        "Mali says four women and two children were killed in two Algerian air raids in its north, following "
        "accusations that attacks in Algeria were planned in Mali, which the Malian authorities deny. In response, "
        "Malian forces open mortar fire on Algerian troops at the border."
    )
    types = {a.id: a.type for a in record(text).actors}
    assert "civilians" in types.values()
    assert all(types[x] != "civilians" for e in record(text).engagements for x in e.attackers)


@pytest.mark.parametrize(
    "told",
    [
        "Seven shepherds were killed due to rocket fire by the Malian army on Wour.",
        "The Malian army committed a massacre in Wour on Monday, as seven shepherds were killed.",
    ],
)
def test_those_who_fired_or_committed_a_massacre_attacked(told: str) -> None:
    ((attackers, defenders),) = sides(told)
    assert (attackers, defenders) == (["malian army"], ["shepherds"])


def test_a_den_for_rebels_is_one_of_the_rebels() -> None:
    assert sides("Malian troops raided a hideout for rebels in Wour on Monday.") == [
        (["malian army"], ["rebels"])
    ]


@pytest.mark.parametrize(
    "remark",
    [
        "No group claimed the attack, but the Taliban has carried out similar attacks in the past.",
        "Nobody has claimed it, but the Taliban has been blamed for many such killings.",
    ],
)
def test_who_is_known_for_such_attacks_is_not_held_to_have_made_this_one(remark: str) -> None:
    text = f"A suicide bomber killed four Afghan policemen in Lashkar Gah on Monday. {remark}"
    assert sides(text) == [(["suicide bomber"], ["afghan policemen"])]


def test_who_then_attacks_a_post_of_another_body_began_the_clash():
    text = (
        "Soldiers and fighters of the Front for Reform clashed on Friday in Pendel. The rebels attacked the town's "
        "gendarmerie post before dawn, residents said."
    )
    (found,) = record(text).engagements
    names = {x.id: x.name for x in record(text).actors}
    assert [names[x] for x in found.attackers] == ["Front for Reform"]
    assert found.initiator_known
