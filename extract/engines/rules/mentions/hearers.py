"""Tells people who only speak or are spoken to from victims ("officials said", "told reporters"), and words that only
describe from forces ("a military presence").
"""

from __future__ import annotations

import re
from typing import Final

from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import alternation
from extract.text.patterns import lazy

_TELLING: Final = wordset("informs informed informing inform communicates announces reports assures")
_TOLD_TO: Final = lazy(
    r"\b(?:inform\w{0,3}|assures?|(?:announc|report|communicat|denounc|stat)\w{1,3} to)(?: (?:all )?the)? $",
    re.I,
)

_NAMED: Final = r"(?:,? (?:identified|named|known) as [\w’'. -]{2,40}?,?)?"
"""How he is called who speaks: "a local official, identified as Ana Ruz, said"."""
_SAYS: Final = lazy(rf"{_NAMED}(?: [\w’'-]{{1,16}}){{0,5}} (?:{alternation('said_of_officials')})\b")
_SAID: Final = lazy(
    r" (?:(?:have|has|had|also|today|yesterday|later|strongly) ){0,2}(?:said|told|says?|blame[sd]?|confirmed"
    r"|added|denounced|condemned|lamented|deplored|regretted|repudiated|mourned|protested (?:the|that|against)|rejected"
    r"|charged that|accused|demanded|urged|insisted|warned|recalled|reiterated|expressed|called (?:for|on|upon))\b"
)
_SAID_FROM: Final = lazy(
    r"(?: (?:in|at|from|of|with|near) [^.,;:]{2,40}?)?"
    rf"{_NAMED}"
    r"(?:, (?:who|reached|contacted|speaking|interviewed|quoted|giving)\b[^.;,]{2,60},)?"
    r" (?:said|told|says?|confirmed|added|puts?|gave)\b"
)
_OPENS: Final = lazy(
    r"(?:\A|[.;:,\"”] ?|\n|\b(?:and|but|while|that) )(?:an?|the|one|another) (?:[\w-]+ ){0,2}\Z", re.I
)
"""Before a speaker who is one person at the head of a clause: "A nurse at the clinic, reached by telephone, said"."""
_SOME_SAY: Final = lazy(
    r"(?:,? who (?:asked|insisted|spoke|declined|requested|refused|wished|wanted|did not|do not|had|have|live|lived"
    r"|reached|arrived|fled|escaped|visited|saw|witnessed|survived|returned|travell?ed|came)\b[^.;,]{2,70},?"
    r"|,? (?:speaking|reached|contacted|interviewed|quoted|talking|reaching|arriving|fleeing|returning|coming|living"
    r"|working|based|visiting)\b[^.;,]{2,60},?"
    r"| (?:in|at|from|of|with|near|on) (?:(?!\b(?:who|were|was|are|when|after|as)\b)[^.,;:]){2,40}?)"
    r" (?:said|told|says?|confirmed|added|reported|recalled|insisted|quoted|blamed|accused|described)\b(?! to\b)"
    r"| (?:quoted?|cited|cite) (?!by\b|in\b|as\b)"
)
"""What stands behind several people who only speak: "teachers who asked not to be named told", "priests in X said"."""
_HEAD: Final = lazy(
    r"(?:\A|[.;:\"“”] ?|\n|\b(?:but|while|and that) )(?:(?!(?:in|on|at|of|by|against|with)\b)[\w-]+ ){0,2}\Z",
    re.I,
)
"""Before several speakers at the head of a clause."""
_CITED: Final = lazy(
    r"\b(?:according to|citing|quot(?:ed|es|ing)|interviews? with)"
    r"(?: (?!(?:on|of|by|against|in|that)\b)[\w’'-]{1,16}){0,3} $",
    re.I,
)
_ASIDE: Final = lazy(r"[\w)], (?:an?|the|who (?:is|was) an?) (?:[\w-]+ ){0,3}\Z")
_SAID_BEHIND: Final = lazy(
    r"[^.;,\n]{0,60}, (?:(?:also|later|further) )?(?:said|told|says|tells|confirmed|added|recalled|recounted)\b"
)
"""What stands around what somebody is who speaks."""
_COUNTED: Final = lazy(
    r" (?:have |has |had )?(?:puts?|count(?:s|ed)?|gave|gives?|given|revised?|raised|lowered|amended|estimated?s?"
    r"|reported|recorded|listed|spoke|speaks?|knew|knows?)\b[^.;,\n]{0,40}\b(?:dead|deaths?|killed|tolls?|fatalities|bodies"
    r"|victims|wounded|injured|casualties|number|figure)\b"
)
"""What those do who give a count of the dead, and are none of them: "the mayor put the number of dead at nine"."""
_SAID_BY: Final = lazy(
    r"\b(?:according to|told by|said by|says?|said|citing|quoting|quoted|told|by the count of|from)"
    r"(?: [\w’'.&-]{1,16}){0,4} $"
)


