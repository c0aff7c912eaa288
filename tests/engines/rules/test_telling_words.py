"""Words and turns of saying that no list has, or that stand for "said" and "according to"."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, said


def _tellers(text: str, **kwargs: str) -> set[str]:
    """Gives who tells the figures of a text, in small letters; "" for the narrator."""
    return {(x or "").lower() for _, _, x in said(text, **kwargs)}


@pytest.mark.parametrize(
    "verb", ["narrated", "intimated", "confided", "underscored", "rasped", "blurted out", "let on"]
)
def test_an_unlisted_verb_behind_a_clause_and_a_comma_is_one_of_saying(verb: str) -> None:
    assert _tellers(
        f"Gunmen shot dead four herders at a well near Tessaro on Friday, the prefect {verb}."
    ) == {"the prefect"}


@pytest.mark.parametrize("verb", ["underscored", "trumpeted", "telegraphed", "let slip"])
def test_an_unlisted_verb_with_that_is_one_of_saying(verb: str) -> None:
    assert _tellers(f"A clinic worker {verb} that four herders were shot dead near Tessaro.") == {
        "a clinic worker"
    }


@pytest.mark.parametrize("verb", ["intimated", "telegraphed", "submitted"])
def test_an_unlisted_verb_before_a_clause_is_one_of_saying(verb: str) -> None:
    assert _tellers(f"The police {verb} four herders were shot dead near Tessaro.") == {"the police"}


def test_an_unlisted_verb_stands_between_commas_or_before_its_speaker() -> None:
    assert _tellers("Four herders, the prefect intimated, were shot dead near Tessaro.") == {"the prefect"}
    told = "Gunmen shot dead four herders near Tessaro, narrated Omar Sule, the prefect of the area."
    assert {x.claimant.text for x in record(told).claims} == {"Omar Sule, the prefect of the area"}


@pytest.mark.parametrize(
    "text",
    [
        "The governor ordered that a school be closed where gunmen shot dead four herders near Tessaro.",
        "Gunmen shot dead four herders near Tessaro, cordoned off by the police.",
        "The army reinforced its posts after gunmen had shot dead four herders near Tessaro.",
        "The army mobilised men in towns rebels had raided near Tessaro, where four herders were shot dead.",
        "Four herders were shot dead near Tessaro, a soldier decorated by the president.",
    ],
)
def test_a_verb_that_stands_otherwise_tells_nothing(text: str) -> None:
    assert _tellers(text) == {""}


@pytest.mark.parametrize(
    "turn",
    [
        "brought word that",
        "broke the news that",
        "made clear that",
        "made public that",
        "made the point that",
        "drew attention to the fact that",
        "let it be known that",
        "carried a report that",
        "put it on record that",
        "let the press know",
        "briefed reporters that",
        "further stated that",
        "told a press conference that",
    ],
)
def test_a_turn_of_phrase_says_what_follows(turn: str) -> None:
    assert _tellers(f"The prefect {turn} four herders were shot dead near Tessaro.") == {"the prefect"}


def test_he_went_on_that_more_was_hit() -> None:
    told = "A prefect said four herders were shot dead near Tessaro. He went on that the raiders had wounded six women."
    assert _tellers(told) == {"a prefect"}


@pytest.mark.parametrize(
    "words",
    [
        "on the word of",
        "on the authority of",
        "on the testimony of",
        "in the version of",
        "in the account of",
        "going by",
        "as told by",
        "as recounted by",
        "judging by what was heard from",
        "from what was learned from",
        "if one is to believe",
    ],
)
def test_words_for_according_to_name_whose_word_it_is(words: str) -> None:
    assert _tellers(f"Four herders were shot dead near Tessaro, {words} a nurse.") == {"a nurse"}
    assert _tellers(f"{words.capitalize()} a nurse, four herders were shot dead near Tessaro.") == {"a nurse"}


def test_what_is_done_on_an_order_is_no_word_of_its_giver() -> None:
    told = "Soldiers acting on the authority of the prefect shot dead four herders near Tessaro."
    assert _tellers(told) == {""}


@pytest.mark.parametrize(
    "verb", ["rubbished", "dismissed", "contradicted", "brushed aside", "disputed", "rebutted"]
)
def test_many_verbs_deny_a_claim(verb: str) -> None:
    told = "Gunmen shot dead four herders at Tessaro on Friday. The prefect blamed the Sand Hills Front for the raid. "
    told += f"The Sand Hills Front {verb} the accusation."
    stances = sorted(x.stance for x in record(told).claims if x.kind == "responsibility")
    assert stances == ["asserts", "denies"]


@pytest.mark.parametrize(
    "owned",
    [
        "avowed",
        "professed responsibility for",
        "laid claim to",
        "put its name to",
        "claimed authorship of",
        "told a news conference it was behind",
        "let it be known that its men were behind",
    ],
)
def test_a_group_owns_to_an_attack_in_many_words(owned: str) -> None:
    told = f"A bomb killed four herders at Tessaro on Friday. The Sand Hills Front {owned} the attack."
    made = record(told)
    name = {x.id: x.name for x in made.actors}
    assert [
        (name[x.claimant.actor or ""], name[x.subject.actor or ""])
        for x in made.claims
        if x.kind == "responsibility"
    ] == [("Sand Hills Front", "Sand Hills Front")]


@pytest.mark.parametrize("verb", ["faulted", "incriminated", "arraigned"])
def test_many_verbs_with_for_and_a_deed_accuse(verb: str) -> None:
    told = f"A bomb killed four herders at Tessaro on Friday. The prefect {verb} the Sand Hills Front for the attack."
    assert [x.claimant.text for x in record(told).claims if x.kind == "responsibility"] == ["The prefect"]


@pytest.mark.parametrize(
    "who",
    [
        "a functionary",
        "government office-holders",
        "army insiders",
        "an onlooker",
        "emergency crews",
        "local officialdom",
        "the newswire",
    ],
)
def test_whoever_tells_is_a_source(who: str) -> None:
    assert _tellers(f"Gunmen shot dead four herders near Tessaro on Friday, {who} confirmed.") == {who}


@pytest.mark.parametrize(
    "paper", ["handout", "readout", "memo", "circular", "despatch", "posting", "advisory"]
)
def test_a_paper_is_the_word_of_whose_it_is(paper: str) -> None:
    told = f"Four herders were shot dead near Tessaro on Friday, according to a {paper} of the Interior Ministry."
    made = record(told)
    name = {x.id: x.name for x in made.actors}
    assert {name.get(x.claimant.actor or "") for x in made.claims} == {"Interior Ministry"}


def test_the_functionary_is_who_spoke_last() -> None:
    told = (
        "Omar Sule, the prefect of Tessaro, said gunmen shot dead four herders on Friday. "
        "Six more were wounded, the functionary said."
    )
    made = record(told)
    name = {x.id: x.name for x in made.actors}
    assert {name.get(x.claimant.actor or "") for x in made.claims} == {"Omar Sule"}
    assert ("wounded", 6, 6) in figures(told)


def test_those_who_fled_tell_what_they_saw() -> None:
    assert _tellers("Those who fled said gunmen shot dead four herders near Tessaro.") == {"those"}


@pytest.mark.parametrize(
    "owned", ["professed responsibility for", "admitted carrying out", "told reporters it was behind"]
)
def test_who_owns_to_a_blast_says_nothing_of_its_dead(owned: str) -> None:
    told = f"The Sand Hills Front {owned} Sunday's bombing of a bus near Tessaro that killed four herders."
    assert _tellers(told) == {""}


def test_two_kinds_of_people_speak_together() -> None:
    told = "Four herders were shot dead near Tessaro, diplomats and railway officials intimated."
    assert _tellers(told) == {"diplomats", "railway officials"}


def test_fighters_without_a_name_are_accused_in_many_words() -> None:
    told = "A bomb killed four herders at Tessaro on Friday. The prefect denounced rebel elements for the attack."
    assert [x.claimant.text for x in record(told).claims if x.kind == "responsibility"] == ["The prefect"]
