"""Whom relative clauses and participles behind a comma tell of: "rebels, who …", "the bus, which gunmen ambushed"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_groups import armed, group_left, person_before, prior_verb
from extract.engines.rules.vocabulary.words import listed

_DONE_TO: Final = frozenset(
    ("attack", "ambush", "storm", "bomb", "shell", "kill", "abduct", "wound", "destroy", "capture", "launch")
)
_PLANTING: Final = listed("planting")
"""What is done to bombs: "the mine that rebels had laid"."""
_PIERCED: Final = frozenset(("shoot", "stab", "hit"))
_HOLDING: Final = ("by", "with", "against", "on", "at", "to", "from", "for", "after", "near", "between")
_AGAINST: Final = ("with", "against")
_FIGHTS: Final = listed("fights_between")
_CROWDS: Final = listed("crowds")
_BROUGHT: Final = ("by", "with", "against", "from")


def whom(chunks: list[Chunk], v: int) -> int:
    """What a relative clause says was done to it: "the bus, which gunmen ambushed near X"; -1: no such clause."""
    if v < 3 or chunks[v].object or chunks[v - 1].kind != "NG":
        return -1
    verb = chunks[v].verb
    if chunks[v].cls not in _DONE_TO and (verb is None or verb.lemma not in _PLANTING):
        return -1
    which = chunks[v - 2]
    they = chunks[v - 1].pron and chunks[v - 1].head == "they"
    if they and which.kind == "NG" and which.figure is not None and chunks[v - 3].kind == "VG":
        return v - 2  # "released nine men they had kidnapped"
    if which.kind != "R" or which.head not in ("which", "that", "whom"):
        return -1
    if not armed(chunks[v - 1]) and not (they and (which.head == "whom" or chunks[v - 3].figure is not None)):
        return -1
    hit = v - 4 if chunks[v - 3].head == "," and v > 3 else v - 3
    if which.head == "that" and hit and chunks[hit - 1].cls == "say":
        return -1  # "told reporters that gunmen opened fire"
    if which.head == "that" and (brought := _brought_out(chunks, hit)) >= 0:
        return brought
    return hit if chunks[hit].kind == "NG" else -1


def _brought_out(chunks: list[Chunk], hit: int) -> int:
    """What "it was" brings out, past where it lies: "It was an army post in Lomba that rebels struck"; -1: nothing."""
    k = hit
    while k > 3 and chunks[k].kind == "NG" and chunks[k - 1].kind == "P":
        k -= 2
    it = k > 1 and chunks[k - 2].head == "it" and chunks[k - 1].verb is not None and chunks[k].kind == "NG"
    return k if it and chunks[k - 1].head in ("was", "were", "is") else -1


def pierced(chunks: list[Chunk], v: int) -> bool:
    """Whether a participle tells how those right before the comma were found: "two men, shot in the head"."""
    verb = chunks[v].verb
    if verb is None or verb.lemma not in _PIERCED or chunks[v].object or v < 2 or v + 1 >= len(chunks):
        return False
    return chunks[v - 1].head == "," and chunks[v - 2].kind == "NG" and chunks[v + 1].head == "in"


def shot(chunks: list[Chunk], v: int) -> bool:
    """Whether "were shot" tells of people who died of it: not "shot at", "shot in the leg", "shot and wounded",
    "the two who were wounded were shot".
    """
    verb = chunks[v].verb
    if verb is None or verb.lemma != "shoot" or chunks[v].neg:
        return False
    rest = chunks[v + 1 :]
    after = [c.head for c in rest[:1]]
    hurt = any(c.cls == "wound" for k in chunks[v].subject for c in chunks[k + 1 : v])
    aimed = after == ["at"] and not (len(rest) > 1 and rest[1].kind == "NG" and rest[1].head in _SPOTS)
    return not aimed and not hurt and _SURVIVING.isdisjoint(c.head for c in rest)


_SPOTS: Final = listed("shot_at_spots")
"""Where somebody is when he is shot: "was shot at his home"; nobody aims at these."""


_SURVIVING: Final = listed("shot_and_alive")
"""Where one is hit who lives, and what befalls him afterwards."""


def held_people(chunks: list[Chunk], j: int) -> list[int]:
    """The several people at `j` whom a preposition brings in: "took it from rebels, who …", "hit by men, who …"."""
    if j < 1 or chunks[j].kind != "NG" or chunks[j - 1].kind != "P":
        return []
    crowd = (
        j > 2 and chunks[j - 1].head == "of" and chunks[j - 2].head in _CROWDS
    )  # "by a group of men, who …"
    if chunks[j - 3 if crowd else j - 1].head not in _BROUGHT:
        return []
    head = chunks[j].head_mention
    many = chunks[j].head.endswith("s") or chunks[j].head.endswith("men")
    return [j] if many and head is not None and head.kind in ("force", "generic") else []


def antecedent(chunks: list[Chunk], j: int) -> list[int]:
    """The people right before "who", though a preposition holds them: "killed by men who attacked"."""
    if j > 1 and chunks[j].head == "who" and chunks[j - 1].head == ",":
        one = person_before(chunks, j - 1)
        return [one] if one >= 0 else held_people(chunks, j - 2)
    if not j or chunks[j - 1].kind != "NG":
        return []
    if chunks[j].head == "who" and (rider := _over_thing(chunks, j - 1)) >= 0:
        return [rider]
    mention = chunks[j - 1].head_mention
    if mention is not None and mention.kind == "place":
        return []
    if chunks[j].head == "that" and (mention is None or mention.kind not in ("force", "generic")):
        return []
    group, k = group_left(chunks, j - 1)
    fought = k > 0 and chunks[k].head in _AGAINST and chunks[k - 1].head in _FIGHTS
    if fought and chunks[j].head in _OF_THINGS:
        return [k - 1]  # "a battle with the X that killed nine of them": the battle did
    held = k >= 0 and chunks[k].kind == "P" and chunks[k].head in _HOLDING
    held = held or (k >= 0 and chunks[k].head in _OF_SOME and chunks[group[0]].figure is not None)
    if k > 1 and chunks[k].head == "of" and not held and chunks[k - 2].kind == "P":
        whole = chunks[k - 1].head_mention  # "against fighters of the X who …"
        if chunks[k - 2].head in _HOLDING and whole is not None and whole.kind == "generic":
            return [k - 1]
    return group if held else []


def armed_before(chunks: list[Chunk], j: int, v: int) -> int:
    """Those who fight right before ", who" or ", which", where the clause tells what they did: "troops hunt the X,
    which has claimed the raid"; -1: nobody, or it may tell of their deed: "an attack by the X, which killed nine".
    """
    near = j - 2
    if near < 1 or chunks[j].head not in ("who", "which") or chunks[j - 1].head != "," or v != j + 1:
        return -1
    if (
        chunks[v].voice not in ("active", "bare")
        or chunks[v].cls == "be"
        or not armed(chunks[near])
        or chunks[near - 1].head == "and"
    ):
        return -1
    if chunks[j].head == "which" and not claims_it(chunks, v):
        clause = chunks[max(0, near - _CLAUSE) : near]
        if chunks[v].cls not in _BY_MEN or any(c.kind == "NG" and c.head in _STRUCK for c in clause):
            return -1
    return near


def claims_it(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb owns to a deed: "has claimed responsibility", "claimed the bombing"."""
    verb, noun = chunks[v].verb, chunks[v + 1] if v + 1 < len(chunks) else chunks[v]
    if noun.head in ("responsibility", "credit", "authorship"):
        return True
    return verb is not None and verb.lemma == "claim" and noun.kind == "NG" and noun.head in _STRUCK


