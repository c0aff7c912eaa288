"""Promises of the terminal view."""

from __future__ import annotations

import pytest

from extract.views import terminal
from tests import makers


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
        "7 or more killed: army says army",
        "20 killed: army says Hill Front",
        "“At least seven soldiers were killed in Dilba on Monday, the army said.”",
    ):
        assert words in shown


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
