"""Gives the letters in brackets behind a name, and the first letters of long names, to those whose they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Final

from extract.engines.rules.mentions.own_letters import spelled
from extract.engines.rules.vocabulary.finding import Finding, Mention
from extract.engines.rules.vocabulary.scan import UPPER
from extract.text.patterns import lazy

ACRONYM: Final = lazy(r"^[\s]*[\(\[]\s*[\"“]?([A-Z][A-Za-z0-9/-]{1,11})[\"”]?\s*[\)\]]")
_BEHIND_COMMA: Final = lazy(r", ([A-Z]{2,7})(?=[,.;])")


def find_own_acronyms(finding: Finding) -> None:
    """Gives an acronym in brackets behind a known group to that group, if no list has it for another party here."""
    _redefined(finding)
    scan = finding.scan
    own: dict[str, Mention] = {}
    for m in finding.found:
        if m.kind != "force" or m.type not in ("armed_group", "militia", "state_forces", "international"):
            continue
        after = scan.text[m.end : m.end + 18]
        match = ACRONYM.match(after) or _BEHIND_COMMA.match(after)
        if match is None or " " not in m.text:
            continue
        outlaw = m.type in ("armed_group", "militia")
        if _short_for(finding, m, match) if outlaw else spelled(match.group(1), m.text):
            own.setdefault(match.group(1).lower(), m)
    _spelt_out(finding, own)
    for k in scan.where(own.keys()) if own else ():
        if scan.caps[k] == UPPER and finding.free(k, k + 1):
            m = own[scan.words[k]]
            finding.add(k, k + 1, "force", m.type, m.country, m.key, name=m.name)


def _spelt_out(finding: Finding, own: dict[str, Mention]) -> None:
    """Adds the first letters of long names that a text uses without saying so: "the Lomba Defence Service", and
    later "an LDS officer".
    """
    letters: dict[str, list[Mention]] = {}
    for m in finding.found:
        if m.kind == "force" and m.text.count(" ") > 1:
            short = "".join(w[0] for w in re.findall(r"[^\W\d_]+", m.text) if w[0].isupper())
            letters.setdefault(short.lower(), []).append(m)
    for short, named in letters.items():
        if len(short) >= _SPELT and len({m.key for m in named}) == 1:
            own.setdefault(short, named[0])


_SPELT: Final = 3
"""Letters that a short form has at least where nothing says whose it is."""


def _redefined(finding: Finding) -> None:
    """Gives an acronym that a text explains itself to whom it explains, whatever a list knows it for: "Oro Security
    Forces (OSF)".
    """
    text = finding.scan.text
    here = {m.start: m for m in finding.found if m.kind == "force" and m.text.isupper()}
    for m in list(finding.found) if here else ():
        match = ACRONYM.match(text[m.end : m.end + 18]) if m.kind == "force" and " " in m.text else None
        other = here.get(m.end + match.start(1)) if match is not None else None
        if match is None or other is None or other.key == m.key or other.text != match.group(1):
            continue
        words = [w for w in re.findall(r"[^\W\d_]+", m.text) if w[0].isupper()]
        if sorted("".join(w[0] for w in words)) != sorted(other.text):
            continue  # in the order of another tongue, too: "Lomban Armed Forces (FAL)"
        for k, x in enumerate(finding.found):
            if x.key == other.key and x.text == other.text:
                finding.found[k] = replace(x, type=m.type, country=m.country, key=m.key, name=m.name)


def _short_for(finding: Finding, m: Mention, match: re.Match[str]) -> bool:
    """Whether letters in brackets are a group's, of another tongue, too: "Red Sun [SR]", if nobody else has them."""
    scan = finding.scan
    k = bisect_left(scan.starts, m.end + match.start(1))
    other = k < len(scan.cover) and (scan.cover[k] is not None or finding.taken[k])
    return not other and match.group(1).isupper() and match.group(1).isalpha()