_CLAUSE: Final = 8
"""Chunks before a name within which the deed may stand that a clause tells of."""
_STRUCK: Final = listed("blows") | listed("deadly_blows")
_BY_MEN: Final = frozenset(("attack", "ambush", "storm", "abduct", "capture", "launch"))
_OF_SOME: Final = ("of", "among", "amongst")


def whom_it_killed(chunks: list[Chunk], j: int, v: int) -> list[int]:
    """Whom a clause behind a comma says to have died, past where and when he was hit: "shot a man in X, who died"."""
    if chunks[j].head != "who" or chunks[v].cls != "die" or j < 3 or chunks[j - 1].head != ",":
        return []
    k = j - 2
    while k > 1:
        c, led = chunks[k], chunks[k - 1]
        if c.kind in ("D", "A") or c.head == "," or (c.kind == "P" and chunks[k + 1].kind == "D"):
            k -= 1
        elif c.kind == "NG" and (
            led.kind == "P" or (led.head == "," and any(m.kind == "place" for m in c.mentions))
        ):
            k -= 2
        else:
            break
    if k < 1 or chunks[k].kind != "NG" or chunks[k - 1].kind != "VG" or k not in chunks[k - 1].object:
        return []
    hit = chunks[k - 1]
    return list(hit.object) if hit.cls in _STRIKING and hit.voice in ("active", "inf", "ing") else []


