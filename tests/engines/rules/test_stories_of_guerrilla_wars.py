"""How wire stories of guerrilla wars tell: days before towns, tolls in two halves, who the gunmen are, bearings."""

import pytest

from tests.engines.rules.reading import camps, figures, record, said, sides


def spots(text: str, **kwargs: str) -> list[tuple[str | None, str | None]]:
    """Gives (place, first day) of each engagement."""
    return [
        (e.place and e.place.name, e.date and e.date.start.isoformat())
        for e in record(text, **kwargs).engagements
    ]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("2 July, Oruro - ", "2024-07-01"),
        ("2 JULY, ORURO (LNA) -- ", "2024-07-01"),
        ("Tuesday 2 July, Oruro: ", "2024-07-01"),
        ("2 July (Oruro) - ", "2024-07-01"),
        ("12 May 2024, Oruro - ", "2024-05-11"),
    ],
)
def test_a_dateline_may_have_its_day_first(head: str, day: str) -> None:
    story = f"{head}Masked men threw a bomb at a bus depot last night, killing two watchmen in Tupiza."
    assert spots(story, published="2024-07-04") == [("Tupiza", day)]


def test_the_day_over_a_note_that_has_none_of_its_own_is_that_of_the_deed() -> None:
    note = "2 July 2024, Tupiza - Masked men threw a bomb at a bus depot, killing two watchmen."
    assert spots(note, published="2024-07-04") == [("Tupiza", "2024-07-02")]


@pytest.mark.parametrize(
    "more",
    [
        "Six more died as they were carried down the hill.",
        "Another six died in the clinic of the mission.",
        "A further six policemen were killed when the roof fell in.",
    ],
)
def test_as_many_dead_again_are_a_claim_of_their_own(more: str) -> None:
    story = f"Rebels stormed the police post of Tupiza on Tuesday, killing six policemen. {more}"
    assert figures(story) == [("killed", 6, 6), ("killed", 6, 6)]


def test_the_same_dead_told_twice_are_one_claim() -> None:
    story = (
        "Rebels stormed the police post of Tupiza on Tuesday, killing six policemen. Six policemen were killed "
        "in the raid."
    )
    assert figures(story) == [("killed", 6, 6)]


@pytest.mark.parametrize(
    "toll",
    [
        "left eight policemen dead and three soldiers and two cooks wounded",
        "left eight policemen dead, and three soldiers and two cooks injured",
        "killed eight policemen, and three soldiers and two cooks were wounded",
    ],
)
def test_two_parties_hurt_are_told_behind_the_dead(toll: str) -> None:
    found = figures(f"The battle for the mine of Tupiza on Tuesday {toll}.")
    assert found == [("killed", 8, 8), ("wounded", 2, 2), ("wounded", 3, 3)]


@pytest.mark.parametrize(
    ("where", "town"),
    [
        ("in the district of Chulma south of the capital La Paz", "Chulma"),
        ("on a track in the municipality of Chulma, 30 km north of the city of Potosi", "Chulma"),
        ("in the village of Chulma east of the town of Potosi", "Chulma"),
    ],
)
def test_a_city_only_gives_the_bearing_of_a_district(where: str, town: str) -> None:
    assert [p for p, _ in spots(f"A mine killed two Bolivian soldiers on Tuesday {where}.")] == [town]


def test_gunmen_of_the_next_sentence_are_those_who_fought_the_army() -> None:
    story = (
        "A shootout between Mexican troops and members of the Kolo gang left seven dead in Guasima on Tuesday. "
        "Gunmen fired on an army patrol from a roof."
    )
    assert sides(story) == [(["kolo"], ["mexican army"])]


def test_gunmen_who_shoot_somebody_else_elsewhere_are_others() -> None:
    story = (
        "A shootout between Mexican troops and members of the Kolo gang left seven dead in Guasima on Tuesday. "
        "Gunmen shot dead a teacher in Tampico on Wednesday."
    )
    assert (["gunmen"], ["teacher"]) in sides(story)


def test_traffickers_of_whom_a_text_speaks_are_not_its_guerrillas() -> None:
    story = (
        "Guerrillas killed four farm hands near Apartado on Tuesday, police said. The minister vowed to fight "
        "rebel bands, drug traffickers and smugglers alike."
    )
    assert camps(story)[0] == ["Guerrillas"]


