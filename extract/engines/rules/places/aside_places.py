"""Places that a text names beside what happened: where people came from, were taken to, or what lies near."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.finding import Mention
from extract.text.hints import signed
from extract.text.patterns import lazy

_AWAY: Final = signed(
    "of|from|born in|heading t|heading f|border|frontier|neighb|on the road to|on the way to|held in|told |fled to"
    "|taken to|evacuated to|transferred to|based in|headquartered in|not stop |ed by",
    r"(?:(?:\b|(?<=\d))(?:km|kms|kilomet(?:er|re)s?|miles?|mi|hours?|meters|metres)\b[^.;]{0,40}?\b(?:of|"
    r"from)|\bfar from|\b(?:governor|mayor|president|"
    r"ministers?|king|bishop|archbishop|native|natives|resident|residents|sheikh|university|"
    r"university) of|\bborn in|\bheading (?:to|toward|towards|for)|"
    r"\b(?:border(?:s|ed|ing)?|frontier)(?! (?:town|village|city|area|region|district|post|province|state)\b)"
    r"(?: (?:with|of))?(?: [\w-]{2,20}['’]s?)?"
    r"|\b(?:financed|funded|backed|armed|trained|sponsored|supplied|directed|supported|instigated) by"
    r"|\bneighbou?ring|\bon the (?:road|way) to|\bheld in|"
    r"\btold \w+ in|\barriving from|"
    r"\bfled to|\btaken to|\bevacuated to|\btransferred to|\bbased in|\bheadquartered in|\bnot stop (?:at|in))"
    r"(?: the)?(?: (?:\w+ )?(?:city|town|village|capital|state|province),?)?(?: of)? ?$",
)
_ORIGIN: Final = signed(
    "from|positioned|march|advanc|press|clos",
    r"(?:\bfrom(?: the| a| an)?"
    r"(?: (?!in\b|at\b|near\b|to\b|into\b|onto\b|\w+ed\b|hit\b|struck\b|overran\b|took\b"
    r"|(?:house|building|compound|rooftop|orchard|treeline|doorway|window|insurgent|militant|rebel|gunman|fighter|terrorist"
    r"|bandit|guerrilla)s?\b|gunmen\b"
    r"|(?:seize|capture|attack|storm|(?:re)?take|overrun|raid|kill|strike|bomb|shell|ambush|assault)(?:e?s)?\b)[\w'’-]+){0,3}?"
    r"(?: of| in| at| near)?"
    r"|\bpositioned (?:in|at|on|near)|\b(?:march|advanc|press|clos)\w{1,3} (?:in )?(?:on|toward|towards))"
    r"(?: the)?(?: (?:city|town|village|district|province|region|state|outpost|settlement|suburb|area) of)?"
    r"(?: (?:\w+['’]s )?capital(?: of)?)? $",
)
"""What stands before a place where those came from who did it."""
_DRIVEN: Final = lazy(
    r"\b(?:abduct|kidnap|seiz|tak|took|snatch|captur|retak|retook|retreat|withdr|expel|dislodg|evict|driv|drove|push"
    r"|forc|evacuat|rescu|bodies|pull|remov|hijack|away|clear|oust|retriev|recover|arrest|detain)\w*\b[^.;]{0,40}\bfrom\b"
)
"""Who is taken from a place was there when it happened."""
_GONE: Final = signed(
    "ran |running|head|travel|en route|way|return|bound|fle|driving|displaced|moved|shifted|based|taken|rushed"
    "|evacuated|trans|retreat|departure|independence|autonomy|leave "
    "|repatriat|shipped|extradit|deport|buried|burial"
    "|airlifted|flown|conveyed|ferried|admitted|referred|brought|treat|hospitali|recovering|withdr|pull|escap|government|regime|authorities"
    "|administration|active|operate|present|had left|leaving|departed|set out|set off|back home|reach|sent|dispatched"
    "|rushed|summoned|coming|came|cross|slipp|stream|pour|penetrat|infiltrat|throw|threw|toss|dump"
    "|fell back|fall|retreat"
    "|carrying|bringing|hauling|deliver|taking|going|walking|deposited|spill|accord|agreement|declaration|truce|treaty|pact|deal|protocol|"
    "linking|connecting|agree|ceasefire|left |departing|quit ",
    r"(?:\b(?:head(?:ing|ed)|travel(?:l)?(?:ing|ed)|en route|way|return(?:ing|ed)|bound|fle(?:d|e|eing)|driving|"
    r"displaced|moved|shifted)(?: back| on)?(?: (?:on|along|down|by) (?:[\w-]{1,20} ){1,4}?)?"
    r" ?(?:to|towards?|for)"
    r"|\b(?:ran|running)(?: back| on| away| off)? (?:to|towards?|for)"
    r"|\b(?:linking|connecting) (?:[\w'’-]{1,20} ){1,4}?(?:to|with)"
    r"|\b(?:way back|had left|leaving|departed|set (?:out|off)|back home)(?: from)?"
    r"|\b(?:left|leaving|departed|departing|quit) (?:(?!no\b|\d|at\b|two\b|three\b|four\b|dead)[\w'’-]+ ){1,4}"
    r"(?:bound )?(?:for|on (?:his|her|its|their|the) way to)"
    r"|\b(?:retreat(?:ed|ing|s)?|withdr(?:ew|awn|awing|aw)|pull(?:ed|ing|s)? (?:out|back)"
    r"|(?:fall(?:ing|s|en)?|fell) back"
    r"|escap(?:ed|ing|e)) (?:in)?to(?:wards?)?"
    r"|\b(?:(?:based|headquartered) in|(?:buried|burial)(?: \w+)? (?:at|in))"
    r"|\b(?:taken|rushed|evacuated|transferred|transported|airlifted|flown|admitted|referred|brought|repatriated|shipped"
    r"|extradited|deported|(?:bodies|body|remains|coffins?|corpses?)(?: \w+){0,3} (?:sent|returned))(?: \w+){0,3}? to"
    r"(?: (?!after\b|following\b|in\b|was\b|were\b|when\b)[\w'’-]+){0,5}?(?: in| of| at)?"
    r"|\b(?:admitted|shifted|moved|conveyed|ferried|rushed|taken|brought)(?: \w+){0,3}? to (?:[\w'’-]+ ){0,7}?"
    r"(?:hospital|clinic|morgue|mortuary|infirmary|medical (?:college|complex|cent(?:er|re)))(?: in| of| at)?"
    r"|\b(?:active|operates?|present) (?:in|across|throughout)"
    r"|\b(?:sent|dispatched|rushed|summoned|flown)(?: in)? from"
    r"|\b(?:(?:coming|came|penetrat\w{2,3}|infiltrat\w{2,3})"
    r"|(?:cross|slipp|stream|pour)\w{2,3}(?: [\w'’-]+){0,5}?) from(?: [\w-]{3,16}['’]s)?"
    r"(?: (?:(?:north|south|east|west|centr)[a-z-]{0,9}|neighbou?ring|nearby))?"
    r"|\b(?:throw|threw|toss|dump)\w{0,4} (?:the |their )?(?:\w{3,9} )?(?:bodies|corpses|remains) (?:in|into)"
    r"|\b(?:able to reach|(?:survivors?|refugees|villagers|peasants|residents|wounded|word|news|witnesses)"
    r"(?: \w+){0,2} reached)(?: (?!after\b|following\b|in\b)[\w'’-]+){0,4}?(?: in| of| at)?"
    r"|\b(?:carrying|bringing|hauling|delivering|transporting|taking) (?:[\w-]+ ){0,2}(?:aid|food|supplies|goods|fuel"
    r"|relief|medicines?|equipment|ammunition|provisions|materials?|cement|rice|maize|grain|passengers|workers|traders"
    r"|civilians|people|pilgrims|students|refugees|mail|cash) (?:\w+ )?(?:in)?to"
    r"|\b(?:going|travell?ing|heading|driving|walking|on (?:the|his|her|their) way) (?:back |home )?(?:to|from) "
    r"(?:the |an? |their |his |her )?(?:[\w-]+ )?(?:market|funeral|burial|wedding|mass|prayers?|rally|fair|ceremony)"
    r" (?:in|at|of)"
    r"|\bdeposited (?:\w+ )?(?:in|at)(?: (?!after\b|following\b)[\w'’-]+){0,6}?(?: in| of| at)?"
    r"|\b(?:demand|seek|want|urg|call|insist|press|ask)\w{0,4} [^.;,]{0,30}\b(?:withdrawal|pull-?out|retreat|departure"
    r"|independence|autonomy|withdraw|pull out|leave) (?:(?:of [\w ]{3,20} )?from|for|of)"
    r"|\bspill\w* (?:\w+ ){0,3}(?:from|into)(?: the)?(?: neighbou?ring)?"
    r"|\b(?:sign|initial|agree|reach|ratif|negotiat|conclud)\w* [^.;,]{0,30}\b(?:accord|agreement|declaration"
    r"|truce|treaty|pact|deal|ceasefire|protocol)s?(?: on \w+day)? (?:in|at)"
    r"|\b(?:overthrow\w*|toppl\w+|oust\w*|\w+-(?:backed|recogni[sz]ed|supported)) [^.;,]{0,30}"
    r"(?:government|regime|authorities|administration) in"
    r"|\b(?:treated|treatment|hospitali[sz]ed|recovering)(?: \w+){0,2}? (?:in|at)"
    r"(?: (?!after\b|following\b|in\b)[\w'’-]+){0,5}?(?: in| of)?)"
    r"(?: the)?(?: (?:[\w'’-]{2,20} ){0,3}(?:city|town|village|capital|district|port|hub|heights|hills|mountains?"
    r"|slopes|forests?|jungles?|woods|bush|direction|outskirts|area|border|valley|highlands),?)?(?: of)? ?$",
)
"""What stands before a place where nothing happened: somebody was on the way there, or was brought there."""


def away_from(text: str, m: Mention) -> int:
    """Gives 1 where only a distance, an origin or an office has to do with a place, else 0."""
    before = text[max(0, m.start - 90) : m.start].lower()
    if before.endswith(", ") and m.head in ("region", "country", "district") and _OPPOSITE.search(before):
        return 1
    behind = before.endswith((", ", ", in ", " of "))
    if behind and m.head != "town" and _OF_OFFICE.search(text, max(0, m.start - 60), m.start):
        return 1
    if _AWAY.within(before[-60:]):
        return 0 if m.head != "country" and before.endswith(_BESIDE) else 1
    if before.endswith((" of ", " of the ", " capital ", " capital, ")):
        if m.head in ("town", "region") and _BY_WHICH.search(before):
            return 1
        if m.head != "country" and _SITE_BY_WHICH.search(before):
            return 1
    if (
        m.head == "town"
        and before.rstrip().endswith(_CLOSE)
        and _AREA_NEAR.search(text, max(0, m.start - 90), m.start)
    ):
        return 1
    if m.head != "country" and _AFTER_DEED.search(before) and text.startswith((",", " and "), m.end):
        return 1
    return int(_ORIGIN.within(before[-60:]) and not (_DRIVEN.search(before) or _FIRED_ON.search(before)))


_FIRED_ON: Final = lazy(
    r"\b(?:fire|attack|assault|ambush|contact|resistance|shelling|bombardment|barrage|threat|blows?) from "
    r"(?:the |an? |some )?(?:[\w’'-]+ ){0,2}?(?!camps|bases|posts|positions|hills|villages|houses|buildings|compounds"
    r"|mountains|areas|parts|sides|points|places|districts)[\w’'-]+(?:s|men|enemy|taliban|people|infantry) "
    r"(?:in|at|near|on|outside|around)(?: the)?"
    r"(?: (?:city|town|village|district|province|region|state|area) of)? $"
)
"""What stands before the place where somebody was fired at by men: "came under fire from rebels in X"."""
_OPPOSITE: Final = lazy(
    r"\b(?:across (?:the )?(?:[\w-]+ ){0,3}from|opposite) (?:the (?:city|town|village) of )?"
    r"[\w'’.-]+(?: [\w'’.-]+){0,2}, \Z"
)
"""What stands before the state of a town on the other side: "in Lomba, across the river from Oro, Texas"."""
_OF_OFFICE: Final = lazy(
    r"\b(?:[Mm]ayor|[Gg]overnor|[Bb]ishop|[Nn]atives?|[Rr]esidents?) of (?:the \w+ of )?[A-Z][\w'’-]+"
    r"(?: [A-Z][\w'’-]+){0,2}(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})?, (?:in )?(?:the \w+ of )?\Z"
)
"""What stands before the area of a town that has to do with somebody's office alone: "the mayor of Lomba, Oro"."""
_BY_WHICH: Final = lazy(r", (?:just |far |\w+ly )?(?:north|south|east|west)[a-z-]{0,9} of \Z")
"""What stands before a town by which the one before it is found: "in Lomba, east of Oro"."""
_AFTER_DEED: Final = lazy(
    r"(?:^|[.\n] ?|, |^in an? [^.]{4,50} )after (?:the|an|last \w+['’]s|\w+day['’]s) (?:[\w-]+ )?"
    r"(?:attack|raid|assault|massacre|bombing|strike|ambush|shelling) (?:on|in|at|of|near) "
    r"(?:the (?:town|village|city) of )?\Z"
)
"""What stands before the town of an earlier attack: "After the raid on Lomba, rebels stormed Oro"."""
_SITE_BY_WHICH: Final = lazy(
    r"(?:(?:near|in|at|on) [\w'’-]{3,20}(?: [\w'’-]{2,20})? "
    r"(?:village|hamlet|camp|district|locality|settlement|town|suburb|area)"
    r"|\b(?:village|hamlet|camp|district|locality|settlement|town|suburb|area|municipality|community|parish|township) "
    r"of(?: (?!(?:in|on|at|near|and|by)\b)[\w'’-]{2,20}){1,4}?)"
    r",? (?:just |far |about |around |some )?(?:\d{1,3} ?(?:km|kms|miles?|kilomet(?:er|re)s) )?(?:to the )?"
    r"(?:north|south|east|west)[a-z]{0,6}[ -]?(?:east|west)?(?:ern)? of "
    r"(?:the )?(?:(?:capital city|city|town|capital|port)(?: of|,)? )?\Z"
)
"""The same behind a place with its noun: "in Lomba village south east of Oro", "in the district of Lomba south of the
capital Oro".
"""
_CLOSE: Final = ("outside", "near", " of", "close to", "not far from", "capital", "city", "around", "the")
_AREA_NEAR: Final = lazy(
    r"\b(?:in|on|of|into|across|over|at|against) (?:the )?(?:[a-z-]+ ){0,2}[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? "
    r"(?:enclave|district|suburb|neighbou?rhood|quarter|township|camp|area|sector|zone|valley|forest)s? "
    r"(?:(?:just )?outside|near|close to|not far from|around|on the (?:edge|outskirts) of)(?: the)?"
    r"(?: (?:capital|city|town)(?: of|,)?)? \Z"
)
"""What stands before a town near which the part of the land lies that was struck: "the Lomba enclave outside Oro"."""
_BESIDE: Final = ("in neighboring ", "in neighbouring ", "on neighboring ", "on neighbouring ")
"""What stands before a village beside the one told of, where more happened: "shot two more in neighbouring Oro"."""


