"""What a story tells around its news (who condemns it, what is done as a rule, what is vowed) adds nothing."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import analysis, record

HOST = (
    "Fighters of Ansar Dola attacked a market in Ayorou on Friday and killed three traders, the mayor said."
)
AROUND = [
    "France and several embassies condemned the attack and pleaded for restraint to protect civilians.",
    "The governor said the campaign would go on until the last rebel is killed.",
    "Union leaders blamed the government for failing to secure the road.",
    "Campaigners accuse both the police and the rebels of killing civilians.",
    "The police deny that their men target farmers.",
    "Diplomats said the raid showed that the fighters were still able to strike at will.",
    "The movement, founded by a preacher, has carried out scores of raids in the desert, killing hundreds of people.",
    "The movement has always denied such charges.",
    "The bishops said in March that 400 villagers had been killed by all sides.",
]


def _told(text):
    found = record(text)
    return (
        [(x.type, x.place and x.place.name, x.date, x.attackers, x.defenders) for x in found.engagements],
        [(c.kind, c.value and c.value.low, c.stance, c.claimant.text) for c in found.claims],
    )


@pytest.mark.parametrize("sentence", AROUND)
def test_a_sentence_around_the_news_adds_nothing(sentence):
    assert _told(HOST + "\n\n" + sentence) == _told(HOST)


@pytest.mark.parametrize(
    "sentence",
    [
        "Five men went on trial over the bombing of a chapel in 2016 that killed 12 worshippers.",
        "Officers spoke of a raid on a farm near Ayorou in May that left 12 worshippers dead.",
    ],
)
def test_the_dead_that_a_clause_counts_are_those_of_the_blow_before_it(sentence):
    (s,) = analysis(sentence).sentences
    (verb,) = [c for c in s.chunks if c.kind == "VG" and c.cls == "kill"]
    assert [s.chunks[k].head for k in verb.subject] in (["bombing"], ["raid"])
    assert "strength" not in [c.kind for c in record(HOST + " " + sentence).claims]


def test_what_they_were_able_to_do_is_still_told_by_its_count():
    killed = [
        c.value.low
        for c in record("The gunmen were able to kill two guards in Ayorou on Friday.").claims
        if c.value
    ]
    assert killed == [2]


def test_an_accusation_of_this_attack_stays_a_claim():
    text = (
        HOST.replace("Fighters of Ansar Dola", "Gunmen")
        + " The governor blamed Boko Haram for killing the traders."
    )
    assert ("responsibility", "the governor") in [
        (c.kind, (c.claimant.text or "").lower()) for c in record(text).claims
    ]


def test_burns_that_are_borne_are_wounds():
    found = record(HOST + " Nine people suffered burns.")
    assert ("wounded", 9) in [(c.kind, c.value.low) for c in found.claims if c.value]
