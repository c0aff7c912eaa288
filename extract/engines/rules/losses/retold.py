"""Tolls as histories retell them: victims documented, names on a list, skeletons, estimates, a second source's count.

"The commission documented 143 victims", "the parish register gives 158 names", "estimates of the dead range from 200 to
300", "X counted 52 dead; Y spoke of 49", "the first toll of 40 was later revised to 61", "rebel losses 23 killed".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.second_speakers import second_counts
from extract.engines.rules.losses.loss_tolls import REVISED
from extract.engines.rules.losses.loss_values import Counted, Loss, of_noun
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import OWN, listed

_DOCUMENTING: Final = wordset(
    "establish document identify record register confirm count list name verify tally"
)
_LISTING: Final = wordset("list give bear contain carry record name publish")
_UNEARTHING: Final = listed("handled")
_HANDLED: Final = _UNEARTHING | {"pick up"}
_BODIES: Final = frozenset(("bodies", "corpses"))
_JOINING: Final = frozenset(("and", "while", ",", "with"))
_REACH: Final = 14
"""Chunks behind the bodies found first within which others are told of."""
_UNEARTHED: Final = frozenset(("exhumed", "unearthed", "exhuming", "dug"))
_VICTIMS: Final = frozenset(("victims", "fatalities"))
_DEAD: Final = frozenset(("dead", "deaths", "killed", "fatalities", "victims", "toll", "casualties"))
_RANGING: Final = frozenset(("range", "vary", "differ", "ranging", "varying", "ranged", "varied"))
_TOLLS: Final = frozenset(("toll", "figure", "number", "count", "estimate", "tally"))
_RISING: Final = REVISED | {"rise", "climb", "grow", "jump", "stand"}
_OTHERS: Final = frozenset(("others",))
_SPOKEN: Final = 8
"""Chunks between who speaks of one count and others who speak of another."""
_SPEAKING: Final = wordset("speak claim give cite report put place estimate count list admit acknowledge say")
_LOSSES: Final = frozenset(("losses", "casualties", "dead"))
_WILDS: Final = wordset(
    "forest bush jungle hills mountains captivity woods desert creeks savannah away hostage captive mountain forests"
)
_UNTOLD: Final = frozenset(("report", "reports", "information", "data", "details"))
"""What there is none of where nobody counted: "killed: no report"."""
_NOBODY: Final = wordset("total heavy further some human no other civilian overall more")
_TOLD: Final = ("killed", "wounded", "killed_or_wounded", "captured", "missing")
_WAS: Final = frozenset(("was", "is", "were", "stood"))
_AT: Final = frozenset(("in", "at", "near", "on", "around"))
_ENDS: Final = frozenset((".", ";", ",", ")", "and", "while", "but", "per", "according"))


def retold(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """Adds to the losses of one sentence those of a history's count of the dead."""
    for i, c in enumerate(chunks):
        if c.kind == "VG" and c.verb is not None and not c.neg:
            _told_by_verb(reader, chunks, i, c.verb.lemma, found)
        elif c.kind == "NG" and c.head == "loss":
            _own_lost(reader, chunks, [of_noun(chunks, i)], found)
        elif c.kind == "NG" and c.head in _OTHERS and i:
            _others_speak(reader, chunks, i, found)
        elif c.kind == "NG" and c.head in ("estimates", "figures", "counts", "tolls"):
            _estimates(reader, chunks, i, found)
    for who, count in second_counts(chunks) if found else ():
        found[:] = [x for x in found if x.noun != who]  # "a doctor at 19"
        before = [x for x in found if x.noun < count and x.kind in _TOLD]
        if before and _new(chunks, count, found):
            reader.add(chunks, count, -1, before[-1].kind, "second-source", found, owner=before[-1].owner)
    _of_the_party_before(chunks, found)
    _more_bodies(reader, chunks, found)
    _by_places(reader, chunks, found)
    if any(chunks[x.noun].head in _UNTOLD for x in found):
        found[:] = [x for x in found if x.value.low != 0 or chunks[x.noun].head not in _UNTOLD]