def far_off(text: str, m: Mention) -> bool:
    """Whether a place only tells how far off it happened: "260 miles southeast of X" is a day from X."""
    told = _FAR.search(text[max(0, m.start - 80) : m.start].lower())
    if told is None:
        return False
    return int(told.group(1).replace(",", "")) * (1.6 if told.group(2).startswith("mi") else 1.0) >= _FAR_KM


_FAR_KM: Final = 95
_FAR: Final = lazy(
    r"\b(\d{1,3}(?:,\d{3})?)[- ](km|kms|kilomet(?:er|re)s?|miles?)\b[^.;,]{0,40}?\b(?:of|from)(?: the)?"
    r"(?: (?:\w+ )?(?:city|town|capital|capital city|state),?)?(?: of)? $"
)


def gone(text: str, m: Mention) -> bool:
    """Says whether people went to a place or were taken there: nothing happened in it."""
    before = text[max(0, m.start - 80) : m.start].lower()
    if before.endswith(_WHENCE) or _WAY_FROM.search(before) or _BY_A_ROAD.search(before):
        return True
    if " which " in before and _BY_A_TOWN.search(text, max(0, m.start - 80), m.start):
        return True
    if before.endswith((" from ", " from the ")) and _SIDE.match(text, m.end):
        return True
    if " from " in before and _OF_ELSEWHERE.search(before) and _THEY_STRUCK.match(text, m.end):
        return True
    if " from " in before and _LAUNCHED.search(before) and _AT_OTHERS.match(text, m.end):
        return True
    left = before.endswith(_LEFT) and not text.startswith((" to ", " towards ", " toward "), m.end)
    return left or (_GONE.within(before) and _WHERE_THEY.match(text, m.end) is None)