_STRIKING: Final = frozenset(("attack", "wound", "kill", "ambush", "bomb"))


def past_seat(chunks: list[Chunk], near: int) -> int:
    """Who sits in the place that stands before "who": "an aid official in X"; else what stands there."""
    mention = chunks[near].head_mention if near >= 0 else None
    if near < 2 or mention is None or mention.kind != "place" or chunks[near - 1].head not in _SEATED_IN:
        return near
    return near - 2 if chunks[near - 2].kind == "NG" else near


_SEATED_IN: Final = frozenset(("in", "at", "from", "near", "of"))


def asked(chunks: list[Chunk], j: int) -> bool:
    """Whether the pronoun at `j` stands for nobody named before: "said who did it", "it was not clear who was"."""
    if not j:
        return False
    before = chunks[j - 1]
    if before.kind == "VG" and before.cls == "say":
        return True
    if chunks[j].head not in ("who", "what"):
        return False
    return before.head in _OPEN or (before.verb is not None and before.verb.lemma in _KNOWING)


_OPEN: Final = frozenset(
    ("unclear", "unknown", "clear", "certain", "uncertain", "sure", "unsure", "obvious", "evident", "apparent", "idea",
     "question", "about", "over", "to", "on", "known")
)  # fmt: skip
"""Words behind which "who" asks."""
_KNOWING: Final = frozenset(
    ("know", "determine", "establish", "ascertain", "learn", "find", "discover", "ask", "wonder", "investigate",
     "decide", "verify", "see", "guess")
)  # fmt: skip


def blow_before(chunks: list[Chunk], j: int, v: int) -> int:
    """The blow before a clause on whom it hurt, past whom, where and when it struck: "a raid on a farm in May that left
    two dead"; -1: none.
    """
    if not _opens_at(chunks, j, v) or chunks[v].voice == "passive":
        return -1
    if not (chunks[v].cls in _HARM or _happens(chunks, v)):
        return -1
    k = j - 1
    while k >= 0 and j - k < _REACH and (chunks[k].kind in ("NG", "D") or chunks[k].head in _ABOUT):
        opens = k == 0 or chunks[k - 1].kind in ("P", "VG")
        if chunks[k].kind == "NG" and chunks[k].head in _BLOWS and opens:
            return k
        k -= 1
    return -1


def _opens_at(chunks: list[Chunk], j: int, v: int) -> bool:
    """Whether the verb at `v` follows the pronoun at `j`, an adverb between them or none: "that also killed"."""
    return j == v - 1 or (j == v - 2 and chunks[v - 1].kind == "A")


def what_happened(chunks: list[Chunk], j: int, v: int) -> int:
    """The blow that the clause at `j` says took place: "the attack on aid workers that occurred at X"; -1: none."""
    occurs = chunks[j].head in ("that", "which") and _happens(chunks, v)
    return blow_before(chunks, j, v) if occurs else -1


