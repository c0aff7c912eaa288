"""Whose word a figure is."""

from __future__ import annotations

import pytest

from .reading import record, said


@pytest.mark.parametrize(
    "text",
    [
        "The army said 12 soldiers were killed in an attack in Gao on Monday.",
        "Twelve soldiers were killed in an attack in Gao on Monday, the army said.",
        "According to the army, 12 soldiers were killed in an attack in Gao on Monday.",
        "Twelve soldiers were killed in an attack in Gao on Monday, according to the army.",
        "Twelve soldiers were killed in an attack in Gao on Monday, said the army.",
        "The army announced that 12 soldiers had been killed in an attack in Gao on Monday.",
    ],
)
def test_the_speaker_is_found_before_and_behind_what_was_said(text: str) -> None:
    assert ("killed", 12, "the army") in [(k, n, w.lower() if w else w) for k, n, w in said(text)]


def test_what_nobody_says_is_the_narrators() -> None:
    assert said("Gunmen killed 12 soldiers in Gao on Monday.") == [("killed", 12, None)]


def test_two_sources_of_one_figure_are_two_claims() -> None:
    text = (
        "A local official and a former soldier told AFP that 15 fighters were killed in an attack in "
        "Gao on Monday."
    )
    assert [w for _, _, w in said(text)] == ["A local official", "a former soldier"]


def test_the_medium_that_was_told_relays() -> None:
    (claim,) = record("Twelve soldiers were killed in Gao on Monday, a security official told AFP.").claims
    assert claim.claimant.actor is None
    assert claim.relayed_by == "AFP"


def test_a_pronoun_carries_the_speaker_over() -> None:
    text = "Gunmen attacked a base in Gao on Monday, Colonel Musa Diallo said. He added that 12 soldiers were killed."
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    (claim,) = [c for c in found.claims if c.kind == "killed"]
    assert claim.claimant.actor is not None
    assert "Diallo" in names[claim.claimant.actor]


def test_a_quote_belongs_to_who_is_named_behind_it() -> None:
    text = (
        "Gunmen attacked the village of Kerawa on Sunday. “They came at dawn. They killed 12 "
        "people,” said Sani Musa, a resident."
    )
    found = record(text)
    (claim,) = [c for c in found.claims if c.kind == "killed"]
    assert claim.claimant.text is not None
    assert claim.claimant.text.startswith("Sani Musa")


def test_who_could_not_verify_doubts_the_figure_of_the_sentence() -> None:
    text = (
        "JNIM fell upon a convoy of the army close to Gao on Monday. JNIM said it killed 50 soldiers, though "
        "Reuters was unable to verify the figure."
    )
    stances = {c.stance: c.value.low for c in record(text).claims if c.value is not None}
    assert stances == {"asserts": 50, "doubts": 50}


def test_who_claims_responsibility_did_it_by_his_own_word() -> None:
    text = "A car bomb killed 12 people in Mogadishu on Monday. Al-Shabaab claimed responsibility for the attack."
    (claim,) = [c for c in record(text).claims if c.kind == "responsibility"]
    assert claim.subject.actor == claim.claimant.actor is not None


def test_a_denied_accusation_is_a_claim_of_the_accused() -> None:
    text = (
        "Gunmen killed 12 civilians in Gao on Monday, and the government blamed Katiba Macina for the attack.\n"
        "The group denied the allegations."
    )
    stances = [c.stance for c in record(text).claims if c.kind == "responsibility"]
    assert stances == ["asserts", "denies"]


def test_a_provisional_toll_is_marked() -> None:
    (claim,) = record("The army gave a provisional toll of 12 dead after the attack in Gao on Monday.").claims
    assert claim.provisional


def test_the_infobox_names_its_claimants() -> None:
    text = (
        "= Raid on Dikwa =\n\nInfobox\n- Conflict: Raid on Dikwa\n- Place: Dikwa, Nigeria\n- Date: March 17, 2019\n"
        "- Combatant1: Nigeria\n- Combatant2: Boko Haram\n- Casualties1: 26 killed (per Nigeria), 17 injured\n\n"
        "The raid on Dikwa was an attack on a Nigerian military base in Dikwa, Nigeria, by Boko "
        "Haram on March 17, 2019.\n"
    )
    found = said(text, published=None)
    assert ("killed", 26, "Nigeria") in found
    assert ("wounded", 17, None) in found


