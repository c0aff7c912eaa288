"""One-paragraph notes of incidents: who is suspected, whose the dead are, and in which country it was."""

from __future__ import annotations

import pytest

from extract.records import Record
from tests.engines.rules.reading import record


def _names(found: Record, ids: list[str] | tuple[str, ...]) -> list[str]:
    names = {a.id: a.name for a in found.actors}
    return [names[x] for x in ids]


def _country(text: str) -> str | None:
    place = record(text, published=None).engagements[0].place
    return place.country if place is not None else None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("On 9 May 2019, three peacekeepers from Nepal were killed in Aguelhok, Kidal region.", "ML"),
        ("One man was killed in a US drone strike near Jilib, Middle Juba, on 9 May 2019.", "SO"),
        ("Nine civilians died in a raid on the Al Badou neighbourhood of Raqqa city on 9 May 2019.", "SY"),
        ("Imphal: Militants ambushed an Assam Rifles truck at Tolbung near the Myanmar border.", "IN"),
    ],
)
def test_the_region_or_town_around_a_place_tells_its_country(text: str, country: str) -> None:
    assert _country(text) == country


@pytest.mark.parametrize(
    "text",
    [
        "On 9 May 2019, gunmen shot dead two teachers in Mora, Cameroon. Nobody claimed it; sources suspected "
        "Boko Haram.",
        "on 9 may 2019 gunmen shot dead two teachers in mora cameroon but officials suspected boko haram",
    ],
)
def test_whom_sources_suspect_is_an_attacker(text: str) -> None:
    found = record(text, published=None)
    assert [x.lower() for x in _names(found, found.engagements[0].attackers)] == ["boko haram"]


def test_suspects_that_were_killed_are_not_accused_by_the_sources() -> None:
    found = record(
        "Soldiers killed two suspected Boko Haram militants near Mora, Cameroon, on 9 May 2019, sources said.",
        published=None,
    )
    assert "Boko Haram" not in _names(found, found.engagements[0].attackers)


def test_policemen_killed_beside_the_assailants_did_not_attack() -> None:
    found = record(
        "On 9 May 2019, gunmen stormed an army base in Jolo, Philippines. Six marines and four gunmen were killed.",
        published=None,
    )
    assert _names(found, found.engagements[0].attackers) == ["gunmen"]


def test_a_shelling_of_forces_on_a_town_is_theirs() -> None:
    found = record(
        "On 9 May 2019, two SDF fighters were killed by the shelling of Turkish forces on Ain Issa.",
        published=None,
    )
    e = found.engagements[0]
    assert _names(found, e.attackers) == ["Turkish army"]
    assert _names(found, e.defenders) == ["SDF"]


def test_a_shelling_of_positions_is_not_by_those_who_hold_them() -> None:
    found = record(
        "On 9 May 2019, rebels died in the shelling of Syrian army positions on the hills of Quneitra, Syria.",
        published=None,
    )
    assert all("Syrian army" not in _names(found, e.attackers) for e in found.engagements)


def test_a_militant_is_of_the_one_group_of_the_note() -> None:
    found = record(
        "On 9 May 2019, Katiba Macina militants ambushed hunters near Konio, Mali. Two hunters died. One militant "
        "was killed too.",
        published=None,
    )
    last = [c for c in found.claims if c.kind == "killed"][-1]
    assert last.subject.actor is not None
    assert _names(found, [last.subject.actor]) == ["Katiba Macina"]


def test_a_stretch_between_two_villages_has_no_name() -> None:
    place = (
        record(
            "On 9 May 2019, rebels ambushed soldiers between the villages of Tofa and Talataye (Gao).",
            published=None,
        )
        .engagements[0]
        .place
    )
    assert place is not None
    assert place.name is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("A spokesman for Ansar Dine claimed responsibility for the attack.", "Ansar Dine"),
        ("Ansar Dine said in a statement that one of its fighters had carried out the attack.", "Ansar Dine"),
        ("a caller from Ansar Dine later claimed the attack", "Ansar Dine"),
    ],
)
def test_who_speaks_for_a_group_claims_it_for_the_group(words: str, name: str) -> None:
    found = record(f"Two soldiers were killed at a post in Kidal on June 14, 2019. {words}", published=None)
    (claim,) = [c for c in found.claims if c.kind == "responsibility"]
    assert claim.subject.actor is not None
    assert _names(found, [claim.subject.actor]) == [name]
    assert _names(found, found.engagements[0].attackers) == [name]


def test_a_spokesman_who_denies_claims_nothing() -> None:
    found = record(
        "Two soldiers were killed at a post in Kidal on June 14, 2019. A spokesman for Ansar Dine denied involvement.",
        published=None,
    )
    assert all(c.stance == "denies" for c in found.claims if c.kind == "responsibility")


def test_place_and_day_at_the_head_of_a_note_tell_its_day() -> None:
    (e,) = record(
        "Kenya, 11 November 2018: Two farmers were shot dead by gunmen near Lamu.", published=None
    ).engagements
    assert e.date is not None
    assert e.date.start.isoformat() == "2018-11-11"


def test_the_head_of_a_story_with_a_day_of_its_own_does_not() -> None:
    (e,) = record(
        "Nairobi, 11 November 2018: Two farmers were shot dead by gunmen near Lamu on 9 November.",
        published=None,
    ).engagements
    assert e.date is not None
    assert e.date.start.isoformat() == "2018-11-09"


@pytest.mark.parametrize(
    ("head", "day", "place"),
    [
        ("July 2, Lomba: ", "2019-07-02", "Lomba"),
        ("3 March, Lomba village, Oro district: ", "2020-03-03", "Lomba"),
        ("Marawi City, Lanao del Sur, 12 March 2020, 0630H: ", "2020-03-12", "Marawi City"),
        ("March 12: Marawi City. ", "2020-03-12", "Marawi City"),
        ("Gao / Route 8. 1 March 2020, approx. 14:00. ", "2020-03-01", "Gao"),
        ("Gao, 3 March (Office of the Prosecutor): ", "2020-03-03", "Gao"),
    ],
)
def test_the_day_and_place_over_a_note_are_those_of_what_it_tells(head: str, day: str, place: str) -> None:
    text = head + "Two soldiers were killed when rebels fired at their post. One rebel died, too."
    found = record(text, published="2020-05-06").engagements
    assert [(str(e.date.start), e.place.name) for e in found if e.date and e.place] == [(day, place)]


def test_hours_told_in_a_note_end_on_the_day_over_it() -> None:
    text = "Sumy region, 5 May: In the past 24 hours Russian guns fired at Bilopillia. Two people died."
    found = record(text, published="2020-05-06").engagements[0].date
    assert found is not None
    assert (str(found.start), str(found.end)) == ("2020-05-04", "2020-05-05")


def test_a_dateline_in_capitals_is_no_head_of_a_note() -> None:
    text = "LIMA, 4 May: A mayor was killed on 2 May in Ayacucho, police said. Two rebels fled."
    found = record(text, published="2020-05-06").engagements[0].date
    assert found is not None
    assert str(found.start) == "2020-05-02"
