"""Days of publication: from metadata, feed, address and dateline, in that order."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.readers import read
from extract.readers.published import as_day, day_in_url

DAY = dt.date(2031, 5, 6)


@pytest.mark.parametrize(
    "written",
    [
        "2031-05-06",
        "2031-05-06T23:59:00+09:00",
        "2031/05/06 10:00",
        "20310506",
        "20310506T101112Z",
        "Tue, 06 May 2031 23:10:00 -0500",
        "6 May 2031",
        "6th of May 2031".replace("of ", ""),
        "May 6, 2031",
        "Updated: Sept. 6, 2031".replace("Sept.", "May"),
        "Tuesday, May 6, 2031 10:14 am",
        "6-May-2031",
        DAY,
        dt.datetime(2031, 5, 6, 23, 0),
    ],
)
def test_a_day_is_read_from_the_common_ways_to_write_it(written: object) -> None:
    assert as_day(written) == DAY


@pytest.mark.parametrize(
    "written", ["03/07/2031", "May 2031", "2031", "yesterday", "", None, 5, "31 June 2031", "2031-13-01"]
)
def test_what_is_no_day_or_more_than_one_is_not_read(written: object) -> None:
    assert as_day(written) is None


def test_a_slashed_date_is_read_where_only_one_reading_is_possible() -> None:
    assert as_day("25/12/2031") == as_day("12/25/2031") == dt.date(2031, 12, 25)
    assert as_day("5/5/2031") == dt.date(2031, 5, 5)


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_every_day_is_read_from_its_own_address_and_iso_form(day: dt.date) -> None:
    assert as_day(day.isoformat()) == day
    assert as_day(day.strftime("%B %d, %Y")) == day
    assert day_in_url(f"https://v.example{day:/%Y/%m/%d/}slug/") == day
    assert day_in_url(f"https://v.example/world/{day:%Y/%b/%d}/slug".lower()) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://v.example/2031-05-06-slug", DAY),
        ("https://v.example/20310506/slug.html", DAY),
        ("https://v.example/news-2031-05-06.html", DAY),
        ("https://2031.v.example/05/06/", None),
        ("https://v.example/2031/05/", None),
        ("https://v.example/article/1023962/", None),
        ("https://v.example/?d=/2031/05/06/", None),
        ("https://v.example/2031/13/06/", None),
    ],
)
def test_the_day_in_an_address_is_read_only_where_it_is_whole(url: str, day: dt.date | None) -> None:
    assert day_in_url(url) == day


def _one(**row: str) -> tuple[dt.date | None, str | None]:
    (document,) = read(json.dumps(row) + "\n")
    return document.published, document.meta.get("published_from")


def test_the_address_is_asked_only_where_nothing_states_the_day() -> None:
    url = "https://v.example/2031/05/01/slug"
    assert _one(text="Two died.", url=url, date="2031-05-06") == (DAY, "metadata")
    assert _one(text="Two died.", url=url) == (dt.date(2031, 5, 1), "url")
    assert _one(text="Two died.") == (None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ORLO, May 6, 2031 (VNA) -- Two soldiers died.", DAY),
        ("Orlo, 6 May 31 -- Two soldiers died.", DAY),
        ("Two die in Orlo\n\nORLO, Velt (May 6, 2031) - Two soldiers died.", DAY),
        ("Two soldiers died in Orlo on May 6, 2031, police said.", None),
        ("Skirmish at Orlo\n\nThe skirmish of May 6, 2031 left two dead.", None),
    ],
)
def test_a_dateline_is_asked_last(text: str, day: dt.date | None) -> None:
    (document,) = read(text + "\n")
    assert document.published == day
    assert document.meta.get("published_from") == ("dateline" if day else None)


def test_a_date_that_cannot_be_read_is_kept_as_it_was_written() -> None:
    (document,) = read([{"text": "Two died.", "date": "03/07/2031"}])
    assert document.published is None
    assert document.meta["published_unread"] == "03/07/2031"
