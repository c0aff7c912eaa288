"""Running totals of a war that a clause at the end of a sentence adds to what it tells: "A mine killed two soldiers in
Lomba on Monday, bringing to 90 the number of dead since March". The two of Monday are news, the 90 are no engagement's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.losses.loss_values import Loss

_WORDS: Final = (
    "raising",
    "bringing",
    "taking",
    "pushing",
    "lifting",
    "driving",
    "sending",
    "putting",
    "swelling",
    "which",
    "that",
)
_ADDING: Final = lazy(
    r"(?:,[”\"’']?|[—–]|--| -| and) (?:thus |thereby |and |so )?"
    r"(?:raising|bringing|taking|pushing|lifting|driving|sending|putting|swelling"
    r"|(?:which|that|a (?:loss|death|toll) that) (?:rais(?:es|ed)|brings|brought|takes|took|push(?:es|ed)|lift(?:s|ed)"
    r"|puts?|dr(?:iv|ov)es?)) "
    r"(?=[^;]{0,90}\b(?:toll|tally|count|number|total|deaths|dead|losses|casualties|fatalities|killings|figure)\b)"
)
_OVER: Final = lazy(
    r"\bsince\b|\bso far (?:this|in)\b|\bthis (?:year|month)\b|\bin (?:the )?(?:past|last|recent) "
    r"|\bover the (?:past|last)\b|\bduring (?:the|this) (?:war|conflict|insurgency|year|campaign)\b"
)
"""How such a total is said to be of months or of a war."""


def running_total(s: Sentence) -> int:
    """Where in a sentence the clause begins that only adds a running total to people counted before it; -1: nowhere."""
    if s.lows.isdisjoint(_WORDS) or not s.losses:
        return -1
    for match in _ADDING.finditer(s.low):
        at = match.start()
        summed = _OVER.search(s.low, at) is not None or _wider(s, s.start + match.end())
        if summed or _of_their_kind(s, at):
            return at if any(_told_before(s, x, at) for x in s.losses) else -1
    return -1


def _of_their_kind(s: Sentence, at: int) -> bool:
    """Whether such a total is that of one sort of people, no attack named: "the number of nurses killed to nine", said
    of a nurse who was killed anew; not of one whose body was found.
    """
    if _OF_A_KIND.search(s.low, at) is None or _FOUND.search(s.low, 0, at) is not None:
        return False
    return any(s.chunks[v].cls == "kill" and s.chunks[v].start - s.start < at for v in s.verbs)


_OF_A_KIND: Final = lazy(
    r"\b(?:number|total|tally|count)(?: number)? of (?!people|those|dead|deaths|victims|bodies|fatalities|casualties"
    r"|persons|lives)(?:[\w-]+ ){1,4}?(?:killed|slain|murdered|dead|executed|assassinated)"
    r"(?! (?:in|by|during) (?:the|this|that|an?|[\w-]+day.s) (?:[\w-]+ ){0,3}(?:attack|assault|blast|explosion|bomb"
    r"|strike|raid|ambush|shooting|battle|fight|clash|incident|massacre))"
)
_FOUND: Final = lazy(r"\b(?:bod(?:y|ies)|remains|corpses?|died of|succumb\w*|in hospital)\b")


def _wider(s: Sentence, at: int) -> bool:
    """Whether such a total is that of a whole land or region that nothing before it names: "in Lombia to 21"."""
    areas = [m for m in s.mentions if m.kind == "place" and m.head in ("country", "region", "area")]
    known = {m.key for m in areas if m.start < at}
    return any(
        m.start >= at
        and m.key not in known
        and _IN.search(s.low, max(0, m.start - s.start - 12), m.start - s.start)
        for m in areas
    )


_IN: Final = lazy(r"\b(?:in|across|throughout) (?:the )?\Z")


def _told_before(s: Sentence, loss: Loss, at: int) -> bool:
    return loss.people and bool(loss.value.low) and s.chunks[loss.noun].end - s.start <= at


def without_total(s: Sentence, at: int) -> list[Loss]:
    """The losses of a sentence but those of the running total that begins at an offset of it."""
    return [x for x in s.losses if s.chunks[x.noun].start - s.start < at]


def without_asides(s: Sentence) -> tuple[int, int]:
    """Takes from a sentence what commas tell aside of a party or place over years, and the losses counted there, where
    another deed is told behind it: "The X, which has killed 900 people since 2009, attacked Oro". Returns where that
    stood.
    """
    if s.lows.isdisjoint(_RELATIVE) or s.low.count(",") < _TWO or (match := _OF_YEARS.search(s.low)) is None:
        return s.start, s.start
    begin, end = s.start + match.start(), s.start + match.end()
    if not any(s.chunks[v].start >= end and s.chunks[v].cls in _TOLD for v in s.verbs):
        return s.start, s.start
    s.losses = [x for x in s.losses if not begin <= s.chunks[x.noun].start < end]
    s.low = s.low[: match.start() + 1] + " " * (match.end() - match.start() - 2) + s.low[match.end() - 1 :]
    return begin, end


_TWO: Final = 2
_TOLD: Final = frozenset(
    (
        "kill",
        "wound",
        "attack",
        "ambush",
        "storm",
        "bomb",
        "shell",
        "abduct",
        "destroy",
        "die",
        "clash",
        "take",
        "say",
    )
)
_RELATIVE: Final = frozenset(("which", "who", "where", "whose"))
_OF_YEARS: Final = lazy(
    r", (?:which|who|where|whose|in which) (?:(?!\b(?:said|says|told)\b)[^,;.]){0,110}"
    r"\b(?:since|last year|this year|in recent (?:months|years|weeks)"
    r"|(?:over|in|during) the (?:past|last) (?:[\w-]+ )?(?:years?|months|decades?)|for (?:years|decades)"
    r"|over the years)\b"
    r"[^,;.]{0,40},"
)
