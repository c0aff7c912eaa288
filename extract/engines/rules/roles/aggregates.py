"""Whether a sentence sums up many events: "nine guards have been killed this year", "the war has claimed 900 lives"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.losses.series import once
from extract.engines.rules.roles.frames import in_others
from extract.engines.rules.roles.summed import counted_since, in_aside, of_a_row, since_one_deed
from extract.engines.rules.roles.war_sums import JOINT, WAR, of_a_period, over_weeks
from extract.engines.rules.vocabulary.words import listed
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.records import When

_AGGREGATE: Final = hinted(
    "between january|between february|between march|between april|between may|between june|"
    "between july|between august|between september|between october|between november|from january|"
    "from february|from march|from april|from may|from june|from july|from august|from september|"
    "from october|from november|"
    "the past |the past,|previous |past |earlier |in the first |the last |the years|the decades|"
    "in recent|at recent|before recent|during recent|since |this year|this month|last year|last month|for years"
    "|for decades|for months|a total of |month before|year before|week before"
    "|a decade|regularly|frequently|routinely|often|almost daily|every |half of|quarter of|counted|recorded|documented"
    "|registered|logged|decade of|decades of|repeatedly|also been|has long|have long|been plagued|been ravaged"
    "|been rocked|been plunged|been roiled|been battling|been fighting| separate | different |both |killed in "
    "|attacks on "
    "|been blamed|been pinned|been attributed|been claimed"
    "|actions |operations |engagements |ambushes |similar |such |numerous "
    "|many |previous |wave of |spate of |surge of |upsurge of |spiral of |these |those "
    "|string of |series of |total of |throughout the country|across the country|before the "
    "|around the country|all over the country|nationwide"
    "|period|week|directions|axes|sectors|fronts|since"
    "|carried out|launched|conducted|mounted|staged|undertaken|incidents in the |claimed |all sides| alone"
    "| seen |witnessed",
    r"\b(?:over|in|during|for) the (?:past|last) (?:\w+ )?(?:years?|months?|decades?|weeks)\b"
    r"|\bin recent (?:years|months|weeks)\b|\bover the (?:years|decades)\b|\bin the past(?:,| ha(?:ve|s|d)\b)"
    r"|\b(?:has|have) (?:\w+ ){1,4}in the past(?:,| (?:with|by|against|on|at|near|in|over|along|for|when|and|but)\b)"
    r"|^(?:in|during|at|before) (?:previous|past|earlier|recent) [a-z]+s\b"
    r"|\bsince [\w' -]{0,60}(?:began|started|erupted|broke out|resumed|launched|took (?:up|power|office)|seized power"
    r"|was (?:formed|founded|ousted|overthrown|toppled)|came to power)\b"
    r"|\b(?:so|thus) far this (?:year|month)\b|\blast year\b(?!['’]s [\w-]+ )|\bfor (?:years|decades|months"
    r"|over a decade|almost a decade|more than a decade)\b"
    r"|\bsince (?:the (?:start|beginning|end|middle|outbreak|conflict|war|coup|insurgency)\b"
    r"|(?:\w+ ){0,5}(?:19|20)\d\d|then|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\b|taking|coming|mid-"
    r"|(?:launch|start|beginn|mount|resum|renew|stepp|end|seiz|invad|announc|declar)ing\b"
    r"|late |early )"
    r"|\b(?:regularly|frequently|routinely|often|almost daily|every (?:day|week|month))\b"
    r"|\b(?:first|second) (?:half|quarter) of\b|\bin the first (?:\w+ )?(?:months|weeks) of\b"
    r"|\b(?:between|from) (?:january|february|march|april|may|june|july|august|september|october|november)"
    r"(?: (?:19|20)\d\d)? (?:and|to|until|through) (?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\b(?! \d{1,2}\b)"
    r"|\b(?:counted|recorded|documented|registered|logged) (?:[\d,]+|two|three|four|five|six|seven|eight|nine|ten"
    r"|several|dozens of|scores of) (?:separate |different |such )?(?:[\w-]+ ){0,2}"
    r"(?:attacks|incidents|clashes|killings|strikes|bombings|raids)\b"
    r"|\b(?:counted|recorded|documented|registered|logged) [\d,]+ [^.;]{0,90}\b(?:during|in|over) the (?:past|last) "
    r"(?:week|month)\b"
    r"|\b(?:killed|died|slain|dead|wounded|injured|murdered|assassinated|executed|kidnapped|abducted|lives"
    r"|casualties|(?:killing|murder|assassination|kidnapping)s of [^.;,]{0,40})(?: in [\w ]{0,40})? this year\b"
    r"|\b(?:in|during) (?:two|three|four|five|six|\d|several|both) (?:of )?(?:the )?(?:separate |different )"
    r"(?:[\w-]+ ){0,2}(?:attacks|incidents|clashes|operations|bombings|raids|ambushes|explosions|blasts|strikes)\b"
    r"|\b(?:in|during) both (?:of )?(?:the |these |those )?(?:attacks|incidents|clashes|operations|bombings|raids"
    r"|ambushes|explosions|blasts|strikes|actions|encounters|battles|engagements)\b"
    r"|\bin (?:\d+|several|dozens of|hundreds of|many|various) (?:[\w-]+ ){0,2}(?:attacks|encounters|incidents|clashes"
    r"|operations|bombings|raids)\b[^.;]{0,40}\b(?:this|last) (?:year|month)\b"
    r"|\bin (?:\d{1,3}|five|six|seven|eight|nine|ten|various|numerous|dozens of) (?:[\w-]+ ){0,2}(?:actions|operations"
    r"|engagements|ambushes)(?: (?:carried out|conducted|staged|waged|that took place))? "
    r"(?:between|from|during|throughout)\b"
    r"|\bthis year,[^.;]{0,80}\b(?:has|have) (?:been|died|lost)\b"
    r"|\ba total of \d[\d,]{0,6}\b[^.;,]{0,60} (?:has|have) now (?:been (?:killed|murdered|injured)|died)\b"
    r"|\b(?:has|have) (?:also |so far |already )?(?:been (?:killed|wounded|injured|slain|murdered|assassinated"
    r"|executed|kidnapped|abducted)|died|lost their lives"
    r"|(?:killed|slain|claimed))\b[^.;]{0,60}\b(?:this year|this month|in the past month|in recent)\b"
    r"|\b(?:in|over|within) (?:an?|one|the (?:past|last)) week\b[^.;]{0,90}\b(?:has|have) (?:been|died|lost)\b"
    r"|\ba total of [^.;]{0,90}\b(?:in|over) the (?:past|last) (?:two|three|four|five|six|seven|\d) (?:days|weeks)\b"
    r"|\b(?:people|civilians|soldiers|policemen) killed in (?:[\w-]+ ){0,2}(?:attacks|violence|bombings|incidents)\b"
    r"[^.;]{0,40}\bin (?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:19|20)\d\d)\b"
    r"|\b(?:these|those) (?:operations|attacks|incidents|raids|strikes|bombings|crimes|killings) (?:have |had )?"
    r"(?:left|killed|claimed|caused|resulted|cost)\b"
    r"|^\W{0,3}(?:\w+: )?the (?:wave|spate|string|series) of \w+s (?:that|which) (?:has|have)\b"
    r"|^\W{0,3}a total of [^.;]{0,80}\bin (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b(?! \d)"
    r"|\b(?:in|during) the (?:[\w-]+ ){0,3}(?:crackdown|campaign|offensive|unrest|violence|fighting) (?:of|in) the "
    r"(?:(?:previous|past|last) (?:week|month|year)|(?:week|month|year) before)\b"
    r"|\battacks on (?:all but )?[\w-]+ of the [\w-]+ days\b"
    r"|\b(?:has|have) (?:killed|claimed|left)\b[^.;]{0,60}\bin the (?:past|last) \w+ (?:hours|days)\b"
    r"|\b(?:wave|spate|surge|upsurge|spiral) of (?:[\w-]+ ){0,2}(?:violence|bloodshed|killings|attacks|bombings|unrest"
    r"|kidnappings|assassinations)\b[^.;]{0,30}\b(?:has|have) (?:already )?(?:claimed|killed|left|cost|taken)\b"
    r"|\b(?:has|have|had|is|are|were|was|been) [^.;]{0,80}\b(?:similar|such|numerous|many|previous) "
    r"(?:[\w-]+ ){0,2}(?:attacks|bombings|killings|raids|assaults|strikes|ambushes|kidnappings|abductions|blasts)\b"
    r"|^\W{0,3}(?:(?:similar|past|previous|earlier|such) ){1,2}(?:[\w-]+ ){0,2}(?:attacks|bombings|killings|raids"
    r"|assaults|strikes|ambushes|kidnappings|abductions|blasts)\b[^.;]{0,90}\b(?:have|had) (?:also |often )?been "
    r"(?:blamed|pinned|attributed|claimed)\b"
    r"|^\W{0,3}(?:other|further|similar|previous) (?:[\w-]+ ){0,3}(?:attacks|bombings|killings|raids|assaults|strikes"
    r"|ambushes|clashes|shootings|incidents)\b[^.;]{0,60}\bin recent days\b"
    r"|\b(?:campaign|offensive|crackdown)\b[^.;]{0,90}\b(?:began|started|launched) (?:early |earlier |late )?"
    r"(?:this|last) (?:year|month)\b"
    r"|\b(?:(?:throughout|across|around|all over) the country|nationwide) (?:(?:with)?in|over|during) "
    r"the (?:past|last) [\w-]+ (?:hours|days)\b"
    r"|\b(?:in|over|during|within) the (?:past|last) [\w-]+ (?:hours|days)\b[^.;]{0,80}\b(?:nationwide"
    r"|(?:throughout|across|around|all over) the country)\b"
    r"|\b(?:casualties|losses|dead|wounded)\b[^.;]{0,60}\b(?:throughout|across) the country\b"
    r"|^before the [\w-]+,? [^.;]{0,90}\bhad (?:died|been (?:killed|wounded|hurt)) in (?:clashes|fighting)\b"
    r"|(?<!ing )(?<!shots )(?<!bullets )(?<!fire )(?<!fired )(?<!fled )(?<!ran )(?<!away )(?<!ly )"
    r"\bin (?:all|two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2}) (?:directions|axes|sectors|fronts)\b"
    r"|\b(?:violence|unrest|clashes|fighting|attacks)\b[^.;]{0,90}\bcontinued\b[^.;]{0,60}\bthis (?:past )?week\b"
    r"|^\W{0,3}(?:during|in|over|for) the week (?:of|from) [^,]{3,40},"
    r"|\bin (?:an?|the) [\w-]{2,12}[- ](?:day|week|month)s? period\b"
    r"|\b(?:brings?|bringing|brought|takes?|taking|took) (?:the|to) [^.;]{0,80}\bsince\b"
    r"|\b(?:toll|number|total)\b[^.;]{0,40}\bover the (?:past|last) week\b"
    r"|\b(?:has|have|had) (?:also |recently )?(?:seen|witnessed) (?:(?:an? )?(?:number|series|spate|wave|string|rise"
    r"|increase|uptick|surge) (?:of|in)|several|many|numerous|repeated|frequent|extensive|regular|sporadic|constant"
    r"|intensified|recurring) (?:[\w-]+ ){0,2}(?:attacks|clashes|confrontations|bombings|killings|assassinations"
    r"|battles|violence|raids|strikes|airstrikes|shelling|fighting|kidnappings|ambushes|explosions|incidents)\b"
    r"|\b(?:carried out|launched|conducted|mounted|staged|undertaken) (?:several|many|numerous|repeated|dozens of"
    r"|a number of|a series of) (?:[\w-]+ ){0,2}(?:offensives|operations|campaigns|sweeps)\b"
    r"|\b(?:has|have) (?:carried out|launched|conducted|mounted|staged|claimed) (?:several|many|numerous|repeated"
    r"|(?:dozens|scores|hundreds|thousands|a number|a series|a string) of) (?:[\w-]+ ){0,2}(?:attacks|assaults|raids"
    r"|bombings|ambushes|strikes|abductions|kidnappings)\b"
    r"|\b(?:have|has|had) been (?:killed|murdered|executed|abducted|kidnapped) by (?:all|both) sides\b"
    r"|\bin (?:separate|different) (?:[\w-]+ ){0,2}incidents in the (?:city|capital|town|country|region|province"
    r"|state|area)\b"
    r"|\b(?:week|month|year|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:19|20)\d\d) alone\b"
    r"|\bin the (?:past|last) (?:week|month|year) of (?:[\w-]+ )?(?:unrest|violence|fighting|protests|clashes)\b"
    r"|\b(?:has|have) been (?:\w+ ){0,2}by an? (?:wave|spate|string|series|spiral) of [^.;]{3,60}"
    r"\b(?:this (?:year|month)|in recent)\b"
    r"|\bsince the (?:[\w.]+ ){0,4}(?:coup|takeover|invasion|uprising|election|truce|ceasefire|revolution)\b"
    r"|\bin (?:[\w-]+ ){0,2}(?:raids|operations|swoops|crackdowns) (?:across|throughout|around|all over) the country\b"
    r"|\b(?:has|have) (?:driven|displaced|forced|uprooted) [^.;]{0,90}\b(?:in|over) the (?:past|last) "
    r"(?:[\w-]+ )?(?:days|weeks|months)\b"
    r"|\b(?:fatalities|deaths|casualties) (?:were|was|have been|had been) (?:recorded|documented|registered|logged) "
    r"[^.;]{0,60}\b(?:last|this|in the past) (?:week|month|year)\b"
    r"|\bdecades? of\b|\b(?:has|have) (?:repeatedly|regularly|long"
    r"|also been(?! (?:\w+ly )?(?:killed|wounded|injured|hurt|martyred|reported|captured|destroyed|damaged"
    r"|led|taken|seized|shot|burn(?:ed|t)|torched|set|left|evacuated|found|recovered|lost|slain)\b))\b"
    r"|\bbeen (?:plagued"
    r"|ravaged|rocked|plunged|roiled|(?:battling|fighting)(?![^.;]{0,60}\b(?:since (?:early |late )?(?:mon|tues|wednes"
    r"|thurs|fri|satur|sun|dawn|yesterday|last night|this morning|\d)|for (?:[\w-]+ ){0,2}(?:hours|days)\b)))\b",
)
_ESTIMATED: Final = lazy(
    r"\b(?:reports|estimates?|accounts|sources|survivors|historians|journalists|diplomats)\b[^.;]{0,60}? "
    r"(?:said|say|report|reported|stated|state|put|claim|claimed|vary|differ|spoke|speak|range|believe|estimated?|that)\b"
    r"|\bput (?:the|its) (?:number|toll|figure|death toll)\b"
)
"""How a page counts the dead of what it is about, however many: "first accounts speak of 1,300 dead"."""
_YET: Final = frozenset(
    ("has", "have", "since", "already", "years", "year", "country", "nationwide", "overall")
)
"""Words beside thousands of dead that are of more than what is told: "have killed more than 3,000"."""
_FRESH: Final = lazy(
    r"\W{0,3}(?:at least |the )?(?:fresh|new|renewed|latest|overnight|weekend|more) (?:[\w-]+ ){0,3}"
    r"(?:violence|unrest)\b"
)
"""How a lead opens on one outbreak of violence: "Fresh ethnic violence has killed nine people in Lomba"."""
_LEAD: Final = 2
"""Sentences of a text that may be its lead."""
_WARS: Final = listed("war_nouns")
_SUPERLATIVE: Final = lazy(
    r"\b(?:first|worst|deadliest|bloodiest|biggest|largest|heaviest|fiercest|boldest|costliest|gravest|strongest|most"
    r"|highest|last)\b[^.;]{0,90}\bsince\b"
    r"|\b(?:worst|deadliest|bloodiest|biggest|heaviest|fiercest|boldest|costliest|gravest|strongest|single) "
    r"[^.;,]{3,60}\b(?:this (?:year|month)"
    r"|in (?:recent )?(?:years|months|weeks|decades)|in (?:over |more than |almost |nearly )?(?:an? |\w+ )?"
    r"(?:years?|months|decades?))\b"
)
"""How one attack is measured by all others: "the worst raid since March", "the bloodiest fighting there this year"."""
_SAID_ON: Final = lazy(
    r"\b(?:said|says|told|announced|reported|statement|report|according|tweeted|wrote|figures|data|released|published)\b"
    r"[^,;]{0,40}$"
)
_ASIDE: Final = lazy(r", |\b(?:that|which|who|where|after|held|ruled|run)\b")
_WHOSE: Final = lazy(r", whose [^,.;]{3,90},")
"""An aside on those who fight: "guerrillas, whose long war cost 900 lives, attacked"."""
_BESET: Final = lazy(
    r", (?:(?:an?|the) [\w -]{3,30} )?(?:long )?(?:besieged|blockaded|held|controlled|occupied|cut off|surrounded"
    r"|encircled)\b"
    r"[^,.;]{3,90},"
)
"""An aside on a place: "Lomba, a city cut off for years by rebels,"."""
_LATEST: Final = lazy(
    r"(?:,|[—–]|--| -) ?(?:[a-z]+ly )?the latest [^,.;]{0,40}\b(?:in|of) an? (?:\w+ )?(?:spate|string|series|wave"
    r"|surge) of\b"
)
"""How one attack is said to be the last of many, whose dead are counted behind it."""
_WHICH: Final = lazy(r",? (?:which|who|whose|where) ")


_MOST_HURT: Final = 10_000
"""More wounded than one bomb in a city leaves."""


def aggregate(s: Sentence, until: int = -1) -> bool:
    """Whether a sentence sums up many events; what follows its figure after a comma does not make it one.

    `until`: where a clause begins that only adds a running total; what stands in it counts for nothing.
    """
    told = s.low if until < 0 else s.low[:until]
    figures = [x.value for x in s.losses if x.value.start >= 0 and x.rule != "part"]
    great = bool(figures) and all(x.low is not None and x.low >= 1000 for x in figures)
    if great and any(x.people for x in s.losses):  # one raid may well take 1,500 cattle
        on_a_day = any(d.when is None or d.when.precision == "day" for d in s.dates)
        only_hurt = all(x.kind == "wounded" and (x.value.low or 0) < _MOST_HURT for x in s.losses if x.people)
        undated = not s.dates and s.lows.isdisjoint(_YET) and (only_hurt or bool(_ESTIMATED.search(told)))
        if " so far " in told or not (on_a_day or undated) or not s.lows.isdisjoint(_WARS):
            return True  # "more than 1,000 people were killed in January"
    war = WAR.pattern.search(_WHOSE.sub(",", told)) if s.hints & WAR.bit else None
    if war is not None and not ((s.index < _LEAD and _FRESH.match(told)) or (war["air"] and figures)):
        return True
    if figures and told.startswith(_SAME_TIME):
        return True
    if (
        figures
        and " been " in told
        and any(_long(d.when) for d in s.dates if until < 0 or d.start - s.start < until)
    ):
        return True  # "between January 2018 and May 2019, 12 guards have been killed"
    if told.startswith(("while ", "but ")) and in_others(told):
        return True  # "…, while two men died in separate attacks"
    if figures and s.hints & JOINT.bit and JOINT.pattern.search(told):
        return True
    if figures and (of_a_period(s, told) or (s.index and over_weeks(s, told))):
        return True
    if figures and of_a_row(told, min(x.start for x in figures) - s.start):
        return True
    if figures and (
        _RUNNING.search(told) or counted_since(told) or (s.index >= _LEAD and _in_separate_places(s))
    ):
        return True
    if not s.hints & _AGGREGATE.bit or since_one_deed(told):
        return False
    low, *aside = _WHICH.split(_BESET.sub(",", _WHOSE.sub(",", told)), maxsplit=1)
    latest = _LATEST.search(told) if figures and "latest" in s.lows else None
    if latest is not None and min(x.end for x in figures) - s.start <= latest.start():
        return False  # "Six were shot, the latest dead in a spate of murders that has cost 60 lives"
    match = _AGGREGATE.pattern.search(low)
    if match is None and aside and figures and all(x.start - s.start > len(low) for x in figures):
        sums = _AGGREGATE.pattern.search(aside[0])  # "in X, where 900 have died since it began"
        once_only = (
            sums is not None and sums[0] == "last year"
        )  # "near X, where nine were killed in May last year"
        return sums is not None and not (once_only and _in_month(s, s.start + told.rfind("last year")))
    if match is None and aside and not figures and _COUNTED.search(aside[0]):
        return (
            _AGGREGATE.pattern.search(aside[0]) is not None
        )  # "in X, where ten raids were reported in recent weeks"
    if match is not None and told.startswith("including ") and figures:
        return True  # "Including Friday's deaths, 140 guards have been killed this year"
    if match is None or _SUPERLATIVE.search(low) or _on_a_day(s, s.start + match.start()):
        return False
    if s.index < _LEAD and (" separate " in match[0] or " different " in match[0]):
        return False  # a lead, whose parts are told behind it
    if match[0] == "last year" and _in_month(s, s.start + match.start()):
        return False
    if once(s, figures, match[0]):
        return False
    if figures and in_aside(low, match.start(), min(x.start for x in figures) - s.start):
        return False
    days = (d for d in s.dates if d.when is not None and d.when.precision == "day" and not _weeks(d.when))
    if any(d.end - s.start < match.start() for d in days):
        return False  # "Jets struck a village on Tuesday … after the coup last year"
    if not figures:
        return True
    if _then_on_a_day(s, s.start + match.start(), min(x.start for x in figures)):
        return False
    first = min(x.end for x in figures) - s.start
    return match.start() < first or ", " not in _OF_THEM.sub("", low[first : match.start()])


_OF_THEM: Final = lazy(
    r", (?:[^,]{3,24} of (?:them|whom) [^,]{3,40}|(?:including|among them|mostly|chiefly|largely) [^,]{3,60}),"
)
"""A share of those counted, between commas: "nine men, two of them monks, in Lomba since May"."""


_COUNTED: Final = lazy(
    r"\b(?:attacks|assassinations|killings|murders|incidents|bombings|raids|clashes|abductions|kidnappings) (?:were"
    r"|have|had|took) (?:been )?(?:reported|recorded|documented|registered|place|occurred|happened)\b"
)
"""Attacks that are counted together and none of which is told."""


def further_ones(s: Sentence) -> bool:
    """Whether a sentence only counts what several further fights cost together: "two more encounters took place in
    Lomba and Oro, in which five died".
    """
    return s.index > 1 and _FURTHER.search(s.low) is not None


_FURTHER: Final = lazy(
    r"\b(?:two|three|four|five|six|seven|several|[2-9]) (?:more|other|further|additional) (?:[\w-]+ )?"
    r"(?:engagements|encounters|operations|ibos|clashes|gunfights|firefights|raids)\b[^.;]{0,60}"
    r"\b(?:took place|occurred|happened|were (?:conducted|carried out|reported)|broke out|ensued)\b"
)
_RUNNING: Final = lazy(
    r"^\W{0,3}(?:the day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[’']s (?:[\w-]+ )?(?:casualties|deaths|losses"
    r"|victims|fatalities|killings|violence) (?:rais|br(?:ing|ought)|push|took|take)[^.;]{1,24}\btoll\b"
    r"|\b(?:rais(?:e|es|ed|ing)|bring(?:s|ing)?|brought|push(?:es|ed|ing)|t[ao]kes?|took|lift(?:s|ed|ing)) [^.;]{0,30}"
    r"\b(?:toll|number|count|tally)\b[^.;]{0,90}\b(?:since|th(?:is|e) (?:year|month)|during the (?:war|conflict"
    r"|uprising|intifada)|in (?:19|20)\d\d)\b"
    r"|\bnumber of [^.;]{0,90}\b(?:killed|assassinated|murdered) in (?:the )?(?:\w+ )?"
    r"(?:areas|provinces|regions|governorates|districts|zones)\b"
    r"|\b(?:documented|recorded|monitored|counted|registered) the (?:assassination|killing|murder|deaths?|injury) of "
    r"\d{3}"
    r"|\b(?:killed|murdered|wounded|injured) in (?:(?:\w+ )?violent acts|the same (?:area|province|region|district)s)\b"
    r"|^\W{0,3}(?:that|this|it|they|the [\w-]+) add(?:s|ed) to (?:a|the|an earlier) (?:[\w-]+ ){0,2}"
    r"(?:toll|tally|count)\b"
    r"|\b(?:people|lives|civilians|soldiers|troops|police|policemen|officers|rebels|guerrillas|militants|members"
    r"|residents|villagers) ha(?:s|ve) (?:been killed|been slain|died|lost their lives|perished)\b[^.;,]{0,60}\bsince "
    r"(?:(?!last|early|late|yester|mon|tues|wednes|thurs|fri|satur|sun)[\w'’-]+ ){2,9}(?:a|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|\d+|several) (?:months?|years?) ago\b"
    r"|\b(?:from|since) the (?:start|beginning|outset) of (?:the year|(?:19|20)\d\d)\b"
    r"|\b(?:killed|died|dead|deaths?)\b[^.;]{0,50}\bin (?:[\w'’-]+ ){1,3}[\w-]+-(?:month|year)(?:-?(?:old|long))? "
    r"(?:civil )?(?:war|conflict|uprising|insurgency|rebellion|revolt)\b"
    r"|\bin the (?:[\w-]+ )?(?:months|years) (?:before|preceding|leading up to|prior to|up to)\b"
    r"[^.;]{0,60}\b(?:had|have) (?:killed|lost|claimed|been|taken|seen|suffered)\b"
    r"|\b(?:killed|died|wounded|injured) in the (?:enclave|country|governorate|valley|territory)\b[^.;]{0,20} since\b"
    r"|\b(?:along|on|across) (?:the )?(?:whole|entire) (?:front|front ?line|line of contact)\b"
    r"|\b(?:losses|casualties)\b[^.;,]{0,30} (?:over|in|during|for) the (?:past|last) (?:day|24 hours)\b"
    r"|\b(?:over|in|during) the (?:past|last) (?:day|24 hours),? (?:the )?(?:enemy|invaders?|occupiers?|\w{4,12}) "
    r"(?:has |have |had )?(?:also )?lost\b"
)
"""Running totals of a war or of many areas: "raised the toll to 90 dead since March", "40 were killed in the same
areas", "in the six months before the truce, the rebels had killed nine"."""
_SAME_TIME: Final = tuple(
    f"{prep} {which} period" for prep in ("during", "in", "over") for which in ("the same", "this", "that")
)
"""How a sentence opens that goes on with the sums of the one before."""
_MONTHS: Final = 60
"""Days over which no single engagement goes that only counts its dead."""


