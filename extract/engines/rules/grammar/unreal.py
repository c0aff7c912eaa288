"""Tells losses that nobody says have come about: what was planned or feared, and crimes that somebody is tried for."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.taken_back import taken_back
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_MODAL: Final = frozenset(("will", "would", "may", "might", "could", "can", "should", "must", "shall"))
_MAY_HAVE: Final = frozenset(("may", "might", "must"))
_ILLNESSES: Final = listed("illnesses")
_COMING: Final = listed("coming_for")
_WANTING: Final = listed("wanting")
_WANTED: Final = listed("wanted_thing")
_TRIED: Final = listed("tried")
_TRIAL: Final = listed("trial")
_HELD: Final = frozenset(("capture", "abduct"))
_VIOLENT: Final = _HELD | {"kill"}
_ACCUSED: Final = frozenset(("accuse", "suspect"))
_REVENGE: Final = listed("revenges")
_TOLD_FOR_ITSELF: Final = frozenset(
    (
        "clash",
        "clashes",
        "battle",
        "raid",
        "ambush",
        "fighting",
        "bombing",
        "skirmish",
        "firefight",
        "gunfight",
        "shootout",
        "earlier",
        "ago",
        "yesterday",
    )
)
_LOOK: Final = 5


def unreal(chunks: list[Chunk], v: int) -> bool:
    """Whether the loss that the verb group at `v` tells of is only planned, feared, ordered or a charge in court."""
    c = chunks[v]
    if by_law(chunks, v) or _in_war(chunks, v) or _often_hurt(chunks, v):
        return True
    if c.aux[:1] == ("being",) and _spared(chunks, v):
        return True
    if v and c.aux == ("be",) and c.voice == "passive" and chunks[v - 1].kind == "C":
        return True  # "warned them to leave or be killed"
    if any(x.head == "0s" and x.det == "the" for x in chunks[v + 1 :]):
        return True  # "lost two brothers in the fighting of the 1990s"
    if (c.cls == "die" and (_of_illness(chunks, v) or _behind_bars(chunks, v))) or _only_feared(chunks, v):
        return True
    if c.voice == "active" and (k := joined_to(chunks, v)) > 0:
        return _wanted(chunks, k)
    if c.aux and c.aux[0] in _MODAL:
        return only_possible(c)
    if c.voice == "inf" and "have" not in c.aux:
        return _wanted(chunks, v) or (c.cls in _HELD and _come_for(chunks, v))
    first = min(c.subject) if c.subject else 0
    if 0 < first < v and chunks[first - 1].head == "if":
        return True  # "if the rebels kill ten more"
    if c.voice != "ing" or v < 2 or chunks[v - 1].kind != "P":
        return False
    return tried(chunks, v - 1) or avenged(chunks, v) or _aim(chunks, v)


def _aim(chunks: list[Chunk], v: int) -> bool:
    """Whether a form on -ing tells what somebody meant to do: "entered with the intention of kidnapping two men"."""
    noun = chunks[v - 2] if v > 1 else chunks[v]
    return chunks[v - 1].head in ("of", "at", "for") and noun.head in _AIMS and noun.kind == "NG"


_AIMS: Final = listed("aims")


def _spared(chunks: list[Chunk], v: int) -> bool:
    """Whether what is told was kept from somebody or only feared: "escaped being killed", "in danger of being shot"."""
    k = v - 1
    while k > 0 and v - k < _LOOK and chunks[k].kind in ("P", "A", "NG") and chunks[k].head not in _DANGERS:
        k -= 1
    verb = chunks[k].verb if k >= 0 else None
    near = k == v - 1 or chunks[v - 1].head in ("from", "of", "without")
    return near and (chunks[k].head in _DANGERS or (verb is not None and verb.lemma in _SPARING))


_DANGERS: Final = frozenset(("danger", "fear", "fears", "risk", "threat", "verge", "point", "brink"))
_SPARING: Final = wordset("avoid escape prevent save spare keep protect evade risk fear")


def only_possible(c: Chunk) -> bool:
    """Whether a verb group tells what might come or might have come: "would have caused many deaths"."""
    return c.aux[:1] != () and c.aux[0] in _MODAL and not (c.aux[0] in _MAY_HAVE and "have" in c.aux)


def _in_war(chunks: list[Chunk], v: int) -> bool:
    """Whether people fell in a war as a whole, on no day: "her husband was killed in the war with X"."""
    k = v + 1
    while k < len(chunks) and (k in chunks[v].object or chunks[k].kind == "A"):
        k += 1
    if chunks[v].cls not in _LOST or k + 1 >= len(chunks) or chunks[k].head not in _DURING:
        return False
    war = chunks[k + 1]
    return war.head in _WARS and war.det not in ("a", "an") and all(c.kind != "D" for c in chunks)


_LOST: Final = frozenset(("kill", "die", "wound", "vanish"))
_DURING: Final = frozenset(("in", "during", "throughout"))
_WARS: Final = listed("long_wars")


def _often_hurt(chunks: list[Chunk], v: int) -> bool:
    """Whether somebody was hurt more than once: of the life of a man, "he was wounded twice"."""
    c = chunks[v]
    after = chunks[v + 1] if v + 1 < len(chunks) else None
    if c.cls != "wound" or c.voice != "passive" or after is None:
        return False
    return after.head in ("twice", "thrice", "times")


def supposed(low: str) -> bool:
    """Whether a whole sentence tells what would have come of what was not: "If the bomb had gone off, it would have
    killed dozens".
    """
    opens = low.lstrip("\"“'‘ ").startswith(("if ", "had "))
    return opens and any(x in low for x in (" would have ", " could have ", " might have "))


def on_condition(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb tells on what condition something would come: "troops will return if the rebels attack"."""
    c = chunks[v]
    first = min(c.subject) if c.subject else v
    if not first > 0 or chunks[first - 1].head not in ("if", "unless", "whether"):
        return False
    return any(x.kind == "VG" and x.aux[:1] != () and x.aux[0] in _MODAL for x in chunks)


