"""Who took, kept or regained a place by somebody's account; what the narrator tells is no claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.ground_told import ground_told
from extract.engines.rules.claims.held_ground import can_hold, handed_over, holds_nothing, tried, verb_of
from extract.engines.rules.claims.whose_place import tells_whose
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.roles.held_places import GROUND
from extract.engines.rules.vocabulary.actor_types import ARMED
from extract.engines.rules.voices.attribution import Scope, Voice
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

_CONTROL: Final = hinted(
    "repel|repulsed|control|retak|retook|recaptured|foiled",
    r"(?<!-)\b(?:repel(?:led|ling|s)|repulsed|regained (?:full )?control|in (?:full |complete "
    r"|total )?[\"“”']{0,2}(?:full )?control[\"“”']{0,2} of|(?:completely |fully "
    r"|now )?controll(?:ed|ing)|under (?:full |complete )?control|retaken|retook"
    r"|(?<!at )(?<!of )(?<!for )(?<!towards )retaking"
    r"|recaptured|(?:established|asserted) control|(?:ha(?:ve|s|d)|retain(?:s|ed)?|maintain(?:s|ed)?|keeps?|kept|holds?"
    r"|held) (?:the |(?:full|complete|total|firm) )?control of|full control|announce[sd]? (?:its )?control|"
    r"(?:seized (?:full )?|took |taken )control(?! of the (?:firefight|fight|battle|situation|blaze|fire))"
    r"|(?:attack|assault) (?:was|had been|has been) (?:repelled|repulsed|foiled))\b",
)


_UNREST: Final = lazy(
    r"\b(?:uprising|insurgency|insurrection|rebellion|mutiny|militancy|terrorism|violence|unrest|crime|banditry|anarchy"
    r"|fire|blaze|flames|outbreak|epidemic|disease|inflation)s?\b[^.;,]{0,40}"
    r"\b(?:under (?:full |complete )?control|controlled)\Z"
)
"""What is brought under control without anybody's holding a place."""


@dataclass(slots=True)
class Statement:
    """A responsibility or control claim before it is given its event's ids."""

    kind: str
    voice: Voice
    actor: str | None
    text: str | None
    side: str | None
    stance: str
    where: tuple[int, int]
    rule: str
    position: int


def done_by(
    voice: Voice,
    actor: str | None,
    text: str | None,
    where: tuple[int, int],
    rule: str,
    position: int,
    stance: str = "asserts",
) -> Statement:
    """Gives the statement of a voice that somebody did it."""
    return Statement("responsibility", voice, actor, text, "attacker", stance, where, rule, position)


