"""Reads what a text states of actors' ties: who speaks for, leads, belongs to, fights beside whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import IRREGULAR, REGULAR
from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.actors.actors import ActorIndex

_TITLES: Final = r"(?:(?:[\w.’'-]+) ){0,4}?"
_LEAD: Final = (
    r"(?:leader|chief|head|commander|commandant|second[- ]in[- ]command|number two|commander-in-chief"
    r"|commander in chief|commanding officer|emir|chairman|"
    r"president|prime minister|"
    r"director|founder|secretary-general|boss|minister|governor|ruler|warlord)"
)
_SPEAK: Final = (
    r"(?:spokes(?:man|woman|person|men)|press (?:secretary|officer)"
    r"|(?:public|press|media) (?:affairs|information|relations) (?:officer|chief|director|head))"
)
_AREA: Final = r"(?: (?:for|in) [\w’' -]{2,30}?)?"
"""For what a spokesman of a body speaks there: "army spokesman for the region, Captain X"."""
_RANKS: Final = (
    r"(?:(?!(?:said|says|that|told|added|reported|stated|announced|confirmed|and)\b)[\w.’'-]+ ){0,4}?"
)
"""Words between an office and a name: "spokesman Major X", and not "a spokesman said that Mayor X"."""
_SPOKE_FOR: Final = lazy(rf"^(?:[’']s)?,? {_TITLES}{_SPEAK}{_AREA}(?:,)? {_RANKS}$", re.I)
_ITS: Final = lazy(
    rf"\b(?:its|their|the (?:group|movement|organi[sz]ation)[’']s) (?:[\w-]+ )?{_SPEAK}(?:,)? {_RANKS}$", re.I
)
_SPEAKER: Final = lazy(rf"^(?:[’']s)? (?:(?!{_SPEAK})[\w-]+ )?{_SPEAK}\b", re.I)
"""What stands behind the body of a speaker who is named before it: "X, an Oro army spokesman"."""
_OWN_TITLES: Final = (
    r"(?:(?!(?!armed\b)\w+ed\b|former\b|ex-|the\b|an?\b|and\b|shot\b|took\b|against\b)[\w.’'-]+ ){0,4}?"
)
"""Words between a body and its leader, none of them a verb or another's office: "Maoists killed former chief X"."""
_LEADS: Final = lazy(rf"^(?:[’']s|\))?,? {_OWN_TITLES}{_LEAD}(?:,)? {_RANKS}$", re.I)
_IS_SPEAKER: Final = lazy(
    rf"^,? (?:who is |the |a |an |its |their |{_TITLES}){_SPEAK} (?:for|of) (?:the )?{_TITLES}$", re.I
)
_IS_LEADER: Final = lazy(
    rf"^,? (?:who is |the |a |an |its |their |{_TITLES})(?:{_LEAD} (?:of|for)|who (?:leads|heads|"
    rf"commands|led|headed))"
    rf" (?:the )?{_TITLES}$",
    re.I,
)
_LED_BY: Final = lazy(
    rf"^,? (?:which is |is |was )?(?:led|headed|commanded|founded|ruled) by {_TITLES}$", re.I
)
_LINKED: Final = lazy(
    r"^(?:[- –])(?:linked|affiliated|aligned|inspired)(?: (?:group|jihadist|islamist|militant|"
    r"extremist|armed|the|alliance|militants|fighters)){0,3}[,:]? ?$",
    re.I,
)
_LINKED_TO: Final = lazy(
    r"^,? (?:\([\w-]+\),? )?(?:which (?:is|are) |who (?:is|are) |an? |the |has |have )?(?:\w+ ){0,3}?"
    r"(?:(?:linked|affiliated|aligned|tied|loyal) (?:to|with)|(?:affiliate|franchise|offshoot|ally) of|"
    r"pledged (?:allegiance|loyalty) to|links (?:to|with)|ties (?:to|with)|"
    r"allegiance to)(?: the)? (?:\w+ )?$",
    re.I,
)
_PART_OF: Final = lazy(
    r"^,? (?:\([\w-]+\),? )?(?:which is |is |was )?(?:a |an |the )?(?:\w+ ){0,2}(?:part|member|"
    r"component|branch|wing|unit|faction|battalion|"
    r"brigade|subgroup|subsidiary) of (?:the )?$",
    re.I,
)
_ALLY: Final = lazy(
    r"^ (?:and|,|as well as|along with|alongside|together with|with|backed by|"
    r"supported by) (?:its|their|his) (?:\w+ )?$",
    re.I,
)
_BACKED: Final = lazy(
    r"^,? (?:\([\w-]+\),? )?(?:backed|supported|aided|assisted) by (?:the )?(?:\w+ )?$|"
    r"^ (?:alongside|side by side with) (?:the )?$",
    re.I,
)
_APPOSED: Final = lazy(r"^,? (?:an?|the|one of the|another) (?:[\w-]+ ){0,4}$", re.I)
_ONE_OF: Final = lazy(
    r"^(?:[’']s)? (?:group |movement )?(?:[\w-]+ )?(figure|commander|leader|chief|member|operative|militant|fighter"
    r"|official|emir|cleric|recruiter|financier|bomb-?maker|veteran|officer|soldier|cadre|guerrilla|rebel|insurgent|volunteer"
    r"|constable|reservist|conscript|gunman|sergeant|sniper|inspector|sub-inspector|superintendent|lieutenant|captain"
    r"|major|colonel|corporal|trooper|recruit|agent|guard|policeman|patrolman|detective|paratrooper|marine|ranger)\b"
)
_SERVES: Final = lazy(
    r"^(?: ?\(\d{1,2}\))?,?(?: \d{1,2},)? (?:(?:who was )?(?:an?|one of the|the) (?:(?!former|ex-|retired)[\w-]+ ){0,2}"
    r"(?:(?:member|soldier|officer|lieutenant|captain|major|colonel|sergeant|corporal|private|constable|fighter|recruit"
    r"|conscript|reservist|volunteer|instructor|trooper|inspector|sub-inspector|superintendent|detective|agent|guard"
    r"|ranger|paratrooper|cadre|guerrilla|havildar"
    r"|naik|subedar|sepoy|jawan|rifleman|commando) (?:of|in|with|from) (?:the )?(?:\w+ )?)?"
    r"|(?:who (?:is |was |had been )?)?(?:serving|serves|belong(?:s|ed|ing)|employed|enlisted) (?:in|with|to|by) "
    r"(?:the )?(?:\w+ )?"
    r"|(?:of|from) (?:the )?(?:(?!former\b)[a-z-]+ )?)$",
    re.I,
)
_ENDS: Final = lazy(
    r"(?:[’']s)?(?: \([\w/-]+\))?(?:[,.;:)]|$"
    r"| (?:who|was|were|is|has|had|and|in|from|on|at|by|near|during|stationed|based|serving|said)\b)"
)
"""What stands behind a body that somebody serves in, and behind no noun of its own: not "a police informer"."""
_BODIES: Final = frozenset({"force", "generic", "media"})
_FIGHTERS: Final = (*IRREGULAR, *REGULAR)


