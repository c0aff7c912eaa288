"""Items of the day as encyclopaedias put them: in the present, with the place told from small to large."""

from __future__ import annotations

import pytest

from .reading import losses, record

SCENE = "Two pupils were wounded in a shooting at a school in Orvane on Monday. "


def places(text: str) -> list[str | None]:
    return [e.place.name if e.place else None for e in record(text).engagements]


def blamed(text: str) -> list[tuple[str | None, str | None, str]]:
    """Who is said to have done it, by whom, and how."""
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    return [
        (names.get(c.subject.actor or ""), names.get(c.claimant.actor or "") or c.claimant.text, c.stance)
        for c in found.claims
        if c.kind == "responsibility"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild says that the council intends to kill its leader.",
        "The raiders aspire to kill the mayor.",
        "The front has decided to kill nine hostages.",
        "Officers conspired to kill the president.",
    ],
)
def test_who_only_intends_to_kill_has_killed_nobody(sentence: str) -> None:
    assert losses(sentence) == []


@pytest.mark.parametrize(
    "item",
    [
        "- Five people are killed and nine injured after a bus slides down a mountain in Orvane Province.",
        "- Six people die and nine are injured when a ferry capsizes off Tarvo.",
        "- Nine people are killed and two injured as a truck falls into a gorge near Tarvo.",
        "- Ten people are killed when a minibus veers off the road in Tarvo District.",
        "- Thirteen people are killed when a lorry overturns near Tarvo.",
        "- Eleven people are killed in an outburst at a colliery in Tarvo.",
    ],
)
def test_mishaps_of_traffic_and_mines_are_no_engagements(item: str) -> None:
    found = record(item)
    assert not found.engagements
    assert not found.claims


def test_soldiers_whose_lorry_leaves_the_road_in_an_ambush_were_attacked() -> None:
    text = "Four soldiers were killed when their lorry fell into a ditch during an ambush in Kano State."
    assert [e.type for e in record(text).engagements] == ["ambush"]


@pytest.mark.parametrize(
    ("item", "place"),
    [
        ("- Seven people are killed in shootings across Muskatin, Iowa, United States.", "Muskatin"),
        ("- Rebels capture Lombara, Oro Territory, Democratic Republic of the Congo.", "Lombara"),
        (
            "- Rebels expel a militia from Kamikombo, Oro Territory, Democratic Republic of the Congo.",
            "Kamikombo",
        ),
        ("- Bandits attack Kwarin, Zamfara State, Nigeria, killing nine people.", "Kwarin"),
        ("- Airstrikes across Tel Ramman, Idlib Governorate, Syria, kill nine people.", "Tel Ramman"),
    ],
)
def test_a_name_before_its_area_is_the_place(item: str, place: str) -> None:
    assert places(item) == [place]


@pytest.mark.parametrize(
    "sentence",
    [
        "The gunman committed suicide.",
        "The gunman then turned the gun on himself.",
        "The suspect later took his own life.",
        "The gunman shot himself.",
    ],
)
def test_who_dies_by_his_own_hand_is_counted_on_the_side_of_the_attack(sentence: str) -> None:
    found = record(SCENE + sentence)
    dead = [(c.subject.side, c.value.low) for c in found.claims if c.kind == "killed" and c.value]
    assert dead == [("attacker", 1)]
    assert [e.type for e in found.engagements] == ["attack_on_civilians"]


def test_a_suicide_alone_is_no_attack() -> None:
    assert not record("A policeman commits suicide in Orvane.").engagements


@pytest.mark.parametrize(
    "sentence",
    [
        "Two pupils were wounded in Orvane before the gunman was shot dead.",
        "Two pupils were wounded in Orvane before the police kill the raider.",
        "Two pupils were wounded in Orvane, before the gunman commits suicide.",
    ],
)
def test_a_clause_behind_before_has_a_subject_of_its_own(sentence: str) -> None:
    assert losses(sentence) == [("wounded", 2), ("killed", 1)]


def test_who_stood_before_a_court_is_still_the_one_who_killed() -> None:
    assert losses("The man who stood before the court killed three women.") == [("killed", 3)]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("All of the six attackers are also killed.", 6),
        ("All of the three raiders were shot dead.", 3),
        ("Both of the two attackers were killed.", 2),
    ],
)
def test_all_of_a_number_are_that_many(sentence: str, count: int) -> None:
    assert losses(sentence) == [("killed", count)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The injury toll rose to 40.", "wounded"),
        ("Clinics put the injury count at 40.", "wounded"),
        ("The wounded toll stands at 40.", "wounded"),
        ("The death toll rose to 40.", "killed"),
    ],
)
def test_an_injury_toll_counts_no_dead(sentence: str, kind: str) -> None:
    assert losses(sentence) == [(kind, 40)]


