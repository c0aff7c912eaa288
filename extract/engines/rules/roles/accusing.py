"""Who a sentence holds to be behind an attack without a verb that says so outright: "suspicion fell on X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention

WORDS: Final = frozenset(
    (
        "suspect",
        "suspects",
        "suspected",
        "suspicion",
        "suspicions",
        "hallmark",
        "hallmarks",
        "mark",
        "marks",
        "imprint",
        "fingerprints",
        "doing",
        "stamp",
        "signature",
        "seal",
        "trademark",
        "finger",
        "fingers",
        "points",
        "pointed",
        "pointing",
        "themselves",
        "himself",
    )
)
"""A sentence with none of these words accuses nobody in this way, but for "behind" and "work"."""
_FURTHER: Final = frozenset(
    (
        "work",
        "handiwork",
        "culprits",
        "culprit",
        "behind",
        "believed",
        "believe",
        "believes",
        "suspects",
        "whom",
        "thought",
        "presumed",
        "alleged",
        "belong",
        "belonged",
        "belonging",
        "carried",
        "staged",
        "perpetrated",
        "executed",
        "planned",
        "organized",
        "organised",
        "committed",
        "conducted",
        "mounted",
    )
)
_HELD: Final = frozenset(
    ("believed", "thought", "suspected", "presumed", "reported", "said", "likely", "alleged", "reportedly")
)
_BEFORE: Final = hinted(
    "suspicion|suspect|hallmark|mark of|marks of|imprint of|fingerprints of|doing of|stamp of"
    "|signature of|seal of|trademark of"
    "|work of|finger|points|pointed|pointing|point to|point at|point towards|introduc|identif"
    "|describ|present|claimed|claiming|said they were|profess|culprit|believed to|thought to|said to|alleged to"
    "|presumed to|reported to|belong|to be| are| were|to have been|suspected by|believed by"
    "|carried out by|staged by|perpetrated by|executed by|planned by|organized by|organised by|committed by"
    "|conducted by|mounted by",
    r"\b(?:suspicions? (?:\w+ ){0,3}(?:on|upon)|suspects?(?: that)?|suspected that"
    r"|(?:police|army|military|officials?|authorities|residents|locals|investigators|government|sources|analysts|experts"
    r"|witnesses|observers) (?:ha[ds] |have )?suspected"
    r"|suspect(?:s|ed)? the (?:involvement|hand|role|handiwork) of"
    r"|(?:hallmarks?|marks?|imprint|fingerprints|stamp|signature|seal|trademark) of"
    r"(?: an?)?(?: attack| operation)?(?: by)?"
    r"|(?:(?:handi?)?work|doing) of|finger(?:s|ed)? (?:\w+ ){0,2}at"
    r"|(?:points?|pointed|pointing) (?:to|at|towards?)(?: the)?"
    r"(?: (?:possible |likely )?(?:involvement|hand|work|responsibility|participation|role) (?:of|by))?"
    r"|(?:introduc|identif|describ|present)(?:ed|ied|ing|ying) (?:themselves|himself) as(?: \w+){0,2} (?:of|from)"
    r"|(?:claim(?:ed|ing)|said they were|profess(?:ed|ing))(?: to (?:be|belong))?(?: \w+){0,2} (?:of|from|to)"
    r"|(?:main|prime|likely|chief|key) suspects? (?:is|are|was|were)"
    r"|culprits? (?:is|are|was|were)(?: likely| probably)?"
    r"|(?:whom?|that|gunm[ae]n|men|attackers|assailants|fighters) (?:the )?(?:[\w-]+ ){1,2}(?:believes?|suspects?"
    r"|thinks?|says?|said) (?:to be|to have been|(?:to )?belong(?:s|ed)? to|are|were)(?: \w+){0,2}(?: of| from)?"
    r"|(?:the|this|that) (?:[\w-]+ )?(?:action|act|deed|incident)s? (?:was|were|had been|has been) (?:\w+ly )?"
    r"(?:carried out|staged|perpetrated|executed) by"
    r"(?: (?:members|guerrillas|rebels|fighters|men|elements|militants) (?:of|from))?"
    r"|\b(?:says?|said|believed?|believes|thinks?|thought|suspect(?:ed|s)?|alleged?)"
    r" (?:was|were|is|had been|has been) (?:\w+ly )?"
    r"(?:carried out|staged|planned|organi[sz]ed|perpetrated|executed|committed|conducted|mounted) by"
    r"(?: (?:members|guerrillas|rebels|fighters|men|elements|militants) (?:of|from))?"
    r"|(?:attackers?|assailants?|gunm[ae]n|killers?|murderers?|kidnappers?|abductors?|assassins?|perpetrators?|raiders?"
    r"|bombers?|armed men|men|those|who|they)(?: \w+){0,3}"
    r" (?:believed|thought|said|alleged|suspected|presumed|reported)(?: by (?:the )?[\w-]+(?: [\w-]+)?)?"
    r" to (?:belong to"
    r"|(?:be|have been)(?: \w+){0,2} (?:of|from|linked to))"
    r"|(?:attackers?|assailants?|gunm[ae]n|terrorists?|militants?|insurgents?|raiders?|bombers?|perpetrators?|they"
    r"|guerrillas|rebels|subversives|extremists)(?: \w+){0,2} (?:belong|belong(?:s|ed|ing)) to)"
    r"(?: an?| the)?(?: [\w’'-]{2,20}){0,2} $",
    re.I,
)
_AFTER: Final = lazy(
    r"^(?: \([\w/-]{2,12}\))?(?: (?:militants|rebels|fighters|insurgents|gunmen|jihadists|guerrillas|terrorists))?,?"
    r" (?:(?:is|are|was|were)(?: \w+ly)? suspected(?: (?:of|in|to)\b|[.,;]|$)"
    r"|(?:is|are|was|were) (?:\w+ ){0,3}(?:suspects?|culprits?)\b"
    r"|(?:is|are|was|were) (?:\w+ly )?(?:believed|thought|said|alleged|presumed|considered|reported|suspected)"
    r" to (?:be|have been) (?:behind|responsible)\b)",
    re.I,
)
_LAND: Final = hinted(
    " to be| to have been",
    r"\b(?:war ?planes?|aircrafts?|jets?|helicopters?|drones?|planes?|bombers?|gunships?|troops|soldiers|forces|tanks"
    r"|missiles?|rockets?|shells?|(?:air)?strikes?|raids?),?(?: \w+){0,3}? (?:believed|thought|suspected|presumed"
    r"|reported|said|likely|alleged|reportedly) to (?:be|have been|belong to)(?: the)? ([\w-]{4,14})\b",
    re.I,
)
"""What is held to be one country's: "warplanes believed to be Russian"."""
_THEIR_VIEW: Final = lazy(r"suspected ", re.I)
_VIEWER: Final = lazy(
    r"(?:^|[.;,:] |\b(?:but|however|though|although|while|and|responsibility) )"
    r"(?:(?:some|local|security|military|police|several|intelligence|the|most) ){0,3}"
    r"(?:sources|officials|authorities|analysts|observers|residents|investigators|experts|locals|witnesses) $",
    re.I,
)
_AHEAD: Final = lazy(r" (?:would|will|might|may|could)\b")
_SUSPECTS: Final = ("armed_group", "militia", "state_forces", "private_military")
WORK: Final = lazy(r"\b(?:(?:handi?)?work|doing) of(?: an?| the)? $", re.I)
"""Before those whose deed something is said to be."""
_REACH: Final = 130
"""Characters around a name within which the words that accuse it stand."""


