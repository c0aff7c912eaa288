"""Texts that a party to the fight publishes itself: where it says "our" and "we", and names itself as the one that
issues the text, all is that party's word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.engines.rules.mentions.foes import rebel_radio, rebel_voice
from extract.engines.rules.roles.frames import NARRATED
from extract.engines.rules.voices.voices import Scope, voice_of_mention
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.mentions.mentions import Mention

_OURS: Final = hinted(
    "our |we ",
    r"\bour (?:[\w'’-]{1,20} ){0,3}(?:soldiers?|forces?|troops|comrades?|brothers?|fighters?|positions?|units?"
    r"|defenders?|commandos?|columns?|snipers|fronts?|brigades?|battalions?|squads?|men|heroes|mujahideen|warriors|army|martyrs?|sappers|gunners|guerrillas?"
    r"|combatants?|members?|patrols?|aircraft|aviation|artillery|servicemen|side|ranks|losses|casualties)\b"
    r"|\bwe (?:have |also )?(?:captured|seized|recovered|killed|destroyed|lost|attacked|inflicted|annihilated"
    r"|liberated|ambushed|shot down|suffered)\b",
    re.I,
)
_SAID: Final = lazy(r"\b(?:said|says|told|added|according to|reported that|stated that)\b", re.I)
_INFORMS: Final = lazy(
    r"[^.;\n]{0,40}?\b(?:informs?|announces|declares|makes known|(?:press|media) (?:office|cent(?:er|re)|service))\b",
    re.I,
)
_PAPER: Final = lazy(
    r"\b(?:communiqu[eé]|statement|bulletin|release|update|press (?:office|cent(?:er|re)|service)|press officer)"
    r"(?: (?:no\.? ?)?\d+)? (?:of|by|from|issued by) (?:the )?(?:[\w-]+ ){0,2}\Z",
    re.I,
)
_OWN_PAPER: Final = lazy(
    r"\)?(?:['’]s)? (?:(?:daily|news|press|official|war|media) )?(?:release|statement|communiqu[eé]|bulletin)"
    r"(?: (?:no\.? ?)?[\d/]+)?(?: \([^()\n]{1,40}\))?[.:\n]"
)
"""Behind the name of who issues a text: "XDF press release. Our troops …", "XDF statement (translated): …"."""
_COMMUNIQUE: Final = lazy(
    r"\[[^\[\]\n]{0,60}\b(?:communiqu[eé]|war report|war bulletin|statement)\b[^\[\]\n]{0,90}\b(?:by|of|from)\b",
    re.I,
)
"""What a monitor puts before a paper that a station reads out: it is not the station's own word."""
_OCCUPIERS: Final = lazy(r"\b(?:occup|enem|invad|terror|puppet)\w*")
_LINE: Final = 80
"""Characters that a line with the name of the one who issues a text has at most."""
_HEAD: Final = 400
"""Characters from the beginning within which an issuer is named."""


_STATED: Final = lazy(
    r"\W{0,3}(?:this|it) (?:is|was|has been) (?:stated|reported|said|announced|noted|indicated|mentioned) (?:in|by) "
    r"(?:an?|the|its)?\b[^.;]{0,60}?\b(?:summary|report|update|briefing|bulletin|message|post|statement|information)\b"
    r"[^.;]{0,40}?\b(?:of|by|from)\b"
)
_FOLLOWS: Final = lazy(
    r"\b(?:reports?|informs?|announces?|states?|communicates?|makes known|wish(?:es)? to (?:report|inform))\b"
    r"[^.;:\n]{0,80}\bthe following\b[^.;:\n]{0,60}:?\W{0,3}$"
)
"""How a bulletin begins: "The General Command informs the public of the following:"."""
_FIRST: Final = 4
"""Sentences at the head of a digest one of which says whose summary it retells."""


