"""Speakers told without a verb of saying beside the figure: carried on, put before a colon or into brackets."""

from __future__ import annotations

import pytest

from extract.records import Claim, Record

from .reading import record


def figure(found: Record, low: int) -> Claim:
    return next(c for c in found.claims if c.value is not None and c.value.low == low)


def says(text: str, low: int) -> str | None:
    """Gives the name or else the words of the claimant of the figure `low`."""
    found = record(text)
    claimant = figure(found, low).claimant
    name = next((a.name for a in found.actors if a.id == claimant.actor), None)
    return name or claimant.text


TOLD = [
    ("The Ministry of Defence reported eleven policemen dead in a raid on Kolda on Monday.", 11, "Ministry of Defence"),
    ("Ministry of Interior: eight police officers killed by a bomb in Kirkuk on Monday.", 8, "Ministry of Interior"),
    ("SANA: rebels killed nine soldiers near Idlib on Monday.", 9, "SANA"),
    ("JNIM via its media wing: 14 soldiers killed and six vehicles captured in Djibo on Monday.", 14, "JNIM"),
    ("Troops shot dead seven militants near Bannu on Monday (ISPR).", 7, "ISPR"),
    ("A clash in Arauca on Monday left four soldiers dead, according to reports by local media.", 4, "local media"),
    ("NATO knows of claims by an elder that six civilians died in a raid on Gereshk on Monday.", 6, "an elder"),
    ("Rebels hit Dori on Monday, a mayor said. They stayed, he said, until dusk, leaving 9 dead.", 9, "a mayor"),
    ("Five rifles were taken by the troops after a clash in Labo, said Ramon Ortega.", 5, "Ramon Ortega"),
    ("The foreign ministry in a letter to the UN said 16 civilians died in a raid on Adra.", 16, "foreign ministry"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "low", "who"), TOLD)
def test_a_figure_is_the_word_of_who_tells_it_without_a_verb_beside_it(text: str, low: int, who: str) -> None:
    assert says(text, low) == who


def test_a_sentence_between_two_of_one_speaker_is_his() -> None:
    text = (
        "The general staff announced that a patrol fought rebels near Ayorou on Monday. "
        "As a result, 12 rebels were killed. The general staff added that one soldier died."
    )
    assert says(text, 12) == says(text, 1) is not None


def test_a_sentence_between_two_speakers_stays_the_narrators() -> None:
    text = (
        "The army said a patrol fought rebels near Ayorou on Monday. "
        "Twelve rebels were killed. The Red Cross said one nurse died."
    )
    assert says(text, 12) is None


MORE = [
    ("One of the officials said 22 loyalists were killed near Sirwah on Monday.", 22, "One of the officials"),
    ("Early reports had it that six rebels were killed near Bastar on Monday.", 6, "Early reports"),
    ("Radio Dabanga, quoting rebel officers, said 16 soldiers were killed at Tabit.", 16, "rebel officers"),
    ("In a note issued at noon, the Interior Ministry confirmed the death of 5 policemen.", 5, "Interior Ministry"),
    ("A police communique told of a raid on Labo on Monday. Six rebels died, said the document.", 6, "police"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "low", "who"), MORE)
def test_who_speaks_is_read_off_what_stands_around_the_verb(text: str, low: int, who: str) -> None:
    assert who in (says(text, low) or "")


def test_an_assessment_of_nobody_named_is_the_narrators() -> None:
    assert (
        says("According to a first assessment, 4 peacekeepers were killed by rebels in Tessalit.", 4) is None
    )


RADIO = "Yesterday our forces attacked the puppet army at Jocoro. The enemy suffered 14 dead. We captured six rifles."


def test_our_forces_told_by_a_radio_that_names_no_issuer_are_told_by_the_narrator() -> None:
    assert says(f"Radio Horizonte to El Salvador\n[Text] {RADIO}", 14) is None


