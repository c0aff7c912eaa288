"""What befell people, told by where they were left: whose fate is unknown, who fell into whose hands, who fell."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_objects import next_member
from extract.engines.rules.grammar.unreal import unreal
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.losses.patients import to_clinic
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed
from extract.text.shorthand import LOSS_LETTERS

_FATE: Final = frozenset(("fate", "whereabouts"))
_UNKNOWN: Final = wordset("unknown unclear uncertain mystery")
_GONE: Final = listed("arms")
_KNOWN: Final = frozenset(("known", "clear", "established", "determined", "ascertained"))
_ACCOUNTED: Final = frozenset(("accounted", "unaccounted"))
LIMBS: Final = listed("limbs")
_CARS: Final = wordset("car cars truck trucks pickup van vans vehicle vehicles jeep jeeps taxi")
_CARE: Final = wordset("hospital hospitals clinic icu infirmary")
_GRAVE: Final = wordset("critical serious grave stable bad")
_FELL_IN: Final = listed("fell_in")
_HANDS: Final = frozenset(("hands", "captivity"))
_STOPS: Final = frozenset((",", ".", ";", "and", "while", "but", "when", "as", "–", "-", ")", "dead"))
_INJURIES: Final = wordset("injuries wounds burns injury wound")
_GETTING_AWAY: Final = wordset("escape escaped flee fled survive survived")
_STRUCK: Final = frozenset(("hit", "strike"))
_STABBING: Final = frozenset(("stab", "knife"))
_DISARM: Final = frozenset(("disarm", "disarmed", "disarming"))
_SHOT: Final = wordset("bullet bullets shrapnel gunfire fragments splinters pellets")
_POWER: Final = frozenset(("hands", "captivity", "power", "custody"))
_TREATED: Final = wordset("receive received undergo get need require needed required underwent")
_TREATMENT: Final = wordset("treatment care aid surgery attention hospitalization")
_OF_FIGHT: Final = wordset(
    "light minor serious severe slight superficial multiple bullet gunshot shrapnel stab machete knife blast splinter"
)
_CARRIED: Final = wordset("take bring rush evacuate airlift leave fly transport lay")
_LIFE: Final = frozenset(("life", "lives"))
_LEAVING: Final = (
    _GETTING_AWAY
    | _TREATED
    | _STRUCK
    | _DISARM
    | _CARRIED
    | {"have", "fight", "end", "surrender", "give", "lay"}
    | _STABBING
    | {"fall", "lose", "put", "be", "remain", "lie", "take", "force", "shoot", "recover"}
)
"""Verbs that may tell where people were left."""
_NOUNS: Final = _FATE | frozenset(LOSS_LETTERS) | {"side"}
"""Nouns that tell of a lot; without them only verbs do."""


def plights(
    reader: Counted, chunks: list[Chunk], verbs: list[int], heads: frozenset[str], found: list[Loss]
) -> None:
    """Adds the people of one sentence whose lot is told by a phrase that no verb of loss is in."""
    for i in verbs if heads.isdisjoint(_NOUNS) else range(len(chunks)):
        c = chunks[i]
        if c.head == "side" and found:
            _on_the_side(chunks, i, found)
        if c.kind == "VG" and c.verb is not None:
            not_yet = i > 0 and chunks[i - 1].head in ("yet", "still")  # "is yet to be accounted for"
            if c.head in _ACCOUNTED and (c.neg or not_yet or c.head != "accounted"):
                for k in c.subject:
                    if reader.thing(chunks[k]) and chunks[k].head in _GONE and chunks[k].figure is not None:
                        reader.add(chunks, k, i, "materiel_captured", "gone", found, people=False)
                if i + 1 < len(chunks) and chunks[i + 1].head == "for":
                    _people(reader, chunks, i, "missing", "unaccounted-for", found)
            elif c.cls == "die" and not (c.subject or c.neg or c.aux):
                _died_behind(reader, chunks, i, found)
            elif not c.neg and (c.cls == "wound" or c.verb.lemma in _LEAVING):
                _verb(reader, chunks, i, found)
        elif c.kind == "NG":
            if c.head in _FATE:
                _fate(reader, chunks, i, found)
            elif c.head in LOSS_LETTERS and c.figure is not None:
                reader.add(chunks, i, -1, LOSS_LETTERS[c.head], "abbreviated", found)


def _on_the_side(chunks: list[Chunk], i: int, found: list[Loss]) -> None:
    """ "On the side of the rebels, nine were killed and two wounded": bare counts behind it are theirs."""
    if not i or chunks[i - 1].head != "on" or i + 2 >= len(chunks) or chunks[i + 1].head != "of":
        return
    party = chunks[i + 2]
    if party.kind != "NG" or not any(m.kind in ("force", "generic") for m in party.mentions):
        return
    if not (i + 3 < len(chunks) and chunks[i + 3].head == ","):
        return
    if i > 1 and i + 4 < len(chunks) and chunks[i + 4].cls == "say":
        return  # "the ministry, on the side of the rebels, said nine died": whose side he is on who speaks
    for loss in found:
        if loss.noun > i + 2 and loss.people and loss.inherit and not loss.owner:
            loss.owner = [i + 2]


def of_body(noun: Chunk) -> bool:
    """Whether what somebody lost is a part of his body: "lost an arm", "lost both legs", and no "40 arms"."""
    few = noun.figure is None or (noun.figure.high or _MANY) < _MANY
    return noun.head in LIMBS and few


_MANY: Final = 3
"""Arms from which on they are weapons."""


def _verb(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    c = chunks[v]
    lemma = c.verb.lemma if c.verb is not None else ""
    if c.cls == "wound" and c.voice == "inf" and v and chunks[v - 1].head in ("came", "come"):
        for k in c.subject:
            if (figure := chunks[k].figure) is not None and figure.low == 0:
                reader.add(chunks, k, v, "killed_or_wounded", "came-to-harm", found)
    ahead = [x.head for x in chunks[v + 1 : v + 5] if x.kind != "A"]
    if lemma == "fall" and c.head == "fallen" and not c.aux:
        _people(reader, chunks, v, "killed", "fell", found)
        _fallen(reader, chunks, v, found)
    elif lemma == "fall" and c.voice != "passive" and not c.object:
        if ahead[:1] == ["into"] and not _HANDS.isdisjoint(ahead):
            _people(reader, chunks, v, "captured", "fell-into-hands", found)
        elif (
            ahead[:1] in (["in"], ["during"]) and chunks[v + 1].kind == "A" and not _FELL_IN.isdisjoint(ahead)
        ):
            _each(reader, chunks, v, "killed", "fell", found)
        elif not ahead or ahead[0] in _STOPS or chunks[v + 1].kind == "D":
            _people(reader, chunks, v, "killed", "fell", found)
    elif lemma in _GETTING_AWAY and ahead[:1] == ["with"] and not _INJURIES.isdisjoint(ahead):
        _each(reader, chunks, v, "wounded", "escaped-with-wounds", found)
    elif lemma == "lose" and c.aux[:1] != ("had",) and any(chunks[k].head in LIMBS for k in c.object):
        _each(reader, chunks, v, "wounded", "lost-a-limb", found)
    elif lemma == "put" and c.voice == "passive" and ahead[:2] == ["out", "of"]:
        _people(reader, chunks, v, "killed_or_wounded", "out-of-action", found)
    elif lemma == "put" and c.voice != "passive" and ahead[1:4] == ["out", "of", "action"]:
        for k in c.object[:1]:
            if chunks[k].figure is not None and reader.people(chunks[k]):
                reader.add(chunks, k, v, "killed_or_wounded", "out-of-action", found)
    elif _was_hit(chunks, v, lemma, ahead):
        _hit(reader, chunks, v, found)
    elif lemma in _STABBING and not any(x.noun in c.patients and x.people for x in found):
        tried = c.voice == "inf" or c.neg or unreal(chunks, v) or (v > 0 and chunks[v - 1].kind == "P")
        for k in () if tried else c.patients:
            if reader.people(chunks[k]) or chunks[k].head_mention is not None:
                reader.add(chunks, k, v, "wounded", "stabbed", found)
    elif lemma in _DISARM and (c.voice == "passive" or c.object):
        _disarmed(reader, chunks, v, found)
    elif lemma in ("be", "remain") and ahead[:1] == ["in"] and _held_by(chunks, v):
        _people(reader, chunks, v, "captured", "in-their-hands", found)
    elif lemma in ("be", "remain", "lie") and (
        (ahead[:1] == ["in"] and _ill(chunks, v)) or (ahead[:1] == ["under"] and ahead[1:2] == ["treatment"])
    ):
        shot = any(x.head == "shot" and x.subject == c.subject for x in chunks[:v])
        (_each if shot else _people)(reader, chunks, v, "wounded", "in-hospital", found)
    elif lemma == "force" and c.voice == "passive" and ahead[:1] == ["into"] and _CARS.intersection(ahead):
        _each(reader, chunks, v, "captured", "forced-into", found)
    elif lemma == "take" and c.voice == "passive" and to_clinic(chunks, v):
        if _bears_wounds(chunks, v, ahead):  # not "were taken by the Red Cross to the hospital"
            _each(reader, chunks, v, "wounded", "brought-with-wounds", found)
    elif lemma == "take" and c.voice == "passive" and any(chunks[k].mentions for k in c.agent):
        outlaws = any(m.type in OUTLAWS for k in c.agent for m in chunks[k].mentions)
        (_each if outlaws else _people)(reader, chunks, v, "captured", "taken-by", found)
    elif lemma in _TREATED and any(chunks[k].head in _TREATMENT for k in c.object):
        treated = c.head in ("needed", "required") and any(chunks[k].head == "treatment" for k in c.object)
        (_each if treated else _people)(reader, chunks, v, "wounded", "received-treatment", found)
    else:
        _lot(reader, chunks, v, lemma, ahead, found)


def _lot(
    reader: Counted, chunks: list[Chunk], v: int, lemma: str, ahead: list[str], found: list[Loss]
) -> None:
    """Adds those of whom it is told what wounds they bear, or that they gave themselves up."""
    c = chunks[v]
    if lemma == "recover" and c.voice != "passive" and _recovering(ahead):
        _each(reader, chunks, v, "wounded", "recovering", found)
    elif lemma in _CARRIED and c.voice == "passive" and _bears_wounds(chunks, v, ahead):
        _each(reader, chunks, v, "wounded", "brought-with-wounds", found)
    elif lemma == "have" and (_had_wounds(chunks, v) or _had_limbs_torn(chunks, v)):
        _each(reader, chunks, v, "wounded", "had-wounds", found)
    elif lemma in _FIGHTING and ahead[:1] == ["for"] and not _LIFE.isdisjoint(ahead):
        _each(reader, chunks, v, "wounded", "fighting-for-life", found)
    elif lemma == "end" and ahead[:2] == ["up", "in"] and not _CARE.isdisjoint(ahead):
        _each(reader, chunks, v, "wounded", "in-hospital", found)
    elif c.voice != "inf" and _gave_up(chunks, v, lemma):
        _people(reader, chunks, v, "captured", "gave-up", found)


def _recovering(ahead: list[str]) -> bool:
    """Whether "from gunshot wounds", "in hospital" stands behind "recovering"."""
    return (ahead[:1] == ["from"] and not _INJURIES.isdisjoint(ahead)) or (
        ahead[:1] == ["in"] and not _CARE.isdisjoint(ahead)
    )


_FIGHTING: Final = ("fight", "struggle", "battle")


def _had_limbs_torn(chunks: list[Chunk], v: int) -> bool:
    """Whether somebody was maimed: "had a hand blown off", "had both legs amputated"."""
    behind = chunks[v + 2 : v + 3]
    limb = v + 1 < len(chunks) and chunks[v + 1].head in LIMBS
    return limb and bool(behind) and behind[0].kind == "VG" and behind[0].head in _TORN


_TORN: Final = frozenset(("blown", "torn", "ripped", "severed", "amputated", "shattered", "cut", "mutilated"))


def _had_wounds(chunks: list[Chunk], v: int) -> bool:
    """Whether those before a verb of having bear the wounds of a fight: "three of the drivers had bullet wounds"."""
    hurt = any(
        chunks[k].head in _INJURIES and not _OF_FIGHT.isdisjoint(chunks[k].words) for k in chunks[v].object
    )
    return hurt and any(chunks[k].words or chunks[k].head == "others" for k in chunks[v].subject)


def _bears_wounds(chunks: list[Chunk], v: int, ahead: list[str]) -> bool:
    """Whether those who were taken somewhere or left there bear wounds: "was rushed to hospital with burns"."""
    at = ahead.index("with") if "with" in ahead else -1
    if at >= 0 and not _INJURIES.isdisjoint(ahead[at + 1 :]):
        return True
    return chunks[v].head == "left" and ahead[:1] == ["in"] and _ill(chunks, v)


def _gave_up(chunks: list[Chunk], v: int, lemma: str) -> bool:
    """Whether people are told to be in the hands of those who fought them: "14 surrendered", "gave themselves up"."""
    c, behind = chunks[v], chunks[v + 1 : v + 3]
    if lemma == "surrender":
        if [x.head for x in behind][:1] == ["to"] and len(behind) > 1 and behind[1].head in _OFFICES:
            return False  # "nine men surrendered to the authorities": of their own accord
        # "have surrendered" alone sums up; "… after their base was captured" tells of one time.
        once = c.aux[:1] != ("have",) or any(x.head in _THEN for x in chunks[v + 1 : v + 3])
        return once and not any(not chunks[k].pron for k in c.object)
    if lemma == "give":
        return [x.head for x in behind] == ["themselves", "up"]
    laid = lemma == "lay" and any(x.head == "down" for x in behind)
    return laid and any(x.head in ("arms", "weapons") for x in chunks[v + 1 : v + 4])


_OFFICES: Final = frozenset(
    ("authorities", "authority", "government", "officials", "governor", "mayor", "law")
)
_THEN: Final = frozenset(("after", "when", "as", "following"))


def _hit(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "A bodyguard was also hit": people who were shot at and of whom nobody says that they died."""
    for k in chunks[v].patients:
        noun = reader.counted(chunks, k)
        person = any(m.kind in ("person", "generic", "force") for m in noun.mentions)
        several = noun.figure is not None and noun.figure.low != 1
        person = person and reader.people(noun) and not (noun.figure is not None and not noun.figure.low)
        if person and not any(x.noun == k and x.kind in ("killed", "wounded") for x in found):
            by_shots = chunks[v].voice == "active" and not any(chunks[i].mentions for i in chunks[v].subject)
            open_ = several and not by_shots and _bare(chunks, v)  # "bullets hit three clerks", who live
            kind = "killed_or_wounded" if open_ else "wounded"
            reader.add(chunks, k, v, kind, "was-hit", found)


