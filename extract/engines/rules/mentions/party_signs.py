"""What stands around a name that no list has and shows that it is a party: "X fighters", "clashed with X".

Each kind of sign has a weight; two tell enough: one that only a party has, or two of different kinds that a person or a
town may have, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.engines.rules.mentions import party_dealings as dealings
from extract.engines.rules.mentions.party_claims import told_signs
from extract.engines.rules.vocabulary.words import PREP, alternation
from extract.text.patterns import lazy

ENOUGH: Final = 2
"""The weight from which a name is one of a party."""
REACH: Final = 90
"""Characters before a name and behind it that are looked at."""
_NOT_THIS: Final = -9
_CONJOINING: Final = frozenset(("as", "after", "before", "since", "until", "till", "than", "like"))
"""Words that stand before a clause as well."""

_MEN: Final = alternation("party_men")
_MAN: Final = alternation("party_man")
_AFTER_MAN: Final = alternation("after_party_man")
_DEEDS: Final = alternation("party_deeds")
_FIGHTS: Final = alternation("party_fights")
_HAVE: Final = (
    r"(?: (?:ha(?:s|ve|d)|also|then|later|first|in turn|did|once again|again|reportedly|allegedly))*"
)

_BEHIND: Final = {
    "men": (2, lazy(rf" (?:{_MEN})\b(?! (?:of|from|for) )")),
    "their men": (1, lazy(rf"[’']s? (?:own |armed |masked )?(?:{_MEN})\b")),
    "man": (2, lazy(rf" (?:{_MAN})(?=[,.;:)]|[’']s\b| (?:{_AFTER_MAN})\b|\Z)")),
    "credit": (
        2,
        lazy(
            rf"{_HAVE}(?: on \w+day)? (?:claim(?:s|ed|ing)|took|takes|accept(?:s|ed)|assumed) (?:the )?(?:\w+ )?"
            r"(?:responsibility|credit)\b"
        ),
    ),
    "claim": (
        2,
        lazy(
            rf"{_HAVE}(?: on \w+day)? (?:claim(?:s|ed|ing)|took|takes|accept(?:s|ed)|admitted|assumed) (?:the )?"
            rf"(?:\w+ )?(?:\w+ )?(?:{alternation('claimed_deeds')})\b"
            r"(?! (?:was|were|is|are|had|has|have|would|could|did)\b)"
        ),
    ),
    "it did": (
        2,
        lazy(
            rf",?{_HAVE} sa(?:id|ys)(?:,? in an? \w+,?)?(?: on \w+day)?(?: that)? (?:it|they"
            r"|its \w+)(?: had| have)?"
            r" (?:fired|attacked|carried out|killed|ambushed|targeted|shelled|shot|bombed|launched"
            r"|captured|hit|struck|was behind)\b"
        ),
    ),
    "deed": (1, lazy(rf"{_HAVE} (?:{_DEEDS})\b")),
    "raid": (1, lazy(rf"{_HAVE} (?:attacked|raided|stormed|besieged)\b")),
    "base": (
        2,
        lazy(
            rf"{_HAVE} (?:attacked|raided|stormed|besieged|seized|captured|shelled|bombarded)"
            rf" (?:an? |the |two |three |several )?(?:[\w-]+ ){{0,2}}(?:{alternation('raided_posts')})\b"
        ),
    ),
    "fight": (
        2,
        lazy(
            rf"{_HAVE} (?:clash(?:es|ed)?|exchanged|traded|(?:went|going) on trading"
            rf"|{alternation('only_parties_do')})\b"
        ),
    ),
    "many": (
        2,
        lazy(
            rf"{_HAVE} (?:{alternation('done_to_many')}) (?:at least |about |some |around |more than |as many as )?"
            rf"(?:\d+|{alternation('several_of')}) "
        ),
    ),
    "lost": (2, lazy(rf"{_HAVE} lost (?:[\w-]+ ){{0,4}}(?:men|members|{_MEN})\b")),
    "own": (
        2,
        lazy(r"(?:['’]s?)? (?:(?:military|armed|political) wing|strongholds?|hide-?outs?|gunners)\b"),
    ),
    "held": (
        1,
        lazy(
            r"[\"”]?-(?:held|controlled|linked|affiliated|run|inspired|led|claimed)\b|[\"”]? controlled [A-Z]"
        ),
    ),
    "spoken": (
        1,
        lazy(
            r"(?:['’]s?)? (?:spokes(?:man|men|person)|leaders?|commanders?|chiefs?|members?|positions?"
            r"|attacks?"
            r"|offensive|raids?|prisoners?|suspects?|suicide (?:bombers?|attackers?)"
            r"|loyalists|movement|group|network)\b"
        ),
    ),
    "denied": (
        1,
        lazy(
            r"(?: ha[sd])? den(?:ied|ies) (?:any |all |its |having )?"
            r"(?:involvement|part\b|responsibility|the |carrying|attack)"
        ),
    ),
    "behind": (
        1,
        lazy(
            r"(?: (?:was|were|is|are|be|being) (?:also |likely |probably |possibly |widely )?"
            r"(?:(?:believed|thought|suspected|said|alleged|presumed|known) to (?:be|have been) )?"
            r"(?:behind|responsible for|to blame for)"
            r"| (?:responsible|accountable) for) (?:the|this|that|these|an?|[A-Z][a-z]+day['’]s) "
            r"| (?:was|were|is|are) (?:widely )?(?:believed|thought|suspected|alleged|presumed) to (?:be|have been) "
            r"(?:responsible|to blame|the (?:culprits?|perpetrators?))\b"
        ),
    ),
    "fights on": (
        1,
        lazy(
            r" (?:ha[sd] (?:been )?|(?:is|are|was|were) )?(?:fighting|fought|waging|waged|battling|leading an? \w+"
            r"|called for attacks"
            r"|controls?|holds?|held|claims? to|seeks?|pledged)\b"
        ),
    ),
    "article": (
        0,
        lazy(r"(?:[,.;]| (?:and|or|has|have|had|said|says|were|was|are|is|in|on|of|who|which|[a-z]+ly)\b)"),
    ),
    "place": (
        _NOT_THIS,
        lazy(
            rf"(?:['’]s)?,? (?:{alternation('areas')}|airport|airbase|prison|market|hospital|university"
            r"|newspaper|daily|news)\b"
        ),
    ),
    "others": (
        _NOT_THIS,
        lazy(
            r"-(?:backed|supported|funded|sponsored|trained|armed)\b"
            rf"|, (?:an?|the) (?:[\w-]+ ){{0,2}}(?:{alternation('no_parties')})\b"
            rf"| (?:{alternation('not_of_parties')})\b"
            r"| (?:helicopters?|gunships?|rifles?|pistols?|tanks?)\b"
            r"| (?:(?:joint|elite|special|local|state) )?(?:ethnic|tribes?|tribal|clans?|security|police"
            r"|(?:army|military)(?! (?:wing|commander|leader|position|base|spokes|chief))|civilians?"
            r"|villagers?|people|refugees"
            r"|residents|famil(?:y|ies)|farmers|communit(?:y|ies)|minority|majority|population|women|children)\b"
        ),
    ),
}


def _before(source: str) -> re.Pattern[str]:
    """Words right before a name, an article between them or whose it is."""
    return lazy(rf"\b(?i:{source}) (?:the |an? )?(?:[A-Z]\w+['’]s |[A-Z]\w+(?:ian|an|ish|ese|i) )?[\"“]?\Z")


_BEFORE: Final = {
    "men": (
        2,
        _before(
            rf"(?:{_MEN}|(?:armed|military|political) (?:wing|branch)|remnants|strongholds?|hideouts?|cells?|factions?"
            r"|(?:splinter|breakaway) groups?|offshoots?)"
            r" (?:of|belonging to|loyal to|allied (?:to|with)|linked to|affiliated (?:to|with)|with)"
        ),
    ),
    "killed": (
        2,
        _before(
            r"(?:killed|killing|arrested|shot|neutrali[sz]ed|eliminated|captured|suspected|alleged|armed|purported"
            r"|believed to be|presumably|identified as)\b[^.;]{0,60}\b(?:members?|men|elements|followers) of"
        ),
    ),
    "men did": (
        2,
        _before(
            r"by (?:[\w-]+ ){0,3}"
            r"(?:members?|elements|men|units?|groups?|commandos?|detachment|squad|cell|forces) of"
        ),
    ),
    "commander": (
        2,
        _before(
            r"(?:an?|another|one|two|several|top|senior|regional|field|local|wanted|notorious|slain|known|rebel|militant)"
            r" commanders? of"
        ),
    ),
    "men of": (1, _before(r"(?:men|elements|followers|supporters|partisans|loyalists) of")),
    "camp": (
        2,
        _before(
            r"(?:storm|raid|attack|destroy|bomb|shell|overr|dismantl|captur)\w* (?:an?|the|two|three|several)"
            r" (?:\w+ )?(?:camps?|bases?|lairs?|hideouts?|positions?) of"
        ),
    ),
    "perps": (
        2,
        _before(
            r"(?:perpetrators|attackers|assailants|gunmen|killers|bombers|raiders|kidnappers|abductors|captors|ambushers)\b"
            r"[^.;]{0,60} (?:belong(?:ed|ing)? to|(?:be|were|are|came|come) from"
            r"|(?:be|were|are) (?:members|fighters|part|men) of)"
        ),
    ),
    "from": (
        1,
        _before(r"(?:fighters|militants|rebels|guerrillas|insurgents|combatants|jihadists|cadres) from"),
    ),
    "member": (1, _before(r"(?:members?|commanders?|leaders?|activists|supporters) of")),
    "claim": (
        2,
        _before(
            r"(?:responsibility|attacks?|bombings?|blasts?|ambush|raids?|explosions?|killings?|shootings?)\b"
            r"[^.;]{0,80}\bclaimed by"
        ),
    ),
    "clash": (
        2,
        _before(
            rf"(?:{_FIGHTS})(?: \w+){{0,3}} (?:between|with|against)"
            rf"|(?:{_FIGHTS})\b[^.;]{{0,30}} between [^.;,]{{3,45}} and"
            r"|fought|(?<!the )fighting|battl(?:ed|ing)"
        ),
    ),
    "blame": (
        1,
        _before(
            alternation("laid_to_party")
            + r"|suspicion\b[^.;]{0,60} (?:falls|fell|fallen|rests|rested|centred|centered|turned) on"
        ),
    ),
    "by": (1, _before(rf"(?:{alternation('done_by_party')})(?: (?!(?:led|\w+ed)\b)[\w,]+){{0,7}} by")),
    "at": (1, _before(alternation("done_to_party"))),
    "body": (
        1,
        lazy(
            r"(?<!aid )(?<!rights )(?<!relief )(?<!media )(?<!energy )(?<!news )(?<!oil )(?<!mining )"
            r"\b(?:group|movement|outfit|wing|faction|militia|gang|cartel),? (?:the )?[\"“]?\Z"
        ),
    ),
    "rival": (
        1,
        lazy(
            r"\b(?i:rival|banned|outlawed|rebel|militant|insurgent|terrorist|Islamist|jihadist|backed|-linked"
            r"|suspected) [\"“]?\Z"
        ),
    ),
    "backed": (2, lazy(r"\b\w+-(?:backed|supported|aligned|funded) [\"“]?\Z")),
    "place": (
        _NOT_THIS,
        lazy(
            r"\b(?:in|near|at|into|outside|towards?|inside|around) \Z"
            rf"|\b(?:{alternation('areas')}|capital|port|airport|cities|counties|municipalities|hamlets?) of \Z"
            rf"|\b(?:{alternation('areas')})s of \Z"
        ),
    ),
}
_UNDER: Final = lazy(rf"\b(?i:{'|'.join(sorted(PREP - _CONJOINING))}) (?:the |an? )?(?:[a-z-]+ )?[\"“]?\Z")
"""A preposition before a name: what is told behind it is not told of the name."""
_THE: Final = lazy(r"\bthe [\"“]?\Z", re.I)
LONE: Final = frozenset(("before blame", "before by", "denied", "behind", "raid")) | dealings.LONE
"""Signs that are as good as sure of a name of one word, unless a person of the text bears it."""
_ARTICLE: Final = frozenset(
    (
        "deed",
        "raid",
        "before blame",
        "before by",
        "before from",
        "before men of",
        "their men",
        "denied",
        "fights on",
    )
)
ACCUSED: Final = frozenset(("before blame", "before by", "behind"))
"""Signs that somebody is said to have done it, man or group."""
"""Signs that are as good as sure where an article stands before the name, which no person and few towns have."""


def signs(text: str, start: int, end: int, *, letters: bool) -> Iterator[tuple[str, int]]:
    """Yields the signs around the name at [start, end) with their weights; `letters`: an acronym, no man's name."""
    before, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
    article = letters or _THE.search(before) is not None
    found = [(kind, weight) for kind, (weight, pattern) in _BEHIND.items() if pattern.match(behind)]
    inside = _UNDER.search(before) is not None
    for kind, (weight, pattern) in dealings.BEHIND.items():
        if not (inside and kind in dealings.AS_SUBJECT) and pattern.match(behind):
            found.append((kind, weight))
    found += _signs_before(before)
    if bare := dealings.before_body(before):
        found += _signs_before(bare)  # "blamed on the separatist group X"
    if letters and _LETTERS_OWN.match(behind):
        yield "theirs", ENOUGH
    if _DROVE.search(before) and _OUT.match(behind):
        yield "driven", ENOUGH
    if _STRUCK.search(before) and _TARGETS.match(behind):
        yield "struck", ENOUGH
    if (_OF_RANK.search(before) and _RANKED.match(behind)) or (_ONE.search(before) and _DID.match(behind)):
        yield "ranked", ENOUGH
    for kind in told_signs(before, behind):
        yield kind, ENOUGH
    if dealings.fought_army(before, behind):
        yield "foe of army", ENOUGH
    if dealings.fought_off(before, _link(before)):
        yield "before fought off", ENOUGH
    if dealings.led_and_killed(before, behind):
        yield "led and killed", ENOUGH
    if dealings.counted(before, behind):
        yield "counted", ENOUGH
    for kind, weight in found:
        if kind == "article":
            yield kind, int(article and not letters)
        else:
            sure = article and (kind in _ARTICLE or kind in dealings.ARTICLE)
            yield kind, ENOUGH if sure else weight