def retell(a: Analysis) -> bool:
    """Puts what a digest retells under the body whose summary it is: "This is stated in the summary of the X".

    Such a sentence stands near the head and alone; what nobody else is named to say is that body's word. Returns
    whether there is one.
    """
    for k, s in enumerate(a.sentences[:_FIRST]):
        listed = _FOLLOWS.search(s.low) is not None
        if not listed and (not k or _STATED.match(s.low) is None):
            continue
        bodies = ("state_forces", "government", "armed_group")
        m = next((m for m in s.mentions if m.type in bodies and a.index.of(m) is not None), None)
        if m is None:
            return False
        for other in a.sentences:
            if other.chunks and not other.scopes and other is not s:
                other.scopes = [
                    Scope(other.start, other.end, (voice_of_mention(a.text, m),), "state", at=other.start)
                ]
        return True
    return False


def issue(a: Analysis) -> None:
    """Puts the sentences of a text that its own party publishes under that party's voice.

    Such a text speaks of "our" forces outside quotes and attributions, and names its party at the head. Where a
    station of rebels speaks, it is the narrator: its "our" is known, and no claim gets a claimant by it.
    """
    ours = [s for s in a.sentences if s.hints & _OURS.bit]
    radio = bool(ours) and rebel_radio(a.text)
    if not any(_speaks(a, s.start, s.end, bool(s.scopes), by_radio=radio) for s in ours):
        return
    named = [m for m in a.mentions if m.kind == "force" and m.start < _HEAD and a.index.of(m) is not None]
    issuer = next((m for m in named if _issues(a.text, m)), None)
    mention = issuer or next(iter(named), None)
    broadcast, read_out = issuer is None and radio, 0
    if issuer is None and (broadcast or (mention is not None and mention.type == "state_forces")):
        rebels = next((m for m in a.mentions if _rebels(a, m)), None)
        mention = rebels if broadcast or rebel_voice(a.text) else mention
        paper = _COMMUNIQUE.search(a.text, 0, _HEAD) if broadcast else None
        if paper is not None:  # "[Communique by the command]" is the rebels' word
            issuer, read_out = mention, a.text.find("]", paper.end())
    if mention is None or a.index.of(mention) is None:
        return
    voice = voice_of_mention(a.text, mention)
    for s in a.sentences:
        if s.chunks:
            verb = "issue" if issuer is not None else NARRATED
            own = [x for x in s.scopes if x.voices[0].start >= read_out]
            s.scopes = [Scope(s.start, s.end, (voice,), verb, at=s.start), *own]


def _issues(text: str, m: Mention) -> bool:
    """Whether the head of a text names a party as the one that publishes it: in a line of its own, "communique of X",
    "the X command informs".
    """
    start = text.rfind("\n", 0, m.start) + 1
    end = text.find("\n", m.end)
    line = text[start : end if end >= 0 else len(text)].strip()
    if m.start - start < 4 and len(line) < _LINE and line[-1:] not in ".!?:" and end >= 0:
        return True
    behind, before = text[m.end : m.end + 60].lower(), text[max(0, m.start - 45) : m.start].lower()
    if _OCCUPIERS.search(m.text.lower()):
        return False
    return bool(_INFORMS.match(behind) or _OWN_PAPER.match(behind) or _PAPER.search(before))


def _rebels(a: Analysis, m: Mention) -> bool:
    """Whether a mention names those who fight the army, or "our forces" that are theirs."""
    return (m.kind == "force" and m.type == "armed_group") or a.index.key_of(m) == "perp:rebels"


def _speaks(a: Analysis, start: int, end: int, attributed: bool, *, by_radio: bool) -> bool:
    """Whether a stretch speaks of "our" forces in words of its own; `by_radio`: over a station of the rebels."""
    match = _OURS.pattern.search(a.masked, start, end)
    if match is None or (attributed and not by_radio):
        return False
    before = a.text[max(0, start - 300) : match.start()]
    quoted = before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")
    return not quoted and (by_radio or _SAID.search(a.masked, start, end) is None)
