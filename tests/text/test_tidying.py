"""Texts that were wrapped, tokenised or typeset are read as plain ones, and every offset has a way back."""

from __future__ import annotations

import pytest

from extract.text.tidying import tidy

WRAPPED = (
    "Armed men on motorcycles raided the market of Ataca in the north of the\n"
    "country on Sunday, killing seven traders and wounding a dozen, the gov-\n"
    "ernor said. Two men of the guard were among the dead."
)


def test_wrapped_lines_are_joined_and_parted_words_made_whole():
    made, _ = tidy(WRAPPED)
    assert "north of the country" in made
    assert "the governor said" in made


def test_a_hyphen_of_its_own_is_kept_where_a_line_breaks_behind_it():
    made, _ = tidy(
        "Rebels shelled the barracks and the old market of the town with anti-\n"
        "tank rockets, and a mortar shell hit the main gate in the north-\n"
        "western wall of the garrison at dawn."
    )
    assert "anti-tank" in made
    assert "north-western" in made


def test_short_lines_that_are_items_are_not_joined():
    text = "\n".join(
        ["Two policemen die in Ataca", "Mortar fire hits the Sorimbe market", "Army retakes Bantoro", "Talks"]
        * 4
    )
    assert tidy(text) is None


def test_marks_that_stand_apart_are_closed_up():
    made, _ = tidy(
        "Rebels killed 12 soldiers , the army said . `` They fled , '' it added . No one was hurt ."
    )
    assert made == 'Rebels killed 12 soldiers, the army said. " They fled, " it added. No one was hurt.'


@pytest.mark.parametrize(
    "text",
    [
        WRAPPED,
        "Seven\u00a0men were killed\u200b in Ata\u00adca.\r\nTwo fled.",
        "Two men , three boys , and a woman died . They were farmers . -LRB- AFP -RRB-",
    ],
)
def test_each_character_knows_where_it_stood(text):
    made, index = tidy(text)
    assert len(index) == len(made) + 1
    assert list(index) == sorted(index)
    assert all(text[i] == c for c, i in zip(made, index, strict=False) if c.isalnum())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "\r",
        "a" * 90_000,
        "- \n" * 5_000,
        " ,\n" * 5_000,
        "``" * 20_000,
        "🔴 " * 20_000,
        "> " * 20_000,
        "#a @a " * 9_000,
    ],
)
def test_hostile_texts_are_read_in_one_pass(text):
    made = tidy(text)
    assert made is None or len(made[1]) == len(made[0]) + 1


def test_a_plain_text_is_left_alone():
    assert tidy("Gunmen killed two men in Ataca.\n\nThe army said it had sent troops to the town.\n") is None


def test_stars_that_set_words_in_bold_are_taken_out_and_those_of_a_list_stay():
    text = "Guards of the **Salme Park** were hurt on *Sunday*.\n* two men\n* a woman\n3 * 4 * 5"
    made, back = tidy(text)
    assert made == "Guards of the Salme Park were hurt on Sunday.\n* two men\n* a woman\n3 * 4 * 5"
    at = made.index("Salme")
    assert text[back[at] : back[at] + 5] == "Salme"


def test_lines_in_capitals_are_joined_where_each_short_one_ends_a_paragraph():
    text = (
        "THREE SOLDIERS WERE KILLED WHEN THEIR LORRY HIT A MINE ON THE ROAD\n"
        "TO THE COAST EARLY ON SUNDAY.\n"
        "THE ARMY SAID THAT A SEARCH WAS UNDER WAY FOR THOSE WHO HAD LAID\n"
        "IT, AND THAT NOBODY ELSE WAS HURT.\n"
        "NO GROUP CLAIMED THE ATTACK."
    )
    made = tidy(text)
    assert made is not None
    assert made[0].split("\n") == [
        "THREE SOLDIERS WERE KILLED WHEN THEIR LORRY HIT A MINE ON THE ROAD TO THE COAST EARLY ON SUNDAY.",
        "THE ARMY SAID THAT A SEARCH WAS UNDER WAY FOR THOSE WHO HAD LAID IT, AND THAT NOBODY ELSE WAS HURT.",
        "NO GROUP CLAIMED THE ATTACK.",
    ]


def test_a_list_in_capitals_keeps_its_lines():
    assert (
        tidy(
            "KILLED IN THE RAID ON THE CAMP:\nTWO SOLDIERS OF THE GUARD\nONE DRIVER OF A LORRY\nFOUR HERDERS"
        )
        is None
    )


