"""Dispatches on guerrilla wars: officials by all they are, those hurt by what they did, where and when it was told."""

from __future__ import annotations

import pytest

from .reading import figures, plain, record, sides


def _killed(text: str) -> list[str | None]:
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    return [names.get(c.subject.actor or "") for c in found.claims if c.kind in ("killed", "wounded")]


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Almeda, a leader of the Renewal Alliance (ARP) and director of the Tarma Fund, was shot dead in Lima.",
        "Tomas Almeda, the son-in-law of General Luis Pardo, chief of the air force, was wounded in Lima.",
        "Police said Tomas Almeda, mayor of Ayaviri and member of the Liberal Party, was killed by gunmen in Lima.",
        "Tomas Almeda, 41, a judge of the Tarma court [TCT] and professor of law, was murdered in Lima.",
    ],
)
def test_a_person_told_at_length_is_the_victim(text: str) -> None:
    assert _killed(text) == ["Tomas Almeda"]


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("The army reported that three farmers died when they detonated a mine near Perquin.", "farmers"),
        ("Police said a boy was killed when he triggered a land mine near Perquin.", "boy"),
        ("The army said two children were wounded while they activated a device near Perquin.", "children"),
    ],
)
def test_those_hurt_when_they_set_off_a_mine_are_not_those_who_say_so(text: str, victim: str) -> None:
    assert sides(text)[0] == ([], [victim])
    assert not [c for c in record(text).claims if c.kind == "responsibility"]


def test_rebels_killed_when_they_attacked_are_those_who_attacked() -> None:
    text = "Police said four rebels were killed when they attacked the police post in Perquin."
    assert sides(text)[0] == (["rebels"], ["police"])


@pytest.mark.parametrize(
    "text",
    [
        "Police authorities reported today in Lima that terrorists killed three farmers in Andara.",
        "Officers told newsmen yesterday in Lima, Peru, that guerrillas attacked a patrol near Andara.",
        "A spokesman said at a press conference today in Lima that rebels burned a bank in Andara.",
    ],
)
def test_a_town_between_the_speaker_and_what_he_says_is_where_he_says_it(text: str) -> None:
    places = [e.place and e.place.name for e in record(text).engagements]
    assert places
    assert "Lima" not in places


def test_thus_far_this_year_sums_up() -> None:
    assert not record(
        "Thus far this year, the guerrillas have murdered eight mayors in Santa Ana."
    ).engagements


@pytest.mark.parametrize(
    "text",
    [
        "Two men shot former air force commander Luis Leiva in Santiago. General Leiva was hit five times.",
        "Gunmen wounded retired General Luis Leiva in Santiago. Colonel Leiva was hit in the arm.",
        "Ex-army chief Luis Leiva was attacked in Santiago. General Leiva was wounded by two bullets.",
    ],
)
def test_a_former_officer_is_no_army_under_his_rank_alone(text: str) -> None:
    assert sides(text)[0][1] == ["civilians"]


@pytest.mark.parametrize(
    "hour",
    [
        "occurred at approximately 1545 GMT",
        "took place at 0430 (0930 GMT)",
        "took place just a few minutes ago",
    ],
)
def test_an_hour_alone_is_of_the_day_of_the_dispatch(hour: str) -> None:
    text = f"LIMA, 28 Nov 89 (EFE) -- [Text] Gunmen attacked a police post in Callao. The attack {hour}."
    when = record(text, published=None).engagements[0].date
    assert when is not None
    assert when.start.isoformat() == "1989-11-28"


def test_initials_that_are_a_little_word_are_initials_where_they_stand_for_the_body() -> None:
    text = "two leaders of the patriotic union (up) died as rebels blew up a bridge. the up has many members."
    assert [x for x in plain(text) if x.lower().strip("().") == "up"] == ["(UP)", "up", "UP"]


def test_common_words_of_outrage_are_no_names() -> None:
    text = "this despicable murder was absolutely cowardly, owing to the kangaroo court that met in lima, police said."
    assert [x for x in plain(text) if x[:1].isupper()] == ["This", "Lima,"]


