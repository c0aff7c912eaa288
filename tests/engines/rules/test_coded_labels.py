"""Promises about labels of coded notes, and about groups that a text calls by two names."""

from __future__ import annotations

from tests.engines.rules.reading import camps, figures, record


def _mentions(text: str) -> dict[str, list[str]]:
    return {a.name: list(a.mentions) for a in record(text).actors}


def test_a_label_before_a_slash_is_of_the_party_behind_it() -> None:
    text = (
        "2023-05-03, Gudumbali, Borno: OAG/ISWAP operatives attacked the village and killed two civilians. "
        "GF shot and killed one operative. No other OAG operatives were seen."
    )
    found = _mentions(text)
    assert {"OAG/ISWAP", "ISWAP", "OAG", "operative"} <= set(found["ISWAP"])
    assert camps(text)[0] == ["ISWAP"]


def test_who_laid_a_labelled_mine_attacks_whoever_drives_over_it() -> None:
    text = "2023-05-03, Gudumbali, Borno: A GF/NA vehicle hit an OAG/ISWAP road-planted IED. The blast killed two GFs."
    assert camps(text) == (["ISWAP"], ["Nigerian army"])


def test_labelled_bandits_are_the_same_in_all_notes_and_bare_ones_with_them() -> None:
    text = (
        "- 2024-05-03, Maru, Zamfara: OAG/Bandits killed five civilians. The police shot two of the bandits.\n"
        "- 2024-05-09, Anka, Zamfara: OAG/Bandits abducted four civilians near an OAG camp."
    )
    bandits = [a for a in record(text).actors if a.type in ("unidentified", "armed_group")]
    assert [set(a.mentions) >= {"OAG/Bandits", "bandits", "OAG"} for a in bandits] == [True]


def test_a_label_of_another_note_stays_a_party_of_its_own() -> None:
    text = (
        "- 2024-05-03, Bama, Borno: OAG/ISWAP operatives killed five civilians.\n"
        "- 2024-05-09, Konduga, Borno: OAG operatives abducted four farmers."
    )
    assert {"ISWAP", "OAG"} <= set(_mentions(text))


def test_rebels_of_a_country_are_the_one_group_that_a_text_names() -> None:
    text = (
        "The Allied Democratic Forces killed 20 people in Oicha, DR Congo, on Monday. The Ugandan rebels also burned "
        "a clinic."
    )
    assert "Ugandan rebels" in _mentions(text)["Allied Democratic Forces"]


def test_the_short_name_of_a_group_is_that_of_the_country_where_both_stand() -> None:
    text = (
        "Taliban militants attacked an army base near Bannu, Pakistan, on Monday and killed six soldiers. "
        "The Pakistani Taliban claimed responsibility."
    )
    assert camps(text) == (["Pakistani Taliban"], ["Pakistani army"])


def test_fighters_of_a_model_are_planes() -> None:
    text = "Two French Mirage 2000D fighters bombed Ansar Dine near Kidal, Mali, on Monday."
    assert not any(a.type == "unidentified" for a in record(text).actors)


def test_people_killed_by_clashes_are_of_neither_side() -> None:
    text = (
        "Clashes between the army and the M23 in Rutshuru, DR Congo, killed at least 30 people on Monday. "
        "The M23 holds the town."
    )
    (claim,) = [c for c in record(text).claims if c.value is not None]
    assert (claim.subject.actor, claim.subject.side) == (None, None)


def test_a_line_that_ends_on_a_small_word_goes_on() -> None:
    text = (
        "Twelve people died in\na gunfight near Uruapan, Mexico, on Monday when gunmen ambushed the police."
    )
    (claim,) = [c for c in record(text).claims if c.value is not None]
    assert claim.subject.actor is None
    assert figures(text) == [("killed", 12, 12)]


def test_planes_and_bases_name_the_force_that_has_them() -> None:
    text = "Militants attacked a Pakistani air force base in Quetta on Monday. A U.S. drone then killed four militants."
    found = _mentions(text)
    assert "Pakistani air force" in found
    assert "U.S." in {x for forms in found.values() for x in forms}
