"""What stories tell around the news, and no engagement of its own: the record is the same with it and without."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

HOST = (
    "Gunmen stormed a police station in Lashkar Gah on Tuesday, killing six officers and wounding nine, the governor "
    "said. The army said its troops shot dead three of the attackers."
)
MASSACRE = "Soldiers killed 14 villagers in the hamlet of Kalo near Bentiu, survivors told reporters."
ABROAD = "Three soldiers were killed on Monday in an operation against militants in northern Iraq, the ministry said."
UNTOLD = "Rebels and soldiers clashed near Bentiu on Tuesday, officials said."
CLASHES = "Rebels fought soldiers on Monday near the town of Bentiu, officials said. Four soldiers and 11 rebels died."


def _told(text: str) -> tuple[list[str], list[str]]:
    """What a record says apart from the words that show it."""
    made = record(text)
    events = [
        f"{e.type} {e.focus} {e.date} {e.place} {e.attackers} {e.defenders} {e.outcome}"
        for e in made.engagements
    ]
    claims = [f"{c.kind} {c.value} {c.subject} {c.stance}" for c in made.claims]
    return events, claims


def _adds_nothing(sentence: str, host: str = HOST) -> bool:
    return _told(f"{host}\n\n{sentence}") == _told(host)


@pytest.mark.parametrize(
    "sentence",
    [
        "The device would have caused dozens of deaths, an expert said.",
        "His uncle, a captain, was killed in the war against the north.",
        "As many as 70,000 villagers died during the long civil war between north and south.",
        "The deputy was injured three times during his years as a policeman.",
    ],
)
def test_what_might_have_been_and_wars_of_years_cost_no_lives_here(sentence: str) -> None:
    assert _adds_nothing(sentence)


def test_who_fell_in_a_war_on_a_day_is_counted() -> None:
    assert not _adds_nothing(
        "Two nurses were killed in the war on Wednesday when a shell hit a clinic in Sangin."
    )


def test_what_mines_cost_every_year_is_no_toll() -> None:
    assert _adds_nothing("Old mines still kill some 40 farmers a year.")


def test_what_rebels_have_done_told_aside_is_no_toll() -> None:
    assert _adds_nothing("The gunmen, who have kidnapped scores of traders, speak for nobody.")


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    "sentence",
    [
        "The youngest of the victims was 19.",
        "The movement has won no votes since the death of its founder.",
        "A magistrate has authorised the detention of seven men who are thought to have sold the rifles.",
        "Three unexploded grenades were recovered from a well.",
    ],
)
def test_ages_dates_and_duds_are_no_losses(sentence: str) -> None:
    assert _adds_nothing(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "About 1,800 soldiers took part in the parade, which went off calmly.",
        "Some 900 soldiers will attack from the hills in the coming drill.",
        "About 600 officers would guard the stadium.",
    ],
)
def test_men_at_a_parade_or_at_a_task_to_come_are_no_strength(sentence: str) -> None:
    assert _adds_nothing(sentence)


def test_men_who_took_part_in_an_attack_are_its_strength() -> None:
    text = f"{HOST}\n\nAbout 60 gunmen took part in the attack."
    assert _told(text)[1] != _told(HOST)[1]


def test_that_rebels_can_strike_names_no_doers() -> None:
    assert _adds_nothing('"They want to prove that the gunmen can attack us at will," a teacher said.')


@pytest.mark.parametrize(
    "sentence",
    [
        "Hauliers have called a strike for Friday in protest against the killings.",
        "Shopkeepers announced a strike for Friday to protest against the killings.",
        "Two more companies are to join the operation next week.",
    ],
)
def test_a_day_for_which_something_is_set_is_none_of_the_deed(sentence: str) -> None:
    assert _adds_nothing(sentence, CLASHES)
    assert _adds_nothing(sentence, MASSACRE)


def test_a_next_morning_is_a_day_of_its_own() -> None:
    text = "Gunmen killed a judge in Herat on 3 May. A bomb killed two nurses in Kabul the next morning."
    assert [str(e.date.start) for e in record(text).engagements if e.date] == ["2024-05-03", "2024-05-04"]


@pytest.mark.parametrize(
    "sentence",
    [
        "If the bomb had gone off near the school, it could have killed dozens of children.",
        "The mine, which employs 900 people, closed for two days.",
        "Old mines still kill or maim some 90 people every year.",
    ],
)
def test_bombs_that_did_not_go_off_and_pits_make_no_bombing(sentence: str) -> None:
    assert _adds_nothing(sentence, CLASHES)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hardly a month goes by without an ambush on the coast road.",
        "Diplomats had warned of an ambush by smugglers.",
    ],
)
def test_attacks_that_one_is_warned_of_or_used_to_are_none(sentence: str) -> None:
    assert _adds_nothing(sentence, UNTOLD)


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    "sentence",
    [
        "In June alone, 140 villagers died in shootings and bombings.",
        "More than 30 people have died in the past week of unrest.",
        "The army, which has lost about 700 men in the campaign, needs officers.",
        "He lost three cousins in the fighting of the 1980s.",
        "Shots were fired in the air, and a caller warned clerks to stay at home or be killed.",
        "The strikers demanded the release of 210 prisoners.",
        "Two bishops denounced the murder of the journalist.",
    ],
)
def test_sums_threats_and_demands_are_no_tolls(sentence: str) -> None:
    assert _adds_nothing(sentence)


def test_a_killing_that_is_condemned_with_a_figure_is_counted() -> None:
    assert not _adds_nothing("A bishop condemned the killing of two nuns.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor, whose convoy has been attacked four times, has moved to the coast.",
        "The market has been hit by a string of car bombs this year.",
    ],
)
def test_what_was_done_many_times_changes_nothing(sentence: str) -> None:
    assert _adds_nothing(sentence, CLASHES)
    assert _adds_nothing(sentence, UNTOLD)


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoy was ready to come back if the bombing stopped.",
        "Nobody knew whether the explosion was an accident.",
    ],
)
def test_what_is_only_supposed_changes_no_kind(sentence: str) -> None:
    assert _adds_nothing(sentence, ABROAD)


@pytest.mark.parametrize(
    "sentence",
    [
        "The army, accused by lawyers of dozens of murders, rejects the charge.",
        "She is one of 19 reporters being held in the region.",
    ],
)
def test_what_is_counted_by_dozens_is_no_deed_of_this_day(sentence: str) -> None:
    assert _adds_nothing(sentence)


def test_that_it_was_the_third_this_month_gives_no_day() -> None:
    assert _adds_nothing("The killing was the third of a teacher this month.", MASSACRE)


def test_a_week_after_something_is_no_rate():
    killed = [
        c.value.low for c in record("Rebels killed 40 people in Bama on Friday.").claims if c.kind == "killed"
    ]
    later = record("On Friday rebels killed 40 people a week after the truce.")
    assert killed == [c.value.low for c in later.claims if c.kind == "killed"] == [40]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lombia executes three men convicted of murder.",
        "The former president is executed, by hanging, at about six in the morning.",
        "Two men were hanged in Wajid prison for drug trafficking.",
        "The state executed a convicted killer by lethal injection on Monday.",
        "The virus is now responsible for six deaths in Wajid.",
        "Cholera was responsible for 12 deaths in Wajid last week.",
        'The president accuses deputies of "sabotaging" the political process.',
        "The opposition accused the army of sabotaging the peace talks.",
    ],
)
def test_sentences_carried_out_ills_and_hindered_talks_are_no_attacks(sentence: str) -> None:
    assert record(sentence).engagements == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The Islamic State executed 12 policemen in Wajid for spying.",
        "Militants hanged four civilians in Wajid.",
        "Rebels attacked an army base in Wajid, killing two soldiers, in an attempt to sabotage the peace talks.",
        "The army accused rebels of sabotaging a power line near Wajid.",
    ],
)
def test_bands_that_execute_and_wreck_things_attack(sentence: str) -> None:
    assert len(record(sentence).engagements) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Soldiers clashed with Lombia after it shelled villages near Wajid, killing nine people.",
        "Nine farmers were murdered by troops under the command of Captain Ruiz in Wajid.",
        "Six guards were killed by rebels under the orders of Colonel Ruiz in Wajid.",
        "Two men of the army former base in Wajid were killed by gunmen.",
    ],
)
def test_little_words_that_end_like_nouns_of_people_are_none(sentence: str) -> None:
    names = {m for a in record(sentence).actors for m in a.mentions}
    assert not [x for x in names if x.split()[-1] in ("after", "under", "former")]


@pytest.mark.parametrize(
    "text",
    [
        "A fire destroyed 20 shops in Kano market on Monday, officials said.",
        "Fire swept through a camp near Goma, killing 11 people.",
        "FLAMES ENGULFED A WAREHOUSE IN BEIRUT, INJURING NINE WORKERS.",
        "A lion killed two herders in Samburu on Friday.",
        "Hunger killed 38 people in Taiz, a charity said.",
        "The storm destroyed 400 homes in Rakhine on Sunday.",
        "Two airmen died when an F-16 crashed near Kandahar on a training flight.",
    ],
)
def test_fires_beasts_and_want_kill_without_an_attack(text: str) -> None:
    assert not record(text).engagements


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Rockets hit a depot in Goma on Monday. A fire destroyed 12 trucks.", 12),
        ("Police said the fire, which destroyed 12 houses in Jos, was set by the attackers.", 12),
        ("Tank fire destroyed three houses in Gaza on Monday.", 3),
        ("Fire from a passing car killed two men in Ramadi.", 2),
        ("Heavy fire killed three soldiers near Kidal on Sunday.", 3),
    ],
)
def test_a_fire_that_was_set_and_gunfire_are_attacks(text: str, figure: int) -> None:
    assert [c.value.low for c in record(text).claims if c.value] == [figure]


def test_bodies_found_are_of_people_killed() -> None:
    (found,) = record("Police found four bullet-riddled bodies near Kirkuk on Sunday.").engagements
    assert found.type == "attack_on_civilians"
    assert not found.defenders
