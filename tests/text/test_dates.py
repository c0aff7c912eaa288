"""Dates: the codebook's rules, and that nothing is resolved past what it says."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.text import dates

FRIDAY = dt.date(2025, 1, 24)

RESOLVED = [
    ("on Tuesday", "2025-01-21", "2025-01-21", "day"),
    ("hit on Tue. near the dam", "2025-01-21", "2025-01-21", "day"),
    ("On Mon. rebels came back", "2025-01-20", "2025-01-20", "day"),
    ("late on Thu., the radio said", "2025-01-23", "2025-01-23", "day"),
    ("on Friday night", "2025-01-24", "2025-01-24", "day"),
    ("early on Saturday", "2025-01-18", "2025-01-18", "day"),
    ("last Friday", "2025-01-17", "2025-01-17", "day"),
    ("Thursday, January 23", "2025-01-23", "2025-01-23", "day"),
    ("Thursday 9 Jul 2015", "2015-07-09", "2015-07-09", "day"),
    ("Tue, 24 Sep 2024 05:05", "2024-09-24", "2024-09-24", "day"),
    ("between Friday and Saturday", "2025-01-17", "2025-01-18", "day"),
    ("from Monday to Wednesday", "2025-01-20", "2025-01-22", "day"),
    ("on July 25", "2024-07-25", "2024-07-25", "day"),
    ("Jan 23-25", "2025-01-23", "2025-01-25", "day"),
    ("on 17th of March", "2024-03-17", "2024-03-17", "day"),
    ("the weekend of 18-19 January", "2025-01-18", "2025-01-19", "day"),
    ("between August 11 and 12, 2023", "2023-08-11", "2023-08-12", "day"),
    ("between April 29 and May 2, 2018", "2018-04-29", "2018-05-02", "day"),
    ("from 23 March to April 1", "2024-03-23", "2024-04-01", "day"),
    ("25 Aug 88 (AFP)", "1988-08-25", "1988-08-25", "day"),
    ("On 25-Aug-18, rebels", "2018-08-25", "2018-08-25", "day"),
    ("25-Aug-18 gunmen shot", "2018-08-25", "2018-08-25", "day"),
    ("17 AUGUST 1989", "1989-08-17", "1989-08-17", "day"),
    ("2024-07-03", "2024-07-03", "2024-07-03", "day"),
    ("23-04-2016", "2016-04-23", "2016-04-23", "day"),
    ("07.10.2017", "2017-10-07", "2017-10-07", "day"),
    ("on the 18th, when", "2025-01-18", "2025-01-18", "day"),
    ("on the 28th.", "2024-12-28", "2024-12-28", "day"),
    ("overnight", "2025-01-23", "2025-01-24", "day"),
    ("overnight into Friday", "2025-01-23", "2025-01-24", "day"),
    ("overnight, the army said on Thursday", "2025-01-22", "2025-01-23", "day"),
    ("last night", "2025-01-23", "2025-01-23", "day"),
    ("yesterday", "2025-01-23", "2025-01-23", "day"),
    ("the day before yesterday", "2025-01-22", "2025-01-22", "day"),
    ("the night before last", "2025-01-22", "2025-01-22", "day"),
    ("three days back, a mine went off", "2025-01-21", "2025-01-21", "day"),
    ("this morning", "2025-01-24", "2025-01-24", "day"),
    ("two days ago", "2025-01-22", "2025-01-22", "day"),
    ("within the last 24 hours", "2025-01-23", "2025-01-24", "day"),
    ("in the past 48 hours", "2025-01-22", "2025-01-24", "day"),
    ("at the weekend", "2025-01-18", "2025-01-19", "day"),
    ("last week", "2025-01-13", "2025-01-19", "week"),
    ("earlier this week", "2025-01-20", "2025-01-26", "week"),
    ("two weeks ago", "2025-01-06", "2025-01-12", "week"),
    ("earlier this month", "2025-01-01", "2025-01-31", "month"),
    ("last month", "2024-12-01", "2024-12-31", "month"),
    ("in late July", "2024-07-01", "2024-07-31", "month"),
    ("at the end of July", "2024-07-01", "2024-07-31", "month"),
    ("in May", "2024-05-01", "2024-05-31", "month"),
    ("in March.", "2024-03-01", "2024-03-31", "month"),
    ("In June 2022, more than 130 died", "2022-06-01", "2022-06-30", "month"),
    ("In March 17 people died", "2024-03-01", "2024-03-31", "month"),
    ("In 2016, gunmen attacked", "2016-01-01", "2016-12-31", "year"),
    ("in 2014", "2014-01-01", "2014-12-31", "year"),
    ("in early 2020", "2020-01-01", "2020-12-31", "year"),
    ("in July last year", "2024-07-01", "2024-07-31", "month"),
    ("in January of last year", "2024-01-01", "2024-01-31", "month"),
    ("on July 25 last year", "2024-07-25", "2024-07-25", "day"),
    ("between October and March", "2023-10-01", "2024-03-31", "month"),
    ("Tuesday (January 21)", "2025-01-21", "2025-01-21", "day"),
    ("conflicts of 2009-2012", "2009-01-01", "2012-12-31", "year"),
    ("DateSeptember 28, 2023", "2023-09-28", "2023-09-28", "day"),
    ("Date17 March 2019", "2019-03-17", "2019-03-17", "day"),
    ("last year", "2024-01-01", "2024-12-31", "year"),
    ("from 2012 to 2015", "2012-01-01", "2015-12-31", "year"),
]


@pytest.mark.parametrize(("text", "start", "end", "precision"), RESOLVED)
def test_a_date_is_resolved_by_the_codebook(text: str, start: str, end: str, precision: str) -> None:
    mention = dates.find(text, FRIDAY)[0]
    assert mention.when is not None
    assert (str(mention.when.start), str(mention.when.end), mention.when.precision) == (start, end, precision)


NO_DATES = [
    "it may happen", "12 may have died", "They march on the town", "a march on Rome",
    "The Sunday Times said", "M23 rebels", "We said over 20", "after two days of fighting", "on 9/11",
    "Pastor Sunday Adeyemi said", "sat down", "the sun set", "2000 people", "the 18th Brigade",
    "he had to wed", "Bloody Sunday", "03/07/2024", "several days ago", "the past few days", "2,014 people",
    "a second march", "Resolution 2014", "on Mon Street", "attacks on Sun City",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates.find(text, FRIDAY) == []


@pytest.mark.parametrize("words", ["born in 1961", "born on 4 June 1988", "Born 1990"])
def test_a_day_of_birth_is_no_date(words: str) -> None:
    assert dates.find(f"A driver, {words}, died of his wounds.", FRIDAY) == []


def test_several_days_in_one_sentence_are_several_dates_with_the_year_said_once() -> None:
    found = dates.find("On March 29 and April 5, 2014, fighters attacked", None)
    assert [str(m.when.start) for m in found if m.when] == ["2014-03-29", "2014-04-05"]


def test_days_that_count_from_another_day_stay_open_until_anchored() -> None:
    text = "and the previous day, a day later, the same night"
    found = dates.find(text, FRIDAY)
    assert [m.when for m in found] == [None, None, None]
    anchor = dt.date(2024, 3, 1)
    days = [dates.anchored(m, anchor).when for m in found]
    assert [str(w.start) for w in days if w] == ["2024-02-29", "2024-03-02", "2024-03-01"]
    assert [m.when for m in dates.find(text, FRIDAY, anchor=anchor)] == days


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("shells fired the day before near a camp", -1),
        ("they had come the night before and fired", -1),
        ("late the evening before that shells fell", -1),
        ("the preceding night, guards heard shots", -1),
        ("24 hours earlier, a mine went off", -1),
        ("the morning after, a patrol came", 1),
    ],
)
def test_a_day_before_the_one_told_of_counts_from_it(text: str, shift: int) -> None:
    (found,) = dates.find(text, FRIDAY)
    assert (found.when, found.shift) == (None, shift)


@pytest.mark.parametrize(
    "text",
    [
        "the day before the raid",
        "the night before gunmen came",
        "the day before she left",
        "put her hand back",
    ],
)
def test_the_day_before_a_deed_is_none_of_its_own(text: str) -> None:
    assert dates.find(text, FRIDAY) == []


def test_without_publication_the_weekday_decides_the_year() -> None:
    text = "It began in 2012. The army said on Thursday, January 23. Since May 2019 it is worse. On Tuesday two died. "
    text += "On January 13 they met."
    found = {m.text: m.when for m in dates.find(text, None)}
    assert str(found["January 13"].start if found["January 13"] else None) == "2020-01-13"
    thursday, tuesday = found["Thursday, January 23"], found["Tuesday"]
    assert thursday is not None
    assert tuesday is not None
    assert (str(thursday.start), str(tuesday.start)) == ("2020-01-23", "2020-01-21")


def test_without_publication_a_day_takes_the_year_of_the_full_date_before_it() -> None:
    found = dates.find(
        "The raid of March 17, 2019. On March 18, the toll was given; on March 21, it rose.", None
    )
    assert [str(m.when.start) for m in found if m.when] == ["2019-03-17", "2019-03-18", "2019-03-21"]


@pytest.mark.parametrize(
    "past",
    [
        "Relations are the worst since their 1971 war.",
        "The caves were dug during the 1979-1989 war.",
        "The rebels have fought since 1994.",
        "It has done so since the civil war began in 2011.",
        "The front fought a short war with its neighbour in 2006.",
    ],
)
def test_a_year_of_what_is_long_over_is_not_that_of_a_day_without_one(past: str) -> None:
    found = {m.text: m.when for m in dates.find(f"Guards were shot on December 13. {past}", None)}
    assert found["December 13"] is None


def test_a_year_named_for_more_than_a_war_is_that_of_a_day_without_one() -> None:
    text = "The rebels have fought since 2014. In 2014 the town fell. Guards were shot on December 13."
    found = {m.text: m.when for m in dates.find(text, None)}
    assert str(found["December 13"].start if found["December 13"] else None) == "2014-12-13"


def test_without_publication_or_year_nothing_is_guessed() -> None:
    assert [m.when for m in dates.find("On March 17 and on Tuesday, yesterday, overnight", None)] == [
        None
    ] * 4


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("San Salvador, 25 Aug 88 (AFP) -- [Text] The army", "1988-08-25"),
        ("LIMA, 2 OCT 88 (EFE) -- TERRORISTS KILLED", "1988-10-02"),
        ("KABUL, Afghanistan (Jan. 11, 2011) – A force", "2011-01-11"),
        ("NEWS-0001 (DESK)\n\n   BOGOTA, 7 JUL 89 (EFE) -- [TEXT] GUERRILLAS", "1989-07-07"),
        ("SAN SALVADOR, 3 JAN 90 -- [REPORT] [TEXT] TWO SOLDIERS", "1990-01-03"),
        ("23-04-2016 Child killed", "2016-04-23"),
        ("December 19 2016 Forces press on", "2016-12-19"),
        ("AFP Thursday 9 Jul 2015 Five men", "2015-07-09"),
        ("Guards shot\n\nBukavu, 4 May 2019\n\nTwo guards were", "2019-05-04"),
        ("# Guards shot\n\n*Bukavu, 4 May 2019*\n\nTwo guards were", "2019-05-04"),
    ],
)
def test_a_dateline_serves_as_publication(text: str, day: str) -> None:
    line = dates.dateline(text)
    assert line is not None
    assert str(line[0]) == day
    resolved = dates.find(text + " on the day when it was bombed last night", None)[-1].when
    assert resolved is not None
    assert resolved.start == dt.date.fromisoformat(day) - dt.timedelta(days=1)


@pytest.mark.parametrize(
    "text",
    [
        "On September 28, 2023, rebels attacked",
        "The raid took place on March 17, 2019.",
        "The raid on Dorf was an attack in the town on March 17, 2019. It",
        "LAGOS, March 5 (Reuters) - Gunmen",
        "= Raid on Dorf =\n\nInfobox\n- Date: March 17, 2019\n- Place: Dorf",
        "Raid on Dorf\nDateMarch 17, 2019\nLocation Dorf",
        "Pages\n\nRaid on Dorf, 17 March 2019\n\nThe raid",
        "",
    ],
)
def test_a_date_in_a_sentence_is_no_dateline(text: str) -> None:
    assert dates.dateline(text) is None


def test_a_fight_of_several_days_that_began_on_a_day_is_a_span() -> None:
    text = "In the camp 47 died in three days of heavy fighting that began on July 25. A nine-day siege ended on May 1."
    first, second = dates.find(text, dt.date(2024, 8, 2))
    assert first.when is not None
    assert second.when is not None
    assert (str(first.when.start), str(first.when.end)) == ("2024-07-25", "2024-07-27")
    assert str(second.when.end) == "2024-05-01"
    assert [(d.text, d.days) for d in dates.durations(text)] == [
        ("three days of heavy fighting", 3),
        ("nine-day siege", 9),
    ]


_DAYS = st.dates(dt.date(1980, 1, 1), dt.date(2035, 12, 31))


@given(_DAYS, st.sampled_from(["%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%d %b %Y", "%A, %B %d, %Y", "%d-%b-%Y"]))
def test_a_full_date_is_read_back_in_any_form(day: dt.date, form: str) -> None:
    mention = dates.find("on " + day.strftime(form) + " in the town", None)[0]
    assert mention.when is not None
    assert (mention.when.start, mention.when.end) == (day, day)


@given(_DAYS, st.integers(0, 6))
def test_a_weekday_is_the_nearest_not_after_publication(published: dt.date, back: int) -> None:
    day = published - dt.timedelta(days=back)
    mention = dates.find("They attacked on " + day.strftime("%A") + ".", published)[0]
    assert mention.when is not None
    assert mention.when.start == day


@given(_DAYS, st.integers(0, 300))
def test_a_day_without_year_is_the_latest_not_after_publication(published: dt.date, back: int) -> None:
    day = published - dt.timedelta(days=back)
    mention = dates.find("They attacked on " + day.strftime("%B %d") + ".", published)[0]
    assert mention.when is not None
    assert mention.when.start == day or (day.month, day.day) == (2, 29)


_WORDS = (
    "Monday Thu, Jan. January may March 17 23-25 11 and 12 , 2019 '88 between from to on the of last this next week "
    "weekend overnight night yesterday two days ago earlier 24 hours past within 2024-07-03 31.12.1999 18th same day "
    "February 30 9999 0001 \n - – /"
)
_PIECES = st.sampled_from(sorted(set(_WORDS.split(" "))))


@given(
    st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map(" ".join)),
    st.one_of(st.none(), st.dates()),
    st.one_of(st.none(), st.dates()),
)
@settings(max_examples=400)
def test_every_date_stands_at_its_offsets_in_order_whatever_the_text(
    text: str, published: dt.date | None, anchor: dt.date | None
) -> None:
    end = 0
    for mention in dates.find(text, published, anchor=anchor):
        assert text[mention.start : mention.end] == mention.text
        assert end <= mention.start < mention.end
        end = mention.end


def test_a_count_behind_a_day_and_a_comma_is_no_year() -> None:
    (found,) = dates.find("On 27 February, 37 vehicles were burnt.", dt.date(2022, 3, 1))
    assert found.when is not None
    assert found.when.start == dt.date(2022, 2, 27)


def test_a_year_that_heads_a_part_of_a_text_is_that_of_the_days_under_it() -> None:
    text = (
        "The feud ended in 2021.\n\n== 2017 ==\nOn 9 June they met. In August they fought.\n\n2018 – Truce\n"
    )
    text += "On 9 June, they talked.\n"
    days = [str(m.when.start) for m in dates.find(text, None) if m.when and m.kind == "partial"]
    assert days == ["2017-06-09", "2017-08-01", "2018-06-09"]


def test_a_year_at_the_start_of_a_sentence_heads_nothing() -> None:
    text = "2017 was calm.\nOn 9 June they met. It was 2019."
    days = [str(m.when.start) for m in dates.find(text, None) if m.when and m.kind == "partial"]
    assert days == ["2019-06-09"]


def test_a_day_told_again_with_a_wrong_weekday_is_the_same_day() -> None:
    found = dates.find("On 9 June 2016 they came. Late on Monday 9 June they left.", None)
    assert [str(m.when.start) for m in found if m.when] == ["2016-06-09", "2016-06-09"]


@pytest.mark.parametrize(
    "text", ["On 9 May, the rebels left", "On 9 May the rebels left", "By 9 May, they had left"]
)
def test_a_day_in_may_is_one_whatever_follows(text: str) -> None:
    assert [m.text for m in dates.find(text, FRIDAY)] == ["9 May"]


@pytest.mark.parametrize(
    "text", ["Of the 12 May have died", "up to 12 may have died", "all 12 may the next day"]
)
def test_what_may_be_is_no_day_in_may(text: str) -> None:
    assert "May" not in "".join(m.text for m in dates.find(text, FRIDAY)).title().replace("Next Day", "")
