from __future__ import annotations

import importlib
import itertools
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import extract.engines.rules
from extract.text.hints import ALL, OPENED, SIGNED, Hinted, Opened, Signed, hinted, hints_in, lowered, opened

for _module in pkgutil.iter_modules(extract.engines.rules.__path__):
    importlib.import_module(f"extract.engines.rules.{_module.name}")

_GAP = "\0"


def _spelled(tree: Any) -> Iterator[str]:
    """Yields each text that a pattern may match, with a gap for whatever is not spelled out in it."""
    parts: list[list[str]] = []
    for op, argument in tree:
        name = str(op)
        if name == "LITERAL":
            parts.append([chr(argument)])
        elif name == "SUBPATTERN":
            parts.append(list(_spelled(argument[3])))
        elif name == "BRANCH":
            parts.append([x for branch in argument[1] for x in _spelled(branch)])
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            once = list(_spelled(argument[2])) if argument[1] == 1 else [_GAP]
            parts.append([*([""] if argument[0] == 0 else []), *once])
        elif name == "IN":
            letters = [chr(a) if str(o) == "LITERAL" else None for o, a in argument]
            parts.append(
                [_GAP if None in letters or len(letters) > 3 else x or "" for x in letters] or [_GAP]
            )
        elif name == "AT":
            parts.append([""])
        else:
            parts.append([_GAP])
    for pieces in itertools.product(*(sorted(set(p)) for p in parts)):
        yield "".join(pieces)


@pytest.mark.parametrize("pattern", [*ALL, *SIGNED], ids=lambda h: "|".join(h.hints)[:40])
def test_whatever_a_hinted_pattern_matches_holds_one_of_its_hints(pattern: Hinted | Signed) -> None:
    tree = re._parser.parse(pattern.pattern.pattern)  # type: ignore[attr-defined]
    missed = {x for x in _spelled(tree) if not any(hint in x.lower() for hint in pattern.hints)}
    assert not missed, "what the pattern may match without any of its hints, of which it needs more"


@pytest.mark.parametrize("pattern", OPENED, ids=lambda h: "|".join(h.openings)[:40])
def test_whatever_an_opened_pattern_matches_begins_with_one_of_its_openings(pattern: Opened) -> None:
    tree = re._parser.parse(pattern.pattern.pattern)  # type: ignore[attr-defined]
    texts = {x: x.lstrip(f"{_GAP} -") for x in _spelled(tree)}
    missed = {
        x for x, bare in texts.items() if not bare.startswith(pattern.openings) and pattern.within not in x
    }
    assert not missed, "how a stretch may begin that the pattern is not tried on"


def test_a_mark_before_it_hides_no_opening() -> None:
    pattern = opened(
        "later that|soon after", " meanwhile", r"\W{0,3}(?:later that day|soon after|\w+ meanwhile)\b"
    )
    try:
        assert pattern.begins("later that day two shepherds fled")
        assert pattern.begins("“soon after, the bridge fell")
        assert pattern.begins("troops meanwhile left")
        assert not pattern.begins("two shepherds fled later that day")
    finally:
        del OPENED[-1:]


def test_each_stretch_is_told_what_may_match_in_it_and_no_more() -> None:
    flood = hinted("flood", r"\bfloods?\b")
    drill = hinted("drill|rehears", r"\b(?:drills?|rehears\w+)\b")
    try:
        text = "A drill was held. Nothing more. The FLOOD came."
        found = hints_in(text, [(0, 17), (18, 31), (32, 47)])
        assert [bool(x & flood.bit) for x in found] == [False, False, True]
        assert [bool(x & drill.bit) for x in found] == [True, False, False]
    finally:
        del ALL[-2:]


def test_letters_that_grow_in_lower_case_neither_shift_nor_hide_a_hint() -> None:
    flood = hinted("flood", r"\bfloods?\b")
    try:
        text = "İİİİ said so. The flood came to İdil. Nothing more."
        found = hints_in(text, [(0, 13), (14, 37), (38, 51)])
        assert [bool(x & flood.bit) for x in found] == [False, True, False]
    finally:
        del ALL[-1:]


@given(st.text())
def test_lower_case_keeps_the_offsets_of_a_text(text: str) -> None:
    assert len(lowered(text)) == len(text)
