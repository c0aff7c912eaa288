"""What agency and radio reports tell of single victims, of those who took part, and of bodies with a short name."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.short_names import in_brackets
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import record

HEAD = "Abancay, 3 Mar 88 -- "


def told(text, kind):
    """The claims of one kind of a text: low bound, name of the subject, side."""
    found = record(HEAD + text)
    names = {a.id: a.name for a in found.actors}
    return [
        (c.value.low, names[c.subject.actor] if c.subject.actor else None, c.subject.side)
        for c in found.claims
        if c.kind == kind
    ]


@pytest.mark.parametrize("cased", [str, str.upper])
def test_someone_of_hers_between_a_judge_and_two_guards_is_one_more_victim(cased):
    text = cased("Judge Clara Ibarra Soto, her clerk, and two guards were killed in an ambush in Chincheros.")
    lows = sorted(low for low, _, _ in told(text, "killed"))
    assert lows == [1, 1, 2]


def test_their_son_at_the_end_of_a_list_is_a_victim_too():
    assert len(told("Rebels murdered a nurse, her husband, and their son in Chincheros.", "killed")) == 3


def test_a_husband_with_trade_and_name_behind_a_comma_is_that_person():
    text = "Gunmen killed a nurse and wounded her husband, lawyer Braulio Cano, in Chincheros."
    assert (1, "Braulio Cano", "defender") in told(text, "wounded")


@pytest.mark.parametrize("title", ["Councilwoman", "Mayor-elect", "Superior Court Magistrate", "Prefect"])
@pytest.mark.parametrize("cased", [str, str.upper])
def test_offices_before_a_name_make_a_person(title, cased):
    text = cased(f"Hooded men murdered {title} Berta Quispe Soto in Chincheros.")
    assert told(text, "killed") == [(1, cased("Berta Quispe Soto"), "defender")]


def test_an_acronym_that_reads_as_a_given_name_before_a_surname_is_no_army():
    found = record("ABANCAY, 3 MAR 88 -- TWO INDIVIDUALS KILLED JUDGE ANA BUSTIOS IN CHINCHEROS ON FRIDAY.")
    assert not any(a.type == "state_forces" for a in found.actors)


def test_who_was_hit_and_is_not_dead_is_wounded():
    text = "Gunmen killed a trader in Chincheros on Friday. His driver was also hit. The house was hit."
    assert [low for low, _, _ in told(text, "wounded")] == [1]
    text = "Gunmen attacked a bus in Chincheros on Friday. A guard was hit and died at noon."
    assert told(text, "wounded") == []


def test_policemen_who_were_disarmed_were_in_the_hands_of_those_who_did_it():
    text = "Rebels attacked the police post in Chincheros on Friday. Three policemen were disarmed."
    assert [low for low, _, _ in told(text, "captured")] == [3]
    text = "Rebels attacked the police post in Chincheros. The sappers disarmed two bombs."
    assert told(text, "captured") == []


def test_peasants_still_in_the_hands_of_a_band_are_captives():
    text = (
        "Rebels kidnapped some peasants in Chincheros on Friday. Six peasants are in the hands of the rebels."
    )
    assert 6 in [low for low, _, _ in told(text, "captured")]


def test_what_was_set_afire_is_destroyed():
    text = "Rebels ambushed a patrol near Chincheros on Friday. The jeep was set afire."
    assert [low for low, _, _ in told(text, "materiel_destroyed")] == [1]


def test_so_many_of_whom_took_part_is_a_strength():
    text = "The rebels, about 60 of whom took part in the raid, attacked the police post in Chincheros."
    assert told(text, "strength") == [(60, "rebels", "attacker")]
    text = "The rebels, about 60 of whom were women, attacked the police post in Chincheros."
    assert told(text, "strength") == []


def test_a_column_that_attacks_is_no_convoy_under_attack():
    text = "A patrol was attacked near Chincheros on Friday by a column of about 40 rebels."
    assert told(text, "strength") == [(40, "rebels", "attacker")]


@pytest.mark.parametrize("cased", [str, str.upper])
def test_an_office_of_two_tasks_is_one_voice(cased):
    text = cased("The Army Education and Press Department said that two rebels were killed in Chincheros.")
    found = record(HEAD + text)
    assert [c.claimant.text for c in found.claims if c.kind == "killed"] == [
        cased("The Army Education and Press Department")
    ]


@pytest.mark.parametrize(
    ("text", "case", "made"),
    [
        (
            "Members of the Front for Bread, FFB, fired.",
            "",
            "Members of the Front for Bread (FFB) fired.",
        ),
        (
            "THE ASSOCIATION OF MILK SELLERS, ASOLEC, PROTESTED.",
            "upper",
            "THE ASSOCIATION OF MILK SELLERS (ASOLEC) PROTESTED.",
        ),
        (
            "THE STATE SALT ENTERPRISE, SALINOR, SAID SO.",
            "upper",
            "THE STATE SALT ENTERPRISE (SALINOR) SAID SO.",
        ),
    ],
)
def test_a_short_name_between_commas_is_put_in_brackets(text, case, made):
    assert in_brackets(text, case, Lexicon.load()) == made


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("The National Guard, FBI, and CIA met.", ""),
        ("He came from Lima, USA, on Monday.", ""),
        ("At 0900, GMT, it ended.", ""),
        ("IN THE OFFICE OF THE PARTY, HOWEVER, NOTHING WAS FOUND.", "upper"),
        ("THE LEADER OF THE MINERS, QUISPE, WAS THERE.", "upper"),
        ("TROOPS OF THE NATIONAL GUARD, LIMA, WERE THERE.", "upper"),
    ],
)
def test_other_words_between_commas_stay(text, case):
    assert in_brackets(text, case, Lexicon.load()) == text


def test_what_a_short_name_between_commas_stands_for_fights_as_its_subject():
    text = "Some 30 members of the Army of National Liberation, ELN, on Friday attacked the town of Remedios."
    found = record("Bogota, 3 Mar 88 -- " + text)
    assert [c.value.low for c in found.claims if c.kind == "strength"] == [30]
    assert "ELN" in next(a for a in found.actors if a.type == "armed_group").mentions


def voices(text, kind="killed"):
    """Low bound and words of the claimant of each claim of one kind."""
    return [
        (c.value.low if c.value else None, c.claimant.text if c.claimant else None, c.stance)
        for c in record(text).claims
        if c.kind == kind
    ]


NOTED = "Abancay, 3 Mar 88 (DPA) -- [Text] "
BODY = "The Interior Ministry reported that rebels killed nine soldiers in Chincheros on Monday. "


def test_what_a_monitored_report_goes_on_to_tell_is_the_word_of_the_body_that_reported():
    text = NOTED + BODY + "Two rebels were killed."
    assert (2, "The Interior Ministry", "asserts") in voices(text)
    # Elsewhere the narrator tells on.
    assert (2, None, "asserts") in voices("Abancay, 3 Mar 88 (DPA) -- " + BODY + "Two rebels were killed.")


def test_a_person_or_an_outlet_is_not_taken_for_what_a_monitored_report_goes_on_to_tell():
    text = "Radio Andina reported that rebels killed nine soldiers in Chincheros on Monday. Two rebels were killed."
    assert (2, None, "asserts") in voices(NOTED + text)


def test_a_reporter_who_is_called_up_speaks_for_himself():
    text = NOTED + BODY + "[Reporter] Two nuns were killed in the clash in Chincheros."
    assert (2, None, "asserts") in voices(text)


def test_over_a_new_paragraph_the_word_goes_on_where_the_same_body_adds_something():
    text = (
        NOTED
        + BODY
        + "\n\nSoldiers killed four rebels in the pursuit. The ministry added that a nun was wounded."
    )
    assert (4, "The Interior Ministry", "asserts") in voices(text)


def test_a_station_that_broadcasts_a_communique_relays_it_and_is_no_group():
    text = "In a communique broadcast by Voz Andina, the guerrillas maintain that nine soldiers were killed in Oyon."
    found = record(NOTED + text)
    assert [(c.claimant.text, c.relayed_by) for c in found.claims if c.kind == "killed"] == [
        ("the guerrillas", "Voz Andina")
    ]
    assert not any(a.type == "armed_group" and a.name == "Voz Andina" for a in found.actors)


def test_who_says_that_he_had_nothing_to_do_with_it_denies_it():
    text = (
        "Gunmen murdered a mayor in Chincheros on Monday. The National Liberation Army, ELN, said that it had nothing "
        "to do with this deed."
    )
    assert [stance for _, _, stance in voices(NOTED + text, "responsibility")] == ["denies"]
    text = "Gunmen murdered a mayor in Chincheros on Monday. The ELN said that the mayor had nothing to do with it."
    assert voices(NOTED + text, "responsibility") == []


def test_who_ordered_all_these_acts_is_blamed_for_each_of_them():
    text = (
        "Gunmen murdered a judge in Cali on Monday. In Neiva, a bomb exploded in front of a bank, wounding two "
        "clerks. The police chief said that all these acts were ordered by the Medellin Cartel."
    )
    found = record("Bogota, 3 Mar 88 (DPA) -- [Text] " + text)
    assert len({c.engagement for c in found.claims if c.kind == "responsibility"}) == 2


def test_a_denial_that_any_machine_was_hit_denies_what_was_said_before():
    text = (
        "Rebels attacked a patrol in Chincheros on Monday. The rebels said that a helicopter was hit. The army denied "
        "that any helicopter was hit."
    )
    found = [c for c in record(NOTED + text).claims if c.kind == "materiel_destroyed"]
    assert [(c.value.low, c.stance) for c in found] == [(1, "asserts"), (1, "denies")]


def test_the_dead_whom_those_who_fled_left_are_their_own():
    text = "Rebels attacked a patrol in Chincheros on Monday. The rebels fled, leaving six dead at the site."
    assert told(text, "killed") == [(6, "Rebels", "attacker")]


def test_a_clause_on_the_jeep_does_not_part_it_from_what_befell_it():
    text = (
        "Rebels ambushed a judge near Chincheros on Friday. The jeep in which she was riding was set afire."
    )
    assert [low for low, _, _ in told(text, "materiel_destroyed")] == [1]


def test_those_named_among_the_persons_taken_are_captives_each():
    text = "Rebels kidnapped nine peasants in Oyon on Friday. Among the persons kidnapped are a girl and a nurse."
    assert [low for low, _, _ in told(text, "captured")] == [9, 1, 1]


def test_persons_arrested_after_an_attack_are_held_to_have_done_it():
    text = "Unknown men attacked a barracks in Abancay on Friday, killing two soldiers. Six persons were arrested."
    assert told(text, "captured") == [(6, None, "attacker")]


def test_the_murder_that_a_commission_was_to_look_into_is_another():
    text = "A commission on its way to investigate the murder of two nurses was ambushed near Oyon, killing a judge."
    assert [low for low, _, _ in told(text, "killed")] == [1]
