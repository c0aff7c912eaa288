"""Cuts off clauses that tell of another engagement than their sentence: what came before, what happened elsewhere.

"The attack came two days after gunmen killed six miners": the clause from "two days after" on is read by itself.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from extract.engines.rules.grammar.deed_names import BEST
from extract.engines.rules.grammar.fronted import front_cut
from extract.text.patterns import lazy

_COUNT: Final = (
    r"(?:(?:just|only|barely|exactly|hardly|scarcely|less than|more than|about|almost|around|nearly) )?"
    r"(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a few|\d{1,3}) )?"
)
_AFTER: Final = rf"{_COUNT}(?:hours?|days?|weeks?|months?|years?) after "
_GUILTY: Final = "|".join(
    f"(?<={x} )"
    for x in ("commander", "commanders", "leader", "leaders", "man", "men", "militants", "terrorists", "those", "cell",
    "squad", "group", "gang", "militant", "terrorist", "gunmen", "fighters", "rebels", "bandits", "suspects")
)  # fmt: skip
_DEEDS: Final = "|".join(
    f"(?<=[ .]{x} )"
    for x in (
        "attack", "attacks", "massacre", "killing", "killings", "strike", "strikes", "bombing", "bombings", "raid",
        "raids", "violence", "blast", "blasts", "explosion", "ambush", "assault", "clashes", "shooting", "incident",
        "[Tt]his", "[Ii]t", "which", "news", "move", "announcement",
    )
)  # fmt: skip
_STRUCK: Final = "|".join(
    f"(?<=(?:was|ere) {x} )"
    for x in (
        "hit", "struck", "attacked", "bombed", "shelled", "ambushed", "raided", "stormed", "targeted", "burned",
    )
)  # fmt: skip
_BLOWS: Final = (
    "attack|raid|bombing|blast|explosion|ambush|assault|massacre|shooting|strike|air ?strike|clash|incident|killing"
    "|siege"
)
_RANKED: Final = lazy(
    r"\b(?:second|third|fourth|fifth|sixth|latest|deadliest|worst|bloodiest) (?:[\w-]+ ){0,3}?"
    rf"(?:{_BLOWS})s?\b"
)
"""How an attack is ranked, behind which "after an attack on Monday" tells of another one."""
_IN_ANSWER: Final = (
    r"(?:in|as|an?|is|are|was|were)(?: (?:apparent|direct|likely|possible|swift))? (?:reprisal|retaliation|revenge"
    r"|retribution|vengeance|payback)(?: attacks?| strikes?| raids?)? for"
    r"|(?:in|as an?|an?)(?: (?:apparent|direct|clear))? (?:response|answer) to|to avenge"
)
IN_ANSWER: Final = lazy(rf"\b(?:{_IN_ANSWER}) ")
"""What stands before the deed that another one answers."""
_ONLY_ANSWERS: Final = lazy(
    r"\W{0,3}(?:this|these|the|such) (?:[\w’'-]+ ){1,6}?(?:is|was|are|were|came|comes|come)(?: \w+)? "
    rf"(?:{_IN_ANSWER}) ",
    re.I,
)
_CUTS: Final = lazy(
    rf"(?<=, ){_AFTER}|(?<=came ){_AFTER}|(?<=comes ){_AFTER}|(?<= come ){_AFTER}|(?<=place ){_AFTER}"
    rf"|(?<=[a-z] coming ){_AFTER}"
    rf"|(?<=happened ){_AFTER}|(?<=occurred ){_AFTER}"
    r"|(?<=[a-z] )(?:recall(?:s|ed)|echo(?:es|ed)|mirror(?:s|ed)|resembl(?:es|ed)|(?:was|were|is|are) (?:similar to"
    r"|reminiscent of)) (?=(?:an?|the|one|another|last) )"
    r"|(?:(?<=, )(?:and |which ))?\bfollow(?:s|ed) "
    r"(?=(?:an?|one|two|three|another|several|the \w+ (?:of|on|in)|\w+ days of|(?:[\w-]{2,14} ){0,4}(?:attacks|bombings"
    r"|blasts|explosions|shootings|clashes|(?:air)?strikes|killings|raids|ambushes) (?:in|on|at|near|against|across)) )"
    r"|\bsince (?:(?:early|mid|late|last) )?[A-Z][a-z]+\.?(?: \d{1,2})?(?:,? (?:19|20)\d\d)?, when "
    r"|\bsince (?:19|20)\d\d, when |\bin (?:(?:early|mid|late)[ -])?(?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d, when "
    r"|\bsince (?=(?:an?|the|another) (?:[\w-]+ ){0,4}(?:attack|raid|bombing|strike|airstrike|ambush|clash|assault"
    r"|massacre|shooting|explosion|blast|battle|siege)s?\b)"
    r"|\bsince (?=(?!(?:19|20)\d\d\b)(?:[\w’'-]{1,20} ){1,6}(?:have |has |had )?"
    r"(?:killed|attacked|bombed|ambushed|raided|stormed|massacred|abducted|kidnapped|shot|shelled|overran|opened fire"
    r"|blew up|set off|detonated|gunned down|died|perished)\b)"
    r"|\bsince (?=(?:gunmen|rebels|militants|insurgents|jihadists|guerrillas|soldiers|troops|warplanes) )"
    r"|(?<=[a-z] )(?:comes?|came) (?:just |only )?after "
    r"(?=(?:an?|another|two|three|four|several|\w+ days of|days of|clashes|fighting|[a-z]+ (?:gunmen|fighters|rebels"
    r"|militants|insurgents)|gunmen|rebels|militants|insurgents|fighters|rockets) )"
    rf"|(?:{_DEEDS})(?:comes?|came) (?:just |only |shortly |hours |days )?after "
    r"|(?<=[a-z] )(?:comes?|came) (?:hard |close |hot |quickly )?on the heels of (?=(?:an?|another|the|two|three) )"
    r"|(?<=attacks )(?:come|came) as |(?<=attack )(?:comes|came) as "
    rf"|(?<=[\w,”\"] )(?:{_IN_ANSWER}) "
    rf"|(?:{_GUILTY})(?:responsible for|behind) (?=(?:the|an?) (?:[\w-]+ ){{0,2}}(?:murders?|killings?|deaths?|massacre"
    r"|attacks?|bombings?|ambush|kidnappings?|abductions?|assassinations?) (?:of|on|in|that|at) [^,;]{0,160}\Z)"
    r"|(?<=[a-z,)] )(?:suspected of|accused of|wanted for|blamed for|held responsible for) (?=(?:(?:the|an?) )?"
    r"(?:kill|murder|shoot|bomb|ambush|attack|massacr|kidnapp|abduct|death)(?:ings?|ed|s)?\b[^,;.]{3,90}"
    r"\b(?:earlier|last|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday"
    r"|\w+ (?:days|weeks|months|years) ago)\b)"
    r"|\bsince (?=(?:clashes|fighting|attacks|air ?strikes|bombings) (?:in|on|between|near|at) )"
    rf"|(?:{_STRUCK}){_COUNT}(?:days?|weeks?|months?|years?) after (?=(?:gunmen|rebels|militants|insurgents|jihadists"
    r"|guerrillas|bandits|soldiers|troops|an?|another|two|three|four|five|six|seven|eight|nine|ten|\d+) "
    r"(?![^.;]{0,90} (?:him|her|them|it)\b))"
    r"|(?<=, )and (?=(?:an?|another|two|three) (?:[\w-]+ ){0,2}(?:bombs?|grenades?|explosions?|blasts?|devices?) "
    r"(?:went off|exploded|blew|hit|struck|tore|ripped)\b)"
    r"|(?<=, )and (?=(?:an?|the) (?:second|third|other) (?:(?:attack|bomb|shell|blast|explosion|strike|rocket|missile"
    r"|raid|bomber|device|round) )?(?:hit|struck|went off|exploded|landed|killed|targeted|wounded|injured|blew|fell)\b)"
    r"|(?:(?<=from )|(?<=near )|(?<=to )|(?=the same ))(?=(?:an?|the|that)(?: same)? "
    r"(?:(?:scene|site) of (?:an?|the|last|another|\w{3,6}day['’]s) (?:[\w-]{2,20} ){0,3}"
    r"(?:attack|ambush|raid|bombing|massacre|clash|blast|shooting|strike)(?: [\w-]{2,20}){0,6}? (?:in which|that|which)"
    r"|(?:spot|place|area|village|town|road|district|stretch) (?:where|in which)) [^;]{4,110}"
    r"\b(?:last (?:week|month|year|\w{3,6}day)|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|\w{1,9} (?:days|weeks|months|years) (?:ago|earlier|before)|earlier (?:this|in))\b)"
    r"|(?<=, )and (?=the (?:second|third|other), (?:(?:early|late|overnight|hours|minutes|shortly|just) )?"
    r"(?:on|in|at|near|outside|later|after|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|yesterday)\w*\b)"
    rf"|(?<=, )including (?=(?:an?|another|the|last \w+'s) (?:[\w’'-]+ ){{0,4}}(?:{_BLOWS})\b"
    r"|one (?:on|in|at|near|against|outside|last)\b)"
    rf"|(?<=, )after (?=(?:an?|another) (?:[\w-]+ ){{0,4}}(?:{_BLOWS})\b)"
    r"|(?<=[\w)]),? (?:after|following) (?=(?:(?:an?|the) (?:series|string|spate|wave|number) of |recent |earlier "
    rf"|previous |repeated |several |similar ){{1,3}}(?:[\w-]+ )?(?:{_BLOWS})e?s (?:(?:carried out|mounted) )?by )"
    r"|(?<=[\w)]),? after (?=[^,.;]{3,60} accused [^,.;]{3,60} of (?:[a-z]+ )?[a-z]+ing\b)"
    r"|(?<=, )while (?=elsewhere\b|in (?:a|another|the) (?:separate|different|second|other|similar)\b|in another\b)"
    r"|(?<=, )while (?=(?:an?|another|two|three|four|five) [^,.;]{10,140} (?:(?:the|that) previous (?:day|night)"
    r"|a day (?:earlier|before)|the day before|the night before)\b)"
)
_VIOLENT: Final = lazy(
    r"\b(?:kill|lynch|wound|injur|attack|ambush|bomb|explod|blast|overran|storm|raid|detonat|clash|abduct|kidnap|shell|fir"
    r"|assault|assassinat|execut|behead)"
    r"(?:s|es|ed|ings?|ped|ping)?\b|\b(?:shot|gunned|slain|neutrali[sz]ed|blew|hit|struck|set off|stabbed"
    r"|(?:air ?)?strikes?|massacre[ds]?|seized|captured|dead|deaths?|died|perished"
    r"|murder(?:s|ed|ing)?)\b"
)
_DONE_TO: Final = lazy(
    r"\b(?:executions?|arrests?|arrested|tortured?|assassinations?|detentions?|jailing|hanging) of\b"
    r"|\b(?:losses|casualties|offensive|operation|crackdown)\b"
)
"""What was done to somebody, too, that a deed answers: "in revenge for the arrest of two men by the army"."""
_ANSWERING: Final = lazy(rf",? (?:{_IN_ANSWER})$", re.I)
"""What ends an answer before the deed that it answers, which is read like any other."""
_PLACED: Final = lazy(r"\b(?:(?:in|near|at|outside|on) (?-i:[A-Z])|on \d{1,2} (?-i:[A-Z]))")
"""A place or day of its own: without one, what was answered is only why ("in response to an attack on a patrol")."""
_COUNTING: Final = lazy(
    r"\b(?:has|have) (?:also |now )?(?:been (?:\w+ly )?(?:killed|wounded|injured|displaced|driven|kidnapped"
    r"|abducted|slain|forced|dead)|died|fled|left|claimed|killed|cost)\b"
)
"""What is counted from a deed on: "300 people have been killed since rebels seized the north"."""
_HELD_TO: Final = ("suspected", "accused", "wanted", "blamed", "held")
"""How clauses begin that tell what those who are fought or caught had done."""
_TRIES: Final = 6
_SIGNS: Final = (
    " since ", " after ", " recall", " echo", " mirror", " resembl", " similar to ", "reminiscent of ", ", when ",
    ", while ", "e as ", ", and ", " follow", "reprisal", " scene of ", " site of ", " where ", " in which ",
    "iation ", "revenge ", "bution ", "vengeance ", "payback ", " heels of ", "including ",
    "response to ", "answer to ", " avenge ", " responsible for ", " behind ", "suspected of ", "accused of ",
    "wanted for ", "blamed for ",
)  # fmt: skip
_NEEDED: Final = (
    "r after ", "rs after ", "y after ", "ys after ", "k after ", "ks after ", "h after ", "hs after ", "follows ",
    "followed ", ", when ", "me after ", "mes after ", "e just after ", "e only after ", "me as ", "mes as ",
    "heels of ", "including a", "including one ", "including the ", "including last ", ", after a", "since ",
    "reprisal", "retaliation ", "revenge ", "retribution ", "vengeance ", "payback ",
    "response to ", "to avenge ", "answer to ", " responsible for ", " behind ", "suspected of ", "accused of ",
    "wanted for ", "blamed for ", ", and a", ", and t", ", while e", ", while in ", ", while ", "recalls ",
    "recalled ", "echoes ", "echoed ", "mirrors ", "mirrored ", "resembles ", "resembled ", "similar to ",
    "reminiscent of ", " scene of ", " site of ", "the spot where", "the place where", "same spot", "same area",
    "following ", "after recent ", "after earlier ", "after previous ", "after repeated ", "after several ",
    "after similar ", "after the ", " after a ", " accused ",
    "same village", "same town", "same road", "same place", "same district", "same stretch",
)  # fmt: skip
"""One of them is part of whatever `_CUTS` matches, or stands right beside it."""
_SAME: Final = lazy(
    r"(?:the (?:attack|blast|bombing|explosion|strike|raid|ambush|clash|clashes|incident|shooting|assault|onslaught)s?"
    r"\b(?! (?:of|on|in|at|against) [^.;]{3,70}\b(?:(?:in|of) (?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d\b"
    r"|last (?:year|month)\b|[a-z]+ (?:years|months) ago\b|in (?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b))"
    r"|(?:he|she|they|it|we)\b|being\b|(?!(?:shell|bomb|fight|shoot|sitt|serv|visit)ing )(?-i:[a-z]+ing\b)"
    r"|(?:his|her|its|their) )",
    re.I,
)
"""What opens a clause that goes on with the same engagement."""
_ADVERB: Final = lazy(
    r"\W{0,3}(?:(?:but|and|then) )?(?:on|in|at|early|late|the (?:next|following|same)|that|later"
    r"|(?:two|three|an?)(?= (?:[a-z]+ )?(?:minute|hour|day|night|week|month|year)s?\b)) [^,;]{2,40}, ",
    re.I,
)
"""A day or a place that opens a sentence, and no clause of its own: "On 4 May, in retaliation for the raid, …"."""
_SAID: Final = lazy(
    r", [^,]{3,60} (?:said|told [^,]{3,40}|reported|added)"
    r"(?: (?:on |late |early )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today))?\W{0,3}$"
)


def cut_clauses(masked: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cuts sentence spans before clauses that tell of another engagement; a sentence with its speaker at the end stays
    whole, as he speaks for all of it.
    """
    out: list[tuple[int, int]] = []
    # What the whole text does not have need not be looked for in each sentence.
    signs, needed = ([x for x in known if x in masked] for known in (_SIGNS, _NEEDED))
    for first, end in spans:
        start = front_cut(masked, first, end) or first
        if start > first:
            out.append((first, start - len(", ")))
        held = masked[start:end].__contains__
        may = any(map(held, signs)) and any(map(held, needed))
        at = _cut(masked, start, end) if may else 0
        if at:
            out.append((start, start + len(_ANSWERING.sub("", masked[start:at].rstrip()))))
        out.append((at or start, end))
    return out


