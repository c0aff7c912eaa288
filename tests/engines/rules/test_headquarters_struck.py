"""Headquarters that are places, letters of bodies in brackets, and those who fight right before "who" and "which"."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _names(text: str, ids: tuple[str, ...]) -> list[str]:
    found = record(text, published="1987-05-12")
    return [a.name for x in ids for a in found.actors if a.id == x]


def _attackers(text: str) -> list[list[str]]:
    return [_names(text, e.attackers) for e in record(text, published="1987-05-12").engagements]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Rebels attacked the Coast Guard headquarters on Monday, killing four guards.",
            "Coast Guard headquarters",
        ),
        (
            "SAN SALVADOR, 12 MAY 87 -- [TEXT] REBELS ATTACKED THE NATIONAL POLICE HEADQUARTERS TODAY, KILLING TWO.",
            "NATIONAL POLICE HEADQUARTERS",
        ),
        (
            "The campaign began with the attack on the Coast Guard headquarters, where 4 guards were killed.",
            "Coast Guard headquarters",
        ),
        (
            "A bomb exploded at the headquarters of the Lorwan Bakers Union on Monday, killing nine people.",
            "headquarters of the Lorwan Bakers Union",
        ),
        ("Rebels attacked the Coast Guard headquarters in Cali on Monday, killing four guards.", "Cali"),
    ],
)
def test_headquarters_with_a_name_are_the_place_where_no_town_is_told(text: str, place: str) -> None:
    assert [e.place.name for e in record(text, published="1987-05-12").engagements if e.place] == [place]


def test_headquarters_without_a_name_are_no_place() -> None:
    found = record("Fighters attacked the police headquarters on Friday.", published="1987-05-12").engagements
    assert [e.place.name for e in found if e.place] in ([], [None])


def test_headquarters_are_called_by_the_letters_of_the_body_where_the_text_does() -> None:
    text = (
        "GUERRILLAS BOMBED THE HEADQUARTERS OF THE LORWAN BAKERS NATIONAL UNION FEDERATION (FENOPAN) ON MONDAY. "
        "THE ATTACK AGAINST THE FENOPAN HEADQUARTERS KILLED NINE."
    )
    found = record(text, published="1987-05-12")
    assert [e.place.name for e in found.engagements if e.place] == ["FENOPAN HEADQUARTERS"]
    assert [a.type for a in found.actors if "FENOPAN" in a.mentions] == ["civilians"]


def test_letters_of_a_committee_are_no_armed_group() -> None:
    text = (
        "Guerrillas attacked a patrol in Cali. However, the Christian Committee for Displaced Lorwans (CRIDEL) denied "
        "that there are armed men in the camp. CRIDEL said the charges are a threat."
    )
    assert _attackers(text) == [["Guerrillas"]]


@pytest.mark.parametrize(
    "text",
    [
        "Nine guerrillas of a group still unidentified fell today in a gunfight with soldiers in Ibague. "
        "In Cali, M-19 rebels placed a bomb in a bank.",
        "Rebels belonging to a group not yet identified ambushed an army patrol near Saravena, killing nine soldiers. "
        "In Cali, M-19 rebels attacked a police station.",
    ],
)
def test_rebels_of_a_group_that_nobody_identified_are_not_the_named_one(text: str) -> None:
    assert "M-19" not in _attackers(text)[0]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "Police are looking for the gunmen, who raided a bus near Cali on Tuesday, killing nine people.",
            "gunmen",
        ),
        (
            "Troops were hunting the M-19, which raided a bus near Cali on Tuesday, killing nine people.",
            "M-19",
        ),
        (
            "The government has outlawed the M-19, which claimed responsibility for the bombing in Cali on Friday "
            "that killed nine people.",
            "M-19",
        ),
        (
            "Police were searching for members of the M-19, who claimed the attack on a hotel in Cali in which nine "
            "people died.",
            "M-19",
        ),
    ],
)
def test_those_right_before_who_and_which_did_it(text: str, doer: str) -> None:
    assert _attackers(text) == [[doer]]


def test_a_deed_before_which_is_what_the_clause_tells_of() -> None:
    text = "Nine people died in an attack by the M-19, which destroyed a bridge in Cali on Monday."
    assert _attackers(text) == [["M-19"]]


def test_a_name_with_a_stop_behind_its_noun_does_not_go_on_in_the_next_sentence() -> None:
    text = "Rebels attacked the base today. The attack was launched from Santa Rita Colonia.  No damage resulted."
    found = record(text, published="1987-05-12").engagements
    assert all("No" not in (e.place.name or "").split() for e in found if e.place)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("A bomb destroyed the building that houses the Interior Ministry in Kabul.", "Interior Ministry"),
        ("A shell hit the compound which houses the 14th Brigade in Kharkiv on Friday.", "14th Brigade"),
        ("Unidentified persons set off a bomb that wrecked the door of the Green Vanguard offices in Lima.",
         "Green Vanguard"),
        ("The Free Lorwa headquarters in Kabul were bombed on Friday.", "Free Lorwa"),
        ("Rebels attacked the National Guard headquarters in Cali on Friday.", "Colombian national guard"),
    ],
)  # fmt: skip
def test_whose_building_was_struck_is_its_target(text: str, body: str) -> None:
    found = record(text, published="1987-05-12").engagements
    assert [_names(text, e.defenders) for e in found] == [[body]]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The police said guerrillas occupied the cathedral in Cali on Monday.", "asserts"),
        ("The police denied that the M-19 had occupied the Lombian embassy in Cali on Monday.", "denies"),
    ],
)
def test_a_house_that_is_occupied_is_held(text: str, stance: str) -> None:
    found = record(text, published="1987-05-12").claims
    assert [c.stance for c in found if c.kind == "control"] == [stance]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Nine people died in a bombing in Cali on Monday. The union accused General Ana Larios and Deputy Luis "
            "Diaz of the bombing.",
            ["Ana Larios", "Luis Diaz"],
        ),
        (
            "Nine students were killed in Cali on Monday. The commission accused General Luis Soto of ordering the "
            "killings.",
            ["Luis Soto"],
        ),
        (
            "Nine people died in a bombing in Cali on Monday. The party accused General Luis Soto of corruption.",
            [],
        ),
        ("Nine people died in a bombing in Cali. The union accused General Luis Soto of failing to act.", []),
    ],
)
def test_persons_who_are_accused_of_a_deed_did_it_in_the_word_of_who_accuses(
    text: str, names: list[str]
) -> None:
    found = record(text, published="1987-05-12")
    blamed = [c.subject.actor for c in found.claims if c.kind == "responsibility" and c.subject]
    assert [a.name for x in blamed for a in found.actors if a.id == x] == names


@pytest.mark.parametrize(
    "unit",
    [
        "Antiexplosives Brigade",
        "Explosives Disposal Brigade",
        "Antinarcotics Brigade",
        "Antiterrorist Brigade",
    ],
)
def test_brigades_against_bombs_drugs_and_terror_are_of_the_state(unit: str) -> None:
    text = f"Terrorists bombed a bank in Lima on Monday. Members of the {unit} went to the site of the explosion."
    found = record(text, published="1987-05-12")
    assert [a.type for a in found.actors if unit in a.mentions] == ["state_forces"]
    assert _attackers(text) == [["Terrorists"]]


@pytest.mark.parametrize("call", ["Attention", "Warning", "Urgent", "Bulletin", "Alert"])
def test_a_call_for_heed_is_no_town(call: str) -> None:
    found = record(
        f"{call}: Gunmen killed nine people on Monday, police said.", published="1987-05-12"
    ).engagements
    assert all(e.place is None or e.place.name is None for e in found)
