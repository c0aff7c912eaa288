"""Mentions: what counts as a name of a force, group, person, place or medium, in texts of any case."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.engines.rules.mentions.mentions import Mention, find_mentions
from extract.engines.rules.vocabulary.lexicon import Lexicon


def found(text: str, title: str = "") -> dict[str, Mention]:
    return {m.text: m for m in find_mentions(text, Lexicon.load(), title=title)}


@pytest.mark.parametrize(
    ("text", "words", "type_", "country"),
    [
        ("The Malian army entered the town.", "Malian army", "state_forces", "ML"),
        ("Mali’s army entered the town.", "Mali’s army", "state_forces", "ML"),
        ("Nigerien security forces arrived.", "Nigerien security forces", "state_forces", "NE"),
        ("the army of Colombia said so", "army", "state_forces", "CO"),
        ("Israeli jets bombed the camp.", "Israeli jets", "state_forces", "IL"),
        ("Russian shelling hit the market.", "Russian", "state_forces", "RU"),
        ("The Colombian government denied it.", "Colombian government", "government", "CO"),
        ("Pakistan's interior ministry spoke.", "Pakistan's interior ministry", "government", "PK"),
    ],
)
def test_a_country_with_a_noun_of_force_or_government_is_its_actor(
    text: str, words: str, type_: str, country: str
) -> None:
    m = found(text)[words]
    assert (m.kind, m.type, m.country) == ("force", type_, country)


@pytest.mark.parametrize(
    "text",
    [
        "al-Shabaab attacked the base.",
        "Al Shabaab attacked the base.",
        "Al-Shabab militants attacked the base.",
        "AL SHABAAB FIGHTERS ATTACKED THE BASE NEAR THE TOWN AND KILLED MANY SOLDIERS.",
        "fighters of al shabaab attacked the base in the night and then they fled to the bush with their weapons",
    ],
)
def test_spellings_and_cases_of_one_group_have_one_key(text: str) -> None:
    assert "known:al shabaab" in {m.key for m in find_mentions(text, Lexicon.load())}


def test_a_group_nobody_knows_is_found_by_its_shape_and_its_acronym_follows_it() -> None:
    ms = find_mentions("The Blue Valley Liberation Front (BVLF) said BVLF men were there.", Lexicon.load())
    groups = [m for m in ms if m.kind == "force"]
    assert [m.text for m in groups] == ["Blue Valley Liberation Front", "BVLF", "BVLF"]
    assert len({m.key for m in groups}) == 1
    assert {m.type for m in groups} == {"armed_group"}


def test_an_acronym_shared_by_two_groups_goes_with_the_country() -> None:
    assert found("In Somalia the SNA advanced; Somali police stayed.")["SNA"].type == "state_forces"
    assert found("In northern Syria the SNA advanced against Syrian Kurds.")["SNA"].type == "armed_group"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Colonel Maria de la Torre spoke.", "Maria de la Torre"),
        ("Army spokesman Brig. Gen. John K. Doe said so.", "John K. Doe"),
        ("Ibrahim Ag Nowhere, a spokesman for the rebels, denied it.", "Ibrahim Ag Nowhere"),
        ("“No,” Hassan al-Something said.", "Hassan al-Something"),
        ("A column led by Omar Somebody entered.", "Omar Somebody"),
        ("- Commander1: Ousmane SomebodyKIA", "Ousmane Somebody"),
    ],
)
def test_persons_are_found_by_rank_role_speech_or_command(text: str, name: str) -> None:
    m = found(text)[name]
    assert (m.kind, m.type) == ("person", "person")


def test_a_surname_alone_is_the_person_named_before() -> None:
    ms = [
        m
        for m in find_mentions("General Jan Novakowski spoke. Novakowski left.", Lexicon.load())
        if m.kind == "person"
    ]
    assert len(ms) == 2
    assert len({m.key for m in ms}) == 1


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("in the village of Zzaranda, Mali", "Zzaranda", "town"),
        ("in the Mopti region of Mali", "Mopti region", "region"),
        ("in Khorbelia district, Mali", "Khorbelia district", "district"),
        ("fighting in northern Mali", "northern Mali", "area"),
        ("at Goma airport in Congo", "Goma airport", "site"),
        ("Malian troops near Gao", "Gao", None),
        (
            "IN THE TOWN OF SUCHITOTO, CUSCATLAN DEPARTMENT, SALVADORAN TROOPS FOUGHT THE REBELS",
            "SUCHITOTO",
            "town",
        ),
    ],
)
def test_places_are_found_by_gazetteer_and_by_cue(text: str, name: str, level: str | None) -> None:
    m = found(text)[name]
    assert m.kind == "place"
    assert level is None or m.head == level


@pytest.mark.parametrize(
    "text",
    [
        "On Monday in January the Malian economy grew.",
        "The Geneva Convention and the Civil War.",
        "In March 2020 they met. Several were late.",
        "The Niger River flooded.",
    ],
)
def test_days_adjectives_laws_wars_and_rivers_are_no_actors(text: str) -> None:
    assert not [m for m in find_mentions(text, Lexicon.load()) if m.kind in ("force", "generic", "person")]


def test_an_adjective_of_fighters_names_nobody_unless_it_tells_whose_attack_or_stronghold_it_was() -> None:
    text = (
        "A jihadist leader and a rebel envoy spoke of a terrorist attack on a rebel camp; a rebel raid came."
    )
    assert not {"jihadist", "terrorist"} & set(found(text))
    of_fighters = [m.start for m in find_mentions(text, Lexicon.load()) if m.text == "rebel"]
    assert of_fighters == [text.index("rebel camp"), text.index("rebel raid")]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab CMali’'-.,\n(SNA) army of the Gen FMLN […] 12é“”", max_size=300))
def test_mentions_are_sorted_apart_and_verbatim_in_any_text(text: str) -> None:
    ms = find_mentions(text, Lexicon.load())
    assert all(text[m.start : m.end] == m.text and m.text for m in ms)
    assert all(a.end <= b.start for a, b in pairwise(ms))


def test_hostile_text_is_read_in_time_that_grows_with_its_length() -> None:
    rng = random.Random(7)
    words = [
        "Al",
        "of",
        "the",
        "Army",
        "Front",
        "Gen.",
        "Mali's",
        "and",
        "(ABC)",
        "al-",
        "Commander:",
        ",",
        "spokesman",
    ]
    text = " ".join(rng.choice(words) for _ in range(20_000))
    assert find_mentions(text, Lexicon.load())


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_name_goes_on_behind_an_apostrophe(mark: str) -> None:
    text = f"The dead man, identified as Karim Rashid Ba{mark}adi, 31, was a tailor."
    assert found(text)[f"Karim Rashid Ba{mark}adi"].kind == "person"


def test_a_noun_behind_an_arabic_article_is_part_of_a_name() -> None:
    assert all(m.type != "civilians" for m in found("Shells fell on Tel al-Imam on Monday.").values())
    assert found("An imam was shot in the mosque on Monday.")["imam"].type == "civilians"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Saudi-led warplanes bombed a hangar.", "Saudi-led warplanes", "Saudi-led coalition"),
        ("U.S.-led airstrikes hit a convoy.", "U.S.-led", "US-led coalition"),
        ("A French-led air raid killed nine men.", "French-led", "French-led forces"),
        ("NATO-led raids killed five men.", "NATO-led", "NATO"),
    ],
)
def test_forces_told_by_who_leads_them_are_a_coalition(text: str, words: str, name: str) -> None:
    mention = found(text)[words]
    assert (mention.type, mention.name) == ("international", name)


def test_groups_and_governments_under_somebody_are_no_coalition() -> None:
    kinds = {m.type for m in found("The Saudi-led government and Kurdish-led forces met.").values()}
    assert "international" not in kinds
