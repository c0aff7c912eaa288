"""Which fighters that a text calls by a common noun are told to fight a group that it names."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import alternation
from extract.text.number_words import SMALL
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.finding import Mention

_REACH: Final = 160
"""Characters between two parties of one fight in a sentence."""
_NOUN: Final = (
    r"(?: (?:group|militants|fighters|rebels|insurgents|jihadists|terrorists|gunmen|forces|men|members)){0,2}"
)
_ADVERB: Final = r"(?: (?:had|have|has|also|later|then|again|reportedly))?"
_DEED: Final = (
    r" (?:(?:rocket|mortar|artillery|ground|suicide|car|bomb|sniper|missile|drone) ){0,2}"
    r"(?:shelling|attacks?|assaults?|raids?|offensives?|bombardments?|fire|bombings?|onslaughts?|strikes?|advances?)"
    r" (?:of|on|against|in|into|at)\b"
)
_STRUCK: Final = lazy(rf"{_NOUN}{_ADVERB} (?:{alternation('struck_by_parties')})\b")
"""Behind a party: what it does to others."""
_REPELLED: Final = lazy(
    rf"{_NOUN}{_ADVERB} (?:foiled|thwarted|repell?ed|repulsed|confronted|fended off|beat back|pushed back|responded|"
    rf"retaliated|{alternation('struck_by_parties')})\b"
)
"""Behind a party: what it does to others who came, or does first."""
_IN_DOING_SO: Final = lazy(
    r", (?:killing|eliminating|neutrali[sz]ing|slaying|wounding|injuring|capturing|leaving)"
    r"(?: (?:at least|more than|about|some|around|nearly|up to|over))?(?: (?:\d[\d,]*|[a-z]+))? (?:[a-z-]+ )?\Z"
)
_HURTING: Final = lazy(
    r"\b(?:killed|killing|executed|executing|beheaded|beheading|wounded|wounding|captured|capturing|shot dead)"
    r"(?: and (?:wounded|wounding|injured|injuring))?(?: (?:at least|more than|about|some|around|nearly|up to|over))?"
    r"(?: (?:\d[\d,]*|[a-z]+))? (?:[a-z]+ )?\Z"
)
_FROM: Final = lazy(
    r"\b(?i:(?:re)?captur(?:ed?|es|ing)|seiz(?:ed?|es|ing)|took|takes?|taken|taking|reclaim(?:s|ed|ing)?|retakes?"
    r"|retook|retaken|retaking|wrest(?:s|ed|ing)?|regain(?:s|ed|ing)?|liberat(?:es|ed|ing))\b[^.;]{1,120}"
    r"\b(?i:from (?:the )?)\Z"
)
_WITH: Final = lazy(
    r"\b(?:clash(?:es|ed)?|battles?|battled|fighting|fought|fights?|firefights?|gunfights?"
    r"|gun ?battles?|skirmish(?:es|ed)?|shoot-?outs?|combat)\b[^.;]{0,60}"
    r"\b(?:with|against) (?:the )?\Z"
)
_BY: Final = lazy(
    r"\b(?:killed|attacked|ambushed|executed|beheaded|wounded|shelled|bombed|besieged)(?: [a-z]+){0,4} by (?:the )?\Z"
)
_HELD_BY: Final = lazy(
    rf"(?:{_NOUN}{_ADVERB} (?:{alternation('struck_by_parties')})\b|{_DEED})[^.;]{{1,90}}"
    r"\b(?:held|controlled|manned|run|defended) by (?:the )?(?:[A-Za-z-]+ ){0,2}\Z"
)
_ON_GROUND: Final = lazy(rf"{_DEED} (?:(?:an?|the|two|three|several) )?(?:nearby |neighbou?ring )?\Z")
_HELD: Final = lazy(r"[ -](?:held|controlled|occupied|run|besieged)\b")
_HIT: Final = lazy(
    rf"{_NOUN}{_ADVERB} (?:{alternation('struck_by_parties')}"
    r"|(?:opened )?fired? (?:on|at)|shot at|laid siege to|(?:fell|set) (?:up)?on)"
    r"(?: (?:an?|the|two|three|several|some|\d+))?(?: (?!and\b|with\b)[a-z-]+){0,3}"
    r"(?: (?:of|from|belonging to))?(?: the)? "
)
"""Between two parties: one strikes the other, or men and posts of the other: "ambushed a patrol of the X"."""
_WAS: Final = (
    r"\b(?:was|were|been|are) (?:killed|attacked|ambushed|executed|beheaded|wounded|injured|captured|abducted|shot)"
    r"\b"
)
_FELL: Final = lazy(
    rf"{_WAS}[^.;]{{0,60}} by (?:the |suspected |armed )?\Z"
    rf"|(?:{_WAS}|\b(?:died|fell|perished)\b)[^.;]{{0,60}} in an? (?:[a-z]+ )?\Z"
)
"""Between two parties: the first one was hit by the second, or in an attack of it."""
_CLASHED: Final = lazy(
    rf"{_NOUN}(?: (?:have|had|has|also|again))? (?:clash(?:ed)?|fought|(?:exchang|trad)ed (?:gun)?(?:fire|shots)"
    r"|battled|skirmished)\b"
)
_SAID: Final = lazy(rf"{_NOUN} (?:said|says|claimed|blamed|accused)(?: that)?(?: the)? ")
_THEIRS: Final = lazy(
    r"[^.;]{0,80}\b(?:its|their) (?:own )?"
    r"(?:men|fighters|members|positions|bases?|camps?|forces|combatants|commanders?)\b"
)
_AND: Final = lazy(r"(?: (?:fighters|militants|forces))? and (?:the )?\Z")
_LIKE: Final = lazy(
    r"\b(?:extension|offshoot|branch|affiliate|arm|wing|part|ally|twin|successor) of (?:the |its )?(?:[a-z-]+ ){0,2}\Z"
)


def compared(text: str, group: Mention) -> bool:
    """Whether a group is only what another one is said to belong to: "… sees the militia as an extension of the X"."""
    return _LIKE.search(text, max(0, group.start - 60), group.start) is not None


def of_victims(text: str, group: Mention) -> bool:
    """Whether a group is only whom somebody led who was hit, and not by a state: "gunmen killed X, leader of the Y"."""
    match = _HIT_LEADER.search(text, max(0, group.start - _OF_VICTIM), group.start)
    return match is not None and _BY_STATE.search(text, max(0, match.start() - 60), group.start) is None


_OF_VICTIM: Final = 160
_HIT_LEADER: Final = lazy(
    r"(?i)\b(?:kill(?:ed|ing)|murder(?:ed|ing|s)?|assassinat\w+|shot|shooting|kidnap\w+|abduct\w+|wounded|gunned down)"
    r"\b[^.;]{1,120}?, (?:(?:a|an|the|former|top|local|regional|prominent|national) ){0,3}(?:[\w-]+ )?"
    r"(?:leader|member|militant|president|secretary[ -]general|founder|activist|candidate|deputy|treasurer|coordinator"
    r"|who (?:belong\w*|was (?:a|the) [\w-]+))(?: (?:of|from|for|to))?(?: the| a)?(?: [\w-]+){0,2} [\"“]?\Z"
)
_BY_STATE: Final = lazy(
    r"(?i)\b(?:police\w*|army|armed forces|troops?|soldiers?|patrols?|security|agents|military|marines|air force"
    r"|clash\w*)\b"
)


def foes_told(text: str, mentions: list[Mention], groups: list[Mention]) -> set[tuple[str, str]]:
    """Gives nouns of fighters with the groups that one sentence tells to fight them."""
    named = {(g.start, g.end) for g in groups}
    if not named:
        return set()
    parties: list[tuple[Mention, int]] = []
    for m in mentions:
        if m.kind == "generic" and parties and m.start == parties[-1][0].end + 1 and text[m.start - 1] == " ":
            last = parties[-1][0]
            if (last.start, last.end) in named:
                parties[-1] = last, m.end  # "X Front fighters" are of the X Front
                continue
        if m.kind == "force" or (m.kind == "generic" and m.type != "civilians"):
            parties.append((m, m.end))
    found: set[tuple[str, str]] = set()
    for (first, end), (second, behind) in pairwise(parties):
        one, other = ((m.start, m.end) in named for m in (first, second))
        noun, group = (second, first) if one else (first, second)
        if one == other or noun.kind != "generic" or not noun.key.startswith("perp:"):
            continue
        near = second.start - end <= _REACH and ". " not in text[end : second.start]
        if near and (_fight(text, first, end, second) or _side_by_side(text, end, second, behind)):
            found.add((noun.head.lower(), group.key))
    for (first, end), (second, _) in zip(parties, parties[2:], strict=False):
        if (first.start, first.end) not in named or second.kind != "generic":
            continue
        if second.key.startswith("perp:") and _over_another(text, end, second.start):
            found.add((second.head.lower(), first.key))
    return found


def _over_another(text: str, end: int, start: int) -> bool:
    """Whether a party hurt those named at the end of what it did to another: "foiled a raid by X, killing nine men"."""
    if start - end > _REACH + 80 or ". " in text[end:start] or "\n" in text[end:start]:
        return False
    return _REPELLED.match(text, end) is not None and _IN_DOING_SO.search(text, end, start) is not None


def _side_by_side(text: str, start: int, second: Mention, behind: int) -> bool:
    """Whether two parties are told to have fought, or the first one to say what the second one did to its men."""
    if _AND.match(text, start, second.start) is not None:
        return _CLASHED.match(text, behind) is not None  # "rebels and the X clashed"
    if _AND_COUNTED.fullmatch(text, start, second.start) is not None:
        return True  # "63 rebels and 21 X fighters died": who is counted beside the X is none of them
    told = _SAID.fullmatch(text, start, second.start) is not None
    return told and _THEIRS.match(text, behind) is not None


_AND_COUNTED: Final = lazy(
    rf" and (?:(?:at least|more than|over|some|about|around|nearly|another) )?(?:{'|'.join(SMALL)}|\d[\d,]*) "
)


def _fight(text: str, first: Mention, start: int, second: Mention) -> bool:
    """Whether the words around two parties set one against the other."""
    end = second.start
    if _STRUCK.match(text, start, end) is not None and _HURTING.search(text, start, end) is not None:
        return True
    if _HIT.fullmatch(text, start, end) is not None or _FELL.search(text, start, end) is not None:
        return True
    if text.endswith(("between ", "between the "), 0, first.start):
        return _AND.match(text, start, end) is not None
    if _ON_GROUND.match(text, start, end) is not None and _HELD.match(text, second.end) is not None:
        return True  # "rebel shelling of an X-held village"
    return any(x.search(text, start, end) is not None for x in (_FROM, _WITH, _BY)) or (
        _HELD_BY.match(text, start, end) is not None
    )