def _in_separate_places(s: Sentence) -> bool:
    """Whether one toll is of several attacks in several places: "killed in separate clashes in Lomba and Oro"."""
    if "separate" not in s.low or (match := _SEPARATE.search(s.low)) is None:
        return False
    at = s.start + match.end()
    named = [m for m in s.mentions if m.kind == "place" and m.head != "country" and m.start > at]
    return len(named) > 1 and " and " in s.low[named[0].start - s.start : named[1].start - s.start]


_SEPARATE: Final = lazy(
    r"\bin (?:two |three |\w+ )?separate (?:[\w-]+ ){0,2}(?:attacks|clashes|incidents|bombings|raids|encounters"
    r"|ambushes|explosions|blasts|shootings)\b"
)


def _then_on_a_day(s: Sentence, since: int, first: int) -> bool:
    """Whether "and" leads over to one deed on a day or in a month: "had been there since 1994, and in May rebels shot
    six".
    """
    return any(
        since <= d.start < first
        and d.when is not None
        and d.when.precision in ("day", "month")
        and _AND.search(s.low, since - s.start, d.start - s.start) is not None
        for d in s.dates
    )


_AND: Final = lazy(r"\band (?:(?:early |late )?(?:in|on) )?(?:early |late )?\Z")


def _weeks(when: When) -> bool:
    """Whether a span is no day and no night: "the past week" has seen many raids."""
    return (when.end - when.start).days > 4


def _long(when: When | None) -> bool:
    return when is not None and when.precision == "day" and (when.end - when.start).days > _MONTHS


def _in_month(s: Sentence, at: int) -> bool:
    """Whether a year is only that of a month or day told before it: "in July of last year"."""
    fine = (d for d in s.dates if d.when is not None and d.when.precision != "year")
    return any(d.start < at <= d.end and at - d.start < 30 for d in fine)


def _on_a_day(s: Sentence, until: int) -> bool:
    """Whether it happened on a day told before, and a clause behind only looks back: "struck X on Friday, a year
    after …, since …".
    """
    for date in s.dates:
        if date.when is not None and date.when.precision == "day" and date.end < until:
            before = s.low[: date.start - s.start]
            clause = _ASIDE.search(s.low, date.end - s.start, until - s.start)
            if clause is not None and not _SAID_ON.search(before[-60:]):
                return True
    return False
