"""A title, an outlet, a day and a city that run into the story say neither when nor where anything happened."""

from __future__ import annotations

import pytest

from extract.engines.rules.mentions.tops import set_apart
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import ENGINE, record, sides

TITLE = "Nine shepherds killed in raid near Sirrin residents say"
STORY = "Gunmen killed nine shepherds near Sirrin on Tuesday and drove off their flock residents said."


@pytest.mark.parametrize(
    "top",
    [
        "AFP Thursday 4 Feb 2016",
        "Created on Thursday 04 February 2016 1512",
        "February 4 2016 By Tarek Nouri BEIRUT",
        "2016-02-04 18:20:11 (Nida outlet)",
        "Sham Wire Middle East 04.02.2016 By Dana Aziz AMMAN",
        "04.02.2016 Damascus SANA",
        "By the newsroom on February 4 2016",
    ],
)
def test_a_story_begins_behind_what_a_page_puts_over_it(top):
    text = f"{TITLE} {top} {STORY}"
    masked, head = set_apart(TITLE, text, ENGINE.lexicon)
    assert text[head:] == STORY
    assert masked[:head].strip() == TITLE
    assert len(masked) == len(text)
    found = record(text, published="2016-02-04", title=TITLE)
    (attack,) = found.engagements
    assert attack.place.name == "Sirrin"
    assert attack.date.start.isoformat() == "2016-02-02"


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE} On 4 February 2016 gunmen killed nine shepherds near Sirrin.",
        "4 February 2016 Gunmen killed nine shepherds near Sirrin.",
        f"{TITLE}\n\nAFP\n\n{STORY}",
    ],
)
def test_a_story_that_begins_with_a_day_of_its_own_is_left_alone(text):
    assert set_apart(TITLE, text, Lexicon.load()) == (text, 0)


def test_rescuers_of_a_war_are_no_militia():
    text = (
        "Warplanes bombed a market in Idlib on Monday and killed nine people. Civil defense teams dug for survivors "
        "and one of their volunteers was killed. Rebels fired rockets at Latakia and wounded four people."
    )
    assert [who for who, _ in sides(text)][-1] == ["rebels"]
    assert all("civil defense" not in who for who, _ in sides(text))


@pytest.mark.parametrize(
    ("text", "attackers", "defenders"),
    [
        ("Army units eliminated on Friday dozens of insurgents near Oro.", "army", "insurgents"),
        ("Rebels killed with two grenades six soldiers near Oro.", "rebels", "soldiers"),
        ("Gunmen carried out on Monday a massacre in Oro that killed nine farmers.", "gunmen", "farmers"),
    ],
)
def test_an_object_may_stand_behind_the_day_or_the_weapon(text, attackers, defenders):
    ((who, whom),) = sides(text)
    assert (who, whom) == ([attackers], [defenders])


def test_a_group_called_so_in_a_sentence_is_meant_again_in_it():
    text = (
        "Jaysh al-Izza shelled Mahrada on Sunday. Army units repelled an attack by ISIS militants on the base of "
        "Tiyas, killing more than 40 militants."
    )
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert [name[c.subject.actor] for c in found.claims if c.kind == "killed"] == ["ISIS"]


def test_a_page_cut_off_within_its_top_is_read():
    text = f"{TITLE} AFP Thursday 4 Feb 2016 Damascus"
    for end in range(1, len(text) + 1):
        record(text[:end], published="2016-02-04", title=TITLE)
    record("4 Feb 2016 Damascus", published="2016-02-04", title=TITLE)