_OF_ELSEWHERE: Final = lazy(
    r"(?:[a-z]+-\d+[a-z]{0,2}|\b(?:jets|planes|aircraft|warplanes|helicopters|bombers|gunships|drones|fighters|rebels|guerrillas"
    r"|militants|insurgents|gunmen|militiamen|raiders|troops|soldiers|commandos|paratroopers|police|tribesmen|herders|bandits))"
    r"(?: (?:based|flying|coming|operating))? from(?: the)?"
    r"(?: (?:town|village|city|port|base|airbase|air base|airfield|camp|direction|area)(?: of| at| in| near)?)? \Z"
)
_THEY_STRUCK: Final = lazy(
    r"(?: (?:air ?base|base|airfield|airport|area|hills?|district|county))? (?:had |then |also |later |again )?"
    r"(?:bombed|struck|hit|attacked|raided|stormed|shelled|strafed|rocketed|ambushed|overran|invaded)\b"
)
"""What stands around the place that those came from who struck elsewhere: "jets from Lomba bombed the town"."""
_LAUNCHED: Final = lazy(
    r"\b(?:fir(?:ed|ing)|launch(?:ed|ing)|lobb(?:ed|ing)|took off|taking off)\b[^.;,]{0,40} from(?: the)?"
    r"(?: (?:town|village|city|port|base|airfield|airport|hills?)(?: of| at)?)? \Z"
)
_AT_OTHERS: Final = lazy(
    r"(?: (?:air ?base|base|airfield|airport|area|hills?))? (?:at|on|against|into|towards?|and (?:then )?"
    r"(?:bombed|struck|hit|attacked|shelled|strafed|rocketed))\b[^.;,]{0,60}?\b(?!I\b)[A-Z]"
)
"""What stands around a place from which others were shot at: "rockets fired from Lomba at the town of Oro"."""
_WHENCE: Final = ("from the direction of ", "from the side of ")
_SIDE: Final = lazy(r" (?:axis|axes|direction|flank)\b")
"""What stands behind the place from whose side those came who did it: "stormed the town from the Lomba axis"."""
_WHERE_THEY: Final = lazy(
    r"(?: (?:village|town|community|hamlet|settlement|area|district|neighbou?rhood|city))?"
    r"(?:, (?:killing|shooting|murdering|wounding|abducting|beheading|burning|razing|torching|looting)\b|,? where "
    r"(?:(?:they|the [\w-]{1,20}|he|it) (?:had |then |also |later )?(?:killed|shot|attacked|ambushed|burn(?:ed|t)"
    r"|set|stormed|raided|opened|clashed|fought|abducted|kidnapped|massacred|executed|beheaded|murdered|slaughtered|looted"
    r"|fired|blew|detonated|started (?:attack|shoot|kill)ing"
    r"|(?:were|was) (?:ambushed|attacked|killed|shot|gunned|fired|bombed|intercepted|caught))"
    r"|(?:[\w-]{1,20} ){1,4}(?:were|was) (?:also |later )?(?:killed|shot|murdered|beheaded|abducted|burnt))\b)"
)
"""What stands behind a place to which those went who did it there: "moved on to Lomba, where they shot two men"."""