def without_speakers(text: str, mentions: list[Mention], words: list[str]) -> list[Mention]:
    """Gives the mentions but those of civilians without a name who only say something or hear it, and forces that are
    none.
    """
    told = not _TELLING.isdisjoint(words)
    groups = {m.start for m in mentions if m.type in _GROUPS} if "military" in words else set()
    return [
        m
        for m in mentions
        if not (m.type == "state_forces" and (_describes(text, m) or _of_group(text, m, groups)))
        and (
            m.type != "civilians"
            or m.kind == "force"
            or not (_speaks(text, m) or (told and _addressed(text, m)) or _warned(text, m))
        )
    ]


_STANDING: Final = lazy(
    r" (?:presence|ambitions?|build-?up|involvement|intervention|influence|expansion|entrenchment|ties|aid|assistance"
    r"|budget|doctrine|spending|cooperation|escalation|solution|superiority|pressure|footprint|wings?|arms?(?= of))\b"
)
"""What "military" describes that is no force: "Lomba's military presence"."""
_VEHICLES: Final = ("military vehicles", "military vehicle", "armored vehicles", "armoured vehicles")


def _describes(text: str, m: Mention) -> bool:
    """Says whether a word for an army only describes: "a military presence", "their military vehicles"."""
    low = m.text.lower()
    if low.endswith("military"):
        return _STANDING.match(text, m.end) is not None
    return low in _VEHICLES and text.endswith(("their ", "its ", "Their ", "Its "), 0, m.start)


def _of_group(text: str, m: Mention, groups: set[int]) -> bool:
    """Says whether "military" only tells what somebody of a group is: "a military spokesman for the X"."""
    match = _POST_OF.match(text, m.end) if m.text.lower().endswith("military") else None
    return match is not None and (match.end() in groups or _GROUP.match(text, match.end()) is not None)


_GROUPS: Final = ("armed_group", "militia", "private_military", "unidentified")
_POST_OF: Final = lazy(
    r" (?:and political )?(?:spokes(?:man|woman|person|men)|commanders?|leaders?|chiefs?|heads?|officials?|operatives?"
    r"|council|command|bureau|committee|branch|affiliate)(?: (?:of|for|from|in|with))(?: (?:the|an?))? "
)
_GROUP: Final = lazy(
    r"(?:[\w-]+[ -]){0,2}(?:group|movement|militia|militias|rebels|insurgents|guerrillas|faction|organi[sz]ation)\b"
)


def _addressed(text: str, m: Mention) -> bool:
    """Says whether a statement is only told to those whom a mention names: "informs the Salvadoran people that"."""
    crowd = m.text.lower().endswith(("people", "nation", "public", "citizens"))
    return crowd and _TOLD_TO.search(text, max(0, m.start - 40), m.start) is not None


def _warned(text: str, m: Mention) -> bool:
    """Says whether an embassy only tells its own people what to do: "Lombian citizens should avoid the area"."""
    if not m.text.lower().endswith(("citizens", "nationals", "americans")):
        return False
    return (
        _ADVISED.match(text, m.end) is not None
        or _WARNED.search(text, max(0, m.start - _NOTICE), m.start) is not None
    )


_ADVISED: Final = lazy(
    r" (?:should|must|are (?:advised|urged|reminded|encouraged|asked|warned)|(?:living|residing|travel\w+) )"
)
_NOTICE: Final = 80
"""More characters than a call to take heed has before those who are called."""
_WARNED: Final = lazy(
    r"(?i)\b(?:(?:message|alert|notice|advisory|warning)s? (?:for|to)|advises?|urges?|warns?|reminds?|cautions?"
    r"|recommends that)(?: all)? (?:u\.?s\.? )?\Z"
)


def _speaks(text: str, m: Mention) -> bool:
    """Says whether officials only say something, and reporters only hear it: neither is among the victims."""
    head = m.head.lower()
    if head.endswith(("reporters", "journalists", "newsmen", "pressmen")):
        return text.endswith(("told ", "telling "), max(0, m.start - 8), m.start)
    if _ASIDE.search(text, max(0, m.start - 40), m.start) and _SAID_BEHIND.match(text, m.end):
        return True  # "Rami Odeh, a shopkeeper, said"
    if not head.endswith(("official", "officials")):
        if _SAID.match(text, m.end) is not None or _COUNTED.match(text, m.end) is not None:
            return True
        if _CITED.search(text, max(0, m.start - 60), m.start) is not None:
            return True  # "quoted travellers as saying", "according to aid workers"
        one = not head.endswith(("s", "people", "men", "women", "children"))
        if not one and _SOME_SAY.match(text, m.end) is not None:
            return _HEAD.search(text, max(0, m.start - 40), m.start) is not None
        return (
            one
            and _SAID_FROM.match(text, m.end) is not None
            and _OPENS.search(text, max(0, m.start - 40), m.start) is not None
        )
    before = max(0, m.start - 60)
    told = _SAYS.match(text, m.end) is not None or _COUNTED.match(text, m.end) is not None
    return told or _SAID_BY.search(text, before, m.start) is not None
