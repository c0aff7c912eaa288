"""Who is on the side of those attacked where they are persons: civilians, called by what these persons are.

Persons are on no side. "Judge X was shot dead" has civilians as its target, and "judge" is the word for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from extract.engines.rules.mentions.mentions import Mention
from extract.engines.rules.roles.one_meant import once_served
from extract.engines.rules.vocabulary.actor_types import FIGHTING, IRREGULAR
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.claims.claims import Sides
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_WHAT: Final = lazy(
    r",(?: \d{1,2},)? (?:an? |the |who (?:is|was) (?:an? |the )?)?"
    r"(?!(?:was|were|is|has|had|also|and|who|when|from|of|in|at|near|by|on|with|for|to|as|until|after|before|while) )"
    r"(?!the\b|born\b|second\b|aged\b|[a-z]+ing\b)"
    r"([a-z][a-z-]+(?: (?!(?:of|in|at|for|from|to|who|and|on|with|by)\b)[a-z][a-z-]+)?)(?=[ ,.])"
)
_TITLE: Final = lazy(r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir) )?((?:[A-Za-z-]+ ){1,4})$")


def stand_in(a: Analysis, events: list[Event], sides: Mapping[int, Sides]) -> None:
    """Puts such civilians on the side of those attacked, where nobody but civilians or nobody at all stands there."""
    found = [(e, hit) for e in events if _murder(a, e, sides[e.order]) and (hit := _persons(a, e))]
    called = _by_actor(a) if found else {}
    for e, hit in found:
        own = sides[e.order]
        forces = _forces_of(a, e, hit)
        if any(x in own.attackers for x in forces):
            continue  # "Troops raided a hideout. Sgt. X fell"
        if len(forces) == 1:
            own.defenders[:] = forces  # "Sgt. X was killed", where the text tells of one army there
        else:
            _stand(a, e, own, hit, called, several=len(found) > 1)


def _forces_of(a: Analysis, e: Event, hit: list[tuple[int, Mention]]) -> list[str]:
    """The forces of states that those with their ranks can be of; none where they have no ranks."""
    from extract.engines.rules.voices.whose import with_rank

    if not all(with_rank(a.masked, m) and not once_served(a, m) for _, m in hit):
        return []
    forces = [x for x, kind in a.types.items() if kind == "state_forces"]
    country = (e.place or {}).get("country")
    return [x for x in forces if country in (None, a.index.country_of(x))] or forces


def stand_in_homes(a: Analysis, events: list[Event], sides: Mapping[int, Sides]) -> None:
    """Puts civilians on the side of those attacked where homes, schools or markets were hit and nobody is named.

    By the codebook's section 3 defenders follow from the target.
    """
    for e in events:
        s = sides[e.order]
        if not (_homes_first(a, e, s) if s.defenders else _at_homes(a, e, s)):
            continue
        at = e.frames[0].sentence.start
        here = _word(at, "civilians", "civ")
        a.index.put("civ", "civilians", None, here)
        known = a.index.of(here)
        if known is not None and known not in s.attackers:
            a.types[known] = "civilians"
            s.defenders.insert(0, known)
            if _at_village(a, e.frames[0]):
                e.cues.pop("position", None)  # a village has walls, and is no post


def _homes_first(a: Analysis, e: Event, s: Sides) -> bool:
    """Whether raiders struck homes or a market before forces came who fought them: "gunmen raided houses … police
    exchanged fire with the attackers".
    """
    f = e.frames[0]
    manned = f.position and not _at_village(a, f)
    hit = f.civilian_site and f.attackers and not (f.defenders or f.victims or manned or f.convoy)
    raiders = bool(s.attackers) and all(a.types[x] in IRREGULAR for x in (*s.attackers, *f.attackers))
    return bool(hit) and raiders and all(a.types[x] in FIGHTING for x in s.defenders)


def _at_homes(a: Analysis, e: Event, s: Sides) -> bool:
    """Whether what was struck are places where people live, learn or pray, or whom raiders killed nobody says; and no
    post or convoy is told of.
    """
    cues = e.cues
    raiders = bool(s.attackers) and all(a.types[x] in IRREGULAR for x in s.attackers)
    if cues.get("convoy") or cues.get("battle") or cues.get("clash"):
        return False
    if cues.get("position") and not (cues.get("bombing") and cues.get("civilian_site")):  # "at a school"
        f = e.frames[0]
        return raiders and f.civilian_site and not cues.get("take") and _at_village(a, f)
    if raiders and _at_village(a, e.frames[0]):
        return True
    if cues.get("civilian_site") or any(_where_people_live(f.sentence) for f in e.frames[:3]):
        return True
    return any(
        _of_homes(a, f.sentence.chunks[x.noun])
        if x.kind == "materiel_destroyed"
        else raiders and x.kind == "killed" and bool(x.value.low) and not f.sentence.chunks[x.noun].words
        for f in e.frames
        for x in f.losses
    )


def _at_village(a: Analysis, f: Frame) -> bool:
    """Whether a village itself was attacked, and no post in it: "raided Lomba village"."""
    aimed = [f.sentence.chunks[i] for v in f.sentence.verbs for i in f.sentence.chunks[v].patients]
    posts = a.triggers.positions - _VILLAGES
    return any(c.head in _VILLAGES for c in aimed) and not any(
        c.kind == "NG" and c.head in posts for c in f.sentence.chunks
    )


_VILLAGES: Final = wordset("village villages hamlet hamlets settlement settlements community communities")


def _of_homes(a: Analysis, c: Chunk) -> bool:
    """Whether things are homes and the like: "three houses", "a school building"."""
    sites = a.triggers.civilian_sites
    return c.head in sites or " ".join(c.words[-2:]) in sites or not sites.isdisjoint(c.words)


def _where_people_live(s: Sentence) -> bool:
    return any(c.kind == "NG" and _LIVED_IN.search(" ".join(c.words)) for c in s.chunks)


_LIVED_IN: Final = lazy(
    r"\b(?:residential|populated|civilian|inhabited) (?:\w+ )?(?:areas?|zones?|districts?|quarters?|blocks?)\b"
)


def _murder(a: Analysis, e: Event, s: Sides) -> bool:
    cues = e.cues
    fought = cues.get("battle") or cues.get("clash")
    return bool(cues.get("person")) and not fought and all(a.types[x] == "civilians" for x in s.defenders)


def _persons(a: Analysis, e: Event) -> list[tuple[int, Mention]]:
    """The persons of no armed body who were killed, hurt or taken, each with where the words for them begin.

    None where others are told to be hurt before them.
    """
    out: list[tuple[int, Mention]] = []
    for f in e.frames:
        for loss in f.losses:
            if not loss.people or loss.value.low == 0 or loss.kind not in ("killed", "wounded", "captured"):
                continue
            nouns = loss.owner or [loss.noun]
            here = [x for i in nouns if i >= 0 for x in _named(a, f.sentence, f.sentence.chunks[i])]
            if not here and not out:
                return []
            out.extend(x for x in here if not a.kin.get(a.index.of(x[1]) or ""))
    return out


def _named(a: Analysis, s: Sentence, c: Chunk) -> list[tuple[int, Mention]]:
    """The persons whom a noun group names; for "him" the last one named before it."""
    if not c.pron:
        return [(c.start, m) for m in c.mentions if m.kind == "person"]
    before = [*a.sentences[s.index - 1].mentions, *s.mentions] if s.index else s.mentions
    last = next((m for m in reversed(before) if m.kind == "person" and m.end <= c.start), None)
    return [(last.start, last)] if last is not None and c.head in _ONE else []


_ONE: Final = frozenset(("him", "her", "he", "she"))


def _by_actor(a: Analysis) -> dict[str | None, list[Mention]]:
    """The mentions of each actor, in order."""
    out: dict[str | None, list[Mention]] = {}
    for m in a.mentions:
        out.setdefault(a.index.of(m), []).append(m)
    return out


def _stand(
    a: Analysis,
    e: Event,
    s: Sides,
    hit: list[tuple[int, Mention]],
    called: Mapping[str | None, list[Mention]],
    *,
    several: bool,
) -> None:
    # Those whom only other sentences name ("the mediator" of some talks) are no victims of this.
    here = {a.index.of(m) for f in e.frames for m in f.sentence.mentions}
    own = [x for x in s.defenders if x in here and (e.victims.get(x) or e.defenders.get(x))]
    at = hit[0][0]
    key = f"civ:persons@{e.order}" if several else "civ:persons"
    words = [*dict.fromkeys(x for start, m in hit for x in _called(a, start, m, called[a.index.of(m)]))]
    guards = [x for x in own if _guards(called.get(x, ()))]
    own = [x for x in own if x not in guards]
    if own and (known := next((k for m in called.get(own[0], ()) if (k := a.index.key_of(m))), None)):
        key = known
    else:
        a.index.put(key, "civilians", None, _word(at, "civilians", key))
    for word in words:
        a.index.put(key, "civilians", None, _word(at, word, key))
    if not own:
        actor = a.index.of(_word(at, "civilians", key))
        if actor is not None:
            a.types[actor] = "civilians"
            a.stand_in = actor
            own = [actor]
    s.defenders[:] = [*own, *guards]


def _guards(named: Iterable[Mention]) -> bool:
    """Whether these are only those who guarded somebody, who are told apart from others who were hurt."""
    words = {m.head.lower() for m in named if m.kind == "generic"}
    return bool(words) and words <= {"bodyguard", "bodyguards", "escort", "escorts"}


def _word(at: int, word: str, key: str) -> Mention:
    return Mention(at, at, word, "generic", "civilians", None, key, word, word)


def _called(a: Analysis, start: int, m: Mention, same: Iterable[Mention]) -> list[str]:
    """What a person is: "Superior Court judge" and "judge" before the name, "rancher" behind it."""
    out = [x.text for x in same if x.kind == "generic"]
    if (title := _TITLE.match(a.text[start : m.start])) is not None:
        out += [title[1].strip(), title[1].split()[-1]]
    for x in same:
        if x.kind == "person" and (after := _WHAT.match(a.text, x.end)) is not None:
            out.append(after[1])
    return out