def read_ties(text: str, mentions: list[Mention]) -> Iterator[tuple[Mention, str, Mention]]:
    """Yields (actor, relation, actor) for each tie stated between mentions that stand close together."""
    for k, a in enumerate(mentions):
        if a.kind == "person" and (body := _whose_speaker(text, mentions, k)) is not None:
            yield a, "speaks_for", body
        if a.kind == "place":
            continue
        passed = 0
        for b in mentions[k + 1 : k + 4]:
            if b.start - a.end > 90:
                break
            if b.kind == "person" and a.type in IRREGULAR and "," in text[a.end : max(passed, a.end)]:
                break  # "killed by rebels, police chief X said"
            if b.kind == "office" or (b.kind in _BODIES and b.type in _FIGHTERS):
                passed = b.start
            between = text[a.end : b.start]
            if "\n\n" in between or ". " in between[:-6]:
                break
            plain = " ".join(between.split("\n"))
            tie = _tie(a, b, plain) or _member(a, b, plain, text[b.end : b.end + 60])
            tie = tie or _ranker(a, b, plain, text[b.end : b.end + 8])
            tie = tie or _officer(a, b, plain, text[max(0, a.start - 60) : a.start])
            if tie is not None and not (b.kind == "person" and _past_office(text, a)):
                yield tie
            if b.kind not in ("office", "place", "generic", "force"):
                break