def control_of(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    """Yields the control claims of a sentence."""
    if not s.scopes:
        return
    sides = r.sides[event.order]
    for v in s.verbs:
        c = s.chunks[v]
        if c.neg:
            continue
        lost = _lost_to(r, s, v, c) or _in_hands(r, event, s, v, c)
        if lost is not None:
            yield lost
            return
        cleared = c.cls == "expel" and bool(c.doers) and _out_of_place(r, s.chunks, v)
        if not (cleared or c.cls in ("repel", "take", "capture", "seize", "storm")):
            continue
        scope = scope_at(s, c.start)
        if scope is None or not (cleared or can_hold(r, s.chunks, c)):
            continue
        if tried(s.chunks, v) or _which_was(s.chunks, v):
            continue
        if c.cls == "repel" and holds_nothing(s.chunks, v, r.a.triggers.events):
            continue
        own = next(iter(r.own_party(event, s, c.start)), None) or r.claimant(scope.voices[0])[0]
        yield from _held(r, s, c, scope, sides.attackers, sides.defenders, own)
        return
    told = ground_told(r, event, s, _place, lambda x: _holder(r, x, sides.attackers, sides.defenders))
    if told is not None and not tried(s.chunks, told[0]):
        at, holds, last = told
        scope, first = scope_at(s, s.chunks[at].start), s.chunks[at]
        if scope is None and first.subject:
            scope = next((x for x in s.scopes if x.at == first.end), None)
        if scope is not None:
            side = "attacker" if holds in sides.attackers else "defender"
            where = (min(scope.voices[0].start, first.start), s.chunks[last].end)
            yield Statement(
                "control", scope.voices[0], holds, None, side, scope.stance, where, "ground", first.start
            )
            return
    if (
        kept := next((x for v in s.verbs if (x := _keeps(r, event, s, v, s.chunks[v])) is not None), None)
    ) is not None:
        yield kept
        return
    match = _CONTROL.pattern.search(s.low) if s.hints & _CONTROL.bit else None
    if match is not None and (_describes(s, match.start(), match.end()) or tells_whose(s.low, match)):
        return  # "shelled the recently recaptured town"
    if match is not None and _UNREST.search(s.low, max(0, match.start() - 60), match.end()) is not None:
        return  # "the government has the uprising under control": no place is held
    if match is not None:
        scope = scope_at(s, s.start + match.start())
        if scope is not None:
            voice = scope.voices[0]
            verb = next(
                (
                    x
                    for x in reversed(s.chunks)
                    if x.kind == "VG" and x.start <= s.start + match.start() and x.subject
                ),
                None,
            )
            doers = [
                x
                for i in ((verb.aux and verb.agent) or verb.subject if verb is not None else ())
                for x in r.frames.actors(s, s.chunks[i])
            ]
            doers = [x for x in doers if x in sides.attackers or x in sides.defenders]
            if _by_another(r, s, s.start + match.start(), (*sides.attackers, *sides.defenders)):
                return  # "the town, which is controlled by the rebels": that others struck there changes nothing
            mine_ = r.own_party(event, s, s.start + match.start())
            actor = doers[0] if doers else mine_[0] if mine_ else r.claimant(voice)[0]
            mine = _holder(r, actor, sides.attackers, sides.defenders)
            if mine is not None and r.a.types.get(mine) == "civilians":
                return  # civilians hold no ground
            side = "attacker" if mine in sides.attackers else "defender"
            where = (min(s.start + match.start(), scope.start), s.start + match.end())
            yield Statement(
                "control", voice, mine, None, side, scope.stance, where, "control", s.start + match.start()
            )


def _by_another(r: ClaimReader, s: Sentence, at: int, here: tuple[str, ...]) -> bool:
    """Whether the one who is told to hold a place takes no part in what happened: "is controlled by the rebels"."""
    c = next((s.chunks[v] for v in s.verbs if s.chunks[v].start <= at < s.chunks[v].end), None)
    if c is None or c.voice != "passive":
        return False
    agents = [x for i in c.agent for x in r.frames.actors(s, s.chunks[i])]
    return bool(agents) and not any(x in here for x in agents)


def _describes(s: Sentence, start: int, end: int) -> bool:
    """Whether a word within a noun group only says what kind of place it is: "the recently recaptured town"."""
    first, last = s.start + start, s.start + end
    kept = s.low[start:end] == "controlled"  # "a remote controlled mine", "the army controlled zone"
    return any(
        c.kind == "NG"
        and c.start < first
        and last < c.end
        and (kept or c.head in GROUND | {"town", "city", "village", "base"})
        for c in s.chunks
    )


def _lost_to(r: ClaimReader, s: Sentence, v: int, c: Chunk) -> Statement | None:
    """ "the base has fallen to X", "soldiers lost the town to X", "the town is in the hands of X": X holds it."""
    chunks = s.chunks
    lemma = c.verb.lemma if c.verb is not None else ""
    scope = scope_at(s, c.start)
    ground, at = handed_over(chunks, v)
    given = at >= 0
    if scope is not None and lemma == "fall" and v + 2 < len(chunks) and chunks[v + 1].head in ("to", "into"):
        at = v + 2
    elif scope is not None and lemma in ("be", "remain", "fall") and v + 2 < len(chunks):
        k = v + 1 + (chunks[v + 1].kind == "A" and v + 3 < len(chunks))  # "is now entirely under …"
        at = k + 1 if chunks[k].head in ("in", "under") else -1
    if at >= 0 and chunks[at].head in ("hands", "control") and at + 2 < len(chunks):
        at = at + 2 if chunks[at + 1].head == "of" else -1
    elif not given and (lemma != "fall" or (at >= 0 and chunks[v + 1].head != "to")):
        at = -1
    if scope is None or at < 0 or not ground or not _place(r, chunks[ground[0]]):
        return None
    holders = [x for x in r.frames.named(s, at) if r.a.types.get(x) not in ("media", "person", "civilians")]
    if len(holders) != 1:
        return None
    sides = r.sides
    speaker = r.claimant(scope.voices[0])[0]
    if speaker is not None and not any(holders[0] in (*x.attackers, *x.defenders) for x in sides.values()):
        # Beside those whose name holds the noun: "the mujahideen", by the press office of the X Mujahideen.
        name = next((x["name"] for x in r.a.index.items() if x["id"] == speaker), "")
        holders = [speaker] if chunks[at].head in name.lower().replace("-", " ").split() else holders
    defended = any(holders[0] in x.defenders for x in sides.values())
    text = r.a.text[chunks[at].start : chunks[at].end]
    where = (chunks[ground[0]].start, chunks[at].end)
    side = "defender" if defended else "attacker"
    return Statement(
        "control", scope.voices[0], holders[0], text, side, scope.stance, where, "lost-to", c.start
    )


def _in_hands(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Statement | None:
    """ "the town is (back) in government hands", "remained in its hands", "was under the rebels' control"."""
    chunks, scope = s.chunks, scope_at(s, c.start)
    if scope is None or verb_of(c) not in ("be", "remain", "stay", "fall", "pass", "return", "come"):
        return None
    near = range(v + 1, min(v + 4, len(chunks) - 1))
    k = next(
        (k for k in near if chunks[k].head in ("in", "into", "under", "to") and chunks[k].kind == "P"), 0
    )
    hands = chunks[k + 1] if k else None
    if hands is None or hands.head not in ("hands", "control") or not c.subject:
        return None
    whose = hands.det in _ITS
    if not _place(r, chunks[c.subject[0]]) or not (whose or hands.mentions):
        return None
    if any(m.head == "country" for m in chunks[c.subject[0]].mentions):
        return None  # "denied that Lombia is in rebel hands": no fight was for the whole land
    speaker = next(iter(r.own_party(event, s, c.start)), None) or r.claimant(scope.voices[0])[0]
    sides = r.sides.values()
    found = [speaker] if whose else r.frames.actors(s, hands)
    attackers, defenders = [y for x in sides for y in x.attackers], [y for x in sides for y in x.defenders]
    holder = _holder(r, found[0], attackers, defenders) if len(found) == 1 else None
    body = found[0] if holder is None and len(found) == 1 else None
    land = r.a.index.country_of(body) if body is not None else None
    holder = r.a.army(land, c.start) if land is not None else holder  # "back in government hands"
    if holder is None or not (attackers or defenders):
        return None
    side = "attacker" if holder in attackers else "defender"
    text = r.a.text[hands.start : hands.end]
    where = (chunks[c.subject[0]].start, hands.end)
    return Statement("control", scope.voices[0], holder, text, side, scope.stance, where, "in-hands", c.start)


_ITS: Final = ("its", "their", "our", "his")


def _keeps(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Statement | None:
    """ "X holds the town", "the town is held by X", "the town has fallen": X, or those who attacked it, have it."""
    chunks, scope, lemma = s.chunks, scope_at(s, c.start), verb_of(c)
    if scope is None or lemma not in ("hold", "control", "fall") or tried(chunks, v) or _which_was(chunks, v):
        return None
    sides = r.sides[event.order]
    here = (*sides.attackers, *sides.defenders)
    place = c.subject if lemma == "fall" or c.voice == "passive" else c.object
    if not place or not _place(r, chunks[place[0]]) or not here:
        return None
    if lemma == "fall":
        behind = chunks[v + 1] if v + 1 < len(chunks) else None
        speaker = r.claimant(scope.voices[0])[0]
        alone = behind is None or behind.kind in "XC" or behind.kind == "D"
        holders = [speaker] if speaker in sides.attackers else sides.attackers[:1]
        holders = holders if alone and c.aux and len(sides.attackers) == 1 else []
    else:
        who = c.agent if c.voice == "passive" else c.subject
        told = [x for i in who for x in r.frames.actors(s, chunks[i])]
        holders = [x for x in told if x in here]
        speaker = r.claimant(scope.voices[0])[0]
        if who and chunks[who[0]].head in ("it", "they", "we") and r.a.types.get(speaker or "") in ARMED:
            holders = [x for x in (speaker,) if x is not None]
        elif who and not holders and chunks[who[0]].det in _ITS:
            # "The army said its troops still held the town": they were not told to be attacked.
            holders = [x for x in told if r.a.types.get(x) in ARMED]
    if len(holders) != 1 or holders[0] is None:
        return None
    side = "attacker" if holders[0] in sides.attackers else "defender"
    where = (min(c.start, chunks[place[0]].start), max(c.end, chunks[place[-1]].end))
    return Statement(
        "control", scope.voices[0], holders[0], None, side, scope.stance, where, "keeps", c.start
    )


def _out_of_place(r: ClaimReader, chunks: list[Chunk], v: int) -> bool:
    """Whether those who are driven away leave a place to others: "drove them out of the town", "ousted them from X"."""
    k = next((k for k in range(v + 1, min(v + 6, len(chunks) - 1)) if chunks[k].head in ("of", "from")), 0)
    return bool(k) and chunks[k].kind == "P" and chunks[k + 1].kind == "NG" and _place(r, chunks[k + 1])


def _which_was(chunks: list[Chunk], v: int) -> bool:
    """Whether a participle only tells which place is meant: "came down on a village retaken recently", "hit posts
    held by the X".
    """
    c = chunks[v]
    held = c.verb is not None and c.verb.lemma in ("hold", "control")
    bare = c.voice == "passive" and not c.aux and (held or not c.agent) and c.cls != "repel"
    return bare and v > 0 and chunks[v - 1].kind == "NG" and chunks[v - 1].head != "not"


def _place(r: ClaimReader, n: Chunk) -> bool:
    """Whether a noun group is a place that one can hold."""
    mention = n.head_mention
    held = n.head in r.a.triggers.positions or n.head in ("villages", "towns", "districts", "area")
    return held or (mention is not None and mention.kind == "place")


def _holder(r: ClaimReader, actor: str | None, attackers: list[str], defenders: list[str]) -> str | None:
    """Who holds a place when nobody is named: the side that says so; for a government or a unit its forces."""
    if actor is not None and r.a.types.get(actor) == "state_forces" and actor not in (*attackers, *defenders):
        country = r.a.index.country_of(actor)
        own = [x for x in (*defenders, *attackers) if country is not None and r.a.index.is_army(x, country)]
        if not own and country is not None and not r.a.index.is_army(actor, country):
            own = _of_state(r, country, defenders)
        actor = own[0] if len(own) == 1 else actor
    if actor is not None and r.a.types.get(actor) in ARMED:
        return actor
    forces = [x for x in defenders if r.a.types.get(x) == "state_forces"]
    if len(forces) == 1:
        return forces[0]
    return (
        actor if actor in attackers or actor in defenders else (defenders[0] if len(defenders) == 1 else None)
    )


def _of_state(r: ClaimReader, country: str, sides: list[str]) -> list[str]:
    """The forces of a country on a side: the police whose post was held, where its army's press office says so."""
    ours = (x for x in sides if r.a.types.get(x) == "state_forces")
    return [x for x in ours if r.a.index.country_of(x) == country]


_AGAIN: Final = frozenset(("retake", "recapture", "regain", "recover", "reoccupy", "liberate"))
"""Verbs of those who had a place before: nobody else is meant by "the town was retaken"."""


def _of_land(r: ClaimReader, s: Sentence, group: list[int], attackers: list[str]) -> list[str]:
    """The forces among the attackers that the name of their country stands for: "says that Lombia took the town"."""
    lands = {
        m.country for i in group for m in s.chunks[i].mentions if m.kind == "place" and m.head == "country"
    }
    return (
        [x for x in attackers if r.a.types.get(x) == "state_forces" and r.a.index.country_of(x) in lands]
        if lands
        else []
    )


def _held(
    r: ClaimReader,
    s: Sentence,
    c: Chunk,
    scope: Scope,
    attackers: list[str],
    defenders: list[str],
    speaker: str | None,
) -> Iterator[Statement]:
    group = c.doers
    actors = [
        x
        for i in group
        for x in r.frames.actors(s, s.chunks[i])
        if r.a.types.get(x) not in ("media", "person", "civilians")
    ]
    actors = actors or _of_land(r, s, group, attackers)
    actor = actors[0] if len(set(actors)) == 1 else None
    if actor is not None and r.a.types.get(actor) == "government":
        actor = _holder(r, actor, attackers, defenders)
    if actor is None and not actors and c.voice == "passive" and not group and speaker in attackers:
        actor = (
            speaker if c.cls != "repel" and verb_of(c) not in _AGAIN else None
        )  # "the X claims it was seized"
    if actor is None and not actors:
        if c.cls == "repel" or (c.voice == "passive" and verb_of(c) in _AGAIN):
            actor = _holder(r, speaker, attackers, defenders)
        elif c.voice != "passive":
            return
    if actor is not None and r.a.types.get(actor) == "civilians":
        return
    side = (
        "attacker"
        if actor in attackers
        else "defender"
        if actor in defenders or c.cls == "repel" or (not group and verb_of(c) in _AGAIN)
        else "attacker"
    )
    first = s.chunks[group[0]].start if group else c.start
    text = r.a.text[first : s.chunks[group[-1]].end] if group else None
    for voice in scope.voices:
        yield Statement(
            "control",
            voice,
            actor,
            text,
            side,
            scope.stance,
            (min(first, c.start), max(c.end, s.chunks[c.object[-1]].end if c.object else c.end)),
            "control",
            c.start,
        )
