"""Who struck and who was struck, in the many builds in which reporters say it."""

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


def killed(text: str) -> list[tuple[int | None, str | None, str | None]]:
    """Gives (low, name of who bears it, side) of all counts of killed."""
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return [
        (c.value.low, name.get(c.subject.actor or ""), c.subject.side)
        for c in made.claims
        if c.kind == "killed" and c.value is not None
    ]


FARC = (["FARC"], ["Colombian army"])


@pytest.mark.parametrize(
    "text",
    [
        "Five soldiers fell victim to FARC rebels near Toribio on Friday.",
        "Five soldiers became the victims of the FARC near Toribio on Friday.",
        "Five soldiers fell to bullets of FARC rebels near Toribio on Friday.",
        "Five soldiers fell to FARC gunfire near Toribio on Friday.",
        "Near Toribio a platoon of soldiers walked into an ambush of the FARC on Friday, and five died.",
        "Five soldiers died near Toribio on Friday in an ambush of FARC rebels.",
        "Near Toribio on Friday a truck carrying soldiers was shot at by FARC rebels; five soldiers were killed.",
        "FARC rebels poured fire into an army camp near Toribio on Friday, and five soldiers died.",
        "Five soldiers died near Toribio on Friday when FARC rebels pounced on their patrol.",
        "Five soldiers died near Toribio on Friday when their patrol was set upon by FARC rebels.",
    ],
)
def test_who_killed_stands_behind_a_turn_of_phrase(text: str) -> None:
    assert camps(text) == FARC
    assert figures(text) == [("killed", 5, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "Eight FARC rebels were killed on Friday in an army raid on their camp near Toribio.",
        "Eight FARC rebels were killed near Toribio on Friday when the army went after them.",
        "The army sent a battalion against the FARC near Toribio on Friday, and eight rebels were killed.",
        "Eight FARC rebels were killed near Toribio on Friday in an operation of the army.",
    ],
)
def test_forces_that_go_after_rebels_attack_them(text: str) -> None:
    assert camps(text) == (["Colombian army"], ["FARC"])


def test_what_hits_a_house_is_of_those_who_sent_it() -> None:
    text = "A house in Rafah was on Friday the target of a missile from an Israeli drone; three people died."
    assert camps(text)[0] == ["Israeli army"]
    text = "Three people died in Rafah on Friday under bombs dropped by Israeli planes."
    assert camps(text)[0] == ["Israeli army"]


@pytest.mark.parametrize(
    "text",
    [
        "The army sent missiles to a museum in Toribio on Friday.",
        "The senator turned his guns on the government in a speech in Toribio on Friday.",
        "The price of coffee fell victim to the war on Friday.",
        "The army and the navy squared off in a football match in Toribio on Friday.",
        "The army ran into trouble with its budget on Friday.",
    ],
)
def test_a_turn_of_phrase_without_a_fight_is_none(text: str) -> None:
    assert sides(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Four soldiers died near Toribio on Friday when an army patrol ran into FARC guerrillas.",
        "Four soldiers died near Toribio on Friday in a firefight that broke out between the army and FARC guerrillas.",
        "Four soldiers died near Toribio on Friday as shots were exchanged between the army and FARC guerrillas.",
        "The army tangled with FARC guerrillas near Toribio on Friday, and four soldiers died.",
    ],
)
def test_nobody_began_where_two_forces_met(text: str) -> None:
    (event,) = record(text).engagements
    assert event.initiator_known is False
    assert sorted([*camps(text)[0], *camps(text)[1]]) == ["Colombian army", "FARC"]


def test_a_battle_pits_one_against_two() -> None:
    text = "Heavy fighting on Friday pitted FARC guerrillas against the army and paramilitary gunmen near Toribio."
    assert camps(text) == (["FARC"], ["Colombian army", "paramilitary"])


STORMED = "FARC guerrillas stormed an army outpost near Toribio on Friday. "
AMBUSHED = "FARC guerrillas ambushed an army patrol near Toribio on Friday. "