_WAY_FROM: Final = lazy(
    r"\b(?:on (?:his|her|its|their|the) way|en route|travell?ing|driving|heading|returning|going) (?:back |home )?"
    r"(?:to|towards?) [^.,;]{3,40} from(?: the)?(?: (?:town|city|village) of)? \Z"
)
"""What stands before the place that somebody was on the way from: "driving to a meeting from"."""
_BY_A_TOWN: Final = lazy(
    r"[A-Z][\w'’-]+, which (?:sits|lies|lay|stands|is|was)(?: (?:located|situated))? [^.;,]{0,40}"
    r"\b(?:north|south|east|west)[a-z-]{0,9} of [^.;]{0,40}\Z"
)
"""What stands before the town by which another one is found: "in Lomba, which lies south of the capital, Oro"."""
_BY_A_ROAD: Final = lazy(
    r"\b(?:lies|lay|stands|sits|located|situated|(?:which|that) (?:is|was))\b[^.;,]{0,30} "
    r"(?:road|highway|route|motorway|railway)[^.;,]{0,20} (?:linking|connecting|joining|between|from) [^.;]{0,50}\Z"
)
"""What stands before the ends of a road by which a place lies: "the village, which is on the road linking X and Y"."""
_LEFT: Final = (" travelling from ", " traveling from ", " driving from ", " returning from ")
"""What stands before the place that somebody came from; "from X to Y" is a road."""


