"""Incident notes and chronicles of one paragraph: their days, their further incidents, who was hurt in them."""

from __future__ import annotations

from tests.engines.rules.reading import camps, figures, record


def test_what_a_note_tells_behind_its_day_is_of_that_day() -> None:
    made = record(
        "March 7: Officials said rebels shot dead two guards near Luena. Army sources said bandits killed a "
        "farmer in Negage. Later, police found an empty truck.",
        published="1992-05-02",
    )
    assert [str(e.date.start) for e in made.engagements if e.date] == ["1992-03-07", "1992-03-07"]


def test_the_next_incident_of_an_untitled_note_is_no_background() -> None:
    made = record(
        "Raiders on 4 June attacked Kaya village, killing six. In Oum, soldiers on 9 June shot dead two herders.",
        published="2023-07-20",
    )
    assert [e.focus for e in made.engagements] == ["main", "main"]


def test_those_who_opened_fire_when_they_killed_are_not_those_who_fell() -> None:
    assert camps(
        "Gunmen killed a policeman and a soldier as they fired on their jeep in Mosul, police said."
    )[0] == ["Gunmen"]
    attackers, defenders = camps(
        "Soldiers shot dead four rebels when they stormed the camp in Arua on Sunday, the army said."
    )
    assert attackers == ["rebels"]
    assert defenders == ["Ugandan army"]


def test_attackers_who_hold_troops_off_are_not_attacked_by_them() -> None:
    made = record(
        "On 5 June gunmen stormed a school in Kitgum, killing six pupils and holding off soldiers all day."
    )
    names = {a.id: a.name for a in made.actors}
    (e,) = made.engagements
    assert [names[x] for x in e.attackers] == ["gunmen"]
    assert e.outcome is None


def test_what_a_victim_was_doing_does_not_end_the_list_of_victims() -> None:
    assert figures("On 2 May a bomb killed a sentry guarding the gate and three shoppers in Kabul.") == [
        ("killed", 1, 1),
        ("killed", 3, 3),
    ]
    assert figures(
        "Gunmen killed a nurse working for the Red Cross, a woman selling fruit and two boys in Rann."
    ) == [
        ("killed", 1, 1),
        ("killed", 1, 1),
        ("killed", 2, 2),
    ]


def test_one_more_of_another_calling_is_one_more_claim() -> None:
    text = "A pilgrim was killed on 3 May when rebels fired at a coach near Kampot. A porter was also killed."
    assert figures(text) == [("killed", 1, 1), ("killed", 1, 1)]


def test_a_health_centre_is_a_thing_that_is_destroyed() -> None:
    assert figures("Rebels burned a stall and destroyed a health centre in Dori on 4 June.") == [
        ("materiel_destroyed", 1, 1),
        ("materiel_destroyed", 1, 1),
    ]


def test_agencies_of_the_united_nations_are_no_armed_groups() -> None:
    made = record(
        "Two employees of the International Organization for Migration were killed in Rann on 4 June."
    )
    assert [a.type for a in made.actors if "Migration" in a.name] == ["international"]