def _officer(a: Mention, b: Mention, between: str, before: str) -> tuple[Mention, str, Mention] | None:
    """ "The spokesman of the Lorwa Front, Major X", "the head of the 3rd Brigade, X": whose office stands before."""
    if b.kind != "person" or a.kind not in _BODIES or not _THEN_NAMED.match(between):
        return None
    plain = " ".join(before.split())
    if a.type == "government" and a.kind == "force" and _POLITICIAN_OF.search(plain):
        return b, "part_of", a
    if a.type not in _FIGHTERS:
        return None
    if _SPOKESMAN_OF.search(plain):
        return b, "speaks_for", a
    return (b, "leads", a) if _LEADER_OF.search(plain) else None


def _ranker(a: Mention, b: Mention, between: str, after: str) -> tuple[Mention, str, Mention] | None:
    """ "A Border Guard (BG) constable, X Y,", "one rebel, identified as X Y": one of the force or band before him."""
    if b.kind != "person" or a.kind not in ("force", "generic") or a.type not in _FIGHTERS:
        return None
    noun = a.text.lower().rpartition(" ")[2]
    told = noun in _RANK_AND_FILE or any(x in _RANK_AND_FILE for x in between.split())
    named = told and _OF_RANKS.fullmatch(between) is not None
    return (b, "part_of", a) if named and (" as " in between or _AND_FELL.match(after)) else None


_RANK_AND_FILE: Final = listed("rank_and_file")
_OF_RANKS: Final = lazy(r"(?: \([\w-]+\))?(?: [\w-]+)?(?: \(\w+\))?(?:,|,? (?:identified as|named|called)) ")
_AND_FELL: Final = lazy(r" ?\(\d|,|\.|;| was\b| were\b|\Z")
"""What stands behind the name of one who does not speak."""
_THEN_NAMED: Final = lazy(rf"^(?: \([\w-]+\)|\))?, {_RANKS}$", re.I)
_SPOKESMAN_OF: Final = lazy(rf"\b{_SPEAK} (?:of|for)(?: the)?(?: [\w-]+)?$", re.I)
_LEADER_OF: Final = lazy(
    r"(?<!former )(?<!deputy )\b(?:commander|commander-in-chief|chief|head|leader|commanding officer|chief of staff"
    r"|commandant) of(?: the)?(?: [\w-]+)?$",
    re.I,
)


def _whose_speaker(text: str, mentions: list[Mention], k: int) -> Mention | None:
    """The body that a sentence opens on, for whom somebody named after "its spokesman" speaks."""
    start = max(text.rfind(". ", 0, mentions[k].start) + 1, text.rfind("\n\n", 0, mentions[k].start), 0)
    if mentions[k].start - start > _SENTENCE or not _ITS.search(text, start, mentions[k].start):
        return None
    told = next((m for m in mentions[max(0, k - 8) : k] if m.start >= start and m.kind in _BODIES), None)
    return told if told is not None and told.type in _FIGHTERS else None


_SENTENCE: Final = 260
"""Characters of the longest sentence in which "its spokesman" is led back to its opening."""


def _past_office(text: str, body: Mention) -> bool:
    """Says whether somebody was of a body once: "former Armed Forces chief X"."""
    return text[max(0, body.start - 8) : body.start].lower().endswith(("former ", "ex-", "retired "))


def _member(a: Mention, b: Mention, between: str, after: str) -> tuple[Mention, str, Mention] | None:
    """ "X, a senior Lorwa Front figure": whom a noun behind the group's name makes one of it."""
    beside = between == ", " or _APPOSED.match(between) is not None
    if a.kind == "person" and b.kind in _BODIES and b.type in _FIGHTERS and beside and _SPEAKER.match(after):
        return a, "speaks_for", b
    if a.kind == "person" and b.kind in ("force", "generic") and b.type in _FIGHTERS:
        match = _ONE_OF.match(after) if beside and (b.kind == "force" or between != ", ") else None
        plain = _ONE_OF.match(after) if match is None and between == ", " else None
        match = plain if plain is not None and _ENDS.match(after, plain.end()) else match
        if match is not None:
            return a, "leads" if match.group(1) in ("leader", "chief", "commander") else "part_of", b
    armed = a.kind == "person" and b.kind in ("force", "generic") and b.type in _FIGHTERS
    if armed and _SERVES.match(between) and _ENDS.match(after):
        one = b.kind == "force" or not b.text.lower().endswith(("s", "men", "troops"))
        return (a, "part_of", b) if one else None
    return None