def test_casualties_told_behind_the_dead_are_dead() -> None:
    dead = "Nine people are killed in a raid on Orvane. "
    hurt = "Nine people are killed and two wounded in a raid on Orvane. "
    assert losses(dead + "Among the casualties are three guards.")[1:] == [("killed", 3)]
    assert losses(dead + "Among the casualties is a nurse.")[1:] == [("killed", 1)]
    assert losses(hurt + "Among the casualties are three guards.")[2:] == [("killed_or_wounded", 3)]


def test_a_man_with_a_rank_is_no_group_of_his_name() -> None:
    found = record("Senior commander Abu Sayyaf was killed in a raid on the town of Orvane.")
    assert [a.type for a in found.actors if a.name == "Abu Sayyaf"] == ["person"]


def test_a_sentence_of_death_kills_nobody() -> None:
    assert (
        losses("A court in Tarvo sentences ousted president Koffi Mensah to death for his part in it.") == []
    )


RAID = "Nine people died in an attack on a market in Orvane last week. "


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister says the attack was orchestrated by the Red Front.",
        "The minister says the attack was financed by the Red Front.",
        "The minister said the Red Front masterminded the attack.",
        "The minister said that the Red Front plotted the raid.",
        "The minister linked the Red Front to the attack.",
        "The minister tied the Red Front to the raid.",
        "The minister alleges that the attack was backed by the Red Front.",
    ],
)
def test_who_is_said_to_be_at_the_back_of_a_deed_is_held_responsible(sentence: str) -> None:
    assert blamed(RAID + sentence) == [("Red Front", "The minister", "asserts")]


def test_who_denies_the_accusation_is_heard() -> None:
    text = RAID + "Police say the Red Front masterminded the attack. The Red Front denies the accusation."
    assert [x[2] for x in blamed(text)] == ["asserts", "denies"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people were killed in an attack on the Indian parliament on Monday.",
        "The president condemned the attack on the Indian parliament on Monday.",
        "The raid on the Indian parliament on Monday was carried out by the Red Front, the police said.",
    ],
)
def test_a_parliament_that_is_attacked_is_itself_the_target(sentence: str) -> None:
    found = record(sentence)
    names = {a.id: a.name for a in found.actors}
    assert [names[x] for x in found.engagements[0].defenders] == ["Indian parliament"]
    assert places(sentence) == ["Indian parliament"]


@pytest.mark.parametrize(
    ("item", "land"),
    [
        (
            "- Somali President Omar Dirie survives when two bombs explode near the hall, killing 11 people.",
            "SO",
        ),
        ("- A former Colombian senator is shot dead by gunmen.", "CO"),
        ("- Gunmen fire on the car of Ugandan minister Peter Okwir, killing his driver.", "UG"),
    ],
)
def test_an_item_without_a_place_lies_in_the_land_of_its_adjective(item: str, land: str) -> None:
    text = f"{item}\n- A bombing in Herat, Afghanistan, kills nine people.\n"
    assert [e.place.country for e in record(text).engagements if e.place] == [land, "AF"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A lone gunman opened fire at a market in Orvane on Monday, killing two people.",
        "A lone suicide bomber boarded a bus in Orvane on Monday and blew himself up, killing nine passengers.",
        "A lone attacker stormed a market in Orvane on Monday, killing two traders.",
    ],
)
def test_a_lone_attacker_is_one(sentence: str) -> None:
    counted = [
        (c.subject.side, c.value.low) for c in record(sentence).claims if c.kind == "strength" and c.value
    ]
    assert counted == [("attacker", 1)]


@pytest.mark.parametrize(
    "turn", ["at the behest of", "at the bidding of", "at the instigation of", "at the request of"]
)
def test_at_whose_behest_it_was_done_is_no_target(turn: str) -> None:
    text = f"The Red Front carried out the attack on a market in Orvane on Monday {turn} the Blue Front."
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert "Blue Front" not in [names[x] for e in found.engagements for x in e.defenders]
