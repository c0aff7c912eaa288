"""Headlines that stand in the text itself are titles: over an untitled story, said again, or cried out before it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, said

STORY = (
    "Gunmen on motorcycles opened fire on a convoy of traders near Bankilare on Saturday, killing four of them and "
    "wounding seven, the governor said.\n\nThe attackers fled towards the border with three trucks.\n\n"
    "A week earlier, a mine killed two soldiers near Ayorou."
)
HEADLINE = "Niger: Four Traders Shot Dead by Gunmen in Convoy Raid"


def _told(text, title=None):
    found = record(text, title=title)
    return (
        [(x.type, x.place and x.place.name, x.focus) for x in found.engagements],
        [(x.kind, x.value and x.value.low, x.subject.text, x.claimant.text) for x in found.claims],
        [(x.name, x.type) for x in found.actors],
    )


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\nBy Ines Okafor\n\n"])
def test_the_headline_over_an_untitled_story_is_its_title(between):
    assert _told(HEADLINE + between + STORY) == _told(STORY, title=HEADLINE)


@pytest.mark.parametrize(
    "again", [HEADLINE + "\n", HEADLINE.upper() + "\n\n", HEADLINE + ". ", HEADLINE + " - "]
)
def test_a_title_said_again_before_the_story_tells_nothing_more(again):
    assert _told(again + STORY, title=HEADLINE) == _told(STORY, title=HEADLINE)


@pytest.mark.parametrize("cry", ["BREAKING: ", "Just in - ", "UPDATE 2: ", "#Breaking | "])
def test_what_cries_out_the_news_is_no_part_of_it(cry):
    filed = "NIAMEY, Niger (Reuters) - " + STORY
    assert _told(cry + filed) == _told(filed)
    assert _told(cry + filed, title="Raid in the west") == _told(filed, title="Raid in the west")


def test_quotes_below_a_headline_stand_where_the_text_has_them():
    text = HEADLINE + "\n" + STORY
    found = record(text)
    quotes = [e for x in (*found.claims, *found.engagements) for e in x.evidence]
    assert quotes
    assert all(e.quote == text[e.start : e.end] for e in quotes)


def test_stories_with_a_headline_each_are_no_story_under_the_first():
    text = (
        "Police station raided in Tasker\nRebels raided the police station of Tasker at dawn on Friday and killed "
        "three policemen, the mayor said.\n\nMarket bombed in the town of Kellakam\nA bomb went off at the market of "
        "Kellakam on Thursday and killed nine traders, the police said.\n\nTwo boys hurt on the road to Gueskerou\nA "
        "mine went off on the road to Gueskerou on Friday and wounded two boys, a nurse said."
    )
    assert figures(text) == [("killed", 3, 3), ("killed", 9, 9), ("wounded", 2, 2)]


def test_a_line_with_day_and_place_of_a_dispatch_is_no_headline():
    text = (
        "San Salvador, El Salvador, 25 Aug 88\nGuerrillas attacked the barracks of Osicala yesterday and killed six "
        "soldiers, the army press office reported."
    )
    (found,) = record(text, published=None).engagements
    assert found.date is not None
    assert found.date.start.isoformat() == "1988-08-24"


def test_the_year_of_a_report_in_brackets_is_no_day_of_the_deed():
    text = "On 4 March 2014 rebels raided Pendel and killed nine herders (Reuters, 2016)."
    (found,) = record(text, published=None).engagements
    assert found.date is not None
    assert found.date.start.isoformat() == "2014-03-04"
    bare = record("Rebels raided Pendel and killed nine herders (Reuters, 2016).", published=None)
    assert [x.date for x in bare.engagements] == [None]


def test_stars_and_wide_gaps_within_a_figure_change_no_bounds():
    text = "At least **nine herders** were killed near Pendel on Friday and more than **20 cows** taken, police said."
    assert figures(text)[0] == ("killed", 9, None)
    wide = "At  least  nine  herders  were  killed  near  Pendel  on  Friday,  police  said."
    assert figures(wide) == [("killed", 9, None)]


def test_a_name_broken_over_two_lines_is_named_whole_and_mentioned_as_it_stands():
    text = (
        "On Friday at dawn fighters of the self-styled Sand Hills Liberation\n"
        "Army attacked the barracks of Pendel, the seat of the northern prov-\n"
        "ince, and killed nine guards and two cooks, a spokesman of the army\n"
        "said. The army says that it has fought them there since the summer."
    )
    (found,) = (x for x in record(text).actors if x.type == "armed_group")
    assert found.name == "Sand Hills Liberation Army"
    assert all(m in text for m in found.mentions)


def test_the_speaker_is_found_below_a_headline():
    assert {x[2] for x in said(HEADLINE + "\n" + STORY)} >= {"the governor"}


def test_a_name_within_the_markup_of_a_page_is_named_without_it():
    text = (
        "<p>Fighters of the Sand [Hills](https://example.org/wiki/Hills) Front attacked a barracks in Gao on Friday "
        "and killed <b>at least nine</b> soldiers, the army said.</p>"
    )
    found = record(text)
    assert "Sand Hills Front" in [x.name for x in found.actors]
    assert [(c.value.low, c.value.high) for c in found.claims if c.kind == "killed" and c.value] == [
        (9, None)
    ]
    assert all(e.quote == text[e.start : e.end] for c in found.claims for e in c.evidence)


def test_a_line_that_names_the_source_of_a_page_is_no_place_before_the_dateline():
    filed = "NIAMEY, Niger - " + STORY
    assert _told("Source: Reuters\n" + filed)[:2] == _told(filed)[:2]


def test_a_lead_in_bold_is_told():
    lead, rest = STORY.split("\n\n", 1)
    assert _told("**" + lead + "**\n\n" + rest) == _told(STORY)