def test_a_syllable_between_hyphens_is_no_acronym() -> None:
    found = record("PORT-AU-PRINCE - Soldiers shot dead four marchers on Tuesday.")
    assert [(a.name, a.type) for a in found.actors] == [
        ("Haitian army", "state_forces"),
        ("marchers", "civilians"),
    ]


@pytest.mark.parametrize("army", ["guerrilla army", "insurgent army"])
def test_an_army_of_guerrillas_is_not_that_of_the_state(army: str) -> None:
    story = f"Colombia's largest {army} raided a camp near Tame on Tuesday, killing four soldiers."
    assert camps(story)[1] == ["Colombian army"]
    assert camps(story)[0] != ["Colombian army"]


@pytest.mark.parametrize(
    "who",
    [
        "a smuggler accused of planning a bombing in Bogota in May 2021",
        "two guerrillas, one of whom was suspected of having ordered a raid on Cali in June 2019",
    ],
)
def test_what_somebody_hit_is_held_to_have_done_gives_no_day_and_place(who: str) -> None:
    assert spots(f"Soldiers killed {who}, in Tame on Tuesday.") == [("Tame", "2024-07-23")]


def test_what_somebody_is_accused_of_has_its_own_day() -> None:
    assert spots("Two men were accused of killing six clerks in Cali on Tuesday.") == [("Cali", "2024-07-23")]


def test_an_attack_on_the_heels_of_another_is_not_that_one() -> None:
    story = (
        "Gunmen killed nine people in the village of Rosas on July 26. The massacre came hard on the heels of the "
        "killing of Ana Toro, a nurse, on July 23."
    )
    assert [day for _, day in spots(story)] == ["2024-07-26", "2024-07-23"]


def test_who_declines_to_comment_is_not_the_one_who_speaks_on() -> None:
    story = (
        "Two soldiers fell in Apure on Tuesday, Venezuela's defense ministry said. Colombia's defense ministry "
        "declined to comment. Five men were wounded, the ministry said."
    )
    found = record(story)
    assert {c.claimant.actor for c in found.claims if c.value is not None} == {
        next(a.id for a in found.actors if a.country == "VE" and a.type == "government")
    }


def test_who_declines_to_comment_but_says_more_speaks() -> None:
    story = (
        "Two soldiers fell in Apure on Tuesday, officials said. The governor declined to comment on that, but said "
        "five men were hurt."
    )
    assert ("wounded", 5, "The governor") in said(story)


@pytest.mark.parametrize("deed", ["The action", "This act", "The guerrilla action"])
def test_a_deed_by_any_name_is_theirs_who_carried_it_out(deed: str) -> None:
    story = (
        "A mine killed two soldiers near Tame on Tuesday. "
        f"{deed} was carried out by fighters of the Ejército de Liberación Nacional."
    )
    assert camps(story)[0] == ["Ejército de Liberación Nacional"]


def test_the_last_of_the_dead_is_not_among_the_wounded() -> None:
    found = figures(
        "The siege of Tupiza ended on Tuesday, leaving nine rebels and two constables dead and four guards hurt."
    )
    assert found == [("killed", 2, 2), ("killed", 9, 9), ("wounded", 4, 4)]


@pytest.mark.parametrize(
    "road",
    [
        "on the road linking Pasto, the provincial capital, to the Pacific port of Tumaco",
        "on the highway between the capital, Bogota, and the city of Cali",
        "along the road that links the city of Pasto with the port of Tumaco",
        "on the road from the town of Neiva to Bogota",
    ],
)
def test_a_road_between_towns_is_neither_of_them(road: str) -> None:
    assert [p for p, _ in spots(f"Six soldiers fell on Tuesday when rebels hit their lorry {road}.")] == [
        None
    ]


def test_as_many_women_as_children_are_not_the_children_again() -> None:
    story = (
        "A mine tore up a bus near Tipitapa on Tuesday, killing 20 people, among them six children. "
        "Six women died in the blast."
    )
    assert figures(story).count(("killed", 6, 6)) == 2


@pytest.mark.parametrize("when", ["Earlier Saturday,", "Earlier on Saturday,", "Earlier in the day,"])
def test_what_was_earlier_that_day_is_another_deed(when: str) -> None:
    story = (
        f"A car bomb killed nine people in Medellin on Saturday night. {when} masked men shot dead a judge."
    )
    assert [d for _, d in sides(story)] == [["people"], ["judge"]]


