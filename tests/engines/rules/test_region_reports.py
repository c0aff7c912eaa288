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
