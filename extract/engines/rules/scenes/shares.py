"""Finds the tolls of several places that one sentence gives: "killed 3 in X and 5 in Y"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.scenes.where import same_place
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.losses.losses import Loss
    from extract.engines.rules.roles.frames import Frame

_IN: Final = listed("place_of_toll")


@dataclass(slots=True)
class Share:
    """The losses of one place, and the day that stands beside it, if another."""

    losses: list[Loss]
    place: dict[str, Any]
    when: Any = None


def shares(a: Analysis, s: Sentence) -> list[Share]:
    """Returns the losses by place where at least two places have tolls of their own; empty: they have not.

    Losses before the first place belong to it, later ones without a place to the place before.
    """
    figures = [x for x in s.losses if x.value.start >= 0 and _counts(s, x)]
    counted = [x for x in figures if x.people] or [x for x in figures if x.kind == "materiel_destroyed"]
    if len(counted) < 2 or len({x.noun for x in counted}) < 2:
        return []
    counted.sort(key=lambda x: x.noun)
    if (led := _led_by_places(a, s, counted)) is not None:
        return led
    if "respectively" in s.lows and (each := _respectively(a, s, counted)):
        return each
    parts = _parts(counted)
    counted = [x for x in counted if x not in parts]
    out: list[Share] = []
    waiting: list[Loss] = []
    for k, loss in enumerate(counted):
        end = counted[k + 1].noun if k + 1 < len(counted) else len(s.chunks)
        if out and end == loss.noun + 2 and s.chunks[end - 1].head == "and":
            waiting.append(loss)  # "three in X and a baker and his son in Y"
            continue
        own = [x for x in parts if x.whole == loss.noun]
        place, when = _beside(a, s, max(x.noun for x in (loss, *own)), end)
        place, when = (place, when) if place is not None or not own else _beside(a, s, loss.noun, own[0].noun)
        if place is None and not out and loss is counted[0]:
            place = _fronted(a, s, counted)
        if place is None:
            (out[-1].losses if out else waiting).append(loss)
            continue
        if any(same_place(x.place, place) != 2 for x in out):
            return []
        out.append(Share([*waiting, loss], place, when))
        waiting = []
    alike = all(
        x.losses[-1].verb != y.losses[-1].verb or {z.kind for z in x.losses} & {z.kind for z in y.losses}
        for k, x in enumerate(out)
        for y in out[:k]
    )
    for share in out:
        share.losses += [x for x in parts if any(x.whole == y.noun for y in share.losses)]
        share.losses += _beside_them(s, share)
    if not (len(out) > 1 and alike) or any(_only_held(s, share) for share in out):
        return []
    before = None if counted[0].people else _struck_before(a, s, counted[0])
    if before is not None and all(same_place(before, x.place) == 2 for x in out):
        out.insert(0, Share([], before))
    return out


def _only_held(s: Sentence, share: Share) -> bool:
    """Whether those told of beside the dead of another place were only arrested: no deed of its own."""
    return all(x.kind == "captured" and s.chunks[x.verb].head in _HELD for x in share.losses)


_HELD: Final = frozenset(("detained", "arrested", "detaining", "arresting", "held", "apprehended"))


def _fronted(a: Analysis, s: Sentence, counted: list[Loss]) -> dict[str, Any] | None:
    """The town on which a sentence opens, that of those counted first where the next fell in another one: "In X nine
    people died in a raid and two in Y".
    """
    from extract.engines.rules.places.places import resolve_place

    if (
        s.chunks[0].head not in _IN
        or counted[0].noun < 2
        or all(x.rule != "further-place" for x in counted[1:2])
    ):
        return None
    towns = [m for m in s.chunks[1].mentions if m.kind == "place" and m.head in ("town", "site")]
    return resolve_place(towns, a.places) if towns else None


def _counts(s: Sentence, x: Loss) -> bool:
    """Whether a loss may be that of one place: it has a figure, or is of one person who was not told of before."""
    c = s.chunks[x.noun]
    one = x.people and x.value.low == 1 and x.rule != "part" and c.det in ("a", "an", "another")
    return c.figure is not None or (one and (c.head == "another" or c.head_mention is not None))


def _beside_them(s: Sentence, share: Share) -> list[Loss]:
    """Those without a count who are joined to those of a share: "a baker and his son in Y"."""
    nouns = {
        x.noun + 2 for x in share.losses if x.noun + 1 < len(s.chunks) and s.chunks[x.noun + 1].head == "and"
    }
    return [x for x in s.losses if x.people and x.noun in nouns and x not in share.losses]


def _struck_before(a: Analysis, s: Sentence, first: Loss) -> dict[str, Any] | None:
    """Where something was hit that nobody counts, before the first count: "hit a bridge near X, wrecking two cars near
    Y"; None: nowhere.
    """
    for v in reversed(s.verbs):
        c = s.chunks[v]
        if v < first.verb and c.cls in ("attack", "bomb") and c.object:
            return _beside(a, s, c.object[-1], first.verb)[0]
    return None


def _respectively(a: Analysis, s: Sentence, counted: list[Loss]) -> list[Share]:
    """The shares of "killed five and nine people in X and Y respectively": as many places as tolls of one kind."""
    from extract.engines.rules.places.places import resolve_place

    kind = counted[0].kind
    tolls = [x for x in counted if x.kind == kind]
    found = [
        resolve_place([m], a.places)
        for k, c in enumerate(s.chunks)
        if c.kind == "NG" and (k > tolls[-1].noun or k < tolls[0].noun)
        for m in c.mentions
        if m.kind == "place" and m.head in ("town", "site", "district")
    ]
    places = [x for x in found if x is not None and x["name"]]
    if len(tolls) < 2 or len(tolls) != len(counted) or len(places) != len(tolls):
        return []
    if any(same_place(x, y) != 2 for k, x in enumerate(places) for y in places[:k]):
        return []
    return [Share([x], place) for x, place in zip(tolls, places, strict=True)]


def _led_by_places(a: Analysis, s: Sentence, counted: list[Loss]) -> list[Share] | None:
    """The shares of "In X nine bodies lay, at Y there were six dead": each clause opens on its place."""
    from extract.engines.rules.places.places import resolve_place

    parts = _parts(counted)
    whole = [x for x in counted if x not in parts]
    if len(whole) < 2:
        return None
    out: list[Share] = []
    begin = 0
    for loss in whole:
        end = loss.noun
        found = []
        for k in range(begin, end - 1):
            opens = k == 0 or s.chunks[k - 1].kind in ("X", "C")
            if opens and s.chunks[k].kind == "P" and s.chunks[k].head in _IN:
                found += [m for m in s.chunks[k + 1].mentions if m.kind == "place" and m.head != "country"]
        place = resolve_place(found[:1], a.places) if len(found) == 1 else None
        if place is None or not place["name"] or any(same_place(x.place, place) != 2 for x in out):
            return None
        out.append(Share([loss, *(x for x in parts if x.whole == loss.noun)], place))
        begin = loss.noun + 1
    return out


def _parts(counted: list[Loss]) -> list[Loss]:
    """The counts of some of those counted before: of one place with these ("12 men, two of them monks")."""
    nouns = {x.noun for x in counted}
    return [x for x in counted if x.whole in nouns and x.whole != x.noun]


def _beside(a: Analysis, s: Sentence, start: int, end: int) -> tuple[dict[str, Any] | None, Any]:
    """The place in a phrase behind a count, and the date behind that."""
    from extract.engines.rules.places.places import resolve_place

    place: dict[str, Any] | None = None
    for k in range(start + 1, min(end, start + 9)):
        c = s.chunks[k]
        if c.kind == "R" or (c.kind == "X" and c.head in ";:."):
            break
        if place is not None and c.kind == "D":
            return place, next((d.when for d in s.dates if d.start == c.start), None)
        of_deed = k > 1 and s.chunks[k - 1].head == "on" and s.chunks[k - 2].head in a.triggers.events
        of_town = k > 2 and s.chunks[k - 1].head == "of" and s.chunks[k - 3].head in (*_IN, "on")
        of_town = of_town and s.chunks[k - 2].kind == "NG" and not s.chunks[k - 2].mentions
        if place is None and c.kind == "NG" and (of_deed or of_town or s.chunks[k - 1].head in _IN):
            found = [m for m in c.mentions if m.kind == "place" and m.head != "country"]
            place = resolve_place(found, a.places) if found else None
            if place is not None and not place["name"]:
                place = None
            elif place is not None:
                place["within"] = _named_here(a, s, place["within"], c.end, end)
    return place, None


def _named_here(a: Analysis, s: Sentence, within: list[str], start: int, end: int) -> list[str]:
    """The areas around a place but those named behind the next count: "a judge in X, a priest in Y"."""
    if end >= len(s.chunks):
        return within
    behind = a.text[s.chunks[end].start : s.end]
    return [x for x in within if x not in behind or x in a.text[start : s.chunks[end].start]]


def own_kind(f: Frame) -> None:
    """Leaves of how it happened what a toll of its own says: people taken, or killed."""
    taken = {x.kind == "captured" for x in f.losses}
    if len(taken) == 1:
        for cue in ("kill",) if True in taken else ("abduct", "abduction"):
            f.cues.pop(cue, None)
