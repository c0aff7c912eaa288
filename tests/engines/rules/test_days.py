"""Days that engagements take from the text around them, and days that are told in several words."""

from __future__ import annotations

import datetime as dt

import pytest

from extract.records import When
from tests.engines.rules.reading import record


def _days(*days: int) -> tuple[dt.date, dt.date]:
    return dt.date(2020, 5, days[0]), dt.date(2020, 5, days[-1])


def _when(when: When | None) -> tuple[dt.date, dt.date] | None:
    return None if when is None else (when.start, when.end)


def _first(text: str, published: str | None = "2020-05-16", title: str | None = None) -> object:
    return _when(record(text, published=published, title=title).engagements[0].date)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Clashes on Tuesday and Wednesday near Zzurmi, Nigeria, left ten soldiers dead.", _days(12, 13)),
        ("Clashes on Saturday and Sunday near Zzurmi, Nigeria, left ten soldiers dead.", _days(9, 10)),
        (
            "Clashes broke out in Zzurmi on Tuesday and went on until Thursday, killing ten in Niger.",
            _days(12, 14),
        ),
        (
            "Army jets have bombed rebel posts near Zzurmi since Tuesday, killing four in Niger.",
            _days(12, 16),
        ),
        ("Rebels raided Zzolkori village overnight (12-13 May), killing four in Niger.", _days(12, 13)),
        ("The 2020 Zzolkori attack was an attack by rebels on a village in Niger on 9 May 2020.", _days(9)),
        ("Gunmen kill six people in a raid on Zzurmi village in Nigeria.", _days(16)),
        (
            "Gunmen fired on a bus in Zzurmi, Nigeria, police said Friday. Six people were killed in the attack, "
            "which took place at around 7 am.",
            _days(15),
        ),
        (
            "The bodies of two students, kidnapped on May 10 by gunmen in Zzurmi, Niger, were found in a well.",
            _days(10),
        ),
    ],
)
def test_the_day_is_that_of_the_deed(text: str, days: tuple[dt.date, dt.date]) -> None:
    assert _first(text) == days


def test_a_second_incident_without_a_day_happened_on_that_of_the_first() -> None:
    text = (
        "Gunmen killed ten villagers in Zzurmi, Nigeria, on Thursday.\n\n"
        "Separately, five policemen were killed when gunmen attacked a post in Kaura Namoda."
    )
    first, second = record(text, published="2020-05-16").engagements
    assert _when(first.date) == _when(second.date) == _days(14)


def test_what_went_before_by_a_day_is_dated_by_what_came_after() -> None:
    text = "Six soldiers were killed on Friday, a day after gunmen abducted four people from Zzurmi in Niger."
    taken = record(text, published="2020-05-16").engagements[1]
    assert (taken.type, _when(taken.date)) == ("abduction", _days(14))


def test_a_note_happened_on_the_day_at_its_head() -> None:
    text = (
        "5 May 2020. Rebels took four nurses hostage at Zzavu (Irumu, Ituri), and freed them on 9 May.\n\n"
        "6 May 2020. The army clashed with rebels near Zzari (Irumu, Ituri). One soldier was killed."
    )
    found = record(text, published="2020-05-16").engagements
    assert [_when(e.date) for e in found] == [_days(5), _days(6)]


def test_items_under_a_title_with_the_day_happened_on_it() -> None:
    text = (
        "ZZALIS - Gunmen attacked the house of a judge in the town of Zzalis in Iraq, killing him.\n\n"
        "RAMADI - A truck bomber attacked a checkpoint near Ramadi in Iraq, killing nine soldiers."
    )
    found = record(text, published="2020-05-16", title="FACTBOX-Security developments, May 16").engagements
    assert {_when(e.date) for e in found} == {_days(16)}


@pytest.mark.parametrize(
    "text",
    [
        "[Text] Rebels last night raided a police post in Tocache, Peru, killing two policemen.\n\n"
        "(Lima Radio Zzenit in Spanish 1200 GMT 8 May 20)",
        "RADIO ZZENIT IN SPANISH TO PERU 0030 GMT 9 MAY 20\n\n[TEXT] [TOCACHE, 8 MAY 20] LISTENERS: LAST NIGHT "
        "OUR REBELS RAIDED A POLICE POST IN TOCACHE, KILLING TWO POLICEMEN.",
    ],
)
def test_a_broadcast_counts_from_the_day_at_its_foot_or_within_its_brackets(text: str) -> None:
    assert _first(text, None) == _days(7)


def test_a_report_in_the_past_tense_without_any_day_gives_none() -> None:
    found = record("Jets struck the town of Zzaiz in Yemen, killing two people, medics told reporters.")
    assert found.engagements[0].date is None