_HAILING: Final = signed(
    "from|indigene|native|hail|resident|living in|live in|lives in|lived in|residing in|born|raised in|who had |, of"
    "|also of|both of|all of|each of|year-old|hometown|assigned",
    r"(?:\b(?:suspected|believed|thought|said|alleged|reported|presumed)(?: \w+){0,2}? to (?:be|have come|come"
    r"|hail|originate|have crossed)(?: over| in)? from|\bhail(?:s|ed|ing)? from|\b(?:indigenes?|natives?) of"
    r"|\bborn (?:and raised |and bred )?(?:in|at|near)|\b(?:born and )?raised in"
    r"|\bwho had (?:just |earlier )?been (?:in|to|at)"
    r"|\b(?:identified (?:\w+ )?as|named|called) (?:[\w.'’-]+ ){1,4}from"
    r"|, (?:all |both |mostly )?(?:living|residing|who (?:live|lives|lived|had lived)) in"
    r"|, (?:aged? )?\d{1,2}(?: years old)?, (?:also |both |all |each )?(?:of|from)"
    r"|\b\d{1,2}-year-old (?:[\w.'’-]+ ){1,4}of|\bhometown (?:of|in)"
    r"|\bassigned (?:to|with) (?:(?!\b(?:died|dies|was|were|killed|who)\b)[^.;]){3,80}"
    r"(?:,(?: based)?(?: in| at| out of)?| in| at| from| out of)(?: (?:fort|camp|joint base|naval base))?"
    r"|\b(?:he|she|victims?|deceased|attackers?|raiders?|bandits?|gunmen) (?:is|was|are|were) (?:all )?from"
    r"|, an? (?:[\w-]+ ){1,4}from)"
    r"(?: the)?(?: (?:city|town|village|district|area|state) of)? $",
)
"""What stands before the place where somebody is at home, and nothing happened."""
_MAN_FROM: Final = signed(
    " from ",
    r"(?:\A|[,.;:\n”\"] ?|\b(?:and|or|was|were|is|one|killed|wounded|injured|dead|including|murdered) )"
    r"(?:an?|one|two|three|four|five|six|the|another) (?:[\w-]+ ){0,3}(?:m[ae]n|wom[ae]n|boys?|girls?|teenagers?"
    r"|youths?|students?|fathers?|mothers?|widows?|pensioners?|brothers?|sisters?|trader|farmer|teacher|schoolteachers?|labou?rers?"
    r"|shopkeepers?|drivers?|engineers?|doctors?|nurses?|nationals?|tourists?|cousins?|resident|villager"
    r"|missionar(?:y|ies)|technicians?|advisers?|priests?|nuns?|journalists?|merchants?|peasants?) from"
    r"(?: the)?(?: (?:city|town|village|district|area|state) of)? $",
)
"""The same for a man told of by his trade or his age: "A 60-year-old trader from Lomba was wounded"."""
_MAN_OF: Final = lazy(
    r"\b(?:identified (?:\w+ )?as|named|called) [^.;]{3,60} (?:of|from) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, \Z"
)
"""What stands before the area of a home town that no list knows: "identified as Ali Dar of Lomba, Oro"."""
_FURTHER: Final = lazy(r",? (?:in |of |and )?(?:the )?(?:neighbou?ring )?")
"""What stands between such a place and the area that it lies in."""


