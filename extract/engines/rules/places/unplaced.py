"""Places that a sentence names and where nothing of what it tells happened: where he who speaks holds office, how far
the known district lies from a city, where only a part of the dead fell.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.said_how import hearsay
from extract.engines.rules.places.hospitals import died_in_hospital, is_hospital
from extract.engines.rules.places.talks import of_talks
from extract.engines.rules.vocabulary.actor_types import ARMED
from extract.engines.rules.vocabulary.words import listed
from extract.text.hints import hinted, signed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.mentions.mentions import Mention

_IN: Final = listed("place_of_toll")
_LIES: Final = lazy(
    r"\b(?:(?:which|that) (?:lies|sits|is|are|stands)|the (?:province|district|state|region|town|city|village|area"
    r"|county|department|base|camp),?)\b[^.;,]{0,30}(?:\d|\b(?:miles|hours|minutes))[^.;,]{0,40}\b(?:of|from)"
    r"(?: the)?(?: (?:\w+ )?(?:capital|city|town))?,? \Z"
)
_LOOK: Final = 110
_TOWARDS: Final = signed(
    "closer to| from",
    r"\b(?:closer to|(?:now|just|only|(?:is|are|was|were) about) (?:[\w.]+ ){1,3}(?:miles|km|kilomet(?:er|re)s)"
    r" (?:\([^()]{1,12}\) )?from)"
    r"(?: the)?(?: [\w-]+){0,2}(?: (?:city|town|capital|province|village|stronghold)(?: of)?)? \Z"
    r"|\bflight (?:\w+ )?from (?:[\w’'. -]{2,30} (?:to|for) )?\Z",
)
"""Where those who fight are headed, and have not come; and between what towns an aircraft flew."""
_LEANING: Final = ("pro-", "anti-")
"""Before a place whose friends or foes somebody is: "pro-Lomba policemen"."""
_BIO: Final = signed(
    "resident of|native of|citizen of|inhabitant of|ambassador|envoy|consul|emissary",
    r"\b(?:ambassador|envoy|emissary|consul(?:[- ]general)?) to(?: the)? \Z"
    r"|(?:\A|[.,;:\"”] |\n|\b(?:by|to|told|with|that|from) )(?:the |an? |his |her )?(?:[\w.’'-]+ ){0,3}"
    r"(?:ambassador|envoy|emissary|consul(?:[- ]general)?) in(?: the)? \Z"
    r"|[,(] ?(?:(?:also )?an? |aged? \d+,? )?(?:\w+ ){0,3}(?:resident|native|citizen|inhabitant) of(?: the)?"
    r"(?: (?:village|town|city|district|province) of)? \Z",
)
"""Where somebody comes from who is named before, or was sent by his government."""
_AT_HOSPITAL: Final = signed(
    "hospital|clinic|infirmary|medical",
    r"\b(?:at|in|from) (?:an? |the |its )?(?:[\w-]+ ){0,3}(?:hospitals?|clinics?|infirmary|medical (?:centre|center))"
    r" (?:in|at|of)(?: the)?(?: (?:[\w-]+ )?(?:town|city|capital|village|district)(?: of)?)? \Z",
)
_DIED_LATER: Final = signed(
    "succumb|died|dies",
    r"\b(?:succumb\w*|(?:who|whom|later|then|subsequently) (?:had |later |then )?(?:died|dies)"
    r"|(?:died|dies) (?:of|from) (?:\w+ ){0,2}(?:wounds?|injur\w+))\b[^.;]{0,60}\b(?:at|in) (?:an? |the )?"
    r"(?:(?!on\b|at\b|against\b|near\b)[\w-]+ ){0,2}(?:hospitals?|clinic|infirmary|medical cent(?:er|re)) (?:in|at|of)"
    r"(?: the)?(?: (?:[\w-]+ )?(?:town|city|capital|village)(?: of)?)? \Z",
)
"""Where one of those hit died afterwards: "a clerk, who succumbed to his wounds in a hospital in X, was shot"."""
_CARERS: Final = lazy(
    r"\b(?:doctor|medic|nurse|surgeon|staff|official)s?\b[^.;]{0,40} (?:counted|said|treated|received|took|reported"
    r"|confirmed|admitted|put|recorded|registered|told|tended|saw|spoke|operated|listed|gave|speak|say|count)\b"
)
"""Who counts the hurt in a hospital of another town, if nothing is told to have struck it."""
_STRIKING: Final = frozenset(("attack", "ambush", "bomb", "shell", "airstrike", "storm", "abduct", "destroy"))
_REPORTER: Final = signed(
    "journalist|reporter|correspondent|analyst|researcher",
    r"\b(?:by|to|told|said|says|from) [^.;]{3,50}, (?:an? |the )?(?:[\w-]+ ){0,3}"
    r"(?:journalist|reporter|correspondent|analyst|researcher)s? (?:working |based |living )?(?:in|at)(?: the)?"
    r"(?: (?:[\w-]+ )?(?:town|city|capital|village)(?: of)?)? \Z",
)
"""Where he sits who passes on what others told him."""
_SPEAKING: Final = signed(
    "told |said |reports from|reported from|reporting from|writes from|reach|received |monitored |heard |"
    "base in|office in|home in|headquarters in|speaking|addressing |briefing |in an interview |at a news |at a press |"
    "by telephone |by phone |in a speech |statement|communiqu|fax|e-mail|email|letter|message|release|dispatch|video"
    "|audio|bulletin|declaration|phon|calling|contacted|interviewed|broadcast|transmit|based in|based at",
    r"\b(?:speaking|telephon(?:ed|ing)|phon(?:ed|ing)|calling|contacted|interviewed|(?:tele)?phone)\b[^.;,]{0,40} from "
    r"(?:an? |the |his |her |their )?(?:[\w'’-]+ ){1,4}(?:in|near|outside|inside|close to) (?:the )?(?:[\w-]+ of )?\Z"
    r"|\b(?:broadcasts?|broadcasting|transmits?|transmitting) (?:[\w-]+ ){0,3}?from (?:[\w'’-]+ ){0,4}\Z"
    r"|\b(?:speaking|addressing (?:reporters|journalists|a (?:news|press) conference|supporters|a rally|troops"
    r"|mourners)|briefing (?:reporters|journalists)|in (?:an interview|a speech)"
    r"|at a (?:news|press) (?:conference|briefing)|by (?:tele)?phone)"
    r"(?: to (?:reporters|journalists|state television|the media))? "
    r"(?:in|at|from)(?: the)?(?: (?:\w+ )?(?:town|city|capital|village|port)(?: of)?)? \Z"
    r"|, (?:the )?[\w’' ]{2,30} (?:reports|reported|writes) from \Z"
    r"|, reporting from (?:(?:[\w'’-]+ ){1,2}(?:city|town|capital|port)(?: of|,)? )?\Z"
    r"|\b(?:spoke|talked|speaking|talking|told) [^.;,]{0,50}\bfrom (?:his|her|their|its) "
    r"(?:base|office|home|headquarters) in \Z"
    r"|\b(?:told|said) (?:[^.;,]{0,40} )?from [\w’' -]{3,24}, (?:[\w-]+ ){0,5}of (?:the )?(?:[\w-]+ ){0,3}\Z"
    r"|\b(?:statement|communiqu[eé]|fax|e-?mail|letter|message|release|dispatch|video|audio|videotape)s? "
    r"(?:\w+ ){0,2}?(?:(?:sent|faxed|e-?mailed|read|delivered|distributed|circulated|broadcast|given|handed|addressed"
    r"|made|dictated) (?:\w+ ){0,2}?)?(?:to|by|at|for) (?:(?!(?:attack|kill|say|said|that|after|on)\b)[\w'’-]+ ){1,6}?"
    r"(?:in|based in) \Z"
    r"|\b(?:statement|communiqu[eé]|bulletin|release|declaration)s? (?:\w+ ){0,2}?(?:issued|released|published"
    r"|distributed|circulated|read|broadcast)(?: (?:on )?\w+day)? (?:in|from|at)"
    r"(?: the)?(?: (?:\w+ )?(?:town|city|capital) of)? \Z"
    r"|\b(?:monitored|heard|received) (?:here )?(?:in|by) \Z"
    r"|\b(?:reports?|accounts?|news|word) (?:reaching|received in|that reached|has reached|have reached) \Z",
)
"""Where somebody says it, or a report came in."""


_HEARERS: Final = signed(
    "statement|communiqu|report|fax|e-mail|email|leaflet|note|message|letter|video|tape|bulletin|reporters|journalists"
    "|media|press|newsmen|correspondents|agencies|newspapers|radio|television|tv ",
    r"\b(?:statement|communiqu[eé]|report|fax|e-?mail|leaflets?|note|message|letter|video|(?:video)?tape|bulletin)s?\b"
    r"[^.;,]{0,25} (?:sent|distributed|handed|given|issued|released|faxed|e-?mailed|delivered|read|circulated|dictated"
    r"|telephoned|phoned|made available|addressed|published|left)(?: out| over)?(?:,? (?:on |late |early )?\w+day)?"
    r"(?: to [^.;,]{2,40})? (?:in|from)(?: the)?(?: (?:[\w-]+ )?(?:town|city|capital|village)(?: of)?)? \Z"
    r"|(?<!fire )(?<!damage )\bto (?:the )?(?:[\w-]+ ){0,3}(?:reporters|journalists|newsmen|correspondents|media|press"
    r"|newspapers|news agencies|(?:radio|television|tv) stations?)(?:,? (?:on )?\w+day)? (?:in|from)(?: the)?"
    r"(?: (?:[\w-]+ )?(?:town|city|capital|village)(?: of)?)? \Z",
)
"""Where those are who were told: "in a statement handed to reporters in X", "in a report issued on Monday in X"."""


def of_speakers(masked: str, s: Sentence) -> list[tuple[int, int]]:
    """The stretches of those who speak, with the office and the brackets before their names: "Inspector of police
    (Lomba range) A. Khan".
    """
    out = []
    for scope in s.scopes[:6]:
        for v in scope.voices:
            start = v.start
            if masked[max(s.start, start - 2) : start] == ") ":
                opened = masked.rfind("(", max(s.start, start - 60), start)
                start = opened if opened > 0 else start
            said = _SAID_IN.match(masked, v.end, s.end)
            out.append((s.start if _from_seat(s, start) else start, v.end if said is None else said.end()))
    if "it" in s.heads:
        first, end, _ = hearsay(s.chunks)
        out += [(s.chunks[first].start, s.chunks[end - 1].end)] if end else []
    if "abandoned" in s.lows and (left := _LEFT_AT.search(s.low)) is not None:
        out.append((s.start + left.start(), s.start + left.end()))
    return out


def _from_seat(s: Sentence, voice: int) -> bool:
    """Whether a sentence opens on the seat from which somebody speaks: "At army headquarters in Lomba, Col. X said"."""
    if not s.start < voice < s.start + _LOOK or _SEAT.match(s.low[: voice - s.start]) is None:
        return False
    return all(c.kind != "VG" for c in s.chunks if c.start < voice)


_SAID_IN: Final = lazy(
    r",? (?:(?:ha(?:s|ve|d)|also|later) ){0,2}(?:said|reported|announced|stated|revealed|confirmed|disclosed|declared)"
    r"(?: (?:today|yesterday|tonight|here|last night|on \w+|this \w+))? in [^,.;:]{2,30}?"
    r"(?: (?:today|yesterday|tonight|last night|on \w+|this \w+))? that\b"
)
"""Where somebody spoke: "the police reported today in Lomba that rebels had burned Oro"."""
_SEAT: Final = lazy(
    r"[\"“]?(?:from|at) (?:the |its |his |her |their )?(?:[\w'’.-]+ ){0,4}"
    r"(?:headquarters|hq|ministry|(?:presidential|government) palace|(?:head|main) office)\b"
)


def behind_measure(s: Sentence) -> tuple[int, int]:
    """Where stands what an attack is measured by: "the deadliest clash since the siege of Lomba"; empty at the end of
    the sentence where it is measured by nothing.

    It goes to the end of the sentence, or to the comma behind which it tells of the attack itself: "In the worst raid
    since the siege of Lomba, rebels burned Oro".
    """
    if "since" not in s.lows or s.lows.isdisjoint(_MEASURED):
        return s.end, s.end
    match = _MEASURE.search(s.low)
    if match is None:
        return s.end, s.end
    since = s.start + match.end()
    comma = s.low.find(",", match.end()) if ranked_first(s, match.end()) else -1
    return since, s.end if comma < 0 else s.start + comma


def told_after(s: Sentence) -> tuple[int, int]:
    """The opening that only says after what it happened, where a place follows it: "Two days after a raid on Lomba, a
    bomb went off in Oro"; empty at the start of any other sentence.
    """
    match = _AFTER_WHAT.match(s.low) if s.low.find(" after ", 0, 48) > 0 else None
    if match is None:
        return s.start, s.start
    comma = s.start + match.end()
    if any(x.start < comma for x in s.losses):
        return s.start, s.start  # told with a toll of its own
    named = any(m.kind == "place" and m.head != "country" and m.start > comma for m in s.mentions)
    return s.start, comma if named else s.start


_AFTER_WHAT: Final = lazy(
    r"\W{0,3}(?:(?:just|only|barely|less than|more than|about|some|nearly|almost) )?(?:[\w-]+ ){0,3}"
    r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|shortly|soon) after [^,;]{3,110}(?=,)"
)


def ranked_first(s: Sentence, since: int) -> bool:
    """Whether a sentence opens on how an attack is ranked, and tells of it behind a comma that follows "since"."""
    told = any(
        s.chunks[v].start < s.start + since and s.chunks[v].cls not in ("say", "other") for v in s.verbs
    )
    return not told and s.low.lstrip(" -–—").startswith(_RANKING) and "," in s.low[since:]


_RANKING: Final = ("in ", "on ", "during ")
_MEASURED: Final = frozenset(
    ("deadliest", "worst", "bloodiest", "heaviest", "biggest", "largest", "first", "fiercest", "boldest", "costliest",
     "gravest", "most")
)  # fmt: skip
_MEASURE: Final = lazy(
    r"\b(?:deadliest|worst|bloodiest|heaviest|biggest|largest|fiercest|boldest|costliest|gravest|most [a-z]+"
    r"|first (?:such|major)?)\b[^.;,]{0,70}? since\b"
)


_LEFT_AT: Final = lazy(r"\b(?:found|left) (?:\w+ )?abandoned (?:in|at|near|on) [^,;.]{3,60}")
"""Where those who did it left the car in which they escaped."""


def errands(s: Sentence, events: dict[str, str]) -> list[tuple[int, int]]:
    """The asides on where he who speaks went, or what he does: "the minister, who flew to Lomba on Friday, said"."""
    if "who" not in s.heads:
        return []
    chunks = s.chunks
    out = []
    for k, c in enumerate(chunks):
        if c.kind != "R" or c.head != "who" or not k or chunks[k - 1].head != ",":
            continue
        end = next((i for i in range(k, len(chunks)) if chunks[i].kind == "X"), len(chunks))
        then = chunks[end + 1] if end + 1 < len(chunks) else None
        if then is None or chunks[end].head != "," or then.kind != "VG" or then.cls != "say":
            continue
        inside = chunks[k:end]
        if all(x.cls in _CALM for x in inside if x.kind == "VG") and all(
            x.head not in events for x in inside
        ):
            out.append((c.start, chunks[end].start))
    return out


_CALM: Final = frozenset(("other", "say"))


def only_of_part(s: Sentence) -> set[int]:
    """Where the places of a part of a toll begin, if another is told: "40 died, 14 of them in the Lomba camp"."""
    out: set[int] = set()
    for x in s.losses:
        if x.rule != "part" or not x.people or x.noun + 2 >= len(s.chunks) or s.chunks[x.noun].figure is None:
            continue
        if s.chunks[x.noun + 1].head in _IN:
            out.update(m.start for m in s.chunks[x.noun + 2].mentions if m.kind == "place")
    named = [m for m in s.mentions if m.kind == "place" and m.head != "country"] if out else []
    other = [m for k, m in enumerate(named) if m.start not in out and not (k and named[k - 1].start in out)]
    return out if other else set()


def only_reckoned(masked: str, s: Sentence, start: int, trigger: int = -1) -> bool:
    """Whether a place only tells where a known one lies: "the district, which lies 40 km north of X", where
    somebody comes from: "(27, resident of X)", or where else there is war: ", while fighting raged further east in X".

    `trigger`: the chunk that tells what happened.
    """
    begin = max(s.start, start - _LOOK)
    before = masked[begin:start].lower()
    if of_talks(masked, start, before):
        return True
    if is_hospital(masked, before, start) or died_in_hospital(s, before, start):
        return True
    if _AT_HOSPITAL.within(before) and _CARERS.search(s.low):
        return all(s.chunks[v].cls not in _STRIKING for v in s.verbs)
    if _REPORTER.within(before) or _DIED_LATER.within(before):
        return True
    if (
        _TOWARDS.within(before)
        or _LIES.search(before)
        or _BIO.within(before)
        or _SPEAKING.within(before)
        or _HEARERS.within(before)
    ):
        return True
    if before.endswith(_LEANING):
        return True
    other = _ELSEWHERE.pattern.search(before) if _ELSEWHERE.may_stand(before) else None
    if other is None and _HELD.may_stand(before):
        other = _HELD.pattern.search(before)
    return other is not None and trigger >= 0 and s.chunks[trigger].start < begin + other.start()


def beside_talks(s: Sentence, events: dict[str, str]) -> int:
    """Where begins what a deed only came beside: "The ambush came as presidents prepared for their summit this week in
    X"; the end of the sentence where there is no such.
    """
    if _COMING.isdisjoint(s.heads) or _TALKS.isdisjoint(s.lows):
        return s.end
    chunks = s.chunks
    for v in s.verbs:
        c = chunks[v]
        if c.head in _COMING and c.subject and chunks[c.subject[0]].head in events:
            told = any(x.cls in _DEEDS for x in chunks[v + 1 :])
            beside = any(x.head in _WHEN for x in chunks[v + 1 : v + 4])
            return c.end if beside and not told else s.end
    return s.end


def on_a_visit(masked: str, m: Mention) -> bool:
    """Whether somebody was at a place for talks or on a visit: "who was in X for a summit", "on a visit to X"."""
    return _FOR_TALKS.match(masked, m.end) is not None or (
        _VISITING.search(masked, max(0, m.start - 40), m.start) is not None
    )


_FOR_TALKS: Final = lazy(
    r",? (?:for|attending|to attend) (?:the |an? |his |her |their )?(?:[\w-]+ ){0,3}"
    r"(?:summit|talks|meetings?|conference|visit|trip|funeral|assembly)\b"
)
_VISITING: Final = lazy(r"\b(?:visit|trip|tour) (?:to|of) \Z")


def of_meetings(s: Sentence) -> list[tuple[int, int]]:
    """Stretches that tell where and when those met who only spoke of a deed: "ministers will meet in X on Monday to
    discuss the attack"; none where the sentence tells of violence by a verb.
    """
    chunks = s.chunks
    if any(chunks[v].cls in _DEEDS or chunks[v].cls in ("die", "clash", "take") for v in s.verbs):
        return []
    out: list[tuple[int, int]] = []
    for v in s.verbs:
        c = chunks[v]
        lemma = c.verb.lemma if c.verb is not None else ""
        if any(chunks[k].head in _DOERS for k in c.subject):
            continue  # "the raiders arrived at noon on Friday"
        if lemma in _GETTING_THERE and _bears_arms(chunks, c.subject):
            continue  # "The fight began on Friday when marines arrived at a mill near Lomba"
        if c.voice == "passive" and (not c.agent or _bears_arms(chunks, c.agent)):
            continue  # "when troops were met by bandits in Lomba", "were met with gunfire"
        met = lemma in _MEETING and all(chunks[k].mentions or chunks[k].head in _TALKS for k in c.object)
        if not met and not (lemma in _HOLDING and any(chunks[k].head in _TALKS for k in c.object)):
            continue
        behind = (x.start for x in chunks[v + 1 :] if x.kind == "VG" or x.kind == "R" or x.head == ";")
        before = max((x.end for x in chunks[:v] if x.kind == "VG" or x.kind == "R"), default=s.start)
        out.append((before, next(behind, s.end)))
    return out


def _bears_arms(chunks: list[Chunk], who: list[int]) -> bool:
    """Whether those who do what a verb tells are a party that bears arms, and no person of it."""
    men = [chunks[k].head_mention for k in who]
    return any(m is not None and (m.type in ARMED or m.type == "unidentified") for m in men)


_GETTING_THERE: Final = frozenset(("arrive", "travel"))
_MEETING: Final = frozenset(("meet", "convene", "visit", "arrive", "travel"))
_DOERS: Final = listed("doers_again")
_HOLDING: Final = frozenset(("hold", "attend", "host", "call", "schedule"))
_COMING: Final = frozenset(("came", "comes", "coincided", "coincides"))
_WHEN: Final = frozenset(("as", "while", "when", "amid", "before", "after", "ahead", "with", "hours", "days"))
_TALKS: Final = listed("talks")
_DEEDS: Final = frozenset(
    ("kill", "wound", "attack", "ambush", "bomb", "shell", "storm", "abduct", "destroy")
)


def only_dark(masked: str, s: Sentence, m: Mention) -> bool:
    """Whether a place was only left without light by what happened elsewhere: "plunging X and Y into darkness"."""
    if not s.hints & _DARK.bit or _DARK.pattern.match(masked, m.end, min(s.end, m.end + 90)) is None:
        return False
    return _LEFT.search(masked, max(s.start, m.start - 70), m.start) is not None


_DARK: Final = hinted(
    "without |dark|blackout|of electric|of power|of light",
    r"[^.;]{0,70}\b(?:without (?:electric|power|light|water|telephone)|in(?:to)? (?:total |complete |the )?dark"
    r"|of (?:electric|power|light))",
    re.I,
)
_LEFT: Final = lazy(r"\b(?:plung|leav|left|depriv|throw|black)\w* (?:out )?[^.;]{0,60}\Z", re.I)
_ELSEWHERE: Final = signed(
    "further|farther|elsewhere",
    r", (?:while|as|with)\b[^.;,]{0,60} (?:(?:further|farther) (?:north|south|east|west|inland)\w*,?|elsewhere) "
    r"(?:in|at|near)(?: the)?(?: \w+ of)? \Z",
)
"""A clause beside about another place."""
_HELD: Final = signed(
    "arrested|detained",
    r", (?:while|and|but) [^.;,]{0,40}\b(?:were|was) (?:also )?(?:arrested|detained)\b[^.;,]{0,30} (?:in|at|near)"
    r"(?: the)?(?: (?:\w+ )?of)? \Z",
)
"""A clause beside that tells where others were arrested."""


def plagued(masked: str, start: int) -> bool:
    """Whether only unrest of long standing is said to trouble a place: "the violence plaguing the Lomba region"."""
    return _PLAGUED.search(masked, max(0, start - 70), start) is not None


_PLAGUED: Final = lazy(
    r"\b(?:violence|insurgency|unrest|conflict|insecurity|bloodshed|instability|attacks) (?:that (?:has|have|is|are) )?"
    r"(?:been )?(?:plagu|gripp|engulf|roil|ravag|rock|sweep|afflict|wrack)\w+ (?:much of )?(?:the )?\Z"
)