@pytest.mark.parametrize(
    "sentence",
    [
        "The former lost two men.",
        "Among the assailants two were killed.",
        "In the ranks of the attackers two were killed.",
        "Two died in the ranks of the guerrillas.",
        "There were two dead among the raiders.",
        "The raid cost the guerrillas two dead.",
        "They paid for it with two dead.",
        "The assailants left two dead behind.",
        "The losses of the guerrillas came to two dead.",
    ],
)
def test_the_dead_of_those_who_attacked_are_theirs(sentence: str) -> None:
    assert killed(STORMED + sentence) == [(2, "FARC", "attacker")]


@pytest.mark.parametrize("sentence", ["The latter lost three men.", "Three died among the troops."])
def test_the_dead_of_those_attacked_are_theirs(sentence: str) -> None:
    assert killed(STORMED + sentence) == [(3, "Colombian army", "defender")]


@pytest.mark.parametrize("sentence", ["Three of its members were killed.", "Three of its men were killed."])
def test_its_men_are_those_of_the_one_patrol(sentence: str) -> None:
    assert killed(AMBUSHED + sentence) == [(3, "Colombian army", "defender")]


@pytest.mark.parametrize(
    "text",
    [
        "Six people, all soldiers, were killed when FARC guerrillas stormed an outpost near Toribio on Friday.",
        "FARC guerrillas stormed an outpost near Toribio on Friday, killing six people, all of them soldiers.",
        "Six people died when FARC guerrillas stormed an outpost near Toribio on Friday. The dead were all soldiers.",
        "Six people died when FARC guerrillas stormed an outpost near Toribio on Friday. Those killed were soldiers.",
        "Six people died when FARC guerrillas stormed an outpost near Toribio on Friday. Those who died were soldiers.",
        "Six people died when FARC guerrillas stormed an outpost near Toribio on Friday. All six were soldiers.",
    ],
)
def test_people_of_whom_it_is_said_what_they_were_are_these(text: str) -> None:
    assert killed(text) == [(6, "Colombian army", "defender")]
    assert camps(text) == FARC


def test_people_whom_only_their_killers_call_rebels_stay_people() -> None:
    text = (
        "Six people were killed in Toribio on Friday, residents said. The army said the dead were all rebels."
    )
    assert [x[1] for x in killed(text)] != ["rebels"]


@pytest.mark.parametrize(
    "text",
    [
        "A policeman was driving home in Multan on Friday when two gunmen shot him dead.",
        "A policeman was driving home in Multan on Friday when he was shot dead by gunmen.",
        "A policeman had left his post in Multan on Friday. Gunmen followed him and shot him dead.",
        "Mayor Abdul Kareem deplored it. A policeman was driving home in Multan on Friday when gunmen shot him dead.",
        "Gunmen attacked a policeman in Multan on Friday. He died on the spot.",
    ],
)
def test_him_is_the_nameless_one_told_of_before(text: str) -> None:
    assert killed(text) == [(1, "Pakistani police", "defender")]
    assert camps(text)[1] == ["Pakistani police"]


def test_him_is_the_person_named_before_where_one_is_named() -> None:
    text = "Captain Imran Malik was driving home in Multan on Friday when gunmen shot him dead."
    assert [x[1] for x in killed(text)] == ["Imran Malik"]


@pytest.mark.parametrize(
    "who",
    [
        "Peter Mallon, an inspector in the RUC,",
        "Peter Mallon, an RUC inspector,",
        "Peter Mallon, who belonged to the RUC,",
        "Peter Mallon, 41, a detective with the RUC,",
    ],
)
def test_a_person_is_of_the_force_that_he_serves_in(who: str) -> None:
    text = f"{who} was gunned down by the IRA at his house in Newry on Friday."
    assert camps(text) == (["IRA"], ["RUC"])


@pytest.mark.parametrize(
    "text",
    [
        "Police shot dead two gangsters in Lahore on Friday after they opened fire on a patrol.",
        "Two gangsters were killed in Lahore on Friday when police returned their fire.",
        "Gangsters shot at a police patrol in Lahore on Friday. Two of them were killed in retaliatory fire.",
    ],
)
def test_who_falls_to_the_answer_had_attacked(text: str) -> None:
    assert [[x.lower()[-6:] for x in side] for side in camps(text)] == [["gsters"], ["police"]]
    assert [(x[0], x[2]) for x in killed(text)] == [(2, "attacker")]


def test_who_raids_a_house_and_shoots_was_not_attacked() -> None:
    text = "Police shot dead two gangsters in Lahore on Friday after they raided a house."
    assert camps(text) == (["Police"], ["gangsters"])


