"""Outlets and monitors that no list has, told by the shape of their names and by what they do."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, said

DEED = "gunmen shot dead four herders near Tessaro"


def _outlets(text: str) -> set[str]:
    """Gives the names of the media of a text."""
    return {x.name for x in record(text).actors if x.type == "media"}


def _relays(text: str) -> set[str | None]:
    """Gives who carried the claims of a text."""
    return {x.relayed_by for x in record(text).claims if x.value is not None}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"The Orvan Kellit for Human Rights said {DEED}.", "Orvan Kellit for Human Rights"),
        (f"The state-owned New Karrow newspaper reported that {DEED}.", "New Karrow"),
        (f"QVK, the state news agency of Orvania, said {DEED}.", "QVK"),
        (f"QVK reported that {DEED}.", "QVK"),
        (f"{DEED[0].upper() + DEED[1:]}. QVK gives a toll of five.", "QVK"),
        (f"Orvan Kellit 24 said {DEED}.", "Orvan Kellit 24"),
        (f"The Kellit reported that {DEED}.", "Kellit"),
        (f"A correspondent of the Kellit in Tessaro said {DEED}.", "Kellit"),
        (f"Kellit said {DEED}. Six more were wounded, it added.", "Kellit"),
        (f"Kellit in French at 1640 GMT on 9 May reports that {DEED}.", "Kellit"),
        ("Gunmen shot dead four herders near Tessaro on Friday, Kellit reported.", "Kellit"),
    ],
)
def test_a_name_that_reports_is_an_outlet_and_tells_what_it_reports(text: str, name: str) -> None:
    assert _outlets(text) == {name}
    assert any(name in (x or "") for _, _, x in said(text))


def test_those_who_are_told_carry_it() -> None:
    assert _relays(f"A nurse told Kellit that {DEED}.") == {"Kellit"}
    assert _relays(f"A nurse told QVK that {DEED}.") == {"QVK"}
    assert _relays(f"Kellit quoted a nurse as saying that {DEED}.") == {"Kellit"}


def test_a_paper_in_quotation_marks_has_its_small_words() -> None:
    assert _outlets(f'According to the newssheet "Kellit de Orvan", {DEED}.') == {"Kellit de Orvan"}


def test_a_monitor_is_called_by_its_own_word_alone() -> None:
    told = f"The Orvan Kellit for Human Rights said {DEED}. Six were wounded, the Kellit said."
    assert _outlets(told) == {"Orvan Kellit for Human Rights"}


@pytest.mark.parametrize(
    "text",
    [
        f"Captain Omar Kellit said {DEED}. Kellit reported that six were wounded.",
        f"Governor Kellit told Omar Sule that {DEED}.",
        f"The prefect told residents that {DEED}.",
        "KVF fighters attacked a post near Tessaro. The KVF said it killed four soldiers.",
        f"On Monday, {DEED}, the prefect reported.",
    ],
)
def test_persons_parties_and_plain_nouns_are_no_outlets(text: str) -> None:
    assert _outlets(text) <= {"state radio"}