def _bare(chunks: list[Chunk], v: int) -> bool:
    """Whether no more is told of those who were hit: "four were hit", and not "were hit by shrapnel", "in the leg"."""
    ahead = [x.head for x in chunks[v + 1 : v + 3]]
    return "by" not in ahead and (ahead[:1] != ["in"] or ahead[-1] in _FIGHTS)


_FIGHTS: Final = frozenset(
    ("attack", "clash", "clashes", "fighting", "ambush", "raid", "shooting", "exchange", "incident")
)


def _was_hit(chunks: list[Chunk], v: int, lemma: str, ahead: list[str]) -> bool:
    """Whether people were hit and nobody says that they died: "was hit by shrapnel", "was shot in the leg"."""
    if lemma == "shoot":
        return _in_a_limb(chunks, v)
    c = chunks[v]
    if lemma in _STRUCK and c.voice == "active" and any(chunks[k].head in _SHOT for k in c.subject):
        return True  # "bullets hit three clerks"
    struck = lemma in _STRUCK and c.voice == "passive"
    return struck and (ahead[:1] != ["by"] or not _SHOT.isdisjoint(ahead))


def _in_a_limb(chunks: list[Chunk], v: int) -> bool:
    """Whether "in the left leg" stands behind a verb of shooting, over whom it befell: they were shot and live."""
    k = v + 1
    while k + 1 < min(v + 4, len(chunks)) and chunks[k].kind in ("NG", "A"):
        k += 1
    if k + 1 >= len(chunks):
        return False
    where = chunks[k + 1]
    return chunks[k].head in ("in", "through") and where.kind == "NG" and not LIMBS.isdisjoint(where.words)


