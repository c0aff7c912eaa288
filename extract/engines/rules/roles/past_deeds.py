"""Tells where a sentence turns from the deed to what its people had done before, plan, or do again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.places.unplaced import ranked_first
from extract.engines.rules.vocabulary.words import alternation
from extract.text.hints import hinted

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_RECORD: Final = hinted(
    "involved in|hand in|part in|role in|responsible for|wanted for|wanted in|participated in|instrumental in"
    "|accused of|suspected of|perpetrator|organi|mastermind|planner",
    r"\b(?:involved in|hand in|part in|role in|responsible for|wanted (?:for|in)|participated in|instrumental in"
    r"|accused of) (?:[a-z]+ (?:in |of )?)?(?:numerous|several|various|many|multiple|dozens of|scores of"
    r"|hundreds of|a (?:number|series|string|host|spate|range) of|other|past|previous|earlier|different|countless)\b"
    r"|, suspected of (?:[\w-]+ (?:and )?){0,2}[a-z]+ing\b"
    r"|\b(?:perpetrators?|organi[sz]ers?|masterminds?|planners?) of (?:the|an?) [^,.;]{3,60}, (?:which|that) \w+ed\b",
)
_LOOKS_BACK: Final = hinted(
    "since|where|series|string|wave|spate",
    r"\b(?:(?:wor|deadlie|bloodie|bigge|large|heavie|fierce|bolde|costlie|grave)st|highest[- ]ranking|most [a-z]+)\b"
    r"[^.;]{0,70} since (?=\w)"
    r"|\b(?:latest|newest|last|most recent) (?:in|of) (?:an?|the) (?:[\w-]+ ){0,2}(?:series|string|wave|spate) of "
    r"|,? where (?=[^.;]{4,60} ha(?:s|ve) been (?:\w+ly )?(?:conducting|carrying out|trading|exchanging|launching"
    r"|staging|mounting|clashing|shelling|bombing)\b)"
    r"|\b(?:area|region|zone|province|district|valley|state|town)\b[^.;,]{0,30} where "
    r"(?=[^.;]{4,60} ha(?:s|ve) been (?:fighting|battling|clashing|active|operating|waging)\b)",
)
"""What opens a clause on other attacks than the one told: "the bloodiest since nine men died in X"."""
_RUMOURED: Final = hinted(
    "denied|denies|deny|denying|rejected|dismissed|refuted|ruled out|discounted|unfounded",
    r"\b(?:den(?:ied|ies|y|ying)|rejected|dismissed|refuted|ruled out|discounted)(?: as \w+)? (?:[\w-]+ ){0,3}"
    r"(?:reports?|rumou?rs?|versions?|stor(?:y|ies)|speculation)\b",
)
"""What opens a clause on a deed that is denied and was told by nobody who counted its victims."""
_TRADES: Final = (
    r"plann|co-?ordinat|direct|lead|facilitat|organi[sz]|orchestrat|oversee|suppl[yi]|procur|provid|distribut"
    r"|dispers|emplac|plant|manufactur|construct|build|acquir|mov|smuggl|transport|financ|fund|recruit|train|manag"
    r"|stor|command|purchas|channel|traffick|supervis"
)
"""Verbs of what a leader does for a living, without their endings."""
_LINKED: Final = (
    r"(?:responsible for|involved in|active in|known for|in charge of|suspected of|tasked with|linked to|tied to"
    r"|connected to|associated with|implicated in|wanted for)"
)
_DEEDS: Final = r"\b(?:attacks|operations|activities|bombings|ambushes)\b"
_CHARGES: Final = r"\b(?:attacks|operations|fighters|weapons|insurgents|activities|bombings|cells?|ieds)\b"
_ROLE: Final = (
    r"(?:(?:sub-?|cell )?leader|(?:sub-?)?commander|facilitator|individual|operative|emplacer|financier"
    r"|coordinator|governor|planner|organi[sz]er|smuggler|trafficker|recruiter|courier|trainer|instructor|courier)"
)
_MAN: Final = rf"(?:{_ROLE}|man|target|detainee|suspect)"
_PAST: Final = (
    r"(?:coordinated|directed|oversaw|orchestrated|facilitated|planned|led|managed|supervised|supplied|financed"
    r"|organi[sz]ed|commanded|procured|provided|armed|equipped|transported|acquired|distributed|recruited|trained"
    r"|smuggled|funded|controlled|emplaced|conducted|enabled|personally led|was (?:planning|coordinating))"
)
_PRESENT: Final = (
    r"(?:coordinates|directs|oversees|orchestrates|facilitates|plans|leads|manages|supervises|conducts|supplies"
    r"|finances|organi[sz]es|commands|provides|procures|distributes|acquires|equips|arms|transports|smuggles|funds"
    r"|recruits|trains|emplaces|controls|enables)"
)
_TRADED: Final = alternation("trades_of_hunted_men")
_TRADE: Final = hinted(
    "attacks|operations|activities|bombings|ambushes|fighters|weapons|insurgents|cell|ieds|"
    "for |in |of |with |to |is a|was a|were a|are a",
    rf"\b{_LINKED} (?:(?:(?:the|[a-z]+ (?:and|or)) )?(?:{_TRADES})ing\b"
    r"|(?:conduct|launch|stag|mount|perpetrat|commit|execut)ing (?!(?:an?|the|this|that|one)\b)"
    rf"|(?:the )?(?:{_TRADED})\b"
    rf"|(?!(?:an?|the|this|that|one|two|three)\b)[^.;:]{{0,60}}{_DEEDS})"
    rf"|^\W{{0,3}}(?:[\w’'-]+ ){{0,6}}?(?:also )?{_PRESENT}"
    rf" (?!(?:of|in|on|and|were|have|that)\b)[^.;:]{{0,80}}{_CHARGES}"
    rf"|^\W{{0,3}}(?:he|she|(?:the |this )?(?:[\w-]+ ){{0,3}}{_MAN}|[\w’'-]+) (?:also |previously |personally )?"
    rf"{_PAST} (?!the |an? (?:attack|ambush|raid))[^.;:]{{0,80}}{_CHARGES}"
    rf"|^\W{{0,3}}[^.;:]{{1,60}} (?:is|was|are|were) (?:also )?an? (?:[\w/’'-]+ ){{0,8}}?{_ROLE}s?\b"
    rf"|\b{_ROLE}s?,? who (?:also |previously )?(?:{_PAST}|{_PRESENT}) (?!the attack|an? (?:attack|ambush|raid))"
    rf"[^.;:]{{0,80}}{_CHARGES}"
    rf"|\b(?:is|was|are|were) (?:known|believed|thought|reported) to "
    rf"(?:(?:lead|conduct|plan|direct|coordinate|facilitate|organi[sz]e|supply) [^.;:]{{0,80}}{_CHARGES}"
    rf"|(?:be|have been) [^.;:,]{{0,40}}?(?:planning|plotting|preparing)\b(?=[^,;]{{0,120}}$))",
)
"""What opens the career of somebody who is hunted: "responsible for planning attacks", "he coordinates bombings"."""


_PLANNING: Final = ("planning", "plotting", "preparing")


def told_until(s: Sentence) -> int:
    """Where a sentence turns to what people had done before ("… were involved in numerous attacks on"), or ends."""
    match = _RECORD.pattern.search(s.low) if s.hints & _RECORD.bit else None
    at = match.start() if match is not None else _trade(s)
    looks = at < 0 and s.hints & _LOOKS_BACK.bit
    back = _LOOKS_BACK.pattern.search(s.low) if looks else None
    if back is not None and not ranked_first(s, back.end()):
        at = back.end()
    if (
        at < 0
        and not s.losses
        and s.hints & _RUMOURED.bit
        and (denied := _RUMOURED.pattern.search(s.low)) is not None
    ):
        at = denied.end()
    if at < 0:
        return s.end
    end = s.start + at
    s.losses = [x for x in s.losses if x.start < end]
    return end


def _trade(s: Sentence) -> int:
    """Where a sentence begins to tell what somebody does for a living, with no day and no victims; -1: nowhere."""
    match = _TRADE.pattern.search(s.low) if s.hints & _TRADE.bit else None
    if match is None:
        return -1
    at = s.start + match.start()
    planned = match.group().endswith(_PLANNING)
    told = any(x.start >= at for x in s.losses) and not planned
    return -1 if told or any(d.start >= at for d in s.dates) else match.start()
