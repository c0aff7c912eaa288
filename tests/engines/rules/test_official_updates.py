"""What official updates and those who retell them say: whose word it is, what each town lost, what was taken back."""

from __future__ import annotations

from tests.engines.rules.reading import camps, figures, record, said


def _told(text: str, kind: str, **kwargs: str) -> list[tuple[str | None, str | None]]:
    """The claimant's words and the side of each claim of a kind."""
    found = record(text, **kwargs)
    return [(c.claimant.text, c.subject.side) for c in found.claims if c.kind == kind]


def test_what_a_digest_retells_is_the_word_of_the_body_whose_summary_it_is() -> None:
    text = (
        "Clashes went on along the whole front yesterday.\n\n"
        "This is noted in the evening bulletin of the Lithuanian General Staff.\n\n"
        "Lithuanian soldiers repelled three assaults near Alytus.\n\n"
        "Belarusian guns also shelled Druskininkai, wounding four civilians."
    )
    assert [x for x, _ in _told(text, "control")] == ["Lithuanian General Staff"]
    assert said(text) == [("wounded", 4, "Lithuanian General Staff")]


def test_an_outlet_that_is_cited_takes_nothing_over() -> None:
    text = (
        "Two shepherds were killed by a mine near Alytus on Monday.\n\n"
        "This was reported by Reuters in a post of its own.\n\n"
        "Lithuanian soldiers repelled three assaults near Lazdijai on Monday."
    )
    assert _told(text, "control") == []


def test_towns_with_counts_of_different_kinds_are_attacks_of_their_own() -> None:
    text = (
        "Moldovan batteries shelled the region on Monday. One person was killed in Balti, three more were wounded in "
        "Soroca, and two in Cahul."
    )
    found = record(text)
    assert {e.place.name for e in found.engagements if e.place} >= {"Balti", "Soroca", "Cahul"}
    assert figures(text) == [("killed", 1, 1), ("wounded", 2, 2), ("wounded", 3, 3)]


def test_data_and_information_that_are_nobodys_are_no_claimant() -> None:
    for words in ("the latest data", "preliminary information", "updated figures"):
        text = f"According to {words}, six miners were killed in the shelling of Balti on Monday."
        assert said(text) == [("killed", 6, None)]
    text = (
        "According to information from the mayor, six miners were killed in the shelling of Balti on Monday."
    )
    assert said(text) == [("killed", 6, "the mayor")]


def test_high_ground_is_taken_as_a_post_is() -> None:
    for what in ("a strategic hill", "several ridges and hilltops", "the heights"):
        text = f"The Croatian army said it captured {what} from the Serbs near Knin on Friday."
        assert camps(text) == (["Croatian army"], ["Serbs"])
        assert [side for _, side in _told(text, "control")] == ["attacker"]


def test_victims_that_a_blast_claimed_are_dead() -> None:
    for deed in ("A car bomb at a bus stop", "The suicide bombing", "Shelling"):
        text = f"{deed} in Zugdidi on Monday claimed three victims and wounded nine."
        assert figures(text)[0] == ("killed", 3, 3)


def test_fighter_bombers_are_things_and_no_fighters() -> None:
    text = "Two Su-25 fighter-bombers were destroyed by Armenian air defence over Goris on Monday."
    assert figures(text) == [("materiel_destroyed", 2, 2)]


def test_a_group_is_found_by_its_letters_with_points() -> None:
    for letters in ("P.K.K.", "PKK"):
        text = f"Four soldiers were killed when {letters} guerrillas ambushed a convoy near Lice on Monday."
        made = record(text)
        assert any(a.type == "armed_group" and a.name.startswith("P") for a in made.actors)
        assert made.engagements[0].attackers


def test_what_a_group_fights_for_is_told_aside() -> None:
    for aside in (
        "fighting to end Spanish rule",
        "fighting for a state of its own",
        "fighting against Madrid",
    ):
        text = f"A guard died in Bilbao on Monday. ETA, {aside}, said it was behind the killing."
        assert [x for x, _ in _told(text, "responsibility")] == ["ETA"]


def test_who_says_that_they_planted_the_bomb_says_who_did_it() -> None:
    text = (
        "A bomb killed two guards in Newry on Monday. The Irish Republican Army said it planted the device."
    )
    assert _told(text, "responsibility") == [("The Irish Republican Army", "attacker")]


def test_all_the_deaths_that_a_group_is_blamed_for_are_no_toll() -> None:
    text = "ETA, blamed for 800 deaths, said it shot a guard in Bilbao on Monday."
    assert ("killed", 800, 800) not in figures(text)


def test_days_behind_a_full_stop_are_not_counted_by_the_number_before_it() -> None:
    text = "A raid on the village of Kurta on 4 May wounded 12. Days later, gunmen shot dead three millers in Balti."
    found = record(text, published="2020-05-20")
    assert all(e.date is None or e.date.end.isoformat() < "2020-05-15" for e in found.engagements)
