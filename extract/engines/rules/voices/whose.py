"""Whose people and things are meant by words that leave it to who speaks, who fights, or what a thing is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import IRREGULAR
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed, phrases
from extract.engines.rules.voices.handles import CALLED

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.losses.loss_values import Loss
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.voices.speakers import Sides

_REMAINS: Final = frozenset(("bodies", "body", "corpses", "corpse", "remains", "cadavers", "cadaver"))
PARTS: Final = frozenset(("throat", "neck", "head", "body"))
"""What a person is killed by or found as: "slit his throat"."""
_BACKING: Final = frozenset(("back", "support", "aid", "assist", "accompany", "reinforce", "join"))
_BESIDE: Final = frozenset(("together", "along", "jointly"))
_MEN_AT_ARMS: Final = (
    listed("ranks_lost")
    | listed("comrades")
    | listed("unclear_men")
    | {"soldiers", "personnel", "agent", "agents"}
)
_TOLL_WORDS: Final = listed("toll_words")
_CIVIL: Final = listed("civil_property")
"""Things that are no army's: houses, herds, schools."""


def of_the_dead(chunks: list[Chunk], i: int) -> int:
    """Gives the noun group of those whose bodies a noun group is ("15 corpses of villagers"), else the group itself."""
    if chunks[i].head not in _REMAINS or chunks[i].mentions or i + 2 >= len(chunks):
        return i
    return i + 2 if chunks[i + 1].head == "of" and chunks[i + 2].mentions else i


def owners_of(a: Analysis, thing: str, defenders: list[str], victims: Iterable[str]) -> str | None:
    """Gives the civilians whose house or herd was lost: those attacked or hurt, else the only ones of the text."""
    if thing not in _CIVIL:
        return None
    civilians = [x for x, kind in a.types.items() if kind == "civilians"]
    mine = [x for x in defenders if x in civilians] or [x for x in victims if x in civilians]
    mine = mine or ([] if any(a.types.get(x) in IRREGULAR for x in defenders) else civilians)
    return mine[0] if len(mine) == 1 else None


def at_the_fight(a: Analysis, found: list[str], present: list[str]) -> list[str]:
    """Gives the party of a fight that one regular force is of, or commands: "we lost two men", says its brigadier."""
    here = [x for x in found if x in present]
    if len(found) > 1 and len(here) == 1:
        return here
    if len(here) == 1 and len(found) == 1 and a.types.get(found[0]) == "state_forces":
        above = [x for x in a.kin.get(found[0], ()) if x in present and a.types.get(x) == "state_forces"]
        return above if len(above) == 1 else found
    if len(found) != 1 or here or a.types.get(found[0]) not in ("state_forces", "government"):
        return found
    above = sorted(x for x in a.kin.get(found[0], ()) if x in present)
    if len(above) == 1:
        return above
    country = a.index.country_of(found[0])
    army = [x for x in present if country is not None and a.index.is_army(x, country)]
    return army if army and not a.index.is_army(found[0], country or "") else found


def named_beside(chunks: list[Chunk], i: int) -> Mention | None:
    """The name behind a comma of the one person that a noun group is: "a trade unionist, X Y, was shot"."""
    figure = chunks[i].figure if i < len(chunks) else None
    one = figure is not None and figure.low == figure.high == 1  # "one person, identified as X Y,"
    if one and i + 4 < len(chunks) and chunks[i + 1].head == "of" and chunks[i + 2].head == "them":
        name = chunks[i + 4].head_mention if chunks[i + 3].head == "," else None
        return name if name is not None and name.kind == "person" else None  # "one of them, X Y, died"
    if one and i + 3 < len(chunks) and chunks[i + 1].head == "of" and not chunks[i].words:
        return named_beside(chunks, i + 2)  # "one of its drivers, X Y,"
    if (
        i + 2 >= len(chunks)
        or (figure is not None and not one)
        or chunks[i].pron
        or not (one or chunks[i].det)
    ):
        return None
    if any(m.kind == "person" for m in chunks[i].mentions):
        return None
    k = i + 2 if chunks[i + 1].head == "," else i + 1
    told = chunks[k].kind == "VG" and chunks[k].head in CALLED
    if told:
        k += 2 if k + 1 < len(chunks) and chunks[k + 1].head == "as" else 1
    elif k == i + 1:
        return None
    name = chunks[k].head_mention if k < len(chunks) else None
    others = [m for m in chunks[k].mentions if not _trade(m)] if k < len(chunks) else []
    if name is None or name.kind != "person" or chunks[k].det or len(others) > 1:
        return None
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    return name if told or after is None or after.kind in ("X", "P", "D") else None