def asked_from(low: str) -> int:
    """Where a sentence (lower case) only asks who did it, "it is not clear whether X or Y fired", or takes back what
    was said; -1: it does not.
    """
    match = _ASKED.search(low) if "whether" in low or " if " in low else None
    return taken_back(low) if match is None else match.end()


_ASKED: Final = lazy(
    r"\b(?:un(?:clear|known|certain)|(?:not|n['’]t|un(?:able|likely)|never|difficult|hard|impossible)[^,.;:]{0,40}"
    r"\b(?:clear|known|certain|sure|established|determined?|say|said|tell|know|confirm|verify|establish|specify|clarify"
    r"|elaborate|ascertain(?:ed)?)(?: on)?)(?: (?:yet|so far|immediately|as yet|at once))?,? (?:whether|if)\b"
)
"""What is open stands behind it."""


def counted_from(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun only tells since when something is so: "has lost ground since the death of its leader"."""
    if i == 0 or chunks[i - 1].head != "since" or chunks[i].head not in _CRIMES:
        return False
    return not any(c.kind == "D" for c in chunks[i + 1 : i + 6])


def _only_feared(chunks: list[Chunk], v: int) -> bool:
    """Whether nobody counts those who may have died: "many more were feared dead"."""
    verb = chunks[v - 1].verb if v and chunks[v - 1].kind == "VG" else None
    if verb is None or verb.lemma != "fear" or chunks[v].aux:
        return False
    counted = [chunks[i].figure for i in chunks[v].subject]
    return all(x is None or (x.approximate and (x.low or 0) < _FEW) for x in counted)


_FEW: Final = 3


def _of_illness(chunks: list[Chunk], v: int) -> bool:
    """Whether those who died were ill or starved: "two inmates died of cholera"."""
    cause = chunks[v + 2] if v + 2 < len(chunks) and chunks[v + 1].head in ("of", "from") else None
    return cause is not None and (
        not _ILLNESSES.isdisjoint((cause.head, *cause.words[-2:])) or cause.words[-2:] == ["heart", "attack"]
    )


def _behind_bars(chunks: list[Chunk], v: int) -> bool:
    """Whether somebody died as a prisoner of a state, of which no fight is told: "has died in an X prison"."""
    at = chunks[v + 2] if v + 2 < len(chunks) and chunks[v + 1].head == "in" else None
    return (
        chunks[v].voice == "active"
        and at is not None
        and at.head in _JAILS
        and _JAILED.isdisjoint(chunks[0].words)
    )


_JAILS: Final = frozenset(("prison", "jail", "custody", "detention", "cell"))
_JAILED: Final = frozenset(("riot", "blaze"))


def joined_to(chunks: list[Chunk], v: int) -> int:
    """The infinitive with which "and" makes one of the verb at `v`: "to invade X and take Y"; 0: there is none."""
    c = chunks[v]
    if v < 3 or chunks[v - 1].kind != "C" or c.aux or c.verb is None or c.head != c.verb.lemma.split(" ")[0]:
        return 0
    k = next((x for x in range(v - 2, max(0, v - 9), -1) if chunks[x].kind == "VG"), 0)
    if not k or chunks[k].voice != "inf" or chunks[k].aux:
        return 0
    came = any(x.head in ("allowing", "enabling", "letting") for x in chunks[max(0, k - 3) : k])
    return 0 if came else k  # "…, allowing the rebels to enter the post and take nine hostages"


def avenged(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun or verb at `i` only tells why somebody struck back: "in revenge for the killing of two men".

    With a day or a fight of its own it is told for itself.
    """
    before = chunks[i - 1].head if i > 1 else ""
    if before == "of" and chunks[i - 2].kind == "NG" and i > 3:
        return avenged(chunks, i - 2)
    struck = before in ("for", "over", "to") and chunks[i - 2].head in _REVENGE
    verb = chunks[i - 1].verb if i else None
    struck = struck or (verb is not None and verb.lemma == "avenge")
    return struck and not any(c.kind == "D" or c.head in _TOLD_FOR_ITSELF for c in chunks[i:])


def looked_into(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun is of a crime that somebody looks into: "on its way to investigate the murder of two traders"."""
    verb = chunks[i - 1].verb if i else None
    if verb is None or chunks[i].head not in _CRIMES:
        return False
    dated = any(c.kind == "D" for c in chunks[i + 1 : i + 8])
    whom = chunks[i + 2] if i + 2 < len(chunks) and chunks[i + 1].head == "of" else None
    known = whom is not None and whom.det in _OF_NOTE and whom.figure is None
    if known and not dated and verb.lemma.removesuffix("d") in _DEPLORING:
        return True  # "denounced the killing of the priest"
    return not dated and verb.lemma.removesuffix("d") in _LOOKING


_CRIMES: Final = wordset("murder murders killing killings assassination massacre death deaths")
_HUNG: Final = listed("hung_up")
_OF_NOTE: Final = frozenset(("the", "his", "her", "its", "their"))
_DEPLORING: Final = frozenset(("condemn", "denounce", "deplore", "decry", "mourn"))
_LOOKING: Final = frozenset(("investigate", "probe", "clarify", "solve", "elucidate", "protest"))


def by_law(chunks: list[Chunk], v: int) -> bool:
    """Whether a state puts convicts to death: "Iran hangs nine men for a bombing"."""
    c = chunks[v]
    if c.verb is None or c.verb.lemma not in ("hang", "execute", "behead") or c.voice == "passive":
        return False
    if c.verb.lemma == "hang" and any(chunks[i].head in _HUNG for i in c.object):
        return True  # "hanging a sign around their necks"
    doer = chunks[c.subject[0]] if c.subject else None
    head = doer.head_mention if doer is not None else None
    state = head is not None and (head.head == "country" or head.type == "government")
    return state and any(x.head == "for" for x in chunks[v + 1 : v + 8])


def tried(chunks: list[Chunk], p: int) -> bool:
    """Whether the preposition at `p` holds what somebody is tried, jailed or wanted for."""
    if p < 1 or chunks[p].kind != "P":
        return False
    k = p - 1
    while k > max(0, p - _LOOK) and chunks[k].kind in ("A", "D"):
        k -= 1
    left = chunks[k]
    if left.kind == "NG":
        if left.head in _TRIAL:
            return True
        # "convicted 11 policemen of killing", "arrested two men for the murder of".
        return k > 0 and _tries(chunks, k - 1, chunks[p].head)
    return _tries(chunks, k, chunks[p].head)


def _tries(chunks: list[Chunk], k: int, preposition: str) -> bool:
    c = chunks[k]
    if c.kind != "VG" or c.verb is None:
        return False
    lemma = c.verb.lemma
    if lemma in _TRIED or (lemma.endswith("ed") and (lemma[:-1] in _TRIED or lemma[:-2] in _TRIED)):
        return True
    if c.cls in _HELD and preposition == "for":
        return True
    # "caught a man accused of …": the case is an old one; "the army is accused of …" is the news itself.
    accused = lemma in _ACCUSED and not c.aux
    if accused and any(x.head in _TRIAL for x in chunks[max(0, k - 3) : k]):
        return True  # "the trial of two men accused of"
    return accused and any(x.kind == "VG" and x.cls in _VIOLENT for x in chunks[:k])


def _wanted(chunks: list[Chunk], v: int) -> bool:
    """Whether an infinitive hangs on a verb or noun of wanting: "tried to kill", "a plot to kill"."""
    for k in range(v - 1, max(-1, v - 1 - _LOOK), -1):
        c = chunks[k]
        if c.kind == "VG":
            lemma = c.verb.lemma if c.verb is not None else ""
            return lemma in _WANTING or (
                lemma.endswith("ed") and not _WANTING.isdisjoint((lemma[:-1], lemma[:-2]))
            )
        if c.kind == "NG" and c.head in _WANTED:
            return True
        if c.kind not in ("NG", "A", "D", "P"):
            return False
    return False


def _come_for(chunks: list[Chunk], v: int) -> bool:
    """Whether an infinitive tells what somebody came for: "encircled the house in Lomba to arrest two men"."""
    for k in range(v - 1, max(-1, v - 9), -1):
        c = chunks[k]
        if c.verb is not None:
            return c.verb.lemma in _COMING
        if c.kind not in ("NG", "A", "D", "P"):
            return False
    return False


_DETAILS: Final = frozenset(
    ("breakdown", "detail", "details", "identity", "identities", "names", "nationality", "nationalities")
)


def without_number(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun or participle at `i` counts nobody: "there is no clear number of dead or injured", "gave no
    breakdown of the killed and wounded".
    """
    while i > 1 and chunks[i - 1].kind == "C" and chunks[i - 1].head in ("or", "and", "nor"):
        i -= 2
    if i > 1 and chunks[i - 1].head == "of" and chunks[i - 2].head in _DETAILS:
        return True
    if i < 2 or chunks[i - 1].head != "of" or chunks[i - 2].head not in ("number", "figure", "count", "toll"):
        return False
    number = chunks[i - 2]
    return number.det in ("no", "any") or (number.figure is not None and number.figure.high == 0)


def aimed_at(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb tells at what something was aimed: "an offensive aimed at cutting roads and retaking the town"."""
    for k in range(v - 1, max(0, v - 10), -1):
        aimed = chunks[k].head == "at" and chunks[k - 1].head in ("aimed", "aiming", "aims")
        if aimed or (chunks[k].head == "of" and chunks[k - 1].head in _AIMS and chunks[k - 1].kind == "NG"):
            return True  # "an offensive with the aim of retaking the town"
        if chunks[k].kind in ("X", "R") or (chunks[k].kind == "VG" and chunks[k].voice != "ing"):
            return False
    return False


def launched_for(chunks: list[Chunk], v: int) -> bool:
    """Whether an infinitive tells what forces set out for: "an operation to retake the town"."""
    return chunks[v].voice == "inf" and v > 0 and chunks[v - 1].head in _OPERATIONS


_OPERATIONS: Final = listed("attempts_on") | {
    "operation", "operations", "offensive", "offensives", "counteroffensive", "counter-offensive", "campaign", "battle",
    "fight", "mission",
}  # fmt: skip


def in_a_bid(chunks: list[Chunk], v: int) -> bool:
    """Whether an infinitive tells what somebody moved for: "crept up in an attempt to ambush the patrol"."""
    return v > 1 and chunks[v - 1].head in _BIDS and chunks[v - 2].head == "in"


_BIDS: Final = frozenset(("attempt", "attempts", "bid", "bids", "effort", "efforts"))


def felled_on_coming(chunks: list[Chunk], v: int) -> bool:
    """Whether those who come somewhere by the verb at `v` were killed or taken: "killed four men who had crossed the
    border to carry out attacks" tells what they had come for.
    """
    c = chunks[v]
    if c.verb is None or c.verb.lemma not in _ARRIVING or c.voice not in ("active", "ing"):
        return False
    heads = {chunks[i].head for i in c.subject if chunks[i].det == "the"}
    return any(
        i in c.subject or (chunks[i].head in heads and i not in x.subject)
        for x in chunks[:v]
        if x.kind == "VG" and x.cls in _FELLING
        for i in x.patients
    )


_ARRIVING: Final = frozenset(
    (
        "arrive",
        "come",
        "cross",
        "enter",
        "infiltrate",
        "return",
        "sneak",
        "slip",
        "travel",
        "move",
        "go",
        "penetrate",
    )
)
_FELLING: Final = frozenset(("kill", "wound", "capture", "arrest"))
