"""How days and places are written at the head of a note: "4 April 2016", "Obeid, Kordofan"."""

from __future__ import annotations

from typing import Final

MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
FULL_DAY: Final = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\d{1,2}(?:st|nd|rd|th)?)?(?: of)? "
    rf"{MONTH},? \d{{4}}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}-{MONTH}-\d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}})"
)
BARE_DAY: Final = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
SPOT: Final = (
    r"[A-Z][\w'’/-]{1,24}(?: [A-Z(][\w'’/-]{1,24}\)?"
    r"| (?:al|el|de|la|of|and|city|town|village|district|state)){0,4}"
)
SPOTS: Final = rf"{SPOT}(?:, {SPOT}){{0,3}}"
