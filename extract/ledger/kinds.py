"""Words for some kind of victims ("two children", "a lieutenant"), whose number is seldom the whole toll."""

from __future__ import annotations

import re
from typing import Final

from extract.records import Claim

_KINDS: Final = re.compile(
    r"\b(child(?:ren)?|wom[ae]n|girls?|boys?|bab(?:y|ies)|infants?|elderly|teenagers?|minors?|students?|pupils?|"
    r"teachers?|drivers?|pilots?|officers?|lieutenants?|captains?|majors?|colonels?|generals?|sergeants?|commanders?|"
    r"leaders?|chiefs?|imams?|priests?|pastors?|nurses?|doctors?|medics?|journalists?|foreign(?:ers)?|nationals|"
    r"mercenaries|brothers?|sons?|daughters?|wife|husband|mother|father|politicians?|councillors?|mayors?)\b",
    re.IGNORECASE,
)


def names_a_kind(claim: Claim) -> bool:
    """Says whether a claim counts only a kind of the victims, and so may be no total."""
    return bool(_KINDS.search(claim.subject.text or ""))