def _trade(m: Mention) -> bool:
    """Whether a mention only tells what somebody is: "lawyer" of "her husband, lawyer X Y"."""
    return m.kind == "office" or (m.kind == "generic" and m.type == "civilians")


def killed_beside(chunks: list[Chunk], i: int, loss: Loss) -> int:
    """Gives the one killed beside his own: "killed a commander and two of his men"; -1 where there is none."""
    if chunks[i].det not in ("his", "her") or loss.verb < 0:
        return -1
    verb = chunks[loss.verb]
    fallen = verb.subject if verb.voice == "passive" else verb.object
    before = [k for k in fallen if k < i - 2 or (k == i - 2 and chunks[i - 1].kind == "C")]
    one = before[0] if len(before) == 1 else -1
    return one if one >= 0 and one != loss.verb and chunks[one].mentions else -1


def passively(s: Sentence, loss: Loss) -> bool:
    """Whether nobody is said to have taken or destroyed: "22 rebels were killed and four trucks destroyed"."""
    if loss.verb < 0:
        return False
    verb = s.chunks[loss.verb]
    return verb.voice == "passive" and not verb.agent


def owner_behind(chunks: list[Chunk], i: int) -> int:
    """Gives the party that things are said to be of: "two tanks of the army", "a truck belonging to X"; -1: none."""
    k = i + 1
    if chunks[i].mentions or chunks[i].pron:
        return -1
    while k + 2 < len(chunks) and chunks[k].kind in ("C", "X") and _bare(chunks[k + 1]):
        k += 2  # "a bulldozer and two tanks of the army"
    if k + 1 >= len(chunks):
        return -1
    if chunks[k].head == "belonging" and chunks[k + 1].head == "to":
        k += 1
    elif chunks[k].head not in ("of", "for"):  # "two tanks for the rebels"
        return -1
    k += 1
    if k >= len(chunks) or chunks[k].kind != "NG" or chunks[k].figure is not None:
        return -1
    parties = [m for m in chunks[k].mentions if m.kind in ("force", "generic") and m.type not in _UNARMED]
    return k if parties else -1


def _bare(c: Chunk) -> bool:
    """Whether a noun group counts things or people that it does not say are anybody's."""
    return c.kind == "NG" and not c.mentions and (c.figure is not None or c.det in ("a", "an"))


def nationals(a: Analysis, c: Chunk, sides: Sides) -> str | None:
    """Gives the army on a side whose people an uncalled noun of nation counts: "killing 40 Libyans"."""
    if c.mentions or c.figure is None or not c.head.endswith("s"):
        return None
    code = a.demonyms.get(c.head[:-1])
    if code is None or a.text[c.end - len(c.head) : c.end - len(c.head) + 1].islower():
        return None
    return next((x for x in (*sides.attackers, *sides.defenders) if a.index.is_army(x, code)), None)


def of_a_people(a: Analysis, c: Chunk) -> bool:
    """Whether a noun group is a people called by its name, which stands for no party of the text: "the Lorwans"."""
    named = c.kind == "NG" and not c.mentions and c.figure is None and c.det == "the" and len(c.words) == 2
    return named and c.head.endswith("s") and a.text[c.end - len(c.head)].isupper()


_CONCERT: Final = listed("concerted")
SUPPORT: Final = wordset("support help backing assistance aid cover participation")


