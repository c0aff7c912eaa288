"""What a party does and undergoes that towns and men do not: it holds towns and loses them, makes truces, has fighters.

Each sign has a weight, as those of `party_signs`, which reads them; an article before the name makes some of them sure.
"""

from __future__ import annotations

import re
from typing import Final

from extract.engines.rules.vocabulary.words import alternation, listed, phrases
from extract.text.patterns import lazy

_MEN: Final = alternation("party_men")
_MAN: Final = alternation("party_man")
_OWN: Final = alternation("men_of_its")
_DEEDS: Final = alternation("party_deeds")
_DEED_NOUNS: Final = alternation("claimed_deeds")
_SEVERAL: Final = alternation("several_of")
_ONE_OF_IT: Final = r"members|commander|emir"
_VOICE: Final = r"spokes(?:man|woman|person|men)"
_ARMY: Final = r"(?:the )?(?:[\w-]+ )?(?:army|military|troops|soldiers|forces|police|militia|gunmen|rebels)"
_HAVE: Final = r"(?: (?:ha(?:s|ve|d)|also|then|later|first|again|once again|[a-z]+ly))*"
_FOUGHT: Final = (
    rf"(?: (?:have|had|has|again|also|were|was|are|[a-z]+ly))* (?:{alternation('fought_with')})\b"
)