def of_those_from(text: str, mentions: list[Mention], places: list[Mention]) -> set[int]:
    """Gives where the places begin from which soldiers or guards are told to be: "six paratroopers from Lomba fell in
    the mountains"; those driven from a place were there.
    """
    men = {m.end: m.start for m in mentions if m.kind == "generic" and m.type == "state_forces"}
    found: set[int] = set()
    for m in places:
        begin = _FROM.search(text, max(0, m.start - 30), m.start)
        start = men.get(begin.start()) if begin is not None and m.head in _HOMES else None
        if start is not None and not _DRIVING.search(text, max(0, start - 40), start):
            found.add(m.start)
    return found


_HOMES: Final = ("town", "site", "region", "district")
_FROM: Final = lazy(r" from (?:the )?(?:(?:city|town|province|region|state) of )?\Z")
_DRIVING: Final = lazy(
    r"\b(?:abduct|kidnap|seiz|tak|took|captur|withdr|expel|dislodg|evict|driv|drove|push|pull|forc|evacuat|oust|fire)\w*\b"
    r"[^.;]{0,30}\Z"
)


def at_home(text: str, places: list[Mention]) -> set[int]:
    """Gives where the places begin that only say where somebody comes from, their areas included."""
    found: set[int] = set()
    last = -1
    for m in places:
        inside = last >= 0 and _FURTHER.fullmatch(text, last, m.start) is not None
        before = text[max(0, m.start - 90) : m.start].lower()
        man = m.head != "site" and _MAN_FROM.within(before) and not _DRIVEN.search(before)
        if not inside and before.endswith(", ") and _MAN_OF.search(text, max(0, m.start - 90), m.start):
            man = True
        if inside or man or _HAILING.within(before):
            found.add(m.start)
            last = m.end
        else:
            last = -1
    return found