def test_a_station_of_the_rebels_is_the_narrator_of_what_it_tells() -> None:
    raid = "The air force bombed Tejutla, killing 6 people."
    text = f"(Clandestine) Radio Liberacion to El Salvador\n[Text] {RADIO} {raid}"
    assert {says(text, low) for low in (14, 6)} == {None}
    assert not [c for c in record(text).claims if c.kind == "responsibility"]


def test_our_forces_told_by_a_command_that_announces_it_are_told_by_its_party() -> None:
    text = (
        f"(Clandestine) Radio Liberacion to El Salvador\n[Text] The FMLN General Command announces: {RADIO}"
    )
    assert says(text, 14) == "FMLN"


NARRATED = [
    ("Rebels: 12 killed. The army attacked the rebels near Menaka on Monday.", 12),
    ("Soldiers killed ten fighters of the Sudan People's Liberation Army (SPLA) near Kadugli on Monday.", 10),
]


@pytest.mark.parametrize(("text", "low"), NARRATED)
def test_a_side_of_a_list_and_the_short_form_of_a_name_say_nothing(text: str, low: int) -> None:
    assert says(text, low) is None


def test_a_channel_for_a_side_is_not_that_side() -> None:
    found = record("The pro-regime Barada network said 19 soldiers were killed in Hama on Monday.")
    actor = figure(found, 19).claimant.actor
    assert all(a.type != "government" for a in found.actors if a.id == actor)


ADDED = [
    (
        "Lt. Musa Omar said troops fought bandits near Maru on Monday. He further explained that the troops recovered "
        "one rifle, adding that 10 motorcycles were destroyed.",
        10,
        "Musa Omar",
    ),
    (
        "In an updated number, Musa Omar told AFP that 33 soldiers had died near Maru on Monday.",
        33,
        "Musa Omar",
    ),
    (
        'Navy sources spoke of a battle off Trinco. "On Monday 11 boats were destroyed and we believe over 70 rebels '
        'were killed," the Navy sources said.',
        11,
        "the Navy sources",
    ),
]


@pytest.mark.parametrize(("text", "low", "who"), ADDED)
def test_what_stands_between_a_speaker_and_the_figure_hides_him_not(text: str, low: int, who: str) -> None:
    assert says(text, low) == who


def test_a_speaker_does_not_go_on_over_the_end_of_a_line() -> None:
    text = (
        "The Red Cross said rebels raided Nondin on Monday.\n"
        "Rebels killed 44 people in Nondin.\nThe Red Cross said it sent doctors."
    )
    assert says(text, 44) is None


def test_a_speaker_begins_behind_the_quote_where_commas_are_lost() -> None:
    text = (
        'Rebels attacked Kandero. "The army killed nine men and hit two ammunition depots" Omar Karim said.'
    )
    made = record(text)
    assert {c.claimant.text for c in made.claims if c.value and c.value.low == 9} == {"Omar Karim"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Arakan Army attacked a base in Ann on Monday. It claimed to have killed 20 soldiers.",
            "Arakan Army",
        ),
        (
            "Al-Shabaab raided a camp in Lomba on Monday. In a statement, it said five soldiers died.",
            "Al-Shabaab",
        ),
        ("The Taliban stormed a post in Zabul on Monday. They said 12 policemen were killed.", "Taliban"),
    ],
)
def test_it_said_is_the_word_of_the_party_that_acted_before(text: str, who: str) -> None:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert [name.get(c.claimant.actor or "") for c in found.claims if c.kind == "killed"] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Kalay PDF news release No. 9/2021. On 5 May our members attacked two trucks near Lomba; "
        "seven junta soldiers died.",
        "KNDF press release. Our troops raided a post in Loikaw on 5 May. Seven junta soldiers died.",
    ],
)
def test_the_release_of_a_group_is_its_own_word(text: str) -> None:
    found = record(text, published="2021-05-07")
    name = {a.id: a.name for a in found.actors}
    assert {name.get(c.claimant.actor or "") for c in found.claims} == {
        text.split(" news")[0].split(" press")[0]
    }
    assert all(a.type == "armed_group" for a in found.actors if "Our" in " ".join(a.mentions))
