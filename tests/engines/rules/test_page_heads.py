"""What pages, archives and mail put over a story and under it tells who wrote it and when, not what happened."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

TITLE = "Four Traders Shot Dead in Convoy Raid Near Bankilare"
DAY = "2017-06-08"
STORY = (
    "Gunmen on motorcycles opened fire on a convoy of traders near Bankilare on Tuesday, killing four of them and "
    "wounding seven, the governor said.\n\nThe attackers fled towards the border with three trucks.\n\n"
    "A week earlier, a mine killed two soldiers near Ayorou, the website of the army reported last night."
)
OVER = {
    "stamp": "Thu 08 Jun 2017\n",
    "stamp and title": f"Thu 08 Jun 2017\n{TITLE}\n",
    "title and day": f"{TITLE}\n\n8 June 2017\n\n",
    "day and title": f"June 8, 2017\n{TITLE}\n\n",
    "label": "Published: 8 June 2017 10:15 GMT\n",
    "title, source and time": f"{TITLE}\nSource: Wire | 2017-06-08 10:10:22 | Editor: orsk\n\n",
    "by-line": f"World News\nJune 8, 2017 8:15 AM Updated 5 years ago\n{TITLE}\nBy Daniel Orsk\n3 Min Read\n\n",
    "release": f"FOR IMMEDIATE RELEASE\nJune 8, 2017\n\n{TITLE}\n\n",
    "page": f"Page 1 of 2\n\n{TITLE}\n\n",
    "Markdown": f"# {TITLE}\n\n*June 8, 2017*\n\n",
    "glued days": f"{TITLE}\nBy Daniel Orsk\nPublished On 8 Jun 20178 Jun 2017\n\n",
    "LexisNexis": (
        f"3 of 40 DOCUMENTS\n\nThe Lomba Courier\n\nJune 8, 2017 Thursday\nLate Edition - Final\n\n{TITLE}\n\n"
        "BYLINE: By DANIEL ORSK\n\nSECTION: Section A; Foreign Desk; Pg. 4\n\nLENGTH: 312 words\n\nBODY:\n\n"
    ),
    "Factiva": (
        f"World News\n{TITLE}\n312 words\n8 June 2017\n08:15\nLomba News Agency\nLNAX\nEnglish\n(c) 2017 Lomba News\n\n"
    ),
    "Factiva's codes": (
        f"HD\n{TITLE}\nWC 312 words\nPD 8 June 2017\nSN Lomba News Agency\nSC LNAX\nLA English\n"
        "CY Copyright 2017.\nLP\n"
    ),
    "mail": (
        "From: desk@example.org\nTo: list@example.org\nDate: Thu, 8 Jun 2017 10:02:11 +0000\n"
        f"Subject: {TITLE}\n\n"
    ),
}
UNDER = {
    "LexisNexis": "\n\nLOAD-DATE: June 9, 2017\n\nLANGUAGE: ENGLISH\n\nCopyright 2017 Courier Ltd\nAll Rights Reserved",
    "Factiva": "\n\nDocument LNAX000020170608ed6800123",
    "release": "\n\n-END-\n\nMedia contact: press@example.org, Captain Ines Okafor",
    "monitors": "\n\nSource: Lomba News Agency, Niamey, in English 8 Jun 17\n\nBBC Mon Alert AF1 orsk",
    "wire": "\n\nEnditem",
}


def _told(text, title, published):
    found = record(text, title=title, published=published)
    return (
        [
            (x.type, x.place and x.place.name, x.focus, x.date and str(x.date.start))
            for x in found.engagements
        ],
        [(x.kind, x.value and x.value.low, x.subject.text, x.claimant.text) for x in found.claims],
        [(x.name, x.type) for x in found.actors],
    )


PLAIN = _told(STORY, TITLE, DAY)


def test_the_story_alone_tells_both_incidents():
    assert [x[1:3] for x in PLAIN[0]] == [("Bankilare", "main"), ("Ayorou", "background")]
    assert [x[:2] for x in PLAIN[1] if x[1]] == [("killed", 4), ("wounded", 7), ("killed", 2)]


@pytest.mark.parametrize("over", OVER.values(), ids=OVER)
def test_what_a_page_puts_over_a_story_tells_nothing_more(over):
    assert _told(over + STORY, TITLE, DAY) == PLAIN


@pytest.mark.parametrize("over", [x for x in OVER.values() if TITLE in x and "2017" in x])
def test_a_text_without_title_and_date_takes_both_from_its_head(over):
    assert _told(over + STORY, None, None) == PLAIN


@pytest.mark.parametrize("under", UNDER.values(), ids=UNDER)
def test_what_a_page_puts_under_a_story_tells_nothing_more(under):
    assert _told(STORY + under, TITLE, DAY) == PLAIN


@pytest.mark.parametrize(
    "over",
    [
        f"Thu 08 Jun 2017 {TITLE} ",
        f"{TITLE} Thu 08 Jun 2017 ",
        f"{TITLE} | The Lomba Courier | 2017-06-08 | ",
        f"2017-06-08,{TITLE},",
        f"{TITLE} ",
        f"8 June 2017 {TITLE}. ",
        f"Thursday 08 June 2017 10:15 {TITLE} . ",
        f"{TITLE} Reuters Thursday 8 June 2017 ",
        "08.06.2017 ",
        "June 8 2017 ",
        "Date of publication: 8 June 2017 ",
        f"08-06-2017 title: {TITLE}. ",
        f"{TITLE} Lomba World Politics 08-06-2017 0147 PM ",
        f"08-06-2017 {TITLE}. {STORY[: STORY.index(' ', 130)].rstrip(',')}. ",
        f"Thu Jun 8 2017 {TITLE}. {STORY[: STORY.index(',')]} ",
    ],
)
def test_a_head_that_runs_into_the_story_is_no_part_of_it(over):
    assert _told(over + STORY, TITLE, DAY) == PLAIN


def test_a_site_named_behind_the_title_alone_leaves_it_said_again():
    assert _told(f"{TITLE} AFP Thursday 8 Jun 2017 {STORY}", f"{TITLE} - World - Lomba Online", DAY) == PLAIN


def test_a_day_at_the_head_of_a_story_put_out_later_is_that_of_what_it_tells():
    text = "8 June 2017 Gunmen shot dead four traders near Bankilare and fled with three trucks."
    told = _told(text, None, "2017-07-01")
    assert [x[3] for x in told[0]] == [DAY]


def test_a_headline_behind_a_stamp_in_a_text_without_marks_is_its_title():
    words = STORY.partition("\n")[0].replace(",", "").replace(".", "")
    told = _told(f"Thu 08 Jun 2017 {TITLE} {words}", None, None)
    assert [x[:2] for x in told[1] if x[1]] == [("killed", 4), ("wounded", 7)]
    assert [x[1:] for x in told[0]] == [("Bankilare", "main", "2017-06-06")]


def test_the_stamp_of_a_text_counts_before_the_later_day_on_which_it_was_gathered():
    assert _told("Posted on Thu 08 Jun 2017\n" + STORY, TITLE, "2019-03-01") == PLAIN


def test_quotes_below_a_head_stand_where_the_text_has_them():
    text = OVER["LexisNexis"] + STORY + UNDER["LexisNexis"]
    found = record(text)
    quotes = [e for x in (*found.claims, *found.engagements) for e in x.evidence]
    assert quotes
    assert all(e.quote == text[e.start : e.end] for e in quotes)


@pytest.mark.parametrize(
    "note",
    [
        "8 June 2017: Gunmen shot dead four traders near Bankilare.",
        "8 June 2017\nGunmen shot dead four traders near Bankilare and fled with three trucks towards the border.",
        "Date: 8 June 2017\nLocation: Bankilare\nDescription: Gunmen shot dead four traders on the road to the border.",
    ],
)
def test_the_day_over_an_incident_note_is_that_of_the_incident(note):
    found = record(note, published=None)
    assert [(str(x.date.start), x.place.name) for x in found.engagements] == [(DAY, "Bankilare")]


def test_a_box_over_a_story_is_read():
    text = (
        "Battle of Bankilare\nDate 8 June 2017\nLocation Bankilare, Niger\nResult Government victory\n"
        "Belligerents\nNiger\nAnsar Dola\nCasualties and losses\n4 killed\n31 killed\n\n"
        "The Battle of Bankilare was fought on 8 June 2017 between the army of Niger and the rebels of Ansar Dola."
    )
    killed = [x.value.low for x in record(text).claims if x.kind == "killed"]
    assert sorted(killed) == [4, 31]


def test_a_line_of_an_export_that_was_taken_for_the_title_is_none():
    assert _told(OVER["LexisNexis"] + STORY, "3 of 40 DOCUMENTS", DAY) == PLAIN


@pytest.mark.parametrize(
    "signed", ["By Ana Okoro, Staff Writer", "By Ana Okoro|Lomba Bureau", "United Press International"]
)
def test_a_day_and_whose_story_it_is_over_a_story_tell_nothing_of_the_attack(signed):
    story = "A mine blew up a bus near Bankilare, killing nine nurses. It went off as the bus passed late Tuesday."
    found = record(
        f"June 8, 2017|{signed}\n\nBANKILARE, Niger -- {story}", published=DAY, title="Mine kills nurses"
    )
    assert [str(x.date.start) for x in found.engagements] == ["2017-06-06"]
    assert not any("Writer" in x.name or "Press" in x.name for x in found.actors)