BEHIND: Final = {
    "its men": (
        2,
        lazy(
            rf",?{_HAVE} (?:{alternation('told_by_party')})(?:,? (?:in|through|via|on) [^.;,]{{3,50}}?,?)?"
            rf" (?:that )?(?:its|their) (?:own )?(?:[\w-]+ )?(?:{_OWN})\b"
        ),
    ),
    "their fallen": (
        2,
        lazy(
            rf"{_HAVE} (?:{alternation('told_of_losses')}) (?:the )?"
            rf"(?:loss|losing|deaths?|killing|martyrdom|capture) (?:of )?(?:[\w-]+ ){{0,4}}(?:{_OWN}|{_ONE_OF_IT})\b"
        ),
    ),
    "of its men": (
        2,
        lazy(
            rf",?{_HAVE} (?:{alternation('told_by_party')}|accuse[ds]?|accusing)\b[^.;]{{0,60}}"
            rf" (?:{_SEVERAL}|\d+|some|many|most|one) of (?:its|their) (?:own )?(?:{_OWN}|members|commanders)\b"
        ),
    ),
    "statement": (
        2,
        lazy(
            rf"{_HAVE} (?:posted|issued|released|published) an? (?:[\w-]+ ){{0,2}}"
            r"(?:statement|video|communiqu[eé]|message)\b[^.;]{0,30}"
            rf" (?:it|they|its [\w-]+)(?: had| have)? (?:{_DEEDS})\b"
        ),
    ),
    "some": (
        2,
        lazy(
            rf"{_HAVE} (?:{alternation('done_to_some')}) (?:at least |about |some |more than |up to )?"
            rf"(?:\d+|{_SEVERAL}) (?:[\w-]+ )?(?:{alternation('some_of_them')})\b"
        ),
    ),
    "in fight": (2, lazy(rf"{_HAVE} (?:{alternation('done_in_fight')})\b")),
    "attacks": (
        2,
        lazy(
            rf"{_HAVE} (?:carried|carries|carry|carrying) out (?:[\w-]+ ){{0,4}}(?:{_DEED_NOUNS})\b"
            r"| (?:is|are|was|were) (?:[a-z]+ly |at once )?(?:suspected|blamed)(?= |[.,;])"
        ),
    ),
    "aims": (
        2,
        lazy(
            r", (?:which|who) (?:has |have )?(?:seeks?|wants?|demands?|sought|demanded|wanted) [^.;,]{0,40}"
            r"\b(?:independence|autonomy|homeland|self-rule|caliphate|overthrow|topple|state of (?:its|their) own)\b"
        ),
    ),
    "holds": (
        2,
        lazy(
            r"[\"”]?-(?:held|controlled|dominated|ruled) [a-z]"
            rf"|[\"”]?-(?:linked|affiliated|aligned|allied|inspired) (?:[\w-]+ )?(?:{_MEN})\b"
        ),
    ),
    "led by": (2, lazy(r", (?:which is |who are )?(?:led|commanded|headed|founded) by (?:[A-Z]|an? )")),
    "named group": (0, lazy(r" (?:group|faction|gang|movement|militia|organi[sz]ation|network|outfit)\b")),
    "active": (1, lazy(r" (?:is|are|was|were) (?:also |still |known to be )?active\b| operates? in\b")),
    "truce": (
        2,
        lazy(
            rf"{_HAVE} (?:{alternation('deals_of_party')}) (?:an?|the|its|their|all|any)? ?(?:[\w-]+ ){{0,3}}"
            rf"(?:{alternation('party_wars')})\b"
            r"| (?:ha[sd] |have )?(?:took up|taken up|laid down|lay down) (?:their |its )?arms\b"
        ),
    ),
    "at war": (
        2,
        lazy(
            r",? (?:which|who) (?:(?:has|have|had) been|is|are|was|were) "
            r"(?:fighting|waging|battling|at war|leading an? \w+)\b"
        ),
    ),
    "rounds": (
        2,
        lazy(
            rf"{_HAVE} (?:{_DEEDS}) [^.;]{{2,90}}? in (?:two|three|four|five|several|separate|coordinated"
            rf"|simultaneous|a series of) (?:[\w-]+ ){{0,2}}(?:{_DEED_NOUNS})\b"
        ),
    ),
    "band": (
        2,
        lazy(
            rf" (?:(?:{alternation('makes_of_bands')}) ){{1,2}}"
            r"(?:group|grouping|gang|organi[sz]ation|outfit|movement|faction|network|cartel|band)s?\b"
        ),
    ),
    "bomb": (
        2,
        lazy(
            rf"{_HAVE} (?:planted|laid|placed|detonated|set off|buried|hid) (?:an?|the|this|that|several|more|\w+) "
            r"(?:[\w-]+ ){0,2}(?:bombs?|mines?|landmines?|explosives|charges?|devices?|ieds?)\b"
        ),
    ),
    "many do": (
        2,
        lazy(
            rf" (?:{alternation('done_by_many')})"
            rf" (?:an?|the|at least|more than|\d+|{_SEVERAL}|{alternation('done_to_by_many')}|[A-Z][a-z]+) "
        ),
    ),
    "some men": (2, lazy(rf" (?:men|boys|youths) (?:{_DEEDS})\b")),
    "and foe": (2, lazy(rf" and {_ARMY}\b{_FOUGHT}")),
    "uprising": (
        1,
        lazy(r"(?:['’]s?)? (?:insurgency|rebellion|uprising|insurrection|snipers|ambush(?:es)?)\b"),
    ),
    "official": (1, lazy(r" (?:officials?|operatives?|figures?|cadres?|sympathi[sz]ers?|militia(?:men)?)\b")),
    "silent": (
        1,
        lazy(
            r" (?:ha[sd] (?:not|yet to|made no)|(?:did|had) not|made no|offered no)"
            r" (?:[a-z]+ )?(?:comment|respond|claim)"
        ),
    ),
    "voice": (0, lazy(rf"(?:['’]s?)? (?:[a-z]+ )?{_VOICE}\b")),
}
"""By what stands behind the name."""


def _before(source: str) -> re.Pattern[str]:
    """Words right before a name, an article between them or whose it is."""
    return lazy(rf"\b(?i:{source}) (?:the |an? )?(?:[A-Z]\w+['’]s |[A-Z]\w+(?:ian|an|ish|ese|i) )?[\"“]?\Z")


