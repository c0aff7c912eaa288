"""Promises about labels of coded notes, and about groups that a text calls by two names."""

from __future__ import annotations

from tests.engines.rules.reading import camps, figures, record


def _mentions(text: str) -> dict[str, list[str]]:
    return {a.name: list(a.mentions) for a in record(text).actors}


def test_a_label_before_a_slash_is_of_the_party_behind_it() -> None:
    text = (
        "2022-08-19, Malari, Borno: OAG/ISWAP elements burst into the village by night and killed nine traders. "
        "Hunters then felled an operative. No further OAG members came."
    )
    found = _mentions(text)
    assert {"OAG/ISWAP", "ISWAP", "operative"} <= set(found["ISWAP"])
    assert camps(text)[0] == ["ISWAP"]


def test_who_laid_a_labelled_mine_attacks_whoever_drives_over_it() -> None:
    text = (
        "2022-08-19, Malari, Borno: A GF/NA truck hit an OAG/ISWAP mine on the Dikwa track; seven GFs died."
    )
    assert camps(text) == (["ISWAP"], ["Nigerian army"])


def test_labelled_bandits_are_the_same_in_all_notes_and_bare_ones_with_them() -> None:
    text = (
        "- 2022-08-19, Maru, Zamfara: OAG/Bandits killed a herder. Hunters shot six of the bandits.\n"
        "- 2022-08-27, Anka, Zamfara: OAG/Bandits kidnapped 31 brides close to an OAG hideout."
    )
    bandits = [a for a in record(text).actors if a.type in ("unidentified", "armed_group")]
    assert [set(a.mentions) >= {"OAG/Bandits", "bandits", "OAG"} for a in bandits] == [True]


def test_a_label_of_another_note_stays_a_party_of_its_own() -> None:
    text = (
        "- 2022-08-19, Bama, Borno: OAG/ISWAP gunners killed a midwife.\n"
        "- 2022-08-27, Konduga, Borno: OAG members kidnapped 31 woodcutters."
    )
    assert {"ISWAP", "OAG"} <= set(_mentions(text))


def test_rebels_of_a_country_are_the_one_group_that_a_text_names() -> None:
    text = (
        "The Lord's Resistance Army hacked 17 churchgoers to death at Faradje, DR Congo, last week. On its way home "
        "the Ugandan rebels looted a mill."
    )
    assert "Ugandan rebels" in _mentions(text)["Lord's Resistance Army"]


def test_the_short_name_of_a_group_is_that_of_the_country_where_both_stand() -> None:
    text = (
        "Taliban raiders overran a police post at Lachi, Pakistan, at dawn and shot four constables. A caller said the "
        "Pakistani Taliban had sent them."
    )
    assert camps(text)[0] == ["Pakistani Taliban"]


def test_fighters_of_a_model_are_planes() -> None:
    text = "A pair of Sukhoi 30MK fighters bombed a Shining Path camp above Huanta, Peru, at noon."
    assert not any(a.type == "unidentified" for a in record(text).actors)


def test_people_killed_by_clashes_are_of_neither_side() -> None:
    text = "Clashes between the army and the M23 outside Bunagana, DR Congo, killed about 40 persons over two days."
    (claim,) = [c for c in record(text).claims if c.value is not None]
    assert (claim.subject.actor, claim.subject.side) == (None, None)


def test_a_line_that_ends_on_a_small_word_goes_on() -> None:
    text = "Nine persons died in\na shootout at Tuxpan, Mexico, when hitmen waylaid the marines."
    (claim,) = [c for c in record(text).claims if c.value is not None]
    assert claim.subject.actor is None
    assert figures(text) == [("killed", 9, 9)]


def test_planes_and_bases_name_the_force_that_has_them() -> None:
    text = (
        "Raiders crept into an Afghan air force depot outside Shindand at dusk. A British drone later burnt their "
        "truck, killing three raiders."
    )
    forms = {x for own in _mentions(text).values() for x in own}
    assert {"Afghan air force", "British"} <= forms