def _tie(a: Mention, b: Mention, between: str) -> tuple[Mention, str, Mention] | None:
    if a.kind in _BODIES and b.kind == "person" and a.type != "civilians":
        if _SPOKE_FOR.match(between):
            return b, "speaks_for", a
        chief = a.kind == "generic" and a.text.lower().endswith(_CHIEFS)
        if chief and (between == " " or _OF_TOWN.match(between)):
            return b, "leads", a  # "police chief X", "militant commander X", "the police chief of Lomba, X"
        if _LED_BY.match(between) or _LEADS.match(between):
            return b, "leads", a
        if a.type == "government" and _OF_PARTY.match(between):
            return b, "part_of", a
    elif a.kind == "person" and b.kind in _BODIES and b.type != "civilians":
        if _IS_SPEAKER.match(between):
            return a, "speaks_for", b
        chief = b.kind == "generic" and b.type in _FIGHTERS and b.text.lower().endswith(_CHIEFS)
        if _IS_LEADER.match(between) or (chief and _IN_OFFICE.match(between)):
            return a, "leads", b
        if b.type == "government" and _PARTY_MAN.match(between):
            return a, "part_of", b
    elif a.kind in _BODIES and b.kind in _BODIES and a.type != "civilians" and b.type != "civilians":
        return _between_bodies(a, b, between)
    return None


_POLITICIAN: Final = (
    r"(?:(?:(?:vice[- ])?presidential|mayoral|assistant|deputy|general|gubernatorial|senatorial|directorate|executive"
    r"|central committee|board|youth|local|regional|provincial) )?"
    r"(?:candidate|nominee|senator|deputy|congress(?:man|woman)|council(?:man|woman|l?or)|activist|militant|secretary"
    r"|secretary general|assistant secretary general|coordinator|treasurer|legislator|lawmaker|member|representative"
    r"|organizer|official|mayor)"
)
_OF_PARTY: Final = lazy(rf"^\)? {_POLITICIAN} (?:[Dd]r\.? )?$", re.I)
_POLITICIAN_OF: Final = lazy(
    rf"\b(?:{_POLITICIAN}|leader|chief|head|founder) (?:of|for)(?: the)?(?: [\w-]+)?$", re.I
)
_PARTY_MAN: Final = lazy(
    rf"^(?:, \d\d)?, (?:an? |the |one of the )?(?:(?:local|leading|senior|former|prominent) )?{_POLITICIAN} "
    r"(?:of|for) (?:the )?(?:[a-z-]+ ){0,2}$",
    re.I,
)
"""A politician and his party: "X Party candidate Juan Mata", "Juan Mata, assistant secretary of the ruling X"."""
_IN_OFFICE: Final = lazy(
    r"^, (?:(?:an?|the|its|then|acting|interim|deputy|assistant|senior|local|provincial|district|regional|area|city"
    r"|town|state|county|divisional|municipal|sub-district|[\w-]{3,20}['’]s) ){0,4}$",
    re.I,
)
"""Between a name and the office that its man holds: "X, acting police chief", "X, the district's police chief"."""
_OF_TOWN: Final = lazy(r"^ (?:of|for|in) (?:the )?[A-Z][\w’'-]+(?: [\w’'-]+){0,4}, $")
_CHIEFS: Final = (" chief", " commander", " leader", " head", " boss")
_SHORTEST: Final = 7
"""Characters that the shortest of the patterns of two bodies needs."""


def _between_bodies(a: Mention, b: Mention, between: str) -> tuple[Mention, str, Mention] | None:
    if len(between) < _SHORTEST and "allies" not in b.text.lower():
        return None
    if b.type in IRREGULAR and _LINKED.match(between):
        return b, "affiliated_with", a
    if a.type in IRREGULAR and _LINKED_TO.match(between):
        return a, "affiliated_with", b
    if a.type in _FIGHTERS and b.type in _FIGHTERS:
        if _PART_OF.match(between):
            return a, "part_of", b
        if _ALLY.match(between) or ("allies" in b.text.lower() and between.strip().lower().startswith("and")):
            return b, "allied_with", a
        if _BACKED.match(between):
            return b, "allied_with", a
    return None