def aside_of_speaker(masked: str, start: int, end: int) -> int:
    """Where a clause of another engagement begins in a sentence that ends on who says all of it; 0: there is none."""
    held = masked[start:end].__contains__
    if not (any(map(held, _SIGNS)) and any(map(held, _NEEDED)) and _SAID.search(masked, start, end)):
        return 0
    return _cut(masked, start, end, said=True)


def _of_that_year(masked: str, start: int, at: int, cut: str) -> bool:
    """Whether "in 1986, when" tells the year of what stands before it: "He was killed in 1986, when gunmen …"."""
    return cut.startswith("in ") and _VIOLENT.search(masked, start, at) is not None


def _only_answers(masked: str, start: int, match: re.Match[str]) -> bool:
    """Whether a sentence only says what a deed told before was an answer to: "This reaction is in answer to a raid"."""
    return _ONLY_ANSWERS.match(masked, start, match.end()) is not None


def _measured(masked: str, start: int, match: re.Match[str]) -> bool:
    """Whether an attack is ranked against the one behind "since": "the first raid there since the bombing on May 3"."""
    by = match[0].startswith("since ") and masked.startswith(("the ", "The "), match.end())
    return by and _RANKED_SINCE.search(masked, start, match.end()) is not None


_RANKED_SINCE: Final = lazy(rf"\b(?:first|{'|'.join(sorted(BEST))})\b[^.;]{{0,90}}\bsince \Z", re.I)
_ONCE: Final = ", when "