def _told_by_verb(reader: Counted, chunks: list[Chunk], v: int, lemma: str, found: list[Loss]) -> None:
    c = chunks[v]
    _documented(reader, chunks, v, found)
    _revised(reader, chunks, v, found)
    if found and c.cls == "say":
        _second_source(reader, chunks, v, lemma, found)
    elif lemma in ("take", "lead", "march") and c.voice == "passive":
        _led_off(reader, chunks, v, found)
    elif lemma == "lose" and c.voice == "passive" and not c.aux:
        _own_lost(reader, chunks, c.subject, found)


def _new(chunks: list[Chunk], ng: int, found: list[Loss]) -> bool:
    figure = chunks[ng].figure
    return figure is not None and bool(figure.low or figure.high) and not any(x.noun == ng for x in found)


def _documented(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "documented 143 victims", "lists the names of 85 victims", "97 skeletons were exhumed"."""
    c = chunks[v]
    lemma = c.verb.lemma if c.verb is not None else ""
    for ng in c.patients:
        head, of = chunks[ng].head, of_noun(chunks, ng)
        if lemma in _DOCUMENTING and head in _VICTIMS and _new(chunks, ng, found):
            reader.add(chunks, ng, v, "killed", "victims", found)
        elif lemma in _LISTING and head == "names":
            ng = of if of >= 0 and chunks[of].figure is not None else ng
            if _new(chunks, ng, found):
                reader.add(chunks, ng, v, "killed", "names", found)
        elif (lemma in _UNEARTHING or c.head in _UNEARTHED) and head in ("skeletons", "remains"):
            ng = of if of >= 0 and chunks[of].figure is not None else ng
            if _new(chunks, ng, found):
                reader.add(chunks, ng, v, "killed", "skeletons", found)


def _more_bodies(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "40 bodies were found in the village while 12 others were picked up in the bush": those are dead, too."""
    first = next((x.noun for x in found if x.kind == "killed" and chunks[x.noun].head in _BODIES), -1)
    for k in range(first + 3, min(first + _REACH, len(chunks) - 1)) if first >= 0 else ():
        c, before, after = chunks[k], chunks[k - 1], chunks[k + 1]
        bare = c.kind == "NG" and (not c.words or c.words == ["others"])
        if not bare or before.head not in _JOINING or not _new(chunks, k, found):
            continue
        handled = after.verb is not None and after.voice == "passive" and after.verb.lemma in _HANDLED
        if handled or (after.kind == "P" and after.head in _AT):
            reader.add(chunks, k, -1, "killed", "more-bodies", found)


def _revised(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "The first toll of 40 was later revised to 61", "nine were reported dead; the figure later rose to 11", "the
    toll, given as nine at first, stands at 11": the second figure, too.
    """
    c = chunks[v]
    if c.verb is None or c.verb.lemma not in _RISING or v + 2 >= len(chunks) or c.neg:
        return
    subject = chunks[c.subject[0]] if c.subject else None
    if subject is None or subject.head not in _TOLLS or chunks[v + 1].head not in ("to", "at"):
        return
    before = [x for x in found if x.noun < v and x.people and x.value.low]
    of = of_noun(chunks, c.subject[0])
    known = subject.det == "the" and (of < 0 or chunks[of].figure is not None or chunks[of].head in _DEAD)
    told = any(x.rule == "toll" for x in before) or (before and known)
    if told and not chunks[v + 2].words and _new(chunks, v + 2, found):
        reader.add(chunks, v + 2, -1, before[-1].kind, "toll", found, owner=before[-1].owner)


def _others_speak(reader: Counted, chunks: list[Chunk], k: int, found: list[Loss]) -> None:
    """ "Some speak of nine dead, others of as many as 30"."""
    if chunks[k - 1].head not in (",", "and") or k + 2 >= len(chunks) or chunks[k + 1].head != "of":
        return
    before = [x for x in found if x.noun < k and x.kind in _TOLD]
    spoke = any(c.verb is not None and c.verb.lemma == "speak" for c in chunks[max(0, k - _SPOKEN) : k])
    if spoke and before and not chunks[k + 2].words and _new(chunks, k + 2, found):
        reader.add(chunks, k + 2, -1, before[-1].kind, "second-source", found, owner=before[-1].owner)


def _second_source(reader: Counted, chunks: list[Chunk], v: int, lemma: str, found: list[Loss]) -> None:
    """ "X counted 52 dead; the mission spoke of 49", "the government put it at 12": what was counted before."""
    before = [x for x in found if x.noun < v and x.kind in _TOLD]
    if lemma not in _SPEAKING or not before or chunks[v].voice == "passive":
        return
    k = v + 1
    k += k < len(chunks) and chunks[k].head == "that"
    if lemma == "say" and k + 2 < len(chunks) and chunks[k].head in _TOLLS and chunks[k + 1].head in _WAS:
        k += 2  # "while the clinic said the number was 20"
    elif (
        lemma in ("put", "place") and k < len(chunks) and chunks[k].head in ("it", "this", "figure", "number")
    ):
        k += 2
    elif lemma == "speak":
        k += 1
    if k >= len(chunks) or chunks[k].kind != "NG" or chunks[k].words or not _new(chunks, k, found):
        return
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    if after is None or after.head in _ENDS or after.head in ("after", "following"):
        reader.add(
            chunks,
            k,
            -1,
            before[-1].kind,
            "second-source",
            found,
            owner=before[-1].owner or [before[-1].noun],
        )


def _led_off(reader: Counted, chunks: list[Chunk], v: int, found: list[Loss]) -> None:
    """ "27, mostly women, were taken into the forest": captives."""
    ahead = {x.head for x in chunks[v + 1 : v + 4] if x.kind in ("P", "NG", "A")}
    then = chunks[v + 1] if v + 1 < len(chunks) else None
    # "only nine were taken.", "six were taken in the raid": nowhere else than with those who took them
    bare = chunks[v].head == "taken" and (then is None or then.head in _ENDS or _in_raid(chunks, v))
    if _WILDS.isdisjoint(ahead) and not bare:
        return
    for k in chunks[v].subject:
        if _new(chunks, k, found) and (reader.people(chunks[k]) or not chunks[k].words):
            reader.add(chunks, k, v, "captured", "led-off", found)


def _in_raid(chunks: list[Chunk], v: int) -> bool:
    """Whether "in the attack", "during the raid" stands behind the verb at `v`."""
    behind = [x.head for x in chunks[v + 1 : v + 3]]
    return len(behind) == 2 and behind[0] in ("in", "during") and behind[1] in _RAIDS


_RAIDS: Final = frozenset(("attack", "raid", "ambush", "incident", "assault", "operation", "invasion"))


def _own_lost(reader: Counted, chunks: list[Chunk], group: list[int], found: list[Loss]) -> None:
    """ "for the loss of 11 of its own", "with three of their own men lost": of those who speak or act."""
    for ng in group:
        of = of_noun(chunks, ng) if ng >= 0 and _new(chunks, ng, found) else -1
        own = of >= 0 and (chunks[of].head in OWN or "own" in chunks[of].words)
        party = next(
            (k for k in range(ng - 1, -1, -1) if own and chunks[k].mentions and k not in _hurt(found)), -1
        )
        if party >= 0:
            reader.add(chunks, ng, -1, "killed", "own-lost", found, owner=[party])


def _hurt(found: list[Loss]) -> set[int]:
    return {x.noun for x in found}


def _estimates(reader: Counted, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
    """ "Estimates of the dead range from 200 to 300"."""
    of = of_noun(chunks, i)
    if of < 0 or _DEAD.isdisjoint(chunks[of].words):
        return
    if _RANGING.isdisjoint({*chunks[of].words, *(x.head for x in chunks[of + 1 : of + 2])}):
        return
    for k in range(of + 1, min(of + 4, len(chunks))):
        if not chunks[k].words and _new(chunks, k, found):
            reader.add(chunks, k, -1, "killed", "toll", found)
            return


def _of_the_party_before(chunks: list[Chunk], found: list[Loss]) -> None:
    """ "rebel losses 23 killed and 40 wounded", "15 killed and 30 hurt on the Lombian side": whose figures they are."""
    owner, last = -1, -9
    ordered = sorted(found, key=lambda x: x.noun)
    for n, loss in enumerate(ordered):
        k = loss.noun - 1
        if (told := _whose_losses(chunks, k)) >= 0:
            owner, last = told, loss.noun
        elif owner >= 0 and not (loss.noun - last <= 3 and chunks[k].head in ("and", ",")):
            owner = -1
        if owner >= 0 and not loss.owner:
            loss.owner, last = [owner], loss.noun
        if (side := _side_behind(chunks, loss.noun)) >= 0 and not loss.owner:
            loss.owner = [side]
            before = ordered[n - 1] if n else None
            if (
                before is not None
                and not before.owner
                and loss.noun - before.noun <= 3
                and not chunks[before.noun].words
            ):
                before.owner = [side]


def _whose_losses(chunks: list[Chunk], k: int) -> int:
    """The noun of "rebel losses" right before a count, or of "rebel losses were put at" it; -1: none."""
    if k > 1 and chunks[k].head in ("at", "to") and chunks[k - 1].kind == "VG":
        k -= 2
    elif k > 0 and chunks[k].kind == "VG" and chunks[k].head in _COMING_TO:
        k -= 1
    k -= k > 0 and chunks[k].kind == "A"
    told = k >= 0 and chunks[k].kind == "NG" and chunks[k].head in _LOSSES and _of_somebody(chunks[k])
    return k if told else -1


_COMING_TO: Final = frozenset(("were", "totaled", "totalled", "numbered", "included", "include", "reached"))


def _of_somebody(c: Chunk) -> bool:
    """Whether losses are those of a party: "rebel losses", "their losses"."""
    return (
        bool(c.mentions)
        or c.det in ("its", "their")
        or (len(c.words) > 1 and not c.det and c.words[0] not in _NOBODY)
    )


def _side_behind(chunks: list[Chunk], i: int) -> int:
    """The noun of a side behind a bare count: "45 killed on the rebel side"; -1: none."""
    k = i + 1
    if chunks[i].words:
        return -1
    k += k < len(chunks) and chunks[k].kind == "VG" and (not chunks[k].aux or chunks[k].voice == "passive")
    if k + 1 >= len(chunks) or chunks[k].head not in ("on", "from") or chunks[k + 1].head != "side":
        return -1
    if chunks[k + 1].words == ["the", "side"] and k + 3 < len(chunks) and chunks[k + 2].head == "of":
        return k + 3 if chunks[k + 3].mentions else -1  # "nine hurt on the side of the Xs"
    return k + 1 if len(chunks[k + 1].words) > 1 or chunks[k + 1].mentions else -1


def _by_places(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "killed three residents of X: two in Y and one in Z": those of each place, and no joint toll."""
    colon = next((k for k, c in enumerate(chunks) if c.head == ":"), -1)
    total = next((x for x in reversed(found) if x.noun < colon and x.people and x.value.low), None)
    if total is None or any(x.noun > colon for x in found):
        return
    at, shares = colon + 1, []
    while at + 2 < len(chunks) and chunks[at].figure is not None and not chunks[at].words:
        place = chunks[at + 2].head_mention
        if chunks[at + 1].head not in _AT or place is None or place.kind != "place":
            return
        shares.append(at)
        at += 3
        while at < len(chunks) and (
            chunks[at].head in (",", "and") or (chunks[at].mentions and chunks[at - 1].head == ",")
        ):
            at += 1
    figures = [f for k in shares if (f := chunks[k].figure) is not None]
    low = sum(f.low or 0 for f in figures)
    if len(shares) < 2 or low != total.value.low:
        return
    found.remove(total)
    for k in shares:
        reader.add(chunks, k, -1, total.kind, "by-places", found, owner=total.owner or [total.noun])
