"""Whose the dead are by who has them, leaves them behind, or counts them: "the rebels had nine dead", "two of them"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import wordset

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.losses.loss_values import Loss

_DEAD: Final = wordset(
    "dead wounded injured missing casualties casualty losses fatalities killed bodies body corpses"
)
_BODIES: Final = wordset("bodies body corpses corpse dead")
_TOLLS: Final = frozenset(("losses", "casualties", "deaths", "toll", "fatalities", "dead"))
_HAVING: Final = frozenset(("had", "has", "have", "having"))
_BEARING: Final = frozenset(("suffer", "sustain", "incur"))
_LEAVING: Final = frozenset(("leave", "abandon"))
_GOING: Final = frozenset(("flee", "retreat", "withdraw", "escape", "disperse", "dispersed", "run"))
_COMING_AWAY: Final = _GOING | {"pull", "return", "get", "come", "leave", "emerge", "survive", "retir"}
_PUT: Final = frozenset(("put", "estimate", "give", "place", "report", "count"))
_COMING: Final = frozenset(("amount", "come", "run", "add"))
_COSTING: Final = frozenset(("cost", "cause", "inflict", "deal"))
_PRICE: Final = frozenset(("price", "cost"))
_ITS: Final = ("its", "their", "his", "our")
_BE: Final = frozenset(("was", "were", "is", "are"))


def holders(chunks: list[Chunk], loss: Loss) -> list[int]:
    """Gives the noun groups of those whose dead a clause counts as theirs, by who has, leaves or suffers them."""
    if not loss.people or loss.owner:
        return []
    i = loss.noun
    if (paid := _paid(chunks, i)) >= 0:
        return list(chunks[paid].subject)
    first = _before_list(chunks, i)
    if first < i < loss.verb and chunks[loss.verb].aux:
        first = i  # "the army had six dead and 65 rebels were killed": a clause of its own
    k = first - 1
    while k > max(0, i - 5) and (
        chunks[k].kind == "A" or chunks[k].head in ("of", "behind") or _count(chunks, k)
    ):
        k -= 1
    c = chunks[k] if k >= 0 else None
    if first > 3 and [chunks[x].head for x in (first - 1, first - 3, first - 4)] == ["at", "of", "those"]:
        return [first - 2]  # "put its losses at nine dead and those of the enemy at 60 dead"
    if told := _losing(chunks, loss, k):
        return told
    if c is None or c.kind != "VG" or c.neg or c.head in _BE:
        return _put_at(chunks, i)
    dead = chunks[i].head in _DEAD or (loss.verb == i + 1 and chunks[loss.verb].head in _DEAD)
    if c.head in _HAVING and dead:
        return list(c.subject)
    lemma = c.verb.lemma.removesuffix("ed") if c.verb is not None else ""
    if lemma in _BEARING and dead and c.voice != "passive":
        return [x for x in c.subject if "enemy" not in (chunks[x].head, *chunks[x].words)]
    behind = any(x.head == "behind" for x in chunks[k + 1 : i + 3])
    behind = behind or (chunks[k - 1].head == "," and _fled(chunks, k))
    if lemma in _LEAVING and (chunks[i].head in _BODIES or (dead and behind)):
        return list(c.subject)
    return []


def owned_up(chunks: list[Chunk], loss: Loss) -> list[int]:
    """Who owns to dead of whom nothing else is told: "the army admitted to 70 killed", "conceded nine deaths"."""
    i = _before_list(chunks, loss.noun)
    bare = loss.people and not (chunks[i].mentions or loss.owner or chunks[i].det in _ITS)
    if not bare or i < 2 or not (_count(chunks, i) or chunks[i].head in _DEAD | _TOLLS):
        return []
    c = chunks[i - 2] if chunks[i - 1].head == "to" else chunks[i - 1]
    owns = c.verb is not None and c.verb.lemma in _OWNING and c.voice == "active" and not c.neg
    of = loss.noun + 1 < len(chunks) and chunks[loss.noun + 1].head in ("of", "among", "by")
    return list(c.subject) if owns and not of else []


_OWNING: Final = frozenset(("admit", "acknowledge", "concede", "own up"))


def _losing(chunks: list[Chunk], loss: Loss, k: int) -> list[int]:
    """Those whom it cost their dead, who left them behind, or who paid with them; `k` stands before the count."""
    i = loss.noun
    if k >= 0 and (whom := _cost(chunks, k, loss)) >= 0:
        return [whom]
    figure = chunks[i].figure
    if figure is not None and figure.high == 0:  # "its fighters pulled back without losses"
        gone = next((c for c in reversed(chunks[max(0, i - 4) : i]) if c.kind == "VG"), None)
        away = (
            gone is not None and gone.verb is not None and gone.verb.lemma.removesuffix("ed") in _COMING_AWAY
        )
        if gone is not None and away and gone.voice == "active":
            return list(gone.subject)
        return _without(chunks, loss)
    killing = chunks[loss.verb] if loss.verb == i - 1 else None
    left = killing is not None and killing.verb is not None and killing.verb.lemma == "leave dead"
    if killing is not None and left and [x.head for x in chunks[i + 1 : i + 2]] == ["behind"]:
        return list(killing.subject)
    paying = _paying(chunks, i)
    return list(chunks[paying].subject) if paying >= 0 else []


def _without(chunks: list[Chunk], loss: Loss) -> list[int]:
    """Who did something "without loss", or killed others "without casualties", behind what he did it to."""
    i = loss.noun
    if not (loss.value.text or "").lower().startswith("without"):
        return []
    deed = next((c for c in reversed(chunks[:i]) if c.kind == "VG" and c.cls != "say"), None)
    if deed is None or deed.voice != "active" or not deed.subject or chunks[deed.subject[0]].head in _TOLLS:
        return []
    own = chunks[i].head in _OWN_LOSS or deed.cls == "kill"
    return list(deed.subject) if own else []


_OWN_LOSS: Final = frozenset(("loss", "losses"))


def _cost(chunks: list[Chunk], k: int, loss: Loss) -> int:
    """Whom something "cost" their dead: "the attack cost the rebels two dead"; -1: nobody."""
    verb = chunks[k - 1] if k else chunks[k]
    if chunks[k].kind != "NG" or verb.kind != "VG" or verb.verb is None or loss.verb in (k, k - 1):
        return -1
    told = verb.verb.lemma in _COSTING and verb.voice != "passive" and not verb.neg
    enemy = {"enemy", "enemies"} & {chunks[k].head, *chunks[k].words}
    dealt = chunks[k].pron and verb.verb.lemma != "cost"  # "causing them losses": those across from who did
    return k if told and chunks[k].figure is None and not enemy and not dealt else -1


def _paying(chunks: list[Chunk], i: int) -> int:
    """The verb of those who pay with their dead: "they paid for the raid with two dead"; -1: none does."""
    if i < 2 or chunks[i - 1].head != "with":
        return -1
    for k in range(i - 2, max(-1, i - 6), -1):
        c = chunks[k]
        if c.kind == "VG":
            paid = c.verb is not None and c.verb.lemma == "pay" and not c.neg
            return k if paid and c.subject else -1
    return -1


def _fled(chunks: list[Chunk], k: int) -> bool:
    """Whether those who leave the dead at `k` are said to have gone: "the rebels fled, leaving six dead"."""
    before = next((c for c in reversed(chunks[max(0, k - 9) : k]) if c.kind == "VG"), None)
    return before is not None and before.verb is not None and before.verb.lemma in _GOING


def _paid(chunks: list[Chunk], i: int) -> int:
    """The verb of those whom it cost their dead: "retook the post at the price of 46 dead"; -1: none is told."""
    if i < 4 or chunks[i - 1].head != "of" or chunks[i - 2].head not in _PRICE or chunks[i - 3].head != "at":
        return -1
    for k in range(i - 4, -1, -1):
        c = chunks[k]
        if c.kind == "VG" and c.voice == "active" and c.cls != "say" and c.subject:
            return k
        if c.kind == "R" or (c.kind == "X" and c.head in ";:."):
            return -1
    return -1


def _before_list(chunks: list[Chunk], i: int) -> int:
    """Where a list of the dead and the hurt begins that ends at `i`: "two dead, five missing and four wounded"."""
    while i > 3 and chunks[i - 1].head in ("and", ",") and chunks[i - 2].head in _DEAD:
        if chunks[i - 2].kind == "NG":
            i -= 2
        elif _count(chunks, i - 3):
            i -= 3
        else:
            break
    return i


def _count(chunks: list[Chunk], k: int) -> bool:
    """Whether a noun group is a bare figure: "three of their dead"."""
    return (
        chunks[k].kind == "NG"
        and chunks[k].figure is not None
        and not chunks[k].words
        and not chunks[k].mentions
    )


def _put_at(chunks: list[Chunk], i: int) -> list[int]:
    """ "X losses were put at 40 dead": whose losses."""
    if i < 2:
        return []
    be = chunks[i - 1].kind == "VG" and chunks[i - 1].head in _BE and not chunks[i - 1].neg
    verb = chunks[i - 1] if be else _verb_before(chunks, i - 2)
    put = chunks[i - 1].head in ("at", "as") and verb.kind == "VG" and verb.voice in ("passive", "active")
    come = chunks[i - 1].head == "to" and verb.kind == "VG" and not (verb.aux or verb.neg)
    come = come and verb.verb is not None and verb.verb.lemma.removesuffix("ed") in _COMING
    if not (be or come) and not (put and verb.verb is not None and verb.verb.lemma in _PUT):
        return []
    for n in verb.subject if not put or verb.voice == "passive" else verb.object:
        if chunks[n].head in _TOLLS:
            if chunks[n].mentions:
                return [n]
            if chunks[n].det in _ITS:
                return list(verb.subject) if put else []  # "The army put its losses at six dead"
            named = n + 2 < i and chunks[n + 1].head in ("of", "among") and chunks[n + 2].mentions
            return [n + 2] if named else []
    return []


def _verb_before(chunks: list[Chunk], k: int) -> Chunk:
    """The verb at `k`, or before its object and where that was: "put its losses in the raid (at six dead)"."""
    at = k
    while at > 0 and chunks[at].kind in ("NG", "P", "D", "A"):
        at -= 1
    return chunks[at] if chunks[at].kind == "VG" and chunks[at].object else chunks[k]


def told_as(chunks: list[Chunk], i: int) -> int:
    """Gives who "two of the dead" are said to be: "two of the dead were policemen"; -1: it is not said."""
    if (shared := _shared_noun(chunks, i)) >= 0:
        return shared
    if i < 2 or i + 2 >= len(chunks) or chunks[i - 1].head != "of" or not _count(chunks, i - 2):
        return -1
    verb, what = chunks[i + 1], chunks[i + 2]
    be = verb.kind == "VG" and verb.head in _BE and not verb.neg
    return i + 2 if be and what.kind == "NG" and what.mentions and what.figure is None else -1


def _shared_noun(chunks: list[Chunk], i: int) -> int:
    """Gives the noun group that ends a list of two counts of one noun: "six French and two Malian nurses"; -1: none."""
    c, k = chunks[i], i + 2
    if c.figure is None or c.mentions or len(c.words) != 1 or c.head.endswith("s") or k >= len(chunks):
        return -1
    last, head = chunks[k], chunks[k].head_mention
    listed = chunks[i + 1].head == "and" and last.kind == "NG" and last.figure is not None and not last.det
    counted = listed and head is not None and head.kind == "generic" and len(last.words) > 1
    return k if counted and last.head.endswith(("s", "men", "people", "women")) else -1


def of_them(chunks: list[Chunk], i: int) -> bool:
    """Whether a bare figure counts some of those spoken of: "killed four of them"."""
    return (
        _count(chunks, i)
        and i + 2 < len(chunks)
        and chunks[i + 1].head == "of"
        and chunks[i + 2].head == "them"
    )
