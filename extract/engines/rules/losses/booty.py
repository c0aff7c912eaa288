"""Things taken or wrecked that are told without a count, in long lists, by "it", or in set phrases of ruin."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.unreal import unreal
from extract.engines.rules.losses.harming_verbs import driven_into
from extract.engines.rules.losses.haul_lists import STORES, along_with, list_begin, list_of_things
from extract.engines.rules.losses.left_behind import WRECKED
from extract.engines.rules.losses.loss_values import Counted, Loss, Value, of_many, of_noun
from extract.engines.rules.losses.measured import measured
from extract.engines.rules.losses.noun_fates import bore_none
from extract.engines.rules.losses.plights import of_body
from extract.engines.rules.losses.search_finds import SHOWN, search_finds
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed, phrases

_TAKERS: Final = listed("takers")
_LEFT: Final = frozenset(("abandoned", "parked"))
_FINDING: Final = frozenset(("find", "discover"))
_IMMOVABLE: Final = listed("immovable")
_VEHICLES: Final = listed("vehicles")
_MEASURES: Final = listed("measures")
_TAKEN: Final = listed("seized")
_HAULS: Final = wordset("haul booty loot recoveries seizures spoils")
_GOODS: Final = listed("goods_seized")
_HOLDS: Final = frozenset(("include", "comprise", "contain", "be", "consist", "number"))
"""Things that without a count are no booty of their own: the codebook leaves bare equipment and supplies out."""
_ARMS: Final = listed("arms")
_ASHES: Final = wordset("ashes rubble cinders ruins ash")
_STEALING: Final = phrases("stealing")
_HARMING: Final = phrases("harming")
_BURNING: Final = phrases("burning")
_POSTS: Final = listed("haul_posts") - {"base", "camp"}
"""Posts that are wholly lost; of a camp one does not know how much was."""
_ONE_PLACE: Final = frozenset(("headquarters", "barracks"))
_TURNED: Final = frozenset(("reduced", "reduce", "leave", "lie", "turn"))
_RUINED: Final = _TURNED | {"go", "catch", "put", "render", "knock", "take"}
_CLASSES: Final = frozenset(("seize", "capture", "destroy", "kill"))
_TAKING: Final = phrases("taking_things")
_TOLD_BY: Final = _TAKERS | _FINDING | _TAKING | _RUINED | _HOLDS | {"lose"}
"""Verbs that may tell of things taken or wrecked, but for those of the classes."""
_FLAMES: Final = frozenset(("flames", "smoke"))
_UNCOUNTABLE: Final = listed("uncountable")


def booty(reader: Counted, chunks: list[Chunk], verbs: list[int], found: list[Loss]) -> None:
    """Adds the things of one sentence that its verbs take or wreck and that no other rule has counted."""
    for v in verbs:
        c = chunks[v]
        if c.head in SHOWN:
            search_finds(reader, chunks, v, found)
        if c.verb is None or c.neg:
            continue
        if c.cls not in _CLASSES and c.verb.lemma not in _TOLD_BY:
            continue
        kind = kind_of(c)
        if kind and not unreal(chunks, v) and not driven_into(chunks, v):
            _listed(reader, chunks, v, kind, found)
            if kind == "materiel_destroyed":
                _the_building(reader, chunks, v, found)
                if c.voice != "passive":
                    _by_pronoun(reader, chunks, v, found)
        elif c.verb.lemma in _RUINED:
            _ruined(reader, chunks, v, found)
        if c.verb.lemma == "lose" and c.voice != "passive":
            _lost_list(reader, chunks, v, found)
        if c.cls in ("kill", "destroy") and c.voice == "passive":
            _along_with_dead(reader, chunks, v, found)
        if c.verb.lemma in _HOLDS:
            _haul(reader, chunks, v, found)


def kind_of(c: Chunk) -> str:
    """Gives the kind of loss of things that a verb group can tell of, "" for none."""
    lemma = c.verb.lemma if c.verb is not None else ""
    if c.head == "carrying":
        return ""  # "they were carrying rifles": their own
    if c.cls in ("seize", "capture") or lemma in _TAKERS or lemma in _FINDING:
        return "" if lemma in ("arrest", "detain") else "materiel_captured"
    if lemma in _TAKING:
        return "materiel_captured"
    return "materiel_destroyed" if c.cls == "destroy" else ""


def _listed(reader: Counted, chunks: list[Chunk], v: int, kind: str, found: list[Loss]) -> None:
    """ "seized 3 rifles, six muzzle loaders, a radio and a cache of arms": what the verb's own objects leave out. Arms
    that are neither counted nor measured are no figure (codebook, section 4: a bare plural).
    """
    c = chunks[v]
    group = c.patients
    near = (v - 1, group[-1], group[-1] + 1) if group else (v - 1,)
    at = next(
        (k for k in near if 0 <= k < len(chunks) and "following" in (chunks[k].head, *chunks[k].words)), -1
    )
    if at >= 0:
        _after_colon(reader, chunks, at, v, kind, found)
        return
    if not group or (c.voice == "passive" and group[0] > v):
        return
    known = {x.noun for x in found}
    begin = list_begin(chunks, group[0]) if c.voice == "passive" else group[0]
    things = [k for k in list_of_things(chunks, _named_of(chunks, begin)) if k < v or c.voice != "passive"]
    if any(chunks[k].head in ("bodies", "body", "corpses") for k in group):
        things = [k for k in things if k in known or chunks[k].figure is not None or _one(reader, chunks[k])]
    first: int | None = None
    sure = False
    for k in things:
        noun = reader.counted(chunks, k)
        person = noun.head not in reader.triggers.things and reader.people(noun) and bool(noun.words)
        if person or k in known or noun.pron or of_many(chunks, k) in known:
            sure = sure or (k in known and not person)
            continue
        if bore_none(c, noun):
            continue
        weight = measured(reader, chunks, k)
        if weight is not None:
            if not (kind == "materiel_captured" and _then_destroyed(chunks, v, k)):
                found.append(Loss(kind, weight, k, v, "weighed", people=False))
            continue
        if (noun.figure or chunks[k].figure) or noun.det in ("a", "an", "another"):
            if kind == "materiel_destroyed" and _one_store(noun) and of_noun(chunks, k) < 0:
                end = noun.start + len(noun.det)
                value = Value(1, 1, False, reader.text[noun.start : end], noun.start, end)
                found.append(Loss(kind, value, k, v, "store-struck", people=False))
                sure = True
            elif _store(chunks, k):
                first = k if first is None and k + 2 not in things else first
            elif noun.head in STORES and noun.figure is None:
                continue  # "a drug cache"
            elif v + 1 < len(chunks) and chunks[v + 1].head in _LEFT:
                continue  # "a van that stood abandoned"
            elif c.verb is not None and c.verb.lemma in _FINDING and _burned(noun):
                reader.add(chunks, k, v, "materiel_destroyed", "found-burned", found, people=False)
            elif _sunk(c, noun) or (
                reader.thing(noun) or (sure and _sized(reader, noun)) or _any_thing(noun, _sure_kind(c, kind))
            ):
                if kind == "materiel_captured" and _fixed(reader, noun):
                    continue
                reader.add(chunks, k, v, kind, "listed-thing", found, people=False)
                sure = True
    if first is not None and _contents(reader, chunks, v, kind, found):
        return
    if first is not None and not any(x.verb == v and x.value.low is None and not x.people for x in found):
        start, end = chunks[first].start, chunks[first].end
        value = Value(None, None, True, reader.text[start:end], start, end)
        found.append(Loss(kind, value, first, v, "uncounted", people=False))


def _contents(reader: Counted, chunks: list[Chunk], v: int, kind: str, found: list[Loss]) -> bool:
    """Adds what a store held: "a weapons cache was found, consisting of two rifles and a radio"; whether it is told."""
    for k in range(v + 1, min(v + _NEAR, len(chunks))):
        c = chunks[k]
        if c.verb is None or c.voice != "ing":
            continue
        if c.verb.lemma not in _HOLDS:
            return False
        begin = k + 2 if k + 1 < len(chunks) and chunks[k + 1].head == "of" else k + 1
        held = [m for m in list_of_things(chunks, begin) if chunks[m].figure or chunks[m].det in ("a", "an")]
        things = [m for m in held if reader.thing(reader.counted(chunks, m)) or chunks[m].figure is not None]
        for m in things:
            if not any(x.noun == m for x in found):
                reader.add(chunks, m, v, kind, "held-in-store", found, people=False)
        return bool(things)
    return False


_NEAR: Final = 9
"""Chunks behind a verb within which it is told what a store held."""


def _then_destroyed(chunks: list[Chunk], v: int, k: int) -> bool:
    """Whether what was found at `k` is told right behind to have been wrecked: "was found and later destroyed"."""
    return any(c.kind == "VG" and c.cls == "destroy" and k in c.patients for c in chunks[v + 1 : v + 5])


def _named_of(chunks: list[Chunk], k: int) -> int:
    """The first of the things by which the noun group at `k` is told: "arms which include 3 rifles … were found"."""
    if chunks[k].head == "more" and k + 2 < len(chunks) and chunks[k + 1].head == "than":
        return k + 2  # "more than 1,200 pounds of nitrate"
    verb = chunks[k + 2] if k + 3 < len(chunks) and chunks[k + 1].kind == "R" else None
    held = verb is not None and verb.verb is not None and verb.verb.lemma in ("include", "comprise")
    return k + 3 if held and chunks[k].figure is None and chunks[k + 3].kind == "NG" else k


def _after_colon(reader: Counted, chunks: list[Chunk], at: int, v: int, kind: str, found: list[Loss]) -> None:
    """ "the following was recovered: 18 rifles and a cannon": the things behind the colon."""
    colon = next((k for k in range(at + 1, min(at + 5, len(chunks))) if chunks[k].head == ":"), -1)
    for k in list_of_things(chunks, colon + 1) if colon > 0 else ():
        noun = reader.counted(chunks, k)
        counted = bool(noun.figure or chunks[k].figure) or noun.det in ("a", "an", "another")
        if counted and not reader.people(noun) and not any(x.noun == k for x in found):
            reader.add(chunks, k, v, kind, "the-following", found, people=False)


def _one_store(noun: Chunk) -> bool:
    """Whether "a rocket cache" is meant, which is a site where it is struck, whatever lay in it."""
    return noun.head in STORES and noun.det in ("a", "an", "another") and noun.figure is None


def _store(chunks: list[Chunk], k: int) -> bool:
    """Whether "an arms cache" is meant: a store of weapons that nobody counted."""
    c = chunks[k]
    if c.head not in STORES or c.det not in ("a", "an", "another") or c.figure is not None:
        return False
    return len(c.words) <= 2 or not _ARMS.isdisjoint(c.words) or "weapon" in c.words


def held_ground(reader: Counted, noun: Chunk) -> bool:
    """Whether "lost two outposts" tells of ground that the other side holds now, and of nothing wrecked."""
    return noun.head in reader.triggers.positions or noun.head in (
        "positions",
        "villages",
        "towns",
        "heights",
    )


def _fixed(reader: Counted, noun: Chunk) -> bool:
    """Whether a thing can be taken only as one takes a place."""
    return noun.head in _IMMOVABLE or noun.head in reader.triggers.positions


def _sized(reader: Counted, noun: Chunk) -> bool:
    """Whether a noun that no list knows has a count that says how many, and is no person."""
    heard = noun.head in ("claim", "claims", "assertion", "charge", "figure", "report", "statement")
    if heard or noun.head in reader.triggers.sources or noun.head in reader.triggers.losses:
        return False  # "captured five, a claim that the army denied"
    vague = noun.figure is not None and noun.figure.approximate and noun.figure.low == 1
    return bool(noun.words) and not vague


def _one(reader: Counted, noun: Chunk) -> bool:
    return noun.det in ("a", "an", "another") and reader.thing(noun)


def _burned(noun: Chunk) -> bool:
    """Whether what was found is a wreck: "four burned-out lorries"."""
    return noun.head in _VEHICLES and any(x.startswith(WRECKED) for x in noun.words[:-1])


def _sure_kind(c: Chunk, kind: str) -> str:
    """The kind where a verb can have nothing but things as object, "" elsewhere."""
    sure = kind == "materiel_destroyed" or (c.verb is not None and c.verb.lemma in _STEALING)
    return kind if sure else ""


def _sunk(c: Chunk, noun: Chunk) -> bool:
    """Whether one thing that no list knows was sunk or shot down: "a Dvora craft was sunk"."""
    lemma = c.verb.lemma if c.verb is not None else ""
    one = noun.det in ("a", "an", "another") and noun.head_mention is None
    return lemma in ("sink", "shoot down", "down") and one and not noun.pron


def _any_thing(noun: Chunk, kind: str) -> bool:
    """Whether a counted noun that no list knows was wrecked: "destroyed nine wellheads", "a T-72"."""
    head = noun.head
    counted = noun.figure is not None and noun.words and noun.figure.low not in (None, 0)
    plain = noun.head_mention is None and head not in _MEASURES and head not in _UNCOUNTABLE
    return bool(kind and counted and plain and head.endswith("s"))


def _by_pronoun(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "stopped a bus and burned it": the thing named last before the pronoun."""
    if [chunks[k].head for k in chunks[v].object] not in (["it"], ["them"]):
        return
    many = chunks[chunks[v].object[0]].head == "them"
    for k in range(v - 1, max(-1, v - 12), -1):
        c = chunks[k]
        if c.kind != "NG" or c.pron or reader.people(c) or not reader.thing(c):
            continue
        plural = c.head.endswith("s") and not c.head.endswith("bus")
        one = c.head in _VEHICLES and not plural and c.figure is None
        if plural != many and c.figure is None:
            continue  # "sprayed the car with bullets and torched it"
        counted = c
        if many and k > 1 and of_noun(chunks, k - 2) == k and chunks[k - 2].figure is not None:
            counted = chunks[k - 2]  # "two of the lorries, destroying them"
        value = Value(1, 1, False, None) if one and not many else reader.value(counted) if many else None
        if value is not None and value.low and not any(x.noun == k for x in found):
            found.append(Loss("materiel_destroyed", value, k, v, "burned-it", people=False))
        return