_SPEAKS: Final = _before(rf"{_VOICE} (?:of|for)")
BEFORE: Final = {
    "of": {
        "hands": (
            2,
            _before(r"(?:(?:in|into|at|from) the hands|under (?:the )?(?:[a-z]+ )?(?:control|rule|sway)) of"),
        ),
        "positions": (2, _before(rf"(?:{alternation('party_lairs')})(?: of [^.;,]{{3,40}} and)? of")),
        "targets": (
            2,
            _before(rf"(?:{alternation('struck_at')})\b[^.;]{{0,50}} (?:{alternation('struck_things')}) of"),
        ),
        "fighter": (2, _before(rf"(?:{_MAN}|bomber|attacker|assailant) of")),
        "ranks": (2, _before(r"(?:the ranks|dissidents|defectors|remnants) of")),
        "cleared": (
            2,
            _before(r"(?:clear|rid|ridding|purge|cleans)\w* [^.;,]{2,40} of"),
        ),
        "members": (2, _before(rf"(?:\d+|{_SEVERAL}) (?:[a-z]+ )?(?:members|men|elements|partisans) of")),
        "official": (1, _before(rf"(?:{alternation('who_is_of_a_party')}) of")),
        "a member": (2, _before(r"(?:a|an|one|another|former|senior|leading) members? of")),
        "command": (
            1,
            _before(
                r"(?:joint|military|high|general|supreme|field) (?:command|council|staff|headquarters) of"
            ),
        ),
        "unit": (1, _before(rf"(?<!in )(?:{alternation('units_of_party')}) of")),
        "voice": (1, _SPEAKS),
    },
    "with": {
        "fighter": (2, _before(rf"(?:{_MAN}) with")),
        "tied": (1, _before(r"(?:affiliated|allied|aligned|connected|links|ties|sided) with")),
        "truce": (1, _before(rf"(?:{alternation('truces')})(?: [a-z]+)? with")),
    },
    "to": {
        "fell": (2, _before(r"(?:fell|fallen|falls?|falling) to")),
        "lost": (
            1,
            _before(
                r"(?:lost|surrendered|ceded|abandoned|gave up|given up|losing) (?:the |its |control |[A-Z])"
                r"[^.;,]{0,50} to"
            ),
        ),
        "tied": (1, _before(r"(?:linked|loyal|tied|allegiance|belong(?:s|ed|ing)?) to")),
        "belonged": (
            2,
            _before(rf"(?:{alternation('found_to_belong')})\b[^.;]{{0,60}} belong(?:ed|ing|s)? to"),
        ),
        "pointed": (
            1,
            _before(
                r"(?:inquir\w+|investigat\w+|evidence|clues|signs?|finger|suspicions?)\b[^.;]{0,30}"
                r" point\w*(?: [a-z]+)? to"
            ),
        ),
    },
    "at": {"pointed": (1, _before(r"fingers?\b[^.;]{0,20} at"))},
    "against": {
        "strike": (0, _before(rf"(?:{alternation('party_attacks')}) against")),
        "war": (2, _before(rf"(?:{alternation('led_against')}) against")),
    },
    "from": {
        "left": (2, _before(rf"(?:{alternation('left_party')}) from")),
        "taken": (
            1,
            _before(rf"(?:{alternation('took_back')}) (?:the |control |back |[A-Z])[^.;]{{0,60}} from"),
        ),
        "fire": (
            1,
            _before(r"(?:came|come|comes|coming) under (?:[\w-]+ )?(?:fire|attack|shelling|assault) from"),
        ),
    },
    "by": {
        "held": (
            2,
            _before(
                r"(?:town|village|area|district|territory|territories|city|suburb|region|base) (?:now |still |then )?"
                r"(?:held|controlled|ruled|occupied|seized|besieged|dominated) by"
            ),
        ),
        "siege": (2, _before(r"(?:under|lifted) (?:the |a |its )?siege by")),
        "freed": (1, _before(r"(?:freed|laid|detonated|set off|set ablaze|abducted|triggered|mined) by")),
    },
    "for": {"voice": (1, _SPEAKS)},
    "as": {
        "known": (
            2,
            _before(
                rf"(?:{_MEN}|group|movement|outfit|gang|faction|militia),? (?:[a-z]+ )?known(?: [a-z]+)? as"
            ),
        )
    },
    "called": {"known": (2, _before(rf"(?:{_MEN}),? called"))},
}
"""By what stands before the name, under the word that ties them."""

ARTICLE: Final = frozenset(
    (
        "voice",
        "official",
        "active",
        "named group",
        "before strike",
        "before command",
        "before unit",
        "before voice",
        "before lost",
        "before taken",
        "before fire",
        "before freed",
        "before pointed",
        "before official",
    )
)
"""Signs that an article before the name makes sure."""
LONE: Final = frozenset(("before freed", "before fire", "before pointed"))
"""Signs that are as good as sure of a name of one word."""
OF_MEN: Final = frozenset(
    (
        "bomb",
        "many do",
        "some",
        "in fight",
        "statement",
        "led by",
        "before members",
        "before left",
        "before ranks",
        "before fought off",
        "voice",
        "official",
        "some men",
        "before a member",
        "before fell",
        "before lost",
        "before official",
        "before tied",
        "before belonged",
        "before pointed",
        "before freed",
        "before taken",
        "before hands",
    )
)
"""Signs that a man with two names may have as well."""

