"""Figures: what they mean, what is none, and that offsets hold on any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.text import numbers

MEANINGS = [
    ("seven", 7, 7, False),
    ("7", 7, 7, False),
    ("at least seven", 7, None, False),
    ("atleast seven", 7, None, False),
    ("upto forty", None, 40, False),
    ("seven or more", 7, None, False),
    ("no fewer than 12", 12, None, False),
    ("30+", 30, None, False),
    ("over 20", 21, None, False),
    ("estimated 600+", 600, None, True),
    ("more than 20", 21, None, False),
    ("well over 100", 101, None, False),
    ("up to 50", None, 50, False),
    ("as many as 50", None, 50, False),
    ("no more than 12", None, 12, False),
    ("fewer than 50", None, 49, False),
    ("under 50", None, 49, False),
    ("ten or fewer", None, 10, False),
    ("89-98", 89, 98, False),
    ("89–98", 89, 98, False),
    ("between 40 and 85", 40, 85, False),
    ("from 10 to 12", 10, 12, False),
    ("two or three", 2, 3, False),
    ("2-3 million", 2_000_000, 3_000_000, False),
    ("at least 10 and possibly as many as 15", 10, 15, False),
    ("more than 10 but fewer than 20", 11, 19, False),
    ("about 30", 30, 30, True),
    ("some 30", 30, 30, True),
    ("nearly 30", 30, 30, True),
    ("an estimated 40", 40, 40, True),
    ("30 or so", 30, 30, True),
    ("30-odd", 30, 30, True),
    ("~100", 100, 100, True),
    ("a dozen", 12, 12, True),
    ("two dozen", 24, 24, True),
    ("half a dozen", 6, 6, True),
    ("more than a dozen", 13, None, True),
    ("dozens", 24, None, True),
    ("several dozen", 24, None, True),
    ("scores", 40, None, True),
    ("hundreds", 200, None, True),
    ("several hundred", 200, None, True),
    ("tens of thousands", 20_000, None, True),
    ("a few", 3, None, True),
    ("several", 3, None, True),
    ("a couple of", 2, 2, True),
    ("many", 1, None, True),
    ("a number of", 1, None, True),
    ("a “large number” of", 1, None, True),
    ("heavy losses", 1, None, True),
    ("lots of", None, None, True),
    ("a cache of", None, None, True),
    ("no", 0, 0, False),
    ("none", 0, 0, False),
    ("not any", 0, 0, False),
    ("zero", 0, 0, False),
    ("1,200", 1200, 1200, False),
    ("1 200", 1200, 1200, False),
    ("1.200", 1200, 1200, False),
    ("3.5 million", 3_500_000, 3_500_000, False),
    ("2,5 million", 2_500_000, 2_500_000, False),
    ("two and a half million", 2_500_000, 2_500_000, False),
    ("ca. 50", 50, 50, True),
    ("not one", 0, 0, False),
    ("an unspecified number of", 1, None, True),
    ("a hundred", 100, 100, False),
    ("two hundred and fifty-six", 256, 256, False),
    ("SEVENTY-ONE", 71, 71, False),
    ("ONE HUNDRED TWENTY", 120, 120, False),
    ("a", 1, 1, False),
    ("another", 1, 1, False),
]


@pytest.mark.parametrize(("words", "low", "high", "approximate"), MEANINGS)
def test_an_expression_alone_has_the_bounds_of_the_codebook(
    words: str, low: int | None, high: int | None, approximate: bool
) -> None:
    figure = numbers.parse(words)
    assert figure is not None
    assert (figure.low, figure.high, figure.approximate) == (low, high, approximate)


IN_TEXT = [
    ("At least 16 people were killed.", ["At least 16"]),
    ("AT LEAST 16 PEOPLE AND TWO SOLDIERS DIED", ["AT LEAST 16", "TWO"]),
    ("two soldiers and one civilian", ["two", "one"]),
    ("Twelve of the dead, of whom four were children", ["Twelve", "four"]),
    ("26 killed (per A and B), 17 injured", ["26", "17"]),
    ("89-98 killed", ["89-98"]),
    ("the toll rose from 21 to 26", ["21", "26"]),
    ("a 15-man patrol", ["15"]),
    ("twelve (12) people", ["twelve"]),
    ("three others were hurt", ["three"]),
    ("and others were hurt", ["others"]),
    ("one of its soldiers died", ["one"]),
    ("killed/20 injured", ["20"]),
    ("some 30 troops and some bodies", ["some 30", "some"]),
    ("at least another 12 people", ["at least another 12"]),
    ("took control over two towns", ["two"]),
    ("killing five traders and hurting 25 more", ["five", "25"]),
    ("2000 people fled", ["2000"]),
    ("took 02 AK-47 rifles, 06 magazines and 01 truck", ["02", "06", "01"]),
    ("in which 07 regime loyalists fell", ["07"]),
    ("on 05 June at 09 hours in Sector 03 near Oro, 04 of Battalion 02", []),
    ("On March 17, 2019, 12 people died", ["12"]),
    ("In March 17 people died", ["17"]),
    ("more than 700 wounded", ["more than 700"]),
    ("without any human casualties", ["without any"]),
    ("no casualties, but no longer safe", ["no"]),
    ("no one was hurt and no one said so", ["no one"]),
    ("destroyed a column of vehicles", ["a column"]),
    ("It caused “huge human and material losses”", ["huge"]),
    ("1,200 people of 40,000", ["1,200", "40,000"]),
    ("Toll Reaches 43, Army Says", ["43"]),
    ("5killed", ["5"]),
    ("at least ten (10) persons and dozens of others", ["at least ten", "dozens"]),
    ("without casualties", ["without"]),
    ("killed on 11 September.15 others", ["15"]),
]


@pytest.mark.parametrize(("text", "expected"), IN_TEXT)
def test_figures_are_found_in_running_text(text: str, expected: list[str]) -> None:
    assert [figure.text for figure in numbers.find(text)] == expected


NOTHING = [
    "children as young as 16", "at 1030 (0730 GMT)",
    "(BBC: 1, 2, 3)", "S-207 1501,1622, 1733, 1844, 1955", "on (France 24), and", "the rebel-held one.",
    "dating to 1300 in", "one of the region’s most violent", "while in others smoke rose", "the 2019–2021 protests",
    "52 km from Koro", "an 18-year-old girl", "an 18 year-old girl", "aged 12", "aged under 10",
    "aged between 5 and 12", "Jane Smith, 34, was killed", "in 2014", "since about 2015",
    "the 2012 uprising", "on 9/11", "M23 rebels", "a Su-25 jet", "T-72 tanks", "along Route 1",
    "Resolution 1701", "at 5:30", "around 5 p.m.", "6am", "30 percent", "30%", "per 30 per cent", "$500",
    "€20 million", "two-thirds", "two thirds of it", "one of the most violent", "one day",
    "a three-day siege", "three days of fighting", "two and a half years", "an 82-mm mortar",
    "as said [12]", "24/7", "a 60-meter ravine", "the 18th Brigade", "on March 17", "17 March", "25 Aug 88",
    "July 25", "between August 11 and 12", "the 1990s", "a Boeing 737", "some time", "how many",
    "no longer", "no sign", "on the other hand", "no one said so", "call 555-1234 now", "they lost 3-1",
    "12.7mm rounds", "a 7.62x39 rifle", "No. 5", "1. First point", "two months ago", "twice", "at 0530 GMT",
    "lat 15.5", "COVID-19 vaccines", "Area 51",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_numbers_that_count_no_people_or_things_are_left_out(text: str) -> None:
    assert numbers.find(text) == []


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety"


def spelled(number: int, joint: str = " and ", hyphen: str = "-") -> str:
    """Renders a number below a thousand million in English words."""
    if number < 20:
        return _ONES.split()[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return _TENS.split()[ten] + (hyphen + _ONES.split()[one] if one else "")
    for scale, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            many, rest = divmod(number, scale)
            tail = "" if not rest else (joint if rest < 100 else " ") + spelled(rest, joint, hyphen)
            return f"{spelled(many, joint, hyphen)} {name}{tail}"
    raise AssertionError


@given(
    st.integers(0, 999_999_999), st.sampled_from([" and ", " "]), st.sampled_from(["-", " "]), st.booleans()
)
def test_a_number_in_words_is_read_back(number: int, joint: str, hyphen: str, caps: bool) -> None:
    words = spelled(number, joint, hyphen)
    figure = numbers.parse(words.upper() if caps else words)
    assert figure is not None
    assert (figure.low, figure.high) == (number, number)


@given(st.integers(0, 999_999_999))
def test_a_number_in_digits_is_read_back_with_and_without_separators(number: int) -> None:
    for shown in (str(number), f"{number:,}", f"{number:,}".replace(",", "\u202f")):
        figure = numbers.parse(shown)
        assert figure is not None
        assert (figure.low, figure.high) == (number, number)


@given(st.integers(1, 5000), st.integers(1, 5000), st.sampled_from(["{}-{}", "{}–{}", "between {} and {}"]))
def test_a_range_has_both_its_ends(a: int, b: int, form: str) -> None:
    low, high = min(a, b), max(a, b) + 1
    figure = numbers.parse(form.format(low, high))
    if high <= low * 20 or form.startswith("between"):
        assert figure is None or (figure.low, figure.high) == (low, high) or 1900 <= low <= 2099
        if not 1900 <= low <= 2099:
            assert figure is not None


_WORDS = (
    "at least over some about 12 89-98 1,200 3.5 million dozens several a few two three hundred and - – ~ + % $ km "
    "killed people soldiers ( ) [ ] . , ; : / 2014 March 17 Monday none no not any others number of losses heavy \n"
)
_PIECES = st.sampled_from(sorted(set(_WORDS.split(" "))))


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(_PIECES, max_size=40).map(" ".join),
        st.lists(_PIECES, max_size=40).map("".join),
    )
)
@settings(max_examples=400)
def test_every_figure_stands_at_its_offsets_in_order_and_apart(text: str) -> None:
    end = 0
    for figure in numbers.find(text):
        assert text[figure.start : figure.end] == figure.text
        assert end <= figure.start <= figure.core_start < figure.core_end <= figure.end
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.low is None or figure.low >= 0
        end = figure.end
    numbers.parse(text)


def test_a_blank_line_parts_a_hedge_from_a_number() -> None:
    found = numbers.find("PICTURES BELOW\n\nEleven people were killed.")
    assert [(x.low, x.high) for x in found] == [(11, 11)]


@pytest.mark.parametrize("text", ["16 herders at least were hurt", "16 at least – nine of them girls"])
def test_a_least_number_is_one_behind_what_it_counts_too(text: str) -> None:
    found = numbers.find(text)[0]
    assert (found.low, found.high) == (16, None)


def test_a_plus_behind_a_least_number_belongs_to_it() -> None:
    found = numbers.find("At least 43+ people were hurt")[0]
    assert (found.text, found.low, found.high) == ("At least 43+", 43, None)