@pytest.mark.parametrize(
    "text",
    [
        "An explosion aboard an Aerotal plane killed 107 people near Tunja on 27 November 1989.",
        "A bomb exploded on a passenger plane near Tunja on 27 November 1989, killing nine.",
        "A plane exploded near Tunja on 27 November 1989 after a bomb went off inside it. Nine died.",
        "On 27 November 1989 a bomb on board a Boeing 727 killed nine people near Tunja.",
    ],
)
def test_an_aircraft_on_which_a_bomb_goes_off_strikes_nobody(text: str) -> None:
    assert [e.type for e in record(text).engagements] == ["bombing"]


def test_bombs_from_planes_are_an_air_strike() -> None:
    text = "A bomb dropped from a plane killed nine near Tunja on 27 November 1989."
    assert [e.type for e in record(text).engagements] == ["air_strike"]


@pytest.mark.parametrize("make", ["a Boeing 727", "the Cessna 152", "an Antonov 26 plane"])
def test_the_number_of_a_model_counts_nothing(make: str) -> None:
    text = f"A bomb on board {make} killed nine people near Tunja on 27 November 1989."
    assert figures(text) == [("killed", 9, 9)]


@pytest.mark.parametrize(
    "flight", ["on a flight from Bogota to Cali", "on its domestic flight from Bogota to Cali"]
)
def test_the_ends_of_a_flight_are_not_where_it_was_bombed(flight: str) -> None:
    text = f"A bomb destroyed a plane {flight} on 27 November 1989, killing nine people."
    assert [e.place and e.place.name for e in record(text).engagements] == [None]


@pytest.mark.parametrize(
    "then",
    [
        "More than 200 people have died in the armed struggle that the rebels began in 1980.",
        "The war, which started in 1979, goes on.",
        "Since the party was founded in 1985, many of its members have been murdered.",
    ],
)
def test_a_year_in_which_something_long_began_is_none_of_a_day(then: str) -> None:
    text = f"On 26 January rebels murdered three farmers in Calca. {then}"
    assert record(text, published=None).engagements[0].date is None


@pytest.mark.parametrize(
    "answer",
    [
        "This attack was in response to a rebel ambush of a patrol on 28 April 1989, in which five soldiers died.",
        "The operation came in response to the killing of five soldiers in Meanguera on 28 April 1989.",
        "These actions are in retaliation for a raid on Meanguera on 28 April 1989, which left five soldiers dead.",
    ],
)
def test_what_an_operation_answers_is_an_attack_of_its_own(answer: str) -> None:
    found = record(f"The army shelled rebel camps near Perquin on 3 May 1989. {answer}")
    days = {e.id: e.date and e.date.start.isoformat() for e in found.engagements}
    assert [days[c.engagement] for c in found.claims if c.kind == "killed"] == ["1989-04-28"]
    assert "1989-05-03" in days.values()


def test_it_that_others_accuse_is_not_who_accuses() -> None:
    text = "The army hit rebel camps near Perquin on 3 May 1989, and it was accused by the bishops of burning farms."
    assert sides(text)[0] == (["salvadoran army"], ["rebel"])


@pytest.mark.parametrize(
    "text",
    [
        "Rebels blew up a police post in Medellin on 3 May 1989.",
        "The explosion in Medellin on 3 May 1989 blew up an army checkpoint.",
        "The attack took place in Medellin on 3 May 1989 and blew up a police station, but failed to injure anybody.",
    ],
)
def test_a_post_that_is_blown_up_is_nobody_killed(text: str) -> None:
    assert [x for x in figures(text) if x[0] == "killed"] == []


def test_a_policeman_who_is_blown_up_is_killed() -> None:
    assert figures("Rebels blew up a policeman in Medellin on 3 May 1989.") == [("killed", 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "The police told of the death of Juan Solis Paz. We heard that Solis Paz was killed in Cali on 3 May 1989.",
        "Solis Paz, mayor of Tarma, was shot dead, police said. Residents condemned the murder of Juan Solis Paz.",
        "THE COMMUNIQUE TELLS OF THE MURDER OF JUAN SOLIS PAZ IN TARMA. SOLIS PAZ WAS KILLED BY REBELS, POLICE SAID.",
    ],
)
def test_two_surnames_are_of_the_one_who_has_first_names_as_well(text: str) -> None:
    assert {(x or "").title() for x in _killed(text)} == {"Juan Solis Paz"}


def test_a_brother_with_the_same_surnames_is_another_one() -> None:
    text = "Juan Solis Paz was killed in Tarma on 3 May 1989. His brother Luis Solis Paz was wounded."
    assert _killed(text) == ["Juan Solis Paz", "Luis Solis Paz"]
