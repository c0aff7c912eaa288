"""Governors, mayors and prefects who speak without a name are official bodies; named ones are who they are."""

import pytest

from tests.engines.rules.reading import record

BLAST = "Bandits shot two millers near Bankilare on Saturday. "


def speaker(text: str) -> tuple[str, str] | None:
    found = record(text)
    known = {a.id: (a.name, a.type) for a in found.actors}
    said = [x.claimant.actor for x in found.claims if x.claimant.text is not None]
    return known.get(said[-1] or "") if said else None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the governor of Tillaberi", "governor of Tillaberi"),
        ("the region's governor", "region's governor"),
        ("the mayor", "mayor"),
        ("the district administrator", "district administrator"),
    ],
)
def test_an_office_that_rules_and_goes_unnamed_is_an_official_body(words: str, name: str) -> None:
    assert speaker(f"{BLAST}Another three men were wounded, {words} said.") == (name, "government")


@pytest.mark.parametrize(
    "before",
    ["Governor Idris Tamboko visited the mill. ", "Idris Tamboko, the governor of the region, came by. "],
)
def test_an_office_is_who_the_text_names_for_it(before: str) -> None:
    assert speaker(f"{before}{BLAST}Another three men were wounded, the governor said.") == (
        "Idris Tamboko",
        "person",
    )


@pytest.mark.parametrize(
    "words", ["a former governor of the region", "a mayor", "two mayors", "the village chief"]
)
def test_others_without_a_name_are_nobody_of_the_record(words: str) -> None:
    assert speaker(f"{BLAST}Another three men were wounded, {words} said.") is None


def test_the_ministry_of_a_body_speaks_for_itself() -> None:
    text = f"{BLAST}Another three men were wounded, said the interior ministry of the Tamboko administration."
    assert speaker(text) == ("interior ministry", "government")


def test_a_second_title_is_a_name() -> None:
    assert speaker(f"{BLAST}Another three were wounded, Governor Sultan Tamboko said.") == (
        "Sultan Tamboko",
        "person",
    )


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the Eighteenth Brigade", "state_forces"),
        ("the Twenty-Second Brigade", "state_forces"),
        ("the Fourth Military Region", "state_forces"),
        ("the Northern Command of Israel", "state_forces"),
    ],
)
def test_units_by_any_ordinal_and_commands_of_a_land_are_its_forces(words: str, kind: str) -> None:
    found = record(f"A bomb hit a patrol of {words} near Bankilare on Saturday, killing two soldiers.")
    assert kind in {a.type for a in found.actors if words.removeprefix("the ") in (a.name, *a.mentions)}


def test_a_hospital_of_an_army_is_no_band() -> None:
    found = record("Bandits hurt two soldiers near Waco on Saturday, who were flown to Brooke Army Hospital.")
    assert "armed_group" not in {a.type for a in found.actors}