def backers(chunks: list[Chunk], i: int) -> list[int]:
    """Gives the noun groups of those who fight beside a party: "soldiers backed by militiamen", "together with X"."""
    if i + 2 < len(chunks) and chunks[i + 1].head == "of" and chunks[i + 2].kind == "NG":
        i += 2  # "troops of the brigade, in concert with the X"
    k = i + 2 if i + 1 < len(chunks) and chunks[i + 1].head == "," else i + 1
    if k + 1 >= len(chunks):
        return []
    c = chunks[k]
    if (joint := in_concert(chunks, k)) > 0:
        return [joint] if _fighting(chunks[joint]) else []
    if c.kind == "VG":
        verb = c.verb.lemma if c.verb is not None else ""
        beside = verb in _BACKING and not c.aux and not c.neg
        return [n for n in c.agent if _fighting(chunks[n])] if beside else []
    if c.head in _BESIDE and k + 2 < len(chunks) and chunks[k + 1].head == "with":
        k += 1
    elif c.head != "alongside":
        return []
    return [k + 1] if chunks[k + 1].kind == "NG" and _fighting(chunks[k + 1]) else []


def in_concert(chunks: list[Chunk], k: int) -> int:
    """The noun group behind "in concert with", "with the support of" at `k`; 0: none stands there."""
    if (
        k + 3 >= len(chunks)
        or chunks[k].kind != "P"
        or chunks[k + 1].kind != "NG"
        or chunks[k + 2].kind != "P"
    ):
        return 0
    lead, noun, then = chunks[k].head, chunks[k + 1].head, chunks[k + 2].head
    joint = lead == "in" and noun in _CONCERT and then == "with"
    joint = joint or (lead in ("with", "under") and noun in SUPPORT and then in ("of", "from", "by"))
    m = k + 3
    if m + 2 < len(chunks) and chunks[m + 1].head == "of" and not chunks[m].mentions:
        m += 2  # "with members of the X"
    return m if joint and chunks[m].kind == "NG" else 0


def _fighting(c: Chunk) -> bool:
    """Whether a noun group names fighters; a country or a government that backs them only pays."""
    return any(
        m.kind in ("force", "generic") and m.type not in ("government", "civilians") for m in c.mentions
    )


_UNARMED: Final = ("civilians", "media", "person")
REGULARS: Final = listed("regulars")
_REGULAR: Final = ("state_forces", "international", "government")


def foe_of(
    a: Analysis,
    s: Sentence,
    loss: Loss,
    named: Callable[[Sentence, int], list[str]],
    sides: tuple[list[str], list[str]],
) -> str | None:
    """Gives whom "the patrol returned fire, killing two (of them)" means: the rebels across from the forces.

    None where the figure has words of its own, where nobody is told to have killed, or none of a side.
    """
    counted = s.chunks[loss.noun]
    bare = not (counted.words or counted.mentions or counted.pron or loss.owner or loss.also)
    if not (bare and loss.people and loss.verb >= 0) or (loss.whole >= 0 and not s.chunks[loss.whole].pron):
        return None
    verb = s.chunks[loss.verb]
    killers = verb.agent if verb.voice == "passive" else verb.subject
    if verb.cls not in ("kill", "wound") or not killers or loss.noun in killers:
        return None
    mine = {x for i in killers for x in named(s, i)}
    repelled = verb.voice == "ing" and any(c.cls == "repel" and c.subject == killers for c in s.chunks)
    regular = bool(mine) and all(a.types.get(x) in _REGULAR for x in mine)
    if s.chunks[killers[0]].pron and not (regular or repelled):
        return None  # "the army said that it killed 12" tells who did, "it killed 12" of a bomb does not
    at_home = all(a.types.get(x) in _AT_HOME or x in a.home for x in mine)
    defending = mine <= set(sides[1]) and (at_home or repelled)
    if not defending and any(a.types.get(x) not in _REGULAR for x in mine):
        return None  # whom rebels and gunmen kill may as well be bystanders
    if not mine and any(s.chunks[i].head in REGULARS for i in killers):
        mine = {x for side in sides for x in side if a.types.get(x) in _REGULAR}
        if not mine:
            foes = [x for side in sides for x in side if a.types.get(x) in IRREGULAR]
            return foes[0] if len(foes) == 1 else None
    for side, across in (sides, sides[::-1]):
        if mine & set(side) and not mine & set(across):
            tops = [x for x in across if not a.kin.get(x, set()) & set(across)]
            # "The rebels repulsed an attack by the army, killing nine"
            told = repelled or (len(tops) == 1 and a.types.get(tops[0]) in IRREGULAR)
            return tops[0] if len(tops) == 1 and told else None
    return None