def _signs_before(before: str) -> list[tuple[str, int]]:
    """The signs in what stands before a name, with their weights."""
    link = _link(before)
    found = []
    for kind in _LINKED.get(link, _REST):
        weight, pattern = _BEFORE[kind]
        if pattern.search(before, 0 if kind in _FAR else max(0, len(before) - _NEAR)):
            found.append(("before " + kind, weight))
    for kind, (weight, pattern) in dealings.BEFORE.get(link, {}).items():
        if pattern.search(before):
            found.append(("before " + kind, weight))
    return found


def _link(before: str) -> str:
    """The word that ties a name to what stands before it, behind which only an article stands, or whose it is."""
    words = before[-_NEAR:].rstrip('"“').split()
    if len(words) > 1 and words[-1][0].isupper():
        words.pop()
    if len(words) > 1 and words[-1] in ("the", "a", "an", "The"):
        words.pop()
    return words[-1] if words else ""


_NEAR: Final = 45
_FAR: Final = frozenset(("killed", "men did", "claim", "clash", "by", "camp", "perps", "blame"))
"""Signs that reach over several words."""
_LINKED: Final = {
    "of": ("men", "killed", "men did", "men of", "camp", "perps", "commander", "member", "blame", "place"),
    "from": ("perps", "from", "place"),
    "on": ("blame",),
    "by": ("claim", "by"),
    "to": ("men", "perps", "blame"),
    "with": ("men", "clash"),
    "against": ("clash", "at"),
    "between": ("clash",),
    "and": ("clash",),
}
"""The signs that go by a link; others stand behind no such word."""
_REST: Final = ("clash", "blame", "at", "body", "rival", "backed", "place")
_DROVE: Final = lazy(
    r"\b(?:dr[ioa]ve|driven|driving|oust|flush|rout|dislodg|evict|expel|push|chas|forc)\w* (?:the )?\Z"
)
_OUT: Final = lazy(r" (?:out of|out|from|back|off|away) ")
_STRUCK: Final = lazy(
    r"\b(?:strikes?|airstrikes?|raids?|attacks?|bombardments?|shelling|fire|offensives?|bomb\w*|hit|struck|pound\w*|shell\w*)"
    r" (?:(?:on|against|at) )?(?:an? |the |two |three |several )?\Z"
)
_TARGETS: Final = lazy(
    r" (?:positions?|hide-?outs?|lairs?|gatherings?|targets|columns?|trenches|bunkers?|training camps?)\b"
)
_OF_RANK: Final = lazy(
    r"\b(?:senior|top|leading|wanted|slain|high-ranking|mid-level|mid-ranking|veteran|notorious) [\"“]?\Z"
)
_RANKED: Final = lazy(r" (?:commanders?|leaders?|operatives?|figures?|members?|officers?|cadres?|chiefs?)\b")
_ONE: Final = lazy(r"\b(?i:an?|another|second|third) [\"“]?\Z")
_DID: Final = lazy(
    r" (?:(?:bomb|gun|rocket|mortar|suicide|grenade|arson|car bomb|sniper) )?"
    r"(?:attack|raid|ambush|assault|offensive|commander|hit squad|death squad|cell|operative)\b"
)
_LETTERS_OWN: Final = lazy(
    r"(?:['’]s?)? (?:attacks?|positions?|camps?|raids?|checkpoints?|prisoners|suspects|boats|groups"
    r"|insurgency|rebellion|units|(?i:commanders?|guerrilla))\b"
)
