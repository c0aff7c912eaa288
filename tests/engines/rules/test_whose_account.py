"""Whose word a toll is where no verb of saying tells it: accounts, counts, word that came, a named source."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, said

LEAD = "Gunmen raided Lompo on Saturday. "


def tellers(text: str) -> set[str | None]:
    """Gives whose words the figures of a text are, in lower case."""
    return {None if x[2] is None else x[2].lower() for x in said(text)}


@pytest.mark.parametrize(
    "text",
    [
        "By the account of the mayor, eleven traders were killed when gunmen raided Lompo on Saturday.",
        "Eleven traders were killed on Saturday when gunmen raided Lompo, by the mayor's account.",
        "On the mayor's reckoning, eleven traders died when gunmen raided Lompo on Saturday.",
        "Going by the mayor's count, eleven traders died when gunmen raided Lompo on Saturday.",
        "In Lompo, which gunmen raided on Saturday, eleven traders died, in the mayor's words.",
        "When gunmen raided Lompo on Saturday, according to the mayor, eleven traders were killed.",
        LEAD + "In the version of the mayor, eleven traders were killed.",
        LEAD + "In the version of events given by the mayor, eleven traders were killed.",
        LEAD + "By an estimate that the mayor gave on Sunday, eleven traders were killed.",
        LEAD + "To hear the mayor tell it, eleven traders were killed.",
        LEAD + "Eleven traders were killed, if the mayor is to be believed.",
        LEAD + "As the mayor had it, eleven traders were killed.",
    ],
)
def test_an_account_is_the_word_of_whose_it_is(text: str) -> None:
    assert tellers(text) == {"the mayor"}


@pytest.mark.parametrize(
    "text",
    [
        "Word came from the mayor that eleven traders had been killed.",
        "From the mayor came word that eleven traders had been killed.",
        "Confirmation that eleven traders had been killed came from the mayor.",
        "The mayor made it known that eleven traders had been killed.",
        "The mayor let it be known that eleven traders had been killed.",
        "It was made known by the mayor that eleven traders had been killed.",
        "The mayor assured AFP that eleven traders had been killed.",
        "AFP learned from the mayor that eleven traders had been killed.",
        "The mayor's account is that eleven traders were killed.",
        "The mayor's figure was eleven dead.",
        "Eleven dead was the figure given by the mayor.",
        "For the raid a toll of eleven dead was given by the mayor.",
        "Eleven traders were killed, a figure that the mayor gave.",
        "Eleven traders were killed, a figure given by the mayor.",
        "Eleven traders had been killed, the mayor was quoted as saying.",
    ],
)
def test_word_that_somebody_gives_is_his(text: str) -> None:
    assert {x and x.removesuffix("'s account").removesuffix("'s") for x in tellers(LEAD + text)} == {
        "the mayor"
    }


@pytest.mark.parametrize(
    "text",
    [
        "The source was the mayor.",
        "The mayor was the source of that account.",
        "AFP attributed this to the mayor.",
        "The account came from the mayor and was carried by AFP.",
        "AFP sent this from Niamey, giving the mayor as its source.",
        "This information was supplied by the mayor.",
        "That is the account of the mayor.",
    ],
)
def test_a_sentence_that_names_the_source_tells_whose_word_the_one_before_is(text: str) -> None:
    assert [x for x in tellers(LEAD + "Eleven traders were killed. " + text) if x and "the mayor" in x]


@pytest.mark.parametrize(
    "text",
    [
        "Eleven traders were killed, he went on.",
        "He went on that eleven traders were killed.",
        "Eleven traders were killed, the statement went on.",
        '"Eleven traders were killed," the text continued, "and nobody came to help."',
        "According to the text, eleven traders were killed.",
        "Eleven traders were killed and, he added, nobody came to help.",
    ],
)
def test_who_goes_on_is_who_spoke_before(text: str) -> None:
    found = tellers("Gunmen raided Lompo on Saturday, the mayor said in a statement. " + text)
    assert found == {"the mayor"}


def test_a_count_is_of_those_by_whose_count_it_is() -> None:
    text = "Lompo was raided on Saturday, said police officials, by whose count eleven traders were killed."
    assert tellers(text) == {"police officials"}
    text = "Gunmen raided Lompo on Saturday. The mayor, according to whom eleven traders were killed, asked for help."
    assert tellers(text) == {"the mayor"}


def test_who_is_told_something_by_another_does_not_say_it() -> None:
    text = "Gunmen raided Lompo on Saturday, and Reuters was informed by a doctor that eleven traders were killed."
    assert tellers(text) == {"a doctor"}


def test_a_report_that_cites_others_carries_their_word() -> None:
    text = LEAD + "Eleven traders were killed, according to a report by AFP which cited police sources."
    assert [(c.claimant.text, c.relayed_by) for c in record(text).claims if c.value] == [
        ("police sources", "AFP")
    ]


def test_a_note_in_brackets_names_the_source() -> None:
    assert tellers(LEAD + "Eleven traders were killed (source: AFP).") == {"afp"}


def test_behind_a_semicolon_or_and_the_word_is_that_of_what_follows() -> None:
    text = LEAD + "Eleven traders were killed; according to the mayor, six were hurt."
    assert {(x[1], x[2]) for x in said(text)} == {(11, None), (6, "the mayor")}
    text = "Gunmen raided Lompo on Saturday, in which, by the mayor's account, eleven traders died."
    assert tellers(text) == {"the mayor"}


@pytest.mark.parametrize(
    "text",
    [
        "On account of the army's absence, eleven traders were killed when gunmen raided Lompo on Saturday.",
        "In other words, eleven traders were killed when gunmen raided Lompo on Saturday.",
        LEAD + "The rebels went on to kill eleven traders.",
        LEAD + "The shooting went on, and eleven traders died.",
        "No word came from the army after gunmen killed eleven traders in Lompo on Saturday.",
        "Help came from the army only after gunmen had killed eleven traders in Lompo on Saturday.",
        "By the count of bodies in the street, eleven traders were killed in Lompo on Saturday.",
        "Gunmen killed eleven traders in Lompo on Saturday. The source of the fire was not known.",
        "Gunmen killed eleven traders in Lompo on Saturday. The police were the target of the raid.",
        "Gunmen killed eleven traders in Lompo on Saturday. That is the army's job.",
    ],
)
def test_other_accounts_sources_and_words_are_nobodys(text: str) -> None:
    assert tellers(text) == {None}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "As the mayor of Lompo told AFP, eleven traders died when gunmen raided it on Saturday.",
            "the mayor of lompo",
        ),
        (
            "Asking not to be named, a police officer said gunmen killed eleven traders in Lompo on Saturday.",
            "a police officer",
        ),
        (
            "Gunmen killed eleven traders in Lompo on Saturday, according to a bulletin put out by the mayor.",
            "the mayor",
        ),
        (LEAD + "A nurse broke the toll down into six men and three women killed.", "a nurse"),
        (
            "Two bombs went off in Lompo on Saturday, killing eleven. The deaths were announced by the mayor.",
            "the mayor",
        ),
        (LEAD + "The mayor said that eleven traders were killed. Another six were hurt.", "the mayor"),
        (
            LEAD + "A clerk told AFP that a nurse had confirmed the news and that eleven traders were dead.",
            "a clerk",
        ),
    ],
)
def test_who_speaks_is_found_behind_what_leads_to_him(text: str, who: str) -> None:
    assert tellers(text) == {who}


def test_a_count_of_many_more_is_the_narrators_again() -> None:
    text = LEAD + "The mayor said that eleven traders were killed. Many others were hurt."
    assert tellers(text) == {"the mayor", None}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The Sand Front attacked Lompo on Saturday, killing nine soldiers, its spokesman said.",
            "Sand Front",
        ),
        ("The army killed nine rebels near Lompo on Saturday, its spokesman said.", "army"),
    ],
)
def test_its_spokesman_is_the_body_that_acts_before_him(text: str, body: str) -> None:
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    assert all(body in name[c.claimant.actor or ""] for c in made.claims if c.value)