def test_what_was_said_earlier_that_day_is_the_toll_of_that_deed() -> None:
    story = (
        "Rebels stormed Tipitapa on Saturday and killed nine soldiers. Earlier Saturday, the army had said six "
        "soldiers were killed."
    )
    assert len(record(story).engagements) == 1
    assert ("killed", 6, 6) in figures(story)


def test_the_kidnapping_of_somebody_not_named_before_is_news() -> None:
    story = (
        "Gunmen shot dead a mayor in Huanta on Friday. Villagers in Tambo reported the kidnapping of Pedro Ruiz, a "
        "teacher, on Thursday."
    )
    assert [e.type for e in record(story).engagements] == ["attack_on_civilians", "abduction"]


def test_the_killing_of_somebody_named_before_is_his() -> None:
    story = "Gunmen shot dead mayor Juan Mota in Huanta on Friday. Police confirmed the killing of Juan Mota."
    assert len(record(story).engagements) == 1


def test_an_attack_may_be_laid_to_the_men_of_a_unit() -> None:
    story = (
        "Six soldiers fell in an attack near Tame on Tuesday. Gen. Luis Mota attributed the assault to members of the "
        "FARC's Teofilo Forero Column."
    )
    blamed = [c for c in record(story).claims if c.kind == "responsibility"]
    assert [c.claimant.text for c in blamed] == ["Gen. Luis Mota"]
    assert blamed[0].subject.side == "attacker"


@pytest.mark.parametrize("aim", ["to condemn the army", "to protest a new law"])
def test_whoever_marched_did_not_kill_those_fired_at(aim: str) -> None:
    story = f"Soldiers fired into a crowd of 900 protesters marching {aim}, killing eight people in Oruro on Tuesday."
    assert sides(story) == [(["bolivian army"], ["crowd"])]


def test_what_was_in_a_year_of_which_a_sentence_speaks_is_told_apart() -> None:
    story = (
        "Juan Mota led the agency in 1986, when gunmen killed nine officers in Cali. A bomb killed eight people in "
        "Bogota on Tuesday."
    )
    assert [p for p, _ in spots(story)] == ["Cali", "Bogota"]


def test_whose_death_a_year_is_told_of_died_in_it() -> None:
    assert spots("Juan Mota was killed in 1986, when gunmen attacked his car in Cali.") == [
        ("Cali", "1986-01-01")
    ]


def test_the_band_that_struck_is_the_group_whose_attack_it_is() -> None:
    story = (
        "Ten soldiers were killed on Tuesday by the country's second-largest guerrilla band near Tame, the army said. "
        "The dawn attack by the National Liberation Army lasted an hour. One man was led off by the rebels."
    )
    assert camps(story) == (["National Liberation Army"], ["Colombian army"])
    assert [a.name for a in record(story).actors if a.type == "armed_group"] == ["National Liberation Army"]


def test_another_attack_by_a_group_says_nothing_of_the_first() -> None:
    story = (
        "Nine policemen were killed on Monday by an unknown group near Tame. On Tuesday an attack by the ELN left two "
        "soldiers dead in Arauca."
    )
    assert [a for a, _ in sides(story)] == [["unknown group"], ["eln"]]


def test_gang_members_are_of_the_gang_that_a_text_names() -> None:
    story = (
        "Bandits of the Ti Kano gang killed 20 people in Fontamara on Tuesday. It began with a fight between gang "
        "members and policemen, officials said. By nightfall, the gang was burning homes."
    )
    assert [a for a, _ in sides(story)] == [["ti kano"]]


def test_members_of_a_rival_gang_are_not() -> None:
    story = (
        "The Ti Kano gang killed six people in Fontamara on Tuesday. Members of a rival gang shot two men in Delmas "
        "on Wednesday."
    )
    assert [a for a, _ in sides(story)] == [["ti kano"], ["rival gang"]]


def test_the_combat_to_which_an_attack_is_compared_is_one_of_its_own() -> None:
    story = (
        "Ten soldiers were killed on Tuesday in an ELN ambush near Tame, Colombia. It was the biggest blow since "
        "February, when seven soldiers died in combat with the FARC in Meta."
    )
    assert spots(story) == [("Tame", "2024-07-23"), ("Meta", "2024-02-01")]