def test_the_wide_gaps_of_lines_set_to_one_width_are_blanks_of_one():
    made, _ = tidy("Rebels  shelled the barracks of Ataca  on Friday and killed  four guards, the army said.")
    assert made == "Rebels shelled the barracks of Ataca on Friday and killed four guards, the army said."


def test_a_text_whose_blanks_are_all_doubled_loses_them_in_short_lines_too():
    made, _ = tidy(
        "Battle  of  Ataca\nDate  4  May  1987\nTwo  guards  died  at  the  gate  of  the  old  mill."
    )
    assert made.splitlines()[:2] == ["Battle of Ataca", "Date 4 May 1987"]


def test_gaps_between_the_columns_of_short_lines_stay():
    assert tidy("Killed  Wounded\n12  30\nTwo guards died at the gate.") is None


def test_halves_of_a_word_are_joined_in_a_line_that_a_longer_word_left_short():
    made, _ = tidy(
        "Armed men on motorcycles raided the market of Ataca in the north\n"
        "of the country, killing seven traders and wound-\n"
        "ing a dozen, the governor of the province told the radio.\n"
        "Two men of the guard that watches the market were among the dead."
    )
    assert "and wounding a dozen" in made


def test_the_half_of_a_parted_word_is_no_word_in_short():
    made, _ = tidy(
        "On Friday at dawn fighters of the front attacked the old barracks of\n"
        "Pendel and the police post beside it in the north of the same prov-\n"
        "ince, and killed nine guards and two cooks, a spokesman of the army\n"
        "said. The army says that it has fought them there since the summer."
    )
    assert "the same province, and killed" in made


def test_tags_and_references_of_a_page_are_what_they_stand_for():
    text = (
        "<p>Rebels of the <b>Sand Hills</b> Front &amp; allies fled.</p>"
        "<p>Two guards died&nbsp;there.<br/>No more.</p>"
    )
    made, index = tidy(text)
    assert (
        " ".join(made.split())
        == "Rebels of the Sand Hills Front & allies fled. Two guards died there. No more."
    )
    assert "fled.\n" in made
    assert text[index[made.index("Sand")] :].startswith("Sand Hills</b>")


def test_a_link_is_its_words():
    made, _ = tidy("Rebels of the [Sand Hills](https://example.org/wiki/Sand_(Hills)) Front attacked Ataca.")
    assert made == "Rebels of the Sand Hills Front attacked Ataca."


def test_the_indents_of_paragraphs_go_and_those_of_a_list_stay():
    story = (
        "\tRebels attacked the post of Ataca at dawn on Friday.\n\tTwo guards of the post were killed there."
    )
    made, _ = tidy(story)
    assert made.startswith("Rebels")
    assert "\nTwo guards" in made
    assert tidy("Killed that day:\n  - two guards\n  - a cook") is None


_SPACED = (
    "A recent row of raids that the town of Orvane has lived through since the rains began\n\n"
    "in March, and which have cost the lives of two bakers and one nurse of the town, led\n\n"
    "the mayor to ask for guards.\n\n"
    "At noon, raiders fired at a lorry on the road to Kalo and hurt five of the six millers\n\n"
    "on board. The men then turned on a van behind it; its driver, the old baker Anton Riva,\n\n"
    "35, died on the spot."
)


def test_lines_set_apart_by_empty_ones_go_on_where_a_sentence_does() -> None:
    made = tidy(_SPACED)
    assert made is not None
    text, back = made
    assert [len(x) > 90 for x in text.split("\n\n")] == [True, True]
    assert text.endswith("Anton Riva, 35, died on the spot.")
    assert _SPACED[back[text.index("35, died")] :].startswith("35, died")


def test_paragraphs_stay_apart() -> None:
    plain = "\n\n".join(
        f"{x} the miller said that the road to Kalo was shut." for x in ("First,", "Then", "Later", "At last")
    )
    assert tidy(plain) is None


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("a 65-year- old man", "a 65-year-old man"),
        ("her 12 - year - old son", "her 12-year-old son"),
        ("the president- elect spoke", "the president-elect spoke"),
        ("a rebel- held town", "a rebel-held town"),
    ],
)
def test_a_blank_beside_the_hyphen_of_a_compound_goes(torn: str, whole: str) -> None:
    made = tidy(f"They met {torn} there.")
    assert made is not None
    assert whole in made[0]


def test_a_hyphen_that_waits_for_its_noun_keeps_its_blank() -> None:
    assert tidy("It took two- and three-day marches, and the men- who came late - left.") is None