@pytest.mark.parametrize(
    "text",
    [
        "Nine herders were killed in Gao on Monday, the mayor said, AFP reported.",
        "Nine herders were killed in Gao on Monday, the mayor said, according to AFP.",
        "According to AFP, the mayor said nine herders were killed in Gao on Monday.",
        "Nine herders were killed in Gao on Monday, AFP reported, quoting the mayor.",
    ],
)
def test_an_outlet_beside_a_speaker_only_relays(text: str) -> None:
    (claim,) = [c for c in record(text).claims if c.kind == "killed"]
    assert (claim.claimant.text, claim.relayed_by) == ("the mayor", "AFP")


@pytest.mark.parametrize(
    "speaker",
    [
        "A clerk, whose shop burned,",
        "The Quaker hospital, which treats most of the hurt,",
        "A drivers' union",
        "The Blue Valley Network, a relief group working in the hills,",
    ],
)
def test_a_clause_about_the_speaker_does_not_hide_it(speaker: str) -> None:
    text = f"Gunmen raided the market of Gao on Monday. {speaker} said nine traders were killed in the raid."
    (claim,) = [c for c in record(text).claims if c.kind == "killed"]
    assert claim.claimant.text is not None
    assert claim.claimant.text.split(",")[0].lower() in speaker.lower()


def test_a_capital_that_speaks_is_its_government() -> None:
    found = record("Kyiv said 12 soldiers were killed in a strike on Sumy on Monday.")
    (claim,) = [c for c in found.claims if c.kind == "killed"]
    assert {a.name for a in found.actors if a.id == claim.claimant.actor} == {"Ukrainian government"}


def test_an_assessment_is_the_word_of_whose_it_is() -> None:
    found = record(
        "Africa Command's initial assessment is that a strike near Jilib on Monday killed two militants."
    )
    (claim,) = [c for c in found.claims if c.kind == "killed"]
    assert {a.name for a in found.actors if a.id == claim.claimant.actor} == {"Africa Command"}


def test_sources_of_two_kinds_speak_though_one_is_an_adjective() -> None:
    text = "A blast in Gao on Monday left nine people dead and 14 hurt, medical and local government sources told AFP."
    assert {w for _, _, w in said(text)} == {"local government sources"}


@pytest.mark.parametrize(
    "speaker", ["U.S. Army Maj. Gen. John Adler", "Marine Corps Col. John Adler, who heads the task force"]
)
def test_the_stop_of_a_rank_does_not_cut_the_speaker(speaker: str) -> None:
    found = record(f"Two rebels died near Herat on Monday, said {speaker}.")
    (claim,) = [c for c in found.claims if c.kind == "killed"]
    assert {a.name for a in found.actors if a.id == claim.claimant.actor} == {"John Adler"}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("The sheriff was quoted by Radio Lirva as saying that 12 soldiers were killed.", "sheriff"),
        ("A nurse, quoted by Radio Lirva, said 12 soldiers were killed.", "nurse"),
        ("Twelve soldiers, the sheriff told reporters, were killed.", "sheriff"),
        ("According to a provisional tally by the sheriff, 12 soldiers were killed.", "sheriff"),
        ("According to witnesses, 12 soldiers were killed.", "witnesses"),
        ("According to a nurse, 12 members of the army were killed.", "a nurse"),
        (
            "According to the politico-military committee, 12 soldiers were killed.",
            "the politico-military committee",
        ),
        ("Gunmen captured 12 soldiers, a clerk who would not give his name said.", "a clerk"),
        ("One witness confirmed that 12 soldiers were killed.", "witness"),
        ("Four medical sources reported that 12 soldiers had been killed.", "sources"),
        ("A source close to the cabinet claimed that 12 soldiers were killed.", "source close"),
        ("A warlord known as Zubo said that 12 soldiers were killed.", "warlord"),
        ("Twelve soldiers died, a clerk, speaking by telephone, told Radio Lirva.", "clerk"),
    ],
)
def test_whose_word_it_is_however_the_speaker_is_brought_in(words: str, who: str) -> None:
    told = said(f"Gunmen attacked a barracks in Gao on Monday. {words}")
    assert [(n, who in (w or "").lower()) for k, n, w in told if k != "responsibility"] == [(12, True)]