def inflicting(chunks: list[Chunk], loss: Loss) -> list[int]:
    """Gives the noun groups of those who inflict a loss on nobody named: "inflicting 30 casualties (upon them)",
    "causing them heavy losses".
    """
    noun = dealt(chunks, loss)
    at = noun - 1
    if at > 0 and chunks[at].pron:
        at -= 2 if chunks[at - 1].kind == "P" else 1
    verb = chunks[at] if at >= 0 else None
    if verb is None or verb.verb is None or verb.verb.lemma not in _DEALING or verb.voice == "passive":
        return []
    on, whom = [*chunks[noun + 1 : noun + 3], verb, verb][:2]
    told = on.head in ("on", "upon", "among", "to", "against") and whom.kind == "NG" and bool(whom.mentions)
    return [] if told else list(verb.subject)


def dealt(chunks: list[Chunk], loss: Loss) -> int:
    """The noun of what is inflicted: the losses of which a figure tells in "losses of nine dead"."""
    return loss.owner[0] if loss.owner and chunks[loss.owner[0]].head in _LOSSES else loss.noun


_LOSSES: Final = frozenset(("losses", "loss", "casualties"))
_DEALING: Final = frozenset(("inflict", "cause", "deal"))
_AT_HOME: Final = frozenset(("state_forces", "international", "militia"))
"""Who kills those that came to attack them, where they defend themselves."""


def may_be_of(a: Analysis, noun: Chunk, actor: str) -> bool:
    """Whether a loss that names no actor can be of the only party attacked: a bare toll can ("12 were killed", "the
    bodies"), a soldier by his rank where that party bears arms; "the exiles" or "two traders" are somebody else.
    """
    if noun.head in _MEN_AT_ARMS:
        return a.types.get(actor) not in ("civilians", "government")
    figure = noun.figure
    return (figure is not None and figure.end >= noun.end) or noun.head in _TOLL_WORDS


def plain(text: str, chunks: list[Chunk], i: int) -> str | None:
    """Gives the words of a noun group without its figure, with what is "of" somebody behind it."""
    c = chunks[i]
    start = c.figure.end if c.figure is not None else c.start
    end = c.end
    if (
        not c.mentions
        and i + 2 < len(chunks)
        and chunks[i + 1].head in ("of", "from")
        and chunks[i + 2].mentions
    ):
        end = chunks[i + 2].end
    if c.figure is not None and text.startswith("-", start) and " " in text[start:end]:
        start = text.index(" ", start)  # "the 60-man patrol"
    return text[start:end].strip(" ,“”\"'‘’") or None


def against_state(a: Analysis, sides: Sides, match: list[str]) -> list[str]:
    """Gives those of several armed parties that stand opposite the regular forces: whom "militants" means."""
    camps = [
        any(a.types.get(x) in ("state_forces", "international") for x in side)
        for side in (sides.attackers, sides.defenders)
    ]
    if camps[0] == camps[1]:
        return match
    return [x for x in (sides.defenders if camps[0] else sides.attackers) if x in match]


def item_of(text: str, noun: Chunk) -> str | None:
    """Gives the words for the things that a noun group counts."""
    start = (
        noun.figure.end
        if noun.figure is not None
        else noun.start + (len(noun.det) + 1 if noun.det and noun.det in ("a", "an", "the", "another") else 0)
    )
    return text[start : noun.end].strip(" ,“”\"'") or None


_RANKS: Final = tuple(sorted(phrases("common_ranks")))
_TITLES: Final = tuple(sorted(phrases("titled_ranks")))
"""Ranks before a surname that are first names and trades before a full one: "Private Lomba"."""


def with_rank(text: str, m: Mention) -> bool:
    """Whether a rank of the forces stands right before a name: "Captain X", "police agent Y"."""
    before = text[max(0, m.start - 24) : m.start].lower()
    last = before.replace(".", " ").split()[-1:]
    if last and last[0] in _OF_FORCES:
        return True
    before = before[-16:].rstrip(" .")
    return before.endswith(_RANKS) or (" " not in m.name and before.endswith(_TITLES))


_OF_FORCES: Final = listed("ranks_lost") | wordset(
    "agent cpl sgt lt capt col maj gen pvt policeman soldier guardsman conscript constable trooper sublieutenant"
) - {"commander", "commanders", "inspector", "inspectors", "pilot", "pilots", "superintendent"}
