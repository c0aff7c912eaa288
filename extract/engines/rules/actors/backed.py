"""Words that tie a party to the one behind it: "rebel-held", "X-backed fighters", "supported by the army"."""

from __future__ import annotations

import re
from typing import Final

from extract.text.patterns import lazy

LINKED: Final = lazy(
    r"(?:[-–](?:linked|affiliated|aligned|backed|allied|led|dominated|inspired|held|controlled"
    r"|occupied|run|trained|supported)"
    r"|(?<!rebels)(?<!fighters)(?<!guerrillas)(?<!militants)(?<!insurgents)(?<!troops)(?<!forces)(?<!soldiers)(?<!men)"
    r" (?:linked|affiliated|aligned|backed|allied|led|dominated|inspired|held|controlled"
    r"|occupied|run|trained|supported)(?= \w)(?! (?:by|to|with|in|on|at|from|the|an?|its|their|all|most|much|parts?"
    r"|several|some|two|three|and|for|last|this|since|earlier|during|after|before|until|early|late|yesterday)\b))\b",
    re.I,
)
LINKING: Final = frozenset(
    (
        "li",
        "af",
        "al",
        "ba",
        "le",
        "do",
        "in",
        "he",
        "co",
        "oc",
        "ru",
        "tr",
        "su",
        "ma",
        "bu",
        "st",
        "de",
        "fl",
        "fu",
        "pr",
        "re",
        "bo",
    )
)
"""How the words of "-linked", "-backed" and the like begin."""
BACKING: Final = frozenset(
    (
        "back",
        "support",
        "accompanied",
        "aided",
        "assisted",
        "help",
        "advised",
        "joined",
        "join",
        "reinforced",
        "enable",
    )
)
