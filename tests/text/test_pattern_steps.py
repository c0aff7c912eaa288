"""The steps that a pattern takes on hostile text grow with its length: each is walked by a matcher that counts them."""

import re
import re._compiler as compiler  # type: ignore[import-not-found]
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any

import pytest

from extract.engines.rules.engagements import leads
from extract.engines.rules.mentions import called
from extract.engines.rules.places import grain, place_words
from extract.engines.rules.restoration import letter_case, marks
from extract.engines.rules.roles import accusing
from extract.text import boxes, date_stamps, forms, furniture, letterheads, shorthand, tidying
from extract.text.patterns import Lazy

MODULES = (
    accusing, called, grain, leads, letter_case, marks, place_words, boxes, date_stamps, forms, furniture,
    letterheads, shorthand, tidying,
)  # fmt: skip
ANCHORED = {
    "accusing._AFTER", "boxes.ITEM", "boxes._GLUED", "boxes._TABLE", "called._ACRONYM", "called._CALLED",
    "date_stamps._TITLED", "forms._RULE",
    "furniture._LINE", "place_words._LEAD", "place_words._NEW_LINE", "tidying._ITEM",
}  # fmt: skip
"""Tried at one place of a text only; all others are looked for everywhere."""
SEEDS = [
    " ", "\t", "\n", " \n", "a", "A", "é", "1", "9 ", "a ", "A ", ".", ". ", ".  a", ",", " ,", ":", ": ", "|", "a|",
    "(", "A(", "[", "-", "- ", "'", "n't ", "``", "''", "\u200b", "\r", "!", "a.A", "aaa.Aa", "aaa.", "1.", "(a)",
    "A :", "by a ", "read more ", "this article was a a ", "published on ", "reporting and writing by ",
    "suspicion ",
    "gunmen a ", "who believed to be a ", "suspects that the ", "finger a a ", " militants", " is a a ", " (aa)",
    "20 km of a ", "near the a ", "north of ", "km a", "barangay ", " the", ", the a", "2019 ", "2019 Mar 1",
    "DateDate ", "Date ", "1 min read",
]  # fmt: skip


class Walk:
    """Matches as `re` does, in plain steps that are counted."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self.tree, self.text, self.steps = parser.parse(pattern.pattern, pattern.flags), text, 0
        self.flags = pattern.flags
        self.known: dict[int, re.Pattern[str]] = {}

    def match(self, at: int) -> int | None:
        return next(self.run(list(self.tree), 0, at), None)

    def run(self, nodes: list[Any], k: int, at: int) -> Iterator[int]:
        self.steps += 1
        while k < len(nodes) and nodes[k][0] in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY, sre.AT):
            self.steps += 1
            found = self.one(nodes[k]).match(self.text, at)
            if found is None:
                return
            at, k = found.end(), k + 1
        if k == len(nodes):
            yield at
            return
        op, value = nodes[k]
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            yield from self.repeat(op, value, nodes, k, at)
        elif op is sre.BRANCH:
            for branch in value[1]:
                for end in self.run(list(branch), 0, at):
                    yield from self.run(nodes, k + 1, end)
        elif op is sre.SUBPATTERN:
            for end in self.run(list(value[3]), 0, at):
                yield from self.run(nodes, k + 1, end)
        else:
            assert op in (sre.ASSERT, sre.ASSERT_NOT), op
            begin = at if value[0] > 0 else at - value[1].getwidth()[0]
            holds = begin >= 0 and next(self.run(list(value[1]), 0, begin), None) is not None
            if holds == (op is sre.ASSERT):
                yield from self.run(nodes, k + 1, at)

    def repeat(self, op: Any, value: Any, nodes: list[Any], k: int, at: int) -> Iterator[int]:
        """Tries most rounds first, or fewest; without recursion over single characters."""
        low, high, inner = value
        if len(inner) == 1 and inner[0][0] in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
            one, ends = self.one(inner[0]), [at]
            while len(ends) <= high and (found := one.match(self.text, ends[-1])) is not None:
                self.steps += 1
                ends.append(found.end())
            ends = ends[low:]
            for end in reversed(ends) if op is sre.MAX_REPEAT else ends:
                yield from self.run(nodes, k + 1, end)
            return
        more = [*inner, (op, (max(0, low - 1), high if high is sre.MAXREPEAT else high - 1, inner))]
        if low == 0 and op is sre.MIN_REPEAT:
            yield from self.run(nodes, k + 1, at)
        if high:
            for end in self.run(more, 0, at):
                if end > at:
                    yield from self.run(nodes, k + 1, end)
        if low == 0 and op is sre.MAX_REPEAT:
            yield from self.run(nodes, k + 1, at)

    def one(self, node: Any) -> re.Pattern[str]:
        """Gives a pattern for a node that takes one character, or none."""
        if id(node) not in self.known:
            piece = parser.SubPattern(self.tree.state, [node])
            self.known[id(node)] = compiler.compile(piece, self.flags)
        return self.known[id(node)]


PATTERNS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": re.compile(value.pattern, value.flags)
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, Lazy | re.Pattern)
}


def steps(pattern: re.Pattern[str], text: str, *, anchored: bool) -> int:
    """Counts the steps of one match, or of finding all matches one behind the other."""
    walk = Walk(pattern, text)
    at = 0
    while at < (1 if anchored else len(text)):
        at = max(at + 1, walk.match(at) or 0)
    return walk.steps


def test_the_matcher_matches_as_the_engine_does() -> None:
    for name, pattern in PATTERNS.items():
        for seed in SEEDS:
            text = seed * 9
            for at in (0, 1, len(text) // 2):
                found = pattern.match(text, at)
                assert Walk(pattern, text).match(at) == (None if found is None else found.end()), (name, seed)


def test_the_matcher_tells_a_pattern_that_backtracks() -> None:
    bad = re.compile(r"\w+ x")
    assert steps(bad, "a" * 800, anchored=False) > 12 * steps(bad, "a" * 200, anchored=False)


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_the_steps_of_a_pattern_grow_with_the_text(name: str) -> None:
    anchored = name in ANCHORED
    for seed in SEEDS:
        short = seed * (120 // len(seed) + 1)
        once = steps(PATTERNS[name], short, anchored=anchored)
        four = steps(PATTERNS[name], short * 4, anchored=anchored)
        assert four <= 4.5 * once + 2_000, f"{seed!r}: {once} steps for one length, {four} for four"