@pytest.mark.parametrize(
    "head",
    [
        "PRESS STATEMENT\n\nTroops repulse raid\n\nMOGADISHU, 15 May 2020 – ",
        "Two hurt in raid\n\nBy Our Reporter\nIMPHAL, May 15: ",
    ],
)
def test_days_count_from_a_dateline_and_not_from_the_later_day_of_publication(head: str) -> None:
    text = head + "Gunmen raided the village of Zzilong yesterday and wounded two soldiers, the army said."
    assert _first(text, title="Report") == _days(14)


def test_a_line_that_is_only_a_day_dates_a_release_but_not_under_the_words_incident_date() -> None:
    told = "Gunmen killed two Somali soldiers last night in Zzilong, the mission said."
    assert _first("PRESS RELEASE\nMay 15, 2020\n\n" + told, None) == _days(14)
    told = "Two civilians died when rockets struck Zzilong in Syria, sources said."
    assert _first("Incident date\n\nMay 15, 2020\n\n" + told, None) == _days(15)


@pytest.mark.parametrize("name", ["14 July Avenue", "the 1 May Bridge", "21 March Street"])
def test_a_street_that_is_named_after_a_day_tells_no_day(name: str) -> None:
    assert _first(f"Guards manning a checkpoint at {name} in Bamako were attacked on Friday.") == _days(15)


def test_the_day_over_an_item_yields_to_the_day_that_the_item_tells() -> None:
    assert _first("14 May: The militia says it killed nine bandits at Lom on Tuesday.") == _days(12)


def test_the_day_of_an_attack_that_only_measures_another_dates_that_one() -> None:
    text = (
        "Raiders shot nine drivers near Hoshab. In March, two guards were killed and six others hurt when raiders "
        "stormed a checkpoint at Zhob, some 90 miles from the scene of Tuesday's shooting."
    )
    found = record(text, published="2020-05-16").engagements
    assert [_when(e.date) for e in found] == [_days(12), (dt.date(2020, 3, 1), dt.date(2020, 3, 31))]
    assert [e.place and e.place.name for e in found] == ["Hoshab", "Zhob"]


def test_weeks_spent_on_watching_are_no_days_of_what_came_of_it() -> None:
    text = (
        "Four constables died when a bomb went off at Dantewada. "
        "They spent the last six weeks learning its habits."
    )
    assert _first(text) is None


def test_the_day_of_a_toll_behind_its_speaker_is_not_that_of_the_attack() -> None:
    text = (
        "A raid on a village near Djibo on Tuesday killed nine people, according to an official toll Friday."
    )
    assert _first(text) == _days(12)


@pytest.mark.parametrize(
    "later",
    [
        "The raid was condemned on 14 March by the bishop of the town, who said that three of the dead were children.",
        "Two of the wounded were flown out on Tuesday after the attack, and the army reached the village on 16 March.",
        "The attack, of which word came only on 15 March, left the market in ruins, a trader said.",
    ],
)
def test_a_day_told_later_does_not_stretch_the_engagement(later: str) -> None:
    text = f"Gunmen killed nine people in a raid on the town of Torkamba on 12 March. {later}"
    days = [(e.date.start, e.date.end) for e in record(text, published="2019-03-18").engagements if e.date]
    assert days[0] == (dt.date(2019, 3, 12), dt.date(2019, 3, 12))


@pytest.mark.parametrize("said", ["Police said", "The government said", "A local official said"])
def test_a_day_between_doers_and_their_deed_is_that_of_the_deed(said: str) -> None:
    text = f"{said} gunmen on Tuesday shot dead two teachers in Lomba."
    days = [(e.date.start, e.date.end) for e in record(text, published="2020-05-06").engagements if e.date]
    assert days == [_days(5)]


def test_a_day_right_behind_speech_is_that_of_the_speech() -> None:
    text = "A spokesman told the radio on Tuesday that gunmen had shot dead two teachers in Lomba on Monday."
    days = [(e.date.start, e.date.end) for e in record(text, published="2020-05-06").engagements if e.date]
    assert days == [_days(4)]


def test_a_short_weekday_is_a_day_and_no_place():
    (attack,) = record(
        "Two guards were shot dead in Gireida on Mon. The gunmen fled.", published="2017-01-11"
    ).engagements
    assert (attack.place.name, str(attack.date.start)) == ("Gireida", "2017-01-09")


def test_when_a_captive_was_handed_over_is_not_when_he_was_taken() -> None:
    text = "Four guards were handed over on Wednesday after being seized by rebels in Monday's clashes near Zzurmi."
    assert _first(text) == _days(11)


def test_what_is_done_in_revenge_has_a_day_of_its_own() -> None:
    text = "Rebels shot dead two guards in Zzurmi on Wednesday in revenge for Monday's raid."
    assert _first(text) == _days(13)


def test_a_day_told_of_one_of_the_dead_between_commas_leaves_that_of_the_deed() -> None:
    text = "On the night of 12 May a trader, arrested a year ago, and two guards were blown up by a mine near Zzurmi."
    assert _first(text) == _days(12)
