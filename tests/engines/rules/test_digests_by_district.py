"""What governors and agencies tell district by district, what they recall, and who answers or stays unnamed there."""

from __future__ import annotations

from tests.engines.rules.reading import figures, record, said


def _where(text: str, **kwargs: str) -> list[tuple[str | None, str, str]]:
    """Place, type and focus of each engagement."""
    found = record(text, **kwargs).engagements
    return [(e.place.name if e.place else None, e.type, e.focus) for e in found]


def _days(text: str, **kwargs: str) -> list[str | None]:
    return [e.date.start.isoformat() if e.date else None for e in record(text, **kwargs).engagements]


def test_a_lead_of_several_districts_is_told_by_its_parts() -> None:
    text = (
        "Drones struck three districts of the Bryansk region on Sunday, officials said.\n\n"
        "In Klimovo, a shop was hit and a nurse was wounded.\n\n"
        "In the village of Lomakovka, two lorries were damaged."
    )
    assert _where(text) == [("Klimovo", "air_strike", "main"), ("Lomakovka", "air_strike", "main")]


def test_a_list_between_dashes_does_not_hide_what_was_struck() -> None:
    text = (
        "Three districts of the Bryansk region — Klimovo, Starodub and Pogar — were struck by Ukrainian drones on "
        "Sunday.\n\nIn Klimovo, a shop was hit and a nurse was wounded.\n\nIn Pogar, two lorries were damaged."
    )
    assert [x for x, *_ in _where(text)] == ["Klimovo", "Pogar"]


def test_a_region_with_dead_of_its_own_is_a_part_of_the_sum() -> None:
    text = (
        "Lombian forces attacked seven regions over the past day. In the Sumy region, one pensioner was killed and "
        "three were wounded. In the Chernihiv region, two drivers were wounded."
    )
    assert {x for x, *_ in _where(text, published="2025-06-08")} == {"Sumy region", "Chernihiv region"}


def test_what_was_reported_before_is_background() -> None:
    for opening in ("As reported,", "As Interfax previously reported,", "It was earlier reported,"):
        text = (
            "Drones struck a mill in Nikopol on Sunday, wounding two millers.\n\n"
            f"{opening} soldiers shelled the town on Friday. One miller was killed."
        )
        found = _where(text, published="2025-06-08")
        assert [focus for *_, focus in found] == ["main", "background"], opening


def test_throughout_the_day_is_the_day_of_the_update() -> None:
    text = "Throughout the day, the enemy fired on the Nikopol district with howitzers. A baker was killed."
    assert _days(text, published="2025-06-08") == ["2025-06-08"]


def test_drones_that_somebody_used_in_a_district_attacked_it() -> None:
    text = "In the Nikopol district, Russian troops used FPV drones on Sunday. Two bakers were wounded."
    assert _where(text, published="2025-06-08")[0][0] == "Nikopol district"
    assert _where("Kursk residents used drones for a light show on Sunday.") == []


def test_whom_a_quote_cites_does_not_speak_all_of_it() -> None:
    text = (
        "“Shells hit Nikopol on Sunday. Three bakers were wounded there. One of them is in a grave state, according to "
        "medics,” the governor, Ivan Sych, said."
    )
    assert ("wounded", 3, "Ivan Sych") in [(k, n, (c or "").split(", ")[-1]) for k, n, c in said(text)]


def test_who_will_not_be_named_speaks_and_not_those_he_may_not_talk_to() -> None:
    text = (
        "Nine rebels were killed in a raid near Zap on Monday, an official, who could not be named due to a ban on "
        "talking to the press, said."
    )
    assert said(text) == [("killed", 9, "an official")]


def test_a_third_is_one_more() -> None:
    text = (
        "Two smiths were killed in a van near Cahul on Sunday and a third was killed when gunmen fired on it."
    )
    assert figures(text) == [("killed", 1, 1), ("killed", 2, 2)]
    text = "Gunmen shot two smiths in a car near Cahul on Sunday and a third was wounded."
    assert ("wounded", 1, 1) in figures(text)


def test_a_claim_that_somebody_rejected_is_denied_and_stands() -> None:
    for answer in ("a claim denied by the rebels", "an assertion rejected by the rebels"):
        text = f"The army said 30 rebels were killed in Monday's raid on Cahul, {answer}."
        claims = [(c.stance, c.value.low) for c in record(text).claims if c.value is not None]
        assert claims == [("asserts", 30), ("denies", 30)], answer


def test_the_toll_of_a_stretch_of_days_is_no_claim() -> None:
    for total in (
        "Altogether 12 bakers have died in a three-day period.",
        "This brings the number of rebels killed since Tuesday to 31.",
        "The shelling brought the death toll over the past week to 21.",
    ):
        text = f"Gunmen killed four bakers at a market in Cahul on Monday. {total}"
        assert figures(text) == [("killed", 4, 4)], total


def test_wounds_of_one_body_are_not_counted() -> None:
    text = "A guard was attacked at a bus stop in Nazran on Monday and received multiple gunshot wounds."
    assert figures(text) == [("wounded", 1, 1)]
    text = "The army suffered 20 injuries in Monday's raid on a post in Nazran."
    assert figures(text) == [("wounded", 20, 20)]


def test_a_post_overrun_with_its_guards_taken_is_an_assault() -> None:
    text = "Rebels overran an army base at Cahul on Monday, taking 30 soldiers hostage."
    assert [kind for _, kind, _ in _where(text)] == ["assault"]
    text = "Rebels stormed a school at Cahul on Monday and abducted 30 pupils."
    assert [kind for _, kind, _ in _where(text)] == ["abduction"]
