"""Texts that lost their stops and kept their commas are cut into sentences again, before capitals."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.marks import stops_lost
from extract.engines.rules.restoration.restoring import restored
from extract.engines.rules.restoration.stops import with_stops
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.records import Document
from tests.engines.rules.reading import record, said

STORY = (
    "Gunmen on motorbikes attacked a police post in Idlib on Monday, killing nine guards, the governor said Police "
    "shot two of them, he added Rebels burned a lorry near Homs on Tuesday, according to residents who saw it from the "
    "road to the market"
)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The guards fled to the hills, an officer said Rebels then took the post", "said. Rebels then"),
        ("Rebels burned four lorries, he said, near El Fasher Residents fled", "El Fasher. Residents fled"),
        ("They shot a cook at 7:40 a.m. on 19 August At least nine men fled", "19 August. At least"),
        ("Shells fell on the market of Karkis, killing two The army denied it", "two. The army"),
        ("Nine men were shot in Dewa, said Mayor Ibo Sarr He had fled to the capital", "Ibo Sarr. He had"),
        ('Four lorries were burned on the road to Dewa, near the mill "We saw it"', 'mill. "We saw'),
    ],
)
def test_a_stop_stands_before_the_capital_of_a_new_sentence(text: str, marked: str) -> None:
    assert marked in with_stops(text, Lexicon.load(), cased=True)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shot at the Red Cross on Monday, and the Bishop of Oro spoke to Morning Star readers of it",
        '"They came back at night," said Mayor Ana Paz, who had fled',
        "The mayor, who fled with his Lorwan guards, was met by Major Ana Paz of the Second Brigade",
    ],
)
def test_no_name_is_cut_in_two(text: str) -> None:
    assert with_stops(text, Lexicon.load(), cased=True)[0] == text


def test_what_each_sentence_tells_is_read_apart_without_stops() -> None:
    made = record(STORY)
    assert stops_lost(STORY)
    assert {e.place.name for e in made.engagements if e.place} == {"Idlib", "Homs"}
    assert ("killed", 9, "the governor") in said(STORY)


def test_a_text_with_its_stops_is_left_alone() -> None:
    text = STORY.replace(" said Police", " said. Police").replace("added Rebels", "added. Rebels") + "."
    assert not stops_lost(text)
    assert restored(Document(id="t", title=None, text=text), Lexicon.load()) is None


def test_offsets_lead_back_to_the_words_as_they_stand() -> None:
    made, index = with_stops(STORY, Lexicon.load(), cased=True)
    assert "".join(STORY[index[i]] for i, c in enumerate(made) if c != ".") == STORY
    assert index[-1] == len(STORY)


@pytest.mark.parametrize(
    "text",
    [
        "The shelling of the town began at 4 a m on Monday and went on all day",
        "Rebels drove out 2 500 men of three villages near the border",
        "He said that 3 million people live in the city on the coast",
    ],
)
def test_a_figure_or_an_hour_is_not_cut_in_two(text: str) -> None:
    assert with_stops(text, Lexicon.load(), cased=False)[0] == text


def test_what_belongs_to_a_town_is_its_own_in_capitals_without_marks() -> None:
    text = (
        "GUNMEN SHOT DEAD THE TOWN S MAYOR IN OROLO ON MONDAY POLICE SAID THE GROUP S LEADER DIDN T SPEAK OF THE "
        "ATTACK"
    )
    found = restored(Document(id="t", title=None, text=text), Lexicon.load())
    assert found is not None
    assert "town's mayor" in found.document.text
    assert "didn't speak" in found.document.text