_UNITS: Final = ("battalion", "brigade", "division", "regiment", "detachment", "corps")
_OF: Final = lazy(r"(?: of|,|,? belonging to)(?: the)? $", re.I)
_OWNED: Final = lazy(r"(?:[’']s)?(?: (?:soldiers|troops|fighters|men|units|forces) (?:from|of)(?: the)?)? $")


_ITS_OWN: Final = lazy(
    r"(?:\b(?:said|says|say|saying|claim(?:s|ed)?|that|announced|reported|added|stated|declared|and|when|after)|,)"
    r" (?:its|their)(?: own)? $",
    re.I,
)
"""Behind what a body says of itself: "said its Brigade 9 …", and not "said rebels attacked its Brigade 9"."""


def _its_own(text: str, body: Mention, unit: Mention) -> bool:
    """Whether a unit is that of the body named before it: "the X said its Brigade 9 stormed a post"."""
    between = text[body.end : unit.start]
    return len(between) < _SENTENCE and ". " not in between and _ITS_OWN.search(between) is not None


def _whole_of(mentions: list[Mention], text: str, unit: Mention) -> Mention | None:
    """The body of which a unit is said to be by "its": the fighters named last before it."""
    if _ITS_OWN.search(text, max(0, unit.start - 30), unit.start) is None:
        return None
    told = (m for m in mentions if m.end <= unit.start and m.kind in _BODIES and m.type in _FIGHTERS)
    body = max(told, key=lambda m: m.end, default=None)
    return body if body is not None and _its_own(text, body, unit) else None


def tie_units(index: ActorIndex, mentions: list[Mention], text: str) -> None:
    """Makes a numbered or named unit part of the body beside it, else of the army of its country, if named."""
    bodies = [m for m in mentions if m.kind == "force"]
    for k, m in enumerate(bodies):
        named = m.key.startswith(("group:", "known:")) and m.type == "state_forces"
        if not m.key.startswith("unit:") and not (named and m.text.lower().endswith(_UNITS)):
            continue
        after = bodies[k + 1] if k + 1 < len(bodies) else None
        before = bodies[k - 1] if k else None
        if (body := _whole_of(mentions, text, m)) is not None:
            index.enlist(m, body)
        elif after is not None and _OF.match(text[m.end : after.start]):
            index.tie(m.key, "part_of", after.key)
        elif before is not None and _OWNED.match(text[before.end : m.start]):
            index.tie(m.key, "part_of", before.key)
        elif m.type == "state_forces":
            army = f"army:{m.country or index.context.at(m.start)}"
            if m.key.startswith("unit:") or index.named(army):
                index.tie(m.key, "part_of", army)


def tie_commands(index: ActorIndex, mentions: list[Mention], text: str) -> None:
    """Gives "its Western Command" to the group named before it, and not to the army of the land."""
    for m in mentions:
        if m.kind == "generic" and m.key == "command:" and (body := _whole_of(mentions, text, m)) is not None:
            index.enlist(m, body)


def tie_slashed(index: ActorIndex, mentions: list[Mention], text: str) -> None:
    """Makes one actor of two groups that a text only names together: "Boko Haram/ISWAP fighters"."""
    groups = [m for m in mentions if m.kind == "force" and m.type in ("armed_group", "militia")]
    pairs = [(a, b) for a, b in pairwise(groups) if text[a.end : b.start] == "/" and a.key != b.key]
    joined = {m for pair in pairs for m in pair}
    alone = {m.key for m in groups if m not in joined}
    for a, b in pairs:
        if a.key in alone and (b.key in alone or a.key.startswith("group:")):
            continue
        kept, moved = (
            (b, a) if b.key in alone or (a.key.startswith("group:") and a.key not in alone) else (a, b)
        )
        index.merge(moved.key, kept.key)
        index.also(kept, text[a.start : b.start] + b.head)
