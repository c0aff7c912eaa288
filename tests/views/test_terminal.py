"""Promises of the terminal view."""

from __future__ import annotations

import re

import pytest

from extract.views import terminal
from extract.views.words import verb
from tests import makers
from tests.views import records


@pytest.mark.parametrize("width", [60, 80, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    shown = terminal.render([makers.record()], width=width)
    assert max(len(line) for line in shown.splitlines()) <= width


def test_it_says_who_where_when_and_who_claims_what() -> None:
    shown = " ".join(terminal.render([makers.record()], width=160).split())
    for words in (
        "Soldiers killed",
        "Hill News · published 2024-07-03",
        "Battle · Dilba · 1 July 2024",
        "Hill Front → army",
        "7 or more killed: army army says “At least seven soldiers were killed in Dilba on Monday, the army said.”",
        "20 killed: army Hill Front says “The Hill Front said it had killed 20 soldiers and lost two fighters.”",
    ):
        assert words in shown


def test_a_narrow_terminal_has_who_says_it_below_what_is_said() -> None:
    shown = [line.strip() for line in terminal.render([records.rivals()], width=80).splitlines()]
    at = shown.index("✕ 20 killed: Hill Front")
    assert shown[at + 1].startswith("Hill Front denies: “The Hill Front denied that 20 of its men")


def test_no_line_ends_in_blanks_without_colour_on_a_narrow_terminal() -> None:
    shown = terminal.render([records.rivals()], width=80)
    assert not [line for line in shown.splitlines() if line != line.rstrip()]


def test_hedges_and_stances_show_without_colour() -> None:
    shown = terminal.render([records.rivals()], width=160)
    for sign in ("✕ 20", "◆ 20", "■ 9 or more", "● up to 4", "● 9 to 12", "● about 30"):
        assert sign in " ".join(shown.split()), sign


def test_what_was_not_grounded_and_why_a_stand_in_read_is_said() -> None:
    shown = terminal.render([records.rivals()], width=80)
    assert "! A quote is not in the text." in shown
    assert "because no_network" in shown


@pytest.mark.parametrize("width", [40, 80, 139, 140, 160, 220])
def test_hostile_texts_keep_to_their_lines(width: int) -> None:
    shown = terminal.render(records.hostile(), width=width)
    assert max(len(line) for line in shown.splitlines()) <= width
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)


def test_without_colour_there_is_no_escape_code_and_with_it_the_figure_is_marked() -> None:
    record = makers.record()
    assert "\x1b" not in terminal.render([record], colour=False)
    coloured = terminal.render([record], colour=True, width=160)
    assert "\x1b[1;3;7mAt least seven\x1b[0m" in coloured


def test_an_article_cannot_steer_the_terminal() -> None:
    text = makers.TEXT.replace("the army said", "the army \x1b[2J\x9b31m\u202esaid")
    record = makers.record(text, title="A \x1b]0;gotcha\x07 title [bold]x[/bold]")
    shown = terminal.render([record], colour=False)
    assert "\x1b" not in shown
    assert "\x9b" not in shown
    assert "\u202e" not in shown
    assert "[bold]x[/bold]" in shown


@pytest.mark.parametrize(
    ("who", "stance", "said"),
    [
        ("residents", "asserts", "say"),
        ("Residents of Dilba", "denies", "deny"),
        ("police", "doubts", "doubt"),
        ("the army", "asserts", "says"),
        ("Reuters", "asserts", "says"),
        ("Union of Hill Peoples", "denies", "denies"),
        ("a witness", "confirms", "confirms"),
        ("", "asserts", "says"),
    ],
)
def test_the_verb_goes_with_who_speaks(who: str, stance: str, said: str) -> None:
    assert verb(who, stance) == said
