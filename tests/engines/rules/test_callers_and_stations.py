"""Who claims an attack for whom, what a rebel station reads out, persons named together, where a story plays."""

from __future__ import annotations

import pytest

from .reading import camps, draft, record, said

BOMB = "Bogota, 24 Jan 91 (EFE) -- [Text] A bomb exploded last night in Pudahuel."
CALLERS = [
    "A person who told a station he belonged to the ELN took the credit for it; the man said he was of the ELN and"
    " claimed responsibility for the bombing.",
    "A man claiming to speak for the ELN rang up a paper and claimed responsibility for the bombing.",
    "An individual who said he was a member of the ELN claimed responsibility for the bombing.",
    "A woman who identified herself as a member of the ELN claimed credit for the bombing.",
    "Responsibility for the bombing was claimed by a caller speaking for the ELN.",
]


@pytest.mark.parametrize("caller", CALLERS)
def test_who_calls_for_a_group_claims_for_the_group(caller: str) -> None:
    found = record(f"{BOMB} {caller}", published=None)
    name = {a.id: a.name for a in found.actors}
    assert "ELN" in {name[x] for x in found.engagements[0].attackers}
    assert "ELN" in {name[c.subject.actor or ""] for c in found.claims if c.kind == "responsibility"}


def test_a_bombing_on_behalf_of_a_group_is_no_attack_on_it() -> None:
    attackers, defenders = camps(
        f"{BOMB} A caller to a station claimed responsibility for the bombing on behalf of the ELN.",
        published=None,
    )
    assert attackers == ["ELN"]
    assert "ELN" not in defenders


def test_a_caller_denies_it_for_his_organization() -> None:
    text = f"{BOMB} A caller who spoke for the ELN told a paper that his group had no part in the blast."
    found = record(text, published=None)
    name = {a.id: a.name for a in found.actors}
    assert [(name[c.subject.actor or ""], c.stance) for c in found.claims] == [("ELN", "denies")]


def test_it_said_goes_back_to_the_party_that_acted() -> None:
    text = "The FARC attacked the post of Mitu on Monday. It said nine policemen died and that it lost three men."
    assert said(text) == [("killed", 9, "The FARC"), ("killed", 3, "The FARC")]
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert {name[c.claimant.actor or ""] for c in found.claims} == {"FARC"}
    assert [name[c.subject.actor or ""] for c in found.claims][1:] == ["FARC"]


RADIO = "(Clandestine) Voice of the Resistance Front in Portuguese 0500 GMT 12 Feb 87 -- [Text] "
STORY = "UNITA was active in early February. On 3 February, our forces stormed a post in Cangumbe, killing 34 soldiers."


def test_a_station_called_voice_is_no_armed_group() -> None:
    actors = draft(RADIO + STORY, published=None).actors
    assert {a["type"] for a in actors if a["name"].startswith("Voice")} <= {"media"}


def test_a_plane_is_shot_down_over_a_place() -> None:
    (only,) = record("Rebels shot down a helicopter over Munhango on Monday.").engagements
    assert only.place is not None
    assert only.place.name == "Munhango"


PAIRS = ["Sergeants Ana Lopez and Juan Diaz", "two clerks, Ana Lopez and Juan Diaz,"]


@pytest.mark.parametrize("pair", PAIRS)
def test_two_may_be_named_behind_what_both_are(pair: str) -> None:
    found = record(f"Gunmen killed {pair} in Lima on Monday.")
    assert {"Ana Lopez", "Juan Diaz"} <= {a.name for a in found.actors if a.type == "person"}


AT_LARGE = [
    "The ministers set up a body to probe the kidnapping of cattlemen in Apure.",
    "The two countries will discuss the murder of policemen in Apure.",
]


@pytest.mark.parametrize("text", AT_LARGE)
def test_crimes_of_a_sort_are_no_attack(text: str) -> None:
    assert not record(text).engagements


def test_a_crime_that_is_counted_is_told() -> None:
    assert (
        len(record("The mayor condemned the kidnapping of two engineers in Apure on Monday.").engagements)
        == 1
    )


def test_letters_of_a_country_before_a_noun_do_not_move_the_story_there() -> None:
    text = (
        "La Paz, 26 May 89 (Radio Sol) -- [Text] Two clerks were shot dead last night on Pando Street. "
        "The group had written to U.S. Secretary of State Alan Poe."
    )
    (only,) = record(text, published=None).engagements
    assert only.place is not None
    assert only.place.country == "BO"


def test_a_lieutenant_governor_is_no_soldier() -> None:
    _, hit = camps(
        "Lima, 3 May 90 -- Rebels executed Lieutenant Governor Teo Ramos in Tambo.", published=None
    )
    assert "Peruvian army" not in hit


def test_a_district_is_not_looked_for_in_another_part_of_the_world() -> None:
    text = "Santiago, 3 May 90 -- [Text] Four men shot a sergeant dead last night in the municipality of La Granja."
    (only,) = record(text, published=None).engagements
    assert only.place is not None
    assert only.place.country == "CL"