def test_their_patrol_is_of_those_who_act_before_it() -> None:
    text = "Police retaliated when gangsters fired on their patrol in Lahore on Friday."
    assert camps(text) == (["gangsters"], ["Police"])


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("Two of those who attacked were killed.", "FARC"),
        ("Two of its occupants died.", "Colombian army"),
        ("Two of its defenders died.", "Colombian army"),
    ],
)
def test_those_inside_and_those_who_came(sentence: str, of: str) -> None:
    assert [x[1] for x in killed(STORMED + sentence)] == [of]


def test_one_of_them_is_of_the_injured() -> None:
    text = (
        "Four soldiers were hurt on Friday when FARC rebels shelled their camp near Toribio. "
        "The injured were flown to a clinic, where one of them succumbed."
    )
    assert killed(text) == [(1, "Colombian army", "defender")]


FOUGHT = "The FARC fought the army near Toribio on Friday. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Losses: among the rebels, five killed and four wounded.",
        "The fighting left five dead among members of the FARC.",
        "Among the guerrillas there were five dead.",
    ],
)
def test_a_toll_is_of_those_among_whom_it_is_told(sentence: str) -> None:
    assert [x[:2] for x in killed(FOUGHT + sentence)] == [(5, "FARC")]


def test_who_pulls_back_without_losses_lost_nobody() -> None:
    text = (
        "The Kachin Independence Army said it had struck regime troops near Hpakant on Friday and that its fighters "
        "pulled back without losses."
    )
    made = record(text)
    none = [c for c in made.claims if c.value is not None and c.value.high == 0]
    assert [c.subject.side for c in none] == ["attacker"]


def test_its_members_are_those_of_the_body_that_was_set_upon() -> None:
    text = "A post of the Badr Brigade was set upon by ISIS fighters near Samarra on Friday. Nine of its members died."
    assert [x[1] for x in killed(text)] == ["Badr Brigade"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Among the 19 were two nurses.",
        "Of the 19, two were nurses.",
        "Their number included two nurses.",
    ],
)
def test_some_are_told_of_a_number(sentence: str) -> None:
    text = f"Gunmen killed 19 people in Bentiu on Friday. {sentence}"
    assert [x[0] for x in killed(text)] == [19, 2]


def test_a_number_of_others_has_no_part_in_a_toll() -> None:
    text = "Gunmen killed 19 people in Bentiu on Friday. The board of 19 included two nurses."
    assert [x[0] for x in killed(text)] == [19]


@pytest.mark.parametrize(
    "sentence",
    [
        "The killers were gunmen on motorcycles.",
        "Those responsible were gunmen.",
        "The perpetrators were gunmen.",
    ],
)
def test_the_killers_are_who_they_are_said_to_be(sentence: str) -> None:
    text = f"On Friday 19 civilians were slaughtered in Torodi, Niger. {sentence}"
    (event,) = record(text).engagements
    assert len(event.attackers) == 1


def test_an_attack_that_the_army_says_was_beaten_back_was_on_the_army() -> None:
    text = "The Yemeni army said an attack by Houthi fighters near Hays was repelled on Friday and six Houthis died."
    assert camps(text)[1] == ["Yemeni army"]


def test_a_title_names_those_whose_ambush_it_was() -> None:
    text = "Six policemen died near Sharan, Afghanistan, on Friday when their convoy was attacked."
    assert camps(text, title="Six policemen killed in Taliban ambush")[0] == ["Taliban"]
    assert camps(text, title="Six policemen killed in Taliban stronghold")[0] == []


def test_a_state_s_bombing_of_a_town_is_by_its_forces() -> None:
    assert camps("Israel's bombing of Rafah on Friday killed five people.")[0] == ["Israeli army"]


def test_who_did_it_may_stand_far_behind_the_deaths() -> None:
    text = "Five farmers met their deaths in Baga on Friday at the hands of Boko Haram."
    assert camps(text)[0] == ["Boko Haram"]


def test_who_began_shooting_began_the_fight() -> None:
    text = (
        "Two suspected bandits died on Friday in an encounter with police in Lahore. They began firing as soon as "
        "they saw the patrol."
    )
    (event,) = record(text).engagements
    assert event.initiator_known is True