def _cut(masked: str, start: int, end: int, *, said: bool = False) -> int:
    """Where a clause of another engagement begins; 0: there is none. `said`: one before who says it."""
    for match in islice(_CUTS.finditer(masked, start, end), _TRIES):
        tail = masked[match.end() : end]
        why = IN_ANSWER.match(match[0]) is not None  # only behind the answer itself an aside
        least = 6 if match[0].startswith(("c", "follow")) else 12
        if (
            match.start() - start < least
            or (
                why
                and not (_VIOLENT.search(masked, start, match.start()) or _only_answers(masked, start, match))
            )
            or (match[0].endswith(_ONCE) and _of_that_year(masked, start, match.start(), match[0]))
            or (_SAME.match(tail) and not (match[0].startswith(_HELD_TO) or _measured(masked, start, match)))
            or not (_VIOLENT.search(tail) or (why and _DONE_TO.search(tail)))
            or (_SAID.search(tail) is not None) != said
            or (match[0] == "since " and _COUNTING.search(masked, start, match.start()))
            or _ADVERB.fullmatch(masked, start, match.start())
            or (not match[0] and not _VIOLENT.search(masked, start, match.start()))
            or (match[0] == "after " and not _RANKED.search(masked, start, match.start()))
        ):
            continue
        told = match[0].startswith(_HELD_TO) or (why and _PLACED.search(tail))
        return match.end() if told else match.start()
    return 0
