"""Short notes that name the man attacked before his surname alone, and the site where shots were fired."""

from __future__ import annotations

import pytest

from extract.records import Record
from tests.engines.rules.reading import record


def _lost(found: Record) -> list[tuple[str, str | None]]:
    names = {a.id: a.name for a in found.actors}
    return [(c.kind, names.get(c.subject.actor or "")) for c in found.claims if c.value is not None]


def _struck(found: Record) -> list[str]:
    names = {a.id: a.name for a in found.actors}
    return [names[x] for x in found.engagements[0].defenders]


@pytest.mark.parametrize(
    "later",
    [
        "Dolev was injured in the attack.",
        "Dolev, the head of the Lomba Relief Committee, was injured in the assault.",
        "Dolev, the father of General Karim Oro, was injured.",
    ],
)
def test_a_name_whose_last_word_opens_the_next_sentence_is_a_mans(later: str) -> None:
    found = record(f"Two assailants attacked Ravi Dolev near Lomba, Bulgaria. {later}")
    place = found.engagements[0].place
    assert place is not None
    assert place.name == "Lomba"
    assert ("wounded", "Ravi Dolev") in _lost(found)


def test_a_town_told_of_again_by_its_last_word_is_no_man() -> None:
    place = (
        record("Rebels attacked Umm Dolev in Sudan. Dolev, a village of farmers, was burned down.")
        .engagements[0]
        .place
    )
    assert place is not None
    assert place.name == "Umm Dolev"


@pytest.mark.parametrize(
    "where",
    [
        "outside a mosque",
        "inside the Oro Mosque",
        "outside of a community center",
    ],
)
@pytest.mark.parametrize("fired", ["opened fire", "fired shots"])
def test_who_fires_by_a_site_of_civilians_attacks_them(fired: str, where: str) -> None:
    found = record(f"Gunmen {fired} {where} in Lomba, Mali. There were no casualties.")
    assert found.engagements[0].type == "attack_on_civilians"
    assert _struck(found) == ["civilians"]


def test_a_centre_with_a_name_that_is_fired_at_is_the_one_struck() -> None:
    found = record(
        "Gunmen opened fire in front of the Oro Islamic Center in Lomba, Mali. There were no casualties."
    )
    assert _struck(found) == ["Oro Islamic Center"]
    assert next(x.type for x in found.actors if x.name == "Oro Islamic Center") == "civilians"


def test_a_community_center_is_no_post() -> None:
    found = record("Gunmen attacked a community center in Lomba, Mali.")
    assert (found.engagements[0].type, _struck(found)) == ("attack_on_civilians", ["civilians"])


@pytest.mark.parametrize(
    "text",
    [
        "Two monks and a nun, who succumbed to her wounds in a hospital in Bamako, were killed when rebels raided Oro.",
        "Three monks, one of whom died at the hospital in Bamako, were shot by rebels in Oro.",
    ],
)
def test_where_one_died_later_is_not_where_he_was_hit(text: str) -> None:
    place = record(text).engagements[0].place
    assert place is not None
    assert place.name == "Oro"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A bomb exploded on the Lomba Metro, killing nine.", "Lomba Metro"),
        (
            "Terrorists infiltrated the Lomba Military Station in Jammu, killing six soldiers.",
            "Lomba Military Station",
        ),
    ],
)
def test_sites_by_their_noun(text: str, name: str) -> None:
    place = record(text).engagements[0].place
    assert place is not None
    assert place.name == name
