"""Mishaps that words of attack tell of: what drove into what, a factory that blew up, a blast found to be an accident,
and what stands under a heading of accidents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.words import alternation, listed, phrases
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.roles.frames import Frame

_BLASTS: Final = frozenset(("bombing", "loss", "kill", "thing", "other"))
_WRECKING: Final = _BLASTS | {"bomb"}
_BUMPS: Final = frozenset(("attack", "loss", "kill", "thing", "other", "civilian"))
_FOUND: Final = hinted(
    "attribut|blam|ascrib|caused by|triggered by|sparked by|ruled out|rules out|rule out|ruling out|accident|mishap",
    r"\b(?:attribut\w+|blam\w+|ascrib\w+|caused by|triggered by|sparked by|ruled out|rules? out|ruling out"
    r"|accident(?:al)?|mishap)\b",
)
"""Words by which somebody says that what blew up was no attack."""
_FAULT: Final = lazy(
    r"\b(?:attribut\w+|blam\w+|ascrib\w+|caused by|triggered by|sparked by)\b[^.;]{0,70}\b(?:(?:technical|mechanical"
    r"|electrical|human|equipment|engine|structural) (?:fault|failure|problem|error)s?|malfunctions?|leaks?"
    r"|short circuit|negligence|carelessness|faulty|chemical reaction|overheat\w+|accident|mishandling|mishap)\b"
    r"|\b(?:was|were|is|as) (?:an? |the result of an? )?(?:[a-z]+ )?(?:accident|accidental|mishap)"
    r"(?=[,.;]|$| (?:and|in|at)\b)"
    r"|\brul(?:es?|ed|ing) out (?:an? |any )?(?:[\w-]+ ){0,2}(?:terrorism|terror|sabotage|foul play|attack|bomb|act)\b"
    r"|\b(?:terrorism|sabotage|foul play|attack)\b[^.;]{0,20} ruled out\b"
)
_RAN_INTO: Final = hinted(
    "hit|struck|strik|ramm|rams",
    r"\b(?:hits?|hitting|struck|strikes|striking|rammed|ramming|rams)(?: into)? (?:an?|the|another|two|three) "
    rf"(?:[\w-]+ ){{0,2}}?(?:{alternation('run_into')})\b",
)
_DRIVEN: Final = lazy(rf"\b(?:{alternation('that_run_into_things')})\b(?: [\w-]+){{0,8}} \Z")
_WORKS: Final = hinted("explosion|blast|explode", r"\b(?:explosions?|blasts?|explode[sd]?)\b")
_WORKS_BLOWN_UP: Final = lazy(
    r"\b(?:explosions?|blasts?|explode[sd]?)\b[^.;]{0,50}\b(?:at|in|inside|of) (?:an? |the )?(?:[\w-]+ ){0,3}?"
    r"(?:coal ?mines?|coal[- ]mining|(?:chemicals?|petrochemicals?|fertili[sz]er|steel|sugar|paper|cement|flour"
    r"|battery|pharmaceutical|lng) (?:plants?|factory|factories|mills?|works|warehouse|tankers?|storage)"
    r"|grain (?:silos?|elevator)|gas (?:facility|plant|station|tank)|oil (?:rig|platform|well)|refinery)\b"
)
"""Works that blow up of themselves."""
_SEARCHED: Final = hinted(
    " raid",
    r"\b(?:(?:prosecutors|investigators|detectives|regulators|auditors|(?:tax|customs|fraud|anti-corruption|antitrust) "
    r"(?:police|officers|officials|agents|inspectors))[^.;,]{0,30} raid(?:s|ed|ing)?"
    r"|(?:police|officers|agents|authorities|fbi)(?: [a-z]+ly)? raid(?:s|ed|ing)? [^.;]{0,30}?"
    r"\b(?:offices|newsrooms?|studios|premises|bureau))\b",
)
"""How an office is searched, where nobody is hurt: "police raid the offices of a newspaper"."""
_HURT: Final = frozenset(("killed", "wounded", "killed_or_wounded"))
_UNDER: Final = phrases("headings_of_no_attacks")
_SAID_AFTER: Final = 3
"""Sentences behind one on a blast within which somebody tells what caused it."""


_LAWFUL: Final = hinted(
    "execut|hanged|hangs|beheaded|beheads|put to death",
    r"\b(?:execut(?:ed|es|ing|ion)|hanged|hangs|beheaded|beheads|put to death)\b[^.;]{0,80}?"
    r"\b(?:by (?:hanging|lethal injection|electrocution)|electric chair|convict(?:ed|ion)|sentenced|death sentences?"
    r"|death row|found guilty|for (?:the |his |her |their )?(?:role in |part in )?(?:murder|murders|killing"
    r"|rape|drug|drugs|smuggling|trafficking|espionage|spying|treason|apostasy|adultery|sorcery|corruption|war crimes"
    r"|crimes|terrorism|armed robbery|homicide|genocide))\b"
    r"|\b(?:convicted|condemned|lethal injection|death row|death sentences?|sentenced to death|by hanging)\b"
    r"[^.;]{0,80}?\b(?:execut(?:ed|es|ing|ion)|hanged|hangs|beheaded|beheads|put to death)\b",
)
"""How a state carries out its sentences: "executes three men convicted of murder", "is executed by hanging"."""
_ILLS: Final = hinted("responsible for", rf"\b(?:{alternation('ills')})\b[^.;]{{0,40}}\bresponsible for\b")
"""What costs lives of itself: "the virus is now responsible for six deaths"."""
_HINDERED: Final = hinted(
    "sabotag",
    r"\bsabotag\w+[\"”’']? (?:(?:the|a|an|any|all|its|their|his|her|our|ongoing|current) )*(?:[\w-]+ ){0,2}?"
    rf"(?:{alternation('undertakings')})\b",
)
"""What is hindered, and no thing that is wrecked: "accuses deputies of sabotaging the political process"."""


def _no_violence(a: Analysis, f: Frame, s: Sentence) -> bool:
    """Whether a sentence tells of a sentence carried out, of what an illness cost, or of talks that were hindered."""
    if s.hints & _HINDERED.bit and f.cues.keys() <= _WRECKING and _HINDERED.pattern.search(s.low):
        return not f.losses
    if s.hints & _ILLS.bit and _ILLS.pattern.search(s.low):
        return True
    if not s.hints & _LAWFUL.bit or any(a.types.get(x) in OUTLAWS for x in f.attackers):
        return False
    return _LAWFUL.pattern.search(s.low) is not None


def mishap(a: Analysis, f: Frame, s: Sentence, *, goes_on: bool = False) -> bool:
    """Whether what a sentence tells was nobody's doing; `goes_on`: the sentence before it tells of an engagement, whose
    fire it may be.
    """
    if (
        s.hints & _SEARCHED.bit
        and not any(x.kind in _HURT for x in f.losses)
        and _SEARCHED.pattern.search(s.low)
    ):
        return True
    if _no_violence(a, f, s):
        return True
    if _CRASHED.match(s.low):
        return True
    if f.attackers or f.blamed:
        return False
    kinds = f.cues.keys()
    if kinds <= _UNAIDED and not goes_on and _of_itself(s):
        return True
    if _headed(a, s):
        return True
    if s.hints & _RAN_INTO.bit and kinds <= _BUMPS and _ran_into(s.low):
        return True
    if not kinds <= _BLASTS or "bombing" not in kinds:
        return False
    if s.hints & _WORKS.bit and _WORKS_BLOWN_UP.search(s.low) is not None and "bomb" not in s.low:
        return True
    return any(_found(x) for x in a.sentences[s.index : s.index + _SAID_AFTER] if x.segment == s.segment)


_CRASHED: Final = lazy(
    r"\W{0,3}[^.;]{0,90}?\b(?:the|an?) (?:accident|crash) (?:of|suffered by|involving) (?:the|an?) [^.;]{3,160}?"
    r"\bwas (?:due to|caused by|the result of|attributable to) (?:a |an )?(?:mechanical|technical|engine|human|pilot"
    r"|bad weather|the weather|fog|overload)"
)
"""How a crash is said to have been none: "the accident of the plane that crashed … was due to engine failure"."""
_UNAIDED: Final = frozenset(("loss", "kill", "thing", "other", "civilian_site"))
_OF_ITSELF: Final = listed("harms_of_nature")
_FIRES: Final = frozenset(("fire", "fires"))
_SET: Final = hinted(
    "set |lit |started|ignited|caused|sparked|triggered|arson|deliberate",
    r"\b(?:(?:set|lit|started|ignited|caused|sparked|triggered) by|deliberate(?:ly)?|arson\w*)\b",
)
"""What tells that somebody lit a fire."""
_BURNING: Final = listed("said_of_fires")


def _of_itself(s: Sentence) -> bool:
    """Whether all that killed or wrecked was a fire, a beast or want: "a fire swept through the camp, killing nine"."""
    if s.hints & _SET.bit and _SET.pattern.search(s.low):
        return False
    harmed = [s.chunks[v] for v in s.verbs if s.chunks[v].cls in _HARM]
    return bool(harmed) and all(_unaided(s, v) for v in harmed)


def _unaided(s: Sentence, verb: Chunk) -> bool:
    """Whether the subject of a verb is a fire and no gunfire, a beast or want."""
    if verb.voice == "passive" or len(verb.subject) != 1:
        return False
    at = verb.subject[0]
    subject = s.chunks[at]
    if subject.head in _FIRES:  # "rifle fire", "fire from a post": guns
        return (
            at + 1 < len(s.chunks)
            and s.chunks[at + 1].head not in ("from", "by")
            and ({w for w in subject.words if w not in _FIRES} <= _BURNING)
        )
    return subject.head in _OF_ITSELF


_HARM: Final = frozenset(("kill", "wound", "destroy", "inflict", "leave"))


def _headed(a: Analysis, s: Sentence) -> bool:
    """Whether it stands under a heading of a digest such as "Disasters and accidents", and no war's beneath it."""
    seg = a.segments[s.segment]
    return seg.kind == "item" and any(x.lower().strip(" :*-") in _UNDER for x in (*seg.path, seg.topic))


def _ran_into(low: str) -> bool:
    """Whether a vehicle or ship drove into what stood in its way: "a ferry hit a breakwater"."""
    match = _RAN_INTO.pattern.search(low)
    return match is not None and _DRIVEN.search(low, 0, match.start()) is not None


def _found(s: Sentence) -> bool:
    return bool(s.hints & _FOUND.bit) and _FAULT.search(s.low) is not None
