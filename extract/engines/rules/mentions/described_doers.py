"""Perpetrators whom no list knows, by what the text calls them: "smugglers", "angry villagers", "members of the X".

Whoever is said to have killed, hurt or taken somebody is the one that attacked, whatever he is. Plain people who did so
are no victims; a noun group that names no actor becomes a mention; a name behind "members of" is that of a group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.who_began import began, first_struck
from extract.engines.rules.mentions.described import is_person, put_actor, put_mention
from extract.engines.rules.mentions.rival_folk import part_rivals
from extract.engines.rules.vocabulary.common_words import common_words
from extract.engines.rules.vocabulary.lexicon import simplify
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.items import Chunk
    from extract.engines.rules.mentions.mentions import Mention

_DEEDS: Final = frozenset(("kill", "wound", "abduct", "capture", "seize"))
_CROWDS: Final = listed("crowds")
_MEMBERS: Final = listed("members_of_groups")
_NOBODY: Final = listed("no_doers")
"""Nouns that end like those of people and are of things and ills: "fever", "helicopter"."""
_OF: Final = frozenset(("of", "from", "belonging"))
_HIRED: Final = frozenset(("commandos", "contractors", "hitmen", "mercenaries", "paratroopers"))
"""Nouns of armed men that stand for those of somebody named before: "X mercenaries", "army commandos"."""
_ATTACKS: Final = frozenset(("attack", "ambush", "storm"))
_TAKING: Final = frozenset((*_ATTACKS, "seize", "take", "capture", "bomb", "abduct"))
_PERPETRATING: Final = listed("perpetrating")
_HURT: Final = ("killed", "wounded", "killed_or_wounded", "captured")


def describe_doers(a: Analysis) -> None:
    """Gives those who did what a sentence counts losses of actors of their own."""
    _part_herders(a)
    part_rivals(a)
    for s in a.sentences:
        hurt = _hurt_by(s)
        done = {x.verb for x in s.losses if x.people and x.kind in _HURT and x.value.low != 0 and x.verb >= 0}
        for v in sorted(done):
            c = s.chunks[v]
            if c.cls not in _DEEDS or c.neg or c.voice == "bare" or a.text.startswith(":", c.end):
                continue
            for i in c.doers:
                if hurt.get(i, v + 1) > v and (c.voice == "passive" or i < v):
                    _doer(a, s, i, c, _foes(a, s, hurt))
        for v in s.verbs:
            c = s.chunks[v]
            if c.cls in _TAKING and c.voice == "active" and not c.neg:
                for i in c.subject:
                    _of_group(a, s, i)
            if c.cls == "kill" and not c.neg:
                for i in _fought_by_state(s, v):
                    _doer(a, s, i, c, True)
            if c.cls in _ATTACKS and c.voice == "passive" and not c.neg:
                for i in c.agent:
                    if _perpetrators(s, i) and i not in hurt:
                        _doer(a, s, i, c, False)  # "was attacked by an individual who fired two shots"
            if c.voice == "active" and not c.neg and _plants(a, s, c):
                for i in c.subject:
                    if (
                        i < v
                        and s.chunks[i].head in _PLAIN
                        and s.chunks[i].figure is not None
                        and i not in hurt
                    ):
                        _doer(a, s, i, c, False)  # "three men placed a bomb at the door"
            if (c.cls in _ATTACKS or _hijacks(s, c)) and c.voice == "active" and not c.neg:
                for i in c.subject:
                    doer = (
                        _nationals(s, i, c)
                        or _perpetrators(s, i)
                        or _unheard(a, s.chunks[i], c)
                        or _by_hand(c)
                    )
                    if i < v and (_checked(s, i, c) or (hurt.get(i, v + 1) > v and doer)):
                        _doer(a, s, i, c, _foes(a, s, hurt))
                    elif i < v and s.chunks[i].head == "they":
                        for k in _shot_by_state(s, i, c):
                            _doer(a, s, k, c, True)
    _called_again(a)


def _perpetrators(s: Sentence, i: int) -> bool:
    """Whether a noun group is of plain people, or of a band of them: "two men", "a group of 20 men"."""
    c = s.chunks[i]
    if c.head in _CROWDS and not c.mentions and i + 2 < len(s.chunks) and s.chunks[i + 1].head == "of":
        c = s.chunks[i + 2]
    return c.head in _PERPETRATING


def _shot_by_state(s: Sentence, they: int, deed: Chunk) -> list[int]:
    """Whom forces of a state killed after "they" struck at a place of theirs: "Police shot dead two men after they
    attacked a police station".
    """
    before = next((s.chunks[v] for v in reversed(s.verbs) if v < they), None)
    if before is None or before.cls not in ("kill", "wound") or before.voice != "active":
        return []
    ours = [s.chunks[k] for k in (*before.subject, *deed.object)]
    if len(ours) < 2 or not all(any(m.type == "state_forces" for m in c.mentions) for c in ours):
        return []
    return [k for k in before.patients if s.chunks[k].head in _PLAIN]


def _fought_by_state(s: Sentence, v: int) -> list[int]:
    """Whom forces of a state killed at `v`, who had attacked before: "was shot by guards after he fired on them"."""
    c = s.chunks[v]
    hit, killers = (c.subject, c.agent) if c.voice == "passive" else (c.object, c.subject)
    if not any(m.type in ("state_forces", "international") for k in killers for m in s.chunks[k].mentions):
        return []
    told = [i for i in hit if s.chunks[i].head in _PLAIN and not s.chunks[i].mentions]
    first = first_struck(s.chunks, v, hit) if told else -1
    return [i for i in told if first >= 0 or began(s.chunks, i) >= 0]


_PLAIN: Final = frozenset(("man", "men", "people", "persons", "suspects", "youths", "individuals"))


def _hurt_by(s: Sentence) -> dict[int, int]:
    """The noun groups of losses, each with the first verb that hurts them; -1: no verb does.

    Who struck before that did so: "A man stabbed a guard and was shot dead".
    """
    found: dict[int, int] = {}
    for x in s.losses:
        for i in (x.noun, *x.also, *x.owner):
            found[i] = min(found.get(i, x.verb), x.verb)
    return found


def _nationals(s: Sentence, i: int, deed: Chunk) -> bool:
    """Whether men are told by their nation alone, who attack with arms: "two Lombians threw a grenade"."""
    m = s.chunks[i].head_mention
    told = m is not None and m.kind == "generic" and m.type == "civilians" and m.text[:1].isupper()
    few = s.chunks[i].figure is not None or _hijacks(s, deed)
    v = s.chunks.index(deed)
    return told and few and _STONES.isdisjoint(c.head for c in s.chunks[v + 1 : v + 3])


_STONES: Final = frozenset(("stones", "rocks", "bottles", "bricks"))


def _plants(a: Analysis, s: Sentence, deed: Chunk) -> bool:
    """Whether somebody puts a bomb somewhere."""
    if deed.verb is None or deed.verb.lemma not in _PLANTING:
        return False
    means = a.triggers.means
    return any(
        means.get(s.chunks[k].head) == "bombing" or means.get(" ".join(s.chunks[k].words[-2:])) == "bombing"
        for k in deed.object
    )


_PLANTING: Final = listed("planting")


def _hijacks(s: Sentence, deed: Chunk) -> bool:
    """Whether somebody seizes an aircraft, a ship or a bus."""
    taking = deed.cls in ("seize", "abduct", "take", "capture")
    return taking and any(s.chunks[k].head in _CARRIERS for k in deed.object)


_CARRIERS: Final = frozenset(
    (
        "airliner",
        "jet",
        "plane",
        "aeroplane",
        "airplane",
        "aircraft",
        "bus",
        "train",
        "ship",
        "liner",
        "ferry",
        "boat",
    )
)


def _by_hand(deed: Chunk) -> bool:
    """Whether somebody struck with his own hand or car, whoever he was: "a student stabbed", "a driver rammed"."""
    return deed.verb is not None and deed.verb.lemma in _OWN_HAND


_OWN_HAND: Final = frozenset(("stab", "ram"))


def _checked(s: Sentence, i: int, deed: Chunk) -> bool:
    """Whether plain people open fire at men of a state: "police stopped a bus and two passengers opened fire"."""
    fired = deed.verb is not None and deed.verb.lemma in ("open fire", "fire", "shoot")
    plain = s.chunks[i].head in _CHECKED or (
        i + 2 < len(s.chunks) and s.chunks[i + 1].head == "of" and s.chunks[i + 2].head in _CHECKED
    )
    return fired and plain and any(m.type == "state_forces" for m in s.mentions)


_FIRED: Final = lazy(r"\b(?:open(?:ed|ing)? fire|shot)\b")
_CHECKED: Final = listed("checked_by_police")


def _part_herders(a: Analysis) -> None:
    """Makes two groups of the herders and the farmers of a text, who are mostly told to fight each other."""
    if a.index.context.itemized:
        return
    plain = [m for m in a.mentions if m.kind == "generic" and m.type == "civilians"]
    herders = [m for m in plain if simplify(m.head).rpartition(" ")[2] in _HERDERS]
    farmers = [m for m in plain if simplify(m.head).rpartition(" ")[2] in _FARMERS]
    suspected = any(
        (a.index.key_of(m) or "").startswith("perp:") and _noun(m) == _HERDING for m in a.mentions
    )
    if not herders or not farmers or suspected:
        return
    for m in herders:
        a.index.move(m, "civ:herders", "civilians")
    for m in (herders[0], farmers[0]):
        if (actor := a.index.of(m)) is not None:
            a.types[actor] = "civilians"
            a.rivals.add(actor)
            a.home.add(actor)


_HERDERS: Final = listed("herders")
_HERDING: Final = "herders"


def _noun(m: Mention) -> str:
    """The noun of those who are named, one for all who herd: "herdsmen" and "herders" are the same in a text."""
    noun = simplify(m.head).rpartition(" ")[2]
    return _HERDING if noun in _HERDERS else noun


_THE: Final = lazy(
    r"\b(?:the|these|those)(?: (?:invading|armed|marauding|rampaging|attacking|same|killer|alleged))? \Z",
    re.I,
)
"""What stands before those who are told of again: "the invading herdsmen"."""
_FARMERS: Final = listed("farmers")


def _called_again(a: Analysis) -> None:
    """ "Armed herders came …; the herders lost two men": perpetrators are that, too, where they are told of again."""
    doers: dict[str, tuple[str, str]] = {}
    others: set[str] = set()
    hired: dict[str, tuple[str, str]] = {}
    for m in a.mentions:
        key = a.index.key_of(m) if m.kind in ("generic", "force") else None
        if key is None:
            continue
        noun = _noun(m)
        actor = a.index.of(m) or ""
        last = m.text.rpartition(" ")[2].lower()
        if last in _HIRED and last != m.text.lower():
            hired[last] = key, a.types.get(actor, "unidentified")
        elif last in hired and a.text[max(0, m.start - 4) : m.start].lower() == "the ":
            a.index.move(m, *hired[last])  # "Lombian mercenaries …; the mercenaries"
        elif m.kind == "force":
            continue
        elif key.startswith("perp:"):
            if noun not in others:
                doers.setdefault(noun, (key, a.types.get(actor, "unidentified")))
        elif a.types.get(actor) == "civilians":
            known = doers.get(noun)
            if known is not None and _THE.search(a.text, max(0, m.start - 24), m.start):
                m.type = known[1]
                a.index.move(m, *known)
            else:
                others.add(noun)


def _foes(a: Analysis, s: Sentence, hurt: Iterable[int]) -> bool:
    """Whether those hurt are unnamed armed men themselves."""
    keys = (a.index.key_of(m) or "" for i in hurt for m in s.chunks[i].mentions)
    return any(key.startswith("perp:") for key in keys)


def _bandits(a: Analysis) -> bool:
    """Whether the text tells of armed men by a noun of their own, who are not the villagers that kill some of them."""
    perps = (m for m in a.mentions if m.kind == "generic" and (a.index.key_of(m) or "").startswith("perp:"))
    return any(simplify(m.head).rpartition(" ")[2] in _BANDITS for m in perps)


_BANDITS: Final = listed("bandits")
_HOME: Final = listed("dwellers_at_home")


def _doer(a: Analysis, s: Sentence, i: int, deed: Chunk, foes: bool) -> None:
    chunks = s.chunks
    c = chunks[i]
    of = i + 2 if i + 2 < len(chunks) and chunks[i + 1].head in _OF and chunks[i + 2].kind == "NG" else -1
    if c.pron or c.det in ("no", "any") or c.kind != "NG" or c.head in ("civilians", "civilian"):
        return
    if of >= 0 and not c.mentions and c.head in _CROWDS:
        _doer(a, s, of, deed, foes)
        return
    m = c.head_mention
    if m is not None and m.kind == "generic" and a.types.get(a.index.of(m) or "") == "civilians":
        _give(a, m, foes or (c.head in _HOME and _bandits(a)))
    elif c.mentions:
        return
    elif of >= 0 and c.head in _MEMBERS:
        _of_group(a, s, i)
    elif (is_person(a, s, c) or c.head in _MEN or _unheard(a, c, deed)) and c.head.removesuffix(
        "s"
    ) not in _NOBODY:
        _give(a, put_mention(a, s, c, c.end - len(c.head), c.end), foes)
    elif c.head in _CROWDS and c.det in ("a", "an") and len(c.words) > 1:
        _give(a, put_mention(a, s, c, c.start + len(c.det) + 1, c.end), foes)


_MEN: Final = frozenset(("man", "men", "gang", "individual", "stranger", "assailant"))


def _unheard(a: Analysis, c: Chunk, deed: Chunk) -> bool:
    """Whether several are called by a word that no list has, as bands of many countries are: "the X attacked …"."""
    if c.kind != "NG" or c.mentions or not c.head.isalpha() or len(c.head) < _SHORTEST:
        return False
    outright = deed.verb is not None and deed.verb.lemma in _OUTRIGHT and c.det == "the"
    if not (c.head.endswith("s") or outright):
        return False
    if len(c.words) > 2 or c.det not in ("", "the", "some") or a.text[c.end - len(c.head)].isupper():
        return False
    known = common_words(a.lexicon)
    return not any(
        x in known or x in a.triggers.means for x in (c.head, c.head[:-1], c.head.removesuffix("es"))
    )


_SHORTEST: Final = 5
_OUTRIGHT: Final = frozenset(("attack", "ambush", "storm", "raid", "overrun"))
"""What only people do."""


def _give(a: Analysis, m: Mention, foes: bool) -> None:
    """Makes those whom a mention names unidentified perpetrators, others than the armed men whom they hurt."""
    key = "perp:"
    if a.index.of(m) in a.rivals:
        return
    if foes and simplify(m.head) in _HOME and (actor := a.index.of(m)) is not None:
        a.home.add(actor)
        return  # villagers, whatever they do
    if foes:
        key = f"perp:{simplify(m.head)}"
    elif a.index.context.itemized:
        key = f"perp:@{a.index.context.item(m.start)}"
    m.type = "unidentified"
    a.index.move(m, key, "unidentified")
    if (actor := a.index.of(m)) is not None:
        a.types[actor] = "unidentified"


def _of_group(a: Analysis, s: Sentence, i: int) -> None:
    """ "Members of the Red Dawn", "elements of the RDF": a group of that name."""
    chunks = s.chunks
    if chunks[i].head not in _MEMBERS or chunks[i].mentions or i + 2 >= len(chunks):
        return
    c = chunks[i + 2]
    if chunks[i + 1].head not in _OF or c.kind != "NG" or c.mentions:
        return
    start = c.start + (len(c.det) + 1 if c.det == "the" else 0)
    end = c.end - len(c.head) - 1 if c.head in _BODIES else c.end
    if (
        end == c.end
        and i + 4 < len(chunks)
        and chunks[i + 3].head == "of"
        and a.text[end - len(c.head)].isupper()
    ):
        behind = chunks[i + 4]  # "members of the Sons of the South"
        end = behind.end if behind.kind == "NG" and a.text[behind.end - len(behind.head)].isupper() else end
    words = a.text[start:end].split()
    if not words or c.figure is not None or not all(w[:1].isupper() or w in _LITTLE for w in words):
        return
    m = put_mention(a, s, c, start, end)
    m.kind, m.type, m.key = "force", "armed_group", f"group:{m.text.lower()}"
    put_actor(a, m, m.key, None)


_BODIES: Final = frozenset(("group", "movement", "organization", "organisation", "gang", "faction"))
_LITTLE: Final = frozenset(("of", "the", "for", "and", "de", "del", "la", "al"))
