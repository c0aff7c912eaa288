"""What one sentence says of one engagement, and whether it tells of another or of an earlier one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.losses.losses import Loss
from extract.engines.rules.vocabulary.words import listed
from extract.text.hints import hinted, opened
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.voices.attribution import Scope

_STRUCK: Final = (
    r"(?:hit|struck|attacked|targeted|shelled|bombed|raided|ambushed|stormed|under (?:attack|fire))"
)
_ATTACK: Final = (
    r"(?:attack|incident|clash|raid|ambush|bombing|blast|explosion|strike|shooting|case|operation|assault|encounter"
    r"|event|action|(?:fire|gun)fight|gunbattle|shootout|skirmish)"
)
_ELSEWHERE: Final = opened(
    "regional|rc|north|south|east|west|elsewhere|separately|meanwhile|on |in |also|and |while |hours |a few hours"
    "|some hours|several hours|two hours|three hours|four hours|five hours|six hours|just hours|only hours"
    "|barely hours|late |early |earlier |across |almost simultaneously|simultaneously|at "
    "|later |the |that same |another |a second |a third |a fourth |a separate |a different |a similar "
    "|other |further |more |additional |separate |unrelated |but |around |near |outside |close to |hit |struck "
    "|attacked |targeted |shelled |bombed |raided |ambushed |stormed "
    "|under |two |three |four |five |several |an |to the |far |deep |during the ",
    ", meanwhile, ",
    r"^[^,;.\n]{3,60}, meanwhile, "
    rf"|^\W{{0,3}}(?:also {_STRUCK}|{_STRUCK} (?:as well|too|also))(?:, [^,]{{3,40}},)? (?:was|were) (?=an? |the |\d)"
    r"|^\W{0,3}(?:in|at|near|around|outside|close to) [\w'’ -]{3,40},? (?:too|as well|likewise), "
    r"|^\W{0,3}(?:(?:regional command|rc)?[ -]?(?:north|south|east|west)(?:east|west)?(?=: )"
    r"|elsewhere|separately|meanwhile|on the other hand|in the meantime|in [\w ]{3,24} itself,"
    r"|in (?:the same|an? (?:relevant|relative|similar|related|parallel)) (?:context|vein|connection)"
    r"|on (?:a|another) (?:(?:separate|different|parallel) )?(?:front|axis|note),?"
    r"|in [\w' -]{3,40}, (?:on the other hand|in turn|in (?:another|a (?:separate|different)) (?:\w+ )?(?:incident"
    r"|attack|clash|operation|action|event|case))|during the (?:blackout|power (?:cut|failure|outage)|outage)\b"
    r"|in (?:an?|another) (?:separate|different|related|unrelated|similar|(?:near-)?simultaneous|parallel|concurrent)"
    r"|in (?:a|another) (?:\w+ )?(?:incident"
    r"|attack|clash|operation|development|action|event|case|(?:fire|gun) ?fight|gun ?battle|shoot-?out|skirmish"
    r"|battle)|in an (?:encounter|exchange of (?:gun)?fire)(?! that)|in another (?:\w+ )?(?:report|communique)"
    r"|in other (?:[\w-]+ )?(?:incidents|developments|actions|attacks|violence|reports|news|operations|clashes|fighting"
    r"|bombings|shootings|shelling|raids|strikes|unrest|bloodshed|killings|events|areas|parts|places|towns|villages"
    r"|districts|provinces|cities)"
    r"|in (?:(?:an?|another|the|yet another) )?(?:neighbou?ring|nearby|adjacent|adjoining) "
    r"|in (?:yet )?another (?:[\w-]+ ){0,2}(?:district|village|town|area|part|province|region|city|suburb"
    r"|neighbou?rhood|county|state|locality|township|department|municipality)"
    r"|also, (?:in|on|at|near|reports|an?|another|one|two|three|four|five|six|\d+)\b"
    r"|also (?:on|in|at|near|today|yesterday|overnight|late|early|last (?:night|evening)"
    r"|this (?:morning|afternoon|evening|week)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:that|the) (?:same )?(?:day|night|evening|week|month|year))\b"
    r"|on the same day"
    r"|and (?:an?|another|two|three) (?:[\w-]+ ){0,2}(?:bombs?|grenades?|explosions?|blasts?|devices?)"
    r"|while (?:elsewhere|in (?:a|another|the) )"
    r"|in the (?:second|third|fourth|other|latter)(?: (?:attack|incident))?(?=,)"
    r"|(?:(?:a few|some|several|two|three|four|just) )?hours later,? (?:in|near|outside) "
    r"(?!the (?:same|hospital|day|evening|night|morning|afternoon|town|city|village)\b)"
    r"|(?:(?:(?:just|only|barely|a few|some|several|two|three|four|five|six) )?hours later"
    r"|(?:late|later|earlier|early) (?:on )?(?:in )?(?:the|that) (?:same )?(?:day|evening|night|afternoon|morning)),? "
    r"(?:an?|another|two|three|four|five|mortars?|rockets?|shells|bombs|missiles|gunmen|snipers|rebels|militants"
    r"|insurgents|armed men|warplanes|jets|helicopters|drones|artillery|unidentified|unknown) "
    r"(?!(?:of|\w+) (?:the |those |them\b|died|succumbed))"
    r"|across (?:the )?(?:town|city|river|capital),?"
    r"|(?:earlier|later) (?:on|in the day on) (?:\d{1,2} [a-z]{3,9}|[a-z]{3,9} \d{1,2}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? (?=an?\b|another|two|three|four|five|gunmen|rebels|militants)"
    r"(?!an? (?:[\w’-]+ ){1,5}(?:said|told)\b)"
    r"|(?:almost )?simultaneously|at (?:(?:about|almost|around|nearly|roughly|practically) )?the same (?:time|hour)"
    r"|(?:(?:on|in|later) )?(?:the|that) same (?:day|night|evening|morning|afternoon)"
    r"|in the same (?:district|province|region|city|county|state|department)"
    r"|(?:(?:in|to) the )?(?:far |deep )?(?:north|south|east|west)(?:-?(?:east|west))?(?: of th(?:e|at) [a-z]{4,8})?, "
    r"(?=at least |up to |some |an? |another |two |three |four |five |six |seven |several |gunmen |\d)"
    r"|in the (?:far |deep )?(?:(?:north|south|east|west)(?:-?(?:east|west))?|mountains|hills|highlands|countryside"
    r"|interior|jungle|desert), (?!(?:the|th[eo]se|th(?:ey|is|at|ere)|h?e|she|it|his|her|their|its|police|officials"
    r"|residents|witnesses|authorities|where|which)\b)"
    r"|another (?:[\w-]+ ){1,4}(?:were|was|have been) (?:killed|wounded|injured|hurt) in an?"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:another|a (?:second|third|separate|different)) (?!day))\b"
    r"|^\W{0,3}(?:and |but |the )?(?:other|further|more|additional|separate|unrelated) (?:[\w-]+ ){0,3}?"
    rf"(?:bombing|shooting|killing|{_ATTACK})(?:e?s)\b"
    r"|^\W{0,3}(?:in )?(?:(?:two|three|four|five|several) (?:other|more|earlier|further|additional|unrelated|similar)"
    rf"|an (?:earlier|additional)) (?:[\w-]+ ){{0,2}}?(?:bombing|shooting|bomb|mine|killing|{_ATTACK})(?:e?s)? "
    r"|^\W{0,3}(?:in )?(?:(?:the|a) (?:second|third|fourth|separate|different|similar)|another) (?:[\w-]+ ){0,2}?"
    r"(?:incident|attack|ambush|raid|clash|assault|operation|encounter|battle|firefight|gunfight|shooting|shootout"
    r"|skirmish|explosion|blast|bomb|bombing|strike|airstrike|drone|mine|mortar|rocket|missile|killing|murder"
    r"|kidnapping|abduction|massacre|offensive|onslaught|move)\b(?! (?:in|of) "
    r"(?:a|the|less|as|two|three|four|five|recent|days|weeks|months)\b)",
)
_IN_OTHERS: Final = lazy(
    rf"\bin (?:other|separate|different|unrelated|various) (?:[\w-]+ ){{0,2}}{_ATTACK}(?:e?s)\b"
)
_IN_ANOTHER: Final = hinted(
    "another|other|separate|different|second|further|unrelated|latter|third",
    r"\bin (?:another|other|separate|the (?:other|second|latter|third)"
    r"|an? (?:separate|different|second|further|unrelated)) (?:[\w-]+ ){0,2}"
    rf"(?:{_ATTACK}|shelling|fighting|violence|shootings?|gunfire|clashes)\b",
)
"""What tells at the end of a sentence that it counts those of another attack than the one told before."""
_ONE_OF_SEVERAL: Final = opened(
    "and |in |the |one |separately|elsewhere|first, ",
    " later",
    r"^\W{0,3}(?:and )?(?:in (?:the|one) (?:(?:dead|blood)li?est|worst|biggest|largest|first|second|third|fourth|latest"
    rf"|last|most \w+|single|such|other) (?:[\w-]+ ){{0,2}}{_ATTACK}\b|in one {_ATTACK}\b"
    rf"|(?:the|one) (?:(?:dead|blood)liest|worst|biggest|most \w+) (?:[\w-]+ ){{0,2}}{_ATTACK}\b"
    rf"|in (?:a|another|yet another) (?:\w+ )?{_ATTACK}\b|separately\b|elsewhere\b|first, "
    r"|in (?:other (?:incidents|developments|actions|attacks|violence|news)"
    r"|one of (?:the|several|many|these|those) (?:[\w-]+ ){0,2}(?:incidents|attacks|clashes|raids|battles|strikes))\b"
    r"|(?:(?:about|around|some|nearly) )?(?:an?|one|two|three|four|several|\d+) (?:hours?|minutes?) later,? "
    r"(?:another|an?other|a (?:second|third|separate|different)) "
    rf"|the (?:first|second|third|other|latter) (?:{_ATTACK} )?(?:took place|occurred|happened|came|was|followed) "
    r"|the (?:second|third|fourth|fifth|other|last) (?:one |of them )?(?:exploded|went off|blew|destroyed|damaged) )",
)
"""What opens on one of several attacks; told of the same town, too, it is another than that told before."""
_SAID_THAT: Final = lazy(r"[^,;.\n]{3,60}? (?:said|says|reported|stated|added|announced) (?:that )?")
ACCIDENT: Final = hinted(
    "accident|colli|crash|earthquake|flood|landslide|stampede|derail|disease|outbreak of|epidemic"
    "|cholera|ebola|drown|natural causes|heart attack|cyclone|hurricane|storm surge|wildfire|gas leak|lightning"
    "|avalanche|fire|plung|ravine|collaps|blaze|sank|sink|skid|overload|capsiz|overturn|outburst|aground|slid|slip|veer"
    "|fell |falls |rolled|rolls |drove |drives |swerve|ran |run |runs |goes |went ",
    r"\b(?:accident|collision|collid(?:es?|ed|ing)|crash(?:ed|es)?|earthquake|flood(?:s|ing)?|landslide"
    r"|stampede|capsiz(?:es?|ed|ing)|overturn(?:s|ed|ing)|derail\w*|disease|epidemic|cholera|ebola|drown\w*|plane crash"
    r"|natural causes|(?:slid|slides?|slips?|slipped|veer(?:s|ed)|fell|falls|rolled|rolls|drove|drives|swerve[sd]?|ran"
    r"|runs?|goes|went) (?:over|down|off|into|from) (?:an?|the|its?) (?:[\w-]+ ){0,2}(?:mountain(?:side)?|hill(?:side)?"
    r"|cliff|slope|embankment|gorge|gully|valley|canyon|ravine|precipice|ditch|river|canal|lake|bridge|road|highway"
    r"|motorway|track|rails?|tracks|runway)|(?:ran|runs?) aground|outburst at an?|"
    r"outbreak of (?!(?:[\w-]+ ){0,2}(?:violence|fighting|hostilities|clashes|war))|heart attack|cyclone|hurricane"
    r"|storm surge|wildfire|gas leak|lightning|avalanche|fire (?:broke out|erupted|outbreak)|fire at an?"
    r"|(?:in|by) a (?:\w+ )?fire(?! ?fight)|plung(?:es?|ed|ing)|(?<!in a )(?<!in the )ravine"
    r"|collaps(?:es?|ed|ing)|blaze|sank|sinks|sinking"
    r"|skidded|overloaded)\b",
)
NATURE: Final = hinted(
    "flood|heavy rain|heavy snow|torrential|monsoon|avalanche|mudslide|landslide|quake|tremor|gas |tsunami|typhoon"
    "|tornado|heatwave|heat wave|lightning|boiler|electrical fault|short circuit|elephants|crocodile|hippo"
    "|food poisoning|methane|coal dust|firework|rockfall|rockslide|accidental|storm|blizzard|volcan"
    "|bushfire|wildfire|forest fire|cyclone|hurricane",
    r"\b(?:accidental (?:[\w-]+ )?(?:explosions?|blasts?|discharge|detonation|firing)|accidentally (?:went off"
    r"|exploded|detonated|discharged|blew|set off|dropped|fired)|(?:went off|exploded|detonated) accidentally"
    r"|flash floods?|floods?(?! (?:of|the|it)\b)|heavy (?:rains?|snow(?:fall)?)|torrential|monsoon|avalanches?"
    r"|mudslides?|landslides?|earthquakes?|quakes?|tremors?|tsunami|typhoons?|tornado(?:es)?|heat ?waves?|lightning"
    r"|gas (?:explosion|blast|leak|(?:cylinder|canister)(?!s? (?:bomb|mortar|missile|rocket|pack|fill|load|rain|made)"
    r"|s? (?:were |was )?(?:fired|hurled|launched|thrown)))s?|boilers?|electrical fault|short circuit|elephants"
    r"|(?:wind|thunder|rain|snow|sand|dust|hail) ?storms?|blizzards?|volcan(?:o|oes|ic)|crocodiles?|hippos?|cyclones?"
    r"|food poisoning|methane|coal dust|fireworks?|rock(?:falls?|slides?)|(?:bush|wild|forest )fires?|hurricanes?)\b",
)
"""What nature or neglect does: whoever dies of it was attacked by nobody, whatever verb tells of it."""
TRAFFIC: Final = hinted(
    "overturned|rolled over|skidded|collided|collision|derail|ravine|plunged|veered",
    r"\b(?:overturned|rolled over|skidded|collided|collision|derailed(?! (?:an?|the|two|one)\b)"
    r"|(?<!in a )(?<!in the )ravine|plunged|veered off)\b",
)
"""What befalls vehicles: those in them did not attack for having been killed "by" their own lorry."""
_CRASH: Final = hinted(
    "crash|collid|collision|accident",
    r"\b(?:(?:air|sea)?planes?|aircraft|airliners?|jets?|helicopters?|choppers?|(?:mig|su|f|an|il|mi|uh|ah|c|b|u)-\d{1,3}\w?"
    r"|black hawks?|chinooks?|apaches?|hercules)\b[^,;.]{0,40}\b(?:crash(?:es|ed)?"
    r"|collid(?:es?|ed))\b|\b(?:(?:mid-?)?air|plane|helicopter|jet|aircraft) (?:crash|collision|accident)"
    r"|\bcrash of (?:an?|the|their|its) (?:[\w-]+ ){0,3}?(?:(?:air)?plane|helicopter|jet|aircraft|airliner)s?\b"
    r"(?![^.;]{0,60}\b(?:shot down|downed|hit by))",
)
"""What fell from the sky: an aircraft is no means of attack there."""
EXERCISE: Final = hinted(
    "exercise|drill|simulat|manoeuvres|maneuvers|war game|training scenario|mock attack|rehears",
    r"\b(?<!domination )(?<!combing )(?<!patrolling )(?<!search )"
    r"(?:exercise|exercises|drill|drills|simulat\w+|manoeuvres|maneuvers|war games?"
    r"|training scenario|mock attack|rehears\w+)\b",
)
_CAUSE: Final = (
    r"(?:in (?:reprisal|retaliation|revenge) for|(?:is|are|was|were) (?:in )?(?:[a-z]+ )?(?:reprisal|retaliation"
    r"|revenge|retribution) for|in (?:response|answer) to|to avenge|responsible for|behind) "
)
"""What opens a clause, cut off from its sentence, on what somebody answered or had done before."""
_BY_WHOM: Final = r"(?:, [^,]{3,60} (?:said|told [^,]{3,40}|reported|added)\W{0,3})?"
_CAUSED: Final = lazy(rf"{_CAUSE}(?!the (?:attack|raid|strike|incident)s?\b)[^,]*{_BY_WHOM}\Z")
_EARLIER: Final = hinted(
    "earlier|late this|late in the|late last|early this|early in the|early last|last |before|ago|prior|previously"
    "|in the past|after |came as|come as|comes as|follow|since "
    "|as reported|reported|recall|reminder|heels of"
    "|reprisal for|retaliation for|revenge for|retribution for|response to|answer to|to avenge|responsible for|behind ",
    r"^\W{0,3}(?:(?:and|but|just|only|also) )?(?:(?:earlier|late|early) (?:this|in the|last) (?:week|month|year)"
    r"|earlier,? (?:on |in (?:the (?:day|week|month|year)|(?:jan|febr)uary|march|april|may|june|july|august|october"
    r"|(?:sept|nov|dec)ember)\b|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!,? (?:[\w’-]+ ){1,4}said\b))"
    r"|last (?:week|month|year|(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december))\b|(?:(?:several|a few|some|two|three|four|five|six|seven|eight|nine|ten|an?|\d+|just) )?"
    r"(?:hours|days?|weeks?|months?|years?) (?:earlier|before|ago|prior|previously)\b|previously,|in the past"
    r"|(?:(?:just|only|barely|less than|more than|about|nearly) )?(?:[\w-]+ ){0,2}?"
    r"(?:hours?|days?|weeks?|months?|years?) after |(?:came|comes?) (?:as|(?:just |only |shortly )?after"
    r"|(?:\w+ )?on the heels of) |(?:(?:and|which) )?follow(?:s|ed) |(?:(?:this|these) |the (?:[\w-]+ ){1,2})"
    r"follow(?:s|ed) (?:one|two|three|an?|the|another|several|similar)\b|since [^,]{3,24},? ?(?:\d{4})?, when )"
    r"|\W{0,3}(?:as|it was) "
    r"(?:(?:already|previously|earlier|[\w-]{2,20}(?: news agency)? (?:had )?(?:earlier|previously)) )?"
    r"reported(?: (?:earlier|previously|before|by [\w-]{2,20}))?,|\W{0,3}since (?=an? |the |another |\w+s )"
    r"|\W{0,3}(?:(?:we|it (?:should|would|will|may|can|must) be|you (?:may|will)|let us|to|as a) )?"
    r"(?:recall|recalled|reminder)\b|\W{0,3}(?:[\w’'-]{2,16} ){1,3}recalls that (?:recently|earl|last|in|on|a )"
    rf"|{_CAUSE}[^,]*(?:, (?:resulting|leaving|killing|wounding|in which|which|where|when)\b[^,]*)?{_BY_WHOM}\Z"
    r"|(?:it|this|which) (?:came|comes) (?:just |only |shortly )?"
    r"(?:(?:[\w-]+ ){1,3})?after ",
)
NARRATED: Final = "(narrated)"
"""The verb of a scope that only tells whose "our" is: the narrator speaks."""
_PAPERS: Final = listed("frames_papers")
"""Sources that speak for whoever cites them."""


@dataclass(slots=True)
class Frame:
    """What one sentence says of one engagement; weights by actor id."""

    sentence: Sentence
    attackers: dict[str, float] = field(default_factory=dict)
    defenders: dict[str, float] = field(default_factory=dict)
    victims: dict[str, float] = field(default_factory=dict)
    cues: dict[str, float] = field(default_factory=dict)
    blamed: set[str] = field(default_factory=set)
    """Those whom somebody only accuses."""
    strong: bool = False
    definite: bool = False
    refines: bool = False
    """It says when or where "the attack" took place."""
    dated: bool = False
    """It calls an attack by its day ("the July 14 attack")."""
    cast: bool = False
    """It speaks of those who acted or were hurt before ("the gunmen")."""
    bound: bool = False
    """It opens on somebody of the sentence before it ("His driver was hurt")."""
    dead: bool = False
    """It speaks of the dead as known ("the soldiers who died")."""
    that: bool = False
    """It speaks of "that attack": of the one told last."""
    owner: Any = None
    """The engagement that told of what the sentence takes as known."""
    event: bool = False
    unknown_starter: bool = False
    outcome: str | None = None
    aggregate: bool = False
    elsewhere: bool = False
    apart: bool = False
    """It tells of one of several attacks ("In the deadliest attack", "in a separate incident")."""
    over: bool = False
    """It tells what was done to or by those who protest or mourn over a deed told before."""
    reported: Any = None
    """The month long ago in which somebody told all of it."""
    added: bool = False
    """It opens on a further deed in a place of its own: "Moreover, shells fell on Lomba"."""
    earlier: bool = False
    """It opens on a time before the rest ("Earlier this week", "Days before")."""
    phase: bool = False
    """It opens on a day of its own, in a text told day by day, and tells of something new."""
    preceding: int = 0
    """Where a phrase ends that opens the sentence on a time before the attack ("A week before the raid"); 0: none."""
    position: bool = False
    convoy: bool = False
    civilian_site: bool = False
    losses: list[Loss] = field(default_factory=list)
    place: Any = None
    road: bool = False
    """It is told to have happened on a road between two towns, which has no name."""
    grain: int = 0
    """How finely the place is told: 0 in a town or site, 1 near one, 2 in a district, 3 in a region or area."""
    area: bool = False
    """Whether the place is said to be an area though a town has its name."""
    other_quarter: bool = False
    """It tells of another quarter of a town than the clause before it."""
    bearing: bool = False
    """The place is only one from which a direction is given: "in a village north of X"."""
    when: Any = None
    words: list[str] = field(default_factory=list)
    trigger: int = -1
    drawn: int = 0
    """Where it begins to tell what the attack drew: "prompting air strikes by the army"; 0: nowhere."""
    told: int = -1
    """Where it turns to what was done at other times; -1: it is not known yet."""
    sides: list[str] = field(default_factory=list)

    def cue(self, kind: str, weight: float = 1) -> None:
        """Counts a sign of how the attack was made."""
        self.cues[kind] = self.cues.get(kind, 0) + weight

    def point(self, v: int) -> None:
        """Takes the chunk at `v` for what tells of the attack, unless an earlier one does."""
        self.trigger = v if self.trigger < 0 else self.trigger

    @property
    def broad(self) -> bool:
        """Whether the place is a region or an area."""
        return self.grain > 2


def looks_back(f: Frame) -> bool:
    """Whether the narrator tells of it as past by then ("The army had shelled the town on Friday")."""
    if f.trigger < 0 or scope_at(f.sentence, f.sentence.chunks[f.trigger].start) is not None:
        return False
    c = f.sentence.chunks[f.trigger]
    return c.kind == "VG" and c.aux[:1] == ("had",) and _BY_THEN.match(f.sentence.low) is None


_BY_THEN: Final = lazy(
    r"\W{0,3}(?:and |but )?by (?:the (?:end|evening|afternoon|morning|time)"
    r"|(?:mid|early |late )?(?:day|noon|night|evening|afternoon|morning|nightfall|dusk|dawn|midnight|sunset|midday)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
"""How a story goes on with what was done by a later hour: "By evening they had also overrun Oro"."""


_RECOUNTED: Final = lazy(
    r"\b(?:different|higher|lower|conflicting|smaller) (?:[a-z]+ ){0,2}(?:count|toll|tally|figures?|numbers?)\b"
)
"""What is said of a toll that was told before: "Meanwhile, a nurse gave a higher toll"."""
_IN_IT: Final = lazy(
    r"\b(?:said|told|says|added|reported|confirmed|according)\b[^.;]*\b(?:in|during|by) the (?:same )?"
    r"(?:attack|clash|clashes|raid|blast|explosion|ambush|incident|fighting|assault|battle|bombing|shooting|gunfight"
    r"|firefight|encounter|skirmish|shootout)(?=[,.;]|$)"
)
"""How somebody gives his toll of what was told: "Meanwhile, a nurse said that nine died in the attack"."""


def elsewhere(low: str) -> bool:
    """Whether a sentence (lower case) opens on another incident."""
    if not _ELSEWHERE.begins(low) or _RECOUNTED.search(low):
        return False
    return not (low.lstrip('"“‘ ').startswith("meanwhile") and _IN_IT.search(low))


def in_others(low: str) -> bool:
    """Whether a clause (lower case) counts those hurt in other attacks, none of which it tells."""
    return bool(_IN_OTHERS.search(low))


def hurt_in_another(s: Sentence) -> bool:
    """Whether those that a sentence counts were hurt in another attack than that told: "Six died in other shelling"."""
    if not s.hints & _IN_ANOTHER.bit or (match := _IN_ANOTHER.pattern.search(s.low)) is None:
        return False
    at = s.start + match.start()
    last = max((s.chunks[x.noun].end for x in s.losses if x.people and x.noun >= 0), default=s.end)
    return last < at and not any(mark in s.low[last - s.start : match.start()] for mark in ",;")


def one_of_several(low: str) -> bool:
    """Whether a sentence (lower case) opens on one of several attacks: "police said the worst attack was in X"."""
    said = _SAID_THAT.match(low) if "st attack " in low else None
    return _ONE_OF_SEVERAL.begins(low if said is None else low[said.end() :])


def crashed(f: Frame) -> bool:
    """Whether an aircraft fell from the sky, and nothing tells of who fired at it or what it struck."""
    s = f.sentence
    if not s.hints & _CRASH.bit or not f.cues.keys() <= _UNHARMED or _CRASH.pattern.search(s.low) is None:
        return False
    return not any(x.kind == "materiel_destroyed" for x in f.losses)


_UNHARMED: Final = frozenset(("loss", "guns", "kill", "air_strike", "other", "thing"))


def of_cause(s: Sentence) -> bool:
    """Whether a clause only tells why: of the killing that a raid answered, or of which its target was guilty."""
    return _CAUSED.match(s.low) is not None


def earlier(s: Sentence) -> bool:
    """Whether a sentence opens on a time before that of the rest; not on that when somebody told it: "Earlier on Monday
    a medic said that nine died".
    """
    if s.parted and s.low.startswith("where "):
        return True  # "…, where rebels had shot 60 students in May"
    if not s.hints & _EARLIER.bit or _EARLIER.pattern.match(s.low) is None:
        return False
    verb = s.chunks[s.verbs[0]] if s.verbs and _TOLD_EARLIER.match(s.low) is not None else None
    return verb is None or verb.cls != "say" or verb.voice != "active" or not verb.subject


_TOLD_EARLIER: Final = lazy(r"\W{0,3}earlier(?: today| in the day| on \w+day)?,? (?:an? |the |its? )?\w")


def scope_at(s: Sentence, position: int) -> Scope | None:
    """Returns the innermost scope of speech over a position; None: the narrator speaks."""
    best: Scope | None = None
    for scope in s.scopes:
        if scope.start <= position < scope.end and (best is None or scope.start >= best.start):
            if best is not None and all(v.head in _PAPERS for v in scope.voices):
                continue
            best = scope
    return best