AS_SUBJECT: Final = frozenset(
    ("some", "in fight", "many do", "rounds", "bomb", "attacks", "led by", "truce", "their fallen")
)
"""Signs that tell nothing where a preposition stands before the name: "strikes on X killed nine people"."""

_BODIES: Final = listed("one_body")
_KINDS: Final = listed("makes_of_bands") | listed("group_adjectives")
_NO_PARTY: Final = frozenset(
    ("aid", "rights", "relief", "media", "energy", "news", "oil", "mining", "lobby", "advocacy")
)
_DETERMINERS: Final = frozenset(("the", "a", "an", "another", "one"))
_CALLED: Final = lazy(r" (?:known as|called|named|calling itself)\Z")


def before_body(before: str) -> str:
    """What stands before the noun that tells what a party is: "blamed on" of "blamed on the separatist group X"; ""."""
    words = _CALLED.sub("", before.rstrip(' "“,')).split(" ")
    if words.pop() not in _BODIES or not words or words[-1] in _NO_PARTY:
        return ""
    while words and (words[-1][:1].isupper() or "-" in words[-1] or words[-1] in _KINDS):
        words.pop()
    while words and words[-1].lower() in _DETERMINERS:
        words.pop()
    return " ".join((*words, "")) if words else ""


_MANY: Final = rf"(?:\d+|{_SEVERAL}|a dozen|at least \w+|group of)"
_COUNTED: Final = lazy(rf"\b(?:{alternation('done_to_counted')})(?: [a-z]+){{0,4}} (?:{_MANY} )+\Z")
"""How many of a band were killed, right before its name: "killed 12 X"."""
_NUMBER: Final = lazy(rf"(?<!\d )(?<![A-Z][a-z]{{2}} )\b(?i:{_MANY}) (?:(?:suspected|armed|alleged) )?\Z")
_BEFELL: Final = lazy(
    r"(?: (?:were|have been|had been|are) (?:also |reportedly )?"
    rf"(?:{alternation('done_to_counted')})\b| (?:(?:had|have) )?(?:died|surrendered)\b| (?:{_DEEDS})\b)"
)
"""What many of a band did or met, behind its name: "three X were killed"."""


def counted(before: str, behind: str) -> bool:
    """Whether a name stands for several men, who are counted: "killed 12 X", "three X were killed"."""
    return _COUNTED.search(before) is not None or (
        _NUMBER.search(before) is not None and _BEFELL.match(behind) is not None
    )


_ARMY_AND: Final = lazy(rf"\b{_ARMY} and (?:the )?[\"“]?\Z")
_BOTH_FOUGHT: Final = lazy(_FOUGHT)


_FOUGHT_OFF: Final = phrases("fought_off")
_REPELLING: Final = lazy(
    r"\b(?:beat|beaten|push|drove|driven|drive|forc|fight|fought|fend|hold|held|throw|threw|hurl)\w*"
    r" (?:back|off) (?:the )?[\"“]?\Z"
)


def fought_off(before: str, link: str) -> bool:
    """Whether a name is that of those who were fought and driven back: "repelled X", "beat back X"."""
    return link in _FOUGHT_OFF and (link not in ("back", "off") or _REPELLING.search(before) is not None)


_KILLED: Final = lazy(rf"\b(?:{alternation('done_to_counted')}) (?:the |a )?(?:[a-z-]+ )?[\"“]?\Z")
_LEADER: Final = lazy(
    r" (?:(?:military|field|local|regional|senior|top) )?(?:leader|commander|chief|emir|operative|spokesman) [A-Z]"
)
_RANKED: Final = lazy(
    r" (?:(?:field|local|regional|senior|top) )?(?:commanders|operatives|cadres|bombers|members)\b"
)


def led_and_killed(before: str, behind: str) -> bool:
    """Whether those who were killed are told to be of a name: "killed X leader Ana Ruiz", "two X commanders"."""
    one = _KILLED.search(before) is not None and _LEADER.match(behind) is not None
    return one or (_NUMBER.search(before) is not None and _RANKED.match(behind) is not None)


def fought_army(before: str, behind: str) -> bool:
    """Whether a name stands beside an army with which it fought: "the army and the X fought"."""
    return _ARMY_AND.search(before) is not None and _BOTH_FOUGHT.match(behind) is not None
