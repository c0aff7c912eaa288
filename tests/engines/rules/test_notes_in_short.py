"""Short notes and posts: towns no list has, letters for groups, parts of a toll, shares by place."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, said, sides


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On 3 March 2019 gunmen attacked Velgora.", "Velgora"),
        ("On 3 March 2019 gunmen captured Velgora, killing two guards.", "Velgora"),
        ("On 3 March 2019 gunmen attacked a post in Qorilo-dheer.", "Qorilo-dheer"),
    ],
)
def test_what_was_attacked_or_has_a_small_word_behind_its_hyphen_is_a_town(text, place):
    assert [e.place.name for e in record(text).engagements if e.place] == [place]


def test_people_attacked_and_compound_adjectives_are_no_towns():
    for text in (
        "On 3 March 2019 gunmen attacked Hindus.",
        "Two died in Qorilo-based units on 3 March 2019.",
    ):
        assert not any(e.place and e.place.name for e in record(text).engagements)


def test_two_letters_stand_for_the_group_that_a_note_names():
    text = "Al Shabaab militants attacked an SNA base near Balad on 4 May 2021. 2 SNA and 4 AS killed."
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert [(c.value.low, names[c.subject.actor]) for c in found.claims if c.value] == [
        (2, "Somali army"), (4, "Al Shabaab"),
    ]  # fmt: skip


def test_two_of_those_killed_are_who_they_are_said_to_be():
    found = record("A bomb exploded in Erbil on 4 May 2021, killing five people, two of them policemen.")
    assert [(c.value.low, c.subject.text) for c in found.claims if c.value] == [
        (5, "people"),
        (2, "policemen"),
    ]


def test_a_patrol_of_theirs_is_that_of_the_soldiers_of_the_sentence():
    text = (
        "ADF rebels killed 30 villagers in Oicha on Monday. "
        "Two soldiers were also killed when their patrol was ambushed."
    )
    (attackers, defenders), *_ = sides(text)
    assert attackers == ["adf"]
    assert "congolese army" in defenders


def test_a_toll_told_by_places_is_that_of_each_place():
    text = "On October 21, 2023, Russian troops killed 5 residents of Donetsk region: 3 in Zorivka and 2 in Kutsivka."
    found = record(text)
    assert [e.place.name for e in found.engagements if e.place] == ["Zorivka", "Kutsivka"]
    assert figures(text) == [("killed", 2, 2), ("killed", 3, 3)]


def test_a_place_is_not_split_where_the_parts_are_not_the_whole():
    text = "On October 21, 2023, rebels killed 5 people in Lomba: 3 in Zorivka and 1 in Kutsivka."
    assert ("killed", 5, 5) in figures(text)


def test_bare_clashes_in_a_town_open_a_post():
    found = record(
        "Heavy clashes in Loikaw since yesterday. KNDF says 14 junta troops killed.", published="2022-05-02"
    )
    assert [e.place.name for e in found.engagements if e.place] == ["Loikaw"]


def test_bars_that_part_a_post_make_no_table():
    text = (
        "BREAKING | Gaza | An Israeli airstrike on a house in Jabalia kills 9 people, medics say | 14 wounded"
    )
    assert figures(text) == [("killed", 9, 9), ("wounded", 14, 14)]


def test_the_capture_of_a_town_by_a_party_is_told_by_a_noun():
    (found,) = record(
        "The recapture of the town of Sirte by the Libyan army followed on 9 May 2013."
    ).engagements
    assert (found.type, found.outcome) == ("assault", "attackers")
    assert not record("The general hoped for the capture of the town of Sirte by winter.").engagements


def test_who_is_only_called_an_attacker_is_the_party_that_attacked():
    text = (
        "- Lake crisis\n  - Insurgents attack a military camp in Metele, Nigeria, leaving 22 soldiers dead. "
        "The army says it killed 76 of the attackers. (Post)\n"
        "- Somali Civil War\n  - Militants storm a hotel in Kismayo. All four attackers are killed. (Herald)\n"
    )
    assert sides(text)[0][0] == ["insurgents"]
    assert said(text)[1][2] == "The army"