def _disarmed(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "disarmed four constables", "six more were disarmed": they were in the hands of those who let them go later."""
    if v + 2 < len(chunks) and chunks[v + 2].head.startswith("demobili"):
        return
    for k in chunks[v].subject if chunks[v].voice == "passive" else chunks[v].object:
        figure = chunks[k].figure
        if figure is not None and figure.low and (reader.people(chunks[k]) or not chunks[k].words):
            reader.add(chunks, k, v, "captured", "disarmed", found)


def _held_by(chunks: list[Chunk], v: int) -> bool:
    """Whether "in the hands of the rebels" stands behind the verb."""
    k = next((k for k in range(v + 1, min(v + 4, len(chunks))) if chunks[k].head == "in"), len(chunks))
    if k + 1 >= len(chunks) or chunks[k + 1].head not in _POWER:
        return False
    theirs = bool(chunks[k + 1].mentions) or any(x in _FALLING for x in chunks[k + 1].words)
    theirs = theirs or chunks[k + 1].det == "their"  # "are in rebel hands", "in their custody"
    return theirs or (k + 2 < len(chunks) and chunks[k + 2].head == "of")


def _ill(chunks: list[Chunk], v: int) -> bool:
    """Whether "in hospital", "in serious condition" stands behind the verb."""
    k = next((k for k in range(v + 1, min(v + 4, len(chunks))) if chunks[k].head == "in"), len(chunks))
    where = chunks[k + 1] if k + 1 < len(chunks) else None
    if where is None:
        return False
    return where.head in _CARE or (
        where.head in ("condition", "state") and not _GRAVE.isdisjoint(where.words)
    )


def _each(reader: Counted, chunks: list[Chunk], v: int, kind: str, rule: str, found: list[Loss]) -> None:
    """Adds the people who are the subject of a verb, single ones with them."""
    for k in chunks[v].subject:
        person = reader.people(chunks[k]) or chunks[k].head in _FALLING or chunks[k].head == "others"
        if person and not any(x.noun == k and x.kind == kind for x in found):
            reader.add(chunks, k, v, kind, rule, found)


def _people(reader: Counted, chunks: list[Chunk], v: int, kind: str, rule: str, found: list[Loss]) -> None:
    """Adds the counted people who are the subject of a verb."""
    for k in chunks[v].subject:
        noun = reader.counted(chunks, k)
        figure = noun.figure or chunks[k].figure
        if kind == "wounded" and noun.head == "another" and k and chunks[k - 1].kind == "C":
            reader.add(
                chunks, k, v, kind, rule, found
            )  # "one guard died and another is in serious condition"
            continue
        falling = kind == "killed" and noun.head in _FALLING
        one = kind == "missing" and figure is None and bool(noun.det) and not reader.thing(noun)
        if one and reader.value(noun) is not None and not any(x.noun == k and x.kind == kind for x in found):
            reader.add(chunks, k, v, kind, rule, found)  # "his driver is unaccounted for"
            continue
        if figure is None or figure.low == 0 or reader.thing(noun) or not (falling or reader.people(noun)):
            continue
        if kind == "killed" and not (noun.mentions or noun.head in _FALLING):
            continue
        if not any(x.noun == k and x.kind == kind for x in found):
            reader.add(chunks, k, v, kind, rule, found)


_FALLING: Final = listed("fighters") | listed("comrades") | listed("ranks_lost")


def _died_behind(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "With him died two bodyguards", "there died in the attack four nurses": those who stand behind their verb."""
    opened = v > 0 and (chunks[v - 1].head == "there" or (v > 1 and chunks[v - 2].head in ("with", "beside")))
    k = v + 1
    while opened and k + 1 < len(chunks) and chunks[k].kind in ("P", "D", "A"):
        k += 2 if chunks[k].kind == "P" else 1
    while opened and k < len(chunks) and chunks[k].kind == "NG" and reader.people(chunks[k]):
        if any(x.noun == k for x in found) or not (
            chunks[k].figure or chunks[k].det in ("a", "an", "his", "her")
        ):
            return
        reader.add(chunks, k, v, "killed", "died-behind", found)
        k = next_member(chunks, k + 1)


def _fallen(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "Five fallen and four wounded": a bare count that a list of losses has."""
    for k in chunks[v].subject:
        bare = not chunks[k].words and any(c.cls in ("kill", "wound") for c in chunks[v + 1 : v + 8])
        if bare and chunks[k].figure is not None and all(x.noun != k for x in found):
            reader.add(chunks, k, v, "killed", "fallen", found)


def _fate(reader: Counted, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
    """ "the whereabouts of eight soldiers are unknown"."""
    if i + 3 >= len(chunks) or chunks[i + 1].head != "of":
        return
    who = reader.counted(chunks, i + 2)
    after = chunks[i + 3 : i + 9]
    if (who.figure or chunks[i + 2].figure) and any(
        x.head in _UNKNOWN or "unknown" in x.words or (x.neg and x.head in _KNOWN) for x in after
    ):
        reader.add(chunks, i + 2, -1, "missing", "fate-unknown", found)