def _happens(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb says that something took place, as no people do."""
    verb = chunks[v].verb
    if verb is None or chunks[v].voice == "passive":
        return False
    if verb.lemma == "take":
        return v + 1 < len(chunks) and chunks[v + 1].words == ["place"]
    return verb.lemma in _HAPPENING


_HAPPENING: Final = frozenset(("happen", "occur", "unfold"))
_HARM: Final = frozenset(("kill", "wound", "abduct", "destroy"))
_REACH: Final = 10
_ABOUT: Final = frozenset(("of", "on", "in", "at", "near", "against", "from"))
_BLOWS: Final = listed("deadly_blows")


def _over_thing(chunks: list[Chunk], j: int) -> int:
    """The people before a thing that only tells more of them: "two men on a motorcycle who", "the authors of the attack
    who"; -1: none.
    """
    if (
        j < 2
        or chunks[j].mentions
        or chunks[j].pron
        or chunks[j - 1].kind != "P"
        or (chunks[j - 1].head == "of" and chunks[j - 2].head not in _AUTHORS)
    ):
        return -1
    m = chunks[j - 2].head_mention if chunks[j - 2].kind == "NG" else None
    return j - 2 if m is not None and m.kind in ("force", "generic", "person") else -1


_AUTHORS: Final = listed("who_did_it")


def over_relative(chunks: list[Chunk], v: int) -> int:
    """The noun before a clause that tells of it and ends right at the verb: "the jeep in which they rode was burned",
    "the bus that the rebels attacked was theirs"; -1: there is no such clause.
    """
    if (site := _over_where(chunks, v)) >= 0:
        return site
    k = v - 1
    while k > 2 and chunks[k].kind in ("A", "D"):
        k -= 1
    if k < 3 or chunks[k].kind != "VG" or chunks[k].object or chunks[k].cls == "say" or not chunks[v].aux:
        return -1
    k -= 1
    while k > 1 and chunks[k].kind in ("A", "D"):
        k -= 1
    if chunks[k].kind != "NG" or chunks[k - 1].kind != "R" or chunks[k - 1].head not in _OF_THINGS:
        return -1
    noun = k - 3 if chunks[k - 2].kind == "P" else k - 2
    return noun if noun >= 0 and chunks[noun].kind == "NG" else -1


def _over_where(chunks: list[Chunk], v: int) -> int:
    """The noun before a clause with "where" that ends right at the verb: "the village, where rebels had hidden, was
    shelled", "the base where they slept was hit"; -1: there is no such clause.
    """
    last = v - 1
    while last > 3 and chunks[last].kind in ("A", "D"):
        last -= 1
    marked = chunks[last].head == ","
    k = last - marked
    while k > 1 and chunks[k].kind not in ("X", "C", "R"):
        k -= 1
    inside = [c for c in chunks[k + 1 : v] if c.kind == "VG" and c.voice not in ("inf", "ing")]
    if chunks[k].head != "where" or len(inside) != 1 or marked != (chunks[k - 1].head == ","):
        return -1
    if not marked and (chunks[last].kind != "VG" or not chunks[v].aux):
        return -1
    noun = k - 1 - marked
    while noun > 1 and chunks[noun - 1].kind == "P" and chunks[noun - 2].kind == "NG":
        noun -= 2
    opens = noun == 0 or chunks[noun - 1].kind in ("X", "C", "A", "D")
    return noun if noun >= 0 and chunks[noun].kind == "NG" and opens else -1


_OF_THINGS: Final = frozenset(("which", "that", "whom"))


def part_of_those(chunks: list[Chunk], subject: list[int], j: int, v: int) -> list[int]:
    """Of whom the verb at `v` tells, whom the clause at `j` tells of or one of whom: "one of the four guards who were
    hurt has died".
    """
    k = subject[0] if len(subject) == 1 else 0
    if k < 2 or chunks[k - 1].head != "of" or all(c.kind != "VG" for c in chunks[j:v]):
        return subject
    part = chunks[k - 2]
    return [k - 2] if part.kind == "NG" and part.figure is not None and not part.words else subject


def two_settings(chunks: list[Chunk], j: int) -> bool:
    """Whether the "and" at `j` ties two things said of a noun that still lacks its verb, none before it or only one of
    saying: "The army said rebels in trucks and on motorcycles raided the town".
    """
    if (
        chunks[j].head != "and"
        or [c.kind for c in chunks[j + 1 : j + 3]] != ["P", "NG"]
        or chunks[j - 1].kind != "NG"
    ):
        return False
    k = j - 1
    while k > 1 and chunks[k].kind == "NG" and chunks[k - 1].kind in ("P", "A"):
        k -= 2
        k -= chunks[k].kind == "A"
    led = chunks[k - 1] if k else None
    if k == j - 1 or chunks[k].kind != "NG":
        return False
    said = led is not None and (led.kind == "VG" or (led.kind == "R" and led.head == "that"))
    prior = prior_verb(chunks, j)
    if prior < 0:
        return True
    return said and chunks[prior].cls == "say" and chunks[prior].voice == "active"
