"""Type, day and outcome as everyday wordings of the deed give them."""

from __future__ import annotations

import datetime as dt

import pytest

from .reading import record


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A girl strapped with explosives killed seven traders at a stall in Kolmari on Monday.",
            "suicide_bombing",
        ),
        (
            "A man in a bomb vest detonated it beside a queue in Kolmari on Monday, killing seven.",
            "suicide_bombing",
        ),
        (
            "A rebel ploughed a lorry packed with dynamite into a barracks in Kolmari on Monday.",
            "suicide_bombing",
        ),
        (
            "An SVBIED went off beside a patrol in Kolmari on Monday, killing seven soldiers.",
            "suicide_bombing",
        ),
        (
            "A lorry laden with explosives blew up beside a bank in Kolmari on Monday, killing seven.",
            "bombing",
        ),
        (
            "Soldiers found three explosive vests in a house in Kolmari after a clash that killed seven.",
            "battle",
        ),
        ("Kamikaze drones struck a bakery in Kolmari on Monday, killing seven residents.", "air_strike"),
        ("The air force carried out two raids near Kolmari on Monday, killing seven rebels.", "air_strike"),
        ("Rebels lobbed mortar bombs into a bazaar in Kolmari on Monday, killing seven.", "shelling"),
        ("Two nurses were seized by rebels in Kolmari on Monday.", "abduction"),
        ("Unknown men shoved a student leader into a van in Kolmari on Monday and drove off.", "abduction"),
    ],
)
def test_the_type_follows_from_how_it_was_done(text: str, kind: str) -> None:
    assert [e.type for e in record(text).engagements] == [kind]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Rebels overran a fort near Kolmari on Monday, killing seven soldiers.", "attackers"),
        ("Rebels tried to storm a fort near Kolmari on Monday but were driven back.", "defenders"),
        ("Soldiers warded off an attack by rebels on their camp near Kolmari on Monday.", "defenders"),
        ("Rebels stormed a fort near Kolmari on Monday, killing seven soldiers, the army said.", None),
        ("Two men dragged a student into a jeep in Kolmari on Monday and drove off.", None),
    ],
)
def test_only_who_took_or_kept_the_place_prevailed(text: str, outcome: str | None) -> None:
    assert [e.outcome for e in record(text).engagements] == [outcome]


def _days(text: str) -> list[dt.date | None]:
    return [e.date.start if e.date else None for e in record(text, published="2021-05-06").engagements]


@pytest.mark.parametrize(
    "text",
    [
        "Prayers were said on Wednesday for two herders who were shot dead by bandits in Kolmari on Tuesday.",
        "Bandits have shot dead two herders in Kolmari, a chief said on Wednesday. The gunmen came on Tuesday.",
        "Bandits have shot dead six herders in Kolmari, a chief said. The raid took place on Tuesday.",
    ],
)
def test_the_day_is_that_of_the_deed_wherever_it_stands(text: str) -> None:
    assert _days(text) == [dt.date(2021, 5, 4)]


def test_who_was_hurt_before_is_no_reason_to_move_the_day_of_the_new_deed() -> None:
    text = "A teacher who was kidnapped on Sunday was shot dead in Kolmari on Tuesday."
    assert _days(text) == [dt.date(2021, 5, 4)]


def test_a_headline_and_the_story_below_it_are_one_attack_however_long_ago() -> None:
    text = (
        "Six killed in Kolmari raid\n\nSix people were killed in March when bandits raided Kolmari village."
    )
    assert _days(text) == [dt.date(2021, 3, 1)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Bandits who raided Kolmari last week killed seven herders.",
            (dt.date(2021, 4, 26), dt.date(2021, 5, 2)),
        ),
        (
            "Bandits who raided Kolmari on the night of May 4 killed seven herders.",
            (dt.date(2021, 5, 4),) * 2,
        ),
        (
            "A bomb killed seven in Kolmari. The blast took place in early April.",
            (dt.date(2021, 4, 1), dt.date(2021, 4, 30)),
        ),
    ],
)
def test_a_day_or_week_told_of_those_who_did_it_is_that_of_the_deed(
    text: str, days: tuple[dt.date, dt.date]
) -> None:
    [engagement] = record(text, published="2021-05-06").engagements
    assert engagement.date is not None
    assert (engagement.date.start, engagement.date.end) == days


def test_a_drone_whose_make_looks_like_a_verb_is_a_drone() -> None:
    assert [e.type for e in record("Zzorian Shahed drones struck a depot in Kolmari.").engagements] == [
        "air_strike"
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Rebels raided a jail in Kolmari on Monday and let out 40 inmates, killing seven guards.",
            "assault",
        ),
        ("Bandits attacked a school in Kolmari on Monday, killing seven pupils.", "attack_on_civilians"),
        ("Rebels attacked a police academy in Kolmari on Monday, killing seven trainees.", "assault"),
        ("Tank fire killed seven traders in Kolmari on Monday.", "shelling"),
        ("Rebels laid an ambush for soldiers near Kolmari on Monday, killing seven.", "ambush"),
    ],
)
def test_a_guarded_house_is_a_position_and_who_is_waited_for_the_target(text: str, kind: str) -> None:
    assert [e.type for e in record(text).engagements] == [kind]


def test_a_country_behind_its_article_is_where_the_place_lies() -> None:
    text = "An envoy in Paris condemned the killing of seven herders in Zzorbat, the Philippines, on Monday."
    place = record(text).engagements[0].place
    assert place is not None
    assert (place.name, place.country) == ("Zzorbat", "PH")
