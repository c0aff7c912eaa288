"""Who is said to have done it, in whatever words, who denies it, and what that adds to the engagement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.records import Claim, Record

from .reading import record, sides


def doers(found: Record) -> list[tuple[str | None, str | None, str]]:
    """Gives (claimant, subject, stance) of each claim of responsibility, by name or else by words."""
    name = {a.id: a.name for a in found.actors}

    def row(c: Claim) -> tuple[str | None, str | None, str]:
        return (
            name.get(c.claimant.actor or "", c.claimant.text or ""),
            name.get(c.subject.actor or "", c.subject.text or ""),
            c.stance,
        )

    return [row(c) for c in found.claims if c.kind == "responsibility"]


TOLD = [
    (
        "Three soldiers died when their truck hit a mine laid by the ELN near Tame on Monday, the mayor said.",
        ("mayor", "ELN"),
    ),
    (
        "The police chief of Dori said his men came under heavy fire from JNIM on Monday. Four were killed.",
        ("The police chief of Dori", "JNIM"),
    ),
    (
        "A bomb killed two people in Entebbe on Monday. The minister, Peter Odong, named the Allied "
        "Democratic Forces as the perpetrators.",
        ("Peter Odong", "Allied Democratic Forces"),
    ),
    (
        "A bomb hurt five people in Tela on Monday. A note signed by the FMLN claimed responsibility for it.",
        ("FMLN", "FMLN"),
    ),
    (
        "A bomb killed two people in Tame on Monday. The ELN was accused by the army.",
        ("Colombian army", "ELN"),
    ),
    (
        "Police believe Abu Sayyaf was responsible for the bombing that killed two people in Jolo on Monday.",
        ("Police", "Abu Sayyaf"),
    ),
    (
        "A bomb killed two people in Tame on Monday. The army press office attributed it to the ELN.",
        ("Colombian army", "ELN"),
    ),
]


@pytest.mark.parametrize(("text", "who"), TOLD)
def test_a_source_that_says_who_did_it_in_any_words_claims_it(text: str, who: tuple[str, str]) -> None:
    assert (*who, "asserts") in doers(record(text))


def test_bare_reports_that_attribute_an_attack_sum_up_and_claim_nothing() -> None:
    text = "A bomb killed two people in Jolo on Monday. However, reports attributed the attack to Abu Sayyaf."
    assert doers(record(text)) == []
    assert sides(text)[0][0] == ["abu sayyaf"]


def test_bare_sources_that_attribute_an_attack_say_who_did_it_as_those_do_who_say_so() -> None:
    text = "A bomb killed two people in Jolo on Monday. However, sources attributed the attack to Abu Sayyaf."
    assert doers(record(text)) == [("sources", "Abu Sayyaf", "asserts")]
    assert sides(text)[0][0] == ["abu sayyaf"]


def test_a_source_that_says_who_took_a_place_does_not_say_who_attacked() -> None:
    text = "Troops retook Bama from Boko Haram on Monday, killing nine fighters, residents said."
    assert [x for x in doers(record(text)) if x[1] == "Boko Haram"] == []


def test_whom_a_source_says_the_attackers_were_is_listed_among_them() -> None:
    text = (
        "Ten soldiers were killed in Toumour on Monday. A mayor said the attackers were Boko Haram fighters."
    )
    assert sides(text)[0][0] == ["boko haram"]


def test_who_denies_responsibility_and_blames_another_denies_its_own() -> None:
    text = (
        "A drone hit a market in Omdurman on Monday, killing ten people. "
        "The Rapid Support Forces denied responsibility and blamed the Sudanese army."
    )
    assert ("Rapid Support Forces", "Rapid Support Forces", "denies") in doers(record(text))
    assert not any(x[1] == "Sudanese army" and x[2] == "denies" for x in doers(record(text)))


def test_which_behind_the_accused_is_the_accused() -> None:
    text = "A mortar killed two people in Tyre. The mayor blamed Hezbollah, which denied shelling the town."
    assert ("Hezbollah", "Hezbollah", "denies") in doers(record(text))
    assert sides(text)[0][0] == ["hezbollah"]


def test_a_ministry_that_denies_what_its_planes_did_denies_for_them() -> None:
    text = (
        "Warplanes believed to be Russian hit a clinic in Ariha on Monday, killing six people. "
        "Russia's defence ministry denied its planes had bombed the town."
    )
    assert [x[2] for x in doers(record(text)) if x[0] and "ministry" in x[0]] == ["denies"]


def test_two_sides_that_both_say_they_hold_the_place_leave_it_contested() -> None:
    text = (
        "Rebels attacked the army base at Kidal on Monday, killing six soldiers. The army said it had repelled "
        "the attack. Rebel spokesman Attaye Ag Mohamed said the rebels had captured the base."
    )
    assert record(text).engagements[0].outcome == "contested"


WHAT = ["attacked with grenades the police post in", "attacked on Monday the police post in"]


@pytest.mark.parametrize("words", WHAT)
def test_a_target_may_stand_behind_what_it_was_attacked_with_or_when(words: str) -> None:
    assert sides(f"Rebels {words} Tocache, killing two people.")[0][1][0].endswith("police")


BESIDE = [
    (
        "Troops of the 9th Brigade, in concert with members of the Civilian Joint Task Force, ambushed Boko Haram",
        2,
    ),
    ("Syrian troops with the support of Hezbollah fighters attacked rebels", 2),
    ("Syrian troops with the support of the mayor attacked rebels", 1),
]


@pytest.mark.parametrize(("words", "count"), BESIDE)
def test_those_who_fight_in_concert_with_a_party_attack_with_it(words: str, count: int) -> None:
    assert len(sides(f"{words} near Konduga on Monday, killing six of them.")[0][0]) == count


def test_a_bomb_that_hit_a_bus_was_not_thrown_by_those_it_killed() -> None:
    assert sides("Four people were killed by a bomb that hit a bus near Leego on Monday.") == [
        ([], ["people"])
    ]


def test_a_clause_between_commas_hides_no_subject() -> None:
    text = "The raid on the camp near Bria on Monday, in which six people died, was carried out by rebels."
    assert sides(text)[0][0] == ["rebels"]


@pytest.mark.parametrize("name", ["The Saudi-led coalition", "The US-led coalition"])
def test_a_bare_coalition_is_the_one_that_the_text_names(name: str) -> None:
    text = f"{name} bombed Sirwah on Monday, killing five people. Coalition jets hit a market in Arhab on Tuesday."
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert {names[x] for e in found.engagements for x in e.attackers} == {name[4:]}


def test_soldiers_who_captured_civilians_found_dead_attacked_them() -> None:
    text = "Three peasants were captured by soldiers of the First Brigade near Suchitoto on Monday."
    assert record(text).engagements[0].type == "abduction"
    assert not record("Three rebels were captured by soldiers near Suchitoto on Monday.").engagements


def test_what_a_group_claims_credit_for_is_told_by_the_narrator() -> None:
    text = "The ELN claimed responsibility for the murder of a judge, who was shot dead by two men in Tame on Monday."
    assert {x[1] for x in doers(record(text))} == {"ELN"}


def test_a_fighter_whom_a_group_says_to_have_done_it_is_of_the_group() -> None:
    text = "A bomb killed ten people in Mosul on Monday. Islamic State said a fighter carried out the attack."
    assert ("Islamic State", "Islamic State", "asserts") in doers(record(text))


@pytest.mark.parametrize("lead", ["Leftist rebels", "Suspected leftist rebels"])
def test_rebels_before_the_name_are_of_the_one_rebel_group_beside_paramilitaries(lead: str) -> None:
    text = (
        f"{lead} killed nine policemen in Tierralta on Monday. The army blamed the FARC. "
        "The paramilitaries left the region years ago."
    )
    assert sides(text)[0][0] == ["farc"]


def test_who_counterattacks_had_been_attacked() -> None:
    text = "Royal Nepalese Army men began a counterattack Monday after guerrillas killed 41 soldiers in Dang."
    assert sides(text) == [(["guerrillas"], ["royal nepalese army"])]


def test_they_told_by_a_monitor_are_those_who_acted_before() -> None:
    text = (
        "Syrian troops shelled Idlib on Monday, activists said. "
        "They struck the village of Al-Bara, killing nine people, the Syrian Observatory for Human Rights said."
    )
    assert [x[0] for x in sides(text)][-1] == ["syrian army"]


def test_the_watchdog_is_the_monitor_that_the_text_names() -> None:
    found = record(
        "Six people died in Saraqeb on Monday, the Syrian Observatory for Human Rights said. "
        "Shells killed nine people in Al-Bara on Monday, the watchdog said."
    )
    said = {c.value.low: c.claimant.actor for c in found.claims if c.value is not None}
    assert said[9] == said[6] is not None


def test_those_called_the_same_in_several_items_are_one_actor() -> None:
    text = (
        "Khost: Insurgents killed two policemen at a checkpoint on Monday.\n"
        "Paktia: Insurgents killed three soldiers near Gardez on Monday.\n"
        "Zabul: Insurgents killed four farmers near Qalat on Monday.\n"
    )
    found = record(text)
    assert len({x for e in found.engagements for x in e.attackers}) == 1


UNTOLD = [
    "Two porters died and a third lost a leg after a Taliban raid on Musa Qala on Monday, hospital staff said.",
    "Patrols stopped following an assault by the Taliban on Musa Qala on Monday, an officer said.",
    "Nine clerks kidnapped by the Taliban in Musa Qala on Monday were freed a day later, the governor said.",
    "The Afghan army conducted a search operation in Musa Qala on Monday and five rebels died, a colonel said.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_a_voice_that_takes_an_attack_as_known_names_no_doer_by_it(text: str) -> None:
    assert doers(record(text)) == []


def test_a_voice_that_tells_of_the_attack_itself_names_the_doer() -> None:
    told = (
        "The Taliban killed six soldiers in Musa Qala on Monday, an officer said.",
        "Nine clerks were kidnapped by the Taliban in Musa Qala on Monday, an officer said.",
        "The Taliban conducted the attack that killed six soldiers in Musa Qala on Monday, an officer said.",
    )
    for text in told:
        assert doers(record(text)) == [("an officer", "Taliban", "asserts")]


@pytest.mark.parametrize(
    ("force", "whose"),
    [
        ("the Central Reserve Police Force", "Central Reserve Police Force"),
        ("the CRPF and of the Border Security Force", "Indian police"),
    ],
)
def test_ranks_of_police_are_those_of_the_one_police_force_named(force: str, whose: str) -> None:
    found = record(
        f"A landmine killed six men of {force} near Gaya on Monday. "
        "Among the dead were an assistant sub-inspector, two head constables and three constables."
    )
    name = {a.id: a.name for a in found.actors}
    lost = {c.value.low: name.get(c.subject.actor or "") for c in found.claims if c.value is not None}
    assert [lost[n] for n in (1, 2, 3)] == [whose] * 3


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "A bomb killed nine people in Jolo on Monday. In a statement Abu Sayyaf said one of its men "
            "carried out the bombing.",
            ("Abu Sayyaf", "Abu Sayyaf"),
        ),
        (
            "A bomb killed nine people in Jolo on Monday. Abu Sayyaf said it carried out the bombing.",
            ("Abu Sayyaf", "Abu Sayyaf"),
        ),
        (
            "A bomb killed nine people in Tame on Monday. The mayor blamed the country's oldest rebel group, "
            "the National Liberation Army, or ELN, without giving any proof.",
            ("mayor", "National Liberation Army"),
        ),
    ],
)
def test_who_did_it_is_heard_without_commas_by_it_and_behind_a_description(
    text: str, who: tuple[str, str]
) -> None:
    assert (*who, "asserts") in doers(record(text))


def test_a_claim_that_is_rejected_is_denied_with_all_its_figures() -> None:
    text = (
        "Fighting broke out near Agdam on Monday. Baku said two helicopters were shot down and four tanks were "
        "destroyed, but the Armenian defence ministry rejected that claim."
    )
    found = [(c.stance, c.value.low) for c in record(text).claims if c.value is not None]
    assert sorted(found) == [("asserts", 2), ("asserts", 4), ("denies", 2), ("denies", 4)]


def test_what_a_party_denies_behind_a_comma_stays_the_word_of_the_other() -> None:
    text = (
        "Rebels attacked the camp at Ber on Monday. The rebels said they killed 20 soldiers, a claim the army "
        "denied."
    )
    found = {(c.stance, c.claimant.text) for c in record(text).claims if c.kind == "killed"}
    assert found == {("asserts", "The rebels"), ("denies", "the army")}


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("The mayor put the blame on the ELN.", ("mayor", "ELN")),
        ("The mayor laid the blame for the attack on the ELN.", ("mayor", "ELN")),
        ("The mayor pointed the finger at the ELN.", ("mayor", "ELN")),
        ("The mayor confirmed that the ELN was responsible.", ("mayor", "ELN")),
        ("The mayor said the ELN was behind it.", ("mayor", "ELN")),
        ("A local station claimed the attacks were by the ELN.", ("A local station", "ELN")),
        (
            "A caller claimed responsibility for the attack on behalf of the ELN.",
            ("A caller", "ELN"),
        ),
    ],
)
def test_blame_in_set_phrases_and_in_the_name_of_others_is_heard(told: str, who: tuple[str, str]) -> None:
    found = record(f"Two bombs went off in Tame on Monday, killing nine people. {told}")
    assert (*who, "asserts") in doers(found)
    assert sides(f"Two bombs went off in Tame on Monday, killing nine people. {told}")[0][0] == ["eln"]


@pytest.mark.parametrize(
    "text",
    [
        "A mine killed two people in Tame on Monday. The army said the ELN met villagers, asking for food.",
        "Soldiers shelled rebels in Tame on Monday. The mayor said 40 ELN fighters had been killed.",
        "A bomb killed two people in Tame on Monday. The president pointed the finger of his glove at a map.",
    ],
)
def test_who_is_only_met_or_killed_is_accused_of_nothing(text: str) -> None:
    assert not any(subject == "ELN" for _, subject, _ in doers(record(text)))


@pytest.mark.parametrize(
    "deed",
    [
        "set fire to the hamlet of Nerrow",
        "torched homes in the hamlet of Nerrow",
        "burned down Nerrow",
        "dropped two bombs on the hamlet of Nerrow",
        "swept into Nerrow firing indiscriminately",
        "rode into Nerrow on Thursday and shot at anyone they saw",
    ],
)
@pytest.mark.parametrize(
    "said", ["Two elders confirmed that", "Elders told reporters that", "Elders said that"]
)
def test_who_burns_bombs_or_shoots_wildly_attacks_and_a_source_may_say_so(said, deed):
    text = f"{said} Houthi fighters {deed}."
    assert [x for x, _ in sides(text)] == [["houthi"]]
    assert [(who.split()[-1].lower(), whom) for who, whom, _ in doers(record(text))] == [("elders", "Houthi")]


@pytest.mark.parametrize(
    "text", ["Farmers burned crops near Nerrow on Friday.", "The rebels burned a flag in Nerrow."]
)
def test_who_burns_what_is_his_or_a_flag_attacks_nobody(text):
    assert not record(text).engagements


def test_the_assault_may_be_the_work_of_men_whom_nobody_can_name():
    text = "Nine died when the hamlet of Nerrow was raided on Sunday. It was the work of armed men, a chief said."
    assert doers(record(text)) == [("a chief", "armed men", "asserts")]


def test_who_holds_somebody_responsible_keeps_his_whole_office():
    text = "A bomb killed two people in Nerrow on Friday. The mayor of Orlin held the ELN responsible."
    assert doers(record(text)) == [("mayor of Orlin", "ELN", "asserts")]


def test_whose_work_an_attack_is_said_to_be_did_it() -> None:
    found = record(
        "A bomb killed three guards in Gao on Monday. The sheriff said the attack was the work of JNIM."
    )
    assert [c.kind for c in found.claims] == ["killed", "responsibility"]


def test_under_whose_control_a_place_is_said_to_be_holds_it() -> None:
    found = record(
        "JNIM attacked the Malian army in Gao on Monday. The mayor said the town was under the control of the army."
    )
    held = [c for c in found.claims if c.kind == "control"]
    assert [c.subject.side for c in held] == ["defender"]


CRITICS = [
    "Critics accused the ministry of failing to protect farmers.",
    "The bishop accused the government of ignoring warnings.",
    "Troops have been accused of killing civilians in the valley.",
]


@pytest.mark.parametrize("tail", CRITICS)
def test_who_is_reproached_or_known_for_killings_has_not_done_this_one(tail):
    lead = "A car bomb went off near a checkpoint in Orlin on Friday, killing three soldiers."
    assert sides(f"{lead} {tail}")[0][0] == []
    assert doers(record(f"{lead} {tail}")) == []


def test_nobody_arrested_is_no_claim_of_captives():
    lead = "Gunmen shot two traders dead in Orlin on Friday."
    for tail in ("No one has been arrested.", "Nobody was detained, a policeman said."):
        assert [c.kind for c in record(f"{lead} {tail}").claims] == ["killed"]


def test_a_place_that_was_retaken_is_in_the_hands_of_those_who_had_it() -> None:
    found = record("JNIM attacked the Malian army in Gao on Monday. The army said the town had been retaken.")
    assert [(c.kind, c.subject.side) for c in found.claims] == [("control", "defender")]


def test_who_claims_deeds_one_after_the_other_accuses_nobody() -> None:
    found = record(
        "JNIM attacked the Malian army in Gao on Monday. JNIM claimed to have killed 12 soldiers and burned two cars."
    )
    assert [c.kind for c in found.claims] == ["killed", "materiel_destroyed"]


def test_a_group_of_three_letters_is_known_wherever_it_stands() -> None:
    found = record(
        "Rebels of the QRT attacked an army post in Gao on Monday. The QRT said it lost nine fighters."
    )
    assert [(c.kind, c.subject.side, c.claimant.text) for c in found.claims] == [
        ("killed", "attacker", "The QRT")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nine guards died on Monday in an attack on a fort in Gao claimed by the FLQR.",
        "Nine guards died on Monday in an attack on a fort in Gao. The FLQR claimed responsibility.",
        "Fighters from the FLQR killed nine guards on Monday in an attack on a fort in Gao.",
    ],
)
def test_letters_that_claim_or_send_fighters_are_an_armed_group(text: str) -> None:
    assert [(a.name, a.type) for a in record(text).actors if "FLQR" in a.name] == [("FLQR", "armed_group")]


def test_letters_in_brackets_behind_a_full_name_stay_its_own() -> None:
    found = record(
        "The Union of Lirva Scouts (ULS) fled. Nine guards died on Monday in a raid in Gao claimed by the ULS."
    )
    assert [a.name for a in found.actors if a.name == "ULS"] == []


@pytest.mark.parametrize(
    "caller",
    [
        "A caller saying that he spoke for Jundullah claimed responsibility for the blast.",
        "In a call to a radio station, a man claiming to represent Jundullah claimed responsibility.",
        "A caller who identified himself as a spokesman of Jundullah claimed responsibility for it.",
        "A man who said he was from Jundullah claimed responsibility.",
    ],
)
def test_who_says_that_he_speaks_for_a_group_claims_the_attack_for_it(caller: str) -> None:
    found = record(f"A bomb killed four people in Quetta on Monday. {caller}")
    name = {a.id: a.name for a in found.actors}
    owned = [c for c in found.claims if c.kind == "responsibility"]
    assert [(name[c.subject.actor or ""], name[c.claimant.actor or ""]) for c in owned] == [
        ("Jundullah", "Jundullah")
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Police said the blast was the handiwork of the ULFA.",
        "According to police sources, the blast could be the work of the ULFA.",
    ],
)
def test_whose_work_a_blast_was_is_claimed_by_who_says_so(said: str) -> None:
    found = record(f"A bomb killed two people in Guwahati on Monday. {said}")
    name = {a.id: a.name for a in found.actors}
    owned = [c for c in found.claims if c.kind == "responsibility"]
    assert [name[c.subject.actor or ""] for c in owned] == ["ULFA"]
    assert "olice" in (owned[0].claimant.text or "")


@pytest.mark.parametrize(
    "verb", ["accused Israel of shelling Nawa", "accused Israel of an air strike on Nawa"]
)
def test_a_state_that_is_accused_is_said_to_have_done_it(verb: str) -> None:
    found = record(f"Syria {verb} on Monday.")
    assert doers(found) == [("Syrian government", "Israeli army", "asserts")]


PLANNED = (
    "Ten people died in an attack on the village of Zarmelo on Monday. The Red Dawn Front said that the attack was "
    "planned by Colonel Juan Elena, approved by President Alfredo Costa, and carried out by Captain Luis Moro."
)


@pytest.mark.parametrize("cased", [str, str.upper])
def test_men_by_whom_a_deed_was_planned_approved_or_done_are_each_blamed_for_it(
    cased: Callable[[str], str],
) -> None:
    found = [
        ((who or "").lower()[-14:], (man or "").lower()) for who, man, _ in doers(record(cased(PLANNED)))
    ]
    assert found == [("red dawn front", man) for man in ("juan elena", "alfredo costa", "luis moro")]


@pytest.mark.usefixtures("by_rules_alone")
def test_the_only_group_of_a_text_did_not_do_what_it_says_that_others_did() -> None:
    assert sides(PLANNED)[0][0] == []


def test_a_deed_in_claims_of_others_is_told_by_these() -> None:
    text = (
        "Ten soldiers died in a raid on Zarmelo on Monday. The Red Dawn Front said that it took the town, in contrast "
        "to the Malian army's claims that the raid was led by Tomas Arnedo."
    )
    assert ("Malian army", "Tomas Arnedo", "asserts") in doers(record(text))


def test_men_who_approved_a_bill_or_led_a_visit_are_blamed_for_nothing() -> None:
    text = (
        "A bomb killed two people in Zarmelo on Monday. The mayor said that the visit was planned by Juan Elena and "
        "that the road was approved by Luis Moro."
    )
    assert doers(record(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Witnesses said that gunmen attacked the town of Zarmelo on Monday.",
        "A bomb went off in Zarmelo on Monday. Witnesses reported that the bomb was planted by gunmen.",
    ],
)
def test_bare_witnesses_say_who_did_it(text: str) -> None:
    assert doers(record(text)) == [("Witnesses", "gunmen", "asserts")]


def test_witnesses_among_the_sources_of_a_lead_sum_up() -> None:
    text = "Gunmen attacked a police base in Zarmelo on Monday, sources, witnesses and a reporter said."
    assert all(who != "witnesses" for who, _, _ in doers(record(text)))


@pytest.mark.parametrize("site", ["car dealership", "saw mill", "telephone exchange", "department store"])
def test_an_attack_on_business_premises_is_one_on_civilians(site: str) -> None:
    text = f"Rebels of the Red Dawn Front attacked a {site} in Zarmelo on Monday."
    assert record(text).engagements[0].type == "attack_on_civilians"
    assert sides(text)[0] == (["red dawn front"], [site])
    assert next(x.type for x in record(text).actors if x.name.lower() == site) == "civilians"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The Arakan Army said on Friday that it had shot down a jet fighter near Minbya.", "Arakan Army"),
        ("JNIM says it killed 30 soldiers at Boulsa.", "JNIM"),
        ("The Somali army announced that it has killed 15 militants near Jowhar.", "Somali army"),
        ("Rebels in the east said they destroyed two tanks outside Goma.", "Rebels"),
    ],
)
def test_who_is_the_first_to_tell_of_his_own_deed_says_that_he_did_it(text: str, doer: str) -> None:
    assert doers(record(text)) == [(doer, doer, "asserts")]


def test_how_many_he_killed_in_an_attack_told_before_is_no_claim_to_it() -> None:
    text = (
        "JNIM fighters attacked the post at Boulsa in Burkina Faso on Monday. "
        "The group said it had killed 30 soldiers; the army spoke of eight dead."
    )
    assert doers(record(text)) == []
