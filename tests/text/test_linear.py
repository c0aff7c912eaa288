"""Hostile text costs no more than any other: patterns cannot backtrack without bound, and work grows with length."""

import importlib
import pkgutil
import re
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import extract.engines.rules
import extract.grounding
import extract.text
from extract.grounding import locate
from extract.text import boxes, dates, folding, furniture, hints, language, numbers, prose, sentences, tidying
from extract.text.hints import Hinted
from extract.text.patterns import Lazy

_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
_WIDE = 24
"""A repetition of more than this many is long; a long one inside a long one can blow up."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for package in (extract.text, extract.grounding, extract.engines.rules):
        for found in pkgutil.iter_modules(package.__path__):
            module = importlib.import_module(f"{package.__name__}.{found.name}")
            for name, value in vars(module).items():
                if not name.startswith("__"):
                    yield from inside(f"{module.__name__}.{name}", value)


def inside(name: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yields the patterns in a module's variable, in tables and tuples too."""
    if isinstance(value, Hinted):
        value = value.pattern
    if isinstance(value, Lazy):
        yield name, value.compiled
    elif isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, tuple | list):
        for number, item in enumerate(value):
            yield from inside(f"{name}[{number}]", item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from inside(f"{name}[{key}]", item)


PATTERNS = dict(patterns())


def nested(tree: Any, depth: int = 0) -> int:
    """Gives how deep long repetitions are nested in a parsed pattern."""
    deepest = depth
    for op, value in tree:
        if op in _REPEATS:
            _, high, inner = value
            long = high is sre.MAXREPEAT or high > _WIDE
            deepest = max(deepest, nested(inner, depth + bool(long)))
        elif op is sre.SUBPATTERN:
            deepest = max(deepest, nested(value[3], depth))
        elif op is sre.BRANCH:
            deepest = max([deepest, *(nested(branch, depth) for branch in value[1])])
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            deepest = max(deepest, nested(value[1], depth))
    return deepest


def test_there_are_patterns_to_check() -> None:
    assert len(PATTERNS) > 30


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_no_pattern_nests_one_long_repetition_in_another(name: str) -> None:
    assert nested(parser.parse(PATTERNS[name].pattern, PATTERNS[name].flags)) <= 1


SEEDS = [
    "(" * 40, "[" * 40, "<" * 40, "a.", "1,", "1 ", "1-", "one ", "hundred and ", "at least ",
    "between 1 and ", "Monday ", "March ", "March 1 and ", "1 to ", "of ", "last ", "| ", "= ", "\n", " \n",
    "- ", "The post ", "&", "http://", "x/y/", "U.S.", "Lt. ", "\u0301", "“", "…", "a few ", "no ",
    "heavy human and ", "a number of ", "1.000.", "- x: ", "DateX\n", "Belligerents\n", "25 Aug ", "12/",
    "Thursday, ", "and 12 ", " ,", "By Ann Lee\n", "DateMarch 17\n", "a|b|c\n", "x: a b c d e f g h i j\n", "-lrb- ",
    "told that such towns were wrapped at a width of some fifty-\n", "read more: a\n", "\u00a0\r\n",
]  # fmt: skip


def lines(text: str) -> list[tuple[int, int]]:
    ends = [m.end() for m in re.finditer("[^\n]+", text)]
    return [(text.rfind("\n", 0, end) + 1, end) for end in ends]


TOOLS: dict[str, Callable[[str], object]] = {
    "sentences": sentences.split,
    "paragraphs": sentences.paragraphs,
    "numbers": numbers.find,
    "dates": lambda text: dates.find(text, None),
    "dateline": dates.dateline,
    "mask": prose.mask,
    "sections": prose.sections,
    "infobox": prose.infobox,
    "tidy": tidying.tidy,
    "boxes": lambda text: boxes.box_spans(text, lines(text)),
    "furniture": lambda text: [furniture.is_furniture(text, start, end) for start, end in lines(text)],
    "hints": lambda text: hints.hints_in(text, lines(text)),
    "fold": folding.fold,
    "language": language.detect,
    "locate": lambda text: locate(
        text, "the army of the north said that it had been attacked by nobody at all"
    ),
}


def steps(tool: Callable[[str], object], text: str) -> int:
    """Counts the lines of Python that a tool runs through on a text."""
    count = 0

    def trace(frame: Any, event: str, arg: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        tool(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("tool", sorted(TOOLS))
def test_the_work_on_hostile_text_grows_with_its_length(tool: str) -> None:
    for seed in SEEDS:
        short = seed * (400 // len(seed) + 1)
        a, b = steps(TOOLS[tool], short), steps(TOOLS[tool], short * 4)
        assert b <= 5 * a + 4000, f"{seed!r}: {a} steps for one length, {b} for four"
