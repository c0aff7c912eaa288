"""How a whole war or several fights together are counted: "the uprising has cost 900 lives"."""

from __future__ import annotations

from typing import Final

from extract.text.hints import hinted

JOINT: Final = hinted(
    " in which | where | the two | the three | the four | the five | the six ",
    r"\b(?:fatalities|deaths|dead|casualties|losses|toll) (?:in|from|of|during) the (?:two|three|four|five|six) "
    r"(?:[\w-]+ ){0,1}(?:attacks|battles|incidents|clashes|encounters|ambushes|raids|strikes|bombings)\b"
    r"|\b(?:violence|insurgency|unrest|rebellion|uprising|insurrection) (?:in which|where) [^.;,]{0,60}"
    r"\b(?:have|had) (?:already |so far )?(?:died|been (?:killed|slain)|lost their lives)\b",
)
"""A toll of several fights together, and that of a whole insurgency in a clause beside what is told."""
WAR: Final = hinted(
    "war|conflict|insurgency|uprising|rebellion|violence|unrest|bombing|striking|air|aerial",
    r"\b(?:war|conflict|insurgency|uprising|rebellion|violence|unrest)\b[^.;:]{0,60}?\b(?:has|have) "
    r"(?:killed|claimed|left|cost|displaced|forced)\b"
    r"|\bthe (?:\w+ )?(?:war|conflict|insurgency|uprising|rebellion) (?:killed|claimed|cost|displaced)\b"
    r"|^\W{0,3}[^,;:]{3,60} (?P<air>began|started|launched) (?:bombing|striking|(?:\w+ ){0,2}(?:air|aerial|bombing) ?"
    r"(?:war|campaign|strikes|raids))\b[^.;:]{0,90}(?: in (?:[a-z]{3,9} )?(?:19|20)\d\d| (?:in|last)"
    r" (?:january|february|march|april|may|june|july|august|september|october|november|december|year))\b(?! \d)",
)
"""A war counts its own dead, and a campaign from the air has months: "started bombing targets in May"."""
