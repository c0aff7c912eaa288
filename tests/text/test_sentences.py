"""Sentences: where they end, where not, and that spans are clean on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text import sentences


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences.split(text)]


CASES = [
    ("He died. The army denied it.", ["He died.", "The army denied it."]),
    ("Lt. Gov. Smith spoke. He left.", ["Lt. Gov. Smith spoke.", "He left."]),
    (
        "Maj. Gen. Igor K. Petrov said no. Others agreed.",
        ["Maj. Gen. Igor K. Petrov said no.", "Others agreed."],
    ),
    ("The U.S. Army left the U.S. The rest stayed.", ["The U.S. Army left the U.S.", "The rest stayed."]),
    ("It began at 5 a.m. on Monday. It ended.", ["It began at 5 a.m. on Monday.", "It ended."]),
    ("It began at 5 a.m. The rest is known.", ["It began at 5 a.m.", "The rest is known."]),
    ("On Jan. 10 he left. In No. 5 nothing.", ["On Jan. 10 he left.", "In No. 5 nothing."]),
    (
        "“We won,” he said. “They fled.” No one spoke.",
        ["“We won,” he said.", "“They fled.”", "No one spoke."],
    ),
    ("Seven died.The army left.Then quiet.", ["Seven died.", "The army left.", "Then quiet."]),
    (
        "on condition of anonymity.”The airport is shut",
        ["on condition of anonymity.”", "The airport is shut"],
    ),
    ("It fell. [1] [2] It was retaken.[3] It held.", ["It fell. [1] [2]", "It was retaken.[3]", "It held."]),
    ("TWO SOLDIERS DIED. THE ARMY SAID SO.", ["TWO SOLDIERS DIED.", "THE ARMY SAID SO."]),
    ("two died. the army said so.", ["two died.", "the army said so."]),
    (
        "Some 3.5 million fled to www.example.org today. Why?",
        ["Some 3.5 million fled to www.example.org today.", "Why?"],
    ),
    ("Heading\n\nFirst line of prose. Second.", ["Heading", "First line of prose.", "Second."]),
    ("- one item\n- another item\n1. third", ["one item", "another item", "third"]),
    ("12 died in it. 14 were hurt.", ["12 died in it.", "14 were hurt."]),
    ("five soldiers died\nsix more were hurt", ["five soldiers died", "six more were hurt"]),
    ("Really?! Yes... maybe so. Good", ["Really?!", "Yes... maybe so.", "Good"]),
    ("", []),
    (" \n \n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_lines_that_were_only_wrapped_are_joined() -> None:
    text = (
        "The soldiers came under fire from men they did not know, in a hamlet of the\n"
        "central region near the border with a neighbouring country, the armed\n"
        "forces wrote in a statement. Nobody has claimed the attack so far, and\n"
        "nobody is expected to."
    )
    assert len(cut(text)) == 2


def test_a_title_is_not_joined_to_the_paragraph_under_it() -> None:
    title = "Bomb rockets kill nineteen in the northern city says monitor"
    assert (
        cut(
            title
            + "\nBomb rockets killed nineteen people in the north of the city on Thursday, a monitor said. "
            * 3
        )[0]
        == title
    )


def test_a_table_row_is_never_joined() -> None:
    text = "Losses | |||||||\n26 killed (per both) 17 injured | 3 killed |\nThe raid was an attack on a base."
    assert cut(text)[-1] == "The raid was an attack on a base."


def test_paragraphs_are_parted_by_blank_lines() -> None:
    text = " one\ntwo \n\n \nthree\n"
    assert [text[a:b] for a, b in sentences.paragraphs(text)] == ["one\ntwo", "three"]


_TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            [
                "U.S.",
                "Lt.",
                "died.",
                "The",
                "the",
                "12",
                "\n",
                "\n\n",
                "- ",
                "|",
                "“",
                ".”",
                "[1]",
                "?",
                "...",
            ]
        ),
        max_size=40,
    ).map(" ".join),
)


@given(_TEXTS)
def test_spans_are_trimmed_in_order_and_hold_all_words(text: str) -> None:
    spans = sentences.split(text)
    end = 0
    for a, b in spans:
        assert end <= a < b <= len(text)
        assert text[a:b] == text[a:b].strip()
        assert "\n\n" not in text[a:b]
        end = b
    covered = "".join(c for a, b in spans for c in text[a:b] if c.isalpha())
    assert len(covered) >= sum(c.isalpha() for c in text) - text.count("(") * 2


def test_lines_that_give_a_label_and_a_figure_each_stay_apart() -> None:
    text = "Number of dead guards: 0\nTotal number of the hurt: 46\nNumber of the dead: 3"
    assert len(sentences.split("The raid was short.\n" + text)) == 4


def test_lines_that_end_as_sentences_do_are_paragraphs_where_no_line_is_blank() -> None:
    line = "The convoy had left the town before dawn and was fired upon from both sides of the road."
    text = "\n".join([line] * 5)
    assert len(sentences.paragraphs(text)) == 5
    assert len(sentences.paragraphs(text.replace("road.", "road"))) == 1