def _the_building(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "burning the primary school", "damaged the bridge": one building, told by what it is."""
    c = chunks[v]
    if c.verb is None or (c.verb.lemma in _HARMING and c.verb.lemma != "damage"):
        return
    for k in c.patients:
        noun = chunks[k]
        one = noun.det == "the" and noun.figure is None
        one = one and (not noun.head.endswith("s") or noun.head in _ONE_PLACE)
        if one and (noun.head in _IMMOVABLE or noun.head in _POSTS) and not any(x.noun == k for x in found):
            found.append(
                Loss("materiel_destroyed", Value(1, 1, False, None), k, v, "the-building", people=False)
            )


def _along_with_dead(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "200 militants were eliminated along with 20 pickups": the things went with them."""
    k = v + 1
    if k < len(chunks) and (chunks[k].kind == "A" or chunks[k].head == ",") and not along_with(chunks, k):
        k += 1
    if not along_with(chunks, k) or k + 2 >= len(chunks):
        return
    for m in list_of_things(chunks, k + 2):
        noun = chunks[m]
        if noun.figure is not None and reader.thing(noun) and not any(x.noun == m for x in found):
            reader.add(chunks, m, v, "materiel_destroyed", "along-with", found, people=False)


def _lost_list(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "lost 620 men killed and wounded, eight tanks and two boats": the things behind the people."""
    for k in range(v + 1, min(v + 60, len(chunks))):
        c = chunks[k]
        if c.kind == "VG" and (c.aux or c.cls not in ("kill", "wound", "vanish", "capture")):
            return
        if c.kind not in ("NG", "VG", "C", "X", "A") or c.head in (".", ";"):
            return
        counted = c.kind == "NG" and c.figure is not None and reader.thing(c) and not of_body(c)
        if counted and not held_ground(reader, c) and not any(x.noun == k for x in found):
            owner = list(chunks[v].subject)
            reader.add(chunks, k, v, "materiel_destroyed", "lost", found, people=False, owner=owner)


def _put_out(chunks: list[Chunk], v: int, c: Chunk) -> bool:
    """Whether something no longer works: "put a clinic out of service", "was rendered unusable"."""
    lemma = c.verb.lemma if c.verb is not None else ""
    ahead = [x.head for x in chunks[v + 1 : v + 10]]
    if lemma == "render":
        return not _USELESS.isdisjoint(ahead[:3])
    out = next((k for k in range(len(ahead) - 2) if ahead[k : k + 2] == ["out", "of"]), -1)
    return (
        lemma in ("put", "knock", "take", "knock out", "put out") and out >= 0 and ahead[out + 2] in _WORKING
    )


_USELESS: Final = frozenset(("inoperable", "unusable", "useless", "inoperative", "unserviceable"))
_WORKING: Final = frozenset(("service", "action", "operation", "order", "use", "commission"))


def _ruined(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "eleven lorries went up in flames", "was reduced to ashes", "two huts caught fire"."""
    c = chunks[v]
    lemma = c.verb.lemma if c.verb is not None else ""
    ahead = chunks[v + 1 : v + 5]
    heads = {x.head for x in ahead}
    fire = lemma == "catch" and bool(ahead) and ahead[0].head == "fire"
    flames = lemma == "go" and "up" in heads and bool(heads & _FLAMES)
    ashes = lemma in _TURNED and bool(heads & _ASHES)
    halted = _put_out(chunks, v, c)
    if not (fire or flames or ashes or halted):
        return
    for k in c.object if halted and c.voice != "passive" else c.subject:
        noun = reader.counted(chunks, k)
        if reader.thing(noun) and not reader.people(noun) and not any(x.noun == k for x in found):
            reader.add(chunks, k, v, "materiel_destroyed", "in-flames", found, people=False)


def _haul(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "the seized items include two mortars", "among the captured weapons were 16 rifles", "the haul was …"."""
    c = chunks[v]
    whole = c.subject[-1] if c.subject else v - 1
    first = c.object[0] if c.object else -1
    if (
        c.verb is not None
        and c.verb.lemma == "be"
        and not (v > 1 and chunks[v - 2].head in ("among", "amongst"))
    ):
        return
    if whole < 0 or first < 0 or not _seized(chunks, whole):
        return
    for k in list_of_things(chunks, first):
        noun = reader.counted(chunks, k)
        counted = bool(noun.figure or chunks[k].figure) or noun.det in ("a", "an")
        if counted and (reader.thing(noun) or noun.words) and not reader.people(noun):
            _add_new(reader, chunks, k, found)


def _add_new(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> None:
    if not any(x.noun == k for x in found):
        reader.add(chunks, k, -1, "materiel_captured", "haul", found, people=False)


def _seized(chunks: list[Chunk], k: int) -> bool:
    """Whether the noun group at `k` is what was taken: "the captured weapons", "items seized", "the haul"."""
    c = chunks[k]
    if c.kind == "VG" and k:
        return c.head in _TAKEN and chunks[k - 1].head in _GOODS
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    later = after is not None and after.kind == "VG" and after.head in _TAKEN
    return c.head in _HAULS or (c.head in _GOODS and (later or not _TAKEN.isdisjoint(c.words)))