def accused(a: Analysis, s: Sentence) -> Iterator[Mention]:
    """Yields the groups and forces that a sentence suspects of the attack."""
    if s.lows.isdisjoint(WORDS) and s.lows.isdisjoint(_FURTHER):
        return
    for m in s.mentions:
        if m.kind not in ("force", "generic"):
            continue
        before = a.masked[max(s.start, m.start - _REACH) : m.start]
        if m.type not in _SUSPECTS and not (m.type == "unidentified" and WORK.search(before)):
            continue
        after = a.masked[m.end : min(s.end, m.end + _REACH)]
        if _AHEAD.match(after):
            continue  # "sources suspected that X would retaliate"
        if _THEIR_VIEW.match(m.text) and _VIEWER.search(before):
            yield m  # "sources suspected Boko Haram", not "sources killed suspected Boko Haram"
        elif _AFTER.match(after) or (
            s.hints & _BEFORE.bit
            and _BEFORE.pattern.search(before)
            and not after.startswith((" positions", " base"))
        ):
            yield m


def accused_lands(a: Analysis, s: Sentence) -> Iterator[str]:
    """Yields the forces of countries whose planes, shells or troops a sentence holds those that struck to be."""
    if not s.hints & _LAND.bit or s.lows.isdisjoint(_HELD):
        return
    for match in islice(_LAND.pattern.finditer(a.masked, s.start, s.end), 3):
        code = a.demonyms.get(match[1].lower())
        if code is not None and (actor := a.army(code, match.start(1))) is not None:
            yield actor
