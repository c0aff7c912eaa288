"""Reports of agencies and stations from Latin America: who did it, whom it struck, and what is only said."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides

HEAD = "Cochabamba, 7 Jun 86 (EFE) -- [Text] "


def kinds(text):
    """The types of the engagements of a report."""
    return [e.type for e in record(HEAD + text, published=None).engagements]


def names(text):
    """The names of those who attacked and of those attacked, by engagement."""
    return sides(HEAD + text, published=None)


@pytest.mark.parametrize("cased", [str, str.upper])
@pytest.mark.parametrize(
    "text",
    [
        "Those who burn harvests and murder teachers are no patriots, the rector said.",
        "The minister called slanderous the charges that our army attacks the peasants.",
        "They speak of peace to our people, who are bombed, jailed, and murdered.",
        "Our columns will go on to attack barracks, ambush patrols, and dynamite bridges.",
        "The bands that kidnap ranchers have powerful friends, the bishop said.",
    ],
)
def test_what_is_done_again_and_again_or_only_announced_is_no_engagement(cased, text):
    assert kinds(cased(text)) == []


def test_the_present_of_a_dated_clause_still_tells_an_engagement():
    assert kinds("Witnesses confirm that hooded men murdered two nurses in Tarata on 3 June.")


@pytest.mark.parametrize("cased", [str, str.upper])
def test_who_did_it_may_stand_behind_day_town_and_department(cased):
    text = "Two nurses were kidnapped on Tuesday, 3 June, near Vilapata, in the department of Potosi, by hooded men."
    assert names(cased(text)) == [([cased("hooded men").lower()], [cased("nurses").lower()])]


def test_whoever_stops_a_car_takes_away_the_one_who_rides_in_it():
    text = (
        "Hooded men stopped the jeep in which lawyer Elias Tapia Rua was riding in Tarata and took him away."
    )
    assert names(text) == [(["hooded men"], ["civilians"])]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Judge Marta Rua Lima was shot dead in Tarata by hooded men. Her driver was wounded.", "Judge"),
        ("Rancher Elias Tapia was leaving his home in Tarata when hooded men fired, killing him.", "Rancher"),
    ],
)
def test_civilians_stand_for_a_person_who_was_struck_and_are_called_what_he_is(text, word):
    found = record(HEAD + text, published=None)
    (e,) = found.engagements
    (defender,) = [a for a in found.actors if a.id in e.defenders]
    assert defender.type == "civilians"
    assert word in defender.mentions


def test_who_only_other_sentences_name_is_no_victim():
    text = (
        "Hooded men murdered Judge Marta Rua Lima in Tarata. The Church will act as a mediator in the talks."
    )
    found = record(HEAD + text, published=None)
    assert not any("mediator" in a.mentions for a in found.actors if a.id in found.engagements[0].defenders)


def test_armed_men_who_seize_an_official_have_kidnapped_him():
    assert kinds("Hooded men today seized Governor Elias Tapia Rua in Tarata.") == ["abduction"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Some 40 guerrillas raided Vilapata on Tuesday and captured two policemen.", "assault"),
        ("Subversives hurled two dynamite charges at the offices of the Miners Party in Tarata.", "bombing"),
        (
            "Four buses were set on fire on Tuesday by two men on a motorcycle in Tarata.",
            "attack_on_civilians",
        ),
        ("Rebels took over the village of Vilapata on Tuesday. They also robbed the Andean Bank.", "assault"),
    ],
)
def test_the_type_follows_from_what_was_struck_and_with_what(text, kind):
    assert kinds(text) == [kind]


def test_the_short_name_in_brackets_is_the_group_s_in_whatever_tongue():
    text = "A column of the Black Condor [CN] attacked Tarata. The CN also burned two trucks in Arani on Tuesday."
    assert [a for a, _ in names(text)] == [["black condor"]] * 2


def test_the_head_of_a_report_in_capitals_gives_its_day():
    text = "LIMA TELEVISION PACIFICA, 15 NOV 84 -- [TEXT] A BOMB WENT OFF TODAY AT A BANK IN PUNO, KILLING A GUARD."
    (e,) = record(text, published=None).engagements
    assert e.date is not None
    assert e.date.start.isoformat() == "1984-11-15"


def test_a_sentence_behind_the_month_of_may_is_one_of_its_own():
    text = "THREE MEN MURDERED A NURSE IN TARATA ON 7 MAY. IN A CALL TO A STATION, A CALLER OWNED TO IT FOR THE FPMR."
    (killed,) = [
        c for c in record("SANTIAGO, 9 MAY 86 (AFP) -- " + text, published=None).claims if c.kind == "killed"
    ]
    assert killed.claimant.text is None


@pytest.mark.parametrize("cased", [str, str.upper])
def test_a_place_known_by_a_name_starts_no_clause(cased):
    text = cased(
        "Rebels dragged six miners out of a bus at a place known as Alto Mora in Potosi and shot them dead."
    )
    found = record(HEAD + text, published=None)
    (killed,) = [c for c in found.claims if c.kind == "killed"]
    assert killed.value is not None
    assert (killed.value.low, killed.subject.side) == (6, "defender")


def test_whoever_else_is_blamed_for_the_attack_right_behind_it_is_blamed_for_that_one():
    text = (
        "A bomb exploded in Oruro today, hurting two porters.\n\nIn another incident, the Black Condor Front shot dead "
        "Mayor Elias Tapia in Tarata on Tuesday. The army blamed the Andean Liberation Front for the attack."
    )
    found = record(HEAD + text, published=None)
    (said,) = [c for c in found.claims if c.kind == "responsibility"]
    (e,) = [e for e in found.engagements if e.id == said.engagement]
    assert e.place is not None
    assert e.place.name == "Tarata"


def test_what_a_paragraph_adds_with_day_and_place_is_a_further_engagement():
    text = (
        "A column of the FAL shot dead Judge Marta Rua Lima in Tarata today.\n\nMoreover, men blew up a chapel in "
        "the San Roque district of Tarata today, killing two sacristans."
    )
    assert len(kinds(text)) == 2


@pytest.mark.parametrize("cased", [str, str.upper])
def test_they_are_not_those_who_only_speak_behind_them(cased):
    text = cased("Six boys were killed near Tarata on Tuesday when they stepped on a mine, the police said.")
    assert names(cased(text)) == [([], [cased("boys").lower()])]


def test_clashes_that_somebody_said_broke_out_are_those_of_the_two_named():
    text = "The army said that clashes broke out in Tarata, 9 km from Oruro, between troops and the Condor Front."
    (e,) = record(HEAD + text, published=None).engagements
    assert len(e.attackers) == len(e.defenders) == 1
    assert not e.initiator_known


def test_evils_that_are_condemned_at_large_add_nothing_to_what_was_told():
    text = "Rebels burned three buses in Tarata on Tuesday. We condemn terrorism, kidnapping, and murder, he said."
    assert kinds(text) == ["attack_on_civilians"]