def test_an_outlet_that_no_list_knows_carries_the_word_of_whom_it_cites() -> None:
    told = said(
        "Gunmen raided a fort in Gao on Monday. Lirvision reported, citing a nurse, that 12 soldiers died."
    )
    assert told == [("killed", 12, "a nurse")]


def test_who_is_told_what_is_not_hurt_by_what_he_tells() -> None:
    assert said("Nine guards, an aide said, were killed in Gao on Monday.") == [("killed", 9, "an aide")]


def test_the_official_of_whom_more_is_told_is_the_one_who_spoke_before() -> None:
    told = said(
        "Two guards were killed in Gao on Monday, a border official said. Six rebels were wounded, the official, "
        "who asked for his name to be withheld, told Radio Lirva."
    )
    assert told == [("killed", 2, "a border official"), ("wounded", 6, "a border official")]


def test_the_word_of_a_speaker_goes_on_to_the_end_of_a_short_quote() -> None:
    told = said("Gunmen raided a fort in Gao on Monday. The mayor said: “We lost 12 men. Nine are missing.”")
    assert told == [("killed", 12, "The mayor"), ("missing", 9, "The mayor")]


def test_what_is_put_behind_who_is_another_ones_word() -> None:
    told = said(
        "Gunmen raided a fort in Gao on Monday. A nurse said 12 soldiers died, contradicting the mayor, who put the "
        "toll at 20."
    )
    assert told == [("killed", 12, "A nurse"), ("killed", 20, "the mayor")]


def test_a_speaker_between_two_counts_tells_of_both() -> None:
    told = said(
        "Gunmen raided a fort in Gao on Monday. 12 soldiers died, the mayor said on Friday, and 9 were hurt."
    )
    assert told == [("killed", 12, "the mayor"), ("wounded", 9, "the mayor")]


def test_a_second_source_may_give_but_the_number() -> None:
    told = said(
        "Gunmen raided a fort in Gao on Monday. 12 soldiers died, according to the mayor, while the clinic said the "
        "number was 20."
    )
    assert told == [("killed", 12, "the mayor"), ("killed", 20, "the clinic")]


@pytest.mark.parametrize("who", ["Colonel Ardo Bena", "the army", "the Ministry of Defence"])
def test_a_claim_that_is_denied_is_no_victim_and_no_part_of_who_denies_it(who: str) -> None:
    found = record(
        f"JNIM attacked the Malian army in Gao on Monday. JNIM said it killed 12 soldiers, a claim {who} denied."
    )
    assert [(c.kind, c.stance, c.claimant.text) for c in found.claims if c.value] == [
        ("killed", "asserts", "JNIM"),
        ("killed", "denies", who),
    ]


def test_initials_in_the_apposition_of_a_paper_do_not_hide_whom_it_quotes() -> None:
    text = (
        "Fars, a news site close to the Popular Mobilization Forces (PMF), quoted General Ali Karimi as saying, "
        "“Two raiders shot dead a guard in Saravan on Monday.”"
    )
    claims = record(text).claims
    assert claims
    assert {c.claimant.text for c in claims} == {"General Ali Karimi"}


@pytest.mark.parametrize("claim", ["claim to have killed", "claim they killed", "report that they killed"])
def test_a_plural_name_without_s_claims_what_follows(claim: str) -> None:
    text = f"The Taliban {claim} nine soldiers in Takhar Province on Monday."
    assert said(text) == [("killed", 9, "The Taliban")]


def test_a_claim_called_after_a_group_is_a_noun() -> None:
    text = "Officials rejected the Taliban claim to have killed nine soldiers in Takhar Province on Monday."
    assert all(claimant != "The Taliban" for _, _, claimant in said(text))
