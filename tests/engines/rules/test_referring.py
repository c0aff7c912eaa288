"""Which engagement a sentence points back to, and which claims hang on it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def tolls(text: str, published: str = "2024-07-29") -> list[list[tuple[str, int | None]]]:
    """Gives the counts of each engagement, in the order of the text."""
    found = record(text, published=published)
    return [
        [(c.kind, c.value.low) for c in found.claims if c.engagement == e.id and c.value is not None]
        for e in found.engagements
    ]


_LEAD = "Gunmen ambushed a police convoy in the Dolmi district of Niger on Saturday, killing five officers."


@pytest.mark.parametrize(
    "words",
    [
        '"The men opened fire from a ridge near Tarkosso," said a police source. "One of the wounded died on Sunday."',
        "Armed men fired on the officers near Tarkosso at dusk, a witness said. Three were hurt in the attack.",
        "The gunmen torched two trucks near Tarkosso before they fled. Three officers were wounded.",
    ],
)
def test_a_village_named_after_the_district_of_the_lead_is_no_second_attack(words: str) -> None:
    assert len(tolls(f"{_LEAD}\n\n{words}")) == 1


def test_a_village_with_a_toll_of_its_own_is_a_second_attack() -> None:
    text = f"{_LEAD}\n\nOn Sunday, armed herders raided Tarkosso village and killed eleven farmers."
    assert tolls(text) == [[("killed", 5)], [("killed", 11)]]


@pytest.mark.parametrize("noun", ["attack", "raid", "bombing", "ambush"])
def test_that_attack_is_the_one_told_last_and_not_the_main_one(noun: str) -> None:
    text = (
        f"{_LEAD}\n\nIn March, fighters of the Azawad Front carried out a {noun} in Menkal, killing 30 soldiers.\n\n"
        f"That {noun} also left nine civilians dead."
    )
    assert tolls(text) == [[("killed", 5)], [("killed", 30), ("killed", 9)]]


def test_what_an_attack_is_to_avenge_lends_it_neither_its_place_nor_its_kind() -> None:
    found = record(
        "A bomb killed six soldiers in Tarkosso on Saturday. The Azawad Front said it was revenge for the drone strike "
        "on Menkal."
    )
    (e,) = found.engagements
    assert (e.type, e.place and e.place.name) == ("bombing", "Tarkosso")


@pytest.mark.parametrize(
    "words",
    [
        "Another four soldiers were wounded in a separate suicide attack in Menkal the same day.",
        "Four soldiers were wounded in another ambush in Menkal on Saturday.",
        "Officials said four soldiers were wounded in a similar attack in Menkal on Saturday.",
    ],
)
def test_a_separate_attack_keeps_its_own_toll(words: str) -> None:
    text = f"A roadside bomb killed three soldiers in Tarkosso on Saturday. {words}"
    assert tolls(text) == [[("killed", 3)], [("wounded", 4)]]


@pytest.mark.parametrize(
    "words",
    [
        "This morning our men found four bodies, which brings the number of the dead to nine.",
        "Two of the wounded died this morning, bringing the number of deaths to nine.",
    ],
)
def test_the_day_of_a_new_count_is_not_that_of_another_attack(words: str) -> None:
    text = f"Bandits attacked Tarkosso village on Saturday and shot five people dead. {words}"
    (counted,) = tolls(text)
    assert ("killed", 9) in counted


def test_a_day_well_before_the_text_came_out_is_not_that_of_an_attack_without_one() -> None:
    found = record(
        "Three soldiers were killed by a roadside bomb in Tarkosso, officials said.\n\n"
        "On July 17, gunmen killed the mayor of Menkal in his house.",
        published="2024-07-29",
    )
    first = found.engagements[0]
    assert first.date is None
    assert first.place is not None
    assert first.place.name == "Tarkosso"


def test_the_thing_a_text_told_of_leads_back_to_its_attack() -> None:
    text = (
        "Gunmen attacked a mosque in Tarkosso on Saturday, killing five worshippers. On Friday a bomb hit a bus "
        "in Menkal and killed two traders.\n\nSeven people on the bus were wounded, hospital staff said."
    )
    assert tolls(text) == [[("killed", 5)], [("killed", 2), ("wounded", 7)]]


def test_a_like_number_of_other_people_is_no_figure_told_again() -> None:
    text = (
        "Rebels ambushed an army patrol in Tarkosso on Saturday and killed four soldiers.\n\n"
        "Meanwhile, in Menkal, rebels attacked a militia post on Sunday. Four militiamen died before the attack "
        "was repelled."
    )
    assert tolls(text) == [[("killed", 4)], [("killed", 4)]]


_TWO = (
    "Gunmen attacked a mosque in Tarkosso on Saturday, killing five worshippers.\n\nIn Menkal, a bomb killed "
    "two traders on Friday, said Major Adam Issa."
)


@pytest.mark.parametrize(
    "words",
    [
        "His driver was wounded.",
        "One of them was a boy, and three more were wounded.",
        "He added that nine people were wounded.",
        "They were buried at once. Four others were wounded in Friday's bombing.",
    ],
)
def test_who_goes_on_with_somebody_of_the_sentence_before_goes_on_with_its_attack(words: str) -> None:
    first, second = tolls(f"{_TWO}\n\n{words}")
    assert first == [("killed", 5)]
    assert "wounded" in dict(second)


@pytest.mark.parametrize(
    "words",
    [
        "The Azawad Front claimed responsibility for both attacks.",
        "The two attacks were claimed by the Azawad Front.",
    ],
)
def test_who_claims_both_attacks_claims_each_of_them(words: str) -> None:
    found = record(f"{_TWO}\n\n{words}")
    claimed = [c.engagement for c in found.claims if c.kind == "responsibility"]
    assert sorted(claimed) == ["e1", "e2"]


def test_others_hurt_on_another_day_are_of_another_attack() -> None:
    text = (
        "Gunmen attacked a mosque in Tarkosso on Saturday, killing five worshippers.\n\n"
        "A soldier was killed on Thursday by a mine in northern Niger, the army said."
    )
    assert tolls(text)[0] == [("killed", 5)]


def test_the_town_that_rebels_had_attacked_the_day_before_is_that_of_the_lead() -> None:
    text = (
        "Rebels of the Azawad Front entered the town of Tarkosso on Saturday. The rebels had attacked the town from "
        "the hills on Friday, residents said. Three soldiers were killed, an officer said."
    )
    assert tolls(text) == [[("killed", 3)]]


def test_a_bare_toll_is_of_the_place_that_the_sentence_before_it_set() -> None:
    text = (
        "Rebels ambushed a patrol near Tarkosso on Saturday and killed five soldiers. The second clash took place at "
        "Menkal, when a helicopter was fired upon. Three officers died."
    )
    assert tolls(text) == [[("killed", 5)], [("killed", 3)]]


@pytest.mark.parametrize(
    "words",
    [
        "The gunmen attacked our post in Ibelou village with two bombs, a soldier said. The men killed nine soldiers.",
        "Azawad Front fighters began the attack at dawn near Ibelou. Nine soldiers were killed.",
    ],
)
def test_a_village_in_the_countryside_of_the_lead_is_where_it_happened(words: str) -> None:
    found = record(
        "Fighters of the Azawad Front attacked an army post in the countryside of Tarkosso on Saturday, the army said. "
        + words
    )
    assert len(found.engagements) == 1
    assert [c.value.low for c in found.claims if c.kind == "killed" and c.value] == [9]


def test_a_counter_attack_is_of_the_battle_that_it_ends() -> None:
    text = (
        "Rebels of the Azawad Front stormed the base of Tarkosso on June 11. On June 12 army commandos launched a "
        "counter-attack which drove the rebels out. Six soldiers were killed, the army said."
    )
    assert tolls(text) == [[("killed", 6)]]


def test_a_claimed_attack_on_a_thing_told_of_is_not_the_one_told_last() -> None:
    text = (
        "Gunmen attacked a police van near Tarkosso on Saturday and killed one officer. Earlier the same day troops "
        "killed three rebels in an operation in Menkal. The Azawad Front claimed the attack on the van."
    )
    found = record(text)
    assert [c.engagement for c in found.claims if c.kind == "responsibility"] == ["e1"]


def test_a_toll_right_behind_an_attack_is_of_that_attack() -> None:
    text = (
        "Militants bombed a market in Tarkosso on Saturday and killed nine traders, police said.\n\nIn Menkal, "
        "militants fired on a post on Sunday and killed two guards. An attacker was also killed, an official said."
    )
    assert tolls(text) == [[("killed", 9)], [("killed", 2), ("killed", 1)]]


@pytest.mark.parametrize(
    "words",
    [
        "A nurse said the bodies of six children had been brought to her ward.",
        "Six of the wounded died overnight, a nurse said.",
    ],
)
def test_a_bare_count_goes_on_with_the_attack_told_last_though_a_new_paragraph_begins(words: str) -> None:
    text = (
        "A mine killed nine traders in Tarkosso on Sunday, police said.\n\nOn Friday, jets bombed a ferry in Menkal "
        f"and killed thirty passengers, fishermen said.\n\n{words}"
    )
    first, second = tolls(text)
    assert ("killed", 6) not in first
    assert ("killed", 6) in second


@pytest.mark.parametrize(
    "words",
    [
        "The explosion of a truck bomb beside a mill in the village of Menkal on Saturday left six millers dead.",
        "Army howitzers struck Menkal with eleven shells on Saturday, killing six millers.",
        "Six millers were killed on Saturday when rockets fired by the army fell on Menkal.",
        "Jets carried out four raids on Saturday on Menkal, leaving six millers dead.",
        "Masked men abducted six millers from Menkal on Saturday.",
    ],
)
def test_a_town_that_only_a_deed_shows_makes_an_attack_of_its_own(words: str) -> None:
    found = record(
        f"A motorcycle bomb killed nine traders in the town of Tarkosso on Saturday. {words}",
        published="2024-07-29",
    )
    assert [e.place.name for e in found.engagements if e.place] == ["Tarkosso", "Menkal"]
    assert [c.engagement for c in found.claims if c.value and c.value.low == 6] == ["e2"]


@pytest.mark.parametrize("target", ["Menkal's garrison", "Menkal positions", "Monday"])
def test_whose_men_or_which_day_the_shells_met_is_no_town(target: str) -> None:
    found = record(
        f"Rebels in Tarkosso fired nine rockets on {target}, killing six guards.", published="2024-07-29"
    )
    assert all(e.place is None or e.place.name != target.split("'")[0].split()[0] for e in found.engagements)


def test_dead_counted_at_a_place_that_the_attack_was_told_with_are_of_it() -> None:
    text = (
        "Rebels attacked the positions of the army on Ibelou hill near the town of Tarkosso on Saturday. On Sunday "
        "they fired on a convoy in Menkal. The army has only admitted six dead at Ibelou."
    )
    assert tolls(text) == [[("killed", 6)], []]


@pytest.mark.parametrize(
    "words",
    [
        "A doctor in Menkal said nine children were among the wounded there.",
        "Police in Menkal said nine people were wounded.",
        "The Menkal police chief said that nine people were wounded.",
    ],
)
def test_who_speaks_in_a_town_speaks_of_what_happened_in_it(words: str) -> None:
    text = (
        "Rebels attacked a base in Tarkosso on Saturday and killed five soldiers. In Menkal, a bomb killed two traders "
        f"on Friday. The attack in Tarkosso was the second in a week.\n\n{words}"
    )
    first, second = tolls(text)
    assert first == [("killed", 5)]
    assert ("wounded", 9) in second


def test_raids_after_the_attacks_are_not_of_an_ambush_told_in_passing() -> None:
    text = (
        "Rebels bombed a base in Tarkosso on July 27, killing five soldiers. In August 2013, 25 policemen were killed "
        "in an ambush near Menkal. The army said eight rebels were killed after the attacks."
    )
    assert ("killed", 8) not in tolls(text)[1]


def test_the_attack_right_behind_one_told_by_a_verb_is_that_one() -> None:
    text = (
        "Six soldiers died in Helmand province after insurgents overran their post, a general said. Major Omar Safi "
        "said that one policeman was hurt in Sunday's attack in the Nawa district. In another report from Takhar "
        "province, gunmen attacked a police station on Sunday, killing nine people, said Jalal Noor, a councillor. "
        "Noor said that four policemen were killed in the attack."
    )
    found = record(text, published="2019-05-14")
    where = {e.id: e.place and e.place.name for e in found.engagements}
    assert [where[c.engagement] for c in found.claims if c.value and c.value.low == 4] == ["Takhar province"]


def test_lorries_that_were_ambushed_are_not_those_who_acted_last() -> None:
    text = (
        "Rebels killed nine people in Balochistan on Monday. The lorries were on their way to Turbat "
        "when they were ambushed near Hoshab, an officer said."
    )
    found = record(text)
    name = {a.id: a.name.lower() for a in found.actors}
    assert all("rebels" not in [name[x] for x in e.defenders] for e in found.engagements)


def test_the_one_known_to_have_been_taken_belongs_to_the_kidnapping() -> None:
    text = (
        "Rebels stormed a police post of Helmand province late on Tuesday, killing two policemen. In Kunar province, "
        "meanwhile, the head of a clinic was abducted. A nurse said the clinic head was abducted late on Tuesday."
    )
    found = record(text, published="2019-05-15")
    where = {e.id: e.type for e in found.engagements}
    assert {where[c.engagement] for c in found.claims if c.kind == "captured"} == {"abduction"}


def test_the_night_before_the_news_is_told_of_the_same_ferry() -> None:
    text = (
        "Guerrillas blew up a passenger ferry on Thursday near Kratie. A spokesman said a dozen guerrillas stopped the "
        "ferry on Wednesday night and shot at those on board, killing nine."
    )
    assert len(record(text, published="1993-05-07").engagements) == 1


def test_another_band_at_a_place_of_its_own_makes_another_attack() -> None:
    text = (
        "A guerrilla platoon ambushed soldiers in Bakan on 3 May, killing one. That same day, another platoon ambushed "
        "a lorry of the 8th Battalion in Mabuhay, killing six."
    )
    assert [e.place and e.place.name for e in record(text, published="2019-05-05").engagements] == [
        "Bakan",
        "Mabuhay",
    ]
